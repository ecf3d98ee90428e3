"""Numbers and Latin text keep their order."""

import pytest

from auditor.model import Outcome
from tests.lab import Lab

pytestmark = pytest.mark.browser
CHECK = "rtl/painted-order-wrong"
PAGE = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>س</title><style>body{margin:8px}</style><body>'


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        ('<p>هاتف <bdi dir="ltr">+966 11 465 0000</bdi></p>', Outcome.PASSED),
        ("<p>هاتف +966 11 465 0000</p>", Outcome.FAILED),
        ("<p>هاتف <samp>+966 11 465 0000</samp></p>", Outcome.FAILED),
        ("<p>هاتف <code>+966 11 465 0000</code></p>", Outcome.FAILED),
        ('<p>هاتف <samp>الرقم <bdi dir="ltr">+966 11 465 0000</bdi></samp></p>', Outcome.PASSED),
        ("<p>في المدة 2019-2023 من الخطة</p>", Outcome.INAPPLICABLE),
        ("<pre># ls /etc</pre>", Outcome.FAILED),
        ('<pre dir="ltr"># ls /etc</pre>', Outcome.INAPPLICABLE),
        # Signs between two Latin texts go with them, in whatever element they stand.
        ("<p>ينشئ الأمر <code>echo <em>text</em> &gt;<em>file</em></code> ملفا</p>", Outcome.PASSED),
        ("<p>ينشئ الأمر <code>&gt;<em>file</em></code> ملفا</p>", Outcome.FAILED),
    ],
)
def test_outcomes(lab: Lab, body: str, outcome: Outcome) -> None:
    assert lab.judge(CHECK, PAGE + body).outcome is outcome


def test_says_what_is_seen_and_meant(lab: Lab) -> None:
    found = lab.judge(CHECK, PAGE + "<p>هاتف +966 11 465 0000</p>").findings[0]
    assert found.message == "phone"
    assert dict(found.data) == {"meant": "+966 11 465 0000", "seen": "0000 465 11 966+"}
