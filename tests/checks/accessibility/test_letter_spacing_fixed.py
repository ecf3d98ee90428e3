"""Letter spacing."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/letter-spacing-fixed"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        (
            "failed",
            '<p style="letter-spacing:.1em !important">The toy brought back fond memories of being lo'
            "st in the rain forest.</p>",
        ),
        (
            "failed",
            '<p style="letter-spacing:normal !important">The toy brought back fond memories of being '
            "lost in the rain forest.</p>",
        ),
        (
            "passed",
            '<p style="letter-spacing:.12em !important">The toy brought back fond memories of being l'
            "ost in the rain forest.</p>",
        ),
        (
            "passed",
            '<p style="letter-spacing:.1em !important;letter-spacing:.2em !important">The toy brought'
            " back fond memories of being lost in the rain forest.</p>",
        ),
        (
            "inapplicable",
            '<p style="letter-spacing:.1em">The toy brought back fond memories of being lost in the r'
            "ain forest.</p>",
        ),
        (
            "inapplicable",
            '<p style="letter-spacing:inherit !important">The toy brought back fond memories of being'
            " lost in the rain forest.</p>",
        ),
        ("inapplicable", '<p style="letter-spacing:0 !important">نص عربي متصل الحروف</p>'),
        ("inapplicable", '<div style="letter-spacing:0 !important"></div>'),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
