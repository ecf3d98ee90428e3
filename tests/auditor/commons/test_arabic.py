"""Folding, tokens, stems and repair of Arabic text, with the way back to the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.commons.arabic import fold, fold_text, lam_alef_damaged, repair, stem, stem_forms, tokens


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("الشَّكوى", "الشكوي"),
        ("إدارةُ", "اداره"),
        ("مسؤول", "مسوول"),
        ("المـــقدمة", "المقدمه"),
        ("٣ أيّام", "3 ايام"),
        ("۲۴", "24"),
        ("ﻻ", "لا"),
        ("ﷲ", "الله"),
        ("Response TIME", "response time"),
        ("الأحد – الخميس", "الاحد - الخميس"),
        ("\u200f920000000\u200e", "920000000"),
    ],
)
def test_folding_makes_spellings_alike(written: str, folded: str) -> None:
    assert fold_text(written) == folded


def test_a_folded_place_leads_back_to_the_original_with_its_marks() -> None:
    original = "يُشعَرُ المُستفيدُ"
    folded = fold(original)
    at = folded.text.index("المستفيد")
    start, end = folded.span(at, at + len("المستفيد"))
    assert original[start:end] == "المُستفيدُ"


@given(st.text(max_size=60))
def test_every_folded_character_has_an_origin_and_spans_stay_inside(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.origin)
    if folded.text:
        start, end = folded.span(0, len(folded.text))
        assert 0 <= start < end <= len(text)


def test_tokens_part_at_a_change_of_script() -> None:
    assert [t.text for t in tokens(fold_text("البريدinfo خلال3أيام 24/7"))] == [
        "البريد", "info", "خلال", "3", "ايام", "24", "7",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الشكوى", "بالشكوى"),
        ("شكاوى", "للشكاوى"),
        ("معالجة", "وبمعالجتها"),
        ("العدالة", "وبعدالة"),
        ("إشعار", "إشعارات"),
    ],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    assert stem_forms(fold_text(one)) & stem_forms(fold_text(other))


def test_english_words_are_stemmed_and_numbers_kept() -> None:
    assert stem("complaints") == stem("complaint")
    assert stem("10002") == "10002"


def test_swapped_lam_alefs_are_put_right_where_the_text_shows_the_damage() -> None:
    damaged = "تنظم الوزارة من خالل الوثيقة االتصال الهاتفي والبالغات الستقبال البريد اإللكتروني خالل ثالثة أيام"
    healthy = "تنظم الوزارة من خلال الوثيقة الاتصال الهاتفي والبلاغات لاستقبال البريد الإلكتروني خلال ثلاثة أيام"
    assert repair(damaged) == healthy


@pytest.mark.parametrize(
    "text",
    [
        "المرحلة الثالثة خلال ثلاثة أيام، والعلاقة مع خالد والمجال والحالة",
        "الرسالة الثالثة من الخال إلى المالك",
        "كتبت االدارة خطأ واحدا، ولا خلاف على أن الإبلاغ إلزامي خلال ثلاثة أيام لأن الأمر لازم",
    ],
)
def test_healthy_text_is_left_alone(text: str) -> None:
    assert not lam_alef_damaged(text)
    assert repair(text) == text


@pytest.mark.parametrize(
    ("damaged", "right"),
    [("6666-125-800", "800-125-6666"), ("(moigovom@)", "(@moigovom)"), ("ISO 8102:20001", "ISO 10002:2018")],
)
def test_reversed_numbers_and_handles_are_put_right(damaged: str, right: str) -> None:
    assert repair(damaged) == right


def test_an_address_is_no_reversed_handle() -> None:
    assert repair("info@moi.gov.om name@example.sa") == "info@moi.gov.om name@example.sa"


@given(st.text(alphabet="ابتثالإأآ لمي@0123456789-:", max_size=40))
def test_repair_keeps_every_character_in_place(text: str) -> None:
    assert len(repair(text)) == len(text)
