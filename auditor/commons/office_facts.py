"""What a Word, Excel or PowerPoint file says about its own accessibility, and its text.

Sources: ECMA-376 (Office Open XML), WCAG 2.0 success criteria 1.1.1, 1.3.1, 2.4.2, 3.1.1.
The files are zip archives of XML from strangers: sizes are bounded, entities and networks are off.
"""

import io
import itertools
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from lxml import etree

from auditor.commons.isolated import DocumentProblem, Reason

Kind = Literal["docx", "xlsx", "pptx"]

_MAX_PARTS = 5_000
_MAX_PART = 20 * 1024**2  # bytes unpacked
_MAX_ALL_PARTS = 100 * 1024**2
_MAX_LINES = 20_000
_MAIN_PART = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}
_OLE_HEADER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")

Element = Any  # lxml has no types


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """A readable Office file.

    ``rtl_language``: that of right-to-left text, where it is set apart (docx). ``parts``: paragraphs with text
    (docx), sheets (xlsx) or slides (pptx). ``headings``: levels in order (docx). ``untitled_slides`` (pptx).
    ``arabic_parts`` of the parts hold Arabic, ``arabic_parts_not_rtl`` of these are not set from right to left.
    ``lines``: the text, cells parted by tabs; ``complete`` is false where a part was left out for its size.
    """

    kind: Kind
    size: int
    title: str | None
    language: str | None
    rtl_language: str | None
    parts: int
    headings: tuple[int, ...]
    untitled_slides: int
    pictures: int
    pictures_without_alt: int
    tables: int
    tables_without_header: int
    arabic_parts: int
    arabic_parts_not_rtl: int
    macros: bool
    lines: tuple[str, ...]
    complete: bool


@dataclass(slots=True)
class _Found:
    """What is gathered while the parts are read."""

    languages: list[str] = field(default_factory=list)
    rtl_language: str = ""
    parts: int = 0
    headings: list[int] = field(default_factory=list)
    untitled_slides: int = 0
    pictures: int = 0
    pictures_without_alt: int = 0
    tables: int = 0
    tables_without_header: int = 0
    arabic: int = 0
    arabic_not_rtl: int = 0
    lines: list[str] = field(default_factory=list)

    def add_line(self, text: str) -> None:
        line = "\t".join(" ".join(cell.split()) for cell in text.split("\t")).strip(" ")
        if line.strip() and len(self.lines) < _MAX_LINES:
            self.lines.append(line)

    def add_direction(self, text: str, rtl: bool) -> None:
        if _ARABIC.search(text):
            self.arabic += 1
            self.arabic_not_rtl += not rtl


class _Package:
    """The parts of an Office file, unpacked within bounds."""

    def __init__(self, data: bytes) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(data))
        self.names = self.archive.namelist()
        self.left = _MAX_ALL_PARTS
        self.complete = True
        if len(self.names) > _MAX_PARTS:
            raise DocumentProblem(Reason.TOO_LARGE, f"{len(self.names)} parts, more than {_MAX_PARTS}")
        if any(info.flag_bits & 1 for info in self.archive.infolist()):
            raise DocumentProblem(Reason.PASSWORD, "the archive is encrypted")

    def xml(self, name: str) -> Element | None:
        """The root of a part; None where it is missing or too large (then not complete)."""
        if name not in self.names:
            return None
        limit = min(_MAX_PART, self.left)
        with self.archive.open(name) as part:
            data = part.read(limit + 1)
        self.left -= len(data)
        if len(data) > limit:
            self.complete = False
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        root = etree.fromstring(data, parser)
        if root.getroottree().docinfo.doctype:
            raise DocumentProblem(Reason.DAMAGED, f"{name} declares a document type, which the format forbids")
        return root

    def numbered(self, pattern: str) -> Iterator[Element]:
        """The parts whose name matches ``pattern`` with a number in it, by number."""
        found = ((re.fullmatch(pattern, name), name) for name in self.names)
        for _, name in sorted((int(match[1]), name) for match, name in found if match):
            root = self.xml(name)
            if root is not None:
                yield root


