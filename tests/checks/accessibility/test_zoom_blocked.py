"""The viewport element."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/zoom-blocked"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", '<meta name="viewport" content="user-scalable=no">'),
        ("failed", '<meta name="viewport" content="user-scalable=0">'),
        ("failed", '<meta name="viewport" content="user-scalable=invalid">'),
        ("failed", '<meta name="viewport" content="width=device-width, maximum-scale=1">'),
        ("failed", '<meta name="viewport" content="maximum-scale=1.9; user-scalable=yes">'),
        ("failed", '<meta name="viewport" content="maximum-scale=yes">'),
        ("passed", '<meta name="viewport" content="user-scalable=yes">'),
        ("passed", '<meta name="viewport" content="user-scalable=5">'),
        ("passed", '<meta name="viewport" content="maximum-scale=-1">'),
        ("passed", '<meta name="viewport" content="maximum-scale=5">'),
        ("inapplicable", '<meta name="viewport" content="width=device-width">'),
        ("inapplicable", "<p>x</p>"),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
