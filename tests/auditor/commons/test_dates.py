"""Dates in two calendars, pairs, weekdays and clock ranges."""

import json
from datetime import date
from pathlib import Path

import pytest

from auditor.commons.dates import age, find_date_pairs, find_dates, find_hours, find_weekdays, to_hijri


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("15 ديسمبر 2024", "2024-12-15"),
        ("15 كانون الأول 2024", "2024-12-15"),
        ("December 15, 2024", "2024-12-15"),
        ("Thursday, 05 September 2024 at 01:49 PM", "2024-09-05"),
        ("10/24/2023 12:51 PM", "2023-10-24"),
        ("١٤٤٦/٠٦/١٤هـ", "2024-12-15"),
        ("1 رمضان 1445هـ", "2024-03-11"),
        ("تموز 2024", "2024-07"),
    ],
)
def test_a_date_is_read(text: str, iso: str) -> None:
    assert [d.iso for d in find_dates(text)] == [iso]


@pytest.mark.parametrize("text", ["القرار 314/2017", "2024", "32/13/2024", "1.2.3", "10002:2018"])
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


def test_day_and_month_that_could_be_exchanged_are_flagged() -> None:
    assert find_dates("03/04/2024")[0].ambiguous
    assert not find_dates("13/04/2024")[0].ambiguous


@pytest.mark.parametrize(
    ("text", "agree"),
    [
        ("14/6/1446هـ الموافق 15/12/2024م", True),
        ("15 ديسمبر 2024م الموافق 14 جمادى الآخرة 1446هـ", True),
        ("14/6/1446هـ الموافق 16/12/2024م", False),
        ("1446/06/14 هـ - 2024/12/15 م", True),
    ],
)
def test_a_pair_must_name_one_day(text: str, agree: bool) -> None:
    assert [pair.agree for pair in find_date_pairs(text)] == [agree]


@pytest.mark.parametrize(
    ("text", "agree"),
    [
        ("From 1 January 2026 (12 Rajab 1447 AH) to 31 March 2026 (12 Shawwal 1447 AH)", [True, True]),
        ("من 1 يناير 2026م الموافق 12 رجب 1447هـ إلى 31 مارس 2026م الموافق 12 شوال 1447هـ", [True, True]),
        ("من 12 رجب 1447هـ الموافق 1 يناير 2026م، 12 شوال 1447هـ الموافق 30 مارس 2026م", [True, False]),
        ("From 3 January 2026 (12 Rajab 1447 AH) to 31 March 2026 (12 Shawwal 1447 AH)", [False, True]),
    ],
)
def test_in_a_range_every_date_has_one_partner(text: str, agree: list[bool]) -> None:
    assert [pair.agree for pair in find_date_pairs(text)] == agree


def test_outside_the_exact_years_a_pair_may_be_a_day_apart() -> None:
    (exact,) = find_date_pairs("1/1/1400هـ الموافق 20/11/1979م")
    (near,) = find_date_pairs("1/1/1400هـ الموافق 21/11/1979م")
    assert exact.agree
    assert near.agree


def test_age_and_hijri() -> None:
    (found,) = find_dates("آخر تحديث 15/12/2024")
    gone = age(found, date(2024, 12, 25))
    assert gone is not None
    assert gone.days == 10
    assert to_hijri(date(2024, 12, 15)) == (1446, 6, 14)
    assert to_hijri(date(1700, 1, 1)) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("من الأحد إلى الخميس", {6, 0, 1, 2, 3}),
        ("Sun – Thu", {6, 0, 1, 2, 3}),
        ("السبت والاثنين", {5, 0}),
        ("طوال أيام الأسبوع", set(range(7))),
        ("لا أيام هنا", set()),
    ],
)
def test_weekdays(text: str, days: set[int]) -> None:
    assert find_weekdays(text) == days


@pytest.mark.parametrize(
    ("text", "opens", "closes"),
    [
        ("من الأحد إلى الخميس، ٨ صباحًا - ٤ مساءً", 480, 960),
        ("من الساعة السابعة والنصف صباحاً حتى الثانية والنصف ظهراً", 450, 870),
        ("16 h/d from 8 am to 12 am", 480, 1440),
        ("7:30-14:30", 450, 870),
        ("9:00 - 5:00", 540, 1020),
        ("8 - 4 pm", 480, 960),
    ],
)
def test_clock_ranges(text: str, opens: int, closes: int) -> None:
    assert [(h.opens, h.closes) for h in find_hours(text)] == [(opens, closes)]


@pytest.mark.parametrize("text", ["3-5 days", "2023-12-03", "from 8 to 4 items", "920-000-000"])
def test_what_is_no_clock_range(text: str) -> None:
    assert find_hours(text) == ()


def test_hours_carry_the_days_of_their_line() -> None:
    (found,) = find_hours("الأحد – الخميس من 8:00 صباحًا حتى 4:00 مساءً\nالجمعة إجازة")
    assert found.weekdays == {6, 0, 1, 2, 3}
    assert found.quote == "8:00 صباحًا حتى 4:00 مساءً"


def test_the_shared_cases(shared_dir: Path) -> None:
    cases = json.loads((shared_dir / "complaints" / "extraction_cases.json").read_text(encoding="utf-8"))
    assert [t for t, iso in cases["dates"] if [d.iso for d in find_dates(t)] != [iso]] == []
    assert [t for t, (a, b) in cases["hours"] if [(h.opens, h.closes) for h in find_hours(t)] != [(a, b)]] == []
