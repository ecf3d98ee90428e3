"""ARIA names and role descriptions stand only where the role allows them.

What it checks: `aria-label`, `aria-labelledby`, `aria-braillelabel`, and on elements without a meaning of their
own also `aria-roledescription` and `aria-brailleroledescription`, on elements whose role must not be named:
generic containers (`div`, `span`), paragraphs, code, emphasis, insertions, deletions, sub- and superscripts,
captions, and elements with `role="none"`.

Why it matters: Assistive technologies ignore such a name, so the author's explanation never reaches anybody.

How to fix: Give the element a fitting role (`role="img"`, `role="group"`), or put the words into the text,
visually hidden where the design wants it.

Exceptions: Elements that are not in the accessibility tree.

References: WAI-ARIA 1.2, 5.2.8.6 Roles which cannot be named; ARIA in HTML; ACT rule kb1m8s.
"""

from collections.abc import Iterator

from auditor.model import AxTree, Node, Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.accessibility._tree import exposed

ARABIC = """لا توضع أسماء ARIA وأوصاف أدوارها إلا حيث يسمح الدور بها.

ما الذي يُفحص: `aria-label` و`aria-labelledby` و`aria-braillelabel`، ومعها `aria-roledescription`
و`aria-brailleroledescription` في العناصر التي لا معنى لها في ذاتها، على عناصر لا يجوز تسمية دورها: الحاويات
العامة (`div` و`span`) والفقرات والشفرات البرمجية والتشديد والإضافات والمحذوفات والعلويات والسفليات والتعليقات
التوضيحية، والعناصر ذات `role="none"`.

لماذا يهم: تتجاهل التقنيات المساعدة هذا الاسم، فلا يصل شرح الكاتب إلى أحد.

كيفية الإصلاح: امنح العنصر دورا مناسبا (`role="img"` أو `role="group"`)، أو ضع الكلمات في النص نفسه، مخفية بصريا
إن اقتضى التصميم ذلك.

الاستثناءات: العناصر غير الموجودة في شجرة إمكانية الوصول.
"""

_NAMES = ("aria-label", "aria-labelledby", "aria-braillelabel")
_DESCRIPTIONS = ("aria-roledescription", "aria-brailleroledescription")
# The role that each element has without `role`, as far as that role must not be named (HTML-AAM, ARIA in HTML).
_IMPLICIT = {
    **dict.fromkeys(("div", "span", "b", "i", "u", "bdi", "bdo", "data", "q", "samp", "small", "pre"), "generic"),
    "p": "paragraph", "code": "code", "em": "emphasis", "strong": "strong", "sub": "subscript",
    "sup": "superscript", "del": "deletion", "s": "deletion", "ins": "insertion", "caption": "caption",
}  # fmt: skip
_UNNAMED = frozenset({*_IMPLICIT.values(), "presentation", "none"})
_GLOBAL = frozenset({*_NAMES, *_DESCRIPTIONS})


@check(
    title=Text(en="ARIA names stand where the role allows them", ar="أسماء ARIA موضوعة حيث يسمح الدور بها"),
    impact="moderate",
    wcag=("4.1.2",),
    act=("kb1m8s",),
    messages={
        "prohibited": Text(
            en="{ $attributes } is ignored here: the role { $role } must not be named",
            ar="السمة { $attributes } مهملة هنا: لا تجوز تسمية الدور { $role }",
        )
    },
    arabic=ARABIC,
)
def aria_name_prohibited(snapshot: Snapshot, axtree: AxTree) -> Iterator[Judgement]:
    """One judgement an element that carries one of the attributes."""
    right = 0
    for node in snapshot.elements():
        given = _GLOBAL & node.attrs.keys()
        if not given or not exposed(node):
            continue
        role = unnamed_role(node, axtree)
        banned = _NAMES if role not in ("generic", "none", "presentation") else (*_NAMES, *_DESCRIPTIONS)
        wrong = [name for name in banned if node.attrs.get(name, "").strip()] if role else []
        if wrong:
            cause = f"{node.tag} {role} {wrong[0]}"
            yield failed(node, "prohibited", cause=cause, attributes=", ".join(wrong), role=role)
        else:
            right += 1
    if right:
        yield passed(count=right)


def unnamed_role(node: Node, axtree: AxTree) -> str:
    """The element's role if it must not be named; '' otherwise."""
    explicit = next(iter(node.attrs.get("role", "").lower().split()), "")
    if explicit:
        # An element that takes the focus keeps its own role whatever `role="none"` says.
        kept = explicit in ("none", "presentation") and axtree[node].properties.get("focusable")
        return explicit if explicit in _UNNAMED and not kept else ""
    if node.tag == "a" and "href" not in node.attrs:
        return "generic"
    return _IMPLICIT.get(node.tag, "")
