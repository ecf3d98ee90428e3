"""Scores that are never called conformance: value, range, decided share and known failures, together.

The method and its properties are in ``docs/scoring.md``. One failure costs a rule at least half of what it can
lose, so that good elements cannot hide it; a template counts once, however many pages it has.
"""

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from auditor.commons.wcag import Criterion
from auditor.model import Area, CheckInfo, CriterionRow, Impact, Outcome, OutcomeRow, Score

ALPHA = 0.5
IMPACT = {Impact.CRITICAL: 1.0, Impact.SERIOUS: 0.8, Impact.MODERATE: 0.5, Impact.MINOR: 0.2}
LEVEL = {"A": 3.0, "AA": 2.0}
CAP = 49.0
MIN_TEMPLATE_COVERAGE = 0.8
DRAWS = 500
MIN_PROBES = 200
"""Samples of a portal below which its availability gets no score."""
MIN_LOADS = 2
"""Loads of a template below which its times get no score: one load is an anecdote."""


@dataclass(frozen=True, slots=True)
class PageWeight:
    """What a page counts: its template, and how important that template's task is."""

    template: str
    importance: float = 1.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person decided of a criterion: passed, failed or inapplicable, with a severity 0 to 1 if failed."""

    outcome: Outcome
    severity: float = 1.0


def loss(row: OutcomeRow, weight: float) -> float:
    """What one rule loses on one page, 0 to ``weight``."""
    tested = row.passed + row.failed + row.cant_tell
    return weight * (ALPHA + (1 - ALPHA) * row.failed / tested) if row.failed else 0.0


class Losses:
    """Losses of rules by template, gathered from outcomes as they stream in."""

    def __init__(self, pages: Mapping[str, PageWeight]) -> None:
        self._pages = pages
        self._values: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
        self.undecided: dict[str, int] = defaultdict(int)
        self.failing_pages: dict[str, set[str]] = defaultdict(set)
        self.failing_targets: dict[str, int] = defaultdict(int)
        self.seen: set[str] = set()

    def add(self, row: OutcomeRow, weight: float = 1.0) -> None:
        """Take in one outcome; ``weight`` is the rule's impact weight."""
        self.seen.add(row.check)
        if row.outcome is Outcome.CANT_TELL or row.cant_tell:
            self.undecided[row.check] += 1
        if row.failed:
            self.failing_pages[row.check].add(row.page)
            self.failing_targets[row.check] += row.failed
        if row.passed or row.failed:
            template = self._pages[row.page].template if row.page in self._pages else row.page
            self._values[row.check][template].append(loss(row, weight))

    @property
    def applied(self) -> set[str]:
        """Rules that applied to some page."""
        return set(self._values)

    def of(self, check: str, draw: random.Random | None = None) -> float:
        """The rule's loss: weighted mean over templates of the mean over pages; pages redrawn where asked."""
        by_template = self._values.get(check)
        if not by_template:
            return 0.0
        shares = importance(self._pages)
        total = weight = 0.0
        for template, values in by_template.items():
            drawn = draw.choices(values, k=len(values)) if draw else values
            share = shares.get(template, 1.0)
            total += share * sum(drawn) / len(drawn)
            weight += share
        return total / weight


def importance(pages: Mapping[str, PageWeight]) -> dict[str, float]:
    """Each template's weight: the largest that one of its pages has."""
    shares: dict[str, float] = {}
    for page in pages.values():
        shares[page.template] = max(shares.get(page.template, 0.0), page.importance)
    return shares


