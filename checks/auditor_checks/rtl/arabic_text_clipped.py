"""Arabic text is not cut off by its box.

What it checks: Lines of Arabic text that reach beyond an ancestor that hides what does not fit, at its left or
right edge.

Why it matters: Boxes and buttons are often made to the measure of English words. Longer Arabic ones lose their
ends, and with them the sense.

How to fix: Let the box grow with its content: no fixed width, no `white-space: nowrap` on headings and buttons.

Exceptions: Text that ends in an ellipsis by design, parts that scroll, and what is hidden on purpose.

References: WCAG 2.0 1.4.4 Resize Text.
"""

from collections.abc import Iterator

from auditor.commons.layout import ArabicBlock, Layout
from auditor.model import Node, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """النص العربي غير مقطوع بحدود مربعه.

ما الذي يُفحص: أسطر النص العربي التي تتجاوز يمينًا أو يسارًا حدود عنصر حاوٍ يخفي ما لا يتسع له.

لماذا يهم: كثيرًا ما تُصنع المربعات والأزرار على قياس الكلمات الإنجليزية، فتفقد الكلمات العربية الأطول آخرها ومعه معناها.

كيفية الإصلاح: اجعل المربع يتسع لمحتواه: بلا عرض ثابت وبلا white-space: nowrap على العناوين والأزرار.

الاستثناءات: النص المنتهي بعلامة حذف عمدًا، والأجزاء القابلة للتمرير، وما أُخفي قصدًا.
"""

_CLIPS = frozenset({"hidden", "clip"})
_SLACK = 3.0
"""Pixels that may be lost: the side bearing of a letter."""


@check(
    title=Text(en="Arabic text is seen whole", ar="يظهر النص العربي كاملًا"),
    impact="serious",
    messages={
        "cut": Text(
            en="{ $pixels } pixels of a line of Arabic text are cut off",
            ar="قُطع من سطر النص العربي ما مقداره { $pixels } بكسل",
        ),
        "ellipsis": Text(
            en="Arabic text ends in an ellipsis: is the rest of it to be had elsewhere?",
            ar="ينتهي النص العربي بعلامة حذف: هل بقيته متاحة في موضع آخر؟",
        ),
    },
    arabic=ARABIC,
)
def arabic_text_clipped(layout: Layout) -> Iterator[Judgement]:
    """One judgement a block inside a box that clips."""
    for block in layout.arabic_blocks:
        clip = _clipper(block.element)
        if clip is None or clip.box is None:
            continue
        lost = _lost(block, clip)
        if lost <= _SLACK:
            yield passed(block.element)
        elif clip.style("text-overflow") == "ellipsis":
            yield cant_tell(block.element, "ellipsis")
        else:
            yield failed(block.element, "cut", pixels=round(lost))


def _clipper(element: Node) -> Node | None:
    """The nearest box that hides what sticks out sideways; None where something scrolls first, or a slide is hidden."""
    for node in (element, *element.ancestors()):
        overflow = node.style("overflow-x")
        if overflow in ("auto", "scroll") or node.tag in ("body", "html"):
            return None
        if node.style("transform") not in ("none", "") or node.style("position") in ("absolute", "fixed"):
            return node if overflow in _CLIPS else None
        if overflow in _CLIPS:
            return node
    return None


def _lost(block: ArabicBlock, clip: Node) -> float:
    """How far its lines reach beyond the clipping box; 0 where the block is parked outside as a whole."""
    box = clip.box
    assert box is not None
    inside = [line for line in block.lines if line.x < box.right and line.right > box.x]
    if len(inside) < len(block.lines) or not inside:
        return 0.0
    return max(max(box.x - line.x, line.right - box.right) for line in inside)
