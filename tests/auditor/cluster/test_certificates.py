"""What is let into a cluster, and what isn't."""

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509

from auditor.cluster.certificates import ROLES, make_certificates
from auditor.cluster.transport import transport
from auditor.errors import UsageError


def _certificate(folder: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate((folder / "certificate.pem").read_bytes())


def test_every_role_gets_a_certificate_of_the_one_authority(tmp_path: Path) -> None:
    folders = make_certificates(tmp_path / "made", days=30)
    assert [f.name for f in folders] == list(ROLES)
    authority = x509.load_pem_x509_certificate((tmp_path / "made" / "ca.pem").read_bytes())
    for folder in folders:
        made = _certificate(folder)
        made.verify_directly_issued_by(authority)
        assert made.not_valid_after_utc < datetime.now(UTC) + timedelta(days=31)
        assert (folder / "ca.pem").read_bytes() == (tmp_path / "made" / "ca.pem").read_bytes()
    assert authority.not_valid_after_utc > datetime.now(UTC) + timedelta(days=299)


def test_no_key_can_be_read_by_others_and_the_authority_s_own_goes_to_no_machine(tmp_path: Path) -> None:
    folders = make_certificates(tmp_path)
    for key in (tmp_path / "ca-key.pem", *(f / "key.pem" for f in folders)):
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert not [p for f in folders for p in f.glob("ca-key*")]


def test_certificates_are_renewed_under_the_same_authority(tmp_path: Path) -> None:
    (scheduler, *_) = make_certificates(tmp_path)
    first, authority = _certificate(scheduler), (tmp_path / "ca.pem").read_bytes()
    make_certificates(tmp_path)
    assert _certificate(scheduler).serial_number != first.serial_number
    assert (tmp_path / "ca.pem").read_bytes() == authority


def test_a_folder_with_something_else_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("no certificate")
    (tmp_path / "ca-key.pem").write_text("no key")
    with pytest.raises(UsageError, match="no certificates can be made"):
        make_certificates(tmp_path)


def test_tls_demands_encryption_and_all_three_files(tmp_path: Path) -> None:
    (_, worker, _) = make_certificates(tmp_path)
    security = transport("tls://scheduler.example:8786", worker)
    assert security.require_encryption
    for role in ("client", "worker", "scheduler"):
        assert security.get_tls_config_for_role(role)["ca_file"] == str(worker / "ca.pem")
    (worker / "key.pem").unlink()
    with pytest.raises(UsageError, match="holds no key"):
        transport("tls://scheduler.example:8786", worker)
    with pytest.raises(UsageError, match="no certificates"):
        transport("tls://scheduler.example:8786", None)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:8786", "scheduler:8786", "http://h", "tls://", ""])
def test_anything_but_tls_has_to_be_asked_for(address: str) -> None:
    with pytest.raises(UsageError, match="no address of a cluster"):
        transport(address, None)


@pytest.mark.parametrize("host", ["10.0.0.5", "0.0.0.0", "scheduler", "127.0.0.1.example.sa"])
def test_plain_transport_never_leaves_the_machine(host: str) -> None:
    with pytest.raises(UsageError, match="not on this machine"):
        transport(f"tcp://{host}:8786", None, insecure=True)
    for here in ("127.0.0.1", "localhost", "[::1]"):
        assert not transport(f"tcp://{here}:8786", None, insecure=True).require_encryption
