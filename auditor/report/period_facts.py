"""What happened in a period, apart from any language: trends over the same checks, what is new, what is fixed.

Runs are read one after another and only figures are kept. A trend counts a check only where every run of its portal
ran it: a check that was added later is no fall, one that was left out no rise.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from auditor.availability import wilson
from auditor.commons.wcag import CRITERIA
from auditor.compare import Change, Comparison, GroupChange, Side, compare, sides
from auditor.i18n import moment
from auditor.model import Area, AuditResult, CheckInfo, OutcomeRow, PageState
from auditor.model.compliance import ClauseState, PolicyRow
from auditor.report.period_range import Period
from auditor.score import CAP, IMPACT, LEVEL, Losses, PageWeight

STEADY = 0.5
"""Points that a score may move and still be called steady."""
RULE_AREAS = (Area.LANGUAGE, Area.RTL, Area.RESPONSE, Area.COMPLAINTS, Area.SERVICE)
"""Areas that are scored by their rules' losses; availability has figures of its own."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """What of a run's plan is needed to weigh its pages: importance by address, and exact duplicates."""

    weight: Callable[[str, str], float] = lambda _portal, _url: 1.0
    duplicates: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Point:
    """One run of one portal."""

    run: str
    day: date
    tool: str
    """Versions of the tool and of axe: where they differ, a change may be the tool's."""
    ran: frozenset[str]
    wcag: Mapping[str, float]
    """Loss of every check that applied, weighed by impact."""
    rules: Mapping[str, float]
    """The same, unweighed."""
    open: int
    """Issues to fix."""


@dataclass(frozen=True, slots=True)
class Step:
    """From one run to the next: issues and places that are new and fixed."""

    day: date
    new: int
    fixed: int


@dataclass(frozen=True, slots=True)
class Uptime:
    """Availability over the days of the period. Percentages; None where nothing was measured."""

    percent: float | None
    low: float | None
    high: float | None
    target: float
    samples: int
    days: int
    by_step: Sequence[float | None]

    @property
    def verdict(self) -> str:
        """``met``, ``missed``, ``open`` or ``none``, as :class:`auditor.availability.Availability` has it."""
        if self.low is None or self.high is None:
            return "none"
        if self.high < self.target:
            return "missed"
        return "met" if self.low >= self.target else "open"


@dataclass(slots=True)
class Chain:
    """One portal over the period."""

    profile: str
    portal: str
    title: Mapping[str, str]
    points: list[Point] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    checks: Mapping[str, CheckInfo] = field(default_factory=dict)
    whole: Comparison | None = None
    """From the first run to the last."""
    uptime: Uptime | None = None
    first: Side | None = field(default=None, repr=False)
    last: Side | None = field(default=None, repr=False)
    days: dict[date, Mapping[str, Any]] = field(default_factory=dict, repr=False)
    target: float = 0.0

    @property
    def same(self) -> frozenset[str]:
        """Checks that every run ran."""
        return frozenset.intersection(*(p.ran for p in self.points)) if self.points else frozenset()

    @property
    def left_out(self) -> frozenset[str]:
        """Checks that some run ran and some did not."""
        return frozenset.union(*(p.ran for p in self.points)) - self.same if self.points else frozenset()

    def scores(self) -> list[float | None]:
        """The accessibility score of every run over the same checks and the criteria assessed in all of them."""
        bound: dict[str, list[str]] = defaultdict(list)
        for name in self.same:
            for number in self.checks[name].wcag if name in self.checks else ():
                bound[number].append(name)
        counted = {
            n: names
            for n, names in bound.items()
            if n in CRITERIA
            and CRITERIA[n].level in LEVEL
            and not CRITERIA[n].always_satisfied
            and all(any(name in p.wcag for name in names) for p in self.points)
        }
        return [_wcag(point.wcag, counted) for point in self.points]

    def area(self, area: Area) -> list[float | None]:
        """An area's score of every run over the same rules, those of advice left out."""
        names = [
            n
            for n in self.same
            if n in self.checks
            and self.checks[n].area is area
            and not self.checks[n].advice
            and all(n in p.rules for p in self.points)
        ]
        weight = sum(IMPACT[self.checks[n].impact] for n in names)
        if not weight:
            return [None] * len(self.points)
        return [
            100 * (1 - sum(IMPACT[self.checks[n].impact] * p.rules[n] for n in names) / weight) for p in self.points
        ]

    @property
    def moved(self) -> float | None:
        """Points from the first run to the last; None where there is nothing to measure from."""
        scores = self.scores()
        if len(scores) < 2 or scores[0] is None or scores[-1] is None:
            return None
        return scores[-1] - scores[0]

    @property
    def direction(self) -> str:
        """``up``, ``down``, ``steady`` or ``unknown``."""
        moved = self.moved
        if moved is None:
            return "unknown"
        return "up" if moved >= STEADY else "down" if moved <= -STEADY else "steady"

    def groups(self, change: Change) -> list[GroupChange]:
        """Issues to fix that changed so from the first run to the last."""
        return self.whole.of(change, kind="failed") if self.whole else []

    @property
    def tools(self) -> list[tuple[date, str]]:
        """When the tool's versions changed, and to what."""
        changed = []
        for before, after in zip(self.points, self.points[1:], strict=False):
            if before.tool != after.tool:
                changed.append((after.day, after.tool))
        return changed


