"""From the glyphs of a page to its lines: rows by baseline, words by gaps, columns and tables kept apart."""

import itertools
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from statistics import mean, median

from auditor.commons.pdf_bidi import Base, Line, Unit, base_direction, logical
from auditor.commons.pdf_glyphs import UNMAPPED, Glyph, PageGlyphs

# All in ems (the size of the type), measured on what Chromium, LibreOffice and Word set.
_SAME_ROW = 0.42  # baselines no further apart are one row: a raised figure is, the next line is not
_WORD_GAP = 0.2  # a gap without a space glyph that is a space, on pages that have no space glyphs
_SPACED_GAP = 0.28  # the same on pages that have them
_JUMP = 0.18  # there, what jumps so far without a space may be another cell
_WIDE_JUMP = 1.0  # the same on pages that have no space glyphs
_DRAWN_TOGETHER = 6  # glyphs: a space and some marks may be drawn between two letters of a line
_FAR = 2.2  # a gap no justified line has: another cell or column, whatever is around it
_LINE_PITCH = 1.75  # lines of one cell are no further apart
_CLOSER_THAN_LINES = 0.95  # cells set in the middle of their row have such steps, lines of text do not
_ROW_REACH = 6.0  # rows of one table are no further apart
_GUTTER = 0.2  # narrowest white strip between columns
_BRACKETS = frozenset("()[]{}«»")  # fonts set them apart; a gap beside one is less often a space


@dataclass(slots=True)
class _Segment:
    """Glyphs of one row that belong together: from left to right."""

    glyphs: list[Glyph]
    far: bool = False  # what comes before it on the left is far away, or behind a drawn rule

    @property
    def x0(self) -> float:
        return self.glyphs[0].x0

    @property
    def x1(self) -> float:
        return max(glyph.x1 for glyph in self.glyphs)


@dataclass(slots=True)
class _Row:
    y: float
    size: float
    segments: list[_Segment]


@dataclass(slots=True)
class TextLine:
    """One line of a page: a paragraph's line, or a table row with its cells, each cell in logical order."""

    cells: list[list[Line]] = field(default_factory=list)

    def text(self, mirror: bool) -> str:
        """Cells parted by tabs, first cell first; the lines of a cell by spaces."""
        return "\t".join(" ".join(line.text(mirror) for line in cell) for cell in self.cells).rstrip("\t")


def page_lines(page: PageGlyphs, prior: Base | None = None) -> list[TextLine]:
    """The lines of a page in reading order: upright ones first, then turned ones by angle.

    ``prior`` is the direction of the document where it is known; else the page's own letters decide.
    """
    lines: list[TextLine] = []
    direction = prior or page_direction(page)
    layers = [(page.glyphs, page.upright_rules, page.level_rules)]
    layers += [(glyphs, [], []) for _, glyphs in sorted(page.turned.items())]
    for glyphs, upright, level in layers:
        bases = _with_marks([glyph for glyph in glyphs if glyph.text != UNMAPPED])
        lines += _Page(bases, upright, level, direction).lines()
    return lines


def page_direction(page: PageGlyphs) -> Base:
    """Right to left where at least a third of the page's letters are of a right-to-left script."""
    kinds = [unicodedata.bidirectional(glyph.text[0]) for glyph in page.glyphs]
    rtl, ltr = sum(kind in ("R", "AL") for kind in kinds), kinds.count("L")
    return "rtl" if rtl and rtl * 2 >= ltr else "ltr"


def _is_mark(text: str) -> bool:
    """Combining marks, and the Arabic ones that have a presentation form of their own."""
    return all(unicodedata.combining(sign) or "\ufe70" <= sign <= "\ufe7f" for sign in text)


