"""Lists hold items."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/list-items-wrong"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", "<ul><div>أ</div><div>ب</div></ul>"),
        ("failed", '<ul><li>أ</li><a href="/">ب</a></ul>'),
        ("passed", "<ul><li>أ</li></ul>"),
        ("passed", '<ul><div role="none"><li>أ</li></div></ul>'),
        ("passed", "<ul><li>أ</li><script></script></ul>"),
        ("inapplicable", '<ul role="menu"><div>x</div></ul>'),
        ("inapplicable", "<ul></ul>"),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
