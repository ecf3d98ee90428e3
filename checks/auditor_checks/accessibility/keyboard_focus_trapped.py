"""The keyboard can leave every element it can reach.

What it checks: the page is walked by Tab and Shift+Tab with real key events. Where the focus goes round among
the same elements, or stays on one, the other direction, Escape, the arrow keys, a button inside that closes, and
then every key combination that the page itself names are tried. No way out is a keyboard trap.

Why it matters: somebody who works without a mouse can neither reach the rest of the page nor go back; all that
is left is to close the window and lose what was entered.

How to fix: remove scripts that fetch the focus back when it is lost, and let Tab keep its meaning. A dialog may
keep the focus while it is open, but must close on Escape and by a button. Where another key is needed, say so in
visible text next to the element.

Exceptions: a dialog that keeps the focus and has buttons of its own is left to a person; so are pages with more
stops than the walk takes.

References: WCAG 2.1.2 No Keyboard Trap; ACT rule 80af7b; techniques G21, F10.
"""

from collections.abc import Iterator

from auditor.model import KeyboardWalk, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """تستطيع لوحة المفاتيح مغادرة كل عنصر تصل إليه.

ما الذي يُفحص: تُجتاز الصفحة بمفتاحي Tab وShift+Tab بضغطات حقيقية. وإذا دار المؤشر بين العناصر نفسها أو علق في
عنصر واحد جُرّب الاتجاه المعاكس، ثم مفتاح Escape، ثم الأسهم، ثم زر الإغلاق داخل المنطقة، ثم كل تركيبة مفاتيح
تذكرها الصفحة. فإن لم يوجد مخرج فهي مصيدة للوحة المفاتيح.

لماذا يهم: من يعمل بلا فأرة لا يستطيع بلوغ بقية الصفحة ولا الرجوع، ولا يبقى له سوى إغلاق النافذة وفقدان ما
أدخله.

كيفية الإصلاح: احذف البرمجيات التي تستعيد المؤشر عند فقدانه، ودع مفتاح Tab يؤدي وظيفته. يجوز لمربع الحوار أن
يحتفظ بالمؤشر ما دام مفتوحًا، على أن يُغلق بمفتاح Escape وبزر. وإن لزم مفتاح آخر فاذكره في نص ظاهر بجوار
العنصر.

الاستثناءات: يُترك للمراجع الحكم على مربع حوار يحتفظ بالمؤشر وفيه أزراره الخاصة، وعلى الصفحات التي تزيد
محطاتها على ما يبلغه الاجتياز.
"""


@check(
    title=Text(
        en="The keyboard can leave every element it can reach",
        ar="تستطيع لوحة المفاتيح مغادرة كل عنصر تصل إليه",
    ),
    impact="critical",
    wcag=("2.1.2",),
    act=("80af7b",),
    messages={
        "trapped": Text(
            en="The keyboard can't leave here: { $count -> [one] one element keeps *[other] { $count } elements "
            "keep "
            "} the focus. Tab, Shift+Tab, Escape and the arrow keys don't lead out, and the page names no key "
            "that does.",
            ar="لا تستطيع لوحة المفاتيح المغادرة من هنا: { $count -> [one] عنصر واحد يحتجز [two] عنصران يحتجزان "
            "[few] "
            "{ $count } عناصر تحتجز [many] { $count } عنصرًا تحتجز *[other] { $count } عنصر تحتجز } المؤشر. لا "
            "تُخرج منه "
            "مفاتيح Tab وShift+Tab وEscape والأسهم، ولا تذكر الصفحة مفتاحًا آخر.",
        ),
        "dialog": Text(
            en="This dialog keeps the focus and does not close on Escape. Check that one of its buttons closes it.",
            ar="يحتفظ مربع الحوار هذا بالمؤشر ولا يُغلق بمفتاح Escape. تحقق من أن أحد أزراره يغلقه.",
        ),
        "unsure": Text(
            en="Tab goes round among these elements, and not every way out could be tried in time.",
            ar="يدور مفتاح Tab بين هذه العناصر، ولم يتسع الوقت لتجربة كل طرق الخروج.",
        ),
        "unfinished": Text(
            en="The keyboard walk stopped after { $stops } stops; the page has about { $count }. The rest needs "
            "a person.",
            ar="توقف الاجتياز بلوحة المفاتيح بعد { $stops } محطة من نحو { $count } في الصفحة، وما بقي يحتاج إلى "
            "مراجع.",
        ),
    },
    arabic=ARABIC,
)
def keyboard_focus_trapped(snapshot: Snapshot, keyboard: KeyboardWalk) -> Iterator[Judgement]:
    caught = 0
    for trap in keyboard.traps:
        if trap.standard_exit or trap.explained_exit:
            continue
        caught += len(trap.spots)
        place = trap.spots[0].place(snapshot)
        evidence = {
            "elements": [s.html for s in trap.spots[:10]],
            "tried": dict(trap.escapes),
            "keys": dict(trap.keys),
        }
        if trap.incomplete:
            yield cant_tell(place, "unsure", evidence=evidence)
        elif trap.modal:
            yield cant_tell(place, "dialog", evidence=evidence)
        else:
            yield failed(place, "trapped", count=len(trap.spots), evidence=evidence)
    if not keyboard.complete:
        yield cant_tell(None, "unfinished", stops=len(keyboard.stops), count=keyboard.count)
    if keyboard.count > caught:
        yield passed(count=keyboard.count - caught)
