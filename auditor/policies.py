"""Policies against what a run found: each clause kept, broken, for a person, or not measurable, with its evidence.

The rules are those of ``docs/policy-checks.md``. Pure: outcomes, findings and persons' answers in, rows out.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from auditor.commons import wcag
from auditor.model import CheckInfo, CriterionRow, Finding, Outcome, OutcomeRow
from auditor.model.compliance import AttestationRow, ClauseRow, ClauseState, PolicyRow, Proof, QuestionRow
from auditor.model.policy import Attestation, CheckRef, Clause, ClauseKind, Policy
from auditor.model.review import Answer, Decision

EXAMPLES = 3
"""Findings that stand as examples beside what they prove."""

Mark = Callable[[Finding], str]
"""The identity of a finding as evidence, stable over runs."""


@dataclass(slots=True)
class _Ran:
    """What a check's rows over all pages say together."""

    ran: bool = False
    applied: bool = False
    failed: bool = False
    undecided: bool = False
    could_not: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class _Found:
    """The findings that count for one reference."""

    counts: Counter[Outcome] = field(default_factory=Counter)
    pages: set[str] = field(default_factory=set)
    examples: dict[Outcome, list[Finding]] = field(default_factory=lambda: defaultdict(list))
    marks: set[str] = field(default_factory=set)

    def add(self, finding: Finding) -> None:
        self.counts[finding.outcome] += 1
        self.pages.add(finding.page)
        if len(self.examples[finding.outcome]) < EXAMPLES:
            self.examples[finding.outcome].append(finding)

    @property
    def first(self) -> tuple[Finding, ...]:
        return tuple((*self.examples[Outcome.FAILED], *self.examples[Outcome.CANT_TELL])[:EXAMPLES])


class Evidence:
    """Gathers from outcomes and findings, as they stream in, what the clauses of the policies stand on."""

    def __init__(self, policies: Sequence[Policy], checks: Mapping[str, CheckInfo], mark: Mark) -> None:
        """``checks``: those of the run. ``mark`` identifies a finding from run to run."""
        clauses = [clause for policy in policies for clause in policy.clauses]
        self._mark = mark
        self._wanted = {ref for clause in clauses for ref in clause.checks}
        self._named = {ref.id for ref in self._wanted}
        scopes = [number for clause in clauses if clause.wcag for number in scope(clause)]
        self._numbers = {
            check.id: [number for number in check.wcag if number in scopes] for check in checks.values()
        }
        self._ran: defaultdict[str, _Ran] = defaultdict(_Ran)
        self._found: defaultdict[CheckRef | str, _Found] = defaultdict(_Found)

    def add_outcome(self, row: OutcomeRow) -> None:
        """Take in one outcome."""
        if row.check not in self._named:
            return
        ran = self._ran[row.check]
        if row.reason:
            # Untested is by design (once per template, say); a reason with cantTell is trouble.
            if row.outcome is Outcome.CANT_TELL:
                ran.could_not[row.reason] += 1
            return
        ran.ran = True
        ran.failed |= row.failed > 0
        ran.undecided |= row.cant_tell > 0
        ran.applied |= row.passed + row.failed + row.cant_tell > 0

    def add_finding(self, finding: Finding) -> None:
        """Take in one finding as it stands, demanded or advice: a policy demands what it names."""
        for key in self._served(finding):
            self._found[key].add(finding)

    def add_mark(self, finding: Finding) -> None:
        """Take in one finding as the machine left it: what persons' answers on clauses rest on."""
        for key in self._served(finding):
            self._found[key].marks.add(self._mark(finding))

    def _served(self, finding: Finding) -> list[CheckRef | str]:
        """The references and criteria that a finding counts for."""
        part = str(finding.data.get("part", ""))
        named = {CheckRef(finding.check), CheckRef(finding.check, part)} & self._wanted
        return [*named, *self._numbers.get(finding.check, ())]

    def proof(self, ref: CheckRef) -> Proof:
        """What a check, or a part of one, says."""
        ran, found = self._ran[ref.id], self._found[ref]
        return Proof(
            ref=str(ref),
            outcome=_outcome(ref, ran, found),
            findings=found.counts.total(),
            pages=len(found.pages),
            examples=found.first,
            reason=next(iter(ran.could_not), "") if ran.could_not else "",
        )

    def criterion(self, row: CriterionRow) -> Proof:
        """What a success criterion's standing says."""
        found = self._found[row.number]
        shown = row.outcome in (Outcome.FAILED, Outcome.CANT_TELL)
        return Proof(
            ref=f"wcag:{row.number}",
            outcome=row.outcome,
            findings=found.counts.total() if shown else 0,
            pages=len(found.pages) if shown else 0,
            examples=found.first if shown else (),
            reason=row.reason,
        )

    def marks(self, clause: Clause) -> tuple[str, ...]:
        """All that speaks against a clause, or leaves it open."""
        keys: list[CheckRef | str] = [*clause.checks, *scope(clause)]
        found = set().union(*(self._found[key].marks for key in keys))
        proofs = [self.proof(ref) for ref in clause.checks]
        return tuple(sorted(found | {f"{p.ref}={p.outcome}" for p in proofs if p.outcome is Outcome.UNTESTED}))


def _outcome(ref: CheckRef, ran: _Ran, found: _Found) -> Outcome:
    failed = found.counts[Outcome.FAILED] > 0 if ref.part else ran.failed
    undecided = found.counts[Outcome.CANT_TELL] > 0 if ref.part else ran.undecided
    if failed:
        return Outcome.FAILED
    if not ran.ran:
        return Outcome.UNTESTED
    if undecided or ran.could_not:
        return Outcome.CANT_TELL
    return Outcome.PASSED if ran.applied else Outcome.INAPPLICABLE


