"""The gate file: what a run must keep to for a pipeline to go on. Every key may be left out."""

from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, PrivateAttr, WithJsonSchema, model_validator

from auditor.commons.wcag import CRITERIA
from auditor.model import Area, AuditResult, Impact
from auditor.profile.fields import Flag, Int, Line, Number, Patterns, Section, no_repeats
from auditor.profile.problems import (
    Loc,
    Problem,
    ProfileError,
    Source,
    did_you_mean,
    glob,
    mistake,
    mistakes,
    read_source,
    together,
    unknown_names,
    validate,
)


def _limit(value: Any) -> Any:
    if value == "any":
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise mistake("expected a whole number of issues", "write 0 for none, or any for no limit")
    return value


Limit = Annotated[
    int | None,
    BeforeValidator(_limit),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 0}, {"const": "any"}]}),
]
"""Issues up to which the gate passes; None for any number."""
Percent = Annotated[Number, Field(ge=0, le=100)]


class NewIssues(Section):
    """New issues up to which the gate passes, by impact."""

    critical: Limit = Field(default=0, description="Critical ones.")
    serious: Limit = Field(default=0, description="Serious ones.")
    moderate: Limit = Field(default=None, description="Moderate ones; without it, any number.")
    minor: Limit = Field(default=None, description="Minor ones; without it, any number.")

    def of(self, impact: Impact) -> int | None:
        """The limit for an impact."""
        limit: int | None = getattr(self, impact.value)
        return limit


class AreaGate(Section):
    """What one area must keep to."""

    new: NewIssues | None = Field(default=None, description="New issues here, instead of the gate's own limits.")
    floor: Percent | None = Field(default=None, description="Score that the area may not be below.")


class CriterionGate(Section):
    """What one success criterion must keep to."""

    new: Limit = Field(default=None, description="New issues against it, whatever their impact.")
    floor: Percent | None = Field(
        default=None, description="Percent of the criterion's weight that may not be lost."
    )


class Budgets(Section):
    """What time, weight and availability may cost. A budget breaks only where every load and the whole range say so."""

    availability_percent: Percent | None = Field(default=None, description="Availability over the last 30 days.")
    ttfb_ms: Number | None = Field(default=None, gt=0, description="Time to first byte, in milliseconds.")
    fcp_ms: Number | None = Field(default=None, gt=0, description="First contentful paint, in milliseconds.")
    lcp_ms: Number | None = Field(default=None, gt=0, description="Largest contentful paint, in milliseconds.")
    tbt_ms: Number | None = Field(default=None, ge=0, description="Total blocking time, in milliseconds.")
    cls: Number | None = Field(default=None, ge=0, description="Cumulative layout shift.")
    weight_kb: Number | None = Field(default=None, gt=0, description="Bytes on the wire for a page, in kilobytes.")
    requests: Int | None = Field(default=None, gt=0, description="Requests a page makes.")


Names = Annotated[tuple[Line, ...], AfterValidator(no_repeats)]


class Clauses(Section):
    """Clauses of the profile's policies, as policy:clause; * stands for anything."""

    kept: Names = Field(default=(), description="Clauses that must be kept for certain.")
    not_broken: Names = Field(default=(), description="Clauses that may be for a person, but not broken.")


class Coverage(Section):
    """What must have been measured for the gate to say anything: less is exit code 3."""

    pages_percent: Percent = Field(default=90, description="Pages judged, of those that should have been.")
    pages: Int = Field(default=1, ge=1, description="Pages judged, at least.")
    templates_percent: Percent = Field(default=0, description="Kinds of pages visited, of those found.")
    answers_percent: Percent = Field(default=90, description="Pages on which each check gave an answer.")
    crashed_checks: Int = Field(default=0, ge=0, description="Checks that may crash.")
    probes: Int = Field(default=0, ge=0, description="Availability samples, at least.")


