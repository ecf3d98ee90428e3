"""The bdo element says which direction it forces.

What it checks: `bdo` elements without `dir`, or with `dir="auto"`.
Why it matters: The element exists to force a direction; without one it does nothing, and text that was
meant to be
turned stays as it was.
How to fix: Write `dir="ltr"` or `dir="rtl"`; where the direction depends on the content use `bdi`.
References: HTML Standard, the bdo element; W3C Internationalization Checker reports markup_bdo_no_dir and
markup_bdo_auto.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.rtl._report import report

ARABIC = """عنصر bdo يذكر الاتجاه الذي يفرضه.

ما الذي يُفحص: عناصر `bdo` بلا `dir` أو ذوات `dir="auto"`.
لماذا يهم: وُضع العنصر لفرض اتجاه، وبدونه لا يفعل شيئًا فيبقى النص المراد قلبه على حاله.
كيفية الإصلاح: اكتب `dir="ltr"` أو `dir="rtl"`، وحيث يتبع الاتجاه المحتوى استخدم `bdi`.
"""


@check(
    title=Text(en="bdo elements have a direction", ar="لعناصر bdo اتجاه"),
    impact="serious",
    messages={
        "absent": Text(
            en="The bdo element has no `dir` and does nothing.",
            ar="ليس لعنصر bdo سمة `dir` فلا أثر له.",
        ),
        "auto": Text(
            en="`dir=auto` is not allowed on bdo; bdi is the element for it.",
            ar="لا تجوز `dir=auto` على bdo، والعنصر المناسب bdi.",
        ),
    },
    arabic=ARABIC,
)
def direction_override_incomplete(snapshot: Snapshot) -> Iterator[Judgement]:
    for node in snapshot.elements("bdo"):
        value = node.attrs.get("dir")
        if value is None:
            yield failed(node, "absent", evidence=report("rep_markup_bdo_no_dir"))
        elif value.strip().lower() == "auto":
            yield failed(node, "auto", evidence=report("rep_markup_bdo_auto"))
        else:
            yield passed(node)
