"""Numeric character references stand for characters.

What it checks: references such as `&#x80;` into the range of control codes, and references to halves of a
surrogate pair such as `&#xD83C;&#xDF75;`.
Why it matters: The first come from text in windows-1252 or windows-1256 taken for Unicode and show another
character or none; the second show two boxes instead of a character, and screen readers say nothing.
How to fix: Write the character itself in UTF-8, or the reference with its Unicode number (`&#x1F375;`).
References: HTML Standard, 13.2.5.80; W3C Internationalization Checker reports markup_control_escapes and
markup_surrogate_escapes.
"""

import re
from collections import Counter
from collections.abc import Iterator

from auditor.commons.charset import visible_markup
from auditor.model import Source, Target, Text
from auditor.rules import Judgement, check, failed
from auditor_checks.language._source import declared, report

ARABIC = """مراجع المحارف الرقمية تدل على محارف.

ما الذي يُفحص: المراجع الواقعة في نطاق رموز التحكم مثل `&#x80;`، والمراجع إلى نصفي زوج بديل مثل
`&#xD83C;&#xDF75;`.
لماذا يهم: الأولى من نص بترميز windows-1252 أو windows-1256 عُدّ من يونيكود فيظهر محرف آخر أو لا شيء،
والثانية تظهر
مربعين بدل المحرف ولا ينطقها قارئ الشاشة.
كيفية الإصلاح: اكتب المحرف نفسه بترميز UTF-8، أو المرجع برقمه في يونيكود (`&#x1F375;`).
"""
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,8})|(\d{1,9}));")


def _is_control(number: int) -> bool:
    return number in (11, 12) or number < 9 or 14 <= number < 32 or 128 <= number < 160


@check(
    title=Text(en="Character references are valid", ar="مراجع المحارف صحيحة"),
    impact="moderate",
    messages={
        "control": Text(
            en="{ $references } stand for control codes, not for characters.",
            ar="تدل المراجع { $references } على رموز تحكم لا على محارف.",
        ),
        "surrogate": Text(
            en="{ $references } are halves of a character and show as boxes.",
            ar="المراجع { $references } أنصاف محارف وتظهر مربعات.",
        ),
    },
    arabic=ARABIC,
)
def character_reference_invalid(source: Source) -> Iterator[Judgement]:
    if b"&#" not in source.body.replace(b"\0", b""):
        return
    controls: Counter[str] = Counter()
    surrogates: Counter[str] = Counter()
    for match in _REFERENCE.finditer(visible_markup(declared(source).text)):
        number = int(match[1], 16) if match[1] else int(match[2])
        if _is_control(number):
            controls[match[0]] += 1
        elif 0xD800 <= number <= 0xDFFF:
            surrogates[match[0]] += 1
    for key, found, kind in (
        ("control", controls, "rep_markup_control_escapes"),
        ("surrogate", surrogates, "rep_markup_surrogate_escapes"),
    ):
        if found:
            listed = " ".join(list(found)[:8])
            target = Target(selector="", html=listed)
            yield failed(target, key, references=listed, evidence=report(kind, counts=dict(found)))
