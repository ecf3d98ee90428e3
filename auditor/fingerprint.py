"""Identity of findings over runs and pages: fingerprint version 1.

A finding keeps its fingerprint while the fault stays, though a wrapper is put around it, build hashes in
classes change, cards are inserted before it or the dates in its text move on. What goes in: the check, the
landmarks it stands in, tag and role, lasting classes, the nearest anchor (an address, a name); its text with dates and
digits folded only where there is no anchor; its id, data, icons and the text around it only where it has no words
either; and its ordinal among equals on the page.
"""

import hashlib
import re
import zlib
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from urllib.parse import urlsplit

from auditor.commons.dates import find_dates
from auditor.model import Node

VERSION = 1

_LANDMARK_TAGS = frozenset({"main", "nav", "header", "footer", "aside", "form", "dialog", "table", "head"})
_LANDMARK_ROLES = frozenset(
    {"main", "navigation", "banner", "contentinfo", "complementary", "search", "form", "region", "dialog"}
)
_ANCHORS = ("href", "src", "name", "for", "action", "data", "aria-controls")
# Classes that builds and frameworks make anew, or that say what state an element is in.
_HASHED = re.compile(
    r"^(css|sc|jsx|svelte|emotion|tw|ng|v|astro|chakra|mui|makeStyles|jss|ember|_ng\w+|data-v)-[\w-]*\d[\w-]*$"
)
_HASH_SUFFIX = re.compile(r"(?:__|--|[-_])(?=[A-Za-z0-9+/]*\d)(?=[A-Za-z0-9+/]*[A-Za-z])[A-Za-z0-9+/]{5,10}$")
_STATE = re.compile(
    r"^(is-|has-|ng-|js-|active$|open$|show$|shown$|hover|focus|selected$|current$|visible$|hidden$|"
    r"loaded$|loading$|disabled$|collapsed?$|expanded$|in$|fade|slick-|swiper-slide-|first$|last$|odd$|even$)"
)
_ADDRESS_ATTRIBUTES = frozenset({"action", "data", "href", "src"})
_MEANING = frozenset(
    {"alt", "aria-description", "aria-label", "aria-roledescription", "autocomplete", "autoplay", "content"}
    | {"controls", "dir", "headers", "http-equiv", "kind", "label", "lang", "loop", "method", "muted", "name"}
    | {"pattern", "placeholder", "required", "role", "scope", "srclang", "tabindex", "title", "type", "xml:lang"}
)
_WORDED = ("alt", "aria-label", "content", "placeholder", "title")
_BUTTON_TYPES = frozenset({"submit", "reset", "button"})
_WHOLE_PAGE = frozenset({"html", "head", "body", "main"})
_ESSENCE_TEXT = 2000
_ESSENCE_INNER = 20
_ANCHOR_TEXT = 60
_WEEKDAY = re.compile(
    r"(?:\bيوم )?\b(?:السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة)\b[،,]?"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,?"
)
_GRAM = 4
_SKETCHED = 1000
_SKETCH_BINS = 24
_LEAST_BINS = 12
_NOTHING = "."
_STATES = frozenset({"", "true", "false", "open", "closed", "active", "on", "off"})
_GENERATED_NAME = re.compile(r"[\da-f]{8}|\d{3}|:r\w*:|^ctl\d|__ctl|radix-|headlessui", re.IGNORECASE)


def digest(*parts: str) -> str:
    """A short hash over the parts, kept apart from each other: 16 hexadecimal digits."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def of_node(check: str, message: str, node: Node) -> tuple[str, str]:
    """(component, group) keys of a finding at an element."""
    element = node if node.is_element else next(node.ancestors(), node)
    landmarks = "/".join(_landmarks(element))
    shape = f"{element.tag}[{element.attrs.get('role', '')}].{'.'.join(lasting_classes(element))}"
    around = _shape_around(element)
    return digest(check, message, landmarks, shape, _named(element)), digest(
        check, message, landmarks, shape, around
    )


def of_name(check: str, message: str, name: str) -> tuple[str, str]:
    """(component, group) keys of a finding that is no element: a URL, a header, the whole page."""
    return digest(check, message, name), digest(check, message)


def instance(component: str, page: str, ordinal: int) -> str:
    """The finding's own fingerprint on a page."""
    return f"v{VERSION}:{digest(component, normal_page(page), str(ordinal))}"


