"""What a gate says of a run."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from auditor.errors import EXIT_GATE, EXIT_NOT_MEASURED, EXIT_OK
from auditor.model import Area, Finding, Impact


class Status(StrEnum):
    """How an issue stands to the baseline."""

    NEW = "new"
    SPREAD = "spread"
    """An accepted fault on a page that the baseline has never seen."""
    KNOWN = "known"
    """Accepted."""
    EXPIRED = "expired"
    """Accepted until a day that has passed."""
    UNSTEADY = "unsteady"
    """It would have failed the gate, and was not there when it was measured again."""
    UNCONFIRMED = "unconfirmed"
    """It would have failed the gate, and could not be measured again."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a finding is looked for again."""

    page: str
    """Its URL, or the portal's name."""
    check: str
    component: str


@dataclass(frozen=True, slots=True)
class Issue:
    """Findings with one cause and one standing."""

    status: Status
    check: str
    group: str
    portal: str
    area: Area | None
    impact: Impact
    example: Finding
    places: int
    pages: int
    fails: bool = False
    """Whether it fails the gate."""
    owner: str = ""
    reason: str = ""
    expires: date | None = None
    seats: tuple[Seat, ...] = ()
    """Of issues that are not accepted: where to look again."""

    @property
    def accept(self) -> str:
        """What names it to ``auditor baseline update --only``: a finding alone, or the whole group."""
        return self.example.fingerprint if self.places == 1 else self.group


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence of the verdict: a key of the gate's texts with its values."""

    key: str
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verdict:
    """All a gate says. ``code`` is the exit code: 0 passed, 1 failed, 3 too little measured."""

    issues: tuple[Issue, ...]
    """Those that fail first, then by status and impact."""
    failures: tuple[Note, ...] = ()
    """Demands broken that are no issues: floors, budgets, clauses."""
    shortfalls: tuple[Note, ...] = ()
    """What was measured too little."""
    warnings: tuple[Note, ...] = ()
    silent: tuple[Seat, ...] = ()
    """Where checks gave no answer, of those that gave too few: to be asked again. Their component is ''."""
    fixed: int = 0
    """Accepted findings that are not there any more."""

    @property
    def failing(self) -> tuple[Issue, ...]:
        return tuple(issue for issue in self.issues if issue.fails)

    @property
    def code(self) -> int:
        """Too little measured comes first: 1 always means measured, and not good enough."""
        if self.shortfalls:
            return EXIT_NOT_MEASURED
        return EXIT_GATE if self.failures or self.failing else EXIT_OK

    def count(self, *statuses: Status) -> int:
        """Issues of these standings."""
        return sum(issue.status in statuses for issue in self.issues)


_ORDER = tuple(Status)


def ordered(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """What fails first, then new before known, worst first, the same for the same issues."""
    return tuple(
        sorted(
            issues, key=lambda i: (not i.fails, _ORDER.index(i.status), i.impact.rank, -i.pages, i.check, i.group)
        )
    )
