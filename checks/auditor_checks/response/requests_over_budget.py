"""The page asks for few enough files.

What it checks: One page of every template, and every page that was slow in the crawl, is loaded alone several times
without a cache; the median number of requests must not be over `page_requests`.

Why it matters: Every request is a way to and fro; on a mobile connection a hundred of them are seconds.

How to fix: Join small scripts and style sheets, load below the fold lazily, and leave out third parties nobody needs.

References: Resource Timing Level 2.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.response._speed import UNDECIDED, Row, judge

ARABIC = """تطلب الصفحة عددا معقولا من الملفات.

ما الذي يُفحص: تُحمَّل صفحة من كل قالب، وكل صفحة بدت بطيئة أثناء الزحف، وحدها عدة مرات دون ذاكرة مؤقتة؛ ويجب ألا يزيد وسيط عدد
الطلبات على الحد `page_requests`.

لماذا يهم: كل طلب ذهاب وإياب، ومئة منها على اتصال الجوال ثوانٍ من الانتظار.

كيفية الإصلاح: ادمج النصوص البرمجية والأنماط الصغيرة، وأجّل تحميل ما لا يظهر أولا، واستغن عن خدمات الأطراف الأخرى غير الضرورية.
"""


def _reason(row: Row) -> tuple[str, dict[str, str | float]]:
    others = sum(part["requests"] for host, part in row["by_party"].items() if host != "own")
    return "many", {"others": others}


@check(
    title=Text(en="The page asks for few enough files", ar="تطلب الصفحة عددا معقولا من الملفات"),
    impact="minor",
    messages={
        "many": Text(
            en="The page makes { $value } requests, over { $limit }; { $others } of them go to other parties",
            ar="عدد طلبات الصفحة { $value } والحد { $limit }؛ منها { $others } إلى أطراف أخرى",
        ),
        **UNDECIDED,
    },
    arabic=ARABIC,
)
def requests_over_budget(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a measured page."""
    yield from judge(
        portal,
        demands,
        value=lambda row: row["requests"],
        limit="page_requests",
        reason=_reason,
        shown=lambda v: round(v),
    )
