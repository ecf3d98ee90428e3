"""Both orientations."""

import pytest

from tests.lab import Lab

CHECK = "accessibility/orientation-locked"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("failed", "<style>@media (orientation:landscape){body{transform:rotate(90deg)}}</style>نص"),
        ("failed", "<style>@media (orientation:portrait){html{rotate:-90deg}}</style>نص"),
        (
            "failed",
            "<style>body{transform:rotate(2deg)}@media (orientation:portrait){body{transform:rotate(9"
            "2deg)}}</style>نص",
        ),
        ("passed", "<style>@media (orientation:portrait){body{transform:rotate(180deg)}}</style>نص"),
        ("passed", "<style>@media (orientation:portrait){body{transform:scale(2)}}</style>نص"),
        ("inapplicable", "<style>body{transform:rotate(90deg)}</style>نص"),
        ("inapplicable", "نص"),
    ],
)
def test_outcome(lab: Lab, expected: str, html: str) -> None:
    assert lab.judge(CHECK, html).outcome == expected
