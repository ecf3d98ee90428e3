"""Counterparts give the same contacts."""

import pytest

from tests.lab import Lab
from tests.support_portal import judge_portal, messages, outcomes

pytestmark = pytest.mark.browser
CHECK = "language/twin-contacts-differ"
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


def test_contacts(lab: Lab) -> None:
    assert judge(lab, "<p>هاتف 0114650000", "<p>Call +966 11 465 0000") == []
    assert judge(lab, "<p>هاتف 0114650000", "<p>Call +966 11 465 0009") == ["differ"]
    assert judge(lab, "<p>a@example.sa", "<p>b@example.sa") == ["differ"]
    assert judge(lab, "<p>هاتف 0114650000 أو 0114650001", "<p>Call +966 11 465 0000") == ["more"]
    assert judge(lab, "<p>المنفذ رقم 1723", "<p>Port 1723") == []
