"""Reads a filled-in review workbook back: all or nothing, every mistake named with sheet, row and column."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any, TypeVar

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from auditor.commons.dates import find_dates
from auditor.errors import UsageError
from auditor.model import Impact, Lang
from auditor.model.review import Answer, Review, Validity
from auditor.review.evidence import fingerprint
from auditor.review.format import (
    ANSWERED,
    COLUMNS,
    FORMAT,
    META,
    SHEETS,
    answer_words,
    cell,
    known_mark,
    severity_words,
    texts,
)
from auditor.review.questions import Asked, Asking

MAX_BYTES = 400_000_000
"""Of the unpacked file: with a thousand pictures a workbook has a tenth of it."""
LIKE = 0.6

T = TypeVar("T")


class ReviewError(UsageError):
    """A workbook that can't be taken in; ``problems`` has a line for every mistake, in the workbook's language."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("the review workbook was not imported:\n" + "\n".join(f"  {p}" for p in problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Meta:
    """What a workbook says of itself."""

    run: str
    profile: str
    lang: Lang


@dataclass(frozen=True, slots=True)
class Given:
    """A row with a verdict, as it was read."""

    sheet: str
    row: int
    asked: Asked
    answer: Answer
    severity: Impact | None
    note: str
    who: str
    when: str

    @property
    def content(self) -> tuple[object, ...]:
        """What a verdict says, to be compared with another."""
        return self.answer, self.severity, self.note, self.who, self.when


@dataclass(frozen=True, slots=True)
class Read:
    """What a workbook holds."""

    reviews: tuple[Review, ...]
    """New or changed verdicts."""
    unchanged: int
    """Rows whose verdict the store has already."""
    unanswered: int


class Workbook:
    """A workbook, opened and not yet read against a run."""

    def __init__(self, data: bytes) -> None:
        """Raises ReviewError where it is no review workbook."""
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                if sum(item.file_size for item in archive.infolist()) > MAX_BYTES:
                    raise ReviewError([texts().get("en", "problem-too-large")])
            self._book = load_workbook(io.BytesIO(data), data_only=False)
        except (
            zipfile.BadZipFile,
            InvalidFileException,
            LookupError,
            ValueError,
            TypeError,
            SyntaxError,
            OSError,
        ) as error:
            raise ReviewError([texts().get("en", "problem-not-workbook")]) from error
        facts = self._facts()
        if not {"format", "run", "profile", "lang"} <= facts.keys() or facts["lang"] not in ("ar", "en"):
            raise ReviewError([texts().get("en", "problem-not-workbook")])
        lang: Lang = "ar" if facts["lang"] == "ar" else "en"
        if not facts["format"].isdecimal() or len(facts["format"]) > 9 or int(facts["format"]) > FORMAT:
            raise ReviewError([texts().get(lang, "problem-newer")])
        self.meta = Meta(facts["run"], facts["profile"], lang)

    def _facts(self) -> dict[str, str]:
        if META not in self._book.sheetnames:
            return {}
        rows = self._book[META].iter_rows(max_row=20, max_col=2, values_only=True)
        return {str(name): str(value) for name, value in rows if name is not None}

    def read(self, asking: Asking, portals: Sequence[str], today: date, who: str, *, replace: bool) -> Read:
        """The verdicts.

        Args:
            asking: what the run that the workbook was written for asks.
            portals: that run's.
            today: the day of the import: the date of a verdict without one.
            who: who decided, where a row does not say.
            replace: take a verdict though another one came in since the export.

        Raises:
            ReviewError: with every mistake; then nothing is to be kept.
        """
        return _Reader(self._book, self.meta, asking, portals, today, who, replace=replace).read()


