"""The contrast of every visible text of a page, read from its snapshot (WCAG 2.0 1.4.3 and 1.4.6).

Each text ends in a :class:`Reading`; none is left out silently. Layers are blended as the browser paints
them: backgrounds of ancestors with their opacities, then elements of other branches that lie beneath. Where
a picture, an effect or something on top leaves the colours open, the reading says so instead of guessing.
ACT rules afw4f7 and 09o5cg: a text fails where even its highest possible contrast is too low.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Literal, TypeVar

from auditor.commons import contrast
from auditor.commons.contrast import CLEAR, WHITE, Color
from auditor.model import AxTree, Box, Document, Node, Snapshot

Doubt = Literal["image", "overlap", "effect", "space", "svg", "clip", "blend"]
Exempt = Literal["disabled", "label", "clipped", "covered", "transparent", "same", "symbol"]

_PICTURES = frozenset({"img", "video", "canvas", "iframe", "embed", "object", "svg", "image"})
_FIELDS = frozenset({"text", "search", "email", "url", "tel", "number", "button", "submit", "reset", "textarea"})
_ROW = 256.0
_MOST_COLORS = 200


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of one visible text."""

    node: Node
    """The text node, pseudo-element or field that paints the text."""
    lowest: float = 0.0
    highest: float = 0.0
    foreground: str = ""
    background: str = ""
    pixels: float = 0.0
    weight: float = 400.0
    doubt: Doubt | None = None
    """Why the colours are not known; :attr:`highest` is then a bound that no background can beat."""
    exempt: Exempt | None = None
    """Why no contrast is demanded."""
    hidden_from_tools: bool = False
    """Seen, but kept from assistive technology: decoration, or a mistake."""

    @property
    def large(self) -> bool:
        return contrast.is_large(self.pixels, self.weight)

    def needed(self, enhanced: bool = False) -> float:
        """The ratio that 1.4.3 (1.4.6 if enhanced) demands of it."""
        if enhanced:
            return contrast.LARGE_AAA if self.large else contrast.NORMAL_AAA
        return contrast.LARGE_AA if self.large else contrast.NORMAL_AA

    def verdict(self, enhanced: bool = False) -> Literal["passed", "failed", "cantTell", "exempt"]:
        """The outcome under 1.4.3, or under 1.4.6 if enhanced."""
        need = self.needed(enhanced)
        if self.exempt:
            return "exempt"
        if self.highest < need:
            return "cantTell" if self.hidden_from_tools or self.doubt in _OPEN else "failed"
        if self.doubt or self.lowest < need:
            return "cantTell"
        return "passed"


_OPEN: frozenset[str] = frozenset({"overlap", "effect", "space", "svg", "clip"})


@dataclass(frozen=True, slots=True)
class Account:
    """How many visible texts ended where; they add up to :attr:`visible`."""

    visible: int
    passed: int
    failed: int
    cant_tell: int
    exempt: Mapping[str, int] = field(default_factory=dict)


def account(readings: Sequence[Reading], enhanced: bool = False) -> Account:
    """The readings counted by outcome."""
    counts = Counter(r.verdict(enhanced) for r in readings)
    exempt = Counter[str](r.exempt for r in readings if r.exempt)
    return Account(len(readings), counts["passed"], counts["failed"], counts["cantTell"], exempt)


def page_text_contrast(snapshot: Snapshot, axtree: AxTree) -> tuple[Reading, ...]:
    """A reading of every visible text of the page and its frames, in document order."""
    labels = _labels_of_disabled(snapshot)
    readings: list[Reading] = []
    for document in snapshot.documents:
        layers = _Layers(document)
        readings += (_read(node, layers, labels, axtree) for node in visible_texts(document))
    return tuple(readings)


def visible_texts(document: Document) -> Iterator[Node]:
    """Text nodes, pseudo-elements with text and filled fields that a sighted person can see."""
    for index in document.layout_of:
        node = document.node(index)
        if node.is_text:
            if node.value.strip() and node.rendered_text.strip() and node.visible:
                yield node
        elif node.pseudo in ("before", "after"):
            if re.search(r'"[^"]*\S[^"]*"', node.style("content")) and node.visible and _area(node):
                yield node
        elif node.tag in ("input", "textarea") and node.visible:
            kind = "textarea" if node.tag == "textarea" else node.attrs.get("type", "text").lower()
            if kind in _FIELDS and (node.input_value or node.attrs.get("value", "")).strip():
                yield node


