"""Texts in two languages: plural forms, digits, dates in both calendars, and what pages send made safe."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.bundled import templates_dir
from auditor.i18n import (
    LANGS,
    Texts,
    clock,
    duration,
    format_text,
    gregorian,
    hijri,
    joined,
    moment,
    number,
    pattern_errors,
    pattern_names,
    percent,
    use_digits,
    visible,
    well_formed,
)
from auditor.model import Lang, Text

PLACES = Text(
    en="{ $n ->\n    [one] One place\n   *[other] { $n } places\n } in { $name }",
    ar="{ $n ->\n    [zero] لا مواضع\n    [one] موضع واحد\n    [two] موضعان\n    [few] { $n } مواضع\n"
    "    [many] { $n } موضعًا\n   *[other] { $n } موضع\n } في { $name }",
)


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("n", "expected"),
    [
        (0, "لا مواضع في x"),
        (1, "موضع واحد في x"),
        (2, "موضعان في x"),
        (3, "3 مواضع في x"),
        (11, "11 موضعًا في x"),
        (100, "100 موضع في x"),
        (103, "103 مواضع في x"),
        (1200, "1,200 موضع في x"),
    ],
)
def test_arabic_has_six_plural_forms(n: int, expected: str) -> None:
    assert plain(format_text(PLACES, "ar", {"n": n, "name": "x"})) == expected


def test_values_are_isolated_in_arabic_only() -> None:
    data = {"n": 5, "name": "main.css"}
    assert "\u2068main.css\u2069" in format_text(PLACES, "ar", data)
    assert format_text(PLACES, "en", data) == "5 places in main.css"


def test_missing_values_show_their_name() -> None:
    assert format_text(PLACES, "en", {"n": 2}) == "2 places in name"
    assert plain(format_text(PLACES, "ar", {"name": "x"})) == "n موضع في x"


def test_a_pattern_that_is_no_fluent_is_shown_as_it_is() -> None:
    broken = "{ $n -> [one] x [other] y }"
    assert pattern_errors(broken)
    assert format_text(Text(broken, broken), "en", {"n": 1}) == broken
    assert pattern_errors("")
    assert not pattern_errors(PLACES.ar)


def test_pattern_names_are_those_of_its_values() -> None:
    assert pattern_names(PLACES.en) == {"n", "name"}
    assert pattern_names("costs $5") == frozenset()


def test_hostile_values_are_written_out() -> None:
    text = format_text(PLACES, "en", {"n": 1, "name": "a\u202eb\x00\ud800{ $n }</script>"})
    assert text == "One place in a[U+202E]b[U+0000][U+D800]{ $n }</script>"


def test_long_values_are_cut() -> None:
    assert len(format_text(PLACES, "en", {"n": 1, "name": "x" * 1_000_000})) < 600


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("خدمة العملاء", "خدمة العملاء"),
        ("a\u200db\u200e", "a\u200db\u200e"),
        ("a\u2067b", "a[U+2067]b"),
        ("\u2068a\u2069", "\u2068a\u2069"),
        ("\u2068a\u2069\u2069", "\u2068a\u2069[U+2069]"),
        ("\u2066\u2068a\u2069", "[U+2066]\u2068a\u2069"),
        ("line\r\nline\ttab", "line\nline\ttab"),
        ("\U000e0041", "[U+E0041]"),
    ],
)
def test_visible(given_text: str, expected: str) -> None:
    assert visible(given_text) == expected


@given(st.text(alphabet=st.characters()))
def test_visible_text_can_be_written_and_turns_nothing_around(text: str) -> None:
    shown = visible(text)
    shown.encode()
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067") & set(shown)
    assert shown.count("\u2068") == shown.count("\u2069")


@given(st.text(alphabet=st.characters()))
def test_well_formed_text_can_be_written(text: str) -> None:
    json.loads(json.dumps(well_formed(text), ensure_ascii=False).encode())


def test_well_formed_joins_surrogate_pairs() -> None:
    assert well_formed("\ud83d\ude00 \ud83d") == "\U0001f600 \ufffd"


def test_numbers() -> None:
    assert number(1234567.891, "ar", 1) == "1,234,567.9"
    assert number(80.0, "en", 2) == "80"
    assert number(float("nan"), "en") == "—"
    assert percent(80.56, "ar", 1) == "80.6%"


def test_arabic_indic_digits_on_request() -> None:
    with use_digits("arab"):
        assert number(1234.5, "ar", 1) == "١٬٢٣٤٫٥"
        assert number(1234.5, "en", 1) == "1,234.5"
        assert percent(80, "ar") == "٨٠٪"
        assert plain(format_text(PLACES, "ar", {"n": 12, "name": "x2"})) == "١٢ موضعًا في x2"
        assert hijri(date(2026, 11, 21), "ar") == "١١ جمادى الآخرة ١٤٤٨هـ"
    assert plain(format_text(PLACES, "ar", {"n": 12, "name": "x2"})) == "12 موضعًا في x2"


def test_dates_in_both_calendars() -> None:
    day = date(2026, 11, 21)
    assert gregorian(day, "ar") == "21 نوفمبر 2026م"
    assert gregorian(day, "en") == "21 November 2026"
    assert hijri(day, "ar") == "11 جمادى الآخرة 1448هـ"
    assert hijri(day, "en") == "11 Jumada al-Akhirah 1448 AH"
    assert hijri(date(1900, 1, 1), "ar") == ""


def test_moments_are_riyadh_time() -> None:
    assert clock(moment("2026-11-21T22:30:00+00:00"), "en") == "01:30"
    assert moment("2026-11-21T22:30:00").day == 22


@pytest.mark.parametrize(
    ("seconds", "english", "arabic"),
    [
        (0, "0 seconds", "0 ثانية"),
        (59.6, "1 minute", "دقيقة"),
        (192, "3 minutes and 12 seconds", "3 دقائق و12 ثانية"),
        (3605, "1 hour", "ساعة"),
        (90061, "1 day and 1 hour", "يوم وساعة"),
    ],
)
def test_durations(seconds: float, english: str, arabic: str) -> None:
    assert duration(seconds, "en") == english
    assert plain(duration(seconds, "ar")) == arabic


def test_lists() -> None:
    assert joined(["a", "b", "c"], "en") == "a, b and c"
    assert joined(["أ", "ب", "ج"], "ar") == "أ وب وج"


def test_texts_refuse_what_is_wrong() -> None:
    with pytest.raises(ValueError):
        Texts({"en": "a = { $\n"})
    texts = Texts({"en": "hello = Hello { $name }\n"})
    with pytest.raises(KeyError):
        texts.get("en", "hello")
    with pytest.raises(KeyError):
        texts.get("en", "bye")


def test_forms_leave_a_slot_for_the_number() -> None:
    forms = Texts.load(templates_dir()).forms("ar", "one-fix")
    assert forms["two"] == "إصلاح واحد يعالج موضعين"
    assert plain(forms["few"]) == "إصلاح واحد يعالج {n} مواضع"
    assert set(forms) == {"zero", "one", "two", "few", "many", "other"}


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts.load(templates_dir())


def test_both_languages_have_the_same_texts_and_values(texts: Texts) -> None:
    assert texts.keys("ar") == texts.keys("en")
    assert [k for k in texts.keys("ar") if texts.names("ar", k) != texts.names("en", k)] == []


@pytest.mark.parametrize("lang", LANGS)
def test_every_text_can_be_formatted_with_any_count(texts: Texts, lang: Lang) -> None:
    for key in texts.keys(lang):
        for count in (0, 1, 2, 3, 11, 100):
            said = texts.get(lang, key, **dict.fromkeys(texts.names(lang, key), count))
            assert said.strip()
            assert "{" not in said
            assert "[U+" not in said


def test_outcomes_have_their_arabic_names(texts: Texts) -> None:
    names = [texts.get("ar", f"outcome-{o}") for o in ("passed", "failed", "cantTell", "inapplicable", "untested")]
    assert names == ["مستوفى", "غير مستوفى", "يحتاج مراجعة بشرية", "غير منطبق", "لم يُختبر"]
