"""The page is light enough for a mobile connection.

What it checks: One page of every template, and every page that was heavy in the crawl, is loaded alone several times
without a cache; the median of the bytes on the wire must not be over `page_weight_kb`.

Why it matters: Weight is paid for by the beneficiary, in waiting and in money, most of all on a mobile phone.

How to fix: Begin with the heaviest kind that the finding names: smaller pictures in AVIF or WebP, fewer scripts and
fonts, compression of all text.

References: Resource Timing Level 2, transferSize.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.response._speed import UNDECIDED, Row, judge, name_of

ARABIC = """الصفحة خفيفة بما يناسب اتصال الجوال.

ما الذي يُفحص: تُحمَّل صفحة من كل قالب، وكل صفحة بدت ثقيلة أثناء الزحف، وحدها عدة مرات دون ذاكرة مؤقتة؛ ويجب ألا يزيد وسيط
البايتات المنقولة على الحد `page_weight_kb`.

لماذا يهم: يدفع المستفيد ثمن الثقل وقتا ومالا، ولا سيما على الجوال.

كيفية الإصلاح: ابدأ بأثقل نوع تذكره النتيجة: صور أصغر بصيغة AVIF أو WebP، ونصوص برمجية وخطوط أقل، وضغط كل ما هو نص.
"""


def _reason(row: Row) -> tuple[str, dict[str, str | float]]:
    heaviest = max(row["waterfall"], key=lambda r: r["transferred"], default=None)
    if heaviest is None:
        return "heavy", {}
    return "one", {"resource": name_of(heaviest["url"]), "kilobytes": round(heaviest["transferred"] / 1000)}


@check(
    title=Text(en="The page is light enough for a mobile connection", ar="الصفحة خفيفة بما يناسب اتصال الجوال"),
    impact="moderate",
    messages={
        "one": Text(
            en="The page weighs { $value } kB, over { $limit } kB; the heaviest part is { $resource } with { $kilobytes } kB",
            ar="حجم الصفحة { $value } كيلوبايت والحد { $limit }؛ وأثقل ما فيها { $resource } بحجم { $kilobytes } كيلوبايت",
        ),
        "heavy": Text(
            en="The page weighs { $value } kB, over { $limit } kB",
            ar="حجم الصفحة { $value } كيلوبايت والحد { $limit }",
        ),
        **UNDECIDED,
    },
    arabic=ARABIC,
)
def weight_over_budget(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a measured page."""
    yield from judge(
        portal,
        demands,
        value=lambda row: None if row["weight"] is None else row["weight"] / 1000,
        limit="page_weight_kb",
        reason=_reason,
        shown=lambda v: round(v),
    )
