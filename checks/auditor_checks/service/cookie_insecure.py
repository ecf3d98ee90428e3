"""Cookies are protected.

What it checks: Whether the cookies that the home page and the log-in pages set carry Secure, and session
cookies also HttpOnly and SameSite. Values are not kept.

Why it matters: A session cookie that travels in the clear or that scripts can read lets others act in the
visitor's name.

How to fix: Set Secure, HttpOnly and SameSite=Lax (or Strict) on every session cookie.

Exceptions: Whether a cookie is a session's is told by its name; where that leaves a doubt, a person decides.
Cookies that scripts set are not seen.

References: RFC 6265bis.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import asks, fails

ARABIC = """ملفات الارتباط محمية.

ما الذي يُفحص: هل تحمل ملفات الارتباط التي تضعها الصفحة الرئيسية وصفحات الدخول السمة Secure، وملفات
الجلسة أيضًا HttpOnly وSameSite. ولا تُحفظ قيمها.

لماذا يهم: ملف الجلسة الذي يُنقل مكشوفًا أو تقرؤه البرامج يمكّن غير صاحبه من التصرف باسمه.

كيفية الإصلاح: اضبط Secure وHttpOnly وSameSite=Lax (أو Strict) على كل ملف جلسة.

الاستثناءات: يُعرف ملف الجلسة من اسمه، فإن بقي شك قرر إنسان. ولا تُرى الملفات التي تضعها البرامج.
"""

_SESSION = re.compile(
    r"sess|(?:^|[_.-])sid|auth|token|jsession|phpsess|asp\.net|login|identity|remember", re.IGNORECASE
)
_ANTI_FORGERY = re.compile(r"csrf|xsrf|antiforgery|requestverification", re.IGNORECASE)
_NAME = Text(en="cookie", ar="ملف ارتباط")


@check(
    title=Text(en="Cookies are protected", ar="ملفات الارتباط محمية"),
    impact="serious",
    messages={
        "secure": Text(en="The cookie { $cookie } lacks Secure", ar="ملف الارتباط { $cookie } بلا Secure"),
        "flags": Text(
            en="The session cookie { $cookie } lacks { $flags }", ar="ملف الجلسة { $cookie } بلا { $flags }"
        ),
        "unsure": Text(
            en="Is { $cookie } a session's cookie? It lacks { $flags }",
            ar="هل { $cookie } ملف جلسة؟ تنقصه { $flags }",
        ),
    },
    arabic=ARABIC,
)
def cookie_insecure(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each cookie on each address asked."""
    seen: set[tuple[str, str]] = set()
    for head in portal.asked.get("heads", ()):
        for cookie in head["cookies"]:
            key = (cookie["name"], head["url"])
            if key not in seen and not cookie["deleted"]:
                seen.add(key)
                yield _judge(cookie, head["url"])


def _judge(cookie: Mapping[str, Any], url: str) -> Judgement:
    name = cookie["name"]
    session = bool(_SESSION.search(name)) and not _ANTI_FORGERY.search(name)
    flags = [
        n for n, held in (("HttpOnly", cookie["httponly"]), ("SameSite", bool(cookie["samesite"]))) if not held
    ]
    if session and flags:
        lacking = " · ".join(["Secure", *flags] if not cookie["secure"] else flags)
        return fails("cookie", "flags", _NAME, page=url, cause=name, cookie=name, flags=lacking)
    if not cookie["secure"]:
        return fails("cookie", "secure", _NAME, page=url, cause=name, cookie=name)
    if flags and not cookie["lasting"] and not _ANTI_FORGERY.search(name):
        return asks("cookie", "unsure", _NAME, page=url, cause=name, cookie=name, flags=" · ".join(flags))
    return passed(f"cookie {name}", page=url)
