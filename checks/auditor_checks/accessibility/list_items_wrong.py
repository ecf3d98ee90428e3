"""Lists hold list items and nothing else.

What it checks: `ul` and `ol` elements that are lists to assistive technology: every exposed child must be a
list item. Children that are there for layout only (`role="none"`) are looked through.

Why it matters: Screen readers say how many items a list has and let people jump between them. Anything else in
between breaks the count or falls out of the list.

How to fix: Put every entry into an `li`; move headings and wrappers out of the list or into an item.

Exceptions: `script`, `template` and children that are not rendered.

References: WCAG 2.0 1.3.1 Info and Relationships; ACT rule bc4a75; technique H48; HTML, the ul element.
"""

from collections.abc import Iterator

from auditor.model import AxTree, Node, Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.accessibility._tree import exposed

ARABIC = """لا تحتوي القوائم إلا على بنود.

ما الذي يُفحص: عناصر `ul` و`ol` التي هي قوائم عند التقنيات المساعدة: يجب أن يكون كل ابن متاح فيها بندا. ويُنظر
من خلال الأبناء الموجودة للتنسيق وحده (`role="none"`).

لماذا يهم: يعلن القارئ الآلي عدد بنود القائمة ويتيح التنقل بينها، وكل ما عداها يفسد العدد أو يسقط من القائمة.

كيفية الإصلاح: ضع كل مدخل في `li`، وأخرج العناوين والأغلفة من القائمة أو أدخلها في بند.

الاستثناءات: عناصر `script` و`template` والأبناء غير المعروضة.
"""


@check(
    title=Text(en="Lists hold only list items", ar="لا تحتوي القوائم إلا على بنود"),
    impact="moderate",
    wcag=("1.3.1",),
    act=("bc4a75",),
    messages={
        "child": Text(
            en="The list holds { $count } elements that are no list items, first <{ $tag }>",
            ar="في القائمة { $count -> [one] عنصر ليس بندًا: [two] عنصران ليسا من البنود، أولهما [few] "
            "{ $count } عناصر ليست بنودًا، أولها [many] { $count } عنصرًا ليست بنودًا، أولها "
            "*[other] { $count } عنصر ليست بنودًا، أولها } <{ $tag }>",
        )
    },
    arabic=ARABIC,
)
def list_items_wrong(snapshot: Snapshot, axtree: AxTree) -> Iterator[Judgement]:
    """One judgement a list."""
    for node in snapshot.elements("ul", "ol"):
        if node.attrs.get("role", "").strip().lower() not in ("", "list") or not exposed(node):
            continue
        if any(e.attrs.get("aria-busy", "").lower() == "true" for e in (node, *node.ancestors())):
            continue
        children = list(_children(node))
        strange = [c for c in children if not _is_item(c, axtree)]
        if strange:
            yield failed(node, "child", count=len(strange), tag=strange[0].tag)
        elif children:
            yield passed(node)


def _children(node: Node) -> Iterator[Node]:
    for child in node.elements:
        if not exposed(child):
            continue
        if child.attrs.get("role", "").strip().lower() in ("none", "presentation"):
            yield from _children(child)
        else:
            yield child


def _is_item(child: Node, axtree: AxTree) -> bool:
    role = child.attrs.get("role", "").strip().lower()
    return (child.tag == "li" and not role) or role == "listitem" or axtree[child].role == "listitem"