def essence(node: Node) -> str:
    """Hash of what an element means to a reader: tag, the attributes that carry meaning, text and alternatives.

    A person's verdict on the element holds while it stays. Looks, generated ids, versions of assets, dates and digits
    may change; so may the text where the element is the whole page. '' where it says nothing: a number, a bare box.
    After a ``~`` follows a sketch of its words, for :func:`likeness`; :func:`meaning` is the part before.
    """
    element = node if node.is_element else next(node.ancestors(), node)
    meanings = _meanings(element)
    if element.tag in _WHOLE_PAGE:
        return digest(element.tag, *meanings)
    text = _without_dates(element.text[:_ESSENCE_TEXT])
    inner = list(islice(element.find("img", "area", "input", "svg", "use"), _ESSENCE_INNER))
    inside = [meaning for node in inner for meaning in _meanings(node)]
    if not (meanings or inside or any(c.isalpha() for c in text)):
        return ""
    worded = [node.attrs.get(name, "") for node in (element, *inner) for name in _WORDED]
    return f"{digest(element.tag, *meanings, text, *inside)}~{_sketch(' '.join((text, *worded)))}"


def meaning(essence: str) -> str:
    """The part of an essence that is equal where the meaning is."""
    return essence.partition("~")[0]


def likeness(one: str, other: str) -> float | None:
    """About how much of their wording two essences share, 0 to 1; None where too few words were sketched to tell.

    An estimate of the Jaccard index of the runs of four characters: about 0.6 and more of an edited sentence, 0.1 of
    two different ones of one language.
    """
    pairs = list(zip(one.partition("~")[2], other.partition("~")[2], strict=False))
    told = [pair for pair in pairs if pair != (_NOTHING, _NOTHING)]
    if len(told) < _LEAST_BINS:
        return None
    return sum(a == b for a, b in told) / len(told)


def _sketch(words: str) -> str:
    """MinHash by one permutation (Li, Owen, Zhang 2012): a hexadecimal digit of the least hash in each of 24 bins."""
    letters = " ".join(re.findall(r"[^\W\d_]+", words[:_SKETCHED].lower()))
    least: dict[int, int] = {}
    for start in range(len(letters) - _GRAM + 1):
        rank, place = divmod(
            zlib.crc32(letters[start : start + _GRAM].encode("utf-8", "surrogatepass")), _SKETCH_BINS
        )
        least[place] = min(rank, least.get(place, rank))
    return "".join(f"{least[i] % 16:x}" if i in least else _NOTHING for i in range(_SKETCH_BINS))


def _meanings(element: Node) -> list[str]:
    """Its meaningful attributes, sorted, with digits folded."""
    kept = []
    for name, value in element.attrs.items():
        if name in _ADDRESS_ATTRIBUTES:
            kept.append(f"{name}={_address(value.strip(), _host(element))}")
        elif name in _MEANING or (name == "value" and element.attrs.get("type") in _BUTTON_TYPES):
            kept.append(f"{name}={re.sub(r'[0-9]+', '#', ' '.join(value.split()))}")
    return sorted(kept)


def normal_page(url: str) -> str:
    """The page part of an identity: path and query, without host or scheme, so that test and live agree."""
    parts = urlsplit(url)
    return (parts.path.rstrip("/") or "/") + (f"?{parts.query}" if parts.query else "")


def lasting_classes(element: Node) -> list[str]:
    """Its classes without states, framework ids and hash suffixes, sorted."""
    written = element.attrs.get("class")
    return list(_lasting(written)) if written else []


@lru_cache(maxsize=4096)
def _lasting(written: str) -> tuple[str, ...]:
    kept = set()
    for name in written.split():
        if _HASHED.match(name) or _STATE.match(name):
            continue
        stem = _HASH_SUFFIX.sub("", name)
        if stem:
            kept.add(stem)
    return tuple(sorted(kept))


