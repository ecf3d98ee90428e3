"""Indents, gaps and lines are on their side."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
CHECK = "rtl/spacing-not-mirrored"
PAGE = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>س</title><style>body{margin:8px}</style><body>'


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("<ul><li>بند أول</li><li>بند ثان</li></ul>", Outcome.PASSED),
        ('<ul style="padding:0 0 0 40px"><li>بند أول</li><li>بند ثان</li></ul>', Outcome.FAILED),
        (
            '<ul style="list-style:none;padding-left:0;padding-right:40px;padding-left:0"><li style="display:block">بند</li></ul>',
            Outcome.CANT_TELL,
        ),
        ('<ul style="list-style:none;padding:0"><li>بند</li></ul>', Outcome.PASSED),
        (
            '<div style="display:flex"><svg width="20" height="20" style="margin-right:8px;flex:none"></svg><span>الرئيسة</span></div>',
            Outcome.CANT_TELL,
        ),
        (
            '<div style="display:flex"><svg width="20" height="20" style="margin-left:8px;flex:none"></svg><span>الرئيسة</span></div>',
            Outcome.INAPPLICABLE,
        ),
        (
            '<div style="border-left:6px solid;padding-left:24px;margin-left:120px">اقتباس طويل من نص عربي</div>',
            Outcome.CANT_TELL,
        ),
        (
            '<div style="border-right:6px solid;padding-right:24px">اقتباس طويل من نص عربي</div>',
            Outcome.INAPPLICABLE,
        ),
    ],
)
def test_outcomes(lab: Lab, body: str, outcome: Outcome) -> None:
    assert lab.judge(CHECK, PAGE + body).outcome is outcome
