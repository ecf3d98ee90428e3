"""Whether an element of a right-to-left page is where its left-to-right counterpart's mirror image would be."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from auditor.commons.layout import beside
from auditor_checks.rtl._outline import Block, Outline, matched

_NEAR = 3.0
"""Pixels within which two distances count as equal."""
_ASIDE = 12.0
"""Difference of the two distances to the parent's edges from which a block stands on one side."""
_ONE_SIDED = 4.0
"""Difference of paddings, margins or borders that is worth mirroring."""
_BOUND = frozenset({"pre", "code", "table", "video", "audio", "canvas", "iframe", "object", "math", "map"})
"""What may run from left to right in any language."""


@dataclass(frozen=True)
class Culprit:
    """The outermost element that was not mirrored, its counterpart, and what gives it away."""

    block: Block
    twin: Block
    sign: str
    """``order``, ``side``, ``float``, ``align`` or ``spacing``."""
    detail: str = ""


def culprits(rtl: Outline, ltr: Outline) -> Iterator[Culprit]:
    """Outermost elements that are where they were in the other direction."""
    if rtl.body is None or ltr.body is None or abs(rtl.width - ltr.width) > 1:
        return
    todo = [(rtl.body, ltr.body)]
    while todo:
        one, other = todo.pop()
        if (sign := _sign(one, other, rtl.width)) is not None:
            yield sign
            continue
        if one.direction == "rtl" and one.tag not in _BOUND:
            todo += reversed(list(matched(one, other)))


def _sign(one: Block, other: Block, width: float) -> Culprit | None:
    if (
        one.parent is not None
        and one.direction != "rtl"
        and other.direction == "ltr"
        and one.parent.direction == "rtl"
    ):
        return None  # an island that runs from left to right on purpose
    if (order := _order(one, other)) is not None:
        return order
    if one.parent is not None and other.parent is not None and _same_side(one, other, width):
        return Culprit(one, other, "side")
    if one.floats == other.floats and one.floats in ("left", "right") and not _fills(one):
        return Culprit(one, other, "float", one.floats)
    if one.align == other.align == "right" and _words(one, "right"):
        return Culprit(one, other, "align", "right")
    if one.align == "left" and other.align in ("left", "start") and _words(one, "left"):
        return Culprit(one, other, "align", "left")
    for name in ("padding", "margin", "border"):
        mine, twin = getattr(one, name), getattr(other, name)
        if abs(mine[0] - mine[1]) >= _ONE_SIDED and _equal(mine, twin):
            side = "left" if abs(mine[0]) > abs(mine[1]) else "right"
            return Culprit(one, other, "spacing", f"{name}-{side}")
    return None


def _words(block: Block, side: str) -> bool:
    """Whether text in it is aligned to the side, cells and controls apart."""
    if block.tag in ("td", "th", "table", "input", "button", "select", "textarea") or block.align != side:
        return False
    if block.text and block.box.width > 40:
        return True
    return any(_words(child, side) for child in block.children if child.direction == "rtl")


def _equal(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(one[0] - other[0]) <= 0.6 and abs(one[1] - other[1]) <= 0.6


def _fills(block: Block) -> bool:
    return block.parent is not None and block.box.width >= block.parent.box.width - _NEAR


def _order(one: Block, other: Block) -> Culprit | None:
    """Children that stand in one row on both pages and begin at the same side."""
    if one.direction != "rtl":
        return None
    pairs = [(a, b) for a, b in matched(one, other) if _in_flow(a) and _in_flow(b) and _solid(a, b)]
    steps = []
    for (a, b), (c, d) in pairwise(pairs):
        if beside(a.box, c.box) and beside(b.box, d.box) and _apart(a, c) and _apart(b, d):
            steps.append((a.box.x < c.box.x) == (b.box.x < d.box.x))
    return Culprit(one, other, "order") if steps and all(steps) else None


def _in_flow(block: Block) -> bool:
    return block.position not in ("absolute", "fixed") and block.floats in ("none", "")


def _solid(one: Block, other: Block) -> bool:
    return min(one.box.width, one.box.height, other.box.width, other.box.height) >= 4


def _apart(one: Block, other: Block) -> bool:
    return one.box.right <= other.box.x + 2 or other.box.right <= one.box.x + 2


def _same_side(one: Block, other: Block, width: float) -> bool:
    """Whether both keep the same distance to the same edge, and not to the mirrored one."""
    mine, twin = _gaps(one, width), _gaps(other, width)
    if not _solid(one, other) or abs(twin[0] - twin[1]) < _ASIDE or abs(mine[0] - mine[1]) < _ASIDE:
        return False
    near = 0 if twin[0] < twin[1] else 1
    if (mine[0] < mine[1]) != (near == 0):
        return False
    if one.display.startswith("inline") and one.position not in ("absolute", "fixed"):
        return False  # moves with the text around it
    if abs(mine[near] - twin[near]) > _NEAR:
        return False
    rows = _row(one), _row(other)
    if len(rows[0]) != len(rows[1]):
        return False  # a longer text pushed it, or its neighbour, to the next line
    return all(_is_first(b, row, near) for b, row in zip((one, other), rows, strict=True))


def _row(block: Block) -> list[Block]:
    """Siblings on its line."""
    siblings = block.parent.children if block.parent is not None else []
    return [s for s in siblings if s is not block and s.box.height > 0 and beside(s.box, block.box)]


def _is_first(block: Block, row: list[Block], side: int) -> bool:
    """Whether nothing comes between it and the edge: what stands behind others is moved by their lengths."""
    middle = block.box.x + block.box.width / 2
    if block.position in ("absolute", "fixed"):
        return True
    return not any((s.box.x + s.box.width / 2 < middle) == (side == 0) for s in row)


def _gaps(block: Block, width: float) -> tuple[float, float]:
    """Distances to the left and right edge of its parent; of the window for what is positioned."""
    if block.position in ("absolute", "fixed") or block.parent is None:
        return block.box.x, width - block.box.right
    around = block.parent.box
    return block.box.x - around.x, around.right - block.box.right