def folded_text(element: Node) -> str:
    """Its text without dates and digits, at most 60 characters."""
    return _without_dates(element.text[: 5 * _ANCHOR_TEXT])[:_ANCHOR_TEXT]


def _without_dates(text: str) -> str:
    """What stays of a text while the days and numbers in it move on."""
    for found in reversed(find_dates(text)):
        text = f"{text[: found.start]}#{text[found.end :]}"
    return re.sub(r"[\d#]+", "#", _WEEKDAY.sub("#", text))


def _landmarks(element: Node) -> Iterator[str]:
    for node in element.ancestors():
        role = node.attrs.get("role", "")
        if role in _LANDMARK_ROLES:
            yield role
        elif node.tag in _LANDMARK_TAGS:
            yield node.tag


def _shape_around(element: Node) -> str:
    """What tells faults apart that share tag and landmarks: the nearest ancestor with a lasting class."""
    if lasting_classes(element):
        return ""
    for node in element.ancestors():
        if node.tag in _LANDMARK_TAGS or node.tag == "body":
            return ""
        if classes := lasting_classes(node):
            return ".".join(classes)
    return ""


def _named(element: Node) -> str:
    """What tells it from others of its kind: an address or a name, else its text, else what stands in and around it."""
    if anchor := _anchor(element):
        return anchor
    text = folded_text(element)
    if any(c.isalpha() for c in text):
        return f"~{text}"
    return f"?{' '.join(_hints(element))}~{text}~{_text_around(element)}"


def _hints(element: Node) -> Iterator[str]:
    """Of an element without words: its id, its data, and the classes of its icons."""
    for name, value in sorted(element.attrs.items()):
        if (
            (name == "id" or name.startswith("data-"))
            and value not in _STATES
            and not _GENERATED_NAME.search(value)
        ):
            yield f"{name}={value[:_ANCHOR_TEXT]}"
    for inner in islice(element.find(), _ESSENCE_INNER):
        yield from lasting_classes(inner)


def _text_around(element: Node) -> str:
    """The text of the nearest part that holds it and has words; '' up to the next landmark."""
    for node in element.ancestors():
        if node.tag in _LANDMARK_TAGS or node.tag == "body" or node.attrs.get("role", "") in _LANDMARK_ROLES:
            return ""
        text = folded_text(node)
        if any(c.isalpha() for c in text):
            return text
    return ""


def _anchor(element: Node) -> str:
    """The nearest address or name: its own, its parent's, or the first below it."""
    own = _anchor_of(element)
    if own:
        return own
    for node in element.find("a", "img", "input", "select", "textarea", "button", "iframe", "source"):
        if below := _anchor_of(node):
            return below
    parent = next(element.ancestors(), None)
    if parent is not None and parent.tag in ("a", "label", "form", "button", "figure", "picture", "video"):
        return _anchor_of(parent)
    return ""


def _anchor_of(element: Node) -> str:
    for name in _ANCHORS:
        value = element.attrs.get(name, "").strip()
        if name in _ADDRESS_ATTRIBUTES:
            value = _address(value, _host(element))
        elif _GENERATED_NAME.search(value):
            continue
        if value:
            return f"{name}={value}"
    return ""


def _host(element: Node) -> str:
    """Of the page it stands on."""
    try:
        return urlsplit(element.document.base_url).netloc
    except ValueError:
        return ""


def _address(value: str, own: str) -> str:
    """What lasts of an address on a page of the host ``own``; '' where it leads nowhere."""
    if value == "#" or value.startswith(("blob:", "javascript:")):
        return ""
    if value.startswith("data:"):
        return f"data:{digest(value)}"
    if value.startswith("#"):
        return value[:40]
    try:
        parts = urlsplit(value)
    except ValueError:
        return value[:80]
    if parts.path in ("", "/") and parts.netloc not in ("", own):
        # Another host's first page: all that tells it from others is the host.
        return parts.netloc
    path = re.sub(r"(?<=[.-])[0-9a-f]{6,}(?=\.)", "#", parts.path)
    return re.sub(r"^\./", "", path) or parts.netloc
