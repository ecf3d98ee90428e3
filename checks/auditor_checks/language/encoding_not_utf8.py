"""The document is declared to be UTF-8 and nothing else.

What it checks: that every declaration of the encoding says UTF-8.
Why it matters: Legacy encodings such as windows-1256 lack characters, send garbled form data and garble names
when systems are joined. The Encoding Standard asks every new page to use UTF-8.
How to fix: Save all files and templates as UTF-8 and change every declaration to `utf-8`.
References: Encoding Standard, section 4; W3C Internationalization Checker report charset_no_utf8.
"""

from collections.abc import Iterator

from auditor.model import Source, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._source import declared, header, report

ARABIC = """الوثيقة معلنة بترميز UTF-8 لا بغيره.

ما الذي يُفحص: أن يذكر كل إعلان للترميز UTF-8.
لماذا يهم: الترميزات القديمة مثل windows-1256 تنقصها محارف، وتشوّه بيانات النماذج والأسماء عند ربط الأنظمة،
ومعيار
الترميز يطلب UTF-8 لكل صفحة جديدة.
كيفية الإصلاح: احفظ كل الملفات والقوالب بترميز UTF-8 وغيّر كل إعلان إلى `utf-8`.
"""


@check(
    title=Text(en="The encoding is UTF-8", ar="الترميز هو UTF-8"),
    impact="moderate",
    messages={
        "other": Text(
            en="The document is declared as { $labels }, not as UTF-8.",
            ar="الوثيقة معلنة بترميز { $labels } لا بترميز UTF-8.",
        )
    },
    arabic=ARABIC,
)
def encoding_not_utf8(source: Source) -> Iterator[Judgement]:
    found = declared(source)
    others = [label for label in found.labels if label != "utf-8"]
    if not found.labels:
        return
    # "utf8" is a label of UTF-8 as well, but one that the W3C checker counts as another name.
    if others:
        labels = ", ".join(others)
        yield failed(header(source), "other", labels=labels, evidence=report("rep_charset_no_utf8", labels=others))
    else:
        yield passed(header(source))
