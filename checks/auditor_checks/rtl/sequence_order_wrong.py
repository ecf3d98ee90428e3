"""Steps, breadcrumbs and menus of an Arabic page run from right to left.

What it checks: Lists whose items stand on one line, on pages that run from right to left: the first item must be
the rightmost. Breadcrumbs, steps, pagination and numbered lists fail; of other lists a person decides. Groups of
fields for the digits of a code, on the other hand, must run from left to right.

Why it matters: Order on a line is the order of reading. Arabic readers take the rightmost step for the first one.
A code that is typed from right to left arrives reversed.

How to fix: Let the list inherit the page's direction, and order its items with flex or grid without `row-reverse`
and without `direction: ltr`. Put `dir="ltr"` on the group of fields of a code.

Exceptions: Lists in Latin letters and of numbers alone, and lists on pages that run from left to right as a whole.

References: WCAG 2.0 1.3.2 Meaningful Sequence; technique C27.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from auditor.commons.bidi import arabic_letters, latin_letters
from auditor.commons.layout import Layout, beside
from auditor.model import Node, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """تسير الخطوات ومسار التصفح والقوائم في الصفحة العربية من اليمين إلى اليسار.

ما الذي يُفحص: القوائم التي تقع عناصرها على سطر واحد في الصفحات التي تسير من اليمين إلى اليسار: يجب أن يكون العنصر الأول في
أقصى اليمين. يخفق مسار التصفح والخطوات وترقيم الصفحات والقوائم المرقمة، ويقرر الإنسان في غيرها. أما خانات رمز التحقق
فيجب أن تسير من اليسار إلى اليمين.

لماذا يهم: الترتيب على السطر هو ترتيب القراءة، والقارئ العربي يعد الخطوة التي في أقصى اليمين هي الأولى. والرمز الذي يُكتب من
اليمين إلى اليسار يصل معكوسًا.

كيفية الإصلاح: اترك القائمة ترث اتجاه الصفحة، ورتّب عناصرها دون row-reverse ودون direction: ltr. وضع dir="ltr" على مجموعة
خانات الرمز.

الاستثناءات: القوائم المكتوبة بحروف لاتينية أو بأرقام فقط، والصفحات التي تسير كلها من اليسار إلى اليمين.
"""

_ORDERED = re.compile(
    r"breadcrumb|crumb|trail|step|wizard|progress|pagination|pager|timeline|مسار|خطوات", re.IGNORECASE
)


@check(
    title=Text(en="Sequences run from right to left", ar="يسير التسلسل من اليمين إلى اليسار"),
    impact="moderate",
    wcag=("1.3.2",),
    messages={
        "sequence": Text(
            en='A sequence of { $count } items runs from left to right, beginning with "{ $first }"',
            ar="تسلسل من { $count } عناصر يسير من اليسار إلى اليمين ويبدأ بـ«{ $first }»",
        ),
        "list": Text(
            en='A list of { $count } items runs from left to right, beginning with "{ $first }": is that meant?',
            ar="قائمة من { $count } عناصر تسير من اليسار إلى اليمين وتبدأ بـ«{ $first }»: هل هذا مقصود؟",
        ),
        "code": Text(
            en="The { $count } fields of a code run from right to left",
            ar="تسير خانات الرمز ({ $count }) من اليمين إلى اليسار",
        ),
    },
    arabic=ARABIC,
)
def sequence_order_wrong(layout: Layout) -> Iterator[Judgement]:
    """One judgement a list of which several items share a line."""
    if not layout.rtl:
        return
    for container in layout.snapshot.elements("ol", "ul"):
        items = [c for c in container.elements if c.visible and c.text]
        text = " ".join(c.text for c in items)
        if len(items) < 2 or arabic_letters(text) <= latin_letters(text):
            continue
        runs = _direction(items)
        if runs == "left-to-right":
            ordered = container.tag == "ol" or _is_sequence(container)
            report = failed if ordered else cant_tell
            message = "sequence" if ordered else "list"
            yield report(container, message, count=len(items), first=items[0].text[:60])
        elif runs:
            yield passed(container)
    yield from _codes(layout)


def _direction(items: list[Node]) -> str:
    """Where the items of one line go; '' where fewer than two stand on one."""
    steps = [
        one.box.x < other.box.x
        for one, other in pairwise(items)
        if one.box is not None and other.box is not None and beside(one.box, other.box)
    ]
    if not steps:
        return ""
    return "left-to-right" if all(steps) else "right-to-left"


def _is_sequence(node: Node) -> bool:
    for element in (node, *list(node.ancestors())[:2]):
        attrs = element.attrs
        if _ORDERED.search(f"{attrs.get('class', '')} {attrs.get('aria-label', '')} {attrs.get('id', '')}"):
            return True
    return False


def _codes(layout: Layout) -> Iterator[Judgement]:
    """Rows of fields for one character each."""
    groups: dict[int, list[Node]] = {}
    for field in layout.snapshot.elements("input"):
        if field.attrs.get("maxlength") == "1" and field.visible and field.parent is not None:
            row = field.parent
            siblings = [c for c in row.elements if c.tag == "input"]
            group = row if len(siblings) > 1 or row.parent is None else row.parent
            groups.setdefault(group.index, []).append(field)
    for fields in groups.values():
        if len(fields) < 3:
            continue
        if _direction(fields) == "left-to-right":
            yield passed(fields[0].parent, count=1)
        elif _direction(fields):
            yield failed(fields[0].parent, "code", count=len(fields))
