"""The language switch leads to the counterpart of the page, not to the home page.

What it checks: Where the language switch of each page other than a home page leads. It fails where it leads to a
home page although the page has a counterpart of its own, and where every switch of the portal does so.

Why it matters: Who switches the language has to look for the page again, in the language they read less well.

How to fix: Let the switch lead to the address of the same page in the other language.

Exceptions: Where no counterpart is known, a person decides; such a page should say that it has none.

References: W3C Using select to link to localized content; digital government policies on language switches.
"""

from collections.abc import Iterator

from auditor.commons.twins import Twins, is_home
from auditor.model import Demands, PortalCapture, Target, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """يقود مبدّل اللغة إلى نظيرة الصفحة لا إلى الصفحة الرئيسة.

ما الذي يُفحص: إلى أين يقود مبدّل اللغة في كل صفحة غير الرئيسة. ويخفق إذا قاد إلى الرئيسة مع أن للصفحة نظيرة.

لماذا يهم: من يبدّل اللغة يضطر إلى البحث عن الصفحة من جديد وباللغة التي يجيدها أقل.

كيفية الإصلاح: اجعل المبدّل يقود إلى عنوان الصفحة نفسها باللغة الأخرى.

الاستثناءات: إذا لم تُعرف نظيرة للصفحة قرر الإنسان، وعلى مثل هذه الصفحة أن تذكر أنه لا نظيرة لها.
"""


@check(
    title=Text(en="The language switch keeps the page", ar="يبقى مبدّل اللغة في الصفحة نفسها"),
    impact="serious",
    messages={
        "home": Text(
            en="The language switch leads to { $url } instead of { $twin }",
            ar="يقود مبدّل اللغة إلى { $url } بدل { $twin }",
        ),
        "no-twin": Text(
            en="The language switch leads to the home page { $url }: has the page no counterpart?",
            ar="يقود مبدّل اللغة إلى الصفحة الرئيسة { $url }: ألا نظيرة للصفحة؟",
        ),
    },
    arabic=ARABIC,
)
def switcher_to_home(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a switch with an address."""
    twins = Twins.of(portal)
    for page in portal.audited:
        kept = page.facts.get("twin_switches")
        if kept is None or is_home(page.info.final_url):
            continue
        own = twins.language(page)
        for switch in kept["switches"]:
            if switch["language"] == own or not switch["url"].startswith("http"):
                continue
            place = Target(switch["selector"], switch["html"])
            if not is_home(switch["url"]):
                yield passed(place, page=page.info.url)
                continue
            twin = twins.counterpart(page, switch["language"])
            if twin is not None and not is_home(twin[0].info.final_url):
                yield failed(place, "home", page=page.info.url, url=switch["url"], twin=twin[0].info.url)
            else:
                yield cant_tell(place, "no-twin", page=page.info.url, url=switch["url"])
