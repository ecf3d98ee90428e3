"""Writes the review workbook: sheets in the language's direction, locked questions, drop-down verdicts, pictures.

Every text is written as a string, so that nothing a page sent becomes a formula.
"""

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import xlsxwriter
from PIL import Image
from xlsxwriter.worksheet import Worksheet

from auditor import i18n
from auditor.commons.wcag import CRITERIA
from auditor.model import AuditResult, Group, Lang, Outcome
from auditor.model.compliance import Proof
from auditor.model.policy import CATEGORIES
from auditor.model.review import Answer, Decision, Validity
from auditor.review.evidence import fingerprint
from auditor.review.format import (
    ANSWERED,
    COLUMNS,
    FORMAT,
    META,
    answer_words,
    cell,
    known_mark,
    severity_words,
    texts,
)
from auditor.review.questions import Asked, Asking, OnClause, OnCriterion, OnQuestion

PICTURE = (240, 120)
"""The largest size of a picture in pixels."""
_LINE_POINTS = 15
_ROW_POINTS = (30, 240)
"""Least and greatest height of a row; with a picture, at least the picture's."""
_PICTURE_POINTS = 96
_GROUPS_SHOWN = 6
_PAGES_SHOWN = 8
_SPARE_ROWS = 200

_WIDTHS: Mapping[str, float] = {
    "id": 19,
    "level": 8,
    "name": 24,
    "asks": 38,
    "steps": 64,
    "minutes": 9,
    "found": 42,
    "where": 46,
    "status": 24,
    "answer": 16,
    "severity": 13,
    "note": 40,
    "who": 20,
    "when": 13,
    "evidence": 12,
    "known": 12,
    "impact": 10,
    "title": 30,
    "criteria": 24,
    "message": 40,
    "picture": 35,
    "task": 32,
    "page": 40,
    "selector": 30,
    "snippet": 40,
    "why": 36,
    "fix": 36,
    "places": 9,
    "pages": 9,
    "more": 40,
    "policy": 24,
    "category": 18,
    "text": 40,
    "looked": 40,
    "question": 40,
    "group": 26,
    "lines": 16,
}
_CODE = frozenset({"id", "selector", "snippet", "evidence", "known", "page", "more"})
"""Columns whose text runs from left to right in any language."""

Crop = Callable[[str], bytes | None]


def write(result: AuditResult, asking: Asking, lang: Lang) -> bytes:
    """The workbook of a run in one language."""
    out = io.BytesIO()
    # In memory: a constant-memory workbook could not hold pictures in rows written before.
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    _Book(book, result, asking, lang).write()
    book.close()
    return out.getvalue()