def scope(clause: Clause) -> tuple[str, ...]:
    """The success criteria a clause stands on; those that always count as satisfied left out."""
    if clause.wcag is None:
        return ()
    if clause.wcag.criteria:
        return clause.wcag.criteria
    rows = wcag.criteria(clause.wcag.version, clause.wcag.levels)
    return tuple(row.number for row in rows if not row.always_satisfied)


def judge(
    policies: Iterable[Policy],
    evidence: Evidence,
    criteria: Iterable[CriterionRow],
    clause_decision: Callable[[str, str, tuple[str, ...]], Decision | None],
    question_decision: Callable[[str, str, int], Decision | None],
    months: Callable[[Attestation], int],
) -> list[PolicyRow]:
    """Every policy with every clause and question.

    Args:
        evidence: with all outcomes and findings of the run in it.
        criteria: the run's success criteria.
        clause_decision: a person's decision by policy, clause and marks.
        question_decision: a person's decision by policy, question and period in months.
        months: after how many months an attestation is asked for again.
    """
    rows = {row.number: row for row in criteria}

    def clause_row(policy: Policy, clause: Clause) -> ClauseRow:
        marks = evidence.marks(clause)
        proofs = [evidence.proof(ref) for ref in clause.checks]
        on_wcag = [evidence.criterion(rows[n] if n in rows else _not_rated(n)) for n in scope(clause)]
        decision = clause_decision(policy.id, clause.id, marks)
        outcomes = [p.outcome for p in proofs] + ([_together(on_wcag)] if on_wcag else [])
        return ClauseRow(
            id=clause.id,
            category=clause.category,
            kind=clause.kind,
            text=clause.text,
            evidence=clause.evidence,
            question=clause.question,
            state=state(clause.kind, outcomes, decision),
            proofs=(*proofs, *on_wcag),
            marks=marks,
            decision=decision,
        )

    def attestation_row(policy: Policy, attestation: Attestation) -> AttestationRow:
        period = months(attestation)
        questions = []
        for question in attestation.questions:
            decision = question_decision(policy.id, question.id, period)
            answered = _answered(decision) or ClauseState.NEEDS_PERSON
            questions.append(QuestionRow(question.id, question.text, question.covers, answered, decision))
        return AttestationRow(attestation.id, attestation.group, attestation.lines, period, tuple(questions))

    return [
        PolicyRow(
            id=policy.id,
            title=policy.title,
            organisation=policy.organisation,
            source=policy.source,
            clauses=tuple(clause_row(policy, clause) for clause in policy.clauses),
            attestations=tuple(attestation_row(policy, a) for a in policy.attestations),
        )
        for policy in policies
    ]


def state(kind: ClauseKind, outcomes: Sequence[Outcome], decision: Decision | None) -> ClauseState:
    """How a clause stands by the outcomes of what it names and a person's decision.

    Nobody can call kept what a check of an automatic clause still finds broken.
    """
    machine = _machine(outcomes) if kind is ClauseKind.AUTOMATIC else ClauseState.NEEDS_PERSON
    if machine is ClauseState.BROKEN:
        return machine
    return _answered(decision) or machine


def _machine(outcomes: Sequence[Outcome]) -> ClauseState:
    if Outcome.FAILED in outcomes:
        return ClauseState.BROKEN
    if Outcome.CANT_TELL in outcomes:
        return ClauseState.NEEDS_PERSON
    if Outcome.UNTESTED in outcomes or Outcome.PASSED not in outcomes:
        return ClauseState.NOT_MEASURABLE
    return ClauseState.KEPT


def _answered(decision: Decision | None) -> ClauseState | None:
    if decision is None or not decision.counts:
        return None
    if decision.answer is Answer.MET:
        return ClauseState.KEPT
    return ClauseState.BROKEN if decision.answer is Answer.NOT_MET else ClauseState.NOT_MEASURABLE


def _together(proofs: Sequence[Proof]) -> Outcome:
    """All criteria of a scope as one: machines decide none of them alone, so untested ones await a person too."""
    outcomes = {proof.outcome for proof in proofs}
    if Outcome.FAILED in outcomes:
        return Outcome.FAILED
    if outcomes == {Outcome.UNTESTED}:
        return Outcome.UNTESTED
    return Outcome.CANT_TELL if outcomes & {Outcome.CANT_TELL, Outcome.UNTESTED} else Outcome.PASSED


def _not_rated(number: str) -> CriterionRow:
    """A criterion that the run's version of WCAG does not have."""
    return CriterionRow(number, Outcome.UNTESTED, 0.0, (), 0, 0, "no-machine-test")


@dataclass(frozen=True, slots=True)
class Binding:
    """What a clause stands on."""

    policy: str
    clause: str
    kind: ClauseKind
    checks: tuple[str, ...]
    criteria: tuple[str, ...]
    missing: tuple[str, ...]
    """Checks named that are not there."""

    @property
    def bound(self) -> bool:
        """Whether anything that is there stands behind the clause."""
        return len(self.missing) < len(self.checks) or bool(self.criteria)


def bindings(policy: Policy, checks: Mapping[str, CheckInfo]) -> list[Binding]:
    """Every clause of a policy with its checks and criteria. ``checks``: those that are installed."""
    return [
        Binding(
            policy=policy.id,
            clause=clause.id,
            kind=clause.kind,
            checks=tuple(map(str, clause.checks)),
            criteria=scope(clause),
            missing=tuple(dict.fromkeys(ref.id for ref in clause.checks if ref.id not in checks)),
        )
        for clause in policy.clauses
    ]
