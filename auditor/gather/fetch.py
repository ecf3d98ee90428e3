"""Plain requests beside the browser: robots.txt, sitemaps. The only module that imports httpx for the crawl."""

import asyncio
import gzip
import math
import time
import zlib
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

import httpcore
import httpx
from lxml import etree
from protego import Protego

from auditor.gather.egress import PUBLIC, Egress

MAX_SITEMAP_BYTES = 50_000_000
MAX_SECONDS = 90.0
"""For any answer, from the request to its end."""
_PIECE = 1_000_000
MAX_SITEMAPS = 50
MAX_SITEMAP_URLS = 50_000


@dataclass(frozen=True, slots=True)
class Robots:
    """What robots.txt of one host says (RFC 9309)."""

    state: str
    """``read``, ``absent`` (4xx: everything allowed) or ``unreachable`` (5xx, no answer: nothing allowed)."""
    rules: Protego | None = None
    agent: str = ""

    def allows(self, url: str) -> bool:
        """Whether the address may be visited."""
        if self.rules is not None:
            return bool(self.rules.can_fetch(url, self.agent))
        return self.state == "absent"

    @property
    def delay(self) -> float:
        """Seconds between requests that the portal asks for; at most 10 are granted."""
        wished = self.rules.crawl_delay(self.agent) if self.rules is not None else None
        return min(float(wished or 0), 10.0)

    @property
    def sitemaps(self) -> tuple[str, ...]:
        return tuple(self.rules.sitemaps) if self.rules is not None else ()


@dataclass(slots=True)
class Sitemaps:
    """Addresses that sitemaps list, and what became of each sitemap."""

    urls: dict[str, None] = field(default_factory=dict)
    alternates: dict[str, dict[str, str]] = field(default_factory=dict)
    """URL to its alternates by hreflang."""
    read: dict[str, str] = field(default_factory=dict)
    """Sitemap to ``read``, ``HTTP 404``, ``broken`` …"""


@asynccontextmanager
async def client(
    agent: str, egress: Egress = PUBLIC, max_bytes: int = MAX_SITEMAP_BYTES
) -> AsyncIterator[httpx.AsyncClient]:
    """An HTTP client under our own name that connects only where the policy allows, with bounds on every answer.

    Bodies come unpacked, are cut some bytes beyond ``max_bytes``, and end within ``MAX_SECONDS``. What the policy
    refuses is an ``httpx.ConnectError`` with the :class:`auditor.gather.egress.RefusedError` behind it.
    """
    async with httpx.AsyncClient(
        headers={"User-Agent": agent, "Accept-Encoding": "gzip, deflate"},
        timeout=httpx.Timeout(15.0),
        follow_redirects=True,
        max_redirects=5,
        trust_env=False,
        transport=_Bounded(egress, max_bytes),
    ) as made:
        yield made


