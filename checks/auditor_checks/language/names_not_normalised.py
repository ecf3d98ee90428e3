"""Class and id names outside ASCII are in Unicode's composed form.

What it checks: `class` and `id` values against Normalization Form C.
Why it matters: Two spellings of one name that look alike are different to a style sheet, a script and a
link to a
fragment; the rule or the link silently fails.
How to fix: Save sources in NFC, as keyboards type it, or use ASCII names.
References: W3C Character Model; W3C Internationalization Checker report latin_non_nfc.
"""

import unicodedata
from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._source import report

ARABIC = """أسماء الأصناف والمعرّفات غير اللاتينية مكتوبة بالصيغة المركبة في يونيكود.

ما الذي يُفحص: قيم `class` و`id` مقابل صيغة التسوية NFC.
لماذا يهم: كتابتان متشابهتان للاسم نفسه مختلفتان عند ورقة الأنماط والنص البرمجي والرابط إلى جزء من الصفحة،
فلا يعمل
النمط أو الرابط دون إنذار.
كيفية الإصلاح: احفظ المصادر بصيغة NFC كما تكتبها لوحات المفاتيح، أو استخدم أسماء بحروف ASCII.
"""


@check(
    title=Text(en="Class and id names are in NFC", ar="أسماء الأصناف والمعرّفات بصيغة NFC"),
    impact="minor",
    messages={
        "not_nfc": Text(
            en="The { $attribute } value “{ $value }” is not in Normalization Form C.",
            ar="قيمة السمة { $attribute } «{ $value }» ليست بصيغة التسوية NFC.",
        )
    },
    arabic=ARABIC,
    advice=True,
)
def names_not_normalised(snapshot: Snapshot) -> Iterator[Judgement]:
    for node in snapshot.elements():
        for attribute in ("class", "id"):
            value = node.attrs.get(attribute, "")
            if value.isascii():
                continue
            if unicodedata.is_normalized("NFC", value):
                yield passed(node)
            else:
                evidence = report("rep_latin_non_nfc")
                yield failed(node, "not_nfc", attribute=attribute, value=value, evidence=evidence)
