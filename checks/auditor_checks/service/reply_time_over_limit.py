"""Printed reply times keep to the limit.

What it checks: The times to reply that the contact and help pages print, against the limit
first_response_working_days.

Why it matters: A time over the limit breaks the policy in writing.

How to fix: Change the time on the page and the practice behind it.

Exceptions: A time that stands with complex cases is not held to it. A time whose days are not said to be
working days, over the limit by a weekend at most, goes to a person, and so does one that may belong to a
service. The complaint guide is left to complaints/first-response-time-over-limit.

References: the policies selected.
"""

from collections.abc import Iterator

from auditor.commons.folded_regex import folded_regex
from auditor.commons.portal_view import is_demanded, limit
from auditor.model import Demands, PageFacts, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import asks, fails, pages_of
from auditor_checks.service._statements import own_lines, reply_days

ARABIC = """مدد الرد المعلنة ضمن الحد.

ما الذي يُفحص: مدد الرد التي تذكرها صفحات التواصل والمساعدة مقارنةً بالحد
first_response_working_days.

لماذا يهم: المدة التي تتجاوز الحد تخالف السياسة كتابةً.

كيفية الإصلاح: عدّل المدة في الصفحة وفي الممارسة.

الاستثناءات: لا تُقاس به مدة الحالات المعقدة. والمدة التي لم يُبيَّن نوع أيامها وتجاوزت الحد بعطلة
أسبوعية على الأكثر يقرر فيها إنسان، وكذلك ما قد يخص خدمة بعينها. ودليل الشكاوى يحكم عليه فحص
complaints/first-response-time-over-limit.
"""

_NAME = Text(en="time to reply", ar="مدة الرد")
_COMPLEX = folded_regex(r"معقد|تحتاج إلى دراسة|تتطلب دراسة|complex|complicated|investigat|study")
_ELSEWHERE = folded_regex(r"خدمة|معاملة|طلب|ترخيص|تصعيد|service|application|licen|escalat|appeal|تظلم")
_WEEKEND = 2


@check(
    title=Text(en="Printed reply times keep to the limit", ar="مدد الرد المعلنة ضمن الحد"),
    impact="serious",
    messages={
        "over": Text(
            en="“{ $quote }” promises a reply within { $days } days; the limit is { $limit } working days",
            ar="«{ $quote }» يعد بالرد خلال { $days -> [one] يوم واحد [two] يومين [few] { $days } أيام "
            "[many] { $days } يومًا *[other] { $days } يوم }، والحد { $limit -> [one] يوم عمل واحد "
            "[two] يوما عمل [few] { $limit } أيام عمل [many] { $limit } يوم عمل *[other] { $limit } "
            "يوم عمل }",
        ),
        "unsure": Text(
            en="Is “{ $quote }” a time to reply, and does it keep to { $limit } working days?",
            ar="هل «{ $quote }» مدة رد، وهل تلتزم بحد { $limit -> [one] يوم عمل واحد [two] يومي عمل "
            "[few] { $limit } أيام عمل [many] { $limit } يوم عمل *[other] { $limit } يوم عمل }؟",
        ),
    },
    arabic=ARABIC,
)
def reply_time_over_limit(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for each printed time on each page."""
    if not is_demanded(portal, "service/reply-time-over-limit"):
        return
    most = limit(portal, demands, "service/reply-time-over-limit", "first_response_working_days")
    for listed in pages_of(portal, "contact", "support", "faq", "feedback").values():
        for page in listed:
            for folded, text in own_lines(page):
                for days, working in reply_days(folded):
                    yield _judge(page, folded, text, days, working, most)


def _judge(page: PageFacts, folded: str, text: str, days: float, working: bool, most: float) -> Judgement:
    if days <= most or _COMPLEX.search(folded):
        return passed("reply", page=page.info.url)
    if _ELSEWHERE.search(folded) or (not working and days <= most + _WEEKEND):
        return asks("reply", "unsure", _NAME, page=page.info.url, quote=text[:200], limit=most)
    return fails("reply", "over", _NAME, page=page.info.url, quote=text[:200], limit=most, days=round(days, 1))
