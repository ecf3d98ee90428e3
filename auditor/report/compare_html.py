"""A comparison as a page in one language: what is new, what is fixed, what stays, what was not measured again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from auditor import i18n
from auditor.bundled import templates_dir
from auditor.compare import Change, Comparison, GroupChange
from auditor.compare_trees import TreeRow, Trees
from auditor.i18n import Texts, visible
from auditor.model import AuditResult, CheckInfo, Lang
from auditor.report import sheet
from auditor.report.html_data import readable
from auditor.report.html_view import safe_url

MOST = 300
"""Rows of one table; the JSON file has all."""
_TITLE, _ADDRESS = 200, 300


@dataclass(frozen=True, slots=True)
class Row:
    """One issue in a table."""

    title: str
    kind: str
    impact: str
    portal: str
    cells: Sequence[str]
    href: str
    address: str


@dataclass(frozen=True, slots=True)
class Part:
    """One table: key of its heading, heads of its own columns, how many rows there are, the first of them."""

    key: str
    heads: Sequence[str]
    count: int
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Page:
    """What the template prints."""

    heading: str
    sides: Sequence[str]
    tiles: Sequence[tuple[str, str]]
    """(number, what it counts)."""
    parts: Sequence[Part]
    notes: Sequence[str]


def render(found: Comparison, before: AuditResult, after: AuditResult, lang: Lang = "ar") -> bytes:
    """Two runs."""
    say = Speaker(lang, {**before.checks, **after.checks}, {**_titles(before), **_titles(after)}, after.tool)
    failed = [g for g in found.groups if g.kind == "failed"]
    parts = [_part(say, change, [g for g in found.groups if g.change is change]) for change in Change]
    notes = [
        say.t(f"note-{key}", n=count)
        for key, count in (
            ("checks-added", len(found.checks_added)),
            ("checks-gone", len(found.checks_gone)),
            ("pages-added", found.pages_added),
            ("pages-gone", found.pages_gone),
        )
        if count
    ]
    counts = [(change, sum(g.change is change for g in failed)) for change in Change]
    page = Page(
        say.t("compare-runs"),
        [say.run("side-before", before.run), say.run("side-after", after.run)],
        [(say.num(n), say.t(f"change-{change.value}")) for change, n in counts],
        [part for part in parts if part.count],
        notes,
    )
    return sheet.render("compare.html.j2", e=say, page=page)


def render_trees(found: Trees, result: AuditResult, lang: Lang = "ar") -> bytes:
    """Two language trees of one run."""
    say = Speaker(lang, result.checks, _titles(result), result.tool)
    first, second = found.languages
    chosen = {
        f"only-{first}": [r for r in found.rows if r.only == 0],
        f"only-{second}": [r for r in found.rows if r.only == 1],
        "only-open": [r for r in found.rows if r.open],
        "in-both": [r for r in found.rows if r.only is None and not r.open],
    }
    heads = [say.t(f"places-{language}") for language in found.languages]
    parts = [
        Part(key, heads, len(rows), [say.row(r, r.example, [say.num(n) for n in r.places]) for r in rows[:MOST]])
        for key, rows in chosen.items()
    ]
    pages = [sum(counts[i] for counts in found.audited.values()) for i in (0, 1)]
    page = Page(
        say.t("compare-trees"),
        [say.run("side-run", result.run), *(say.t(f"pages-{lang}", n=n) for lang, n in zip(found.languages, pages, strict=True))],
        [(say.num(part.count), say.t(f"change-{part.key}")) for part in parts],
        [part for part in parts if part.count],
        [say.t("note-trees")],
    )  # fmt: skip
    return sheet.render("compare.html.j2", e=say, page=page)


def _titles(result: AuditResult) -> dict[str, Mapping[str, str]]:
    """Of portals by name; the only one of a run has no name in a comparison."""
    titles = {str(p["name"]): p["title"] for p in result.portals}
    return {**titles, "": result.portals[0]["title"]} if len(result.portals) == 1 else titles


def _part(say: "Speaker", change: Change, groups: Sequence[GroupChange]) -> Part:
    heads = [say.t("places-before"), say.t("places-after")]
    rows = [say.row(g, g.pages[0] if g.pages else "", [say.num(g.before), say.num(g.after)]) for g in groups[:MOST]]
    return Part(change.value, heads, len(groups), rows)


@dataclass(frozen=True)
class Speaker:
    """One language: says words, numbers and issues."""

    lang: Lang
    checks: Mapping[str, CheckInfo]
    titles: Mapping[str, Mapping[str, str]]
    tool: Mapping[str, Any]

    @cached_property
    def texts(self) -> Texts:
        return Texts.load(templates_dir() / "period", (self.lang,))

    @cached_property
    def words(self) -> Texts:
        return Texts.load(templates_dir(), (self.lang,))

    @property
    def dir(self) -> str:
        return "rtl" if self.lang == "ar" else "ltr"

    def t(self, key: str, **values: Any) -> str:
        return self.texts.get(self.lang, key, **values)

    def num(self, value: float) -> str:
        return i18n.number(value, self.lang)

    def run(self, key: str, run: Mapping[str, Any]) -> str:
        day = i18n.gregorian(i18n.moment(run["started"]), self.lang)
        return self.t(key, day=day, run=visible(str(run["id"]), _TITLE))

    def row(self, item: GroupChange | TreeRow, address: str, cells: Sequence[str]) -> Row:
        check = self.checks.get(item.check)
        title = self.titles.get(item.portal, {})
        return Row(
            check.title[self.lang] if check else visible(item.check, _TITLE),
            self.words.get(self.lang, f"kind-{item.kind}"),
            self.words.get(self.lang, f"impact-{item.impact.value}"),
            visible(" ".join(str(title.get(self.lang) or item.portal).split()), _TITLE),
            cells,
            safe_url(address),
            visible(readable(address), _ADDRESS),
        )
