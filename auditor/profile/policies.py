"""Reads policies from YAML (``profiles/policies/*.yaml``): all mistakes at once, each with its place.

A policy is data: an officer adds one without code. What a file may hold is said by the models below;
``auditor.model.policy`` says what each part means.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from auditor.bundled import policies_dir
from auditor.commons import wcag
from auditor.model import Area, Text
from auditor.model.policy import (
    CATEGORIES,
    Attestation,
    AttestationQuestion,
    CheckRef,
    Clause,
    ClauseKind,
    Policy,
    PublishedPage,
    WcagScope,
)
from auditor.profile.fields import Int, Section, Versions, no_repeated, no_repeats
from auditor.profile.limits import Limits
from auditor.profile.problems import (
    Loc,
    Problem,
    ProfileError,
    Source,
    did_you_mean,
    mistake,
    mistakes,
    read_source,
    together,
    validate,
)
from auditor.profile.schema import Profile

PACKS = (*(area.value for area in Area), "axe")
KEY_WORDS_AT_MOST = 5

KnownChecks = Mapping[str, Collection[str]]
"""Check ids and the parts each can answer for (empty: it has none)."""


def load_policy(path: Path, known: KnownChecks | None = None) -> Policy:
    """The policy in one YAML file.

    With ``known`` given, every check a clause names must be one of them.

    Raises:
        ProfileError: with every mistake found.
    """
    source, form = read_source(path)
    if source is None:
        raise ProfileError(form)
    model, content = validate(source, PolicyFile)
    content += [source.problem(*found) for found in _unknown_checks(source, known)]
    if model is None or form or content:
        raise ProfileError(together(form, content))
    return model.build()


def load_policies(folder: Path, known: KnownChecks | None = None) -> tuple[Policy, ...]:
    """Every ``*.yaml`` policy of a folder, by file name.

    Raises:
        ProfileError: with the mistakes of all files together, two policies with one id included.
    """
    problems: list[Problem] = []
    policies: dict[str, Policy] = {}
    for path in sorted(folder.glob("*.yaml")):
        try:
            policy = load_policy(path, known)
        except ProfileError as error:
            problems += error.problems
            continue
        if policy.id in policies:
            problems.append(Problem(str(path), 1, 1, f"a second policy has the id '{policy.id}'"))
        policies[policy.id] = policy
    if problems:
        raise ProfileError(problems)
    return tuple(policies.values())


def policies_of(profile: Profile) -> tuple[Policy, ...]:
    """The policies that a profile names, by id or by file, in its order.

    Raises:
        ProfileError: there is no such policy, or a policy has mistakes.
    """
    bundled = {path.stem: path for path in policies_dir().glob("*.yaml")}
    names = profile.standard.policies
    files = {n: bundled.get(n) or (Path(n) if n.endswith((".yaml", ".yml")) else None) for n in names}
    unknown = [name for name, path in files.items() if path is None]
    problems: list[Problem] = []
    for name in unknown:
        at = ("standard", "policies", names.index(name))
        problems.append(profile.problem(at, f"there is no policy '{name}'", did_you_mean(name, bundled)))
    policies = []
    for path in filter(None, files.values()):
        try:
            policies.append(load_policy(path))
        except ProfileError as error:
            problems += error.problems
    if problems:
        raise ProfileError(problems)
    return tuple(policies)


def _unknown_checks(source: Source, known: KnownChecks | None) -> Iterator[tuple[Loc, str, str]]:
    """Path, message and hint of every check reference that stands for nothing.

    Looked for in the raw data, so that a mistake elsewhere does not hide them.
    """
    if known is None:
        return
    pages = {name for at, name in source.values("id") if at[0] == "pages" and isinstance(name, str)}
    for at, named in source.values("checks"):
        for index, text in enumerate(named if isinstance(named, list) else ()):
            ref = CheckRef.parse(str(text))
            if ref.id.partition("/")[0] not in PACKS:
                continue  # The schema says so.
            parts = {*known.get(ref.id, ()), *pages}
            if ref.id not in known:
                yield (*at, index), f"there is no check '{ref.id}'", did_you_mean(ref.id, known)
            elif ref.part and not known[ref.id]:
                yield (*at, index), f"the check '{ref.id}' has no parts", ""
            elif ref.part and ref.part not in parts:
                said = f"the check '{ref.id}' has no part '{ref.part}'"
                yield (*at, index), said, did_you_mean(ref.part, parts)


def _english(text: str) -> str:
    if not any(letter.isascii() and letter.isalpha() for letter in text):
        raise mistake("the English text has no Latin letter")
    return text


def _arabic(text: str) -> str:
    if not any("\u0621" <= letter <= "\u064a" for letter in text):
        raise mistake("the Arabic text has no Arabic letter")
    return text


def _key_phrase(text: str) -> str:
    count = len(text.split())
    if count > KEY_WORDS_AT_MOST:
        raise mistake(f"the key phrase has {count} words", f"at most {KEY_WORDS_AT_MOST}")
    return text


def _category(name: str) -> str:
    if name not in CATEGORIES:
        raise mistake(f"there is no category '{name}'", did_you_mean(name, CATEGORIES))
    return name


_SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"


def _check(text: str) -> str:
    pack = text.partition("/")[0]
    if pack not in PACKS:
        raise mistake(f"there is no pack '{pack}'", did_you_mean(pack, PACKS))
    if not re.fullmatch(f"{_SLUG}/{_SLUG}(?:#{_SLUG})?", text):
        raise mistake(f"'{text}' is no check", "write pack/check or pack/check#part")
    return text


def _name(text: str) -> str:
    if not re.fullmatch(_SLUG, text):
        raise mistake(f"'{text}' is not a name", "lower-case letters and digits, words joined by -")
    return text


def _id(text: str) -> str:
    if not re.fullmatch(_SLUG.replace("a-z", "A-Z"), text):
        raise mistake(f"'{text}' is not an id", "capital letters and digits, joined by -")
    return text


_Name = Annotated[str, AfterValidator(_name)]
_Id = Annotated[str, AfterValidator(_id)]
_English = Annotated[str, AfterValidator(_english)]
_Arabic = Annotated[str, AfterValidator(_arabic)]
_Check = Annotated[str, AfterValidator(_check)]
_Checks = Annotated[tuple[_Check, ...], AfterValidator(no_repeats)]
_Lines = Annotated[tuple[Annotated[Int, Field(ge=1)], ...], Field(min_length=1), AfterValidator(no_repeats)]
_Count = Annotated[Int, Field(ge=1)]
_Distinct = BeforeValidator(no_repeated("id"))


class Bilingual(Section):
    """A sentence in both languages of the reports."""

    en: _English
    ar: _Arabic

    def build(self) -> Text:
        return Text(en=self.en, ar=self.ar)


class Wcag(Section):
    """The success criteria a clause stands on."""

    version: Annotated[Literal["2.0", "2.1", "2.2"], Versions] = Field(description="The WCAG version.")
    levels: tuple[Literal["A", "AA", "AAA"], ...] = Field(default=(), description="All criteria of these levels.")
    criteria: tuple[str, ...] = Field(default=(), description="Only these criteria, such as 1.4.3.")

    @model_validator(mode="after")
    def _one_of_both(self) -> "Wcag":
        if bool(self.levels) == bool(self.criteria):
            raise mistake("'wcag' takes either 'levels' or 'criteria'")
        right = [criterion.number for criterion in wcag.criteria(self.version)]
        wrong = [(index, number) for index, number in enumerate(self.criteria) if number not in right]
        if wrong:
            said = f"WCAG {self.version} has no success criterion"
            raise mistakes(
                [(("criteria", at), f"{said} '{number}'", did_you_mean(number, right)) for at, number in wrong]
            )
        return self

    def build(self) -> WcagScope:
        return WcagScope(self.version, self.levels, self.criteria)


class Names(Section):
    """The titles a page goes under."""

    en: tuple[_English, ...] = Field(min_length=1)
    ar: tuple[_Arabic, ...] = Field(min_length=1)


class Page(Section):
    """A page that the policy wants published."""

    id: _Name = Field(description="The part of a check reference that means this page.")
    title: Bilingual = Field(description="What reports call it.")
    names: Names = Field(description="Titles, headings or link texts by which it is found.")

    def build(self) -> PublishedPage:
        return PublishedPage(self.id, self.title.build(), self.names.en, self.names.ar)


class ClauseEntry(Section):
    """One demand that an audit can judge from outside."""

    id: _Id = Field(description="The clause's number in the policy's register.")
    category: Annotated[str, AfterValidator(_category)] = Field(description="What it is about.")
    kind: ClauseKind = Field(description="Whether the checks decide, or a person with their evidence.")
    text: Bilingual = Field(description="The demand in your own words.")
    key_ar: Annotated[_Arabic, AfterValidator(_key_phrase)] | None = Field(
        default=None, description="Up to five words by which the clause is found in the published policy."
    )
    evidence: Bilingual = Field(description="What the audit looks for.")
    checks: _Checks = Field(default=(), description="Checks the clause stands on: pack/check or pack/check#part.")
    wcag: Wcag | None = Field(default=None, description="Success criteria the clause stands on.")
    limits: Limits = Field(default=Limits(), description="Numbers that the clause itself sets.")
    question: Bilingual | None = Field(default=None, description="Assisted clauses: what a person answers.")

    @model_validator(mode="after")
    def _can_be_judged(self) -> "ClauseEntry":
        found: list[tuple[Loc, str, str]] = []
        if not self.checks and self.wcag is None:
            found.append(((), f"the clause '{self.id}' is bound to nothing", "give it 'checks' or 'wcag'"))
        if self.kind is ClauseKind.ASSISTED and self.question is None:
            found.append(((), f"the assisted clause '{self.id}' has no 'question'", ""))
        if self.kind is ClauseKind.AUTOMATIC and self.question is not None:
            said = f"the automatic clause '{self.id}' has a 'question'"
            found.append((("question",), said, "only assisted clauses ask a person"))
        if found:
            raise mistakes(found)
        return self

    def build(self) -> Clause:
        return Clause(
            id=self.id,
            category=self.category,
            text=self.text.build(),
            kind=self.kind,
            evidence=self.evidence.build(),
            checks=tuple(CheckRef.parse(ref) for ref in self.checks),
            wcag=self.wcag.build() if self.wcag else None,
            question=self.question.build() if self.question else None,
            key_ar=self.key_ar or "",
            limits={name: self.limits.values[name] for name in sorted(self.limits.given)},
        )


class Question(Section):
    """One question to the policy's owner."""

    id: _Id
    text: Bilingual
    covers: _Lines = Field(description="Lines of the published policy that it covers.")

    def build(self) -> AttestationQuestion:
        return AttestationQuestion(self.id, self.text.build(), self.covers)


