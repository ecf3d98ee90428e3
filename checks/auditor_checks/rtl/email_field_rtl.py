"""Fields for e-mail and web addresses run from left to right.

What it checks: The computed direction of `input` fields of the types `email` and `url` on Arabic pages.

Why it matters: Addresses are Latin. Typed into a field that runs from right to left, dots and signs jump to the
other side while one types, and nobody can check the address.

How to fix: Put `dir="ltr"` on the field (`text-align: end` or `right` keeps it on the right), or `dir="auto"`.

Exceptions: Telephone fields run from left to right by themselves in today's browsers.

References: HTML Standard, the dir attribute; W3C Structural markup and right-to-left text in HTML, forms.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """حقول البريد الإلكتروني وعناوين المواقع تسير من اليسار إلى اليمين.

ما الذي يُفحص: الاتجاه المحسوب لحقول input من النوعين email وurl في الصفحات العربية.

لماذا يهم: العناوين لاتينية، فإذا كُتبت في حقل يسير من اليمين إلى اليسار قفزت النقاط والرموز إلى الجانب الآخر أثناء الكتابة،
وتعذرت مراجعة العنوان.

كيفية الإصلاح: ضع dir="ltr" على الحقل (ويبقيه text-align: end أو right في اليمين)، أو dir="auto".

الاستثناءات: حقول الهاتف تسير من اليسار إلى اليمين من تلقاء نفسها في متصفحات اليوم.
"""


@check(
    title=Text(en="Address fields run from left to right", ar="حقول العناوين من اليسار إلى اليمين"),
    impact="moderate",
    messages={
        "rtl": Text(
            en="The field for an address ({ $type }) runs from right to left",
            ar="حقل العنوان ({ $type }) يسير من اليمين إلى اليسار",
        )
    },
    arabic=ARABIC,
)
def email_field_rtl(snapshot: Snapshot) -> Iterator[Judgement]:
    """One judgement a field."""
    for field in snapshot.elements("input"):
        kind = field.attrs.get("type", "").lower()
        if kind not in ("email", "url") or not field.visible:
            continue
        if field.style("direction") == "rtl" and field.attrs.get("dir", "").lower() != "auto":
            yield failed(field, "rtl", type=kind)
        else:
            yield passed(field)
