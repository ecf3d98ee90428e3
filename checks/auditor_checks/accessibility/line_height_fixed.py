"""Line height can be widened by the reader.

What it checks: Elements with visible text on more than one line whose `style` attribute sets `line-height` with
`!important`: the value must be at least 1.5 times the font size.

Why it matters: People with dyslexia or low vision widen spacing with a style of their own, which cannot win
against an important declaration on the element itself.

How to fix: Remove `!important`, or move the declaration into a style sheet.

References: WCAG 2.1 1.4.12 Text Spacing; ACT rule 78fd32; techniques C35, C36.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check
from auditor_checks.accessibility._spacing import MESSAGES, judge

ARABIC = """يستطيع القارئ زيادة ارتفاع السطر.

ما الذي يُفحص: العناصر ذات النص المرئي الممتد على أكثر من سطر التي تضبط سمتها `style` الخاصية `line-height` مع
`!important`: يجب ألا تقل القيمة عن 1.5 من حجم الخط.

لماذا يهم: يوسّع المصابون بعسر القراءة وضعاف البصر المسافات بتنسيق خاص بهم، ولا يغلب ذلك إعلانا موسوما بالأهمية
على العنصر نفسه.

كيفية الإصلاح: احذف `!important`، أو انقل الإعلان إلى ورقة أنماط.
"""


@check(
    title=Text(en="Line height can be widened by the reader", ar="يستطيع القارئ زيادة ارتفاع السطر"),
    impact="moderate",
    wcag=("1.4.12",),
    act=("78fd32",),
    messages=MESSAGES,
    arabic=ARABIC,
)
def line_height_fixed(snapshot: Snapshot) -> Iterator[Judgement]:
    """One judgement an element that fixes its line height."""
    yield from judge(snapshot, "line-height")
