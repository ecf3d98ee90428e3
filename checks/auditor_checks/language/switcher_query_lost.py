"""The language switch keeps what was searched for.

What it checks: On pages whose address carries a question (`?q=…` and other parameters of search and filters),
whether the address of the language switch carries it too.

Why it matters: Who switches the language in the middle of a search has to begin again.

How to fix: Append the query string of the page to the address of its counterpart.

Exceptions: Parameters that name the language, a campaign or a session.

References: Digital government policies on language switches.
"""

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from auditor.commons.twins import Twins, is_home
from auditor.commons.urls import canonical
from auditor.model import PortalCapture, Target, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """يحتفظ مبدّل اللغة بما بُحث عنه.

ما الذي يُفحص: في الصفحات التي يحمل عنوانها سؤالًا (‎?q=…‎ وغيرها من معاملات البحث والتصفية): هل يحمله عنوان مبدّل اللغة أيضًا.

لماذا يهم: من يبدّل اللغة في أثناء بحثه يضطر إلى البدء من جديد.

كيفية الإصلاح: أضف معاملات عنوان الصفحة إلى عنوان نظيرتها.

الاستثناءات: المعاملات الدالة على اللغة أو الحملة أو الجلسة.
"""

_LANGUAGE_KEYS = frozenset({"lang", "language", "locale", "lng", "hl", "l"})


@check(
    title=Text(en="The language switch keeps the search", ar="يحتفظ مبدّل اللغة بالبحث"),
    impact="moderate",
    messages={
        "lost": Text(
            en="The language switch drops { $keys } from the address: { $url }",
            ar="يُسقط مبدّل اللغة { $keys } من العنوان: { $url }",
        )
    },
    arabic=ARABIC,
)
def switcher_query_lost(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement a switch of a page with a query."""
    twins = Twins.of(portal)
    for page in portal.audited:
        kept = page.facts.get("twin_switches")
        asked = _asked(page.info.final_url)
        if kept is None or not asked:
            continue
        for switch in kept["switches"]:
            if switch["language"] == twins.language(page) or not switch["url"] or is_home(switch["url"]):
                continue
            lost = sorted(asked - _asked(switch["url"]))
            place = Target(switch["selector"], switch["html"])
            if lost:
                yield failed(place, "lost", page=page.info.url, keys=", ".join(lost), url=switch["url"])
            else:
                yield passed(place, page=page.info.url)


def _asked(url: str) -> set[str]:
    pairs = parse_qsl(urlsplit(canonical(url) or url).query)
    return {key for key, value in pairs if value and key.lower() not in _LANGUAGE_KEYS}
