"""No language version is much slower than the other.

What it checks: Where a template was measured in Arabic and in English: the median largest contentful paint of one must
not be more than half as long again as that of the other, and half a second more.

Why it matters: A second language that was added later often loads fonts and scripts for both.

How to fix: Compare what both versions load; subset Arabic fonts, and load a language's files in that language alone.

Exceptions: The two pages may differ in content, so this is advice, and for a person to judge.

References: Largest Contentful Paint.
"""

from collections.abc import Iterator

from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, passed
from auditor_checks.response._speed import Row, rows, seconds

ARABIC = """لا تبطئ نسخة لغوية كثيرا عن الأخرى.

ما الذي يُفحص: إذا قيس قالب بالعربية والإنجليزية: يجب ألا يزيد وسيط زمن ظهور المحتوى الأكبر في إحداهما على الأخرى بأكثر من نصفه
وبأكثر من نصف ثانية.

لماذا يهم: كثيرا ما تحمّل اللغة التي أضيفت لاحقا خطوط اللغتين ونصوصهما البرمجية معا.

كيفية الإصلاح: قارن ما تحمّله النسختان، واقتصر في الخطوط العربية على ما يلزم، وحمّل ملفات كل لغة في نسختها وحدها.

الاستثناءات: قد يختلف محتوى الصفحتين، ولذلك هذه نصيحة يحكم فيها شخص.
"""
RATIO, LEAST_MS = 1.5, 500.0


@check(
    title=Text(en="No language version is much slower than the other", ar="لا تبطئ نسخة لغوية كثيرا عن الأخرى"),
    impact="minor",
    messages={
        "arabic": Text(
            en="The Arabic page shows its main content after { $slow } s, the English one after { $quick } s",
            ar="يظهر المحتوى الرئيس في الصفحة العربية بعد { $slow } ثانية، وفي الإنجليزية بعد { $quick } ثانية",
        ),
        "english": Text(
            en="The English page shows its main content after { $slow } s, the Arabic one after { $quick } s",
            ar="يظهر المحتوى الرئيس في الصفحة الإنجليزية بعد { $slow } ثانية، وفي العربية بعد { $quick } ثانية",
        ),
    },
    arabic=ARABIC,
    advice=True,
)
def version_slower(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement a template that was measured in both languages."""
    found: dict[str, dict[str, Row]] = {}
    for row in rows(portal):
        if row["good"] >= 2 and row["median"].get("largest_contentful_paint") is not None:
            found.setdefault(str(row["template"]), {}).setdefault(str(row["language"]), row)
    for template, versions in found.items():
        if not {"ar", "en"} <= versions.keys():
            continue
        arabic, english = (float(versions[lang]["median"]["largest_contentful_paint"]) for lang in ("ar", "en"))
        slow, quick = max(arabic, english), min(arabic, english)
        slower = "arabic" if arabic > english else "english"
        page = str(versions[slower[:2]]["url"])
        if slow > RATIO * quick and slow - quick > LEAST_MS:
            yield cant_tell(None, slower, page=page, cause=template, slow=seconds(slow), quick=seconds(quick))
        else:
            yield passed(page=page)
