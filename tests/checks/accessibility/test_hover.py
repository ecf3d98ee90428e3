"""Checks of what appears under the mouse."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser

MOUSE_ONLY = "accessibility/hover-content-mouse-only"
STAYS = "accessibility/hover-content-stays"

MENU = """<!doctype html><html lang=ar dir=rtl><title>t</title><style>nav {{ width: 300px }}
li ul {{ display: none; position: absolute; background: white; margin: 0; height: 90px; width: 280px }}
{rule} {{ display: block }}</style><nav><ul><li><a href="/s">الخدمات</a><ul><li><a href="/1">خدمة أولى</a></li>
<li><a href="/2">خدمة ثانية</a></li></ul></li></ul></nav><p style="width: 300px">{under}</p>{script}"""


def test_a_menu_for_the_mouse_alone(lab: Lab) -> None:
    judged = lab.judge(MOUSE_ONLY, MENU.format(rule="li:hover ul", under="", script=""))
    assert judged.messages == ["menu"]
    assert judged.findings[0].data["links"] == 2


def test_a_menu_for_both(lab: Lab) -> None:
    both = MENU.format(rule="li:hover ul, li:focus-within ul", under="", script="")
    assert lab.judge(MOUSE_ONLY, both).outcome is Outcome.PASSED


def test_a_menu_with_a_button_of_its_own(lab: Lab) -> None:
    button = MENU.format(rule="li:hover ul", under="", script="").replace(
        "الخدمات</a>", "الخدمات</a><button aria-expanded=false>فتح</button>"
    )
    assert lab.judge(MOUSE_ONLY, button).outcome is Outcome.PASSED


def test_a_tooltip(lab: Lab) -> None:
    tip = """<!doctype html><title>t</title><style>b span { display: none } b:hover span { display: inline }</style>
        <p>A <b>word<span> explained</span></b></p>"""
    assert lab.judge(MOUSE_ONLY, tip).messages == ["text"]


def test_what_covers_text_must_go_away_on_escape(lab: Lab) -> None:
    under = "نص الصفحة تحت القائمة"
    assert lab.judge(STAYS, MENU.format(rule="li:hover ul", under=under, script="")).messages == ["stays"]
    script = """<script>addEventListener("keydown", (e) => { if (e.key === "Escape")
        document.querySelector("li ul").style.display = "none" })</script>"""
    assert lab.judge(STAYS, MENU.format(rule="li:hover ul", under=under, script=script)).outcome is Outcome.PASSED
    assert lab.judge(STAYS, MENU.format(rule="li:hover ul", under="", script="")).outcome is Outcome.PASSED


def test_colours_under_the_mouse_are_nothing_new(lab: Lab) -> None:
    plain = "<!doctype html><title>t</title><style>a:hover { color: red }</style><a href='/x'>x</a>"
    assert lab.judge(MOUSE_ONLY, plain).outcome is Outcome.INAPPLICABLE
    assert lab.judge(STAYS, plain).outcome is Outcome.INAPPLICABLE
