"""The report's section on availability and speed, in one language: plain data for ``availability.html.j2``.

Charts are reckoned here as shapes in SVG units, mirrored for right-to-left; each has a table with the same figures.
A macro draws them::

    {% from "availability.html.j2" import availability %}
    {{ availability(section(portal, "ar"), level=3) }}
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from auditor import i18n
from auditor.i18n import duration, number, percent, visible
from auditor.model import Lang
from auditor.report.availability_words import CAUSES, PHASES, WORDS

CELL, GAP = 44, 4
CHART_WIDTH, CHART_HEIGHT = 720, 220
BAR, ROW = 14, 20
MAX_BARS = 25
MAX_INCIDENTS = 100


@dataclass(frozen=True, slots=True)
class Table:
    """A table: caption, column heads, rows of texts; the first cell heads its row."""

    caption: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape of a chart: ``rect``, ``line``, ``polyline``, ``circle`` or ``text``."""

    kind: str
    css: str
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0
    text: str = ""
    points: str = ""
    anchor: str = "start"
    title: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with the table that says the same."""

    title: str
    about: str
    width: float
    height: float
    shapes: Sequence[Shape]
    table: Table
    legend: Sequence[tuple[str, str]] = ()
    """(CSS class, text)."""


@dataclass(frozen=True, slots=True)
class Section:
    """Everything the macro draws. Parts that were not measured are None or empty."""

    lang: Lang
    title: str
    lead: str
    words: Mapping[str, str]
    facts: Sequence[tuple[str, str]] = ()
    calendar: Chart | None = None
    percentiles: Chart | None = None
    incidents: Table | None = None
    breakdown: Sequence[Table] = ()
    speed: Table | None = None
    waterfalls: Sequence[Chart] = field(default_factory=tuple)


def section(portal: Mapping[str, Any], lang: Lang) -> Section | None:
    """The section of one portal of a result; None where nothing was measured.

    ``portal``: an entry of ``AuditResult.portals`` with ``probes`` and ``speed``.
    """
    figures = next((p for p in portal.get("probes", ()) if p["kind"] == "availability"), None)
    rows = [row for row in portal.get("speed", ()) if row["good"]]
    if figures is None and not rows:
        return None
    return _Maker(lang).make(figures, rows)


class _Maker:
    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self.words = {key: text[lang] for key, text in WORDS.items()}
        self.rtl = lang == "ar"

    def make(self, figures: Mapping[str, Any] | None, rows: Sequence[Mapping[str, Any]]) -> Section:
        w = self.words
        slowest = self._slowest(rows)
        return Section(
            lang=self.lang,
            title=w["title"],
            lead=w["lead"] if figures else w["lead-no-history"],
            words=w,
            facts=self._facts(figures) if figures else (),
            calendar=self._calendar(figures) if figures else None,
            percentiles=self._percentiles(figures) if figures else None,
            incidents=self._incidents(figures) if figures else None,
            breakdown=self._breakdown(figures) if figures else (),
            speed=self._speed(rows) if rows else None,
            waterfalls=[self._waterfall(row) for row in slowest],
        )

    # -- numbers -------------------------------------------------------------------------------------------

    def n(self, value: float | None, places: int = 0) -> str:
        return "—" if value is None else number(value, self.lang, places)

    def share(self, value: float | None, places: int = 3) -> str:
        """A share never rounds up to 100 or down to a target that it misses."""
        if value is None:
            return "—"
        cut = int(value * 10**places) / 10**places
        return percent(cut, self.lang, places)

    def interval(self, row: Mapping[str, Any]) -> str:
        if row["low"] is None:
            return "—"
        return f"{self.share(row['low'], 2)} – {self.share(row['high'], 2)}"

    def ms(self, value: float | None) -> str:
        return "—" if value is None else f"{self.n(value)} {self.words['ms']}"

    def day(self, when: date) -> str:
        there = i18n.hijri(when, self.lang)
        return i18n.gregorian(when, self.lang) + (f" ({there})" if there else "")

    def moment(self, at: float, zone: str) -> str:
        local = datetime.fromtimestamp(at, ZoneInfo(zone))
        return (
            f"{self.day(local.date())}، {i18n.clock(local, 'ar')}"
            if self.rtl
            else (f"{self.day(local.date())}, {i18n.clock(local, 'en')}")
        )

    def x(self, position: float, width: float, whole: float) -> float:
        """From the reading side: mirrored for right-to-left."""
        return round(whole - position - width if self.rtl else position, 2)

    def _label(self, position: float, y: float, text: str, whole: float) -> Shape:
        """A text that ends where the chart begins."""
        return Shape(
            "text", "axis", self.x(position, 0, whole), y, text=text, anchor="start" if self.rtl else "end"
        )

    # -- availability --------------------------------------------------------------------------------------

    def _facts(self, figures: Mapping[str, Any]) -> list[tuple[str, str]]:
        w, whole = self.words, figures["whole"]
        outages = figures["outages"]
        down = sum(end - start for start, end in outages)
        used = whole["budget_used"]
        facts = [
            (w["availability"], self.share(whole["percent"])),
            (w["interval"], self.interval(whole)),
            (w["target"], f"{self.share(figures['target'], 2)} · {w['verdict-' + figures['verdict']]}"),
            (w["samples"], self.n(whole["up"] + whole["down"])),
            (w["outages"], f"{self.n(len(outages))} · {duration(down, self.lang)}" if outages else self.n(0)),
            (w["budget"], "—" if used is None else self.share(100 * used, 0)),
            (w["not-measured"], duration(figures["missing_seconds"], self.lang)),
        ]
        for urgency, rate, window in figures["alerts"]:
            facts.append((w[f"alert-{urgency}"], f"× {self.n(rate, 1)} ({window})"))
        return facts

    def _calendar(self, figures: Mapping[str, Any]) -> Chart | None:
        """A column a week, Sunday first, a cell a day."""
        w, target = self.words, figures["target"]
        days = {date.fromisoformat(k): row for k, row in figures["days"].items()}
        if not days:
            return None
        first = min(days)
        start = first.toordinal() - first.isoweekday() % 7
        weeks = (max(days).toordinal() - start) // 7 + 1
        side = 96
        width, height = side + weeks * (CELL + GAP), 24 + 7 * (CELL + GAP)
        shapes = [
            self._label(side - 8, _middle(24, row), name, width)
            for row, name in enumerate(w["weekdays"].split("|"))
        ]
        for offset in range(weeks * 7):
            day = date.fromordinal(start + offset)
            left = side + (offset // 7) * (CELL + GAP)
            if offset % 7 == 0:
                shown = f"{self.n(day.day)}/{self.n(day.month)}"
                shapes.append(
                    Shape("text", "axis", self.x(left + CELL / 2, 0, width), 16, text=shown, anchor="middle")
                )
            if day < first or day > max(days):
                continue
            found = days.get(day)
            kind = _day_kind(found, target)
            top = 24 + (offset % 7) * (CELL + GAP)
            about = f"{self.day(day)}: {self._day_says(found)}"
            x = self.x(left, CELL, width)
            shapes.append(Shape("rect", f"day is-{kind}", x, top, CELL, CELL, title=about))
            if found and found["percent"] is not None:
                text = self.n(int(found["percent"] * 10) / 10, 1)
                shapes.append(
                    Shape("text", f"value on-{kind}", x + CELL / 2, top + CELL / 2 + 5, text=text, anchor="middle")
                )
        rows = [[self.day(d), *self._row(r)] for d, r in sorted(days.items())]
        table = Table(w["calendar-table"], [w["day"], *self._row_heads()], rows)
        legend = [(f"is-{k}", w[f"day-{k}"]) for k in ("full", "met", "missed", "none")]
        return Chart(w["calendar"], w["calendar-about"], width, height, shapes, table, legend)

    def _day_says(self, row: Mapping[str, Any] | None) -> str:
        if row is None or row["percent"] is None:
            return self.words["day-none"]
        return f"{self.share(row['percent'])} ({self.n(row['down'])} / {self.n(row['up'] + row['down'])})"

    def _row_heads(self) -> list[str]:
        w = self.words
        return [w["availability"], w["interval"], w["failed-samples"], w["samples"], w["p50"], w["p95"]]

    def _row(self, row: Mapping[str, Any]) -> list[str]:
        times = row["first_byte"]
        return [
            self.share(row["percent"]),
            self.interval(row),
            self.n(row["down"]),
            self.n(row["up"] + row["down"]),
            self.ms(times.get("50")),
            self.ms(times.get("95")),
        ]

    def _percentiles(self, figures: Mapping[str, Any]) -> Chart | None:
        w = self.words
        days = [(date.fromisoformat(k), row["first_byte"]) for k, row in sorted(figures["days"].items())]
        days = [(d, times) for d, times in days if times]
        if len(days) < 2:
            return None
        top = _round_up(max(times["95"] for _, times in days))
        side, bottom = 70.0, CHART_HEIGHT - 28.0
        first, span = days[0][0].toordinal(), max(1, days[-1][0].toordinal() - days[0][0].toordinal())
        shapes: list[Shape] = []
        for step in range(5):
            y = bottom - step / 4 * (bottom - 12)
            shapes.append(
                Shape("line", "grid", self.x(side, 0, CHART_WIDTH), y, self.x(CHART_WIDTH - 10, 0, CHART_WIDTH), y)
            )
            label = self.ms(top * step / 4)
            shapes.append(self._label(side - 6, y + 4, label, CHART_WIDTH))

        def place(day: date) -> float:
            along = side + 12 + (day.toordinal() - first) / span * (CHART_WIDTH - side - 40)
            return self.x(along, 0, CHART_WIDTH)

        for name in ("50", "95"):
            spots = [(place(d), round(bottom - t[name] / top * (bottom - 12), 1), t[name], d) for d, t in days]
            line = " ".join(f"{x},{y}" for x, y, *_ in spots)
            shapes.append(Shape("polyline", f"line p{name}", points=line))
            shapes += [
                Shape("circle", f"spot p{name}", x, y, 3, title=f"{self.day(d)}: {self.ms(v)}")
                for x, y, v, d in spots
            ]
        for day in (days[0][0], days[len(days) // 2][0], days[-1][0]):
            text = f"{self.n(day.day)}/{self.n(day.month)}"
            shapes.append(Shape("text", "axis", place(day), CHART_HEIGHT - 8, text=text, anchor="middle"))
        rows = [[self.day(d), *(self.ms(t.get(p)) for p in ("50", "75", "90", "95", "99"))] for d, t in days]
        table = Table(w["percentiles-table"], [w["day"], w["p50"], w["p75"], w["p90"], w["p95"], w["p99"]], rows)
        legend = [("p50", w["p50"]), ("p95", w["p95"])]
        return Chart(w["percentiles"], w["percentiles-about"], CHART_WIDTH, CHART_HEIGHT, shapes, table, legend)

    def _incidents(self, figures: Mapping[str, Any]) -> Table:
        w, zone = self.words, figures["time_zone"]
        heads = [w["began"], w["ended"], w["lasted"], w["cause"], w["endpoint"], w["evidence"]]
        rows = []
        for one in figures["incidents"][:MAX_INCIDENTS]:
            longest = duration(one["longest"], self.lang)
            lasted = f"{duration(one['seconds'], self.lang)} ({w['at-most']} {longest})"
            ended = self.moment(one["end"], zone) if one["end"] is not None else w["open"]
            cause = self._cause(one["cause"]) + (f" · {w['planned']}" if one["planned"] else "")
            rows.append(
                [self.moment(one["start"], zone), ended, lasted, cause, visible(one["endpoint"], 200),
                 visible(one["evidence"], 200) or "—"]
            )  # fmt: skip
        return Table(w["incidents"], heads, rows)

    def _cause(self, cause: str) -> str:
        name, _, phase = cause.partition("@")
        said = CAUSES[name][self.lang] if name in CAUSES else visible(name, 60)
        return f"{said} ({PHASES[phase][self.lang]})" if phase in PHASES else said

    def _breakdown(self, figures: Mapping[str, Any]) -> list[Table]:
        w = self.words
        endpoints = [
            [visible(e["name"] or e["url"], 200) + (f" IPv{e['family']}" if e["family"] else ""), *self._row(e)]
            for e in figures["endpoints"]
        ]
        hours = [[f"{int(h):02}:00", *self._row(figures["hours"][h])] for h in sorted(figures["hours"], key=int)]
        found = [Table(w["by-endpoint"], [w["endpoint"], *self._row_heads()], endpoints)]
        for key, heading in (("working", "by-working"), ("languages", "by-language")):
            rows = [[w.get(f"{key}-{name}", name), *self._row(row)] for name, row in figures[key].items()]
            found.append(Table(w[heading], [w[f"{key}-head"], *self._row_heads()], rows))
        found.append(Table(w["by-hour"], [w["hour"], *self._row_heads()], hours))
        return found

    # -- speed ---------------------------------------------------------------------------------------------

    def _speed(self, rows: Sequence[Mapping[str, Any]]) -> Table:
        w = self.words
        heads = [
            w["page"],
            w["ttfb"],
            w["fcp"],
            w["lcp"],
            w["cls"],
            w["tbt"],
            w["weight"],
            w["requests"],
            w["loads"],
        ]
        body = []
        for row in rows:
            m = row["median"]
            body.append(
                [
                    _path(row["url"]),
                    self.ms(m["ttfb"]),
                    self.ms(m["first_contentful_paint"]),
                    self.ms(m["largest_contentful_paint"]),
                    self.n(m["cumulative_layout_shift"], 3),
                    self.ms(m["total_blocking_time"]),
                    f"{self.n((row['weight'] or 0) / 1000)} {w['kb']}",
                    self.n(row["requests"]),
                    self.n(row["good"]),
                ]
            )
        return Table(w["speed"], heads, body)

    @staticmethod
    def _slowest(rows: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        """The slowest page of each template by largest paint."""
        worst: dict[str, Mapping[str, Any]] = {}
        for row in rows:
            known = worst.get(row["template"])
            if row["waterfall"] and (known is None or _paint(row) > _paint(known)):
                worst[row["template"]] = row
        return sorted(worst.values(), key=_paint, reverse=True)

    def _waterfall(self, row: Mapping[str, Any]) -> Chart:
        """A bar a request, by when it began and ended; lines mark the paints."""
        w = self.words
        requests = row["waterfall"][:MAX_BARS]
        end = max([float(r["end"] or r["start"]) for r in requests] + [_paint(row), 1.0])
        side, whole = 210.0, CHART_WIDTH - 16.0
        height = 24.0 + ROW * len(requests)

        def at(moment: float) -> float:
            return side + moment / end * (whole - side)

        shapes: list[Shape] = []
        for i, request in enumerate(requests):
            y = 20.0 + ROW * i
            begin, stop = at(request["start"]), at(request["end"] or end)
            width = round(max(2.0, stop - begin), 2)
            about = f"{_path(request['url'])}: {self.ms(request['start'])} – {self.ms(request['end'])}"
            kind = request["type"] if request["type"] in _TYPES else "other"
            shapes.append(self._label(side - 8, y + 11, _name(request["url"]), CHART_WIDTH))
            shapes.append(
                Shape("rect", f"bar is-{kind}", self.x(begin, width, CHART_WIDTH), y, width, BAR, title=about)
            )
        for metric in ("first_contentful_paint", "largest_contentful_paint"):
            value = row["median"][metric]
            if value is not None:
                x = self.x(at(value), 0, CHART_WIDTH)
                shapes.append(Shape("line", f"mark is-{metric.split('_')[0]}", x, 14, x, height))
        rows = []
        for r in requests:
            took = None if r["end"] is None else r["end"] - r["start"]
            size = f"{self.n(r['transferred'] / 1000, 1)} {w['kb']}"
            rows.append([_path(r["url"]), r["type"], self.ms(r["start"]), self.ms(took), size])
        heads = [w["file"], w["type"], w["began"], w["took"], w["size"]]
        table = Table(w["waterfall-table"], heads, rows)
        legend = [("is-first", w["fcp"]), ("is-largest", w["lcp"])]
        # Isolated: a path's slashes must not wander in an Arabic line.
        title = f"{w['waterfall']}: \u2068{_path(row['url'])}\u2069"
        about = f"{w['lcp']}: {self.ms(row['median']['largest_contentful_paint'])}"
        return Chart(title, about, CHART_WIDTH, height, shapes, table, legend)


_TYPES = frozenset({"document", "stylesheet", "script", "image", "font", "xhr", "fetch", "media"})


def _day_kind(row: Mapping[str, Any] | None, target: float) -> str:
    if row is None or row["percent"] is None:
        return "none"
    if not row["down"]:
        return "full"
    return "met" if row["percent"] >= target else "missed"


def _middle(top: float, row: int) -> float:
    return top + row * (CELL + GAP) + CELL / 2 + 5


def _round_up(value: float) -> float:
    """The next 1, 2 or 5 times a power of ten."""
    size = 1.0
    while True:
        for factor in (1, 2, 5):
            if factor * size >= value:
                return factor * size
        size *= 10


def _paint(row: Mapping[str, Any]) -> float:
    return float(row["median"]["largest_contentful_paint"] or 0)


def _path(url: str) -> str:
    parts = urlsplit(url)
    return visible((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), 120)


def _name(url: str) -> str:
    """Short enough for the chart's side; the table has the whole."""
    path = urlsplit(url).path
    return visible(path.rstrip("/").rsplit("/", 1)[-1] or "/", 28)
