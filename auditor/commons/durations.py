"""Lengths of time in Arabic and English text, with where they stand.

Reads digits (ASCII, Arabic-Indic, Persian), number words in every case and gender, duals ("يومين",
"يومي عمل", "ساعتان"), bare singulars after a bounding word ("خلال يوم عمل"), ranges, and the flag for
working time. Dates, clock hours, ages, article numbers, "24/7" and availability are not durations.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from auditor.commons.arabic import Folded, fold, fold_text, tokens

Bound = Literal["within", "at most", "at least", "after", ""]

MINUTE, HOUR, DAY = 60, 3600, 86400
WEEK, MONTH, YEAR = 7 * DAY, 30 * DAY, 365 * DAY


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: upper and lower end in seconds, whether it counts working time, and its place.

    ``start`` and ``end`` are offsets in the text given; ``quote`` is that stretch of it. A working day
    counts as 86,400 seconds (a day by the working calendar), a month as 30 days, a year as 365.
    """

    seconds: int
    least: int
    working: bool
    bound: Bound
    unit: int
    start: int
    end: int
    quote: str


def find_durations(text: str) -> tuple[Duration, ...]:
    """Every length of time in the text, in order; ranges ("3 to 5 days") are one, with both ends."""
    return _Reader(fold(text)).read()


def _words(line: str) -> frozenset[str]:
    return frozenset(fold_text(word) for word in line.split())


def _table(entries: dict[str, int]) -> dict[str, int]:
    return {word: value for line, value in entries.items() for word in _words(line)}


_SINGULAR = _table({
    "ثانية second sec": 1,
    "دقيقة minute min": MINUTE,
    "ساعة hour hr": HOUR,
    "يوم يوما day workday": DAY,
    "أسبوع أسبوعا week": WEEK,
    "fortnight": 2 * WEEK,
    "شهر شهرا month": MONTH,
    "سنة عام عاما year": YEAR,
})  # fmt: skip
_PLURAL = _table({
    "ثوان ثواني seconds secs": 1,
    "دقائق دقايق minutes mins": MINUTE,
    "ساعات hours hrs": HOUR,
    "أيام أياما days workdays": DAY,
    "أسابيع weeks": WEEK,
    "fortnights": 2 * WEEK,
    "أشهر شهور months": MONTH,
    "سنوات سنين أعوام years": YEAR,
})  # fmt: skip
_UNITS = _SINGULAR | _PLURAL
_DUAL = _table({
    "ثانيتين ثانيتان": 1,
    "دقيقتين دقيقتان": MINUTE,
    "ساعتين ساعتان": HOUR,
    "يومين يومان": DAY,
    "أسبوعين أسبوعان": WEEK,
    "شهرين شهران": MONTH,
    "سنتين سنتان عامين عامان": YEAR,
})  # fmt: skip
# The dual loses its nun before "work"; elsewhere the same letters mean "daily", "weekly", "a day".
_DUAL_CONSTRUCT = _table({"يومي يوما": DAY, "ساعتي ساعتا": HOUR, "أسبوعي أسبوعا": WEEK})

_ONES_AR = _table({
    "واحد واحدة واحدا": 1,
    "اثنان اثنتان اثنين اثنتين": 2,
    "ثلاث ثلاثة": 3,
    "أربع أربعة": 4,
    "خمس خمسة": 5,
    "ست ستة": 6,
    "سبع سبعة": 7,
    "ثمان ثمانية ثماني": 8,
    "تسع تسعة": 9,
    "عشر عشرة": 10,
})  # fmt: skip
_BEFORE_TEN = _table({"أحد إحدى": 1, "اثنا اثني اثنتا اثنتي": 2}) | {
    word: value for word, value in _ONES_AR.items() if 3 <= value <= 9
}
_TENS_AR = _table({
    "عشرون عشرين": 20,
    "ثلاثون ثلاثين": 30,
    "أربعون أربعين": 40,
    "خمسون خمسين": 50,
    "ستون ستين": 60,
    "سبعون سبعين": 70,
    "ثمانون ثمانين": 80,
    "تسعون تسعين": 90,
    "مئة مائة": 100,
    "مئتان مئتين مائتان مائتين": 200,
})  # fmt: skip
_ENGLISH = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_ONES_EN = {word: value for value, word in enumerate(_ENGLISH.split())}
_TENS_EN = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_PARTS = {"half": 0.5, "quarter": 0.25} | dict(
    zip(map(fold_text, ("نصف", "ربع", "ثلث")), (0.5, 0.25, 1 / 3), strict=True)
)
_ONE_WORDS = _words("واحد واحدة")

