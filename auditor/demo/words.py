"""Dates, numbers and letters as the demo portal's templates write them, and the templates' environment."""

import re
from datetime import date
from functools import cache
from typing import Final

from hijridate import Gregorian
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from auditor.demo.content import demo_folder

_MONTHS: Final = {
    "ar": (
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
_HIJRI: Final = {
    "ar": (
        "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
        "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
    ),
    "en": (
        "Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Akhir", "Jumada al-Ula", "Jumada al-Akhirah",
        "Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qadah", "Dhu al-Hijjah",
    ),
}  # fmt: skip
_ONE_LETTER: Final = str.maketrans("أإآٱةى", "ااااهي")  # what Arabic readers type alike
_EASTERN: Final = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@cache
def environment() -> Environment:
    """The templates of the demo portal; an undefined name in one is an error."""
    made = Environment(
        loader=FileSystemLoader(demo_folder() / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "date": date_text,
        "workdays": _workdays,
        "riyals": _riyals,
        "tel": lambda number: number.replace(" ", ""),
        "eastern": lambda text: text.translate(_EASTERN),
        "mojibake": lambda text: text.encode().decode("cp1252", "replace"),
    }
    made.tests["odd"] = lambda number: number % 2 == 1
    return made


def folded(text: str) -> str:
    """Lower case, without Arabic vowel signs and tatweel, like letters made one, words parted by spaces."""
    bare = re.sub("[\u0640\u064b-\u0652]", "", text.lower()).translate(_ONE_LETTER)
    return " ".join(re.findall(r"\w+", bare))


@pass_context
def date_text(context: Context, day: date) -> str:
    """A day in both calendars (Umm al-Qura), in the language of the page."""
    lang = context["lang"]
    if lang == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    here = f"{day.day} {_MONTHS[lang][day.month - 1]} {day.year}"
    there = f"{hijri.day} {_HIJRI[lang][hijri.month - 1]} {hijri.year}"
    return f"{there}هـ، الموافق {here}م" if lang == "ar" else f"{here} ({there} AH)"


@pass_context
def _workdays(context: Context, days: int) -> str:
    if context["lang"] == "ar":
        return f"{days} {'أيام' if days % 100 in range(3, 11) else 'يوم'} عمل"
    return f"{days} working days"


@pass_context
def _riyals(context: Context, amount: int) -> str:
    if context["lang"] == "ar":
        return f"{amount} {'ريالًا' if amount % 100 > 10 else 'ريال'}" if amount else "مجانية"
    return f"{amount} riyals" if amount else "Free"
