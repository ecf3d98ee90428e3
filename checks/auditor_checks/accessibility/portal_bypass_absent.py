"""Blocks that many pages repeat can be passed by.

What it checks: which links stand at the beginning of a page and, in the same order, at the beginning of other
pages of its language. Where there are five or more, the page needs a working skip link, a main landmark or
headings. A template without a skip link that others have is told to a person.

Why it matters: without one, whoever works by keyboard goes through the same menu on every single page.

How to fix: put a skip link first, and the content into `<main>` with headings.

References: WCAG 2.4.1 Bypass Blocks; techniques G1, G123, G124, H69, ARIA11.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from auditor.model import PageFacts, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """يمكن تجاوز المقاطع المكررة في صفحات كثيرة.

ما الذي يُفحص: الروابط الواقعة في أول الصفحة والواقعة بالترتيب نفسه في أول صفحات أخرى من لغتها. فإن بلغت خمسة
احتاجت الصفحة إلى رابط تخطٍّ يعمل أو معلم رئيسي أو عناوين. ويُذكر لمراجع القالب الخالي من رابط تخطٍّ موجود في
غيره.

لماذا يهم: بلا ذلك يمر مستخدم لوحة المفاتيح بالقائمة نفسها في كل صفحة.

كيفية الإصلاح: اجعل رابط التخطي أول الصفحة، وضع المحتوى في `<main>` مع عناوين.
"""
_BLOCK, _FEWEST_PAGES = 5, 3


@check(
    title=Text(en="Repeated blocks can be passed by", ar="يمكن تجاوز المقاطع المكررة"),
    impact="serious",
    wcag=("2.4.1",),
    messages={
        "absent": Text(
            en="The first { $links } links of this page are repeated on { $pages } other pages, and there is no "
            "skip "
            "link, no main landmark and no heading to get past them.",
            ar="أول { $links } رابطًا في هذه الصفحة مكرر في { $pages } صفحة أخرى، ولا رابط تخطٍّ ولا معلم رئيسي ولا "
            "عنوان "
            "لتجاوزها.",
        ),
        "uneven": Text(
            en="Other templates of this portal have a skip link; this one has none.",
            ar="في قوالب أخرى من هذه البوابة رابط تخطٍّ، وليس في هذا القالب.",
        ),
    },
    arabic=ARABIC,
)
def portal_bypass_absent(portal: PortalCapture) -> Iterator[Judgement]:
    pages = [p for p in portal.audited if "consistency" in p.facts]
    by_language: dict[str, list[PageFacts]] = defaultdict(list)
    for page in pages:
        by_language[page.info.language or ""].append(page)
    for own in by_language.values():
        skipping = {p.template for p in own if p.facts["consistency"]["skip"]}
        starts = [_start(p) for p in own]
        pages_with = Counter(start[:n] for start in starts for n in range(_BLOCK, len(start) + 1))
        asked: set[str] = set()
        for page, start in zip(own, starts, strict=True):
            facts = page.facts["consistency"]
            links, others = _repeated(start, pages_with)
            if links < _BLOCK or others < _FEWEST_PAGES - 1:
                continue
            if not (facts["skip"] or facts["main"] or facts["headings"]):
                yield failed(None, "absent", page=page.info.url, links=links, pages=others, cause=page.template)
            elif not facts["skip"] and skipping and page.template not in skipping | asked:
                asked.add(page.template)
                yield cant_tell(None, "uneven", page=page.info.url, cause=page.template)
            else:
                yield passed(page=page.info.url)


def _start(page: PageFacts) -> tuple[str, ...]:
    return tuple(link.url for link in page.links if link.place != "head")[:40]


def _repeated(start: tuple[str, ...], pages_with: Mapping[tuple[str, ...], int]) -> tuple[int, int]:
    """Links at a page's beginning that at least two others begin with as well, and how many others share the first."""
    others = pages_with.get(start[:_BLOCK], 0) - 1
    if others < 1:
        return 0, 0
    longer = (n for n in range(_BLOCK + 1, len(start) + 1) if pages_with[start[:n]] <= _FEWEST_PAGES - 1)
    return next(longer, len(start) + 1) - 1, others
