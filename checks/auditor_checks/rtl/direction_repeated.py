"""The direction is declared where it changes.

What it checks: elements whose `dir` repeats the direction they have already, where a page has ten or more of
them.
Why it matters: A direction on every element has to be changed on every element; parts that are moved into the
page of the other language keep the wrong one.
How to fix: Declare the direction on `html` and only where it changes.
References: W3C, Structural markup and right-to-left text.
"""

from collections.abc import Iterator

from auditor.model import Node, Snapshot, Text
from auditor.rules import Judgement, check, failed

ARABIC = """يُعلن الاتجاه حيث يتغير.

ما الذي يُفحص: العناصر التي تكرر سمتها `dir` اتجاهها الموروث إذا بلغت عشرة فأكثر في الصفحة.
لماذا يهم: الاتجاه المكرر على كل عنصر يلزم تغييره على كل عنصر، والأجزاء المنقولة إلى صفحة اللغة الأخرى تحتفظ
باتجاه خاطئ.
كيفية الإصلاح: أعلن الاتجاه على `html` ثم حيث يتغير فقط.
"""

_MANY = 10


@check(
    title=Text(en="The direction is declared once", ar="الاتجاه معلن مرة واحدة"),
    impact="minor",
    messages={
        "repeated": Text(
            en="{ $count } elements declare a direction that they have already.",
            ar="يعلن { $count } من العناصر اتجاهًا هو لها أصلًا.",
        )
    },
    arabic=ARABIC,
    advice=True,
)
def direction_repeated(snapshot: Snapshot) -> Iterator[Judgement]:
    idle = [n for n in snapshot.main.elements() if _is_idle(n)]
    if len(idle) >= _MANY:
        selectors = [n.selector for n in idle[:20]]
        yield failed(idle[0], "repeated", count=len(idle), evidence={"elements": selectors}, cause="repeated")


def _is_idle(node: Node) -> bool:
    value = node.attrs.get("dir", "").lower()
    # Inline elements and fields use dir to set their text apart, whatever the direction around them.
    if value not in ("ltr", "rtl") or node.tag in ("html", "input", "textarea", "select", "bdi", "bdo"):
        return False
    parent = next(node.ancestors(), None)
    inline = node.style("display").startswith("inline")
    return parent is not None and not inline and parent.style("direction") == value
