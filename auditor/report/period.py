"""The management report of a month, quarter or year in one language: HTML that prints on two pages.

Every sentence is a whole Fluent text; charts are inline SVG, each with the table of its figures under it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import babel.dates
from markupsafe import Markup

from auditor import i18n
from auditor.bundled import templates_dir
from auditor.compare import Change, GroupChange
from auditor.i18n import Texts, visible
from auditor.model import Area, Lang
from auditor.model.compliance import ClauseState
from auditor.report import charts, sheet
from auditor.report.period_facts import RULE_AREAS, Chain, Compliance, Facts
from auditor.report.samples import sample

_TITLE = 120
_LISTED = 4
"""Issues in the lists of what was fixed and what is new."""
_STATES = (ClauseState.KEPT, ClauseState.BROKEN, ClauseState.NEEDS_PERSON, ClauseState.NOT_MEASURABLE)


def render(facts: Facts, lang: Lang = "ar") -> bytes:
    """The file in UTF-8."""
    return sheet.render("period.html.j2", e=View(facts, lang), facts=facts)


def title(facts: Facts, lang: Lang) -> str:
    """What the report is called in its reader's window."""
    view = View(facts, lang)
    return view.t("window-title", name=view.t("report-name"), period=view.period)


@dataclass(frozen=True, slots=True)
class Row:
    """A portal's line in a chart's table: index of its mark, -1 where the chart does not show it."""

    mark: int
    name: str
    cells: Sequence[str]


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure of the first page: a number, what it counts, and a line on it."""

    key: str
    number: str
    says: str
    more: Sequence[str]


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue in a list of what changed."""

    title: str
    portal: str
    places: str


