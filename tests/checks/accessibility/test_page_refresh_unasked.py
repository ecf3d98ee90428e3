"""Refresh at all."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/page-refresh-unasked"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", '<meta http-equiv="refresh" content="72001">'),
        ("failed", '<meta http-equiv="refresh" content="30">'),
        ("inapplicable", '<meta http-equiv="refresh" content="foo">'),
        ("inapplicable", "<p>x</p>"),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