def _area(node: Node) -> float:
    return node.box.area if node.box else 0.0


# -- what needs no contrast ----------------------------------------------------------------------------------


def _labels_of_disabled(snapshot: Snapshot) -> frozenset[int]:
    """Backend ids of elements that name a disabled control."""
    labels: set[int] = set()
    names: dict[tuple[int, str], list[Node]] = defaultdict(list)
    for node in snapshot.elements("label"):
        if (target := node.attrs.get("for")) is not None:
            names[(snapshot.documents.index(node.document), target)].append(node)
    for node in snapshot.elements():
        if not is_disabled(node):
            continue
        number = snapshot.documents.index(node.document)
        for identifier in node.attrs.get("aria-labelledby", "").split():
            if (named := snapshot.ids.get((number, identifier))) is not None:
                labels.add(named.backend_id)
        if identifier := node.attrs.get("id"):
            labels |= {n.backend_id for n in names[(number, identifier)]}
        if (around := node.closest("label")) is not None and "for" not in around.attrs:
            labels.add(around.backend_id)
    return frozenset(labels)


_CONTROLS = frozenset({"button", "input", "select", "textarea", "optgroup", "option", "fieldset"})


def is_disabled(node: Node) -> bool:
    """Whether the element itself says that it is disabled, in HTML or ARIA."""
    if node.attrs.get("aria-disabled", "").lower() == "true":
        return True
    return node.tag in _CONTROLS and "disabled" in node.attrs


def _exempt(node: Node, labels: frozenset[int], axtree: AxTree) -> Exempt | None:
    box = node.box
    for element in (node, *node.ancestors()):
        if not element.is_element:
            continue
        if is_disabled(element):
            return "disabled"
        if element.backend_id in labels:
            return "label"
        clips = element.style("overflow-x") not in ("visible", "") or element.style("overflow-y") not in ("visible", "")
        clips = clips and element.tag not in ("html", "body")
        if clips and box and element.box and element is not node and not element.box.overlaps(box):
            return "clipped"
    return "symbol" if _is_symbol(node, axtree) else None


def _is_symbol(node: Node, axtree: AxTree) -> bool:
    """Whether the text is no language: signs alone, or one letter that stands for an icon."""
    text = _text_of(node)
    if not any(c.isalnum() and not _private(c) for c in text):
        return True
    if len(text) > 1:
        return False
    for element in node.ancestors():
        title = element.attrs.get("aria-label") or element.attrs.get("title")
        if title and (element.tag in ("a", "button") or "role" in element.attrs):
            return text.casefold() not in title.casefold().split()
    return False


def _private(char: str) -> bool:
    return "\ue000" <= char <= "\uf8ff" or char >= "\U000f0000"


def _text_of(node: Node) -> str:
    if node.pseudo:
        return "".join(re.findall(r'"([^"]*)"', node.style("content"))).strip()
    if node.is_text:
        return node.value.strip()
    return (node.input_value or node.attrs.get("value", "")).strip()


# -- what is painted where -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Paint:
    """Colours that a place may have; ``open`` where a picture may show any other."""

    colors: tuple[Color, ...]
    open: bool = False

    @property
    def opaque(self) -> bool:
        return not self.open and bool(self.colors) and all(c.alpha >= 1 for c in self.colors)

    def on(self, below: "_Paint") -> "_Paint":
        if self.opaque:
            return self
        colors = dict.fromkeys(contrast.over(t, b) for t in self.colors or (CLEAR,) for b in below.colors or (CLEAR,))
        return _Paint(_thinned(tuple(colors)), self.open or below.open)


