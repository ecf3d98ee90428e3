"""The links of a rendered page."""

from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin

from auditor.model import Link, Node, PageInfo, Snapshot

_LANDMARKS = {"main": "main", "nav": "navigation", "header": "banner", "footer": "contentinfo"}
_ROLES = frozenset({"main", "navigation", "banner", "contentinfo"})
_SECTIONING = frozenset({"article", "aside", "main", "nav", "section"})


def page_links(snapshot: Snapshot, page: PageInfo) -> tuple[Link, ...]:
    """Every ``a``, ``area`` and ``link`` with an address, resolved against its document's base.

    Addresses that can't be resolved are left out; schemes other than http(s) are kept as they are.
    """
    return tuple(_links(snapshot))


def _links(snapshot: Snapshot) -> Iterator[Link]:
    for node in snapshot.elements("a", "area", "link"):
        href = node.attrs.get("href", "").strip()
        if not href:
            continue
        try:
            url, fragment = urldefrag(urljoin(node.document.base_url, href))
        except ValueError:
            continue
        yield Link(
            url=url,
            text=node.text[:200] or node.attrs.get("aria-label", "")[:200],
            rel=frozenset(node.attrs.get("rel", "").lower().split()),
            lang=node.lang,
            hreflang=node.attrs.get("hreflang"),
            fragment=fragment,
            place="head" if node.tag == "link" else landmark_of(node),
        )


def landmark_of(node: Node) -> str:
    """The landmark an element stands in: banner, navigation, main, contentinfo; ``body`` for none.

    ``header`` and ``footer`` are landmarks only outside sectioning content (HTML-AAM).
    """
    ancestors = list(node.ancestors())
    for position, ancestor in enumerate(ancestors):
        role = ancestor.attrs.get("role", "")
        if role in _ROLES:
            return role
        if not role and ancestor.tag in _LANDMARKS:
            scoped = ancestor.tag in ("header", "footer")
            if scoped and any(a.tag in _SECTIONING for a in ancestors[position + 1 :]):
                continue
            return _LANDMARKS[ancestor.tag]
    return "body"
