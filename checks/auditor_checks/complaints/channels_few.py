"""The complaint guide offers at least three kinds of channel.

What it checks: How many kinds of channel the guide offers: phone, e-mail, web form, app, chat, social media,
visit, post. The limit is the profile's channel_kinds, three unless set otherwise.

Why it matters: Whoever cannot call, write or come in person needs another way; a single channel shuts people
out.

How to fix: List every channel that takes complaints, each with its contact detail and hours.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 4.3; criterion CG-04 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يتيح دليل الشكاوى ثلاثة أنواع من القنوات على الأقل.

ما الذي يُفحص: عدد أنواع القنوات التي يتيحها الدليل: الهاتف والبريد الإلكتروني والنموذج الإلكتروني
والتطبيق والمحادثة ومنصات التواصل والحضور والبريد. والحد هو channel_kinds في ملف الإعداد، وهو ثلاثة
ما لم يُحدد غيره.

لماذا يهم: من لا يستطيع الاتصال أو الكتابة أو الحضور يحتاج إلى سبيل آخر، والقناة الواحدة تُقصي بعض
المستفيدين.

كيفية الإصلاح: اذكر كل قناة تستقبل الشكاوى مع بيانات التواصل بها وأوقات عملها.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="enough kinds of channel to complain through", ar="أنواعًا كافية من قنوات تقديم الشكوى")


@check(
    title=Text(
        en="The complaint guide offers at least three kinds of channel",
        ar="يتيح دليل الشكاوى ثلاثة أنواع من القنوات على الأقل",
    ),
    impact="serious",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def channels_few(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/channels-few", "CG-04")
