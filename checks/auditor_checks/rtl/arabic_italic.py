"""Arabic text is not slanted.

What it checks: The computed font style of Arabic text.

Why it matters: Arabic script has no italic. Browsers slant the upright letters, which leans them against the
direction of reading and blurs their joins.

How to fix: Emphasise with weight or colour; set `font-style: normal` for Arabic (`:lang(ar) em`).

Exceptions: none.

References: W3C Text Layout Requirements for the Arabic Script, font style and weight.
"""

from collections.abc import Iterator

from auditor.commons.layout import Layout
from auditor.model import Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.rtl._type import styled

ARABIC = """النص العربي غير مائل.

ما الذي يُفحص: نمط الخط المحسوب للنص العربي.

لماذا يهم: لا مائل في الخط العربي، فيميل المتصفح الحروف القائمة عكس اتجاه القراءة ويشوه اتصالها.

كيفية الإصلاح: أبرز النص بالثخانة أو اللون، واضبط font-style: normal للعربية (‎:lang(ar) em‎).

الاستثناءات: لا استثناءات.
"""


@check(
    title=Text(en="Arabic text stands upright", ar="النص العربي قائم غير مائل"),
    impact="minor",
    messages={"italic": Text(en="Arabic text is slanted ({ $style })", ar="نص عربي مائل ({ $style })")},
    arabic=ARABIC,
)
def arabic_italic(layout: Layout) -> Iterator[Judgement]:
    """One judgement an element with Arabic text of its own."""
    for element in styled(layout):
        style = element.style("font-style")
        if style.startswith(("italic", "oblique")):
            yield failed(element, "italic", style=style.split()[0])
        else:
            yield passed(element)
