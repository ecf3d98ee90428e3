"""Every page links to what policies want at hand.

What it checks: Whether every page visited links to the kind of page that the policies want within reach
everywhere: privacy notice, technical support, services, accessibility statement. Links are told by their target
or their name.

Why it matters: People look for these links at the same place of every page. A page without them is a dead end.

How to fix: Put the link into the footer template that all pages share.

Exceptions: Pages in other languages than Arabic and English, and error pages, are not held to it. A kind that
the portal has no page of is left to service/page-missing.

References: the policies selected; WCAG 2.0 3.2.3 on consistent places.
"""

from collections.abc import Iterator

from auditor.commons.named_pages import KINDS, PageKind
from auditor.commons.portal_view import parts
from auditor.model import Link, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import READ, fails, found_of, templates, title_of

ARABIC = """كل صفحة تربط بما تطلبه السياسات.

ما الذي يُفحص: هل تربط كل صفحة مفتوحة بأنواع الصفحات التي تطلب السياسات إتاحتها في كل مكان: إشعار
الخصوصية والدعم الفني والخدمات وبيان إمكانية الوصول. وتُعرف الروابط بوجهتها أو باسمها.

لماذا يهم: يبحث الناس عن هذه الروابط في الموضع نفسه من كل صفحة، والصفحة الخالية منها طريق مسدود.

كيفية الإصلاح: ضع الرابط في قالب التذييل المشترك بين الصفحات.

الاستثناءات: لا تُطالب به الصفحات بغير العربية والإنجليزية ولا صفحات الخطأ. والنوع الذي ليس له صفحة
يحكم عليه فحص service/page-missing.
"""


@check(
    title=Text(en="Every page links to what policies want at hand", ar="كل صفحة تربط بما تطلبه السياسات"),
    impact="moderate",
    messages={
        "absent": Text(
            en="{ $count } pages of this template have no link to the { $name_en }",
            ar="{ $count } من صفحات هذا القالب بلا رابط إلى { $name_ar }",
        ),
    },
    arabic=ARABIC,
)
def footer_link_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each kind and template that lacks the link; the other pages pass together."""
    for part in parts(
        portal, "service/footer-link-missing", ("privacy", "support", "services", "accessibility-statement")
    ):
        kind, found = KINDS[part], found_of(portal, part)
        if found is None or not (found.pages or found.links or found.sections):
            continue
        targets = {p.info.url for p in found.pages} | {p.info.final_url for p in found.pages}
        targets |= {page.info.url for page, _ in found.sections} if part == "support" else set()
        pages = [p for p in portal.audited if p.info.language in READ and p.info.url not in targets]
        lacking = [p for p in pages if not any(_leads(link, kind, targets) for link in p.links)]
        if len(pages) > len(lacking):
            yield passed(part, count=len(pages) - len(lacking))
        for group in templates(lacking).values():
            examples = {"pages": [p.info.url for p in group[:20]]}
            yield fails(
                part,
                "absent",
                title_of(portal, part),
                page=group[0].info.url,
                count=len(group),
                cause=part,
                evidence=examples,
            )


def _leads(link: Link, kind: PageKind, targets: set[str]) -> bool:
    return link.place != "head" and (link.url in targets or kind.is_name(link.text))
