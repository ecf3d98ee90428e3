"""What a browser paints where: the colours behind a text, layer by layer, from a snapshot.

Backgrounds of ancestors with their opacities, and elements of other branches that lie beneath, blended in
the order of painting. Where a picture may show any colour, the result is left open.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeVar

from auditor.commons import contrast
from auditor.commons.contrast import CLEAR, WHITE, Color
from auditor.model import Box, Document, Node

_PICTURES = frozenset({"img", "video", "canvas", "iframe", "embed", "object", "svg", "image"})
_ROW = 256.0
_MOST_COLORS = 200


class Ancestor:
    """An element that a text stands in, as far as it changes how the text looks."""

    __slots__ = ("element", "opacity", "paints")

    def __init__(self, element: Node) -> None:
        self.element = element
        self.paints = _paints(element)
        self.opacity = opacity_of(element)


@dataclass(frozen=True, slots=True)
class Paint:
    """Colours that a place may have; ``open`` where a picture may show any other."""

    colors: tuple[Color, ...]
    open: bool = False

    @property
    def opaque(self) -> bool:
        return not self.open and bool(self.colors) and all(c.alpha >= 1 for c in self.colors)

    def on(self, below: "Paint") -> "Paint":
        if self.opaque:
            return self
        over = contrast.over
        colors = dict.fromkeys(over(t, b) for t in self.colors or (CLEAR,) for b in below.colors or (CLEAR,))
        return Paint(_thinned(tuple(colors)), self.open or below.open)


@dataclass(frozen=True, slots=True)
class Look:
    """How letters and the ground beside them look together: pairs, one for each colour beneath both."""

    pairs: tuple[tuple[Color, Color], ...]
    open: bool = False

    @property
    def opaque(self) -> bool:
        return not self.open and all(t.alpha >= 1 and g.alpha >= 1 for t, g in self.pairs)

    def on(self, below: Paint) -> "Look":
        if self.opaque:
            return self
        over = contrast.over
        pairs = dict.fromkeys((over(t, b), over(g, b)) for t, g in self.pairs for b in below.colors)
        # A ground that hides all below it also hides pictures there.
        shows = below.open and any(g.alpha < 1 for _, g in self.pairs)
        return Look(_thinned(tuple(pairs)), self.open or shows)

    def faded(self, opacity: float) -> "Look":
        if opacity >= 1:
            return self
        return Look(tuple((t.faded(opacity), g.faded(opacity)) for t, g in self.pairs), self.open)


T = TypeVar("T")


def _thinned(things: tuple[T, ...]) -> tuple[T, ...]:
    """Not more colours than can be compared: evenly sampled, first and last kept."""
    if len(things) <= _MOST_COLORS:
        return things
    return (*things[:: len(things) // _MOST_COLORS], things[-1])


_NOTHING = Paint((CLEAR,))


class UnreadableError(Exception):
    """A colour is given in a space that can't be reckoned with."""


def _paint_of(element: Node) -> Paint:
    """What an element itself paints behind its content."""
    text = element.style("background-color")
    color = contrast.parse_color(text) if text else CLEAR
    if color is None:
        raise UnreadableError
    paint = Paint((color,))
    image = element.style("background-image")
    if image and image != "none":
        stops = contrast.gradient_colors(image) if "gradient(" in image and "url(" not in image else None
        paint = Paint(stops or (CLEAR,), open=stops is None).on(paint)
    if element.tag in _PICTURES:
        paint = Paint(paint.colors, open=True)
    return paint


def _paints(element: Node) -> bool:
    if element.tag in _PICTURES:
        return True
    image, color = element.style("background-image"), element.style("background-color")
    return image not in ("", "none") or color not in ("", "rgba(0, 0, 0, 0)", "transparent")


