"""What a page says, small enough to be kept of every page: its blocks with their numbers, lists, files, contacts."""

import base64
import hashlib
import json
import re
import zlib
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from auditor.commons.bidi import text_blocks
from auditor.commons.contacts import find_contacts
from auditor.commons.dates import find_dates
from auditor.commons.language import count_scripts
from auditor.commons.twins import named_language
from auditor.commons.urls import canonical, is_document, language_tree
from auditor.model import Document, Node, PageFacts, Snapshot, Target, fold
from auditor.rules import fact

MAX_BLOCKS = 900
MAX_SWITCHES = 12
_APART = frozenset({"nav", "header", "footer", "aside"})
_CODE = frozenset({"pre", "code", "kbd", "samp", "script", "style", "noscript", "textarea"})
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬", "01234567890123456789.,")
_NUMBER = re.compile(r"(?<![\w.,/:-])\d+(?:[.,]\d+)*(?![\w]|[.,/:-]\d)")
_MONEY = re.compile(
    r"(\d+(?:[.,]\d+)*)\s*(?:ر\.?\s?س|ريالا?|رِيال|﷼|sar\b|riyals?\b|ر\.س)|(?:sar|ر\.س|﷼)\s*(\d+(?:[.,]\d+)*)",
    re.IGNORECASE,
)
_MAY_BE_CONTACT = re.compile(r"\d{3}|@|\d\d[ -]\d")
_DIGITS_IN_ROW = re.compile(r"\d[\d ()-]{5,20}\d")
_UPDATED = re.compile(r"آخر تحديث|تاريخ التحديث|last (?:updated|modified|update)|updated on", re.IGNORECASE)
_LANGUAGE_OF_FILE = re.compile(
    r"[-_. ]*(?<![a-z])(?:arabic|english|chinese|عربي|العربية|ar|en|zh|eng|ara)(?![a-z])", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Line:
    """One block of text of a page's main part."""

    tag: str
    nth: tuple[int, ...]
    """Child positions from the root: where it is found again."""
    letters: int
    numbers: tuple[str, ...]
    """Numbers of two digits and more, dates and contacts left out, as canonical decimals."""
    money: tuple[str, ...]
    dates: tuple[str, ...]
    """Gregorian days."""
    start: str
    """The first words."""

    @property
    def target(self) -> Target:
        return Target("html > " + " > ".join(f":nth-child({n})" for n in self.nth), f"<{self.tag}>{self.start}")


@fact
def twin_content(snapshot: Snapshot) -> dict[str, Any]:
    """Scripts, lines, lists, contacts, files and fields of the main part; see :func:`content`."""
    main = main_part(snapshot)
    if main is None:
        return {}
    apart = _apart(main)
    own = [n for n in main.descendants() if n.is_element and n.rendered and n.index not in apart]
    blocks = _blocks(main, apart)
    spoken = (nodes for block, nodes in blocks if block.closest(*_CODE) is None)
    text = "\n".join(_joined(nodes) for nodes in spoken)
    steps: dict[int, list[int]] = {}
    # Only what has a digit or an at sign can be a contact; with the words beside it.
    contacts = find_contacts("\n".join(t for t in text.splitlines() if _MAY_BE_CONTACT.search(t))[:200_000])
    tags = Counter(n.tag for n in own)
    rows = [_line(block, nodes, steps) for block, nodes in blocks[:MAX_BLOCKS]]
    return {
        "scripts": dict(count_scripts(text)),
        "hash": hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16],
        "lines": _pack(rows),
        "lists": [[n.tag, sum(c.tag == "li" for c in n.elements)] for n in own if n.tag in ("ol", "ul")],
        "contacts": sorted({(c.kind, c.value) for c in contacts if c.kind in ("phone", "email")}),
        "digits": sorted({re.sub(r"\D", "", m[0]) for m in _DIGITS_IN_ROW.finditer(text.translate(_DIGITS))}),
        "updated": _updated(main),
        "files": sorted({_file(n) for n in own if n.tag == "a" and is_document(n.attrs.get("href", ""))}),
        "fields": [n.attrs.get("name") or n.attrs.get("id", "") for n in own if _is_field(n)],
        "counts": {tag: tags[tag] for tag in ("h1", "h2", "h3", "table", "img", "video", "form")},
    }


