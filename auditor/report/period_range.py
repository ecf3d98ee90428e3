"""A month, quarter or year to report on, the steps it is shown in, and the stored runs that stand for it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Literal

from auditor.errors import UsageError
from auditor.i18n import moment

Unit = Literal["month", "quarter", "year"]
_FORM = re.compile(r"(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?", re.IGNORECASE)
PARTIAL = 0.5
"""A run with less than this share of the most checks, or pages, of its profile's runs stands for no step."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``first`` to ``last``, both of it. ``number`` is the month's or quarter's, 0 for a year."""

    unit: Unit
    year: int
    number: int
    first: date
    last: date

    @property
    def name(self) -> str:
        """As it is written on the command line."""
        return {"month": f"{self.year}-{self.number:02}", "quarter": f"{self.year}-Q{self.number}"}.get(
            self.unit, str(self.year)
        )

    def steps(self) -> list[tuple[date, date]]:
        """The period's parts: months of a year or quarter, weeks of a month."""
        starts = [self.first]
        while True:
            here = starts[-1]
            after = here + timedelta(days=7) if self.unit == "month" else _next_month(here)
            if after > self.last or (self.unit == "month" and len(starts) == 4):
                break
            starts.append(after)
        ends = [b - timedelta(days=1) for _, b in pairwise(starts)]
        return list(zip(starts, [*ends, self.last], strict=True))


def parse(text: str) -> Period:
    """``2026``, ``2026-Q4`` or ``2026-11``.

    Raises:
        UsageError: it is none of these.
    """
    found = _FORM.fullmatch(text.strip())
    if not found or not 1970 <= int(found[1]) <= 2200:
        raise UsageError(f"no period: {text}", hint="write a year, quarter or month: 2026, 2026-Q4, 2026-11")
    year = int(found[1])
    if found[2]:
        quarter = int(found[2])
        return _made("quarter", year, quarter, 3 * quarter - 2, 3)
    if found[3]:
        return _made("month", year, int(found[3]), int(found[3]), 1)
    return _made("year", year, 0, 1, 12)


def _made(unit: Unit, year: int, number: int, month: int, months: int) -> Period:
    first = after = date(year, month, 1)
    for _ in range(months):
        after = _next_month(after)
    return Period(unit, year, number, first, after - timedelta(days=1))


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


# -- which runs --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Row:
    """A stored run as it is chosen by."""

    id: str
    day: date
    """In Riyadh."""
    profile: str
    checks: int
    audited: int
    portals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Runs that stand for the steps, oldest first, and those that are left out because they saw only a part."""

    runs: Sequence[Row]
    partial: Sequence[Row]


def rows(listed: Iterable[Mapping[str, Any]]) -> list[Row]:
    """From what a store lists; only finished runs."""
    return [
        Row(
            str(r["id"]),
            moment(r["started"]).date(),
            str(r["profile"]),
            len(r["result"]["checks"]),
            int(r["result"]["run"]["sample"]["audited"]),
            tuple(str(p["name"]) for p in r["result"]["portals"]),
        )
        for r in listed
        if r["state"] == "finished" and r["result"]
    ]


def choose(found: Iterable[Row], period: Period, portals: Sequence[str] = ()) -> Chosen:
    """The last whole run of every step and profile, and the last one before the period to measure from.

    Raises:
        UsageError: a portal is named that no run of the period has, or the period has no run.
    """
    until = [r for r in found if r.day <= period.last]
    known = {name for r in until if r.day >= period.first for name in r.portals}
    if missing := [name for name in portals if name not in known]:
        hint = f"it has: {', '.join(sorted(known))}" if known else "`auditor runs` lists the runs"
        raise UsageError(f"no run of {period.name} has the portal {missing[0]}", hint=hint)
    by_profile: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(until, key=lambda r: (r.day, r.id)):
        if not portals or set(portals) & set(row.portals):
            by_profile[row.profile].append(row)
    chosen: list[Row] = []
    partial: list[Row] = []
    for own in by_profile.values():
        whole, part = _split(own, period)
        inside = [last for first, end in period.steps() if (last := _last(whole, first, end))]
        before = [r for r in whole if r.day < period.first][-1:]
        if inside:
            chosen += [*before, *inside]
            partial += part
    if not chosen:
        raise UsageError(f"no finished run in {period.name}", hint="`auditor runs` lists the runs")
    return Chosen(sorted(chosen, key=lambda r: (r.day, r.id)), partial)


def _split(own: Sequence[Row], period: Period) -> tuple[list[Row], list[Row]]:
    inside = [r for r in own if r.day >= period.first]
    checks = max((r.checks for r in inside), default=0)
    pages = max((r.audited for r in inside), default=0)
    whole, part = [], []
    for row in own:
        fits = row.checks >= PARTIAL * checks and row.audited >= PARTIAL * pages
        if row.day < period.first or fits:
            whole.append(row)
        else:
            part.append(row)
    return [r for r in whole if r.day >= period.first or r.checks >= PARTIAL * checks], part


def _last(found: Sequence[Row], first: date, last: date) -> Row | None:
    return next((r for r in reversed(found) if first <= r.day <= last), None)
