"""Nothing is parked beyond the left edge of an Arabic page.

What it checks: Elements that lie wholly beyond the left edge of a page that runs from right to left, and make it
scroll sideways: in the audit's window, and in one 390 pixels wide.

Why it matters: On an English page what is put at `left: -9999px` can't be reached. On an Arabic page the left is
where the page goes on: it becomes thousands of pixels wide, and on a telephone it slides under the finger.

How to fix: Hide text for screen readers by clipping (`clip-path: inset(50%)` in a box of one pixel). Park drawers
with `transform` in a container with `overflow: clip`, or with `inset-inline-start`.

Exceptions: Elements that are fixed to the window add no width.

References: WCAG 2.1 1.4.10 Reflow; CSS Overflow Module, unreachable scrollable overflow.
"""

from collections.abc import Iterator

from auditor.commons.layout import Layout
from auditor.model import Text
from auditor.model.rtl import Sideways
from auditor.rules import Judgement, check, failed, passed

ARABIC = """لا شيء مخفي خارج الحافة اليسرى للصفحة العربية.

ما الذي يُفحص: العناصر الواقعة كلها خارج الحافة اليسرى لصفحة تسير من اليمين إلى اليسار فتجعلها تنزلق أفقيًا، في نافذة التدقيق
وفي نافذة عرضها 390 بكسل.

لماذا يهم: ما يوضع عند left: -9999px في صفحة إنجليزية لا يُوصل إليه، أما في الصفحة العربية فاليسار امتداد لها، فيصبح عرضها
آلاف البكسلات وتنزلق تحت الإصبع في الجوال.

كيفية الإصلاح: أخفِ نص قارئ الشاشة بالقص (clip-path: inset(50%) في مربع من بكسل واحد). وأخفِ اللوحات بـ transform داخل حاوية
overflow: clip أو بـ inset-inline-start.

الاستثناءات: العناصر المثبتة في النافذة لا تزيد العرض.
"""


@check(
    title=Text(en="Nothing is parked beyond the left edge", ar="لا شيء مخفي خارج الحافة اليسرى"),
    impact="serious",
    messages={
        "parked": Text(
            en="An element beyond the left edge makes the page { $excess } pixels wider than its window of "
            "{ $window } pixels",
            ar="عنصر خارج الحافة اليسرى يجعل الصفحة أعرض من نافذتها ({ $window } بكسل) بمقدار { $excess } بكسل",
        )
    },
    arabic=ARABIC,
)
def offscreen_adds_width(layout: Layout, narrow: tuple[Sideways, ...]) -> Iterator[Judgement]:
    """One judgement an element, or one for the page."""
    if not narrow or not narrow[0].rtl:
        return
    reported: set[tuple[int, ...]] = set()
    for width in narrow:
        for hanging in width.out:
            if hanging.box.right > 1 or hanging.path in reported:
                continue
            reported.add(hanging.path)
            node = layout.snapshot.at_path(layout.snapshot.main, hanging.path)
            yield failed(node, "parked", excess=width.excess, window=width.window)
    if not reported:
        yield passed()
