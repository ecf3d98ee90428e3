"""The Arabic page is the mirror image of its English counterpart."""

import pytest

from auditor.model import PageResult
from tests.lab import Lab
from tests.support_portal import judge_portal, messages, outcomes

pytestmark = pytest.mark.browser
AR = '<!doctype html><html lang="ar" dir="rtl"><title>س</title><body>'
EN = '<!doctype html><html lang="en" dir="ltr"><title>x</title><body>'


def judge(lab: Lab, arabic: str, english: str, check: str = "layout-not-mirrored") -> PageResult:
    pages = {"/ar/x": AR + arabic, "/en/x": EN + english}
    return judge_portal(lab, f"rtl/{check}", pages, facts=("outline", "sideways"))


@pytest.mark.parametrize(
    ("style", "sign"),
    [
        ("margin-inline-start:60px;width:300px", ""),
        ("margin-left:60px;width:300px;float:left", "side"),
        ("position:absolute;right:40px;width:100px", "side"),
        ("position:absolute;inset-inline-end:40px;width:100px", ""),
        ("text-align:left", "align"),
        ("text-align:start", ""),
        ("padding-left:40px", "spacing"),
        ("padding-inline-start:40px", ""),
        ("margin:auto;width:300px", ""),
    ],
)
def test_signs(lab: Lab, style: str, sign: str) -> None:
    result = judge(lab, f'<div style="{style}">نص عربي قصير</div>', f'<div style="{style}">A short text</div>')
    assert [m for _, m in messages(result)] == ([sign] if sign else [])
    assert outcomes(result) == ({"failed"} if sign else {"passed"})


def test_order_names_the_container(lab: Lab) -> None:
    row = '<main><div style="display:flex;{}"><p>{}</p><p>{}</p></div></main>'
    bad = judge(lab, row.format("direction:ltr", "أول", "ثان"), row.format("", "first", "second"))
    assert messages(bad) == []  # an island that runs from left to right on purpose
    reverse = "flex-direction:row-reverse;justify-content:flex-end"
    bad = judge(lab, row.format(reverse, "أول", "ثان"), row.format("", "first", "second"))
    assert messages(bad) == [("/ar/x", "order")]
    assert bad.findings[0].target.selector.endswith("div:nth-child(1)")


def test_inapplicable_without_a_counterpart(lab: Lab) -> None:
    result = judge_portal(lab, "rtl/layout-not-mirrored", {"/ar/x": AR + "<p>نص"}, facts=("outline",))
    assert outcomes(result) == {"inapplicable"}


def test_icons(lab: Lab) -> None:
    icon = '<p><svg class="icon arrow" width="20" height="20" style="{}"><use href="#next"/></svg></p>'
    same, turned = icon.format(""), icon.format("transform:scaleX(-1)")
    assert messages(judge(lab, same, same, "icon-not-mirrored")) == [("/ar/x", "same")]
    assert messages(judge(lab, turned, same, "icon-not-mirrored")) == []
    check = '<p><svg class="icon check" width="20" height="20" style="{}"></svg></p>'
    found = judge(lab, check.format("transform:scaleX(-1)"), check.format(""), "icon-not-mirrored")
    assert messages(found) == [("/ar/x", "turned")]
    assert outcomes(judge(lab, "<p>نص", "<p>x", "icon-not-mirrored")) == {"inapplicable"}


def test_overflow_of_one_direction(lab: Lab) -> None:
    wide, fits = '<div style="width:500px">نص</div>', "<p>text"
    assert messages(judge(lab, wide, fits, "overflow-one-direction")) == [("/ar/x", "wider")]
    assert messages(judge(lab, wide, wide, "overflow-one-direction")) == []
    assert outcomes(judge(lab, "<p>نص", fits, "overflow-one-direction")) == {"passed"}
