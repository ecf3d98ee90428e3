"""General flashes by WCAG's definition, counted on frames reduced to a grid of relative luminances.

A flash is a pair of opposing changes of at least 10 % of the greatest luminance where the darker image is below
0.80. More than three within a second fail where they fill a quarter of any 341 by 256 pixels (10 degrees of the
visual field at 1024 by 768), WCAG 2.0 "general flash and red flash thresholds". Red flashes are not reckoned.
"""

from collections.abc import Sequence
from dataclasses import dataclass

CELL = 16
"""Pixels of a cell's side."""
FIELD = (341, 256)
CHANGE, DARK = 0.1, 0.8


@dataclass(frozen=True, slots=True)
class Flashes:
    """The worst second: flashes, and the share of the worst field that flashed more than three times."""

    most: int
    share: float

    @property
    def harmful(self) -> bool:
        return self.most > 3 and self.share >= 0.25


def linear(channel: float) -> float:
    """An sRGB channel, 0 to 255, made linear, 0 to 1."""
    value = channel / 255
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def count(times: Sequence[float], frames: Sequence[Sequence[float]], columns: int) -> Flashes:
    """Flashes of a recording.

    Args:
        times: seconds of each frame.
        frames: per frame, the cells' luminances row by row.
        columns: cells in a row.
    """
    if len(frames) < 2:
        return Flashes(0, 0.0)
    flashed = []
    most = 0
    for values in zip(*frames, strict=True):
        number = _in_a_second(_changes(times, values)) // 2 if max(values) - min(values) >= CHANGE else 0
        most = max(most, number)
        flashed.append(number > 3)
    return Flashes(most, _worst_field(flashed, columns))


def _changes(times: Sequence[float], values: Sequence[float]) -> list[float]:
    """When the luminance had gone up or down by :data:`CHANGE`, each time against the last direction."""
    found: list[float] = []
    extreme, direction = values[0], 0
    for when, value in zip(times, values, strict=True):
        step = value - extreme
        if direction == 0 or (step > 0) == (direction > 0):
            if abs(step) >= CHANGE and direction == 0 and min(value, extreme) < DARK:
                found.append(when)
                direction, extreme = (1 if step > 0 else -1), value
            elif direction and abs(step) > 0:
                extreme = value
        elif abs(step) >= CHANGE and min(value, extreme) < DARK:
            found.append(when)
            direction, extreme = -direction, value
    return found


def _in_a_second(times: Sequence[float]) -> int:
    best = first = 0
    for last in range(len(times)):
        while times[last] - times[first] > 1.0:
            first += 1
        best = max(best, last - first + 1)
    return best


def _worst_field(flashed: Sequence[bool], columns: int) -> float:
    """The greatest share of flashing cells in any field of :data:`FIELD`'s size."""
    if not any(flashed):
        return 0.0
    rows = len(flashed) // columns
    wide, high = min(FIELD[0] // CELL, columns), min(FIELD[1] // CELL, rows)
    sums = [[0] * (columns + 1) for _ in range(rows + 1)]
    for y in range(rows):
        for x in range(columns):
            sums[y + 1][x + 1] = flashed[y * columns + x] + sums[y][x + 1] + sums[y + 1][x] - sums[y][x]
    cells = (FIELD[0] // CELL) * (FIELD[1] // CELL)
    best = 0
    for y in range(rows - high + 1):
        for x in range(columns - wide + 1):
            best = max(best, sums[y + high][x + wide] - sums[y][x + wide] - sums[y + high][x] + sums[y][x])
    return best / cells
