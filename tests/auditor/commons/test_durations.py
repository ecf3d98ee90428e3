"""Lengths of time in both languages, and what only looks like one."""

import json
from pathlib import Path

import pytest

from auditor.commons.durations import DAY, HOUR, MINUTE, MONTH, WEEK, find_durations


@pytest.mark.parametrize(
    ("text", "seconds", "working"),
    [
        ("يُرد على الشكوى خلال يومي عمل", 2 * DAY, True),
        ("يومان", 2 * DAY, False),
        ("في غضون ساعتين", 2 * HOUR, False),
        ("خلال أسبوع من تقديمها", WEEK, False),
        ("خمسة وعشرين يومًا", 25 * DAY, False),
        ("لا يتجاوز واحدًا وعشرين يومًا", 21 * DAY, False),
        ("ثلاثة عشر يوم عمل", 13 * DAY, True),
        ("٣ أيّامِ عَمَلٍ", 3 * DAY, True),
        ("ساعة ونصف", 90 * MINUTE, False),
        ("خلال 30 دقيقة خلال أوقات العمل", 30 * MINUTE, True),
        ("شهرين", 2 * MONTH, False),
        ("within twenty-one calendar days", 21 * DAY, False),
        ("two (2) working days", 2 * DAY, True),
        ("half an hour", 30 * MINUTE, False),
        ("within a working day", DAY, True),
        ("48 hrs", 48 * HOUR, False),
        ("يوما عمل", 2 * DAY, True),
        ("in a fortnight", 14 * DAY, False),
        ("by close of the next business day", DAY, True),
        ("before the end of the following day", DAY, False),
        ("on the same working day", DAY, True),
        ("قبل نهاية يوم العمل التالي", DAY, True),
        ("في اليوم نفسه", DAY, False),
    ],
)
def test_one_duration_is_read(text: str, seconds: int, working: bool) -> None:
    assert [(d.seconds, d.working) for d in find_durations(text)] == [(seconds, working)]


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("من 3 إلى 5 أيام عمل", 3, 5),
        ("between 3 and 5 working days", 3, 5),
        ("يومين إلى خمسة أيام", 2, 5),
        ("3-5 days", 3, 5),
        ("بين ثلاثة أيام وستة أيام عمل", 3, 6),
    ],
)
def test_a_range_keeps_both_ends(text: str, least: int, most: int) -> None:
    assert [(d.least, d.seconds) for d in find_durations(text)] == [(least * DAY, most * DAY)]


@pytest.mark.parametrize(
    "text",
    [
        "على مدار 24 ساعة طيلة أيام الأسبوع",
        "24 hours a day, 7 days a week",
        "16 h/d from 8 am to 12 am",
        "العمر 18 سنة",
        "applicants must be 18 years old",
        "خلال عام 2024",
        "خلال شهر رمضان",
        "الهاتف 940 ساعات العمل من الثامنة",
        "في اليوم الرابع",
        "تقرير يومي وشهري",
        "once a week",
        "dealt with on the next business day",
        "المادة 10",
    ],
)
def test_what_is_no_duration_is_not_read_as_one(text: str) -> None:
    assert find_durations(text) == ()


def test_the_quote_is_the_original_text_with_its_marks() -> None:
    text = "تُغلق الشكوى خلال خَمْسَةِ أيّامِ عملٍ."
    (found,) = find_durations(text)
    assert text[found.start : found.end] == found.quote == "خَمْسَةِ أيّامِ عملٍ"
    assert found.bound == "within"


def test_the_bound_is_told() -> None:
    assert [d.bound for d in find_durations("مدة لا تتجاوز 5 أيام")] == ["at most"]
    assert [d.bound for d in find_durations("at least 3 days")] == ["at least"]
    assert [d.bound for d in find_durations("after 10 days")] == ["after"]


def test_the_shared_cases(shared_dir: Path) -> None:
    cases = json.loads((shared_dir / "complaints" / "extraction_cases.json").read_text(encoding="utf-8"))
    wrong = [
        text
        for text, seconds, working, _ in cases["durations"]
        if [(d.seconds, int(d.working)) for d in find_durations(text)] != [(seconds, working)]
    ]
    assert len(wrong) <= 0.05 * len(cases["durations"]), wrong
    assert [text for text in cases["not_durations"] if find_durations(text)] == []
