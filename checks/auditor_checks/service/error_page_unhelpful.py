"""The page shown for an unknown address helps.

What it checks: What stands at an address that does not exist, in each language: whether it answers 404, is in
the language asked for, and offers a way on: home, menu, search.

Why it matters: Links grow old. Whoever lands on a bare error page leaves.

How to fix: Answer 404 with a page in the reader's language that says what happened and links to home, search
and contact.

Exceptions: Where only the frame of the page offers a way on, and where the answer is a log-in or refuses
programs, a person decides.

References: RFC 9110, 15.5.5; WCAG 2.0 3.1.1.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import asks, fails

ARABIC = """صفحة الخطأ للعنوان المجهول تساعد الزائر.

ما الذي يُفحص: ما يظهر في عنوان غير موجود بكل لغة: هل يجيب بالرمز 404 وباللغة المطلوبة، وهل يتيح
سبيلًا للمتابعة: الرئيسية أو القائمة أو البحث.

لماذا يهم: تتقادم الروابط، ومن يصل إلى صفحة خطأ خالية ينصرف.

كيفية الإصلاح: أجب بالرمز 404 وبصفحة بلغة القارئ تبين ما حدث وتربط بالرئيسية والبحث والتواصل.

الاستثناءات: إذا لم يتح سبيلَ المتابعة إلا إطارُ الصفحة، أو كان الجواب تسجيل دخول أو رفضًا للبرامج،
فالقرار لإنسان.
"""

_NAME = Text(en="error page", ar="صفحة الخطأ")


@check(
    title=Text(en="The page shown for an unknown address helps", ar="صفحة الخطأ للعنوان المجهول تساعد الزائر"),
    impact="moderate",
    messages={
        "status": Text(
            en="An unknown address answers { $status } instead of 404",
            ar="يجيب العنوان المجهول بالرمز { $status } بدل 404",
        ),
        "language": Text(
            en="The error page under “{ $asked }” is in another language ({ $language })",
            ar="صفحة الخطأ تحت «{ $asked }» بلغة أخرى ({ $language })",
        ),
        "bare": Text(en="The error page offers no way on", ar="لا تتيح صفحة الخطأ أي سبيل للمتابعة"),
        "frame": Text(
            en="Does the error page help? Its own text offers no link; only header and footer do",
            ar="هل تساعد صفحة الخطأ الزائر؟ لا روابط في نصها، بل في الرأس والتذييل فقط",
        ),
        "unknown": Text(
            en="What does an unknown address show? It was not answered: { $reason }",
            ar="ماذا يعرض العنوان المجهول؟ لم يُجب عنه: { $reason }",
        ),
    },
    arabic=ARABIC,
)
def error_page_unhelpful(portal: PortalCapture) -> Iterator[Judgement]:
    """The faults of the error page in each language; one without any passes."""
    for answer in portal.asked.get("unknown", ()):
        url = answer["url"]
        if answer["state"] != "answered":
            yield asks("error-page", "unknown", _NAME, page=url, reason=answer.get("reason", answer["state"]))
        elif answer["password"] or answer["status"] in (401, 403, 429, 503):
            yield asks("error-page", "unknown", _NAME, page=url, reason=str(answer["status"]))
        else:
            found = list(_faults(answer))
            yield from found
            if not found:
                yield passed("error-page", page=url)


def _faults(answer: Mapping[str, Any]) -> Iterator[Judgement]:
    url = answer["url"]
    if answer["status"] not in (404, 410):
        yield fails("error-page", "status", _NAME, page=url, status=str(answer["status"]))
        return
    asked, shown = answer["asked"], _language(answer["text"])
    if asked in ("ar", "en") and shown and shown != asked:
        yield fails("error-page", "language", _NAME, page=url, asked=asked, language=shown)
    if not answer["links"] and not answer["search"]:
        yield fails("error-page", "bare", _NAME, page=url)
    elif not answer["main_links"]:
        yield asks("error-page", "frame", _NAME, page=url)


def _language(text: str) -> str:
    """Arabic or English by the letters of the main text, '' where too few stand there."""
    arabic = sum("\u0600" <= sign <= "\u06ff" for sign in text)
    latin = sum(sign.isascii() and sign.isalpha() for sign in text)
    if arabic + latin < 30:
        return ""
    return "ar" if arabic > 0.6 * (arabic + latin) else "en" if latin > 0.8 * (arabic + latin) else ""
