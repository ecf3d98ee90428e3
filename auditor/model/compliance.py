"""How a portal stands to a policy: clause by clause, with evidence and page."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from auditor.model.outcome import Outcome
from auditor.model.policy import ClauseKind
from auditor.model.result import Finding
from auditor.model.review import Decision
from auditor.model.text import Text


class ClauseState(StrEnum):
    """How a clause stands."""

    KEPT = "kept"
    BROKEN = "broken"
    NEEDS_PERSON = "needs-person"
    NOT_MEASURABLE = "not-measurable"


@dataclass(frozen=True, slots=True)
class Proof:
    """What one check, one part of it, or one success criterion says of a clause."""

    ref: str
    """``pack/check``, ``pack/check#part`` or ``wcag:1.4.3``."""
    outcome: Outcome
    """Untested: it did not run."""
    findings: int = 0
    pages: int = 0
    examples: tuple[Finding, ...] = ()
    """The first few findings, failures before undecided ones."""
    reason: str = ""
    """Why it did not run, or could not everywhere."""


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """One clause of a policy in a run."""

    id: str
    category: str
    kind: ClauseKind
    text: Text
    evidence: Text
    """What the audit looks for."""
    question: Text | None
    state: ClauseState
    proofs: tuple[Proof, ...]
    marks: tuple[str, ...] = ()
    """Identity of what speaks against the clause: a person's answer holds while nothing is added to it."""
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question of an attestation."""

    id: str
    text: Text
    covers: tuple[int, ...]
    state: ClauseState
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class AttestationRow:
    """A questionnaire and how far it is answered."""

    id: str
    group: Text
    lines: int
    period_months: int
    """After how many months an answer is asked for again in this run."""
    questions: tuple[QuestionRow, ...]


@dataclass(frozen=True, slots=True)
class PolicyRow:
    """A policy with every clause and question."""

    id: str
    title: Text
    organisation: Text
    source: Text
    clauses: tuple[ClauseRow, ...]
    attestations: tuple[AttestationRow, ...] = ()

    @property
    def states(self) -> Mapping[ClauseState, int]:
        """Clauses by state, every state there."""
        return _count(clause.state for clause in self.clauses)

    @property
    def answers(self) -> Mapping[ClauseState, int]:
        """Questions of the attestations by state, every state there."""
        return _count(question.state for a in self.attestations for question in a.questions)


def _count(states: Iterable[ClauseState]) -> Mapping[ClauseState, int]:
    counted = Counter(states)
    return {state: counted[state] for state in ClauseState}
