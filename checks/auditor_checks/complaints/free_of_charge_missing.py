"""The complaint guide says that complaining is free.

What it checks: Whether the guide says that complaining costs nothing.

Why it matters: Where services cost fees, people assume that a complaint does too.

How to fix: Add one sentence: complaining is free of charge.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 4.8; criterion CG-17 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """ينص دليل الشكاوى على مجانية تقديم الشكوى.

ما الذي يُفحص: ما إذا كان الدليل ينص على أن تقديم الشكوى بلا مقابل.

لماذا يهم: حيث تُفرض رسوم على الخدمات يظن المستفيد أن للشكوى رسومًا أيضًا.

كيفية الإصلاح: أضف جملة تنص على أن تقديم الشكوى مجاني.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="that complaining is free of charge", ar="أن تقديم الشكوى مجاني")


@check(
    title=Text(
        en="The complaint guide says that complaining is free",
        ar="ينص دليل الشكاوى على مجانية تقديم الشكوى",
    ),
    impact="minor",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def free_of_charge_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/free-of-charge-missing", "CG-17")
