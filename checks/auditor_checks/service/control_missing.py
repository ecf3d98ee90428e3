"""Pages carry the controls that policies want.

What it checks: Whether the controls asked for are there: on service pages (content pages where there are none)
a rating, page feedback with its counter, share or follow; on the portal an evaluation form with labelled
fields, words that invite feedback, a poll open to all, a subscription or feed; on every page a navigation
region with a menu.

Why it matters: Beneficiaries can only say what they think where they are given the means.

How to fix: Add the control to the template, with an accessible name.

Exceptions: Pages in other languages than Arabic and English are not judged. Where not the whole portal was
visited, what was found nowhere goes to a person.

References: the policies selected; WCAG 2.0 4.1.2 for names.
"""

from collections.abc import Iterator

from auditor.commons.portal_view import page_fact, parts
from auditor.model import PageFacts, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._cards import service_cards
from auditor_checks.service._common import READ, SAMPLED, absent, asks, fails, templates

ARABIC = """في الصفحات عناصر التفاعل التي تطلبها السياسات.

ما الذي يُفحص: هل توجد العناصر المطلوبة: في صفحات الخدمات (أو صفحات المحتوى عند عدمها) التقييم
وملاحظات الصفحة بعدّادها والمشاركة أو المتابعة؛ وفي البوابة نموذج تقييم معنون الحقول وعبارة تدعو إلى
إبداء الرأي واستطلاع متاح للجميع واشتراك أو خلاصة؛ وفي كل صفحة منطقة تنقل بقائمة.

لماذا يهم: لا يستطيع المستفيد إبداء رأيه إلا حيث تتاح له الوسيلة.

كيفية الإصلاح: أضف العنصر إلى القالب باسم ميسّر.

الاستثناءات: لا يُحكم على الصفحات بغير العربية والإنجليزية. وإذا لم تُفتح البوابة كلها فما لم يُعثر
عليه في أي مكان يقرر فيه إنسان.
"""

PARTS = {
    "rating": Text(en="a rating", ar="تقييم"),
    "evaluation-form": Text(en="an evaluation form with labelled fields", ar="نموذج تقييم معنون الحقول"),
    "page-feedback": Text(en="page feedback with its counter", ar="ملاحظات الصفحة مع عدّادها"),
    "feedback-invitation": Text(en="words that invite feedback", ar="عبارة تدعو إلى إبداء الرأي"),
    "poll": Text(en="a poll or vote", ar="استطلاع أو تصويت"),
    "share": Text(en="a way to share or follow", ar="وسيلة للمشاركة أو المتابعة"),
    "subscription": Text(en="a subscription or feed", ar="اشتراك أو خلاصة"),
    "navigation": Text(en="a navigation region with a menu", ar="منطقة تنقل بقائمة"),
}
_ON_SERVICES = ("rating", "page-feedback", "share")


@check(
    title=Text(
        en="Pages carry the controls that policies want", ar="في الصفحات عناصر التفاعل التي تطلبها السياسات"
    ),
    impact="moderate",
    messages={
        "absent": Text(en="Nowhere on the portal is there: { $name_en }", ar="لا يوجد في البوابة: { $name_ar }"),
        "lacking": Text(
            en="{ $count } of { $all } pages of this kind lack: { $name_en }",
            ar="صفحات هذا النوع { $all }، منها { $count } بلا: { $name_ar }",
        ),
        "sampled": SAMPLED,
    },
    arabic=ARABIC,
)
def control_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each control and template that lacks it, or for the portal where one place will do."""
    pages = [p for p in portal.audited if p.info.language in READ]
    if not pages:
        return
    services = service_cards(portal)
    for part in parts(portal, "service/control-missing", PARTS):
        if part in _ON_SERVICES:
            # Without service cards it is not certain which pages should carry the control.
            yield from _each(part, services) if services else _each(part, _content(pages), certain=False)
        elif part == "navigation":
            yield from _each(part, pages)
        elif part in PARTS:
            page = next((p for p in pages if _has(p, part)), None)
            yield passed(part, page=page.info.url) if page else absent(portal, part, "absent", PARTS[part])


def _content(pages: list[PageFacts]) -> list[PageFacts]:
    return [p for p in pages if p.info.depth > 0 and page_fact(p, "service_page").get("words", 0) >= 80]


def _each(part: str, pages: list[PageFacts], *, certain: bool = True) -> Iterator[Judgement]:
    lacking = [p for p in pages if not _has(p, part)]
    if len(lacking) < len(pages):
        yield passed(part, count=len(pages) - len(lacking))
    for group in templates(lacking).values():
        examples = {"pages": [p.info.url for p in group[:20]]}
        say = fails if certain else asks
        yield say(
            part,
            "lacking",
            PARTS[part],
            page=group[0].info.url,
            cause=part,
            evidence=examples,
            count=len(group),
            all=len(pages),
        )


def _has(page: PageFacts, part: str) -> bool:
    controls = page_fact(page, "service_controls")
    if part == "rating":
        return bool(controls.get("ratings") or controls.get("useful"))
    if part == "page-feedback":
        return bool(controls.get("useful") and controls.get("useful_count"))
    if part == "share":
        return bool(controls.get("share") or page_fact(page, "service_ways").get("social"))
    if part == "evaluation-form":
        return any(f["kind"] == "evaluation" and f["labelled"] > 0 for f in controls.get("forms", ()))
    if part == "feedback-invitation":
        return bool(controls.get("invites"))
    key = {"poll": "poll", "subscription": "subscribe", "navigation": "nav"}[part]
    return bool(controls.get(key))