@dataclass(frozen=True, slots=True)
class _Look:
    """How letters and the ground beside them look together: pairs, one for each colour beneath both."""

    pairs: tuple[tuple[Color, Color], ...]
    open: bool = False

    @property
    def opaque(self) -> bool:
        return not self.open and all(t.alpha >= 1 and g.alpha >= 1 for t, g in self.pairs)

    def on(self, below: _Paint) -> "_Look":
        if self.opaque:
            return self
        over = contrast.over
        pairs = dict.fromkeys((over(t, b), over(g, b)) for t, g in self.pairs for b in below.colors)
        # A ground that hides all below it also hides pictures there.
        shows = below.open and any(g.alpha < 1 for _, g in self.pairs)
        return _Look(_thinned(tuple(pairs)), self.open or shows)

    def faded(self, opacity: float) -> "_Look":
        if opacity >= 1:
            return self
        return _Look(tuple((t.faded(opacity), g.faded(opacity)) for t, g in self.pairs), self.open)


T = TypeVar("T")


def _thinned(things: tuple[T, ...]) -> tuple[T, ...]:
    """Not more colours than can be compared: evenly sampled, first and last kept."""
    if len(things) <= _MOST_COLORS:
        return things
    return things[:: len(things) // _MOST_COLORS] + (things[-1],)


_NOTHING = _Paint((CLEAR,))


class _UnreadableError(Exception):
    """A colour is given in a space that can't be reckoned with."""


def _paint_of(element: Node) -> _Paint:
    """What an element itself paints behind its content."""
    text = element.style("background-color")
    color = contrast.parse_color(text) if text else CLEAR
    if color is None:
        raise _UnreadableError
    paint = _Paint((color,))
    image = element.style("background-image")
    if image and image != "none":
        stops = contrast.gradient_colors(image) if "gradient(" in image and "url(" not in image else None
        paint = _Paint(stops or (CLEAR,), open=stops is None).on(paint)
    if element.tag in _PICTURES:
        paint = _Paint(paint.colors, open=True)
    return paint


def _paints(element: Node) -> bool:
    if element.tag in _PICTURES:
        return True
    image, color = element.style("background-image"), element.style("background-color")
    return image not in ("", "none") or color not in ("", "rgba(0, 0, 0, 0)", "transparent")


class _Layers:
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

    def at(self, box: Box) -> Iterator[Node]:
        """Painted elements that share at least two pixels each way with the box."""
        inner = Box(box.x + 1, box.y + 2, max(1.0, box.width - 2), max(1.0, box.height - 4))
        seen: set[int] = set()
        for row in range(int(box.y // _ROW), int(box.bottom // _ROW) + 1):
            for node in self._rows.get(row, ()):
                if node.index not in seen and node.box and node.box.overlaps(inner):
                    seen.add(node.index)
                    yield node
        for node in self._tall:
            if node.box and node.box.overlaps(inner):
                yield node


def _read(node: Node, layers: _Layers, labels: frozenset[int], axtree: AxTree) -> Reading:
    style = node if not node.is_text or node.parent is None else node.parent
    pixels, weight = style.px("font-size"), _weight(style.style("font-weight"))
    hidden = any(a.attrs.get("aria-hidden", "").lower() == "true" for a in (style, *style.ancestors()))

    known = partial(Reading, node, pixels=pixels, weight=weight, hidden_from_tools=hidden)
    if exempt := _exempt(node, labels, axtree):
        return known(exempt=exempt)
    svg = node.closest("svg", "foreignobject")
    if svg is not None and svg.tag == "svg":
        return known(doubt="svg")
    color = contrast.parse_color(style.style("color"))
    if color is None:
        return known(doubt="space")
    chain = [e for e in (style, *style.ancestors()) if e.rendered]
    if color.alpha == 0:
        clipped = any("gradient(" in e.style("background-image") for e in chain[:2])
        return known(doubt="clip") if clipped else known(exempt="transparent")
    if any(_has_effect(e) for e in chain):
        return known(doubt="effect")
    boxes = [b for b, text in node.lines if text.strip()] or ([node.box] if node.box else [])
    try:
        found = _colors(node, color, chain, boxes, layers)
    except _UnreadableError:
        return known(doubt="space")
    if found is None:
        return known(exempt="covered")
    if found == "overlap":
        return known(doubt="overlap")
    return _judged(known, style, color, found)


def _has_effect(element: Node) -> bool:
    blend, effect = element.style("mix-blend-mode"), element.style("filter")
    return blend not in ("", "normal") or (effect not in ("", "none") and not effect.startswith("drop-shadow("))


def _judged(known: Callable[..., Reading], style: Node, color: Color, look: _Look) -> Reading:
    front, back = look.pairs[0]
    names = {"foreground": front.hex, "background": back.hex}
    ratios = [contrast.ratio(t, g) for t, g in look.pairs]
    lowest, highest = min(ratios), max(ratios)
    if look.open:
        bound = contrast.best_possible(color) if color.alpha >= 1 else 21.0
        return known(doubt="image", lowest=min(lowest, 1.0), highest=bound, **names)
    if highest < 1.005:
        return known(exempt="same", **names)
    shadows = contrast.parse_shadows(style.style("text-shadow"))
    around = contrast.halo(shadows)
    if around is not None:
        ratios = [contrast.ratio(t, contrast.over(around, g)) for t, g in look.pairs]
        lowest, highest = min(ratios), max(ratios)
        names["background"] = contrast.over(around, back).hex
    elif shadows:
        # A shadow on one side can only help to tell the letters from what is behind them.
        shades = (contrast.ratio(t, contrast.over(s.color, g)) for s in shadows for t, g in look.pairs)
        highest = max(highest, *shades)
    return known(lowest=lowest, highest=highest, **names)


def _weight(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 700.0 if text in ("bold", "bolder") else 400.0


def _colors(
    node: Node, color: Color, chain: list[Node], boxes: list[Box], layers: _Layers
) -> _Look | Literal["overlap"] | None:
    """What the text's letters and the ground behind them look like; None where something covers the text."""
    related = {e.index for e in chain} | {node.index}
    beneath: dict[int, list[Node]] = defaultdict(list)
    rank = _rank(node)
    for other in {n.index: n for box in boxes for n in layers.at(box)}.values():
        if other.index in related or other.parent is node:
            continue
        whole = all(other.box is not None and other.box.contains(box, slack=1.5) for box in boxes)
        if _is_above(other, rank):
            paint = _paint_of(other)
            if whole and (paint.opaque or other.tag in ("img", "video", "canvas", "iframe")):
                return None
            return "overlap"
        place = next((i for i, e in enumerate(chain) if _rank(e) < _rank(other)), len(chain) - 1)
        beneath[place].append(other)
    # chain[0] is the element that holds the text, chain[-1] <html>.
    look = _Look(((color, CLEAR),))
    for place, element in enumerate(chain):
        for other in sorted(beneath.get(place, ()), key=_rank, reverse=True):
            look = look.on(_other_paint(other, boxes))
        look = look.on(_ancestor_paint(element, boxes)).faded(_opacity(element))
    return look.on(_Paint((WHITE,)))


def _rank(node: Node) -> tuple[int, int]:
    return node.paint_order, node.index


def _is_above(other: Node, rank: tuple[int, int]) -> bool:
    """Whether another branch's element is painted over the text of that rank."""
    if other.paint_order != rank[0]:
        return other.paint_order > rank[0]
    # In one stacking context, blocks' backgrounds lie beneath all text; inline ones come in document order.
    inline = other.style("display").startswith("inline") or other.tag in _PICTURES
    return inline and other.index > rank[1]


def _opacity(element: Node) -> float:
    try:
        return float(element.style("opacity") or 1)
    except ValueError:
        return 1.0


def _ancestor_paint(element: Node, boxes: list[Box]) -> _Paint:
    if not _paints(element):
        return _NOTHING
    # The root's and the body's background covers the whole canvas.
    if element.tag in ("html", "body"):
        return _paint_of(element)
    return _other_paint(element, boxes)


def _other_paint(element: Node, boxes: list[Box]) -> _Paint:
    """What an element paints behind the boxes: nothing, its paint, or both where it covers them in part."""
    paint, box = _paint_of(element), element.box
    if box is None or not any(box.overlaps(b) for b in boxes):
        return _NOTHING
    if element.style("display") == "inline" or all(box.contains(b, slack=1.5) for b in boxes):
        return paint
    return _Paint((*paint.colors, CLEAR), paint.open)
