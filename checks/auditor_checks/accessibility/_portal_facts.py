"""What the portal checks of accessibility want remembered of every page."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urldefrag, urljoin

from auditor.commons.links import landmark_of
from auditor.model import AxTree, Node, Snapshot, fold
from auditor.rules import fact

MOST_NAVS, MOST_LINKS, MOST_ICONS = 6, 40, 30
SEARCH = re.compile(r"search|بحث|ابحث|搜索|检索", re.IGNORECASE)
_SEARCH_NAMES = frozenset({"q", "s", "search", "query", "keyword", "keywords", "searchword", "term"})
_NO_MENU = re.compile(
    r"breadcrumb|pagination|pager|\bpages\b|مسار|ترقيم|الصفحات|toc|contents|محتويات|面包屑|分页", re.IGNORECASE
)


@fact
def consistency(snapshot: Snapshot, axtree: AxTree) -> dict[str, Any]:
    """Menus with their links in order, linked pictures of the page's frame, search, and ways past repeated blocks.

    ``menus`` are [name, [[url, text] ...]], ``icons`` [picture, target, name]; addresses are absolute.
    """
    heading = next((n for n in snapshot.main.elements("h1", "h2") if n.visible and n.visible_text), None)
    return {
        "h1": heading.visible_text[:150] if heading else "",
        "search": _has_search(snapshot),
        "menus": list(_menus(snapshot)),
        "icons": list(_icons(snapshot, axtree))[:MOST_ICONS],
        "skip": any(_skips(snapshot)),
        "main": any(_is_main(n) for n in snapshot.main.elements()),
        "headings": sum(1 for n in snapshot.main.elements("h1", "h2", "h3") if n.visible),
    }


def _has_search(snapshot: Snapshot) -> bool:
    for node in snapshot.elements("input", "form", "search", "button", "a"):
        attrs = node.attrs
        kind = attrs.get("type", "").lower()
        if node.tag == "search" or attrs.get("role") in ("search", "searchbox") or kind == "search":
            return True
        told = f"{attrs.get('placeholder', '')} {attrs.get('aria-label', '')} {attrs.get('title', '')}"
        if node.tag == "input" and (attrs.get("name", "").lower() in _SEARCH_NAMES or SEARCH.search(told)):
            return True
        if node.tag in ("a", "button") and SEARCH.search(told if not node.text else node.text[:40]):
            return True
    return False


def _menus(snapshot: Snapshot) -> Iterator[list[Any]]:
    count = 0
    for node in snapshot.main.elements():
        if not (node.tag == "nav" or node.attrs.get("role") == "navigation") or count >= MOST_NAVS:
            continue
        name = node.attrs.get("aria-label") or node.attrs.get("id") or landmark_of(node)
        links = [[url, link.text[:80]] for link in node.find("a") if (url := _address(link))]
        told = f"{name} {node.attrs.get('class', '')}"
        if len(links) >= 3 and not _NO_MENU.search(told):
            count += 1
            yield [name[:60], links[:MOST_LINKS]]


def _icons(snapshot: Snapshot, axtree: AxTree) -> Iterator[list[str]]:
    for image in snapshot.main.elements("img"):
        link = image.closest("a")
        source = image.attrs.get("src", "")
        if link is None or not source or source.startswith("data:") or landmark_of(link) == "main":
            continue
        url = _address(link)
        if url:
            yield [urljoin(image.document.base_url, source)[:300], url, fold(axtree[link].name)[:80]]


def _skips(snapshot: Snapshot) -> Iterator[bool]:
    for link in snapshot.main.elements("a")[:6]:
        fragment = link.attrs.get("href", "")
        if fragment.startswith("#") and len(fragment) > 1:
            yield snapshot.by_id(fragment[1:], link) is not None


def _is_main(node: Node) -> bool:
    return node.tag == "main" or node.attrs.get("role") == "main"


def _address(link: Node) -> str:
    href = link.attrs.get("href", "").strip()
    if not href or href.startswith(("#", "javascript:", "mailto:", "tel:")):
        return ""
    try:
        return urldefrag(urljoin(link.document.base_url, href)).url
    except ValueError:
        return ""