_WITHIN = _words("خلال غضون بغضون ظرف within inside under")
_AT_MOST = _words(
    "يتجاوز تتجاوز يزيد تزيد يتعدى تتعدى أقصاه أقصاها أقصى كحد أعلى maximum max exceed exceeding most than"
)
_AT_LEAST = _words("يقل تقل أدنى least minimum")
_AFTER = _words("بعد after following")
_LENGTH = _words("مدة المدة لمدة بمدة فترة مهلة period duration for in takes take another to next")
_BEFORE_BARE = _WITHIN | _AT_MOST | _AFTER | _LENGTH | _words("عن")

_WORK = _words("عمل العمل working business work workdays")
_CALENDAR = _words("تقويمي تقويمية تقويميا calendar متتالية")
_ADJECTIVES = _words("working business calendar full official consecutive")
_WORK_TIME = re.compile(
    r"^[\s,(]*(?:during|in|within|of|خلال|في|من|اثناء)\s+(?:the\s+)?(?:official\s+)?"
    r"(?:working|business|office|work|ساعات|اوقات|ايام|وقت)\s+(?:hours?|days?|times?|العمل|الدوام|عمل)"
)
# "16 h a day", "24 hours, 7 days a week", "24 ساعة طوال الأسبوع": when something is open, not how long it takes.
_OPEN_AFTER = re.compile(
    r"^[\s,/()-]*(?:a|per|every|each|in the|في|كل|طوال|طيله|علي مدار|بال)?\s*"
    r"(?:day|daily|d|week|weekly|month|year|7|اليوم|يوميا|يومي|ايام الاسبوع|الاسبوع|اسبوعيا|سبعه ايام|7 ايام)\b"
)
_OPEN_BEFORE = re.compile(
    r"(?:علي مدار|طوال|طيله|مدار|round the|open|available|متاح\w*|متوفر\w*)[\s(:]*(?:ال|لمده)?[\s(]*$"
)
# A day named by its place: "by the end of the next working day", "خلال اليوم نفسه". "On the next day" sets no bound.
_NAMED_DAY = re.compile(
    r"(?:by|before|within|until|than)\s+(?:the\s+)?(?:(?:end|close)\s+of\s+)?(?:the\s+)?"
    r"(?:next|following|same)\s+(?P<en>(?:working|business)\s+)?day\b|on\s+the\s+same\s+(?P<on>(?:working|business)\s+)?day\b"
    r"|(?:(?:ب?نهايه|بحلول|قبل|اقصاه|يتجاوز|خلال)\s+)+(?:(?P<ar>يوم العمل)|اليوم) (?:التالي|القادم|الموالي|نفسه|ذاته)\b"
    r"|(?:في|خلال)\s+(?:نفس اليوم|اليوم (?:نفسه|ذاته)|(?P<ours>يوم العمل نفسه))\b"
)
_AGE_BEFORE = re.compile(r"(?:\b(?:ال|ب)?عمر(?:ه|ها)?|\b(?:ال)?سن|\bage[ds]?)\s*(?:of|عن|فوق|over|under)?[\s(:]*$")
_AGE_AFTER = re.compile(r"^[\s)]*(?:old|of age|من العمر)\b")
_ARTICLE_BEFORE = re.compile(r"(?:\bالماده|\bماده|\barticle|\bclause|\bرقم|\bno\.?)\s*[(:]*\s*$")
_YEAR_AFTER = re.compile(r"^[\s(:]*\d{4}\b")
_CALENDAR_MONTH = _words(
    "رمضان شوال شعبان رجب محرم صفر ربيع جمادى ذي ذو يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر "
    "نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين"
)
_GAP = re.compile(r"^[ \t\u00a0()\[\]\"'*-]*$")
_RANGE_GAP = re.compile(r"^[ \t()]*(?:-|/)[ \t()]*$")
_RANGE_WORDS = _words("to الى او or and حتى")


@dataclass(frozen=True, slots=True)
class _Number:
    low: float
    high: float
    until: int  # index of the first token after it


