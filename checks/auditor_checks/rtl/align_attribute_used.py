"""Alignment is not fixed by an attribute.

What it checks: the `align` attribute on any element.
Why it matters: HTML has dropped it; `align="left"` stays left when a page is turned to right-to-left.
How to fix: Use CSS with logical values (`text-align: start`, `end`).
References: HTML Standard, obsolete features; W3C Internationalization Checker report markup_align.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed
from auditor_checks.rtl._report import report

ARABIC = """المحاذاة غير مثبتة بسمة.

ما الذي يُفحص: السمة `align` على أي عنصر.
لماذا يهم: أسقطها HTML، و`align="left"` تبقى يسارًا حين تُقلب الصفحة إلى اليمين.
كيفية الإصلاح: استخدم CSS بقيم منطقية (`text-align: start` و`end`).
"""


@check(
    title=Text(en="No align attributes", ar="لا سمات align"),
    impact="minor",
    messages={
        "used": Text(
            en='`align="{ $value }"` is obsolete; alignment belongs in the style sheet, in logical values.',
            ar='السمة `align="{ $value }"` مهجورة؛ موضع المحاذاة ورقة الأنماط بقيم منطقية.',
        )
    },
    arabic=ARABIC,
)
def align_attribute_used(snapshot: Snapshot) -> Iterator[Judgement]:
    for node in snapshot.elements():
        if "align" in node.attrs:
            yield failed(node, "used", value=node.attrs["align"], evidence=report("rep_markup_align"))
