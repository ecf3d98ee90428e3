"""The complainant is asked how satisfied they are.

What it checks: Whether the complainant is asked about the handling and the result once the complaint is closed.

Why it matters: A closed case is not yet a satisfied beneficiary; only asking tells.

How to fix: Promise a short survey after closing, and publish its results.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 8.3; criterion CG-23 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يُقاس رضا مقدم الشكوى بعد المعالجة.

ما الذي يُفحص: ما إذا كان مقدم الشكوى يُسأل عن المعالجة ونتيجتها بعد إغلاقها.

لماذا يهم: إغلاق الشكوى لا يعني رضا صاحبها، ولا يُعرف ذلك إلا بسؤاله.

كيفية الإصلاح: التزم باستبانة قصيرة بعد الإغلاق وانشر نتائجها.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="that the complainant's satisfaction is asked for", ar="أن رضا مقدم الشكوى يُقاس بعد المعالجة")


@check(
    title=Text(en="The complainant is asked how satisfied they are", ar="يُقاس رضا مقدم الشكوى بعد المعالجة"),
    impact="minor",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def satisfaction_survey_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/satisfaction-survey-missing", "CG-23")
