"""What a page's result rests on: everything that its visit loaded, so that it can be known again without a browser.

A visit notes each request (:class:`InputLog`). A :class:`Reader` asks for the same addresses by plain requests and
makes a digest of each answer: status, the headers that checks read, and the body. Of the main document, the browser
itself keeps the bytes; for all else, a digest counts only where what the reader got is what the browser had got.
What can't be known again this way (a form that was sent, an open connection, a video) says so.
"""

import asyncio
import base64
import hashlib
from collections.abc import Iterable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import httpx

from auditor.gather import fetch
from auditor.gather.egress import Egress
from auditor.model import Inputs, Load

MAX_LOADS = 400
"""Requests of one page beyond which it is cheaper to open it than to ask for all of them."""
MAX_BYTES = 25_000_000
_LARGE = 1_000_000
_AT_ONCE = 6
_REMEMBERED = 5000
_FAILED = "failed"
# How a request ends that the browser or we held back: it never reached a server, the page alone decides it.
_HELD_BACK = ("net::ERR_ABORTED", "net::ERR_FAILED", "net::ERR_BLOCKED_BY_CLIENT", "net::ERR_INTERNET_DISCONNECTED")
# Whatever these answer, the page does not see it.
_UNSEEN = frozenset({"ping", "preflight", "cspviolationreport", "signedexchange"})
_LIVE = frozenset({"eventsource", "websocket", "webtransport", "media"})
_ACCEPT = {
    "document": "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8",
    "stylesheet": "text/css,*/*;q=0.1",
    "image": "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8",
}
# Headers that a plain request can do without, and those that it has to send as the page did.
_USUAL = frozenset(
    {
        "user-agent",
        "referer",
        "accept-language",
        "upgrade-insecure-requests",
        "origin",
        "priority",
        "purpose",
        "dnt",
    }
)
_SENT = frozenset({"accept", "x-requested-with"})
_CONDITIONS = frozenset({"if-none-match", "if-modified-since", "cache-control"})
# Headers that checks read: these by their value, those by their being there.
_BY_VALUE = (
    "cache-control",
    "content-language",
    "content-security-policy",
    "content-type",
    "link",
    "location",
    "permissions-policy",
    "referrer-policy",
    "server",
    "strict-transport-security",
    "x-content-type-options",
    "x-frame-options",
)
_BY_PRESENCE = ("etag", "last-modified", "expires", "content-encoding")


class InputLog:
    """Takes in DevTools' ``Network.*`` events of one visit."""

    def __init__(self) -> None:
        self._open: dict[str, dict[str, Any]] = {}
        self._loads: dict[tuple[str, str], Load] = {}
        self._unprovable = ""

    def event(self, name: str, params: Mapping[str, Any]) -> None:
        """Take in one event."""
        key = params["requestId"]
        if name == "requestWillBeSent":
            if (redirect := params.get("redirectResponse")) and (earlier := self._open.pop(key, None)):
                self._close(earlier, redirect)
            self._open[key] = {
                "request": params["request"],
                "type": params.get("type", "other").lower(),
                "bytes": 0,
            }
        elif name == "webSocketCreated":
            self._unprovable = "it holds a connection open"
        elif (entry := self._open.get(key)) is None:
            return
        elif name == "responseReceived":
            entry["response"] = params["response"]
        elif name == "dataReceived":
            entry["bytes"] += params.get("dataLength", 0)
        elif name == "requestServedFromCache":
            entry["cached"] = True
        elif name == "loadingFinished":
            self._close(self._open.pop(key), entry.get("response"), whole=True)
        elif name == "loadingFailed":
            self._failed(self._open.pop(key), params)

    def _failed(self, entry: dict[str, Any], params: Mapping[str, Any]) -> None:
        held_back = params.get("blockedReason") or params.get("errorText") in _HELD_BACK
        if "response" in entry or not (held_back or params.get("canceled")):
            self._close(entry, entry.get("response"))

    def _close(self, entry: Mapping[str, Any], response: Mapping[str, Any] | None, *, whole: bool = False) -> None:
        request, kind = entry["request"], entry["type"]
        url = request["url"].partition("#")[0]
        if kind in _UNSEEN or urlsplit(url).scheme not in ("http", "https"):
            return
        sent = {name.lower(): value for name, value in request.get("headers", {}).items()}
        # The browser asked whether what it had kept still holds: that, and no less, is what the page got.
        unchanged = response is not None and response["status"] == HTTPStatus.NOT_MODIFIED
        known_headers = _USUAL | _SENT | (_CONDITIONS if unchanged else frozenset())
        if request["method"] != "GET":
            self._unprovable = f"it sends {request['method']} requests"
        elif kind in _LIVE:
            self._unprovable = f"it loads {kind}"
        elif any(n not in known_headers and not n.startswith("sec-") for n in sent):
            self._unprovable = "it sends headers of its own"
        if len(self._loads) >= MAX_LOADS:
            self._unprovable = "it loads too much"
        if self._unprovable:
            return
        headers = {n.lower(): v for n, v in (response or {}).get("headers", {}).items()}
        cached = unchanged or entry.get("cached") or (response or {}).get("fromDiskCache")
        load = Load(
            url=url,
            type=kind,
            status=HTTPStatus.OK.value if unchanged else response["status"] if response else None,
            accept=sent.get("accept") or _ACCEPT.get(kind, "*/*"),
            requested_with=sent.get("x-requested-with", ""),
            validators=(headers.get("etag", ""), headers.get("last-modified", "")),
            length=entry["bytes"] if whole and not cached else None,
            digest="" if response else _FAILED,
            unchanged=unchanged,
        )
        known = self._loads.setdefault((url, load.accept), load)
        if (known.status, known.validators) != (load.status, load.validators) and not cached:
            self._unprovable = "an address answered in two ways"

    def seen(self, source: Mapping[str, Any] | None) -> Inputs:
        """All of it. ``source``: the main document's bytes and headers where they were kept."""
        if self._open and not self._unprovable:
            self._unprovable = "an address never answered"
        if self._unprovable:
            return Inputs(unprovable=self._unprovable)
        url = source["url"].partition("#")[0] if source else ""
        return Inputs(tuple(_with_source(x, source) if x.url == url else x for x in self._loads.values()))


