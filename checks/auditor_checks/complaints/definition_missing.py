"""The complaint guide defines a complaint.

What it checks: Whether the guide defines a complaint, as an expression of dissatisfaction with a service, a
decision or conduct.

Why it matters: Without a definition, beneficiaries do not know whether their case belongs here, and employees
turn complaints away as inquiries.

How to fix: Open the guide with one sentence that defines a complaint and says what it may be about.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 3.2; criterion CG-01 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يعرّف دليل الشكاوى معنى الشكوى.

ما الذي يُفحص: ما إذا كان الدليل يعرّف الشكوى بأنها تعبير عن عدم الرضا عن خدمة أو قرار أو سلوك.

لماذا يهم: دون تعريف لا يعلم المستفيد أتدخل حالته في الشكاوى أم لا، وقد تُعامل شكواه على أنها
استفسار فتضيع.

كيفية الإصلاح: افتتح الدليل بجملة تعرّف الشكوى وتبين ما يصح أن تتناوله.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="what counts as a complaint", ar="ما يُعد شكوى")


@check(
    title=Text(en="The complaint guide defines a complaint", ar="يعرّف دليل الشكاوى معنى الشكوى"),
    impact="moderate",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def definition_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/definition-missing", "CG-01")
