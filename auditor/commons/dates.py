"""Dates in both calendars, pairs that must agree, clock ranges and weekdays, in Arabic and English text.

Hijri dates are converted with the Umm al-Qura tables (``hijridate``), exact for 2000-2029; outside those
years a pair may be one day apart. Offsets are those of the text given.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from hijridate import Gregorian, Hijri

from auditor.commons.arabic import Folded, fold, fold_text

Calendar = Literal["gregorian", "hijri"]
Precision = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date as written. ``iso`` is the Gregorian date ("2024-12-15"), or "2024-07" where only a month stands.

    ``ambiguous`` is true where day and month could be exchanged (both at most 12, digits only);
    such a date is read day first, as in the region.
    """

    iso: str
    calendar: Calendar
    precision: Precision
    ambiguous: bool
    start: int
    end: int
    quote: str

    @property
    def day(self) -> date | None:
        """The Gregorian day, or None where only a month or year is given."""
        return date.fromisoformat(self.iso) if self.precision == "day" else None


@dataclass(frozen=True, slots=True)
class DatePair:
    """A Hijri and a Gregorian date said to be the same day; ``agree`` allows a day outside 2000-2029."""

    hijri: FoundDate
    gregorian: FoundDate
    days_apart: int
    agree: bool


@dataclass(frozen=True, slots=True)
class HourRange:
    """Opening hours: minutes after midnight (an end of "12 am" is 1440) and the weekdays named beside them.

    Weekdays count from Monday 0 to Sunday 6, as in :mod:`datetime`.
    """

    opens: int
    closes: int
    weekdays: frozenset[int]
    start: int
    end: int
    quote: str


def _months(lines: tuple[str, ...]) -> dict[str, int]:
    names: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        names |= {fold_text(name.replace("_", " ")): number for name in line.split()}
    return names


_GREGORIAN_MONTHS = _months((
    "يناير جانفي كانون_الثاني january jan",
    "فبراير فيفري شباط february feb",
    "مارس آذار march mar",
    "أبريل إبريل افريل نيسان april apr",
    "مايو ماي أيار may",
    "يونيو يونيه جوان حزيران june jun",
    "يوليو يوليه جويلية تموز july jul",
    "أغسطس اغسطس أوت آب august aug",
    "سبتمبر أيلول september sept sep",
    "أكتوبر تشرين_الأول october oct",
    "نوفمبر تشرين_الثاني november nov",
    "ديسمبر كانون_الأول december dec",
))  # fmt: skip
_HIJRI_MONTHS = _months((
    "محرم محرّم_الحرام muharram",
    "صفر safar",
    "ربيع_الأول ربيع_أول rabi_al-awwal rabi_i",
    "ربيع_الآخر ربيع_الثاني ربيع_ثاني rabi_al-thani rabi_ii",
    "جمادى_الأولى جمادى_الأول جمادى_أولى jumada_al-awwal jumada_al-ula jumada_i",
    "جمادى_الآخرة جمادى_الثانية جمادى_الثاني جمادى_الآخر jumada_al-thani jumada_al-akhirah jumada_ii",
    "رجب rajab",
    "شعبان shaban sha'ban",
    "رمضان ramadan",
    "شوال shawwal",
    "ذو_القعدة ذي_القعدة ذوالقعدة dhu_al-qidah dhul_qadah",
    "ذو_الحجة ذي_الحجة ذوالحجة dhu_al-hijjah dhul_hijjah",
))  # fmt: skip


def _names(months: dict[str, int]) -> str:
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(months, key=len, reverse=True))


