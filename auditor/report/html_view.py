"""What the HTML report says, apart from any language: one pass over an AuditResult."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from auditor.commons.wcag import CRITERIA
from auditor.model import (
    Area,
    AuditResult,
    CheckInfo,
    CriterionRow,
    Group,
    Impact,
    Outcome,
    OutcomeRow,
    PageState,
    PageSummary,
    Score,
)

STATIC_GROUPS = {"failed": 12, "cantTell": 5, "advice": 5}
"""Issues of each kind in the part that needs no scripts."""
STATIC_PAGES = 20
STATIC_ROWS = 25
"""Rows of the other long tables: templates, reasons, warnings."""
FIX_FIRST = 5

_WEIGHT = {Impact.CRITICAL: 1.0, Impact.SERIOUS: 0.8, Impact.MODERATE: 0.5, Impact.MINOR: 0.2}
_SHARES = ("failed", "passed", "absent", "nothing-found", "untested")
_HTTP = re.compile(r"https?://[^\s\x00-\x20\"<>\\^`{|}\x7f-\x9f]{1,1990}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area with its score and its issues by kind."""

    area: str
    """An area, or ``overall``."""
    score: Score | None
    issues: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Segment:
    """One share of the weight: its key, value and start, all in percent."""

    key: str
    value: float
    start: float


@dataclass(frozen=True, slots=True)
class StateRow:
    """Pages that were not audited for one reason, with an example."""

    state: str
    pages: int
    example: PageSummary


@dataclass(slots=True)
class Tally:
    """What one check said in the whole run, in targets."""

    passed: int = 0
    failed: int = 0
    asked: int = 0
    unable: int = 0
    """Pages on which it could not run."""

    def add(self, row: OutcomeRow) -> None:
        self.passed += row.passed
        self.failed += row.failed
        self.asked += row.cant_tell
        self.unable += bool(row.reason)


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """Pages of one kind."""

    name: str
    pages: int
    audited: int
    example: PageSummary


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything the report prints, in the order it prints it."""

    result: AuditResult
    hero: Score | None
    shares: Sequence[Segment]
    areas: Sequence[AreaRow]
    portal_scores: Mapping[str, Score]
    criteria: Sequence[CriterionRow]
    groups: Mapping[str, Sequence[Group]]
    """By kind (failed, cantTell, advice), what to fix first at the front."""
    places: Mapping[str, int]
    """Findings by kind."""
    pages: Sequence[PageSummary]
    states: Sequence[StateRow]
    unaudited: int
    """Pages that should have been audited and could not be."""
    templates: Sequence[TemplateRow]
    reasons: Sequence[tuple[str, str, int]]
    """(check, reason, pages) where a check could not run."""
    unlisted: int
    """Failing places that were counted but not kept as findings."""
    tallies: Mapping[str, Tally]
    """What each check said in the whole run."""

    @property
    def scored(self) -> Sequence[CriterionRow]:
        """Criteria of levels A and AA."""
        return [row for row in self.criteria if scored(row)]

    @property
    def beyond(self) -> Sequence[CriterionRow]:
        """Criteria of level AAA: shown, never scored."""
        return [row for row in self.criteria if not scored(row)]

    @property
    def untested(self) -> Sequence[CriterionRow]:
        return [row for row in self.scored if row.outcome is Outcome.UNTESTED]

    def level(self, number: str) -> str:
        return level(number)

    @property
    def known(self) -> int:
        """Scored criteria that are known to fail."""
        return sum(row.outcome is Outcome.FAILED for row in self.scored)


def facts(result: AuditResult) -> Facts:
    """Gather the report's facts; outcomes are read once, findings not at all."""
    groups = ranked(result)
    reasons, failing, tallies = _outcomes(result)
    scores = {score.key: score for score in result.scores}
    hero = next((scores[k] for k in ("wcag", "accessibility", "overall") if k in scores), None)
    listed = sum(g.findings for kind in ("failed", "advice") for g in groups[kind] if g.outcome is Outcome.FAILED)
    return Facts(
        result=result,
        hero=hero,
        shares=_segments(hero),
        areas=areas(result, groups, scores),
        portal_scores={k.removeprefix("portal:"): s for k, s in scores.items() if k.startswith("portal:")},
        criteria=result.criteria,
        groups=groups,
        places={kind: sum(g.findings for g in rows) for kind, rows in groups.items()},
        pages=sorted(result.pages, key=lambda p: (-p.failed, -p.cant_tell)),
        states=_states(result.pages),
        unaudited=sum(is_failure(p.state) for p in result.pages),
        templates=_templates(result.pages),
        reasons=reasons,
        unlisted=max(0, failing - listed),
        tallies=tallies,
    )


