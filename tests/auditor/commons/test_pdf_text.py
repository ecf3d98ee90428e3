"""PDF text in logical order: Arabic, English and both on one line, tables, columns, and broken files."""

import contextlib
import html
import json
import random
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.commons import isolated
from auditor.commons.isolated import DocumentProblem, Reason
from auditor.commons.pdf_bidi import Base, Unit, balance, base_direction, logical
from auditor.commons.pdf_text import clean, extract_lines, extract_pages, read_text
from tests.support_documents import make_pdf, rtl, show

MIXED = [
    "الهاتف الموحد: 199001 على مدار الساعة (24/7)",
    "للتواصل +966 11 450 6666 أو 920000000",
    "البريد الإلكتروني: help@agency.gov.sa والرد خلال 30 دقيقة",
    "حساب إكس @Call_199 والموقع https://agency.gov.sa/ar",
    "من 8:00 صباحًا – 4:00 مساءً",
    "السعر 50% من 1,250.50 ريال (ثلاثة أشهر)",
    "آخر تحديث: ١٤٤٦/٠٦/١٤هـ الموافق 15/12/2024",
    "وفق المواصفة (ISO 10002:2018) لنظام التعامل",
    "نسخة Windows 11 وحجم الملف 30 MB على الأكثر",
    "المادة (12) الفقرة [3] من «نظام الحكم»",
    "لا إله إلا الله والإبلاغ عن البلاغات",
    "مُدَّةُ الرَّدِّ ثَلَاثَةُ أَيَّامٍ",
    "ساعات العمل: 7:30 ص - 2:30 م",
    "سياسة الخصوصية – Privacy Policy",
]
ENGLISH = [
    "The complaint guide (2024 edition) is at https://agency.gov.sa/en.",
    "Call +966 11 450 6666 or 199001, Sunday – Thursday, 8:00 AM – 4:00 PM.",
    "The ministry (وزارة الصناعة) answers within 2 working days.",
]
FONTS = ["Noto Naskh Arabic", "Noto Kufi Arabic", "Noto Sans Arabic", "DejaVu Sans"]


def lines_of(data: bytes) -> list[str]:
    return [line for page in read_text(data, 20, 20.0).pages for line in page.lines]


def plain(text: str) -> str:
    """NFKC without invisible signs, single spaces."""
    shown = (sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")
    return " ".join("".join(shown).split())


def read_visually(drawn: str, base: Base = "rtl", mirror: bool = True) -> str:
    return logical([Unit(sign) for sign in drawn], base).text(mirror)


# Left: as drawn, from left to right, brackets by their shape. Right: as read.
DRAWN_RTL = [
    ("لمع 30 لالخ", "خلال 30 عمل"),
    ("(24/7) عوبسأ", "أسبوع (24/7)"),
    ("ريال 1,250.50", "1,250.50 لاير"),
    ("6666 450 11 966+ فتاه", "هاتف +966 11 450 6666"),
    ("+966 11 450 6666 فتاه", "هاتف +966 11 450 6666"),
    ("011 450 6666 فتاه", "هاتف 011 450 6666"),
    ("920 000 000 فتاه", "هاتف 920 000 000"),
    ("000 000 920 فتاه", "هاتف 920 000 000"),
    ("6666-125-800 مقر", "رقم 800-125-6666"),
    ("2024-2020 نم", "من 2020-2024"),
    ("15/12/2024 قفاوم", "موافق 15/12/2024"),
    ("16:00 – 8:00 دحأ", "أحد 8:00 – 16:00"),
    ("درلا help@agency.gov.sa ديرب", "بريد help@agency.gov.sa الرد"),
    ("Call_199@ باسح", "حساب @Call_199"),
    ("@Call_199 باسح", "حساب @Call_199"),
    ("/https://a.sa عقوم", "موقع https://a.sa/"),
    ("https://a.sa/ عقوم", "موقع https://a.sa/"),
    ("عم (ISO 10002:2018) ةفصاوم", "مواصفة (ISO 10002:2018) مع"),
    ("MB 30 مجح", "حجم 30 MB"),
    ("ةيلك %50 رعس", "سعر 50% كلية"),
    ("ه١٤٤٦/٠٦/١٤ موي", "يوم ١٤٤٦/٠٦/١٤ه"),
    ("«مكح» ماظن", "نظام «حكم»"),
    (".1 لوأ", "أول 1."),
    ("800-125-6666", "800-125-6666"),
    ("50%", "50%"),
]
DRAWN_LTR = [
    ("Our name is ةعانصلا ةرازو here.", "Our name is وزارة الصناعة here."),
    ("See (ةرازو) of 2024", "See (وزارة) of 2024"),
    ("Call 199001, 8:00 AM – 4:00 PM.", "Call 199001, 8:00 AM – 4:00 PM."),
]


@pytest.mark.parametrize(("drawn", "read"), DRAWN_RTL)
def test_right_to_left_line_is_read_in_logical_order(drawn: str, read: str) -> None:
    assert read_visually(drawn) == read


@pytest.mark.parametrize(("drawn", "read"), DRAWN_LTR)
def test_left_to_right_line_keeps_its_order_and_turns_arabic(drawn: str, read: str) -> None:
    assert read_visually(drawn, "ltr") == read


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        (")24/7( عوبسأ", "أسبوع (24/7)"),
        ("در ]3[ Vision )12( ةدم", "مدة (12) Vision [3] رد"),
        ("0551234567 )12( دحأ", "أحد (12) 0551234567"),
        ("Bar )Foo( مسا", "اسم (Foo) Bar"),
        ("Windows (version 10) مسا", "اسم Windows (version 10)"),
        ("(011) 450 6666 فتاه", "هاتف (011) 450 6666"),
    ],
)
def test_brackets_named_by_the_author_are_not_mirrored(drawn: str, read: str) -> None:
    assert read_visually(drawn, mirror=False) == read


