"""The Arabic page scrolls sideways no more than the English one.

What it checks: Pages that run from right to left and are wider than their window, at the audit's width or at 390
pixels, while their English counterpart fits.

Why it matters: The fault is one of the turned layout: people have to drag an Arabic page about that is still in
English.

How to fix: Find what reaches beyond the left edge: a fixed width, a negative margin, a physical `left` or `right`;
replace it by its logical counterpart or let it wrap.

Exceptions: Elements parked beyond the edge as a whole are reported by `rtl/offscreen-adds-width`. Where both pages
scroll sideways, reflow is judged elsewhere.

References: WCAG 2.1 1.4.10 Reflow.
"""

from collections.abc import Iterator
from typing import Any

from auditor.commons.layout import Layout
from auditor.commons.twins import Twins
from auditor.model import Box, PortalCapture, Target, Text
from auditor.model.rtl import Sideways
from auditor.rules import Judgement, check, fact, failed, passed

ARABIC = """لا تنزلق الصفحة العربية أفقيًا أكثر من الإنجليزية.

ما الذي يُفحص: الصفحات التي تسير من اليمين إلى اليسار وعرضها أكبر من نافذتها، بعرض التدقيق أو بعرض 390 بكسل، بينما تتسع النافذة
للصفحة الإنجليزية المقابلة.

لماذا يهم: الخلل في التخطيط المعكوس، فيضطر الناس إلى سحب الصفحة العربية يمينًا ويسارًا وهي ثابتة بالإنجليزية.

كيفية الإصلاح: ابحث عما يتجاوز الحافة اليسرى: عرض ثابت أو هامش سالب أو left وright الفيزيائيتان، واستبدل به نظيره المنطقي أو
اسمح بالتفافه.

الاستثناءات: ما أُخفي كله خارج الحافة يُبلغ عنه في rtl/offscreen-adds-width. وإذا انزلقت الصفحتان معًا حُكم على ذلك في موضع آخر.
"""


@fact
def sideways(layout: Layout, narrow: tuple[Sideways, ...]) -> list[dict[str, Any]]:
    """For each width: the window, the excess, and the first element that sticks out but isn't parked outside."""
    found = []
    for width in narrow:
        out = next((o for o in width.out if not width.rtl or o.box.right > 1), None)
        node = layout.snapshot.at_path(layout.snapshot.main, out.path) if out is not None else None
        found.append(
            {
                "window": width.window,
                "excess": width.excess,
                "parked": bool(width.out) and out is None,
                "selector": node.selector if node is not None else "",
                "html": node.html if node is not None else "",
                "box": [out.box.x, out.box.y, out.box.width, out.box.height] if out is not None else None,
            }
        )
    return found


@check(
    title=Text(en="The Arabic page fits its window too", ar="تتسع النافذة للصفحة العربية أيضًا"),
    impact="serious",
    messages={
        "wider": Text(
            en="In a window of { $window } pixels the page is { $excess } pixels too wide; the English page fits",
            ar="في نافذة عرضها { $window } بكسل تزيد الصفحة { $excess } بكسل، والصفحة الإنجليزية تتسع لها النافذة",
        )
    },
    arabic=ARABIC,
)
def overflow_one_direction(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement a pair of pages and width."""
    for page, twin in Twins.of(portal).pairs("ar", "en"):
        for mine, other in zip(page.facts.get("sideways") or (), twin.facts.get("sideways") or (), strict=False):
            if mine["window"] != other["window"] or mine["parked"] or (mine["excess"] > 1 and other["excess"] > 1):
                continue
            if mine["excess"] > 1:
                box = Box(*mine["box"]) if mine["box"] else None
                yield failed(
                    Target(mine["selector"], mine["html"], box),
                    "wider",
                    page=page.info.url,
                    evidence={"twin": twin.info.url},
                    window=mine["window"],
                    excess=mine["excess"],
                )
            else:
                yield passed(page=page.info.url)