class Guarded(httpcore.AsyncNetworkBackend):
    """httpcore's connections, each to an address that the policy allows."""

    def __init__(self, egress: Egress) -> None:
        self._egress = egress
        self._sockets = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Resolve, ask the policy, and connect to the very address it allowed.

        Raises:
            httpcore.ConnectError: refused, without an address, or not reached; the reason stands behind it.
        """
        try:
            async with asyncio.timeout(timeout):
                addresses = await self._egress.addresses(host, port)
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(f"{host} was not resolved in time") from error
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error
        last: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in addresses:
            try:
                return await self._sockets.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                last = error
        raise last

    async def connect_unix_socket(self, *_args: Any, **_options: Any) -> httpcore.AsyncNetworkStream:
        raise NotImplementedError

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class _Bounded(httpx.AsyncHTTPTransport):
    """The transport of every client: the policy at its connections, bounds on what comes back."""

    def __init__(self, egress: Egress, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        context = httpx.create_ssl_context(trust_env=False)
        super().__init__(verify=context, trust_env=False)
        # httpx hands no network backend through; ``tests/auditor/gather/test_egress.py`` holds this to its purpose.
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=context,
            max_connections=100,
            max_keepalive_connections=20,
            keepalive_expiry=5.0,
            network_backend=Guarded(egress),
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        until = time.monotonic() + MAX_SECONDS
        try:
            async with asyncio.timeout_at(asyncio.get_running_loop().time() + MAX_SECONDS):
                response = await super().handle_async_request(request)
        except TimeoutError as error:
            raise httpx.ReadTimeout(f"no answer within {MAX_SECONDS:g} s", request=request) from error
        encoding = response.headers.pop("content-encoding", "")
        response.extensions["content_encoding"] = encoding.encode()
        assert isinstance(response.stream, httpx.AsyncByteStream)
        response.stream = _Body(response.stream, encoding, until, self._max_bytes)
        # Its length was that of the packed body.
        if encoding:
            response.headers.pop("content-length", None)
        return response


class _Body(httpx.AsyncByteStream):
    """A body that comes unpacked and bounded."""

    def __init__(self, packed: httpx.AsyncByteStream, encoding: str, until: float, max_bytes: int) -> None:
        self._packed, self._until, self._max_bytes = packed, until, max_bytes
        self._encoding = encoding.strip().lower()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in bounded(self._packed, self._encoding, self._max_bytes, self._until):
            yield piece

    async def aclose(self) -> None:
        await self._packed.aclose()


async def bounded(
    packed: AsyncIterable[bytes], encoding: str, max_bytes: int, until: float = math.inf
) -> AsyncIterator[bytes]:
    """A body unpacked piece by piece, never more of it at once than a piece, until it exceeds its bound.

    Raises:
        httpx.DecodingError: it is not packed as it says, or in a way that was not asked for.
        httpx.ReadTimeout: it is not whole at ``until``, in ``time.monotonic`` seconds.
    """
    unpack, size = _unpacker(encoding), 0
    async for data in packed:
        for piece in unpack(data):
            size += len(piece)
            yield piece
            if size > max_bytes:
                return
        if time.monotonic() > until:
            raise httpx.ReadTimeout(f"not whole within {MAX_SECONDS:g} s")


def _unpacker(encoding: str) -> Callable[[bytes], Iterator[bytes]]:
    """What unpacks an encoding's pieces in turn.

    Raises:
        httpx.DecodingError: an encoding that was not asked for, such as one packed in another.
    """
    if encoding in ("", "identity"):
        return lambda data: iter((data,))
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise httpx.DecodingError(f"the answer is encoded as {encoding[:60]}, which was not asked for")
    state = [zlib.decompressobj(31 if "gzip" in encoding else 15)]

    def unpack(data: bytes) -> Iterator[bytes]:
        try:
            yield from _pieces(state[0], data)
        except zlib.error as error:
            if encoding != "deflate" or state[0].unconsumed_tail:
                raise httpx.DecodingError(str(error)) from error
            # Some servers send deflate without its frame.
            state[0] = zlib.decompressobj(-15)
            yield from _raw(state[0], data)

    return unpack


def _raw(unpacker: Any, data: bytes) -> Iterator[bytes]:
    try:
        yield from _pieces(unpacker, data)
    except zlib.error as error:
        raise httpx.DecodingError(str(error)) from error


def _pieces(unpacker: Any, data: bytes) -> Iterator[bytes]:
    while data and not unpacker.eof:
        piece = unpacker.decompress(data, _PIECE)
        if piece:
            yield piece
        data = unpacker.unconsumed_tail


async def robots(http: httpx.AsyncClient, origin: str, agent: str) -> Robots:
    """Read ``/robots.txt`` of an origin."""
    try:
        status, body = await _get(http, f"{origin}/robots.txt", 500_000)
    except httpx.HTTPError:
        return Robots("unreachable")
    if 200 <= status < 300:
        return Robots("read", Protego.parse(body.decode("utf-8", "replace")), agent)
    return Robots("absent" if 400 <= status < 500 else "unreachable")


async def sitemaps(http: httpx.AsyncClient, starts: Iterable[str]) -> Sitemaps:
    """Read sitemaps and the indexes that lead to more, gzip or not, within bounds."""
    found = Sitemaps()
    todo = list(dict.fromkeys(starts))
    while todo and len(found.read) < MAX_SITEMAPS and len(found.urls) < MAX_SITEMAP_URLS:
        address = todo.pop(0)
        if address in found.read:
            continue
        try:
            status, body = await _get(http, address, MAX_SITEMAP_BYTES)
            if status != 200:
                found.read[address] = f"HTTP {status}"
                continue
            todo += _parse(_unzip(body), address, found)
            found.read[address] = "read"
        except httpx.HTTPError as error:
            found.read[address] = type(error).__name__
        except (etree.XMLSyntaxError, OSError, zlib.error, ValueError):
            found.read[address] = "broken"
    return found


async def _get(http: httpx.AsyncClient, url: str, limit: int) -> tuple[int, bytes]:
    """Status and body, cut at ``limit`` bytes."""
    async with http.stream("GET", url) as response:
        body = bytearray()
        async for chunk in response.aiter_bytes():
            body += chunk
            if len(body) > limit:
                break
        return response.status_code, bytes(body[:limit])


def _unzip(body: bytes) -> bytes:
    if not body.startswith(b"\x1f\x8b"):
        return body
    unpacked = zlib.decompressobj(wbits=31).decompress(body, MAX_SITEMAP_BYTES)
    if not unpacked:
        raise gzip.BadGzipFile("empty")
    return unpacked


def _parse(body: bytes, address: str, found: Sitemaps) -> list[str]:
    """Take in a sitemap's addresses; returns the sitemaps an index names."""
    if not body.lstrip().startswith(b"<"):
        for line in body.decode("utf-8", "replace").splitlines():
            if line.strip().startswith("http"):
                found.urls.setdefault(line.strip())
        return []
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=False)
    root = etree.fromstring(body, parser)
    more: list[str] = []
    for entry in root.iter("{*}url", "{*}sitemap"):
        location = entry.findtext("{*}loc")
        if not location or not location.strip():
            continue
        url = urljoin(address, location.strip())
        if etree.QName(entry).localname == "sitemap":
            more.append(url)
            continue
        found.urls.setdefault(url)
        links = {
            link.get("hreflang", ""): urljoin(address, link.get("href", ""))
            for link in entry.iter("{http://www.w3.org/1999/xhtml}link")
            if link.get("rel") == "alternate"
        }
        if links:
            found.alternates[url] = links
            for alternate in links.values():
                found.urls.setdefault(alternate)
        if len(found.urls) >= MAX_SITEMAP_URLS:
            break
    return more
