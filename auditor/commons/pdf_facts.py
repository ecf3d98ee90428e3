"""What a PDF says about its own accessibility: tags, language, title, bookmarks, fonts, forms.

Sources: ISO 32000-2 (14.7 structure, 14.8 tagged PDF, 12.2 viewer preferences), WCAG techniques PDF1 to PDF23.
"""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
from pdfminer.glyphlist import glyphname2unicode

from auditor.commons.isolated import DocumentProblem, Reason
from auditor.commons.pdf_text import PdfText, open_pdf, refuse_early, text_of

_MAX_ELEMENTS = 50_000  # structure elements, outline items or form fields looked at
# What pikepdf raises where an object is not what the standard says.
_OBJECT_ERRORS = (pikepdf.PikepdfError, RuntimeError, ValueError, TypeError, LookupError, AttributeError)


@dataclass(frozen=True, slots=True)
class PdfStructure:
    """The structure tree in figures. ``headings`` are levels in document order; 0 is a heading without one."""

    elements: int = 0
    headings: tuple[int, ...] = ()
    figures: int = 0
    figures_without_alt: int = 0
    tables: int = 0
    tables_without_headers: int = 0
    lists: int = 0
    links: int = 0
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """A readable PDF. Sizes are in bytes and points.

    ``mended``: the file is damaged and was read after repair. ``tagged``: marked as such and with a structure
    tree that holds something. ``direction``: the reading direction for viewers, ``r2l`` or ``l2r``, None where
    not given. ``fonts_without_unicode``: names of fonts whose signs have no way to Unicode (Matterhorn 10-001).
    """

    size: int
    page_count: int
    encrypted: bool
    mended: bool
    assistive_technology_allowed: bool
    tagged: bool
    structure: PdfStructure
    language: str | None
    title: str | None
    shows_title: bool
    claims_pdf_ua: bool
    bookmarks: int
    direction: str | None
    fonts: int
    fonts_without_unicode: tuple[str, ...]
    fields: int
    fields_without_name: int
    page_sizes: tuple[tuple[float, float], ...]
    text: PdfText

    @property
    def complete(self) -> bool:
        """Whether all pages were read for text."""
        return self.text.complete

    @property
    def pages_with_text(self) -> int:
        """Pages read that have at least one letter as text."""
        return sum(bool(page.letters) for page in self.text.pages)

    @property
    def pictures_only(self) -> bool:
        """Pages were read, none has a letter, and pictures are drawn: most likely a scan."""
        pages = self.text.pages
        return bool(pages) and not self.pages_with_text and any(page.pictures for page in pages)

    @property
    def presentation_form_share(self) -> float:
        """Share of letters stored as Arabic presentation forms, which searching and some readers miss."""
        letters = sum(page.letters for page in self.text.pages)
        return sum(page.presentation_forms for page in self.text.pages) / letters if letters else 0.0

    @property
    def unmapped_share(self) -> float:
        """Share of drawn signs that have no text at all."""
        unmapped = sum(page.unmapped for page in self.text.pages)
        drawn = unmapped + sum(page.letters for page in self.text.pages)
        return unmapped / drawn if drawn else 0.0


def read_facts(data: bytes, max_pages: int, max_seconds: float) -> PdfFacts:
    """The facts of a PDF, read in this process. Raises ``DocumentProblem``."""
    refuse_early(data)
    deadline = time.monotonic() + max_seconds
    with open_pdf(data) as pdf:
        try:
            facts = _facts(pdf, len(data))
        except (*_OBJECT_ERRORS, RecursionError) as error:
            raise DocumentProblem(Reason.DAMAGED, f"{type(error).__name__}: {error}") from error
        return PdfFacts(**facts, text=text_of(pdf, max_pages, deadline))


def _facts(pdf: pikepdf.Pdf, size: int) -> dict[str, Any]:
    root = pdf.Root
    structure = _structure(root)
    preferences = _get(root, "/ViewerPreferences")
    fonts = [
        (_text(_get(font, "/BaseFont") or _get(font, "/Name")) or "?", _has_unicode(font)) for font in _fonts(pdf)
    ]
    title, claims_pdf_ua = _described(pdf)
    fields = list(_fields(root))
    return {
        "size": size,
        "page_count": len(pdf.pages),
        "encrypted": pdf.is_encrypted,
        "mended": any("damaged" in warning for warning in pdf.get_warnings()),
        "assistive_technology_allowed": pdf.allow.accessibility,
        "tagged": _get(_get(root, "/MarkInfo"), "/Marked") is True and structure.elements > 0,
        "structure": structure,
        "language": _text(_get(root, "/Lang")) or None,
        "title": title,
        "shows_title": _get(preferences, "/DisplayDocTitle") is True,
        "claims_pdf_ua": claims_pdf_ua,
        "bookmarks": _count_bookmarks(root),
        "direction": _text(_get(preferences, "/Direction")).strip("/").lower() or None,
        "fonts": len(fonts),
        "fonts_without_unicode": tuple(sorted({name.strip("/") for name, mapped in fonts if not mapped})),
        "fields": len(fields),
        "fields_without_name": sum(not _text(_get(field, "/TU")).strip() for field in fields),
        "page_sizes": _page_sizes(pdf),
    }


def _get(value: object, key: str) -> Any:
    """An entry of a dictionary or stream; None where there is none, or the value is something else."""
    return value.get(key) if isinstance(value, pikepdf.Dictionary | pikepdf.Stream) else None


