"""The complaint guide promises fair and objective handling.

What it checks: Whether fair, impartial and objective handling is promised.

Why it matters: A complainant must be able to trust that the person complained of does not decide.

How to fix: Promise impartial handling, and that nobody decides on a complaint about themselves.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 4.7; criterion CG-16 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يتعهد دليل الشكاوى بمعالجة عادلة وموضوعية.

ما الذي يُفحص: ما إذا كان الدليل يتعهد بمعالجة عادلة محايدة موضوعية.

لماذا يهم: ينبغي أن يطمئن مقدم الشكوى إلى أن من اشتكى منه لا يقرر فيها.

كيفية الإصلاح: تعهد بالحياد، وبألا ينظر في الشكوى من قُدمت ضده.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="that complaints are handled fairly and objectively", ar="أن الشكاوى تُعالج بعدالة وموضوعية")


@check(
    title=Text(
        en="The complaint guide promises fair and objective handling",
        ar="يتعهد دليل الشكاوى بمعالجة عادلة وموضوعية",
    ),
    impact="moderate",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def objectivity_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/objectivity-missing", "CG-16")
