"""The complaint guide lists what to supply.

What it checks: Whether the guide lists the data and documents that a complaint needs.

Why it matters: A complaint sent incomplete comes back, and time is lost on both sides.

How to fix: List the data and documents, and say which are optional.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, annex; criterion CG-11 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يسرد دليل الشكاوى المعلومات والمستندات المطلوبة.

ما الذي يُفحص: ما إذا كان الدليل يسرد البيانات والمستندات المطلوبة مع الشكوى.

لماذا يهم: تُعاد الشكوى الناقصة إلى صاحبها فيضيع وقت الطرفين.

كيفية الإصلاح: اسرد البيانات والمستندات وبيّن الاختياري منها.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="which information and documents to supply", ar="المعلومات والمستندات المطلوبة مع الشكوى")


@check(
    title=Text(
        en="The complaint guide lists what to supply",
        ar="يسرد دليل الشكاوى المعلومات والمستندات المطلوبة",
    ),
    impact="moderate",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def required_information_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/required-information-missing", "CG-11")
