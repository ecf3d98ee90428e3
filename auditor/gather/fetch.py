"""Plain requests beside the browser: robots.txt, sitemaps. The only module that imports httpx for the crawl."""

import gzip
import zlib
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urljoin

import httpx
from lxml import etree
from protego import Protego

MAX_SITEMAP_BYTES = 50_000_000
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
async def client(agent: str) -> AsyncIterator[httpx.AsyncClient]:
    """An HTTP client under our own name, with bounds."""
    async with httpx.AsyncClient(
        headers={"User-Agent": agent},
        timeout=httpx.Timeout(15.0),
        follow_redirects=True,
        max_redirects=5,
        trust_env=False,
    ) as made:
        yield made


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
