"""A run's progress on stderr: live on a terminal, plain lines in a log."""

import sys
import time
from collections.abc import Mapping

import click
from rich.console import Console
from rich.live import Live
from rich.table import Table
from rich.text import Text as RichText

from auditor.gather.browser import Launched
from auditor.i18n import visible
from auditor.listener import Listener, Stage
from auditor.model import PageState, PageSummary, Text
from auditor.plan import Plan

LINE_EVERY = 10.0
_STAGES: Mapping[Stage, str] = {
    "trials": "trying pages while they live",
    "documents": "reading documents",
    "probes": "probing availability",
    "speed": "measuring speed, one page at a time",
    "judging": "judging the portal as a whole",
}


class Progress(Listener):
    """Listens to a run and says how far it is."""

    def __init__(self) -> None:
        self._console = Console(stderr=True, highlight=False)
        self._live: Live | None = None
        self._started = self._last_line = self._last_page = time.monotonic()
        self._done = self._waiting = self._findings = 0
        self._failed = 0
        self._current = ""
        self._portal = ""

    def __enter__(self) -> "Progress":
        if self._console.is_terminal:
            self._live = Live(console=self._console, get_renderable=self._render, refresh_per_second=4)
            self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._live is not None:
            self._live.stop()

    def run_started(self, run: str, plan: Plan, launched: Launched) -> None:
        self._say(
            f"run {run} · profile {plan.profile.name} · {len(plan.checks)} checks · Chromium {launched.version}"
        )

    def portal_started(self, portal: str, waiting: int) -> None:
        self._portal = portal

    def page_done(self, page: PageSummary, done: int, waiting: int, findings: int) -> None:
        self._done, self._waiting, self._findings = done, waiting, findings
        self._current, self._last_page = page.url, time.monotonic()
        if page.state not in (PageState.AUDITED, PageState.DUPLICATE, PageState.DOCUMENT):
            self._failed += 1
            self._say(f"{page.state}: {visible(page.url, 200)} ({visible(page.error, 200)})")
        if self._live is None and self._last_page - self._last_line >= LINE_EVERY:
            self._last_line = self._last_page
            self._say(self._line())

    def warning(self, key: str, text: Text) -> None:
        self._say(f"warning: {visible(text.en, 400)}")

    def stage(self, name: Stage) -> None:
        self._current = _STAGES[name]
        self._say(f"{self._line()} · {self._current}")

    def _say(self, text: str) -> None:
        if self._live is not None:
            self._console.print(RichText(text))
        else:
            click.echo(text, file=sys.stderr)

    def _line(self) -> str:
        rate = self._done / max(self._last_page - self._started, 0.001)
        left = f" · about {self._waiting / rate:.0f} s left" if rate and self._waiting else ""
        return (
            f"{self._done} pages · {self._waiting} waiting · {self._findings} findings · {rate:.1f} pages/s{left}"
        )

    def _render(self) -> Table:
        table = Table.grid(padding=(0, 2))
        table.add_row(RichText(self._portal, style="bold"), RichText(self._line()))
        table.add_row("", RichText(visible(self._current, 100), style="dim", no_wrap=True, overflow="ellipsis"))
        return table
