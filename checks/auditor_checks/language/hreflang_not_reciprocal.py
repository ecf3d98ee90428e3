"""Alternates name each other, and themselves.

What it checks: For each page that declares alternates (`link rel="alternate" hreflang`): the pages it names, as far
as they were visited, must name it in turn, and it should be among its own. The language declared must be that of the
page named, and the canonical address must not be the counterpart.

Why it matters: Search engines drop declarations that are not answered, and a canonical address in another language
takes the page out of their index.

How to fix: Give all versions of a page the same complete set of alternates, and each its own canonical address.

Exceptions: Pages that were not visited.

References: Google Search Central, localized versions of your pages; RFC 6596 for canonical addresses.
"""

from collections.abc import Iterator
from typing import Any

from auditor.commons.twins import Twins, primary
from auditor.commons.urls import canonical
from auditor.model import PageFacts, PortalCapture, Target, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._twins import is_variant

ARABIC = """النسخ البديلة يشير بعضها إلى بعض وإلى نفسها.

ما الذي يُفحص: لكل صفحة تعلن نسخًا بديلة (link rel="alternate" hreflang): يجب أن تشير إليها الصفحات التي تسميها، وأن تكون هي
ضمن قائمتها، وأن تكون اللغة المعلنة لغة الصفحة المسماة، وألا يكون عنوانها المعتمد عنوان نظيرتها.

لماذا يهم: تُسقط محركات البحث الإعلانات غير المتبادلة، والعنوان المعتمد بلغة أخرى يُخرج الصفحة من نتائجها.

كيفية الإصلاح: ضع في كل نسخ الصفحة القائمة الكاملة نفسها، ولكل منها عنوانها المعتمد.

الاستثناءات: الصفحات التي لم تُزر.
"""


@check(
    title=Text(en="Alternates name each other", ar="النسخ البديلة متبادلة الإشارة"),
    impact="moderate",
    messages={
        "one-way": Text(
            en="The page names { $url } as its version ({ $code }), which does not name it in turn",
            ar="تشير الصفحة إلى { $url } نسخةً لها ({ $code }) وهي لا تشير إليها",
        ),
        "language": Text(
            en="{ $url } is declared to be in { $code } and says it is in { $found }",
            ar="أُعلن أن { $url } باللغة { $code } وهي تصرح بأنها { $found }",
        ),
        "canonical": Text(
            en="The canonical address of the page is a page in another language: { $url }",
            ar="العنوان المعتمد للصفحة صفحة بلغة أخرى: { $url }",
        ),
    },
    arabic=ARABIC,
)
def hreflang_not_reciprocal(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement a declared alternate whose page was visited, and one a canonical address."""
    twins = Twins.of(portal)
    for page in portal.audited:
        kept = page.facts.get("twin_switches")
        if kept is None or is_variant(page):
            continue
        for code, url, _, selector in kept["alternates"]:
            if code.lower() != "x-default" and (other := twins.page(url)) is not None and other is not page:
                yield _alternate(page, other, code, Target(selector))
        target = twins.page(kept["canonical"]) if kept["canonical"] else None
        if target is not None and target is not page and twins.language(target) != twins.language(page):
            yield failed(None, "canonical", page=page.info.url, url=kept["canonical"])


def _alternate(page: PageFacts, other: PageFacts, code: str, place: Target) -> Judgement:
    theirs = other.facts.get("twin_switches")
    if theirs is None:
        return passed(place, page=page.info.url)
    if not any(_is(url, page) for _, url, *_ in theirs["alternates"]):
        return failed(place, "one-way", page=page.info.url, url=other.info.url, code=code)
    if theirs["lang"] and primary(theirs["lang"]) != primary(code):
        return failed(place, "language", page=page.info.url, url=other.info.url, code=code, found=theirs["lang"])
    return passed(place, page=page.info.url)


def _is(url: str, page: PageFacts) -> Any:
    known = {_normal(page.info.url), _normal(page.info.final_url)}
    return _normal(url) in known


def _normal(url: str) -> str:
    return (canonical(url) or url).rstrip("/")
