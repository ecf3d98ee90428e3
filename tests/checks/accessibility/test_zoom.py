"""Checks of zoom: cut, lost and overlapped text at 200 %, text-only zoom, reflow at 320 pixels."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser

CLIPPED = "accessibility/zoom-text-clipped"
LOST = "accessibility/zoom-text-lost"
TEXT_ONLY = "accessibility/zoom-text-only-clipped"
REFLOW = "accessibility/zoom-reflow-sideways"
LONG = (
    "تقدم الوزارة خدماتها الإلكترونية لجميع المستفيدين من المواطنين والمقيمين والزوار في كل وقت ومن كل مكان. " * 2
)


def page(body: str, style: str = "", direction: str = "rtl") -> str:
    return f"<!doctype html><html lang=ar dir={direction}><title>t</title><style>{style}</style><body>{body}"


def test_a_box_of_fixed_height_cuts_its_text(lab: Lab) -> None:
    judged = lab.judge(CLIPPED, page(f"<div style='height: 3em; overflow: hidden'>{LONG}</div>"))
    assert judged.messages == ["cut"]
    assert judged.findings[0].evidence["axis"] == "y"


def test_a_window_that_hides_what_is_too_wide(lab: Lab) -> None:
    body = f"<p style='width: 1200px'>{LONG * 3}</p>"
    assert lab.judge(CLIPPED, page(body, "body { overflow-x: hidden }", "ltr")).messages == ["window"]
    assert lab.judge(CLIPPED, page(body)).outcome is Outcome.INAPPLICABLE


@pytest.mark.parametrize(
    "body",
    [
        f"<div style='min-height: 3em; overflow: hidden'>{LONG}</div>",
        f"<div style='height: 3em; overflow: auto'>{LONG}</div>",
        f"<div style='overflow: hidden; white-space: nowrap; text-overflow: ellipsis'>{LONG}</div>",
        f"<div aria-hidden=true style='height: 3em; overflow: hidden'>{LONG}</div>",
        f"<span style='position: absolute; width: 1px; height: 1px; overflow: hidden'>{LONG}</span>",
        f"<div style='display: -webkit-box; -webkit-line-clamp: 1; -webkit-box-orient: vertical; overflow: hidden'>{LONG * 4}"
        "</div>",
        f"<div style='height: 0; overflow: hidden'><p>{LONG}</p></div><button aria-expanded=false>المزيد</button>",
        "<div style='height: 3em; overflow: hidden'>قصير</div>",
    ],
)
def test_text_that_is_not_lost(lab: Lab, body: str) -> None:
    assert lab.judge(CLIPPED, page(body)).messages == []


def test_a_collapsed_part_with_its_control_is_left_to_a_person(lab: Lab) -> None:
    lines = "<p style='margin: 0'>سطر</p>" * 4
    body = f"<div style='max-height: 12vh; overflow: hidden'>{lines}</div><button>المزيد</button>"
    assert set(lab.judge(CLIPPED, page(body)).messages) == {"perhaps"}


@pytest.mark.parametrize("phase", ["0s", "-3s", "-7s"])
def test_a_moving_text_is_judged_alike_wherever_it_is(lab: Lab, phase: str) -> None:
    def ticker(width: str) -> str:
        line = (
            f"<p style='white-space: nowrap; width: {width}; animation: go 10s linear infinite {phase}'>{LONG}</p>"
        )
        keyframes = "@keyframes go { from { transform: translateX(-300px) } to { transform: translateX(300px) } }"
        return page(f"<div style='overflow: hidden'>{line}</div>", keyframes)

    assert lab.judge(CLIPPED, ticker("max-content")).messages == []  # too wide for its box without zoom, too
    assert lab.judge(CLIPPED, ticker("max-content").replace(LONG, "خبر قصير")).messages == []
    assert lab.judge(CLIPPED, ticker("max-content").replace(LONG, LONG[:120])).messages == ["perhaps"]


def test_texts_that_go_missing_or_collide(lab: Lab) -> None:
    gone = page(
        "<main><p class=w>مواعيد العمل من الأحد إلى الخميس</p><p>أخرى</p></main>",
        "@media (max-width: 700px) { .w { display: none } }",
    )
    assert lab.judge(LOST, gone).messages == ["lost"]
    collide = page(
        "<div class=a>نص أول طويل بعض الشيء</div><div class=b>نص ثان طويل بعض الشيء</div>",
        "div { position: absolute; top: 10px } .a { right: 10px } .b { right: 45% }"
        "@media (max-width: 700px) { .b { right: 30px } }",
    )
    assert lab.judge(LOST, collide).messages == ["overlapped"]
    assert lab.judge(LOST, page(f"<p>{LONG}</p>")).outcome is Outcome.PASSED
    assert lab.judge(LOST, page("<img alt='' src='/x.png'>")).outcome is Outcome.INAPPLICABLE


def test_text_only_zoom_is_advice(lab: Lab) -> None:
    judged = lab.judge(
        TEXT_ONLY, page("<div style='height: 24px; width: 120px; overflow: hidden'>نص في صندوق</div>")
    )
    assert judged.messages == ["cut"]
    assert judged.outcome is Outcome.CANT_TELL
    pushed = page("<div style='height: 60px; overflow: hidden'><p>سطر</p><p style='margin: 0'>آخر</p></div>")
    assert "gone" in lab.judge(TEXT_ONLY, pushed).messages
    grows = page("<div style='height: 3em; overflow: hidden; width: 600px'>نص في صندوق</div>")
    assert lab.judge(TEXT_ONLY, grows).outcome is Outcome.PASSED


def test_reflow(lab: Lab) -> None:
    meta = "<meta name=viewport content='width=device-width'>"
    assert lab.judge(REFLOW, page(f"{meta}<p style='width: 700px'>{LONG}</p>")).messages == ["sideways"]
    assert lab.judge(REFLOW, page(f"{meta}<p>{LONG}</p>")).outcome is Outcome.PASSED
    table = "<table><tr>" + "<td style='min-width: 90px'>خلية</td>" * 9 + "</table>"
    assert lab.judge(REFLOW, page(f"{meta}<p>نص</p>{table}")).outcome is Outcome.PASSED
    inner = f"<div style='overflow-x: auto'><p style='width: 700px'>{LONG}</p></div>"
    assert lab.judge(REFLOW, page(meta + inner)).outcome is Outcome.PASSED
