"""Reads policies from YAML (``profiles/policies/*.yaml``): all mistakes at once, each with its place.

A policy is data: an officer adds one without code. What a file may hold is said by the models below;
``auditor.model.policy`` says what each part means.
"""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, Strict, model_validator
from pydantic_core import PydanticCustomError

from auditor.model import Area, Text
from auditor.model.policy import (
    CATEGORIES,
    Attestation,
    AttestationQuestion,
    CheckRef,
    Clause,
    ClauseKind,
    Limit,
    Policy,
    PublishedPage,
    WcagScope,
)
from auditor.profile.positions import InvalidFile, Problem, Source, did_you_mean, read_source, validate

KNOWN_PACKS = (*(area.value for area in Area), "axe")
KEY_WORDS_AT_MOST = 5

# Criteria per guideline in the WCAG version named; numbers run from 1 without gaps (4.1.1 left 2.2 but keeps
# its number). https://www.w3.org/TR/WCAG22/#new-features-in-wcag-2-2
_CRITERIA: Mapping[str, Mapping[str, int]] = {
    "2.0": {
        "1.1": 1, "1.2": 9, "1.3": 3, "1.4": 9, "2.1": 3, "2.2": 5, "2.3": 2, "2.4": 10,
        "3.1": 6, "3.2": 5, "3.3": 6, "4.1": 2,
    },
    "2.1": {
        "1.1": 1, "1.2": 9, "1.3": 6, "1.4": 13, "2.1": 4, "2.2": 6, "2.3": 3, "2.4": 10, "2.5": 6,
        "3.1": 6, "3.2": 5, "3.3": 6, "4.1": 3,
    },
    "2.2": {
        "1.1": 1, "1.2": 9, "1.3": 6, "1.4": 13, "2.1": 4, "2.2": 6, "2.3": 3, "2.4": 13, "2.5": 8,
        "3.1": 6, "3.2": 6, "3.3": 9, "4.1": 3,
    },
}  # fmt: skip

KnownChecks = Mapping[str, Collection[str]]
"""Check ids and the parts each can answer for (empty: it has none)."""


def load_policy(path: Path, known: KnownChecks | None = None) -> Policy:
    """The policy in one YAML file.

    With ``known`` given, every check a clause names must be one of them. Raises ``InvalidFile`` with every
    mistake found; ``OSError`` where the file cannot be read.
    """
    source, problems = read_source(path)
    if source is None:
        raise InvalidFile(problems)
    model, invalid = validate(source, _Policy)
    problems += invalid
    problems += [source.problem(at, message) for at, message in _cross_checks(source, known)]
    if model is None or problems:
        raise InvalidFile(problems)
    return model.build()


def load_policies(folder: Path, known: KnownChecks | None = None) -> tuple[Policy, ...]:
    """Every ``*.yaml`` policy of a folder, by file name.

    Raises ``InvalidFile`` with the mistakes of all files together, two policies with one id included.
    """
    problems: list[Problem] = []
    policies: dict[str, Policy] = {}
    for path in sorted(folder.glob("*.yaml")):
        try:
            policy = load_policy(path, known)
        except InvalidFile as invalid:
            problems += invalid.problems
            continue
        if policy.id in policies:
            problems.append(Problem(str(path), 1, 1, f'a second policy with the id "{policy.id}"'))
        policies[policy.id] = policy
    if problems:
        raise InvalidFile(problems)
    return tuple(policies.values())


