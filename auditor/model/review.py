"""A person's part: what somebody decided of something that a machine cannot decide."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from auditor.model.outcome import Impact


class Subject(StrEnum):
    """What a person decides of."""

    CRITERION = "criterion"
    """A success criterion over the whole audit; the id is its number."""
    GROUP = "group"
    """An issue group; the id is the group's."""
    CLAUSE = "clause"
    """A clause of a policy; the id is ``policy:clause``."""
    QUESTION = "question"
    """A question of an attestation; the id is ``policy:question``."""


class Answer(StrEnum):
    """The verdicts a person can give."""

    MET = "met"
    NOT_MET = "not-met"
    NOT_PRESENT = "not-present"
    CANT_SAY = "cant-say"

    @property
    def decides(self) -> bool:
        """Whether it settles anything."""
        return self is not Answer.CANT_SAY


class Validity(StrEnum):
    """Whether an earlier verdict still holds."""

    HOLDS = "holds"
    CHANGED = "changed"
    """What it rests on has changed: the person is asked again."""
    EXPIRED = "expired"
    """Its time is over: the person is asked again."""


@dataclass(frozen=True, slots=True)
class Review:
    """One verdict, kept over runs."""

    subject: Subject
    id: str
    answer: Answer
    who: str
    when: str
    """Day of the decision, ISO 8601."""
    profile: str
    """Name of the profile that it was given under."""
    portals: tuple[str, ...]
    """Portals of the run that the person saw."""
    run: str
    """The run that the person saw."""
    seen: Mapping[str, Any]
    """What the verdict rests on: JSON data of ``auditor.review.evidence``."""
    severity: Impact | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict as a run shows it: with whether it still holds."""

    answer: Answer
    who: str
    when: str
    validity: Validity = Validity.HOLDS
    severity: Impact | None = None
    note: str = ""

    @property
    def counts(self) -> bool:
        """Whether it settles its subject in this run."""
        return self.validity is Validity.HOLDS and self.answer.decides


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision with its subject, as a run's result lists it."""

    subject: Subject
    id: str
    decision: Decision
    findings: int = 0
    """For a group: how many findings of this run it settles."""