@dataclass(frozen=True)
class View:
    """One language over the facts: what the template calls to say anything."""

    facts: Facts
    lang: Lang

    @cached_property
    def texts(self) -> Texts:
        return Texts.load(templates_dir() / "period")

    @cached_property
    def words(self) -> Texts:
        """The words that all reports share."""
        return Texts.load(templates_dir())

    @property
    def dir(self) -> str:
        return "rtl" if self.rtl else "ltr"

    @property
    def rtl(self) -> bool:
        return self.lang == "ar"

    def t(self, key: str, **values: Any) -> str:
        return self.texts.get(self.lang, key, **values)

    def word(self, key: str) -> str:
        return self.words.get(self.lang, key)

    def num(self, value: float, places: int = 0) -> str:
        return i18n.number(value, self.lang, places)

    def points(self, value: float | None) -> str:
        """A score to one decimal; a dash where there is none."""
        return "—" if value is None else self.num(value, 1)

    def share(self, value: float | None, places: int = 2) -> str:
        """A share that never rounds up to what it misses."""
        if value is None:
            return "—"
        cut = int(value * 10**places + 1e-9) / 10**places
        return i18n.percent(cut, self.lang, places)

    def of(self, text: Mapping[str, Any]) -> str:
        own = text.get(self.lang)
        if own:
            return visible(" ".join(str(own).split()), _TITLE)
        return sample(" ".join(str(next(iter(text.values()), "")).split()), _TITLE)

    def day(self, when: date) -> str:
        gregorian, hijri = i18n.gregorian(when, self.lang), i18n.hijri(when, self.lang)
        return self.t("date-line", gregorian=gregorian, hijri=hijri) if hijri else gregorian

    # ------------------------------------------------------------ the period

    @cached_property
    def period(self) -> str:
        """What the period is called."""
        period = self.facts.period
        if period.unit == "month":
            return self.t("period-month", month=self._month(period.first), year=str(period.year))
        return self.t(f"period-{period.unit}", n=period.number, year=str(period.year))

    @property
    def range(self) -> str:
        return self.t("range", first=self.day(self.facts.period.first), last=self.day(self.facts.period.last))

    def _month(self, day: date, form: str = "LLLL") -> str:
        return babel.dates.format_date(day, form, locale="ar_SA" if self.rtl else "en_GB")

    @cached_property
    def slots(self) -> list[str]:
        """The heads of the time columns: where the period is measured from, then its steps."""
        heads = [self.t("before")] if self._has_before else []
        month = self.facts.period.unit == "month"
        for first, last in self.facts.period.steps():
            span = self.t("days", first=str(first.day), last=str(last.day))
            heads.append(span if month else self._month(first, "LLLL" if self.rtl else "LLL"))
        return heads

    @cached_property
    def _has_before(self) -> bool:
        return any(p.day < self.facts.period.first for c in self.facts.chains for p in c.points)

    def _slot(self, day: date) -> int:
        steps = self.facts.period.steps()
        inside = next((i for i, (first, last) in enumerate(steps) if first <= day <= last), -1)
        return inside + self._has_before

    # ------------------------------------------------------------ the first page

    @cached_property
    def only(self) -> Chain | None:
        """The portal, where there is one alone."""
        return self.facts.chains[0] if len(self.facts.chains) == 1 else None

    @property
    def headline(self) -> str:
        """One sentence on what moved."""
        if all(chain.direction == "unknown" for chain in self.facts.chains):
            return self.t("headline-unknown")
        if self.only is None:
            return self.t("headline-many", n=len(self.facts.chains))
        scores = self.only.scores()
        return self.t(f"headline-{self.only.direction}", first=self.points(scores[0]), last=self.points(scores[-1]))

    def tiles(self) -> Iterator[Tile]:
        """The figures of the first page."""
        chains = self.facts.chains
        still = sum(c.points[-1].open for c in chains)
        if not self.compared:
            yield Tile("portals", self.num(len(chains)), self.t("tile-portals", n=len(chains)), [])
            yield Tile("open", self.num(still), self.t("tile-open-now", n=still), [])
        else:
            yield from self._moving(chains, still)
        measured = [c for c in chains if c.uptime and c.uptime.percent is not None]
        if self.only is not None and measured and measured[0].uptime:
            uptime = measured[0].uptime
            verdict = self.t(f"verdict-{uptime.verdict}")
            yield Tile("uptime", self.share(uptime.percent), self.t("tile-availability"), [verdict])
        elif measured:
            met = sum(c.uptime is not None and c.uptime.verdict == "met" for c in measured)
            of = self.t("tile-measured", n=len(measured))
            yield Tile("uptime", self.num(met), self.t("tile-met", n=met), [of])
        if self.facts.policies:
            kept = sum(c.now[ClauseState.KEPT] for c in self.facts.policies)
            total = sum(sum(c.now.values()) for c in self.facts.policies)
            yield Tile("policies", self.num(kept), self.t("tile-kept", n=kept), [self.t("tile-clauses", n=total)])

    @property
    def compared(self) -> bool:
        """Whether any portal has two runs to compare."""
        return any(chain.whole is not None for chain in self.facts.chains)

    def _moving(self, chains: Sequence[Chain], still: int) -> Iterator[Tile]:
        """The figures that need two runs."""
        if self.only is not None:
            last = self.only.scores()[-1]
            yield Tile("score", self.points(last), self.t("tile-score"), [self.move(self.only)])
        else:
            counts = {d: sum(c.direction == d for c in chains) for d in ("up", "steady", "down")}
            more = [self.t(f"tile-{d}", n=counts[d]) for d in ("steady", "down") if counts[d]]
            yield Tile("score", self.num(counts["up"]), self.t("tile-up", n=counts["up"]), more)
        fixed, new = (sum(len(c.groups(change)) for c in chains) for change in (Change.FIXED, Change.NEW))
        yield Tile("fixed", self.num(fixed), self.t("tile-fixed", n=fixed), [])
        yield Tile("new", self.num(new), self.t("tile-new", n=new), [self.t("tile-open", n=still)])

    def move(self, chain: Chain) -> str:
        """How far a score moved, in words and a number."""
        moved = chain.moved
        size = self.points(abs(moved)) if moved is not None else "—"
        return self.t(f"moved-{chain.direction}", size=size)

    # ------------------------------------------------------------ charts over time

    @cached_property
    def trend(self) -> list[list[float | None]]:
        """Scores of every portal, one a slot."""
        rows = []
        for chain in self.facts.chains:
            row: list[float | None] = [None] * len(self.slots)
            for point, score in zip(chain.points, chain.scores(), strict=True):
                row[self._slot(point.day)] = score
            rows.append(row)
        return rows

    @property
    def trend_chart(self) -> charts.Drawing:
        return charts.lines(self.trend, rtl=self.rtl, said=self.num)

    def trend_rows(self) -> list[Row]:
        return [
            Row(i if i < charts.SERIES else -1, self.of(chain.title), [self.points(v) for v in values])
            for i, (chain, values) in enumerate(zip(self.facts.chains, self.trend, strict=True))
        ]

    @cached_property
    def _steps(self) -> list[tuple[int, int] | None]:
        found: list[tuple[int, int] | None] = [None] * len(self.slots)
        for chain in self.facts.chains:
            for step in chain.steps:
                new, fixed = found[self._slot(step.day)] or (0, 0)
                found[self._slot(step.day)] = (new + step.new, fixed + step.fixed)
        return found

    @property
    def steps_chart(self) -> charts.Drawing:
        return charts.pairs([(p[1], p[0]) if p else None for p in self._steps], rtl=self.rtl, said=self.num)

    def steps_rows(self) -> list[Row]:
        fixed = ["—" if p is None else self.num(p[1]) for p in self._steps]
        new = ["—" if p is None else self.num(p[0]) for p in self._steps]
        return [Row(0, self.t("row-fixed"), fixed), Row(1, self.t("row-new"), new)]

    def mark(self, index: int) -> Markup:
        return Markup(charts.mark(index, 12, 10, 6))

    # ------------------------------------------------------------ the second page

    def span(self, values: Sequence[float | None]) -> str:
        """From the first value to the last."""
        known = [v for v in values if v is not None]
        if not known:
            return "—"
        first, last = self.points(known[0]), self.points(known[-1])
        return last if first == last else self.t("from-to", first=first, last=last)

    def count(self, chain: Chain, change: str) -> str:
        return "—" if chain.whole is None else self.num(len(chain.groups(Change(change))))

    @cached_property
    def areas(self) -> list[tuple[str, list[str]]]:
        """Areas with what every portal scored at first and at last; areas nobody has are left out."""
        rows = []
        for area in (Area.ACCESSIBILITY, *RULE_AREAS):
            own = [c.scores() if area is Area.ACCESSIBILITY else c.area(area) for c in self.facts.chains]
            if any(v is not None for values in own for v in values):
                rows.append((self.word(f"area-{area.value}"), [self.span(values) for values in own]))
        return rows

    def issues(self, change: str) -> list[Issue]:
        """What hurts most of what was fixed or is new."""
        found = [(chain, group) for chain in self.facts.chains for group in chain.groups(Change(change))]
        found.sort(key=lambda pair: (pair[1].impact.rank, -max(pair[1].after, pair[1].before)))
        return [self._issue(chain, group) for chain, group in found[:_LISTED]]

    def _issue(self, chain: Chain, group: GroupChange) -> Issue:
        check = chain.checks.get(group.check)
        name = check.title[self.lang] if check else visible(group.check, _TITLE)
        return Issue(name, self.of(chain.title), self.t("places", n=max(group.after, group.before)))

    def gauges(self) -> list[tuple[Chain, list[charts.Part]]]:
        """Every portal with its availability on one scale; portals without figures have no bar."""
        known = [c.uptime for c in self.facts.chains if c.uptime and c.uptime.percent is not None]
        lowest = min([min(u.low or 0.0, u.target) for u in known], default=99.0)
        floor = max(0.0, 100 - 1.25 * (100 - lowest)) if lowest < 100 else 99.0
        made = []
        for chain in self.facts.chains:
            u = chain.uptime
            if u is None or u.percent is None or u.low is None or u.high is None:
                made.append((chain, list[charts.Part]()))
            else:
                made.append((chain, charts.gauge(u.percent, u.low, u.high, u.target, floor, rtl=self.rtl)))
        return made

    def clauses(self, row: Compliance) -> list[charts.Part]:
        return charts.stack([(f"clause-{s.value}", row.now[s]) for s in _STATES], rtl=self.rtl)

    @property
    def states(self) -> tuple[ClauseState, ...]:
        return _STATES

    def notes(self) -> Iterator[str]:
        """What was not counted, and why."""
        left_out = frozenset[str]().union(*(chain.left_out for chain in self.facts.chains))
        if left_out:
            yield self.t("note-checks", n=len(left_out))
        for day, tool in sorted({change for chain in self.facts.chains for change in chain.tools})[-2:]:
            yield self.t("note-tool", day=self.day(day), tool=tool)
        if self.facts.partial:
            yield self.t("note-partial", n=len(self.facts.partial))
        if len(self.facts.chains) > charts.SERIES:
            yield self.t("note-lines", n=charts.SERIES)
