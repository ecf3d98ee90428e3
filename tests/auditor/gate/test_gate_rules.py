"""Limits, floors, budgets, clauses and assertions; and what a second look makes of issues."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from auditor.baseline import Baseline
from auditor.gate import Gate, Look, Seat, Status, evaluate, suspects
from auditor.model import Impact, Outcome, Score, Text
from auditor.model.compliance import ClauseRow, ClauseState, PolicyRow
from auditor.model.policy import ClauseKind
from auditor.store import StoredRun
from tests.auditor.gate.cases import CARDS, CLEAN, NEW_IMAGE, TODAY, Runs, accepted, judge


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    return Runs(tmp_path)


def gate(**values: Any) -> Gate:
    return Gate.model_validate(values)


def keys(notes: Any) -> list[str]:
    return [note.key for note in notes]


# ---------------------------------------------------------------- limits of issues


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({}, 1),
        ({"new": {"serious": 1}}, 0),
        ({"new": {"serious": "any"}}, 0),
        ({"new": {"serious": "any", "critical": 0}}, 0),
        ({"areas": {"accessibility": {"new": {"serious": "any"}}}}, 0),
        ({"areas": {"language": {"new": {"serious": "any"}}}}, 1),
        ({"new": {"serious": "any"}, "areas": {"accessibility": {"new": {}}}}, 1),
        ({"new": {"serious": "any"}, "criteria": {"1.1.1": {"new": 0}}}, 1),
        ({"new": {"serious": "any"}, "criteria": {"1.4.3": {"new": 0}}}, 0),
        ({"new": {"serious": "any"}, "assertions": [{"urls": "/ar/**"}]}, 1),
        ({"new": {"serious": "any"}, "assertions": [{"urls": "/ar/**", "impacts": ["minor"]}]}, 0),
        ({"new": {"serious": "any"}, "assertions": [{"urls": "/ar/**", "checks": ["language/*"]}]}, 0),
    ],
)
def test_new_issues_up_to_a_limit(runs: Runs, values: dict[str, Any], code: int) -> None:
    assert judge(runs.run({"/ar/x": CLEAN + NEW_IMAGE}), gate=gate(**values)).code == code


def test_an_issue_is_counted_once_whatever_its_places(runs: Runs) -> None:
    run = runs.run({"/a": CARDS, "/b": CARDS})
    verdict = judge(run, gate=gate(new={"serious": 1}))
    assert [(i.places, i.pages) for i in verdict.issues] == [(4, 2)]
    assert verdict.code == 0


def test_growth_of_known_failures_can_be_forbidden(runs: Runs) -> None:
    baseline = accepted(runs.run({"/a": CARDS}))
    run = runs.run({"/a": CARDS, "/new": CARDS})
    assert judge(run, baseline).code == 0
    grown = judge(run, baseline, gate(known_failures_must_not_grow=True))
    assert [(i.status, i.fails) for i in grown.issues] == [(Status.SPREAD, True), (Status.KNOWN, False)]
    assert grown.code == 1


def test_an_expired_acceptance_may_only_be_reported(runs: Runs) -> None:
    run = runs.run({"/a": CARDS})
    expired = accepted(run, TODAY.replace(day=1))
    assert judge(run, expired).code == 1
    assert judge(run, expired, gate(expired="report")).code == 0
    assert judge(run, accepted(run, TODAY)).code == 0


def test_advice_and_undecided_findings_never_fail(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    run = runs.run({"/a": CARDS, "/b": "<main><img src=/p.png alt='photo 1'></main>"})
    found = [replace(f, advice=f.outcome is Outcome.FAILED) for f in run.findings()]
    monkeypatch.setattr(run, "findings", lambda: iter(found))
    assert {f.outcome for f in found} == {Outcome.FAILED, Outcome.CANT_TELL}
    verdict = judge(run, gate=gate(new={"serious": 0, "moderate": 0, "minor": 0}))
    assert (verdict.code, verdict.issues) == (0, ())


# ---------------------------------------------------------------- the second look


def look(run: StoredRun, answers: dict[str, Look], **values: Any) -> Any:
    """The verdict where the places of each page were found so."""
    first = judge(run, gate=gate(**values))
    looks = {
        seat: answers[seat.page.rpartition("/")[2]]
        for issue in suspects(first)
        for seat in issue.seats
        if seat.page.rpartition("/")[2] in answers
    }
    return evaluate(run, gate(**values), Baseline(), today=TODAY, looks=looks)


def test_what_does_not_repeat_is_unsteady_and_does_not_fail(runs: Runs) -> None:
    verdict = look(runs.run({"/a": CLEAN + NEW_IMAGE}), {"a": Look.ABSENT})
    assert ([i.status for i in verdict.issues], verdict.code) == ([Status.UNSTEADY], 0)


def test_what_repeats_anywhere_fails(runs: Runs) -> None:
    run = runs.run({"/a": CLEAN + NEW_IMAGE, "/b": CLEAN + NEW_IMAGE})
    verdict = look(run, {"a": Look.ABSENT, "b": Look.AGAIN})
    assert ([i.status for i in verdict.issues], verdict.code) == ([Status.NEW], 1)


@pytest.mark.parametrize("answers", [{"a": Look.UNMEASURED, "b": Look.ABSENT}, {"a": Look.ABSENT}])
def test_what_could_not_be_measured_again_neither_fails_nor_passes(runs: Runs, answers: dict[str, Look]) -> None:
    run = runs.run({"/a": CLEAN + NEW_IMAGE, "/b": CLEAN + NEW_IMAGE})
    verdict = look(run, answers)
    assert ([i.status for i in verdict.issues], verdict.code) == ([Status.UNCONFIRMED], 3)
    assert keys(verdict.shortfalls) == ["unconfirmed"]


def test_a_limit_counts_what_is_certain_and_what_is_possible(runs: Runs) -> None:
    other = NEW_IMAGE.replace("hero", "strip").replace("banner", "other")
    run = runs.run({"/a": CLEAN + NEW_IMAGE, "/b": CLEAN + other})
    limits = {"new": {"serious": 1}}
    assert look(run, {"a": Look.AGAIN, "b": Look.AGAIN}, **limits).code == 1
    assert look(run, {"a": Look.AGAIN, "b": Look.ABSENT}, **limits).code == 0
    assert look(run, {"a": Look.AGAIN, "b": Look.UNMEASURED}, **limits).code == 3


def test_only_what_would_fail_is_looked_at_again(runs: Runs) -> None:
    run = runs.run({"/a": CARDS, "/b": CLEAN + NEW_IMAGE})
    verdict = judge(run, accepted(runs.run({"/a": CARDS})))
    assert {seat.page.rpartition("/")[2] for issue in suspects(verdict) for seat in issue.seats} == {"b"}
    assert all(isinstance(seat, Seat) for issue in suspects(verdict) for seat in issue.seats)


# ---------------------------------------------------------------- floors, budgets, clauses


def test_floors_are_absolute_and_unmeasured_ones_are_3(runs: Runs) -> None:
    run = runs.run({"/a": CLEAN})
    floors = gate(areas={"accessibility": {"floor": 60}})
    for value, code in ((60.0, 0), (59.9, 1), (None, 3)):
        run.scores = [Score("accessibility", value, None, None, 0, 0, 0, 0)]
        assert judge(run, gate=floors).code == code
    run.scores = [Score("accessibility", 55.0, 0, 100, 0, 0, 0, 0, interval=(50.0, 61.0))]
    assert judge(run, gate=floors).code == 0


def test_floors_of_criteria(runs: Runs) -> None:
    run = runs.run({"/a": CARDS})
    everything = {"serious": "any", "critical": "any"}
    assert judge(run, gate=gate(new=everything, criteria={"1.1.1": {"floor": 99}})).code == 1
    assert judge(run, gate=gate(new=everything, criteria={"1.1.1": {"floor": 0}})).code == 0
    assert judge(run, gate=gate(new=everything, criteria={"1.4.3": {"floor": 10}})).code == 3


def with_portal(runs: Runs, **values: Any) -> StoredRun:
    return runs.edited(runs.run({"/a": CLEAN}), portals=lambda portals: [{**portals[0], **values}])


@pytest.mark.parametrize(
    ("percent", "high", "code"), [(99.9, 99.95, 0), (98.0, 98.5, 1), (99.0, 99.8, 0), (None, None, 3)]
)
def test_availability_breaks_only_where_its_whole_range_says_so(
    runs: Runs, percent: float | None, high: float | None, code: int
) -> None:
    whole = {"percent": percent, "low": 0, "high": high}
    run = with_portal(runs, probes=[{"kind": "availability", "whole": whole}])
    assert judge(run, gate=gate(budgets={"availability_percent": 99.5})).code == code


def speed(*lcp: float) -> dict[str, Any]:
    each = [{"largest_contentful_paint": value, "good": True} for value in lcp]
    return {
        "url": "http://portal.example/a",
        "conditions": {"name": "profile"},
        "good": len(each),
        "each": each,
        "weight": 5_000_000,
        "requests": 30,
    }


@pytest.mark.parametrize(("loads", "code"), [((900, 1000), 0), ((5000, 4100, 4500), 1), ((5000, 3000, 4500), 0)])
def test_a_time_budget_breaks_only_where_no_load_keeps_to_it(
    runs: Runs, loads: tuple[float, ...], code: int
) -> None:
    run = with_portal(runs, speed=[speed(*loads)])
    assert judge(run, gate=gate(budgets={"lcp_ms": 4000})).code == code


def test_budgets_of_weight_and_what_was_not_measured(runs: Runs) -> None:
    run = with_portal(runs, speed=[speed(900)])
    assert judge(run, gate=gate(budgets={"weight_kb": 4000})).code == 1
    assert judge(run, gate=gate(budgets={"requests": 30})).code == 0
    assert judge(with_portal(runs, speed=[]), gate=gate(budgets={"requests": 30})).code == 3


@pytest.mark.parametrize(
    ("state", "kept", "not_broken"),
    [
        (ClauseState.KEPT, 0, 0),
        (ClauseState.BROKEN, 1, 1),
        (ClauseState.NEEDS_PERSON, 3, 0),
        (ClauseState.NOT_MEASURABLE, 3, 0),
    ],
)
def test_clauses(runs: Runs, state: ClauseState, kept: int, not_broken: int) -> None:
    run, text = runs.run({"/a": CLEAN}), Text("x", "س")
    clause = ClauseRow("T-1", "c", ClauseKind.AUTOMATIC, text, text, None, state, ())
    run.policies = [PolicyRow("policy", text, text, text, (clause,))]
    assert judge(run, gate=gate(clauses={"kept": ["policy:T-1"]})).code == kept
    assert judge(run, gate=gate(clauses={"not_broken": ["policy:*"]})).code == not_broken


def test_coverage_floors(runs: Runs) -> None:
    run = runs.run({"/a": CLEAN, "/b": CLEAN})
    assert judge(run, gate=gate(coverage={"pages": 2})).code == 0
    assert judge(run, gate=gate(coverage={"pages": 3})).code == 3
    assert judge(run, gate=gate(coverage={"probes": 1})).code == 3
    crawl = {"method": "sample", "shapes": 10, "shapes_visited": 4}
    half = runs.edited(run, portals=lambda portals: [{**portals[0], "crawl": crawl}])
    assert judge(half, gate=gate(coverage={"templates_percent": 40})).code == 0
    assert judge(half, gate=gate(coverage={"templates_percent": 41})).code == 3


def test_an_assertion_that_no_page_meets_is_3(runs: Runs) -> None:
    assert judge(runs.run({"/a": CLEAN}), gate=gate(assertions=[{"urls": "/b/**"}])).code == 3


def test_failing_issues_come_first_worst_first(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    run = runs.run({"/a": CARDS + NEW_IMAGE, "/b": "<main><img class=c src=/c.png></main>"})
    impacts = dict(
        zip(sorted({f.group for f in run.findings()}), (Impact.MINOR, Impact.SERIOUS, Impact.CRITICAL), strict=True)
    )
    found = [replace(f, impact=impacts[f.group]) for f in run.findings()]
    monkeypatch.setattr(run, "findings", lambda: iter(found))
    verdict = judge(run)
    assert [(i.impact, i.fails) for i in verdict.issues] == [
        (Impact.CRITICAL, True),
        (Impact.SERIOUS, True),
        (Impact.MINOR, False),
    ]
