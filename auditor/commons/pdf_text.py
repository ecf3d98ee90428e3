"""The text of a PDF in the order it is read, Arabic and English, and none of the ways a PDF can go wrong.

Sources: ISO 32000-2 (9.10 extraction of text, 14.8.2 logical text), UAX #9 (bidirectional text).
"""

import io
import re
import time
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from auditor.commons.isolated import DocumentProblem, Reason, run_isolated
from auditor.commons.pdf_bidi import balance
from auditor.commons.pdf_glyphs import READ_ERRORS, UNMAPPED, PageGlyphs, ReadingTooSlow, read_glyphs
from auditor.commons.pdf_layout import TextLine, page_lines

MAX_BYTES = 50 * 1024**2
MAX_PAGES = 200
MAX_SECONDS = 30.0

_PRESENTATION = re.compile("[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e]")
_BULLETS = str.maketrans(dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8\uf02d", "•"))
_DIRECTION_MARKS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u00ad]")
_STRETCH = re.compile("(?<=[\u0620-\u063f\u0641-\u065f])\u0640+(?=[\u0620-\u063f\u0641-\u065f])")


@dataclass(frozen=True, slots=True)
class PdfPage:
    """One page: its number from 1, its lines in reading order, its size in points, and what it draws.

    The cells of a table row are parted by tabs, the first cell first. ``letters`` counts the letters drawn,
    ``presentation_forms`` those stored as Arabic presentation forms, ``unmapped`` glyphs without any text.
    """

    number: int
    lines: tuple[str, ...]
    width: float
    height: float
    letters: int
    presentation_forms: int
    unmapped: int
    pictures: int


@dataclass(frozen=True, slots=True)
class PdfText:
    """What was read of a PDF. ``complete`` is false where pages or time ran over their limit."""

    pages: tuple[PdfPage, ...]
    page_count: int
    complete: bool


def extract_pages(data: bytes, *, max_pages: int = MAX_PAGES, max_seconds: float = MAX_SECONDS) -> PdfText:
    """The text of a PDF, read in a process of its own.

    Raises ``DocumentProblem`` (empty, wrong_format, password, damaged, too_large, too_slow).
    """
    refuse_early(data)
    return run_isolated(read_text, data, max_pages, max_seconds, seconds=max_seconds)


def extract_lines(source: Path | bytes) -> list[str]:
    """All lines of a PDF in reading order. Raises as ``extract_pages`` does, and ``OSError``."""
    data = source if isinstance(source, bytes) else source.read_bytes()
    return [line for page in extract_pages(data).pages for line in page.lines]


def refuse_early(data: bytes) -> None:
    """Raises ``DocumentProblem`` for what is no PDF, or too large a one, before anything parses it."""
    if not data:
        raise DocumentProblem(Reason.EMPTY, "the file is empty")
    if len(data) > MAX_BYTES:
        raise DocumentProblem(Reason.TOO_LARGE, f"{len(data)} bytes, more than {MAX_BYTES}")
    if b"%PDF-" not in data[:1024]:
        raise DocumentProblem(Reason.WRONG_FORMAT, "no PDF header in the first 1024 bytes")


def read_text(data: bytes, max_pages: int, max_seconds: float) -> PdfText:
    """``extract_pages`` in this process: bounded in time but for single calls of a parser."""
    refuse_early(data)
    deadline = time.monotonic() + max_seconds
    with open_pdf(data) as pdf:
        return text_of(pdf, max_pages, deadline)


def open_pdf(data: bytes) -> pikepdf.Pdf:
    """Opens a PDF, mended where it is damaged. Raises ``DocumentProblem`` (password, damaged)."""
    try:
        return pikepdf.open(io.BytesIO(data))
    except pikepdf.PasswordError as error:
        raise DocumentProblem(Reason.PASSWORD, "a password is needed to open the file") from error
    except (pikepdf.PdfError, RuntimeError, ValueError) as error:
        raise DocumentProblem(Reason.DAMAGED, str(error)) from error


def text_of(pdf: pikepdf.Pdf, max_pages: int, deadline: float) -> PdfText:
    """The text of an open PDF, whose pages after ``max_pages`` are dropped."""
    buffer = io.BytesIO()
    try:
        page_count = len(pdf.pages)
        if not page_count:
            raise DocumentProblem(Reason.DAMAGED, "the file has no pages")
        del pdf.pages[max_pages:]
        pdf.save(buffer)
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError) as error:
        raise DocumentProblem(Reason.DAMAGED, str(error)) from error
    read: list[tuple[PageGlyphs, list[TextLine]]] = []
    complete = page_count <= max_pages
    try:
        for page in read_glyphs(buffer.getvalue(), max_pages, deadline):
            lines = page_lines(page)
            read.append((page, lines))
    except ReadingTooSlow as error:
        complete = False
        if not read:
            raise DocumentProblem(Reason.TOO_SLOW, "not even the first page was read in time") from error
    except READ_ERRORS as error:
        complete = False
        if not read:
            raise DocumentProblem(Reason.DAMAGED, f"{type(error).__name__}: {error}") from error
    mirror = _brackets_are_shapes([line for _, lines in read for line in lines])
    return PdfText(tuple(_page(page, lines, mirror) for page, lines in read), page_count, complete)


def _brackets_are_shapes(lines: list[TextLine]) -> bool:
    """Whether the PDF names brackets in right-to-left text by their drawn shape: what fits decides."""
    fits = {mirror: sum(balance(line.text(mirror)) for line in lines) for mirror in (True, False)}
    return fits[True] >= fits[False]


def _page(page: PageGlyphs, lines: list[TextLine], mirror: bool) -> PdfPage:
    drawn = [glyph.text for glyphs in (page.glyphs, *page.turned.values()) for glyph in glyphs]
    texts = [text for text in (clean(line.text(mirror)) for line in lines) if text]
    for index, text in enumerate(texts[:-1]):
        if text.endswith(" ("):  # some producers break a line after the bracket instead of before it
            texts[index], texts[index + 1] = text[:-2], "(" + texts[index + 1]
    return PdfPage(
        number=page.number,
        lines=tuple(texts),
        width=round(page.width, 1),
        height=round(page.height, 1),
        letters=sum(sign.isalpha() for text in drawn for sign in text),
        presentation_forms=sum("\ufb50" <= sign <= "\ufefc" for text in drawn for sign in text),
        unmapped=drawn.count(UNMAPPED),
        pictures=page.pictures,
    )


def clean(text: str) -> str:
    """A line as a person would type it: letters for presentation forms, no direction marks, no stretching."""
    text = _DIRECTION_MARKS.sub("", text.translate(_BULLETS))
    text = re.sub("(?<=[\u0627\u0671])\ufdf2", "\u0644\u0644\u0647", text)  # the alef of the name stands apart
    text = _PRESENTATION.sub(_letters, text)
    text = _STRETCH.sub("", unicodedata.normalize("NFC", text))
    return "\t".join(" ".join(cell.split()) for cell in text.split("\t")).strip(" ")


def _letters(found: re.Match[str]) -> str:
    """NFKC of a presentation form, without the blank or tatweel that carries a lone vowel mark there."""
    sign = found[0]
    if sign == "\ufdfc":
        return "\u0631\u064a\u0627\u0644"  # the rial sign, with the Arabic yeh
    plain = unicodedata.normalize("NFKC", sign)
    return plain.strip(" \u0640") if "\ufe70" <= sign <= "\ufe7f" else plain
