"""The translate attribute says yes or no.

What it checks: values of `translate`.
Why it matters: Any other value is ignored: machine translation then turns brand names, codes and names of
people
into nonsense, or leaves text alone that should have been translated.
How to fix: Write `translate="no"` on what must stay as it is, `translate="yes"` or nothing elsewhere.
References: HTML Standard, the translate attribute; W3C Internationalization Checker report
markup_translate_incorrect.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._source import report

ARABIC = """السمة translate قيمتها yes أو no.

ما الذي يُفحص: قيم السمة `translate`.
لماذا يهم: أي قيمة أخرى تُهمل، فتشوّه الترجمة الآلية العلامات التجارية والرموز وأسماء الأشخاص، أو تترك نصًا
كان ينبغي
أن يُترجم.
كيفية الإصلاح: اكتب `translate="no"` على ما يجب أن يبقى كما هو، و`translate="yes"` أو لا شيء في غيره.
"""


@check(
    title=Text(en="The translate attribute has a valid value", ar="قيمة السمة translate صحيحة"),
    impact="minor",
    messages={
        "invalid": Text(
            en="The value “{ $value }” of `translate` means nothing; it is yes or no.",
            ar="القيمة «{ $value }» للسمة `translate` لا معنى لها، وهي yes أو no.",
        )
    },
    arabic=ARABIC,
)
def translate_value_invalid(snapshot: Snapshot) -> Iterator[Judgement]:
    for node in snapshot.elements():
        value = node.attrs.get("translate")
        if value is None:
            continue
        if value.strip().lower() in ("yes", "no", ""):
            yield passed(node)
        else:
            yield failed(node, "invalid", value=value, evidence=report("rep_markup_translate_incorrect"))
