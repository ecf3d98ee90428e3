"""Pages say when they were updated.

What it checks: Whether the pages that the policies name carry an update line with a full date, in either
calendar and either family of digits. For a policy that asks it of the whole portal, the share of content pages
without one.

Why it matters: A reader who does not know how old a page is cannot rely on it.

How to fix: Print “Last updated” with day, month and year on every content page; let the content system fill it
in.

Exceptions: A label without a date, or with a year alone, goes to a person. Home pages, lists and search pages
are not held to it.

References: the policies selected.
"""

from collections.abc import Iterator

from auditor.commons.portal_view import page_fact, parts
from auditor.model import PageFacts, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import READ, asks, exists, fails, found_of, title_of

ARABIC = """تذكر الصفحات تاريخ آخر تحديث لها.

ما الذي يُفحص: هل تحمل الصفحات التي تسميها السياسات سطر تحديث بتاريخ كامل بأحد التقويمين. وإن طلبت
السياسة ذلك من البوابة كلها فنسبة صفحات المحتوى الخالية منه.

لماذا يهم: من لا يعرف عمر الصفحة لا يستطيع الاعتماد عليها.

كيفية الإصلاح: اكتب «آخر تحديث» باليوم والشهر والسنة في كل صفحة محتوى، ودع نظام المحتوى يعبئه.

الاستثناءات: السطر الخالي من التاريخ أو المقتصر على السنة يقرر فيه إنسان. ولا تُطالب به الصفحات
الرئيسية والقوائم وصفحات البحث.
"""

_ALL = Text(en="portal's pages", ar="صفحات البوابة")
_SHARE = 0.1
_FEW_WORDS = 80


@check(
    title=Text(en="Pages say when they were updated", ar="تذكر الصفحات تاريخ آخر تحديث لها"),
    impact="minor",
    messages={
        "absent": Text(
            en="The { $name_en } does not say when it was last updated", ar="لا تذكر { $name_ar } تاريخ آخر تحديث"
        ),
        "vague": Text(
            en="Is “{ $line }” the date of the last update of the { $name_en }? It is not a full date",
            ar="هل «{ $line }» تاريخ آخر تحديث { $name_ar }؟ ليس تاريخًا كاملًا",
        ),
        "many": Text(
            en="{ $count } of { $all } content pages do not say when they were updated",
            ar="{ $count } من { $all } صفحة محتوى لا تذكر تاريخ تحديثها",
        ),
        "some": Text(
            en="{ $count } of { $all } content pages do not say when they were updated. Is that intended?",
            ar="{ $count } من { $all } صفحة محتوى لا تذكر تاريخ تحديثها. هل هذا مقصود؟",
        ),
    },
    arabic=ARABIC,
)
def page_date_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each page asked for, and one for the portal where the whole is asked for."""
    if "" in portal.options.get("parts", {}).get("service/page-date-missing", {}):
        yield from _whole(portal)
    for part in parts(portal, "service/page-date-missing", ()):
        found = found_of(portal, part)
        if found is None or not exists(found):
            continue
        chosen = [p for p in (*found.pages, *(s for s, _ in found.sections)) if p.info.language in READ]
        for page in list({p.info.language: p for p in reversed(chosen)}.values()):
            yield _judge(part, title_of(portal, part), page)


def _judge(part: str, name: Text, page: PageFacts) -> Judgement:
    updated = page_fact(page, "service_page").get("updated", {})
    if updated.get("date"):
        return passed(part, page=page.info.url)
    if updated.get("line"):
        return asks(part, "vague", name, page=page.info.url, line=updated["line"][:100])
    return fails(part, "absent", name, page=page.info.url)


def _whole(portal: PortalCapture) -> Iterator[Judgement]:
    pages = [p for p in portal.audited if _is_content(p)]
    without = [p for p in pages if not page_fact(p, "service_page").get("updated", {}).get("date")]
    if len(pages) < 3:
        return
    if not without:
        yield passed("portal")
        return
    examples = {"pages": [p.info.url for p in without[:20]]}
    say, key = (fails, "many") if len(without) > _SHARE * len(pages) else (asks, "some")
    first = without[0].info.url
    yield say("", key, _ALL, evidence=examples, page=first, count=len(without), all=len(pages))


def _is_content(page: PageFacts) -> bool:
    """Whether a page is content: text of some length, no home page, list or search page."""
    fact = page_fact(page, "service_page")
    if page.info.depth == 0 or fact.get("words", 0) < _FEW_WORDS or page.info.language not in READ:
        return False
    controls = page_fact(page, "service_controls")
    searches = any(form["search"] and form["selector"].startswith("#main") for form in controls.get("forms", ()))
    return not searches and len([x for x in page.links if x.place == "main"]) < fact.get("words", 0) / 8
