"""What a guide promises: times in seconds, channels with their details, hours."""

import pytest

from auditor_checks.complaints.reading import Limits, Values, from_text, read_document, values

DAY = 86400


def promised(text: str) -> Values:
    return values(read_document(from_text("دليل الشكاوى\n" + text)))


def test_first_response_and_resolution_of_one_sentence_are_told_apart() -> None:
    found = promised("رد أولي خلال 3 أيام عمل، ومعالجة خلال 10 أيام عمل كحد أقصى.")
    assert found.first_response is not None
    assert found.resolution is not None
    assert (found.first_response.seconds, found.first_response.working) == (3 * DAY, True)
    assert (found.resolution.seconds, found.resolution.working) == (10 * DAY, True)
    assert found.within_limit is False
    assert found.first_response.span.quote == "3 أيام عمل"


def test_a_table_gives_its_slowest_channel() -> None:
    found = promised(
        "# | القناة | وسيلة التواصل | مدة الاستجابة\n"
        "1 | البريد الإلكتروني | care@abc.gov.sa | خلال 30 دقيقة\n"
        "2 | الهاتف | 920001234 | خلال 20 ثانية"
    )
    assert found.first_response is not None
    assert found.first_response.seconds == 1800
    assert found.within_limit is True
    assert {c.kind: c.details for c in found.channels} == {"email": ("care@abc.gov.sa",), "phone": ("920001234",)}


def test_a_later_reply_after_an_acknowledgement_is_the_resolution() -> None:
    found = promised(
        "We acknowledge your complaint within three working days.\n"
        "We write to you with a response within ten working days."
    )
    assert found.first_response is not None
    assert found.resolution is not None
    assert (found.first_response.seconds, found.resolution.seconds) == (3 * DAY, 10 * DAY)


@pytest.mark.parametrize(
    "text",
    [
        "يجب تقديم الشكوى خلال 30 يومًا من تاريخ الواقعة.",
        "الرد على الاستفسارات خلال يومي عمل.",
        "لم ترد الجهة؟ يمكن تصعيد الشكوى بعد خمسة أيام.",
    ],
)
def test_other_limits_are_no_promise(text: str) -> None:
    found = promised(text)
    assert found.first_response is None
    assert found.resolution is None
    assert found.within_limit is None


PROMISES = """
We call you by the end of the next working day. A full decision is issued within twelve working days.
Recordings are erased after 60 days.
The shop must reply to you within 40 days.
In return we ask you:
- to answer our letters within 50 days
After our decision
You may go to the Grievance Panel within 70 days.
The Panel has 80 days.
"""
VOWS = """
متى يصلني ردكم؟ نعاود الاتصال بك في موعد لا يتجاوز يومي عمل.
كم تستغرق المعالجة؟ بين خمسة أيام وثمانية أيام عمل.
على مقدم الخدمة أن يرد على الشكوى خلال أربعين يومًا.
تحفظ ملفات الشكاوى خمسين يومًا.
ننتظر من الشاكي:
- أن يجيب عن أسئلتنا خلال ستين يومًا
لمن لم يقبل القرار أن يتظلم أمام لجنة الفصل في المنازعات خلال سبعين يومًا.
"""


@pytest.mark.parametrize(("text", "first", "resolution"), [(PROMISES, 1, 12), (VOWS, 2, 8)])
def test_each_time_belongs_to_what_it_is_said_of(text: str, first: int, resolution: int) -> None:
    found = promised(text)
    assert found.first_response is not None
    assert found.resolution is not None
    assert (found.first_response.seconds, found.first_response.working) == (first * DAY, True)
    assert (found.resolution.seconds, found.resolution.working) == (resolution * DAY, True)


def test_simple_and_complex_cases_are_kept_apart() -> None:
    found = promised("تعالج الشكاوى البسيطة خلال 5 أيام عمل.\nتعالج الشكاوى المعقدة خلال 20 يوم عمل.")
    assert found.simple_resolution is not None
    assert found.complex_resolution is not None
    assert found.resolution is not None
    assert found.simple_resolution.seconds == 5 * DAY
    assert found.complex_resolution.seconds == 20 * DAY
    assert found.resolution.seconds == 5 * DAY


def test_the_limit_comes_from_the_profile() -> None:
    document = read_document(from_text("Complaints\nWe acknowledge every complaint within three working days."))
    assert values(document).within_limit is False
    assert values(document, Limits(first_response=3 * DAY)).within_limit is True


def test_hours_are_minutes_and_weekdays() -> None:
    assert promised("أوقات العمل: الأحد إلى الخميس، 8:00 صباحًا - 4:00 مساءً").hours == (
        (480, 960, frozenset({6, 0, 1, 2, 3})),
    )
