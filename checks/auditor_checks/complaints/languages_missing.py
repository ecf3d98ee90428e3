"""The complaint guide names the languages served.

What it checks: Whether the guide states the languages of the service, or an interpreter.

Why it matters: Residents and investors who do not read Arabic do not know whether they will be understood.

How to fix: State the languages of each channel.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: ISO 10002:2018, 4.3; criterion CG-19 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يذكر دليل الشكاوى لغات تقديم الشكوى.

ما الذي يُفحص: ما إذا كان الدليل يذكر اللغات التي تُقدم بها الخدمة أو توافر مترجم.

لماذا يهم: لا يعلم المقيم أو المستثمر الذي لا يقرأ العربية هل ستُفهم شكواه.

كيفية الإصلاح: اذكر لغات كل قناة.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(en="in which languages one can complain", ar="اللغات التي يمكن تقديم الشكوى بها")


@check(
    title=Text(en="The complaint guide names the languages served", ar="يذكر دليل الشكاوى لغات تقديم الشكوى"),
    impact="minor",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def languages_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/languages-missing", "CG-19")
