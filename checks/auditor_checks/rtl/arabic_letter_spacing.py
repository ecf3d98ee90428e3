"""Arabic letters are not spaced apart.

What it checks: The computed letter spacing of Arabic text.

Why it matters: Arabic letters join. Spacing tears words into pieces in several browsers, even where others ignore
it, and leaves gaps in what should be one stroke.

How to fix: Set `letter-spacing: normal` for Arabic (`:lang(ar)`), and use weight or size for emphasis.

Exceptions: A spacing of less than a tenth of a pixel.

References: CSS Text Module Level 3, cursive scripts; W3C Text Layout Requirements for the Arabic Script.
"""

from collections.abc import Iterator

from auditor.commons.layout import Layout
from auditor.model import Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.rtl._type import styled

ARABIC = """الحروف العربية غير متباعدة.

ما الذي يُفحص: تباعد الحروف المحسوب للنص العربي.

لماذا يهم: الحروف العربية متصلة، والتباعد يقطع الكلمات في عدد من المتصفحات وإن تجاهله غيرها، ويترك فراغات في الرسم المتصل.

كيفية الإصلاح: اضبط letter-spacing: normal للعربية (‎:lang(ar)‎)، واستخدم الثخانة أو الحجم للإبراز.

الاستثناءات: تباعد يقل عن عُشر بكسل.
"""


@check(
    title=Text(en="Arabic letters keep their joins", ar="تبقى الحروف العربية متصلة"),
    impact="moderate",
    messages={
        "spaced": Text(
            en="Arabic letters are spaced by { $pixels } pixels",
            ar="الحروف العربية متباعدة بمقدار { $pixels } بكسل",
        )
    },
    arabic=ARABIC,
)
def arabic_letter_spacing(layout: Layout) -> Iterator[Judgement]:
    """One judgement an element with Arabic text of its own."""
    for element in styled(layout):
        spacing = element.px("letter-spacing")
        if abs(spacing) >= 0.1:
            yield failed(element, "spaced", pixels=round(spacing, 2))
        else:
            yield passed(element)
