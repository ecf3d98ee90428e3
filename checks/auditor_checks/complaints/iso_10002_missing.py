"""The complaint guide names ISO 10002.

What it checks: Whether the guide names ISO 10002, the standard for complaint handling. Other standards of the
family do not count.

Why it matters: The policy asks that handling follow the standard, and that beneficiaries can see it.

How to fix: Name the standard and what of it is applied.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018; criterion CG-26 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يشير دليل الشكاوى إلى مواصفة الأيزو 10002.

ما الذي يُفحص: ما إذا كان الدليل يشير إلى مواصفة الأيزو 10002 لمعالجة الشكاوى. ولا تُحتسب مواصفات
أخرى.

لماذا يهم: تطلب السياسة أن تتبع المعالجة المواصفة وأن يرى المستفيد ذلك.

كيفية الإصلاح: اذكر المواصفة وما يُطبق منها.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="that it follows ISO 10002", ar="أنه يتبع مواصفة الأيزو 10002")


@check(
    title=Text(en="The complaint guide names ISO 10002", ar="يشير دليل الشكاوى إلى مواصفة الأيزو 10002"),
    impact="minor",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def iso_10002_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/iso-10002-missing", "CG-26")
