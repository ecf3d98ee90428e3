"""Arabic text is seen whole."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
CHECK = "rtl/arabic-text-clipped"
PAGE = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>س</title><style>body{margin:8px}</style><body>'


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (
            '<div style="width:100px;overflow:hidden;white-space:nowrap;">نص عربي أطول من المربع الذي وضع فيه</div>',
            Outcome.FAILED,
        ),
        (
            '<div style="width:100px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">نص عربي أطول من المربع الذي وضع فيه</div>',
            Outcome.CANT_TELL,
        ),
        ('<div style="width:100px;overflow:hidden;white-space:nowrap;">نص</div>', Outcome.PASSED),
        (
            '<div style="width:100px;overflow:hidden;white-space:nowrap;overflow:auto">نص عربي أطول من المربع الذي وضع فيه</div>',
            Outcome.INAPPLICABLE,
        ),
        ("<p>نص عربي</p>", Outcome.INAPPLICABLE),
    ],
)
def test_outcomes(lab: Lab, body: str, outcome: Outcome) -> None:
    assert lab.judge(CHECK, PAGE + body).outcome is outcome
