"""The links of contact channels work.

What it checks: Whether the links of contact channels are well formed and lead somewhere: numbers of tel: and
addresses of mailto: links, links to accounts and to application stores, and the answers to them where links
were asked.

Why it matters: A channel whose link does nothing is closed to whoever relies on it, without anybody noticing.

How to fix: Correct the address. Remove icons of networks that the body has no account on.

Exceptions: Networks and stores often refuse programs; where one does, the well-formed address passes, and a
person decides only where the answer leaves a doubt.

References: RFC 3966 (tel), RFC 6068 (mailto).
"""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from auditor.commons.portal_view import page_fact, parts
from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._channels import CHANNELS, answers
from auditor_checks.service._common import fails

ARABIC = """روابط قنوات التواصل تعمل.

ما الذي يُفحص: هل روابط قنوات التواصل صحيحة الصيغة وتقود إلى وجهة: أرقام روابط tel: وعناوين mailto:
وروابط الحسابات ومتاجر التطبيقات، وما أجابت به حيث سُئلت.

لماذا يهم: القناة التي لا يعمل رابطها مغلقة في وجه من يعتمد عليها دون أن ينتبه أحد.

كيفية الإصلاح: صحّح العنوان، وأزل أيقونات المنصات التي ليس للجهة حساب فيها.

الاستثناءات: كثيرًا ما ترفض المنصات والمتاجر البرامج الآلية، فيُقبل العنوان الصحيح الصيغة، ولا يُسأل
إنسان إلا إذا بقي شك.
"""

_TEL = re.compile(r"\+?[0-9()\-. ]{3,20}(?:[;,].*)?$")
_MAIL = re.compile(r"[^@\s,;?]+@(?:[\w-]+\.)+[\w-]{2,}$")
_GONE = (404, 410)


@check(
    title=Text(en="The links of contact channels work", ar="روابط قنوات التواصل تعمل"),
    impact="serious",
    messages={
        "malformed": Text(
            en="The link “{ $link }” is no valid phone number or address",
            ar="الرابط «{ $link }» ليس رقمًا أو عنوانًا صحيحًا",
        ),
        "home": Text(
            en="“{ $link }” leads to the home page of the network, not to an account",
            ar="«{ $link }» يقود إلى الصفحة الرئيسية للمنصة لا إلى حساب",
        ),
        "gone": Text(
            en="“{ $link }” answers that there is no such page ({ $status })",
            ar="«{ $link }» يجيب بأن الصفحة غير موجودة ({ $status })",
        ),
        "placeholder": Text(
            en="The link of the channel “{ $link }” leads nowhere", ar="رابط القناة «{ $link }» لا يقود إلى شيء"
        ),
    },
    arabic=ARABIC,
)
def channel_link_broken(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each address, on the first page that has it."""
    wanted = set(parts(portal, "service/channel-link-broken", ("social", "app", "tel", "mail"))) or {
        "social",
        "app",
        "tel",
        "mail",
    }
    seen: set[str] = set()
    states = answers(portal)
    for page in portal.audited:
        ways = page_fact(page, "service_ways")
        for part in sorted(wanted):
            for entry in ways.get(part, ()):
                if entry[0] not in seen:
                    seen.add(entry[0])
                    yield _judge(part, entry[0], page.info.url, states)


def _judge(part: str, address: str, page: str, states: Mapping[str, int]) -> Judgement:
    name = CHANNELS.get({"tel": "phone", "mail": "email"}.get(part, part), Text(en=part, ar=part))
    place = f"{part} {address[:80]}"
    if part == "tel":
        digits = sum(sign.isdigit() for sign in address)
        return passed(place, page=page) if _TEL.match(address) and digits >= 3 else _bad(part, address, name, page)
    if part == "mail":
        right = all(_MAIL.match(each.strip()) for each in address.split("?")[0].split(",") if each.strip())
        empty = not address.split("?")[0].strip()
        return (
            _bad(part, address, name, page)
            if not right or (empty and "to=" not in address)
            else passed(place, page=page)
        )
    status = states.get(address)
    if status in _GONE:
        return fails(part, "gone", name, page=page, cause=address, link=address[:120], status=str(status))
    if not urlsplit(address).path.strip("/") and not urlsplit(address).query:
        return fails(part, "home", name, page=page, cause=address, link=address[:120])
    return passed(place, page=page)


def _bad(part: str, address: str, name: Text, page: str) -> Judgement:
    return fails(part, "malformed", name, page=page, cause=address, link=address[:120])
