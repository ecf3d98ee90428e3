"""The complainant receives a reference number.

What it checks: Whether the guide promises a reference, ticket or receipt number.

Why it matters: The number is the only proof that the complaint arrived, and the key to following it.

How to fix: Promise the number at registration, and say how it is sent.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 7.2; criterion CG-12 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يحصل مقدم الشكوى على رقم مرجعي.

ما الذي يُفحص: ما إذا كان الدليل يعد برقم مرجعي أو رقم تذكرة أو إيصال استلام.

لماذا يهم: الرقم هو ما يثبت وصول الشكوى وتُتابع به حالتها.

كيفية الإصلاح: انص على إصدار الرقم عند التسجيل وعلى وسيلة إرساله.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="that the complainant receives a reference number", ar="أن مقدم الشكوى يحصل على رقم مرجعي")


@check(
    title=Text(en="The complainant receives a reference number", ar="يحصل مقدم الشكوى على رقم مرجعي"),
    impact="serious",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def reference_number_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/reference-number-missing", "CG-12")
