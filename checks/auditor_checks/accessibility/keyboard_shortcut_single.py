"""No shortcut consists of a single character that can't be turned off.

What it checks: where the page listens to keys, every letter, digit and punctuation mark is pressed while nothing
has the focus, with the network shut. A key that changes content again and again is a shortcut; controls whose
names speak of shortcuts or keys are then tried, also those they reveal, until the keys do nothing any more.

Why it matters: people who dictate say words that arrive as letters, and set off a shortcut with each of them;
people who press keys by accident do, too.

How to fix: use a modifier such as Ctrl or Alt, let shortcuts be turned off or changed by a control that says so,
or let them work only while their component has the focus.

References: WCAG 2.1 2.1.4 Character Key Shortcuts; ACT rule ffbc54; technique G217, failure F99.
"""

from collections.abc import Iterator

from auditor.model import ShortcutTrial, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """لا يوجد اختصار من حرف واحد يتعذر تعطيله.

ما الذي يُفحص: إذا كانت الصفحة تستمع إلى لوحة المفاتيح ضُغط كل حرف ورقم وعلامة ترقيم والتركيز ليس على أي عنصر
والشبكة مغلقة. والمفتاح الذي يغير المحتوى في كل مرة اختصار، فتُجرَّب عندئذ أدوات التحكم التي تذكر الاختصارات
أو المفاتيح، وما تكشف عنه، حتى يبطل أثر المفاتيح.

لماذا يهم: من يملي بصوته تصل كلماته حروفًا فيُطلق كل منها اختصارًا، وكذلك من يضغط المفاتيح دون قصد.

كيفية الإصلاح: استعمل مفتاحًا مساعدًا مثل Ctrl أو Alt، أو وفّر أداة واضحة الاسم لتعطيل الاختصارات أو تغييرها،
أو اجعلها تعمل والتركيز على مكوّنها فقط.
"""


@check(
    title=Text(
        en="No shortcut is a single character that can't be turned off",
        ar="لا يوجد اختصار من حرف واحد يتعذر تعطيله",
    ),
    impact="serious",
    wcag=("2.1.4",),
    act=("ffbc54",),
    messages={
        "locked": Text(
            en="These single keys change the page wherever one is, and no control turns them off: { $keys }",
            ar="تغيّر هذه المفاتيح المفردة الصفحة أيًّا كان موضع المستخدم، ولا أداة لتعطيلها: { $keys }",
        ),
        "untouched": Text(
            en="These single keys change the page: { $keys }. Check whether one of these controls turns them off: "
            "{ $controls }",
            ar="تغيّر هذه المفاتيح المفردة الصفحة: { $keys }. تحقق هل تعطلها إحدى أدوات التحكم هذه: { $controls }",
        ),
        "focus": Text(
            en="These single keys move the focus wherever one is: { $keys }. Check that they can be turned off.",
            ar="تنقل هذه المفاتيح المفردة المؤشر أيًّا كان موضع المستخدم: { $keys }. تحقق من إمكان تعطيلها.",
        ),
    },
    arabic=ARABIC,
)
def keyboard_shortcut_single(shortcuts: ShortcutTrial) -> Iterator[Judgement]:
    keys = " ".join(shortcuts.keys)
    if shortcuts.keys and shortcuts.blocked_by:
        yield passed(count=len(shortcuts.keys))
    elif shortcuts.keys and shortcuts.instruments:
        yield cant_tell(None, "untouched", keys=keys, controls=", ".join(shortcuts.instruments[:5]))
    elif shortcuts.keys:
        yield failed(None, "locked", keys=keys, evidence={"listens": list(shortcuts.listens)})
    elif shortcuts.focus_keys:
        yield cant_tell(None, "focus", keys=" ".join(shortcuts.focus_keys))