def score_wcag(
    criteria: Sequence[Criterion],
    checks: Mapping[str, CheckInfo],
    losses: Losses,
    *,
    coverage: float = 1.0,
    verdicts: Mapping[str, Verdict] | None = None,
    seed: int | None = None,
) -> tuple[Score, list[CriterionRow]]:
    """The WCAG score and every criterion's row.

    Args:
        criteria: those of the version, all levels; AAA rows are shown, never scored.
        checks: all that ran; advice apart from AAA criteria counts nowhere.
        losses: of those checks, with impact weights.
        coverage: share of the found templates that was sampled, 0 to 1.
        verdicts: what persons decided, by criterion.
        seed: where pages were sampled, the seed of the bootstrap interval.
    """
    verdicts = verdicts or {}
    bound: dict[str, list[str]] = defaultdict(list)
    for info in checks.values():
        for number in info.wcag:
            bound[number].append(info.id)
    rows = [_criterion_row(c, sorted(bound[c.number]), losses, verdicts.get(c.number)) for c in criteria]
    scored = [(c, row) for c, row in zip(criteria, rows, strict=True) if c.level in LEVEL]
    total = sum(LEVEL[c.level] for c, _ in scored)
    assessed = [
        (c, r)
        for c, r in scored
        if c.number in verdicts or ((losses.applied & set(r.checks)) and not c.always_satisfied)
    ]
    decided = [(c, r) for c, r in scored if r.outcome is Outcome.FAILED or c.number in verdicts]
    lost = sum(LEVEL[c.level] * r.loss for c, r in assessed)
    assessed_weight = sum(LEVEL[c.level] for c, _ in assessed)
    capped = tuple(c.number for c, r in scored if c.non_interference and r.outcome is Outcome.FAILED)
    value, reason = None, ""
    if not assessed:
        reason = "nothing-assessed"
    elif coverage < MIN_TEMPLATE_COVERAGE:
        reason = "insufficient-coverage"
    else:
        value = 100 * (1 - lost / assessed_weight)
        value = min(value, CAP) if capped else value
    score = Score(
        key="wcag",
        value=value,
        low=100 * sum(LEVEL[c.level] * (1 - r.loss) for c, r in decided) / total,
        high=100 * (1 - lost / total),
        decided=100 * sum(LEVEL[c.level] for c, _ in decided) / total,
        known_failures=sum(r.outcome is Outcome.FAILED for _, r in scored),
        undecided=len(scored) - len(decided),
        total=len(scored),
        capped_by=capped,
        interval=_interval(assessed, losses, seed) if value is not None and seed is not None else None,
        shares=_shares(scored, losses, verdicts, total),
        reason=reason,
    )
    return score, rows


def _criterion_row(
    criterion: Criterion, checks: list[str], losses: Losses, verdict: Verdict | None
) -> CriterionRow:
    machine = max((losses.of(c) for c in checks), default=0.0)
    pages = set().union(*(losses.failing_pages.get(c, set()) for c in checks))
    applied = losses.applied & set(checks)
    undecided = sum(losses.undecided.get(c, 0) for c in checks)
    if criterion.always_satisfied:
        # W3C: markup findings under 4.1.1 are advice, the criterion itself always passes.
        outcome, machine, reason = Outcome.PASSED, 0.0, "always-satisfied"
    elif machine > 0:
        outcome, reason = Outcome.FAILED, ""
    elif verdict is not None:
        outcome, reason = verdict.outcome, "person"
        machine = verdict.severity if verdict.outcome is Outcome.FAILED else 0.0
    elif applied or undecided:
        outcome, reason = Outcome.CANT_TELL, "machine-found-nothing" if not undecided else "needs-person"
    elif losses.seen & set(checks):
        outcome, reason = Outcome.CANT_TELL, "nothing-to-test"
    else:
        outcome, reason = Outcome.UNTESTED, "no-machine-test"
    if verdict is not None and verdict.outcome is Outcome.FAILED:
        machine = max(machine, verdict.severity)
    return CriterionRow(
        number=criterion.number,
        outcome=outcome,
        loss=machine,
        checks=tuple(checks),
        findings=sum(losses.failing_targets.get(c, 0) for c in checks),
        pages=len(pages),
        reason=reason,
    )


