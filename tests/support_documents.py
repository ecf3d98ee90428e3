"""Small PDF and Office files, made when a test needs them."""

import io
import zipfile
from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, String

_CMAP = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Plain def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange %b endbfrange endcmap"""

WIDTH = 6.0  # points that each sign takes at 12 points


def show(text: str, x: float, y: float, size: float = 12, *, gap: float = 0.0) -> str:
    """Operators that draw signs from left to right as given (visual order), each half an em wide."""
    signs = " ".join(f"<{ord(sign):04X}> {-gap * 1000 / size:.0f}" for sign in text)
    return f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm [{signs}] TJ ET\n"


def rtl(text: str, right: float, y: float) -> str:
    """Operators that draw a text given in visual order so that it ends at ``right``."""
    return show(text, right - WIDTH * len(text), y)


def make_pdf(pages: Sequence[str], *, unicode_range: bytes = b"<0000> <FFFF> <0000>", **catalog: object) -> bytes:
    """A PDF of pages given by their operators, in a font whose codes are Unicode.

    ``unicode_range``: first and last code and first sign of the map to Unicode; empty leaves out the map.
    ``catalog``: entries of the document catalog, by name.
    """
    pdf = pikepdf.new()
    below = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name.Plain, DW=500,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
    )  # fmt: skip
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name.Plain, Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(below)]),
    )  # fmt: skip
    if unicode_range:
        font.ToUnicode = pdf.make_stream(_CMAP % unicode_range)
    shared = pdf.make_indirect(font)
    for operators in pages:
        page = pdf.add_blank_page(page_size=(595, 842))
        page.obj.Contents = pdf.make_stream(operators.encode())
        page.obj.Resources = Dictionary(Font=Dictionary(F1=shared))
    for name, value in catalog.items():
        pdf.Root[f"/{name}"] = value
    return saved(pdf)


def saved(pdf: pikepdf.Pdf, encryption: pikepdf.Encryption | bool = False) -> bytes:
    buffer = io.BytesIO()
    pdf.save(buffer, encryption=encryption)
    return buffer.getvalue()


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """An archive with the given parts, packed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()
