"""Links do not declare the encoding of what they lead to.

What it checks: `charset` attributes on links and on `link` elements.
Why it matters: Browsers ignore the attribute; whoever relies on it gets a target page in the wrong encoding.
How to fix: Remove the attribute and let the linked document declare its own encoding.
References: HTML Standard, obsolete features; W3C Internationalization Checker report charset_charset_attr.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed
from auditor_checks.language._source import report

ARABIC = """الروابط لا تعلن ترميز ما تقود إليه.

ما الذي يُفحص: السمة `charset` في الروابط وفي عناصر `link`.
لماذا يهم: المتصفحات تتجاهل هذه السمة، ومن يعتمد عليها تصله الصفحة المقصودة بترميز خاطئ.
كيفية الإصلاح: احذف السمة ودع الوثيقة المقصودة تعلن ترميزها.
"""


@check(
    title=Text(en="Links have no charset attribute", ar="الروابط خالية من سمة charset"),
    impact="minor",
    messages={
        "used": Text(
            en="The `charset` attribute “{ $label }” has no effect.",
            ar="لا أثر للسمة `charset` وقيمتها «{ $label }».",
        )
    },
    arabic=ARABIC,
    advice=True,
)
def charset_attribute_used(snapshot: Snapshot) -> Iterator[Judgement]:
    for node in snapshot.elements("a", "link"):
        if "charset" in node.attrs:
            evidence = report("rep_charset_charset_attr")
            yield failed(node, "used", label=node.attrs["charset"], evidence=evidence)
