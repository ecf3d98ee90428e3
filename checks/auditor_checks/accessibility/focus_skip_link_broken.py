"""Links that skip to the content do so.

What it checks: in-page links among the first tab stops are activated by Enter. The target has to be there, and
the next press of Tab has to lead behind it.

Why it matters: a skip link that leads nowhere is worse than none: one trusts it, and lands in the menu again.

How to fix: give the target the id that the link names, make sure that no script swallows the link, and add
`tabindex="-1"` to the target.

References: WCAG 2.4.1 Bypass Blocks; techniques G1, G123, G124.
"""

from collections.abc import Iterator

from auditor.model import KeyboardWalk, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """روابط التخطي إلى المحتوى تؤدي إليه.

ما الذي يُفحص: تُنشَّط بمفتاح الإدخال الروابط الداخلية الواقعة بين أولى محطات التنقل. يجب أن يكون الهدف
موجودًا وأن تقود ضغطة Tab التالية إلى ما بعده.

لماذا يهم: رابط التخطي الذي لا يقود إلى شيء أسوأ من عدمه، إذ يثق به المستخدم فيعود إلى القائمة.

كيفية الإصلاح: أعطِ الهدف المعرّف الذي يذكره الرابط، وتأكد من أن لا برمجية تبتلع الرابط، وأضف `tabindex="-1"`
إلى الهدف.
"""


@check(
    title=Text(en="Skip links work", ar="روابط التخطي تعمل"),
    impact="moderate",
    advice=True,
    messages={
        "missing": Text(
            en="This link leads to “#{ $target }”, which isn't on the page.",
            ar="يقود هذا الرابط إلى «#{ $target }» وهو غير موجود في الصفحة.",
        ),
        "elsewhere": Text(
            en="After this link was activated, Tab did not go on at “#{ $target }”.",
            ar="بعد تنشيط هذا الرابط لم يواصل مفتاح Tab من «#{ $target }».",
        ),
    },
    arabic=ARABIC,
)
def focus_skip_link_broken(snapshot: Snapshot, keyboard: KeyboardWalk) -> Iterator[Judgement]:
    for skip in keyboard.skips:
        place = skip.spot.place(snapshot)
        if not skip.exists and skip.fragment != "top":
            yield failed(place, "missing", target=skip.fragment)
        elif skip.reached:
            yield passed(place)
        elif not skip.nothing_after and skip.rendered:
            yield cant_tell(place, "elsewhere", target=skip.fragment)
