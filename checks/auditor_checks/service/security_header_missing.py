"""Pages come with security headers.

What it checks: Whether every page carries, with effect, Strict-Transport-Security (max-age of at least six
months), Content-Security-Policy, X-Content-Type-Options: nosniff, and a rule on framing by others (frame-
ancestors or X-Frame-Options).

Why it matters: The headers tell the browser to refuse what attackers try: plain connections, foreign scripts,
wrapped pages.

How to fix: Set the headers for the whole site in the web server or gateway.

Exceptions: Strict-Transport-Security has no effect on plain HTTP and is not judged there. A Content-Security-
Policy that only reports counts as none.

References: RFC 6797; W3C Content Security Policy Level 3.
"""

from collections.abc import Iterator

from auditor.commons.portal_view import parts
from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import fails
from auditor_checks.service._safety import HEADERS, header_state

ARABIC = """تُرسل الصفحات مع ترويسات الحماية.

ما الذي يُفحص: هل تحمل كل صفحة على نحو فعال: Strict-Transport-Security (بمدة ستة أشهر على الأقل)
وContent-Security-Policy وX-Content-Type-Options: nosniff وقاعدة لتضمين الصفحة لدى الغير (frame-
ancestors أو X-Frame-Options).

لماذا يهم: تأمر الترويسات المتصفح برفض ما يحاوله المهاجمون: الاتصال المكشوف والبرامج الغريبة وتغليف
الصفحات.

كيفية الإصلاح: اضبط الترويسات للموقع كله في الخادم أو البوابة الشبكية.

الاستثناءات: لا أثر لترويسة Strict-Transport-Security على HTTP غير المشفر فلا يُحكم عليها هناك.
وسياسة المحتوى التي تكتفي بالإبلاغ كأنها غير موجودة.
"""


@check(
    title=Text(en="Pages come with security headers", ar="تُرسل الصفحات مع ترويسات الحماية"),
    impact="moderate",
    messages={
        "absent": Text(
            en="{ $count } of { $all } pages come without { $name_en }",
            ar="{ $count } من { $all } صفحة بلا { $name_ar }",
        ),
        "weak": Text(
            en="{ $name_en } has no effect on { $count } of { $all } pages: “{ $value }”",
            ar="{ $name_ar } بلا أثر في { $count } من { $all } صفحة: «{ $value }»",
        ),
    },
    arabic=ARABIC,
)
def security_header_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each header: failing pages together, and one for those that are right."""
    wanted = parts(portal, "service/security-header-missing", HEADERS) or list(HEADERS)
    for part in (p for p in wanted if p in HEADERS):
        pages = [p for p in portal.audited if part != "hsts" or p.info.final_url.startswith("https:")]
        states = {p.info.url: header_state(part, p.info.headers) for p in pages}
        bad = {url: state for url, state in states.items() if state[0] != "held"}
        if len(bad) < len(states):
            yield passed(part, count=len(states) - len(bad))
        for key in ("absent", "weak"):
            urls = [url for url, state in bad.items() if state[0] == key]
            if urls:
                yield fails(
                    part,
                    key,
                    HEADERS[part],
                    page=urls[0],
                    evidence={"pages": urls[:20]},
                    count=len(urls),
                    all=len(states),
                    value=bad[urls[0]][1][:100],
                )
