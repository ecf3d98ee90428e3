"""A run, a gate and a baseline in, a verdict out. Pure; scores never gate by falling, only by floors set by hand."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from auditor.baseline import Acceptance, Baseline
from auditor.fingerprint import VERSION as FINGERPRINTS
from auditor.gate import demands
from auditor.gate.file import Assertion, Gate, selects
from auditor.gate.matching import Matches
from auditor.gate.verdict import Issue, Note, Seat, Status, Verdict, ordered
from auditor.model import AuditResult, CheckInfo, Finding, Impact, Outcome
from auditor.profile.patterns import any_matches

MAX_SEATS = 200
"""Places of one issue that are kept to be looked at again."""
SOON = timedelta(days=30)
_OPEN = (Status.NEW, Status.SPREAD, Status.UNCONFIRMED)


class Look(StrEnum):
    """What a second measurement says of a place."""

    AGAIN = "again"
    ABSENT = "absent"
    UNMEASURED = "unmeasured"


Looks = Mapping[Seat, Look]


@dataclass(frozen=True, slots=True)
class Rule:
    """Issues that may not be more than a number."""

    key: str
    limit: int
    applies: Callable[[Finding, CheckInfo], bool]


@dataclass(slots=True)
class _Tally:
    """One issue while findings stream by."""

    status: Status
    entry: Acceptance | None
    portal: str
    example: Finding
    places: int = 0
    pages: set[str] = field(default_factory=set)
    seats: dict[Seat, None] = field(default_factory=dict)
    rules: set[int] = field(default_factory=set)


def evaluate(
    result: AuditResult, gate: Gate, baseline: Baseline, *, today: date, looks: Looks | None = None
) -> Verdict:
    """The verdict.

    Args:
        looks: what a second measurement found at the places of :func:`suspects` and of the verdict's ``silent``;
            None where there was none, and every finding stands as it is.
    """
    matches = Matches(result, baseline)
    rules = _rules(gate)
    tallies = _tally(result, gate, matches, rules, today)
    issues, undecided = _judge(tallies, rules, gate, result.checks, looks)
    found = demands.examine(result, gate, {seat for seat, look in (looks or {}).items() if look is Look.ABSENT})
    return Verdict(
        issues=ordered(issues),
        failures=found.failures,
        shortfalls=(*found.shortfalls, *undecided),
        warnings=(*found.warnings, *_baseline_notes(matches, issues, today)),
        silent=found.silent,
        fixed=len(matches.fixed),
    )


def suspects(verdict: Verdict) -> tuple[Issue, ...]:
    """Issues that have to be measured again before they may fail the gate."""
    return tuple(issue for issue in verdict.failing if issue.seats)


# ---------------------------------------------------------------- rules


def _rules(gate: Gate) -> list[Rule]:
    rules = []
    for impact in Impact:
        if (limit := gate.new.of(impact)) is not None:
            own = frozenset(area for area, rule in gate.areas.items() if rule.new is not None)
            rules.append(Rule(f"new {impact}", limit, _of_impact(impact, lambda c, own=own: c.area not in own)))  # type: ignore[misc]
        for area, rule in gate.areas.items():
            if rule.new is not None and (limit := rule.new.of(impact)) is not None:
                there = _of_impact(impact, lambda c, area=area: c.area is area)  # type: ignore[misc]
                rules.append(Rule(f"new {impact} in {area}", limit, there))
    for number, criterion in gate.criteria.items():
        if criterion.new is not None:
            rules.append(Rule(f"new in {number}", criterion.new, lambda _f, c, number=number: number in c.wcag))  # type: ignore[misc]
    for index, assertion in enumerate(gate.assertions):
        if assertion.new is not None:

            def on_pages(f: Finding, c: CheckInfo, wanted: Assertion = assertion) -> bool:
                chosen = f.impact in wanted.impacts and selects(wanted.checks, c.id)
                return chosen and any_matches(wanted.urls, f.page)

            rules.append(Rule(f"assertion {index + 1}", assertion.new, on_pages))
    return rules


def _of_impact(impact: Impact, where: Callable[[CheckInfo], bool]) -> Callable[[Finding, CheckInfo], bool]:
    return lambda finding, check: finding.impact is impact and where(check)


# ---------------------------------------------------------------- issues


def _tally(
    result: AuditResult, gate: Gate, matches: Matches, rules: list[Rule], today: date
) -> dict[tuple[object, ...], _Tally]:
    tallies: dict[tuple[object, ...], _Tally] = {}
    for finding in result.findings():
        check = result.checks.get(finding.check)
        if finding.advice or finding.outcome is not Outcome.FAILED or check is None:
            continue
        entry = matches.entry(finding)
        status = _status(finding, entry, matches, today)
        portal = matches.portal(finding)
        key = (portal, finding.group, status, id(entry))
        tally = tallies.get(key)
        if tally is None:
            tally = tallies[key] = _Tally(status, entry, portal, finding)
        tally.places += 1
        tally.pages.add(finding.page)
        if status is Status.NEW or (status is Status.SPREAD and gate.known_failures_must_not_grow):
            tally.rules.update(i for i, rule in enumerate(rules) if rule.applies(finding, check))
            if len(tally.seats) < MAX_SEATS:
                tally.seats[Seat(finding.page, finding.check, finding.component)] = None
    return tallies


def _status(finding: Finding, entry: Acceptance | None, matches: Matches, today: date) -> Status:
    if entry is not None:
        return Status.KNOWN if today <= entry.expires else Status.EXPIRED
    return Status.SPREAD if matches.has_spread(finding) else Status.NEW


def _judge(
    tallies: Mapping[tuple[object, ...], _Tally],
    rules: list[Rule],
    gate: Gate,
    checks: Mapping[str, CheckInfo],
    looks: Looks | None,
) -> tuple[list[Issue], list[Note]]:
    """The issues, and a note where only those that could not be measured again would break a limit."""
    statuses = {key: _looked(tally, looks) for key, tally in tallies.items()}
    broken, undecided = _broken(tallies, statuses, rules)
    issues = []
    for key, tally in tallies.items():
        status, entry = statuses[key], tally.entry
        fails = bool(tally.rules & broken) and status in (Status.NEW, Status.SPREAD)
        fails = fails or (status is Status.EXPIRED and gate.expired == "fail")
        check = checks[tally.example.check]
        issue = Issue(
            status=status,
            check=check.id,
            group=tally.example.group,
            portal=tally.portal,
            area=check.area,
            impact=tally.example.impact,
            example=tally.example,
            places=tally.places,
            pages=len(tally.pages),
            fails=fails,
            seats=tuple(tally.seats),
        )
        if entry is not None:
            issue = replace(issue, owner=entry.owner, reason=entry.reason, expires=entry.expires)
        issues.append(issue)
    unconfirmed = [key for key, tally in tallies.items() if tally.rules & undecided and statuses[key] in _OPEN]
    n = sum(statuses[key] is Status.UNCONFIRMED for key in unconfirmed)
    return issues, [Note("unconfirmed", {"n": n})] if n else []


def _looked(tally: _Tally, looks: Looks | None) -> Status:
    """An issue's standing after the second look."""
    if looks is None or not tally.seats:
        return tally.status
    seen = [looks[seat] for seat in tally.seats if seat in looks]
    if not seen or Look.AGAIN in seen:
        return tally.status
    return Status.UNCONFIRMED if Look.UNMEASURED in seen or len(seen) < len(tally.seats) else Status.UNSTEADY


