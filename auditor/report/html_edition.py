"""The HTML report in one language: what its templates call to say anything."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from markupsafe import Markup, escape

from auditor import i18n
from auditor.commons.wcag import CRITERIA
from auditor.i18n import Texts, visible
from auditor.model import CriterionRow, Group, Lang, PageSummary, Score, Text
from auditor.report import html_policies
from auditor.report.availability_section import Section, section
from auditor.report.html_criteria import Criteria, CriterionView
from auditor.report.html_data import SELECTOR, SNIPPET, TITLE, message_of, readable
from auditor.report.html_view import Facts, anchor, kind_of, on_whole_portal, safe_url, title_of
from auditor.report.samples import held, isolated, sample
from auditor.score import without_decimals

_CODE = re.compile(r"`([^`\n]+)`")


@dataclass(frozen=True, slots=True)
class Place:
    """One place of an issue: where it is linked to, what is shown for it, the element."""

    href: str
    url: str
    selector: str


@dataclass(frozen=True, slots=True)
class Card:
    """An issue as its card shows it; all empty for the script's blank."""

    id: str = ""
    anchor: str = ""
    kind: str = ""
    impact: str = "minor"
    title: str = ""
    headline: str = ""
    reach: str = ""
    kinds: str = ""
    area: str = ""
    message: str = ""
    why: str = ""
    fix: str = ""
    snippet: str = ""
    picture: str = ""
    criteria: Sequence[str] = ()
    check: str = ""
    places: Sequence[Place] = ()
    more: int = 0


