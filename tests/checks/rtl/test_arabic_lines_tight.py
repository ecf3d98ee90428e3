"""Lines of Arabic text keep their distance."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
CHECK = "rtl/arabic-lines-tight"
PAGE = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>س</title><style>body{margin:8px}</style><body>'
LONG = (
    "تتيح الوزارة هذه الخدمة لجميع المستفيدين من المواطنين والمقيمين وفق الشروط والأحكام المعلنة في دليل الخدمة. "
    * 3
)


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (f"<p>{LONG * 3}</p>", Outcome.INAPPLICABLE),
        (f'<p style="line-height:1.6">{LONG * 3}</p>', Outcome.PASSED),
        (f'<p style="line-height:0.8">{LONG * 3}</p>', Outcome.FAILED),
        ('<p style="line-height:0.8">سطر</p>', Outcome.INAPPLICABLE),
    ],
)
def test_outcomes(lab: Lab, body: str, outcome: Outcome) -> None:
    assert lab.judge(CHECK, PAGE + body).outcome is outcome
