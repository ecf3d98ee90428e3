"""E-mail addresses are printed in full.

What it checks: Whether an e-mail address is shown with its name or domain hidden, such as “[email protected]”
or dots in place of letters, in the text that visitors see.

Why it matters: Nobody can write to a masked address.

How to fix: Print the address in full, or offer a form beside it. Protect it against harvesting on the server,
not on the page.

Exceptions: Addresses that a script completes are complete when the page is judged. A page without any address
is not judged.

References: the policies selected.
"""

from collections.abc import Iterator

from auditor.commons.portal_view import page_fact
from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import fails

ARABIC = """عناوين البريد الإلكتروني مكتوبة كاملة.

ما الذي يُفحص: هل يظهر في النص الذي يراه الزائر عنوان بريد أُخفي اسمه أو نطاقه، مثل «[email
protected]» أو نقاط بدل الأحرف.

لماذا يهم: لا يمكن لأحد أن يراسل عنوانًا محجوبًا.

كيفية الإصلاح: اكتب العنوان كاملًا أو أتح نموذجًا بجانبه، واحمه من الجمع الآلي في الخادم لا في
الصفحة.

الاستثناءات: العناوين التي يكملها البرنامج تكون كاملة وقت الفحص. ولا يُحكم على صفحة بلا عنوان بريد.
"""

_NAME = Text(en="e-mail address", ar="عنوان البريد الإلكتروني")


@check(
    title=Text(en="E-mail addresses are printed in full", ar="عناوين البريد الإلكتروني مكتوبة كاملة"),
    impact="moderate",
    messages={
        "masked": Text(
            en="The address “{ $quote }” is masked, so nobody can write to it",
            ar="العنوان «{ $quote }» محجوب فلا يمكن مراسلته",
        ),
    },
    arabic=ARABIC,
)
def email_masked(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each page with addresses."""
    for page in portal.audited:
        ways = page_fact(page, "service_ways")
        if ways.get("masked"):
            quote = ways["masked"][0]
            yield fails("email", "masked", _NAME, page=page.info.url, cause=quote, quote=quote)
        elif ways.get("emails") or ways.get("mail"):
            yield passed("email", page=page.info.url)
