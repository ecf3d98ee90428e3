"""Probes: every way to fail has its own name, and counts only once it repeats."""

import asyncio
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest

from auditor.gather.egress import LOOPBACK
from auditor.gather.probe import Prober, ProbeSettings
from auditor.model import Attempt, Cause, Endpoint, Phase, Sample, State
from benchmarks._probe_phases import make_certificate
from tests.auditor.gather.probe_server import ProbeServer


@pytest.fixture(scope="module")
def server() -> Iterator[ProbeServer]:
    with ProbeServer() as made:
        yield made


def attempt(endpoint: Endpoint, trust: ssl.SSLContext | None = None, **settings: float) -> Attempt:
    async def run() -> Attempt:
        prober = Prober(ProbeSettings(**{"egress": LOOPBACK, "timeout": 5.0, "confirm": (), **settings}), trust)  # type: ignore[arg-type]
        try:
            return (await prober.attempts(endpoint))[0]
        finally:
            prober.close()

    return asyncio.run(run())


def sample(endpoint: Endpoint, settings: ProbeSettings) -> Sample:
    async def run() -> Sample:
        prober = Prober(settings)
        try:
            return await prober.sample(endpoint)
        finally:
            prober.close()

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("path", "cause", "phase"),
    [
        ("reset", Cause.RESET, Phase.WAIT),
        ("close", Cause.CLOSED, Phase.WAIT),
        ("junk", Cause.PROTOCOL, Phase.TRANSFER),
        ("cut", Cause.TRUNCATED, Phase.TRANSFER),
        ("hang", Cause.TIMED_OUT, Phase.WAIT),
        ("drip", Cause.TIMED_OUT, Phase.TRANSFER),
        ("500", Cause.STATUS, Phase.WAIT),
        ("to-to-a", Cause.STATUS, Phase.WAIT),
        ("to-to-to-to-x", None, None),
    ],
)
def test_a_failure_names_its_phase_and_cause(
    server: ProbeServer, path: str, cause: Cause | None, phase: Phase | None
) -> None:
    expected = (302,) if cause is Cause.STATUS and path.startswith("to-") else (200,)
    endpoint = Endpoint(f"{server.origin}/{path}", status=expected)
    if path.startswith("to-to-a"):
        # A redirect that is expected is the answer itself, and not followed.
        assert attempt(endpoint).ok
        return
    found = attempt(endpoint, timeout=1.0 if path in ("hang", "drip") else 5.0)
    assert (found.cause, found.phase) == (cause, phase), found.detail


def test_nobody_listens_and_no_such_name() -> None:
    refused = attempt(Endpoint("http://127.0.0.1:9/"))
    assert (refused.cause, refused.phase) == (Cause.REFUSED, Phase.CONNECT)
    nameless = attempt(Endpoint("http://nothing.invalid/"))
    assert nameless.phase is Phase.DNS
    assert nameless.cause in (Cause.NO_SUCH_NAME, Cause.RESOLVER_FAILED, Cause.PROBER)


def test_a_circle_of_redirects_and_their_limit(server: ProbeServer) -> None:
    circle = attempt(Endpoint(f"{server.origin}/to-to-to-to-to-x"), redirects=2)
    assert circle.cause is Cause.REDIRECTS
    whole = attempt(Endpoint(f"{server.origin}/to-to-x"))
    assert [hop.status for hop in whole.hops] == [302, 302, 200]
    assert whole.hops[0].connect is not None
    assert whole.hops[1].connect is None  # the same connection


def test_phases_are_there_and_add_up(server: ProbeServer) -> None:
    found = attempt(Endpoint(f"{server.origin}/x"))
    phases = found.phases
    parts = [phases.dns, phases.connect, phases.wait, phases.transfer]
    assert phases.tls is None
    assert all(p is not None for p in parts)
    assert sum(p for p in parts if p is not None) <= phases.total
    assert found.hops[0].family == 4
    assert found.hops[0].wire_bytes > found.hops[0].body_bytes > 0


@pytest.mark.parametrize(
    ("expects", "cause"),
    [
        ({"contains": "Welcome"}, None),
        ({"contains": "Goodbye"}, Cause.CONTENT),
        ({"expects_language": "ar"}, None),
        ({"expects_language": "en"}, Cause.LANGUAGE),
        ({"headers": {"X-Served-By": "test"}}, None),
        ({"headers": {"X-Served-By": "others"}}, Cause.HEADER),
        ({"headers": {"X-Nothing": ""}}, Cause.HEADER),
    ],
)
def test_what_the_profile_expects(server: ProbeServer, expects: dict[str, object], cause: Cause | None) -> None:
    assert attempt(Endpoint(f"{server.origin}/x", **expects)).cause is cause  # type: ignore[arg-type]


def test_a_failure_counts_once_it_repeats_and_every_attempt_is_kept(server: ProbeServer) -> None:
    again = ProbeSettings(egress=LOOPBACK, timeout=5, confirm=(0.01, 0.01))
    flaky = sample(Endpoint(f"{server.origin}/flaky"), again)
    assert flaky.state is State.UP
    assert [a.ok for a in flaky.attempts] == [False, True]
    broken = sample(Endpoint(f"{server.origin}/500"), again)
    assert broken.state is State.DOWN
    assert len(broken.attempts) == 3


def test_a_warm_connection_is_told_apart(server: ProbeServer) -> None:
    found = sample(Endpoint(f"{server.origin}/x"), ProbeSettings(egress=LOOPBACK, confirm=(), warm=True))
    assert found.deciding is not None
    assert found.warm is not None
    assert found.deciding.phases.connect is not None
    assert found.warm.phases.connect is None
    assert found.warm.phases.wait is not None


@pytest.mark.parametrize(
    ("names", "options", "cause"),
    [
        (("127.0.0.1",), {}, None),
        (("127.0.0.1",), {"days": -3}, Cause.CERTIFICATE_EXPIRED),
        (("127.0.0.1",), {"sign": False}, Cause.CERTIFICATE_SELF_SIGNED),
        (("other.example",), {}, Cause.CERTIFICATE_NAME),
    ],
)
def test_certificates(tmp_path: Path, names: tuple[str, ...], options: dict[str, int], cause: Cause | None) -> None:
    make_certificate(tmp_path, *names, **options)  # type: ignore[arg-type]
    trust = ssl.create_default_context(cafile=str(tmp_path / "ca.pem"))
    with ProbeServer(tmp_path / "server.pem") as server:
        found = attempt(Endpoint(f"{server.origin}/x"), trust)
    assert found.cause is cause
    certificate = found.hops[0].certificate
    assert certificate is not None  # a refused one too, so that the report can say what is wrong
    assert certificate.names == names
    if cause is None:
        assert found.hops[0].tls_version.startswith("TLSv1.")
        assert found.phases.tls is not None
        assert certificate.chain == 2
    else:
        assert found.phase is Phase.TLS


def test_an_authority_nobody_knows(tmp_path: Path) -> None:
    make_certificate(tmp_path, "127.0.0.1")
    with ProbeServer(tmp_path / "server.pem") as server:
        found = attempt(Endpoint(f"{server.origin}/x"))
    assert found.cause is Cause.CERTIFICATE_UNTRUSTED
