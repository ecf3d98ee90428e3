"""Published pages are up to date.

What it checks: The age of each page that the policies want current: of policies and notices by their update
line (limit review_months), of figures, news and reports by the latest date among their entries
(statistics_age_days, content_age_days). For a policy that asks it of the whole portal, the share of dated pages
that are older than content_age_days.

Why it matters: Beneficiaries act on what they read. A notice of three years ago, or figures of last year,
mislead.

How to fix: Review the page, correct what changed and set the date of the update; publish the figures of the
latest period.

Exceptions: A page without a full date is left to service/page-date-missing, and where that does not judge it,
to a person. Dates in documents are not read.

References: the policies selected; ISO 10002:2018, 8.5.
"""

from collections.abc import Iterator

from auditor.commons.portal_view import limit, page_fact, parts
from auditor.model import Demands, PageFacts, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import READ, age, asks, exists, fails, found_of, title_of

ARABIC = """الصفحات المنشورة محدَّثة.

ما الذي يُفحص: عمر كل صفحة تطلب السياسات تحديثها: السياسات والإشعارات بسطر التحديث (الحد
review_months)، والأرقام والأخبار والتقارير بأحدث تاريخ فيها (statistics_age_days
وcontent_age_days). وإن طلبت السياسة ذلك من البوابة كلها فنسبة الصفحات المؤرخة التي تجاوزت
content_age_days.

لماذا يهم: يعتمد المستفيد على ما يقرأ، والإشعار الذي مضت عليه سنوات أو أرقام الأعوام الماضية تضلله.

كيفية الإصلاح: راجع الصفحة وصحّح ما تغير فيها وحدّث تاريخها، وانشر أرقام آخر فترة.

الاستثناءات: الصفحة التي لا تاريخ كاملًا فيها يحكم عليها فحص service/page-date-missing، وإلا فالقرار
لإنسان. ولا تُقرأ التواريخ داخل المستندات.
"""

_FIGURES = ("contact-statistics", "service-report", "participation-report", "accessibility-report", "satisfaction")
_ENTRIES = ("news", "events", "survey", "improvements", "participation")
_NOTICES = ("privacy", "terms", "accessibility-statement")
_ALL = Text(en="portal's pages", ar="صفحات البوابة")
_MONTH = 30.44
_SHARE = 0.25


@check(
    title=Text(en="Published pages are up to date", ar="الصفحات المنشورة محدَّثة"),
    impact="moderate",
    messages={
        "old": Text(
            en="The { $name_en } dates from { $date }, { $days } days before the audit; the limit is { $limit } days",
            ar="يعود تاريخ { $name_ar } إلى { $date }، أي قبل التدقيق بمقدار { $days } يومًا، والحد { $limit } يومًا",
        ),
        "undated": Text(
            en="How old is the { $name_en }? It carries no full date",
            ar="ما عمر { $name_ar }؟ لا تحمل تاريخًا كاملًا",
        ),
        "many": Text(
            en="{ $count } of { $all } dated pages are older than { $limit } days",
            ar="{ $count } من { $all } صفحة مؤرخة مضى على تحديثها أكثر من { $limit } يومًا",
        ),
    },
    arabic=ARABIC,
)
def page_outdated(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for each page asked for, and one for the portal where the whole is asked for."""
    if "" in portal.options.get("parts", {}).get("service/page-outdated", {}):
        yield from _whole(portal, demands)
    for part in parts(portal, "service/page-outdated", ()):
        found = found_of(portal, part)
        if found is None or not exists(found):
            continue
        name, most = title_of(portal, part), _limit_days(portal, demands, part)
        chosen = [p for p in (*found.pages, *(s for s, _ in found.sections)) if p.info.language in READ]
        for page in _one_each(chosen):
            yield _judge(portal, part, name, page, most)


def _one_each(pages: list[PageFacts]) -> list[PageFacts]:
    """The first page in each language, rather one that carries a date."""
    ordered = sorted(pages, key=lambda page: not _is_dated(page))
    return list({p.info.language: p for p in reversed(ordered)}.values())[::-1]


def _is_dated(page: PageFacts) -> bool:
    updated = page_fact(page, "service_page").get("updated", {})
    return bool(updated.get("date") or updated.get("dates"))


def _judge(portal: PortalCapture, part: str, name: Text, page: PageFacts, most: float) -> Judgement:
    updated = page_fact(page, "service_page").get("updated", {})
    entries = [d for d in updated.get("dates", ()) if age(portal, d).days >= 0]
    own = updated.get("date", "")
    iso = (entries[:1] or [own])[0] if part in (*_FIGURES, *_ENTRIES) else own
    if part in _ENTRIES and own:
        iso = max(iso, own)
    if not iso:
        return asks(part, "undated", name, page=page.info.url)
    days = age(portal, iso).days
    if days <= most:
        return passed(part, page=page.info.url)
    return fails(part, "old", name, page=page.info.url, date=iso, days=days, limit=round(most))


def _limit_days(portal: PortalCapture, demands: Demands, part: str) -> float:
    check = "service/page-outdated"
    if part in _FIGURES:
        return limit(portal, demands, check, "statistics_age_days", part)
    if part in _NOTICES or part in portal.options.get("pages", {}):
        return limit(portal, demands, check, "review_months", part) * _MONTH
    return limit(portal, demands, check, "content_age_days", part)


def _whole(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    most = limit(portal, demands, "service/page-outdated", "content_age_days")
    dated = [p for p in portal.audited if page_fact(p, "service_page").get("updated", {}).get("date")]
    old = [p for p in dated if age(portal, page_fact(p, "service_page")["updated"]["date"]).days > most]
    if len(dated) < 3:
        return
    if len(old) <= _SHARE * len(dated):
        yield passed("portal")
        return
    examples = [p.info.url for p in old[:20]]
    yield fails("", "many", _ALL, count=len(old), all=len(dated), limit=most, evidence={"pages": examples})
