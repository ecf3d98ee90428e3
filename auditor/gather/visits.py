"""What a visit is asked to do, and what comes of it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.async_api import Page

from auditor.model import Inputs, PageState


@dataclass(frozen=True, slots=True)
class VisitSettings:
    """Bounds and manners of a visit."""

    needs: frozenset[str]
    """Raw artifacts to gather."""
    seconds: float = 45.0
    """Outer deadline of a visit."""
    load_seconds: float = 30.0
    """How long to wait for the load event; a page with content is judged without it."""
    quiet_seconds: float = 5.0
    """How long to wait for quiet after load."""
    quiet_ms: float = 150.0
    max_bytes: int = 50_000_000
    max_requests: int = 1000
    max_redirects: int = 10
    max_nodes: int = 100_000
    max_text: int = 20_000_000
    """Characters of the document with all its markup."""
    wait_for: str | None = None
    """A selector that has to find something visible before the page counts as done."""
    before_page: Callable[[Page], Awaitable[None]] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    """Put on requests to the portal's own hosts alone."""
    axe_source: str = ""
    axe_rules: tuple[str, ...] = ()
    """The axe rules to run."""
    grounds: dict[str, Any] = field(default_factory=dict)
    """What textpixels measured of parts that recur from page to page."""


@dataclass(slots=True)
class Visit:
    """What came of a visit; ``raw`` holds the artifacts of a page that could be judged."""

    url: str
    state: PageState
    final_url: str = ""
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str = ""
    redirects: tuple[str, ...] = ()
    settled_by: str = ""
    error: str = ""
    raw: dict[str, Any] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    """Where the time went, by stage."""
    unread_frames: tuple[str, ...] = ()
    inputs: Inputs | None = None
    """All that the page loaded, of a page that could be judged."""


class BrowserGoneError(Exception):
    """The browser died under a visit; the page is to be visited again in a new one."""


class StopError(Exception):
    """Ends a visit with a state. ``spoilt``: the browser page can't be used again."""

    def __init__(self, state: PageState, error: str, spoilt: bool = False) -> None:
        super().__init__(error)
        self.state = state
        self.spoilt = spoilt


@cache
def axe_source(path: str | None = None) -> str:
    """The axe script at a path, else the one bundled with axe-playwright-python."""
    if path:
        return Path(path).read_text(encoding="utf-8")
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
