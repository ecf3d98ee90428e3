"""Arabic text begins at the right edge."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
CHECK = "rtl/text-align-left"
PAGE = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>س</title><style>body{margin:8px}</style><body>'
LONG = (
    "تتيح الوزارة هذه الخدمة لجميع المستفيدين من المواطنين والمقيمين وفق الشروط والأحكام المعلنة في دليل الخدمة. "
    * 3
)


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (f"<p>{LONG}</p>", Outcome.PASSED),
        (f'<p style="text-align:left">{LONG}</p>', Outcome.FAILED),
        ('<h2 style="text-align:left">عنوان الصفحة</h2>', Outcome.CANT_TELL),
        (f'<table><tr><td style="text-align:left;width:900px">{LONG}</td></tr></table>', Outcome.INAPPLICABLE),
        (f'<p style="text-align:start">{LONG}</p>', Outcome.PASSED),
        (
            '<p style="text-align:left">A long English text in an Arabic page about many things that matter to all.</p>',
            Outcome.INAPPLICABLE,
        ),
    ],
)
def test_outcomes(lab: Lab, body: str, outcome: Outcome) -> None:
    assert lab.judge(CHECK, PAGE + body).outcome is outcome
