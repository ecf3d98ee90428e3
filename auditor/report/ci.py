"""What every output for a pipeline says of an issue: rows of safe texts in one language, one row an issue."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from urllib.parse import quote

from auditor.bundled import templates_dir
from auditor.fingerprint import digest
from auditor.gate import Issue, Note, Status, Verdict
from auditor.i18n import Texts, format_text, visible, well_formed
from auditor.model import AuditResult, Lang

TITLE = 200
MESSAGE = 600
_LOG_COMMAND = re.compile(r"##(?=vso\[|\[)", re.IGNORECASE)
"""Azure Pipelines obeys ``##vso[…]`` wherever it stands in a line of the log."""
_BARE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
OPEN = (Status.NEW, Status.SPREAD, Status.EXPIRED)
"""Standings of issues that nobody has accepted, and that were not found unsteady."""


@cache
def texts() -> Texts:
    """The gate's own texts."""
    return Texts.load(templates_dir() / "gate")


@cache
def words() -> Texts:
    """The texts of the reports, for the words they share."""
    return Texts.load(templates_dir())


def line(text: str, limit: int = MESSAGE) -> str:
    """A text on one line, safe to show: no controls, no lone surrogates, no command to a log's reader, not too long."""
    shown = " ".join(visible(well_formed(text), limit * 4).split())
    shown = _LOG_COMMAND.sub("## ", shown)
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


def address(url: str) -> str:
    """A URL in ASCII, whatever a page sent."""
    scheme, mark, rest = well_formed(url)[:4000].partition("://")
    host, slash, path = rest.partition("/")
    path, number_sign, part = _BARE_PERCENT.sub("%25", path).partition("#")
    kept = "%:/?@!$&'()*+,;=~"
    path, part = quote(path, safe=kept), quote(part, safe=kept)
    return scheme + mark + quote(host, safe="%:@[]") + slash + path + number_sign + part


@dataclass(frozen=True, slots=True)
class Anchor:
    """The committed file that issues are shown at: a portal's line in its profile."""

    path: str = "audit/profile.yaml"
    lines: Mapping[str, int] = field(default_factory=dict)

    def line(self, portal: str) -> int:
        """The portal's line; the first where it has none."""
        return self.lines.get(portal, 1)

    @property
    def uri(self) -> str:
        """The path as a relative URI."""
        return quote(self.path.replace("\\", "/"))


@dataclass(frozen=True, slots=True)
class Row:
    """One issue in words."""

    issue: Issue
    title: str
    message: str
    why: str
    fix: str
    status: str
    impact: str
    area: str
    page: str
    url: str
    """The page's address in ASCII; '' for a portal as a whole."""
    criteria: tuple[str, ...]
    selector: str
    standing: str
    """Owner, reason and day of an acceptance."""
    line: int
    identity: str
    """The same for the same issue in every run."""

    @property
    def accept(self) -> str:
        """The command that accepts it."""
        return f"auditor baseline update --only {self.issue.accept} --owner … --reason … --expires …"


@dataclass(frozen=True)
class View:
    """A verdict in one language, for every output."""

    result: AuditResult
    verdict: Verdict
    lang: Lang
    anchor: Anchor = Anchor()

    def t(self, key: str, **values: object) -> str:
        """A text of the gate."""
        return texts().get(self.lang, key, **values)

    def note(self, note: Note) -> str:
        """A note as a sentence."""
        return line(note_text(note, self.lang), MESSAGE)

    @property
    def headline(self) -> str:
        """The verdict in a few words."""
        return self.t(f"verdict-{self.verdict.code}")

    @property
    def counts(self) -> str:
        """How many issues of each standing."""
        verdict = self.verdict
        return self.t(
            "counts",
            fails=len(verdict.failing),
            new=verdict.count(Status.NEW, Status.SPREAD, Status.UNCONFIRMED),
            known=verdict.count(Status.KNOWN),
            unsteady=verdict.count(Status.UNSTEADY),
            fixed=verdict.fixed,
        )

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every issue, those that fail first."""
        return tuple(self._row(issue) for issue in self.verdict.issues)

    @property
    def open(self) -> Iterator[Row]:
        """Issues that nobody has accepted."""
        return (row for row in self.rows if row.issue.status in OPEN)

    @property
    def notes(self) -> Iterator[tuple[str, str]]:
        """(level, sentence) of everything that is no issue: ``error`` or ``warning``."""
        for note in (*self.verdict.shortfalls, *self.verdict.failures):
            yield "error", self.note(note)
        for note in self.verdict.warnings:
            yield "warning", self.note(note)

    def _row(self, issue: Issue) -> Row:
        check, example = self.result.checks[issue.check], issue.example
        pattern = check.messages.get(example.message)
        on_page = bool(re.match(r"https?://", example.page))
        more = issue.pages - 1
        page = line(example.page, MESSAGE) if on_page else self.t("the-portal")
        standing = ""
        if issue.expires is not None:
            standing = self.t("until", day=str(issue.expires), owner=line(issue.owner), reason=line(issue.reason))
        return Row(
            issue=issue,
            title=line(check.title[self.lang], TITLE),
            message=line(format_text(pattern, self.lang, example.data) if pattern else example.message),
            why=line(check.why[self.lang]),
            fix=line(check.fix[self.lang]),
            status=self.t(f"status-{issue.status}"),
            impact=words().get(self.lang, f"impact-{issue.impact}"),
            area=words().get(self.lang, f"area-{issue.area}") if issue.area else "",
            page=f"{page} ({self.t('more-pages', n=more)})" if more else page,
            url=address(example.page) if on_page else "",
            criteria=check.wcag,
            selector=line(example.target.selector, 300),
            standing=standing,
            line=self.anchor.line(issue.portal),
            identity=digest(issue.portal, issue.check, issue.group),
        )


def note_text(note: Note, lang: Lang) -> str:
    """A note of a verdict as a sentence."""
    return texts().get(lang, f"note-{note.key}", **note.data)
