"""What a run asks persons: criteria, places that a machine left open, clauses, and attestations."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from auditor.commons.wcag import Criterion, criteria
from auditor.group import Grouper
from auditor.model import AuditResult, CriterionRow, Finding, Group, Outcome, PageSummary
from auditor.model.compliance import AttestationRow, ClauseRow, ClauseState, PolicyRow, QuestionRow
from auditor.model.policy import ClauseKind
from auditor.model.review import Decision, Review, Subject
from auditor.review import evidence
from auditor.review.apply import CriterionEvidence, Verdicts, owner


@dataclass(frozen=True, slots=True)
class OnCriterion:
    """A success criterion, what the audit says of it, and the issue groups behind that."""

    criterion: Criterion
    row: CriterionRow
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class OnClause:
    """A clause that needs a person."""

    policy: PolicyRow
    clause: ClauseRow


@dataclass(frozen=True, slots=True)
class OnQuestion:
    """A question of an attestation."""

    policy: PolicyRow
    attestation: AttestationRow
    question: QuestionRow


About: TypeAlias = OnCriterion | Group | OnClause | OnQuestion


@dataclass(frozen=True, slots=True)
class Asked:
    """One question to a person."""

    subject: Subject
    id: str
    about: About
    seen: Mapping[str, Any]
    """What the answer will rest on."""
    review: Review | None
    """The last verdict in the store."""
    decision: Decision | None
    """The same with whether it still holds."""

    @property
    def answerable(self) -> bool:
        """False where the answer is given: a criterion that always counts as satisfied."""
        return not (isinstance(self.about, OnCriterion) and self.about.criterion.always_satisfied)


@dataclass(frozen=True, slots=True)
class Asking:
    """All that a run asks, in the order of the workbook's sheets."""

    criteria: tuple[Asked, ...]
    undecided: tuple[Asked, ...]
    failures: tuple[Asked, ...]
    clauses: tuple[Asked, ...]
    questions: tuple[Asked, ...]
    samples: tuple[PageSummary, ...]
    """One page of every kind."""

    def all(self) -> Iterator[Asked]:
        """Every question."""
        yield from (*self.criteria, *self.undecided, *self.failures, *self.clauses, *self.questions)


def gather(
    result: AuditResult,
    found: Callable[[], Iterable[Finding]],
    heads: Sequence[evidence.Skeleton],
    given: Iterable[Review],
    today: date,
    levels: Sequence[str],
) -> Asking:
    """Everything a run asks.

    Args:
        result: the run.
        found: its findings as the machine left them, to be read twice.
        heads: the skeleton of one page of every template.
        given: the last verdict on each subject.
        today: for what expires.
        levels: WCAG levels whose criteria are asked for.
    """
    verdicts = Verdicts(given, [portal["name"] for portal in result.portals], today)
    grouper = Grouper({page.url: page.template for page in result.pages})
    seen, on_criteria = evidence.GroupEvidence(), CriterionEvidence(result.checks, heads)
    for finding in found():
        seen.add(finding)
        on_criteria.add(finding)
        grouper.add(finding)
    _, settled = verdicts.rule(found(), owner((page.url, page.portal) for page in result.pages))
    groups = [group for group in grouper.groups() if not group.advice]

    def on_group(group: Group) -> Asked:
        review = verdicts.review(Subject.GROUP, group.id) or settled[group.id].by
        decision = verdicts.on_group(group.id, settled[group.id])
        return Asked(Subject.GROUP, group.id, group, seen.of(group.id), review, decision)

    return Asking(
        criteria=tuple(_on_criteria(result, verdicts, on_criteria, groups, levels)),
        undecided=tuple(on_group(g) for g in groups if g.outcome is Outcome.CANT_TELL),
        failures=tuple(on_group(g) for g in groups if g.outcome is Outcome.FAILED),
        clauses=tuple(_on_clauses(result.policies, verdicts)),
        questions=tuple(_on_questions(result.policies, verdicts)),
        samples=_samples(result.pages),
    )


def _on_criteria(
    result: AuditResult,
    verdicts: Verdicts,
    on_criteria: CriterionEvidence,
    groups: Sequence[Group],
    levels: Sequence[str],
) -> Iterator[Asked]:
    rows = {row.number: row for row in result.criteria}
    asked = [c for c in criteria(result.run["standard"]["wcag"], levels) if c.number in rows]
    for criterion, seen in zip(asked, on_criteria.of(asked).values(), strict=True):
        bound = [g for g in groups if g.check in result.checks and criterion.number in result.checks[g.check].wcag]
        about = OnCriterion(criterion, rows[criterion.number], tuple(bound))
        review = verdicts.review(Subject.CRITERION, criterion.number)
        decision = verdicts.on_evidence(Subject.CRITERION, criterion.number, seen)
        yield Asked(Subject.CRITERION, criterion.number, about, seen, review, decision)


def _on_clauses(policies: Iterable[PolicyRow], verdicts: Verdicts) -> Iterator[Asked]:
    for policy in policies:
        for clause in policy.clauses:
            name, seen = f"{policy.id}:{clause.id}", evidence.marked(clause.marks)
            review = verdicts.review(Subject.CLAUSE, name)
            open_ = clause.state in (ClauseState.NEEDS_PERSON, ClauseState.NOT_MEASURABLE)
            # An automatic clause that the checks decide asks nobody.
            if clause.kind is ClauseKind.ASSISTED or open_ or review is not None:
                decision = verdicts.on_evidence(Subject.CLAUSE, name, seen)
                yield Asked(Subject.CLAUSE, name, OnClause(policy, clause), seen, review, decision)


def _on_questions(policies: Iterable[PolicyRow], verdicts: Verdicts) -> Iterator[Asked]:
    for policy in policies:
        for attestation in policy.attestations:
            for question in attestation.questions:
                name = f"{policy.id}:{question.id}"
                about = OnQuestion(policy, attestation, question)
                review = verdicts.review(Subject.QUESTION, name)
                decision = verdicts.on_question(name, attestation.period_months)
                yield Asked(Subject.QUESTION, name, about, {}, review, decision)


def _samples(pages: Iterable[PageSummary]) -> tuple[PageSummary, ...]:
    """One page of every kind: the one with the shortest address."""
    first: dict[tuple[str, str], PageSummary] = {}
    for page in sorted(pages, key=lambda p: (len(p.url), p.url)):
        if page.state == "audited":
            first.setdefault((page.portal, page.template), page)
    return tuple(first.values())
