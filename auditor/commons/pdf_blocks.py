"""Rows that share white strips: columns of running text, or a table and its rows.

Distances are in ems (the size of the type), measured on what Chromium, LibreOffice and Word set.
"""

import itertools
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from statistics import mean, median

from auditor.commons.pdf_rows import Row, Rules, Segment

_LINE_PITCH = 1.75  # lines of one cell are no further apart
_CLOSER_THAN_LINES = 0.95  # cells set in the middle of their row have such steps, lines of text do not
_ROW_REACH = 6.0  # rows of one table are no further apart
_GUTTER = 0.2  # narrowest white strip between columns

Cells = list[list[list[Segment]]]  # the cells of a line from left to right, each with its lines of segments


def blocks(rows: list[Row], rules: Rules, rtl: bool) -> "Iterator[Row | Block]":
    """The rows of a page from top to bottom, those of tables and columns gathered to blocks.

    ``rtl``: columns are read from right to left.
    """
    alone: list[Row] = []  # rows since the last block, which the next one may claim
    index = 0
    while index < len(rows):
        region = _region(rows, index, rules)
        index += len(region)
        if len(region) == 1:
            alone += region
            continue
        while alone and _starts_cell(alone[-1], region, rules):
            region.insert(0, alone.pop())
        block = Block(region, rules, rtl)
        while alone and block.continues_column(alone[-1], alone[-1].y - block.rows[0].y):
            block = Block([alone.pop(), *block.rows], rules, rtl)
        while index < len(rows) and block.continues_column(rows[index], block.rows[-1].y - rows[index].y):
            block = Block([*block.rows, rows[index]], rules, rtl)
            index += 1
        yield from alone
        yield block
        alone = []
    yield from alone


def _region(rows: list[Row], start: int, rules: Rules) -> list[Row]:
    """The rows from ``start`` on that share a white strip from top to bottom: a table, or columns."""
    region = [rows[start]]
    strips = _gaps(rows[start])
    for row in rows[start + 1 :]:
        if not strips or region[-1].y - row.y > _ROW_REACH * max(row.size, region[-1].size):
            break
        parts = [part for strip in strips for part in _narrowed(strip, row)]
        left = [part for part in parts if part[1] - part[0] > _GUTTER * row.size]
        if not left or (len(left) < len(strips) and len(row.segments) == 1):
            break
        strips = left
        region.append(row)
    return _without_tail(region, rules)


def _without_tail(region: list[Row], rules: Rules) -> list[Row]:
    """Rows at the end with text in one place only belong to the table if they continue a cell."""
    full = [index for index, row in enumerate(region) if len(row.segments) > 1]
    if not full or (len(full) == 1 and not any(segment.far for segment in region[0].segments[1:])):
        return region[:1]
    pitch = max((a.y - b.y for a, b in itertools.pairwise(region[: full[-1] + 1])), default=0.0)
    end = full[-1] + 1
    while end < len(region):
        above, row = region[end - 1], region[end]
        step = above.y - row.y
        near = step <= _LINE_PITCH * row.size and (not pitch or step <= 0.8 * pitch)
        if not rules.in_grid(row, region[: full[-1] + 1]) and (not near or rules.part(above, row)):
            break
        end += 1
    return region[:end]


def _starts_cell(row: Row, region: list[Row], rules: Rules) -> bool:
    """Whether a row above a block is the first line of one of its cells."""
    step = row.y - region[0].y
    if len(row.segments) > 1 or rules.part(row, region[0]):
        return False
    if rules.in_grid(row, region):
        return step <= _LINE_PITCH * row.size
    return step < _CLOSER_THAN_LINES * row.size


def _near(values: list[float], reach: float) -> Iterator[list[float]]:
    """Groups of sorted values that are no further apart than ``reach``."""
    group: list[float] = []
    for value in values:
        if group and value - group[-1] > reach:
            yield group
            group = []
        group.append(value)
    if group:
        yield group


def _gaps(row: Row) -> list[tuple[float, float]]:
    return [(a.x1, b.x0) for a, b in itertools.pairwise(row.segments)]


def _narrowed(gutter: tuple[float, float], row: Row) -> list[tuple[float, float]]:
    """What a row's text leaves white of a strip."""
    left, right = gutter
    free: list[tuple[float, float]] = []
    for segment in row.segments:
        if segment.x1 <= left or segment.x0 >= right:
            continue
        if segment.x0 > left:
            free.append((left, segment.x0))
        left = max(left, segment.x1)
    if left < right:
        free.append((left, right))
    return free


def _has_leader(cells: list[list[Segment]]) -> bool:
    """Whether dots lead to a page number: a line of a table of contents, complete in itself."""
    return any("....." in "".join(glyph.text for glyph in part.glyphs) for cell in cells for part in cell)


