"""The complaint guide prints working days and hours.

What it checks: Whether the guide prints the days and hours of its staffed channels.

Why it matters: Beneficiaries call or come at the wrong time, and cannot judge when an answer is due.

How to fix: Give weekdays and hours for each channel, and say what holds in Ramadan and on holidays.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 7.1; criterion CG-06 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يذكر دليل الشكاوى أيام العمل وساعاته.

ما الذي يُفحص: ما إذا كان الدليل يذكر أيام عمل القنوات التي يعمل فيها موظفون وساعاتها.

لماذا يهم: يتصل المستفيد أو يحضر في غير الوقت المناسب، ولا يعرف متى ينتظر الرد.

كيفية الإصلاح: اذكر الأيام والساعات لكل قناة، وما يُعمل به في رمضان والإجازات.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="the days and hours of staffed channels", ar="أيام عمل القنوات وساعاتها")


@check(
    title=Text(
        en="The complaint guide prints working days and hours",
        ar="يذكر دليل الشكاوى أيام العمل وساعاته",
    ),
    impact="moderate",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def working_hours_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/working-hours-missing", "CG-06")
