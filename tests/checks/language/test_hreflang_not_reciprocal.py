"""Alternates name each other."""

import pytest

from tests.lab import Lab
from tests.support_portal import judge_portal, messages, outcomes

pytestmark = pytest.mark.browser
CHECK = "language/hreflang-not-reciprocal"
FACTS = ("twin_content", "twin_switches")
AR = '<!doctype html><html lang="ar" dir="rtl"><title>س</title><body><main>'
EN = '<!doctype html><html lang="en" dir="ltr"><title>x</title><body><main>'
FIRST = "<h1>الخدمة</h1><p>فقرة أولى عن الخدمة</p><p>فقرة ثانية عن الشروط</p><p>فقرة ثالثة عن المواعيد</p>"
OTHER = "<h1>Service</h1><p>First words on the service</p><p>Second words on terms</p><p>Third words on dates</p>"


def test_inapplicable_without_a_counterpart(lab: Lab) -> None:
    assert outcomes(judge_portal(lab, CHECK, {"/ar/x": AR + FIRST}, facts=FACTS)) == {"inapplicable"}


def test_alternates(lab: Lab) -> None:
    def judged(english: str) -> list[tuple[str, str]]:
        link = '<link rel="alternate" hreflang="{}" href="{{base}}/{}">'
        pages = {
            "/ar/x": AR.replace("<title>", link.format("en", "en/x") + "<title>") + FIRST,
            "/en/x": english.replace("<title>", link.format("ar", "ar/x") + "<title>") + OTHER,
        }
        return messages(judge_portal(lab, CHECK, pages, facts=FACTS))

    assert judged(EN) == []
    assert judged(EN.replace('lang="en"', 'lang="fr"')) == [("/ar/x", "language")]
    alone = {
        "/ar/x": AR + FIRST,
        "/en/x": EN.replace("<title>", '<link rel=alternate hreflang=ar href="{base}/ar/x"><title>'),
    }
    assert messages(judge_portal(lab, CHECK, alone, facts=FACTS)) == [("/en/x", "one-way")]
    canonical = {
        "/ar/x": AR.replace("<title>", '<link rel=canonical href="{base}/en/x"><title>'),
        "/en/x": EN + OTHER,
    }
    assert messages(judge_portal(lab, CHECK, canonical, facts=FACTS)) == [("/ar/x", "canonical")]
