"""Checks of the keyboard walk: traps, ways out, mouse-only controls, single-key shortcuts."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser

TRAPPED = "accessibility/keyboard-focus-trapped"
UNUSUAL = "accessibility/keyboard-exit-unusual"
UNEXPLAINED = "accessibility/keyboard-exit-unexplained"
UNREACHABLE = "accessibility/keyboard-control-unreachable"
SHORTCUT = "accessibility/keyboard-shortcut-single"


def page(body: str, lang: str = "en", direction: str = "ltr") -> str:
    return f"<!doctype html><html lang={lang} dir={direction}><title>t</title><body>{body}"


TRAP = """<a href="#">before</a><textarea onkeydown="if (event.key === 'Tab') event.preventDefault()"></textarea>
<a href="#">after</a>"""
EDITOR = """{help}<a href="#">before</a><textarea id="t" onkeydown="if (event.key === 'Tab') event.preventDefault();
if (event.key === '{key}' && event.ctrlKey) document.getElementById('after').focus()"></textarea>
<a href="#" id="after">after</a>"""


def test_an_editor_that_swallows_tab_is_a_trap(lab: Lab) -> None:
    judged = lab.judge(TRAPPED, page(TRAP))
    assert judged.messages == ["trapped"]
    assert judged.selectors == ["html > body > textarea"]
    assert lab.judge(UNUSUAL, page(TRAP)).messages == ["unusual"]
    assert lab.judge(UNEXPLAINED, page(TRAP)).messages == ["silent"]


def test_an_explained_way_out_is_one_only_where_it_works(lab: Lab) -> None:
    told = page(EDITOR.format(help="<p>اضغط Ctrl+M لمغادرة المحرر</p>", key="m"), "ar", "rtl")
    assert lab.judge(TRAPPED, told).outcome is Outcome.PASSED
    assert lab.judge(UNUSUAL, told).outcome is Outcome.FAILED
    assert lab.judge(UNEXPLAINED, told).outcome is Outcome.PASSED
    lie = page(EDITOR.format(help="<p>Press Ctrl+M to leave</p>", key="x"))
    assert lab.judge(TRAPPED, lie).outcome is Outcome.FAILED
    assert lab.judge(UNEXPLAINED, lie).messages == ["wrong"]


def test_one_way_round_is_a_way_out(lab: Lab) -> None:
    backwards = page("""<a href="#">a</a><button onkeydown="if (event.key === 'Tab' && !event.shiftKey)
        event.preventDefault()">b</button><a href="#">c</a>""")
    assert lab.judge(TRAPPED, backwards).outcome is Outcome.PASSED


DIALOG = """<a href="#">page</a><div role="dialog" aria-modal="true" id="d"><button id="x">{one}</button>
<button id="y">More</button></div><script>const d = document.getElementById("d"), [x, y] = d.children; x.focus();
document.addEventListener("keydown", (e) => {{ if (d.hidden) return;
  if (e.key === "Escape" && {escape}) d.hidden = true;
  if (e.key === "Tab") {{ e.preventDefault(); (document.activeElement === x ? y : x).focus(); }} }});
x.onclick = () => {{ if ({button}) d.hidden = true; }};</script>"""


def test_dialogs_may_keep_the_focus_while_they_are_open(lab: Lab) -> None:
    escape = page(DIALOG.format(one="Help", escape="true", button="false"))
    assert lab.judge(TRAPPED, escape).outcome is Outcome.PASSED
    button = page(DIALOG.format(one="إغلاق", escape="false", button="true"))
    assert lab.judge(TRAPPED, button).outcome is Outcome.PASSED
    unknown = page(DIALOG.format(one="Help", escape="false", button="false"))
    assert lab.judge(TRAPPED, unknown).messages == ["dialog"]


def test_a_long_page_says_that_it_was_not_walked_to_the_end(lab: Lab) -> None:
    judged = lab.judge(TRAPPED, page("".join(f'<a href="#{i}">{i}</a> ' for i in range(260))))
    assert judged.messages == ["unfinished"]
    assert judged.outcome is Outcome.CANT_TELL


