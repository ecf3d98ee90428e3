"""The page does not reload or move on by itself after a while.

What it checks: The first valid `meta http-equiv="refresh"`: it must act at once, or later than 20 hours.

Why it matters: Somebody who reads slowly, or listens, loses the place, or the page, before being done.

How to fix: Redirect on the server. Where content gets old, offer a button that loads it anew.

Exceptions: Instant redirects.

References: WCAG 2.0 2.2.1 Timing Adjustable, 2.2.4, 3.2.5; ACT rule bc659a; failures F40, F41.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.accessibility._refresh import first_refresh

ARABIC = """لا تُعاد الصفحة ولا تنتقل من تلقاء نفسها بعد مدة.

ما الذي يُفحص: أول عنصر `meta http-equiv="refresh"` صحيح: يجب أن يعمل فورا أو بعد أكثر من 20 ساعة.

لماذا يهم: من يقرأ ببطء أو يستمع يفقد موضعه، أو الصفحة كلها، قبل أن يفرغ منها.

كيفية الإصلاح: حوّل من الخادم. وإذا كان المحتوى يتقادم فاعرض زرا يحدّثه.

الاستثناءات: التحويل الفوري.
"""
HOURS_20 = 72000


@check(
    title=Text(en="The page does not refresh after a delay", ar="لا تُحدَّث الصفحة تلقائيا بعد مهلة"),
    impact="critical",
    wcag=("2.2.1", "2.2.4", "3.2.5"),
    act=("bc659a",),
    messages={
        "delayed": Text(
            en="The page refreshes after { $seconds } seconds",
            ar="تُحدَّث الصفحة بعد { $seconds } ثانية",
        )
    },
    arabic=ARABIC,
)
def page_refresh_delayed(snapshot: Snapshot) -> Iterator[Judgement]:
    """One judgement for the page that has a refresh."""
    found = first_refresh(snapshot)
    if found is not None:
        node, seconds = found
        yield failed(node, "delayed", seconds=seconds) if 0 < seconds <= HOURS_20 else passed(node)
