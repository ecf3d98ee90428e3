"""The complaint guide says who may complain.

What it checks: Whether the guide names the groups that may complain: citizens, residents, visitors,
individuals, companies, government bodies.

Why it matters: A company, a resident or an agent who is not named assumes that the guide is not for them.

How to fix: List the groups that may complain, and say whether somebody may complain on behalf of another.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 4.3; criterion CG-02 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يبيّن دليل الشكاوى من يحق له تقديم الشكوى.

ما الذي يُفحص: ما إذا كان الدليل يسمّي الفئات التي يحق لها تقديم الشكوى: المواطنون والمقيمون والزوار
والأفراد والمنشآت والجهات الحكومية.

لماذا يهم: من لا تُذكر فئته من منشأة أو مقيم أو وكيل يظن أن الدليل لا يعنيه.

كيفية الإصلاح: اذكر الفئات التي يحق لها تقديم الشكوى، وبيّن هل تُقبل الشكوى من الوكيل.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="who may complain", ar="من يحق له تقديم الشكوى")


@check(
    title=Text(en="The complaint guide says who may complain", ar="يبيّن دليل الشكاوى من يحق له تقديم الشكوى"),
    impact="moderate",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def complainants_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/complainants-missing", "CG-02")
