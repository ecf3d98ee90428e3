"""Repeated audits of unchanged pages under CPU load: gates that flip, and findings that come and go.

The first audit's failures are accepted. Each of the following ones is held against the gate by the real command line, so
that whatever appears late would fail it, unless the second look finds that it does not repeat. Beside the gates, every
finding and every outcome is followed through the repeats.
"""

import json
import multiprocessing
import os
import re
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from auditor.fingerprint import normal_page
from auditor.store import Store, StoredRun
from benchmarks._serve import served

PROFILE = """\
name: steady
extends: {base}
portals:
  - {{name: {name}, own: true, languages: [ar, en], start: {start}}}
budgets: {{pages: {pages}}}
politeness: {{delay_ms: 0}}
"""


@dataclass
class Repeat:
    """One audit held against the gate."""

    code: int
    seconds: float
    findings: int
    unsteady: int
    said: str


@dataclass
class Figures:
    """All repeats, and what was not the same in each."""

    repeats: list[Repeat] = field(default_factory=list)
    every: int = 0
    """Findings that every repeat had."""
    some: Counter[str] = field(default_factory=Counter)
    """Findings that only some had, by check."""
    outcomes: Counter[str] = field(default_factory=Counter)
    """Pages on which a check's outcome was not always the same, by check."""
    examples: dict[str, str] = field(default_factory=dict)

    @property
    def flips(self) -> int:
        """Gates that did not pass."""
        return sum(repeat.code != 0 for repeat in self.repeats)


def measure(site: Path | None, pages: int, repeats: int, busy: int, folder: Path) -> Iterator[Figures]:
    """The figures after each repeat."""
    figures = Figures()
    with ExitStack() as stack:
        for _ in range(busy):
            stack.enter_context(_busy())
        profile = _profile(stack, site, pages)
        (folder / "audit").mkdir()
        (folder / "audit/profile.yaml").write_text(profile, encoding="utf-8")
        crawl = () if site is None else ("--no-crawl",)
        first = _auditor(folder, 0, "audit", "--profile", "audit/profile.yaml", *crawl, "--format", "json")
        if first.returncode:
            sys.exit(f"the first audit ended with {first.returncode}:\n{first.stderr[-2000:]}")
        accepted = ("--owner", "x", "--reason", "x", "--expires", "2199-01-01")
        _auditor(folder, 0, "baseline", "update", *accepted)
        seen = [_read(folder, 0)]
        for number in range(1, repeats + 1):
            started = time.monotonic()
            options = ("--profile", "audit/profile.yaml", *crawl, "--gate", "--format", "json")
            ended = _auditor(folder, number, "audit", *options)
            seen.append(_read(folder, number))
            unsteady = re.search(r"(\d+) unsteady", ended.stderr)
            figures.repeats.append(
                Repeat(
                    ended.returncode,
                    round(time.monotonic() - started, 1),
                    len(seen[-1][0]),
                    int(unsteady[1]) if unsteady else 0,
                    _said(ended.stderr),
                )
            )
            _compare(figures, seen)
            yield figures


def _profile(stack: ExitStack, site: Path | None, pages: int) -> str:
    if site is None:
        from auditor.demo import DemoPortal

        portal = stack.enter_context(DemoPortal.faulty())
        return PROFILE.format(base="demo", name="demo", start=json.dumps([portal.url]), pages=pages)
    origin = stack.enter_context(served(site))
    found = sorted(p.relative_to(site).as_posix() for p in site.rglob("*.html"))
    step = max(1, len(found) // pages)
    urls = [f"{origin}/{path}" for path in found[::step][:pages]]
    return PROFILE.format(base="default", name="site", start=json.dumps(urls), pages=len(urls))


_Seen = tuple[Mapping[tuple[str, str, str], str], Mapping[tuple[str, str], str]]


def _read(folder: Path, number: int) -> _Seen:
    """The last run's findings with their elements, and its outcomes."""
    history = Store(str(folder / f"history-{number}.db"))
    run = StoredRun(history, str(history.find("")["id"]))
    found = {
        (f.check, f.outcome.value, f.fingerprint): f"{_page(f.page)} {f.target.selector} {f.message} {dict(f.data)}"
        for f in run.findings()
        if not f.advice
    }
    outcomes = {
        (row.check, _page(row.page)): f"{row.outcome.value} {row.reason}".strip()
        for row in run.outcomes()
        if not run.checks[row.check].advice
    }
    history.close()
    return found, outcomes


def _page(url: str) -> str:
    return normal_page(url) if "://" in url else url


def _compare(figures: Figures, seen: list[_Seen]) -> None:
    figures.some, figures.outcomes, figures.examples = Counter(), Counter(), {}
    times = Counter(key for found, _ in seen for key in found)
    figures.every = sum(n == len(seen) for n in times.values())
    for key, n in times.items():
        if n < len(seen):
            figures.some[key[0]] += 1
            where = next(found[key] for found, _ in seen if key in found)
            figures.examples.setdefault(f"{key[0]} ({key[1]})", f"{n} of {len(seen)}: {where[:300]}")
    answers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for _, outcomes in seen:
        for at, outcome in outcomes.items():
            answers[at].add(outcome)
    for (check, page), different in answers.items():
        if len(different) > 1:
            figures.outcomes[check] += 1
            figures.examples.setdefault(f"{check} (outcome)", f"{page}: {' | '.join(sorted(different))[:300]}")


def _said(log: str) -> str:
    lines = [" ".join(line.split()) for line in log.splitlines()]
    told = [line for line in lines if line.startswith(("new,", "error:", "auditor:", "unsteady:"))]
    return "; ".join(told)[:300]


def _auditor(folder: Path, number: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    # Each has a history of its own: none takes anything over from an earlier one.
    environment = {**os.environ, "PORTAL_AUDITOR_STORE": str(folder / f"history-{number}.db")}
    command = [sys.executable, "-m", "auditor", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@contextmanager
def _busy() -> Iterator[None]:
    """A process that does nothing but keep a core busy."""
    process = multiprocessing.get_context("spawn").Process(target=_spin, daemon=True)
    process.start()
    try:
        yield
    finally:
        process.kill()


def _spin() -> None:
    while True:
        pass
