"""What the HTML report says of the policies in one language: clause by clause, with evidence and page.

The macro in ``html/policies.html.j2`` prints it; all words are here or in ``policies/*.ftl``, so that the template
needs nothing else.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from auditor import i18n
from auditor.bundled import templates_dir
from auditor.commons.wcag import CRITERIA
from auditor.i18n import Texts, visible
from auditor.model import AuditResult, CheckInfo, Finding, Lang, Outcome
from auditor.model.compliance import AttestationRow, ClauseRow, ClauseState, PolicyRow, Proof
from auditor.model.policy import CATEGORIES
from auditor.model.review import Decision, Validity
from auditor.report.html_data import message_of, readable
from auditor.report.html_view import anchor, safe_url
from auditor.report.rows import words
from auditor.report.samples import named, written

ORDER = (ClauseState.BROKEN, ClauseState.NEEDS_PERSON, ClauseState.NOT_MEASURABLE, ClauseState.KEPT)
"""What has to be acted on comes first."""
ICONS: Mapping[ClauseState, str] = {
    ClauseState.KEPT: "passed",
    ClauseState.BROKEN: "failed",
    ClauseState.NEEDS_PERSON: "cantTell",
    ClauseState.NOT_MEASURABLE: "untested",
}
"""A state's mark is that of the outcome it is most like."""


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A page with what was seen there; ``href`` is '' where there is nothing to link to."""

    href: str
    url: str
    message: str


@dataclass(frozen=True, slots=True)
class ProofView:
    """What one check or criterion says."""

    icon: str
    title: str
    label: str
    places: str
    examples: tuple[PlaceView, ...]


@dataclass(frozen=True, slots=True)
class ClauseView:
    """One clause."""

    id: str
    anchor: str
    category: str
    text: str
    looks_for: str
    question: str
    proofs: tuple[ProofView, ...]
    decided: str
    note: str


@dataclass(frozen=True, slots=True)
class StateView:
    """The clauses in one state."""

    state: str
    icon: str
    label: str
    heading: str
    count: int
    clauses: tuple[ClauseView, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question of an attestation."""

    id: str
    text: str
    icon: str
    label: str
    decided: str
    note: str


@dataclass(frozen=True, slots=True)
class AttestationView:
    """A questionnaire."""

    id: str
    title: str
    answered: str
    intro: str
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True)
class PolicyView:
    """One policy."""

    anchor: str
    title: str
    organisation: str
    source: str
    clauses: str
    answered: str
    states: tuple[StateView, ...]
    attestations: tuple[AttestationView, ...]


@dataclass(frozen=True, slots=True)
class View:
    """The section; ``words`` are its fixed texts by key."""

    lang: Lang
    words: Mapping[str, str]
    policies: tuple[PolicyView, ...]


_WORDS = (
    "intro",
    "none",
    "table-caption",
    "col-policy",
    "col-clauses",
    "col-answered",
    "looks-for",
    "shows",
    "question",
    "attestations",
)


@cache
def texts() -> Texts:
    """The texts on policies."""
    return Texts.load(templates_dir() / "policies")


def view(result: AuditResult, lang: Lang) -> View:
    """The section of a run in one language."""
    said = {key.replace("-", "_"): texts().get(lang, key) for key in _WORDS}
    return View(lang, said, tuple(_Policies(result.checks, lang).policy(row) for row in result.policies))


