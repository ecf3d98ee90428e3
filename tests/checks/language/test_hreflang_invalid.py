"""Alternates have valid codes and addresses."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
PAGE = '<!doctype html><html lang="en"><title>x</title>'


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ('<link rel="alternate" hreflang="ar" href="https://a.test/">', Outcome.PASSED),
        ('<link rel="alternate" hreflang="ar-SA" href="https://a.test/">', Outcome.PASSED),
        ('<link rel="alternate" hreflang="zh-Hans" href="https://a.test/">', Outcome.PASSED),
        ('<link rel="alternate" hreflang="x-default" href="https://a.test/">', Outcome.PASSED),
        ('<link rel="alternate" hreflang="ar-arab" href="https://a.test/">', Outcome.FAILED),
        ('<link rel="alternate" hreflang="en-UK" href="https://a.test/">', Outcome.FAILED),
        ('<link rel="alternate" hreflang="arabic" href="https://a.test/">', Outcome.FAILED),
        ('<link rel="alternate" hreflang="en" href="/en/">', Outcome.FAILED),
        ('<link rel="stylesheet" href="data:text/css,">', Outcome.INAPPLICABLE),
    ],
)
def test_outcomes(lab: Lab, body: str, outcome: Outcome) -> None:
    assert lab.judge("language/hreflang-invalid", PAGE + body).outcome is outcome
