"""Indents, gaps and accent lines of an Arabic page are on the right side of things.

What it checks: Single elements whose one-sided spacing looks made for the other direction, on pages that run from
right to left: a list whose indent is on the left, or whose default indent on the right was never taken away though
its items have no markers; an element whose only margin lies at the container's edge while it touches its
neighbour; text with a line and a padding on its left.

Why it matters: Physical properties (`margin-left`, `padding-left`, `border-left`) do not turn with the page. Icons
stick to their words, lists are indented where nothing is, and the page looks put together by accident.

How to fix: Use logical properties (`margin-inline-start`, `padding-inline-start`, `border-inline-start`), or load
the right-to-left build of the style framework.

Exceptions: One element alone cannot prove its designer's intent, so a person decides, except for a list with
markers whose indent is on the left. Where the English counterpart is known, `rtl/layout-not-mirrored` decides.

References: CSS Logical Properties and Values Level 1.
"""

from collections.abc import Iterator

from auditor.commons.bidi import has_arabic
from auditor.commons.layout import Layout, beside
from auditor.model import Box, Node, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """المسافات والخطوط الجانبية في الصفحة العربية في جانبها الصحيح.

ما الذي يُفحص: العناصر التي تبدو مسافتها الجانبية معدّة للاتجاه الآخر في الصفحات التي تسير من اليمين إلى اليسار: قائمة إزاحتها
في اليسار، أو قائمة بلا علامات بقيت إزاحتها الافتراضية في اليمين، وعنصر هامشه الوحيد عند حافة الحاوية وهو ملاصق لجاره، ونص
له خط وحشو في يساره.

لماذا يهم: الخصائص الفيزيائية (margin-left وpadding-left وborder-left) لا تنعكس مع الصفحة، فتلتصق الأيقونات بكلماتها وتُزاح
القوائم في غير موضعها، وتبدو الصفحة غير متقنة.

كيفية الإصلاح: استخدم الخصائص المنطقية (margin-inline-start وpadding-inline-start وborder-inline-start)، أو حمّل نسخة إطار
الأنماط المعدّة للكتابة من اليمين.

الاستثناءات: لا يدل عنصر واحد على قصد مصممه، فيقرر الإنسان، إلا قائمة ذات علامات إزاحتها في اليسار. وحيث تُعرف الصفحة
الإنجليزية المقابلة يحكم فحص rtl/layout-not-mirrored.
"""

_UA_INDENT = 40.0
"""Browsers' default indent of lists in CSS pixels."""
_GAP = 4.0
"""Margin in CSS pixels that is meant to part two things."""
_INLINE = frozenset(
    {"svg", "img", "i", "span", "a", "button", "input", "div", "ul", "li", "form", "nav", "p", "label"}
)

_CONTAINERS = (
    "div",
    "section",
    "article",
    "aside",
    "blockquote",
    "p",
    "ul",
    "ol",
    "dl",
    "figure",
    "h1",
    "h2",
    "h3",
)


@check(
    title=Text(en="Spacing is on the side it belongs to", ar="المسافات في جانبها الصحيح"),
    impact="minor",
    messages={
        "indent": Text(
            en="The list is indented by { $pixels } pixels on the left instead of the right",
            ar="إزاحة القائمة ({ $pixels } بكسل) في اليسار بدل اليمين",
        ),
        "default-indent": Text(
            en="The list without markers keeps the default indent on the right: was only the left one removed?",
            ar="بقيت الإزاحة الافتراضية في يمين قائمة بلا علامات: هل أُزيلت إزاحة اليسار وحدها؟",
        ),
        "gap": Text(
            en="A margin of { $pixels } pixels lies at the edge, and the element touches its neighbour: was it meant "
            "to part the two?",
            ar="هامش مقداره { $pixels } بكسل عند الحافة والعنصر ملاصق لجاره: هل قُصد أن يفصل بينهما؟",
        ),
        "line": Text(
            en="The line beside the Arabic text is on its left: is it meant to mark the text's beginning?",
            ar="الخط المجاور للنص العربي في يساره: هل قُصد أن يعلّم بدايته؟",
        ),
    },
    arabic=ARABIC,
)
def spacing_not_mirrored(layout: Layout) -> Iterator[Judgement]:
    """One judgement a list, a one-sided margin, a one-sided line."""
    if not layout.rtl:
        return
    for node in layout.snapshot.elements("ul", "ol"):
        if node.rendered and node.style("direction") == "rtl" and node.visible:
            yield from _list(node)
    for node in layout.snapshot.elements(*_INLINE):
        if node.rendered and node.px("margin-right") >= _GAP and node.px("margin-left") == 0 and _wasted(node):
            yield cant_tell(node, "gap", pixels=round(node.px("margin-right")), cause=_shape(node))
    for node in layout.snapshot.elements(*_CONTAINERS):
        if node.rendered and node.px("border-left-width") >= 3 and _lined(node):
            yield cant_tell(node, "line")


def _list(node: Node) -> Iterator[Judgement]:
    left, right = node.px("padding-left"), node.px("padding-right")
    items = [c for c in node.elements if c.rendered]
    if not items or not any(has_arabic(c.text) for c in items):
        return
    marked = any(c.style("display") == "list-item" and c.style("list-style-type") != "none" for c in items)
    if marked and left >= 16 and left > right + 8 and node.style("list-style-type") != "none":
        yield failed(node, "indent", pixels=round(left))
    elif not marked and right == _UA_INDENT and left != right:
        yield cant_tell(node, "default-indent")
    else:
        yield passed(node)


def _wasted(node: Node) -> bool:
    """Whether its right margin parts it from nothing but its container's edge, while its left neighbour touches it."""
    box, parent = node.box, node.parent
    if box is None or parent is None or parent.box is None or not node.visible or box.width < 2:
        return False
    if parent.style("direction") != "rtl" or node.style("position") in ("absolute", "fixed"):
        return False
    edge = parent.box.right - parent.px("padding-right") - parent.px("border-right-width")
    if abs(box.right + node.px("margin-right") - edge) > 1.5:
        return False
    return any(abs(near.right - box.x) <= 1 and beside(near, box) for near in _neighbours(node, parent))


def _neighbours(node: Node, parent: Node) -> Iterator[Box]:
    for child in parent.children:
        if child is node or not child.rendered:
            continue
        if child.is_text:
            yield from (box for box, run in child.lines if not run.isspace())
        elif child.is_element and child.box is not None and child.box.width >= 2 and child.px("margin-right") == 0:
            yield child.box


def _lined(element: Node) -> bool:
    """Whether a line and a padding stand on its left only, with nothing further left that they could part it from."""
    if element.px("border-right-width") > 0 or element.style("direction") != "rtl" or not has_arabic(element.text):
        return False
    if element.px("padding-left") < 8 or element.px("padding-left") <= element.px("padding-right"):
        return False
    box, parent = element.box, element.parent
    if box is None or parent is None or not element.visible:
        return False
    others = (c.box for c in parent.elements if c is not element and c.box is not None and c.box.area > 0)
    return not any(o.right <= box.x + 1 and beside(o, box) for o in others)


def _shape(node: Node) -> str:
    return f"{node.tag}.{' '.join(sorted(node.attrs.get('class', '').split()))}"
