"""Arabic text begins at the right edge.

What it checks: Blocks of Arabic text that run from right to left but are aligned to the left (`text-align: left`),
where that can be seen. A paragraph of two lines and more fails; a heading or a short text may stand at the end of
its line on purpose, so a person decides.

Why it matters: The eye returns to the right edge for each new line. Where the lines begin at different places
there, long text is hard to read, and the page looks like an English one with Arabic letters.

How to fix: Use `text-align: start` instead of `left`, `end` instead of `right`, or swap the values in the style
sheet for right-to-left pages.

Exceptions: Cells of tables, form fields, text that fills its line, and text in Latin letters.

References: CSS Text Module Level 3, text-align; W3C Structural markup and right-to-left text in HTML.
"""

from collections.abc import Iterator

from auditor.commons.layout import ArabicBlock, Layout
from auditor.model import Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """يبدأ النص العربي من الحافة اليمنى.

ما الذي يُفحص: كتل النص العربي التي تسير من اليمين إلى اليسار لكنها محاذاة إلى اليسار (text-align: left) حيث يظهر أثر ذلك.
تخفق الفقرة من سطرين فأكثر، أما العنوان والنص القصير فقد يوضعان في آخر السطر عمدًا، فيقرر الإنسان.

لماذا يهم: تعود العين إلى الحافة اليمنى عند بداية كل سطر، فإذا اختلفت بدايات الأسطر صعبت قراءة النص الطويل، وبدت الصفحة
كأنها إنجليزية بحروف عربية.

كيفية الإصلاح: استخدم text-align: start بدل left، وend بدل right، أو بدّل القيمتين في ملف أنماط الصفحات العربية.

الاستثناءات: خلايا الجداول وحقول النماذج، والنص الذي يملأ سطره، والنص المكتوب بحروف لاتينية.
"""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LONG, _SHORT = 12, 6
"""Words from which a block of several lines fails, and from which one line is worth a look."""
_SLACK = 24
"""Pixels that have to be empty beside the text for its alignment to show."""


@check(
    title=Text(en="Arabic text is aligned to the right", ar="محاذاة النص العربي إلى اليمين"),
    impact="moderate",
    messages={
        "paragraph": Text(
            en="An Arabic paragraph of { $lines } lines is aligned to the left",
            ar="فقرة عربية من { $lines } أسطر محاذاة إلى اليسار",
        ),
        "short": Text(
            en="Arabic text is aligned to the left: is it meant to stand at the end of the line?",
            ar="نص عربي محاذى إلى اليسار: هل قُصد وضعه في آخر السطر؟",
        ),
    },
    arabic=ARABIC,
)
def text_align_left(layout: Layout) -> Iterator[Judgement]:
    """One judgement a block."""
    for block in layout.arabic_blocks:
        if not block.rtl or block.element.closest("td", "th", "button", "select") is not None:
            continue
        words = len(block.text.split())
        heading = block.element.tag in _HEADINGS
        if words < _SHORT and not heading:
            continue
        if block.element.style("text-align") != "left":
            yield passed(block.element)
        elif _shows(block):
            if len(block.lines) >= 2 and words >= _LONG and not heading:
                yield failed(block.element, "paragraph", cause=_cause(block), lines=len(block.lines))
            else:
                yield cant_tell(block.element, "short", cause=_cause(block))


def _shows(block: ArabicBlock) -> bool:
    box = block.element.box
    return box is not None and any(box.width - line.width > _SLACK for line in block.lines)


def _cause(block: ArabicBlock) -> str:
    """Blocks that inherit the alignment from one element have one cause."""
    source = block.element
    for ancestor in block.element.ancestors():
        if ancestor.style("text-align") != "left":
            break
        source = ancestor
    return f"{source.tag}.{source.attrs.get('class', '')}"
