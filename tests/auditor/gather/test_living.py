"""Trials on a living page: what they see, that nothing gets out, and that the page is as it was."""

import asyncio
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from playwright.async_api import async_playwright

from auditor import evaluate
from auditor.artifacts import PageCapture
from auditor.gather.artifacts import LIVING
from auditor.gather.artifacts.keyboard_traps import combinations
from auditor.gather.browsers import Browsers, ContextSettings
from auditor.gather.egress import LOOPBACK
from auditor.gather.living import ALT, CTRL, SHIFT
from auditor.gather.page import Visitor
from auditor.gather.visits import Visit, VisitSettings
from auditor.model import Failure, Outcome, PageInfo, PageState, Skipped
from auditor.registry import load
from tests.lab import Lab

NEEDS = frozenset({"snapshot", *LIVING})

BUSY = """<!doctype html><html lang="en"><title>Busy</title><style>
body { height: 3000px } nav li ul { display: none } nav li:hover ul { display: block }
.news { animation: run 3s linear infinite } @keyframes run { to { transform: translateX(-80px) } }</style>
<nav><ul><li><a href="/a">Services</a><ul><li><a href="/b">First</a></li></ul></li></ul></nav>
<p class="news">News run by</p>
<form action="/send" method="post"><label>Name <input name="name" required value="Sara"></label>
<label>Topic <select name="topic" onchange="this.form.submit()"><option>One<option selected>Two</select></label>
<button>Send</button></form>
<form action="/send" method="post" target="_blank" novalidate><label>Mail <input name="mail" value="a@b.sa"></label>
<button onclick="fetch('/leak', {method: 'POST'}); navigator.sendBeacon('/leak'); new Image().src = '/leak'">Go</button>
</form><a href="#end" id="last">End</a><p id="end" style="margin-top: 2000px">End</p>
<script>addEventListener("keydown", (e) => { if (e.key === "j") document.title += "!" })</script>"""


class Recorder:
    """A server that remembers what it was asked for."""

    def __init__(self, html: str) -> None:
        self.asked: list[str] = []
        recorder = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                recorder.asked.append(f"{self.command} {self.path}")
                body = html.encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_POST = do_GET

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}/"


_STATE = """() => [scrollX, scrollY, location.href, innerWidth, document.activeElement.tagName,
  document.querySelectorAll("[style]").length, ...[...document.querySelectorAll("input,select")].map((e) => e.value)]"""


async def _around(url: str) -> tuple[list[Any], list[Any], Visit]:
    """The page's state right before the trials and right after them."""
    states: list[list[Any]] = []
    async with async_playwright() as playwright:
        browsers = Browsers(playwright)
        context = await browsers.context(ContextSettings(egress=LOOPBACK))
        settings = VisitSettings(needs=NEEDS, quiet_ms=80)
        visitor = Visitor(context, settings, lambda _url: True)
        visit = await visitor.visit(url)
        after = await context.pages[0].evaluate(_STATE)
        page = await context.new_page()
        await page.goto(url)
        states = [await page.evaluate(_STATE), after]
        await browsers.close()
    return states[0], states[1], visit


@pytest.mark.browser
def test_trials_send_nothing_and_leave_the_page_as_it_was() -> None:
    recorder = Recorder(BUSY)
    before, after, visit = asyncio.run(_around(recorder.url))
    recorder.server.shutdown()
    assert visit.state is PageState.AUDITED
    assert {n: v for n, v in visit.raw.items() if isinstance(v, Failure)} == {}
    assert after == before
    assert {a for a in recorder.asked if a not in ("GET /", "GET /favicon.ico")} == set()
    # The trials did meet what they were to meet.
    assert visit.raw["shortcuts"]["keys"] == []
    assert visit.raw["forms"]["changes"][0]["events"][0]["kind"] == "submit"
    assert [t["text"] for t in visit.raw["hover"]["tried"]] == ["First"]
    assert visit.raw["motion"]["seconds"] > 5


@pytest.mark.browser
def test_a_page_that_never_lets_go_costs_only_the_trial(lab: Lab) -> None:
    html = "<!doctype html><title>x</title><button onfocus='for(;;);'>Hang</button><p>text</p>"
    visit = lab.visit(html, needs=frozenset({"snapshot", "keyboard"}))
    assert visit.state is PageState.AUDITED
    assert isinstance(visit.raw["keyboard"], Failure)
    # The next visit gets a page that works.
    again = lab.visit("<!doctype html><title>y</title><p>y", needs=frozenset({"snapshot", "keyboard"}))
    assert again.state is PageState.AUDITED
    assert not isinstance(again.raw["keyboard"], Failure)


@pytest.mark.browser
def test_left_out_on_purpose_is_untested_not_undecided(lab: Lab) -> None:
    raw: Mapping[str, Any] = lab.visit("<!doctype html><title>x</title><a href='/'>a</a>").raw
    info = PageInfo("http://x/", "http://x/", "x", 200, {})
    check = load().checks["accessibility/focus-mark-missing"]
    skipped = PageCapture(info, {**raw, "keyboard": Skipped("elsewhere")})
    broken = PageCapture(info, {**raw, "keyboard": Failure("broken")})
    assert evaluate.judge_page(skipped, [check]).outcomes[0].outcome is Outcome.UNTESTED
    assert evaluate.judge_page(skipped, [check]).outcomes[0].reason == "elsewhere"
    assert evaluate.judge_page(broken, [check]).outcomes[0].outcome is Outcome.CANT_TELL


def test_keys_that_a_text_names() -> None:
    found = combinations("Press Ctrl+M or CTRL + Shift - F2 to leave, then F6. Ctrl+M again. Article 5, page 10.")
    assert [(key, modifiers) for _, key, modifiers in found] == [("m", CTRL), ("F2", CTRL | SHIFT), ("F6", 0)]
    assert combinations("اضغط Alt+Esc للخروج")[0][1:] == ("Escape", ALT)
    assert combinations("Nothing of the kind") == []
