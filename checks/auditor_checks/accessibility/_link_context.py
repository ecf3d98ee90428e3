"""The programmatically determined context of a link, as WCAG 2.4.4 and ACT understand it."""

from auditor.model import AxTree, Node, fold
from auditor_checks.accessibility._tree import Headings, exposed, name_key

_CELLS = frozenset({"td", "th"})


def context_nodes(link: Node, axtree: AxTree) -> list[Node]:
    """Elements whose text goes with the link's: list items, nearest paragraph and cell, headers, descriptions."""
    found: list[Node] = []
    paragraph = cell = False
    for element in link.ancestors():
        role = axtree[element].role
        if role == "listitem" or element.tag == "li":
            found.append(element)
        elif (role == "paragraph" or element.tag == "p") and not paragraph:
            paragraph = True
            found.append(element)
        elif (role in ("cell", "gridcell", "columnheader", "rowheader") or element.tag in _CELLS) and not cell:
            cell = True
            found += [element, *header_cells(element)]
    for identifier in link.attrs.get("aria-describedby", "").split():
        described = link.document.snapshot.by_id(identifier, link)
        if described is not None:
            found.append(described)
    return [n for n in found if exposed(n)]


def header_cells(cell: Node) -> list[Node]:
    """Header cells of a table cell: those of its row, and those of its column (the same place in earlier rows)."""
    row = cell.parent
    if row is None:
        return []
    named = cell.attrs.get("headers", "").split()
    if named:
        given = (cell.document.snapshot.by_id(i, cell) for i in named)
        return [n for n in given if n is not None]
    in_row = [c for c in row.elements if c is not cell and _is_header(c)]
    place = _column(row, cell)
    table = cell.closest("table")
    in_column = []
    for other in table.find("tr") if table is not None else ():
        if other.index >= row.index:
            break
        head = next((c for c in other.elements if _is_header(c) and _covers(other, c, place)), None)
        # A header over the whole table is its title and belongs to no row's content.
        if head is not None and not (_span(head) > 1 and len(list(other.elements)) == 1):
            in_column.append(head)
    return [*in_row, *in_column]


def _is_header(cell: Node) -> bool:
    role = cell.attrs.get("role", "").strip().lower()
    return role in ("rowheader", "columnheader") or (cell.tag == "th" and not role)


def _span(cell: Node) -> int:
    text = cell.attrs.get("colspan", "1").strip()
    return int(text) if text.isdecimal() and 0 < int(text) <= 1000 else 1


def _column(row: Node, cell: Node) -> int:
    place = 0
    for other in row.elements:
        if other is cell:
            break
        place += _span(other)
    return place


def _covers(row: Node, cell: Node, place: int) -> bool:
    start = _column(row, cell)
    return start <= place < start + _span(cell)


def context_text(link: Node, axtree: AxTree) -> str:
    """What the context says beside the link's own text."""
    own = fold(link.text)
    parts = [fold(n.text).replace(own, " ", 1) for n in context_nodes(link, axtree)]
    return fold(" ".join(parts))


def context_key(link: Node, axtree: AxTree, headings: Headings) -> tuple[int, ...]:
    """What makes contexts the same: their elements, less those that hold nothing but the link, and the heading."""
    own = name_key(link.text)
    nodes = [n.backend_id for n in context_nodes(link, axtree) if name_key(n.text) != own]
    heading = headings.before(link)
    return (*nodes, heading.backend_id if heading is not None else 0)
