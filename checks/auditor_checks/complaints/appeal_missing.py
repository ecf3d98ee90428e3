"""The complaint guide says where to appeal.

What it checks: Whether the guide says to whom the complainant may appeal after the final answer, inside or
outside the body.

Why it matters: A right that nobody tells of is lost when its time runs out.

How to fix: Name the committee or court, and the time within which to appeal.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 7.9; criterion CG-28 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يبيّن دليل الشكاوى جهة التظلم بعد القرار.

ما الذي يُفحص: ما إذا كان الدليل يبين الجهة التي يحق لمقدم الشكوى التظلم أمامها بعد الرد النهائي،
داخل الجهة أو خارجها.

لماذا يهم: الحق الذي لا يُعلن عنه يضيع بانقضاء مدته.

كيفية الإصلاح: اذكر اللجنة أو المحكمة والمدة المتاحة للتظلم.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(
    en="to whom the complainant may appeal after the decision",
    ar="الجهة التي يُتظلم أمامها بعد القرار",
)


@check(
    title=Text(en="The complaint guide says where to appeal", ar="يبيّن دليل الشكاوى جهة التظلم بعد القرار"),
    impact="serious",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def appeal_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/appeal-missing", "CG-28")