def _text(value: object) -> str:
    """A string or name as text; empty for anything else."""
    return str(value) if isinstance(value, str | pikepdf.String | pikepdf.Name) else ""


def _items(value: object) -> list[Any]:
    """The members of an array, or the value alone; nothing for nothing."""
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def _walk(start: list[Any], children: str) -> Iterator[Any]:
    """Dictionaries of a tree in document order, each indirect one once."""
    seen: set[tuple[int, int]] = set()
    waiting = start[::-1]
    for _ in range(_MAX_ELEMENTS):
        if not waiting:
            return
        node = waiting.pop()
        if not isinstance(node, pikepdf.Dictionary) or (node.objgen != (0, 0) and node.objgen in seen):
            continue
        seen.add(node.objgen)
        yield node
        waiting += _items(_get(node, children))[::-1]


def _structure(root: pikepdf.Object) -> PdfStructure:
    tree = _get(root, "/StructTreeRoot")
    roles = _get(tree, "/RoleMap")
    kinds: list[str] = []
    figures_without_alt = 0
    tables_without_headers = 0
    languages: set[str] = set()
    for node in _walk(_items(_get(tree, "/K")), "/K"):
        if "/S" not in node:
            continue  # a reference to marked content or to an object
        kind = _role(_text(node.get("/S")), roles)
        kinds.append(kind)
        languages.add(_text(_get(node, "/Lang")))
        if kind == "Figure":
            figures_without_alt += not any(_text(_get(node, key)).strip() for key in ("/Alt", "/ActualText"))
        elif kind == "Table":
            tables_without_headers += not _has_header(node, roles)
    headings = tuple(int(kind[1:] or 0) for kind in kinds if re.fullmatch(r"H[0-9]{0,3}", kind))
    return PdfStructure(
        elements=len(kinds),
        headings=headings,
        figures=kinds.count("Figure"),
        figures_without_alt=figures_without_alt,
        tables=kinds.count("Table"),
        tables_without_headers=tables_without_headers,
        lists=kinds.count("L"),
        links=kinds.count("Link"),
        languages=tuple(sorted(languages - {""})),
    )


def _role(name: str, roles: object) -> str:
    """A standard structure type, through at most a few steps of the role map."""
    for _ in range(8):
        mapped = _text(_get(roles, name)) if name else ""
        if not mapped or mapped == name:
            break
        name = mapped
    return name.strip("/") or "?"


def _has_header(table: pikepdf.Object, roles: object) -> bool:
    return any(_role(_text(_get(node, "/S")), roles) == "TH" for node in _walk([table], "/K"))


def _count_bookmarks(root: pikepdf.Object) -> int:
    seen: set[tuple[int, int]] = set()
    waiting = [_get(_get(root, "/Outlines"), "/First")]
    while waiting and len(seen) < _MAX_ELEMENTS:
        item = waiting.pop()
        if isinstance(item, pikepdf.Dictionary) and item.objgen not in seen:
            seen.add(item.objgen)
            waiting += [item.get("/First"), item.get("/Next")]
    return len(seen)


def _fields(root: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Form fields that a person fills in: those without fields below them."""
    for node in _walk(_items(_get(_get(root, "/AcroForm"), "/Fields")), "/Kids"):
        if "/T" in node and not any("/T" in kid for kid in _items(_get(node, "/Kids"))):
            yield node


def _fonts(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for item in pdf.objects:
        if _text(_get(item, "/Type")) == "/Font" and not _text(_get(item, "/Subtype")).startswith("/CIDFont"):
            yield item


def _has_unicode(font: pikepdf.Object) -> bool:
    """Whether the signs of a font have a way to Unicode: a map, or an encoding by known names (9.10.2)."""
    if "/ToUnicode" in font:
        return True
    if _text(font.get("/Subtype")) == "/Type0":
        below = next(iter(_items(font.get("/DescendantFonts"))), None)
        ordering = _text(_get(_get(below, "/CIDSystemInfo"), "/Ordering"))
        return ordering in ("GB1", "CNS1", "Japan1", "Korea1", "KR")
    names = [_text(name).strip("/") for name in _items(_get(font.get("/Encoding"), "/Differences"))]
    named = [name in glyphname2unicode or name.startswith("uni") for name in names if name]
    if named:
        return sum(named) * 2 >= len(named)
    # Type 1 fonts bring names of their own; embedded TrueType ones without an encoding only numbers.
    embedded = _get(font.get("/FontDescriptor"), "/FontFile2") is not None
    return "/Encoding" in font or not embedded


def _described(pdf: pikepdf.Pdf) -> tuple[str | None, bool]:
    """The title, from the metadata stream or else the information dictionary; and whether PDF/UA is claimed."""
    title, claims_pdf_ua = "", False
    try:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            title = str(metadata.get("dc:title", ""))
            claims_pdf_ua = bool(metadata.get("pdfuaid:part"))
    except (*_OBJECT_ERRORS, SyntaxError):
        pass  # a broken metadata stream says nothing; lxml's parse errors are syntax errors
    information = _get(pdf.trailer, "/Info")
    return (title.strip() or _text(_get(information, "/Title")).strip() or None), claims_pdf_ua


def _page_sizes(pdf: pikepdf.Pdf) -> tuple[tuple[float, float], ...]:
    sizes: set[tuple[float, float]] = set()
    for page in pdf.pages:
        left, bottom, right, top = (float(side) for side in page.mediabox)
        sizes.add((round(abs(right - left), 1), round(abs(top - bottom), 1)))
    return tuple(sorted(sizes))
