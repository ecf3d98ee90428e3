"""What PDF and Office files say of themselves, and what a file that can't be read leads to."""

import io
import random
import zipfile
import zlib
from collections.abc import Callable

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, String

from auditor.commons import isolated
from auditor.commons.documents import (
    DocumentProblem,
    Kind,
    OfficeFacts,
    PdfFacts,
    Reason,
    inspect_office,
    inspect_pdf,
)
from auditor.commons.isolated import run_isolated
from auditor.commons.office_facts import read_office
from auditor.commons.pdf_facts import read_facts
from auditor.commons.pdf_text import MAX_BYTES
from tests.support_documents import make_pdf, rtl, saved, show, zipped

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
PIC = 'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
XDR = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title></cp:coreProperties>'
)


def facts_of(data: bytes) -> PdfFacts:
    return read_facts(data, 20, 20.0)


def reason_of(data: bytes) -> Reason:
    with pytest.raises(DocumentProblem) as problem:
        facts_of(data)
    return problem.value.reason


def test_a_bare_pdf_promises_nothing() -> None:
    facts = facts_of(make_pdf([show("text", 72, 700)]))
    assert (facts.tagged, facts.language, facts.title, facts.shows_title) == (False, None, None, False)
    assert (facts.bookmarks, facts.direction, facts.encrypted, facts.mended) == (0, None, False, False)
    assert (facts.page_count, facts.pages_with_text, facts.complete) == (1, 1, True)
    assert facts.page_sizes == ((595.0, 842.0),)
    assert facts.fonts_without_unicode == ()


def test_what_the_catalog_says() -> None:
    data = make_pdf(
        [rtl("ابحرم", 500, 700)],
        Lang=String("ar-SA"),
        ViewerPreferences=Dictionary(Direction=Name.R2L, DisplayDocTitle=True),
    )
    pdf = pikepdf.open(io.BytesIO(data))
    pdf.trailer.Info = Dictionary(Title=String("دليل الشكاوى"))
    with pdf.open_outline() as outline:
        chapter = pikepdf.OutlineItem("One", 0)
        chapter.children.append(pikepdf.OutlineItem("One and a half", 0))
        outline.root.append(chapter)
    facts = facts_of(saved(pdf))
    assert (facts.language, facts.direction, facts.shows_title) == ("ar-SA", "r2l", True)
    assert (facts.title, facts.bookmarks) == ("دليل الشكاوى", 2)


def test_the_structure_tree_in_figures() -> None:
    def element(kind: str, *below: Dictionary, **entries: object) -> Dictionary:
        made = Dictionary(Type=Name.StructElem, S=Name("/" + kind), K=Array(below))
        for name, value in entries.items():
            made[f"/{name}"] = value
        return made

    cells = element("TR", element("TH"), element("TD"))
    tree = element(
        "Document",
        element("H1"),
        element("Chapter", Lang=String("en")),
        element("Figure", Alt=String("a map")),
        element("Figure", Alt=String(" ")),
        element("Table", cells),
        element("Table", element("TR", element("TD"))),
        element("L", element("LI")),
        element("Link"),
    )
    root = Dictionary(Type=Name.StructTreeRoot, K=tree, RoleMap=Dictionary(Chapter=Name.H2))
    data = make_pdf([show("text", 72, 700)], MarkInfo=Dictionary(Marked=True), StructTreeRoot=root)
    facts = facts_of(data)
    structure = facts.structure
    assert facts.tagged
    assert structure.headings == (1, 2)
    assert (structure.figures, structure.figures_without_alt) == (2, 1)
    assert (structure.tables, structure.tables_without_headers) == (2, 1)
    assert (structure.lists, structure.links, structure.languages) == (1, 1, ("en",))


def test_marked_without_a_tree_is_not_tagged() -> None:
    assert not facts_of(make_pdf([show("a", 72, 700)], MarkInfo=Dictionary(Marked=True))).tagged


