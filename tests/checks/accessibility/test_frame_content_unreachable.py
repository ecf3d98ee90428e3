"""Frames in the tab order."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/frame-content-unreachable"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", '<iframe tabindex="-1" srcdoc="<a href=/>x</a>"></iframe>'),
        ("passed", '<iframe srcdoc="<a href=/>x</a>"></iframe>'),
        ("inapplicable", '<iframe tabindex="-1" srcdoc="<p>x</p>"></iframe>'),
        ("inapplicable", '<iframe inert tabindex="-1" srcdoc="<a href=/>x</a>"></iframe>'),
        ("inapplicable", '<iframe tabindex="-1" width="1" height="1" srcdoc="<a href=/>x</a>"></iframe>'),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
