"""The body's portals share header and footer.

What it checks: Whether a profile audits several portals of one body, whose headers, menus, footers and contact
blocks ought to agree.

Why it matters: Who moves from one portal of a body to another must find the same things at the same place.

How to fix: Use one design for header and footer on all portals.

Exceptions: A profile with one portal is not judged. Portals are compared by a person, since checks see one
portal at a time.

References: WCAG 2.0 3.2.3, 3.2.4.
"""

from collections.abc import Iterator

from auditor.commons.portal_view import is_demanded
from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.service._common import asks

ARABIC = """تشترك بوابات الجهة في الرأس والتذييل.

ما الذي يُفحص: هل يشمل ملف الإعداد بوابات عدة لجهة واحدة ينبغي أن تتفق رؤوسها وقوائمها وتذييلاتها
وبيانات التواصل فيها.

لماذا يهم: من ينتقل بين بوابات الجهة ينبغي أن يجد الأشياء نفسها في مواضعها.

كيفية الإصلاح: وحّد تصميم الرأس والتذييل في جميع البوابات.

الاستثناءات: لا يُحكم على ملف إعداد ببوابة واحدة. ويقارن إنسان بين البوابات لأن الفحوص ترى بوابة
واحدة في المرة.
"""

_NAME = Text(en="header and footer", ar="الرأس والتذييل")


@check(
    title=Text(en="The body's portals share header and footer", ar="تشترك بوابات الجهة في الرأس والتذييل"),
    impact="moderate",
    messages={
        "compare": Text(
            en="Do header and footer of this portal agree with those of the body's other portals?",
            ar="هل يتفق رأس هذه البوابة وتذييلها مع بوابات الجهة الأخرى؟",
        ),
    },
    arabic=ARABIC,
)
def header_footer_inconsistent(portal: PortalCapture) -> Iterator[Judgement]:
    """One question for each portal of a profile with several."""
    if is_demanded(portal, "service/header-footer-inconsistent") and portal.options.get("portals", 1) > 1:
        menu = [link.text for page in portal.audited[:1] for link in page.links if link.place == "navigation"]
        yield asks("frame", "compare", _NAME, evidence={"menu": menu[:30]})
