"""Topics of a privacy notice and of an accessibility statement, each read in two ways."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from auditor.commons.arabic import fold_text
from auditor.commons.dates import find_dates
from auditor.commons.durations import find_durations
from auditor.commons.folded_regex import folded_regex
from auditor.model import PageFacts, Text
from auditor_checks.service._common import blocks_of


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: its name, words of its heading or subject, and what its content must hold."""

    name: Text
    words: re.Pattern[str]
    content: Callable[[str], bool]


def _any(pattern: str) -> Callable[[str], bool]:
    regex = folded_regex(pattern)
    return lambda text: bool(regex.search(text))


_RULE = folded_regex(
    r"المدة النظامية|طالما|ما دام|حتى (?:تحقق|انتهاء|زوال)|بعد (?:انتهاء|تحقق|إغلاق)|المدد النظامية|as long as|until|for the (?:period|time)|no longer than"
)


def _keeps(text: str) -> bool:
    return bool(find_durations(text)) or bool(_RULE.search(text))


_LEVEL = folded_regex(r"\bwcag\b|المستوى a|بالمستوى|المستوى (?:أ|ب|aa)|\blevel a+|\baa\b")


def _conforms(text: str) -> bool:
    return bool(_LEVEL.search(text)) and bool(find_dates(text))


PRIVACY: Final[dict[str, Topic]] = {
    "purpose": Topic(
        Text(en="the purpose of collecting data", ar="الغرض من جمع البيانات"),
        folded_regex(
            r"غرض|أغراض|الغرض|لماذا نجمع|استخدام (?:ال)?(?:بيانات|معلومات)|نستخدم|كيف نستخدم|purpose|why we|how we use|we use your|use of (?:your )?(?:data|information)"
        ),
        _any(
            r"نستخدم|تستخدم|يستخدم|لتقديم|لتحسين|من أجل|بهدف|لغرض|we use|used (?:to|for)|in order to|to (?:provide|give|improve|process|answer|respond|send)"
        ),
    ),
    "data-items": Topic(
        Text(en="which data are collected", ar="البيانات التي تُجمع"),
        folded_regex(
            r"نجمع|جمع (?:ال)?(?:بيانات|معلومات)|تجمع|البيانات التي|المعلومات التي|we collect|data collected|collect|information we|which data"
        ),
        _any(
            r"الاسم|الهوية|رقم الجوال|البريد الإلكتروني|عنوان (?:ال)?(?:ip|بروتوكول|الإنترنت)|الموقع الجغرافي|نوع المتصفح|\bname|identity|mobile|e-?mail address|ip address|location|browser"
        ),
    ),
    "retention": Topic(
        Text(en="how long data are kept", ar="مدة الاحتفاظ بالبيانات"),
        folded_regex(
            r"احتفاظ|الاحتفاظ|نحتفظ|مدة (?:ال)?حفظ|تخزين (?:ال)?بيانات|إتلاف|retain|retention|how long|we keep|kept for|stor(?:e|age) (?:of )?(?:your )?(?:data|information)"
        ),
        _keeps,
    ),
    "rights": Topic(
        Text(en="the rights of the data's owner and how to use them", ar="حقوق صاحب البيانات وطريقة ممارستها"),
        folded_regex(r"حقوق|حقوقك|يحق لك|الحق في|your rights?|right to|you may|you can request"),
        _any(r"الاطلاع|الوصول إلى|تصحيح|إتلاف|حذف|سحب|العدول|نسخة|access|correct|rectif|delet|eras|withdraw|copy"),
    ),
    "sharing": Topic(
        Text(en="with whom data are shared", ar="من تُشارك معه البيانات"),
        folded_regex(
            r"مشاركة|نشارك|الإفصاح|نفصح|طرف ثالث|أطراف ثالثة|جهات أخرى|shar(?:e|ing)|disclos|third part|recipients"
        ),
        _any(
            r"جهة|جهات|الجهات|طرف|أطراف|وزارة|لا نشارك|لن نشارك|bod(?:y|ies)|part(?:y|ies)|ministr|agenc|authorit|do not share|never share|will not share"
        ),
    ),
    "law": Topic(
        Text(en="the Personal Data Protection Law", ar="نظام حماية البيانات الشخصية"),
        folded_regex(
            r"نظام حماية البيانات|حماية البيانات الشخصية|personal data protection|data protection law|\bpdpl\b"
        ),
        _any(r"نظام حماية البيانات|data protection law|\bpdpl\b|personal data protection"),
    ),
}
"""Parts of ``service/privacy-statement-missing``."""

ACCESSIBILITY: Final[dict[str, Topic]] = {
    "conformance": Topic(
        Text(en="the level of conformance and the date of the last test", ar="مستوى المطابقة وتاريخ آخر اختبار"),
        folded_regex(r"wcag|مطابق|المطابقة|مستوى|إرشادات|معايير|conform|complian|level|guidelines|standards"),
        _conforms,
    ),
    "assistance": Topic(
        Text(en="an assistive channel", ar="قناة للمساعدة"),
        folded_regex(
            r"مساعدة|لغة (?:ال)?إشارة|مترجم|دعم|صعوبة|assist|sign language|interpret|help|support|difficult"
        ),
        _any(
            r"لغة (?:ال)?إشارة|مترجم|اتصال مرئي|أولوية|مساعدة صوتية|قارئ|اتصل|راسلنا|sign language|interpret|video call|relay|priority|screen reader|call us|write to|or call"
        ),
    ),
}
"""Parts of ``service/accessibility-statement-incomplete`` that are read from its text."""


_LONGEST = 3000
"""Characters of a section that are read."""


def read_topic(topic: Topic, page: PageFacts) -> tuple[str, str]:
    """``met``, ``person`` or ``absent`` for a topic on a page, with the line that speaks of it.

    First way: a section whose heading speaks of the topic holds its content. Second way: one line has the word and
    the content. Either is enough; a word without content goes to a person.
    """
    sections = _sections(page)
    for heading, body in sections:
        if topic.words.search(fold_text(heading)) and topic.content(fold_text(body)):
            return "met", heading
    lines = [text for kind, text, *_ in blocks_of(page) if kind != "heading"]
    for text in lines:
        folded = fold_text(text)
        if topic.words.search(folded) and topic.content(folded):
            return "met", text
    spoken = next((text for _, text, *_ in blocks_of(page) if topic.words.search(fold_text(text))), "")
    return ("person", spoken) if spoken else ("absent", "")


def _sections(page: PageFacts) -> list[tuple[str, str]]:
    """Headings with the text that stands under them."""
    found: list[tuple[str, str]] = []
    for kind, text, *_ in blocks_of(page):
        if kind == "heading":
            found.append((text, ""))
        elif found:
            heading, body = found[-1]
            found[-1] = (heading, f"{body}\n{text}" if len(body) < _LONGEST else body)
    return found
