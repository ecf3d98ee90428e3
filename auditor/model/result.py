"""What an audit found: outcomes, findings, groups, scores. Reports, gates and the store read nothing else."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from auditor.model.geometry import Box
from auditor.model.outcome import Area, Impact, Outcome
from auditor.model.text import Text

if TYPE_CHECKING:
    from auditor.model.compliance import PolicyRow
    from auditor.model.review import Decided


@dataclass(frozen=True, slots=True)
class Target:
    """What a finding points at."""

    selector: str
    """CSS selector, or a URL, a header's name … where the target is no element; '' for the whole page."""
    html: str = ""
    box: Box | None = None
    frame: str = ""
    """URL of the frame it stands in, '' for the page itself."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One failed or undecided target of a check on a page."""

    check: str
    page: str
    """The page's URL as requested; the portal's name for a portal check's finding that no page owns."""
    outcome: Outcome
    target: Target
    message: str
    """Key of the check's message; a report formats it with ``data`` in its language."""
    data: Mapping[str, Any]
    evidence: Mapping[str, Any]
    fingerprint: str
    """Identity of this finding on this page: stable over runs (see ``auditor.fingerprint``)."""
    component: str
    """The same without the page."""
    group: str
    """Findings with one cause share it."""
    impact: Impact
    advice: bool
    """Whether it lies outside what the profile demands."""
    essence: str = ""
    """Hash of what its element means to a reader (see ``auditor.fingerprint.essence``); '' where it is none."""


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """What one check said of one page, with the number of targets behind it."""

    check: str
    page: str
    outcome: Outcome
    passed: int = 0
    failed: int = 0
    cant_tell: int = 0
    reason: str = ""
    """Why a check could not run."""


@dataclass(frozen=True, slots=True)
class PageResult:
    """A judged page: what the store keeps of it."""

    outcomes: tuple[OutcomeRow, ...] = ()
    findings: tuple[Finding, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckInfo:
    """A check's public face, kept with every run so that old runs can be reported without the code."""

    id: str
    area: Area
    wcag: tuple[str, ...]
    act: tuple[str, ...]
    impact: Impact
    advice: bool
    title: Text
    why: Text
    fix: Text
    messages: Mapping[str, Text]
    scope: str
    """``page`` or ``portal``."""
    decides: bool = True
    """Whether it can find a certain failure."""
    asks: bool = False
    """Whether it can leave a place to a person."""


@dataclass(frozen=True, slots=True)
class PageSummary:
    """A page of the result."""

    url: str
    final_url: str
    portal: str
    status: int | None
    state: str
    language: str | None
    template: str
    title: str
    depth: int
    source: str
    """How it was found: ``start``, ``sitemap``, ``link``."""
    sample: str
    """``structured``, ``random`` or ``all``."""
    error: str = ""
    settled_by: str = ""
    timings: Mapping[str, float | None] = field(default_factory=dict)
    failed: int = 0
    cant_tell: int = 0
    taken_from: str = ""
    """The earlier run whose result was taken over, as nothing that the page loads had changed; '' where measured."""
    signed_in: bool = False
    """Whether it was seen signed in: what it shows may be one person's."""


@dataclass(frozen=True, slots=True)
class Group:
    """Findings with one cause over many pages: one thing to fix."""

    id: str
    check: str
    impact: Impact
    outcome: Outcome
    advice: bool
    findings: int
    pages: int
    templates: int
    example: Finding
    page_urls: tuple[str, ...]
    """The first pages, at most 50."""


@dataclass(frozen=True, slots=True)
class Score:
    """A score that is never conformance: printed with its range, decided share and known failures together.

    All values 0 to 100, None where the evidence does not suffice.
    """

    key: str
    """``overall``, an area, ``wcag`` …"""
    value: float | None
    low: float | None
    high: float | None
    decided: float
    """Share of the weight that is decided, in percent."""
    known_failures: int
    """Criteria (or checks) known to fail."""
    undecided: int
    total: int
    capped_by: tuple[str, ...] = ()
    """Non-interference criteria that failed."""
    interval: tuple[float, float] | None = None
    """90 % bootstrap interval of the sample."""
    shares: Mapping[str, float] = field(default_factory=dict)
    """The five shares of the weight: failed, passed, absent, nothing-found, untested."""
    reason: str = ""
    """Why there is no value."""


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """One success criterion's standing over the whole audit."""

    number: str
    outcome: Outcome
    loss: float
    checks: tuple[str, ...]
    findings: int
    pages: int
    reason: str = ""


class AuditResult(Protocol):
    """All that reports, gates and exports read. Findings and outcomes may stream from a store."""

    tool: Mapping[str, Any]
    run: Mapping[str, Any]
    portals: Sequence[Mapping[str, Any]]
    pages: Sequence[PageSummary]
    checks: Mapping[str, CheckInfo]
    criteria: Sequence[CriterionRow]
    groups: Sequence[Group]
    scores: Sequence[Score]
    warnings: Sequence[Mapping[str, Any]]
    policies: Sequence["PolicyRow"]
    decisions: Sequence["Decided"]
    """What persons decided, whether it still holds or not; it is in outcomes, findings and scores already."""

    def outcomes(self) -> Iterable[OutcomeRow]: ...

    def findings(self) -> Iterable[Finding]: ...

    def crop(self, group: str) -> bytes | None:
        """The picture of a group's example (WebP), where one was taken."""
        ...
