"""Pages declare that they fit small screens.

What it checks: Whether every page declares a viewport of the device's width. Without it a phone shows the page
at desktop width, shrunk.

Why it matters: Most visitors come by phone. A shrunk desktop page has to be pulled about and cannot be read.

How to fix: Put <meta name="viewport" content="width=device-width, initial-scale=1"> into the head of every
page.

Exceptions: A fixed width goes to a person where it is that of a phone. Whether content then scrolls sideways is
tried on the living page by other checks.

References: WCAG 2.1 1.4.10 as advice; CSS Device Adaptation.
"""

import re
from collections.abc import Iterator

from auditor.commons.portal_view import page_fact
from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import asks, fails, templates

ARABIC = """تصرح الصفحات بملاءمتها للشاشات الصغيرة.

ما الذي يُفحص: هل تصرح كل صفحة بإطار عرض بعرض الجهاز. ودونه يعرض الهاتف الصفحة مصغرة بعرض الحاسوب.

لماذا يهم: أكثر الزوار يأتون من هواتفهم، والصفحة المصغرة تحتاج إلى سحب وتكبير ولا تُقرأ.

كيفية الإصلاح: ضع <meta name="viewport" content="width=device-width, initial-scale=1"> في رأس كل
صفحة.

الاستثناءات: العرض الثابت يقرر فيه إنسان إن كان عرض هاتف. أما التمرير الأفقي فتجربه فحوص أخرى على
الصفحة الحية.
"""

_NAME = Text(en="viewport", ar="إطار العرض")
_WIDE = 500


@check(
    title=Text(en="Pages declare that they fit small screens", ar="تصرح الصفحات بملاءمتها للشاشات الصغيرة"),
    impact="serious",
    messages={
        "absent": Text(
            en="{ $count } pages of this template declare no viewport",
            ar="{ $count } من صفحات هذا القالب لا تصرح بإطار العرض",
        ),
        "fixed": Text(en="The viewport is fixed at { $width } pixels", ar="إطار العرض ثابت عند { $width } بكسل"),
        "narrow": Text(
            en="Does the page fit screens of any width? Its viewport is fixed at { $width } pixels",
            ar="هل تلائم الصفحة أي عرض؟ إطار عرضها ثابت عند { $width } بكسل",
        ),
    },
    arabic=ARABIC,
)
def mobile_layout_broken(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each template without a viewport, and for each fixed one; the others pass together."""
    known = [p for p in portal.audited if "viewport" in page_fact(p, "service_controls")]
    lacking = [p for p in known if page_fact(p, "service_controls")["viewport"] is None]
    fixed = [(p, width) for p in known if (width := _fixed(page_fact(p, "service_controls")["viewport"] or ""))]
    if len(known) > len(lacking) + len(fixed):
        yield passed("viewport", count=len(known) - len(lacking) - len(fixed))
    for group in templates(lacking).values():
        yield fails("viewport", "absent", _NAME, page=group[0].info.url, cause="absent", count=len(group))
    for page, width in fixed:
        say, key = (fails, "fixed") if width >= _WIDE else (asks, "narrow")
        yield say("viewport", key, _NAME, page=page.info.url, cause=str(width), width=width)


def _fixed(content: str) -> int:
    """A width in pixels, or 0 where the device decides."""
    found = re.search(r"width\s*=\s*(\d+)", content)
    return int(found[1]) if found else 0
