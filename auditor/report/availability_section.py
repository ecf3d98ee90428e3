"""The report's section on availability and speed, in one language: plain data for ``availability.html.j2``.

Charts are reckoned here as shapes in SVG units, mirrored for right-to-left; each has a table with the same figures.
A macro draws them::

    {% from "availability.html.j2" import availability %}
    {{ availability(section(portal, "ar"), level=3) }}

Texts that run from left to right in any language (addresses, paths, files) are isolated as such (U+2066).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from auditor import i18n
from auditor.availability import WINDOWS
from auditor.i18n import duration, visible
from auditor.model import Lang
from auditor.report.availability_parts import CHART_WIDTH, Chart, Shape, Speaker, Table, address_of
from auditor.report.availability_speed import Speed
from auditor.report.availability_words import CAUSES, PHASES

CELL, GAP = 44, 4
CHART_HEIGHT = 220
MAX_INCIDENTS = 100


@dataclass(frozen=True, slots=True)
class Section:
    """Everything the macro draws. Parts that were not measured are None or empty."""

    lang: Lang
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


class _Maker(Speaker):
    def make(self, figures: Mapping[str, Any] | None, rows: Sequence[Mapping[str, Any]]) -> Section:
        w, speed = self.words, Speed(self.lang)
        return Section(
            lang=self.lang,
            lead=w["lead"] if figures else w["lead-no-history"],
            words=w,
            facts=self._facts(figures) if figures else (),
            calendar=self._calendar(figures) if figures else None,
            percentiles=self._percentiles(figures) if figures else None,
            incidents=self._incidents(figures) if figures else None,
            breakdown=self._breakdown(figures) if figures else (),
            speed=speed.table(rows) if rows else None,
            waterfalls=[speed.waterfall(row) for row in speed.slowest(rows)],
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
            (w["outages"], self.n(len(outages))),
            (w["down"], duration(down, self.lang) if outages else "—"),
            (w["budget"], "—" if used is None else self.share(100 * used, 0)),
            (w["not-measured"], duration(figures["missing_seconds"], self.lang)),
        ]
        for urgency, rate, window in figures["alerts"]:
            over = duration(WINDOWS[window], self.lang)
            facts.append((w[f"alert-{urgency}"], w["burn"].format(rate=self.n(rate, 1), window=over)))
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
            self.label(side - 8, _middle(24, row), name, width) for row, name in enumerate(w["weekdays"].split("|"))
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
        legend = [(f"day is-{k}", w[f"day-{k}"]) for k in ("full", "met", "missed", "none")]
        return Chart(w["calendar"], w["calendar-about"], width, height, shapes, table, legend)

    def _day_says(self, row: Mapping[str, Any] | None) -> str:
        if row is None or row["percent"] is None:
            return self.words["day-none"]
        return f"{self.share(row['percent'])} ({self.n(row['down'])} / {self.n(row['up'] + row['down'])})"

    def _row_heads(self) -> list[str]:
        w = self.words
        return [w["availability"], w["interval"], w["failed-samples"], w["samples"], w["first-p50"], w["first-p95"]]

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
            shapes.append(self.label(side - 6, y + 4, self.n(top * step / 4), CHART_WIDTH))

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
        legend = [("line p50", w["p50"]), ("line p95", w["p95"])]
        return Chart(w["percentiles"], w["percentiles-about"], CHART_WIDTH, CHART_HEIGHT, shapes, table, legend)

    def _incidents(self, figures: Mapping[str, Any]) -> Table:
        w, zone = self.words, figures["time_zone"]
        heads = [w["began"], w["ended"], w["lasted"], w["cause"], w["endpoint"], w["evidence"]]
        rows = [self._outage(seconds, parts, zone) for seconds, parts in _outages(figures)[:MAX_INCIDENTS]]
        return Table(w["incidents"], heads, rows, numeric=False, english=5)

    def _outage(self, seconds: float, parts: Sequence[Mapping[str, Any]], zone: str) -> list[str]:
        """One outage of the portal, made up of what went down at one time, as a row of the table."""
        w = self.words
        start = min(i["start"] for i in parts)
        end = None if any(i["end"] is None for i in parts) else max(i["end"] for i in parts)
        longest = max(map(_last, parts)) - min(_last(i) - i["longest"] for i in parts)
        causes = list(dict.fromkeys(self._cause(i["cause"]) for i in parts))
        planned = [w["planned"]] if parts[0]["planned"] else []
        evidence = list(dict.fromkeys(visible(i["evidence"], 200) for i in parts if i["evidence"]))
        return [
            self.moment(start, zone),
            self._ended(start, end, zone),
            f"{duration(seconds, self.lang)} ({w['at-most']} {duration(longest, self.lang)})",
            " · ".join(causes + planned),
            " · ".join(dict.fromkeys(address_of(i["endpoint"]) for i in parts)),
            " · ".join(evidence[:3]) or "—",
        ]

    def _ended(self, start: float, end: float | None, zone: str) -> str:
        """The end; without its day where that is the beginning's."""
        if end is None:
            return self.words["open"]
        began, ended = (datetime.fromtimestamp(at, ZoneInfo(zone)) for at in (start, end))
        return i18n.clock(ended, self.lang) if began.date() == ended.date() else self.moment(end, zone)

    def _cause(self, cause: str) -> str:
        name, _, phase = cause.partition("@")
        said = CAUSES[name][self.lang] if name in CAUSES else visible(name, 60)
        return f"{said} ({PHASES[phase][self.lang]})" if phase in PHASES else said

    def _breakdown(self, figures: Mapping[str, Any]) -> list[Table]:
        w = self.words
        endpoints = [
            [address_of(e["name"] or e["url"]) + (f" IPv{e['family']}" if e["family"] else ""), *self._row(e)]
            for e in figures["endpoints"]
        ]
        hours = [[f"{int(h):02}:00", *self._row(figures["hours"][h])] for h in sorted(figures["hours"], key=int)]
        found = [Table(w["by-endpoint"], [w["endpoint"], *self._row_heads()], endpoints)]
        for key, heading in (("working", "by-working"), ("languages", "by-language")):
            rows = [[w.get(f"{key}-{name}", name), *self._row(row)] for name, row in figures[key].items()]
            found.append(Table(w[heading], [w[f"{key}-head"], *self._row_heads()], rows))
        found.append(Table(w["by-hour"], [w["hour"], *self._row_heads()], hours))
        return found


def _day_kind(row: Mapping[str, Any] | None, target: float) -> str:
    if row is None or row["percent"] is None:
        return "none"
    if not row["down"]:
        return "full"
    return "met" if row["percent"] >= target else "missed"


def _outages(figures: Mapping[str, Any]) -> list[tuple[float, list[Mapping[str, Any]]]]:
    """(seconds, incidents) of each outage of the portal, as its count reckons them; planned ones apart."""
    found = []
    for start, end in figures["outages"]:
        parts = [i for i in figures["incidents"] if not i["planned"] and start <= i["start"] <= end]
        found.append((end - start, parts))
    found += [(i["seconds"], [i]) for i in figures["incidents"] if i["planned"]]
    return sorted((f for f in found if f[1]), key=lambda f: float(f[1][0]["start"]))


def _last(incident: Mapping[str, Any]) -> float:
    """The last moment that an incident may have lasted to."""
    return float(incident["end"] if incident["end"] is not None else incident["start"] + incident["shortest"])


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
