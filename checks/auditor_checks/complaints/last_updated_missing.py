"""The complaint guide carries its date.

What it checks: Whether the guide carries the full date of its last update, in either calendar.

Why it matters: A reader cannot trust times and numbers of unknown age.

How to fix: Print day, month and year of the last update on the page or in the document.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: policy on content; criterion CG-25 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يحمل دليل الشكاوى تاريخ تحديثه.

ما الذي يُفحص: ما إذا كان الدليل يحمل تاريخًا كاملًا لآخر تحديث بأحد التقويمين.

لماذا يهم: لا يثق القارئ بمدد وأرقام لا يعرف عمرها.

كيفية الإصلاح: اكتب اليوم والشهر والسنة لآخر تحديث في الصفحة أو المستند.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="when it was last updated, with a full date", ar="تاريخ آخر تحديث له كاملًا")


@check(
    title=Text(en="The complaint guide carries its date", ar="يحمل دليل الشكاوى تاريخ تحديثه"),
    impact="minor",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def last_updated_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/last-updated-missing", "CG-25")
