"""Word spacing can be widened by the reader.

What it checks: Elements with visible text whose `style` attribute sets `word-spacing` with `!important`: the
value must be at least 0.16 times the font size.

Why it matters: People with dyslexia or low vision widen spacing with a style of their own, which cannot win
against an important declaration on the element itself.

How to fix: Remove `!important`, or move the declaration into a style sheet.

References: WCAG 2.1 1.4.12 Text Spacing; ACT rule 9e45ec; techniques C35, C36.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check
from auditor_checks.accessibility._spacing import MESSAGES, judge

ARABIC = """يستطيع القارئ توسيع المسافة بين الكلمات.

ما الذي يُفحص: العناصر ذات النص المرئي التي تضبط سمتها `style` الخاصية `word-spacing` مع `!important`: يجب ألا
تقل القيمة عن 0.16 من حجم الخط.

لماذا يهم: يوسّع المصابون بعسر القراءة وضعاف البصر المسافات بتنسيق خاص بهم، ولا يغلب ذلك إعلانا موسوما بالأهمية
على العنصر نفسه.

كيفية الإصلاح: احذف `!important`، أو انقل الإعلان إلى ورقة أنماط.
"""


@check(
    title=Text(en="Word spacing can be widened by the reader", ar="يستطيع القارئ توسيع المسافة بين الكلمات"),
    impact="moderate",
    wcag=("1.4.12",),
    act=("9e45ec",),
    messages=MESSAGES,
    arabic=ARABIC,
)
def word_spacing_fixed(snapshot: Snapshot) -> Iterator[Judgement]:
    """One judgement an element that fixes its word spacing."""
    yield from judge(snapshot, "word-spacing")
