"""Carries verdicts over to a run: which findings they settle, which criteria, and which are to be asked again.

What the machine found stays as it is; a run's result is the machine's part seen through :class:`Ruled`.
"""

import calendar
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from auditor.commons.wcag import Criterion
from auditor.model import CheckInfo, Finding, Impact, Outcome, OutcomeRow, PageSummary
from auditor.model.review import Answer, Decided, Decision, Review, Subject, Validity
from auditor.review import evidence
from auditor.score import IMPACT, Verdict

FINE = "fine"
"""A person saw the place and dismissed it."""
FAILS = "fails"
"""A person confirmed it; after a colon the severity they gave."""


@dataclass(slots=True)
class Shift:
    """How a person's rulings change the counts of one check on one page."""

    failed: int = 0
    """Failures dismissed."""
    cant_tell: int = 0
    """Undecided places dismissed."""
    confirmed: int = 0
    """Undecided places that fail."""

    def of(self, row: OutcomeRow) -> OutcomeRow:
        """The row with the rulings in it."""
        failed = max(0, row.failed - self.failed) + self.confirmed
        cant_tell = max(0, row.cant_tell - self.cant_tell - self.confirmed)
        passed = row.passed + min(self.failed, row.failed) + min(self.cant_tell, row.cant_tell)
        return replace(
            row, outcome=_worst(row, failed, cant_tell), passed=passed, failed=failed, cant_tell=cant_tell
        )


def _worst(row: OutcomeRow, failed: int, cant_tell: int) -> Outcome:
    if row.reason:  # It did not run: there is nothing a ruling could be about.
        return row.outcome
    if failed:
        return Outcome.FAILED
    return Outcome.CANT_TELL if cant_tell else Outcome.PASSED


@dataclass(slots=True)
class Ruled:
    """A run's findings and outcomes with a person's rulings in them."""

    rulings: dict[str, dict[str, str]] = field(default_factory=dict)
    """By page, then finding: FINE or FAILS."""
    shifts: dict[str, dict[str, Shift]] = field(default_factory=dict)
    """By page, then check."""

    def rule(self, finding: Finding, ruling: str) -> None:
        """Note what a person said of a finding."""
        self.rulings.setdefault(finding.page, {})[_key(finding)] = ruling
        shift = self.shifts.setdefault(finding.page, {}).setdefault(finding.check, Shift())
        if ruling != FINE:
            shift.confirmed += finding.outcome is Outcome.CANT_TELL
        elif finding.outcome is Outcome.FAILED:
            shift.failed += 1
        else:
            shift.cant_tell += 1

    def finding(self, finding: Finding) -> Finding | None:
        """The finding as it stands now; None where it was dismissed."""
        ruling = self.rulings.get(finding.page, {}).get(_key(finding), "")
        if ruling == FINE:
            return None
        if not ruling:
            return finding
        severity = ruling.partition(":")[2]
        impact = Impact(severity) if severity else finding.impact
        return replace(finding, outcome=Outcome.FAILED, impact=impact)

    def row(self, row: OutcomeRow) -> OutcomeRow:
        """An outcome as it stands now."""
        shift = self.shifts.get(row.page, {}).get(row.check)
        return shift.of(row) if shift else row

    def page(self, page: PageSummary) -> PageSummary:
        """A page with the counts of what stands now."""
        shifts = self.shifts.get(page.url, {}).values()
        confirmed = sum(s.confirmed for s in shifts)
        return replace(
            page,
            failed=max(0, page.failed - sum(s.failed for s in shifts)) + confirmed,
            cant_tell=max(0, page.cant_tell - sum(s.cant_tell for s in shifts) - confirmed),
        )

    def plain(self) -> dict[str, Any]:
        """As JSON data."""
        shifts = [
            [page, check, s.failed, s.cant_tell, s.confirmed]
            for page, by_check in self.shifts.items()
            for check, s in by_check.items()
        ]
        return {"rulings": self.rulings, "shifts": shifts}

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> "Ruled":
        """From JSON data; empty data give no rulings."""
        ruled = cls(rulings={page: dict(found) for page, found in raw.get("rulings", {}).items()})
        for page, check, *counts in raw.get("shifts", ()):
            ruled.shifts.setdefault(page, {})[check] = Shift(*counts)
        return ruled


def _key(finding: Finding) -> str:
    return finding.fingerprint if finding.outcome is Outcome.FAILED else finding.fingerprint + "?"


@dataclass(slots=True)
class Settled:
    """How far earlier verdicts settle the findings of a group."""

    settled: int = 0
    open: int = 0
    by: Review | None = None
    """A verdict that settles one; given on another group, where the element has moved since."""


