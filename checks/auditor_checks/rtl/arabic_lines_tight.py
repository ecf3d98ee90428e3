"""Lines of Arabic text do not run into each other.

What it checks: The line height of Arabic text of several lines: below the size of its letters lines overlap.

Why it matters: Arabic letters reach further below and above the line than Latin ones, and marks stand on top of
them. Lines that are set for Latin cut into each other.

How to fix: Give Arabic text a line height of at least 1.5 times its size.

Exceptions: Text of one line.

References: WCAG 2.0 1.4.8 Visual Presentation; W3C Text Layout Requirements for the Arabic Script.
"""

from collections.abc import Iterator

from auditor.commons.layout import Layout
from auditor.model import Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """لا تتداخل أسطر النص العربي.

ما الذي يُفحص: ارتفاع السطر في النص العربي المتعدد الأسطر: إذا قل عن حجم الحروف تداخلت الأسطر.

لماذا يهم: تمتد الحروف العربية فوق السطر وتحته أكثر من اللاتينية وفوقها التشكيل، فالأسطر المضبوطة للاتينية يقطع بعضها بعضًا.

كيفية الإصلاح: اجعل ارتفاع السطر للنص العربي 1.5 من حجمه على الأقل.

الاستثناءات: النص من سطر واحد.
"""


@check(
    title=Text(en="Lines of Arabic text keep their distance", ar="تتباعد أسطر النص العربي"),
    impact="minor",
    messages={
        "tight": Text(
            en="Lines of Arabic text overlap: the line height is { $ratio } of the letters' size",
            ar="تتداخل أسطر النص العربي: ارتفاع السطر { $ratio } من حجم الحروف",
        )
    },
    arabic=ARABIC,
)
def arabic_lines_tight(layout: Layout) -> Iterator[Judgement]:
    """One judgement a block of several lines."""
    for block in layout.arabic_blocks:
        size, height = block.element.px("font-size"), block.element.px("line-height")
        if len(block.lines) < 2 or not size or not height:
            continue
        if height < size - 0.5:
            yield failed(block.element, "tight", ratio=round(height / size, 2))
        else:
            yield passed(block.element)
