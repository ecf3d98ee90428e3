"""The complaint guide lists the steps of a complaint.

What it checks: Whether the guide shows at least three steps, from filing and registering to study, reply and
closing.

Why it matters: Steps tell the complainant what happens next and who has the case.

How to fix: Write the steps as a numbered list.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, clause 7; criterion CG-10 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يسرد دليل الشكاوى خطوات تقديم الشكوى ومعالجتها.

ما الذي يُفحص: ما إذا كان الدليل يعرض ثلاث خطوات على الأقل من التقديم والتسجيل إلى الدراسة والرد
والإغلاق.

لماذا يهم: تبيّن الخطوات لمقدم الشكوى ما يجري بعد ذلك وأين وصلت شكواه.

كيفية الإصلاح: اكتب الخطوات في قائمة مرقمة.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="the steps of a complaint, three at least", ar="خطوات الشكوى، وأقلها ثلاث")


@check(
    title=Text(
        en="The complaint guide lists the steps of a complaint",
        ar="يسرد دليل الشكاوى خطوات تقديم الشكوى ومعالجتها",
    ),
    impact="moderate",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def steps_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/steps-missing", "CG-10")
