"""The language switch keeps the page."""

import pytest

from tests.lab import Lab
from tests.support_portal import judge_portal, messages, outcomes

pytestmark = pytest.mark.browser
CHECK = "language/switcher-to-home"
FACTS = ("twin_content", "twin_switches")
AR = '<!doctype html><html lang="ar" dir="rtl"><title>س</title><body><main>'
EN = '<!doctype html><html lang="en" dir="ltr"><title>x</title><body><main>'
FIRST = "<h1>الخدمة</h1><p>فقرة أولى عن الخدمة</p><p>فقرة ثانية عن الشروط</p><p>فقرة ثالثة عن المواعيد</p>"
OTHER = "<h1>Service</h1><p>First words on the service</p><p>Second words on terms</p><p>Third words on dates</p>"


def test_inapplicable_without_a_counterpart(lab: Lab) -> None:
    assert outcomes(judge_portal(lab, CHECK, {"/ar/x": AR + FIRST}, facts=FACTS)) == {"inapplicable"}


def test_where_it_leads(lab: Lab) -> None:
    def judged(address: str, *, twin: bool = True) -> list[tuple[str, str]]:
        pages = {"/ar/x": AR + FIRST + f'<a href="{{base}}{address}">English</a>', "/en/": EN + OTHER}
        if twin:
            pages["/en/x"] = EN + OTHER
        return messages(judge_portal(lab, CHECK, pages, facts=FACTS))

    assert judged("/en/x") == []
    assert judged("/en/") == [("/ar/x", "home")]
    assert judged("/en/", twin=False) == [("/ar/x", "no-twin")]
