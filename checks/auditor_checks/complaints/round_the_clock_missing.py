"""A complaint can be made at any hour.

What it checks: Whether at least one channel takes complaints at any hour of every day. Support hours of another
service do not count.

Why it matters: People who work during office hours can complain only outside them.

How to fix: State that the online form or another channel takes complaints around the clock.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: policy on complaint handling; criterion CG-07 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يمكن تقديم الشكوى في أي وقت.

ما الذي يُفحص: ما إذا كانت قناة واحدة على الأقل تستقبل الشكاوى على مدار الساعة طوال أيام الأسبوع.
ولا يُحتسب دوام خدمة أخرى.

لماذا يهم: من يعمل في أوقات الدوام لا يستطيع تقديم شكواه إلا خارجها.

كيفية الإصلاح: اذكر أن النموذج الإلكتروني أو غيره يستقبل الشكاوى على مدار الساعة.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(
    en="that a channel takes complaints at any hour",
    ar="أن إحدى القنوات تستقبل الشكاوى على مدار الساعة",
)


@check(
    title=Text(en="A complaint can be made at any hour", ar="يمكن تقديم الشكوى في أي وقت"),
    impact="moderate",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def round_the_clock_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/round-the-clock-missing", "CG-07")