def _interval(
    assessed: Sequence[tuple[Criterion, CriterionRow]], losses: Losses, seed: int
) -> tuple[float, float] | None:
    """90 % bootstrap interval: pages redrawn within templates."""
    draw = random.Random(seed)
    total = sum(LEVEL[c.level] for c, _ in assessed)
    failing = [(c, r) for c, r in assessed if r.loss > 0]
    values = []
    for _ in range(DRAWS):
        lost = sum(LEVEL[c.level] * max((losses.of(k, draw) for k in r.checks), default=r.loss) for c, r in failing)
        values.append(100 * (1 - lost / total))
    values.sort()
    return values[int(DRAWS * 0.05)], values[int(DRAWS * 0.95) - 1]


def _shares(
    scored: Sequence[tuple[Criterion, CriterionRow]],
    losses: Losses,
    verdicts: Mapping[str, Verdict],
    total: float,
) -> dict[str, float]:
    shares = dict.fromkeys(("failed", "passed", "absent", "nothing-found", "untested"), 0.0)
    for criterion, row in scored:
        weight = 100 * LEVEL[criterion.level] / total
        verdict = verdicts.get(criterion.number)
        if row.outcome is Outcome.FAILED:
            shares["failed"] += weight
        elif verdict is not None:
            shares["absent" if verdict.outcome is Outcome.INAPPLICABLE else "passed"] += weight
        elif losses.applied & set(row.checks) or criterion.always_satisfied:
            shares["nothing-found"] += weight
        else:
            shares["untested"] += weight
    return shares


def score_area(area: Area, checks: Mapping[str, CheckInfo], losses: Losses, *, coverage: float = 1.0) -> Score:
    """An area's score over its own rules, each weighing its impact; advice left out.

    ``losses`` hold plain losses here (weight 1): the impact is the rule's weight.
    """
    rules = [c for c in checks.values() if c.area is area and not c.advice]
    ran = [c for c in rules if c.id in losses.seen]
    total = sum(IMPACT[c.impact] for c in ran)
    failing = [c for c in ran if losses.failing_pages.get(c.id)]
    assessed = [c for c in ran if c.id in losses.applied]
    undecided = [c for c in ran if c not in failing and (c.id not in losses.applied or losses.undecided.get(c.id))]
    lost = sum(IMPACT[c.impact] * losses.of(c.id) for c in assessed)
    weight = sum(IMPACT[c.impact] for c in assessed)
    open_weight = sum(IMPACT[c.impact] for c in undecided)
    reason = "" if assessed else "nothing-assessed"
    if assessed and coverage < MIN_TEMPLATE_COVERAGE:
        reason = "insufficient-coverage"
    decided = 100 * (total - open_weight) / total if total else 0.0
    return Score(
        key=area.value,
        value=None if reason else 100 * (1 - lost / weight),
        low=max(0.0, 100 * (total - open_weight - lost) / total) if total else None,
        high=100 * (1 - lost / total) if total else None,
        decided=decided,
        known_failures=len(failing),
        undecided=len(undecided),
        total=len(ran),
        reason=reason,
    )


# -- what is measured over time ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Watched:
    """What probes say of one portal: percentages, with the ends of the 95 % interval."""

    percent: float
    low: float
    high: float
    samples: int
    target: float

    @property
    def decided(self) -> bool:
        """Whether the whole interval lies on one side of the target."""
        return self.low >= self.target or self.high < self.target


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of one metric over a template's loads, and what of it is good and poor."""

    values: Sequence[float]
    good: float
    poor: float


def availability_value(percent: float, target: float) -> float:
    """0 to 100: full at the target, nothing at eleven times the failures it allows, linear between."""
    if percent >= target:
        return 100.0
    return max(0.0, 100 * (1 - (target - percent) / (10 * (100 - target)))) if target < 100 else 0.0


def response_value(value: float, good: float, poor: float) -> float:
    """0 to 100: full up to ``good``, 50 at ``poor``, log-linear between, linear to 0 at four times ``poor``."""
    if value <= good:
        return 100.0
    if value <= poor:
        return 100 - 50 * math.log(value / good) / math.log(poor / good)
    return max(0.0, 50 * (1 - (value - poor) / (3 * poor)))


