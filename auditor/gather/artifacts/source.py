"""The main document's bytes as sent, kept while it passes (see ``Visitor._on_paused``)."""

from collections.abc import Mapping
from typing import Any

from auditor.gather.artifacts.network import NetworkLog

MAX_BYTES = 8_000_000
"""A longer document is left alone: holding it back to read it would cost more than it tells."""
_PAGES = ("text/html", "application/xhtml+xml")


def worth_keeping(event: Mapping[str, Any]) -> bool:
    """Whether a ``Fetch.requestPaused`` event at its response is a page whose bytes are to be read."""
    if not 200 <= event.get("responseStatusCode", 0) < 300 or event.get("resourceType") != "Document":
        return False
    headers = headers_of(event)
    length = headers.get("content-length", "0")
    if not length.isdecimal() or len(length) > 18 or int(length) > MAX_BYTES:
        return False
    if "attachment" in headers.get("content-disposition", ""):
        return False
    return headers.get("content-type", "text/html").split(";")[0].strip().lower() in _PAGES


def headers_of(event: Mapping[str, Any]) -> dict[str, str]:
    """The response's headers by lower-case name."""
    headers: dict[str, str] = {}
    for item in event.get("responseHeaders", ()):
        name = item["name"].lower()
        headers[name] = f"{headers[name]}, {item['value']}" if name in headers else item["value"]
    return headers


async def gather(_frames: Any, log: NetworkLog, _settings: Any) -> Any:
    """:class:`auditor.model.Source` as JSON data, the body in base64.

    Raises:
        ValueError: the document was too large to be kept, or passed unseen.
    """
    if log.source is None:
        raise ValueError("the document's bytes were not kept")
    return log.source