class _Reader:
    """One pass over the tokens of one text."""

    def __init__(self, folded: Folded) -> None:
        self.folded = folded
        self.text = folded.text
        self.tokens = tokens(folded.text)

    def read(self) -> tuple[Duration, ...]:
        found: list[Duration] = []
        at = 0
        while at < len(self.tokens):
            hit = self._counted(at) or self._dual(at) or self._bare(at) or self._named(at)
            if hit is None:
                at += 1
                continue
            duration, until = hit
            last = found[-1] if found else None
            if last is not None and self._joins(last, duration):
                found[-1] = self._joined(last, duration)
            else:
                found.append(duration)
            at = until
        return tuple(found)

    # --- three ways to write a length -----------------------------------------------------------------------

    def _counted(self, at: int) -> tuple[Duration, int] | None:
        """A number, then its unit: "3 أيام عمل", "two (2) working days", "3-5 days", "half an hour"."""
        number = self._number(at)
        if number is None:
            return None
        here = number.until
        while here < len(self.tokens) and self.tokens[here].text in _ADJECTIVES and self._close(here):
            here += 1
        unit = self._unit(here)
        if unit is None or not self._close(here) or not self._plausible(at, number, here):
            return None
        return self._made(at, here, number.low * unit, number.high * unit, unit)

    def _dual(self, at: int) -> tuple[Duration, int] | None:
        word = self.tokens[at].text
        unit = _DUAL.get(word) or _DUAL.get(re.sub(r"^(?:ال|[بلوك])", "", word))
        if unit is None and self._word(at + 1) in _WORK:
            before = self._word(at - 1)
            # In a cell of its own "يوما عمل" is the nominative dual; after other words it is a slip for one day.
            alone = at == 0 or bool(re.search(r"[:|(]", self._between(at)))
            one = word.endswith("ا") and before not in _BEFORE_BARE and not alone
            unit = None if one else _DUAL_CONSTRUCT.get(word)
        if unit is None:
            return None
        return self._made(at, at, 2 * unit, 2 * unit, unit)

    def _bare(self, at: int) -> tuple[Duration, int] | None:
        """One unit with no number: after a bounding word, before "one", or as "a working day"'s Arabic."""
        word = self.tokens[at].text
        unit = _SINGULAR.get(word)
        if unit is None or word.isascii():
            return None
        after = self._word(at + 1)
        counted = after in _ONE_WORDS or (after in _WORK and self._word(at + 2) in _ONE_WORDS)
        half = _PARTS.get(after[1:]) if after.startswith("و") else None
        opened = self._word(at - 1) in _BEFORE_BARE or self._word(at - 2) in _AT_MOST or at == 0
        worked = after in _WORK and self._word(at - 1) not in _words("أول كل نفس في")
        if not (counted or opened or worked or half) or (opened and at == 0 and not (counted or worked or half)):
            return None
        if after in _CALENDAR_MONTH or _YEAR_AFTER.match(self.text[self.tokens[at].end :]):
            return None
        length = unit * (1 + (half or 0))
        return self._made(at, at + (1 if half else 0), length, length, unit)

    def _named(self, at: int) -> tuple[Duration, int] | None:
        """A day named by its place, counted as one: "by close of the next working day"."""
        match = _NAMED_DAY.match(self.text, self.tokens[at].start)
        if match is None:
            return None
        last = max(n for n, token in enumerate(self.tokens) if token.start < match.end())
        start, stop = self.folded.span(match.start(), match.end())
        quote = self.folded.original[start:stop]
        return Duration(DAY, DAY, any(match.groups()), "within", DAY, start, stop, quote), last + 1

    # --- numbers --------------------------------------------------------------------------------------------

    def _number(self, at: int) -> _Number | None:
        first = self._value(at)
        if first is None:
            return None
        value, here = first
        here = self._repeated(value, here)
        if here < len(self.tokens) and self._range_at(here):
            after = here if _RANGE_GAP.match(self._between(here)) else here + 1
            second = self._value(after)
            if second is not None and second[0] > value:
                return _Number(value, second[0], self._repeated(second[0], second[1]))
        return _Number(value, value, here)

    def _range_at(self, at: int) -> bool:
        return bool(_RANGE_GAP.match(self._between(at))) or (
            self._word(at) in _RANGE_WORDS and bool(_GAP.match(self._between(at)))
        )

    def _repeated(self, value: float, at: int) -> int:
        """Past the same number in brackets: "2 (two)", "ثلاثة (3)"."""
        if at < len(self.tokens) and "(" in self._between(at):
            again = self._value(at)
            if again is not None and again[0] == value:
                return again[1]
        return at

    def _value(self, at: int) -> tuple[float, int] | None:
        word = self._word(at)
        if not word:
            return None
        if word[0].isdigit():
            return self._digits(at)
        if word in _PARTS and self._word(at + 1) not in _words("سنوي yearly"):
            return _PARTS[word], at + 2 if self._word(at + 1) in {"a", "an"} else at + 1
        return self._english(at) or self._arabic(at)

    def _digits(self, at: int) -> tuple[float, int] | None:
        word = self.tokens[at].text.replace(",", "")
        if word.count(".") > 1 or len(word.split(".")[0]) > 4 or (word[0] == "0" and word[:2] != "0."):
            return None
        return float(word), at + 1

    def _english(self, at: int) -> tuple[float, int] | None:
        word = self._word(at)
        if word in {"a", "an"}:
            before = self._word(at - 1)
            return (1, at + 1) if at == 0 or before in _BEFORE_BARE or before == "half" else None
        if word in _ONES_EN:
            return _ONES_EN[word], at + 1
        if word in _TENS_EN:
            ones = _ONES_EN.get(self._word(at + 1), 0)
            return (_TENS_EN[word] + ones, at + 2) if 0 < ones < 10 else (_TENS_EN[word], at + 1)
        return None

    def _arabic(self, at: int) -> tuple[float, int] | None:
        word = self._word(at)
        for core in (word, word[2:] if word.startswith("ال") else "", word[1:] if word[0] in "بلوك" else ""):
            after = self._word(at + 1)
            if core in _BEFORE_TEN and after in _words("عشر عشرة"):
                return 10 + _BEFORE_TEN[core], at + 2
            value = _ONES_AR.get(core) or _TENS_AR.get(core)
            if value is None:
                continue
            tens = _TENS_AR.get(after[1:]) if after.startswith("و") else None
            if tens is not None and (value < 10 < tens or value >= 100 > tens):
                return value + tens, at + 2
            return (value, at + 1) if value != 1 else None
        return None

    # --- what surrounds it ----------------------------------------------------------------------------------

    def _unit(self, at: int) -> int | None:
        word = self._word(at)
        return _UNITS.get(word) or (_UNITS.get(word[2:]) if word.startswith("ال") else None)

    def _plausible(self, at: int, number: _Number, unit_at: int) -> bool:
        before = self.text[: self.tokens[at].start]
        after = self.text[self.tokens[unit_at].end :]
        if self.tokens[unit_at].text in _PLURAL and number.high > 366:
            return False
        if _AGE_BEFORE.search(before) or _AGE_AFTER.match(after) or _ARTICLE_BEFORE.search(before):
            return False
        if _OPEN_AFTER.match(after) or (_OPEN_BEFORE.search(before) and number.high in {24, 7}):
            return False
        return not (self._word(unit_at) in _SINGULAR and _YEAR_AFTER.match(after))

    def _made(self, at: int, last: int, low: float, high: float, unit: int) -> tuple[Duration, int] | None:
        """The duration from token ``at`` to ``last``, with the words after it that belong to it."""
        working = any(t.text in _WORK or t.text.startswith("workday") for t in self.tokens[at : last + 1])
        here = last + 1
        while here < len(self.tokens) and self._close(here):
            word = self._word(here)
            if word in _WORK and (not word.isascii() or word != "work"):
                working = True
            elif word not in _CALENDAR and word not in _ONE_WORDS:
                break
            here += 1
        end = self.tokens[here - 1].end
        if _WORK_TIME.match(self.text[end:]):
            working = True
        start, stop = self.folded.span(self.tokens[at].start, end)
        quote = self.folded.original[start:stop]
        return Duration(round(high), round(low), working, self._bound(at), unit, start, stop, quote), here

    def _bound(self, at: int) -> Bound:
        near = [self._word(at - back) for back in (1, 2, 3) if at - back >= 0]
        kinds: tuple[tuple[Bound, frozenset[str]], ...] = (
            ("at most", _AT_MOST), ("at least", _AT_LEAST), ("within", _WITHIN), ("after", _AFTER),
        )  # fmt: skip
        return next((name for name, words in kinds if any(word in words for word in near)), "")

    def _joins(self, one: Duration, two: Duration) -> bool:
        between = fold_text(self.folded.original[one.end : two.start]).strip(" ()")
        if not between and two.quote.startswith("و"):  # "بين عشرة أيام وعشرين يومًا"
            return (
                fold_text(self.folded.original[: one.start]).rstrip().endswith("بين") and two.seconds > one.seconds
            )
        return between in _RANGE_WORDS | {"-"} and two.seconds > one.seconds

    def _joined(self, one: Duration, two: Duration) -> Duration:
        quote = self.folded.original[one.start : two.end]
        return replace(two, least=one.least, bound=one.bound or two.bound, start=one.start, quote=quote)

    def _word(self, at: int) -> str:
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def _between(self, at: int) -> str:
        return self.text[self.tokens[at - 1].end : self.tokens[at].start] if 0 < at < len(self.tokens) else ""

    def _close(self, at: int) -> bool:
        return bool(_GAP.match(self._between(at)))
