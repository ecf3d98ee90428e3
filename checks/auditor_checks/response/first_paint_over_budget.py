"""Something of the page shows in time.

What it checks: One page of every template, and every page that was slow in the crawl, is loaded alone several times;
the median of the first contentful paint must not be over `fcp_poor_ms`.

Why it matters: Until the first text or picture shows, the visitor looks at nothing and does not know whether the
service works.

How to fix: Load scripts with `defer` or `async`, keep style sheets small and few, and answer sooner where the server
is what takes the time.

References: Paint Timing 1; web.dev, First Contentful Paint.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.response._speed import UNDECIDED, Row, judge, median, name_of, seconds

ARABIC = """يظهر شيء من الصفحة في الوقت المطلوب.

ما الذي يُفحص: تُحمَّل صفحة من كل قالب، وكل صفحة بدت بطيئة أثناء الزحف، وحدها عدة مرات؛ ويجب ألا يزيد وسيط زمن أول ظهور
للمحتوى على الحد `fcp_poor_ms`.

لماذا يهم: قبل ظهور أول نص أو صورة لا يرى المستفيد شيئا ولا يعرف هل تعمل الخدمة.

كيفية الإصلاح: حمّل النصوص البرمجية بالسمة `defer` أو `async`، وقلل ملفات الأنماط وصغّرها، وسرّع استجابة الخادم إن كان هو
سبب التأخر.
"""


def _reason(row: Row) -> tuple[str, dict[str, str | float]]:
    paint = row["median"]["first_contentful_paint"] or 0
    ttfb = row["median"]["ttfb"] or 0
    blocking = row["typical"].get("render_blocking", ())
    if ttfb > paint / 2:
        return "server", {"part_seconds": seconds(ttfb)}
    if blocking and blocking[0]["end"] > paint / 2:
        return "blocked", {"resource": name_of(blocking[0]["url"]), "part_seconds": seconds(blocking[0]["end"])}
    return "late", {}


@check(
    title=Text(en="Something of the page shows in time", ar="يظهر شيء من الصفحة في الوقت المطلوب"),
    impact="moderate",
    messages={
        "server": Text(
            en="The first paint takes { $value } s, over { $limit } s; the server's answer begins after { $part_seconds } s",
            ar="يظهر أول محتوى بعد { $value } ثانية والحد { $limit }؛ ولا تبدأ إجابة الخادم إلا بعد { $part_seconds } ثانية",
        ),
        "blocked": Text(
            en="The first paint takes { $value } s, over { $limit } s; it waits for { $resource }, loaded after "
            "{ $part_seconds } s",
            ar="يظهر أول محتوى بعد { $value } ثانية والحد { $limit }؛ لأنه ينتظر الملف { $resource } الذي يكتمل بعد "
            "{ $part_seconds } ثانية",
        ),
        "late": Text(
            en="The first paint takes { $value } s, over { $limit } s",
            ar="يظهر أول محتوى بعد { $value } ثانية والحد { $limit }",
        ),
        **UNDECIDED,
    },
    arabic=ARABIC,
)
def first_paint_over_budget(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a measured page."""
    yield from judge(
        portal, demands, value=median("first_contentful_paint"), limit="fcp_poor_ms", reason=_reason, shown=seconds
    )
