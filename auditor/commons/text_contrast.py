"""The contrast of every visible text of a page, read from its snapshot (WCAG 2.0 1.4.3 and 1.4.6).

Each text ends in a :class:`Reading`; none is left out silently. Layers are blended as the browser paints
them: backgrounds of ancestors with their opacities, then elements of other branches that lie beneath. Where
a picture, an effect or something on top leaves the colours open, the reading says so instead of guessing.
ACT rules afw4f7 and 09o5cg: a text fails where even its highest possible contrast is too low.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from typing import Any, Literal

from auditor.commons import contrast
from auditor.commons.contrast import Color
from auditor.commons.painted import Ancestor, Layers, Look, UnreadableError, look_of, opacity_of
from auditor.model import AxTree, Box, Document, Node, Snapshot, TextGround

Doubt = Literal["image", "overlap", "effect", "space", "svg", "clip", "blend"]
Exempt = Literal["disabled", "label", "clipped", "covered", "transparent", "same", "symbol"]

_FIELDS = frozenset({"text", "search", "email", "url", "tel", "number", "button", "submit", "reset", "textarea"})


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


def page_text_contrast(
    snapshot: Snapshot, axtree: AxTree, textpixels: Sequence[TextGround] = ()
) -> tuple[Reading, ...]:
    """A reading of every visible text of the page and its frames, in document order.

    ``textpixels``: what pixels show behind some texts; it decides where layers alone leave a doubt.
    """
    labels = _labels_of_disabled(snapshot)
    grounds: dict[int, TextGround] = {}
    for ground in textpixels:
        if (element := snapshot.at_path(snapshot.main, ground.path)) is not None:
            grounds[element.backend_id] = ground
    readings: list[Reading] = []
    for document in snapshot.documents:
        layers = Layers(document)
        known: dict[int, _Around] = {}
        for node in visible_texts(document):
            style = node if not node.is_text or node.parent is None else node.parent
            reading = _read(node, _around(style, labels, known), layers, axtree)
            measured = grounds.get(node.parent.backend_id) if node.is_text and node.parent is not None else None
            readings.append(_by_pixels(reading, measured) if measured is not None else reading)
    return tuple(readings)


def _by_pixels(reading: Reading, ground: TextGround) -> Reading:
    """The reading with its background taken from pixels, where a picture or gradient left it open.

    Pixels show the ground alone, so the text's own colour has to be opaque and without a halo of shadows.
    """
    style = reading.node.parent
    color = contrast.parse_color(style.style("color")) if style is not None else None
    if style is None or color is None or color.alpha < 1 or reading.exempt or style.style("text-shadow") != "none":
        return reading
    if reading.doubt not in (None, "image") or any(opacity_of(e) < 1 for e in (style, *style.ancestors())):
        return reading
    need = reading.needed()
    if reading.doubt is None and (reading.lowest >= need or reading.highest < need):
        return reading
    dark, light = (Color(c[0], c[1], c[2]) for c in (ground.dark, ground.light))
    ratios = [contrast.ratio(color, dark), contrast.ratio(color, light)]
    # Between a darker and a lighter ground lies one of the text's own lightness.
    crossed = contrast.luminance(dark) < contrast.luminance(color) < contrast.luminance(light)
    lowest = 1.0 if crossed else min(ratios)
    worst = dark if ratios[0] < ratios[1] else light
    return replace(
        reading, doubt=None, lowest=lowest, highest=max(ratios), foreground=color.hex, background=worst.hex
    )


def visible_texts(document: Document) -> Iterator[Node]:
    """Text nodes, pseudo-elements with text and filled fields that a sighted person can see."""
    for index in document.layout_of:
        node = document.node(index)
        if node.is_text:
            if node.value.strip() and node.rendered_text.strip() and node.visible:
                yield node
        elif node.tag in ("::before", "::after"):
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
        if (own := node.attrs.get("id")) is not None:
            labels |= {n.backend_id for n in names[(number, own)]}
        if (around := node.closest("label")) is not None and "for" not in around.attrs:
            labels.add(around.backend_id)
    return frozenset(labels)


_CONTROLS = frozenset({"button", "input", "select", "textarea", "optgroup", "option", "fieldset"})


def is_disabled(node: Node) -> bool:
    """Whether the element itself says that it is disabled, in HTML or ARIA."""
    if node.attrs.get("aria-disabled", "").lower() == "true":
        return True
    return node.tag in _CONTROLS and "disabled" in node.attrs


def _exempt(node: Node, around: "_Around", axtree: AxTree) -> Exempt | None:
    if around.exempt:
        return around.exempt
    box = node.box
    if box is not None and any(not clip.overlaps(box) for clip in around.clips):
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


class _Around:
    """What an element and its ancestors say of the texts in it, reckoned once for all of them."""

    def __init__(self, element: Node, above: "_Around | None", labels: frozenset[int]) -> None:
        self.element = element
        own = element.attrs.get("aria-hidden", "").lower() == "true"
        self.hidden: bool = own or (above is not None and above.hidden)
        self.chain: tuple[Ancestor, ...] = above.chain if above is not None else ()
        self.clips: tuple[Box, ...] = above.clips if above is not None else ()
        self.effect: bool = above is not None and above.effect
        if element.rendered:
            self.chain = (Ancestor(element), *self.chain)
            self.effect = self.effect or _has_effect(element)
            if _clips(element) and element.box is not None:
                self.clips = (element.box, *self.clips)
        self.exempt: Exempt | None = above.exempt if above is not None else None
        if element.is_element and is_disabled(element):
            self.exempt = "disabled"
        elif element.backend_id in labels:
            self.exempt = self.exempt or "label"
        inside: bool = above is not None and above.in_svg
        self.in_svg: bool = element.tag == "svg" or (element.tag != "foreignobject" and inside)


def _around(element: Node, labels: frozenset[int], known: dict[int, _Around]) -> _Around:
    """From the outermost element that isn't known yet inwards."""
    if element.index not in known:
        above = None
        for each in (*reversed(list(element.ancestors())), element):
            if each.index not in known:
                known[each.index] = _Around(each, above, labels)
            above = known[each.index]
    return known[element.index]


