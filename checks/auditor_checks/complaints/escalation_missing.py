"""The complaint guide says where an unresolved complaint goes.

What it checks: Whether the guide names the level or office to which an unresolved complaint goes up.

Why it matters: Without escalation a complaint ends where it went wrong.

How to fix: Name each level, who decides there and how soon.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 7.8; criterion CG-14 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يبيّن دليل الشكاوى آلية التصعيد.

ما الذي يُفحص: ما إذا كان الدليل يحدد المستوى أو الإدارة التي تُصعَّد إليها الشكوى إذا لم تُحل.

لماذا يهم: دون تصعيد تنتهي الشكوى حيث تعثرت.

كيفية الإصلاح: اذكر كل مستوى ومن يقرر فيه ومدته.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(
    en="to whom an unresolved complaint is escalated",
    ar="الجهة التي تُصعَّد إليها الشكوى إذا لم تُحل",
)


@check(
    title=Text(
        en="The complaint guide says where an unresolved complaint goes",
        ar="يبيّن دليل الشكاوى آلية التصعيد",
    ),
    impact="serious",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def escalation_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/escalation-missing", "CG-14")
