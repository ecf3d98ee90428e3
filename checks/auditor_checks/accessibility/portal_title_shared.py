"""Different pages have different titles.

What it checks: pages in one language that have the same title but different content and different main headings.
With three such pages or more, whose headings the title doesn't mention at all, it fails; otherwise a person
decides.

Why it matters: the title is what one hears first and sees in the list of tabs, in bookmarks and search results.

How to fix: begin the title with the page's own heading: "Renew a licence – Ministry of …".

Exceptions: pages of one list that differ by number only.

References: WCAG 2.4.2 Page Titled; techniques G88, H25, failure F25.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import urlsplit

from auditor.model import PageFacts, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """للصفحات المختلفة عناوين مختلفة.

ما الذي يُفحص: صفحات اللغة الواحدة المتفقة في العنوان المختلفة في المحتوى والعنوان الرئيسي. فإن كانت ثلاثًا
فأكثر ولم يذكر العنوان شيئًا من عناوينها الرئيسية عُدّ إخفاقًا، وإلا حكم فيها مراجع.

لماذا يهم: العنوان أول ما يُسمع، وهو ما يظهر في قائمة التبويبات والمفضلة ونتائج البحث.

كيفية الإصلاح: ابدأ العنوان بعنوان الصفحة الرئيسي: «تجديد رخصة – وزارة …».

الاستثناءات: صفحات قائمة واحدة لا تختلف إلا في رقمها.
"""
_SURELY = 3


@check(
    title=Text(en="Different pages have different titles", ar="للصفحات المختلفة عناوين مختلفة"),
    impact="moderate",
    wcag=("2.4.2",),
    messages={
        "shared": Text(
            en="{ $count } pages with different headings share the title “{ $title }”.",
            ar="{ $count -> [two] تشترك صفحتان مختلفتا العناوين الرئيسية [few] تشترك { $count } صفحات "
            "مختلفة العناوين الرئيسية *[other] تشترك { $count } صفحة مختلفة العناوين الرئيسية } في "
            "العنوان «{ $title }».",
        ),
    },
    arabic=ARABIC,
)
def portal_title_shared(portal: PortalCapture) -> Iterator[Judgement]:
    groups: dict[tuple[str, str], dict[str, PageFacts]] = defaultdict(dict)
    for page in portal.audited:
        if page.title and page.content_hash:
            groups[page.info.language or "", page.title].setdefault(page.content_hash, page)
    for (_, title), pages in groups.items():
        headings: dict[str, PageFacts] = {}
        paths = set()
        for page in pages.values():
            heading = str(page.facts.get("consistency", {}).get("h1", ""))
            path = re.sub(r"\d+", "#", urlsplit(page.info.final_url).path)
            if heading and path not in paths:
                paths.add(path)
                headings.setdefault(heading, page)
        if len(headings) < 2:
            yield passed(count=len(pages))
            continue
        first = next(iter(headings.values())).info.url
        evidence = {"pages": {heading: page.info.url for heading, page in list(headings.items())[:20]}}
        unsaid = [h for h in headings if not _words(h) & _words(title)]
        if len(unsaid) >= _SURELY:
            yield failed(title, "shared", page=first, count=len(headings), title=title, evidence=evidence)
        else:
            yield cant_tell(title, "shared", page=first, count=len(headings), title=title, evidence=evidence)


def _words(text: str) -> set[str]:
    return {w.removeprefix("ال") for w in re.findall(r"\w{3,}", text.casefold())}
