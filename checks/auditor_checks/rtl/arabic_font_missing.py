"""The fonts that the page brings have Arabic letters.

What it checks: What Arabic text was really painted with, for each family the page's styles ask for. Where the page
brings a web font for an element and part of its Arabic letters comes from a font of the system all the same, the
web font lacks them.

Why it matters: The letters then look different on every device, mix two faces in one line, and may be missing
altogether where no Arabic font is installed.

How to fix: Load a font with Arabic letters first in the family list for Arabic (`:lang(ar)`), with a
`unicode-range` that includes U+0600-06FF.

Exceptions: Pages that ask for fonts of the system alone, and icon fonts.

References: CSS Fonts Module Level 4, font matching; W3C Text Layout Requirements for the Arabic Script.
"""

from collections.abc import Iterator

from auditor.commons.bidi import arabic_letters
from auditor.commons.layout import Layout
from auditor.model import Text
from auditor.model.rtl import ArabicFont
from auditor.rules import Judgement, check, failed, passed

ARABIC = """الخطوط التي تحملها الصفحة فيها الحروف العربية.

ما الذي يُفحص: الخط الذي رُسم به النص العربي فعلًا لكل عائلة خطوط تطلبها الأنماط. فإذا حملت الصفحة خطًا لعنصر وجاء جزء من
حروفه العربية من خطوط النظام فالخط المحمّل تنقصه تلك الحروف.

لماذا يهم: تختلف الحروف عندئذ من جهاز إلى آخر، ويختلط خطان في سطر واحد، وقد لا تظهر الحروف حيث لا يوجد خط عربي.

كيفية الإصلاح: اجعل خطًا فيه الحروف العربية أول العائلة للعربية (‎:lang(ar)‎)، بمدى unicode-range يشمل U+0600-06FF.

الاستثناءات: الصفحات التي تطلب خطوط النظام وحدها، وخطوط الأيقونات.
"""


@check(
    title=Text(en="Web fonts have Arabic letters", ar="في خطوط الصفحة حروف عربية"),
    impact="minor",
    messages={
        "fallback": Text(
            en='Arabic letters come from "{ $fallback }", a font of the system: the page\'s own "{ $font }" lacks them',
            ar="جاءت الحروف العربية من «{ $fallback }» وهو من خطوط النظام لأن خط الصفحة «{ $font }» تنقصه هذه الحروف",
        )
    },
    arabic=ARABIC,
)
def arabic_font_missing(layout: Layout, arabic_fonts: tuple[ArabicFont, ...]) -> Iterator[Judgement]:
    """One judgement a font family."""
    for sample in arabic_fonts:
        node = layout.snapshot.by_backend_id.get(sample.backend_id)
        own = [name for name, custom, _ in sample.fonts if custom]
        system = [(count, name) for name, custom, count in sample.fonts if not custom]
        if node is None or not own:
            continue
        # Marks and signs may come from elsewhere; letters by the dozen may not.
        letters = arabic_letters("".join(c.value for c in node.children if c.is_text))
        foreign = sum(count for count, _ in system)
        if letters >= 4 and foreign > letters / 2:
            yield failed(node, "fallback", fallback=max(system)[1], font=own[0])
        else:
            yield passed(node)
