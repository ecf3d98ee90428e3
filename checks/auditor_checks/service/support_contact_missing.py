"""Technical support has a phone number and an e-mail address.

What it checks: Whether the support section, or the contact page in its place, gives a phone number and an
e-mail address, in its content, header or footer.

Why it matters: Who is stuck in a service needs to reach somebody now, by the way they can use.

How to fix: Print both on the support page, as text and as links.

Exceptions: A portal without support or contact page is left to service/page-missing. Where one of both may
stand in a picture, a person decides.

References: the policies selected.
"""

from collections.abc import Iterator

from auditor.commons.portal_view import is_demanded
from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._channels import CHANNELS, has_channel
from auditor_checks.service._common import fails, pages_of

ARABIC = """للدعم الفني رقم هاتف وبريد إلكتروني.

ما الذي يُفحص: هل يتضمن قسم الدعم، أو صفحة التواصل مقامه، رقم هاتف وبريدًا إلكترونيًا في محتواه أو
رأسه أو تذييله.

لماذا يهم: من تعثر في خدمة يحتاج إلى التواصل فورًا بالوسيلة التي يستطيعها.

كيفية الإصلاح: اكتبهما في صفحة الدعم نصًا ورابطين.

الاستثناءات: البوابة التي لا صفحة دعم أو تواصل فيها يحكم عليها فحص service/page-missing. وإن احتُمل
وجود أحدهما في صورة فالقرار لإنسان.
"""


@check(
    title=Text(
        en="Technical support has a phone number and an e-mail address", ar="للدعم الفني رقم هاتف وبريد إلكتروني"
    ),
    impact="serious",
    messages={
        "absent": Text(
            en="Support offers no { $name_en } on “{ $title }”", ar="لا يتيح الدعم { $name_ar } في «{ $title }»"
        ),
    },
    arabic=ARABIC,
)
def support_contact_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for phone and for e-mail in each language, on the best of the support and contact pages."""
    if not is_demanded(portal, "service/support-contact-missing"):
        return
    for listed in pages_of(portal, "support", "contact").values():
        for part in ("phone", "email"):
            page = next((p for p in listed if has_channel(p, part)), None)
            if page is not None:
                yield passed(part, page=page.info.url)
                continue
            first = listed[0]
            yield fails(part, "absent", CHANNELS[part], page=first.info.url, title=first.title[:80])
