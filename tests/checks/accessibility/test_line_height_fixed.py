"""Line height."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/line-height-fixed"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        (
            "failed",
            '<p style="width:200px;line-height:1.2 !important">The toy brought back fond memories of '
            "being lost in the rain forest.</p>",
        ),
        (
            "passed",
            '<p style="width:200px;line-height:1.5 !important">The toy brought back fond memories of '
            "being lost in the rain forest.</p>",
        ),
        (
            "inapplicable",
            '<p style="width:2000px;line-height:1 !important">The toy brought back fond memories of b'
            "eing lost in the rain forest.</p>",
        ),
        (
            "inapplicable",
            '<p style="width:200px;line-height:1.2">The toy brought back fond memories of being lost '
            "in the rain forest.</p>",
        ),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
