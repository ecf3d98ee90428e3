"""Every channel in the complaint guide carries its contact detail.

What it checks: Whether every remote channel in the guide comes with its number, address or account. A masked
address counts as none.

Why it matters: A channel without a number or an address cannot be used.

How to fix: Print number, address or account beside each channel, as text and as a working link.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 7.1; criterion CG-05 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """لكل قناة في دليل الشكاوى بيانات تواصلها.

ما الذي يُفحص: ما إذا كانت كل قناة عن بُعد في الدليل مصحوبة برقمها أو عنوانها أو حسابها. والعنوان
المحجوب كأنه غير موجود.

لماذا يهم: القناة التي لا رقم لها ولا عنوان لا يمكن استخدامها.

كيفية الإصلاح: اكتب بجانب كل قناة رقمها أو عنوانها أو حسابها نصًا ورابطًا يعمل.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="the contact detail of each channel", ar="بيانات التواصل لكل قناة")


@check(
    title=Text(
        en="Every channel in the complaint guide carries its contact detail",
        ar="لكل قناة في دليل الشكاوى بيانات تواصلها",
    ),
    impact="serious",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def channel_contact_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/channel-contact-missing", "CG-05")
