"""Pages that were made by one template: found by what their structure shares.

A page's skeleton is a MinHash signature over its kinds of parts: a part is an element with the one it stands in,
each by tag and lasting classes, header, navigation and footer left out. How often a part occurs and how deep says
more about an article than about its template; which parts there are is the template's. Grouping goes through the
pages in order of address, so that the same pages always give the same templates.
"""

import hashlib
from collections.abc import Iterable, Mapping
from functools import lru_cache

from auditor.fingerprint import lasting_classes
from auditor.model import Node, PageFacts, Snapshot, fold

SIZE = 48
ALIKE = 0.55
_MERSENNE = (1 << 61) - 1
# Fixed random hash functions: a signature must mean the same in every run.
_SEEDS = [
    tuple(int.from_bytes(hashlib.sha256(f"{i}/{part}".encode()).digest()[:7]) for part in "ab") for i in range(SIZE)
]
_IGNORED = frozenset({"head", "script", "style", "link", "meta", "noscript", "template", "br", "wbr"})
_CHROME = frozenset({"header", "nav", "footer", "banner", "navigation", "contentinfo"})


def skeleton(snapshot: Snapshot) -> tuple[int, ...]:
    """MinHash signature of the page's structure: :data:`SIZE` integers; empty for an empty page."""
    root = snapshot.root
    if root is None:
        return ()
    parts: set[str] = set()
    stack: list[tuple[Node, str]] = [(root, "")]
    while stack:
        node, above = stack.pop()
        name = f"{node.tag}.{'.'.join(lasting_classes(node)[:2])}"
        parts.add(f"{above}/{name}")
        stack += [(c, name) for c in node.elements if not _is_elsewhere(c)]
    return tuple(min(column) & 0xFFFFFFFF for column in zip(*map(_hashes, parts), strict=True))


@lru_cache(maxsize=2048)
def _hashes(part: str) -> tuple[int, ...]:
    """What each of the hash functions makes of a part; pages of a portal share most of theirs."""
    hashed = int.from_bytes(hashlib.blake2b(part.encode(), digest_size=7).digest())
    return tuple((a * hashed + b) % _MERSENNE for a, b in _SEEDS)


def _is_elsewhere(node: Node) -> bool:
    """Not of the page's own part: what every page has around it, and what is not shown."""
    return node.tag in _IGNORED or node.tag in _CHROME or node.attrs.get("role") in _CHROME


def fields(snapshot: Snapshot) -> tuple[str, ...]:
    """The kinds and names of the fields that a person fills in, search apart, sorted."""
    found = set()
    for node in snapshot.elements("input", "select", "textarea"):
        kind = node.attrs.get("type", "text").lower()
        if kind not in ("hidden", "search", "submit", "button", "image", "reset"):
            found.add(f"{node.tag} {kind} {node.attrs.get('name') or node.attrs.get('id', '')}")
    return tuple(sorted(found))


def likeness(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Estimated share of structure two pages have in common, 0 to 1."""
    if not one or not other:
        return float(one == other)
    return sum(a == b for a, b in zip(one, other, strict=True)) / SIZE


def assign(pages: Iterable[tuple[str, tuple[int, ...]]]) -> Mapping[str, str]:
    """(url, skeleton) pairs to url -> template name (``T1`` …), the same for any order of the pairs."""
    heads: list[tuple[int, ...]] = []
    named: dict[str, str] = {}
    exact: dict[tuple[int, ...], str] = {}
    for url, signature in sorted(pages):
        if signature not in exact:
            best = max(range(len(heads)), key=lambda i: likeness(heads[i], signature), default=-1)
            if best < 0 or likeness(heads[best], signature) < ALIKE:
                heads.append(signature)
                best = len(heads) - 1
            exact[signature] = f"T{best + 1}"
        named[url] = exact[signature]
    return named


def worth_trying(pages: Iterable[PageFacts], home: str) -> list[PageFacts]:
    """The pages that stand for all the others in trials on living pages, the same for any order of the pages.

    One of each template, and each that has a field that no page before it had: one template serves many forms.
    The portal's ``home`` comes first, and short addresses before long ones.
    """
    chosen: list[PageFacts] = []
    known: set[str] = set()
    for page in sorted(pages, key=lambda p: (p.info.url != home, len(p.info.url), p.info.url)):
        alike = any(likeness(page.skeleton, other.skeleton) >= ALIKE for other in chosen)
        if not alike or not known.issuperset(page.fields):
            chosen.append(page)
            known.update(page.fields)
    return chosen


def content_hash(snapshot: Snapshot) -> str:
    """Of what a reader sees in the main part (the body where there is none): equal on exact duplicates."""
    main = next(iter(snapshot.main.elements("main")), None) or next(iter(snapshot.main.elements("body")), None)
    text = fold(main.visible_text) if main is not None else ""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32] if text else ""
