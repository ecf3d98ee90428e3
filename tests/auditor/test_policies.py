"""Clauses: kept, broken, for a person, or not measurable, by the rules of docs/policy-checks.md."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from auditor import registry
from auditor.bundled import policies_dir
from auditor.model import CriterionRow, Finding, Impact, Outcome, OutcomeRow, Target, Text
from auditor.model.compliance import ClauseRow, ClauseState
from auditor.model.policy import CheckRef, Clause, ClauseKind, Policy, WcagScope
from auditor.model.review import Answer, Decision, Validity
from auditor.policies import Evidence, bindings, judge, scope
from auditor.profile.policies import load_policies
from tests.support_review import ABSENT, PICTURES

CHECKS = {check.id: check.info for check in (PICTURES, ABSENT)}
PICTURE, PAGE = PICTURES.id, ABSENT.id
TEXT = Text("Text", "نص")


def clause(*refs: str, assisted: bool = False, wcag: WcagScope | None = None) -> Clause:
    kind = ClauseKind.ASSISTED if assisted else ClauseKind.AUTOMATIC
    return Clause(
        id="C-1",
        category="accessibility",
        text=TEXT,
        kind=kind,
        evidence=TEXT,
        checks=tuple(map(CheckRef.parse, refs)),
        wcag=wcag,
        question=TEXT if assisted else None,
    )


def finding(check: str, outcome: Outcome, part: str = "", page: str = "http://p.example/") -> Finding:
    return Finding(
        check=check,
        page=page,
        outcome=outcome,
        target=Target(part),
        message="missing",
        data={"part": part} if part else {},
        evidence={},
        fingerprint="v1:a",
        component="a",
        group=f"group-{part}",
        impact=Impact.SERIOUS,
        advice=False,
    )


def row(check: str, outcome: Outcome, reason: str = "") -> OutcomeRow:
    counts = {
        Outcome.PASSED: {"passed": 1},
        Outcome.FAILED: {"failed": 1},
        Outcome.CANT_TELL: {} if reason else {"cant_tell": 1},
    }.get(outcome, {})
    return OutcomeRow(check, "http://p.example/", outcome, reason=reason, **counts)


def stand(
    demand: Clause,
    rows: Iterable[OutcomeRow] = (),
    findings: Iterable[Finding] = (),
    criteria: Iterable[CriterionRow] = (),
    decision: Decision | None = None,
) -> ClauseRow:
    policy = Policy("test", TEXT, TEXT, TEXT, (demand,))
    evidence = Evidence([policy], CHECKS, lambda f: f.group)
    for each in rows:
        evidence.add_outcome(each)
    for found in findings:
        evidence.add_mark(found)
        evidence.add_finding(found)
    (made,) = judge([policy], evidence, criteria, lambda *_: decision, lambda *_: None, lambda _: 12)
    return made.clauses[0]


P, F, C, N, U = Outcome.PASSED, Outcome.FAILED, Outcome.CANT_TELL, Outcome.INAPPLICABLE, Outcome.UNTESTED


@pytest.mark.parametrize(
    ("outcomes", "state"),
    [
        ([P], ClauseState.KEPT),
        ([P, N], ClauseState.KEPT),
        ([P, F], ClauseState.BROKEN),
        ([P, C], ClauseState.NEEDS_PERSON),
        ([N], ClauseState.NOT_MEASURABLE),
        ([U], ClauseState.NOT_MEASURABLE),
        ([], ClauseState.NOT_MEASURABLE),
    ],
)
def test_automatic_clauses_follow_their_check(outcomes: list[Outcome], state: ClauseState) -> None:
    assert stand(clause(PICTURE), [row(PICTURE, o) for o in outcomes]).state is state


def test_a_check_that_could_not_run_everywhere_is_never_kept() -> None:
    trouble = row(PICTURE, C, "the page left")
    assert stand(clause(PICTURE), [trouble]).state is ClauseState.NOT_MEASURABLE
    partly = stand(clause(PICTURE), [row(PICTURE, P), trouble])
    assert partly.state is ClauseState.NEEDS_PERSON
    assert partly.proofs[0].reason == "the page left"
    # Once per template is how it is meant to be.
    assert stand(clause(PICTURE), [row(PICTURE, P), row(PICTURE, U, "another page")]).state is ClauseState.KEPT


def test_one_of_several_checks_decides() -> None:
    both = clause(PICTURE, PAGE)
    assert stand(both, [row(PICTURE, P), row(PAGE, F)]).state is ClauseState.BROKEN
    assert stand(both, [row(PICTURE, P), row(PAGE, P)]).state is ClauseState.KEPT
    assert stand(both, [row(PICTURE, P)]).state is ClauseState.NOT_MEASURABLE


def test_parts_are_judged_apart() -> None:
    rows, found = [row(PAGE, F)], [finding(PAGE, F, "terms"), finding(PAGE, C, "news")]
    assert stand(clause(f"{PAGE}#terms"), rows, found).state is ClauseState.BROKEN
    assert stand(clause(f"{PAGE}#news"), rows, found).state is ClauseState.NEEDS_PERSON
    assert stand(clause(f"{PAGE}#privacy"), rows, found).state is ClauseState.KEPT
    whole = stand(clause(PAGE), rows, found)
    assert (whole.state, whole.proofs[0].findings) == (ClauseState.BROKEN, 2)
    assert whole.proofs[0].examples[0].outcome is F


def test_assisted_clauses_wait_for_a_person() -> None:
    demand = clause(PICTURE, assisted=True)
    for outcome in (P, F, N, U):
        assert stand(demand, [row(PICTURE, outcome)]).state is ClauseState.NEEDS_PERSON


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (Answer.MET, ClauseState.KEPT),
        (Answer.NOT_MET, ClauseState.BROKEN),
        (Answer.NOT_PRESENT, ClauseState.NOT_MEASURABLE),
        (Answer.CANT_SAY, ClauseState.NEEDS_PERSON),
    ],
)
def test_a_persons_answer_decides_while_it_holds(answer: Answer, state: ClauseState) -> None:
    decision = Decision(answer, "Sara", "2026-01-05")
    demand = clause(PICTURE, assisted=True)
    assert stand(demand, [row(PICTURE, F)], decision=decision).state is state
    for validity in (Validity.CHANGED, Validity.EXPIRED):
        old = replace(decision, validity=validity)
        assert stand(demand, [row(PICTURE, F)], decision=old).state is ClauseState.NEEDS_PERSON
    # Nobody calls kept what the check of an automatic clause finds broken.
    assert stand(clause(PICTURE), [row(PICTURE, F)], decision=decision).state is ClauseState.BROKEN


def criterion(number: str, outcome: Outcome) -> CriterionRow:
    return CriterionRow(number, outcome, 0.0, (PICTURE,), 1, 1)


def test_success_criteria_stand_together() -> None:
    demand = clause(wcag=WcagScope("2.0", criteria=("1.1.1", "1.4.3")))

    def state(*outcomes: Outcome) -> ClauseState:
        rows = [criterion(n, o) for n, o in zip(("1.1.1", "1.4.3"), outcomes, strict=False)]
        return stand(demand, criteria=rows).state

    assert state(P, F) is ClauseState.BROKEN
    assert state(P, N) is ClauseState.KEPT
    assert state(P, C) is ClauseState.NEEDS_PERSON
    assert state(P, U) is ClauseState.NEEDS_PERSON
    assert state(U, U) is ClauseState.NOT_MEASURABLE
    assert state(P) is ClauseState.NEEDS_PERSON


def test_a_broken_criterion_shows_where() -> None:
    demand = clause(wcag=WcagScope("2.0", criteria=("1.1.1",)))
    (proof,) = stand(demand, findings=[finding(PICTURE, F)], criteria=[criterion("1.1.1", F)]).proofs
    assert (proof.ref, proof.findings, proof.examples[0].page) == ("wcag:1.1.1", 1, "http://p.example/")


def test_levels_leave_out_what_is_always_satisfied() -> None:
    numbers = scope(clause(wcag=WcagScope("2.0", levels=("A", "AA"))))
    assert len(numbers) == 37
    assert "4.1.1" not in numbers


def test_marks_change_with_what_speaks_against_a_clause() -> None:
    demand = clause(f"{PAGE}#terms", assisted=True)
    good = stand(demand, [row(PAGE, P)])
    bad = stand(demand, [row(PAGE, F)], [finding(PAGE, F, "terms")])
    unmeasured = stand(demand)
    assert (good.marks, bad.marks, unmeasured.marks) == ((), ("group-terms",), (f"{PAGE}#terms=untested",))


# --- the bundled policies -------------------------------------------------------------------------------------


def test_every_clause_names_checks_that_exist_or_criteria() -> None:
    checks = {name: check.info for name, check in registry.load().checks.items()}
    rows = [b for policy in load_policies(policies_dir()) for b in bindings(policy, checks)]
    assert len(rows) == 146
    assert all(b.checks or b.criteria for b in rows)
    assert {check for b in rows for check in b.missing} == set()
    assert all(b.bound for b in rows)
