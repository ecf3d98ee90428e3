"""The complaint guide promises a resolution time.

What it checks: Whether the guide gives a number for how soon a complaint is resolved, closed or finally
answered.

Why it matters: A beneficiary who does not know the time cannot tell a late case from one under way.

How to fix: Print the time for ordinary and for complex complaints.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 7.1; criterion CG-09 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يحدد دليل الشكاوى مدة معالجة الشكوى.

ما الذي يُفحص: ما إذا كان الدليل يحدد بالأرقام مدة معالجة الشكوى أو إغلاقها أو الرد النهائي عليها.

لماذا يهم: من لا يعرف المدة لا يميّز الشكوى المتأخرة من التي لا تزال قيد المعالجة.

كيفية الإصلاح: اذكر مدة الشكوى العادية ومدة الشكوى التي تحتاج إلى دراسة.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="how soon a complaint is resolved", ar="المدة التي تُعالج خلالها الشكوى")


@check(
    title=Text(en="The complaint guide promises a resolution time", ar="يحدد دليل الشكاوى مدة معالجة الشكوى"),
    impact="serious",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def resolution_time_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/resolution-time-missing", "CG-09")
