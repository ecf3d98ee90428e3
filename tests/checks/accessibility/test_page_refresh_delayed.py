"""Refresh after a while."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/page-refresh-delayed"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", '<meta http-equiv="refresh" content="30">'),
        ("failed", '<meta http-equiv="refresh" content="72000; https://a.example">'),
        ("failed", '<meta http-equiv="refresh" content="3.5;x">'),
        ("passed", '<meta http-equiv="refresh" content="72001">'),
        ("inapplicable", '<meta http-equiv="refresh" content="; 30">'),
        ("inapplicable", '<meta http-equiv="refresh" content="+5; x">'),
        ("inapplicable", '<meta http-equiv="refresh" content="foo">'),
        ("inapplicable", '<meta http-equiv="refresh" content="-1">'),
        ("inapplicable", '<meta http-equiv="refresh" content="0: x">'),
        ("inapplicable", "<p>x</p>"),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
