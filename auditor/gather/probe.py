"""Probes without a browser: one request from a fresh connection, timed phase by phase, its failure named.

A failure is tried again from fresh connections before it counts; every attempt is kept.
"""

import asyncio
import re
import socket
import ssl
import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urljoin, urlsplit

import h2.exceptions
import httpcore

from auditor.gather.browsers import AGENT
from auditor.gather.probe_tls import cause_of, certificate_of, refused_certificate, trusting
from auditor.gather.probe_wire import Meter, Resolver, Wire
from auditor.model import Attempt, Cause, Certificate, Hop, Phase, Phases, Sample, State, Target

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

    async def sample(
        self, target: Target, *, scheduled: float | None = None, lag_ms: float = 0.0, every: float = 0.0
    ) -> Sample:
        """Probe once; a failure counts only once it repeats from fresh connections."""
        attempts = list(await self.attempts(target))
        for turn, seconds in enumerate(self.settings.confirm, 1):
            if attempts[-1].ok:
                break
            await asyncio.sleep(seconds)
            attempts += await self.attempts(target, turn)
        return Sample(
            target=target,
            scheduled=attempts[0].at if scheduled is None else scheduled,
            lag_ms=lag_ms,
            state=State.UP if attempts[-1].ok else State.DOWN,
            attempts=tuple(attempts),
            every=every,
            vantage=self.settings.vantage,
        )

    async def attempts(self, target: Target, turn: int = 0) -> tuple[Attempt, ...]:
        """One attempt from a fresh connection, and where asked and it went well, one on the same connection."""
        wire = Wire(self._resolver, target.family, turn)
        async with httpcore.AsyncConnectionPool(
            ssl_context=self._trust, http2=True, keepalive_expiry=30, network_backend=wire
        ) as pool:
            cold = await _Attempt(self.settings, target, pool, wire).run()
            if not (self.settings.warm and cold.ok):
                return (cold,)
            # On the very last hop: the redirects are not asked again.
            again = replace(target, url=cold.hops[-1].url)
            warm = await _Attempt(self.settings, again, pool, wire).run()
            return (cold, replace(warm, warm=True)) if warm.hops[-1].connect is None else (cold,)


class _Attempt:
    def __init__(
        self, settings: ProbeSettings, target: Target, pool: httpcore.AsyncConnectionPool, wire: Wire
    ) -> None:
        self._settings, self._target, self._pool, self._wire = settings, target, pool, wire
        self._hops: list[Hop] = []
        self._body = b""

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
        host = urlsplit(self._target.url).hostname or ""
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
        url = self._target.url
        seen: set[str] = set()
        while True:
            seen.add(url)
            hop = await self._ask(url)
            location = hop.headers.get("location", "")
            if hop.status not in _REDIRECTS or hop.status in self._target.status:
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
                self._target.method, url, headers=_headers(url, self._settings.agent), extensions={"trace": self._trace}
            )
            response = await self._pool.handle_async_request(request)
            try:
                self._hops[-1] = hop = _answered(url, response, meter)
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
        """The failure by phase and cause."""
        phase = self._wire.meter.phase
        return _FailedError(*_cause(error, phase), phase, _said(error)) if False else _name(error, phase)

    def _assert(self) -> None:
        """What the profile expects of the answer."""
        target, hop = self._target, self._hops[-1]
        if hop.status not in target.status:
            raise _FailedError(Cause.STATUS, Phase.WAIT, f"HTTP {hop.status}")
        for name, text in target.headers.items():
            value = hop.headers.get(name.lower())
            if value is None or text not in value:
                raise _FailedError(Cause.HEADER, Phase.WAIT, f"{name}: {value if value is not None else 'missing'}")
        if target.contains and target.contains not in _text(self._body, hop.headers.get("content-type", "")):
            raise _FailedError(Cause.CONTENT, Phase.TRANSFER, f"without {target.contains!r}")
        if target.expects_language:
            declared = _language(self._body, hop.headers)
            if target.expects_language.lower() not in declared:
                found = ", ".join(sorted(declared)) or "none"
                raise _FailedError(Cause.LANGUAGE, Phase.TRANSFER, f"declares {found}")
