"""The page never reloads or moves on unless somebody asks for it.

What it checks: The first valid `meta http-equiv="refresh"`: it must act at once.

Why it matters: Any change that nobody asked for disorients people who see only a part of the page, or hear it.

How to fix: Redirect on the server, or offer a link or button instead.

Exceptions: Instant redirects.

References: WCAG 2.0 2.2.4 Interruptions, 3.2.5 Change on Request (level AAA); ACT rule bisz58; failure F41.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.accessibility._refresh import first_refresh

ARABIC = """لا تُعاد الصفحة ولا تنتقل إلا بطلب.

ما الذي يُفحص: أول عنصر `meta http-equiv="refresh"` صحيح: يجب أن يعمل فورا.

لماذا يهم: كل تغيير لم يُطلب يربك من لا يرى من الصفحة إلا جزءا أو يستمع إليها.

كيفية الإصلاح: حوّل من الخادم، أو اعرض رابطا أو زرا بدلا من ذلك.

الاستثناءات: التحويل الفوري.
"""


@check(
    title=Text(en="The page changes only on request", ar="لا تتغير الصفحة إلا بطلب"),
    impact="minor",
    wcag=("2.2.4", "3.2.5"),
    act=("bisz58",),
    messages={
        "unasked": Text(
            en="The page refreshes by itself after { $seconds } seconds",
            ar="تُحدَّث الصفحة من تلقاء نفسها بعد { $seconds } ثانية",
        )
    },
    arabic=ARABIC,
    advice=True,
)
def page_refresh_unasked(snapshot: Snapshot) -> Iterator[Judgement]:
    """One judgement for the page that has a refresh."""
    found = first_refresh(snapshot)
    if found is not None:
        node, seconds = found
        yield failed(node, "unasked", seconds=seconds) if seconds > 0 else passed(node)
