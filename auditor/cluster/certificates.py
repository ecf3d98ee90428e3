"""A private authority for one cluster, and a folder with a certificate of it for every kind of machine.

Dask lets everybody in who shows a certificate of the authority, whatever name is on it, and who is in can run code on
every machine of the cluster. So the authority signs nothing else, and its key goes to no machine.
"""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from auditor.errors import UsageError

FILES = ("ca.pem", "certificate.pem", "key.pem")
"""What a machine's folder of certificates holds."""
ROLES = ("scheduler", "worker", "coordinator")
_AUTHORITY_KEY = "ca-key.pem"
Key = ec.EllipticCurvePrivateKey


def make_certificates(folder: Path, *, days: int = 365, now: datetime | None = None) -> list[Path]:
    """Write ``ca-key.pem`` and a folder for each of :data:`ROLES`; returns the folders.

    Where the authority is there already, it signs new certificates in place of the old ones.

    Raises:
        UsageError: the folder can't be written, or what is in it is no authority.
    """
    now = now or datetime.now(UTC)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        authority, key = _authority(folder, now, days)
        for role in ROLES:
            _write_role(folder / role, role, authority, key, now, days)
    except (OSError, ValueError) as error:
        raise UsageError(f"no certificates can be made in {folder}: {error}") from error
    return [folder / role for role in ROLES]


def _authority(folder: Path, now: datetime, days: int) -> tuple[x509.Certificate, Key]:
    kept, secret = folder / "ca.pem", folder / _AUTHORITY_KEY
    if kept.exists() and secret.exists():
        key = serialization.load_pem_private_key(secret.read_bytes(), password=None)
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise ValueError(f"{secret} is no key of this command's making")
        return x509.load_pem_x509_certificate(kept.read_bytes()), key
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name("Portal Auditor cluster")
    made = (
        _begun(name, name, key.public_key(), now, days * 10)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    _write(secret, _plain(key), secret=True)
    _write(kept, made.public_bytes(serialization.Encoding.PEM))
    return made, key


def _write_role(
    folder: Path, role: str, authority: x509.Certificate, signer: Key, now: datetime, days: int
) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    # Workers talk to each other: everybody is now server, now client.
    both = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH])
    made = (
        _begun(_name(role), authority.subject, key.public_key(), now, days)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(both, critical=False)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(role)]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False)
        .sign(signer, hashes.SHA256())
    )
    folder.mkdir(mode=0o700, exist_ok=True)
    contents = (authority.public_bytes(serialization.Encoding.PEM), made.public_bytes(serialization.Encoding.PEM))
    for name, content in zip(FILES, (*contents, _plain(key)), strict=True):
        _write(folder / name, content, secret=name == "key.pem")


def _begun(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, now: datetime, days: int
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        # Clocks of machines differ by a little.
        .not_valid_before(now - timedelta(minutes=5))
        .not_valid_after(now + timedelta(days=days))
    )


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _plain(key: Key) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _write(path: Path, content: bytes, *, secret: bool = False) -> None:
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if secret else 0o644), "wb") as stream:
        stream.write(content)
    part.replace(path)
