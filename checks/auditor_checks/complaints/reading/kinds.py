"""Kinds of request told apart (CG-03): both readings."""

import re
from functools import lru_cache
from typing import Final

from auditor.commons.arabic import Token
from auditor.commons.durations import find_durations
from auditor_checks.complaints.reading.concepts import has, has_any
from auditor_checks.complaints.reading.document import Document
from auditor_checks.complaints.reading.model import Reading, Span
from auditor_checks.complaints.reading.patterns import lines
from auditor_checks.complaints.reading.phrases import any_of, first_match

_KINDS: Final[dict[str, tuple[str, ...]]] = {
    "complaint": ("شكوى", "شكاوى", "complaint"),
    "report": ("بلاغ", "بلاغات", "=report", "=reports"),
    "suggestion": ("اقتراح", "اقتراحات", "مقترح", "مقترحات", "suggestion"),
    "inquiry": ("استفسار", "استفسارات", "inquiry", "inquiries", "enquiry", "enquiries"),
    "objection": ("اعتراض", "تظلم", "objection", "appeal"),
    "praise": ("شكر", "ثناء", "إشادة", "compliment"),
    "feedback": ("ملاحظة", "ملاحظات", "feedback", "comment", "concern", "رأي"),
    "request": ("طلب", "طلبات", "request"),
}
_LIKE = (
    r"(?:كل|اي|فكره|راي|طلب|سوال|شكر|توصيه|تعبير|اخطار|اخبار|تبليغ|ابلاغ|معلومه|معلومات|ثناء|تقدير|مبادره|افاده|ما|عرض|رغبه|an?|any"
    r"|thanks|ideas?|questions?|praise|information|opinion|something|when|where)"
)
_SAYS = r"(?:[:=-]|is\b|are\b|means|(?:ف?(?:هو|هي))\b|عباره|يقصد|تعني|يعني)"
_NOTE = r"[\W_]{0,3}"
_STARTS = r"(?:^|[.;,:] ?|\bاما |\bبينما |\bو(?=ال)|\bwhile |\band )" + _NOTE + r"(?:an? |the |ال)?" + _NOTE
_ANSWERED = ("complaint", "suggestion", "inquiry")
_NAMED_APART = ("complaint", "inquiry", "suggestion", "praise")
_TOLD_APART = ("complaint", "inquiry", "suggestion", "praise", "report_kind", "feedback", "concern")
_DIFFERENCE = lines("""
    الفرق بين; difference between; تصنيف/تصنف .. إلى شكوى/شكاوى .. استفسار/اقتراح/مقترح/بلاغ
    نوع الطلب/الرسالة .. شكوى; type of request/feedback .. complaint; is not a complaint
    is/are =a/an dispute/appeal/suggestion/inquiry/enquiry/objection/request and/not/rather
    لا تعد/يعد/تعتبر/يعتبر شكوى; لا تعتبر .. شكاوى
""")
_TOGETHER = lines("""
    شكوى/شكاوى اقتراحات/مقترحات/استفسارات/بلاغات/ملاحظات/طلبات/اقتراح/مقترح/استفسار
    اقتراحات/مقترحات/استفسارات/بلاغات/ملاحظات شكوى/شكاوى; اقتراحات .. شكاوى; استفسارات طلبات
    يدرس .. مقترح
    complaint/complaints and/or/& suggestion/suggestions/inquiry/inquiries/enquiries/enquiry/feedback/
    comment/comments/request/requests/report/reports/compliments
    suggestion/suggestions/inquiry/inquiries/enquiries/feedback/comments/compliments/requests and/or/
    & complaint/complaints
    complaints suggestions; suggestions complaints; complaint .. suggestion
""")


