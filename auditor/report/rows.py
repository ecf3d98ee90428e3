"""What the workbook and the CSV file say of issues and places: rows of plain cells in one language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from auditor.bundled import templates_dir
from auditor.commons.wcag import CRITERIA
from auditor.i18n import Texts, format_text, visible, well_formed
from auditor.model import AuditResult, CheckInfo, Finding, Group, Lang, PageSummary

CELL = 32_000
"""Characters of one cell; a spreadsheet takes 32,767."""
TITLE = 300


def _keys(*lines: str) -> tuple[str, ...]:
    return tuple(" ".join(lines).split())


PLACES = _keys(
    "kind impact area title message page page-title portal selector snippet criteria check group fingerprint"
)
"""Column keys of a row about one place."""
GROUPS = _keys(
    "kind impact area title message why fix criteria places pages templates",
    "page selector snippet picture check group",
)
"""Column keys of a row about one issue."""
PAGES = _keys(
    "page page-title portal state status language template depth source sample failed undecided error",
)
"""Column keys of a row about one page."""

Cell = str | int


@cache
def texts() -> Texts:
    """The workbook's own texts."""
    return Texts.load(templates_dir() / "workbook")


@cache
def words() -> Texts:
    """The texts of the reports, for the words they share."""
    return Texts.load(templates_dir())


def cell(text: str, limit: int = CELL) -> str:
    """A text as a cell can hold it: safe to show, not too long."""
    return visible(well_formed(text), limit)


@dataclass(frozen=True, slots=True)
class Rows:
    """Makes the rows of a result in one language."""

    checks: Mapping[str, CheckInfo]
    pages: Mapping[str, PageSummary]
    lang: Lang

    @classmethod
    def of(cls, result: AuditResult, lang: Lang) -> "Rows":
        """For a result."""
        return cls(result.checks, {page.url: page for page in result.pages}, lang)

    def t(self, key: str, **values: Any) -> str:
        return texts().get(self.lang, key, **values)

    def word(self, prefix: str, value: str) -> str:
        """A word of the reports' vocabulary; the value itself where they have none for it."""
        key = f"{prefix}-{value}"
        own = next((each for each in (texts(), words()) if key in each.keys(self.lang)), None)
        return own.get(self.lang, key) if own else cell(value, TITLE)

    def heads(self, columns: Sequence[str]) -> list[str]:
        """The columns' names."""
        return [self.t(f"col-{column}") for column in columns]

    def place(self, finding: Finding) -> list[Cell]:
        """One finding, as :data:`PLACES` has it."""
        page = self.pages.get(finding.page)
        cells: dict[str, Cell] = {
            **self._common(finding),
            "kind": self.t(f"kind-{'advice' if finding.advice else finding.outcome.value}"),
            "impact": self.word("impact", finding.impact.value),
            "page": cell(finding.page),
            "page-title": cell(page.title, TITLE) if page else "",
            "portal": cell(page.portal, TITLE) if page else cell(finding.page, TITLE),
            "group": finding.group,
            "fingerprint": finding.fingerprint,
        }
        return [cells[column] for column in PLACES]

    def group(self, group: Group) -> list[Cell]:
        """One issue, as :data:`GROUPS` has it; the picture is an empty cell."""
        check = self.checks.get(group.check)
        cells: dict[str, Cell] = {
            **self._common(group.example),
            "kind": self.t(f"kind-{'advice' if group.advice else group.outcome.value}"),
            "impact": self.word("impact", group.impact.value),
            "why": cell(check.why[self.lang]) if check else "",
            "fix": cell(check.fix[self.lang]) if check else "",
            "places": group.findings,
            "pages": group.pages,
            "templates": group.templates,
            "page": cell(group.example.page),
            "picture": "",
            "group": group.id.rstrip("?"),
        }
        return [cells[column] for column in GROUPS]

    def _common(self, finding: Finding) -> dict[str, Cell]:
        check = self.checks.get(finding.check)
        pattern = check.messages.get(finding.message) if check else None
        numbers = check.wcag if check else ()
        return {
            "area": self.word("area", check.area.value) if check else "",
            "title": cell(check.title[self.lang]) if check else cell(finding.check),
            "message": cell(format_text(pattern, self.lang, finding.data) if pattern else finding.message),
            "selector": cell(finding.target.selector) or self.t("whole-page"),
            "snippet": cell(finding.target.html),
            "criteria": "\n".join(f"{n} {CRITERIA[n].name[self.lang]}" for n in numbers if n in CRITERIA),
            "check": cell(finding.check, TITLE),
        }

    def page(self, page: PageSummary) -> list[Cell]:
        """One page, as :data:`PAGES` has it."""
        cells: dict[str, Cell] = {
            "page": cell(page.url),
            "page-title": cell(page.title, TITLE),
            "portal": cell(page.portal, TITLE),
            "state": self.word("state", page.state),
            "status": page.status if page.status is not None else "",
            "language": cell(page.language or "", TITLE),
            "template": page.template,
            "depth": page.depth,
            "source": self.word("source", page.source),
            "sample": self.word("drawn", page.sample),
            "failed": page.failed,
            "undecided": page.cant_tell,
            "error": cell(page.error, 2000),
        }
        return [cells[column] for column in PAGES]
