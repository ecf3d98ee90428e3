"""Headings say what follows."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/heading-undescriptive"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", "<h1>الطقس</h1><p>نعمل من الأحد إلى الخميس من 8:00 إلى 16:00</p>"),
        ("failed", "<h1>Weather</h1><p>We are open Monday through Friday from 10 to 16</p>"),
        ("failed", "<h2>Heading</h2><p>نص</p>"),
        ("passed", "<h1>أوقات العمل</h1><p>نعمل من الأحد إلى الخميس من 8:00 إلى 16:00</p>"),
        ("passed", "<h1>Weather</h1><p>Sunny, 30 degrees on Monday. The lake is open from 8 to 10.</p>"),
        ("inapplicable", "<h1>تقرير سنوي</h1><p>نعمل يوم الأحد من 8:00</p>"),
        ("inapplicable", "<p>نص</p>"),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
