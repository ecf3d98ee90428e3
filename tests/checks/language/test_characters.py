"""Checks on letters, marks, digits and dates."""

import unicodedata

import pytest

from tests.checks.language.pages import ARABIC, page, said
from tests.lab import Lab

SHAPED = "".join({"م": "ﻣ", "ر": "ﺮ", "ح": "ﺣ", "ب": "ﺒ", "ا": "ﺎ"}.get(c, c) for c in "مرحبا")
GARBLED = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in "الوزارة".encode())


def rows(*values: str) -> str:
    return "<table>" + "".join(f"<tr><td>بند</td><td>{v}</td></tr>" for v in values) + "</table>"


CASES = [
    ("presentation-forms-used", f"<p>{ARABIC}</p>", "passed", []),
    ("presentation-forms-used", f"<p>{SHAPED}</p>", "failed", ["forms"]),
    ("presentation-forms-used", "<p>محمد ﷺ والسعر 5 ﷼ ﷲ</p>", "passed", []),
    ("presentation-forms-used", "<p>x</p>", "inapplicable", []),
    ("letter-order-reversed", "<p>ةرازولا ةيدوعسلا ةيبرعلا</p>", "cantTell", ["reversed"]),
    ("letter-order-reversed", f"<p>{ARABIC}</p>", "inapplicable", []),
    ("text-garbled", f"<p>{GARBLED}</p>", "failed", ["utf8"]),
    ("text-garbled", f"<p>{'وزارة التجارة'.encode('cp1256').decode('latin-1')}</p>", "failed", ["cp1256"]),
    ("text-garbled", "<p>وز\ufffdرة</p>", "failed", ["lost"]),
    ("text-garbled", f"<p>{ARABIC} Café déjà vu: <samp>{GARBLED}</samp></p>", "inapplicable", []),
    ("text-garbled", f"<p>{ARABIC} <q>{GARBLED}</q></p>", "failed", ["utf8"]),
    ("text-garbled", f"<p>{ARABIC} Café déjà vu</p><code>{GARBLED}</code>", "inapplicable", []),
    ("letters-of-other-alphabets", "<p>وزارة التجارة السعودیة الکبرى</p>", "cantTell", ["other"]),
    ("letters-of-other-alphabets", "<p lang=fa>این یک متن فارسی است</p>", "inapplicable", []),
    ("letters-of-other-alphabets", f"<p>{ARABIC}</p>", "passed", []),
    ("tatweel-used", "<h1>خدمـــات الوزارة</h1>", "failed", ["stretched"]),
    ("tatweel-used", "<h1>خدمـات</h1>", "failed", ["stretched"]),
    ("tatweel-used", "<p>عام 1446هـ وكذلك خدمـات</p>", "inapplicable", []),
    ("invisible-characters-left", "<p>خد\u200bمات</p>", "failed", ["hidden"]),
    ("invisible-characters-left", "<p>خدمات\u200b الوزارة\u200f</p>", "inapplicable", []),
    ("punctuation-latin", "<p>الخدمات, والنماذج</p>", "failed", ["latin"]),
    ("punctuation-latin", "<p>هل من سؤال؟ نعم، اسأل</p>", "passed", []),
    ("punctuation-latin", "<p>السعر 1,500 ريال</p>", "inapplicable", []),
    ("text-not-composed", f"<p>{unicodedata.normalize('NFD', 'إعلان')}</p>", "failed", ["apart"]),
    ("text-not-composed", "<p>إعلان مُدَّة شدّة</p>", "inapplicable", []),
    ("entity-shown", "<p>الوزارة&amp;nbsp;الموقرة</p>", "failed", ["shown"]),
    ("entity-shown", "<code>&amp;nbsp;</code><p>A &amp; B; C</p>", "inapplicable", []),
    ("address-encoded-twice", '<a href="/%25D8%25A7%25D9%2584">x</a>', "failed", ["twice"]),
    ("address-encoded-twice", '<a href="/%D8%A7?u=%25D8%25A7">x</a>', "inapplicable", []),
    ("digits-mixed-in-number", "<p>عام 2٠24</p>", "failed", ["mixed"]),
    ("digits-mixed-in-number", "<p>المبلغ 1,234٫5</p>", "failed", ["mixed"]),
    ("digits-mixed-in-number", "<p>عام 2024 و٢٠٢٥ و١٬٢٣٤٫٥ و1,234.5</p>", "inapplicable", []),
    ("digits-mixed-on-page", rows("120", "١٣٠", "140", "١٥٠"), "failed", ["series"]),
    ("digits-mixed-on-page", "<p>العدد ۴۵</p>", "failed", ["eastern"]),
    ("digits-mixed-on-page", "<p>10 20 30 من أصل ١٢٣ و٤٥٦</p>", "cantTell", ["page"]),
    ("digits-mixed-on-page", "<p>العدد ١٢٣٤٥ والهاتف 920000000</p>", "passed", []),
    ("digits-mixed-on-page", "<p>بلا أرقام</p>", "inapplicable", []),
    ("month-names-untranslated", "<p>آخر تحديث: 12 March 2026</p>", "failed", ["other"]),
    ("month-names-untranslated", "<p>Jun 3</p>", "failed", ["other"]),
    (
        "month-names-untranslated",
        "<p>آخر تحديث: 12 مارس 2026</p><p>Section 3 may apply here to all</p>",
        "inapplicable",
        [],
    ),
    ("calendars-disagree", "<p>15/5/1446 هـ الموافق 17/11/2024 م</p>", "passed", []),
    ("calendars-disagree", "<p>15/5/1446 هـ الموافق 17/2/2025 م</p>", "failed", ["apart"]),
    ("calendars-disagree", "<p>17/11/2024</p>", "inapplicable", []),
]


@pytest.mark.browser
@pytest.mark.parametrize(("check", "body", "outcome", "messages"), CASES)
def test_characters(lab: Lab, check: str, body: str, outcome: str, messages: list[str]) -> None:
    assert said(lab, f"language/{check}", page(body)) == (outcome, messages)


@pytest.mark.browser
def test_arabic_dates_on_english_pages(lab: Lab) -> None:
    html = page("<p>Last updated: 12 مارس 2026</p>", html='lang="en"', title="News")
    assert said(lab, "language/month-names-untranslated", html) == ("failed", ["other"])


@pytest.mark.browser
@pytest.mark.parametrize(
    ("footer", "outcome"),
    [
        ("© 2019 وزارة", "failed"),
        ("جميع الحقوق محفوظة 1438هـ", "failed"),
        ("© 2015–2099", "passed"),
        ("وزارة 2010", "inapplicable"),
    ],
)
def test_copyright_year(lab: Lab, footer: str, outcome: str) -> None:
    html = page(f"<p>© 2003 كتاب</p><footer><p>{footer}</p></footer>" if "©" in footer else f"<p>{footer}</p>")
    assert said(lab, "language/copyright-year-stale", html)[0] == outcome