def _wcag(losses: Mapping[str, float], counted: Mapping[str, Sequence[str]]) -> float | None:
    """The score as ``auditor.score`` has it, over these criteria alone."""
    total = sum(LEVEL[CRITERIA[n].level] for n in counted)
    if not total:
        return None
    lost = {n: max(losses.get(name, 0.0) for name in names) for n, names in counted.items()}
    value = 100 * (1 - sum(LEVEL[CRITERIA[n].level] * lost[n] for n in counted) / total)
    capped = any(CRITERIA[n].non_interference and lost[n] > 0 for n in counted)
    return min(value, CAP) if capped else value


@dataclass(frozen=True, slots=True)
class Compliance:
    """A policy at the end of the period and at its beginning; clauses by state."""

    policy: PolicyRow
    profile: str
    now: Mapping[ClauseState, int]
    kept: int
    """Clauses kept now that were not at the beginning, of those both runs have."""
    broken: int
    """Clauses not kept now that were kept at the beginning."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that the management report prints."""

    period: Period
    chains: Sequence[Chain]
    """What moved most for the better first."""
    policies: Sequence[Compliance]
    partial: Sequence[str]
    """Runs that were left out because they saw only a part."""
    tool: Mapping[str, Any]


class Gatherer:
    """Takes the runs of a period in, oldest first."""

    def __init__(self, period: Period, portals: Sequence[str] = (), partial: Sequence[str] = ()) -> None:
        self._period, self._portals, self._partial = period, portals, partial
        self._chains: dict[tuple[str, str], Chain] = {}
        self._policies: dict[tuple[str, str], list[PolicyRow]] = defaultdict(list)
        self._tool: Mapping[str, Any] = {}

    def add(self, result: AuditResult, weighing: Weighing | None = None) -> None:
        """Read one run; nothing but its figures is kept."""
        profile, day = str(result.run["profile"]["name"]), moment(result.run["started"]).date()
        losses = _losses(result, weighing or Weighing())
        parts = sides(result)
        for portal in result.portals:
            name = str(portal["name"])
            if self._portals and name not in self._portals:
                continue
            chain = self._chains.setdefault((profile, name), Chain(profile, name, portal["title"]))
            chain.title, chain.checks = portal["title"], {**chain.checks, **result.checks}
            _extend(chain, _point(result, day, parts[name], *losses[name]), parts[name])
            self._remember(chain, portal)
        for policy in result.policies:
            self._policies[profile, policy.id].append(policy)
        self._tool = result.tool

    def _remember(self, chain: Chain, portal: Mapping[str, Any]) -> None:
        for figures in portal.get("probes", ()):
            if figures["kind"] == "availability":
                chain.target = float(figures["target"])
                days = {date.fromisoformat(day): row for day, row in figures["days"].items()}
                chain.days |= {d: row for d, row in days.items() if self._period.first <= d <= self._period.last}

    def facts(self) -> Facts:
        """All of it; what moved most for the better first."""
        for chain in self._chains.values():
            if chain.first is not None and chain.last is not None and chain.first is not chain.last:
                chain.whole = compare(chain.first, chain.last)
            chain.uptime = _uptime(chain, self._period)
            chain.first = chain.last = None
        ordered = sorted(self._chains.values(), key=_by_movement)
        policies = [_compliance(profile, rows) for (profile, _), rows in self._policies.items()]
        return Facts(self._period, ordered, policies, self._partial, self._tool)


def _by_movement(chain: Chain) -> tuple[float, int, str]:
    moved = chain.moved
    return (
        -(moved if moved is not None else -1000.0),
        len(chain.groups(Change.NEW)) - len(chain.groups(Change.FIXED)),
        chain.portal,
    )


