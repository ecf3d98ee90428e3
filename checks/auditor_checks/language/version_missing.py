"""Each demanded language is offered, and what opens is declared and written in it.

What it checks: For each language the profile demands beside the main one: whether any page in it was met; whether
the home page of that version declares it (`lang`) and is written in it; and for languages beyond the second, how many
of the pages of the main language have a counterpart in it.

Why it matters: A version that is a single page, or that opens in another language, is an offer that isn't kept.

How to fix: Publish at least the services and the ways to reach the ministry in the language, declare it on every page
of the version, and translate what is linked there.

Exceptions: none.

References: Digital government policies on languages; WCAG 2.0 3.1.1 Language of Page.
"""

from collections.abc import Iterator

from auditor.commons.twins import Twins, is_home, primary
from auditor.model import Demands, PageFacts, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.language._twins import content, script_share

ARABIC = """كل لغة مطلوبة معروضة، وما يُفتح منها مصرح بها ومكتوب بها.

ما الذي يُفحص: لكل لغة يطلبها الملف مع اللغة الأساسية: هل صودفت صفحة بها، وهل تصرح صفحتها الرئيسة بها (lang) وهي مكتوبة بها،
ولما بعد اللغة الثانية: كم من صفحات اللغة الأساسية له نظيرة بها.

لماذا يهم: النسخة التي هي صفحة واحدة، أو التي تُفتح بلغة أخرى، وعد لم يُوفَ به.

كيفية الإصلاح: انشر بهذه اللغة الخدمات وطرق التواصل على الأقل، وصرّح بها في كل صفحاتها، وترجم ما يُربط فيها.

الاستثناءات: لا استثناءات.
"""


@check(
    title=Text(en="Demanded languages are offered", ar="اللغات المطلوبة معروضة"),
    impact="serious",
    messages={
        "none": Text(en="No page in the language { $part } was met", ar="لم تُصادف أي صفحة باللغة { $part }"),
        "undeclared": Text(
            en='The version { $part } declares the language "{ $found }"',
            ar="تصرح النسخة { $part } بأن لغتها «{ $found }»",
        ),
        "unwritten": Text(
            en="Only { $percent } % of the page's text is in the language of the version { $part }",
            ar="نسبة نص الصفحة المكتوب بلغة النسخة { $part } لا تتجاوز { $percent }%",
        ),
        "few": Text(
            en="{ $count } pages of { $total } exist in the language { $part }: is that enough?",
            ar="عدد الصفحات الموجودة باللغة { $part } هو { $count } من { $total }: هل هذا كافٍ؟",
        ),
    },
    arabic=ARABIC,
)
def version_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """Judgements of each language but the first."""
    twins = Twins.of(portal)
    main = demands.languages[0]
    for number, language in enumerate(demands.languages[1:], 2):
        pages = twins.languages.get(language, [])
        if not pages:
            if portal.audited:
                yield failed(None, "none", part=language)
            continue
        homes = [p for p in pages if is_home(p.info.final_url)]
        for page in pages if number > 2 else homes or pages[:1]:
            yield _opened(page, language)
        total = len(twins.languages.get(main, ()))
        if number > 2 and len(pages) == 1 < total:
            yield cant_tell(None, "few", part=language, count=len(pages), total=total)


def _opened(page: PageFacts, language: str) -> Judgement:
    kept, main = page.facts.get("twin_switches"), content(page)
    found = primary(kept["lang"]) if kept and kept["lang"] else ""
    if found and found != language:
        return failed(None, "undeclared", page=page.info.url, part=language, found=found)
    share = script_share(main["scripts"], language) if main else None
    if share is not None and share < 0.5:
        return failed(None, "unwritten", page=page.info.url, part=language, percent=round(100 * share))
    return passed(page=page.info.url)
