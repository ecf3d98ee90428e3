"""The first response to a complaint is promised within the limit.

What it checks: The time that the complaint guide prints for the first response, against the profile's limit
first_response_working_days. Times for complex cases are not held to it.

Why it matters: The policy promises an answer within this time. A guide that promises more breaks it in writing.

How to fix: Change the time in the guide and the practice behind it, or print the longer time for complex cases
only.

Exceptions: A time in days that does not say whether working days are meant, and that is over the limit by a
weekend at most, goes to a person. A guide without a time is judged by complaints/first-response-time-missing
alone.

References: the body's policy; ISO 10002:2018, 7.3.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.complaints._guide import guides, limits_of, quotes, read_values

ARABIC = """مدة الرد الأولي على الشكوى ضمن الحد.

ما الذي يُفحص: المدة التي يعلنها دليل الشكاوى للرد الأولي مقارنةً بالحد first_response_working_days
في ملف الإعداد. ولا تُقاس به مدد الحالات المعقدة.

لماذا يهم: تتعهد السياسة بالرد خلال هذه المدة، والدليل الذي يعلن مدة أطول يخالفها كتابةً.

كيفية الإصلاح: عدّل المدة في الدليل وفي الممارسة، أو اجعل المدة الأطول للحالات المعقدة وحدها.

الاستثناءات: المدة بالأيام دون بيان أهي أيام عمل، إذا تجاوزت الحد بما لا يزيد على عطلة أسبوعية، يقرر
فيها إنسان. والدليل الذي لا مدة فيه يحكم عليه فحص complaints/first-response-time-missing وحده.
"""
_DAY = 86_400
_WEEKEND = 2


@check(
    title=Text(
        en="The first response to a complaint is promised within the limit",
        ar="مدة الرد الأولي على الشكوى ضمن الحد",
    ),
    impact="serious",
    messages={
        "over": Text(
            en="The guide promises the first response within { $days } days, over the limit of { $limit }: “{ $quote }”",
            ar="يعد الدليل بالرد الأولي خلال { $days -> [one] يوم واحد [two] يومين [few] { $days } "
            "أيام [many] { $days } يومًا *[other] { $days } يوم }، والحد { $limit -> [one] يوم عمل "
            "واحد [two] يوما عمل [few] { $limit } أيام عمل [many] { $limit } يوم عمل *[other] { "
            "$limit } يوم عمل }: «{ $quote }»",
        ),
        "calendar": Text(
            en="Does “{ $quote }” keep to { $limit } working days? It does not say which days are meant",
            ar="هل تلتزم العبارة «{ $quote }» بحد { $limit -> [one] يوم عمل واحد [two] يومي عمل [few] "
            "{ $limit } أيام عمل [many] { $limit } يوم عمل *[other] { $limit } يوم عمل }؟ لم "
            "يُبيَّن نوع الأيام",
        ),
    },
    arabic=ARABIC,
)
def first_response_time_over_limit(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language that prints a time."""
    limits = limits_of(portal, demands, "complaints/first-response-time-over-limit")
    most = limits.first_response / _DAY
    for guide in guides(portal):
        promised = read_values(guide, limits).first_response
        if promised is None:
            continue
        days = promised.seconds / _DAY
        evidence = {"guide": guide.url, "seconds": promised.seconds, "quotes": quotes(guide, (promised.span,))}
        quote = promised.span.quote[:200]
        if days <= most:
            yield passed(guide.language, page=guide.url)
        elif not promised.working and days <= most + _WEEKEND:
            yield cant_tell(guide.language, "calendar", evidence=evidence, page=guide.url, quote=quote, limit=most)
        else:
            yield failed(
                guide.language,
                "over",
                evidence=evidence,
                page=guide.url,
                days=round(days, 1),
                quote=quote,
                limit=most,
            )