def _with_source(load: Load, source: Mapping[str, Any] | None) -> Load:
    if source is None or load.type != "document":
        return load
    body = base64.b64decode(source["body"])
    return replace(load, digest=digest_of(load.status, source["headers"], body), length=len(body))


EXTRA_EVENTS = ("requestServedFromCache", "webSocketCreated")
"""Events beside those of the network log."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a plain request got."""

    digest: str
    status: int | None
    validators: tuple[str, str] = ("", "")
    length: int = 0

    def is_what_the_browser_got(self, load: Load) -> bool:
        """Whether nothing speaks against it. Of weak validators, only what both say counts."""
        if load.digest:
            return load.digest == self.digest
        pairs = zip(self.validators, load.validators, strict=True)
        same = all(ours == theirs or (load.unchanged and not theirs) for ours, theirs in pairs)
        whole = load.length is None or load.length == self.length or self.status in (204, 304)
        return self.status == load.status and same and (whole or 300 <= (self.status or 0) < 400)


def digest_of(status: int | None, headers: Mapping[str, str], body: bytes) -> str:
    """What of an answer a result can hang on, as a hash."""
    made = hashlib.sha256(str(status).encode())
    for name in _BY_VALUE:
        made.update(f"\n{name}:{headers.get(name, '').strip()}".encode("utf-8", "replace"))
    for name in _BY_PRESENCE:
        made.update(f"\n{name}:{bool(headers.get(name))}".encode())
    if status is None or not 300 <= status < 400:
        made.update(body)
    return made.hexdigest()[:32]


class Reader:
    """Asks for addresses by plain requests, each once a run."""

    def __init__(self, agent: str, languages: str, egress: Egress) -> None:
        """``agent``, ``languages``: the browser's User-Agent and Accept-Language headers."""
        self._agent, self._languages, self._egress = agent, languages, egress
        self._stack = AsyncExitStack()
        self._http: httpx.AsyncClient | None = None
        self._asked: dict[tuple[str, str, str], asyncio.Task[Answer]] = {}
        self._places = asyncio.Semaphore(_AT_ONCE)

    async def same(self, loads: Iterable[Load]) -> bool:
        """Whether every address still answers what its digest stands for. The page itself is asked for first."""
        ordered = sorted(loads, key=lambda load: load.type != "document")
        for load in [x for x in ordered if x.type == "document"]:
            if (await self._ask(load)).digest != load.digest:
                return False
        answers = await asyncio.gather(*(self._ask(x) for x in ordered if x.type != "document"))
        rest = (x for x in ordered if x.type != "document")
        return all(answer.digest == load.digest for answer, load in zip(answers, rest, strict=True))

    async def complete(self, inputs: Inputs) -> Inputs:
        """The same with every digest known, or why that can't be."""
        if inputs.unprovable:
            return inputs
        open_ = [x for x in inputs.loads if not x.digest]
        answers = await asyncio.gather(*(self._ask(x) for x in open_))
        found: dict[Load, str] = {}
        for load, answer in zip(open_, answers, strict=True):
            if not answer.is_what_the_browser_got(load):
                return Inputs(unprovable=f"{load.type} answers a plain request differently")
            found[load] = answer.digest
        return Inputs(tuple(replace(x, digest=found.get(x, x.digest)) for x in inputs.loads))

    async def close(self) -> None:
        for task in self._asked.values():
            task.cancel()
        await self._stack.aclose()

    async def _ask(self, load: Load) -> Answer:
        key = (load.url, load.accept, load.requested_with)
        if key not in self._asked:
            self._asked[key] = asyncio.create_task(self._read(load))
            if len(self._asked) > _REMEMBERED and (oldest := next(iter(self._asked.items())))[1].done():
                del self._asked[oldest[0]]
        return await asyncio.shield(self._asked[key])

    async def _read(self, load: Load) -> Answer:
        headers = {"Accept": load.accept, "Accept-Language": self._languages}
        if load.requested_with:
            headers["X-Requested-With"] = load.requested_with
        async with self._places:
            try:
                return await self._answer(load.url, {n: v for n, v in headers.items() if v})
            except (httpx.TransportError, httpx.InvalidURL, httpx.DecodingError):
                return Answer(_FAILED, None)

    async def _answer(self, url: str, headers: Mapping[str, str]) -> Answer:
        if self._http is None:
            self._http = await self._stack.enter_async_context(fetch.client(self._agent, self._egress, MAX_BYTES))
        # No cookies: a page is opened without any, too.
        self._http.cookies.clear()
        async with self._http.stream("GET", url, headers=headers, follow_redirects=False) as response:
            body = bytearray()
            async for chunk in response.aiter_bytes():
                body += chunk
                if len(body) > MAX_BYTES:
                    return Answer("too large", response.status_code)
            told = {name.lower(): value for name, value in response.headers.items()}
            told["content-encoding"] = response.extensions["content_encoding"].decode()
            validators = (told.get("etag", ""), told.get("last-modified", ""))
            # Handing a page to a thread takes longer than hashing it.
            hashing = response.status_code, told, bytes(body)
            digest = digest_of(*hashing) if len(body) < _LARGE else await asyncio.to_thread(digest_of, *hashing)
            return Answer(digest, response.status_code, validators, len(body))
