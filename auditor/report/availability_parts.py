"""What the report's section on availability and speed is made of: tables, charts, and how it says numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from auditor import i18n
from auditor.i18n import number, percent, visible
from auditor.model import Lang
from auditor.report.availability_words import WORDS
from auditor.report.html_data import readable

CHART_WIDTH = 720


@dataclass(frozen=True, slots=True)
class Table:
    """A table: caption, column heads, rows of texts; the first cell heads its row."""

    caption: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    numeric: bool = True
    """Whether all cells but the first are figures, which must not be broken into lines."""
    english: int = 0
    """The column whose texts are a server's or the prober's own, in English; 0 where there is none."""


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
    """In reading direction, as in SVG."""
    title: str = ""
    latin: bool = False
    """Whether the text runs from left to right whatever the language."""


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


class Speaker:
    """Says numbers and moments in one language, and places shapes in its reading direction."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self.words = {key: text[lang] for key, text in WORDS.items()}
        self.rtl = lang == "ar"

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
        return self.words["from-to"].format(low=self.share(row["low"], 2), high=self.share(row["high"], 2))

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

    def label(self, position: float, y: float, text: str, whole: float, *, latin: bool = False) -> Shape:
        """A text that ends where the chart begins."""
        anchor = "start" if latin and self.rtl else "end"
        return Shape("text", "axis", self.x(position, 0, whole), y, text=text, anchor=anchor, latin=latin)


def path_of(url: str) -> str:
    parts = urlsplit(url)
    return visible(readable((parts.path or "/") + (f"?{parts.query}" if parts.query else "")), 120)


def address_of(name: str) -> str:
    """An endpoint: its name, or its address without the scheme."""
    return latin(visible(readable(name.removeprefix("https://")), 200)) if "://" in name else visible(name, 200)


def latin(text: str) -> str:
    """Isolated from left to right: its slashes and stops must not wander in an Arabic line."""
    return f"\u2066{text}\u2069"
