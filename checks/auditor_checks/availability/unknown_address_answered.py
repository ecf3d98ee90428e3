"""An address that does not exist is answered with 404.

What it checks: One improbable address of the portal in each of its first two languages, asked once. The answer must
be 404 or 410, not a page with status 200.

Why it matters: Where every address "exists", search engines and link checkers, ours too, can tell broken links from
pages no more, and visitors are told nothing.

How to fix: Let the page for unknown addresses answer with status 404; do not redirect unknown addresses to the home
page.

Exceptions: A sign-in in the way, a refusal of robots, and answers other than 200 and 404 are not judged.

References: RFC 9110, 15.5.5 404 Not Found.
"""

from collections.abc import Iterator

from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """يُجاب عن العنوان غير الموجود بالرمز 404.

ما الذي يُفحص: عنوان بعيد الاحتمال من البوابة بكل لغة من لغتيها الأوليين، يُسأل مرة واحدة، ويجب أن تكون الإجابة 404 أو 410 لا
صفحة بالرمز 200.

لماذا يهم: حين «يوجد» كل عنوان لا تميز محركات البحث ولا أدوات فحص الروابط، ومنها هذه، الرابط المعطل من الصفحة، ولا يُخبَر الزائر
بشيء.

كيفية الإصلاح: اجعل صفحة العناوين غير الموجودة تجيب بالرمز 404، ولا تحوّل العناوين غير الموجودة إلى الصفحة الرئيسة.

الاستثناءات: لا يُحكم إذا اعترض تسجيل الدخول أو مُنعت الأدوات الآلية أو كانت الإجابة غير 200 و404.
"""


@check(
    title=Text(
        en="An address that does not exist is answered with 404", ar="يُجاب عن العنوان غير الموجود بالرمز 404"
    ),
    impact="moderate",
    messages={
        "answered": Text(
            en="The invented address { $address } is answered with 200 as if it were a page",
            ar="أُجيب عن العنوان المخترع { $address } بالرمز 200 كأنه صفحة موجودة",
        )
    },
    arabic=ARABIC,
)
def unknown_address_answered(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement an address that was asked."""
    for answer in portal.asked.get("unknown", ()):
        if answer.get("state") != "answered" or answer.get("password"):
            continue
        url = str(answer["url"])
        if answer["status"] in (404, 410):
            yield passed(url)
        elif answer["status"] == 200:
            yield failed(
                url, "answered", cause="unknown addresses", evidence={"final": answer["final"]}, address=url
            )
