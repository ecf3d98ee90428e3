"""Pages that were made by one template: found by what their structure shares.

A page's skeleton is a MinHash signature over the paths of tags and lasting classes near its root; two pages of
one template share most of them, whatever their content. Grouping goes through the pages in order of address,
so that the same pages always give the same templates.
"""

import hashlib
from collections.abc import Iterable, Mapping

from auditor.fingerprint import lasting_classes
from auditor.model import Node, Snapshot, fold

SIZE = 48
DEPTH = 7
ALIKE = 0.7
_MERSENNE = (1 << 61) - 1
# Fixed random hash functions: a signature must mean the same in every run.
_SEEDS = [
    tuple(int.from_bytes(hashlib.sha256(f"{i}/{part}".encode()).digest()[:7]) for part in "ab") for i in range(SIZE)
]
_IGNORED = frozenset({"script", "style", "link", "meta", "noscript", "template", "br", "wbr"})


def skeleton(snapshot: Snapshot) -> tuple[int, ...]:
    """MinHash signature of the page's structure: :data:`SIZE` integers; empty for an empty page."""
    root = snapshot.root
    if root is None:
        return ()
    paths: set[str] = set()
    stack: list[tuple[Node, str, int]] = [(root, "", 0)]
    while stack:
        node, above, depth = stack.pop()
        path = f"{above}/{node.tag}.{'.'.join(lasting_classes(node)[:2])}"
        paths.add(path)
        if depth < DEPTH:
            stack += [(c, path, depth + 1) for c in node.elements if c.tag not in _IGNORED]
    hashes = [int.from_bytes(hashlib.blake2b(p.encode(), digest_size=7).digest()) for p in paths]
    return tuple(min((a * h + b) % _MERSENNE for h in hashes) & 0xFFFFFFFF for a, b in _SEEDS)


def fields(snapshot: Snapshot) -> frozenset[str]:
    """The kinds and names of the fields that a person fills in, search apart."""
    found = set()
    for node in snapshot.elements("input", "select", "textarea"):
        kind = node.attrs.get("type", "text").lower()
        if kind not in ("hidden", "search", "submit", "button", "image", "reset"):
            found.add(f"{node.tag} {kind} {node.attrs.get('name') or node.attrs.get('id', '')}")
    return frozenset(found)


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


def content_hash(snapshot: Snapshot) -> str:
    """Of what a reader sees in the main part (the body where there is none): equal on exact duplicates."""
    main = next(iter(snapshot.main.elements("main")), None) or next(iter(snapshot.main.elements("body")), None)
    text = fold(main.visible_text) if main is not None else ""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32] if text else ""
