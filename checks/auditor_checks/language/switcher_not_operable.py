"""The language switch works with the keyboard.

What it checks: Elements called by the name of a language that react to a click: they must be links with an address,
buttons, or focusable with a role.

Why it matters: Who uses the keyboard or a screen reader can't leave a language they don't read.

How to fix: Use `<a href>` to the counterpart's address.

Exceptions: Links and buttons whose script does the work; what they do is seen by the keyboard trials.

References: WCAG 2.0 2.1.1 Keyboard; failure F59.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._twins import switches

ARABIC = """يعمل مبدّل اللغة بلوحة المفاتيح.

ما الذي يُفحص: العناصر المسماة باسم لغة والمستجيبة للنقر: يجب أن تكون روابط لها عنوان أو أزرارًا أو عناصر تقبل التركيز ولها دور.

لماذا يهم: من يستخدم لوحة المفاتيح أو قارئ الشاشة لا يستطيع مغادرة لغة لا يقرؤها.

كيفية الإصلاح: استخدم ‎<a href>‎ إلى عنوان النظيرة.

الاستثناءات: الروابط والأزرار التي يعمل نصها البرمجي، ويظهر عملها في تجارب لوحة المفاتيح.
"""


@check(
    title=Text(en="The language switch works with the keyboard", ar="يعمل مبدّل اللغة بلوحة المفاتيح"),
    impact="serious",
    wcag=("2.1.1",),
    messages={
        "mouse": Text(
            en='The language switch "{ $label }" can\'t be reached with the keyboard',
            ar="لا يُوصل إلى مبدّل اللغة «{ $label }» بلوحة المفاتيح",
        )
    },
    arabic=ARABIC,
)
def switcher_not_operable(snapshot: Snapshot) -> Iterator[Judgement]:
    """One judgement a switch."""
    for node, switch in switches(snapshot):
        if node.tag in ("select", "option"):
            continue
        held = node.closest("a", "button") or next(node.find("a", "button"), None)
        reachable = held is not None and (held.tag == "button" or "href" in held.attrs or "tabindex" in held.attrs)
        if reachable or "tabindex" in node.attrs:
            yield passed(node)
        elif node.clickable:
            yield failed(node, "mouse", label=switch["label"])
