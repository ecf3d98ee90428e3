"""A complaint can be followed.

What it checks: Whether the status can be followed, or news of progress and delay is promised.

Why it matters: Who cannot follow a complaint calls to ask, and loses trust.

How to fix: Link to the tracking page, or promise notices of progress and delay.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 7.3; criterion CG-13 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يمكن متابعة حالة الشكوى.

ما الذي يُفحص: ما إذا كان يمكن متابعة حالة الشكوى، أو يُلتزم بإشعار مقدمها بالمستجدات والتأخير.

لماذا يهم: من لا يستطيع متابعة شكواه يعاود الاتصال للسؤال ويفقد الثقة.

كيفية الإصلاح: أضف رابط صفحة المتابعة، أو التزم بإشعارات التقدم والتأخير.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="how a complaint is followed", ar="كيفية متابعة حالة الشكوى")


@check(
    title=Text(en="A complaint can be followed", ar="يمكن متابعة حالة الشكوى"),
    impact="moderate",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def tracking_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/tracking-missing", "CG-13")
