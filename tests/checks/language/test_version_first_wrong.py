"""The portal opens in its main language."""

import pytest

from tests.lab import Lab
from tests.support_portal import judge_portal, messages, outcomes

pytestmark = pytest.mark.browser
CHECK = "language/version-first-wrong"
FACTS = ("twin_content", "twin_switches")
AR = '<!doctype html><html lang="ar" dir="rtl"><title>س</title><body><main>'
EN = '<!doctype html><html lang="en" dir="ltr"><title>x</title><body><main>'
FIRST = "<h1>الخدمة</h1><p>فقرة أولى عن الخدمة</p><p>فقرة ثانية عن الشروط</p><p>فقرة ثالثة عن المواعيد</p>"
OTHER = "<h1>Service</h1><p>First words on the service</p><p>Second words on terms</p><p>Third words on dates</p>"


def test_bare_address(lab: Lab) -> None:
    both = {"/ar/x": AR + FIRST, "/en/x": EN + OTHER}
    assert outcomes(judge_portal(lab, CHECK, both, facts=FACTS)) == {"inapplicable"}
    assert messages(judge_portal(lab, CHECK, {**both, "/": EN + OTHER}, facts=FACTS)) == [("/", "other")]
    assert messages(judge_portal(lab, CHECK, {**both, "/": AR + FIRST}, facts=FACTS)) == []
