"""Previous stands to the right of next."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
CHECK = "rtl/previous-next-swapped"
PAGE = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>س</title><style>body{margin:8px}</style><body>'


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ('<div style="display:flex;"><a href="#p">السابق</a><a href="#n">التالي</a></div>', Outcome.PASSED),
        (
            '<div style="display:flex;direction:ltr"><a href="#p">السابق</a><a href="#n">التالي</a></div>',
            Outcome.FAILED,
        ),
        (
            '<div style="display:flex;direction:ltr"><button class="slick-prev">‹</button><button class="slick-next">›</button></div>',
            Outcome.CANT_TELL,
        ),
        ('<a href="#">العودة إلى الأعلى</a>', Outcome.INAPPLICABLE),
    ],
)
def test_outcomes(lab: Lab, body: str, outcome: Outcome) -> None:
    assert lab.judge(CHECK, PAGE + body).outcome is outcome
