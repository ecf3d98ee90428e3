"""The portal opens in its main language.

What it checks: The language of the home page at an address that names none (`/`), as it answers a browser that asks
for Arabic of Saudi Arabia.

Why it matters: Most visitors of a Saudi portal read Arabic first, and expect it without having to look for a switch.

How to fix: Answer the bare address in the main language, or follow the language the browser asks for.

Exceptions: Addresses that name their language, and portals of one language.

References: W3C When to use language negotiation; digital government policies on languages.
"""

from collections.abc import Iterator

from auditor.commons.twins import Twins, is_home
from auditor.commons.urls import language_tree
from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, passed

ARABIC = """تُفتح البوابة بلغتها الأساسية.

ما الذي يُفحص: لغة الصفحة الرئيسة عند العنوان الذي لا يذكر لغة (/) حين يطلبها متصفح لغته عربية السعودية.

لماذا يهم: معظم زوار البوابة السعودية يقرؤون العربية أولًا ويتوقعونها دون البحث عن مبدّل.

كيفية الإصلاح: أجب عن العنوان المجرد باللغة الأساسية، أو اتبع اللغة التي يطلبها المتصفح.

الاستثناءات: العناوين التي تذكر لغتها، والبوابات ذات اللغة الواحدة.
"""


@check(
    title=Text(en="The portal opens in its main language", ar="تُفتح البوابة بلغتها الأساسية"),
    impact="minor",
    advice=True,
    messages={
        "other": Text(
            en="The bare address opens in the language { $found } instead of { $main }: is that meant?",
            ar="يُفتح العنوان المجرد باللغة { $found } بدل { $main }: هل هذا مقصود؟",
        )
    },
    arabic=ARABIC,
)
def version_first_wrong(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a home page whose address names no language."""
    twins = Twins.of(portal)
    main = demands.languages[0]
    if len(twins.languages) < 2:
        return
    for page in portal.audited:
        if not is_home(page.info.url) or language_tree(page.info.url) is not None:
            continue
        found = twins.language(page)
        if found and found != main:
            yield cant_tell(None, "other", page=page.info.url, found=found, main=main)
        elif found:
            yield passed(page=page.info.url)
