"""Address fields run from left to right."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
CHECK = "rtl/email-field-rtl"
PAGE = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>س</title><style>body{margin:8px}</style><body>'


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ('<input type="email" dir="ltr">', Outcome.PASSED),
        ('<input type="email" dir="auto">', Outcome.PASSED),
        ('<input type="email">', Outcome.FAILED),
        ('<input type="tel"><input type="text">', Outcome.INAPPLICABLE),
    ],
)
def test_outcomes(lab: Lab, body: str, outcome: Outcome) -> None:
    assert lab.judge(CHECK, PAGE + body).outcome is outcome
