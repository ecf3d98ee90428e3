"""Counterparts give the same numbers."""

import pytest

from tests.lab import Lab
from tests.support_portal import judge_portal, messages, outcomes

pytestmark = pytest.mark.browser
CHECK = "language/twin-numbers-differ"
FACTS = ("twin_content", "twin_switches")
AR = '<!doctype html><html lang="ar" dir="rtl"><title>س</title><body><main>'
EN = '<!doctype html><html lang="en" dir="ltr"><title>x</title><body><main>'
FIRST = "<h1>الخدمة</h1><p>فقرة أولى عن الخدمة</p><p>فقرة ثانية عن الشروط</p><p>فقرة ثالثة عن المواعيد</p>"
OTHER = "<h1>Service</h1><p>First words on the service</p><p>Second words on terms</p><p>Third words on dates</p>"


def judge(lab: Lab, arabic: str, english: str) -> list[str]:
    pages = {"/ar/x": AR + FIRST + arabic, "/en/x": EN + OTHER + english}
    return [m for _, m in messages(judge_portal(lab, CHECK, pages, facts=FACTS))]


def test_inapplicable_without_a_counterpart(lab: Lab) -> None:
    assert outcomes(judge_portal(lab, CHECK, {"/ar/x": AR + FIRST}, facts=FACTS)) == {"inapplicable"}


@pytest.mark.parametrize(
    ("arabic", "english", "found"),
    [
        ("<p>المقابل 250 ريالا</p>", "<p>The fee is 250 riyals</p>", []),
        ("<p>المقابل ٢٥٠ ريالا</p>", "<p>The fee is SAR 500</p>", ["money"]),
        ("<p>خلال 15 يوما من الطلب</p>", "<p>Within 30 days of asking</p>", ["number"]),
        ("<p>بلغ العدد 1,234 طلبا</p>", "<p>There were 1234 requests</p>", []),
        ("<p>خلال خمسة عشر يوما</p>", "<p>Within 15 days of it</p>", []),
        ("<p>في 12 نوفمبر 2026</p>", "<p>On 12 November 2026</p>", []),
        ("<p>في 12 نوفمبر 2026</p>", "<p>On 22 November 2026</p>", ["date"]),
        ("<pre>a 15</pre>", "<pre>a 30</pre>", []),
    ],
)
def test_numbers(lab: Lab, arabic: str, english: str, found: list[str]) -> None:
    assert judge(lab, arabic, english) == found


def test_pages_that_are_no_translations_of_each_other_are_left_alone(lab: Lab) -> None:
    pages = {"/ar/x": AR + FIRST + "<p>15 يوما</p>", "/en/x": EN + "<ul><li>30 days<li>b<li>c<li>d<li>e<li>f</ul>"}
    assert outcomes(judge_portal(lab, CHECK, pages, facts=FACTS)) == {"inapplicable"}