def test_a_ligature_is_kept_whole() -> None:
    units = [Unit("ل"), Unit("لا"), Unit("خ")]
    assert logical(units, "rtl").text(mirror=True) == "خلال"


@pytest.mark.parametrize(
    ("drawn", "prior", "base"),
    [
        ("عربي", "ltr", "rtl"),
        ("English text.", "rtl", "ltr"),
        (".English text", "rtl", "rtl"),
        ("199001", "rtl", "rtl"),
        ("ريدم CEO", "rtl", "rtl"),
        ("The name وزارة is used in all of the texts", "ltr", "ltr"),
    ],
)
def test_base_direction(drawn: str, prior: Base, base: Base) -> None:
    assert base_direction([Unit(sign) for sign in drawn], prior) == base


def test_balance_tells_a_turned_bracket() -> None:
    assert balance("(a) [b]") == 2
    assert balance(")a(") < balance("a") == 0


@given(st.text(alphabet="ابحلA1٢ ()[]@%+-/:.,\u064b\u200f", max_size=40), st.sampled_from(["rtl", "ltr"]))
def test_reading_order_loses_and_adds_nothing(drawn: str, base: Base) -> None:
    assert sorted(read_visually(drawn, base, mirror=False)) == sorted(drawn)


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("ﻻ ﺇﻟﻪ", "لا إله"),
        ("ا\ufdf2", "الله"),
        ("\ufdf2", "الله"),
        ("مساء\ufe70", "مساءً"),
        ("الـــحكومة", "الحكومة"),
        ("١٤هـ", "١٤هـ"),
        ("of\ufb01ce", "office"),
        ("\u200fنص\u202c", "نص"),
        ("١٠²…", "١٠²…"),
        ("\uf0b7 بند", "• بند"),
        ("a \u00a0 b\tc ", "a b\tc"),
    ],
)
def test_clean_gives_letters_as_typed(stored: str, typed: str) -> None:
    assert clean(stored) == typed


def test_words_are_told_by_gaps_where_no_space_is_drawn() -> None:
    page = show("Hello", 72, 700) + show("world", 72 + 5 * 6 + 4, 700)
    assert lines_of(make_pdf([page])) == ["Hello world"]


