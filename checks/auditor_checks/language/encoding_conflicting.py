"""All declarations of the encoding agree, and there is one meta declaration.

What it checks: header, byte-order mark, XML declaration and meta elements against each other.
Why it matters: Browsers apply an order of precedence that authors rarely know, so the page may be decoded
with the wrong one: Arabic text turns into garbage for some visitors.
How to fix: Keep one `<meta charset="utf-8">` and make the header say the same.
References: HTML Standard, 13.2.3.2; W3C Internationalization Checker reports charset_conflict,
charset_bom_diff_encoding and charset_multiple_meta.
"""

from collections.abc import Iterator

from auditor.model import Source, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._source import declared, header, report

ARABIC = """إعلانات الترميز متفقة، وليس منها في عناصر meta إلا واحد.

ما الذي يُفحص: مقابلة الترويسة وعلامة ترتيب البايتات وإعلان XML وعناصر meta بعضها ببعض.
لماذا يهم: للمتصفحات ترتيب أولويات قلّما يعرفه المطورون، فقد تُقرأ الصفحة بالترميز الخطأ ويتشوه نصها العربي
عند بعض
المستفيدين.
كيفية الإصلاح: أبقِ `<meta charset="utf-8">` واحدًا واجعل الترويسة موافقة له.
"""


@check(
    title=Text(en="The declarations of the encoding agree", ar="إعلانات الترميز متفقة"),
    impact="moderate",
    messages={
        "conflict": Text(
            en="The declarations of the encoding contradict each other: { $labels }.",
            ar="إعلانات الترميز متناقضة: { $labels }.",
        ),
        "bom": Text(
            en="The byte-order mark says UTF-8, other declarations say { $labels }; the mark wins.",
            ar="تدل علامة ترتيب البايتات على UTF-8 وتذكر الإعلانات الأخرى { $labels }، والغلبة للعلامة.",
        ),
        "several": Text(
            en="{ $count } meta elements declare the encoding; there must be one.",
            ar="{ $count } من عناصر meta تعلن الترميز، والواجب واحد.",
        ),
    },
    arabic=ARABIC,
)
def encoding_conflicting(source: Source) -> Iterator[Judgement]:
    found = declared(source)
    if not found.labels:
        return
    place = header(source)
    several = len(found.metas) > 1
    if len(found.labels) > 1:
        labels = ", ".join(found.labels)
        yield failed(place, "conflict", labels=labels, evidence=report("rep_charset_conflict"))
        if found.bom == "utf-8":
            others = ", ".join(label for label in found.labels if label != "utf-8")
            yield failed(place, "bom", labels=others, evidence=report("rep_charset_bom_diff_encoding"))
    if several:
        metas = [m.html for m in found.metas]
        evidence = report("rep_charset_multiple_meta", metas=metas)
        yield failed(place, "several", count=len(metas), evidence=evidence)
    if len(found.labels) == 1 and not several:
        yield passed(place)
