"""The store at size: two runs' findings written page by page, then read by report and comparison."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from auditor.compare import compare, side
from auditor.group import Grouper
from auditor.model import Finding, Link, Outcome, OutcomeRow, PageFacts, PageInfo, PageResult, PageState
from auditor.report import csv
from auditor.report import json as report
from auditor.store import Store, StoredRun
from auditor.store.runs import QueuedPage
from tests.support_postgres import binaries, postgres
from tests.support_results import SyntheticResult

PER_PAGE = 20
_CPU = ", our CPU"
_CHECKS = 100
"""Outcomes of a page: about as many as there are checks."""


def run(total: int) -> dict[str, Any]:
    """Measure SQLite, and PostgreSQL where there is a server."""
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history.db"
        figures["SQLite"] = _measure(str(path), total, lambda: sum(p.stat().st_size for p in path.parent.iterdir()))
    if binaries() is not None:
        with postgres(durable=True) as server:
            size = "SELECT pg_database_size('postgres')"
            figures["PostgreSQL"] = _measure(server.url, total, lambda: server.sql(size)[0])
    _print(figures, total)
    return figures


def _measure(location: str, total: int, size: Callable[[], int]) -> dict[str, float]:
    store, seconds = Store(location), dict[str, float]()
    synthetic = SyntheticResult(total // 2, n_groups=2000, n_pages=total // 2 // PER_PAGE, pictures=False)
    with _timed(seconds, "insert"):
        for name in ("first", "later"):
            _fill(store, name, synthetic, changed=name == "later")
    with _timed(seconds, "list runs"):
        assert len(store.list_runs()) == 2
    with _timed(seconds, "open a run"):
        first = StoredRun(store, "first")
    with _timed(seconds, "group all findings of a run"):
        grouper = Grouper({})
        for finding in store.iterate_findings("first"):
            grouper.add(finding)
        assert grouper.groups()
    with _timed(seconds, "report (JSON) of a run"):
        assert sum(map(len, report.stream(first)))
    with _timed(seconds, "report (CSV) of a run"):
        assert sum(map(len, csv.stream(first)))
    later = StoredRun(store, "later")
    with _timed(seconds, "compare the two runs"):
        assert compare(side(first), side(later)).groups
    with _timed(seconds, "a page written again (median of 50)"):
        again = [_written_again(store, synthetic, number) for number in range(50)]
    seconds["a page written again (median of 50)"] = sorted(again)[25]
    store.close()
    return {**seconds, "findings/s": total / seconds["insert"], "megabytes": size() / 1e6}


def _fill(store: Store, run: str, synthetic: SyntheticResult, *, changed: bool) -> None:
    store.begin(run, "benchmark", {"profile": {}})
    queued = [QueuedPage(p.url, p.portal, p.depth, p.source, p.sample, "", False) for p in synthetic.pages]
    for start in range(0, len(queued), 500):
        store.queue(run, "main", queued[start : start + 500])
    for number in range(len(synthetic.pages)):
        _page(store, run, synthetic, number, changed=changed)
    groups = Grouper({})
    for number in range(100):
        for finding in _findings(synthetic, number, changed=changed):
            groups.add(finding)
    result = {
        "tool": synthetic.tool,
        "run": {**synthetic.run, "id": run},
        "portals": synthetic.portals,
        "warnings": (),
        "checks": synthetic.checks,
        "criteria": synthetic.criteria,
        "groups": groups.groups(),
        "scores": synthetic.scores,
        "portal_outcomes": (),
        "templates": {},
    }
    store.finish(run, "finished", result)


def _page(store: Store, run: str, synthetic: SyntheticResult, number: int, *, changed: bool) -> None:
    page = replace(synthetic.pages[number], state=PageState.AUDITED.value)
    names = list(synthetic.checks)
    outcomes = tuple(OutcomeRow(names[n % len(names)], page.url, Outcome.PASSED, passed=n) for n in range(_CHECKS))
    links = tuple(Link(f"{page.url}/link-{n}", f"رابط {n}", frozenset(), "ar") for n in range(60))
    info = PageInfo(page.url, page.url, page.portal, 200, {"content-type": "text/html"})
    facts = PageFacts(info, PageState.AUDITED, page.title, links, tuple(range(200)), f"{number:064x}")
    result = PageResult(outcomes, tuple(_findings(synthetic, number, changed=changed)))
    store.save_page(run, page, result, facts, 1.0)


def _findings(synthetic: SyntheticResult, number: int, *, changed: bool) -> Iterator[Finding]:
    """A page's findings; in the later run, one page in fifty has others."""
    offset = 10_000_000 if changed and number % 50 == 0 else 0
    for index in range(number * PER_PAGE, (number + 1) * PER_PAGE):
        yield replace(synthetic._finding(offset + index), page=synthetic.pages[number].url)


@contextmanager
def _timed(seconds: dict[str, float], name: str) -> Iterator[None]:
    """Seconds by the clock, and of our process's CPU under the name with a ``*``."""
    started, worked = time.perf_counter(), time.process_time()
    yield
    seconds[name], seconds[name + _CPU] = time.perf_counter() - started, time.process_time() - worked


def _written_again(store: Store, synthetic: SyntheticResult, number: int) -> float:
    started = time.perf_counter()
    _page(store, "first", synthetic, number, changed=True)
    return time.perf_counter() - started


def _print(figures: dict[str, dict[str, float]], total: int) -> None:
    print(
        f"{total:,} findings in two runs, {PER_PAGE} a page, one transaction a page; seconds on {os.cpu_count()} cores"
    )
    print(f"{'':38}" + "".join(f"{name:>14}" for name in figures))
    for key in next(iter(figures.values())):
        shown = 4 if "median" in key else 1
        print(f"{key:38}" + "".join(f"{row[key]:14,.{shown}f}" for row in figures.values()))
