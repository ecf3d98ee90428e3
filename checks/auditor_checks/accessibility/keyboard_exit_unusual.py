"""The focus leaves every element by the usual keys.

What it checks: whether Tab, Shift+Tab, Escape, the arrow keys or a closing button lead out of every place that
the keyboard can reach. Where only another key does, which the page explains, this is told as advice.

Why it matters: a way out that has to be read about and remembered is missed by many, even where WCAG allows it.

How to fix: let Tab and Shift+Tab move on, or close on Escape.

References: ACT rule a1b64e; WCAG 2.1.2 No Keyboard Trap, technique G21.
"""

from collections.abc import Iterator

from auditor.model import KeyboardWalk, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """يغادر المؤشر كل عنصر بالمفاتيح المعتادة.

ما الذي يُفحص: هل تُخرج مفاتيح Tab وShift+Tab وEscape والأسهم أو زر الإغلاق المؤشرَ من كل موضع تبلغه لوحة
المفاتيح. وإن لم يُخرجه إلا مفتاح آخر تشرحه الصفحة ذُكر ذلك توصيةً.

لماذا يهم: المخرج الذي يحتاج إلى قراءة وتذكّر يفوت كثيرين، وإن أجازه المعيار.

كيفية الإصلاح: دع Tab وShift+Tab ينقلان المؤشر، أو أغلق بمفتاح Escape.
"""


@check(
    title=Text(en="The focus leaves every element by the usual keys", ar="يغادر المؤشر كل عنصر بالمفاتيح المعتادة"),
    impact="serious",
    act=("a1b64e",),
    advice=True,
    messages={
        "unusual": Text(
            en="The usual keys don't lead out of here ({ $count -> [one] one element *[other] { $count } "
            "elements }).",
            ar="لا تُخرج المفاتيح المعتادة المؤشرَ من هنا ({ $count -> [one] عنصر واحد [two] عنصران [few] { $count "
            "} عناصر "
            "[many] { $count } عنصرًا *[other] { $count } عنصر }).",
        ),
        "unsure": Text(
            en="Tab goes round among these elements; check that a usual key leads out.",
            ar="يدور مفتاح Tab بين هذه العناصر؛ تحقق من أن أحد المفاتيح المعتادة يُخرج منها.",
        ),
    },
    arabic=ARABIC,
)
def keyboard_exit_unusual(snapshot: Snapshot, keyboard: KeyboardWalk) -> Iterator[Judgement]:
    caught = 0
    for trap in keyboard.traps:
        if trap.standard_exit:
            continue
        caught += len(trap.spots)
        place = trap.spots[0].place(snapshot)
        if trap.incomplete or trap.modal:
            yield cant_tell(place, "unsure")
        else:
            yield failed(place, "unusual", count=len(trap.spots), evidence={"tried": dict(trap.escapes)})
    if keyboard.count > caught:
        yield passed(count=keyboard.count - caught)