@dataclass(slots=True)
class _Reader:
    book: Any
    meta: Meta
    asking: Asking
    portals: Sequence[str]
    today: date
    who: str
    replace: bool
    problems: list[str] = field(default_factory=list)
    unanswered: int = 0

    def t(self, key: str, **values: Any) -> str:
        return texts().get(self.meta.lang, key, **values)

    def read(self) -> Read:
        given: list[Given] = []
        asked = {
            "criteria": self.asking.criteria,
            "undecided": self.asking.undecided,
            "failures": self.asking.failures,
            "clauses": self.asking.clauses,
            "questions": self.asking.questions,
        }
        for key in SHEETS:
            sheet = self._sheet(key)
            if sheet is not None and (columns := self._columns(sheet, key)):
                found = list(self._rows(sheet, columns, {a.id: a for a in asked[key]}, key))
                given += self._once(found)
        new = [g for g in given if not self._stored(g)]
        for each in new:
            self._conflict(each)
        if self.problems:
            raise ReviewError(self.problems)
        return Read(tuple(self._review(g) for g in new), len(given) - len(new), self.unanswered)

    # -- what is where -------------------------------------------------------------------------------------

    def _sheet(self, key: str) -> Worksheet | None:
        name = self.t(f"sheet-{key}")
        by_name = {_plain(title): title for title in self.book.sheetnames}
        if _plain(name) in by_name:
            sheet: Worksheet = self.book[by_name[_plain(name)]]
            return sheet
        ours = {_plain(self.t(f"sheet-{k}")) for k in (*SHEETS, "about")} | {META}
        strange = [title for plain, title in by_name.items() if plain not in ours]
        near = get_close_matches(name, strange, 1, 0.0)
        what = self.t("problem-no-sheet-near", near=near[0]) if near else self.t("problem-no-sheet")
        self.problems.append(self.t("problem-sheet-line", sheet=name, what=what))
        return None

    def _columns(self, sheet: Worksheet, key: str) -> dict[str, int]:
        """Column keys to positions; empty where one is missing."""
        heads = {_plain(str(c.value)): c.column for c in sheet[1] if c.value is not None}
        names = {column: self.t(f"col-{column}") for column in COLUMNS[key]}
        ours = {_plain(name) for name in names.values()}
        strange = {_plain(str(c.value)): str(c.value) for c in sheet[1] if _plain(str(c.value)) not in ours}
        needed = {c: n for c, n in names.items() if c in (*ANSWERED, "id", "evidence", "known")}
        missing = [name for name in needed.values() if _plain(name) not in heads]
        for name in missing:
            near = get_close_matches(_plain(name), list(strange), 1, LIKE)
            what = self.t("problem-no-column-near", near=strange[near[0]]) if near else self.t("problem-no-column")
            self.problems.append(self.t("problem-column-line", sheet=sheet.title, column=name, what=what))
        return {} if missing else {column: heads[_plain(name)] for column, name in needed.items()}

    def _rows(
        self, sheet: Worksheet, columns: Mapping[str, int], asked: Mapping[str, Asked], key: str
    ) -> Iterator[Given]:
        for number in range(2, sheet.max_row + 1):
            cells = {column: sheet.cell(number, at) for column, at in columns.items()}
            if not any(_text(cells[c]) for c in ANSWERED if c in cells):
                self.unanswered += bool(_text(cells["id"]))
                continue
            before = len(self.problems)
            given = self._row(sheet.title, number, cells, asked, key)
            if given is not None and len(self.problems) == before:
                yield given

    def _say(self, sheet: str, row: int, column: str, key: str, **values: Any) -> None:
        what = self.t(f"problem-{key}", **values)
        name = self.t(f"col-{column}")
        self.problems.append(self.t("problem-line", sheet=sheet, row=row, column=name, what=what))

    # -- one row -------------------------------------------------------------------------------------------

    def _row(
        self, sheet: str, number: int, cells: Mapping[str, Cell], asked: Mapping[str, Asked], key: str
    ) -> Given | None:
        for column, each in cells.items():
            if each.data_type == "f":
                self._say(sheet, number, column, "formula")
                return None
        question = self._question(sheet, number, _text(cells["id"]), asked)
        if question is None:
            return None
        answer = self._word(sheet, number, cells["answer"], "answer", answer_words(self.meta.lang))
        if answer is None:
            if not _text(cells["answer"]):
                self._say(sheet, number, "answer", "no-answer", cantsay=self._answer_word(Answer.CANT_SAY))
            return None
        severity = None
        if "severity" in cells:
            severity = self._word(sheet, number, cells["severity"], "severity", severity_words(self.meta.lang))
        who = _text(cells["who"]) or self.who
        given = Given(
            sheet=sheet,
            row=number,
            asked=question,
            answer=answer,
            severity=severity,
            note=_text(cells["note"]),
            who=who,
            when=self._when(sheet, number, cells["when"]),
        )
        self._check(given, key, _text(cells["evidence"]))
        return given

    def _question(self, sheet: str, number: int, name: str, asked: Mapping[str, Asked]) -> Asked | None:
        if name in asked:
            return asked[name]
        if not name:
            self._say(sheet, number, "id", "no-id")
            return None
        near = get_close_matches(name, list(asked), 1, LIKE)
        if near:
            self._say(sheet, number, "id", "no-row-near", value=name, near=near[0])
        else:
            self._say(sheet, number, "id", "no-row", value=name)
        return None

    def _word(self, sheet: str, number: int, given: Cell, column: str, words: Mapping[str, T]) -> T | None:
        text = _text(given)
        by_word = {_plain(word): value for word, value in words.items()}
        if not text or _plain(text) in by_word:
            return by_word.get(_plain(text))
        spelt = {_plain(word): word for word in words}
        near = get_close_matches(_plain(text), list(spelt), 1, LIKE)
        if near:
            self._say(sheet, number, column, f"{column}-near", value=text, near=spelt[near[0]])
        else:
            self._say(sheet, number, column, column, value=text)
        return None

    def _when(self, sheet: str, number: int, given: Cell) -> str:
        value = given.value
        if isinstance(value, datetime | date):
            day: date | None = value.date() if isinstance(value, datetime) else value
        else:
            text = _text(given)
            if not text:
                return self.today.isoformat()
            found = find_dates(text)
            day = found[0].day if len(found) == 1 else None
        if day is None or not 2000 <= day.year < 2100:
            self._say(sheet, number, "when", "when", value=_text(given))
            return ""
        if day > self.today:
            self._say(sheet, number, "when", "future", value=day.isoformat())
        return day.isoformat()

    def _check(self, given: Given, key: str, evidence: str) -> None:
        place = given.sheet, given.row
        if not given.who:
            self._say(*place, "who", "who")
        if not given.asked.answerable:
            self._say(*place, "answer", "no-need")
        if given.severity and given.answer is not Answer.NOT_MET:
            self._say(*place, "severity", "severity-alone", notmet=self._answer_word(Answer.NOT_MET))
        if key == "failures" and given.answer in (Answer.MET, Answer.NOT_PRESENT) and not given.note:
            self._say(*place, "note", "reason")
        if evidence != fingerprint(given.asked.seen):
            self._say(*place, "evidence", "evidence")

    def _answer_word(self, answer: Answer) -> str:
        return next(word for word, each in answer_words(self.meta.lang).items() if each is answer)

    # -- rows together -------------------------------------------------------------------------------------

    def _once(self, found: Sequence[Given]) -> list[Given]:
        """One verdict for a question; a row that repeats another says nothing new."""
        first: dict[str, Given] = {}
        for given in found:
            other = first.setdefault(given.asked.id, given)
            if other.content != given.content:
                self._say(given.sheet, given.row, "id", "twice", other=other.row)
        return list(first.values())

    def _stored(self, given: Given) -> bool:
        """Whether the store's verdict says the same and holds."""
        review, decision = given.asked.review, given.asked.decision
        if review is None or decision is None or decision.validity is not Validity.HOLDS:
            return False
        same = (review.answer, review.severity, cell(review.note), cell(review.who), review.when)
        return same == given.content

    def _conflict(self, given: Given) -> None:
        review = given.asked.review
        if self.replace or review is None:
            return
        sheet = self.book[given.sheet]
        at = next(c.column for c in sheet[1] if _plain(str(c.value)) == _plain(self.t("col-known")))
        if _text(sheet.cell(given.row, at)) != known_mark(review):
            self._say(given.sheet, given.row, "answer", "conflict", who=review.who, when=review.when)

    def _review(self, given: Given) -> Review:
        return Review(
            subject=given.asked.subject,
            id=given.asked.id,
            answer=given.answer,
            who=given.who,
            when=given.when,
            profile=self.meta.profile,
            portals=tuple(self.portals),
            run=self.meta.run,
            seen=given.asked.seen,
            severity=given.severity,
            note=given.note,
        )


def _text(given: Cell) -> str:
    """A cell's text; line ends as they are everywhere else."""
    value = given.value
    return "" if value is None else str(value).replace("\r\n", "\n").replace("_x000D_", "").strip()


_SIGNS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def _plain(text: str) -> str:
    """A word as it is compared: without vowel signs, marks of direction, case and the kind of apostrophe."""
    return " ".join(_SIGNS.sub("", text).replace("’", "'").casefold().split())
