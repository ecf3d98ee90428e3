"""Nothing is parked beyond the left edge."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
CHECK = "rtl/offscreen-adds-width"
PAGE = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>س</title><style>body{margin:8px}</style><body>'


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ("<p>نص</p>", Outcome.PASSED),
        ('<p style="position:absolute;left:-9999px">نص</p>', Outcome.FAILED),
        ('<p style="position:fixed;left:-9999px">نص</p>', Outcome.PASSED),
        (
            '<style>@media(max-width:600px){.d{position:absolute;left:-320px;width:300px}}</style><p class="d">نص</p>',
            Outcome.FAILED,
        ),
    ],
)
def test_outcomes(lab: Lab, body: str, outcome: Outcome) -> None:
    assert lab.judge(CHECK, PAGE + body).outcome is outcome
