"""Charts as plain shapes, for Jinja to write as inline SVG; right in both reading directions.

A chart over time has one slot a step, of the width that the columns of its data table have, so that every figure
stands under its mark. In right-to-left pages time runs from right to left, as the table's columns do. Series differ by
the shape of their marks and the dashes of their lines, never by colour alone. Python only computes; the template
``period/charts.html.j2`` draws.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

WIDTH = 1000.0
HEAD = 180.0
"""Where the slots begin: the width of the data table's first column, in thousandths."""
SERIES = 8
"""Series that can be told apart."""
_TOP, _BOTTOM = 16.0, 14.0


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape: ``line`` (x1 y1 x2 y2), ``path`` (d), ``rect`` (x y width height) or ``text`` (x y)."""

    kind: str
    css: str
    x: float = 0.0
    y: float = 0.0
    x2: float = 0.0
    y2: float = 0.0
    text: str = ""
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on a ground of this size."""

    width: float
    height: float
    shapes: Sequence[Shape]


@dataclass(frozen=True, slots=True)
class Ground:
    """Where values and steps lie."""

    slots: int
    height: float
    low: float
    high: float
    rtl: bool

    def x(self, slot: float) -> float:
        """The middle of a slot."""
        position = HEAD + (slot + 0.5) * (WIDTH - HEAD) / max(1, self.slots)
        return round(WIDTH - position if self.rtl else position, 1)

    def y(self, value: float) -> float:
        span = self.high - self.low or 1.0
        inside = self.height - _TOP - _BOTTOM
        return round(_TOP + (1 - (value - self.low) / span) * inside, 1)

    def grid(self, ticks: Sequence[float], said: Callable[[float], str]) -> list[Shape]:
        """A line and a number for every tick."""
        start, end = (0.0, WIDTH - HEAD) if self.rtl else (HEAD, WIDTH)
        label = WIDTH - HEAD + 14 if self.rtl else HEAD - 14
        shapes = []
        for tick in ticks:
            y = self.y(tick)
            shapes.append(Shape("line", "grid", start, y, end, y))
            # Digits run from left to right in both: their middle stands where the slots begin.
            shapes.append(Shape("text", "axis", label + (12 if self.rtl else -12), y + 6, text=said(tick)))
        return shapes


def mark(index: int, x: float, y: float, size: float = 7.0) -> str:
    """The path of a series' mark: circle, square, triangle, diamond … each another shape."""
    s = size
    shapes = (
        f"M{x - s},{y}a{s},{s} 0 1,0 {2 * s},0a{s},{s} 0 1,0 {-2 * s},0Z",
        f"M{x - s},{y - s}h{2 * s}v{2 * s}h{-2 * s}Z",
        f"M{x},{y - 1.3 * s}l{1.2 * s},{2.2 * s}h{-2.4 * s}Z",
        f"M{x},{y - 1.4 * s}l{1.4 * s},{1.4 * s}l{-1.4 * s},{1.4 * s}l{-1.4 * s},{-1.4 * s}Z",
        f"M{x},{y + 1.3 * s}l{1.2 * s},{-2.2 * s}h{-2.4 * s}Z",
        f"M{x - 0.5 * s},{y - 1.3 * s}h{s}v{0.8 * s}h{0.8 * s}v{s}h{-0.8 * s}v{0.8 * s}h{-s}v{-0.8 * s}"
        f"h{-0.8 * s}v{-s}h{0.8 * s}Z",
        f"M{x - 1.3 * s},{y - 0.6 * s}h{2.6 * s}v{1.2 * s}h{-2.6 * s}Z",
        f"M{x - 0.6 * s},{y - 1.3 * s}h{1.2 * s}v{2.6 * s}h{-1.2 * s}Z",
    )
    return shapes[index % SERIES]


