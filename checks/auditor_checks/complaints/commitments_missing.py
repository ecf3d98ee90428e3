"""The complaint guide lists the duties of both sides.

What it checks: Whether the duties of the body and those of the beneficiary are both listed.

Why it matters: Both sides know what they may expect and what is expected of them.

How to fix: Write two short lists: our commitments, your responsibilities.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: good practice of published guides; criterion CG-21 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يذكر دليل الشكاوى التزامات الطرفين.

ما الذي يُفحص: ما إذا كانت التزامات الجهة والتزامات المستفيد مذكورة معًا.

لماذا يهم: ليعرف كل طرف ما له وما عليه.

كيفية الإصلاح: اكتب قائمتين قصيرتين: التزاماتنا، ومسؤولياتك.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="the duties of the body and of the beneficiary", ar="التزامات الجهة والتزامات المستفيد")


@check(
    title=Text(
        en="The complaint guide lists the duties of both sides",
        ar="يذكر دليل الشكاوى التزامات الطرفين",
    ),
    impact="minor",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def commitments_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/commitments-missing", "CG-21")
