"""Tables and grids as slots: which cell stands in which rows and columns (HTML's "forming a table", simplified)."""

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.model import AxTree, Node

TABLES = frozenset({"table", "grid", "treegrid"})
CELLS = frozenset({"cell", "gridcell", "columnheader", "rowheader"})


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and the slots it covers; ends are exclusive."""

    node: Node
    role: str
    top: int
    left: int
    bottom: int
    right: int


class Table:
    """The cells of one table, those of tables inside it left out."""

    def __init__(self, node: Node, axtree: AxTree) -> None:
        self.node = node
        self._axtree = axtree
        rows = list(self._rows(node))
        self.cells = tuple(self._place(rows))

    def _rows(self, node: Node) -> Iterator[Node]:
        for child in node.elements:
            role = self._axtree[child].role
            if role == "row":
                yield child
            elif role not in TABLES and role not in CELLS:
                yield from self._rows(child)

    def _cells_of(self, node: Node) -> Iterator[Node]:
        for child in node.elements:
            role = self._axtree[child].role
            if role in CELLS:
                yield child
            elif role not in TABLES and role != "row":
                yield from self._cells_of(child)

    def _place(self, rows: list[Node]) -> Iterator[Cell]:
        taken: set[tuple[int, int]] = set()
        for top, row in enumerate(rows):
            left = 0
            for node in self._cells_of(row):
                while (top, left) in taken:
                    left += 1
                wide, tall = span(node, "colspan"), span(node, "rowspan")
                tall = min(tall, len(rows) - top) if tall else len(rows) - top
                cell = Cell(node, self._axtree[node].role, top, left, top + tall, left + max(wide, 1))
                taken.update((y, x) for y in range(cell.top, cell.bottom) for x in range(cell.left, cell.right))
                left = cell.right
                yield cell

    def heads_any(self, header: Cell) -> bool:
        """Whether another cell stands where the header points, or names it."""
        identifier = header.node.attrs.get("id", "")
        others = [c for c in self.cells if c is not header]
        if identifier and any(identifier in c.node.attrs.get("headers", "").split() for c in others):
            return True
        if header.role == "rowheader":
            return any(c.top < header.bottom and header.top < c.bottom for c in others)
        if any(c.left < header.right and header.left < c.right for c in others):
            return True
        # A `th` without scope heads the data cells of its rows as well, as HTML has it.
        if header.node.tag != "th" or "scope" in header.node.attrs:
            return False
        data = (c for c in others if c.role in ("cell", "gridcell"))
        return any(c.top < header.bottom and header.top < c.bottom for c in data)


def span(cell: Node, name: str) -> int:
    """``colspan``, ``rowspan`` or their ARIA counterparts as HTML reads them: 1 where malformed, at most 1000."""
    text = cell.attrs.get(name, cell.attrs.get(f"aria-{name}", "1")).strip()
    digits = text if text.isdecimal() else "1"
    return min(int(digits), 1000)
