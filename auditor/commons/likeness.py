"""Whether two pages say the same: from their addresses, and from their text where it is known."""

import re
from collections.abc import Mapping
from typing import Literal
from urllib.parse import parse_qsl, urlsplit

from auditor.model import Destination

Likeness = Literal["same", "different", "unknown"]

_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|epub|txt|csv|jpe?g|png|gif|svg|webp|mp[34]|webm|ogg)$", re.I
)
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d[\d\s()+./-]{4,}\d")
DIFFERENT_BELOW = 0.2
"""Share of common words below which two texts are about different things."""


def likeness(one: str, other: str, pages: Mapping[str, Destination]) -> Likeness:
    """Whether two absolute addresses lead to the same content; ``pages`` says what lies behind some of them."""
    if _normal(one) == _normal(other):
        return "same"
    first, second = pages.get(_bare(one)), pages.get(_bare(other))
    if first is not None and second is not None:
        return _pages(one, other, first, second)
    here, there = urlsplit(one), urlsplit(other)
    if _site(here.netloc) != _site(there.netloc):
        return "different"
    if here.path != there.path and _FILE.search(here.path) and _FILE.search(there.path):
        return "different"
    return "unknown"


def _pages(one: str, other: str, first: Destination, second: Destination) -> Likeness:
    if _normal(first.final) == _normal(second.final):
        return "same"
    if first.status != 200 or second.status != 200 or "html" not in first.kind or "html" not in second.kind:
        return "unknown"
    if first.text == second.text:
        # One source that reads its own address shows something else for another query.
        turned = first.dynamic and parse_qsl(urlsplit(one).query) != parse_qsl(urlsplit(other).query)
        return "different" if turned else "same"
    return texts(first.text, second.text)


def texts(one: str, other: str) -> Likeness:
    """Whether two texts are about the same thing; a number they share (a telephone) makes it likely."""
    if one == other:
        return "same"
    first, second = ({w.casefold() for w in _WORD.findall(t)} for t in (one, other))
    if not first or not second:
        return "different"
    if {_digits(n) for n in _NUMBER.findall(one)} & {_digits(n) for n in _NUMBER.findall(other)}:
        return "unknown"
    share = len(first & second) / len(first | second)
    return "different" if share < DIFFERENT_BELOW else "unknown"


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _bare(url: str) -> str:
    return url.split("#")[0]


def _site(host: str) -> str:
    return host.lower().removeprefix("www.").split(":")[0]


def _normal(url: str) -> tuple[str, str, str, str]:
    parts = urlsplit(url)
    path = re.sub(r"/(?:index|default)\.(?:html?|php|aspx?)$", "/", parts.path)
    return _site(parts.netloc) + ":" + str(parts.port or ""), path.rstrip("/"), parts.query, parts.fragment
