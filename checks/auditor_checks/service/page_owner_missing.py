"""A policy's page names the unit that owns it.

What it checks: Whether the policy's page names a unit that owns it, and whether a way to contact it stands on
the page or in the portal's frame.

Why it matters: Questions about a policy need somebody to answer them.

How to fix: Add a line: “Owner of this policy: Department of …”, with an e-mail address.

Exceptions: “The department concerned” names nobody and goes to a person, as does a unit that may be named in
other words.

References: ISO 10002:2018, 5.3.
"""

from collections.abc import Iterator

from auditor.commons.folded_regex import folded_regex
from auditor.commons.portal_view import page_fact, parts
from auditor.model import PageFacts, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import READ, asks, found_of, lines_of, title_of

ARABIC = """تسمّي صفحة السياسة الإدارة المالكة لها.

ما الذي يُفحص: هل تسمّي صفحة السياسة إدارة مالكة لها، وهل توجد وسيلة للتواصل معها في الصفحة أو في
إطار البوابة.

لماذا يهم: الأسئلة عن السياسة تحتاج إلى من يجيب عنها.

كيفية الإصلاح: أضف سطرًا: «الجهة المالكة للسياسة: إدارة …» مع بريد إلكتروني.

الاستثناءات: عبارة «الإدارة المختصة» لا تسمّي أحدًا فيقرر فيها إنسان، وكذلك الإدارة التي قد تكون
مذكورة بعبارة أخرى.
"""

_OWNER = folded_regex(
    r"الجهة المالكة|الإدارة المالكة|مالك السياسة|الجهة المسؤولة|الإدارة المسؤولة|المسؤول عن (?:هذه )?السياسة"
    r"|owner of th|policy owner|owned by|responsible (?:unit|department|body)|\bowner\b"
)
_UNIT = folded_regex(
    r"(?:ال)?(?:إدارة|وحدة|وكالة|قسم|مكتب|لجنة|مركز) (?!المختصة|المعنية|المختص|المعني)\w+"
    r"|\b(?:department|unit|office|deputyship|directorate|committee|centre|center) (?:of|for) \w+"
    r"|\w+ (?:department|unit|office|deputyship|directorate|committee|centre|center)\b"
)


@check(
    title=Text(en="A policy's page names the unit that owns it", ar="تسمّي صفحة السياسة الإدارة المالكة لها"),
    impact="minor",
    messages={
        "absent": Text(
            en="The { $name_en } names no unit that owns it. Who is in charge of it?",
            ar="لا تسمّي { $name_ar } إدارة مالكة لها. من المسؤول عنها؟",
        ),
        "vague": Text(
            en="Does “{ $line }” name the owner of the { $name_en }?",
            ar="هل تسمّي العبارة «{ $line }» مالك { $name_ar }؟",
        ),
    },
    arabic=ARABIC,
)
def page_owner_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each policy page asked for, in each language."""
    for part in parts(portal, "service/page-owner-missing", ()):
        found = found_of(portal, part)
        pages = [*found.pages, *(s for s, _ in found.sections)] if found is not None else []
        for page in {p.info.language: p for p in reversed(pages) if p.info.language in READ}.values():
            yield _judge(part, title_of(portal, part), page)


def _judge(part: str, name: Text, page: PageFacts) -> Judgement:
    lines = list(lines_of(page))
    owning = [text for folded, text in lines if _OWNER.search(folded) and _UNIT.search(folded)]
    ways = page_fact(page, "service_ways")
    if owning and (ways.get("tel") or ways.get("mail") or ways.get("phones") or ways.get("emails")):
        return passed(part, page=page.info.url)
    units = owning or [text for folded, text in lines if _UNIT.search(folded) and len(text) <= 300]
    if units:
        return asks(part, "vague", name, page=page.info.url, line=units[0][:150])
    return asks(part, "absent", name, page=page.info.url)
