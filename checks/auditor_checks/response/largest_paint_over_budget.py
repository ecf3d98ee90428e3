"""The main content shows in time.

What it checks: One page of every template, and every page that was slow in the crawl, is loaded alone several times;
the median of the largest contentful paint must not be over `lcp_poor_ms`. Part `profile` is under the profile's own
network and processor; part `slow-network` under a slowed one, where the profile asks for it.

Why it matters: The largest text or picture is what most visitors came for; until then the page is of no use to them.

How to fix: It depends on the part that takes longest. The server: see the first byte. A picture asked for late: put
it into the HTML, without lazy loading, and preload it. A picture that loads slowly: make it smaller, serve AVIF or
WebP. Rendering: fewer scripts and style sheets before it.

Exceptions: Loads that the auditing machine was too busy for are left out; without two good ones a person decides.

References: Largest Contentful Paint; web.dev, Optimize LCP.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.response._speed import SLOW_NETWORK, UNDECIDED, Row, judge, median, name_of, seconds

ARABIC = """يظهر المحتوى الرئيس في الوقت المطلوب.

ما الذي يُفحص: تُحمَّل صفحة من كل قالب، وكل صفحة بدت بطيئة أثناء الزحف، وحدها عدة مرات؛ ويجب ألا يزيد وسيط زمن ظهور أكبر محتوى
على الحد `lcp_poor_ms`. الجزء `profile` في ظروف الشبكة والمعالج التي يحددها الملف، والجزء `slow-network` على شبكة أبطأ إن طلبها
الملف.

لماذا يهم: أكبر نص أو صورة هو ما جاء أكثر الزوار من أجله، ولا تنفعهم الصفحة قبل ظهوره.

كيفية الإصلاح: بحسب الجزء الأطول. الخادم: راجع زمن أول بايت. صورة يتأخر طلبها: ضعها في HTML دون تحميل مؤجل واطلبها مسبقا. صورة
بطيئة التحميل: صغّرها وقدّمها بصيغة AVIF أو WebP. العرض: قلل ما يسبقه من نصوص برمجية وأنماط.

الاستثناءات: تُستبعد مرات التحميل التي كان فيها جهاز التدقيق مشغولا، وإن لم يبق تحميلان صالحان فالحكم لشخص.
"""
_KEYS = {"ttfb": "server", "load_delay": "asked-late", "load_time": "loads-slowly", "render_delay": "rendered-late"}


def _reason(row: Row) -> tuple[str, dict[str, str | float]]:
    details = row["typical"]
    parts = details.get("largest_contentful_parts", {})
    if not parts:
        return "late", {}
    worst = max(parts, key=lambda name: parts[name])
    values: dict[str, str | float] = {"part_seconds": seconds(parts[worst])}
    values["element"] = name_of(details.get("largest_contentful_url") or "") or (
        details.get("largest_contentful_element") or "-"
    )
    return _KEYS[worst], values


@check(
    title=Text(en="The main content shows in time", ar="يظهر المحتوى الرئيس في الوقت المطلوب"),
    impact="serious",
    messages={
        "server": Text(
            en="The main content ({ $element }) shows after { $value } s, over { $limit } s; the server's answer alone "
            "takes { $part_seconds } s",
            ar="يظهر المحتوى الرئيس ({ $element }) بعد { $value } ثانية والحد { $limit }؛ منها { $part_seconds } ثانية "
            "لانتظار إجابة الخادم",
        ),
        "asked-late": Text(
            en="The main content ({ $element }) shows after { $value } s, over { $limit } s; for { $part_seconds } s of it "
            "nobody had asked for it yet",
            ar="يظهر المحتوى الرئيس ({ $element }) بعد { $value } ثانية والحد { $limit }؛ وتأخر طلبه { $part_seconds } ثانية",
        ),
        "loads-slowly": Text(
            en="The main content ({ $element }) shows after { $value } s, over { $limit } s; it loads for "
            "{ $part_seconds } s",
            ar="يظهر المحتوى الرئيس ({ $element }) بعد { $value } ثانية والحد { $limit }؛ ويستغرق تحميله { $part_seconds } "
            "ثانية",
        ),
        "rendered-late": Text(
            en="The main content ({ $element }) shows after { $value } s, over { $limit } s; once loaded it waits "
            "{ $part_seconds } s to be shown",
            ar="يظهر المحتوى الرئيس ({ $element }) بعد { $value } ثانية والحد { $limit }؛ وينتظر بعد تحميله { $part_seconds } "
            "ثانية حتى يُعرض",
        ),
        "late": Text(
            en="The main content shows after { $value } s, over { $limit } s",
            ar="يظهر المحتوى الرئيس بعد { $value } ثانية والحد { $limit }",
        ),
        **UNDECIDED,
    },
    arabic=ARABIC,
)
def largest_paint_over_budget(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a measured page and part."""
    for conditions in ("profile", SLOW_NETWORK):
        yield from judge(
            portal,
            demands,
            value=median("largest_contentful_paint"),
            limit="lcp_poor_ms",
            reason=_reason,
            shown=seconds,
            conditions=conditions,
            part=conditions,
        )
