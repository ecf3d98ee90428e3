"""The glyphs of a PDF page with their places, taken one by one from pdfminer.six.

Coordinates are points (1/72 inch), y grows upwards. A glyph keeps its own Unicode string whole: a lam-alef
ligature is one glyph with two letters. Text given by ``/ActualText`` (ISO 32000-2, 14.9.4) replaces what the
glyphs under it say; ``/ReversedChars`` (14.8.2.5.3) tells which runs were laid out from right to left.
"""

import io
import math
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from struct import error as StructError
from typing import Any

from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFResourceManager, PDFStackT
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.psexceptions import PSException
from pdfminer.psparser import PSLiteral
from pdfminer.utils import Matrix, PathSegment, decode_text

# What pdfminer lets through on files that break the standard: its own errors, and Python's when an object
# has another type or range than the standard gives it.
READ_ERRORS = (
    PSException, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, AssertionError,
    RecursionError, NotImplementedError, EOFError, StructError, zlib.error,
)  # fmt: skip

UNMAPPED = "\ufffd"
MAX_GLYPHS_A_PAGE = 100_000
MAX_RULES_A_PAGE = 20_000
_MIN_RULE = 4.0  # points; shorter strokes are parts of drawings


class ReadingTooSlow(Exception):
    """The time given for reading is used up."""


class PageTooLarge(Exception):
    """A page draws more than a page of text can hold."""


@dataclass(slots=True)
class Glyph:
    """One drawn sign: its text, its left and right end, its baseline and its size, in points.

    ``rtl`` is true where the producer marked the run as laid out from right to left; false says nothing.
    ``exact`` is true where the text was given by ``/ActualText``: brackets in it are never mirrored.
    ``order`` counts glyphs and text objects of a page as they are drawn: neighbours of one text object
    have neighbouring numbers.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    rtl: bool = False
    exact: bool = False
    order: int = 0


@dataclass(slots=True)
class PageGlyphs:
    """What one page draws: upright glyphs in drawing order, turned ones by angle, and its straight rules."""

    number: int
    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    turned: dict[int, list[Glyph]] = field(default_factory=dict)
    upright_rules: list[tuple[float, float, float]] = field(default_factory=list)  # x, bottom, top
    level_rules: list[tuple[float, float, float]] = field(default_factory=list)  # y, left, right
    pictures: int = 0


class _Collector(PDFTextDevice):
    """Keeps every glyph and rule of the page being read."""

    def __init__(self, manager: PDFResourceManager, deadline: float) -> None:
        super().__init__(manager)
        self.deadline = deadline
        self.page = PageGlyphs(0, 0, 0)
        self.drawn = 0
        self.tags: list[tuple[str | None, bool, list[Glyph]]] = []  # actual text, reversed, glyphs under it

    def check_time(self) -> None:
        if time.monotonic() > self.deadline:
            raise ReadingTooSlow

    def render_char(
        self, matrix: Matrix, font: PDFFont, fontsize: float, scaling: float, rise: float, cid: int,
        ncs: PDFColorSpace, graphicstate: PDFGraphicState,
    ) -> float:  # fmt: skip
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = UNMAPPED
        advance = font.char_width(cid) * fontsize * scaling
        a, b, c, d, e, f = matrix
        glyph, angle = _placed(text or UNMAPPED, (a, b, c, d, c * rise + e, d * rise + f), advance, fontsize)
        self._keep(glyph, angle)
        return advance

    def _keep(self, glyph: Glyph, angle: int) -> None:
        glyph.rtl = any(is_reversed for _, is_reversed, _ in self.tags)
        glyph.order = self.drawn = self.drawn + 1
        spans = [tag for tag in self.tags if tag[0] is not None]
        if spans:
            spans[0][2].append(glyph)  # the outermost span speaks for all under it
        if angle:
            self.page.turned.setdefault(angle, []).append(glyph)
        else:
            self.page.glyphs.append(glyph)
        if self.drawn > MAX_GLYPHS_A_PAGE:
            raise PageTooLarge

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:
        actual = resolve1(props.get("ActualText")) if isinstance(props, dict) else None
        text = decode_text(actual) if isinstance(actual, bytes) else None
        self.tags.append((text, tag.name == "ReversedChars", []))

    def end_tag(self) -> None:
        if not self.tags:
            return
        text, _, under = self.tags.pop()
        if text is None or not under:
            return
        left, right = min(glyph.x0 for glyph in under), max(glyph.x1 for glyph in under)
        base = max(under, key=lambda glyph: glyph.x1 - glyph.x0)  # a raised vowel mark is not the base
        for glyph in under:
            glyph.text = ""
        base.text, base.exact, base.x0, base.x1 = text, True, left, right

    def paint_path(self, graphicstate: PDFGraphicState, stroke: bool, fill: bool, evenodd: bool, path: Any) -> None:
        if self.ctm is None or len(self.page.upright_rules) + len(self.page.level_rules) > MAX_RULES_A_PAGE:
            return
        points = [_moved(segment, self.ctm) for segment in path]
        for (x0, y0), (x1, y1), segment in zip(points, points[1:], path[1:], strict=False):
            if segment[0] != "l":
                continue
            if abs(x0 - x1) < 1 and abs(y0 - y1) > _MIN_RULE:
                self.page.upright_rules.append((x0, min(y0, y1), max(y0, y1)))
            elif abs(y0 - y1) < 1 and abs(x0 - x1) > _MIN_RULE:
                self.page.level_rules.append((y0, min(x0, x1), max(x0, x1)))

    def render_image(self, name: str, stream: Any) -> None:
        self.page.pictures += 1


def _moved(segment: PathSegment, ctm: Matrix) -> tuple[float, float]:
    """The end point of a path segment on the page; a closing segment has none and ends nowhere."""
    if len(segment) < 3:
        return (math.inf, math.inf)
    x, y = float(segment[-2]), float(segment[-1])
    a, b, c, d, e, f = ctm
    return (a * x + c * y + e, b * x + d * y + f)


def _placed(text: str, matrix: Matrix, advance: float, fontsize: float) -> tuple[Glyph, int]:
    """A glyph in the frame of its own writing direction, and that direction's angle in whole degrees."""
    a, b, c, d, e, f = matrix
    size = abs(fontsize) * math.hypot(c, d)
    angle = round(math.degrees(math.atan2(b, a))) % 360 if abs(b) > abs(a) * 0.02 else 0
    if not angle:
        ends = sorted((e, e + advance * a))
        return Glyph(text, ends[0], ends[1], f, size), 0
    turn = math.radians(-angle)
    x = e * math.cos(turn) - f * math.sin(turn)
    y = e * math.sin(turn) + f * math.cos(turn)
    return Glyph(text, x, x + abs(advance) * math.hypot(a, b), y, size), angle


