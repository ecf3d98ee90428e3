"""Headers head cells."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/header-cell-unassigned"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        (
            "failed",
            '<div role="grid"><div role="row"><span role="columnheader">أ</span><span role="columnhea'
            'der">ب</span></div><div role="row"><span role="gridcell">1</span></div></div>',
        ),
        ("failed", "<table><tr><th>أ</th><th>ب</th></tr><tr><td>1</td></tr></table>"),
        ("passed", '<table><tr><th>أ</th><th>ب</th></tr><tr><td colspan="2">1</td></tr></table>'),
        ("passed", "<table><tr><th>أ</th><td>1</td></tr></table>"),
        ("passed", '<table><tr><th rowspan="2">أ</th><th>ب</th></tr><tr><td>1</td></tr></table>'),
        ("inapplicable", '<table role="none"><tr><th>أ</th></tr></table>'),
        ("inapplicable", '<table><tr><th aria-hidden="true">أ</th></tr><tr><td>1</td></tr></table>'),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