@pytest.mark.parametrize(
    "body",
    [
        "<p>Nothing to reach</p>",
        "<button disabled>no</button>",
    ],
)
def test_nothing_to_reach(lab: Lab, body: str) -> None:
    assert lab.judge(TRAPPED, page(body)).outcome is Outcome.INAPPLICABLE
    assert lab.judge(UNEXPLAINED, page(body)).outcome is Outcome.INAPPLICABLE


def test_date_fields_players_and_frames_are_no_traps(lab: Lab) -> None:
    body = """<input type="datetime-local" aria-label="d"><video controls></video>
        <iframe srcdoc="<a href='#'>1</a><a href='#'>2</a>" title="f"></iframe><a href="#">end</a>"""
    judged = lab.judge(TRAPPED, page(body))
    assert judged.outcome is Outcome.PASSED


def test_focus_walks_into_shadow_trees(lab: Lab) -> None:
    body = """<x-box></x-box><a href="#">end</a><script>customElements.define("x-box", class extends HTMLElement {
        connectedCallback() { this.attachShadow({mode: "open"}).innerHTML = "<button>in</button><button>too</button>" }})
        </script>"""
    raw = lab.visit(page(body), needs=frozenset({"snapshot", "keyboard"})).raw["keyboard"]
    assert [s["spot"]["name"] for s in raw["stops"]] == ["in", "too", "end"]
    assert raw["ended"] == raw["backward_ended"] == "exit"


def test_mouse_only_controls(lab: Lab) -> None:
    click = "onclick='this.title = 1'"
    assert lab.judge(UNREACHABLE, page(f"<div role=button {click}>Open</div>")).messages == ["unreachable"]
    hand = lab.judge(UNREACHABLE, page(f"<span style='cursor: pointer' {click}>المزيد</span>"))
    assert hand.messages == ["perhaps"]
    delegated = "<div class='print-button' style='cursor: pointer'>Print</div><script>addEventListener('click', () => 1)</script>"
    assert lab.judge(UNREACHABLE, page(delegated)).messages == ["perhaps"]
    assert lab.judge(UNREACHABLE, page(f"<div role=button tabindex=0 {click}>x</div>")).outcome is Outcome.PASSED


@pytest.mark.parametrize(
    "body",
    [
        "<div onclick='1' style='cursor: pointer'><a href='/x'>a card</a></div>",
        "<label onclick='1' style='cursor: pointer'><input type=checkbox> yes</label>",
        "<a href='/x'><span role=button onclick='1'>in a link</span></a>",
        "<ul role=listbox tabindex=0><li role=option onclick='1' style='cursor: pointer'>one</li></ul>",
        "<div onclick='1'>no hand, no role</div>",
        "<div role=button onclick='1' hidden>hidden</div>",
        "<button onclick='1'>native</button>",
    ],
)
def test_what_the_keyboard_gets_another_way(lab: Lab, body: str) -> None:
    assert lab.judge(UNREACHABLE, page(body)).outcome is Outcome.INAPPLICABLE


KEYS = """<div id="o"></div>{more}<script>let on = true; addEventListener("keydown", (e) => {{
  if (on && e.key === "k" && {when}) o.textContent += "x"; }});</script>"""


def test_single_key_shortcuts(lab: Lab) -> None:
    assert lab.judge(SHORTCUT, page(KEYS.format(more="", when="true"))).messages == ["locked"]
    switch = "<label><input type=checkbox checked onclick='on = this.checked'> اختصارات لوحة المفاتيح</label>"
    assert lab.judge(SHORTCUT, page(KEYS.format(more=switch, when="true"), "ar")).outcome is Outcome.PASSED
    dead = "<button>Keyboard shortcuts</button>"
    assert lab.judge(SHORTCUT, page(KEYS.format(more=dead, when="true"))).messages == ["untouched"]
    assert lab.judge(SHORTCUT, page(KEYS.format(more="", when="e.altKey"))).outcome is Outcome.INAPPLICABLE
    own = "<input onkeydown='o.textContent += event.key' aria-label=i><div id=o></div>"
    assert lab.judge(SHORTCUT, page(own)).outcome is Outcome.INAPPLICABLE


def test_a_page_that_changes_anyway_has_no_shortcuts(lab: Lab) -> None:
    body = (
        "<p id=c>0</p><script>setInterval(() => c.textContent++, 5); addEventListener('keydown', () => 1)</script>"
    )
    assert lab.judge(SHORTCUT, page(body)).outcome is Outcome.INAPPLICABLE
