"""Direction is set by markup, not by style.

What it checks: `direction` in style attributes, and elements whose computed direction turns without a `dir`
attribute (or an element that implies one) being the reason.
Why it matters: Style sheets may fail to load, and readers, mails and copies drop them: the text then runs
the wrong
way. Direction belongs to the content.
How to fix: Write `dir="rtl"` or `dir="ltr"` on the element and remove `direction` from the style.
Exceptions: Pages without any `dir`, which are reported once as a whole; telephone fields, which browsers turn
themselves.
References: W3C, CSS versus markup for bidi support; W3C Internationalization Checker report
markup_css_direction.
"""

import re
from collections.abc import Iterator

from auditor.model import Node, Snapshot, Text
from auditor.rules import Judgement, check, failed
from auditor_checks.rtl._report import report

ARABIC = """الاتجاه معلن في العلامات لا في الأنماط.

ما الذي يُفحص: `direction` في سمات style، والعناصر التي ينقلب اتجاهها المحسوب دون أن تكون السمة `dir` سببه.
لماذا يهم: قد لا تُحمّل أوراق الأنماط، وتسقطها القارئات والرسائل والنسخ، فيجري النص في الجهة الخطأ.
والاتجاه من المحتوى.
كيفية الإصلاح: اكتب `dir="rtl"` أو `dir="ltr"` على العنصر واحذف `direction` من النمط.
الاستثناءات: الصفحات الخالية من كل `dir` فيُبلّغ عنها مرة واحدة، وحقول الهاتف التي تقلبها المتصفحات بنفسها.
"""
_DECLARATION = re.compile(r"(?<![\w-])direction\s*:\s*(?:rtl|ltr)\b", re.IGNORECASE)


@check(
    title=Text(en="Direction is set by markup", ar="الاتجاه معلن في العلامات"),
    impact="moderate",
    messages={
        "style": Text(
            en="A style attribute sets the direction (“{ $style }”); the `dir` attribute should.",
            ar="تعيّن سمة style الاتجاه («{ $style }»)، والواجب السمة `dir`.",
        ),
        "sheet": Text(
            en="A style sheet turns this part to { $direction }; the `dir` attribute should.",
            ar="تحوّل ورقة أنماط هذا الجزء إلى { $direction }، والواجب السمة `dir`.",
        ),
    },
    arabic=ARABIC,
)
def direction_by_css(snapshot: Snapshot) -> Iterator[Judgement]:
    declared = any("dir" in n.attrs for n in snapshot.elements())
    for node in snapshot.elements():
        style = node.attrs.get("style", "")
        if style and _DECLARATION.search(style):
            yield failed(node, "style", style=style[:120], evidence=report("rep_markup_css_direction"))
        elif (declared or node.tag not in ("html", "body")) and _turned(node):
            yield failed(node, "sheet", direction=node.style("direction"))


def _turned(node: Node) -> bool:
    """Whether the element's direction differs from its parent's and neither an attribute nor a browser's rule is why.

    SVG has no ``dir`` attribute: its ``direction`` is markup already.
    """
    own = node.style("direction")
    parent = next(node.ancestors(), None)
    if not own or parent is None or parent.style("direction") in ("", own) or "dir" in node.attrs:
        return False
    return (
        node.tag not in ("bdi", "bdo", "html", "input", "textarea", "select")
        and bool(node.visible_text)
        and not _is_svg(node)
    )


def _is_svg(node: Node) -> bool:
    return node.closest("svg") is not None