class Assertion(Section):
    """What the pages of some addresses must keep to."""

    urls: Patterns = Field(min_length=1, description="Patterns of addresses, as in profiles.")
    checks: Names = Field(default=("*",), min_length=1, description="Checks by id; * stands for anything.")
    impacts: Annotated[tuple[Impact, ...], AfterValidator(no_repeats)] = Field(
        default=tuple(Impact), min_length=1, description="Impacts that count."
    )
    new: Limit = Field(default=0, description="Issues that are not accepted, up to which the gate passes.")


def _criteria(given: Any) -> Any:
    # Looks at the data as written: a mistake in an entry does not hide one in its key.
    wrong = [str(n) for n in given if n not in CRITERIA] if isinstance(given, dict) else []
    if wrong:
        said = "there is no success criterion '{}'"
        raise mistakes([((n,), said.format(n[:40]), did_you_mean(n, CRITERIA)) for n in wrong])
    return given


class Gate(Section):
    """What a run must keep to."""

    version: Int = Field(default=1, ge=1, le=1, description="Version of this format.")
    baseline: Line | None = Field(default=None, description="File of accepted findings, relative to this one.")
    new: NewIssues = Field(default=NewIssues(), description="New issues up to which the gate passes.")
    known_failures_must_not_grow: Flag = Field(
        default=False, description="An accepted fault on a page that is new to the baseline counts as new."
    )
    expired: Literal["fail", "report"] = Field(default="fail", description="What an expired acceptance does.")
    remeasure: Flag = Field(default=True, description="Measure again what would fail, and drop what is unsteady.")
    areas: dict[Area, AreaGate] = Field(default={}, description="Limits and floors of single areas.")
    criteria: Annotated[dict[str, CriterionGate], BeforeValidator(_criteria)] = Field(
        default={}, description="Limits and floors of single success criteria."
    )
    budgets: Budgets = Field(default=Budgets(), description="Availability and response.")
    clauses: Clauses = Field(default=Clauses(), description="Policy clauses.")
    coverage: Coverage = Field(default=Coverage(), description="What must have been measured.")
    assertions: tuple[Assertion, ...] = Field(default=(), description="Limits for pages by address.")

    _source: Source | None = PrivateAttr(default=None)
    _folder: Path = PrivateAttr(default_factory=Path)

    @model_validator(mode="before")
    @classmethod
    def _is_a_mapping(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            raise mistake("a gate is a mapping: 'key: value' lines")
        return data

    @property
    def baseline_path(self) -> Path | None:
        """Where its baseline lies."""
        return self._folder / self.baseline if self.baseline else None

    def problems(self, result: AuditResult, checks: tuple[str, ...]) -> list[Problem]:
        """Names in it that the run's policies and the tool's checks don't know."""
        clauses = [f"{policy.id}:{clause.id}" for policy in result.policies for clause in policy.clauses]
        found = []
        for key in ("kept", "not_broken"):
            found += self._unknown(
                ("clauses", key), "clause of this run's policies", getattr(self.clauses, key), clauses
            )
        for index, assertion in enumerate(self.assertions):
            found += self._unknown(("assertions", index, "checks"), "check", assertion.checks, checks)
        return found

    def _unknown(self, at: Loc, what: str, names: tuple[str, ...], known: Any) -> list[Problem]:
        source = self._source
        if source is None:
            return []
        return [
            source.problem(
                (*at, each.position),
                f"there is no {what} '{each.name}'",
                f"did you mean '{each.nearest}'?" if each.nearest else "",
            )
            for each in unknown_names(names, known)
        ]


def load(path: Path) -> Gate:
    """The gate in a file.

    Raises:
        ProfileError: with every mistake in it, each with file, line and column.
    """
    source, problems = read_source(path)
    if source is None:
        raise ProfileError(problems)
    gate, invalid = validate(source, Gate)
    if gate is None or problems:
        raise ProfileError(together(problems, invalid))
    gate._source, gate._folder = source, path.parent
    return gate


def schema() -> dict[str, Any]:
    """The gate file as a JSON Schema, draft 2020-12, for editors."""
    made = Gate.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": "Portal Auditor gate"}


def selects(patterns: tuple[str, ...], name: str) -> bool:
    """Whether one of the names, in which * stands for anything, is this one."""
    return any(glob(pattern).fullmatch(name) for pattern in patterns)
