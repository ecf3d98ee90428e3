"""The complaint guide tells complaints from inquiries and suggestions.

What it checks: Whether the guide explains how a complaint differs from an inquiry, a suggestion or a report.

Why it matters: A case sent under the wrong name takes the wrong way and misses the promised times.

How to fix: Give one line to each kind and say through which channel it is sent.

Exceptions: A portal without a guide is judged by complaints/guide-missing alone. What the ways of reading
disagree on, and what is met only in part, goes to a person with the three likeliest sentences.

References: good practice of published guides; criterion CG-03 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check
from auditor_checks.complaints._guide import criterion, messages

ARABIC = """يميّز دليل الشكاوى الشكوى من الاستفسار والمقترح.

ما الذي يُفحص: ما إذا كان الدليل يوضح الفرق بين الشكوى والاستفسار والمقترح والبلاغ.

لماذا يهم: الطلب الذي يُرسل تحت مسمى غير صحيح يسلك مسارًا آخر وتفوته المدد المعلنة.

كيفية الإصلاح: خصّص سطرًا لكل نوع وبيّن القناة التي يُرسل عبرها.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص complaints/guide-missing وحده. وما اختلفت فيه
قراءتان أو تحقق جزئيًا يُعرض على إنسان مع أقرب ثلاث جمل إليه.
"""

_WHAT = Text(
    en="how a complaint differs from an inquiry, a suggestion or a report",
    ar="الفرق بين الشكوى والاستفسار والمقترح والبلاغ",
)


@check(
    title=Text(
        en="The complaint guide tells complaints from inquiries and suggestions",
        ar="يميّز دليل الشكاوى الشكوى من الاستفسار والمقترح",
    ),
    impact="minor",
    messages=messages(_WHAT),
    arabic=ARABIC,
)
def kinds_undistinguished(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for the guide in each language."""
    yield from criterion(portal, demands, "complaints/kinds-undistinguished", "CG-03")
