"""A page's main content as reading wants it: headings, paragraphs, list items, table rows with their headers.

Text hidden in closed panels counts, since a reader can open them; menus, header and footer do not.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.model import Node, Snapshot

CELL_GAP = " | "

_HEADINGS = {f"h{rank}": rank for rank in range(1, 7)}
_SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "nav", "svg", "select", "button", "option", "datalist",
     "iframe", "object"}
)  # fmt: skip
_FRAME_TAGS = frozenset({"header", "footer", "aside"})
_FRAME_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary"})
_BLOCKS = frozenset(
    {"address", "article", "blockquote", "body", "caption", "details", "dialog", "div", "dd", "dl", "dt",
     "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "legend", "li", "main", "menu", "ol",
     "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", *_HEADINGS}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageBlock:
    """One piece of a page; the same shape as a block of a complaint guide.

    ``kind``: heading, paragraph, item or row; cells of a row are joined by " | ", as are those of its header row.
    """

    kind: str
    text: str
    header: str = ""
    level: int = 0
    node: Node | None = None
    """The element that it stands in."""


def page_blocks(snapshot: Snapshot) -> tuple[PageBlock, ...]:
    """The blocks of the page's main part in document order."""
    main = main_part(snapshot)
    return tuple(_Reader().read(main)) if main is not None else ()


def main_part(snapshot: Snapshot) -> Node | None:
    """The element that holds the page's own content: its main landmark, or else the body."""
    document = snapshot.main
    mains = list(document.elements("main")) or [n for n in document.elements() if n.attrs.get("role") == "main"]
    visible = [n for n in mains if n.rendered] or mains
    return visible[0] if visible else next(iter(document.elements("body")), None)


class _Reader:
    def __init__(self) -> None:
        self._line: list[str] = []
        self._owner: Node | None = None

    def read(self, root: Node) -> Iterator[PageBlock]:
        yield from self._children(root, root)
        yield from self._flush("paragraph", 0)

    def _children(self, node: Node, root: Node, kind: str = "paragraph", level: int = 0) -> Iterator[PageBlock]:
        for child in node.children:
            if child.is_text:
                self._line.append(child.value)
                self._owner = self._owner or node
            elif child.is_element:
                yield from self._element(child, root, kind, level)

    def _element(self, node: Node, root: Node, kind: str, level: int) -> Iterator[PageBlock]:
        tag = node.tag
        if tag in _SKIPPED or _is_frame(node, root):
            return
        if tag in ("br", "img"):
            self._line.append(" " + node.attrs.get("alt", "") + " ")
            return
        if tag not in _BLOCKS:
            yield from self._children(node, root, kind, level)
            return
        yield from self._flush(kind, level)
        if tag in _HEADINGS or node.attrs.get("role") == "heading":
            rank = _HEADINGS.get(tag) or _rank(node.attrs.get("aria-level", ""))
            if node.text:
                yield PageBlock("heading", node.text, level=rank, node=node)
        elif tag == "table":
            yield from _table(node)
        elif tag == "dl":
            yield from _pairs(node)
        elif tag in ("ol", "ul", "menu"):
            yield from self._children(node, root, "item", level + 1)
        else:
            inner = "item" if tag == "li" else kind if kind == "item" else "paragraph"
            yield from self._children(node, root, inner, level)
        yield from self._flush("item" if tag == "li" else kind, level)

    def _flush(self, kind: str, level: int) -> Iterator[PageBlock]:
        text = " ".join("".join(self._line).split())
        if text and self._owner is not None:
            yield PageBlock(kind, text, level=level, node=self._owner)
        self._line, self._owner = [], None


def _is_frame(node: Node, root: Node) -> bool:
    """Whether it belongs to the page's frame and not to its content."""
    if node.attrs.get("role", "") in _FRAME_ROLES:
        return True
    return (
        node.tag in _FRAME_TAGS
        and root.tag == "body"
        and not any(a.tag in ("main", "article", "section") for a in node.ancestors())
    )


def _rank(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 4 else 2


def _cells(row: Node) -> list[Node]:
    return [c for c in row.elements if c.tag in ("td", "th")]


def _table(table: Node) -> Iterator[PageBlock]:
    """The caption as a heading, then one row a line; the first row of header cells heads the others."""
    header = ""
    for caption in table.find("caption"):
        if caption.text:
            yield PageBlock("heading", caption.text, level=6, node=caption)
    for row in table.find("tr"):
        if row.closest("table") is not table:
            continue
        cells = _cells(row)
        text = CELL_GAP.join(c.text for c in cells)
        if not text.replace(CELL_GAP.strip(), "").strip():
            continue
        if not header and len(cells) > 1 and all(c.tag == "th" for c in cells):
            header = text
            continue
        kind = "row" if len(cells) > 1 else "paragraph"
        yield PageBlock(kind, text, header if kind == "row" else "", node=row)


def _pairs(listed: Node) -> Iterator[PageBlock]:
    """A description list: each term with its description as "term: description"."""
    term = ""
    for node in listed.find("dt", "dd"):
        if node.tag == "dt":
            term = node.text.rstrip(" :：")
        elif node.text or term:
            text = f"{term}: {node.text}" if term else node.text
            yield PageBlock("item", text, level=1, node=node)
            term = ""
    if term:
        yield PageBlock("item", f"{term}:", level=1, node=listed)
