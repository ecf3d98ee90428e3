"""Steps, breadcrumbs and menus run from right to left."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
CHECK = "rtl/sequence-order-wrong"
PAGE = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>س</title><style>body{margin:8px}</style><body>'


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ('<ol style="display:flex;"><li>الأولى</li><li>الثانية</li><li>الثالثة</li></ol>', Outcome.PASSED),
        (
            '<ol style="display:flex;direction:ltr"><li>الأولى</li><li>الثانية</li><li>الثالثة</li></ol>',
            Outcome.FAILED,
        ),
        (
            '<ol style="display:flex;flex-direction:row-reverse"><li>الأولى</li><li>الثانية</li><li>الثالثة</li></ol>',
            Outcome.FAILED,
        ),
        (
            '<ul style="display:flex;direction:ltr"><li>الأولى</li><li>الثانية</li><li>الثالثة</li></ul>',
            Outcome.CANT_TELL,
        ),
        (
            '<nav class="breadcrumb"><ul style="display:flex;direction:ltr"><li>الرئيسة</li><li>الخدمات</li></ul></nav>',
            Outcome.FAILED,
        ),
        ('<ul style="display:flex;direction:ltr"><li>English</li><li>Second</li></ul>', Outcome.INAPPLICABLE),
        ("<ol><li>أ ب</li><li>ج د</li></ol>", Outcome.INAPPLICABLE),
        (
            '<div><input maxlength="1" size="1"><input maxlength="1" size="1"><input maxlength="1" size="1"><input maxlength="1" size="1"></div>',
            Outcome.FAILED,
        ),
        (
            '<div dir="ltr"><input maxlength="1" size="1"><input maxlength="1" size="1"><input maxlength="1" size="1"><input maxlength="1" size="1"></div>',
            Outcome.PASSED,
        ),
    ],
)
def test_outcomes(lab: Lab, body: str, outcome: Outcome) -> None:
    assert lab.judge(CHECK, PAGE + body).outcome is outcome
