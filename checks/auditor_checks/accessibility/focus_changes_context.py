"""Nothing happens merely because an element gets the focus.

What it checks: during the walk by Tab, whether the page tries to go elsewhere, opens a window or a dialog. The
elements reached last are given the focus once more, to see which of them does it.

Why it matters: who goes through a page by keyboard touches every element on the way; each must be safe to touch.

How to fix: act on activation (click, Enter), never on focus.

References: WCAG 3.2.1 On Focus; techniques G107, G200, G201, F55.
"""

from collections.abc import Iterator

from auditor.model import KeyboardWalk, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """لا يحدث شيء لمجرد وصول المؤشر إلى عنصر.

ما الذي يُفحص: هل تحاول الصفحة أثناء الاجتياز بمفتاح Tab الانتقال إلى موضع آخر أو فتح نافذة أو مربع حوار.
ويُعاد المؤشر إلى العناصر الأخيرة لمعرفة أيها السبب.

لماذا يهم: من يجتاز الصفحة بلوحة المفاتيح يمر بكل عنصر في الطريق، فيجب أن يكون المرور آمنًا.

كيفية الإصلاح: نفّذ الفعل عند التنشيط (النقر أو مفتاح الإدخال) لا عند وصول المؤشر.
"""


@check(
    title=Text(en="Nothing happens merely on focus", ar="لا يحدث شيء لمجرد وصول المؤشر"),
    impact="serious",
    wcag=("3.2.1",),
    messages={
        "happens": Text(
            en="When this element gets the focus, the page { $kind -> [window] opens a window [dialog] opens a "
            "dialog "
            "*[other] goes to another page }.",
            ar="عند وصول المؤشر إلى هذا العنصر { $kind -> [window] تفتح الصفحة نافذة [dialog] تفتح الصفحة مربع "
            "حوار "
            "*[other] تنتقل الصفحة إلى موضع آخر }.",
        ),
        "somewhere": Text(
            en="During the walk by Tab the page { $kind -> [window] opened a window [dialog] opened a dialog "
            "*[other] tried "
            "to go to another page }; which element did it could not be told.",
            ar="أثناء الاجتياز بمفتاح Tab { $kind -> [window] فتحت الصفحة نافذة [dialog] فتحت الصفحة مربع حوار "
            "*[other] حاولت "
            "الصفحة الانتقال }، وتعذرت معرفة العنصر.",
        ),
    },
    arabic=ARABIC,
)
def focus_changes_context(snapshot: Snapshot, keyboard: KeyboardWalk) -> Iterator[Judgement]:
    for event in keyboard.events:
        evidence = {"what": event.kind, "where": event.detail}
        if event.spot is not None:
            yield failed(event.spot.place(snapshot), "happens", kind=event.kind, evidence=evidence)
        else:
            yield cant_tell(None, "somewhere", kind=event.kind, evidence=evidence)
    if len(keyboard.stops) > len(keyboard.events):
        yield passed(count=len(keyboard.stops) - len(keyboard.events))
