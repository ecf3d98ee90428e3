"""Probes: what one request from a fresh connection met, phase by phase, and what became of a service over time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Phase(StrEnum):
    """Where in an attempt the time went, or where it ended."""

    DNS = "dns"
    CONNECT = "connect"
    TLS = "tls"
    WAIT = "wait"
    """From sending the request to the first byte of the answer."""
    TRANSFER = "transfer"


class Cause(StrEnum):
    """Why an attempt failed. One word each; the phase says where."""

    NO_SUCH_NAME = "no-such-name"
    RESOLVER_FAILED = "resolver-failed"
    REFUSED = "refused"
    RESET = "reset"
    UNREACHABLE = "unreachable"
    TIMED_OUT = "timed-out"
    CLOSED = "closed"
    """The server hung up without an answer."""
    TRUNCATED = "truncated"
    """The answer ended before it was whole."""
    PROTOCOL = "protocol"
    """What came back is no HTTP."""
    TLS = "tls"
    """The handshake failed for another reason than the certificate."""
    CERTIFICATE_EXPIRED = "certificate-expired"
    CERTIFICATE_NOT_YET_VALID = "certificate-not-yet-valid"
    CERTIFICATE_NAME = "certificate-name"
    CERTIFICATE_SELF_SIGNED = "certificate-self-signed"
    CERTIFICATE_UNTRUSTED = "certificate-untrusted"
    """Its issuer is unknown, or an intermediate certificate is not sent."""
    REDIRECTS = "redirects"
    """Too many redirects, a circle, or one that leads nowhere."""
    STATUS = "status"
    HEADER = "header"
    CONTENT = "content"
    LANGUAGE = "language"
    PROBER = "prober"
    """Our own side: no network, no free socket. Says nothing of the service."""

    @property
    def is_certificate(self) -> bool:
        return self.value.startswith("certificate-")


class State(StrEnum):
    """What one sample says."""

    UP = "up"
    DOWN = "down"
    UNMEASURED = "unmeasured"
    """The prober could not measure: no slot for the host, or it was stopped in the middle."""


@dataclass(frozen=True, slots=True)
class Phases:
    """Milliseconds; None for a phase that did not happen (a warm connection, a failure before it).

    Summed over redirects, except that ``wait`` and ``transfer`` of redirects count as ``wait``: until the final
    answer begins, a beneficiary only waits.
    """

    dns: float | None = None
    connect: float | None = None
    tls: float | None = None
    wait: float | None = None
    transfer: float | None = None
    total: float = 0.0

    @property
    def first_byte(self) -> float | None:
        """From the start until the final answer begins, as the browser's time to first byte counts it."""
        if self.wait is None:
            return None
        return sum(v for v in (self.dns, self.connect, self.tls, self.wait) if v is not None)


@dataclass(frozen=True, slots=True)
class Certificate:
    """A server's certificate. Moments are ISO 8601 in UTC."""

    not_before: str
    not_after: str
    chain_not_after: str
    """The earliest end in the whole chain: the service ends with it."""
    issuer: str
    subject: str
    names: tuple[str, ...]
    fingerprint: str
    """SHA-256 of the DER form, in hexadecimal."""
    chain: int = 1
    """Certificates in the chain that was verified; 1 where only the leaf is known."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One request of an attempt: the first one, or one that a redirect led to."""

    url: str
    address: str = ""
    family: int = 0
    """4 or 6; 0 where there was no connection."""
    dns: float | None = None
    connect: float | None = None
    tls: float | None = None
    wait: float | None = None
    transfer: float | None = None
    status: int | None = None
    http_version: str = ""
    tls_version: str = ""
    cipher: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Chosen ones: caching, encoding, language, Location, Retry-After …"""
    wire_bytes: int = 0
    """Bytes received for this answer, headers included."""
    body_bytes: int = 0
    """Of the body as sent, compressed if it was."""
    decoded_bytes: int = 0
    certificate: Certificate | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try from a fresh connection (or on the connection just used: ``warm``)."""

    at: float
    """Wall clock at its start, seconds since 1970."""
    hops: tuple[Hop, ...]
    phases: Phases
    cause: Cause | None = None
    phase: Phase | None = None
    """Where it failed."""
    detail: str = ""
    """The cause in numbers and names, for people."""
    warm: bool = False
    addresses: tuple[str, ...] = ()
    """All that the first host's name resolved to."""

    @property
    def ok(self) -> bool:
        return self.cause is None

    @property
    def status(self) -> int | None:
        return self.hops[-1].status if self.hops else None


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An endpoint as it is probed."""

    url: str
    portal: str = ""
    name: str = ""
    method: str = "GET"
    language: str = ""
    status: tuple[int, ...] = (200,)
    headers: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Headers that must be there, each with a text its value must contain."""
    contains: str = ""
    expects_language: str = ""
    family: int = 0
    """4 or 6 to probe over this family alone."""

    @property
    def key(self) -> tuple[str, str, str, int]:
        """What tells endpoints apart over the years."""
        return (self.portal, self.method, self.url, self.family)