@dataclass(frozen=True)
class Edition:
    """One language's texts, numbers and dates over the shared facts."""

    lang: Lang
    texts: Texts
    facts: Facts
    pictures: Mapping[str, str]
    """Base64 WebP by group."""

    @property
    def dir(self) -> str:
        return "rtl" if self.lang == "ar" else "ltr"

    @property
    def latin(self) -> Markup:
        """The direction of codes and addresses as an attribute, where that of the edition is another."""
        return Markup(' dir="ltr"') if self.dir == "rtl" else Markup("")

    @property
    def name(self) -> str:
        return "العربية" if self.lang == "ar" else "English"

    @property
    def blank(self) -> Card:
        return Card()

    # ------------------------------------------------------------ words and numbers

    def t(self, key: str, **values: Any) -> str:
        return self.texts.get(self.lang, key, **values)

    def word(self, prefix: str, value: str) -> str:
        """The text of ``prefix-value``, or the value itself where there is none."""
        key = f"{prefix}-{value}"
        return self.t(key) if key in self.texts.keys(self.lang) else visible(value, SELECTOR)

    def num(self, value: float, places: int = 0) -> str:
        return i18n.number(value, self.lang, places)

    def points(self, value: float | None) -> str:
        if value is None:
            return "—"
        return self.num(without_decimals(value))

    def share(self, value: float) -> str:
        return f"{self.points(value)}%"

    def of(self, text: Mapping[str, Any] | Text) -> str:
        """One language of a text that the profile gave, else any of it."""
        if isinstance(text, Text):
            return visible(text[self.lang], TITLE)
        own = text.get(self.lang)
        return visible(str(own), TITLE) if own else sample(str(next(iter(text.values()), "")), TITLE)

    def long(self, text: Text) -> str:
        return visible(text[self.lang], SNIPPET)

    def seen(self, text: object) -> str:
        return visible(str(text), SELECTOR)

    # ------------------------------------------------------------ the whole

    @cached_property
    def title(self) -> str:
        return self.of(title_of(self.facts.result))

    @cached_property
    def started(self) -> datetime | None:
        return self._moment("started")

    @cached_property
    def finished(self) -> datetime | None:
        return self._moment("finished")

    def _moment(self, key: str) -> datetime | None:
        value = self.facts.result.run.get(key)
        return i18n.moment(value) if value else None

    def day(self, when: datetime) -> str:
        gregorian, hijri = i18n.gregorian(when, self.lang), i18n.hijri(when, self.lang)
        return self.t("date-line", gregorian=gregorian, hijri=hijri) if hijri else gregorian

    def moment(self, when: datetime | None) -> str:
        if when is None:
            return self.t("not-known")
        return f"{i18n.gregorian(when, self.lang)} · {self.t('time-line', time=i18n.clock(when, self.lang))}"

    def duration(self, seconds: float) -> str:
        return i18n.duration(seconds, self.lang)

    def standard(self) -> str:
        standard = self.facts.result.run["standard"]
        levels = i18n.joined([self.t("level", level=level) for level in standard["levels"]], self.lang)
        return self.t("standard-line", version=standard["wcag"], levels=levels)

    def warning(self, row: Mapping[str, Any]) -> tuple[str, bool]:
        """A warning's text, and whether it is in the tool's own words (English)."""
        if "text" not in row:
            return visible(str(row.get("message", row["key"])), SNIPPET), True
        text = row["text"] if isinstance(row["text"], Text) else Text(en=row["text"]["en"], ar=row["text"]["ar"])
        if "data" in row:
            return i18n.format_text(text, self.lang, row["data"]), False
        return visible(text[self.lang], SNIPPET), False

    def about(self) -> Iterator[tuple[str, str, bool]]:
        """Name, value and whether the value runs from left to right; what a run doesn't know is left out."""
        run, tool = self.facts.result.run, self.facts.result.tool
        known = {
            "tool": f"{tool['name']} {tool['version']}",
            "run": run["id"],
            "profile": run["profile"]["name"],
            "browser": tool.get("browser"),
            "axe": tool.get("axe"),
            "axe-hash": tool.get("axe_sha256"),
            "platform": tool.get("platform"),
        }
        latin = [(name, self.seen(value), True) for name, value in known.items() if value]
        own = [("started", self.moment(self.started), False), ("finished", self.moment(self.finished), False)]
        own.append(("elapsed", self.duration(run["seconds"]), False))
        if run.get("concurrency"):
            own.append(("concurrency", self.num(run["concurrency"]), False))
        own.append(("sandbox", self.t("on" if tool.get("sandbox") else "off"), False))
        fonts = " · ".join(tool.get("fonts") or ())
        yield from (*latin[:3], *own, *latin[3:])
        yield "fonts", self.seen(fonts) or self.t("none"), bool(fonts)

    # ------------------------------------------------------------ scores

    def reason(self, reason: str) -> str:
        """Why there is no score: a key of the texts, after a colon the areas it is about."""
        key, _, areas = reason.partition(":")
        if areas:
            names = [self.word("area", area) for area in areas.split(",")]
            return self.t(f"reason-{key}", areas=i18n.joined(names, self.lang))
        return self.word("reason", key)

    def area(self, area: str) -> str:
        return self.t("score-overall") if area == "overall" else self.word("area", area)

    def sentence(self, score: Score) -> str:
        return self.t(
            "score-sentence",
            value=self.points(score.value),
            low=self.points(score.low),
            high=self.points(score.high),
            decided=self.share(score.decided),
            known=score.known_failures,
            total=score.total,
        )

    def known(self, score: Score) -> str:
        """Known failures of all; a dash where nothing was there to fail."""
        if not score.total:
            return "—"
        return self.t("score-known-value", known=score.known_failures, total=score.total)

    def range(self, score: Score) -> str:
        return self.t("score-range-value", low=self.points(score.low), high=self.points(score.high))

    def at(self, start: float, width: float = 0) -> str:
        """Where a bar of this start and width (0 to 100) begins on a drawing 1000 wide, in reading direction."""
        left = start if self.lang != "ar" else 100 - start - width
        return f"{left * 10:.1f}"

    # ------------------------------------------------------------ portals and policies

    @cached_property
    def measured(self) -> list[tuple[str, Section]]:
        """What was measured over time, by the portal's title; portals without anything are left out."""
        found = [(self.of(portal["title"]), section(portal, self.lang)) for portal in self.facts.result.portals]
        return [(title, made) for title, made in found if made is not None]

    @cached_property
    def policies(self) -> html_policies.View:
        return html_policies.view(self.facts.result, self.lang)

    # ------------------------------------------------------------ criteria and pages

    def criteria(self, rows: Sequence[CriterionRow]) -> Iterator[CriterionView]:
        checks, tallies = self.facts.result.checks, self.facts.tallies
        yield from Criteria(checks, tallies, self.texts, self.lang).views(rows)

    def criterion(self, number: str) -> str:
        return CRITERIA[number].name[self.lang] if number in CRITERIA else ""

    def page_title(self, page: PageSummary) -> str:
        return sample(page.title.strip(), TITLE) or self.t("page-untitled")

    def href(self, url: str) -> str:
        return safe_url(url)

    def url(self, url: str) -> str:
        return readable(url)

    # ------------------------------------------------------------ issues

    def card(self, group: Group) -> Card:
        checks = self.facts.result.checks
        check = checks.get(group.check)
        whole = on_whole_portal(group, checks)
        places = list(self._places(group, whole))
        return Card(
            id=group.id,
            anchor=anchor(group.id),
            kind=kind_of(group),
            impact=group.impact,
            title=check.title[self.lang] if check else visible(group.check, TITLE),
            headline=self.t("one-fix", n=group.findings),
            reach=self.t("whole-portal") if whole else self.t("on-pages", n=group.pages),
            kinds="" if whole else self.t("card-kinds", n=group.templates),
            area=self.t(f"area-{check.area}") if check else "",
            message=message_of(group.example, checks, self.lang),
            why=check.why[self.lang] if check else "",
            fix=check.fix[self.lang] if check else "",
            snippet=visible(group.example.target.html, SNIPPET),
            picture=self.pictures.get(group.id, ""),
            criteria=[f"{number} {self.criterion(number)}" for number in (check.wcag if check else ())],
            check=visible(group.check, TITLE),
            places=places,
            more=0 if whole else max(0, group.pages - len(places)),
        )

    def _places(self, group: Group, whole: bool) -> Iterator[Place]:
        example = group.example
        if not whole:
            yield Place(safe_url(example.page), readable(example.page), visible(example.target.selector, SELECTOR))
        for url in [u for u in group.page_urls if u != example.page][:4]:
            yield Place(safe_url(url), readable(url), "")


def prose(text: str) -> Markup:
    """Paragraphs and lists of a check's documentation; what stands in backticks is code."""
    blocks: list[Markup] = []
    items: list[Markup] = []
    for line in [*text.split("\n"), ""]:
        stripped = line.strip()
        if stripped.startswith(("- ", "* ", "• ")):
            items.append(Markup("<li>{}</li>").format(_inline(stripped[2:])))
            continue
        if items:
            blocks.append(Markup("<ul>{}</ul>").format(Markup("").join(items)))
            items = []
        if stripped:
            blocks.append(Markup("<p>{}</p>").format(_inline(stripped)))
    return Markup("").join(blocks)


def _inline(text: str) -> Markup:
    parts = _CODE.split(text)
    return Markup("").join(
        Markup('<code dir="ltr">{}</code>').format(part) if i % 2 else escape(isolated(held(part)))
        for i, part in enumerate(parts)
    )