@fact
def twin_switches(snapshot: Snapshot) -> dict[str, Any]:
    """Controls called by the name of a language, alternates and the canonical address as they are written."""
    links = snapshot.main.elements("link")
    alternates = [n for n in links if n.attrs.get("hreflang") and "alternate" in n.attrs.get("rel", "").lower()]
    main_address = next(
        (n for n in links if n.attrs.get("rel", "").lower() == "canonical" and n.attrs.get("href")), None
    )
    return {
        "switches": [kept for _, kept in switches(snapshot)],
        "alternates": [
            [
                n.attrs["hreflang"],
                urljoin(n.document.base_url, n.attrs.get("href", "")),
                n.attrs.get("href", ""),
                n.selector,
            ]
            for n in alternates[:30]
        ],
        "canonical": urljoin(main_address.document.base_url, main_address.attrs["href"]) if main_address else "",
        "lang": snapshot.root.attrs.get("lang", "") if snapshot.root is not None else "",
    }


def switches(snapshot: Snapshot) -> list[tuple[Node, dict[str, Any]]]:
    """Controls of the page called by the name of a language, with what is kept of each."""
    return snapshot.main.once(_switches)


def _switches(document: Document) -> list[tuple[Node, dict[str, Any]]]:
    found: list[tuple[Node, dict[str, Any]]] = []
    for node in document.elements("a", "button", "option", "select", "li", "span", "div"):
        if node.tag in ("li", "span", "div") and not (
            node.clickable or node.attrs.get("role") in ("link", "button")
        ):
            continue
        if not node.attrs.get("href") and len(node.text) > 40:
            continue
        if (named := _language_named(node)) is None or not (node.rendered or node.tag == "option"):
            continue
        kept = {
            "language": named[0],
            "own": named[1],
            "url": urljoin(document.base_url, node.attrs["href"]) if node.attrs.get("href") else "",
            "tag": node.tag,
            "keys": node.tag in ("a", "button", "option", "select") or "tabindex" in node.attrs,
            "label": node.text[:60],
            "lang": node.attrs.get("lang") or next((c.attrs["lang"] for c in node.find() if "lang" in c.attrs), ""),
            "selector": node.selector,
            "html": node.html,
        }
        found.append((node, kept))
        if len(found) == MAX_SWITCHES:
            break
    return found


def _language_named(node: Node) -> tuple[str, bool] | None:
    """The language a control is called by, by its text, else by its labels."""
    for text in (node.text, node.attrs.get("aria-label", ""), node.attrs.get("title", "")):
        if text and len(text) <= 40 and (found := named_language(text)) is not None:
            return found
    return None


def main_part(snapshot: Snapshot) -> Node | None:
    """The page's main part: ``main``, or all of the body."""
    for node in snapshot.main.elements("main"):
        if node.visible:
            return node
    role = next((n for n in snapshot.main.elements("div", "section") if n.attrs.get("role") == "main"), None)
    return role or next(iter(snapshot.main.elements("body")), None)


def _updated(main: Node) -> str:
    """The day of the page's last update as it says itself, '' for none."""
    for _, nodes in text_blocks(main.document):
        text = _joined(nodes)
        if len(text) <= 200 and _UPDATED.search(text) and (days := [d.iso for d in find_dates(text) if d.day]):
            return max(days)
    return ""


def _apart(main: Node) -> frozenset[int]:
    """Indexes of what stands in navigation and the like inside the main part."""
    apart: set[int] = set()
    for node in main.descendants():
        above = node.parent is not None and node.parent.index in apart
        if above or node.tag in _APART or node.attrs.get("role") in ("navigation", "banner", "contentinfo"):
            apart.add(node.index)
    return frozenset(apart)


def _blocks(main: Node, apart: frozenset[int]) -> list[tuple[Node, list[Node]]]:
    """The main part's text by the block it stands in, in document order."""
    last = main.document.ends[main.index]
    return [
        (block, nodes)
        for block, nodes in text_blocks(main.document)
        if main.index <= block.index < last and block.index not in apart
    ]


def _is_field(node: Node) -> bool:
    return node.tag in ("select", "textarea") or (
        node.tag == "input"
        and node.attrs.get("type", "text").lower() not in ("hidden", "submit", "button", "image")
    )


def _file(link: Node) -> str:
    name = unquote(urlsplit(link.attrs["href"]).path.rsplit("/", 1)[-1])
    return name


def file_key(name: str) -> str:
    """A file's name without the marks of its language."""
    stem, _, ending = name.rpartition(".")
    return f"{_LANGUAGE_OF_FILE.sub('', stem).strip('-_. ').lower()}.{ending.lower()}"


