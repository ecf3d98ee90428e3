"""Instructions do not point by place, shape, size or colour alone.

What it checks: Texts that tell people to use a button, link, menu or field "on the right", "round", "green"
("على اليمين", "الأخضر"). One fails where the page has such controls, and neither the names and headings on the
page nor the rest of the sentence say which one is meant.

Why it matters: Blind people know neither where on the screen something stands nor what it looks like.

How to fix: Add the name: "the button Send, on the right".

Exceptions: "Above" and "below" for what comes before and after. Things on other pages, and references that a
heading or name may resolve, are left to a person.

References: WCAG 2.0 1.3.3 Sensory Characteristics; ACT rule 9bd38c; technique G96; failures F14, F26.
"""

from collections.abc import Iterator

from auditor.commons.arabic import fold_text
from auditor.commons.visual_words import Pointer, pointer_in
from auditor.model import AxTree, Node, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.accessibility._tree import exposed, headings_in

ARABIC = """لا تشير التعليمات بالموضع أو الشكل أو الحجم أو اللون وحده.

ما الذي يُفحص: النصوص التي توجه إلى استخدام زر أو رابط أو قائمة أو حقل «على اليمين» أو «الدائري» أو «الأخضر».
ويخفق منها ما كان في صفحته عناصر من هذا النوع ولم تبين الأسماء والعناوين في الصفحة ولا بقية الجملة أيها المقصود.

لماذا يهم: لا يعرف الكفيف أين يقع الشيء على الشاشة ولا كيف يبدو.

كيفية الإصلاح: أضف الاسم: «الزر إرسال، على اليمين».

الاستثناءات: «أعلاه» و«أدناه» لما سبق وما يلي. أما الأشياء في صفحات أخرى والإشارات التي قد يفسرها عنوان أو اسم
فيقرر فيها إنسان.
"""

_ROLES = {
    "button": frozenset({"button", "popupbutton", "togglebutton"}),
    "link": frozenset({"link"}),
    "menu": frozenset({"navigation", "menu", "menubar"}),
    "field": frozenset({"textbox", "searchbox", "combobox", "spinbutton"}),
    "icon": frozenset({"image", "img"}),
}


@check(
    title=Text(
        en="Instructions do not rely on looks or place alone", ar="لا تعتمد التعليمات على المظهر أو الموضع وحده"
    ),
    impact="serious",
    wcag=("1.3.3",),
    act=("9bd38c",),
    messages={
        "alone": Text(
            en='"{ $sentence }" points by "{ $word }" alone: no name on the page says what is meant',
            ar="«{ $sentence }» تشير بكلمة «{ $word }» وحدها: لا اسم في الصفحة يبين المقصود",
        ),
        "look": Text(
            en='"{ $sentence }" points by "{ $word }": can what is meant be found without seeing it?',
            ar="«{ $sentence }» تشير بكلمة «{ $word }»: هل يمكن معرفة المقصود من غير رؤيته؟",
        ),
    },
    arabic=ARABIC,
)
def visual_reference_alone(snapshot: Snapshot, axtree: AxTree) -> Iterator[Judgement]:
    """One judgement a block of text that points visually; the others pass together."""
    right = 0
    seen: set[int] = set()
    for node in snapshot.texts():
        block = node.block
        if block is None or block.backend_id in seen or not (node.visible or exposed(block)):
            continue
        seen.add(block.backend_id)
        pointer = pointer_in(block.text) if len(block.text) < 2000 else None
        if pointer is None:
            right += 1
            continue
        said = _judge(pointer, snapshot, axtree)
        if said is None:
            yield passed(block)
        else:
            tell = failed if said else cant_tell
            yield tell(block, "alone" if said else "look", sentence=pointer.sentence[:120], word=pointer.word)
    if right:
        yield passed(count=right)


def _judge(pointer: Pointer, snapshot: Snapshot, axtree: AxTree) -> bool | None:
    """True where the pointer certainly leads nowhere, False where a person must look, None where it is named."""
    things = [n for n in snapshot.elements() if axtree[n].role.lower() in _ROLES[pointer.kind] and exposed(n)]
    names = [fold_text(f"{axtree[n].name} {n.text if pointer.kind != 'menu' else ''}") for n in things]
    headings = [fold_text(h.text) for d in snapshot.documents for h in headings_in(d, axtree)]
    if any(pointer.word in name for name in names):
        return None
    if any(_resolves(pointer, text) for text in (*names, *headings)):
        return None
    if pointer.kind in ("icon", "field") or not things:
        return False
    return pointer.kind != "menu" or _indistinct(things, axtree)


def _resolves(pointer: Pointer, text: str) -> bool:
    """Whether a name or heading has the kind's word or another word of the instruction in it."""
    words = set(text.split())
    return pointer.kind_word in words or bool(pointer.words & words)


def _indistinct(menus: list[Node], axtree: AxTree) -> bool:
    """Whether there are several menus and none has a name."""
    return len(menus) > 1 and not any(axtree[n].name.strip() for n in menus)