def template_value(metrics: Iterable[Times]) -> float | None:
    """A template's response: the mean of its metrics at their 75th percentile; None without two loads of any."""
    found = [
        response_value(sorted(times.values)[math.ceil(0.75 * len(times.values)) - 1], times.good, times.poor)
        for times in metrics
        if len(times.values) >= MIN_LOADS
    ]
    return sum(found) / len(found) if found else None


def score_availability(rules: Score, portals: Sequence[Watched | None]) -> Score:
    """Availability against its target, a mean over portals; the range is what the interval makes of it.

    Args:
        rules: the area's score by its rules, whose known failures stand beside the value.
        portals: what probes say of each; None where nothing was stored.
    """
    known = [p for p in portals if p is not None and p.samples >= MIN_PROBES]
    lacking = len(portals) - len(known)
    if not rules.total or not portals:
        return replace(rules, value=None, low=None, high=None, decided=0.0, reason="nothing-assessed")

    def mean(values: Iterable[float], unknown: float) -> float:
        return (sum(values) + unknown * lacking) / len(portals)

    return replace(
        rules,
        value=None if lacking else mean((availability_value(p.percent, p.target) for p in known), 0),
        low=mean((availability_value(p.low, p.target) for p in known), 0.0),
        high=mean((availability_value(p.high, p.target) for p in known), 100.0),
        decided=mean((100.0 * p.decided for p in known), 0.0),
        reason="too-few-probes" if lacking else "",
    )


def score_response(
    rules: Score, values: Mapping[str, float], pages: Mapping[str, PageWeight], *, coverage: float = 1.0
) -> Score:
    """Response times against their budgets, a mean over templates by importance.

    Args:
        rules: the area's score by its rules, whose known failures stand beside the value.
        values: each measured template's :func:`template_value`.
        pages: those audited; the measured templates must hold 80 % of them.
        coverage: share of the found templates that was sampled, 0 to 1.
    """
    shares = importance(pages)
    held = Counter(page.template for page in pages.values())
    known = {name: value for name, value in values.items() if name in shares}
    total = sum(shares.values())
    if not rules.total or not known:
        return replace(rules, value=None, low=None, high=None, decided=0.0, reason="nothing-assessed")
    weight = sum(shares[name] for name in known)
    got = sum(value * shares[name] for name, value in known.items())
    measured = sum(held[name] for name in known) / held.total()
    enough = min(measured, coverage) >= MIN_TEMPLATE_COVERAGE
    return replace(
        rules,
        value=got / weight if enough else None,
        low=got / total,
        high=(got + 100 * (total - weight)) / total,
        decided=100 * weight / total,
        reason="" if enough else "insufficient-coverage",
    )


def without_decimals(value: float) -> int:
    """A score as it is shown: 0 and 100 only where they are exact."""
    return min(99, max(1, round(value))) if 0 < value < 100 else round(value)


def score_overall(areas: Iterable[Score], weights: Mapping[str, float] | None = None) -> Score:
    """The weighted mean of the areas, at most 25 above the lowest; none where an area lacks evidence."""
    areas = list(areas)
    weights = weights or {}
    lacking = [a.key for a in areas if a.value is None]
    values = [(a.value, weights.get(a.key, 1.0)) for a in areas if a.value is not None]
    value = None
    if values and not lacking:
        mean = sum(v * w for v, w in values) / sum(w for _, w in values)
        value = min(mean, min(v for v, _ in values) + 25)
    ranges = [(a.low or 0.0, a.high if a.high is not None else 100.0, weights.get(a.key, 1.0)) for a in areas]
    total = sum(w for *_, w in ranges) or 1.0
    return Score(
        key="overall",
        value=value,
        low=sum(low * w for low, _, w in ranges) / total if areas else None,
        high=sum(high * w for _, high, w in ranges) / total if areas else None,
        decided=sum(a.decided * weights.get(a.key, 1.0) for a in areas) / total if areas else 0.0,
        known_failures=sum(a.known_failures for a in areas),
        undecided=sum(a.undecided for a in areas),
        total=sum(a.total for a in areas),
        reason="insufficient-evidence:" + ",".join(lacking) if lacking else "",
    )
