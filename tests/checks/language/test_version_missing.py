"""Demanded languages are offered."""

import pytest

from auditor.model import Demands
from tests.lab import Lab
from tests.support_portal import judge_portal, messages, outcomes

pytestmark = pytest.mark.browser
CHECK = "language/version-missing"
FACTS = ("twin_content", "twin_switches")
AR = '<!doctype html><html lang="ar" dir="rtl"><title>س</title><body><main>'
EN = '<!doctype html><html lang="en" dir="ltr"><title>x</title><body><main>'
FIRST = "<h1>الخدمة</h1><p>فقرة أولى عن الخدمة</p><p>فقرة ثانية عن الشروط</p><p>فقرة ثالثة عن المواعيد</p>"
OTHER = "<h1>Service</h1><p>First words on the service</p><p>Second words on terms</p><p>Third words on dates</p>"


def test_versions(lab: Lab) -> None:
    pages = {"/ar/": AR + FIRST, "/en/": EN + OTHER}
    assert outcomes(judge_portal(lab, CHECK, pages, facts=FACTS)) == {"passed"}
    assert messages(judge_portal(lab, CHECK, {"/ar/": AR + FIRST}, facts=FACTS)) == [("portal", "none")]
    wrong = {**pages, "/en/": EN.replace('lang="en"', 'lang="ar"') + OTHER}
    assert messages(judge_portal(lab, CHECK, wrong, facts=FACTS)) == [("/en/", "undeclared")]
    unwritten = {**pages, "/en/": EN + FIRST}
    assert messages(judge_portal(lab, CHECK, unwritten, facts=FACTS)) == [("/en/", "unwritten")]
    chinese = Demands(languages=("ar", "en", "zh"))
    assert messages(judge_portal(lab, CHECK, pages, facts=FACTS, demands=chinese)) == [("portal", "none")]


def test_nothing_where_one_language_is_demanded(lab: Lab) -> None:
    alone = Demands(languages=("ar",))
    assert outcomes(judge_portal(lab, CHECK, {"/ar/": AR}, facts=FACTS, demands=alone)) == {"inapplicable"}
