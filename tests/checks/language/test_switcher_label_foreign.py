"""Languages are named in their own words."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
PAGE = '<!doctype html><html lang="en"><title>x</title>'


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ('<a href="/ar/x">العربية</a>', Outcome.PASSED),
        ('<a href="/ar/x">Arabic</a>', Outcome.FAILED),
        ('<a href="/ar/x">AR</a>', Outcome.PASSED),
        ('<a href="/x">Arabic letters</a>', Outcome.INAPPLICABLE),
    ],
)
def test_outcomes(lab: Lab, body: str, outcome: Outcome) -> None:
    assert lab.judge("language/switcher-label-foreign", PAGE + body).outcome is outcome
