"""Who wants to know how a run goes on."""

from typing import Literal

from auditor.gather.browser import Launched
from auditor.model import PageSummary, Text
from auditor.plan import Plan

Stage = Literal["trials", "documents", "probes", "speed", "judging"]
"""What a run does after a portal's last page."""


class Listener:
    """Is told of a run as it happens; this one keeps silent, and others are made from it."""

    def run_started(self, run: str, plan: Plan, launched: Launched) -> None:
        pass

    def portal_started(self, portal: str, waiting: int) -> None:
        pass

    def page_done(self, page: PageSummary, done: int, waiting: int, findings: int) -> None:
        pass

    def warning(self, key: str, text: Text) -> None:
        pass

    def stage(self, name: Stage) -> None:
        pass
