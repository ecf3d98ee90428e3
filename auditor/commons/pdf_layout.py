"""From the glyphs of a page to its lines of text in reading order."""

import itertools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from auditor.commons.pdf_bidi import Base, Line, Unit, base_direction, logical
from auditor.commons.pdf_blocks import Cells, blocks
from auditor.commons.pdf_glyphs import UNMAPPED, Glyph, PageGlyphs
from auditor.commons.pdf_marks import settled
from auditor.commons.pdf_rows import Row, Rules, Segment, has_spaces, rows_of

# In ems (the size of the type):
_WORD_GAP = 0.2  # a gap without a space glyph that is a space, on pages that have no space glyphs
_SPACED_GAP = 0.28  # the same on pages that have them
_BRACKETS = frozenset("()[]{}«»")  # fonts set them apart; a gap beside one is less often a space
# In a cell too narrow for it, an address is cut anywhere. Its first part is left open, or the rest has more of it.
_ADDRESS = re.compile(r"\S*(?:@|://|www\.)\S*")
_LEFT_OPEN = re.compile(r"[./@_=?&-]$|@[^.]*$|\.[a-z]$")
_REST = re.compile(r"[a-z0-9./_?=&%-]+")


@dataclass(slots=True)
class TextLine:
    """One line of a page: a paragraph's line, or a table row with its cells, each cell in logical order."""

    cells: list[list[Line]] = field(default_factory=list)

    def text(self, mirror: bool) -> str:
        """Cells parted by tabs, first cell first; the lines of a cell by spaces, but for a broken address."""
        cells = (_joined([line.text(mirror).strip() for line in cell]) for cell in self.cells)
        return "\t".join(cells).rstrip("\t")


def _joined(lines: list[str]) -> str:
    text = ""
    for line in lines:
        broken = _ADDRESS.fullmatch(text) and _REST.fullmatch(line)
        text += line if not text or (broken and (_LEFT_OPEN.search(text) or "." in line)) else " " + line
    return text


def page_lines(page: PageGlyphs) -> list[TextLine]:
    """The lines of a page: upright ones first, then turned ones by angle."""
    base = page_direction(page)
    lines = _layer_lines(page.glyphs, Rules(page.upright_rules, page.level_rules), base)
    for _, glyphs in sorted(page.turned.items()):
        lines += _layer_lines(glyphs, Rules([], []), base)
    return lines


def page_direction(page: PageGlyphs) -> Base:
    """Right to left where at least a third of the page's letters are of a right-to-left script."""
    kinds = [unicodedata.bidirectional(glyph.text[0]) for glyph in page.glyphs]
    rtl, ltr = sum(kind in ("R", "AL") for kind in kinds), kinds.count("L")
    return "rtl" if rtl and rtl * 2 >= ltr else "ltr"


def _layer_lines(drawn: Sequence[Glyph], rules: Rules, base: Base) -> list[TextLine]:
    glyphs = settled([glyph for glyph in drawn if glyph.text != UNMAPPED])
    spaced = has_spaces(glyphs)
    lines: list[TextLine] = []
    for part in blocks(rows_of(glyphs, rules), rules, base == "rtl"):
        for cells in [_apart(part)] if isinstance(part, Row) else part.lines():
            texts = [[_text_line(segments, spaced, base) for segments in cell] for cell in cells]
            lines.append(TextLine(texts[::-1] if base == "rtl" else texts))
    return lines


def _apart(row: Row) -> Cells:
    """A row outside of tables: only what is far apart is kept apart."""
    groups: list[list[Segment]] = []
    for segment in row.segments:
        if groups and not segment.far:
            groups[-1].append(segment)
        else:
            groups.append([segment])
    return [[group] for group in groups]


def _text_line(segments: Sequence[Segment], spaced: bool, prior: Base) -> Line:
    """Neighbouring segments of one row as one line of text."""
    units: list[Unit] = []
    last: Glyph | None = None
    for glyph in itertools.chain.from_iterable(segment.glyphs for segment in segments):
        if last and not last.text.isspace() and not glyph.text.isspace():
            gap = (glyph.x0 - last.x1) / max(glyph.size, last.size, 0.1)
            if gap > _word_gap(last.text, glyph.text, spaced):
                units.append(Unit(" "))
        units.append(Unit(glyph.text, glyph.rtl, glyph.exact, glyph.order))
        last = glyph
    return logical(units, base_direction(units, prior))


def _word_gap(left: str, right: str, spaced: bool) -> float:
    """The gap in ems that stands for a space between two signs."""
    if not spaced:
        return _WORD_GAP
    return _SPACED_GAP * (2 if left in _BRACKETS or right in _BRACKETS else 1)