def test_a_structure_tree_that_holds_itself_ends() -> None:
    pdf = pikepdf.open(io.BytesIO(make_pdf([show("a", 72, 700)])))
    loop = pdf.make_indirect(Dictionary(S=Name.Document))
    loop.K = Array([loop])
    pdf.Root.StructTreeRoot = Dictionary(K=loop)
    assert facts_of(saved(pdf)).structure.elements == 1


def test_presentation_forms_are_counted() -> None:
    facts = facts_of(make_pdf([show("ﻼﺧab", 72, 700)]))
    assert facts.presentation_form_share == 0.5
    assert facts.text.pages[0].lines == ("abخلا",)


def test_a_font_without_unicode_is_named() -> None:
    facts = facts_of(make_pdf([show("text", 72, 700)], unicode_range=b""))
    assert facts.fonts_without_unicode == ("Plain",)
    assert facts.unmapped_share == 1.0
    assert facts.text.pages[0].lines == ()


def test_a_scan_is_pictures_only() -> None:
    pdf = pikepdf.open(io.BytesIO(make_pdf([""])))
    image = pdf.make_stream(zlib.compress(b"\xff"), Filter=Name.FlateDecode)
    image.update({"/Type": Name.XObject, "/Subtype": Name.Image, "/Width": 1, "/Height": 1})
    image.update({"/ColorSpace": Name.DeviceGray, "/BitsPerComponent": 8})
    page = pdf.pages[0].obj
    page.Resources.XObject = Dictionary(Im=image)
    page.Contents = pdf.make_stream(b"500 0 0 700 0 0 cm /Im Do")
    assert facts_of(saved(pdf)).pictures_only
    assert not facts_of(make_pdf([""])).pictures_only


def test_form_fields_need_a_name_for_people() -> None:
    fields = Array(
        [Dictionary(T=String("a"), FT=Name.Tx), Dictionary(T=String("b"), FT=Name.Tx, TU=String("الاسم"))]
    )
    facts = facts_of(make_pdf([show("a", 72, 700)], AcroForm=Dictionary(Fields=fields)))
    assert (facts.fields, facts.fields_without_name) == (2, 1)


def test_a_password_is_an_outcome_and_an_owner_password_is_a_fact() -> None:
    pdf = pikepdf.open(io.BytesIO(make_pdf([show("secret", 72, 700)])))
    assert reason_of(saved(pdf, pikepdf.Encryption(owner="o", user="u"))) is Reason.PASSWORD
    closed = pikepdf.Permissions(accessibility=False, extract=False)
    facts = facts_of(
        saved(pdf, pikepdf.Encryption(owner="o", user="", R=3, aes=False, metadata=False, allow=closed))
    )
    assert facts.encrypted
    assert not facts.assistive_technology_allowed
    assert facts.text.pages[0].lines == ("secret",)


def test_a_damaged_pdf_is_mended_or_refused() -> None:
    data = make_pdf([show("text", 72, 700)])
    assert facts_of(data[: data.index(b"startxref")]).mended
    assert reason_of(data[:60]) is Reason.DAMAGED


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"<html>not found</html>", Reason.WRONG_FORMAT),
        (b"%PDF-1.7\n%%EOF", Reason.DAMAGED),
        (b"%PDF-1.7" + bytes(MAX_BYTES), Reason.TOO_LARGE),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, reason: Reason) -> None:
    with pytest.raises(DocumentProblem) as problem:
        inspect_pdf(data)
    assert problem.value.reason is reason


def test_inspect_pdf_reads_in_a_process_of_its_own() -> None:
    data = make_pdf([show("text", 72, 700)])
    assert inspect_pdf(data) == facts_of(data)


def test_a_packed_bomb_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolated, "_GRACE", 1.0)
    pdf = pikepdf.open(io.BytesIO(make_pdf([""])))
    packer = zlib.compressobj(1)
    bomb = b"".join(packer.compress(b"q " * 2**20) for _ in range(200)) + packer.flush()
    pdf.pages[0].obj.Contents = pikepdf.Stream(pdf, bomb, Filter=Name.FlateDecode)
    with pytest.raises(DocumentProblem) as problem:
        inspect_pdf(saved(pdf), max_seconds=2.0)
    assert problem.value.reason in (Reason.TOO_LARGE, Reason.TOO_SLOW)