def kind_of(group: Group) -> str:
    """``failed``, ``cantTell`` or ``advice``: the three are never mixed."""
    if group.advice:
        return "advice"
    return "failed" if group.outcome is Outcome.FAILED else "cantTell"


def scored(row: CriterionRow) -> bool:
    """Whether the criterion is of level A or AA."""
    return level(row.number) != "AAA"


def level(number: str) -> str:
    """The criterion's level; '' for a number that WCAG does not have."""
    return CRITERIA[number].level if number in CRITERIA else ""


def is_failure(state: str) -> bool:
    """Whether a page of that state should have been audited and could not be."""
    try:
        return PageState(state).is_failure
    except ValueError:
        return True


def on_whole_portal(group: Group, checks: Mapping[str, CheckInfo]) -> bool:
    """Whether the issue belongs to no page but to the portal."""
    check = checks.get(group.check)
    return check is not None and check.scope == "portal" and not _HTTP.fullmatch(group.example.page)


def safe_url(url: str) -> str:
    """The URL where it may be linked (http, https, nothing unseen in it); else ''."""
    return url if _HTTP.fullmatch(url) and url.isprintable() else ""


def anchor(text: str) -> str:
    """A part of an id or fragment."""
    return re.sub(r"[^A-Za-z0-9_-]", "-", text)[:64]


def ranked(result: AuditResult) -> dict[str, list[Group]]:
    """By kind; within it by reach and impact. A portal-wide issue reaches every audited page."""
    everywhere = max(1, sum(p.state == PageState.AUDITED for p in result.pages))
    groups: dict[str, list[Group]] = {"failed": [], "cantTell": [], "advice": []}
    for group in result.groups:
        groups[kind_of(group)].append(group)

    def urgency(group: Group) -> tuple[float, int, str]:
        reach = everywhere if on_whole_portal(group, result.checks) else group.pages
        return -_WEIGHT[group.impact] * reach, -group.findings, group.id

    for rows in groups.values():
        rows.sort(key=urgency)
    return groups


def _segments(score: Score | None) -> list[Segment]:
    segments: list[Segment] = []
    start = 0.0
    for key in _SHARES if score and score.shares else ():
        value = score.shares.get(key, 0.0) if score else 0.0
        segments.append(Segment(key, value, start))
        start += value
    return segments


def areas(result: AuditResult, groups: Mapping[str, Sequence[Group]], scores: Mapping[str, Score]) -> list[AreaRow]:
    """A row for each area that was audited, and one for all of them where there is such a score."""
    issues: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for kind, found in groups.items():
        for group in found:
            if group.check in result.checks:
                issues[result.checks[group.check].area][kind] += 1
    audited = {check.area for check in result.checks.values()} | {a for a in Area if a in scores}
    rows = [AreaRow(area, scores.get(area), issues[area]) for area in Area if area in audited]
    if "overall" in scores:
        rows.append(AreaRow("overall", scores["overall"], {kind: len(groups[kind]) for kind in groups}))
    return rows


def _states(pages: Sequence[PageSummary]) -> list[StateRow]:
    found: defaultdict[str, list[PageSummary]] = defaultdict(list)
    for page in pages:
        if page.state != PageState.AUDITED:
            found[page.state].append(page)
    rows = [StateRow(state, len(group), group[0]) for state, group in found.items()]
    return sorted(rows, key=lambda r: (not is_failure(r.state), -r.pages, r.state))


def _templates(pages: Sequence[PageSummary]) -> list[TemplateRow]:
    found: defaultdict[str, list[PageSummary]] = defaultdict(list)
    for page in pages:
        if page.template:
            found[page.template].append(page)
    rows = [
        TemplateRow(name, len(group), sum(p.state == PageState.AUDITED for p in group), group[0])
        for name, group in found.items()
    ]
    return sorted(rows, key=lambda r: (-r.pages, r.name))


def _outcomes(result: AuditResult) -> tuple[list[tuple[str, str, int]], int, dict[str, Tally]]:
    """Why checks could not run, most frequent first, how many targets fail, and what each check said."""
    reasons: Counter[tuple[str, str]] = Counter()
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    failing = 0
    for row in result.outcomes():
        failing += row.failed
        tallies[row.check].add(row)
        if row.outcome is Outcome.CANT_TELL and row.reason:
            reasons[row.check, row.reason[:300]] += 1
    return [(check, reason, pages) for (check, reason), pages in reasons.most_common()], failing, dict(tallies)


def title_of(result: AuditResult) -> Mapping[str, Any]:
    """What was audited, by language: the profile's title, or the only portal's."""
    if len(result.portals) == 1:
        title: Mapping[str, Any] = result.portals[0]["title"]
        return title
    profile: Mapping[str, Any] = result.run["profile"]["title"]
    return profile
