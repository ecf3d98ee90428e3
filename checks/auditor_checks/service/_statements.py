"""What contact pages state, topic by topic: words that speak of it, and the value that must come with them."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from auditor.commons.dates import find_dates, find_hours, find_weekdays
from auditor.commons.durations import find_durations
from auditor.commons.folded_regex import folded_regex
from auditor.commons.portal_view import page_fact
from auditor.model import PageFacts, Text
from auditor_checks.service._common import lines_of

Line = tuple[str, str, PageFacts]
_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: its name, the words that speak of it, and what tells that a line gives its value."""

    name: Text
    words: re.Pattern[str]
    value: Callable[[str], bool]


def _always(_line: str) -> bool:
    return True


def _has_hours(line: str) -> bool:
    return bool(find_hours(line)) or bool(_ALL_HOURS.search(line))


def _has_days(line: str) -> bool:
    return bool(find_hours(line)) and bool(find_weekdays(line))


def _has_reply(line: str) -> bool:
    return bool(reply_days(line)) or bool(_AT_ONCE.search(line))


def _has_holiday(line: str) -> bool:
    return bool(find_dates(line)) or bool(_NAMED_DAYS.search(line))


def _has_two_languages(line: str) -> bool:
    return len(set(_LANGUAGE_NAMES.findall(line))) >= 2


def _has_two_groups(line: str) -> bool:
    return sum(bool(group.search(line)) for group in _GROUPS) >= 2


_ALL_HOURS = folded_regex(
    r"على مدار (?:ال)?ساعة|24\s?/\s?7|24 ساعة|طوال اليوم|around the clock|24 hours|at any (?:hour|time)|24x7"
)
_AT_ONCE = folded_regex(r"فوري|فورا|مباشر[ةه] عند|immediate|at once|instant")
_NAMED_DAYS = folded_regex(r"عيد الفطر|عيد الأضحى|اليوم الوطني|يوم التأسيس|eid al|national day|founding day")
_LANGUAGE_NAMES = folded_regex(r"العربية|الإنجليزية|الصينية|الأردية|الفرنسية|arabic|english|chinese|urdu|french")
_REPLY = folded_regex(
    r"\bرد|الرد|نرد|يرد|للرد|الاستجابة|استجابة|الإجابة|نجيب|\breply|replies|respon[sd]|answer|get back"
)
_GROUPS: Final = tuple(
    folded_regex(p)
    for p in (
        r"الأفراد|أفراد|المواطن|المقيم|individual|citizen|resident",
        r"المنشآت|منشآت|قطاع الأعمال|الشركات|المستثمر|المصانع|business|compan|enterprise|investor|factor",
        r"الجهات الحكومية|القطاع الحكومي|government (?:bod|entit|agenc|organi)",
        r"ذوي الإعاقة|ذوو الإعاقة|كبار السن|disabilit|elderly",
    )
)

TOPICS: Final[dict[str, Topic]] = {
    "hours": Topic(
        Text(en="working days and hours", ar="أيام العمل وساعاته"),
        folded_regex(
            r"أوقات (?:ال)?(?:عمل|دوام)|ساعات (?:ال)?(?:عمل|دوام)|الدوام|working hours|office hours|opening hours"
        ),
        _has_days,
    ),
    "holidays": Topic(
        Text(en="official holidays", ar="الإجازات الرسمية"),
        folded_regex(r"إجاز[ةه]|الإجازات|عطل[ةه]|العطل|عيد الفطر|اليوم الوطني|holiday|eid al|national day"),
        _has_holiday,
    ),
    "round-the-clock": Topic(
        Text(en="support at all hours", ar="الدعم على مدار الساعة"),
        _ALL_HOURS,
        _always,
    ),
    "live-hours": Topic(
        Text(en="hours of the live channels", ar="أوقات القنوات المباشرة"),
        folded_regex(
            r"محادثة|المحادثة|دردشة|هاتف|الهاتف|اتصال|الاتصال|الرقم الموحد|مركز رعاية|live chat|\bchat\b|phone|\bcall|care cent|unified number"
        ),
        _has_hours,
    ),
    "inquiry-hours": Topic(
        Text(en="hours of the inquiry channel", ar="أوقات قناة الاستفسارات"),
        folded_regex(
            r"استفسار|الاستفسارات|تواصل|القناة|قنوات|البريد|مركز رعاية|هاتف|inquir|enquir|question|contact|channel|care cent|phone"
        ),
        _has_hours,
    ),
    "reply-time": Topic(Text(en="the time to reply", ar="مدة الرد"), _REPLY, _has_reply),
    "languages": Topic(
        Text(en="the languages served", ar="لغات الخدمة"),
        folded_regex(r"لغ[ةه]|اللغات|باللغتين|بالعربية|language|in arabic|arabic and"),
        _has_two_languages,
    ),
    "audiences": Topic(
        Text(en="which channel is meant for whom", ar="القناة المخصصة لكل فئة"),
        folded_regex(
            r"الأفراد|المنشآت|قطاع الأعمال|الجهات|ذوي الإعاقة|individual|business|enterprise|government|disabilit"
        ),
        _has_two_groups,
    ),
}
"""Parts of ``service/contact-statement-missing``."""


def states(part: str, lines: Iterable[Line]) -> tuple[str, PageFacts] | None:
    """The first line that speaks of a topic with its value; hours may do without a word for them.

    Groups of an audience may stand in several lines of one page.
    """
    topic = TOPICS[part]
    listed = list(lines)
    for folded, text, page in listed:
        if (part == "hours" or topic.words.search(folded)) and topic.value(folded):
            return text, page
    if part == "audiences":
        for page in {id(page): page for _, _, page in listed}.values():
            whole = "\n".join(folded for folded, _, owner in listed if owner is page)
            if _has_two_groups(whole):
                return page.title, page
    return None


def mentions(part: str, lines: Iterable[Line]) -> tuple[str, PageFacts] | None:
    """The first line that speaks of a topic without its value."""
    words = TOPICS[part].words
    if part in ("live-hours", "inquiry-hours"):
        return None
    return next(((text, page) for folded, text, page in lines if words.search(folded)), None)


def reply_days(line: str) -> list[tuple[float, bool]]:
    """Times to reply in a folded line: days, and whether working days are meant."""
    if not _REPLY.search(line):
        return []
    return [(d.seconds / _DAY, d.working) for d in find_durations(line)]


def own_lines(page: PageFacts) -> Iterator[tuple[str, str]]:
    """A page's lines without those of its header and footer."""
    frame = set(page_fact(page, "service_ways").get("frame", "").split("\n"))
    return ((folded, text) for folded, text in lines_of(page) if text not in frame)
