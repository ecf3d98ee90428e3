"""Arrows point where they lead."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
CHECK = "rtl/arrow-points-back"
PAGE = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>س</title><style>body{margin:8px}</style><body>'


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ('<a href="#">التالي ←</a>', Outcome.PASSED),
        ('<a href="#">التالي →</a>', Outcome.FAILED),
        ('<a href="#">السابق →</a>', Outcome.PASSED),
        ('<a href="#">خدمات الوزارة →</a>', Outcome.CANT_TELL),
        ('<a href="#">التالي <i class="fa fa-arrow-right"></i></a>', Outcome.CANT_TELL),
        (
            '<a href="#">التالي <i class="fa fa-arrow-right" style="display:inline-block;transform:scaleX(-1)"></i></a>',
            Outcome.PASSED,
        ),
        ('<a href="#">Next →</a>', Outcome.INAPPLICABLE),
        ("<p>من الرياض → جدة</p>", Outcome.INAPPLICABLE),
    ],
)
def test_outcomes(lab: Lab, body: str, outcome: Outcome) -> None:
    assert lab.judge(CHECK, PAGE + body).outcome is outcome
