"""Style sheets, scripts, fonts and pictures may be kept by the browser.

What it checks: Style sheets, scripts, fonts and pictures of the portal's own host that answer 200: they must not
forbid keeping (`no-store`), and must say either how long they hold (`max-age`, `Expires`) or by what to ask again
(`ETag`, `Last-Modified`).

Why it matters: What may not be kept is loaded again on every page.

How to fix: Send `Cache-Control: max-age=…` with style sheets, scripts, fonts and pictures, a year for files whose
name changes with their content.

Exceptions: Documents and answers of services, which may change at any time; other hosts' files.

References: RFC 9111, 5.2 Cache-Control.
"""

import re
from collections.abc import Iterator

from auditor.model import PageInfo, Request, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.response._network import file_name, is_own

ARABIC = """يُسمح للمتصفح بحفظ ملفات الأنماط والنصوص البرمجية والخطوط والصور.

ما الذي يُفحص: ملفات الأنماط والنصوص البرمجية والخطوط والصور من خادم البوابة نفسه حين تجيب بالرمز 200: يجب ألا تمنع الحفظ
(`no-store`)، وأن تذكر مدة صلاحيتها (`max-age` أو `Expires`) أو ما يُسأل به عن تغيّرها (`ETag` أو `Last-Modified`).

لماذا يهم: ما لا يجوز حفظه يُحمّل من جديد مع كل صفحة.

كيفية الإصلاح: أرسل `Cache-Control: max-age=…` مع ملفات الأنماط والنصوص البرمجية والخطوط والصور، ولمدة سنة للملفات التي يتغير
اسمها بتغير محتواها.

الاستثناءات: المستندات وإجابات الخدمات لأنها قد تتغير في أي وقت، وملفات الخوادم الأخرى.
"""
_KEEPABLE = frozenset({"stylesheet", "script", "font", "image"})
_AGE = re.compile(r"\b(?:s-)?max-?age\s*=\s*\"?(\d+)", re.IGNORECASE)


@check(
    title=Text(
        en="Style sheets, scripts, fonts and pictures may be kept by the browser",
        ar="يُسمح للمتصفح بحفظ ملفات الأنماط والنصوص البرمجية والخطوط والصور",
    ),
    impact="minor",
    messages={
        "forbidden": Text(
            en="{ $file } may not be kept by the browser ({ $header })",
            ar="يُمنع المتصفح من حفظ { $file } ({ $header })",
        ),
        "silent": Text(
            en="{ $file } does not say how long it may be kept, nor how to ask whether it changed",
            ar="لا يذكر { $file } مدة حفظه ولا ما يُسأل به عن تغيّره",
        ),
    },
    arabic=ARABIC,
)
def caching_missing(network: tuple[Request, ...], page: PageInfo) -> Iterator[Judgement]:
    """One judgement a file of the page's own host that could be kept."""
    for request in network:
        if request.status != 200 or request.type not in _KEEPABLE or not is_own(request.url, page):
            continue
        said = request.headers.get("cache-control", "").lower()
        age = _AGE.search(said)
        asks = "etag" in request.headers or "last-modified" in request.headers
        if "no-store" in said:
            # One value, so that an Arabic sentence shows it as one.
            header = f"Cache-Control: {said[:100]}"
            yield failed(request.url, "forbidden", cause=request.url, file=file_name(request.url), header=header)
        elif asks or "expires" in request.headers or (age and int(age[1]) > 0):
            yield passed(request.url)
        else:
            yield failed(request.url, "silent", cause=request.url, file=file_name(request.url))