_HIJRI_SIGN = r"(?:\s*(?:هـ|ه\b|h\b|ah\b|هجريه?))"
_GREG_SIGN = r"(?:\s*(?:م\b|ad\b|ce\b|ميلاديه?))"
_NUMERIC = re.compile(
    rf"(?<![\d/.-])(\d{{1,4}})\s?([/.-])\s?(\d{{1,2}})\s?\2\s?(\d{{1,4}})(?![\d/-])({_HIJRI_SIGN})?({_GREG_SIGN})?"
)
_YEAR = re.compile(r"\d{4}")  # without one there is no date
_ALL_MONTHS = f"{_names(_HIJRI_MONTHS)}|{_names(_GREGORIAN_MONTHS)}"
_NAMED = re.compile(
    rf"(?:(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\s*(?:من|of|-|/)?\s*(?:شهر\s+)?)?(?<!\w)({_ALL_MONTHS})(?!\w)[\s,./-]*"
    rf"(?:(?:(\d{{1,2}})(?:st|nd|rd|th)?(?:\s*,\s*|\s+))?(?:(?:سنه|عام|لعام|of)\s+)?(\d{{4}})(?!\d))(?:{_HIJRI_SIGN}|{_GREG_SIGN})?"
)


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Every date with at least month and year, in order of place."""
    folded = fold(text)
    if not _YEAR.search(folded.text):
        return ()
    found = [hit for match in _NUMERIC.finditer(folded.text) if (hit := _numeric(folded, match))]
    found += [hit for match in _NAMED.finditer(folded.text) if (hit := _named(folded, match))]
    return tuple(sorted(found, key=lambda d: d.start))


def _numeric(folded: Folded, match: re.Match[str]) -> FoundDate | None:
    first, second, third = int(match[1]), int(match[3]), int(match[4])
    if len(match[1]) == 4:
        year, month, day = first, second, third
        ambiguous = False
    elif len(match[4]) == 4:
        year, month, day = third, second, first
        ambiguous = first <= 12 and second <= 12 and first != second
        if second > 12 >= first:
            month, day = first, second
    else:
        return None
    return _dated(folded, match, year, month, day, ambiguous=ambiguous)


def _named(folded: Folded, match: re.Match[str]) -> FoundDate | None:
    name = re.sub(r"\s+", " ", match[2])
    year = int(match[4])
    hijri = name in _HIJRI_MONTHS
    if hijri != (1300 <= year <= 1500) or not 1300 <= year <= 2200:
        return None
    month = (_HIJRI_MONTHS if hijri else _GREGORIAN_MONTHS)[name]
    written = match[1] or match[3]
    return _dated(folded, match, year, month, int(written) if written else None)


def _dated(
    folded: Folded, match: re.Match[str], year: int, month: int, day: int | None, *, ambiguous: bool = False
) -> FoundDate | None:
    calendar: Calendar = "hijri" if 1300 <= year <= 1500 else "gregorian"
    if calendar == "gregorian" and not 1900 <= year <= 2200:
        return None
    try:
        if day is not None:
            iso = (
                Hijri(year, month, day).to_gregorian() if calendar == "hijri" else date(year, month, day)
            ).isoformat()
        elif calendar == "hijri":
            iso = Hijri(year, month, 1).to_gregorian().isoformat()[:7]
        else:
            iso = date(year, month, 1).isoformat()[:7]
    except (ValueError, OverflowError):
        return None
    start, end = folded.span(match.start(), match.end())
    precision: Precision = "day" if day is not None else "month"
    return FoundDate(iso, calendar, precision, ambiguous, start, end, folded.original[start:end])


_PAIR_GAP = re.compile(
    r"^\s*(?:هـ|ه|h|ah)?[\s,.()\-–]*(?:الموافق|موافق|الموافق ل|corresponding to|/|=)?[\s,.():\-–]*(?:\w+\s*,?\s*)?$"
)


def find_date_pairs(text: str) -> tuple[DatePair, ...]:
    """Hijri and Gregorian dates that stand side by side as one day ("x هـ الموافق y م").

    A date has one partner: in "from x (y) to z (w)" y goes with x, though z is as near.
    """
    dates = [d for d in find_dates(text) if d.day is not None]
    pairs: list[DatePair] = []
    for one, two in pairwise(dates):
        if one.calendar == two.calendar or not _PAIR_GAP.match(fold_text(text[one.end : two.start])):
            continue
        hijri, gregorian = (one, two) if one.calendar == "hijri" else (two, one)
        pairs.append(_pair(hijri, gregorian))
    taken = {id(d) for pair in pairs if pair.agree for d in (pair.hijri, pair.gregorian)}
    kept = []
    for pair in pairs:
        members = {id(pair.hijri), id(pair.gregorian)}
        if pair.agree or not members & taken:
            kept.append(pair)
            taken |= members
    return tuple(kept)


def _pair(hijri: FoundDate, gregorian: FoundDate) -> DatePair:
    left, right = date.fromisoformat(hijri.iso), date.fromisoformat(gregorian.iso)
    apart = (left - right).days
    allowed = 0 if 2000 <= right.year <= 2029 else 1
    agree = abs(apart) <= allowed
    if not agree and gregorian.ambiguous:
        # "3/4/2024" may be written month first; the Hijri date tells which was meant.
        swapped = date(right.year, right.day, right.month)
        agree = abs((left - swapped).days) <= allowed
    return DatePair(hijri, gregorian, apart, agree)


def to_hijri(day: date) -> tuple[int, int, int] | None:
    """Umm al-Qura year, month and day, or None outside the tables (1924-2077)."""
    try:
        return Gregorian.fromdate(day).to_hijri().datetuple()
    except OverflowError:
        return None


def age(found: FoundDate, today: date) -> timedelta | None:
    """How old a date is, or None where it names no day."""
    return today - found.day if found.day is not None else None


# --- weekdays and hours ---------------------------------------------------------------------------------

_DAYS = {
    fold_text(name): number
    for number, line in enumerate((
        "الاثنين الإثنين monday mon",
        "الثلاثاء tuesday tues tue",
        "الأربعاء wednesday wed",
        "الخميس thursday thurs thur thu",
        "الجمعة friday fri",
        "السبت saturday sat",
        "الأحد sunday sun",
    ))
    for name in line.split()
}  # fmt: skip
_DAY = "(?:" + "|".join(sorted(_DAYS, key=len, reverse=True)) + ")"
_DAY_RANGE = re.compile(
    rf"(?<!\w)({_DAY})\.?\s*(?:يوم\s+)?(?:-|to|till|until|through|الي|حتي|وحتي)\s*(?:يوم\s+)?({_DAY})(?!\w)"
)
_DAY_ONE = re.compile(rf"(?<!\w)(?:و)?({_DAY})(?!\w)")
_ALL_WEEK = re.compile(
    r"(?<!\w)(?:(?:all|7|seven) days|every day|daily|all week|يوميا"
    r"|(?:كل|طوال|طيله|جميع) (?:ال)?ايام(?: الاسبوع)?)(?!\w)"
)


def find_weekdays(text: str) -> frozenset[int]:
    """The weekdays a text names, ranges opened ("من الأحد إلى الخميس" is five days)."""
    folded = fold_text(text)
    if _ALL_WEEK.search(folded):
        return frozenset(range(7))
    days: set[int] = set()
    for match in _DAY_RANGE.finditer(folded):
        first, last = _DAYS[match[1]], _DAYS[match[2]]
        days |= {(first + step) % 7 for step in range((last - first) % 7 + 1)}
    days |= {_DAYS[match[1]] for match in _DAY_ONE.finditer(folded)}
    return frozenset(days)


_HOUR_WORDS = {
    fold_text(name): number
    for number, names in enumerate(
        (
            ("الواحدة",), ("الثانية",), ("الثالثة",), ("الرابعة",), ("الخامسة",), ("السادسة",), ("السابعة",),
            ("الثامنة",), ("التاسعة",), ("العاشرة",), ("الحادية عشرة", "الحادية عشر"),
            ("الثانية عشرة", "الثانية عشر"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
_PART_OF_HOUR = {
    fold_text(k): v for k, v in {"والنصف": 30, "ونصف": 30, "والربع": 15, "وربع": 15, "والثلث": 20}.items()
}
_MORNING = r"am|a\.m\.?|ص|صباحا|فجرا|منتصف الليل|midnight"
_EVENING = r"pm|p\.m\.?|م|مساء|ظهرا|عصرا|noon|ليلا"
_CLOCK = (
    r"(?:(?:ال)?ساعه\s*)?(?:(?P<h{0}>\d{{1,2}})(?:[:.](?P<m{0}>\d{{2}}))?|(?P<w{0}>" + _names(_HOUR_WORDS) + r"))"
    r"(?:\s*(?P<p{0}>" + "|".join(_PART_OF_HOUR) + r"))?"
    r"(?:\s*[(]?(?P<x{0}>(?:" + _MORNING + "|" + _EVENING + r"))(?![\w])[)]?)?"
)
_HOURS = re.compile(
    r"(?<![\d:./+-])(?<!\w)"
    + _CLOCK.format(1)
    + r"\s*(?:-|to\b|till\b|until\b|and\b|الي|حتي|وحتي|لغايه|ولغايه)\s*(?:the\s+)?"
    + _CLOCK.format(2)
    + r"(?![\d:/%-])"
)
_BETWEEN = re.compile(r"\bbetween\s(?:the hours of\s)?$")
_LABEL = re.compile(r"(?:hours?|ساعات|اوقات|الدوام|الساعه|من|from)\W*(?:\w+\W+){0,6}$")


def find_hours(text: str) -> tuple[HourRange, ...]:
    """Every clock range ("8 am to 12 am", "من 8:00 صباحًا حتى 4:00 مساءً"), with the weekdays of its line."""
    folded = fold(text)
    ranges = []
    for match in _HOURS.finditer(folded.text):
        opens, closes = _minutes(match, 1), _minutes(match, 2)
        if opens is None or closes is None or not _is_clock(match, folded.text):
            continue
        opens, closes = _afternoon(match, opens, closes)
        start, end = folded.span(match.start(), match.end())
        line = text[text.rfind("\n", 0, start) + 1 : (text.find("\n", end) + 1 or len(text) + 1) - 1]
        ranges.append(HourRange(opens, closes, find_weekdays(line), start, end, text[start:end]))
    return tuple(ranges)


def _minutes(match: re.Match[str], side: int) -> int | None:
    hour = int(match[f"h{side}"]) if match[f"h{side}"] else _HOUR_WORDS[re.sub(r"\s+", " ", match[f"w{side}"])]
    minute = int(match[f"m{side}"] or 0) + _PART_OF_HOUR.get(match[f"p{side}"] or "", 0)
    return hour * 60 + minute if hour <= 24 and minute < 60 else None


def _is_clock(match: re.Match[str], text: str) -> bool:
    """Whether the range is clock time: minutes, a half of the day or hour words; bare "8 - 4" needs a label."""
    if " and " in match[0] and not _BETWEEN.search(text[: match.start()]):
        return False
    if any(match[f"{kind}{side}"] for kind in "mwx" for side in (1, 2)):
        return True
    return bool(_LABEL.search(text[max(0, match.start() - 60) : match.start()])) and "ساعه" in match[0]


def _afternoon(match: re.Match[str], opens: int, closes: int) -> tuple[int, int]:
    first, second = match["x1"], match["x2"]
    if first is None and second is None:
        return opens, closes + 720 if closes <= opens and closes + 720 <= 1440 else closes
    closes = _half(closes, second) if second else closes
    if second is None and closes <= _half(opens, first) and closes < 720:
        closes += 720
    if first is None:
        # "8 - 4 pm": the start shares the evening only where that keeps it before the end.
        late = opens + 720
        opens = late if re.fullmatch(_EVENING, second) and opens < 720 and late < closes else opens
    else:
        opens = _half(opens, first)
    return opens, 1440 if closes == 0 else closes


def _half(minutes: int, sign: str) -> int:
    """Minutes after midnight for a clock time with its half of the day; "12 am" is 0, "12 pm" is 720."""
    minutes %= 720 if minutes < 780 else 1440
    return minutes + 720 if re.fullmatch(_EVENING, sign) and minutes < 720 else minutes
