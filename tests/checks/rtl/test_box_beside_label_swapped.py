"""The box stands before its Arabic label."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
CHECK = "rtl/box-beside-label-swapped"
PAGE = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>س</title><style>body{margin:8px}</style><body>'


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ('<label><input type="checkbox"> أوافق على الشروط</label>', Outcome.PASSED),
        (
            '<div style="width:300px"><input id="c" type="checkbox" style="float:left"><label for="c">أوافق على الشروط</label></div>',
            Outcome.CANT_TELL,
        ),
        (
            '<div style="width:300px"><input id="c" role="switch" type="checkbox" style="float:left"><label for="c">أوافق</label></div>',
            Outcome.INAPPLICABLE,
        ),
        ('<label><input type="checkbox"> I agree</label>', Outcome.INAPPLICABLE),
    ],
)
def test_outcomes(lab: Lab, body: str, outcome: Outcome) -> None:
    assert lab.judge(CHECK, PAGE + body).outcome is outcome
