"""The complaint guide offers help to persons with disabilities.

What it checks: Whether the guide offers a concrete aid: sign language, relay, priority, spoken complaints or
another adjustment. Good will alone does not count.

Why it matters: Those for whom a form or a call is a barrier have no way to complain about that very barrier.

How to fix: Name the aid, the channel and its hours.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 4.3; criterion CG-18 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يوفر دليل الشكاوى مساعدة للأشخاص ذوي الإعاقة.

ما الذي يُفحص: ما إذا كان الدليل يوفر وسيلة محددة: لغة الإشارة أو أولوية الخدمة أو تقديم الشكوى
شفهيًا أو ترتيبًا تيسيريًا آخر. ولا تكفي العبارات العامة.

لماذا يهم: من يمثل له النموذج أو الاتصال عائقًا لا يجد سبيلًا إلى الشكوى من هذا العائق نفسه.

كيفية الإصلاح: اذكر الوسيلة وقناتها وأوقاتها.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="which help persons with disabilities receive", ar="ما يتوافر من مساعدة للأشخاص ذوي الإعاقة")


@check(
    title=Text(
        en="The complaint guide offers help to persons with disabilities",
        ar="يوفر دليل الشكاوى مساعدة للأشخاص ذوي الإعاقة",
    ),
    impact="serious",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def accommodation_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/accommodation-missing", "CG-18")
