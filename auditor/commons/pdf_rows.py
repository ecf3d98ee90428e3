"""The glyphs of a page in rows by baseline, each row cut wherever another cell or column may begin.

Distances are in ems (the size of the type), measured on what Chromium, LibreOffice and Word set.
"""

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from auditor.commons.pdf_glyphs import Glyph

_SAME_ROW = 0.42  # baselines no further apart are one row
_JUMP = 0.18  # on pages with space glyphs, what jumps so far without one may be another cell
_WIDE_JUMP = 1.0  # the same on pages without them
_DRAWN_TOGETHER = 6  # glyphs: a space and some marks may be drawn between two letters of a line
_FAR = 2.2  # a gap no justified line has: another cell or column, whatever is around it

Rule = tuple[float, float, float]  # place, from, to


@dataclass(slots=True)
class Segment:
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
class Row:
    """Segments on one baseline, from left to right; ``size`` is the middle size of the type, above zero."""

    y: float
    size: float
    segments: list[Segment]


class Rules:
    """The straight lines drawn on a page, which part the cells of a table."""

    def __init__(self, upright: Sequence[Rule], level: Sequence[Rule]) -> None:
        self.upright, self.level = sorted(set(upright)), sorted(set(level))

    def upright_at(self, left: float, right: float, y: float) -> Iterator[float]:
        """Where upright rules cross the height ``y`` from left to right."""
        start = bisect_left(self.upright, (left,))
        for x, bottom, top in itertools.islice(self.upright, start, None):
            if x > right:
                return
            if bottom < y < top:
                yield x

    def between(self, left: float, right: float, y: float, size: float) -> bool:
        """Whether an upright rule is drawn between two glyphs of a row."""
        return any(True for _ in self.upright_at(left - 0.15 * size, right + 0.15 * size, y + 0.3 * size))

    def in_grid(self, row: Row, rows: Sequence[Row]) -> bool:
        """Whether upright rules run beside a row, between the ends of a block."""
        left = min(other.segments[0].x0 for other in rows)
        right = max(other.segments[-1].x1 for other in rows)
        return any(True for _ in self.upright_at(left, right, row.y + 0.3 * row.size))

    def part(self, above: Row, below: Row) -> bool:
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


def rows_of(glyphs: Sequence[Glyph], rules: Rules) -> list[Row]:
    """Rows from top to bottom; what holds nothing but spaces is left out."""
    spaced = has_spaces(glyphs)
    rows = (_row(group, rules, spaced) for group in _by_baseline(glyphs))
    return [row for row in rows if row.segments]


def has_spaces(glyphs: Sequence[Glyph]) -> bool:
    """Whether a page draws its spaces; some producers only leave gaps."""
    return sum(glyph.text.isspace() for glyph in glyphs) * 25 > len(glyphs)


def _row(glyphs: list[Glyph], rules: Rules, spaced: bool) -> Row:
    """A row cut into segments wherever another cell or column may begin."""
    size, y = max(0.1, median(glyph.size for glyph in glyphs)), median(glyph.y for glyph in glyphs)
    segments: list[Segment] = []
    space: Glyph | None = None
    right = 0.0
    for glyph in _once(glyphs):
        if glyph.text.isspace():
            space = glyph
            continue
        last = segments[-1].glyphs[-1] if segments else glyph
        far = (glyph.x0 - right) / size > _FAR or rules.between(right, glyph.x0, y, size)
        if segments and not far and _connected(last, glyph, right, space, spaced):
            segments[-1].glyphs += [space, glyph] if space else [glyph]
            right = max(right, glyph.x1)
        else:
            segments.append(Segment([glyph], far or not segments))
            right = glyph.x1
        space = None
    return Row(y, size, segments)


def _connected(last: Glyph, glyph: Glyph, right: float, space: Glyph | None, spaced: bool) -> bool:
    """Whether a glyph goes on where the last one ended. A space connects, but not if more white than the
    space is between the two and they were not drawn one after the other: cells may end in a space."""
    gap = (glyph.x0 - right) / max(glyph.size, 0.1)
    if space is None:
        return gap < (_JUMP if spaced else _WIDE_JUMP)
    extra = gap - (space.x1 - space.x0) / max(glyph.size, 0.1)
    return extra < _JUMP or abs(glyph.order - last.order) <= _DRAWN_TOGETHER


def _by_baseline(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
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


def _once(glyphs: list[Glyph]) -> list[Glyph]:
    """Without what is drawn twice in one place to look bold or shadowed; sorted from left to right."""
    kept: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.x0 + glyph.x1, glyph.x0)):
        twin = next((old for old in kept[-2:] if old.text == glyph.text), None)
        if twin is None or abs(twin.x0 - glyph.x0) > 0.12 * glyph.size or glyph.x1 - glyph.x0 < 0.15 * glyph.size:
            kept.append(glyph)
    return kept
