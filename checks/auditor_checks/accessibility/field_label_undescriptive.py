"""Labels of form fields say what to enter.

What it checks: Visible `label` elements and elements named by `aria-labelledby` of visible fields. A label
fails where it is left over from a template ("label", "تسمية"), where it names a part of the page ("Menu",
"القائمة") though the field's own name or `autocomplete` says that it wants something else, and where two fields
share a label while nothing seen around them tells them apart.

Why it matters: People who do not see the whole form at once rely on the label alone to know what to enter.

How to fix: Write what the field wants: "First name", "الاسم الأول". Tell groups apart by a visible heading or
`legend`: "Shipping address", "Billing address".

Exceptions: Fields that are not visible. Fields of a table, whose headers tell them apart.

References: WCAG 2.0 2.4.6 Headings and Labels; ACT rule cc0f0a; techniques G131, H44, H71.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from auditor.commons import lexicon
from auditor.commons.field_purpose import known_purpose
from auditor.model import AxTree, Node, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.accessibility._fields import fields, labels_of

ARABIC = """تبين تسميات الحقول ما يُدخل فيها.

ما الذي يُفحص: عناصر `label` المرئية والعناصر التي تسميها `aria-labelledby` للحقول المرئية. تخفق التسمية إذا
كانت من بقايا القوالب («تسمية»، label)، أو سمّت جزءا من الصفحة («القائمة»، Menu) مع أن اسم الحقل أو
`autocomplete` يدل على أنه يطلب غير ذلك، أو إذا اشترك حقلان في تسمية واحدة ولا شيء مما يُرى حولهما يميز بينهما.

لماذا يهم: من لا يرى النموذج كله دفعة واحدة يعتمد على التسمية وحدها ليعرف ما يدخله.

كيفية الإصلاح: اكتب ما يطلبه الحقل: «الاسم الأول». وميّز المجموعات بعنوان مرئي أو `legend`: «عنوان الشحن»
و«عنوان الفوترة».

الاستثناءات: الحقول غير المرئية، وحقول الجداول التي تميزها رؤوسها.
"""


@check(
    title=Text(en="Labels say what to enter", ar="التسميات تبين ما يُدخل"),
    impact="serious",
    wcag=("2.4.6",),
    act=("cc0f0a",),
    messages={
        "placeholder": Text(
            en='The label "{ $label }" is left over from a template',
            ar="التسمية «{ $label }» من بقايا قالب",
        ),
        "part": Text(
            en='The label "{ $label }" names a part of the page, the field asks for { $purpose }',
            ar="التسمية «{ $label }» اسم جزء من الصفحة، والحقل يطلب { $purpose }",
        ),
        "doubtful": Text(
            en='Does the label "{ $label }" say what to enter?', ar="هل تبين التسمية «{ $label }» ما يُدخل؟"
        ),
        "twins": Text(
            en='Another field has the label "{ $label }" too, and nothing seen tells them apart',
            ar="لحقل آخر التسمية نفسها «{ $label }»، ولا شيء مما يُرى يميز بينهما",
        ),
    },
    arabic=ARABIC,
)
def field_label_undescriptive(snapshot: Snapshot, axtree: AxTree) -> Iterator[Judgement]:
    """One judgement a labelled field."""
    twins: dict[tuple[str, str], list[Node]] = defaultdict(list)
    labelled = []
    for field in fields(snapshot, axtree):
        labels = labels_of(field)
        if labels:
            labelled.append((field, labels))
            twins[(axtree[field].role, _key(labels))].append(field)
    confused = {f.backend_id for group in twins.values() for f in _confused(group)}
    for field, labels in labelled:
        text = " ".join(n.visible_text for n in labels)
        purpose = known_purpose(field.attrs)
        if all(lexicon.is_placeholder(n.visible_text, "label") for n in labels):
            yield failed(labels[0], "placeholder", label=text[:80])
        elif all(lexicon.is_page_part(n.visible_text) for n in labels):
            if purpose:
                yield failed(labels[0], "part", label=text[:80], purpose=purpose)
            else:
                yield cant_tell(labels[0], "doubtful", label=text[:80])
        elif field.backend_id in confused:
            yield failed(labels[0], "twins", label=text[:80])
        else:
            yield passed(labels[0])


def _key(labels: list[Node]) -> str:
    return lexicon.key(" ".join(n.visible_text for n in labels))


def _confused(group: list[Node]) -> Iterator[Node]:
    """Text fields of one label between which nothing is seen but fields and their labels."""
    for one, other in pairwise(group):
        choice = one.tag == "select" or one.attrs.get("type") in ("radio", "checkbox")
        if one.document is not other.document or choice:
            continue
        if one.closest("table", "tr") is not None or one.attrs.get("name") == other.attrs.get("name"):
            continue
        own = {n.backend_id for f in _fields_between(one, other) for n in labels_of(f)}
        nodes = (one.document.node(i) for i in range(one.index + 1, other.index))
        if not any(_tells(n, own) for n in nodes):
            yield one
            yield other


def _fields_between(one: Node, other: Node) -> Iterator[Node]:
    for index in range(one.index, other.index + 1):
        node = one.document.node(index)
        if node.is_element and node.tag in ("input", "textarea", "select"):
            yield node


def _tells(node: Node, labels: set[int]) -> bool:
    """Whether a node between two fields is seen and belongs to no field's label."""
    if node.tag in ("img", "svg", "canvas", "hr", "button"):
        return node.visible
    if not node.is_text or not node.value.strip() or not node.visible:
        return False
    return not any(a.backend_id in labels for a in node.ancestors())
