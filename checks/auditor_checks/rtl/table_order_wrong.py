"""The first column of an Arabic table stands on the right.

What it checks: Tables whose cells are mostly Arabic, on pages that run from right to left: the first cell of a
row must stand to the right of the last one.

Why it matters: Readers begin a row at the right. Where the columns run the other way, the names of the rows stand
at their end, and a table of amounts is read in the wrong order.

How to fix: Let the table inherit the page's direction: remove `dir="ltr"` or `direction: ltr` from it and from
what it stands in.

Exceptions: Tables of numbers and of Latin text may run from left to right.

References: W3C Structural markup and right-to-left text in HTML, section on tables.
"""

from collections.abc import Iterator

from auditor.commons.bidi import arabic_letters, latin_letters
from auditor.commons.layout import Layout, beside
from auditor.model import Node, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """العمود الأول من الجدول العربي في اليمين.

ما الذي يُفحص: الجداول التي معظم خلاياها عربية في الصفحات التي تسير من اليمين إلى اليسار: يجب أن تقع أول خلية في الصف إلى
يمين آخر خلية.

لماذا يهم: يبدأ القارئ الصف من اليمين، فإذا سارت الأعمدة عكس ذلك وقعت أسماء الصفوف في آخرها وقُرئت الأرقام بترتيب خاطئ.

كيفية الإصلاح: اترك الجدول يرث اتجاه الصفحة: أزل dir="ltr" أو direction: ltr منه ومما يحويه.

الاستثناءات: لجداول الأرقام والنصوص اللاتينية أن تسير من اليسار إلى اليمين.
"""


@check(
    title=Text(
        en="Columns of Arabic tables run from right to left", ar="أعمدة الجداول العربية من اليمين إلى اليسار"
    ),
    impact="serious",
    messages={
        "reversed": Text(
            en="The first column of an Arabic table stands on the left",
            ar="العمود الأول من جدول عربي واقع في اليسار",
        )
    },
    arabic=ARABIC,
)
def table_order_wrong(layout: Layout) -> Iterator[Judgement]:
    """One judgement a table."""
    if not layout.rtl:
        return
    for table in layout.snapshot.elements("table"):
        text = table.text
        if not table.visible or arabic_letters(text) <= latin_letters(text) or next(table.find("table"), None):
            continue
        if (row := _first_row(table)) is None:
            continue
        first, last = row[0].box, row[-1].box
        if first is not None and last is not None and beside(first, last):
            yield failed(table, "reversed") if first.x < last.x else passed(table)


def _first_row(table: Node) -> list[Node] | None:
    """The cells of the first row that has several."""
    for row in table.find("tr"):
        cells = [c for c in row.elements if c.tag in ("td", "th") and c.visible]
        if len(cells) >= 2:
            return cells
    return None