def _joined(nodes: list[Node]) -> str:
    """The text of a block's nodes; a line break in the source parts them, so that two numbers stay two."""
    parts = [nodes[0].value]
    for before, node in pairwise(nodes):
        broken = "br" in node.document.tags[before.index + 1 : node.index]
        parts.append(("\x00" if broken else "") + node.value)
    return "\n".join(fold(part) for part in "".join(parts).split("\x00"))


def _line(block: Node, nodes: list[Node], known: dict[int, list[int]]) -> list[Any]:
    text = _joined(nodes)
    if block.closest(*_CODE) is not None:
        return [block.tag, _path(block, known), len(text), [], [], [], ""]
    return [block.tag, _path(block, known), sum(map(str.isalpha, text)), *_numbers(text), fold(text)[:60]]


def _path(node: Node, known: dict[int, list[int]]) -> list[int]:
    """Child positions among elements from the root; ``known`` keeps those of parents."""
    above = node.parent
    if above is None or not above.is_element:
        return []
    if above.index not in known:
        known[above.index] = _path(above, known)
    return [*known[above.index], 1 + sum(c.index < node.index for c in above.elements)]


@lru_cache(maxsize=256)
def _numbers(text: str) -> tuple[list[str], list[str], list[str]]:
    """(numbers, sums of money, days) of a text; what is part of a date or a contact is no number."""
    if not re.search(r"\d", text):
        return [], [], []
    dates = find_dates(text)
    days = sorted(d.iso for d in dates if d.iso and len(d.iso) == 10)
    places = [(d.start, d.end) for d in dates] + [
        (c.start, c.end) for c in find_contacts(text) if is_sure(c.kind, c.value)
    ]
    for start, end in sorted(places, reverse=True):
        text = text[:start] + " " + text[end:]
    folded = text.translate(_DIGITS)
    money = [_decimal(m[1] or m[2]) for m in _MONEY.finditer(folded)]
    numbers = [_decimal(m[0]) for m in _NUMBER.finditer(folded)]
    return [n for n in numbers if len(n) > 1], money, days


def _decimal(written: str) -> str:
    """``1,234.50`` as ``1234.5``."""
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", written):
        written = written.replace(",", "")
    written = written.replace(",", ".")
    if written.count(".") == 1:
        written = written.rstrip("0").rstrip(".") if "." in written else written
    return written.lstrip("0") or "0"


def _pack(rows: list[list[Any]]) -> str:
    data = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(zlib.compress(data.encode("utf-8", "replace"), 6)).decode()


def lines(content: dict[str, Any]) -> list[Line]:
    """The lines behind a page's fact."""
    rows = json.loads(zlib.decompress(base64.b64decode(content["lines"])))
    return [Line(t, tuple(p), n, tuple(a), tuple(m), tuple(d), s) for t, p, n, a, m, d, s in rows]


def content(page: PageFacts) -> dict[str, Any] | None:
    """What was kept of a page's main part; None where there is none."""
    return page.facts.get("twin_content") or None


def is_sure(kind: str, value: str) -> bool:
    """Whether a value is a contact by itself: short numbers are so only by the words beside them, in one language."""
    return kind != "phone" or len(value.lstrip("+")) >= 7 or value.startswith(("9", "19"))


def script_share(scripts: dict[str, int], language: str) -> float | None:
    """Share of the text in the script of the language; None where there is too little of it.

    A Chinese character says as much as three Latin letters.
    """
    weights = {"Hani": 3.0}
    own = {"ar": "Arab", "zh": "Hani", "en": "Latn", "fr": "Latn", "ur": "Arab", "fa": "Arab"}.get(language)
    total = sum(n * weights.get(s, 1.0) for s, n in scripts.items())
    if own is None or total < 40:
        return None
    return scripts.get(own, 0) * weights.get(own, 1.0) / total


def is_variant(page: PageFacts) -> bool:
    """Whether the page says that another address is the right one for it: a search, a filter, a printed view."""
    kept = page.facts.get("twin_switches") or {}
    named = kept.get("canonical", "")
    if not named or language_tree(named) != language_tree(page.info.final_url):
        return False
    own = {(canonical(u) or u).rstrip("/") for u in (page.info.url, page.info.final_url)}
    return (canonical(named) or named).rstrip("/") not in own
