"""Runs without a browser for tests of the gate: HTML in, a finished run in a store out."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from auditor.baseline import Acceptance, Baseline
from auditor.gate import Gate, Matches, Verdict, evaluate
from auditor.model import Outcome
from auditor.plan import Plan
from auditor.store import Store, StoredRun
from tests.support_review import ORIGIN, audit, make_plan

TODAY = date(2026, 11, 22)
LATER = date(2027, 6, 30)
CARDS = (
    "<title>بوابة</title><main><h1>الخدمات</h1><ul class=cards>"
    "<li class=card><a href=/s/1><img class=pic src=/i/one.png></a><p>3 رجب 1448</p></li>"
    "<li class=card><a href=/s/2><img class=pic src=/i/two.png></a><p>4 رجب 1448</p></li></ul></main>"
)
CLEAN = "<title>بوابة</title><main><h1>الخدمات</h1><img class=pic src=/i/x.png alt=شعار></main>"
NEW_IMAGE = "<p class=banner><img class=hero src=/i/new.png></p>"


class Runs:
    """Runs of one portal in a store of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = Store(str(folder / "history.db"))
        self.plan: Plan = make_plan(folder)
        # The portal check fails where pages are missing; here only pages matter.
        self.plan = replace(self.plan, checks=self.plan.page_checks, policies=())
        self._count = 0

    def run(self, pages: Mapping[str, str]) -> StoredRun:
        """Audit pages (path to HTML)."""
        self._count += 1
        return audit(self.store, f"run{self._count:03}", self.plan, pages)

    def edited(self, run: StoredRun, **changes: Any) -> StoredRun:
        """The stored run with other values at the top of its result."""
        name = str(run.run["id"])
        result = dict(self.store.find(name)["result"])
        for key, change in changes.items():
            result[key] = change(result[key])
        self.store.replace_result(name, result)
        return StoredRun(self.store, name)


def accepted(run: StoredRun, expires: date = LATER) -> Baseline:
    """A baseline that accepts every failure of a run."""
    matches = Matches(run, Baseline())
    by_group: dict[tuple[str, str], Acceptance] = {}
    for f in run.findings():
        if f.outcome is Outcome.FAILED:
            portal, place = matches.portal(f), matches.place(f)
            old = by_group.get((portal, f.group))
            places = (*(old.places if old else ()), place)
            made = Acceptance(portal, f.check, f.group, f.impact, "what", "Web team", "plan A-12", expires, places)
            by_group[portal, f.group] = made
    return Baseline(tuple(by_group.values()), matches.measured_pages())


def judge(run: StoredRun, baseline: Baseline | None = None, gate: Gate | None = None) -> Verdict:
    """The verdict without a second look."""
    return evaluate(run, gate or Gate(), baseline or Baseline(), today=TODAY)


__all__ = ["CARDS", "CLEAN", "LATER", "NEW_IMAGE", "ORIGIN", "TODAY", "Runs", "accepted", "judge"]
