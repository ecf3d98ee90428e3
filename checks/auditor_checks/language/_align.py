"""The blocks of a page beside those of its counterpart: which says the same, and which has none."""

from math import log
from statistics import median

from auditor_checks.language._twins import Line

_SKIP = 0.9
"""Cost of a block without counterpart, in units of the logarithm of a ratio of lengths."""
_NUMBERS = 0.45
"""Cost of two blocks whose numbers differ."""
_BAND = 12
"""How far, beside the difference in length, the two sequences may be shifted."""

Aligned = list[tuple[Line | None, Line | None]]


def align(first: list[Line], second: list[Line]) -> Aligned:
    """Blocks in pairs, in order; None stands for a missing one."""
    if [b.tag for b in first] == [b.tag for b in second]:
        return list(zip(first, second, strict=True))
    return _cheapest(first, second)


def _cheapest(first: list[Line], second: list[Line]) -> Aligned:
    """The alignment of least cost, by dynamic programming inside a band around the diagonal."""
    usual = _usual_ratio(first, second)
    n, m = len(first), len(second)
    band = abs(n - m) + _BAND
    best: dict[tuple[int, int], tuple[float, str]] = {(0, 0): (0.0, "")}
    for i in range(n + 1):
        for j in range(max(0, i - band), min(m, i + band) + 1):
            if i == j == 0:
                continue
            ways = []
            if (i - 1, j) in best:
                ways.append((best[i - 1, j][0] + _SKIP, "first"))
            if (i, j - 1) in best:
                ways.append((best[i, j - 1][0] + _SKIP, "second"))
            if (i - 1, j - 1) in best and first[i - 1].tag == second[j - 1].tag:
                ways.append((best[i - 1, j - 1][0] + _cost(first[i - 1], second[j - 1], usual), "both"))
            if ways:
                best[i, j] = min(ways)
    return _trace(first, second, best)


def _trace(first: list[Line], second: list[Line], best: dict[tuple[int, int], tuple[float, str]]) -> Aligned:
    found: Aligned = []
    i, j = len(first), len(second)
    while (i or j) and (i, j) in best:
        way = best[i, j][1]
        i, j = i - (way != "second"), j - (way != "first")
        found.append((first[i] if way != "second" else None, second[j] if way != "first" else None))
    return found[::-1]


def _cost(one: Line, other: Line, usual: float) -> float:
    lengths = abs(log((one.letters + 8) / (other.letters + 8)) - usual)
    return min(lengths, 1.5) + (_NUMBERS if one.numbers != other.numbers else 0.0)


def _usual_ratio(first: list[Line], second: list[Line]) -> float:
    """The logarithm of how much longer the first language is, from all of both pages."""
    one, other = (sum(b.letters for b in side) or 1 for side in (first, second))
    return max(-0.9, min(0.9, log(one / other)))


def is_close(aligned: Aligned) -> bool:
    """Whether the two pages are built alike, so that a block without counterpart means something."""
    together = sum(a is not None and b is not None for a, b in aligned)
    return together >= 4 and len(aligned) - together <= max(1, 0.15 * len(aligned))


def out_of_step(aligned: Aligned) -> bool:
    """Whether lengths disagree so much that the pages don't translate each other block by block."""
    ratios = [log((a.letters + 8) / (b.letters + 8)) for a, b in aligned if a is not None and b is not None]
    if len(ratios) < 4:
        return False
    middle = median(ratios)
    return sum(abs(r - middle) > 1.2 for r in ratios) > 0.2 * len(ratios)