def test_rows_of_a_table_keep_their_cells_apart_first_cell_first() -> None:
    page = "".join(
        rtl(first, 550, y) + show(second, 300, y) + rtl(third, 200, y)
        for y, first, second, third in [
            (700, "ةانقلا", "12", "ةدملا"),
            (675, "ينورتكلإلا ديربلا", "a@b.sa", "ةعاس"),
            (650, "فتاهلا", "199001", "ناتعاس"),
        ]
    )
    assert lines_of(make_pdf([page])) == [
        "القناة\t12\tالمدة",
        "البريد الإلكتروني\ta@b.sa\tساعة",
        "الهاتف\t199001\tساعتان",
    ]


def test_the_lines_of_one_ruled_cell_are_joined() -> None:
    rules = "".join(f"50 {y} 500 0.5 re f " for y in (715, 690, 650)) + "300 650 0.5 65 re f\n"
    page = rules + rtl("ةانقلا", 540, 700) + rtl("ةدملا", 200, 700)
    page += rtl("ديربلا", 540, 675) + rtl("موي", 200, 668) + rtl("ينورتكلإلا", 540, 661)
    assert lines_of(make_pdf([page])) == ["القناة\tالمدة", "البريد الإلكتروني\tيوم"]


def test_an_address_cut_by_a_narrow_cell_is_joined() -> None:
    rules = "".join(f"50 {y} 500 0.5 re f " for y in (715, 690, 650)) + "300 650 0.5 65 re f\n"
    page = rules + show("E-mail", 60, 700) + show("Web", 310, 700)
    page += show("info@agency.gov.s", 60, 675) + show("https://agency.gov.sa", 310, 675)
    page += show("a", 60, 661) + show("daily", 310, 661)
    assert lines_of(make_pdf([page])) == ["E-mail\tWeb", "info@agency.gov.sa\thttps://agency.gov.sa daily"]


def test_a_table_of_contents_keeps_its_lines() -> None:
    page = show("1", 60, 700) + show("Start..........1", 120, 700)
    page += "".join(show(f"1.{n} Part.........{n}", 120, 700 - 15 * n) for n in (1, 2))
    page += show("2", 60, 655) + show("More...........3", 120, 655)
    assert len(lines_of(make_pdf([page]))) == 4


def test_columns_are_read_one_after_the_other() -> None:
    left = [show(f"left column line {n}", 60, 700 - 15 * n) for n in range(5)]
    right = [show(f"right column line {n}", 330, 700 - 15 * n) for n in range(5)]
    expected = [f"{side} column line {n}" for side in ("left", "right") for n in range(5)]
    assert lines_of(make_pdf(["".join(left + right)])) == expected


def test_a_mark_joins_the_letter_drawn_after_it_in_right_to_left_text() -> None:
    # Drawn from the left: alef, then the fathatan beside it, then the letter it belongs to.
    page = show("ا", 100, 700) + "BT /F1 12 Tf 0.001 Tz 1 0 0 1 105 703 Tm <064B> Tj 100 Tz ET\n"
    page += show("حابص", 106, 700)
    assert lines_of(make_pdf([page])) == ["صباحًا"]


def test_actual_text_speaks_for_its_glyphs() -> None:
    page = "/Span <</ActualText <FEFF06440627>>> BDC " + show("XY", 100, 700) + "EMC " + show("ب", 112, 700)
    assert lines_of(make_pdf([page])) == ["بلا"]


def test_what_is_drawn_twice_to_look_bold_is_read_once() -> None:
    page = show("Bold", 100, 700) + show("Bold", 100.4, 700)
    assert lines_of(make_pdf([page])) == ["Bold"]


def test_turned_text_follows_the_upright_lines() -> None:
    page = "BT /F1 12 Tf 0 1 -1 0 40 300 Tm <005500700020006F006E> Tj ET\n" + show("Upright", 100, 700)
    assert lines_of(make_pdf([page])) == ["Upright", "Up on"]


def test_pages_over_the_limit_are_left_out_and_told() -> None:
    text = read_text(make_pdf([show(f"page {n}", 72, 700) for n in range(5)]), 2, 20.0)
    assert [page.lines for page in text.pages] == [("page 0",), ("page 1",)]
    assert (text.page_count, text.complete) == (5, False)


