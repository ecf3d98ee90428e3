"""Text stands out from its background with a contrast of at least 7:1, large text 4.5:1.

What it checks: The same texts and colours as the check of minimum contrast, against the ratios of level AAA:
7:1, and 4.5:1 for text from 24 px, or from 18.66 px in bold.

Why it matters: With 7:1, most people with strongly reduced contrast sensitivity can read without assistive
technology.

How to fix: Choose darker text or a lighter background (or the other way round), first for body text.

Exceptions: Disabled controls and their labels, text that is not visible, signs that are no language, logotypes.

References: WCAG 2.0 1.4.6 Contrast (Enhanced); ACT rule 09o5cg; technique G17.
"""

from collections.abc import Iterator
from typing import Any

from auditor.model import Text
from auditor.rules import Judgement, check
from auditor_checks.accessibility._contrast import MESSAGES, judge

ARABIC = """يتميز النص عن خلفيته بتباين لا يقل عن 7:1، و4.5:1 للنص الكبير.

ما الذي يُفحص: النصوص والألوان نفسها التي يفحصها التباين الأدنى، قياسا على نسب المستوى AAA: ‏7:1، و4.5:1 للنص من
24 بكسل، أو من 18.66 بكسل بالخط العريض.

لماذا يهم: عند 7:1 يستطيع معظم من ضعفت لديهم حساسية التباين كثيرا القراءة من غير تقنيات مساعدة.

كيفية الإصلاح: اختر نصا أغمق أو خلفية أفتح (أو العكس)، بدءا بنص المتن.

الاستثناءات: عناصر التحكم المعطلة وتسمياتها، والنص غير المرئي، والرموز التي ليست لغة، والشعارات النصية.
"""


@check(
    title=Text(en="Text has a contrast of at least 7:1", ar="تباين النص مع خلفيته لا يقل عن 7:1"),
    impact="moderate",
    wcag=("1.4.6",),
    act=("09o5cg",),
    messages=MESSAGES,
    arabic=ARABIC,
    advice=True,
)
def text_contrast_enhanced_insufficient(text_contrast: Any) -> Iterator[Judgement]:
    """Contrast (Enhanced)."""
    yield from judge(text_contrast, enhanced=True)
