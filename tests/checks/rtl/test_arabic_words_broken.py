"""Arabic words stay whole."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
CHECK = "rtl/arabic-words-broken"
PAGE = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>س</title><style>body{margin:8px}</style><body>'
LONG = (
    "تتيح الوزارة هذه الخدمة لجميع المستفيدين من المواطنين والمقيمين وفق الشروط والأحكام المعلنة في دليل الخدمة. "
    * 3
)


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (f"<p>{LONG}</p>", Outcome.PASSED),
        (f'<p style="word-break:break-all">{LONG}</p>', Outcome.FAILED),
        (f'<p style="hyphens:auto">{LONG}</p>', Outcome.FAILED),
        ('<p style="word-break:break-all">عنوان</p>', Outcome.INAPPLICABLE),
    ],
)
def test_outcomes(lab: Lab, body: str, outcome: Outcome) -> None:
    assert lab.judge(CHECK, PAGE + body).outcome is outcome
