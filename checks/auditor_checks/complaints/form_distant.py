"""The complaint form is within three clicks of the home page.

What it checks: The fewest clicks from the home page to the form that takes complaints, on the links of the
pages visited. The limit is the profile's complaint_clicks, three unless set otherwise.

Why it matters: Someone who has cause to complain should not have to search for the way to do so.

How to fix: Link to the form from the complaint guide, the contact page and the footer.

Exceptions: A form that stands on another host, behind a login, or was not found on a portal that was not
visited as a whole goes to a person. A portal without any complaint form is left to a person, who knows of other
platforms.

References: the body's policy; ISO 10002:2018, 4.3.
"""

from collections.abc import Iterator

from auditor.commons import urls
from auditor.commons.named_pages import KINDS
from auditor.commons.portal_view import Found, by_address, clicks, find, is_whole, limit, page_fact
from auditor.model import Demands, PageFacts, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """نموذج الشكوى على بعد ثلاث نقرات من الصفحة الرئيسية.

ما الذي يُفحص: أقل عدد من النقرات من الصفحة الرئيسية إلى النموذج الذي يستقبل الشكاوى عبر روابط
الصفحات المفتوحة. والحد هو complaint_clicks في ملف الإعداد، وهو ثلاث ما لم يُحدد غيره.

لماذا يهم: لا ينبغي لمن لديه شكوى أن يبحث عن سبيل تقديمها.

كيفية الإصلاح: اربط النموذج من دليل الشكاوى وصفحة التواصل وتذييل الصفحات.

الاستثناءات: النموذج الموجود في موقع آخر أو خلف تسجيل الدخول، أو الذي لم يُعثر عليه ولم تُفتح
البوابة كلها، يقرر فيه إنسان. وكذلك البوابة التي لا نموذج للشكاوى فيها.
"""
_FORM = KINDS["complaint-form"]


@check(
    title=Text(
        en="The complaint form is within three clicks of the home page",
        ar="نموذج الشكوى على بعد ثلاث نقرات من الصفحة الرئيسية",
    ),
    impact="serious",
    messages={
        "far": Text(
            en="The complaint form is { $clicks } clicks from the home page; at most { $limit } are allowed",
            ar="يبعد نموذج الشكوى { $clicks } نقرات عن الصفحة الرئيسية، والحد الأقصى { $limit }",
        ),
        "unlinked": Text(en="No page leads to the complaint form", ar="لا تقود أي صفحة إلى نموذج الشكوى"),
        "sampled": Text(
            en="No path of { $limit } clicks to the complaint form was seen, but not the whole portal was visited",
            ar="لم يظهر طريق من { $limit } نقرات إلى نموذج الشكوى، لكن لم تُفتح البوابة كلها",
        ),
        "elsewhere": Text(
            en="Does “{ $name }” open the complaint form? It was not visited",
            ar="هل يفتح «{ $name }» نموذج الشكوى؟ لم يُفتح أثناء التدقيق",
        ),
        "absent": Text(
            en="No complaint form was found. Where are complaints submitted?",
            ar="لم يُعثر على نموذج للشكاوى. أين تُقدم الشكاوى؟",
        ),
    },
    arabic=ARABIC,
)
def form_distant(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the form in each language, or one for the portal where there is none."""
    if not portal.audited:
        return
    most = limit(portal, demands, "complaints/form-distant", "complaint_clicks")
    found = find(portal, _FORM)
    forms = [p for p in found.pages if _takes_text(p)]
    distance = clicks(portal)
    for page in forms:
        needed = distance.get(urls.canonical(page.info.url) or page.info.url)
        if needed is not None and needed <= most:
            yield passed(page.info.language or "form", page=page.info.url)
        elif not is_whole(portal):
            yield cant_tell("form", "sampled", page=page.info.url, limit=most)
        elif needed is None:
            yield failed("form", "unlinked", page=page.info.url)
        else:
            yield failed("form", "far", page=page.info.url, clicks=needed, limit=most)
    if not forms:
        yield _without(portal, found)


def _takes_text(page: PageFacts) -> bool:
    forms = page_fact(page, "service_controls").get("forms", ())
    return any(form["textarea"] or (form["fields"] >= 2 and not form["search"]) for form in forms)


def _without(portal: PortalCapture, found: Found) -> Judgement:
    visited = by_address(portal)
    for page, link in found.links:
        if (urls.canonical(link.url) or link.url) not in visited:
            return cant_tell("form", "elsewhere", evidence={"link": link.url}, page=page.info.url, name=link.text)
    return cant_tell("form", "absent", page=found.pages[0].info.url if found.pages else "")