@dataclass(frozen=True, slots=True)
class Sample:
    """One scheduled probe with all its attempts: the last cold one decides."""

    endpoint: Endpoint
    scheduled: float
    """Wall clock, seconds since 1970."""
    lag_ms: float
    """How late it began."""
    state: State
    attempts: tuple[Attempt, ...]
    every: float = 0.0
    """Seconds between two samples; 0 for a single one."""
    starved: bool = False
    """The auditing machine had no time for it: left out of every figure."""
    vantage: str = ""

    @property
    def deciding(self) -> Attempt | None:
        """The last attempt from a fresh connection."""
        return next((a for a in reversed(self.attempts) if not a.warm), None)

    @property
    def warm(self) -> Attempt | None:
        return next((a for a in self.attempts if a.warm), None)


@dataclass(frozen=True, slots=True)
class Point:
    """A sample as figures need it: small, since years of them are read."""

    at: float
    state: State
    cause: str = ""
    phase: str = ""
    detail: str = ""
    first_byte: float | None = None
    total: float | None = None
    status: int | None = None
    every: float = 0.0
    starved: bool = False
    blip: bool = False
    """The first attempt failed, a later one did not."""


@dataclass(frozen=True, slots=True)
class Incident:
    """A stretch of time in which every sample of an endpoint was down."""

    portal: str
    endpoint: str
    start: float
    """First failed sample, seconds since 1970; the outage began after ``after`` …"""
    end: float | None
    """First good sample again; None while it goes on or where the prober stopped first."""
    after: float | None
    """Last good sample before it; None where there was none."""
    last_down: float
    cause: str
    """The commonest cause."""
    causes: Mapping[str, int]
    samples: int
    evidence: str = ""
    """Detail of the first failure."""
    planned: bool = False
    """It lies in an announced maintenance window."""

    @property
    def seconds(self) -> float:
        """Its length: from halfway before the first failure to halfway after the last."""
        begin = self.start if self.after is None else (self.after + self.start) / 2
        stop = self.last_down if self.end is None else (self.last_down + self.end) / 2
        return stop - begin

    @property
    def bounds(self) -> tuple[float, float]:
        """Shortest and longest that the samples allow, in seconds."""
        shortest = self.last_down - self.start
        longest = (self.end or self.last_down) - (self.start if self.after is None else self.after)
        return shortest, longest


@dataclass(frozen=True, slots=True)
class LinkAnswer:
    """What asking a link's address politely gave."""

    url: str
    state: str
    """``ok``, ``broken`` (gone for certain), ``failing`` (server error), ``unknown`` (not asked, or no word)."""
    status: int | None = None
    reason: str = ""
    """``robots``, ``budget``, ``timed-out``, ``refused``, ``not-found``, ``no-such-name``, ``private-address`` …"""
    final_url: str = ""
    redirects: tuple[str, ...] = ()
    content_type: str = ""
    method: str = "HEAD"
