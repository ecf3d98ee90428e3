"""Identity of findings over runs and pages: fingerprint version 1.

A finding keeps its fingerprint while the fault stays, though a wrapper is put around it, build hashes in
classes change, cards are inserted before it or the dates in its text move on. What goes in: the check, the
landmarks it stands in, tag and role, lasting classes, the nearest anchor (an address, a name), its text with
digits folded only where there is no anchor, and its ordinal among equals on the page.
"""

import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from urllib.parse import urlsplit

from auditor.model import Node

VERSION = 1

_LANDMARK_TAGS = frozenset({"main", "nav", "header", "footer", "aside", "form", "dialog", "table", "head"})
_LANDMARK_ROLES = frozenset(
    {"main", "navigation", "banner", "contentinfo", "complementary", "search", "form", "region", "dialog"}
)
_ANCHORS = ("href", "src", "name", "for", "action", "data", "aria-controls", "type")
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
_BUTTON_TYPES = frozenset({"submit", "reset", "button"})
_WHOLE_PAGE = frozenset({"html", "head", "body", "main"})
_ESSENCE_TEXT = 2000
_ESSENCE_INNER = 20
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
    anchor = _anchor(element)
    named = anchor or "~" + folded_text(element)
    return digest(check, message, landmarks, shape, named), digest(check, message, landmarks, shape, around)


def of_name(check: str, message: str, name: str) -> tuple[str, str]:
    """(component, group) keys of a finding that is no element: a URL, a header, the whole page."""
    return digest(check, message, name), digest(check, message)


def instance(component: str, page: str, ordinal: int) -> str:
    """The finding's own fingerprint on a page."""
    return f"v{VERSION}:{digest(component, normal_page(page), str(ordinal))}"


def essence(node: Node) -> str:
    """Hash of what an element means to a reader: tag, the attributes that carry meaning, text and alternatives.

    A person's verdict on the element holds while it stays. Looks, generated ids, versions of assets and digits may
    change; so may the text where the element is the whole page.
    """
    element = node if node.is_element else next(node.ancestors(), node)
    parts = [element.tag, *_meanings(element)]
    if element.tag not in _WHOLE_PAGE:
        parts.append(re.sub(r"\d+", "#", element.text[:_ESSENCE_TEXT]))
        for inner in islice(element.find("img", "area", "input", "svg", "use"), _ESSENCE_INNER):
            parts += _meanings(inner)
    return digest(*parts)


def _meanings(element: Node) -> list[str]:
    """Its meaningful attributes, sorted, with digits folded."""
    kept = []
    for name, value in element.attrs.items():
        if name in _ADDRESS_ATTRIBUTES:
            kept.append(f"{name}={_address(value.strip())}")
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
    """Its text without digits, at most 60 characters."""
    return re.sub(r"\d+", "#", element.text)[:60]


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
    identifier = element.attrs.get("id", "")
    for name in _ANCHORS:
        value = element.attrs.get(name, "").strip()
        if value and not (name == "type" and not identifier):
            if name in ("href", "src", "action", "data"):
                value = _address(value)
            if value and not _GENERATED_NAME.search(value if name in ("name", "for") else ""):
                return f"{name}={value}"
    return ""


def _address(value: str) -> str:
    if value.startswith(("data:", "blob:", "javascript:", "#")):
        return value[:40]
    try:
        parts = urlsplit(value)
    except ValueError:
        return value[:80]
    path = re.sub(r"(?<=[.-])[0-9a-f]{6,}(?=\.)", "#", parts.path)
    return re.sub(r"^\./", "", path) or parts.netloc