@lru_cache(maxsize=16)
def _definition(names: tuple[str, ...]) -> re.Pattern[str]:
    """A kind at the start of a clause with what it is: "A suggestion is an idea", "أما الملاحظة فهي رأي"."""
    named = any_of(names).pattern
    opened = rf"^\W*(?:\d+[.\d-]*\W+)?(?:an? )?{_NOTE}(?:{named}){_NOTE}\s*{_SAYS}\s*\S+\W+\S+\W+\S+"
    return re.compile(
        rf"{opened}|{_STARTS}(?:{named}){_NOTE}\s*(?:{_SAYS}\s*)?{_LIKE}\W+\w+|"
        rf"{_STARTS}(?:{named}){_NOTE}\s*(?:is|means)\s+\w+|(?:يقصد|نقصد|نعني|يعني|يراد|المقصود)\s+(?:{named})\s+\w+"
    )


# Questions that the body puts to others are no kind of request to it.
_OUR_QUESTIONS = re.compile(r"استفساراتنا|اسئلتنا|اسيلتنا|our (?:questions|enquiries|inquiries)")


def _timed_apart(document: Document) -> tuple[Span, ...]:
    """Kinds that are answered each in its own time: "inquiries in one day, suggestions in thirty"."""
    found: dict[str, Span] = {}
    for unit in document.units:
        durations = find_durations(unit.own)
        if unit.kind == "heading" or not durations or _OUR_QUESTIONS.search(unit.own):
            continue
        kinds = [kind for kind in _ANSWERED if first_match(unit, any_of(_KINDS[kind]))]
        if len(kinds) == 1 or len(durations) >= len(kinds):
            span = document.span(unit, unit.body, len(unit.text))
            found |= {kind: span for kind in kinds if kind not in found}
    return tuple(dict.fromkeys(found.values())) if len(found) >= 2 else ()


def kinds_by_phrase(document: Document) -> Reading:
    """Two kinds each with a definition ("Suggestion: an idea ..."), or the difference said."""
    defined: dict[str, Span] = {}
    for unit in document.units:
        different = first_match(unit, any_of(_DIFFERENCE), negative=True)
        if different is not None:
            return Reading("met", (document.span(unit, different.start(), different.end()),))
        for kind, names in _KINDS.items():
            if _definition(names).search(unit.own):
                defined.setdefault(kind, document.span(unit, unit.body, len(unit.text)))
    if len(defined) >= 2:
        return Reading("met", tuple(defined.values()))
    timed = _timed_apart(document)
    if timed:
        return Reading("met", timed)
    for unit in document.units:
        match = first_match(unit, any_of(_TOGETHER))
        if match is not None:
            return Reading("partly", (document.span(unit, match.start(), match.end()),))
    return Reading()


def kinds_by_concept(document: Document) -> Reading:
    """Two kinds each followed at once by what it is, or answered each in its own time."""
    opened: list[Span] = []
    kinds_seen: set[str] = set()
    named: list[Span] = []
    for unit in document.units:
        words = [token for token in unit.tokens if token.start >= unit.body]
        if sum(any(has(word, kind) for word in words) for kind in _NAMED_APART) >= 2:
            named.append(document.span(unit, unit.body, len(unit.text)))
        for at, word in enumerate(words):
            kinds = [kind for kind in _TOLD_APART if has(word, kind)]
            if kinds and kinds[-1] not in kinds_seen and _explains(words[at:], first=at <= 2):
                kinds_seen.add(kinds[-1])
                opened.append(document.span(unit, word.start, len(unit.text)))
    timed = _timed_apart(document)
    if len(opened) >= 2 or timed:
        return Reading("met", tuple(opened[:4]) if len(opened) >= 2 else timed)
    return Reading("partly", tuple(named[:2])) if named else Reading()


def _explains(words: list[Token], *, first: bool) -> bool:
    """Whether a kind, named by the first word, is followed at once by what it is, four words or more in all."""
    says = has_any(words[1:2], "is_word", "define")
    return len(words) >= 4 and (has_any(words[1:3], "kind_of") or (first and says))
