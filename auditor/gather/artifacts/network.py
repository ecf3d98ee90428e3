"""The network log of a visit, kept from DevTools' events as they come."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

EVENTS = ("requestWillBeSent", "responseReceived", "dataReceived", "loadingFinished", "loadingFailed")
_KEPT_HEADERS = frozenset(
    {
        "age",
        "cache-control",
        "content-encoding",
        "content-language",
        "content-length",
        "content-security-policy",
        "content-type",
        "etag",
        "expires",
        "last-modified",
        "link",
        "location",
        "permissions-policy",
        "referrer-policy",
        "retry-after",
        "server",
        "strict-transport-security",
        "vary",
        "x-content-type-options",
        "x-frame-options",
    }
)


_MOST_ERRORS = 50
# What a browser keeps from page to page; an answer to a script may be another one each time.
_FILES = frozenset({"document", "stylesheet", "script", "image", "font"})


@dataclass(slots=True)
class First:
    """The first load of a file that a browser keeps: whatever comes of it later, pages are judged by this."""

    size: int = 0
    answer: dict[str, Any] = field(default_factory=dict)


class NetworkLog:
    """Requests of one visit by DevTools' request id."""

    def __init__(
        self,
        max_bytes: int = 0,
        explained: Callable[[str, str], str] = lambda error, _url: error,
        files: dict[str, First] | None = None,
    ) -> None:
        """``explained``: what an error of the browser's means at a URL; ``files``: first loads of what was kept."""
        self._explained = explained
        self._files = {} if files is None else files
        self._weighed: set[str] = set()
        self._requests: dict[str, dict[str, Any]] = {}
        self._open: dict[str, str] = {}
        self._started: float | None = None
        self._max_bytes = max_bytes
        self._changed = time.monotonic()
        self.bytes = 0
        self.asked = 0
        """Requests so far, those for data: and blob: addresses left out."""
        self.errors: list[str] = []
        """What the page's scripts threw and nobody caught."""
        self.source: dict[str, Any] | None = None
        """The main document's own bytes and headers, where they were asked for."""

    @property
    def too_large(self) -> bool:
        return bool(self._max_bytes) and self.bytes > self._max_bytes

    def thrown(self, text: str) -> None:
        """Note an uncaught error of a script."""
        if len(self.errors) < _MOST_ERRORS:
            self.errors.append(text[:1000])

    def quiet_ms(self) -> float:
        """Milliseconds since a request last began or ended."""
        return (time.monotonic() - self._changed) * 1000

    def pending(self, exempt: tuple[str, ...]) -> bool:
        """Whether requests are under way, those of exempt types apart."""
        return any(kind not in exempt for kind in self._open.values())

    def document(self, frame: str) -> dict[str, Any] | None:
        """The last document request of a frame that was answered."""
        answered = (
            r
            for r in reversed(self._requests.values())
            if r["type"] == "document" and r["frame_id"] == frame and r["status"] is not None
        )
        return next(answered, None)

    def event(self, name: str, params: dict[str, Any]) -> None:
        """Take in a DevTools ``Network.*`` event."""
        key = params["requestId"]
        if name == "dataReceived":
            self.bytes += params.get("dataLength", 0)
            return
        self._changed = time.monotonic()
        if name == "requestWillBeSent":
            self._sent(key, params)
        elif (request := self._requests.get(key)) is not None:
            if name == "responseReceived":
                request.update(self._answered(request, params["response"]))
            elif name == "loadingFinished":
                request["end"] = self._ms(params["timestamp"])
                request["transferred"] = self._weight(request, int(params.get("encodedDataLength", 0)))
                self._open.pop(key, None)
            elif name == "loadingFailed":
                request["end"] = self._ms(params["timestamp"])
                error = self._explained(params.get("errorText", ""), request["url"])
                request["error"] = params.get("blockedReason") or error
                self._open.pop(key, None)

    def _sent(self, key: str, params: dict[str, Any]) -> None:
        if self._started is None:
            self._started = params["timestamp"]
        if redirect := params.get("redirectResponse"):
            earlier = self._requests.pop(key, None)
            if earlier is not None:
                earlier.update(_response(redirect), end=self._ms(params["timestamp"]))
                self._requests[f"{key}#{len(self._requests)}"] = earlier
        self.asked += not params["request"]["url"].startswith(("data:", "blob:"))
        kind = params.get("type", "other").lower()
        self._open[key] = kind
        self._requests[key] = {
            "url": params["request"]["url"][:4000],
            "type": kind,
            "status": None,
            "mime_type": "",
            "start": self._ms(params["timestamp"]),
            "end": None,
            "transferred": 0,
            "protocol": "",
            "from_cache": False,
            "headers": {},
            "error": "",
            "initiator": params.get("initiator", {}).get("type", ""),
            "frame_id": params.get("frameId", ""),
        }

    def _answered(self, request: Mapping[str, Any], response: dict[str, Any]) -> dict[str, Any]:
        """An answer's part of a request. "Not modified" stands for the file's first answer, by ``files``."""
        answer = _response(response)
        first = self._files.get(request["url"])
        if answer["status"] == HTTPStatus.NOT_MODIFIED and first is not None and first.answer:
            return {**first.answer, "from_cache": True}
        if request["type"] in _FILES and answer["status"] == HTTPStatus.OK:
            self._files.setdefault(request["url"], First()).answer = answer
        return answer

    def _weight(self, request: Mapping[str, Any], sent: int) -> int:
        """Bytes of an answer: of a file that the browser had kept, those of its first load, by ``files``.

        What a page weighs must not hang on which page came before it.
        """
        url = request["url"]
        if request["type"] not in _FILES or url in self._weighed:
            return sent
        self._weighed.add(url)
        first = self._files.setdefault(url, First())
        first.size = max(sent, first.size)
        return first.size

    def _ms(self, timestamp: float) -> float:
        return round((timestamp - (self._started or timestamp)) * 1000, 1)

    def requests(self) -> list[dict[str, Any]]:
        """:class:`auditor.model.Request` as JSON data, in order of start; data: addresses left out."""
        kept = [r for r in self._requests.values() if not r["url"].startswith(("data:", "blob:"))]
        return sorted(kept, key=lambda r: float(r["start"]))


def _response(response: dict[str, Any]) -> dict[str, Any]:
    headers = {name.lower(): value for name, value in response.get("headers", {}).items()}
    return {
        "status": response["status"],
        "mime_type": response.get("mimeType", ""),
        "protocol": response.get("protocol", ""),
        "from_cache": bool(response.get("fromDiskCache") or response.get("fromPrefetchCache")),
        "headers": {n: v[:1000] for n, v in headers.items() if n in _KEPT_HEADERS},
    }


async def gather(_frames: Any, log: NetworkLog, _settings: Any) -> Any:
    """The visit's requests so far."""
    return log.requests()
