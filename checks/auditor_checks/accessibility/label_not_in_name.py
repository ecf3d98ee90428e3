"""The name of a control begins with what is written on it.

What it checks: Links, buttons and other controls that take their name from content, have visible text and a
name from `aria-label` or `aria-labelledby`: the words of the text must stand in the name, one after the other.
Signs, case, harakat, tatweel and words in brackets are not compared.

Why it matters: People who control the page by voice say what they see. If the name says something else, nothing
happens.

How to fix: Begin the accessible name with the visible text, or remove the ARIA name.

Exceptions: One letter that stands for an icon ("x" for close), abbreviations, and other hyphenation of a word.

References: WCAG 2.1 2.5.3 Label in Name; ACT rule 2ee8b8; technique G208; failure F96.
"""

from collections.abc import Iterator

from auditor.commons.label_words import contains_label
from auditor.model import AxTree, Node, Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.accessibility._tree import exposed

ARABIC = """يشتمل اسم عنصر التحكم على ما هو مكتوب عليه.

ما الذي يُفحص: الروابط والأزرار وسائر عناصر التحكم التي يؤخذ اسمها من محتواها، ولها نص مرئي واسم من `aria-label`
أو `aria-labelledby`: يجب أن ترد كلمات النص في الاسم متتابعة. ولا تُقارن الرموز وحالة الأحرف والتشكيل والتطويل
وما بين الأقواس.

لماذا يهم: من يتحكم بالصفحة صوتا ينطق ما يراه، فإذا خالفه الاسم لم يحدث شيء.

كيفية الإصلاح: ابدأ الاسم بالنص المرئي، أو احذف اسم ARIA.

الاستثناءات: الحرف الواحد القائم مقام أيقونة («x» للإغلاق)، والاختصارات، واختلاف الوصل بالشرطة.
"""

_ROLES = frozenset(
    {
        "button", "checkbox", "gridcell", "link", "menuitem", "menuitemcheckbox", "menuitemradio", "option",
        "radio", "searchbox", "switch", "tab", "treeitem", "popupbutton", "togglebutton",
    }
)  # fmt: skip


@check(
    title=Text(en="Names of controls contain their visible text", ar="أسماء عناصر التحكم تشتمل على نصها المرئي"),
    impact="serious",
    wcag=("2.5.3",),
    act=("2ee8b8",),
    messages={
        "differs": Text(
            en='The name "{ $name }" does not contain the visible text "{ $label }"',
            ar="الاسم «{ $name }» لا يشتمل على النص المرئي «{ $label }»",
        )
    },
    arabic=ARABIC,
)
def label_not_in_name(snapshot: Snapshot, axtree: AxTree) -> Iterator[Judgement]:
    """One judgement a control with an ARIA name and visible text."""
    for node in snapshot.elements():
        if "aria-label" not in node.attrs and "aria-labelledby" not in node.attrs:
            continue
        ax = axtree[node]
        if ax.role.lower() not in _ROLES or ax.ignored or not exposed(node):
            continue
        label = inner_text(node)
        said = contains_label(ax.name, label)
        if said is None:
            continue
        yield passed(node) if said else failed(node, "differs", name=ax.name[:80], label=label[:80])


def inner_text(node: Node) -> str:
    """The text that is seen, white space between inline elements kept."""
    parts: list[str] = []
    block: Node | None = None
    for inner in node.descendants():
        if inner.tag == "br" or (inner.is_text and not inner.value.strip()):
            parts.append(" ")
        elif inner.is_text and inner.visible:
            if inner.block is not block:
                parts.append(" ")
                block = inner.block
            parts.append(inner.value)
    return " ".join("".join(parts).split())
