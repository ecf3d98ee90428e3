"""The workbook's shape, common to writing and reading: sheets, columns, words, and marks of what was exported."""

from collections.abc import Mapping
from functools import cache

from auditor.bundled import templates_dir
from auditor.fingerprint import digest
from auditor.i18n import Texts, visible, well_formed
from auditor.model import Impact, Lang
from auditor.model.review import Answer, Review, Subject

FORMAT = 1
"""Version of the workbook's shape."""
META = "auditor"
"""Name of the hidden sheet that says what the workbook is."""
CELL = 32_000
"""Characters of one cell; a spreadsheet takes 32,767."""

SHEETS: Mapping[str, tuple[Subject, ...]] = {
    "criteria": (Subject.CRITERION,),
    "undecided": (Subject.GROUP,),
    "failures": (Subject.GROUP,),
    "clauses": (Subject.CLAUSE,),
    "questions": (Subject.QUESTION,),
}
"""Sheet keys and what they ask of."""

ANSWERED = ("answer", "severity", "note", "who", "when")
"""Columns that a person fills in."""


def _columns(keys: str, more: str = "", *, severity: bool = True) -> tuple[str, ...]:
    answered = [key for key in ANSWERED if severity or key != "severity"]
    return (*keys.split(), "status", *answered, *more.split(), "evidence", "known")


_GROUP = _columns(
    "id impact title message picture task page selector", "criteria places pages more why fix snippet"
)
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "criteria": _columns("id level name asks steps minutes found where"),
    "undecided": _GROUP,
    "failures": _GROUP,
    "clauses": _columns("id policy category text looked question found where", severity=False),
    "questions": _columns("id policy group question lines", severity=False),
}
"""Column keys of each sheet in order."""


@cache
def texts() -> Texts:
    """The workbook's texts."""
    return Texts.load(templates_dir() / "review")


def answer_words(lang: Lang) -> dict[str, Answer]:
    """The words a person chooses from."""
    return {texts().get(lang, f"answer-{answer.value}"): answer for answer in Answer}


def severity_words(lang: Lang) -> dict[str, Impact]:
    """The words for how bad it is."""
    return {texts().get(lang, f"severity-{impact.value}"): impact for impact in Impact}


def cell(text: str) -> str:
    """A text as a cell can hold it: safe to show, not too long."""
    return visible(well_formed(text), CELL).strip()


def known_mark(review: Review | None) -> str:
    """Which verdict stood in the store: the same mark on import says that none came between."""
    if review is None:
        return ""
    return digest(review.answer, review.severity or "", review.note, review.who, review.when, review.run)
