"""Everything a page asks for arrives, and its scripts run.

What it checks: Scripts, style sheets, fonts, pictures and films that the page asked for: an answer of 400 and above,
or none at all, fails. So does an error that a script throws and nobody catches.

Why it matters: A missing script or style sheet may take half of the page with it, and nobody is told.

How to fix: Put the file where it is asked for, or stop asking; mend the script at the line named.

Exceptions: Other hosts' files that refuse robots (401, 403, 429) and requests the page itself gave up are for a
person to judge, or not counted.

References: RFC 9110, 15.5 and 15.6; HTML, 8.1.4.6 Runtime script errors.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from auditor.model import PageInfo, Request, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """كل ما تطلبه الصفحة يصل، ونصوصها البرمجية تعمل.

ما الذي يُفحص: ما تطلبه الصفحة من نصوص برمجية وأنماط وخطوط وصور وأفلام: إجابة برمز 400 فأعلى أو غياب الإجابة إخفاق، وكذلك الخطأ
الذي يرميه نص برمجي ولا يعالجه أحد.

لماذا يهم: قد يُذهب نص برمجي أو ملف أنماط مفقود بنصف الصفحة دون أن يعلم أحد.

كيفية الإصلاح: ضع الملف في موضع طلبه أو احذف الطلب، وأصلح النص البرمجي عند الخطأ المذكور.

الاستثناءات: ملفات الخوادم الأخرى التي ترفض الأدوات الآلية (401 و403 و429) يحكم عليها شخص، وما ألغت الصفحة طلبه لا يُحسب.
"""
_TYPES = frozenset({"script", "stylesheet", "font", "image", "media"})
_GIVEN_UP = ("ERR_ABORTED", "ERR_BLOCKED_BY", "inspector", "csp", "mixed-content", "origin", "other")
"""The page, its policy or the browser gave the request up."""


@check(
    title=Text(
        en="Everything a page asks for arrives, and its scripts run",
        ar="كل ما تطلبه الصفحة يصل، ونصوصها البرمجية تعمل",
    ),
    impact="moderate",
    messages={
        "status": Text(
            en="The { $type } { $file } answers with HTTP { $status }",
            ar="الملف { $file } ({ $type }) يجيب برمز الخطأ { $status }",
        ),
        "lost": Text(
            en="The { $type } { $file } does not arrive ({ $error })",
            ar="لا يصل الملف { $file } ({ $type }، { $error })",
        ),
        "refused": Text(
            en="Another host refuses { $file } (HTTP { $status }); perhaps only to this tool",
            ar="يرفض خادم آخر إرسال { $file } (الرمز { $status })، وربما لهذه الأداة وحدها",
        ),
        "unreached": Text(
            en="Another host did not deliver { $file } ({ $error }); perhaps only here",
            ar="لم يُرسل خادم آخر { $file } ({ $error })، وربما حدث ذلك من هذا الموضع وحده",
        ),
        "thrown": Text(en="A script fails: { $error }", ar="يتعطل نص برمجي: { $error }"),
    },
    arabic=ARABIC,
)
def resource_failing(network: tuple[Request, ...], errors: tuple[str, ...], page: PageInfo) -> Iterator[Judgement]:
    """One judgement a file that was asked for, and one an uncaught error."""
    own = urlsplit(page.final_url).netloc
    for request in network:
        if request.type in _TYPES and not _is_probe_of_browser(request):
            yield from _judged(request, urlsplit(request.url).netloc == own)
    for text in dict.fromkeys(errors):
        yield failed("script", "thrown", cause=text[:200], error=text[:200])


def _judged(request: Request, own: bool) -> Iterator[Judgement]:
    url, name, status = request.url, _file(request.url), request.status or 0
    # A status comes first: Chromium drops the body of a refused script and calls that an error, too.
    if status >= 400:
        if not own and status in (401, 403, 429):
            yield cant_tell(url, "refused", cause=url, file=name, status=status)
        else:
            yield failed(url, "status", cause=url, type=request.type, file=name, status=status)
    elif request.error:
        if any(word in request.error for word in _GIVEN_UP):
            return
        if own:
            yield failed(url, "lost", cause=url, type=request.type, file=name, error=request.error)
        else:
            yield cant_tell(url, "unreached", cause=url, file=name, error=request.error)
    elif status:
        yield passed(url)


def _is_probe_of_browser(request: Request) -> bool:
    """The icon that browsers ask for of their own accord."""
    return urlsplit(request.url).path == "/favicon.ico"


def _file(url: str) -> str:
    path = urlsplit(url).path
    return (path.rsplit("/", 1)[-1] or path)[:80]
