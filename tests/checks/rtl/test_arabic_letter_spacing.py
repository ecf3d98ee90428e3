"""Arabic type."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
CHECK = "rtl/arabic-letter-spacing"
PAGE = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>س</title><style>body{margin:8px}</style><body>'


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("<p>نص عربي</p>", Outcome.PASSED),
        ('<p style="letter-spacing:2px">نص عربي</p>', Outcome.FAILED),
        ('<p style="letter-spacing:2px"><em>English</em></p>', Outcome.INAPPLICABLE),
    ],
)
def test_outcomes(lab: Lab, body: str, outcome: Outcome) -> None:
    assert lab.judge(CHECK, PAGE + body).outcome is outcome
