"""The first column of an Arabic table stands on the right."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
CHECK = "rtl/table-order-wrong"
PAGE = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>س</title><style>body{margin:8px}</style><body>'


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (
            "<table><tr><th>الفرع</th><th>العنوان</th></tr><tr><td>الرياض</td><td>العليا</td></tr></table>",
            Outcome.PASSED,
        ),
        (
            '<table dir="ltr"><tr><th>الفرع</th><th>العنوان</th></tr><tr><td>الرياض</td><td>العليا</td></tr></table>',
            Outcome.FAILED,
        ),
        (
            '<table dir="ltr"><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>',
            Outcome.INAPPLICABLE,
        ),
        ("<p>نص</p>", Outcome.INAPPLICABLE),
    ],
)
def test_outcomes(lab: Lab, body: str, outcome: Outcome) -> None:
    assert lab.judge(CHECK, PAGE + body).outcome is outcome
