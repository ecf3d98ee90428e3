"""The complaint guide is near the home page.

What it checks: The fewest clicks from the home page to the complaint guide, on the links of the pages visited.
The limit is the profile's complaint_clicks, three unless set otherwise.

Why it matters: People look for the guide when something has gone wrong. Whoever has to search for it gives up.

How to fix: Link to the guide from the footer of every page and from the contact page.

Exceptions: Where not the whole portal was visited and no short path was seen, a person decides. A portal
without a guide is judged by complaints/guide-missing alone.

References: ISO 10002:2018, 4.3 (accessibility of the process).
"""

from collections.abc import Iterator

from auditor.commons import urls
from auditor.commons.portal_view import clicks, is_whole, limit
from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.complaints._guide import guides

ARABIC = """دليل الشكاوى قريب من الصفحة الرئيسية.

ما الذي يُفحص: أقل عدد من النقرات من الصفحة الرئيسية إلى دليل الشكاوى عبر روابط الصفحات المفتوحة.
والحد هو complaint_clicks في ملف الإعداد، وهو ثلاث ما لم يُحدد غيره.

لماذا يهم: يبحث الناس عن الدليل حين يواجهون مشكلة، ومن لا يجده سريعًا ينصرف.

كيفية الإصلاح: اربط الدليل من تذييل كل صفحة ومن صفحة التواصل.

الاستثناءات: إذا لم تُفتح البوابة كلها ولم يظهر طريق قصير فالقرار لإنسان. والبوابة التي لا دليل فيها
يحكم عليها فحص complaints/guide-missing وحده.
"""


@check(
    title=Text(en="The complaint guide is near the home page", ar="دليل الشكاوى قريب من الصفحة الرئيسية"),
    impact="moderate",
    messages={
        "far": Text(
            en="The complaint guide is { $clicks } clicks from the home page; at most { $limit } are allowed",
            ar="يبعد دليل الشكاوى { $clicks } نقرات عن الصفحة الرئيسية، والحد الأقصى { $limit }",
        ),
        "unlinked": Text(
            en="No page leads to the complaint guide",
            ar="لا تقود أي صفحة إلى دليل الشكاوى",
        ),
        "sampled": Text(
            en="No path of { $limit } clicks to the complaint guide was seen, but not the whole portal was visited",
            ar="لم يظهر طريق من { $limit } نقرات إلى دليل الشكاوى، لكن لم تُفتح البوابة كلها",
        ),
    },
    arabic=ARABIC,
)
def guide_distant(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    most = limit(portal, demands, "complaints/guide-distant", "complaint_clicks")
    distance = clicks(portal)
    for guide in guides(portal):
        needed = distance.get(urls.canonical(guide.url) or guide.url)
        if needed is not None and needed <= most:
            yield passed(guide.language, page=guide.url)
        elif not is_whole(portal):
            yield cant_tell(guide.language, "sampled", page=guide.url, limit=most)
        elif needed is None:
            yield failed(guide.language, "unlinked", page=guide.url)
        else:
            yield failed(guide.language, "far", page=guide.url, clicks=needed, limit=most)