def read_office(data: bytes, kind: Kind) -> OfficeFacts:
    """The facts of an Office file, read in this process. Raises ``DocumentProblem``."""
    if not data:
        raise DocumentProblem(Reason.EMPTY, "the file is empty")
    if data.startswith(_OLE_HEADER):
        if _ENCRYPTED_PACKAGE in data:
            raise DocumentProblem(Reason.PASSWORD, "a password is needed to open the file")
        raise DocumentProblem(Reason.WRONG_FORMAT, "the binary format from before 2007")
    try:
        package = _Package(data)
        if _MAIN_PART[kind] not in package.names:
            raise DocumentProblem(Reason.WRONG_FORMAT, f"no part {_MAIN_PART[kind]}")
        return _facts(package, kind, len(data))
    except zipfile.BadZipFile as error:
        reason = Reason.DAMAGED if data.startswith(b"PK") else Reason.WRONG_FORMAT
        raise DocumentProblem(reason, str(error)) from error
    except (etree.XMLSyntaxError, zlib.error, EOFError, ValueError, NotImplementedError, OSError) as error:
        raise DocumentProblem(Reason.DAMAGED, str(error)) from error


def _facts(package: _Package, kind: Kind, size: int) -> OfficeFacts:
    found = _Found()
    {"docx": _read_docx, "xlsx": _read_xlsx, "pptx": _read_pptx}[kind](package, found)
    core = package.xml("docProps/core.xml")
    title = _first_text(core, "title")
    languages = [_first_text(core, "language"), *found.languages]
    return OfficeFacts(
        kind=kind,
        size=size,
        title=title or None,
        language=next((language for language in languages if language), None),
        rtl_language=found.rtl_language or None,
        parts=found.parts,
        headings=tuple(found.headings),
        untitled_slides=found.untitled_slides,
        pictures=found.pictures,
        pictures_without_alt=found.pictures_without_alt,
        tables=found.tables,
        tables_without_header=found.tables_without_header,
        arabic_parts=found.arabic,
        arabic_parts_not_rtl=found.arabic_not_rtl,
        macros=any(name.endswith("vbaProject.bin") for name in package.names),
        lines=tuple(found.lines),
        complete=package.complete and len(found.lines) < _MAX_LINES,
    )


def _all(root: Element | None, *names: str) -> Iterator[Element]:
    """Descendants by local name, in whatever namespace (strict and transitional files differ in it)."""
    return iter(()) if root is None else root.iter(*(f"{{*}}{name}" for name in names))


def _one(root: Element | None, *path: str) -> Element | None:
    """The first child by local names, step by step."""
    for name in path:
        root = None if root is None else root.find(f"{{*}}{name}")
    return root


def _attribute(element: Element | None, name: str) -> str:
    """An attribute by local name."""
    if element is None:
        return ""
    return next((str(value) for key, value in element.attrib.items() if etree.QName(key).localname == name), "")


def _is_on(element: Element | None, name: str = "val") -> bool:
    """Whether an on/off element is there and not switched off."""
    return element is not None and _attribute(element, name) not in ("0", "false", "off")


def _first_text(root: Element | None, name: str) -> str:
    return next((element.text.strip() for element in _all(root, name) if element.text), "")


def _text(element: Element) -> str:
    """The text of runs: t, tabs and breaks."""
    parts = (" " if etree.QName(part).localname in ("tab", "br", "cr") else part.text or "" for part in
             _all(element, "t", "tab", "br", "cr"))  # fmt: skip
    return "".join(parts)


def _count_pictures(holder: Element, found: _Found, name: str) -> None:
    """A picture by its non-visual properties; one marked as decoration needs no alternative text."""
    for properties in itertools.islice(_all(holder, name), 1):
        found.pictures += 1
        decorative = any(_is_on(mark) for mark in _all(properties, "decorative"))
        described = any(_attribute(properties, key).strip() for key in ("descr", "title"))
        found.pictures_without_alt += not (described or decorative)


def _read_docx(package: _Package, found: _Found) -> None:
    styles = package.xml("word/styles.xml")
    document = package.xml("word/document.xml")
    levels = {_attribute(style, "styleId"): _style_level(style) for style in _all(styles, "style")}
    default = _one(styles, "docDefaults", "rPrDefault", "rPr", "lang")
    found.languages += [_attribute(default, "val")]
    found.rtl_language = _attribute(default, "bidi")
    if document is None:
        return
    for holder in _all(document, "inline", "anchor"):
        if next(_all(holder, "pic", "chart", "relIds"), None) is not None:  # not for mere lines and boxes
            _count_pictures(holder, found, "docPr")
    for table in _all(document, "tbl"):
        found.tables += 1
        found.tables_without_header += not any(_is_on(mark) for mark in _all(table, "tblHeader"))
    for paragraph in _all(document, "p"):
        text = _text(paragraph)
        if not text.strip():
            continue
        found.parts += 1
        properties = _one(paragraph, "pPr")
        level = levels.get(_attribute(_one(properties, "pStyle"), "val"), 0)
        level = _outline_level(_one(properties, "outlineLvl")) or level
        if level:
            found.headings.append(level)
        found.add_direction(text, _is_on(_one(properties, "bidi")))
    _docx_lines(_one(document, "body"), found)