def _with_marks(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs without combining marks, each mark added to the text of the glyph it stands over or under.

    A mark follows its base in reading order. Right-to-left text drawn from left to right, as most producers
    do, therefore draws it before its base. Its pen position does not tell: fonts draw marks beside it.
    """
    bases: list[Glyph] = []
    marks: list[tuple[Glyph, int]] = []  # with the number of bases drawn before
    for glyph in glyphs:
        if _is_mark(glyph.text):
            marks.append((glyph, len(bases)))
        else:
            bases.append(replace(glyph))
    backwards = _drawn_backwards(bases)
    added: dict[int, list[str]] = {}
    for mark, place in marks:
        order = (place, place - 1) if backwards and mark.text[0] >= "\u0590" else (place - 1, place)
        owner = next((place for place in order if _reaches(mark, bases, place)), None)
        if owner is not None:
            added.setdefault(owner, []).append(mark.text)
    for owner, texts in added.items():
        bases[owner].text += "".join(reversed(texts) if backwards else texts)
    return _levelled(bases)


def _levelled(bases: list[Glyph]) -> list[Glyph]:
    """Puts what is drawn without a gap on one baseline: Nastaliq words slope, figures are raised."""
    start = 0
    for end in range(1, len(bases) + 1):
        last = bases[end - 1]
        if end < len(bases):
            here = bases[end]
            gap = max(here.x0 - last.x1, last.x0 - here.x1)
            if gap < 0.15 * last.size and abs(here.y - last.y) < 0.7 * last.size:
                continue
        heights = [glyph.y for glyph in bases[start:end]]
        if max(heights) - min(heights) > 0.1 * last.size:
            level = median(heights)
            for glyph in bases[start:end]:
                glyph.y = level
        start = end
    return bases


def _drawn_backwards(bases: Sequence[Glyph]) -> bool:
    """Whether right-to-left letters are drawn from left to right."""
    steps = Counter(
        b.x0 > a.x0
        for a, b in itertools.pairwise(bases)
        if abs(a.y - b.y) < 0.1 * a.size
        and all(unicodedata.bidirectional(g.text[0]) in ("R", "AL") for g in (a, b))
    )
    return steps[True] >= steps[False]


def _reaches(mark: Glyph, bases: Sequence[Glyph], place: int) -> bool:
    """Whether a mark can stand over or under the base drawn in a place."""
    if not 0 <= place < len(bases) or bases[place].text.isspace():
        return False
    base = bases[place]
    x = (mark.x0 + mark.x1) / 2
    aside = max(base.x0 - x, x - base.x1)
    return aside < 0.6 * mark.size and abs(mark.y - base.y) < 0.9 * mark.size


def _once(glyphs: list[Glyph]) -> list[Glyph]:
    """Without what is drawn twice in one place to look bold or shadowed; sorted from left to right."""
    kept: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.x0 + glyph.x1, glyph.x0)):
        twin = next((old for old in kept[-2:] if old.text == glyph.text), None)
        if twin is None or abs(twin.x0 - glyph.x0) > 0.12 * glyph.size or glyph.x1 - glyph.x0 < 0.15 * glyph.size:
            kept.append(glyph)
    return kept


class _Page:
    """One layer of a page: bases with their marks, and the rules drawn between them."""

    def __init__(
        self,
        glyphs: list[Glyph],
        upright: list[tuple[float, float, float]],
        level: list[tuple[float, float, float]],
        prior: Base,
    ) -> None:
        self.prior = prior
        self.upright = sorted(set(upright))
        self.level = sorted(set(level))
        spaces = sum(glyph.text.isspace() for glyph in glyphs)
        self.has_spaces = spaces * 25 > len(glyphs)
        self.rows = [self._row(group) for group in _by_baseline(glyphs)]
        self.rows = [row for row in self.rows if row.segments]

    def lines(self) -> list[TextLine]:
        lines: list[TextLine] = []
        alone: list[_Row] = []  # rows since the last block, which the next one may claim
        index = 0
        while index < len(self.rows):
            region = self._region(index)
            index += len(region)
            if len(region) == 1:
                alone += region
                continue
            while alone and self._starts_cell(alone[-1], region):
                region.insert(0, alone.pop())
            block = _Block(self, region)
            while alone and block.continues_column(alone[-1], alone[-1].y - region[0].y):
                region.insert(0, alone.pop())
                block = _Block(self, region)
            while index < len(self.rows) and block.continues_column(
                self.rows[index], region[-1].y - self.rows[index].y
            ):
                region.append(self.rows[index])
                block = _Block(self, region)
                index += 1
            lines += [self._single(row) for row in alone] + block.lines()
            alone = []
        return lines + [self._single(row) for row in alone]

    def _starts_cell(self, row: _Row, region: list[_Row]) -> bool:
        """Whether a row above a block is the first line of one of its cells."""
        step = row.y - region[0].y
        if len(row.segments) > 1 or self.ruled_off(row, region[0]):
            return False
        if self.in_grid(row, region):
            return step <= _LINE_PITCH * row.size
        return step < _CLOSER_THAN_LINES * row.size

    def in_grid(self, row: _Row, region: list[_Row]) -> bool:
        """Whether upright rules run beside a row, between the ends of a block."""
        left = min(other.segments[0].x0 for other in region)
        right = max(other.segments[-1].x1 for other in region)
        return any(True for _ in self.rules_at(left, right, row.y + 0.3 * row.size))

    def cell_line(self, segments: Sequence[_Segment]) -> Line:
        """Neighbouring segments of one row as one line of text."""
        units: list[Unit] = []
        last: Glyph | None = None
        for glyph in itertools.chain.from_iterable(segment.glyphs for segment in segments):
            if last and not last.text.isspace() and not glyph.text.isspace():
                gap = (glyph.x0 - last.x1) / max(glyph.size, last.size, 0.1)
                beside_bracket = last.text in _BRACKETS or glyph.text in _BRACKETS
                if gap > (_SPACED_GAP if self.has_spaces else _WORD_GAP) * (2 if beside_bracket else 1):
                    units.append(Unit(" "))
            units.append(Unit(glyph.text, glyph.rtl, glyph.exact, glyph.order))
            last = glyph
        return logical(units, base_direction(units, self.prior))

    def in_reading_order(self, cells: list[list[Line]]) -> list[list[Line]]:
        return cells[::-1] if self.prior == "rtl" else cells

    def _single(self, row: _Row) -> TextLine:
        groups: list[list[_Segment]] = []
        for segment in row.segments:
            if groups and not segment.far:
                groups[-1].append(segment)
            else:
                groups.append([segment])
        return TextLine(self.in_reading_order([[self.cell_line(group)] for group in groups]))

    def _row(self, glyphs: list[Glyph]) -> _Row:
        """A row cut into segments wherever another cell or column may begin."""
        size, y = max(0.1, median(glyph.size for glyph in glyphs)), median(glyph.y for glyph in glyphs)
        segments: list[_Segment] = []
        space: Glyph | None = None
        right = 0.0
        for glyph in _once(glyphs):
            if glyph.text.isspace():
                space = glyph
                continue
            last = segments[-1].glyphs[-1] if segments else glyph
            far = (glyph.x0 - right) / size > _FAR or self._rule_between(right, glyph.x0, y, size)
            if segments and not far and self._connected(last, glyph, right, space):
                segments[-1].glyphs += [space, glyph] if space else [glyph]
                right = max(right, glyph.x1)
            else:
                segments.append(_Segment([glyph], far or not segments))
                right = glyph.x1
            space = None
        return _Row(y, size, segments)

    def _connected(self, last: Glyph, glyph: Glyph, right: float, space: Glyph | None) -> bool:
        """Whether a glyph goes on where the last one ended. A space connects, but not if more white than the
        space is between the two and they were not drawn one after the other: cells may end in a space."""
        gap = (glyph.x0 - right) / max(glyph.size, 0.1)
        if space is None:
            return gap < (_JUMP if self.has_spaces else _WIDE_JUMP)
        extra = gap - (space.x1 - space.x0) / max(glyph.size, 0.1)
        return extra < _JUMP or abs(glyph.order - last.order) <= _DRAWN_TOGETHER

    def _rule_between(self, left: float, right: float, y: float, size: float) -> bool:
        """Whether an upright rule is drawn between two glyphs of a row."""
        return any(True for _ in self.rules_at(left - 0.15 * size, right + 0.15 * size, y + 0.3 * size))

    def rules_at(self, left: float, right: float, y: float) -> Iterator[float]:
        """Where upright rules cross the height ``y`` between two places."""
        start = bisect_left(self.upright, (left,))
        for x, bottom, top in itertools.islice(self.upright, start, None):
            if x > right:
                return
            if bottom < y < top:
                yield x

    def _region(self, start: int) -> list[_Row]:
        """The rows from ``start`` on that share a white strip from top to bottom: a table, or columns."""
        region = [self.rows[start]]
        strips = _gaps(self.rows[start])
        for row in self.rows[start + 1 :]:
            if not strips or region[-1].y - row.y > _ROW_REACH * max(row.size, region[-1].size):
                break
            parts = [part for strip in strips for part in _narrowed(strip, row)]
            left = [part for part in parts if part[1] - part[0] > _GUTTER * row.size]
            if not left or (len(left) < len(strips) and len(row.segments) == 1):
                break
            strips = left
            region.append(row)
        return self._without_tail(region)

    def _without_tail(self, region: list[_Row]) -> list[_Row]:
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
            if not self.in_grid(row, region[: full[-1] + 1]) and (not near or self.ruled_off(above, row)):
                break
            end += 1
        return region[:end]

    def ruled_off(self, above: _Row, below: _Row) -> bool:
        """Whether a level rule is drawn between two rows over most of what they hold."""
        left = min(row.segments[0].x0 for row in (above, below))
        right = max(row.segments[-1].x1 for row in (above, below))
        start = bisect_left(self.level, (below.y + 0.3 * below.size,))
        reach: dict[int, float] = {}
        for y, x0, x1 in itertools.islice(self.level, start, None):
            if y > above.y + 0.1 * above.size:
                break
            reach[round(y)] = reach.get(round(y), 0.0) + max(0.0, min(x1, right) - max(x0, left))
        return any(length >= 0.5 * (right - left) for length in reach.values())


def _by_baseline(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """Groups of glyphs on one baseline, from top to bottom."""
    group: list[Glyph] = []
    top = 0.0
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.y):
        reach = _SAME_ROW * max(glyph.size, max((other.size for other in group[:1]), default=0.0))
        if group and top - glyph.y > reach:
            yield group
            group = []
        if not group:
            top = glyph.y
        group.append(glyph)
    if group:
        yield group


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


def _gaps(row: _Row) -> list[tuple[float, float]]:
    return [(a.x1, b.x0) for a, b in itertools.pairwise(row.segments)]


def _narrowed(gutter: tuple[float, float], row: _Row) -> list[tuple[float, float]]:
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


class _Block:
    """Rows that share gutters: columns of running text, or a table."""

    def __init__(self, page: _Page, rows: list[_Row]) -> None:
        self.page, self.rows = page, rows
        self.edges = self._ruled_edges() or self._white_edges()
        self.cells = [self._cells(row) for row in rows]
        self.first = len(self.edges) if page.prior == "rtl" else 0

    def _ruled_edges(self) -> list[float]:
        """Upright rules that run along at least half of the rows, inside of the block."""
        left = min(row.segments[0].x0 for row in self.rows)
        right = max(row.segments[-1].x1 for row in self.rows)
        found: list[float] = []
        for row in self.rows:
            here: list[float] = []
            for x in self.page.rules_at(left, right, row.y + 0.3 * row.size):
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

    def lines(self) -> list[TextLine]:
        if self._is_columns():
            order = range(len(self.edges) + 1)
            columns = reversed(order) if self.page.prior == "rtl" else order
            return [
                TextLine([[self.page.cell_line(cells[column])]])
                for column in columns
                for cells in self.cells
                if cells[column]
            ]
        lines: list[TextLine] = []
        for group in self._table_rows():
            columns_of_lines = [
                [self.page.cell_line(cells[column]) for cells in group if cells[column]]
                for column in range(len(self.edges) + 1)
            ]
            lines.append(TextLine(self.page.in_reading_order(columns_of_lines)))
        return lines

    def _cells(self, row: _Row) -> list[list[_Segment]]:
        """The segments of a row by column, from left to right; one over several columns is in its first."""
        cells: list[list[_Segment]] = [[] for _ in range(len(self.edges) + 1)]
        for segment in row.segments:
            place = segment.x1 if self.page.prior == "rtl" else segment.x0
            cells[bisect_left(self.edges, place)].append(segment)
        return cells

    def _is_columns(self) -> bool:
        """Columns are drawn one after the other, or filled line after line; tables are drawn by row."""
        if any(self.page.ruled_off(a, b) for a, b in itertools.pairwise(self.rows)):
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

    def continues_column(self, row: _Row, step: float) -> bool:
        """Whether a row above or below the block is one more line of one of its columns of text."""
        if len(row.segments) > 1 or step > 2 * _LINE_PITCH * row.size or not self._is_columns():
            return False
        cells = [*self.cells, self._cells(row)]
        part = row.segments[0]
        return not any(part.x0 < edge < part.x1 for edge in self.edges) and self._drawn_by_column(cells)

    def _drawn_by_column(self, rows: list[list[list[_Segment]]]) -> bool:
        reach: list[tuple[int, int]] = []
        for column in range(len(self.edges) + 1):
            orders = [glyph.order for cells in rows for part in cells[column] for glyph in part.glyphs]
            if sum(bool(cells[column]) for cells in rows) < 2:
                return False
            reach.append((min(orders), max(orders)))
        return all(a[1] < b[0] for a, b in itertools.pairwise(sorted(reach)))

    def _table_rows(self) -> Iterator[list[list[list[_Segment]]]]:
        """Drawn rows grouped to table rows: the lines of one cell are closer than rows are."""
        steps = [a.y - b.y for a, b in itertools.pairwise(self.rows)]
        ruled = [self.page.ruled_off(a, b) for a, b in itertools.pairwise(self.rows)]
        grid = any(ruled) and any(self.page.in_grid(row, self.rows) for row in self.rows)
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
        if step > _LINE_PITCH * size:
            return False
        if step < _CLOSER_THAN_LINES * size:
            return True  # closer than lines can be: cells set in the middle of their row
        most = max(sum(map(bool, cells)) for cells in self.cells)
        partial = min(sum(map(bool, above)), sum(map(bool, below))) < most
        return (partial and step < 0.85 * widest) or not below[self.first] or step < 0.67 * widest
