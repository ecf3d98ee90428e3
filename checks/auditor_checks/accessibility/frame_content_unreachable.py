"""Frames with controls inside are reachable with the keyboard.

What it checks: `iframe` elements with a negative `tabindex` whose document holds something visible that takes
part in the tab order: links, buttons, fields, elements with `tabindex`.

Why it matters: A negative `tabindex` takes the whole frame out of the tab order, so that nobody can reach its
controls without a mouse.

How to fix: Remove `tabindex` from the `iframe`. Where the frame must not be used, make it `inert` or hide it.

Exceptions: Frames without controls, inert frames, frames too small to show anything.

References: WCAG 2.0 2.1.1 Keyboard; ACT rule akn7bn.
"""

from collections.abc import Iterator

from auditor.model import AxTree, Document, Node, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """الأطر التي فيها عناصر تحكم يمكن بلوغها بلوحة المفاتيح.

ما الذي يُفحص: عناصر `iframe` ذات `tabindex` السالب التي يحوي مستندها شيئا مرئيا يدخل في ترتيب التنقل: روابط أو
أزرارا أو حقولا أو عناصر لها `tabindex`.

لماذا يهم: القيمة السالبة تُخرج الإطار كله من ترتيب التنقل، فلا يبلغ أحد عناصره من غير فأرة.

كيفية الإصلاح: احذف `tabindex` من عنصر `iframe`. وإن أُريد ألا يُستخدم الإطار فاجعله `inert` أو أخفه.

الاستثناءات: الأطر الخالية من عناصر التحكم، والأطر الخاملة، والأطر الأصغر من أن تعرض شيئا.
"""


@check(
    title=Text(
        en="Frames with controls are in the tab order",
        ar="الأطر التي فيها عناصر تحكم داخلة في ترتيب التنقل",
    ),
    impact="serious",
    wcag=("2.1.1", "2.1.3"),
    act=("akn7bn",),
    messages={
        "excluded": Text(
            en='tabindex="{ $tabindex }" keeps { $count } controls in the frame out of reach of the keyboard',
            ar="القيمة tabindex=”{ $tabindex }” تمنع لوحة المفاتيح من بلوغ { $count } من عناصر التحكم في الإطار",
        ),
        "unread": Text(
            en='tabindex="{ $tabindex }": are there controls in this frame?',
            ar="القيمة tabindex=”{ $tabindex }”: هل في هذا الإطار عناصر تحكم؟",
        ),
    },
    arabic=ARABIC,
)
def frame_content_unreachable(snapshot: Snapshot, axtree: AxTree) -> Iterator[Judgement]:
    """One judgement a frame with controls."""
    for node in snapshot.elements("iframe"):
        box = node.box
        inert = any("inert" in e.attrs for e in (node, *node.ancestors()))
        border = node.px("border-left-width")
        if box is None or min(box.width, box.height) - 2 * border < 2:
            continue
        if inert or not node.visible or _behind_dialog(node):
            continue
        excluded = node.attrs.get("tabindex", "").strip().startswith("-")
        document = node.frame_document
        if document is None:
            if excluded:
                yield cant_tell(node, "unread", tabindex=node.attrs["tabindex"].strip())
            continue
        controls = sum(1 for _ in _controls(document))
        if not controls:
            continue
        if excluded:
            yield failed(node, "excluded", tabindex=node.attrs["tabindex"].strip(), count=controls)
        else:
            yield passed(node)


def _behind_dialog(node: Node) -> bool:
    """Whether an open dialog with a handler may have made the rest of the page inert."""
    dialogs = node.document.elements("dialog")
    return any("open" in d.attrs and d.style("position") == "fixed" for d in dialogs)


def _controls(document: Document) -> Iterator[Node]:
    for node in document.elements():
        tabindex = node.attrs.get("tabindex", "").strip()
        native = node.tag in ("button", "input", "select", "textarea", "summary", "iframe")
        native = native or (node.tag in ("a", "area") and "href" in node.attrs)
        taken = native or tabindex.isdecimal() or node.attrs.get("contenteditable", "false") in ("", "true")
        if not taken or tabindex.startswith("-") or "disabled" in node.attrs:
            continue
        if node.visible and node.attrs.get("type") != "hidden":
            yield node
