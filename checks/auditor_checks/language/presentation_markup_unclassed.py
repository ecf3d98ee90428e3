"""Bold and italic markup says what it is for.

What it checks: `b` and `i` elements without a class.
Why it matters: Bold and italics do not carry over to every script: Arabic has no italics and Chinese uses dots
or other type. A class that says why a text stands out lets each language show it in its own way.
How to fix: Use `em`, `strong`, `cite` or `dfn`, or add a class that says the purpose.
References: W3C Internationalization Checker reports markup_tags_no_class_b and markup_tags_no_class_i.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._source import report

ARABIC = """العلامات الدالة على الخط الغليظ والمائل تبين غرضها.

ما الذي يُفحص: عناصر `b` و`i` الخالية من صنف.
لماذا يهم: الغليظ والمائل لا يصلحان لكل كتابة، فليس في الخط العربي مائل، والصينية تميز بالنقاط أو بخط آخر.
والصنف الذي
يبين سبب التمييز يتيح لكل لغة إظهاره بطريقتها.
كيفية الإصلاح: استخدم `em` أو `strong` أو `cite` أو `dfn`، أو أضف صنفًا يبين الغرض.
"""


@check(
    title=Text(en="Bold and italic markup has a purpose", ar="للخط الغليظ والمائل غرض مبين"),
    impact="minor",
    messages={
        "unclassed": Text(
            en="{ $count ->\n    [one] One `{ $tag }` element has\n   *[other] { $count } `{ $tag }` "
            "elements have\n} no class "
            "that says why the text stands out.",
            ar="{ $count ->\n    [one] عنصر `{ $tag }` واحد بلا صنف\n    [two] عنصران `{ $tag }` بلا صنف\n"
            "    [few] { $count } عناصر `{ $tag }` بلا صنف\n   *[other] { $count } عنصر `{ $tag }` بلا "
            "صنف\n} يبين سبب تمييز "
            "النص.",
        )
    },
    arabic=ARABIC,
    advice=True,
)
def presentation_markup_unclassed(snapshot: Snapshot) -> Iterator[Judgement]:
    for tag in ("b", "i"):
        nodes = list(snapshot.main.elements(tag))
        bare = [n for n in nodes if "class" not in n.attrs]
        if bare:
            evidence = report(f"rep_markup_tags_no_class_{tag}")
            yield failed(bare[0], "unclassed", tag=tag, count=len(bare), evidence=evidence, cause=tag)
        elif nodes:
            yield passed(nodes[0], count=len(nodes))
