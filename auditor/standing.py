"""Where a run stands once persons' verdicts and the policies are brought to what the machine found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from auditor import policies
from auditor.commons.wcag import Criterion
from auditor.i18n import RIYADH
from auditor.model import CheckInfo, CriterionRow, Finding, OutcomeRow, PageFacts
from auditor.model.compliance import PolicyRow
from auditor.model.policy import Attestation
from auditor.model.review import Decided, Decision, Subject
from auditor.plan import Plan
from auditor.profile.watch import Review as ReviewPeriod
from auditor.review import evidence
from auditor.review.apply import CriterionEvidence, Verdicts, owner
from auditor.score import Verdict
from auditor.store import Store
from auditor.store.reviews import Reviews


class Standing:
    """A run's findings and outcomes with persons' verdicts, and what they mean for criteria and policies."""

    def __init__(
        self,
        plan: Plan,
        store: Store,
        run: str,
        checks: Mapping[str, CheckInfo],
        pages: Sequence[PageFacts],
    ) -> None:
        """``checks``: the run's; ``pages``: with their templates."""
        self._plan, self._store, self._run, self._checks = plan, store, run, checks
        names = [portal.name for portal in plan.portals]
        given = Reviews(store).current(plan.profile.name)
        self._verdicts = Verdicts(given, names, datetime.now(RIYADH).date())
        self._on_criteria = CriterionEvidence(checks, template_heads(pages))
        self._evidence = policies.Evidence(plan.policies, checks, mark)
        of_page = owner((page.info.url, page.info.portal) for page in pages)
        self.ruled, self._settled = self._verdicts.rule(self._as_found(), of_page)
        self._on_criterion: list[Decided] = []

    def _as_found(self) -> Iterator[Finding]:
        for finding in self._store.iterate_findings(self._run):
            self._on_criteria.add(finding)
            yield finding

    def findings(self) -> Iterator[Finding]:
        """Every finding as it stands; they become the policies' evidence on the way. To be read once, and whole."""
        for found in self._store.iterate_findings(self._run):
            self._evidence.add_mark(found)
            finding = self.ruled.finding(found)
            if finding is not None:
                self._evidence.add_finding(finding)
                yield finding

    def row(self, row: OutcomeRow) -> OutcomeRow:
        """An outcome as it stands; it becomes the policies' evidence. To be called once for every outcome."""
        row = self.ruled.row(row)
        self._evidence.add_outcome(row)
        return row

    def verdicts(self, criteria: Sequence[Criterion]) -> dict[str, Verdict]:
        """What persons decided of criteria, where it still holds."""
        given, self._on_criterion = self._verdicts.on_criteria(criteria, self._on_criteria.of(criteria))
        return given

    def policies(self, criteria: Iterable[CriterionRow]) -> list[PolicyRow]:
        """The policies of the profile, clause by clause; findings and outcomes must have been read."""

        def on_clause(policy: str, clause: str, marks: tuple[str, ...]) -> Decision | None:
            return self._verdicts.on_evidence(Subject.CLAUSE, f"{policy}:{clause}", evidence.marked(marks))

        def on_question(policy: str, question: str, months: int) -> Decision | None:
            return self._verdicts.on_question(f"{policy}:{question}", months)

        return policies.judge(self._plan.policies, self._evidence, criteria, on_clause, on_question, self._months)

    def _months(self, attestation: Attestation) -> int:
        """The profile's period; where it sets none of its own, the policy's."""
        period = self._plan.profile.review.period_months
        return attestation.period_months if period == ReviewPeriod().period_months else period

    def decisions(self, rows: Iterable[PolicyRow]) -> list[Decided]:
        """Every verdict on what this run has, held or not."""
        made = list(self._on_criterion)
        for group, settled in sorted(self._settled.items()):
            if on_group := self._verdicts.on_group(group, settled):
                made.append(Decided(Subject.GROUP, group, on_group, settled.settled))
        for policy in rows:
            asked = [q for a in policy.attestations for q in a.questions]
            for subject, answered in ((Subject.CLAUSE, policy.clauses), (Subject.QUESTION, asked)):
                made += [Decided(subject, f"{policy.id}:{a.id}", a.decision) for a in answered if a.decision]
        return made

    def plain(self) -> dict[str, Any]:
        """The rulings as JSON data, for :class:`auditor.store.StoredRun`."""
        return self.ruled.plain()


def template_heads(pages: Iterable[PageFacts]) -> list[evidence.Skeleton]:
    """The skeleton of one page of every template, the same for the same pages."""
    heads: dict[str, evidence.Skeleton] = {}
    for page in sorted(pages, key=lambda p: p.info.url):
        if page.template and page.skeleton:
            heads.setdefault(f"{page.info.portal}/{page.template}", page.skeleton)
    return list(heads.values())


def mark(finding: Finding) -> str:
    """Identity of a finding as evidence for a clause: its cause on pages, what it says of the portal."""
    group = evidence.group_id(finding)
    part = str(finding.data.get("part", ""))
    return f"{group}#{part}" if part else group
