"""Every parser of foreign input: it reads or it raises the error that it documents, and it comes to an end."""

import os
import signal
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz.targets import Target, targets

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "0"))
"""Inputs per parser; without it few, and the same in every run."""
_FEW = 160
_HANGS = 60
"""Seconds after which an input has hung its parser: a watchdog, not a measurement."""


def _hung(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError(f"still at it after {_HANGS} seconds")


@pytest.mark.parametrize("target", targets(), ids=lambda target: target.name)
def test_parser(target: Target) -> None:
    @settings(
        max_examples=max(10, (EXAMPLES or _FEW) // target.cost),
        derandomize=not EXAMPLES,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(target.inputs)
    def run(given_input: object) -> None:
        signal.alarm(_HANGS)
        try:
            target.feed(given_input)
        finally:
            signal.alarm(0)

    before = signal.signal(signal.SIGALRM, _hung)
    try:
        run()
    finally:
        signal.signal(signal.SIGALRM, before)
