"""Summaries have names."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/summary-name-missing"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", "<details><summary></summary>x</details>"),
        ("failed", '<details><summary role="none"></summary>x</details>'),
        ("passed", "<details><summary>أوقات العمل</summary>x</details>"),
        ("passed", '<details><summary aria-label="x"></summary>y</details>'),
        ("inapplicable", '<details><summary role="button">x</summary>y</details>'),
        ("inapplicable", '<details style="display:none"><summary></summary></details>'),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