def _cross_checks(source: Source, known: KnownChecks | None) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Mistakes no single entry shows. They are looked for in the raw data, so that a mistake of form
    elsewhere does not hide them."""
    seen: dict[str, tuple[str | int, ...]] = {}
    for at, name in source.values("id"):
        if not isinstance(name, str) or len(at) == 1:
            continue
        if name in seen:
            line, column = source.position(seen[name])
            yield at, f'the id "{name}" is used before, at {line}:{column}'
        else:
            seen[name] = at
    if known is None:
        return
    pages = {name for at, name in source.values("id") if at[0] == "pages" and isinstance(name, str)}
    for at, named in source.values("checks"):
        for index, ref in enumerate(named if isinstance(named, list) else ()):
            wrong = _unknown(CheckRef.parse(str(ref)), known, pages)
            if wrong:
                yield (*at, index), wrong


def _unknown(ref: CheckRef, known: KnownChecks, pages: Collection[str]) -> str:
    if ref.id not in known:
        return f'no check "{ref.id}"' + did_you_mean(ref.id, known)
    if not ref.part:
        return ""
    parts = known[ref.id]
    if not parts:
        return f'the check "{ref.id}" has no parts'
    if ref.part in parts or ref.part in pages:
        return ""
    return f'the check "{ref.id}" has no part "{ref.part}"' + did_you_mean(ref.part, [*parts, *pages])


def _wrong(message: str) -> PydanticCustomError:
    # The message goes in as a value: pydantic would read braces in it as its own.
    return PydanticCustomError("policy", "{message}", {"message": message})


def _english(text: str) -> str:
    if not any("a" <= letter <= "z" for letter in text.lower()):
        raise _wrong("the English text has no Latin letter")
    return text


def _arabic(text: str) -> str:
    if not any("\u0621" <= letter <= "\u064a" for letter in text):
        raise _wrong("the Arabic text has no Arabic letter")
    return text


def _key_phrase(text: str) -> str:
    if len(text.split()) > KEY_WORDS_AT_MOST:
        raise _wrong(f"the key phrase has {len(text.split())} words, at most {KEY_WORDS_AT_MOST} are allowed")
    return text


def _category(name: str) -> str:
    if name not in CATEGORIES:
        raise _wrong(f'no category "{name}"' + did_you_mean(name, CATEGORIES))
    return name


def _check_ref(text: str) -> str:
    pack = text.partition("/")[0]
    if pack not in KNOWN_PACKS:
        raise _wrong(f'no pack "{pack}" in the check "{text}"' + did_you_mean(pack, KNOWN_PACKS))
    return text


_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_Name = Annotated[str, Field(pattern=rf"^{_SLUG}$")]
_Id = Annotated[str, Field(pattern=r"^[A-Z0-9]+(?:-[A-Z0-9]+)*$")]
_English = Annotated[str, AfterValidator(_english)]
_Arabic = Annotated[str, AfterValidator(_arabic)]
_Check = Annotated[str, Field(pattern=rf"^{_SLUG}/{_SLUG}(?:#{_SLUG})?$"), AfterValidator(_check_ref)]
_Count = Annotated[int, Strict(), Field(ge=1)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Text(_Model):
    en: _English
    ar: _Arabic

    def build(self) -> Text:
        return Text(en=self.en, ar=self.ar)


class _Wcag(_Model):
    # An unquoted 2.0 is a number to YAML; it is meant as the version's name.
    version: Annotated[Literal["2.0", "2.1", "2.2"], BeforeValidator(str)]
    levels: tuple[Literal["A", "AA", "AAA"], ...] = ()
    criteria: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _one_of_both(self) -> "_Wcag":
        if bool(self.levels) == bool(self.criteria):
            raise _wrong('"wcag" takes either "levels" or "criteria"')
        for number in self.criteria:
            guideline, _, last = number.rpartition(".")
            if not last.isdecimal() or not 1 <= int(last) <= _CRITERIA[self.version].get(guideline, 0):
                raise _wrong(f'WCAG {self.version} has no success criterion "{number}"')
        return self

    def build(self) -> WcagScope:
        return WcagScope(self.version, self.levels, self.criteria)


class _Names(_Model):
    en: tuple[_English, ...] = Field(min_length=1)
    ar: tuple[_Arabic, ...] = Field(min_length=1)


class _Page(_Model):
    id: _Name
    title: _Text
    names: _Names

    def build(self) -> PublishedPage:
        return PublishedPage(self.id, self.title.build(), self.names.en, self.names.ar)


class _Clause(_Model):
    id: _Id
    category: Annotated[str, AfterValidator(_category)]
    kind: ClauseKind
    text: _Text
    key_ar: Annotated[_Arabic, AfterValidator(_key_phrase)] | None = None
    evidence: _Text
    checks: tuple[_Check, ...] = ()
    wcag: _Wcag | None = None
    limits: dict[Limit, Annotated[float, Field(gt=0)]] = {}
    question: _Text | None = None

    @model_validator(mode="after")
    def _can_be_judged(self) -> "_Clause":
        if not self.checks and self.wcag is None:
            raise _wrong(f'the clause "{self.id}" is bound to nothing: give it "checks" or "wcag"')
        if self.kind is ClauseKind.ASSISTED and self.question is None:
            raise _wrong(f'the assisted clause "{self.id}" has no "question"')
        if self.kind is ClauseKind.AUTOMATIC and self.question is not None:
            raise _wrong(f'the automatic clause "{self.id}" has a "question"; only assisted ones ask a person')
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
            limits=self.limits,
        )


class _Question(_Model):
    id: _Id
    text: _Text
    covers: tuple[_Count, ...] = Field(min_length=1)

    def build(self) -> AttestationQuestion:
        return AttestationQuestion(self.id, self.text.build(), self.covers)


class _Attestation(_Model):
    id: _Id
    group: _Text
    lines: _Count
    period_months: _Count
    questions: tuple[_Question, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _lines_add_up(self) -> "_Attestation":
        covered = len({line for question in self.questions for line in question.covers})
        if covered != self.lines:
            raise _wrong(f'the questions of "{self.id}" cover {covered} lines, "lines" says {self.lines}')
        return self

    def build(self) -> Attestation:
        questions = tuple(question.build() for question in self.questions)
        return Attestation(self.id, self.group.build(), self.lines, self.period_months, questions)


class _Policy(_Model):
    id: _Name
    title: _Text
    organisation: _Text
    source: _Text
    pages: tuple[_Page, ...] = ()
    clauses: tuple[_Clause, ...] = Field(min_length=1)
    attestations: tuple[_Attestation, ...] = ()

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
