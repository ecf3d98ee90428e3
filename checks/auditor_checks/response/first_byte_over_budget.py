"""The server begins its answer in time.

What it checks: One page of every template, and every page that was slow in the crawl, is loaded alone several times
from a fresh start; the median time to the first byte must not be over `ttfb_poor_ms`.

Why it matters: Nothing can be shown before the first byte. People leave, or press again and send a request twice.

How to fix: Look at the phase that takes the time. Waiting for the server: cache the page, speed up its queries, add
capacity. Connecting: serve from nearer, allow TLS 1.3 and HTTP/2. Redirects: link to the final address.

Exceptions: Loads that the auditing machine was too busy for are left out; without two good ones a person decides.

References: Navigation Timing Level 2, responseStart; web.dev, Time to First Byte.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.response._speed import UNDECIDED, Row, judge, median, seconds

ARABIC = """يبدأ الخادم إجابته في الوقت المطلوب.

ما الذي يُفحص: تُحمَّل صفحة من كل قالب، وكل صفحة بدت بطيئة أثناء الزحف، وحدها عدة مرات من جديد؛ ويجب ألا يزيد وسيط زمن وصول
أول بايت على الحد `ttfb_poor_ms`.

لماذا يهم: لا يُعرض شيء قبل وصول أول بايت، فيغادر المستفيد أو يعيد الضغط فيُرسل الطلب مرتين.

كيفية الإصلاح: انظر إلى المرحلة التي تستهلك الوقت. انتظار الخادم: خزّن الصفحة مؤقتا وسرّع استعلاماتها وزد السعة. الاتصال: قرّب
الخدمة من المستفيد وفعّل TLS 1.3 وHTTP/2. إعادة التوجيه: اربط بالعنوان النهائي مباشرة.

الاستثناءات: تُستبعد مرات التحميل التي كان فيها جهاز التدقيق مشغولا، وإن لم يبق تحميلان صالحان فالحكم لشخص.
"""


def _reason(row: Row) -> tuple[str, dict[str, str | float]]:
    phases = row["typical"].get("phases", {})
    redirect = float(phases.get("redirect", 0))
    connecting = sum(float(phases.get(p, 0)) for p in ("dns", "connect", "tls"))
    wait = float(phases.get("wait", 0))
    if redirect > max(connecting, wait):
        return "redirects", {"part_seconds": seconds(redirect)}
    if connecting > wait:
        return "connecting", {"part_seconds": seconds(connecting)}
    return "server", {"part_seconds": seconds(wait)}


@check(
    title=Text(en="The server begins its answer in time", ar="يبدأ الخادم إجابته في الوقت المطلوب"),
    impact="serious",
    messages={
        "server": Text(
            en="The first byte takes { $value } s, over { $limit } s; the server thinks for { $part_seconds } s of it",
            ar="يصل أول بايت بعد { $value } ثانية والحد { $limit }؛ منها { $part_seconds } ثانية انتظار لمعالجة الخادم",
        ),
        "connecting": Text(
            en="The first byte takes { $value } s, over { $limit } s; connecting takes { $part_seconds } s of it",
            ar="يصل أول بايت بعد { $value } ثانية والحد { $limit }؛ منها { $part_seconds } ثانية لإنشاء الاتصال",
        ),
        "redirects": Text(
            en="The first byte takes { $value } s, over { $limit } s; redirects take { $part_seconds } s of it",
            ar="يصل أول بايت بعد { $value } ثانية والحد { $limit }؛ منها { $part_seconds } ثانية في إعادة التوجيه",
        ),
        **UNDECIDED,
    },
    arabic=ARABIC,
)
def first_byte_over_budget(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a measured page."""
    yield from judge(portal, demands, value=median("ttfb"), limit="ttfb_poor_ms", reason=_reason, shown=seconds)