class _Interpreter(PDFPageInterpreter):
    """Looks up named property lists, and stops when the time is used up."""

    device: _Collector
    _pushed = 0

    def push(self, obj: PDFStackT) -> None:
        _Interpreter._pushed += 1
        if not _Interpreter._pushed & 1023:
            self.device.check_time()
        self.argstack.append(obj)

    def do_BT(self) -> None:
        super().do_BT()
        self.device.drawn += 1

    def do_BDC(self, tag: PDFStackT, props: PDFStackT) -> None:
        if isinstance(props, PSLiteral):
            named = resolve1(self.resources.get("Properties"))
            props = resolve1(named.get(props.name)) if isinstance(named, dict) else None  # type: ignore[assignment]
        if isinstance(tag, PSLiteral):
            self.device.begin_tag(tag, props)


def read_glyphs(data: bytes, max_pages: int, deadline: float) -> Iterator[PageGlyphs]:
    """The pages of a PDF that needs no password, in order; ``deadline`` is on ``time.monotonic``'s clock.

    A page whose content breaks off keeps what was read before the break. Raises ``ReadingTooSlow``, and any
    of ``READ_ERRORS`` where not even the list of pages can be read.
    """
    manager = PDFResourceManager()
    device = _Collector(manager, deadline)
    interpreter = _Interpreter(manager, device)
    document = PDFDocument(PDFParser(io.BytesIO(data)))
    for number, page in enumerate(PDFPage.create_pages(document), start=1):
        if number > max_pages:
            return
        device.check_time()
        yield _one_page(number, page, device, interpreter)


def _one_page(number: int, page: PDFPage, device: _Collector, interpreter: _Interpreter) -> PageGlyphs:
    left, bottom, right, top = page.mediabox
    width, height = abs(right - left), abs(top - bottom)
    if page.rotate in (90, 270):
        width, height = height, width
    device.page = PageGlyphs(number, width, height)
    device.tags, device.drawn = [], 0
    try:
        interpreter.process_page(page)
    except PageTooLarge:
        device.page.glyphs.clear()
    except READ_ERRORS:
        while device.tags:
            device.end_tag()
    for glyphs in (device.page.glyphs, *device.page.turned.values()):
        glyphs[:] = [glyph for glyph in glyphs if glyph.text and math.isfinite(glyph.x0 + glyph.x1 + glyph.y)]
    return device.page
