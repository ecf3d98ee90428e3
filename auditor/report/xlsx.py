"""XLSX for vendors and officers: summary, issues with pictures, every place, pages, policies.

Rows are written as they are read (constant memory). Every text is a string cell: nothing becomes a formula.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC
from itertools import chain, islice
from typing import Any

import xlsxwriter
from PIL import Image
from xlsxwriter.worksheet import Worksheet

from auditor import i18n
from auditor.model import AuditResult, Group, Lang
from auditor.report.html_view import safe_url
from auditor.report.rows import GROUPS, PAGES, PLACES, Cell, Rows, cell

MAX_ROWS = 1_000_000
"""Rows of one sheet; places beyond it go on in another."""
MAX_PICTURES = 1_000
_PICTURE = (240, 120)
_GROUP_POINTS = 96
"""Height of an issue's row: room for its picture and for six lines."""
_CODE = frozenset({"page", "selector", "snippet", "check", "group", "fingerprint", "template", "language"})
_WIDTHS = {
    "kind": 16,
    "impact": 10,
    "area": 18,
    "title": 36,
    "message": 48,
    "why": 40,
    "fix": 40,
    "criteria": 28,
    "page": 48,
    "page-title": 32,
    "selector": 32,
    "snippet": 44,
    "picture": 35,
    "check": 32,
    "group": 18,
    "fingerprint": 20,
    "error": 40,
    "text": 60,
    "policy": 28,
    "evidence": 60,
}


def render(result: AuditResult, lang: Lang = "ar") -> bytes:
    """The workbook in one language."""
    out = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(out, options)
    subject = cell(str(result.run["id"]), 250)
    # A report of the same run is the same file, whenever it is written.
    made = i18n.moment(result.run.get("finished") or result.run["started"]).astimezone(UTC)
    book.set_properties({"title": Rows.of(result, lang).t("title"), "subject": subject, "created": made})
    _Report(book, result, lang).write()
    book.close()
    return out.getvalue()


