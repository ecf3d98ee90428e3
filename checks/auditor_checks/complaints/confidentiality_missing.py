"""The complaint guide promises confidentiality.

What it checks: Whether the guide promises that the complaint and the complainant's data are kept confidential.

Why it matters: People who fear for their name or their case do not complain.

How to fix: Promise confidentiality and say to whom data are disclosed.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 4.10; criterion CG-15 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يتعهد دليل الشكاوى بالسرية.

ما الذي يُفحص: ما إذا كان الدليل يتعهد بسرية الشكوى وبيانات مقدمها.

لماذا يهم: من يخشى على اسمه أو معاملته لا يتقدم بشكوى.

كيفية الإصلاح: تعهد بالسرية وبيّن لمن تُفصح البيانات.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(
    en="that complaint and complainant are kept confidential",
    ar="أن بيانات الشكوى ومقدمها تُحفظ بسرية",
)


@check(
    title=Text(en="The complaint guide promises confidentiality", ar="يتعهد دليل الشكاوى بالسرية"),
    impact="serious",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def confidentiality_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/confidentiality-missing", "CG-15")
