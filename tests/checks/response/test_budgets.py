"""Medians of the speed lane against their limits, and the reason given in words."""

from typing import Any

import pytest

from auditor.model import Outcome
from tests.checks.response.support import judge, measured, row

SLOW: dict[str, tuple[dict[str, Any], str]] = {
    "first-byte-over-budget": ({"ttfb": 2500, "typical": {"phases": {"wait": 2400, "connect": 10}}}, "server"),
    "first-paint-over-budget": (
        {
            "first_contentful_paint": 3500,
            "typical": {"render_blocking": [{"url": "https://a/x.js", "end": 3300, "type": "script"}]},
        },
        "blocked",
    ),
    "largest-paint-over-budget": (
        {
            "largest_contentful_paint": 4500,
            "typical": {
                "largest_contentful_url": "https://a/hero.jpg",
                "largest_contentful_parts": {
                    "ttfb": 300,
                    "load_delay": 200,
                    "load_time": 3900,
                    "render_delay": 100,
                },
            },
        },
        "loads-slowly",
    ),
    "layout-shift-over-budget": (
        {"cumulative_layout_shift": 0.4, "typical": {"shifted_element": "img.wide"}},
        "element",
    ),
    "blocking-time-over-budget": (
        {"total_blocking_time": 700, "typical": {"slow_scripts": [{"url": "https://a/busy.js", "ms": 760}]}},
        "script",
    ),
    "weight-over-budget": ({"weight": 4_000_000}, "one"),
    "requests-over-budget": ({"requests": 150}, "many"),
}


@pytest.mark.parametrize("name", SLOW)
def test_over_the_limit_fails_with_its_reason(name: str) -> None:
    figures, message = SLOW[name]
    outcomes, (finding, *_) = judge(f"response/{name}", measured(row(**figures)))
    assert outcomes[0].outcome is Outcome.FAILED
    assert finding.message == message
    assert finding.page == "https://portal.example.sa/ar/"


@pytest.mark.parametrize("name", SLOW)
def test_within_the_limit_passes(name: str) -> None:
    outcomes, findings = judge(f"response/{name}", measured(row()))
    assert [o.outcome for o in outcomes] == [Outcome.PASSED]
    assert not findings


@pytest.mark.parametrize("name", SLOW)
def test_a_busy_machine_decides_nothing(name: str) -> None:
    figures, _ = SLOW[name]
    (starved,), (finding,) = judge(f"response/{name}", measured(row(good=0, starved=3)))
    assert starved.outcome is Outcome.CANT_TELL
    assert finding.message == "starved"
    (single,), (finding,) = judge(f"response/{name}", measured(row(good=1, starved=2, **figures)))
    assert single.outcome is Outcome.CANT_TELL
    assert finding.message == "few"


@pytest.mark.parametrize("name", SLOW)
def test_nothing_measured_is_inapplicable(name: str) -> None:
    (outcome,), findings = judge(f"response/{name}", measured())
    assert outcome.outcome is Outcome.INAPPLICABLE
    assert not findings


def test_the_largest_paint_has_parts() -> None:
    slow = row(largest_contentful_paint=4500) | {"conditions": {"name": "slow-network"}}
    _, (finding,) = judge("response/largest-paint-over-budget", measured(row(), slow))
    assert finding.data["part"] == "slow-network"
