"""Every page can be found in more than one way.

What it checks: over all pages visited, which of these ways lead to each page: a search that stands on the
portal's pages, a site map or table of contents that lists it, the menus in header, navigation and footer, and links inside other pages'
content. Pages with fewer than two ways are put before a person.

Why it matters: some people search, some browse, some read a list; a page with a single way is lost to the others.

How to fix: offer a search on every page, or a site map that is complete, besides the menus.

Exceptions: the home page, and pages that are steps of a process.

References: WCAG 2.4.5 Multiple Ways; techniques G63, G64, G125, G126, G161, G185.
"""

import re
from collections import Counter
from collections.abc import Iterator

from auditor.model import PageFacts, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, passed

ARABIC = """يمكن العثور على كل صفحة بأكثر من طريقة.

ما الذي يُفحص: في كل الصفحات التي زيرت، أي الطرق التالية تقود إلى كل صفحة: بحث متاح في صفحات البوابة، وخريطة
موقع تذكرها، والقوائم في الرأس والتنقل والتذييل، وروابط في محتوى صفحات أخرى. وتُعرض على مراجع الصفحات التي لها
أقل من طريقتين.

لماذا يهم: من الناس من يبحث ومنهم من يتصفح ومنهم من يقرأ فهرسًا، والصفحة ذات الطريق الواحد تضيع على الآخرين.

كيفية الإصلاح: وفّر بحثًا في كل صفحة، أو خريطة موقع كاملة، إلى جانب القوائم.

الاستثناءات: الصفحة الرئيسية، والصفحات التي هي خطوات في إجراء.
"""
_MAP = re.compile(r"site\s?-?map|a\s?-\s?z\b|all (pages|services)|خريطة|فهرس|دليل الموقع|网站地图", re.IGNORECASE)
_STEP = re.compile(
    r"step|search|confirm|payment|checkout|review|result|success|thank|print|login|signin|error|404|logout",
    re.IGNORECASE,
)
_EVERYWHERE = 0.5


@check(
    title=Text(en="Every page can be found in more than one way", ar="يمكن العثور على كل صفحة بأكثر من طريقة"),
    impact="moderate",
    wcag=("2.4.5",),
    messages={
        "single": Text(
            en="{ $count -> [one] One page *[other] { $count } pages } can be found in one way only; the portal "
            "has "
            "{ $search -> [yes] a *[no] no } search and { $map -> [yes] a *[no] no } site map. First: { $example }",
            ar="{ $count -> [one] صفحة واحدة لا سبيل إليها [two] صفحتان لا سبيل إليهما [few] { $count } صفحات لا "
            "سبيل إليها "
            "[many] { $count } صفحة لا سبيل إليها *[other] { $count } صفحة لا سبيل إليها } إلا بطريقة واحدة؛ { "
            "$search -> [yes] "
            "في البوابة بحث *[no] ليس في البوابة بحث } و{ $map -> [yes] لها خريطة موقع *[no] ليست لها خريطة موقع "
            "}. أولها: "
            "{ $example }",
        ),
    },
    arabic=ARABIC,
)
def portal_ways_single(portal: PortalCapture) -> Iterator[Judgement]:
    pages = [p for p in portal.audited if "consistency" in p.facts]
    if len(pages) < 3:
        return
    searched = sum(bool(p.facts["consistency"]["search"]) for p in pages) >= 0.8 * len(pages)
    maps = _lists(pages)
    framed, inside = _leading(pages, maps)
    single = []
    for page in pages:
        names = {page.info.url, page.info.final_url}
        if page.info.depth == 0 or _STEP.search(page.info.final_url):
            continue
        ways = [
            searched,
            any(link.url in names for m in maps if m is not page for link in m.links if link.place != "head"),
            max(framed[n] for n in names) >= _EVERYWHERE * len(pages),
            any(inside[n] for n in names),
        ]
        if sum(ways) < 2:
            single.append(page.info.url)
    if single:
        yield cant_tell(
            None,
            "single",
            count=len(single),
            search="yes" if searched else "no",
            map="yes" if maps else "no",
            example=single[0],
            evidence={"pages": single[:50]},
        )
    if len(pages) > len(single):
        yield passed(count=len(pages) - len(single))


def _lists(pages: list[PageFacts]) -> list[PageFacts]:
    """Site maps and tables of contents: pages that say so, or link to half of all pages."""
    known = {url for p in pages for url in (p.info.url, p.info.final_url)}
    return [
        p
        for p in pages
        if _MAP.search(f"{p.title} {p.facts['consistency']['h1']}")
        or len({x.url for x in p.links if x.place in ("main", "body")} & known) >= max(5, 0.5 * len(pages))
    ]


def _leading(pages: list[PageFacts], maps: list[PageFacts]) -> tuple[Counter[str], Counter[str]]:
    """How many pages link to each address from their frame (header, menus, footer), and from their content."""
    framed: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for page in pages:
        own = {page.info.url, page.info.final_url}
        framed.update({x.url for x in page.links if x.place in ("navigation", "banner", "contentinfo")} - own)
        if page not in maps:
            inside.update({x.url for x in page.links if x.place in ("main", "body")} - own)
    return framed, inside
