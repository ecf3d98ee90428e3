"""The update line gives time of day and time zone.

What it checks: Whether the update line of the pages that the policies name carries, beside its date, a time of
day and the time zone.

Why it matters: The policy asks for it, so that nobody doubts which version held when.

How to fix: Print date, time and zone: “6 May 2026, 10:30 am Saudi Arabia time”.

Exceptions: A page without a date is left to service/page-date-missing.

References: the policies selected.
"""

from collections.abc import Iterator

from auditor.commons.portal_view import page_fact, parts
from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import READ, fails, found_of, title_of

ARABIC = """يتضمن سطر التحديث الوقت والمنطقة الزمنية.

ما الذي يُفحص: هل يحمل سطر التحديث في الصفحات التي تسميها السياسات، مع التاريخ، الوقت والمنطقة
الزمنية.

لماذا يهم: تطلب السياسة ذلك حتى لا يُشك في النسخة السارية ووقتها.

كيفية الإصلاح: اكتب التاريخ والوقت والمنطقة: «6 مايو 2026، 10:30 صباحًا بتوقيت المملكة العربية
السعودية».

الاستثناءات: الصفحة الخالية من التاريخ يحكم عليها فحص service/page-date-missing.
"""


@check(
    title=Text(en="The update line gives time of day and time zone", ar="يتضمن سطر التحديث الوقت والمنطقة الزمنية"),
    impact="minor",
    messages={
        "time": Text(
            en="The update line of the { $name_en } has no time of day: “{ $line }”",
            ar="سطر تحديث { $name_ar } بلا وقت: «{ $line }»",
        ),
        "zone": Text(
            en="The update line of the { $name_en } has no time zone: “{ $line }”",
            ar="سطر تحديث { $name_ar } بلا منطقة زمنية: «{ $line }»",
        ),
    },
    arabic=ARABIC,
)
def page_timestamp_incomplete(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each page asked for that has a date, in each language."""
    for part in parts(portal, "service/page-timestamp-incomplete", ()):
        found = found_of(portal, part)
        pages = [*found.pages, *(s for s, _ in found.sections)] if found is not None else []
        chosen = {p.info.language: p for p in reversed(pages) if p.info.language in READ}
        for page in chosen.values():
            updated = page_fact(page, "service_page").get("updated", {})
            if not updated.get("date"):
                continue
            key = "" if updated["time"] and updated["zone"] else "zone" if updated["time"] else "time"
            line = updated["line"][:150]
            name = title_of(portal, part)
            yield fails(part, key, name, page=page.info.url, line=line) if key else passed(part, page=page.info.url)