def sleeps(data: bytes) -> None:
    import time

    time.sleep(60)


def dies(data: bytes) -> None:
    import os

    os._exit(3)


def hoards(data: bytes) -> int:
    return len(bytearray(64 * 1024**3))


@pytest.mark.parametrize(
    ("reader", "seconds", "reason"),
    [(sleeps, 0.5, Reason.TOO_SLOW), (dies, 30.0, Reason.DAMAGED), (hoards, 30.0, Reason.TOO_LARGE)],
)
def test_a_reader_that_fails_is_stopped(
    reader: Callable[[bytes], object], seconds: float, reason: Reason, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(isolated, "_GRACE", 0.5)
    with pytest.raises(DocumentProblem) as problem:
        run_isolated(reader, b"", seconds=seconds)
    assert problem.value.reason is reason


def docx(body: str, **parts: str) -> bytes:
    document = f"<w:document {W} {WP} {PIC} {A}><w:body>{body}</w:body></w:document>"
    return zipped({"word/document.xml": document, **{f"word/{name}.xml": part for name, part in parts.items()}})


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def office(data: bytes, kind: Kind) -> OfficeFacts:
    return read_office(data, kind)


def test_a_word_file() -> None:
    styles = (
        f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:bidi="ar-SA"/></w:rPr>'
        '</w:rPrDefault></w:docDefaults><w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="a7"><w:name w:val="My"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>'
    )
    pictures = "".join(
        f'<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" {alt}/><a:graphic><pic:pic/></a:graphic></wp:inline>'
        "</w:drawing></w:r></w:p>"
        for alt in ('descr="خريطة"', "")
    )
    table = (
        "<w:tbl>{}<w:tr><w:tc>"
        + paragraph("الهاتف")
        + "</w:tc><w:tc>"
        + paragraph("199001")
        + "</w:tc></w:tr></w:tbl>"
    )
    body = (
        paragraph("الدليل", '<w:pStyle w:val="a1"/><w:bidi/>')
        + paragraph("القنوات", '<w:pStyle w:val="a7"/><w:bidi w:val="0"/>')
        + pictures
        + table.format("<w:tr><w:trPr><w:tblHeader/></w:trPr></w:tr>")
        + table.format("")
    )
    facts = office(docx(body, styles=styles), "docx")
    assert facts.headings == (1, 2)
    assert (facts.language, facts.rtl_language, facts.title) == ("en-US", "ar-SA", None)
    assert (facts.pictures, facts.pictures_without_alt) == (2, 1)
    assert (facts.tables, facts.tables_without_header) == (2, 1)
    assert (facts.arabic_parts, facts.arabic_parts_not_rtl) == (4, 3)
    assert facts.lines == ("الدليل", "القنوات", "الهاتف\t199001", "الهاتف\t199001")
    assert facts.complete


def test_an_excel_file() -> None:
    sheet = (
        f'<worksheet {S}><sheetViews><sheetView {{}}/></sheetViews><sheetData><row><c t="s"><v>0</v></c>'
        "<c><v>24</v></c></row></sheetData></worksheet>"
    )
    picture = f'<xdr:wsDr {XDR}><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1"/></xdr:nvPicPr></xdr:pic></xdr:wsDr>'
    data = zipped(
        {
            "xl/workbook.xml": f"<workbook {S}/>",
            "xl/sharedStrings.xml": f"<sst {S}><si><t>مدة الرد</t></si></sst>",
            "xl/worksheets/sheet1.xml": sheet.format('rightToLeft="1"'),
            "xl/worksheets/sheet2.xml": sheet.format(""),
            "xl/tables/table1.xml": f'<table {S} headerRowCount="0"/>',
            "xl/drawings/drawing1.xml": picture,
            "xl/vbaProject.bin": b"macro",
            "docProps/core.xml": CORE.format("Plan"),
        }
    )
    facts = inspect_office(data, "xlsx")
    assert (facts.parts, facts.arabic_parts, facts.arabic_parts_not_rtl) == (2, 2, 1)
    assert (facts.tables, facts.tables_without_header) == (1, 1)
    assert (facts.pictures, facts.pictures_without_alt) == (1, 1)
    assert (facts.title, facts.macros) == ("Plan", True)
    assert facts.lines == ("مدة الرد\t24", "مدة الرد\t24")


def test_a_powerpoint_file() -> None:
    def shape(kind: str, text: str, properties: str = "") -> str:
        return (
            f'<p:sp><p:nvSpPr><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:pPr {properties}/>'
            f'<a:r><a:rPr lang="ar-SA"/><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>'
        )

    picture = '<p:pic><p:nvPicPr><p:cNvPr id="4" descr=""/></p:nvPicPr></p:pic>'
    table = '<a:tbl><a:tblPr firstRow="1"/></a:tbl>'
    one = shape("title", "الدليل", 'rtl="1"') + table
    two = shape("body", "القنوات") + picture
    slides = {f"ppt/slides/slide{n}.xml": f"<p:sld {P} {A}>{body}</p:sld>" for n, body in ((1, one), (2, two))}
    facts = office(zipped({"ppt/presentation.xml": f"<p:presentation {P}/>", **slides}), "pptx")
    assert (facts.parts, facts.untitled_slides, facts.language) == (2, 1, "ar-SA")
    assert (facts.pictures, facts.pictures_without_alt) == (1, 1)
    assert (facts.tables, facts.tables_without_header) == (1, 0)
    assert (facts.arabic_parts, facts.arabic_parts_not_rtl) == (2, 1)
    assert facts.lines == ("الدليل", "القنوات")


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENTITIES = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (b"plain text", Reason.WRONG_FORMAT),
        (OLE + b"\0" * 600, Reason.WRONG_FORMAT),
        (OLE + "EncryptedPackage".encode("utf-16-le"), Reason.PASSWORD),
        (zipped({"other.xml": "<a/>"}), Reason.WRONG_FORMAT),
        (zipped({"word/document.xml": "<a><b></a>"}), Reason.DAMAGED),
        (zipped({"word/document.xml": f"{ENTITIES}<w:document {W}>&b;</w:document>"}), Reason.DAMAGED),
        (docx(paragraph("a"))[:-40], Reason.DAMAGED),
        (zipped({f"{n}.xml": "" for n in range(5001)}), Reason.TOO_LARGE),
    ],
)
def test_an_office_file_that_cannot_be_read_says_why(data: bytes, reason: Reason) -> None:
    with pytest.raises(DocumentProblem) as problem:
        office(data, "docx")
    assert problem.value.reason is reason


def test_a_part_that_unpacks_without_end_is_left_out_and_told() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>" + " " * 30 * 1024**2)
    facts = office(buffer.getvalue(), "docx")
    assert not facts.complete
    assert facts.lines == ()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_a_broken_office_file_is_read_or_refused(seed: int) -> None:
    dice = random.Random(seed)
    data = bytearray(docx(paragraph("نص") * 5, styles=f"<w:styles {W}/>"))
    for _ in range(dice.choice([1, 5, 40])):
        data[dice.randrange(len(data))] = dice.randrange(256)
    try:
        facts = office(bytes(data[: dice.randrange(len(data)) if dice.random() < 0.3 else None]), "docx")
    except DocumentProblem:
        return
    assert facts.kind == "docx"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_a_broken_pdf_has_facts_or_a_reason(seed: int) -> None:
    dice = random.Random(seed)
    sound = make_pdf([show("text", 72, 700)], Lang=String("ar"), AcroForm=Dictionary(Fields=Array([])))
    data = bytearray(sound)
    for _ in range(dice.choice([1, 5, 40])):
        data[dice.randrange(len(data))] = dice.randrange(256)
    try:
        facts = facts_of(bytes(data))
    except DocumentProblem:
        return
    assert facts.page_count > 0
