"""Checks of the focus: its mark, its order, skip links, and what it sets off."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser

MARK = "accessibility/focus-mark-missing"
ORDER = "accessibility/focus-order-against-reading"
SKIP = "accessibility/focus-skip-link-broken"
CONTEXT = "accessibility/focus-changes-context"


def page(body: str, style: str = "", lang: str = "en", direction: str = "ltr") -> str:
    return f"<!doctype html><html lang={lang} dir={direction}><title>t</title><style>{style}</style><body>{body}"


LINK = "<p>Text <a href='/x'>link</a> text</p>"


@pytest.mark.parametrize(
    "style",
    [
        "",
        ":focus { outline: none; box-shadow: 0 0 0 3px red }",
        ":focus { outline: none; background: gold }",
        "a { outline: none } p:focus-within { border-bottom: 3px solid }",
        "a { outline: none; transition: box-shadow .3s } a:focus { box-shadow: 0 0 0 3px red }",
    ],
)
def test_a_mark_of_any_kind_will_do(lab: Lab, style: str) -> None:
    judged = lab.judge(MARK, page(LINK, style))
    assert (judged.outcome, judged.row.passed) == (Outcome.PASSED, 1)


def test_no_pixel_changes(lab: Lab) -> None:
    assert lab.judge(MARK, page(LINK, ":focus { outline: none }")).messages == ["invisible"]
    same = page(LINK, "a { color: blue } :focus { outline: none; color: blue; outline-color: red }")
    assert lab.judge(MARK, same).messages == ["invisible"]


def test_elements_that_cannot_be_seen(lab: Lab) -> None:
    away = page("<a href='/x' style='position: absolute; left: -999px'>away</a><p>text</p>")
    assert lab.judge(MARK, away).messages == ["hidden"]
    clear = page("<label><input type=checkbox style='opacity: 0'> yes</label>")
    assert lab.judge(MARK, clear).messages == ["hidden"]
    shown = page(
        "<a href='#m' class=s>skip</a><p id=m>text</p>",
        ".s { position: absolute; left: -999px } .s:focus { left: 0 }",
    )
    assert lab.judge(MARK, shown).outcome is Outcome.PASSED


def test_a_mark_drawn_elsewhere_is_seen_by_pixels(lab: Lab) -> None:
    body = (
        """<a href="/x" onfocus="m.textContent = '→'" onblur="m.textContent = ''">x</a><hr><hr><div><div id="m">"""
    )
    assert lab.judge(MARK, page(body, "a { outline: none }")).outcome is Outcome.PASSED


def test_the_text_cursor_is_a_mark(lab: Lab) -> None:
    style = "input { outline: none; border: 1px solid gray }"
    assert lab.judge(MARK, page("<input aria-label=n>", style)).outcome is Outcome.PASSED
    hidden = style + " input { caret-color: transparent }"
    assert lab.judge(MARK, page("<input aria-label=n>", hidden)).messages == ["invisible"]


def test_a_page_that_never_stands_still_is_left_to_a_person(lab: Lab) -> None:
    body = LINK + "<canvas id=c width=300 height=100></canvas><script>let i = 0; setInterval(() => { const x = " \
        "c.getContext('2d'); x.fillStyle = `hsl(${i += 7}, 90%, 50%)`; x.fillRect(0, 0, 300, 100) }, 8)</script>"  # fmt: skip
    assert lab.judge(MARK, page(body, "a { outline: none }")).messages == ["moving"]


def test_many_of_a_kind_are_counted_not_pictured(lab: Lab) -> None:
    judged = lab.judge(MARK, page("".join(f"<p><a href='/{i}'>{i}</a></p>" for i in range(9)), "a { outline: 0 }"))
    assert judged.messages == ["invisible", "invisible"]
    assert judged.findings[0].data["more"] == 7


def test_no_stops(lab: Lab) -> None:
    assert lab.judge(MARK, page("<a href='/x' tabindex=-1>x</a>")).outcome is Outcome.INAPPLICABLE


ROW = "<div style='display: flex; flex-direction: {flow}'><a href='/1'>أ</a><a href='/2'>ب</a><a href='/3'>ج</a></div>"


def test_a_mirrored_row_keeps_the_old_order(lab: Lab) -> None:
    wrong = lab.judge(ORDER, page(ROW.format(flow="row-reverse"), lang="ar", direction="rtl"))
    assert wrong.messages == ["reversed"]
    assert wrong.findings[0].data["count"] == 3
    ordered = ROW.format(flow="row").replace("href='/1'", "href='/1' style='order: 3'")
    ordered = ordered.replace("href='/3'", "href='/3' style='order: -1'")
    found = lab.judge(ORDER, page(ordered, lang="ar", direction="rtl"))
    assert found.messages == ["against"]
    assert found.findings[0].evidence["in tab order"] == ["أ", "ب", "ج"]
    assert lab.judge(ORDER, page(ROW.format(flow="row"), lang="ar", direction="rtl")).outcome is Outcome.PASSED
    assert lab.judge(ORDER, page(ROW.format(flow="row"))).outcome is Outcome.PASSED
    assert lab.judge(ORDER, page(ROW.format(flow="row-reverse"))).messages == ["reversed"]


def test_a_column_or_two_stops_make_no_row(lab: Lab) -> None:
    text = "<p>نص <a href='/1'>أ</a> English <a href='/2'>b</a> نص <a href='/3'>ج</a></p>"
    assert lab.judge(ORDER, page(text)).outcome is Outcome.INAPPLICABLE
    column = page(ROW.format(flow="column"), lang="ar", direction="rtl")
    assert lab.judge(ORDER, column).outcome is Outcome.INAPPLICABLE


def test_positive_tabindex_jumps(lab: Lab) -> None:
    body = "<a href='/a'>top</a><div style='height: 900px'></div><a href='/b' tabindex=1>low</a><a href='/c' tabindex=2>x</a>"
    assert lab.judge(ORDER, page(body)).outcome is Outcome.INAPPLICABLE
    jump = "<a href='/a' tabindex=1>top</a><div style='height: 900px'></div><a href='/b' tabindex=2>low</a>"
    assert lab.judge(ORDER, page(jump)).messages == ["forward"]


def test_skip_links(lab: Lab) -> None:
    menu = "<nav><a href='/1'>1</a><a href='/2'>2</a></nav>"
    good = page(f"<a href='#m'>Skip</a>{menu}<main id=m><a href='/in'>in</a></main>")
    assert lab.judge(SKIP, good).outcome is Outcome.PASSED
    assert lab.judge(SKIP, good.replace("id=m", "id=n")).messages == ["missing"]
    swallowed = good.replace("href='#m'", "href='#m' onclick='return false'")
    assert lab.judge(SKIP, swallowed).messages == ["elsewhere"]
    assert lab.judge(SKIP, page(menu)).outcome is Outcome.INAPPLICABLE
    assert lab.judge(SKIP, page(f"<a href='#top'>Top</a>{menu}")).outcome is Outcome.INAPPLICABLE


@pytest.mark.parametrize(
    ("act", "kind"),
    [("location = '/gone'", "navigation"), ("window.open('/gone')", "window"), ("alert(1)", "dialog")],
)
def test_what_the_focus_sets_off(lab: Lab, act: str, kind: str) -> None:
    judged = lab.judge(CONTEXT, page(f"<a href='/1'>1</a><a href='/2' onfocus=\"{act}\">2</a><a href='/3'>3</a>"))
    assert judged.messages == ["happens"]
    assert judged.findings[0].data["kind"] == kind
    assert judged.selectors == ["html > body > a:nth-of-type(2)"]


def test_quiet_focus(lab: Lab) -> None:
    body = "<a href='/1' onfocus=\"this.className = 'f'\">1</a><button onclick=\"location = '/x'\">go</button>"
    assert lab.judge(CONTEXT, page(body)).outcome is Outcome.PASSED
    assert lab.judge(CONTEXT, page("<p>text")).outcome is Outcome.INAPPLICABLE
