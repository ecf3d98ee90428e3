"""Counterparts have the same steps and fields."""

import pytest

from tests.lab import Lab
from tests.support_portal import judge_portal, messages, outcomes

pytestmark = pytest.mark.browser
CHECK = "language/twin-structure-differs"
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


def test_lists_and_fields(lab: Lab) -> None:
    steps = "<ol><li>أ<li>ب<li>ج</ol>"
    assert judge(lab, steps, steps) == []
    assert judge(lab, steps, "<ol><li>a<li>b</ol>") == ["steps"]
    assert judge(lab, steps.replace("ol", "ul"), "<ul><li>a<li>b</ul>") == ["list"]
    assert judge(lab, "<input name=a><input name=b>", "<input name=a>") == ["field"]
    assert judge(lab, "<h2>أ</h2>" * 5, "<h2>a</h2>") == ["count"]
    assert judge(lab, "<nav>" + steps + "</nav>", "<nav><ol><li>a</ol></nav>") == []
