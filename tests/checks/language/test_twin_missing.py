"""Every page has a counterpart."""

import pytest

from auditor.model import PageState
from tests.lab import Lab
from tests.support_portal import judge_portal, messages, outcomes

pytestmark = pytest.mark.browser
CHECK = "language/twin-missing"
FACTS = ("twin_content", "twin_switches")
AR = '<!doctype html><html lang="ar" dir="rtl"><title>س</title><body><main>'
EN = '<!doctype html><html lang="en" dir="ltr"><title>x</title><body><main>'
FIRST = "<h1>الخدمة</h1><p>فقرة أولى عن الخدمة</p><p>فقرة ثانية عن الشروط</p><p>فقرة ثالثة عن المواعيد</p>"
OTHER = "<h1>Service</h1><p>First words on the service</p><p>Second words on terms</p><p>Third words on dates</p>"


def test_inapplicable_without_a_counterpart(lab: Lab) -> None:
    assert outcomes(judge_portal(lab, CHECK, {"/ar/x": AR + FIRST}, facts=FACTS)) == {"inapplicable"}


def test_counterparts(lab: Lab) -> None:
    both = {"/ar/x": AR + FIRST, "/en/x": EN + OTHER}
    assert outcomes(judge_portal(lab, CHECK, both, facts=FACTS)) == {"passed"}
    result = judge_portal(lab, CHECK, {**both, "/ar/y": AR + FIRST}, facts=FACTS)
    assert messages(result) == [("/ar/y", "none")]
    assert result.findings[0].data["part"] == "en"


def test_sample_leaves_it_to_a_person(lab: Lab) -> None:
    pages = {"/ar/x": AR + FIRST, "/en/x": EN + OTHER, "/ar/y": AR + FIRST}
    assert messages(judge_portal(lab, CHECK, pages, facts=FACTS, crawl={"method": "sample"})) == [
        ("/ar/y", "not-met")
    ]


def test_counterpart_that_answers_with_an_error(lab: Lab) -> None:
    pages = {"/ar/x": AR + FIRST, "/en/x": EN + OTHER, "/ar/y": AR + FIRST, "/en/y": EN + OTHER}
    states = {"/en/y": PageState.HTTP_ERROR}
    assert messages(judge_portal(lab, CHECK, pages, facts=FACTS, states=states)) == [("/ar/y", "gone")]
