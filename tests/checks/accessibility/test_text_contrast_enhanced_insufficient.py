"""Contrast (Enhanced)."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/text-contrast-enhanced-insufficient"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("passed", '<p style="color:#333">نص</p>'),
        ("failed", '<p style="color:#666">نص</p>'),
        ("passed", '<p style="color:#666;font-size:24px">نص</p>'),
        ("failed", '<p style="color:#777;background:url(/nowhere.png)">رمادي لا يبلغ 7:1 على أي لون</p>'),
        ("inapplicable", "<button disabled>x y</button>"),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
