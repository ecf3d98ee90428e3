"""One page's work, from its address to what was judged of it: what a crawl asks for and what comes back.

A crawl knows its pages and its manners; who opens them, here or on another machine, is an :class:`Executor`.
Job and answer are plain data that any process can send to another.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from auditor.gather.frontier import Candidate
from auditor.model import Inputs, PageFacts, PageInfo, PageResult, PageState


@dataclass(frozen=True, slots=True)
class Job:
    """A page to open and judge."""

    candidate: Candidate
    no_trials: str = ""
    """Why the trials on the living page are left out; '' to do them."""


@dataclass(slots=True)
class Done:
    """What came of it."""

    info: PageInfo
    state: PageState
    facts: PageFacts
    """The bare ones where the page could not be judged."""
    error: str = ""
    stages: Mapping[str, float] = field(default_factory=dict)
    """Where the time went: seconds by stage."""
    result: PageResult = field(default_factory=PageResult)
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """WebP pictures by the group of the finding that they show."""
    raw: Mapping[str, Any] | None = None
    """The capture's artifacts where captures are archived."""
    inputs: Inputs | None = None
    """All that the page loaded, where it was judged."""
    taken_from: str = ""
    """The run that measured it; '' for this one."""


class Executor(Protocol):
    """Opens pages of one portal."""

    async def do(self, job: Job, loaded: Callable[[], None]) -> Done:
        """Open and judge a page. ``loaded`` is told when the page is no more load on its server.

        A dead browser is started again; a page that kills it twice comes back as CRASHED.

        Raises:
            NotMeasuredError: pages can't be opened at all any more.
        """
        ...

    async def close(self) -> None: ...
