"""The complaint guide names the unit in charge.

What it checks: Whether the guide names the unit or committee responsible for complaints.

Why it matters: A guide that nobody owns is kept by nobody.

How to fix: Name the unit and how it is reached.

Exceptions: Units go under too many names for a word list, so what was not found goes to a person. A portal
without a guide is judged by complaints/guide-missing alone. What the ways of reading disagree on, and what is
met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 5.3; criterion CG-27 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يسمّي دليل الشكاوى الإدارة المسؤولة.

ما الذي يُفحص: ما إذا كان الدليل يسمّي الإدارة أو اللجنة المسؤولة عن الشكاوى.

لماذا يهم: الدليل الذي لا مالك له لا يُحدّثه أحد.

كيفية الإصلاح: اذكر اسم الإدارة ووسيلة التواصل معها.

الاستثناءات: أسماء الإدارات كثيرة لا تحصرها قائمة، فما لم يُعثر عليه يُعرض على إنسان. البوابة التي
لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه قراءتان أو تحقق جزئيًا
يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="which unit is in charge of complaints", ar="الإدارة المسؤولة عن الشكاوى")


@check(
    title=Text(en="The complaint guide names the unit in charge", ar="يسمّي دليل الشكاوى الإدارة المسؤولة"),
    impact="moderate",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def owner_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/owner-missing", "CG-27", fails=False)
