"""Every page has a language switch."""

import pytest

from tests.lab import Lab
from tests.support_portal import judge_portal, messages, outcomes

pytestmark = pytest.mark.browser
CHECK = "language/switcher-missing"
FACTS = ("twin_content", "twin_switches")
AR = '<!doctype html><html lang="ar" dir="rtl"><title>س</title><body><main>'
EN = '<!doctype html><html lang="en" dir="ltr"><title>x</title><body><main>'
FIRST = "<h1>الخدمة</h1><p>فقرة أولى عن الخدمة</p><p>فقرة ثانية عن الشروط</p><p>فقرة ثالثة عن المواعيد</p>"
OTHER = "<h1>Service</h1><p>First words on the service</p><p>Second words on terms</p><p>Third words on dates</p>"


def test_inapplicable_without_a_counterpart(lab: Lab) -> None:
    assert outcomes(judge_portal(lab, CHECK, {"/ar/x": AR + FIRST}, facts=FACTS)) == {"inapplicable"}


def test_switches(lab: Lab) -> None:
    switch = {"/ar/x": AR + FIRST + '<a href="/en/x">English</a>', "/en/x": EN + OTHER + "<button>العربية</button>"}
    assert outcomes(judge_portal(lab, CHECK, switch, facts=FACTS)) == {"passed"}
    none = {**switch, "/en/x": EN + OTHER}
    assert messages(judge_portal(lab, CHECK, none, facts=FACTS)) == [("/en/x", "none")]
