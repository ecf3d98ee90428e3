"""What a gate demands beside issues: coverage, floors, budgets and clauses that a run keeps to or doesn't."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from auditor.gate.file import Gate, selects
from auditor.gate.verdict import Note, Seat
from auditor.model import AuditResult, Outcome, PageState, PageSummary
from auditor.model.compliance import ClauseState
from auditor.profile.patterns import any_matches

_ANSWERED = frozenset({404, 410})
"""A page that is not there was measured: the answer is that it is not there."""
_METRICS = {
    "ttfb_ms": "ttfb",
    "fcp_ms": "first_contentful_paint",
    "lcp_ms": "largest_contentful_paint",
    "tbt_ms": "total_blocking_time",
    "cls": "cumulative_layout_shift",
}


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found: demands broken, things measured too little, and what is only worth saying."""

    failures: tuple[Note, ...]
    shortfalls: tuple[Note, ...]
    warnings: tuple[Note, ...]
    silent: tuple[Seat, ...]
    """Where checks that gave too few answers gave none."""


def examine(result: AuditResult, gate: Gate, answered_again: Collection[Seat] = ()) -> Examined:
    """Hold a run against all a gate demands beside issues.

    ``answered_again``: places of ``silent`` at which the check found nothing when it was asked again.
    """
    sorted_out: dict[str, list[Note]] = defaultdict(list)
    answers, silent = _answers(result, gate, answered_again)
    sorted_out["short"] += answers
    for examined in (_coverage, _floors, _availability, _response, _clauses, _assertions):
        for kind, note in examined(result, gate):
            sorted_out[kind].append(note)
    return Examined(tuple(sorted_out["fails"]), tuple(sorted_out["short"]), tuple(sorted_out["warns"]), silent)


_Notes = Iterator[tuple[str, Note]]


def is_lost(page: PageSummary) -> bool:
    """Whether a page should have been judged and could not be."""
    return PageState(page.state).is_failure and page.status not in _ANSWERED


def _coverage(result: AuditResult, gate: Gate) -> _Notes:
    wanted = gate.coverage
    for portal in result.portals:
        if portal.get("down"):
            yield "short", Note("portal-down", {"portal": portal["name"]})
            continue
        own = [p for p in result.pages if p.portal == portal["name"]]
        judged = sum(p.state == PageState.AUDITED for p in own)
        lost = sum(map(is_lost, own))
        if judged < wanted.pages:
            yield "short", Note("pages", {"portal": portal["name"], "n": judged, "wanted": wanted.pages})
        if lost and 100 * judged < wanted.pages_percent * (judged + lost):
            data = {"portal": portal["name"], "n": judged, "of": judged + lost, "wanted": wanted.pages_percent}
            yield "short", Note("pages-percent", data)
        yield from _crawl(portal, gate)
    taken = sum(p.get("kind") == "sample" for portal in result.portals for p in portal.get("probes", ()))
    if taken < wanted.probes:
        yield "short", Note("probes", {"n": taken, "wanted": wanted.probes})


def _crawl(portal: Mapping[str, Any], gate: Gate) -> _Notes:
    crawl = portal.get("crawl", {})
    if crawl.get("stopped") in ("time", "interrupted"):
        yield "warns", Note("stopped", {"portal": portal["name"]})
    shapes, visited = crawl.get("shapes", 0), crawl.get("shapes_visited", 0)
    if shapes and 100 * visited < gate.coverage.templates_percent * shapes:
        data = {"portal": portal["name"], "n": visited, "of": shapes, "wanted": gate.coverage.templates_percent}
        yield "short", Note("templates-percent", data)


def _answers(
    result: AuditResult, gate: Gate, answered_again: Collection[Seat]
) -> tuple[list[Note], tuple[Seat, ...]]:
    """Checks that crashed, checks that too often had nothing to judge by, and where."""
    asked = Counter[str]()
    silent: dict[str, list[Seat]] = defaultdict(list)
    why: dict[str, str] = {}
    notes: list[Note] = []
    asked_again: list[Seat] = []
    for row in result.outcomes():
        check = result.checks.get(row.check)
        if check is None or check.advice or row.outcome is Outcome.UNTESTED:
            continue
        asked[row.check] += 1
        seat = Seat(row.page, row.check, "")
        if row.outcome is Outcome.CANT_TELL and row.reason and seat not in answered_again:
            silent[row.check].append(seat)
            why.setdefault(row.check, row.reason)
    if not asked:
        notes.append(Note("no-checks"))
    crashes = [w for w in result.warnings if w.get("key") == "check-crashed"]
    crashed = sorted({str(w.get("about", "")).partition(" crashed on ")[0] for w in crashes})
    if len(crashed) > gate.coverage.crashed_checks:
        notes += [Note("crashed", {"check": check_id}) for check_id in crashed]
    for check_id, seats in sorted(silent.items()):
        n = asked[check_id] - len(seats)
        if check_id in crashed or 100 * n >= gate.coverage.answers_percent * asked[check_id]:
            continue
        notes.append(Note("answers", {"check": check_id, "n": n, "of": asked[check_id], "why": why[check_id]}))
        asked_again += seats
    return notes, tuple(asked_again)


