"""Links with the same name in the same context lead to the same content.

What it checks: Links that share their accessible name and their programmatic context: the paragraph, the list
items and the table cell around them (where these say more than the link itself), what `aria-describedby` names,
and the heading before them. If they lead to different content, and the page shows sighted people which is
which, the group fails.

Why it matters: Somebody who hears the page cannot tell the links apart, though others see the difference in a
picture, a position or a neighbouring line.

How to fix: Name each link after its destination, or bring what tells them apart into the same sentence, list
item or cell.

Exceptions: Links that nothing on the page tells apart are ambiguous to everybody; a person decides. Pages that
could not be read are left to a person too.

References: WCAG 2.0 2.4.4 Link Purpose (In Context); ACT rule fd3a94; technique F63.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from auditor.commons.arabic import fold_text
from auditor.model import AxTree, Destination, Node, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.accessibility._link_context import context_key
from auditor_checks.accessibility._same_name import grouped, judged
from auditor_checks.accessibility._tree import Headings, destination, links

ARABIC = """الروابط ذات الاسم الواحد في السياق الواحد تقود إلى المحتوى نفسه.

ما الذي يُفحص: الروابط المشتركة في الاسم وفي السياق المحدد برمجيا: الفقرة وبنود القائمة وخلية الجدول المحيطة بها
(إن كان فيها ما يزيد على الرابط نفسه)، وما يشير إليه `aria-describedby`، والعنوان السابق لها. فإذا قادت إلى
محتوى مختلف، وكان في الصفحة ما يميزها لمن يراها، عُدّت مجموعة مخفقة.

لماذا يهم: من يستمع إلى الصفحة لا يستطيع التمييز بين الروابط، مع أن غيره يرى الفرق في صورة أو موضع أو سطر مجاور.

كيفية الإصلاح: سمّ كل رابط بوجهته، أو اجعل ما يميزه في الجملة نفسها أو بند القائمة أو الخلية نفسها.

الاستثناءات: الروابط التي لا يميزها شيء في الصفحة ملتبسة على الجميع ويقرر فيها إنسان، وكذلك الصفحات التي تعذرت
قراءتها.
"""


@check(
    title=Text(
        en="Links with one name and context lead to one place",
        ar="الروابط ذات الاسم الواحد والسياق الواحد تقود إلى وجهة واحدة",
    ),
    impact="serious",
    wcag=("2.4.4",),
    act=("fd3a94",),
    messages={
        "different": Text(
            en='{ $count } links called "{ $name }" in one context lead to different places: { $one }, { $other }',
            ar="عدد الروابط باسم «{ $name }» في سياق واحد { $count } ووجهاتها مختلفة: { $one } و{ $other }",
        ),
        "alike": Text(
            en='{ $count } links called "{ $name }" in one context: what tells { $one } from { $other }?',
            ar="عدد الروابط باسم «{ $name }» في سياق واحد هو { $count }: لا يظهر ما يميز { $one } عن { $other }",
        ),
        "unread": Text(
            en='{ $count } links called "{ $name }" in one context: do { $one } and { $other } say the same?',
            ar="عدد الروابط باسم «{ $name }» في سياق واحد هو { $count }: هل تقول { $one } و{ $other } الشيء نفسه؟",
        ),
    },
    arabic=ARABIC,
)
def links_same_context_ambiguous(
    snapshot: Snapshot, axtree: AxTree, destinations: Mapping[str, Destination]
) -> Iterator[Judgement]:
    """One judgement a name and context."""
    headings = Headings(axtree)
    keyed = ((context_key(n, axtree, headings), n) for n in links(snapshot.elements(), axtree))
    for group in grouped(keyed, axtree):
        said, one, other = judged(group, destinations)
        if said == "same":
            yield passed(group[0])
            continue
        # Names that differ in case ("drain", "Drain") may be told apart by those who see them.
        exact = axtree[one].name.strip() == axtree[other].name.strip()
        certain = said == "different" and exact and _told_apart(group)
        message = "different" if certain else "alike" if said == "different" else "unread"
        yield (failed if certain else cant_tell)(
            one,
            message,
            evidence={"links": [[n.selector, destination(n)] for n in group[:20]]},
            count=len(group),
            name=axtree[one].name.strip()[:80],
            one=destination(one),
            other=destination(other),
        )


# "and" between two links tells nothing of either.
_WORD_BETWEEN = re.compile(r"(?!\b(?:and|or|&|و|او|ثم)\b)\b\w+")


def _told_apart(group: list[Node]) -> bool:
    """Whether something is seen that may tell the links apart: text or a picture between, in or beside them."""
    if any("url(" in n.style("background-image") for n in group):
        return True
    if any(n.tag in ("img", "svg") for link in group for n in link.find("img", "svg")):
        return True
    inside = [(n.index, n.document.ends[n.index]) for n in group]
    for one, other in pairwise(group):
        if one.document is not other.document:
            continue
        for index in range(one.document.ends[one.index], other.index):
            node = one.document.node(index)
            if any(start <= index < end for start, end in inside):
                continue
            if node.is_text and node.visible and _WORD_BETWEEN.search(fold_text(node.value)):
                return True
    return any(_pictured(link) for link in group)


def _pictured(link: Node) -> bool:
    around = [a for a, _ in zip(link.ancestors(), range(3), strict=False) if a.tag not in ("body", "html")]
    return bool(around) and any(n.visible for n in around[-1].find("img", "svg", "canvas"))
