"""Checks of motion: changing text, movement, flashes, and the device's own motion."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser

TEXT = "accessibility/motion-text-unstoppable"
MOVEMENT = "accessibility/motion-movement-unstoppable"
FLASH = "accessibility/flash-too-often"
LOCKED = "accessibility/motion-tilt-locked"
ONLY = "accessibility/motion-tilt-only"


def page(body: str, style: str = "") -> str:
    return f"<!doctype html><html lang=en><title>t</title><style>{style}</style><body><h1>Page</h1>{body}"


NEWS = """<p>News: <b id="n">one</b></p>{more}<script>let i = 0;
let t = setInterval(() => n.textContent = `Headline ${{"abcdefgh"[i++ % 8]}}`, 700)</script>"""


def test_text_that_changes_without_end(lab: Lab) -> None:
    judged = lab.judge(TEXT, page(NEWS.format(more="")))
    assert judged.messages == ["unstoppable"]
    assert judged.selectors == ["#n"]


def test_a_control_counts_where_it_works(lab: Lab) -> None:
    works = "<button onclick='clearInterval(t)'>إيقاف مؤقت</button>"
    assert lab.judge(TEXT, page(NEWS.format(more=works))).outcome is Outcome.PASSED
    assert lab.judge(TEXT, page(NEWS.format(more="<button>Pause</button>"))).messages == ["untouched"]
    assert lab.judge(TEXT, page(NEWS.format(more="<button>Login</button>"))).messages == ["unstoppable"]


def test_clocks_are_left_to_a_person(lab: Lab) -> None:
    clock = """<p>Now <b id=c></b></p><script>setInterval(() => c.textContent = new Date().toTimeString().slice(0, 8), 500)
        </script>"""
    assert lab.judge(TEXT, page(clock)).messages == ["clock"]


def test_text_that_comes_to_rest(lab: Lab) -> None:
    counter = """<p>Users <b id=c>0</b></p><script>let i = 0;
        const t = setInterval(() => { c.textContent = i += 9; if (i > 99) clearInterval(t) }, 60)</script>"""
    assert lab.judge(TEXT, page(counter)).outcome is Outcome.INAPPLICABLE
    assert lab.judge(TEXT, page("<p>still</p>")).outcome is Outcome.INAPPLICABLE


RUN = ".m { overflow: hidden } .m p { animation: r 6s linear infinite } @keyframes r { to { transform: translateX(-400px) } }"
BLINK = "p { width: 300px; animation: b 1s steps(2, jump-none) infinite } @keyframes b { to { opacity: 0 } }"


def test_running_and_blinking_text(lab: Lab) -> None:
    assert lab.judge(MOVEMENT, page("<div class=m><p>News run along here</p></div>", RUN)).messages == ["moves"]
    assert lab.judge(MOVEMENT, page("<p>Apply before Sunday</p>", BLINK)).messages == ["blinks"]


def test_movement_with_controls_or_without_words_is_left_to_a_person(lab: Lab) -> None:
    beside = page("<section class=m><p>News run along here</p><button>Next</button></section>", RUN)
    assert lab.judge(MOVEMENT, beside).messages == ["perhaps"]
    wordless = page("<div class=m><p style='height: 90px; background: teal'></p></div>", RUN)
    assert lab.judge(MOVEMENT, wordless).messages == ["perhaps"]


def test_movement_that_ends_or_is_tiny(lab: Lab) -> None:
    assert (
        lab.judge(MOVEMENT, page("<div class=m><p>text</p></div>", RUN.replace("infinite", "0.3"))).messages == []
    )
    spinner = ".s { width: 20px; height: 20px; animation: r 1s infinite } @keyframes r { to { transform: rotate(360deg) } }"
    assert lab.judge(MOVEMENT, page("<div class=s></div>", spinner)).messages == []


FLASHING = "div {{ width: {size}; height: {size}; animation: f {time} steps(2, jump-none) infinite }} @keyframes f {{ from {{ background: white }} to {{ background: black }} }}"


def test_flashes(lab: Lab) -> None:
    fast = page("<div>x</div>", FLASHING.format(size="400px", time=".2s"))
    judged = lab.judge(FLASH, fast)
    assert judged.messages == ["flashes"]
    assert judged.findings[0].data["times"] == 5
    slow = page("<div>x</div>", FLASHING.format(size="400px", time="1s"))
    assert lab.judge(FLASH, slow).outcome is Outcome.INAPPLICABLE
    small = page("<div>x</div>", FLASHING.format(size="120px", time=".2s"))
    assert lab.judge(FLASH, small).outcome is not Outcome.FAILED


TILT = """<p>Value <b id=v>0</b></p>{more}<script>let on = true; addEventListener("deviceorientation", (e) => {{
  if (on && Math.abs(e.gamma) > 20) v.textContent = +v.textContent + 1 }})</script>"""


def test_motion_of_the_device(lab: Lab) -> None:
    bare = page(TILT.format(more=""))
    assert lab.judge(LOCKED, bare).messages == ["locked"]
    assert lab.judge(ONLY, bare).messages == ["only"]
    both = "<label><input type=checkbox checked onclick='on = this.checked'> Motion</label>" \
        "<button onclick='v.textContent = 7'>Seven</button>"  # fmt: skip
    assert lab.judge(LOCKED, page(TILT.format(more=both))).outcome is Outcome.PASSED
    assert lab.judge(ONLY, page(TILT.format(more=both))).outcome is Outcome.PASSED
    dead = page(TILT.format(more="<button>Settings</button>"))
    assert lab.judge(LOCKED, dead).messages == ["untouched"]


def test_listening_without_changing_anything(lab: Lab) -> None:
    body = "<script>let n = 0; addEventListener('devicemotion', () => n++)</script>"
    assert lab.judge(LOCKED, page(body)).outcome is Outcome.PASSED
    assert lab.judge(ONLY, page(body)).outcome is Outcome.PASSED
    assert lab.judge(ONLY, page("<p>quiet</p>")).outcome is Outcome.INAPPLICABLE
