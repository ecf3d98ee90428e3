"""The section's part on speed: medians of pages loaded alone, and what was loaded when on the slowest of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from auditor.i18n import visible
from auditor.report.availability_parts import CHART_WIDTH, Chart, Shape, Speaker, Table, latin, path_of
from auditor.report.html_data import readable

BAR, ROW = 14, 20
MAX_BARS = 25

_TYPES = ("document", "stylesheet", "script", "image", "font")
"""Kinds of request with a colour of their own."""


def _kind(request: Mapping[str, Any]) -> str:
    return str(request["type"]) if request["type"] in _TYPES else "other"


class Speed(Speaker):
    """Makes the part. ``rows``: those of the speed lane with a good load."""

    def table(self, rows: Sequence[Mapping[str, Any]]) -> Table:
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
                    latin(path_of(row["url"])),
                    self.ms(m["ttfb"]),
                    self.ms(m["first_contentful_paint"]),
                    self.ms(m["largest_contentful_paint"]),
                    self.n(m["cumulative_layout_shift"], 3),
                    self.ms(m["total_blocking_time"]),
                    f"{self.n((row['weight'] or 0) / 1000)} {w['kb']}",
                    self.n(row["requests"]),
                    self._loads(row),
                ]
            )
        kept = any(row.get("taken_from") for row in rows)
        return Table(f"{w['speed']}. {w['loads-kept']}" if kept else w["speed"], heads, body)

    def _loads(self, row: Mapping[str, Any]) -> str:
        """Usable loads; of an unchanged page, the one of this audit and those of the earlier one."""
        good = row["good"]
        return f"{self.n(1)} + {self.n(good - 1)}" if row.get("taken_from") else self.n(good)

    @staticmethod
    def slowest(rows: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        """The slowest page of each template by largest paint."""
        worst: dict[str, Mapping[str, Any]] = {}
        for row in rows:
            known = worst.get(row["template"])
            if row["waterfall"] and (known is None or _paint(row) > _paint(known)):
                worst[row["template"]] = row
        return sorted(worst.values(), key=_paint, reverse=True)

    def waterfall(self, row: Mapping[str, Any]) -> Chart:
        """A bar a request, by when it began and ended; lines mark the paints."""
        w = self.words
        requests = row["waterfall"][:MAX_BARS]
        end = max([float(r["end"] or r["start"]) for r in requests] + [_paint(row), 1.0])
        side, whole = 210.0, CHART_WIDTH - 16.0
        height = 28.0 + ROW * len(requests)

        def at(moment: float) -> float:
            return side + moment / end * (whole - side)

        shapes: list[Shape] = []
        for step in range(5):
            x = self.x(at(end * step / 4), 0, CHART_WIDTH)
            text = self.n(end * step / 4)
            shapes += [
                Shape("line", "grid", x, 18, x, height),
                Shape("text", "axis", x, 12, text=text, anchor="middle"),
            ]
        for i, request in enumerate(requests):
            y = 24.0 + ROW * i
            begin, stop = at(request["start"]), at(request["end"] or end)
            width = round(max(2.0, stop - begin), 2)
            about = f"{path_of(request['url'])}: {self.ms(request['start'])} – {self.ms(request['end'])}"
            kind = _kind(request)
            shapes.append(self.label(side - 8, y + 11, _name(request["url"]), CHART_WIDTH, latin=True))
            shapes.append(
                Shape("rect", f"bar is-{kind}", self.x(begin, width, CHART_WIDTH), y, width, BAR, title=about)
            )
        for metric in ("first_contentful_paint", "largest_contentful_paint"):
            value = row["median"][metric]
            if value is not None:
                x = self.x(at(value), 0, CHART_WIDTH)
                shapes.append(Shape("line", f"mark is-{metric.split('_')[0]}", x, 18, x, height))
        rows = []
        for r in requests:
            took = None if r["end"] is None else r["end"] - r["start"]
            size = f"{self.n(r['transferred'] / 1000, 1)} {w['kb']}"
            kind = w[f"type-{_kind(r)}"]
            rows.append([latin(path_of(r["url"])), kind, self.ms(r["start"]), self.ms(took), size])
        heads = [w["file"], w["type"], w["began"], w["took"], w["size"]]
        table = Table(w["waterfall-table"], heads, rows)
        seen = {_kind(r) for r in requests}
        legend = [(f"bar is-{kind}", w[f"type-{kind}"]) for kind in (*_TYPES, "other") if kind in seen]
        legend += [("mark is-first", w["fcp"]), ("mark is-largest", w["lcp"])]
        title = f"{w['waterfall']}: {latin(path_of(row['url']))}"
        about = f"{w['lcp']}: {self.ms(row['median']['largest_contentful_paint'])}. {w['waterfall-about']}"
        return Chart(title, about, CHART_WIDTH, height, shapes, table, legend)


def _paint(row: Mapping[str, Any]) -> float:
    return float(row["median"]["largest_contentful_paint"] or 0)


def _name(url: str) -> str:
    """Short enough for the chart's side; the table has the whole."""
    path = readable(urlsplit(url).path)
    return visible(path.rstrip("/").rsplit("/", 1)[-1] or "/", 28)
