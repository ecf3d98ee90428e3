"""The page answers while it loads.

What it checks: One page of every template, and every page that was busy in the crawl, is loaded alone several times;
the median total blocking time must not be over `tbt_poor_ms`. It is the time beyond 50 ms of every long task after
the first contentful paint.

Why it matters: While a script keeps the page busy, it reacts neither to mouse nor keyboard nor assistive technology.

How to fix: Split long scripts, load what is not needed at once later, and leave out third parties nobody needs.

References: Long Tasks API; web.dev, Total Blocking Time.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.response._speed import UNDECIDED, Row, judge, median, name_of

ARABIC = """تستجيب الصفحة أثناء تحميلها.

ما الذي يُفحص: تُحمَّل صفحة من كل قالب، وكل صفحة بدت مشغولة أثناء الزحف، وحدها عدة مرات؛ ويجب ألا يزيد وسيط مجموع زمن التعطيل
على الحد `tbt_poor_ms`، وهو ما زاد على 50 ملي ثانية في كل مهمة طويلة بعد أول ظهور للمحتوى.

لماذا يهم: حين يشغل نص برمجي الصفحة لا تستجيب للفأرة ولا للوحة المفاتيح ولا للتقنيات المساعدة.

كيفية الإصلاح: جزّئ النصوص البرمجية الطويلة، وأجّل ما لا يلزم فورا، واستغن عن خدمات الأطراف الأخرى غير الضرورية.
"""


def _reason(row: Row) -> tuple[str, dict[str, str | float]]:
    scripts = row["typical"].get("slow_scripts", ())
    if scripts:
        return "script", {"script": name_of(scripts[0]["url"]), "milliseconds": round(scripts[0]["ms"])}
    return "busy", {"milliseconds": round(row["typical"].get("longest_task", 0))}


@check(
    title=Text(en="The page answers while it loads", ar="تستجيب الصفحة أثناء تحميلها"),
    impact="moderate",
    messages={
        "script": Text(
            en="Scripts block the page for { $value } ms, over { $limit } ms; `{ $script }` runs for { $milliseconds } ms",
            ar="تعطّل النصوص البرمجية الصفحة { $value } ملي ثانية والحد { $limit }؛ ويعمل `{ $script }` مدة "
            "{ $milliseconds } ملي ثانية",
        ),
        "busy": Text(
            en="Scripts block the page for { $value } ms, over { $limit } ms; the longest task takes { $milliseconds } ms",
            ar="تعطّل النصوص البرمجية الصفحة { $value } ملي ثانية والحد { $limit }؛ وأطول مهمة تستغرق { $milliseconds } "
            "ملي ثانية",
        ),
        **UNDECIDED,
    },
    arabic=ARABIC,
)
def blocking_time_over_budget(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a measured page."""
    yield from judge(
        portal,
        demands,
        value=median("total_blocking_time"),
        limit="tbt_poor_ms",
        reason=_reason,
        shown=lambda v: round(v),
    )
