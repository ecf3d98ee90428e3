"""Purpose without context."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/link-text-unclear"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", '<p>لقراءة الشروط <a href="/x">هنا</a></p>'),
        ("failed", '<p>See <a href="/x">this product</a>.</p>'),
        ("passed", '<a href="/x" aria-label="المزيد عن الترخيص الصناعي">المزيد</a>'),
        ("passed", '<a href="/x">الترخيص</a>'),
        (
            "cantTell",
            '<p>The group held a workshop in June.</p><p><a href="/2005/workshop-report.html">Workshop</a></p>',
        ),
        ("inapplicable", "<p>لا روابط</p>"),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