def _extend(chain: Chain, point: Point, side: Side) -> None:
    if chain.last is not None:
        step = compare(chain.last, side)
        new, fixed = (len(step.of(change, kind="failed")) for change in (Change.NEW, Change.FIXED))
        chain.steps.append(Step(point.day, new, fixed))
    chain.points.append(point)
    chain.first = chain.first or side
    chain.last = side


def _point(result: AuditResult, day: date, side: Side, weighted: Losses, plain: Losses) -> Point:
    tool = result.tool
    return Point(
        run=str(result.run["id"]),
        day=day,
        tool=f"{tool['version']} / axe {tool.get('axe') or '—'}",
        ran=frozenset(side.ran),
        wcag={name: weighted.of(name) for name in weighted.applied},
        rules={name: plain.of(name) for name in plain.applied},
        open=len({p.group for p in side.places if p.kind == "failed"}),
    )


def _losses(result: AuditResult, weighing: Weighing) -> dict[str, tuple[Losses, Losses]]:
    """By portal, losses weighed by impact and plain ones."""
    owner = {p.url: p.portal for p in result.pages}
    weights: dict[str, dict[str, PageWeight]] = defaultdict(dict)
    for page in result.pages:
        if page.state == PageState.AUDITED and page.url not in weighing.duplicates:
            weights[page.portal][page.url] = PageWeight(page.template, weighing.weight(page.portal, page.url))
    names = [str(p["name"]) for p in result.portals]
    found = {name: (Losses(weights[name]), Losses(weights[name])) for name in names}
    for row in result.outcomes():
        for portal in _portals_of(row, owner, names):
            check = result.checks.get(row.check)
            if check is not None and row.page not in weighing.duplicates:
                weighted, plain = found[portal]
                weighted.add(row, IMPACT[check.impact])
                plain.add(row)
    return found


def _portals_of(row: OutcomeRow, owner: Mapping[str, str], names: Sequence[str]) -> Iterable[str]:
    if row.page in owner:
        return [owner[row.page]] if owner[row.page] in names else []
    if row.page in names:
        return [row.page]
    return names if len(names) == 1 else []


def _uptime(chain: Chain, period: Period) -> Uptime | None:
    if not chain.days:
        return None
    by_step = [
        _share([row for day, row in chain.days.items() if first <= day <= last]) for first, last in period.steps()
    ]
    rows = [row for row in chain.days.values() if row["up"] + row["down"]]
    up, down = sum(r["up"] for r in rows), sum(r["down"] for r in rows)
    if not up + down:
        return Uptime(None, None, None, chain.target, 0, 0, by_step)
    low, high = _interval(rows)
    return Uptime(
        100 * up / (up + down), 100 * low, 100 * high, chain.target,
        up + down, len(rows), by_step,
    )  # fmt: skip


def _interval(rows: Sequence[Mapping[str, Any]]) -> tuple[float, float]:
    """Wilson's 95 % interval, 0 to 1. Failures cluster in days, so that days are what is sampled: the effective number
    of samples is what the spread of the days' shares leaves of them."""
    up, total = sum(r["up"] for r in rows), sum(r["up"] + r["down"] for r in rows)
    share = up / total
    spread = sum(((r["up"] + r["down"]) * (r["up"] / (r["up"] + r["down"]) - share)) ** 2 for r in rows)
    variance = spread / total**2 * len(rows) / max(1, len(rows) - 1)
    effective = min(float(total), share * (1 - share) / variance) if variance else float(total)
    low, high = wilson(share * effective, max(1.0, effective))
    return (low if up else 0.0), (high if up < total else 1.0)


def _share(rows: Sequence[Mapping[str, Any]]) -> float | None:
    up, down = sum(r["up"] for r in rows), sum(r["down"] for r in rows)
    return 100 * up / (up + down) if up + down else None


def _compliance(profile: str, rows: Sequence[PolicyRow]) -> Compliance:
    first, last = ({c.id: c.state for c in row.clauses} for row in (rows[0], rows[-1]))
    both = first.keys() & last.keys()
    kept = sum(last[c] is ClauseState.KEPT and first[c] is not ClauseState.KEPT for c in both)
    broken = sum(last[c] is ClauseState.BROKEN and first[c] is ClauseState.KEPT for c in both)
    return Compliance(rows[-1], profile, rows[-1].states, kept, broken)
