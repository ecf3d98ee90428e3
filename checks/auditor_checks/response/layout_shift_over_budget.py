"""The page does not jump while it loads.

What it checks: One page of every template, and every page that was restless in the crawl, is loaded alone several
times; the median cumulative layout shift must not be over `cls_poor`.

Why it matters: Text that moves away is lost to the reader, and a button that moves is pressed by mistake. People who
magnify the screen lose their place altogether.

How to fix: Give pictures, frames and banners their width and height, keep room for what comes late, and never insert
above what is already shown.

References: Layout Instability; web.dev, Cumulative Layout Shift.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.response._speed import UNDECIDED, Row, judge, median

ARABIC = """لا تقفز محتويات الصفحة أثناء تحميلها.

ما الذي يُفحص: تُحمَّل صفحة من كل قالب، وكل صفحة ظهر فيها اضطراب أثناء الزحف، وحدها عدة مرات؛ ويجب ألا يزيد وسيط إزاحة التخطيط
التراكمية على الحد `cls_poor`.

لماذا يهم: النص الذي يتحرك يضيع من القارئ، والزر الذي يتحرك يُضغط خطأ، ومن يكبّر الشاشة يفقد موضعه تماما.

كيفية الإصلاح: حدد عرض الصور والإطارات واللافتات وارتفاعها، واحجز مكانا لما يصل متأخرا، ولا تُدرج شيئا فوق ما عُرض.
"""


def _reason(row: Row) -> tuple[str, dict[str, str | float]]:
    element = row["typical"].get("shifted_element", "")
    return ("element", {"element": element}) if element else ("shifts", {})


@check(
    title=Text(en="The page does not jump while it loads", ar="لا تقفز محتويات الصفحة أثناء تحميلها"),
    impact="moderate",
    messages={
        "element": Text(
            en="The layout shifts by { $value }, over { $limit }; `{ $element }` moves most",
            ar="مقدار إزاحة التخطيط { $value } والحد { $limit }؛ وأكثر ما يتحرك `{ $element }`",
        ),
        "shifts": Text(
            en="The layout shifts by { $value }, over { $limit }",
            ar="مقدار إزاحة التخطيط { $value } والحد { $limit }",
        ),
        **UNDECIDED,
    },
    arabic=ARABIC,
)
def layout_shift_over_budget(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a measured page."""
    yield from judge(
        portal,
        demands,
        value=median("cumulative_layout_shift"),
        limit="cls_poor",
        reason=_reason,
        shown=lambda v: round(v, 3),
    )
