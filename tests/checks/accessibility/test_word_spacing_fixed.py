"""Word spacing."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/word-spacing-fixed"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        (
            "failed",
            '<p style="word-spacing:.1em !important">The toy brought back fond memories of being lost'
            " in the rain forest.</p>",
        ),
        ("failed", '<p style="word-spacing:0 !important">نص عربي من عدة كلمات</p>'),
        (
            "passed",
            '<p style="word-spacing:.16em !important">The toy brought back fond memories of being los'
            "t in the rain forest.</p>",
        ),
        (
            "inapplicable",
            '<p style="word-spacing:.1em">The toy brought back fond memories of being lost in the rain forest.</p>',
        ),
        (
            "inapplicable",
            '<p style="word-spacing:.1em"><span style="word-spacing:unset !important">The toy brought'
            " back fond memories of being lost in the rain forest.</span></p>",
        ),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
