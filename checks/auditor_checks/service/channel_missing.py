"""The portal offers the channels that policies want.

What it checks: Whether a channel of each kind asked for is found on any page visited, in its content, header or
footer: form, e-mail, phone, postal address, social media account, chat, a live channel with staff, an
application, the body's service platform.

Why it matters: Whoever cannot use one channel needs another.

How to fix: Print the channel on the contact page and in the footer, as text and as a link that works.

Exceptions: Where not the whole portal was visited, a person decides; also where chat is named but no control
for it was found.

References: the policies selected; ISO 10002:2018, 4.3.
"""

from collections.abc import Iterator

from auditor.commons.portal_view import parts
from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._channels import CHANNELS, has_channel
from auditor_checks.service._common import SAMPLED, absent

ARABIC = """تتيح البوابة القنوات التي تطلبها السياسات.

ما الذي يُفحص: هل توجد قناة من كل نوع مطلوب في أي صفحة مفتوحة، في محتواها أو رأسها أو تذييلها: نموذج
أو بريد إلكتروني أو هاتف أو عنوان بريدي أو حساب تواصل أو محادثة أو قناة مباشرة مع موظف أو تطبيق أو
منصة خدمات الجهة.

لماذا يهم: من لا يستطيع استخدام قناة يحتاج إلى غيرها.

كيفية الإصلاح: اذكر القناة في صفحة التواصل وتذييل الصفحات نصًا ورابطًا يعمل.

الاستثناءات: إذا لم تُفتح البوابة كلها فالقرار لإنسان، وكذلك إذا ذُكرت المحادثة ولم يُعثر على عنصر
لفتحها.
"""


@check(
    title=Text(
        en="The portal offers the channels that policies want", ar="تتيح البوابة القنوات التي تطلبها السياسات"
    ),
    impact="serious",
    messages={
        "absent": Text(en="The portal offers no { $name_en }", ar="لا تتيح البوابة: { $name_ar }"),
        "sampled": SAMPLED,
    },
    arabic=ARABIC,
)
def channel_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each kind of channel asked for."""
    if not portal.audited:
        return
    for part in parts(portal, "service/channel-missing", CHANNELS):
        if part not in CHANNELS:
            continue
        page = next((p for p in portal.audited if has_channel(p, part)), None)
        yield passed(part, page=page.info.url) if page else absent(portal, part, "absent", CHANNELS[part])
