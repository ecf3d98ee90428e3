"""Blocks of plain text, and the sentences read from blocks."""

from auditor_checks.complaints.reading import Block, from_text, read_document
from auditor_checks.complaints.reading.document import cells

TABLE = """Channels
# | Channel | Contact | Response time
1 | Email | care@abc.gov.sa | within 2 working days
2 | Phone | 920001234 | immediate"""


def test_plain_text_gives_headings_items_rows_and_paragraphs() -> None:
    text = "دليل الشكاوى\nتسعى الهيئة إلى معالجة شكاوى المستفيدين بكل عناية واهتمام.\nالخطوات:"
    text += "\n1. تقديم الشكوى\n2. إرفاق المستندات"
    assert [block.kind for block in from_text(text)] == ["heading", "paragraph", "heading", "item", "item"]


def test_a_row_knows_the_header_of_each_cell() -> None:
    rows = [block for block in from_text(TABLE) if block.kind == "row"]
    assert len(rows) == 2
    assert [(header, rows[0].text[start:end]) for header, start, end in cells(rows[0])] == [
        ("#", "1"),
        ("Channel", "Email"),
        ("Contact", "care@abc.gov.sa"),
        ("Response time", "within 2 working days"),
    ]


def test_a_cell_is_read_with_its_header_and_quoted_without() -> None:
    document = read_document(from_text(TABLE))
    unit = next(u for u in document.units if u.own == "within 2 working days")
    assert unit.text == "response time : within 2 working days"
    assert document.span(unit, 0, len(unit.text)).quote == "within 2 working days"


def test_menus_and_cookie_banners_are_not_read() -> None:
    blocks = (
        Block("paragraph", "سياسة الخصوصية | الشكاوى | تواصل معنا | خريطة الموقع"),
        Block("paragraph", "This site uses cookies. Accept all or reject."),
        Block("paragraph", "شاركنا رأيك في معالجة شكواك."),
    )
    assert [unit.block for unit in read_document(blocks).units] == [2]


def test_evidence_quotes_the_original_even_of_damaged_text() -> None:
    damaged = "يتم الرد من خالل البريد اإللكتروني واالتصال خالل ثالثة أيام عمل"
    document = read_document((Block("paragraph", damaged),))
    unit = document.units[0]
    at = unit.own.index("ثلاثه")
    assert document.span(unit, at, at + len("ثلاثه ايام عمل")).quote == "ثالثة أيام عمل"


def test_a_card_with_values_above_labels_pairs_them() -> None:
    blocks = tuple(Block("paragraph", text) for text in ("3 workdays", "Service Duration", "Free", "Service Cost"))
    texts = {unit.text for unit in read_document(blocks).units}
    assert {"service duration : 3 workdays", "service cost : free"} <= texts


def test_no_blocks_no_units() -> None:
    assert read_document(()).units == ()
    assert read_document((Block("paragraph", "  "),)).blocks == ()


def test_numbered_sections_are_headings_and_numbered_steps_are_not() -> None:
    text = "5- منافذ الاستقبال\n5-1 مكتب الاستقبال: كل يوم.\n1- اكتب الشكوى\n2- أرسل الشكوى\nثالثا: من يقدم الشكوى\n- كل فرد"
    kinds = [block.kind for block in from_text(text)]
    assert kinds == ["heading", "paragraph", "item", "item", "heading", "item"]


def test_items_stand_under_the_sentence_that_introduces_them() -> None:
    document = read_document(
        (
            Block("heading", "التقديم"),
            Block("paragraph", "تقدم الشكوى مشتملة على:"),
            Block("item", "- رقم الحساب"),
            Block("paragraph", "ترد الإدارة لاحقا"),
        )
    )
    assert [unit.text[: unit.body] for unit in document.units[2:]] == ["تقدم الشكوي مشتمله علي : ", "التقديم : "]
