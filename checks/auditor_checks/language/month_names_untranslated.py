"""Dates are written in the language of the page.

What it checks: English names of months and days beside figures on Arabic pages, and Arabic ones on English
pages.
Why it matters: A date is what people act on; half in another language it is read wrongly or not at all. Mostly
a component formats dates without being told the language.
How to fix: Format dates in the page's locale (`ar-SA`), in components too.
References: CLDR; W3C, Date formats.
"""

import re
from collections.abc import Iterator

from auditor.commons.bcp47 import primary
from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, check, failed

ARABIC = """التواريخ مكتوبة بلغة الصفحة.

ما الذي يُفحص: أسماء الأشهر والأيام الإنجليزية المقترنة بأرقام في الصفحات العربية، والعربية في الصفحات
الإنجليزية.
لماذا يهم: على التاريخ يبني الناس أفعالهم، فإذا كان نصفه بلغة أخرى أُسيء فهمه أو لم يُقرأ. والغالب أن مكوّنًا
ينسّق التواريخ دون تعيين اللغة.
كيفية الإصلاح: نسّق التواريخ بلغة الصفحة (`ar-SA`) وفي المكونات أيضًا.
"""

_EN_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_EN_DAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_ENGLISH = re.compile(
    rf"(?<![A-Za-z])(?:(?:{_EN_MONTH})\.?,?\s+\d{{1,4}}(?!\d)|\d{{1,2}}(?:st|nd|rd|th)?[\s-]+(?:{_EN_MONTH})(?![a-z])"
    rf"|(?:{_EN_DAY}),?\s+\d)"
)
_AR_MONTH = "يناير|فبراير|مارس|[أإا]بريل|مايو|يونيو|يوليو|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر|محرم|صفر|رجب|شعبان|رمضان|شوال"
_ARABIC = re.compile(rf"\d{{1,2}}\s+(?:{_AR_MONTH})(?!\w)|(?<!\w)(?:{_AR_MONTH})\s+\d{{1,4}}")
_OTHER = {"ar": _ENGLISH, "en": _ARABIC}


@check(
    title=Text(en="Dates are in the page's language", ar="التواريخ بلغة الصفحة"),
    impact="minor",
    messages={
        "other": Text(
            en="The date “{ $date }” is not in the language of the page.",
            ar="التاريخ «{ $date }» بغير لغة الصفحة.",
        )
    },
    arabic=ARABIC,
)
def month_names_untranslated(text: TextModel) -> Iterator[Judgement]:
    for block in text.blocks:
        pattern = _OTHER.get(primary(block.lang or text.language))
        match = pattern.search(block.text) if pattern is not None else None
        # Inside a whole passage in the other language the passage is the fault.
        if match and len(block.text) - len(match[0]) < 400 and _stands_alone(block.text, match[0]):
            yield failed(block.element, "other", date=match[0], evidence={"text": block.text[:200]})


def _stands_alone(words: str, date: str) -> bool:
    """Whether the text around the date is in the page's language, or the date is all there is."""
    rest = words.replace(date, "")
    latin, arabic = (len(re.findall(p, rest)) for p in ("[A-Za-z]", "[\u0621-\u064a]"))
    return (arabic >= latin) if date.isascii() else (latin >= arabic)
