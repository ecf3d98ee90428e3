"""Ratings have as many levels as the policy sets.

What it checks: How many levels each rating control offers, against rating_levels, five unless set otherwise.

Why it matters: Results on different scales cannot be compared or added up.

How to fix: Give every rating the same number of levels.

Exceptions: Ratings whose levels cannot be counted and questions with yes or no are not held to it.

References: the policies selected.
"""

from collections.abc import Iterator

from auditor.commons.portal_view import is_demanded, limit, page_fact
from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import fails

ARABIC = """للتقييم عدد الدرجات الذي تحدده السياسة.

ما الذي يُفحص: عدد درجات كل عنصر تقييم مقارنةً بالحد rating_levels، وهو خمس ما لم يُحدد غيره.

لماذا يهم: لا يمكن مقارنة نتائج على مقاييس مختلفة أو جمعها.

كيفية الإصلاح: وحّد عدد الدرجات في كل تقييم.

الاستثناءات: لا يُطالب به التقييم الذي تتعذر معرفة درجاته ولا السؤال بنعم أو لا.
"""

_NAME = Text(en="rating", ar="التقييم")
_FEWEST = 3


@check(
    title=Text(en="Ratings have as many levels as the policy sets", ar="للتقييم عدد الدرجات الذي تحدده السياسة"),
    impact="minor",
    messages={
        "levels": Text(
            en="The rating has { $count } levels; the policy sets { $limit }",
            ar="للتقييم { $count } درجات، والسياسة تحدد { $limit }",
        ),
    },
    arabic=ARABIC,
)
def rating_scale_wrong(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for each page with ratings."""
    if not is_demanded(portal, "service/rating-scale-wrong"):
        return
    wanted = limit(portal, demands, "service/rating-scale-wrong", "rating_levels")
    for page in portal.audited:
        ratings = [r for r in page_fact(page, "service_controls").get("ratings", ()) if r["levels"] >= _FEWEST]
        wrong = [r for r in ratings if r["levels"] != wanted]
        if wrong:
            count = wrong[0]["levels"]
            yield fails("rating", "levels", _NAME, page=page.info.url, cause=str(count), count=count, limit=wanted)
        elif ratings:
            yield passed("rating", page=page.info.url, count=len(ratings))
