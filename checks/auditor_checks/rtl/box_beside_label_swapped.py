"""The box of a choice stands to the right of its Arabic label.

What it checks: Check boxes and radio buttons with an Arabic label on the same line: the box must stand on the
right, where the label begins.

Why it matters: In a row of choices a box on the wrong side seems to belong to the neighbouring label.

How to fix: Replace `float: left` and `margin-left` by their logical counterparts, and let the label and the box
follow the page's direction.

Exceptions: Switches, and boxes that are put at the end of the row on purpose; a person decides.

References: WCAG 2.0 technique G162 on the position of labels; CSS Logical Properties and Values Level 1.
"""

from collections.abc import Iterator

from auditor.commons.bidi import has_arabic
from auditor.commons.layout import Layout, beside
from auditor.model import Box, Node, Text
from auditor.rules import Judgement, cant_tell, check, passed

ARABIC = """مربع الاختيار إلى يمين تسميته العربية.

ما الذي يُفحص: مربعات الاختيار وأزرار الخيار التي تجاورها تسمية عربية على السطر نفسه: يجب أن يقع المربع في اليمين حيث تبدأ
التسمية.

لماذا يهم: في صف من الخيارات يبدو المربع الواقع في الجانب الخطأ تابعًا للتسمية المجاورة.

كيفية الإصلاح: استبدل بـ float: left وmargin-left نظيريهما المنطقيين، واترك التسمية والمربع يتبعان اتجاه الصفحة.

الاستثناءات: مفاتيح التشغيل، والمربعات الموضوعة في آخر السطر عمدًا، ويقرر الإنسان.
"""


@check(
    title=Text(en="Boxes of choices stand before their labels", ar="مربعات الاختيار قبل تسمياتها"),
    impact="minor",
    messages={
        "after": Text(
            en='The box stands to the left of its label "{ $label }": is that meant?',
            ar="المربع واقع إلى يسار تسميته «{ $label }»: هل هذا مقصود؟",
        )
    },
    arabic=ARABIC,
)
def box_beside_label_swapped(layout: Layout) -> Iterator[Judgement]:
    """One judgement a box with a label beside it."""
    if not layout.rtl:
        return
    labels = {n.attrs["for"]: n for n in layout.snapshot.elements("label") if n.attrs.get("for")}
    for field in layout.snapshot.elements("input"):
        if field.attrs.get("type") not in ("checkbox", "radio") or field.attrs.get("role") == "switch":
            continue
        label = field.closest("label") or labels.get(field.attrs.get("id", ""))
        if label is None or field.box is None or not field.visible or not has_arabic(label.text):
            continue
        line = _beside(field.box, label)
        if line is None or "switch" in f"{label.attrs.get('class', '')} {_around(field)}":
            continue
        if field.box.x + field.box.width / 2 < line.x:
            yield cant_tell(field, "after", label=label.text[:60])
        else:
            yield passed(field)


def _beside(box: Box, label: Node) -> Box | None:
    lines = (b for n in label.descendants() if n.is_text for b, run in n.lines if not run.isspace())
    return next((b for b in lines if beside(b, box)), None)


def _around(field: Node) -> str:
    return field.parent.attrs.get("class", "") if field.parent is not None else ""
