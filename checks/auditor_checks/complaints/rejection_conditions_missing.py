"""The complaint guide says when a complaint is not taken.

What it checks: Whether the guide says when a complaint is rejected, not considered or closed without action.

Why it matters: A rejection whose reason was never published seems arbitrary.

How to fix: List the cases and say where the complainant should turn instead.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 7.5; criterion CG-20 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يبيّن دليل الشكاوى حالات عدم قبول الشكوى.

ما الذي يُفحص: ما إذا كان الدليل يبين متى تُرفض الشكوى أو لا يُنظر فيها أو تُغلق دون إجراء.

لماذا يهم: الرفض الذي لم يُعلن سببه من قبل يبدو تعسفيًا.

كيفية الإصلاح: اسرد الحالات وبيّن الجهة التي يُتوجه إليها.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="when a complaint is not accepted", ar="الحالات التي لا تُقبل فيها الشكوى")


@check(
    title=Text(
        en="The complaint guide says when a complaint is not taken",
        ar="يبيّن دليل الشكاوى حالات عدم قبول الشكوى",
    ),
    impact="moderate",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def rejection_conditions_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/rejection-conditions-missing", "CG-20")