def _floors(result: AuditResult, gate: Gate) -> _Notes:
    scores = {score.key: score for score in result.scores}
    for area, rule in gate.areas.items():
        if rule.floor is None:
            continue
        score = scores.get(area.value)
        if score is None or score.value is None:
            yield "short", Note("floor-unmeasured", {"what": area.value})
            continue
        # A sampled score is below its floor only where its whole interval is.
        value = score.interval[1] if score.interval else score.value
        if value < rule.floor:
            yield "fails", Note("floor", {"what": area.value, "value": round(value, 1), "wanted": rule.floor})
    rows = {row.number: row for row in result.criteria}
    for number, criterion in gate.criteria.items():
        if criterion.floor is None:
            continue
        row = rows.get(number)
        if row is None or row.outcome in (Outcome.UNTESTED, Outcome.CANT_TELL):
            yield "short", Note("floor-unmeasured", {"what": number})
        elif (value := 100 * (1 - row.loss)) < criterion.floor:
            yield "fails", Note("floor", {"what": number, "value": round(value, 1), "wanted": criterion.floor})


def _availability(result: AuditResult, gate: Gate) -> _Notes:
    wanted = gate.budgets.availability_percent
    if wanted is None:
        return
    for portal in result.portals:
        found = next((p for p in portal.get("probes", ()) if p.get("kind") == "availability"), None)
        whole = found["whole"] if found else {"percent": None}
        data = {"portal": portal["name"], "wanted": wanted}
        if whole["percent"] is None:
            yield "short", Note("availability-unmeasured", data)
        elif whole["percent"] < wanted:
            high = whole.get("high")
            certain = high is None or high < wanted
            data["value"] = round(whole["percent"], 3)
            yield "fails" if certain else "warns", Note("availability" if certain else "availability-near", data)


def _response(result: AuditResult, gate: Gate) -> _Notes:
    budgets = {name: getattr(gate.budgets, name) for name in (*_METRICS, "weight_kb", "requests")}
    budgets = {name: value for name, value in budgets.items() if value is not None}
    if not budgets:
        return
    for portal in result.portals:
        rows = [r for r in portal.get("speed", ()) if r["conditions"]["name"] == "profile" and r["good"]]
        if not rows:
            yield "short", Note("response-unmeasured", {"portal": portal["name"]})
        for row in rows:
            for name, wanted in budgets.items():
                yield from _budget(row, name, wanted)


def _budget(row: Mapping[str, Any], name: str, wanted: float) -> _Notes:
    loads = _loads(row, name)
    if not loads or (middle := sorted(loads)[len(loads) // 2]) <= wanted:
        return
    # Times vary: only what no load kept to is broken for certain.
    certain = min(loads) > wanted
    data = {"what": name, "page": row["url"], "value": round(middle, 3), "wanted": wanted}
    yield "fails" if certain else "warns", Note("budget" if certain else "budget-near", data)


def _loads(row: Mapping[str, Any], name: str) -> Sequence[float]:
    if name in _METRICS:
        return [load[_METRICS[name]] for load in row["each"] if load["good"] and load[_METRICS[name]] is not None]
    value = row["weight"] if name == "weight_kb" else row["requests"]
    return [] if value is None else [value / 1000 if name == "weight_kb" else value]


def _clauses(result: AuditResult, gate: Gate) -> _Notes:
    for policy in result.policies:
        for clause in policy.clauses:
            name = f"{policy.id}:{clause.id}"
            kept, not_broken = selects(gate.clauses.kept, name), selects(gate.clauses.not_broken, name)
            if clause.state is ClauseState.BROKEN and (kept or not_broken):
                yield "fails", Note("clause-broken", {"clause": name})
            elif kept and clause.state is not ClauseState.KEPT:
                yield "short", Note("clause-undecided", {"clause": name})


def _assertions(result: AuditResult, gate: Gate) -> _Notes:
    for index, assertion in enumerate(gate.assertions, 1):
        met = any(p.state == PageState.AUDITED and any_matches(assertion.urls, p.url) for p in result.pages)
        if not met:
            yield "short", Note("assertion-unmet", {"n": index, "urls": ", ".join(assertion.urls)})
