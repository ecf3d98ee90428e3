"""Uncaught errors of the page's scripts."""

from typing import Any


async def gather(_frames: Any, log: Any, _settings: Any) -> Any:
    """Their texts, in order, at most 50."""
    return list(log.errors)