def test_time_that_is_up_is_told() -> None:
    with pytest.raises(DocumentProblem) as problem:
        read_text(make_pdf([show("text", 72, 700)]), 5, -1.0)
    assert problem.value.reason is Reason.TOO_SLOW


def test_extract_lines_takes_a_path_or_bytes(tmp_path: Path) -> None:
    data = make_pdf([rtl("ابحرم", 500, 700)])
    path = tmp_path / "one.pdf"
    path.write_bytes(data)
    assert extract_lines(path) == extract_lines(data) == ["مرحبا"]


def test_an_endless_unicode_map_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolated, "_GRACE", 1.0)
    bomb = make_pdf([show("a", 72, 700)], unicode_range=b"<00000000> <FFFFFFFF> <00000000>")
    with pytest.raises(DocumentProblem) as problem:
        extract_pages(bomb, max_seconds=1.0)
    assert problem.value.reason in (Reason.TOO_SLOW, Reason.TOO_LARGE)


SAMPLE = make_pdf([show("Guide 2024", 72, 700) + rtl("ةانقلا", 500, 650), show("more", 72, 700)])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 2**32))
def test_a_broken_pdf_is_read_or_refused(seed: int) -> None:
    dice = random.Random(seed)
    data = bytearray(SAMPLE[: dice.randrange(8, len(SAMPLE))] if dice.random() < 0.3 else SAMPLE)
    for _ in range(dice.choice([1, 8, 60])):
        data[dice.randrange(len(data))] = dice.randrange(256)
    with contextlib.suppress(DocumentProblem):
        assert read_text(bytes(data), 5, 10.0).page_count


@given(st.binary(max_size=400))
def test_random_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(DocumentProblem):
        read_text(data, 5, 10.0)
    with pytest.raises(DocumentProblem):
        read_text(b"%PDF-1.7\n" + data, 5, 10.0)


def printed(body: str, font: str, *, tagged: bool, rtl: bool = True) -> bytes:
    from playwright.sync_api import sync_playwright

    style = f"body {{ font: 13pt '{font}' }} table {{ border-collapse: collapse }} td {{ border: 1px solid }}"
    direction, language = ("rtl", "ar") if rtl else ("ltr", "en")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium-headless-shell", args=["--no-sandbox"]
        )
        page = browser.new_page()
        page.set_content(f"<html lang={language} dir={direction}><style>{style}</style><body>{body}</body></html>")
        data: bytes = page.pdf(format="A4", tagged=tagged)
        browser.close()
    return data


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{html.escape(line)}</p>" for line in lines)


@pytest.mark.browser
@pytest.mark.parametrize("font", FONTS)
def test_lines_printed_by_chromium(font: str) -> None:
    found = [plain(line) for line in lines_of(printed(paragraphs(MIXED), font, tagged=font.endswith("Sans")))]
    assert found == [plain(line) for line in MIXED]


@pytest.mark.browser
def test_english_printed_by_chromium() -> None:
    assert lines_of(printed(paragraphs(ENGLISH), "Liberation Serif", tagged=True, rtl=False)) == ENGLISH


@pytest.mark.browser
def test_a_narrow_table_printed_by_chromium() -> None:
    rows = [["القناة", "أوقات العمل"], ["البريد الإلكتروني للشكاوى والبلاغات", "الأحد – الخميس 8:00 – 16:00"]]
    cells = "".join("<tr>" + "".join(f"<td width=110>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    data = printed(f"<table style='width:220px'>{cells}</table>", FONTS[0], tagged=False)
    assert lines_of(data) == ["\t".join(row) for row in rows]


@pytest.mark.parametrize("name", ["kufi_tagged", "lo_naskh", "naskh"])
def test_shared_pdfs(shared_dir: Path, name: str) -> None:
    folder = shared_dir / "complaints" / "pdf"
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    lines = [plain(line) for line in extract_lines(folder / f"{name}.pdf")]
    rows = [plain(" ".join(row)) for row in truth["rows"]]
    assert [line for line in [*map(plain, truth["mixed"]), *rows] if line not in lines] == []
    whole = " ".join(lines)
    assert [line for line in map(plain, truth["lines"]) if line not in whole] == []
