"""Where the usual keys don't lead out, the page says which key does.

What it checks: in every place that Tab, Shift+Tab, Escape and the arrow keys can't leave, the text that can be
read there is searched for key combinations, links and buttons inside are asked for help with the network shut,
and every combination found is pressed.

Why it matters: an unusual way out that nobody is told of is none.

How to fix: write the key next to the element ("press Ctrl+M to leave the editor"), and make it work.

References: ACT rule ebe86a; WCAG 2.1.2 No Keyboard Trap.
"""

from collections.abc import Iterator

from auditor.model import KeyboardWalk, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """حين لا تُخرج المفاتيح المعتادة تذكر الصفحة المفتاح الذي يُخرج.

ما الذي يُفحص: في كل موضع لا تغادره مفاتيح Tab وShift+Tab وEscape والأسهم يُبحث في النص المقروء عن تركيبات
مفاتيح، وتُسأل الروابط والأزرار الداخلية عن المساعدة والشبكة مغلقة، ثم تُضغط كل تركيبة وُجدت.

لماذا يهم: المخرج غير المعتاد الذي لا يُخبر به أحد ليس مخرجًا.

كيفية الإصلاح: اكتب المفتاح بجوار العنصر (مثل «اضغط Ctrl+M لمغادرة المحرر») وتأكد من أنه يعمل.
"""


@check(
    title=Text(
        en="Where the usual keys don't lead out, the page says which key does",
        ar="حين لا تُخرج المفاتيح المعتادة تذكر الصفحة المفتاح الذي يُخرج",
    ),
    impact="critical",
    act=("ebe86a",),
    advice=True,
    messages={
        "silent": Text(
            en="The usual keys don't lead out of here, and the page names no other.",
            ar="لا تُخرج المفاتيح المعتادة من هنا، ولا تذكر الصفحة غيرها.",
        ),
        "wrong": Text(
            en="The usual keys don't lead out of here, and neither does what the page names: { $keys }.",
            ar="لا تُخرج المفاتيح المعتادة من هنا، ولا ما تذكره الصفحة: { $keys }.",
        ),
        "unsure": Text(
            en="Tab goes round among these elements; check how they can be left and whether the page says so.",
            ar="يدور مفتاح Tab بين هذه العناصر؛ تحقق من طريقة مغادرتها وهل تذكرها الصفحة.",
        ),
    },
    arabic=ARABIC,
)
def keyboard_exit_unexplained(snapshot: Snapshot, keyboard: KeyboardWalk) -> Iterator[Judgement]:
    for trap in keyboard.traps:
        if trap.standard_exit:
            continue
        place = trap.spots[0].place(snapshot)
        if trap.explained_exit:
            yield passed(place, count=len(trap.spots))
        elif trap.incomplete or trap.modal:
            yield cant_tell(place, "unsure")
        elif trap.keys:
            yield failed(place, "wrong", keys=", ".join(trap.keys), evidence={"help": trap.help})
        else:
            yield failed(place, "silent")
