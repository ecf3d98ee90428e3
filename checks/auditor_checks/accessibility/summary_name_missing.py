"""What opens a details element has a name.

What it checks: The `summary` element that opens and closes its `details` parent, where it is in the
accessibility tree: it needs an accessible name, from its text, its images or ARIA.

Why it matters: Screen readers announce a nameless triangle; nobody knows what it opens.

How to fix: Write into the `summary` what the details are about.

Exceptions: A `summary` with another role is judged by that role.

References: WCAG 2.0 4.1.2 Name, Role, Value; ACT rule 2t702h; HTML, the summary element.
"""

from collections.abc import Iterator

from auditor.model import AxTree, Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.accessibility._tree import exposed

ARABIC = """لعنصر فتح التفاصيل اسم.

ما الذي يُفحص: عنصر `summary` الذي يفتح عنصر `details` الحاوي له ويغلقه، إذا كان في شجرة إمكانية الوصول: يلزمه
اسم من نصه أو صوره أو من ARIA.

لماذا يهم: يعلن القارئ الآلي مثلثا بلا اسم، فلا يعرف أحد ما الذي يفتحه.

كيفية الإصلاح: اكتب في `summary` موضوع التفاصيل.

الاستثناءات: عنصر `summary` الذي له دور آخر يُحكم عليه بذلك الدور.
"""


@check(
    title=Text(en="Summaries of details have a name", ar="لملخصات التفاصيل أسماء"),
    impact="serious",
    wcag=("4.1.2",),
    act=("2t702h",),
    messages={"nameless": Text(en="This summary has no name", ar="هذا الملخص بلا اسم")},
    arabic=ARABIC,
)
def summary_name_missing(snapshot: Snapshot, axtree: AxTree) -> Iterator[Judgement]:
    """One judgement a summary."""
    for details in snapshot.elements("details"):
        node = next((c for c in details.elements if c.tag == "summary"), None)
        if node is None or not exposed(node):
            continue
        # A control cannot be made meaningless: role="none" is ignored on it.
        if node.attrs.get("role", "").strip().lower() not in ("", "none", "presentation"):
            continue
        yield passed(node) if axtree[node].name.strip() else failed(node, "nameless")
