"""Counterparts say the same."""

import pytest

from tests.lab import Lab
from tests.support_portal import judge_portal, messages, outcomes

pytestmark = pytest.mark.browser
CHECK = "language/twin-text-missing"
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


def test_blocks(lab: Lab) -> None:
    assert judge(lab, "", "") == []
    assert judge(lab, "<p>شرط إضافي طويل لا بد من قراءته</p>", "") == ["block"]


def test_stub(lab: Lab) -> None:
    text = "<p>" + "نص طويل عن الاستراتيجية وأهدافها. " * 20
    pages = {"/ar/x": AR + text, "/en/x": EN + "<p>This page is being translated.</p>"}
    assert [m for _, m in messages(judge_portal(lab, CHECK, pages, facts=FACTS))] == ["stub"]


def test_length(lab: Lab) -> None:
    text = "<p>" + "نص طويل عن الاستراتيجية وأهدافها. " * 30
    pages = {"/ar/x": AR + text, "/en/x": EN + "<p>" + "Some words on strategy. " * 20}
    assert [m for _, m in messages(judge_portal(lab, CHECK, pages, facts=FACTS))] == ["length"]