class _Book:
    def __init__(self, book: xlsxwriter.Workbook, result: AuditResult, asking: Asking, lang: Lang) -> None:
        self.book, self.result, self.asking, self.lang = book, result, asking, lang
        self.formats = _formats(book, lang)
        self.answers = {answer: word for word, answer in answer_words(lang).items()}
        self.severities = {impact: word for word, impact in severity_words(lang).items()}
        self.pages = {page.url: page for page in result.pages}

    def t(self, key: str, **values: Any) -> str:
        return texts().get(self.lang, key, **values)

    def write(self) -> None:
        rows = {
            "criteria": self.asking.criteria,
            "undecided": self.asking.undecided,
            "failures": self.asking.failures,
            "clauses": self.asking.clauses,
            "questions": self.asking.questions,
        }
        self._about({key: len(asked) for key, asked in rows.items()})
        for key, asked in rows.items():
            self._sheet(key, asked)
        self._meta()
        self.book.set_properties({"title": self.t("title"), "subject": str(self.result.run["id"])})

    # -- sheets --------------------------------------------------------------------------------------------

    def _add(self, name: str) -> Worksheet:
        sheet = self.book.add_worksheet(name)
        if self.lang == "ar":
            sheet.right_to_left()
        return sheet

    def _about(self, counts: Mapping[str, int]) -> None:
        sheet = self._add(self.t("sheet-about"))
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 28, self.formats["plain"])
        sheet.set_column(1, 1, 96, self.formats["plain"])
        sheet.write_string(0, 0, self.t("title"), self.formats["title"])
        words = {answer.value.replace("-", ""): word for answer, word in self.answers.items()}
        failures = self.t("sheet-failures")
        row = 2
        for key in ("purpose", "rows", "answers", "severity", "who", "criteria", "failures", "holds", "period"):
            text = self.t(f"about-{key}", **words, failures=failures)
            sheet.merge_range(row, 0, row, 1, "", self.formats["wrapped"])
            sheet.write_string(row, 0, text, self.formats["wrapped"])
            sheet.set_row(row, 32)
            row += 1
        row += 1
        for name, value in self._facts():
            sheet.write_string(row, 0, name, self.formats["head"])
            sheet.write_string(row, 1, cell(value), self.formats["locked"])
            row += 1
        for key, count in counts.items():
            sheet.write_string(row, 0, self.t(f"sheet-{key}"), self.formats["head"])
            sheet.write_number(row, 1, count, self.formats["number"])
            row += 1
        sheet.protect("")

    def _facts(self) -> Iterator[tuple[str, str]]:
        run = self.result.run
        yield self.t("about-run"), str(run["id"])
        yield self.t("about-profile"), str(run["profile"]["title"][self.lang])
        yield self.t("about-portals"), " · ".join(str(p["title"][self.lang]) for p in self.result.portals)
        yield self.t("about-started"), i18n.gregorian(i18n.moment(run["started"]), self.lang)
        standard = run["standard"]
        yield (
            self.t("about-standard"),
            self.t("standard-line", version=standard["wcag"], levels=" ".join(standard["levels"])),
        )

    def _meta(self) -> None:
        sheet = self.book.add_worksheet(META)
        run = self.result.run
        facts = {"format": str(FORMAT), "run": run["id"], "profile": run["profile"]["name"], "lang": self.lang}
        for row, (name, value) in enumerate(facts.items()):
            sheet.write_string(row, 0, name)
            sheet.write_string(row, 1, cell(str(value)))
        sheet.protect("")
        sheet.very_hidden()

    def _sheet(self, key: str, asked: Sequence[Asked]) -> None:
        sheet = self._add(self.t(f"sheet-{key}"))
        columns = COLUMNS[key]
        for at, column in enumerate(columns):
            sheet.set_column(at, at, _WIDTHS[column], self.formats["locked"])
            sheet.write_string(0, at, self.t(f"col-{column}"), self.formats["head"])
        sheet.set_row(0, 30)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(len(asked), 1), len(columns) - 1)
        for row, question in enumerate(asked, 1):
            self._row(sheet, row, key, question)
        self._validate(sheet, columns, len(asked))
        allowed = ("autofilter", "format_columns", "format_rows", "select_locked_cells", "select_unlocked_cells")
        # No password: the lock is against slips, and an officer may want to sort.
        sheet.protect("", dict.fromkeys(allowed, True))

    def _row(self, sheet: Worksheet, row: int, key: str, asked: Asked) -> None:
        cells = {
            "id": asked.id,
            "status": self._status(asked),
            "evidence": fingerprint(asked.seen),
            "known": known_mark(asked.review),
            **self._about_cells(key, asked),
        }
        picture = self._picture(sheet, row, COLUMNS[key], asked.about)
        sheet.set_row(row, max(_height(cells), _PICTURE_POINTS if picture else 0))
        changed = asked.decision is not None and asked.decision.validity is not Validity.HOLDS
        for at, column in enumerate(COLUMNS[key]):
            if column in ANSWERED:
                self._answer_cell(sheet, row, at, column, asked)
            elif column == "picture":
                sheet.write_blank(row, at, None, self.formats["locked"])
            else:
                self._cell(sheet, row, at, column, cells[column], changed=changed)

    def _cell(self, sheet: Worksheet, row: int, at: int, column: str, value: str | int, *, changed: bool) -> None:
        if isinstance(value, int):
            sheet.write_number(row, at, value, self.formats["number"])
            return
        kind = "code" if column in _CODE else "changed" if changed and column == "status" else "locked"
        sheet.write_string(row, at, cell(value), self.formats[kind])

    def _answer_cell(self, sheet: Worksheet, row: int, at: int, column: str, asked: Asked) -> None:
        kind = ("when" if column == "when" else "answer") if asked.answerable else "locked"
        decision = asked.decision if asked.decision and asked.decision.validity is Validity.HOLDS else None
        value = self._answered(decision, column) if decision else ""
        if isinstance(value, date):
            sheet.write_datetime(row, at, value, self.formats[kind])
        elif value:
            sheet.write_string(row, at, cell(value), self.formats[kind])
        else:
            sheet.write_blank(row, at, None, self.formats[kind])

    def _answered(self, decision: Decision, column: str) -> str | date:
        if column == "answer":
            return self.answers[decision.answer]
        if column == "severity":
            return self.severities[decision.severity] if decision.severity else ""
        if column == "when":
            return date.fromisoformat(decision.when)
        return decision.who if column == "who" else decision.note

    def _status(self, asked: Asked) -> str:
        if not asked.answerable:
            return self.t("status-no-need")
        made = asked.decision
        if made is None:
            return self.t("status-new")
        answer = self.answers[made.answer]
        return self.t(f"status-{made.validity.value}", who=made.who, when=made.when, answer=answer)

    def _validate(self, sheet: Worksheet, columns: Sequence[str], count: int) -> None:
        if not count:
            return
        lists = {
            "answer": (list(self.answers.values()), self.t("answer-help")),
            "severity": (
                list(self.severities.values()),
                self.t("severity-help", notmet=self.answers[Answer.NOT_MET]),
            ),
        }
        for column, (words, help_) in lists.items():
            if column not in columns:
                continue
            at = columns.index(column)
            rule = {
                "validate": "list",
                "source": words,
                "input_title": self.t("answer-title"),
                "input_message": _plain(help_),
                "error_title": self.t("answer-title"),
                "error_message": self.t("answer-wrong"),
            }
            sheet.data_validation(1, at, count, at, rule)
        at = columns.index("when")
        sheet.data_validation(1, at, count, at, {"validate": "any", "input_message": self.t("when-help")})

    # -- what a row says -----------------------------------------------------------------------------------

    def _about_cells(self, key: str, asked: Asked) -> dict[str, str | int]:
        about = asked.about
        if isinstance(about, OnCriterion):
            return self._criterion_cells(about)
        if isinstance(about, Group):
            return self._group_cells(key, about)
        if isinstance(about, OnClause):
            return self._clause_cells(about)
        return self._question_cells(about)

    def _criterion_cells(self, about: OnCriterion) -> dict[str, str | int]:
        criterion, row = about.criterion, about.row
        steps = [self.t("step", n=n, text=step[self.lang]) for n, step in enumerate(criterion.procedure, 1)]
        outcome = self.t(f"outcome-{row.outcome.value}")
        reason = self.t(f"reason-{row.reason}") if f"reason-{row.reason}" in texts().keys(self.lang) else ""
        found = [self.t("found-outcome", outcome=outcome, reason=reason)]
        for group in about.groups[:_GROUPS_SHOWN]:
            outcome = self.t(f"outcome-{group.outcome.value}")
            found.append(self.t("found-group", title=self._title(group), outcome=outcome, n=group.findings))
        if len(about.groups) > _GROUPS_SHOWN:
            found.append(self.t("found-more", n=len(about.groups) - _GROUPS_SHOWN))
        where = [self.t("where-page", title=page.title, url=page.url) for page in self.asking.samples]
        return {
            "level": criterion.level,
            "name": criterion.name[self.lang],
            "asks": criterion.asks[self.lang],
            "steps": "\n".join(steps),
            "minutes": criterion.minutes,
            "found": "\n".join(found),
            "where": "\n".join(where[:_PAGES_SHOWN]),
        }

    def _title(self, group: Group) -> str:
        check = self.result.checks.get(group.check)
        return check.title[self.lang] if check else group.check

    def _group_cells(self, key: str, group: Group) -> dict[str, str | int]:
        check, example = self.result.checks.get(group.check), group.example
        pattern = check.messages.get(example.message) if check else None
        title = self._title(group)
        task = self.t(f"task-{key}", title=title, met=self.answers[Answer.MET])
        numbers = check.wcag if check else ()
        return {
            "impact": self.severities[group.impact],
            "title": title,
            "criteria": "\n".join(f"{n} {CRITERIA[n].name[self.lang]}" for n in numbers if n in CRITERIA),
            "message": i18n.format_text(pattern, self.lang, example.data) if pattern else example.message,
            "task": task,
            "page": example.page,
            "selector": example.target.selector or self.t("whole-page"),
            "snippet": example.target.html,
            "why": check.why[self.lang] if check else "",
            "fix": check.fix[self.lang] if check else "",
            "places": group.findings,
            "pages": group.pages,
            "more": "\n".join([u for u in group.page_urls if u != example.page][:_PAGES_SHOWN]),
        }

    def _clause_cells(self, about: OnClause) -> dict[str, str | int]:
        clause = about.clause
        shown = [p for p in clause.proofs if not p.ref.startswith("wcag:") or p.outcome is Outcome.FAILED]
        pages = dict.fromkeys(f.page for proof in clause.proofs for f in proof.examples)
        return {
            "policy": about.policy.title[self.lang],
            "category": CATEGORIES[clause.category][self.lang]
            if clause.category in CATEGORIES
            else clause.category,
            "text": clause.text[self.lang],
            "looked": clause.evidence[self.lang],
            "question": clause.question[self.lang] if clause.question else self.t("clause-automatic"),
            "found": "\n".join(self._proof(proof) for proof in shown[:_PAGES_SHOWN]),
            "where": "\n".join(self._where(page) for page in list(pages)[:_PAGES_SHOWN]),
        }

    def _where(self, url: str) -> str:
        page = self.pages.get(url)
        return self.t("where-page", title=page.title, url=url) if page else url

    def _proof(self, proof: Proof) -> str:
        check = self.result.checks.get(proof.ref.partition("#")[0])
        what = check.title[self.lang] if check else proof.ref.removeprefix("wcag:")
        outcome = self.t(f"outcome-{proof.outcome.value}")
        if proof.findings:
            return self.t("found-proof-places", what=what, outcome=outcome, n=proof.findings)
        return self.t("found-proof", what=what, outcome=outcome)

    def _question_cells(self, about: OnQuestion) -> dict[str, str | int]:
        return {
            "policy": about.policy.title[self.lang],
            "group": about.attestation.group[self.lang],
            "question": about.question.text[self.lang],
            "lines": "، ".join(map(str, about.question.covers))
            if self.lang == "ar"
            else ", ".join(map(str, about.question.covers)),
        }

    # -- pictures ------------------------------------------------------------------------------------------

    def _picture(self, sheet: Worksheet, row: int, columns: Sequence[str], about: object) -> bool:
        """Put a group's picture in its row, where one was taken."""
        if not isinstance(about, Group) or (image := self.result.crop(about.example.group)) is None:
            return False
        data, scale = png(image)
        options = {
            "image_data": data,
            "object_position": 1,  # it moves with its row when rows are filtered
            "x_offset": 4,
            "y_offset": 4,
            "x_scale": scale,
            "y_scale": scale,
            "description": cell(self._title(about))[:250],
        }
        sheet.insert_image(row, columns.index("picture"), f"{row}.png", options)
        return True