def lines(
    series: Sequence[Sequence[float | None]], *, rtl: bool, said: Callable[[float], str], height: float = 290.0
) -> Drawing:
    """Series of scores, 0 to 100, one value a slot; over slots without a value the line is faint."""
    values = [v for row in series for v in row if v is not None]
    low = _floor(min(values, default=0.0))
    step = 5.0 if 100 - low <= 25 else 10.0 if 100 - low <= 60 else 20.0
    slots = max((len(row) for row in series), default=0)
    ground = Ground(slots, height, low, 100.0, rtl)
    ticks = [low + step * i for i in range(int((100 - low) / step) + 1)]
    shapes = ground.grid(ticks, said)
    for index, row in enumerate(series[:SERIES]):
        runs = _unbroken(row)
        for before, after in pairwise(runs):
            ends = " L".join(f"{ground.x(slot)},{ground.y(value)}" for slot, value in (before[-1], after[0]))
            shapes.append(Shape("path", f"line gap s{index}", text=f"M{ends}"))
        for run in runs:
            spots = " L".join(f"{ground.x(slot)},{ground.y(value)}" for slot, value in run)
            if len(run) > 1:
                shapes.append(Shape("path", f"line s{index}", text=f"M{spots}"))
            shapes += [
                Shape("path", f"mark s{index}", text=mark(index, ground.x(slot), ground.y(value)))
                for slot, value in run
            ]
    return Drawing(WIDTH, height, shapes)


def _floor(lowest: float) -> float:
    """Where the axis begins: a multiple of ten at least five points below the lowest value."""
    return max(0.0, min(80.0, math.floor((lowest - 5) / 10) * 10.0))


def _unbroken(row: Sequence[float | None]) -> list[list[tuple[int, float]]]:
    runs: list[list[tuple[int, float]]] = [[]]
    for slot, value in enumerate(row):
        if value is None:
            runs.append([])
        else:
            runs[-1].append((slot, value))
    return [run for run in runs if run]


def pairs(
    found: Sequence[tuple[int, int] | None], *, rtl: bool, said: Callable[[float], str], height: float = 210.0
) -> Drawing:
    """Two bars a slot with their numbers, the first on the reading side; None where nothing was compared."""
    most = max((max(pair) for pair in found if pair), default=0)
    top = _round_up(max(1, most))
    ground = Ground(len(found), height, 0.0, top * 1.12, rtl)
    shapes = ground.grid([0.0, top / 2, float(top)] if top % 2 == 0 else [0.0, float(top)], said)
    wide = min(26.0, 0.3 * (WIDTH - HEAD) / max(1, len(found)))
    for slot, pair in enumerate(found):
        for side, value in enumerate(pair or ()):
            middle = ground.x(slot) + (wide / 2 + 2) * (1 if (side == 1) != rtl else -1)
            y = ground.y(value)
            if value:
                shapes.append(
                    Shape(
                        "rect", f"column c{side}", round(middle - wide / 2, 1), y, round(wide, 1), ground.y(0) - y
                    )
                )
            shapes.append(Shape("text", "value", round(middle, 1), y - 5, text=said(value)))
    return Drawing(WIDTH, height, shapes)


def _round_up(value: float) -> int:
    size = 1
    while True:
        for factor in (1, 2, 4, 5, 10):
            if factor * size >= value:
                return factor * size
        size *= 10


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar 1000 wide."""

    css: str
    x: float
    width: float


def stack(values: Sequence[tuple[str, float]], *, rtl: bool) -> list[Part]:
    """A whole divided into its parts, from the reading side."""
    total = sum(value for _, value in values) or 1.0
    parts, start = [], 0.0
    for css, value in values:
        width = 1000 * value / total
        if value:
            parts.append(Part(css, round(1000 - start - width if rtl else start, 1), round(width, 1)))
        start += width
    return parts


def gauge(value: float, low: float, high: float, target: float, floor: float, *, rtl: bool) -> list[Part]:
    """A value between ``floor`` and 100 with its interval and its target, on a bar 1000 wide."""

    def at(of: float) -> float:
        return 1000 * (min(100.0, max(floor, of)) - floor) / (100 - floor or 1.0)

    def part(css: str, start: float, width: float) -> Part:
        return Part(css, round(1000 - start - width if rtl else start, 1), round(max(width, 0.0), 1))

    return [
        part("reached", 0.0, at(value)),
        part("interval", at(low), max(at(high) - at(low), 4.0)),
        part("target", max(0.0, at(target) - 5), 10.0),
    ]
