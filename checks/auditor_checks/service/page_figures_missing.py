"""Published reports carry figures.

What it checks: Whether the page carries a number of its subject: for satisfaction a share on service pages or
anywhere else, for statistics and reports a number with its unit, each with a period or a date.

Why it matters: A page that speaks of satisfaction or performance and gives no number tells nothing.

How to fix: Publish the figures as text or a table, each with the period that it covers.

Exceptions: Figures in a picture or a chart drawn by script, and such without a date, go to a person. A page
that is missing is left to service/page-missing.

References: the policies selected.
"""

import re
from collections.abc import Iterator

from auditor.commons.folded_regex import folded_regex
from auditor.commons.portal_view import page_fact, parts
from auditor.model import PageFacts, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import READ, SAMPLED, absent, asks, blocks_of, found_of, lines_of, title_of

ARABIC = """التقارير المنشورة تتضمن أرقامًا.

ما الذي يُفحص: هل تتضمن الصفحة رقمًا عن موضوعها: نسبة الرضا في صفحات الخدمات أو في غيرها، ورقمًا
بوحدته في الإحصاءات والتقارير، مع الفترة أو التاريخ.

لماذا يهم: الصفحة التي تتحدث عن الرضا أو الأداء دون رقم لا تقول شيئًا.

كيفية الإصلاح: انشر الأرقام نصًا أو جدولًا، وبيّن الفترة التي تغطيها.

الاستثناءات: الأرقام الواردة في صورة أو رسم يرسمه البرنامج، والأرقام بلا تاريخ، يقرر فيها إنسان.
والصفحة غير الموجودة يحكم عليها فحص service/page-missing.
"""

_FIGURE = re.compile(r"\d+(?:[.,]\d+)?\s*%|%\s*\d+|\b\d{1,3}(?:[.,]\d{3})+\b|\b\d{2,}\b")
_SHARE = re.compile(r"\d+(?:[.,]\d+)?\s*[%٪]|[%٪]\s*\d+|\d(?:[.,]\d)?\s*(?:/|من|of|out of)\s*(?:5|10|100)\b")
_SATISFIED = folded_regex(r"رضا|الرضا|satisf")


@check(
    title=Text(en="Published reports carry figures", ar="التقارير المنشورة تتضمن أرقامًا"),
    impact="moderate",
    messages={
        "absent": Text(en="No figure on { $name_en } was found", ar="لم يُعثر على أي رقم عن: { $name_ar }"),
        "undated": Text(
            en="Which period do the figures on { $name_en } cover? They carry no date: “{ $line }”",
            ar="ما الفترة التي تغطيها أرقام { $name_ar }؟ لا تاريخ لها: «{ $line }»",
        ),
        "picture": Text(
            en="Does the page on { $name_en } carry figures? It shows pictures and no number in text",
            ar="هل تتضمن صفحة { $name_ar } أرقامًا؟ فيها صور ولا أرقام نصية",
        ),
        "sampled": SAMPLED,
    },
    arabic=ARABIC,
)
def page_figures_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each subject asked for."""
    for part in parts(portal, "service/page-figures-missing", ()):
        if part == "satisfaction":
            yield _satisfaction(portal)
            continue
        found = found_of(portal, part)
        pages = [*found.pages, *(s for s, _ in found.sections)] if found is not None else []
        for page in {p.info.language: p for p in reversed(pages) if p.info.language in READ}.values():
            yield _figures(portal, part, page)


def _figures(portal: PortalCapture, part: str, page: PageFacts) -> Judgement:
    name = title_of(portal, part)
    if not blocks_of(page):
        return asks(part, "picture", name, page=page.info.url)
    rows = [
        text for kind, text, *_ in blocks_of(page) if kind in ("row", "item", "paragraph") and _FIGURE.search(text)
    ]
    if not rows:
        pictures = page_fact(page, "service_controls").get("pictures", 0)
        if pictures:
            return asks(part, "picture", name, page=page.info.url)
        return absent(portal, part, "absent", name, page=page.info.url)
    updated = page_fact(page, "service_page").get("updated", {})
    if updated.get("dates") or updated.get("date") or any(_YEAR.search(text) for text in rows):
        return passed(part, page=page.info.url)
    return asks(part, "undated", name, page=page.info.url, line=rows[0][:150])


_YEAR = re.compile(r"\b(?:20\d\d|14\d\d)\b")


def _satisfaction(portal: PortalCapture) -> Judgement:
    """A share with the word satisfaction in one line of any page that was read."""
    name = title_of(portal, "satisfaction")
    for page in portal.audited:
        if page.info.language not in READ:
            continue
        for folded, text in lines_of(page):
            if _SATISFIED.search(folded) and _SHARE.search(folded):
                updated = page_fact(page, "service_page").get("updated", {})
                if updated.get("date") or updated.get("dates"):
                    return passed("satisfaction", page=page.info.url)
                return asks("satisfaction", "undated", name, page=page.info.url, line=text[:150])
    return absent(portal, "satisfaction", "absent", name)
