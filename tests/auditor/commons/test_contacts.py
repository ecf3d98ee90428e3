"""Phones, e-mails, addresses and handles, and numbers that are none of them."""

import json
from pathlib import Path

import pytest

from auditor.commons.contacts import find_contacts, is_phone


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("الرقم الموحد ٩٢٠٠٠٠٠٠٠", "phone", "920000000"),
        ("هاتف 800 122 1111", "phone", "8001221111"),
        ("6666-125-800", "phone", "8001256666"),
        ("Tel: 011 450 6666", "phone", "+966114506666"),
        ("+966 11 450 6666", "phone", "+966114506666"),
        ("00966114136021", "phone", "+966114136021"),
        ("0501234567", "phone", "+966501234567"),
        ("اتصل بنا على 19911", "phone", "19911"),
        ("call 940", "phone", "940"),
        ("Emailinfo@mim.gov.sa", "email", "info@mim.gov.sa"),
        ("visit.mim.gov.sa", "url", "visit.mim.gov.sa"),
        ("https://www.mim.gov.sa/ar/complaints.", "url", "https://www.mim.gov.sa/ar/complaints"),
        ("@REGA_CARES", "handle", "@rega_cares"),
        ("moigovom@", "handle", "@moigovom"),
        ("[email protected]", "masked", "[email protected]"),
    ],
)
def test_a_contact_is_read_in_its_canonical_form(text: str, kind: str, value: str) -> None:
    assert [(c.kind, c.value) for c in find_contacts(text)] == [(kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "رؤية 2030",
        "ISO 10002:2018",
        "المادة 314 لسنة 2017",
        "ص.ب 11321",
        "1191 visitors",
        "15/12/2024",
        "guide.pdf",
        "5 أيام",
    ],
)
def test_other_numbers_are_no_contacts(text: str) -> None:
    assert find_contacts(text) == ()


def test_a_short_number_in_running_text_needs_a_phone_word() -> None:
    assert find_contacts("تلقت الهيئة خلال العام 940 شكوى") == ()
    assert [c.value for c in find_contacts("للشكاوى: الهاتف 940")] == ["940"]


def test_two_numbers_in_one_line_are_two() -> None:
    assert [c.value for c in find_contacts("هاتف 800 122 1111 / 011 456 7890")] == ["8001221111", "+966114567890"]


def test_the_quote_stands_where_it_says() -> None:
    text = "البريد: care@abc.gov.sa والهاتف ٩٢٠٠٠٠٠٠٠"
    assert [text[c.start : c.end] for c in find_contacts(text)] == ["care@abc.gov.sa", "٩٢٠٠٠٠٠٠٠"]


def test_the_shared_cases(shared_dir: Path) -> None:
    cases = json.loads((shared_dir / "complaints" / "extraction_cases.json").read_text(encoding="utf-8"))
    assert [text for text, wanted in cases["phones"] if is_phone(text) != bool(wanted)] == []