@dataclass(frozen=True, slots=True)
class _Policies:
    checks: Mapping[str, CheckInfo]
    lang: Lang

    def t(self, key: str, **values: Any) -> str:
        return texts().get(self.lang, key, **values)

    def state(self, state: ClauseState) -> str:
        """The reports' word for it."""
        return words().get(self.lang, f"clause-{state.value}")

    def number(self, value: int) -> str:
        return i18n.number(value, self.lang)

    def policy(self, row: PolicyRow) -> PolicyView:
        asked = sum(row.answers.values())
        open_ = row.answers[ClauseState.NEEDS_PERSON]
        return PolicyView(
            anchor=anchor(row.id),
            title=visible(row.title[self.lang]),
            organisation=visible(row.organisation[self.lang]),
            source=self.t("source", source=row.source[self.lang]),
            clauses=self.number(len(row.clauses)),
            answered=self.t("answered-of", answered=asked - open_, total=asked) if asked else "",
            states=tuple(self._state(row, state) for state in ORDER),
            attestations=tuple(self._attestation(a) for a in row.attestations),
        )

    def _state(self, row: PolicyRow, state: ClauseState) -> StateView:
        clauses = [clause for clause in row.clauses if clause.state is state]
        label = self.state(state)
        return StateView(
            state=state.value,
            icon=ICONS[state],
            label=label,
            heading=self.t("state-count", state=label, n=len(clauses)),
            count=len(clauses),
            clauses=tuple(self._clause(row, clause) for clause in clauses),
        )

    def _clause(self, policy: PolicyRow, clause: ClauseRow) -> ClauseView:
        category = CATEGORIES.get(clause.category)
        return ClauseView(
            id=visible(clause.id),
            anchor=anchor(f"{policy.id}-{clause.id}"),
            category=category[self.lang] if category else visible(clause.category),
            text=visible(clause.text[self.lang]),
            looks_for=visible(clause.evidence[self.lang]),
            question=visible(clause.question[self.lang]) if clause.question else "",
            # Parts of one check bear its title: where they say the same, once is enough.
            proofs=tuple(dict.fromkeys(self._proofs(clause.proofs))),
            decided=self._decided(clause.decision),
            note=written(clause.decision.note) if clause.decision else "",
        )

    # -- evidence ------------------------------------------------------------------------------------------

    def _proofs(self, proofs: Iterable[Proof]) -> Iterator[ProofView]:
        proofs = list(proofs)
        on_wcag = [p for p in proofs if p.ref.startswith("wcag:")]
        for proof in proofs:
            if proof not in on_wcag or proof.outcome is Outcome.FAILED:
                yield self._proof(proof)
        open_ = [p for p in on_wcag if p.outcome in (Outcome.CANT_TELL, Outcome.UNTESTED)]
        if open_:
            label = self.t("proof-cantTell")
            yield ProofView("cantTell", self.t("proof-criteria", n=len(open_)), label, "", ())

    def _proof(self, proof: Proof) -> ProofView:
        return ProofView(
            icon=proof.outcome.value,
            title=self._title(proof.ref),
            label=self.t(f"proof-{proof.outcome.value}"),
            places=self.t("proof-places", n=proof.findings) if proof.findings else "",
            examples=tuple(self._place(finding) for finding in proof.examples),
        )

    def _title(self, ref: str) -> str:
        number = ref.removeprefix("wcag:")
        if number in CRITERIA:
            return f"{number} {CRITERIA[number].name[self.lang]}"
        check = self.checks.get(ref.partition("#")[0])
        return check.title[self.lang] if check else visible(ref)

    def _place(self, finding: Finding) -> PlaceView:
        return PlaceView(
            safe_url(finding.page), readable(finding.page), message_of(finding, self.checks, self.lang)
        )

    # -- persons -------------------------------------------------------------------------------------------

    def _decided(self, decision: Decision | None) -> str:
        if decision is None:
            return ""
        key = "decided" if decision.validity is Validity.HOLDS else f"decided-{decision.validity.value}"
        answer = self.t(f"answer-{decision.answer.value}")
        return self.t(key, who=named(decision.who, self.lang), when=decision.when, answer=answer)

    def _attestation(self, row: AttestationRow) -> AttestationView:
        questions: Sequence[QuestionView] = [
            QuestionView(
                id=visible(question.id),
                text=visible(question.text[self.lang]),
                icon=ICONS[question.state],
                label=self.state(question.state),
                decided=self._decided(question.decision),
                note=written(question.decision.note) if question.decision else "",
            )
            for question in row.questions
        ]
        open_ = sum(question.state is ClauseState.NEEDS_PERSON for question in row.questions)
        return AttestationView(
            id=visible(row.id),
            title=visible(row.group[self.lang]),
            answered=self.t("answered-of", answered=len(questions) - open_, total=len(questions)),
            intro=self.t("attestations-intro", months=row.period_months),
            questions=tuple(questions),
        )
