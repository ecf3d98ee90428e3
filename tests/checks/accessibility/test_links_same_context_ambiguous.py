"""Same name and context, same place."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/links-same-context-ambiguous"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        (
            "failed",
            '<p>للمراسلة <a href="https://a.example/">تواصل معنا</a> أو للاتصال <a href="https://b.ex'
            'ample/">تواصل معنا</a> هاتفيا</p>',
        ),
        ("cantTell", '<p><a href="https://a.example/">تواصل</a><a href="https://b.example/">تواصل</a></p>'),
        ("passed", '<p>one <a href="https://a.example/">x y</a> two <a href="https://a.example/">x y</a></p>'),
        (
            "inapplicable",
            '<ul><li>الرياض: <a href="https://a.example/">الخريطة</a></li><li>جدة: <a href="https://b'
            '.example/">الخريطة</a></li></ul>',
        ),
        (
            "inapplicable",
            '<h2>خبر أول</h2><a href="https://a.example/">المزيد</a><h2>خبر ثان</h2><a href="https://'
            'b.example/">المزيد</a>',
        ),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
