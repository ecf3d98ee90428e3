"""Complaints are used to improve services.

What it checks: Whether complaints are analysed and used to improve services and prevent repetition.

Why it matters: People complain when they believe that something will change.

How to fix: Say how often complaints are analysed and what is done with the results.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 4.13 and clause 8; criterion CG-22 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """تُستخدم الشكاوى في تحسين الخدمات.

ما الذي يُفحص: ما إذا كانت الشكاوى تُحلل ويُستفاد منها في تحسين الخدمات ومنع التكرار.

لماذا يهم: يتقدم الناس بالشكاوى حين يثقون بأنها ستُحدث تغييرًا.

كيفية الإصلاح: اذكر كم مرة تُحلل الشكاوى وكيف يُستفاد من نتائجها.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="that complaints are analysed to improve services", ar="أن الشكاوى تُحلل لتحسين الخدمات")


@check(
    title=Text(en="Complaints are used to improve services", ar="تُستخدم الشكاوى في تحسين الخدمات"),
    impact="moderate",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def improvement_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/improvement-missing", "CG-22")
