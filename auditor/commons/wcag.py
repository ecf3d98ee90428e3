"""The success criteria of WCAG 2.0, 2.1 and 2.2 in English and Arabic, and how a person decides each.

Sources: https://www.w3.org/TR/WCAG20/, https://www.w3.org/TR/WCAG21/, https://www.w3.org/TR/WCAG22/.
Only numbers, names and levels come from the standard; what a criterion asks and the steps to decide it
are our own words.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import get_args

from auditor.commons.wcag_criteria import GUIDELINES, PRINCIPLES, RENAMED_SINCE_21, ROWS, Level, Row, Version
from auditor.commons.wcag_procedures import PROCEDURES
from auditor.errors import UsageError
from auditor.model import Text

LEVELS: tuple[Level, ...] = get_args(Level)
VERSIONS: tuple[Version, ...] = get_args(Version)

_REMOVED: Mapping[str, Version] = {"4.1.1": "2.2"}
# W3C, note to 4.1.1 in WCAG 2.0 (errata) and 2.1: "should be considered as always satisfied".
_ALWAYS_SATISFIED = {"4.1.1"}
# Conformance requirement 5: a failure of these spoils the page whatever else it conforms to.
_NON_INTERFERENCE = {"1.4.2", "2.1.2", "2.2.2", "2.3.1"}


@dataclass(frozen=True, slots=True)
class Criterion:
    """One success criterion.

    ``version`` is the first that has it, ``removed_in`` the first that has it no more. ``principle`` begins
    with its number. ``asks`` and ``procedure`` are for people (see ``Procedure``); ``minutes`` estimates the
    procedure for one page template. ``always_satisfied``: W3C counts it as met whatever a page does.
    ``non_interference``: a failure affects the use of the whole page.
    """

    number: str
    name: Text
    level: Level
    version: Version
    principle: Text
    guideline: str
    guideline_name: Text
    url: str
    asks: Text
    procedure: tuple[Text, ...]
    minutes: int
    removed_in: Version | None
    always_satisfied: bool
    non_interference: bool


class UnknownCriterionError(UsageError, LookupError):
    """No version of WCAG has a criterion of this number; ``nearest`` is the most similar one, or None."""

    def __init__(self, number: str, nearest: str | None) -> None:
        hint = f"Did you mean {nearest}?" if nearest else "Write it like 1.4.3."
        super().__init__(f"WCAG has no success criterion {number!r}.", hint)
        self.number = number
        self.nearest = nearest


def guideline_name(guideline: str, version: str = "2.0") -> Text:
    """The name of a guideline ("2.3") in a version of WCAG: 2.1 renamed guideline 2.3.

    Raises KeyError for an unknown guideline and ValueError for an unknown version.
    """
    later = RENAMED_SINCE_21.get(guideline)
    return later if later and _rank(version) >= _rank("2.1") else GUIDELINES[guideline]


def criteria(version: str = "2.0", levels: Collection[str] = LEVELS) -> tuple[Criterion, ...]:
    """The criteria that a version has at the given levels, in the standard's order.

    Raises ValueError for a version or level that WCAG does not have.
    """
    if unknown := set(levels) - set(LEVELS):
        raise ValueError(f"not levels of WCAG: {', '.join(sorted(unknown))}")
    rank = _rank(version)
    return tuple(
        found
        for found in CRITERIA.values()
        if found.level in levels
        and _rank(found.version) <= rank
        and (found.removed_in is None or rank < _rank(found.removed_in))
    )


def criterion(number: str) -> Criterion:
    """The criterion of that number ("1.4.3"); raises UnknownCriterionError, which names the nearest one."""
    try:
        return CRITERIA[number]
    except KeyError:
        raise UnknownCriterionError(number, _nearest(number)) from None


def _nearest(number: str) -> str | None:
    digits = "".join(str(int(char)) if char.isdecimal() else char for char in number)  # also ١.٤.٣
    near = get_close_matches(digits, CRITERIA, n=1, cutoff=0.6)
    return near[0] if near else None


def _rank(version: str) -> int:
    if version not in VERSIONS:
        raise ValueError(f"not a version of WCAG: {version}")
    return VERSIONS.index(version)


def _numbered(number: str, name: Text) -> Text:
    return Text(en=f"{number}. {name.en}", ar=f"{number}. {name.ar}")


def _url(row: Row) -> str:
    if row.version == "2.0":
        return f"https://www.w3.org/TR/WCAG20/#{row.anchor}"
    return f"https://www.w3.org/WAI/WCAG{row.version.replace('.', '')}/Understanding/{row.anchor}.html"


def _criterion(row: Row) -> Criterion:
    principle, guideline = row.number[0], row.number.rpartition(".")[0]
    procedure = PROCEDURES[row.number]
    return Criterion(
        number=row.number,
        name=row.name,
        level=row.level,
        version=row.version,
        principle=_numbered(principle, PRINCIPLES[principle]),
        guideline=guideline,
        guideline_name=guideline_name(guideline, row.version),
        url=_url(row),
        asks=procedure.asks,
        procedure=procedure.steps,
        minutes=procedure.minutes,
        removed_in=_REMOVED.get(row.number),
        always_satisfied=row.number in _ALWAYS_SATISFIED,
        non_interference=row.number in _NON_INTERFERENCE,
    )


CRITERIA: Mapping[str, Criterion] = {row.number: _criterion(row) for row in ROWS}