def _broken(
    tallies: Mapping[tuple[object, ...], _Tally],
    statuses: Mapping[tuple[object, ...], Status],
    rules: list[Rule],
) -> tuple[set[int], set[int]]:
    """Rules that are broken, and rules that would be if what could not be measured again is there."""
    certain: dict[int, set[tuple[object, ...]]] = defaultdict(set)
    possible: dict[int, set[tuple[object, ...]]] = defaultdict(set)
    for key, tally in tallies.items():
        for index in tally.rules:
            issue = key[:2]
            if statuses[key] in (Status.NEW, Status.SPREAD):
                certain[index].add(issue)
            if statuses[key] in _OPEN:
                possible[index].add(issue)
    broken = {i for i, rule in enumerate(rules) if len(certain[i]) > rule.limit}
    undecided = {i for i, rule in enumerate(rules) if i not in broken and len(possible[i]) > rule.limit}
    return broken, undecided


# ---------------------------------------------------------------- the baseline


def _baseline_notes(matches: Matches, issues: Sequence[Issue], today: date) -> list[Note]:
    notes = []
    if matches.baseline == Baseline() and any(issue.fails for issue in issues):
        notes.append(Note("no-baseline"))
    for check, n in sorted(Counter(a.entry.check for a in matches.fixed).items()):
        notes.append(Note("fixed", {"n": n, "check": check}))
    if matches.unmeasured:
        notes.append(Note("unmeasured-accepted", {"n": len(matches.unmeasured)}))
    soon = {
        (i.owner, i.expires) for i in issues if i.status is Status.KNOWN and i.expires and i.expires - today <= SOON
    }
    notes += [Note("expires-soon", {"owner": owner, "day": str(day)}) for owner, day in sorted(soon, key=str)]
    old = {a.place.version for a in matches.found.values()} - {f"v{FINGERPRINTS}"}
    notes += [Note("old-fingerprints", {"version": version}) for version in sorted(old)]
    return notes