def _docx_lines(body: Element | None, found: _Found) -> None:
    for block in () if body is None else body:
        name = etree.QName(block).localname if isinstance(block.tag, str) else ""
        if name == "p":
            found.add_line(_text(block))
        elif name == "tbl":
            for row in _all(block, "tr"):
                cells = (" ".join(_text(line) for line in _all(cell, "p")) for cell in row.findall("{*}tc"))
                found.add_line("\t".join(cells))
        elif name == "sdt":
            _docx_lines(_one(block, "sdtContent"), found)


def _style_level(style: Element) -> int:
    """1 to 9 for a heading style, told by its outline level or its name, which no language changes."""
    named = re.fullmatch(r"heading (\d)", _attribute(_one(style, "name"), "val").lower())
    return _outline_level(_one(style, "pPr", "outlineLvl")) or (int(named[1]) if named else 0)


def _outline_level(element: Element | None) -> int:
    value = _attribute(element, "val")
    return int(value) + 1 if value in tuple("012345678") else 0


def _read_xlsx(package: _Package, found: _Found) -> None:
    shared = [_text(item) for item in _all(package.xml("xl/sharedStrings.xml"), "si")]
    for sheet in package.numbered(r"xl/worksheets/sheet(\d+)\.xml"):
        found.parts += 1
        rows = [_xlsx_row(row, shared) for row in _all(sheet, "row")]
        for row in rows:
            found.add_line("\t".join(row))
        rtl = any(_attribute(view, "rightToLeft") in ("1", "true") for view in _all(sheet, "sheetView"))
        found.add_direction(" ".join(cell for row in rows for cell in row), rtl)
    for table in package.numbered(r"xl/tables/table(\d+)\.xml"):
        found.tables += 1
        found.tables_without_header += _attribute(table, "headerRowCount") == "0"
    for drawing in package.numbered(r"xl/drawings/drawing(\d+)\.xml"):
        for picture in _all(drawing, "pic", "graphicFrame"):
            _count_pictures(picture, found, "cNvPr")


def _xlsx_row(row: Element, shared: list[str]) -> list[str]:
    cells: list[str] = []
    for cell in _all(row, "c"):
        value = _first_text(cell, "v")
        if _attribute(cell, "t") == "s":
            value = shared[int(value)] if value.isdecimal() and int(value) < len(shared) else ""
        elif _attribute(cell, "t") == "inlineStr":
            value = _text(cell)
        cells.append(value)
    return cells


def _read_pptx(package: _Package, found: _Found) -> None:
    for slide in package.numbered(r"ppt/slides/slide(\d+)\.xml"):
        found.parts += 1
        titles = [shape for shape in _all(slide, "sp") if _is_title(shape)]
        found.untitled_slides += not any(_text(shape).strip() for shape in titles)
        for picture in _all(slide, "pic"):
            _count_pictures(picture, found, "cNvPr")
        for table in _all(slide, "tbl"):
            found.tables += 1
            found.tables_without_header += _attribute(_one(table, "tblPr"), "firstRow") not in ("1", "true")
        found.languages += [_attribute(run, "lang") for run in _all(slide, "rPr")][:1]
        paragraphs = list(_all(slide, "p"))
        arabic = [paragraph for paragraph in paragraphs if _ARABIC.search(_text(paragraph))]
        rtl = all(_attribute(_one(paragraph, "pPr"), "rtl") in ("1", "true") for paragraph in arabic)
        found.add_direction(" ".join(_text(paragraph) for paragraph in arabic), rtl)
        for paragraph in paragraphs:
            found.add_line(_text(paragraph))


def _is_title(shape: Element) -> bool:
    return any(_attribute(mark, "type") in ("title", "ctrTitle") for mark in _all(shape, "ph"))
