"""Every header cell of a table heads at least one cell.

What it checks: Visible row and column headers of tables and grids, in HTML or ARIA: a column header needs
another cell in its columns, a row header one in its rows, or a cell must name the header with `headers`.

Why it matters: Screen readers read a cell with its headers. A header over nothing is a sign that rows or
columns have slipped, so that other cells are read with the wrong header.

How to fix: Give every row as many cells as there are columns; correct `scope`, `colspan` and `rowspan`; use
`td` for cells that head nothing.

Exceptions: Tables used for layout (`role="none"`) and headers hidden from assistive technology.

References: WCAG 2.0 1.3.1 Info and Relationships; ACT rule d0f69e; technique H43, H51, H63; failure F91.
"""

from collections.abc import Iterator

from auditor.model import AxTree, Node, Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.accessibility._table import TABLES, Table
from auditor_checks.accessibility._tree import exposed

ARABIC = """كل خلية رأسية في الجدول ترأس خلية واحدة على الأقل.

ما الذي يُفحص: رؤوس الصفوف والأعمدة المرئية في الجداول والشبكات، بلغة HTML أو ARIA: يلزم لرأس العمود خلية أخرى
في أعمدته، ولرأس الصف خلية في صفوفه، أو أن تسمي خلية ما الرأسَ بالسمة `headers`.

لماذا يهم: يقرأ القارئ الآلي الخلية مع رؤوسها. والرأس الذي لا شيء تحته علامة على انزياح صفوف أو أعمدة، فتُقرأ
خلايا أخرى مع رأس خاطئ.

كيفية الإصلاح: اجعل في كل صف خلايا بعدد الأعمدة، وصحح `scope` و`colspan` و`rowspan`، واستخدم `td` للخلايا التي
لا ترأس شيئا.

الاستثناءات: الجداول المستخدمة للتنسيق (`role="none"`) والرؤوس المخفية عن التقنيات المساعدة.
"""


@check(
    title=Text(en="Table headers head at least one cell", ar="رؤوس الجداول ترأس خلية واحدة على الأقل"),
    impact="moderate",
    wcag=("1.3.1",),
    act=("d0f69e",),
    messages={
        "alone": Text(en='The header "{ $name }" heads no cell', ar="الرأس «{ $name }» لا يرأس أي خلية"),
    },
    arabic=ARABIC,
)
def header_cell_unassigned(snapshot: Snapshot, axtree: AxTree) -> Iterator[Judgement]:
    """One judgement a header that heads nothing; the others pass together."""
    right = 0
    for node in snapshot.elements():
        if axtree[node].role not in TABLES or axtree[node].ignored or not exposed(node):
            continue
        table = Table(node, axtree)
        for header in table.cells:
            if header.role not in ("columnheader", "rowheader") or not _counts(header.node):
                continue
            if table.heads_any(header):
                right += 1
            else:
                yield failed(header.node, "alone", name=header.node.text[:80])
    if right:
        yield passed(count=right)


def _counts(node: Node) -> bool:
    return node.visible and exposed(node)