class _Report:
    def __init__(self, book: xlsxwriter.Workbook, result: AuditResult, lang: Lang) -> None:
        self.book, self.result, self.lang = book, result, lang
        self.rows = Rows.of(result, lang)
        self.formats = _formats(book, lang)
        self.pictures = 0

    def write(self) -> None:
        t = self.rows.t
        self._summary()
        self._groups()
        self._places()
        self._table(t("sheet-pages"), PAGES, map(self.rows.page, self.result.pages))
        if self.result.policies:
            self._table(t("sheet-policies"), _CLAUSES, self._clauses())

    # -- sheets --------------------------------------------------------------------------------------------

    def _sheet(self, name: str) -> Worksheet:
        sheet = self.book.add_worksheet(name)
        if self.lang == "ar":
            sheet.right_to_left()
        return sheet

    def _head(self, name: str, columns: Sequence[str]) -> Worksheet:
        sheet = self._sheet(name)
        for at, column in enumerate(columns):
            sheet.set_column(at, at, _WIDTHS.get(column, 12))
        sheet.freeze_panes(1, 0)
        for at, head in enumerate(self.rows.heads(columns)):
            sheet.write_string(0, at, head, self.formats["head"])
        return sheet

    def _table(self, name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
        """A sheet of rows with a frozen head and filters."""
        sheet, row = self._head(name, columns), 0
        for row, cells in enumerate(rows, 1):
            self._cells(sheet, row, columns, cells)
        sheet.autofilter(0, 0, max(row, 1), len(columns) - 1)

    def _cells(self, sheet: Worksheet, row: int, columns: Sequence[str], cells: Sequence[Cell]) -> None:
        for at, (column, value) in enumerate(zip(columns, cells, strict=True)):
            if isinstance(value, int):
                sheet.write_number(row, at, value, self.formats["number"])
            elif value:
                sheet.write_string(row, at, value, self.formats["code" if column in _CODE else "text"])

    def _groups(self) -> None:
        name = self.rows.t("sheet-groups")
        sheet, row = self._head(name, GROUPS), 0
        linked = GROUPS.index("page")
        for row, group in enumerate(self.result.groups, 1):
            sheet.set_row(row, _GROUP_POINTS)
            self._picture(sheet, row, group)
            cells = self.rows.group(group)
            self._cells(sheet, row, GROUPS, cells)
            url = safe_url(group.example.page)
            if url and len(url) < 2000:
                # A sheet takes 65,530 links: one for every issue, none for places.
                sheet.write_url(row, linked, url, self.formats["code"], string=str(cells[linked])[:255])
        sheet.autofilter(0, 0, max(row, 1), len(GROUPS) - 1)

    def _places(self) -> None:
        """Every finding, in as many sheets as it takes."""
        rows = map(self.rows.place, self.result.findings())
        self._table(self.rows.t("sheet-places"), PLACES, islice(rows, MAX_ROWS))
        number = 1
        while (first := next(rows, None)) is not None:
            number += 1
            name = _plain(self.rows.t("sheet-places-more", n=number))
            self._table(name, PLACES, chain([first], islice(rows, MAX_ROWS - 1)))

    def _clauses(self) -> Iterator[list[Cell]]:
        rows = self.rows
        for policy in self.result.policies:
            for clause in policy.clauses:
                proofs = [f"{p.ref}: {rows.word('outcome', p.outcome.value)}" for p in clause.proofs]
                decision = clause.decision
                yield [
                    cell(policy.title[self.lang]),
                    cell(clause.id, 300),
                    cell(clause.text[self.lang]),
                    rows.word("clause", clause.state.value),
                    cell("\n".join(proofs)),
                    cell(decision.who, 300) if decision else "",
                    decision.when if decision else "",
                ]

    def _summary(self) -> None:
        sheet, rows = self._sheet(self.rows.t("sheet-summary")), self.rows
        sheet.set_column(0, 0, 30)
        sheet.set_column(1, 6, 16)
        sheet.hide_gridlines(2)
        sheet.write_string(0, 0, rows.t("title"), self.formats["title"])
        row = 2
        for name, value in self._facts():
            sheet.write_string(row, 0, name, self.formats["head"])
            sheet.write_string(row, 1, cell(value), self.formats["plain"])
            row += 1
        sheet.write_string(row, 1, rows.t("score-note"), self.formats["plain"])
        row = self._scores(sheet, row + 2)
        self._counts(sheet, row + 1)

    def _facts(self) -> Iterator[tuple[str, str]]:
        run, tool, t = self.result.run, self.result.tool, self.rows.t
        yield t("about-run"), str(run["id"])
        yield t("about-profile"), str(run["profile"]["title"][self.lang])
        yield t("about-portals"), " · ".join(str(p["title"][self.lang]) for p in self.result.portals)
        yield t("about-started"), i18n.gregorian(i18n.moment(run["started"]), self.lang)
        standard, sample = run["standard"], run["sample"]
        yield t("about-standard"), t("standard-line", version=standard["wcag"], levels=" ".join(standard["levels"]))
        yield t("about-pages"), t("pages-of", audited=sample["audited"], found=sample["found"])
        yield t("about-tool"), f"{tool['name']} {tool.get('version', '')}"

    def _scores(self, sheet: Worksheet, row: int) -> int:
        columns = ["area", "score", "low", "high", "decided", "known"]
        for at, head in enumerate(self.rows.heads(columns)):
            sheet.write_string(row, at, head, self.formats["head"])
        for score in self.result.scores:
            row += 1
            name = self.rows.t(f"score-{score.key}") if score.key in ("overall", "wcag") else ""
            sheet.write_string(row, 0, name or self.rows.word("area", score.key), self.formats["plain"])
            for at, value in enumerate((score.value, score.low, score.high, score.decided), 1):
                if value is not None:
                    sheet.write_number(row, at, round(value, 1), self.formats["point"])
                else:
                    sheet.write_string(row, at, "—", self.formats["plain"])
            sheet.write_number(row, 5, score.known_failures, self.formats["number"])
        return row + 1

    def _counts(self, sheet: Worksheet, row: int) -> None:
        """Issues and places by kind and impact."""
        for at, head in enumerate(self.rows.heads(["kind", "impact", "issues", "places"])):
            sheet.write_string(row, at, head, self.formats["head"])
        counted: dict[tuple[str, str], list[int]] = {}
        for group in self.result.groups:
            kind = "advice" if group.advice else group.outcome.value
            both = counted.setdefault((kind, group.impact.value), [0, 0])
            both[0] += 1
            both[1] += group.findings
        for (kind, impact), (issues, places) in counted.items():
            row += 1
            sheet.write_string(row, 0, self.rows.t(f"kind-{kind}"), self.formats["plain"])
            sheet.write_string(row, 1, self.rows.word("impact", impact), self.formats["plain"])
            sheet.write_number(row, 2, issues, self.formats["number"])
            sheet.write_number(row, 3, places, self.formats["number"])

    # -- pictures ------------------------------------------------------------------------------------------

    def _picture(self, sheet: Worksheet, row: int, group: Group) -> None:
        image = self.result.crop(group.example.group) if self.pictures < MAX_PICTURES else None
        if image is None:
            return
        self.pictures += 1
        with Image.open(io.BytesIO(image)) as picture:
            data = io.BytesIO()
            picture.convert("RGB").save(data, "PNG")
            scale = min(1.0, _PICTURE[0] / picture.width, _PICTURE[1] / picture.height)
        data.seek(0)
        check = self.result.checks.get(group.check)
        options: dict[str, Any] = {
            "image_data": data,
            "object_position": 1,  # it moves with its row when rows are filtered
            "x_offset": 4,
            "y_offset": 4,
            "x_scale": scale,
            "y_scale": scale,
            "description": cell(check.title[self.lang] if check else group.check, 250),
        }
        sheet.insert_image(row, GROUPS.index("picture"), f"{group.example.group}.png", options)


_CLAUSES = ("policy", "clause", "text", "clause-state", "evidence", "who", "when")


def _plain(name: str) -> str:
    """A sheet's name without marks of direction, at most the 31 characters it may have."""
    return name.replace("\u2068", "").replace("\u2069", "")[:31]


def _formats(book: xlsxwriter.Workbook, lang: Lang) -> dict[str, Any]:
    reading = 2 if lang == "ar" else 1
    base = {"valign": "top", "reading_order": reading}
    head = {**base, "bold": True, "bg_color": "#1F5F4A", "font_color": "#FFFFFF", "text_wrap": True}
    return {
        "plain": book.add_format(base),
        "text": book.add_format({**base, "text_wrap": True}),
        "code": book.add_format({"valign": "top", "reading_order": 1, "align": "left"}),
        "number": book.add_format({**base, "num_format": "0"}),
        "point": book.add_format({**base, "num_format": "0.0"}),
        "head": book.add_format(head),
        "title": book.add_format({**base, "bold": True, "font_size": 16}),
    }