class Verdicts:
    """The verdicts that stand over from earlier runs, ready to be carried over to one."""

    def __init__(self, reviews: Iterable[Review], portals: Collection[str], today: date) -> None:
        """
        Args:
            reviews: of the run's profile, the last one of each subject.
            portals: names of the run's portals.
            today: day of the run, for what expires.
        """
        self._portals, self._today = frozenset(portals), today
        self._reviews = {(r.subject, r.id): r for r in reviews}
        self._by_key: defaultdict[str, list[Review]] = defaultdict(list)
        for review in self._reviews.values():
            if review.subject is Subject.GROUP and review.answer.decides:
                for key in (*review.seen["anywhere"], *review.seen["moved"]):
                    self._by_key[key].append(review)

    def review(self, subject: Subject, name: str) -> Review | None:
        """The last verdict on a subject."""
        return self._reviews.get((subject, name))

    # -- findings ------------------------------------------------------------------------------------------

    def on_finding(self, finding: Finding, portal: str) -> Review | None:
        """The verdict given on this finding's evidence, if any; ``portal``: '' where none owns its page."""
        if finding.advice or not self._by_key:
            return None
        anywhere, moved = evidence.keys(finding)
        measured = evidence.numbers(finding)
        for review in self._by_key.get(anywhere, []) + self._by_key.get(moved, []):
            if review.id.endswith("?") != (finding.outcome is Outcome.CANT_TELL):
                continue
            if not (({portal} if portal else self._portals) <= set(review.portals)):
                continue
            if evidence.recognise(review.seen, anywhere, moved, measured):
                return review
        return None

    def rule(
        self, findings: Iterable[Finding], portal_of: Callable[[str], str]
    ) -> tuple[Ruled, dict[str, Settled]]:
        """Rule on a run's findings, as the machine left them: the rulings, and what they settle by group."""
        ruled = Ruled()
        groups: defaultdict[str, Settled] = defaultdict(Settled)
        for finding in findings:
            review = self.on_finding(finding, portal_of(finding.page))
            group = groups[evidence.group_id(finding)]
            if review is None:
                group.open += 1
            else:
                group.settled, group.by = group.settled + 1, review
                severity = f":{review.severity.value}" if review.severity else ""
                ruled.rule(finding, FAILS + severity if review.answer is Answer.NOT_MET else FINE)
        return ruled, groups

    # -- decisions -----------------------------------------------------------------------------------------

    def on_group(self, group: str, settled: Settled) -> Decision | None:
        """The verdict on a group: changed where some of its findings are new or different."""
        review = self.review(Subject.GROUP, group) or settled.by
        if review is None:
            return None
        holds = not settled.open or not review.answer.decides
        return decision(review, Validity.HOLDS if holds else Validity.CHANGED)

    def on_evidence(self, subject: Subject, name: str, now: Mapping[str, Any]) -> Decision | None:
        """The verdict on a criterion or clause, with whether it still holds."""
        review = self.review(subject, name)
        if review is None:
            return None
        same = self._portals <= set(review.portals) and evidence.unchanged(review.answer, review.seen, now)
        return decision(review, Validity.HOLDS if same else Validity.CHANGED)

    def on_question(self, name: str, months: int) -> Decision | None:
        """The answer to a question of an attestation: it holds for so many months."""
        review = self.review(Subject.QUESTION, name)
        if review is None:
            return None
        over = self._today >= months_after(date.fromisoformat(review.when), months)
        return decision(review, Validity.EXPIRED if over else Validity.HOLDS)

    def on_criteria(
        self, criteria: Iterable[Criterion], seen: Mapping[str, Mapping[str, Any]]
    ) -> tuple[dict[str, Verdict], list[Decided]]:
        """What scores use, and what the result lists. ``seen``: evidence by criterion."""
        verdicts: dict[str, Verdict] = {}
        decided = []
        for criterion in criteria:
            made = self.on_evidence(Subject.CRITERION, criterion.number, seen[criterion.number])
            if made is None or criterion.always_satisfied:
                continue
            decided.append(Decided(Subject.CRITERION, criterion.number, made))
            if made.counts:
                severity = IMPACT[made.severity] if made.severity else 1.0
                verdicts[criterion.number] = Verdict(_OUTCOMES[made.answer], severity)
        return verdicts, decided


_OUTCOMES = {
    Answer.MET: Outcome.PASSED,
    Answer.NOT_MET: Outcome.FAILED,
    Answer.NOT_PRESENT: Outcome.INAPPLICABLE,
}


def decision(review: Review, standing: Validity) -> Decision:
    """A verdict as a run shows it."""
    return Decision(review.answer, review.who, review.when, standing, review.severity, review.note)


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def owner(pages: Iterable[tuple[str, str]]) -> Callable[[str], str]:
    """Tells whose page a finding names: by address, by host, or the portal itself; '' where that says nothing.

    ``pages``: address and portal of every page.
    """
    by_page = dict(pages)
    names = set(by_page.values())
    hosts = {urlsplit(url).netloc: portal for url, portal in by_page.items()}

    def of(page: str) -> str:
        if page in names:
            return page
        return by_page.get(page) or hosts.get(urlsplit(page).netloc, "")

    return of


class CriterionEvidence:
    """Gathers what verdicts on criteria rest on: groups of the checks bound to each, and the kinds of page."""

    def __init__(self, checks: Mapping[str, CheckInfo], templates: Iterable[evidence.Skeleton]) -> None:
        self._checks, self._templates = checks, list(templates)
        self._marks: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, finding: Finding) -> None:
        """Take in one finding, as the machine left it."""
        check = self._checks.get(finding.check)
        for number in check.wcag if check else ():
            self._marks[number].add(evidence.group_id(finding))

    def of(self, criteria: Iterable[Criterion]) -> dict[str, dict[str, Any]]:
        """Evidence by criterion."""
        return {c.number: evidence.marked(self._marks[c.number], self._templates) for c in criteria}
