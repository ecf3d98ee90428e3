"""What a mouse can click, the keyboard can reach.

What it checks: elements that listen to clicks, can be seen, show a pointing hand or carry a control's role, and
neither take the focus nor have a link, button or field around or inside them. With the role of a button, link,
check box or switch they fail; others are left to a person, who knows whether the keyboard has another way.

Why it matters: people who can't use a mouse, blind people among them, are shut out of that function.

How to fix: use `<button>` or `<a href>`. Where that is impossible, add `tabindex="0"`, the role, and handlers for
Enter and Space.

Exceptions: labels, items of lists and menus that are moved through by arrow keys, backdrops, and page-wide
listeners.

References: WCAG 2.1.1 Keyboard; techniques G202, H91, SCR29, F42, F54, F59.
"""

import re
from collections.abc import Iterator

from auditor.model import AxTree, Node, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """ما تنقره الفأرة تبلغه لوحة المفاتيح.

ما الذي يُفحص: العناصر الظاهرة التي تستجيب للنقر ويظهر فوقها مؤشر اليد أو لها دور أداة تحكم، ولا تقبل التركيز
وليس حولها ولا داخلها رابط أو زر أو حقل. يُعدّ إخفاقًا ما كان له دور زر أو رابط أو مربع اختيار أو مفتاح تبديل،
وما عداه يُترك لمراجع يعرف هل للوحة المفاتيح سبيل آخر.

لماذا يهم: من لا يستطيع استعمال الفأرة، ومنهم المكفوفون، يُحرم من تلك الوظيفة.

كيفية الإصلاح: استعمل `<button>` أو `<a href>`. وإن تعذر فأضف `tabindex="0"` والدور ومعالجة مفتاحي الإدخال
والمسافة.

الاستثناءات: العناوين، وعناصر القوائم التي يُتنقل بينها بالأسهم، والخلفيات المعتمة، ومستمعو النقر على مستوى
الصفحة.
"""
_CONTROLS = frozenset({"button", "link", "checkbox", "switch"})
_NATIVE = frozenset(
    {"html", "body", "a", "button", "input", "select", "textarea", "label", "option", "optgroup", "summary", "area"}
    | {"iframe", "video", "audio", "form", "main", "details", "dialog", "object", "embed", "canvas", "fieldset"}
)
_MANAGED = frozenset(
    {
        "listbox",
        "menu",
        "menubar",
        "tree",
        "treegrid",
        "grid",
        "tablist",
        "radiogroup",
        "toolbar",
        "combobox",
        "option",
    }
    | {"row", "gridcell", "treeitem", "tab", "menuitem", "menuitemradio", "menuitemcheckbox", "slider", "dialog"}
)
_CLICKED = re.compile(r"(^|[-_\s])(btn|button|link|clickable|toggle|opener|trigger)([-_\s]|$)", re.IGNORECASE)
_INSIDE = ("a", "button", "input", "select", "textarea", "summary", "iframe", "video", "audio")


@check(
    title=Text(en="What a mouse can click, the keyboard can reach", ar="ما تنقره الفأرة تبلغه لوحة المفاتيح"),
    impact="critical",
    wcag=("2.1.1",),
    messages={
        "unreachable": Text(
            en="This { $role } works by mouse only: the keyboard can't reach it.",
            ar="تعمل أداة التحكم هذه (الدور: { $role }) بالفأرة فقط، ولا تبلغها لوحة المفاتيح.",
        ),
        "perhaps": Text(
            en="This element answers to the mouse, but the keyboard can't reach it. Check that there is another "
            "way.",
            ar="يستجيب هذا العنصر للفأرة ولا تبلغه لوحة المفاتيح. تحقق من وجود سبيل آخر.",
        ),
    },
    arabic=ARABIC,
)
def keyboard_control_unreachable(snapshot: Snapshot, axtree: AxTree) -> Iterator[Judgement]:
    for document in snapshot.documents:
        for node in document.elements():
            if not (node.index in document.clickable or _looks_clickable(node)) or not _stands_alone(node):
                continue
            role = axtree[node].role
            if "tabindex" in node.attrs:
                if role in _CONTROLS and node.attrs["tabindex"].strip() == "0":
                    yield passed(node)
            elif (
                role in _CONTROLS
                and "role" in node.attrs
                and node.index in document.clickable
                and node.attrs.get("aria-disabled") != "true"
            ):
                yield failed(node, "unreachable", role=role)
            elif node.style("cursor") == "pointer" and _says_something(node):
                yield cant_tell(node, "perhaps")


def _looks_clickable(node: Node) -> bool:
    """Whether it says that it is clicked, though the browser knows of no listener: pages may listen at their "
    "root."""
    if "onclick" in node.attrs:
        return True
    named = _CLICKED.search(node.attrs.get("class", "")) or node.attrs.get("role") in _CONTROLS
    above = next(node.ancestors(), None)
    return bool(named and node.style("cursor") == "pointer" and above and above.style("cursor") != "pointer")


def _stands_alone(node: Node) -> bool:
    """Whether it is seen, is no native control, and neither lies in nor holds something that takes the focus."""
    if not node.is_element or node.tag in _NATIVE or not node.visible or node.attrs.get("role") in _MANAGED:
        return False
    for above in node.ancestors():
        attrs = above.attrs
        if above.tag in ("a", "button", "label", "summary", "svg") or attrs.get("aria-hidden") == "true":
            return False
        if attrs.get("role") in _MANAGED or (attrs.get("tabindex", "-1").strip() or "-1") >= "0":
            return False
    return not any(
        inner.tag in _INSIDE or "tabindex" in inner.attrs
        for inner in node.find()
        if inner.attrs.get("type") != "hidden"
    )


def _says_something(node: Node) -> bool:
    """Whether there is something to click: words, a picture or a label, and no half a page of it."""
    box = node.box
    if box is None or box.area > 120_000 or box.area < 64:
        return False
    if len(node.visible_text) > 200:
        return False
    return bool(node.visible_text or node.attrs.get("aria-label") or next(node.find("img", "svg", "i"), None))
