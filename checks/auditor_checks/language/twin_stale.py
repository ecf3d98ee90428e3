"""Counterparts in two languages are kept up to date together.

What it checks: The days of the last update that a page and its counterpart give: more than 90 days apart, one of the
two is likely to be out of date.

Why it matters: Readers of the older version act on rules and fees that no longer hold.

How to fix: Review both versions together, and let one change of content update all languages.

Exceptions: Pages that give no day. Whether something is really missing, a person decides.

References: Digital government policies on equal content in all languages.
"""

from collections.abc import Iterator
from datetime import date

from auditor.commons.twins import Twins
from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, passed
from auditor_checks.language._compare import both, language_pairs

ARABIC = """تُحدّث النسخ اللغوية معًا.

ما الذي يُفحص: يوم آخر تحديث المذكور في الصفحة وفي نظيرتها: إذا زاد ما بينهما على 90 يومًا فالأرجح أن إحداهما متأخرة.

لماذا يهم: يعمل قراء النسخة الأقدم بأحكام ورسوم لم تعد سارية.

كيفية الإصلاح: راجع النسختين معًا، واجعل تغيير المحتوى يشمل كل اللغات.

الاستثناءات: الصفحات التي لا تذكر يومًا. ويقرر الإنسان هل نقص شيء فعلًا.
"""

MAX_DAYS = 90
"""Days between the two updates that are nothing to speak of."""


@check(
    title=Text(en="Versions are updated together", ar="تُحدّث النسخ معًا"),
    impact="minor",
    messages={
        "older": Text(
            en="{ $where } was last updated { $days } days before its counterpart",
            ar="آخر تحديث للصفحة { $where } سبق تحديث نظيرتها بعدد { $days } من الأيام",
        )
    },
    arabic=ARABIC,
)
def twin_stale(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a pair of which both pages give a day."""
    for page, twin, language in language_pairs(Twins.of(portal), demands):
        if (pair := both(page, twin)) is None or not (pair[0]["updated"] and pair[1]["updated"]):
            continue
        mine, theirs = (date.fromisoformat(side["updated"]) for side in pair)
        older = page if mine < theirs else twin
        days = abs((mine - theirs).days)
        if days > MAX_DAYS:
            yield cant_tell(None, "older", page=older.info.url, part=language, where=older.info.url, days=days)
        else:
            yield passed(page=page.info.url)
