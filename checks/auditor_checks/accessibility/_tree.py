"""What checks ask of an element: is it exposed, what is its role, its name, its context."""

from bisect import bisect_left
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin

from auditor.commons.page_scripts import location_in
from auditor.model import AxTree, Document, Node, fold


def exposed(node: Node) -> bool:
    """Whether it is in the accessibility tree in the sense of ACT: rendered, not hidden, not ``aria-hidden``.

    An element without a role of its own counts, because its text is read.
    """
    if not node.rendered and node.tag not in ("area", "option", "optgroup"):
        return False
    if node.rendered and node.style("visibility") not in ("visible", ""):
        return False
    for element in (node, *node.ancestors()):
        if element.attrs.get("aria-hidden", "").strip().lower() == "true" or "inert" in element.attrs:
            return False
    owner = node.document.owner
    return exposed(owner) if owner is not None else True


def role_of(node: Node, axtree: AxTree) -> str:
    """Its role as the browser computed it; the first token of ``role`` where the browser left the node out."""
    computed = axtree[node].role
    if computed and not axtree[node].ignored:
        return computed
    return next(iter(node.attrs.get("role", "").lower().split()), "")


def links(nodes: Iterator[Node], axtree: AxTree) -> Iterator[Node]:
    """Exposed links with a name."""
    for node in nodes:
        if node.tag not in ("a", "area") and "role" not in node.attrs:
            continue
        ax = axtree[node]
        if ax.role == "link" and not ax.ignored and ax.name.strip() and exposed(node):
            yield node


def destination(node: Node) -> str:
    """The absolute address a link leads to, its own or that of its click handler; '' where it can't be told."""
    href = node.attrs.get("href", node.attrs.get("xlink:href", "")).strip()
    href = href or location_in(node.attrs.get("onclick", ""))
    if not href or href.lower().startswith("javascript:"):
        return ""
    try:
        return urljoin(node.document.base_url, href)
    except ValueError:
        return ""


def page_part(url: str) -> str:
    """The address without fragment."""
    return urldefrag(url)[0]


def name_key(name: str) -> str:
    """A name as it is compared with others: case and white space do not tell names apart."""
    return fold(name).casefold()


_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def headings_in(document: Document, axtree: AxTree) -> list[Node]:
    """Headings of a document that are in the accessibility tree, in order."""
    return [
        n
        for n in document.elements()
        if (n.tag in _HEADINGS or "role" in n.attrs) and axtree[n].role == "heading" and not axtree[n].ignored
    ]


class Headings:
    """The headings of a snapshot's documents, to find the one before an element."""

    def __init__(self, axtree: AxTree) -> None:
        self._axtree = axtree
        self._known: dict[int, tuple[list[int], list[Node]]] = {}

    def before(self, node: Node) -> Node | None:
        """The last heading before the element in its document."""
        key = id(node.document)
        if key not in self._known:
            found = headings_in(node.document, self._axtree)
            self._known[key] = [h.index for h in found], found
        places, found = self._known[key]
        place = bisect_left(places, node.index)
        return found[place - 1] if place else None
