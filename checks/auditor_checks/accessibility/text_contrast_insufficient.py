"""Text stands out from its background with a contrast of at least 4.5:1, large text 3:1.

What it checks: Every visible text, in every script, pseudo-elements and filled fields included. The text's
colour with all opacities is compared with what lies behind it: backgrounds of its ancestors, other elements
beneath it, gradients, and the halo of a text shadow. Text fails where even its highest possible contrast is
below 4.5:1 (3:1 from 24 px, or from 18.66 px in bold). Where a picture, a filter or an overlap leaves the
colours open, a person has to look.

Why it matters: People with low vision, older people and everybody in bright sunlight cannot read text that
hardly differs from its background.

How to fix: Darken the text or lighten the background (or the other way round) until the ratio is reached.
Correct the colour in the design's palette, not in single places.

Exceptions: Disabled controls and their labels, text that is not visible, signs that are no language, and text
in the colour of its background. Logotypes need no contrast; a person decides what is one.

References: WCAG 2.0 1.4.3 Contrast (Minimum); ACT rule afw4f7; techniques G18, G145; failure F24.
"""

from collections.abc import Iterator
from typing import Any

from auditor.model import Text
from auditor.rules import Judgement, check
from auditor_checks.accessibility._contrast import MESSAGES, judge

ARABIC = """يتميز النص عن خلفيته بتباين لا يقل عن 4.5:1، و3:1 للنص الكبير.

ما الذي يُفحص: كل نص مرئي بأي كتابة كان، ومنه نصوص العناصر الزائفة والحقول المعبأة. يُقارن لون النص بعد حساب كل
درجات الشفافية بما خلفه: خلفيات العناصر الحاوية، والعناصر الواقعة تحته، والتدرجات، وهالة ظل النص. ويخفق النص إذا
كان أعلى تباين ممكن له دون 4.5:1 (3:1 من 24 بكسل، أو من 18.66 بكسل بالخط العريض). وحيث تُبقي صورة أو مرشح أو
تراكب الألوانَ غير معلومة يلزم أن ينظر إنسان.

لماذا يهم: ضعاف البصر وكبار السن وكل من يقرأ تحت شمس ساطعة لا يستطيعون قراءة نص لا يكاد يختلف عن خلفيته.

كيفية الإصلاح: اجعل النص أغمق أو الخلفية أفتح (أو العكس) حتى تتحقق النسبة. صحّح اللون في لوحة ألوان التصميم لا
في مواضع متفرقة.

الاستثناءات: عناصر التحكم المعطلة وتسمياتها، والنص غير المرئي، والرموز التي ليست لغة، والنص الذي لونه لون
خلفيته. ولا يُشترط التباين للشعارات النصية، ويقرر الإنسان ما هو منها.
"""


@check(
    title=Text(en="Text has a contrast of at least 4.5:1", ar="تباين النص مع خلفيته لا يقل عن 4.5:1"),
    impact="serious",
    wcag=("1.4.3",),
    act=("afw4f7",),
    messages=MESSAGES,
    arabic=ARABIC,
)
def text_contrast_insufficient(text_contrast: Any) -> Iterator[Judgement]:
    """Contrast (Minimum)."""
    yield from judge(text_contrast, enhanced=False)
