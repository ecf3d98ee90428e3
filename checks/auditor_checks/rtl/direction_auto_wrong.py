"""What `dir=auto` chooses fits the text.

What it checks: elements with `dir="auto"` whose direction, taken from the first letter, differs from that of
most of their letters.
Why it matters: A sentence that begins with "COVID-19" and goes on in Arabic is laid out from left to right; its
order is wrong.
How to fix: Write the direction itself (`dir="rtl"`) where the language is known.
References: W3C, Structural markup and right-to-left text.
"""

from collections.abc import Iterator

from auditor.commons.language import count_scripts
from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """ما تختاره `dir=auto` موافق للنص.

ما الذي يُفحص: العناصر ذات `dir="auto"` التي يخالف اتجاهها المأخوذ من أول حرف اتجاه أكثر حروفها.
لماذا يهم: الجملة المبدوءة بـ«COVID-19» ثم العربية تُرتب من اليسار إلى اليمين فيختل ترتيبها.
كيفية الإصلاح: اكتب الاتجاه نفسه (`dir="rtl"`) حيث اللغة معروفة.
"""


@check(
    title=Text(en="Automatic direction fits the text", ar="الاتجاه التلقائي موافق للنص"),
    impact="moderate",
    messages={
        "wrong": Text(
            en="`dir=auto` makes “{ $sample }” run { $direction }; most of it runs the other way.",
            ar="تجعل `dir=auto` اتجاه «{ $sample }» هو { $direction } وأكثره بخلاف ذلك.",
        )
    },
    arabic=ARABIC,
)
def direction_auto_wrong(snapshot: Snapshot) -> Iterator[Judgement]:
    for node in snapshot.elements():
        if node.attrs.get("dir", "").lower() != "auto" or not node.rendered or node.tag in ("input", "textarea"):
            continue
        counts = count_scripts(node.visible_text)
        total = sum(counts.values())
        rtl = counts["Arab"] + counts["Hebr"]
        if total < 10 or 0.4 * total < rtl < 0.6 * total:
            continue
        direction = node.style("direction")
        if direction == ("rtl" if rtl > 0.5 * total else "ltr"):
            yield passed(node)
        else:
            yield failed(node, "wrong", sample=node.visible_text[:80], direction=direction)