class Layers:
    """The painted elements of a document, found by where they are."""

    def __init__(self, document: Document) -> None:
        self._rows: dict[int, list[Node]] = defaultdict(list)
        self._tall: list[Node] = []
        for node in document.elements():
            box = node.box
            if box is None or not box.area or not _paints(node) or node.tag in ("html", "body"):
                continue
            if node.style("visibility") != "visible" or node.concealed:
                continue
            first, last = int(box.y // _ROW), int(box.bottom // _ROW)
            if last - first > 8:
                self._tall.append(node)
            else:
                for row in range(first, last + 1):
                    self._rows[row].append(node)

    def at(self, boxes: Sequence[Box]) -> Iterator[Node]:
        """Painted elements that share at least two pixels each way with one of the boxes."""
        found: dict[int, Node] = {}
        for box in boxes:
            rows = (
                self._rows[row]
                for row in range(int(box.y // _ROW), int(box.bottom // _ROW) + 1)
                if row in self._rows
            )
            near = [node for row in rows for node in row] + self._tall
            if near:
                inner = Box(box.x + 1, box.y + 2, max(1.0, box.width - 2), max(1.0, box.height - 4))
                found |= {n.index: n for n in near if n.box is not None and n.box.overlaps(inner)}
        return iter(found.values())


def look_of(
    node: Node, color: Color, chain: Sequence[Ancestor], boxes: list[Box], layers: Layers
) -> Look | Literal["overlap"] | None:
    """What the text's letters and the ground behind them look like; None where something covers the text."""
    beneath: dict[int, list[Node]] = defaultdict(list)
    rank = _rank(node)
    for other in layers.at(boxes):
        if other is node or other.parent is node or any(a.element is other for a in chain):
            continue
        whole = all(other.box is not None and other.box.contains(box, slack=1.5) for box in boxes)
        if _is_above(other, rank):
            paint = _paint_of(other)
            if whole and (paint.opaque or other.tag in ("img", "video", "canvas", "iframe")):
                return None
            return "overlap"
        place = next((i for i, a in enumerate(chain) if _rank(a.element) < _rank(other)), len(chain) - 1)
        beneath[place].append(other)
    # chain[0] is the element that holds the text, chain[-1] <html>.
    steps: list[Paint | float] = []
    for place, ancestor in enumerate(chain):
        if beneath:
            others = sorted(beneath[place], key=_rank, reverse=True)
            steps += [_other_paint(other, boxes) for other in others]
        if ancestor.paints:
            steps.append(_ancestor_paint(ancestor.element, boxes))
        if ancestor.opacity < 1:
            steps.append(ancestor.opacity)
    return _blended(color, tuple(steps))


@lru_cache(maxsize=256)
def _blended(color: Color, steps: tuple[Paint | float, ...]) -> Look:
    """Letters of a colour on what lies beneath them, from the top: paints, and opacities of all above."""
    look = Look(((color, CLEAR),))
    for step in steps:
        look = look.faded(step) if isinstance(step, float) else look.on(step)
    return look.on(Paint((WHITE,)))


def _rank(node: Node) -> tuple[int, int]:
    return node.paint_order, node.index


def _is_above(other: Node, rank: tuple[int, int]) -> bool:
    """Whether another branch's element is painted over the text of that rank."""
    if other.paint_order != rank[0]:
        return other.paint_order > rank[0]
    # In one stacking context, blocks' backgrounds lie beneath all text; inline ones come in document order.
    inline = other.style("display").startswith("inline") or other.tag in _PICTURES
    return inline and other.index > rank[1]


def opacity_of(element: Node) -> float:
    try:
        return float(element.style("opacity") or 1)
    except ValueError:
        return 1.0


def _ancestor_paint(element: Node, boxes: list[Box]) -> Paint:
    # The root's and the body's background covers the whole canvas.
    if element.tag in ("html", "body"):
        return _paint_of(element)
    return _other_paint(element, boxes)


def _other_paint(element: Node, boxes: list[Box]) -> Paint:
    """What an element paints behind the boxes: nothing, its paint, or both where it covers them in part."""
    paint, box = _paint_of(element), element.box
    if box is None or not any(box.overlaps(b) for b in boxes):
        return _NOTHING
    if element.style("display") == "inline" or all(box.contains(b, slack=1.5) for b in boxes):
        return paint
    return Paint((*paint.colors, CLEAR), paint.open)
