"""No style forces an order on text.

What it checks: text in elements whose computed `unicode-bidi` is `bidi-override` or `isolate-override` and that
are no `bdo`.
Why it matters: Every letter is laid out in the forced direction: Arabic words come out mirrored, and numbers
backwards.
How to fix: Use `unicode-bidi: isolate`, better still `dir` or `bdi` in the markup.
References: CSS Writing Modes, 2.2.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed

ARABIC = """لا نمط يفرض ترتيبًا على النص.

ما الذي يُفحص: النص في العناصر التي قيمة `unicode-bidi` المحسوبة فيها `bidi-override` أو `isolate-override`
وليست `bdo`.
لماذا يهم: يوضع كل حرف في الاتجاه المفروض، فتظهر الكلمات العربية معكوسة والأرقام مقلوبة.
كيفية الإصلاح: استخدم `unicode-bidi: isolate`، والأفضل `dir` أو `bdi` في العلامات.
"""


@check(
    title=Text(en="No forced order of text", ar="لا ترتيب مفروض على النص"),
    impact="moderate",
    messages={
        "override": Text(
            en="A style forces the order of “{ $sample }”.",
            ar="يفرض نمطٌ ترتيب «{ $sample }».",
        )
    },
    arabic=ARABIC,
)
def text_order_overridden(snapshot: Snapshot) -> Iterator[Judgement]:
    for node in snapshot.elements():
        if node.tag != "bdo" and "override" in node.style("unicode-bidi") and node.closest("bdo") is None:
            own = " ".join(c.value for c in node.children if c.is_text).strip()
            if own:
                yield failed(node, "override", sample=own[:80])
