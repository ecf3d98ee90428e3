"""Blocks run in the direction of their text.

What it checks: blocks most of whose letters are Arabic or Hebrew and that run from left to right, and hold
something whose place depends on it: an end mark, digits or Latin words.
Why it matters: Full stops, brackets, numbers and Latin names come out at the wrong place of the sentence: the
text reads wrongly though every letter is right.
How to fix: Put `dir="rtl"` on the block or on what holds it; remove `dir="ltr"` from wrappers around Arabic
content.
Exceptions: Short names without such signs (a link "العربية"), passages that an element of their own sets apart
(`bdi`, `dir` on a `span`), code, and pages that declare no direction at all, which are reported once.
References: WCAG 1.3.2; techniques H34, H56.
"""

import re
from collections.abc import Iterator

from auditor.commons.bidi import set_apart
from auditor.commons.language import count_scripts
from auditor.commons.textmodel import TextModel
from auditor.model import Node, Text, fold
from auditor.rules import Judgement, check, failed, passed

ARABIC = """تجري الكتل في اتجاه نصها.

ما الذي يُفحص: الكتل التي أكثر حروفها عربية أو عبرية واتجاهها من اليسار إلى اليمين، وفيها ما يتبع موضعه الاتجاه:
علامة ختام أو أرقام أو كلمات لاتينية.
لماذا يهم: تقع النقاط والأقواس والأرقام والأسماء اللاتينية في غير مواضعها من الجملة، فيُقرأ النص خطأ وحروفه كلها
صحيحة.
كيفية الإصلاح: ضع `dir="rtl"` على الكتلة أو ما يحويها، واحذف `dir="ltr"` من الحاويات حول المحتوى العربي.
الاستثناءات: الأسماء القصيرة الخالية من ذلك (رابط «العربية»)، والمقاطع المعزولة بعنصر له اتجاهه (`bdi` أو `dir` على
`span`)، والشفرة، والصفحات التي لا تعلن اتجاهًا البتة فيُبلّغ عنها مرة واحدة.
"""

_DEPENDS = re.compile(r"[.!?؟:)\]»…]\s*$|^\s*[(\[«]|\d|[A-Za-z]{2}")


@check(
    title=Text(en="Blocks run in their text's direction", ar="الكتل في اتجاه نصها"),
    impact="serious",
    messages={
        "ltr": Text(
            en="The Arabic text “{ $sample }” runs from left to right.",
            ar="اتجاه النص العربي «{ $sample }» من اليسار إلى اليمين.",
        )
    },
    arabic=ARABIC,
)
def block_direction_wrong(text: TextModel) -> Iterator[Judgement]:
    if not any("dir" in n.attrs for n in text.snapshot.elements()):
        return
    for block in text.blocks:
        words = fold(" ".join(n.value for n in block.nodes if not set_apart(n, block.element)))
        counts = count_scripts(words)
        rtl = counts["Arab"] + counts["Hebr"]
        if rtl < 6 or rtl <= 0.5 * sum(counts.values()) or len(words.split()) < 2:
            continue
        if block.element.style("direction") != "ltr":
            yield passed(block.element)
        elif _DEPENDS.search(words):
            cause = _turned_by(block.element).html.partition(">")[0]
            yield failed(block.element, "ltr", sample=words[:80], evidence={"text": block.text[:200]}, cause=cause)


def _turned_by(element: Node) -> Node:
    """The outermost of the elements around it that run from left to right: one `dir` there mends all it holds."""
    turned = element
    for around in element.ancestors():
        if around.style("direction") != "ltr":
            break
        turned = around
    return turned
