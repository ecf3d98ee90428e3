"""Probes without a browser: one request from a fresh connection, timed phase by phase, its failure named.

A failure is tried again from fresh connections before it counts; every attempt is kept.
"""

import asyncio
import errno
import re
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urljoin, urlsplit

import anyio
import h2.exceptions
import httpcore

from auditor.gather.agent import AGENT
from auditor.gather.egress import PUBLIC, Egress, RefusedError
from auditor.gather.probe_tls import cause_of, certificate_of, refused_certificate, trusting
from auditor.gather.probe_wire import Meter, Resolver, Wire
from auditor.model import Attempt, Cause, Certificate, Endpoint, Hop, Phase, Phases, Sample, State

MAX_BODY = 5_000_000
"""Bytes of a body that are read; what is longer is cut, not refused."""
MAX_TEXT = 2_000_000
_KEPT = frozenset(
    {
        "age",
        "alt-svc",
        "cache-control",
        "content-encoding",
        "content-language",
        "content-length",
        "content-type",
        "expires",
        "last-modified",
        "location",
        "retry-after",
        "server",
        "strict-transport-security",
        "vary",
        "via",
    }
)
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NO_NAME = {getattr(socket, n) for n in ("EAI_NONAME", "EAI_NODATA") if hasattr(socket, n)}
_OURS = frozenset(
    {
        errno.EMFILE,
        errno.ENFILE,
        errno.ENOMEM,
        errno.ENOBUFS,
        errno.EADDRNOTAVAIL,
        errno.ENETDOWN,
        errno.ENETUNREACH,
    }
)
_HTML_LANG = re.compile(rb"<html\b[^>]*?\slang\s*=\s*[\"']?([A-Za-z-]+)", re.IGNORECASE)
_CHARSET = re.compile(r"charset=[\"']?([\w-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ProbeSettings:
    """Bounds of a probe."""

    timeout: float = 10.0
    """Seconds for a whole attempt."""
    confirm: tuple[float, ...] = (2.0, 10.0)
    """Seconds after which a failure is tried again from a fresh connection."""
    redirects: int = 10
    warm: bool = False
    """Ask once more on the connection that was just used."""
    vantage: str = ""
    agent: str = AGENT
    egress: Egress = PUBLIC
    """Where probes may connect to, redirects included."""


class _FailedError(Exception):
    def __init__(self, cause: Cause, phase: Phase, detail: str) -> None:
        super().__init__(detail)
        self.cause, self.phase, self.detail = cause, phase, detail


class Prober:
    """Makes attempts and samples. One per process: it owns the resolver's threads."""

    def __init__(self, settings: ProbeSettings | None = None, trust: ssl.SSLContext | None = None) -> None:
        """``trust``: another set of authorities than the system's."""
        self.settings = settings or ProbeSettings()
        self._trust = trust or trusting()
        self._resolver = Resolver()

    def close(self) -> None:
        self._resolver.close()

    async def ready(self) -> None:
        """Load what httpcore would load inside the first attempt, and be timed for."""
        async with anyio.Lock():
            pass

    async def sample(
        self, endpoint: Endpoint, *, scheduled: float | None = None, lag_ms: float = 0.0, every: float = 0.0
    ) -> Sample:
        """Probe once; a failure counts only once it repeats from fresh connections."""
        attempts = list(await self.attempts(endpoint))
        for turn, seconds in enumerate(self.settings.confirm, 1):
            if attempts[-1].ok:
                break
            await asyncio.sleep(seconds)
            attempts += await self.attempts(endpoint, turn)
        last = next(a for a in reversed(attempts) if not a.warm)
        state = State.UP if last.ok else State.UNMEASURED if last.cause is Cause.PROBER else State.DOWN
        return Sample(
            endpoint=endpoint,
            scheduled=attempts[0].at if scheduled is None else scheduled,
            lag_ms=lag_ms,
            state=state,
            attempts=tuple(attempts),
            every=every,
            vantage=self.settings.vantage,
        )

    async def attempts(self, endpoint: Endpoint, turn: int = 0) -> tuple[Attempt, ...]:
        """One attempt from a fresh connection, and where asked and it went well, one on the same connection."""
        wire = Wire(self._resolver, endpoint.family, turn, self.settings.egress)
        async with httpcore.AsyncConnectionPool(
            ssl_context=self._trust, http2=True, keepalive_expiry=30, network_backend=wire
        ) as pool:
            cold = await _Attempt(self.settings, endpoint, pool, wire).run()
            if not (self.settings.warm and cold.ok):
                return (cold,)
            # On the very last hop: the redirects are not asked again.
            again = replace(endpoint, url=cold.hops[-1].url)
            warm = await _Attempt(self.settings, again, pool, wire).run()
            return (cold, replace(warm, warm=True)) if warm.hops[-1].connect is None else (cold,)


class _Attempt:
    def __init__(
        self, settings: ProbeSettings, endpoint: Endpoint, pool: httpcore.AsyncConnectionPool, wire: Wire
    ) -> None:
        self._settings, self._endpoint, self._pool, self._wire = settings, endpoint, pool, wire
        self._hops: list[Hop] = []
        self._body = b""
        self._headers: Mapping[str, str] = {}

    async def run(self) -> Attempt:
        at, started = time.time(), time.perf_counter()
        failed: _FailedError | None = None
        try:
            async with asyncio.timeout(self._settings.timeout):
                await self._follow()
            self._assert()
        except _FailedError as error:
            failed = error
        except TimeoutError:
            failed = self._named(TimeoutError(f"no end within {self._settings.timeout:g} s"))
        total = (time.perf_counter() - started) * 1000
        host = urlsplit(self._endpoint.url).hostname or ""
        return Attempt(
            at=at,
            hops=tuple(self._hops),
            phases=_summed(self._hops, total),
            cause=failed.cause if failed else None,
            phase=failed.phase if failed else None,
            detail=failed.detail if failed else "",
            addresses=self._wire.addresses.get(host, ()),
        )

    async def _follow(self) -> None:
        """Ask, and go where redirects lead."""
        url = self._endpoint.url
        seen: set[str] = set()
        while True:
            seen.add(url)
            hop = await self._ask(url)
            location = hop.headers.get("location", "")
            if hop.status not in _REDIRECTS or hop.status in self._endpoint.status:
                return
            detail = f"HTTP {hop.status} to {location[:200]}"
            try:
                url = urljoin(url, location).partition("#")[0]
                leads = urlsplit(url).scheme in ("http", "https") and bool(urlsplit(url).hostname)
            except ValueError:
                leads = False
            if not location or not leads:
                raise _FailedError(Cause.REDIRECTS, Phase.WAIT, f"{detail}: leads nowhere")
            if url in seen:
                raise _FailedError(Cause.REDIRECTS, Phase.WAIT, f"{detail}: a circle")
            if len(self._hops) > self._settings.redirects:
                raise _FailedError(Cause.REDIRECTS, Phase.WAIT, f"more than {self._settings.redirects} redirects")

    async def _ask(self, url: str) -> Hop:
        """One request. Its hop is kept however it ends."""
        self._wire.meter = meter = Meter()
        self._hops.append(Hop(url))
        try:
            request = httpcore.Request(
                self._endpoint.method,
                url,
                headers=_request_headers(url, self._settings.agent),
                extensions={"trace": self._trace},
            )
            response = await self._pool.handle_async_request(request)
            try:
                self._headers = {n.decode("latin-1").lower(): v.decode("latin-1") for n, v in response.headers}
                self._hops[-1] = hop = _answered(url, response, meter, self._headers)
                body, whole = await _read(response)
            finally:
                await response.aclose()
        except (OSError, httpcore.NetworkError, httpcore.ProtocolError, h2.exceptions.H2Error, ValueError) as error:
            certificate = await self._certificate(error, url)
            self._hops[-1] = replace(_timed(self._hops[-1], meter), certificate=certificate)
            raise self._named(error) from error
        except asyncio.CancelledError:
            self._hops[-1] = _timed(self._hops[-1], meter)
            raise
        meter.done = time.perf_counter()
        self._body = _decoded(body, hop.headers.get("content-encoding", "")) if whole else body
        self._hops[-1] = hop = replace(_timed(hop, meter), body_bytes=len(body), decoded_bytes=len(self._body))
        return hop

    async def _trace(self, event: str, _info: Mapping[str, Any]) -> None:
        meter = self._wire.meter
        if event.endswith("send_request_headers.started"):
            meter.sent, meter.phase = time.perf_counter(), Phase.WAIT
        elif event.endswith("receive_response_headers.complete"):
            meter.answered()

    async def _certificate(self, error: BaseException, url: str) -> Certificate | None:
        if not isinstance(error, ssl.SSLCertVerificationError):
            return self._hops[-1].certificate
        parts = urlsplit(url)
        return await refused_certificate(self._wire.meter.address, parts.port or 443, parts.hostname or "")

    def _named(self, error: BaseException) -> _FailedError:
        """The failure by cause and phase."""
        phase = self._wire.meter.phase
        said = str(error) or type(error).__name__
        return _FailedError(_cause(error, phase), phase, said[:300])

    def _assert(self) -> None:
        """What the profile expects of the answer."""
        endpoint, hop = self._endpoint, self._hops[-1]
        if hop.status not in endpoint.status:
            raise _FailedError(Cause.STATUS, Phase.WAIT, f"HTTP {hop.status}")
        for name, text in endpoint.headers.items():
            value = self._headers.get(name.lower())
            if value is None or text not in value:
                raise _FailedError(
                    Cause.HEADER, Phase.WAIT, f"{name}: {'missing' if value is None else value[:200]}"
                )
        if endpoint.contains and endpoint.contains not in _text(self._body, hop.headers.get("content-type", "")):
            raise _FailedError(Cause.CONTENT, Phase.TRANSFER, f"without {endpoint.contains!r}")
        if endpoint.expects_language:
            declared = _languages(self._body, hop.headers)
            if endpoint.expects_language.lower() not in declared:
                found = ", ".join(sorted(declared)) or "none"
                raise _FailedError(Cause.LANGUAGE, Phase.TRANSFER, f"declares {found}")


def _request_headers(url: str, agent: str) -> list[tuple[bytes, bytes]]:
    parts = urlsplit(url)
    default = {"http": 80, "https": 443}[parts.scheme]
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname or ""
    if parts.port not in (None, default):
        host = f"{host}:{parts.port}"
    wished = {"Host": host, "User-Agent": agent, "Accept": "*/*", "Accept-Encoding": "gzip, deflate"}
    return [(name.encode(), value.encode("ascii", "replace")) for name, value in wished.items()]


def _answered(url: str, response: httpcore.Response, meter: Meter, headers: Mapping[str, str]) -> Hop:
    """What is known once the headers are here."""
    secured = response.extensions["network_stream"].get_extra_info("ssl_object")
    cipher = secured.cipher() if secured is not None else None
    return Hop(
        url=url,
        address=meter.address,
        family=meter.family,
        status=response.status,
        http_version=response.extensions["http_version"].decode("ascii", "replace"),
        tls_version=(secured.version() or "") if secured is not None else "",
        cipher=cipher[0] if cipher else "",
        headers={name: value[:1000] for name, value in headers.items() if name in _KEPT},
        certificate=certificate_of(secured) if secured is not None else None,
    )


def _timed(hop: Hop, meter: Meter) -> Hop:
    wait = transfer = None
    if meter.sent is not None and meter.first_byte is not None:
        wait = (meter.first_byte - meter.sent) * 1000
        if meter.done is not None:
            transfer = (meter.done - meter.first_byte) * 1000
    return replace(
        hop,
        address=hop.address or meter.address,
        family=hop.family or meter.family,
        dns=meter.dns,
        connect=meter.connect,
        tls=meter.tls,
        wait=wait,
        transfer=transfer,
        wire_bytes=meter.received,
    )


def _summed(hops: Sequence[Hop], total: float) -> Phases:
    """The phases of all hops together; see :class:`auditor.model.Phases`."""

    def add(*values: float | None) -> float | None:
        known = [v for v in values if v is not None]
        return sum(known) if known else None

    last = hops[-1] if hops else Hop("")
    return Phases(
        dns=add(*(h.dns for h in hops)),
        connect=add(*(h.connect for h in hops)),
        tls=add(*(h.tls for h in hops)),
        wait=None if last.wait is None else add(*(h.wait for h in hops), *(h.transfer for h in hops[:-1])),
        transfer=last.transfer,
        total=total,
    )


async def _read(response: httpcore.Response) -> tuple[bytes, bool]:
    """The body as sent, and whether it is whole."""
    body = bytearray()
    async for chunk in response.aiter_stream():
        body += chunk
        if len(body) > MAX_BODY:
            return bytes(body[:MAX_BODY]), False
    return bytes(body), True


def _decoded(body: bytes, encoding: str) -> bytes:
    """The body unpacked, cut at ``MAX_TEXT``; as it came where it can't be."""
    wbits = {"gzip": 31, "x-gzip": 31, "deflate": 15}.get(encoding.strip().lower())
    if wbits is None or not body:
        return body
    for bits in (wbits, -15):
        try:
            return zlib.decompressobj(bits).decompress(body, MAX_TEXT)
        except zlib.error:
            continue
    return body


def _text(body: bytes, content_type: str) -> str:
    named = _CHARSET.search(content_type) or _CHARSET.search(body[:1024].decode("ascii", "replace"))
    try:
        return body.decode(named[1] if named else "utf-8", "replace")
    except LookupError:
        return body.decode("utf-8", "replace")


def _languages(body: bytes, headers: Mapping[str, str]) -> set[str]:
    """Primary subtags that the answer declares: its own ``<html lang>``, else Content-Language."""
    found = _HTML_LANG.search(body[:65536])
    said = found[1].decode("ascii") if found else headers.get("content-language", "")
    return {tag.strip().split("-")[0].lower() for tag in said.split(",") if tag.strip()}


def _cause(error: BaseException, phase: Phase) -> Cause:
    """The cause by the first error in the chain that says one."""
    named: BaseException | None = error
    while named is not None:
        if _is_ours(named):
            return Cause.PROBER
        for kind, cause in _CAUSES:
            if isinstance(named, kind):
                return cause(named) if callable(cause) else cause
        named = named.__cause__ or named.__context__
    if isinstance(error, httpcore.RemoteProtocolError):
        if "disconnected" in str(error):
            return Cause.CLOSED
        if "closed connection" in str(error) or "incomplete" in str(error):
            return Cause.TRUNCATED if phase is Phase.TRANSFER else Cause.CLOSED
    return Cause.UNREACHABLE if isinstance(error, OSError) else Cause.PROTOCOL


def _is_ours(error: BaseException) -> bool:
    """Whether it is our own side: no free socket, no memory, no way out of this machine, or not allowed there."""
    if isinstance(error, RefusedError):
        return True
    if isinstance(error, socket.gaierror):
        return error.errno == socket.EAI_AGAIN and not _has_route()
    return isinstance(error, OSError) and error.errno in _OURS


def _has_route() -> bool:
    """Whether packets could leave this machine. Asks the routing table alone: nothing is sent."""
    for family, address in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as probe:
                probe.connect((address, 9))
        except OSError:
            continue
        return True
    return False


def _of_tls(error: BaseException) -> Cause:
    return cause_of(error) if isinstance(error, ssl.SSLError) else Cause.TLS


def _of_name(error: BaseException) -> Cause:
    known = isinstance(error, OSError) and error.errno in _NO_NAME
    return Cause.NO_SUCH_NAME if known else Cause.RESOLVER_FAILED


_CAUSES: tuple[tuple[type[BaseException], Cause | Callable[[BaseException], Cause]], ...] = (
    (TimeoutError, Cause.TIMED_OUT),
    (socket.gaierror, _of_name),
    (UnicodeError, Cause.NO_SUCH_NAME),
    (ssl.SSLError, _of_tls),
    (ConnectionRefusedError, Cause.REFUSED),
    (ConnectionResetError, Cause.RESET),
    (BrokenPipeError, Cause.RESET),
)
