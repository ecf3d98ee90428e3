"""Links that change the language say so."""

import pytest

from tests.lab import Lab
from tests.support_portal import judge_portal, messages, outcomes

pytestmark = pytest.mark.browser
CHECK = "language/version-link-unannounced"
FACTS = ("twin_content", "twin_switches")
AR = '<!doctype html><html lang="ar" dir="rtl"><title>س</title><body><main>'
EN = '<!doctype html><html lang="en" dir="ltr"><title>x</title><body><main>'
FIRST = "<h1>الخدمة</h1><p>فقرة أولى عن الخدمة</p><p>فقرة ثانية عن الشروط</p><p>فقرة ثالثة عن المواعيد</p>"
OTHER = "<h1>Service</h1><p>First words on the service</p><p>Second words on terms</p><p>Third words on dates</p>"


def test_nothing_to_find_on_a_page_alone(lab: Lab) -> None:
    assert outcomes(judge_portal(lab, CHECK, {"/ar/x": AR + FIRST}, facts=FACTS)) == {"passed"}


def test_links(lab: Lab) -> None:
    def judged(link: str) -> list[tuple[str, str]]:
        pages = {"/ar/x": AR + FIRST + link, "/en/y": EN + OTHER, "/ar/y": AR + FIRST, "/en/x": EN + OTHER}
        return messages(judge_portal(lab, CHECK, pages, facts=FACTS))

    assert judged('<a href="{base}/en/y">دليل الخدمة</a>') == [("/ar/x", "silent")]
    assert judged('<a href="{base}/en/y">دليل الخدمة (بالإنجليزية)</a>') == []
    assert judged('<a href="{base}/en/y">User guide</a>') == []
    assert judged('<a href="{base}/ar/y">دليل الخدمة</a>') == []
