"""Asks politely whether the addresses that pages link to still answer: HEAD, and GET where HEAD says no.

Nothing of an answer's body is read. A host is asked one thing at a time; other hosts' robots.txt is obeyed; what
the run's policy refuses, such as private addresses of the network we stand in, is never asked.
"""

import asyncio
import contextlib
import socket
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import httpx

from auditor.gather import fetch
from auditor.gather.agent import AGENT
from auditor.gather.egress import PUBLIC, Egress, refused
from auditor.model import LinkAnswer

REDIRECTS = 10
_TIMEOUT = 15.0
_AT_ONCE = 8
_GONE = frozenset({404, 410})
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
_NO_NAME = {getattr(socket, n) for n in ("EAI_NONAME", "EAI_NODATA") if hasattr(socket, n)}


@dataclass(frozen=True, slots=True)
class LinkManners:
    """How links are asked."""

    own: Callable[[str], bool]
    """Whether an address is on the portal's own hosts: those may lie in private networks."""
    allowed: Callable[[str], bool] = lambda _url: True
    """Own addresses that scope and robots.txt permit."""
    egress: Egress = PUBLIC
    """Where may be connected to."""
    own_delay: float = 0.2
    other_delay: float = 1.0
    others: int = 200
    """Addresses on other hosts that are asked at most."""
    seconds: float = 120.0
    """Time for all of them."""
    confirm: float = 2.0
    """Seconds after which a passing failure is asked again."""


async def check_links(addresses: Iterable[str], manners: LinkManners) -> list[LinkAnswer]:
    """One answer an address, in the order given; ``unknown`` with its reason for what was not asked."""
    async with fetch.client(AGENT, manners.egress) as http:
        return await _Links(http, manners).ask(list(dict.fromkeys(addresses)))


@dataclass(slots=True)
class _Links:
    http: httpx.AsyncClient
    manners: LinkManners
    robots: dict[str, fetch.Robots] = field(default_factory=dict)
    turns: defaultdict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    until: float = 0.0

    async def ask(self, addresses: Sequence[str]) -> list[LinkAnswer]:
        self.until = time.monotonic() + self.manners.seconds
        gate = asyncio.Semaphore(_AT_ONCE)
        others = [a for a in addresses if not self.manners.own(a)]
        beyond = set(others[self.manners.others :])

        async def one(address: str) -> LinkAnswer:
            if address in beyond:
                return LinkAnswer(address, "unknown", reason="budget")
            # The host's turn before the gate: waiting for a slow host must not hold up the others.
            async with self.turns[urlsplit(address).netloc]:
                if time.monotonic() > self.until:
                    return LinkAnswer(address, "unknown", reason="budget")
                async with gate:
                    try:
                        answer = await self._answer(address)
                    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError):
                        # An address that no client can make sense of.
                        answer = LinkAnswer(address, "unknown", reason="no-answer")
                own = self.manners.own(address)
                await asyncio.sleep(self.manners.own_delay if own else self.manners.other_delay)
            return answer

        return list(await asyncio.gather(*(one(a) for a in addresses)))

    async def _answer(self, address: str) -> LinkAnswer:
        reason = await self._forbidden(address)
        if reason:
            return LinkAnswer(address, "unknown", reason=reason)
        answer = await self._follow("HEAD", address)
        if answer.state == "ok" or answer.reason in ("no-such-name", "robots", "private-address"):
            return answer
        # Many servers answer HEAD wrongly: only GET counts as a no.
        answer = await self._follow("GET", address)
        if answer.state == "failing" or answer.status in _PASSING or answer.reason in ("timed-out", "refused"):
            await asyncio.sleep(self.manners.confirm)
            answer = await self._follow("GET", address)
        return answer

    async def _forbidden(self, address: str) -> str:
        """Why an address may not be asked; '' if it may."""
        if self.manners.own(address):
            return "" if self.manners.allowed(address) else "robots"
        if reason := await self._unfit_host(address):
            return reason
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(address))
        if origin not in self.robots:
            self.robots[origin] = await fetch.robots(self.http, origin, AGENT.split("/")[0])
        rules = self.robots[origin]
        return "" if rules.state == "unreachable" or rules.allows(address) else "robots"

    async def _unfit_host(self, address: str) -> str:
        """Why an address can't be asked, found before its host is; connections ask the policy once more."""
        try:
            parts = urlsplit(address)
            port = parts.port or {"https": 443}.get(parts.scheme, 80)
            await self.manners.egress.addresses(parts.hostname or "", port)
        except OSError as error:
            return _reason(error)
        except ValueError:
            return "no-such-name"
        return ""

    async def _follow(self, method: str, address: str) -> LinkAnswer:
        """The end of the redirects, if there is one."""
        url, hops = address, list[str]()
        while True:
            if hops and (reason := "" if self.manners.own(url) else await self._unfit_host(url)):
                return self._ended(address, hops, reason, method)
            try:
                status, headers = await self._head(method, url)
            except httpx.TimeoutException:
                return self._ended(address, hops, "timed-out", method)
            except (httpx.HTTPError, httpx.InvalidURL, ValueError, OSError) as error:
                return self._ended(address, hops, _reason(error), method)
            location = headers.get("location", "")
            if not (300 <= status < 400 and location):
                break
            with contextlib.suppress(ValueError):
                url = urljoin(url, location).partition("#")[0]
            if url in hops or url == address or len(hops) >= REDIRECTS:
                return LinkAnswer(address, "broken", status, "redirect-circle", url, tuple(hops), "", method)
            hops.append(url)
        state, reason = judged(status)
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        return LinkAnswer(address, state, status, reason, url, tuple(hops), kind, method)

    def _ended(self, address: str, hops: list[str], reason: str, method: str) -> LinkAnswer:
        """An end without an answer. Only a name that does not exist is certain."""
        state = "broken" if reason == "no-such-name" else "unknown"
        return LinkAnswer(address, state, None, reason, hops[-1] if hops else address, tuple(hops), "", method)

    async def _head(self, method: str, url: str) -> tuple[int, httpx.Headers]:
        request = self.http.build_request(method, url, timeout=_TIMEOUT)
        response = await self.http.send(request, stream=True, follow_redirects=False)
        await response.aclose()
        return response.status_code, response.headers


def judged(status: int) -> tuple[str, str]:
    """State and reason of a status."""
    if status < 400:
        return "ok", ""
    if status in _GONE:
        return "broken", "not-found"
    # A server that wants a sign-in, or refuses robots, may well serve people.
    return ("failing", "server-error") if status >= 500 else ("unknown", f"http-{status}")


def _reason(error: BaseException) -> str:
    if (stopped := refused(error)) is not None:
        return "not-allowed" if stopped.kind == "host" else "private-address"
    named: BaseException | None = error
    while named is not None:
        if isinstance(named, ConnectionRefusedError):
            return "refused"
        if isinstance(named, socket.gaierror):
            return "no-such-name" if named.errno in _NO_NAME else "resolver-failed"
        if type(named).__name__ in ("SSLCertVerificationError", "SSLError"):
            return "certificate"
        named = named.__cause__ or named.__context__
    return "no-answer"