def _clips(element: Node) -> bool:
    if element.tag in ("html", "body"):
        return False
    shown = ("visible", "")
    return element.style("overflow-x") not in shown or element.style("overflow-y") not in shown


def _read(node: Node, around: "_Around", layers: Layers, axtree: AxTree) -> Reading:
    style = around.element
    pixels, weight = style.px("font-size"), _weight(style.style("font-weight"))
    known = partial(Reading, node, pixels=pixels, weight=weight, hidden_from_tools=around.hidden)
    if exempt := _exempt(node, around, axtree):
        return known(exempt=exempt)
    if around.in_svg:
        return known(doubt="svg")
    color = contrast.parse_color(style.style("color"))
    if color is None:
        return known(doubt="space")
    chain = around.chain
    if color.alpha == 0:
        clipped = any("gradient(" in a.element.style("background-image") for a in chain[:2])
        return known(doubt="clip") if clipped else known(exempt="transparent")
    if around.effect:
        return known(doubt="effect")
    boxes = [b for b, text in node.lines if text.strip()] or ([node.box] if node.box else [])
    try:
        found = look_of(node, color, chain, boxes, layers)
    except UnreadableError:
        return known(doubt="space")
    if found is None:
        return known(exempt="covered")
    if found == "overlap":
        return known(doubt="overlap")
    return known(**_compared(color, found, style.style("text-shadow")))


def _has_effect(element: Node) -> bool:
    blend, effect = element.style("mix-blend-mode"), element.style("filter")
    return blend not in ("", "normal") or (effect not in ("", "none") and not effect.startswith("drop-shadow("))


@lru_cache(maxsize=256)
def _compared(color: Color, look: Look, shadow: str) -> dict[str, Any]:
    """What a reading says of letters that look so; ``shadow``: their computed text shadow."""
    front, back = look.pairs[0]
    names = {"foreground": front.hex, "background": back.hex}
    ratios = [contrast.ratio(t, g) for t, g in look.pairs]
    lowest, highest = min(ratios), max(ratios)
    if look.open:
        bound = contrast.best_possible(color) if color.alpha >= 1 else 21.0
        return {"doubt": "image", "lowest": min(lowest, 1.0), "highest": bound, **names}
    if highest < 1.005:
        return {"exempt": "same", **names}
    shadows = contrast.parse_shadows(shadow)
    around = contrast.halo(shadows)
    if around is not None:
        ratios = [contrast.ratio(t, contrast.over(around, g)) for t, g in look.pairs]
        lowest, highest = min(ratios), max(ratios)
        names["background"] = contrast.over(around, back).hex
    elif shadows:
        # A shadow on one side can only help to tell the letters from what is behind them.
        shades = (contrast.ratio(t, contrast.over(s.color, g)) for s in shadows for t, g in look.pairs)
        highest = max(highest, *shades)
    return {"lowest": lowest, "highest": highest, **names}


def _weight(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 700.0 if text in ("bold", "bolder") else 400.0