class AttestationEntry(Section):
    """A questionnaire on demands that no audit of a portal can see."""

    id: _Id
    group: Bilingual = Field(description="What the questions are about.")
    lines: _Count = Field(description="How many lines of the published policy the questions cover.")
    period_months: _Count = Field(description="After how many months the answers are asked for again.")
    questions: Annotated[tuple[Question, ...], _Distinct] = Field(min_length=1)

    @model_validator(mode="after")
    def _lines_add_up(self) -> "AttestationEntry":
        covered = len({line for question in self.questions for line in question.covers})
        if covered != self.lines:
            raise mistake(f"the questions cover {covered} lines, not {self.lines}", at=("lines",))
        return self

    def build(self) -> Attestation:
        questions = tuple(question.build() for question in self.questions)
        return Attestation(self.id, self.group.build(), self.lines, self.period_months, questions)


class PolicyFile(Section):
    """A policy: what it demands, and how each demand is shown to be kept."""

    id: _Name = Field(description="Its short name; profiles name it so.")
    title: Bilingual = Field(description="Its title.")
    organisation: Bilingual = Field(description="The body whose policy it is.")
    source: Bilingual = Field(description="The published document: title and owner.")
    pages: Annotated[tuple[Page, ...], _Distinct] = Field(
        default=(), description="Pages that the policy wants published, itself among them."
    )
    clauses: Annotated[tuple[ClauseEntry, ...], _Distinct] = Field(min_length=1, description="The demands.")
    attestations: Annotated[tuple[AttestationEntry, ...], _Distinct] = Field(
        default=(), description="Questionnaires on what no audit can see."
    )

    @model_validator(mode="after")
    def _questions_apart(self) -> "PolicyFile":
        seen: dict[str, str] = {}
        found: list[tuple[Loc, str, str]] = []
        for at, attestation in enumerate(self.attestations):
            for index, question in enumerate(attestation.questions):
                first = seen.setdefault(question.id, attestation.id)
                if first != attestation.id:
                    path = ("attestations", at, "questions", index, "id")
                    found.append((path, f"'{first}' has a question '{question.id}' too", ""))
        if found:
            raise mistakes(found)
        return self

    def build(self) -> Policy:
        return Policy(
            id=self.id,
            title=self.title.build(),
            organisation=self.organisation.build(),
            source=self.source.build(),
            clauses=tuple(clause.build() for clause in self.clauses),
            attestations=tuple(attestation.build() for attestation in self.attestations),
            pages=tuple(page.build() for page in self.pages),
        )
