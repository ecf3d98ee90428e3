"""The portal tells robots where they may go.

What it checks: `/robots.txt` of the portal's hosts.

Why it matters: It names the sitemaps, and keeps search engines away from what is not for them. A server that fails
to answer it is taken as forbidding everything.

How to fix: Publish a `robots.txt` that names the sitemaps.

Exceptions: It is not an obligation: advice.

References: RFC 9309.
"""

from collections.abc import Iterator

from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """تخبر البوابة الأدوات الآلية بما يجوز لها.

ما الذي يُفحص: الملف `/robots.txt` في خوادم البوابة.

لماذا يهم: يذكر هذا الملف خرائط الموقع ويبعد محركات البحث عما ليس لها، والخادم الذي لا يجيب عنه يُعد مانعا من كل شيء.

كيفية الإصلاح: انشر ملف `robots.txt` يذكر خرائط الموقع.

الاستثناءات: ليس إلزاميا، فهذه نصيحة.
"""


@check(
    title=Text(en="The portal tells robots where they may go", ar="تخبر البوابة الأدوات الآلية بما يجوز لها"),
    impact="minor",
    messages={
        "absent": Text(en="{ $host } has no robots.txt", ar="لا يوجد ملف robots.txt في { $host }"),
        "unreachable": Text(
            en="{ $host } fails to answer for its robots.txt", ar="لا يجيب { $host } عن ملف robots.txt"
        ),
    },
    arabic=ARABIC,
    advice=True,
)
def robots_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement a host."""
    for origin, state in portal.crawl.get("robots", {}).items():
        if state in ("absent", "unreachable"):
            yield failed(f"{origin}/robots.txt", state, cause=origin, host=origin)
        else:
            yield passed(f"{origin}/robots.txt")