class Block:
    """Rows that share gutters: columns of running text, or a table."""

    def __init__(self, rows: list[Row], rules: Rules, rtl: bool) -> None:
        self.rows, self.rules, self.rtl = rows, rules, rtl
        self.edges = self._ruled_edges() or self._white_edges()
        self.cells = [self._cells(row) for row in rows]
        self.first = len(self.edges) if rtl else 0

    def _ruled_edges(self) -> list[float]:
        """Upright rules that run along at least half of the rows, inside of the block."""
        left = min(row.segments[0].x0 for row in self.rows)
        right = max(row.segments[-1].x1 for row in self.rows)
        found: list[float] = []
        for row in self.rows:
            here: list[float] = []
            for x in self.rules.upright_at(left, right, row.y + 0.3 * row.size):
                if not here or x - here[-1] > 0.4 * row.size:
                    here.append(x)
            found += here
        return [mean(group) for group in _near(sorted(found), 3.0) if len(group) * 2 >= len(self.rows)]

    def _white_edges(self) -> list[float]:
        """The middle of each white strip; as many as most rows have gaps, if need be across a wide cell."""
        spans = sorted(Counter(len(row.segments) for row in self.rows).items(), reverse=True)
        often = (count for count, times in spans if times > 1 or times * 3 > len(self.rows))
        common = next(often, 2)
        strips: list[tuple[float, float]] = []
        for crossing in range(1 + max(1, len(self.rows) // 5)):
            strips = self._strips(crossing)
            if len(strips) >= common - 1:
                break
        else:
            strips = self._strips(0)
        edges = [(left + right) / 2 for left, right in strips]
        while len(edges) >= common:
            needless = [edge for edge in edges if not self._parts_any(edge, edges)]
            if not needless:
                break
            edges.remove(needless[0])
        return edges

    def _strips(self, crossing: int) -> list[tuple[float, float]]:
        """Strips inside the block that at most ``crossing`` rows write across."""
        ends = sorted(
            (x, step) for row in self.rows for part in row.segments for x, step in ((part.x0, 1), (part.x1, -1))
        )
        strips: list[tuple[float, float]] = []
        covered, since = 0, None
        for x, step in ends:
            covered += step
            if covered > crossing and since is not None:
                if x - since > _GUTTER / 2 * self.rows[0].size:
                    strips.append((since, x))
                since = None
            elif covered <= crossing and since is None and step < 0:
                since = x
        return strips

    def _parts_any(self, edge: float, edges: list[float]) -> bool:
        """Whether some row has text in both columns beside an edge."""
        place = edges.index(edge)
        low = edges[place - 1] if place else float("-inf")
        high = edges[place + 1] if place + 1 < len(edges) else float("inf")
        return any(
            any(low < part.x0 and part.x1 < edge for part in row.segments)
            and any(edge < part.x0 and part.x1 < high for part in row.segments)
            for row in self.rows
        )

    def lines(self) -> Iterator[Cells]:
        """The lines of a block in reading order: those of each column, or a table's rows cell by cell."""
        order = range(len(self.edges) + 1)
        if self._is_columns():
            for column in reversed(order) if self.rtl else order:
                yield from ([[cells[column]]] for cells in self.cells if cells[column])
            return
        for group in self._table_rows():
            yield [[cells[column] for cells in group if cells[column]] for column in order]

    def _cells(self, row: Row) -> list[list[Segment]]:
        """The segments of a row by column, from left to right; one over several columns is in its first."""
        cells: list[list[Segment]] = [[] for _ in range(len(self.edges) + 1)]
        for segment in row.segments:
            place = segment.x1 if self.rtl else segment.x0
            cells[bisect_left(self.edges, place)].append(segment)
        return cells

    def _is_columns(self) -> bool:
        """Columns are drawn one after the other, or filled line after line; tables are drawn by row."""
        if any(self.rules.part(a, b) for a, b in itertools.pairwise(self.rows)):
            return False
        if self._drawn_by_column(self.cells):
            return True
        for column in range(len(self.edges) + 1):
            filled = [cells[column] for cells in self.cells if cells[column]]
            if len(filled) < 4:
                return False
            widths = [cell[-1].x1 - cell[0].x0 for cell in filled]
            words = mean(
                1 + sum(g.text.isspace() for part in cell for g in part.glyphs) + len(cell) - 1 for cell in filled
            )
            if words < 3 or median(widths) < 0.7 * max(widths):
                return False
        return True

    def continues_column(self, row: Row, step: float) -> bool:
        """Whether a row above or below the block is one more line of one of its columns of text."""
        if len(row.segments) > 1 or step > 2 * _LINE_PITCH * row.size or not self._is_columns():
            return False
        cells = [*self.cells, self._cells(row)]
        part = row.segments[0]
        return not any(part.x0 < edge < part.x1 for edge in self.edges) and self._drawn_by_column(cells)

    def _drawn_by_column(self, rows: list[list[list[Segment]]]) -> bool:
        reach: list[tuple[int, int]] = []
        for column in range(len(self.edges) + 1):
            orders = [glyph.order for cells in rows for part in cells[column] for glyph in part.glyphs]
            if sum(bool(cells[column]) for cells in rows) < 2:
                return False
            reach.append((min(orders), max(orders)))
        return all(a[1] < b[0] for a, b in itertools.pairwise(sorted(reach)))

    def _table_rows(self) -> Iterator[list[list[list[Segment]]]]:
        """Drawn rows grouped to table rows: the lines of one cell are closer than rows are."""
        steps = [a.y - b.y for a, b in itertools.pairwise(self.rows)]
        ruled = [self.rules.part(a, b) for a, b in itertools.pairwise(self.rows)]
        grid = any(ruled) and any(self.rules.in_grid(row, self.rows) for row in self.rows)
        widest = max(steps)
        group = [self.cells[0]]
        for index, step in enumerate(steps):
            if ruled[index] or not (grid or self._continues(index, step, widest)):
                yield group
                group = []
            group.append(self.cells[index + 1])
        yield group

    def _continues(self, index: int, step: float, widest: float) -> bool:
        """Whether the row after ``index`` continues its cells, told by distance and by what it leaves empty."""
        size = self.rows[index].size
        above, below = self.cells[index], self.cells[index + 1]
        if step > _LINE_PITCH * size or _has_leader(above):
            return False
        if step < _CLOSER_THAN_LINES * size:
            return True  # closer than lines can be: cells set in the middle of their row
        most = max(sum(map(bool, cells)) for cells in self.cells)
        partial = min(sum(map(bool, above)), sum(map(bool, below))) < most
        return (partial and step < 0.85 * widest) or not below[self.first] or step < 0.67 * widest
