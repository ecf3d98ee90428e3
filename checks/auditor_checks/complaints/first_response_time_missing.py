"""The complaint guide promises a first response time.

What it checks: Whether the guide gives a number for how soon a complaint is acknowledged or first answered.

Why it matters: Without a number nobody can hold the body to it, and complainants write again and again.

How to fix: Print the time in working hours or days, within the policy's limit.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 7.3; criterion CG-08 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يحدد دليل الشكاوى مدة الاستجابة الأولى.

ما الذي يُفحص: ما إذا كان الدليل يحدد بالأرقام مدة الإشعار باستلام الشكوى أو الرد الأولي عليها.

لماذا يهم: دون رقم معلن لا يمكن محاسبة الجهة عليه، ويعيد المستفيد إرسال شكواه مرارًا.

كيفية الإصلاح: اكتب المدة بساعات العمل أو أيامه، ضمن حد السياسة.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="how soon a complaint is first answered", ar="المدة التي يُرد خلالها أول مرة على الشكوى")


@check(
    title=Text(
        en="The complaint guide promises a first response time",
        ar="يحدد دليل الشكاوى مدة الاستجابة الأولى",
    ),
    impact="serious",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def first_response_time_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/first-response-time-missing", "CG-08")
