"""Pages that must be near are near the home page.

What it checks: The fewest clicks from the home page of a language to the page, on the links of the pages
visited, against the limit clicks_from_home or the one that the clause sets.

Why it matters: A page that takes many clicks is not found by those who need it.

How to fix: Link to the page from the header, the menu or the footer of every page.

Exceptions: Where not the whole portal was visited and no short path was seen, a person decides. A page that is
missing is left to service/page-missing.

References: the policies selected.
"""

from collections.abc import Iterator

from auditor.commons import urls
from auditor.commons.portal_view import clicks, is_whole, limit, parts
from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import SAMPLED, asks, fails, found_of, title_of

ARABIC = """الصفحات التي يجب أن تكون قريبة قريبةٌ من الصفحة الرئيسية.

ما الذي يُفحص: أقل عدد من النقرات من الصفحة الرئيسية في لغتها إلى الصفحة عبر روابط الصفحات المفتوحة،
مقارنةً بالحد clicks_from_home أو بما يحدده البند.

لماذا يهم: الصفحة التي تحتاج إلى نقرات كثيرة لا يجدها من يحتاج إليها.

كيفية الإصلاح: اربط الصفحة من رأس الصفحات أو القائمة أو التذييل.

الاستثناءات: إذا لم تُفتح البوابة كلها ولم يظهر طريق قصير فالقرار لإنسان. والصفحة غير الموجودة يحكم
عليها فحص service/page-missing.
"""


@check(
    title=Text(
        en="Pages that must be near are near the home page",
        ar="الصفحات التي يجب أن تكون قريبة قريبةٌ من الصفحة الرئيسية",
    ),
    impact="moderate",
    messages={
        "far": Text(
            en="The { $name_en } is { $clicks } clicks from the home page; at most { $limit } are allowed",
            ar="تبعد { $name_ar } بمقدار { $clicks } نقرات عن الصفحة الرئيسية، والحد الأقصى { $limit }",
        ),
        "unlinked": Text(en="No page leads to the { $name_en }", ar="لا تقود أي صفحة إلى { $name_ar }"),
        "sampled": SAMPLED,
    },
    arabic=ARABIC,
)
def page_distant(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for each kind of page asked for that the portal has: the nearest page of the kind counts."""
    distance = clicks(portal)
    for part in parts(portal, "service/page-distant", ()):
        found = found_of(portal, part)
        if found is None or not (found.pages or found.sections):
            continue
        pages = [*found.pages, *(page for page, _ in found.sections)]
        needed = {p.info.url: distance.get(urls.canonical(p.info.url) or p.info.url) for p in pages}
        reached = {url: count for url, count in needed.items() if count is not None}
        most = limit(portal, demands, "service/page-distant", "clicks_from_home", part)
        nearest = min(reached, key=lambda url: reached[url], default="")
        name = title_of(portal, part)
        if nearest and reached[nearest] <= most:
            yield passed(part, page=nearest)
        elif not is_whole(portal):
            yield asks(part, "sampled", name, page=pages[0].info.url)
        elif nearest:
            yield fails(part, "far", name, page=nearest, clicks=reached[nearest], limit=most)
        else:
            yield fails(part, "unlinked", name, page=pages[0].info.url)