def _height(cells: Mapping[str, str | int]) -> float:
    """Points that a row needs, about: not every spreadsheet program makes room for wrapped text by itself."""
    lines = [
        sum(1 + len(line) // int(_WIDTHS[column]) for line in value.split("\n"))
        for column, value in cells.items()
        if isinstance(value, str)
    ]
    low, high = _ROW_POINTS
    return float(min(max(_LINE_POINTS * max(lines), low), high))


def png(image: bytes) -> tuple[io.BytesIO, float]:
    """A picture in a format that spreadsheets show, and the scale at which it fits a cell."""
    with Image.open(io.BytesIO(image)) as picture:
        out = io.BytesIO()
        picture.convert("RGB").save(out, "PNG")
        width, height = picture.size
    out.seek(0)
    return out, min(1.0, PICTURE[0] / width, PICTURE[1] / height)


def _plain(text: str) -> str:
    """Without isolates: the box that a spreadsheet shows beside a cell can't hold them."""
    return text.replace("\u2068", "").replace("\u2069", "")


def _formats(book: xlsxwriter.Workbook, lang: Lang) -> dict[str, Any]:
    reading = 2 if lang == "ar" else 1
    base = {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#D5DAD7", "reading_order": reading}
    grey = {**base, "bg_color": "#F4F6F5", "locked": True}
    entry = {**base, "bg_color": "#FFFFFF", "locked": False}
    return {
        "plain": book.add_format({"valign": "top", "reading_order": reading}),
        "title": book.add_format({"bold": True, "font_size": 16, "reading_order": reading}),
        "wrapped": book.add_format({"text_wrap": True, "valign": "top", "reading_order": reading}),
        "head": book.add_format({**grey, "bold": True, "bg_color": "#1F5F4A", "font_color": "#FFFFFF"}),
        "locked": book.add_format(grey),
        "number": book.add_format({**grey, "num_format": "0"}),
        "code": book.add_format({**grey, "reading_order": 1, "align": "left", "font_color": "#444444"}),
        "changed": book.add_format({**grey, "bg_color": "#FFE3A3", "bold": True}),
        "answer": book.add_format({**entry, "bg_color": "#FFFBE6"}),
        "when": book.add_format({**entry, "bg_color": "#FFFBE6", "num_format": "yyyy-mm-dd"}),
    }
