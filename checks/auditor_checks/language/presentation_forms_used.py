"""Arabic is written with letters, not with pictures of letters.

What it checks: blocks with two or more characters from Unicode's Arabic presentation forms (U+FB50-FDFF,
U+FE70-FEFC).
Why it matters: Screen readers spell or skip these characters, search does not find the words, and copies are
useless. They come from PDF and old design tools.
How to fix: Convert the text with Unicode normalization NFKC and paste it as plain letters.
Exceptions: Single signs that have no other form: ﷺ, ﷻ, ﷲ, ﷼, ornate parentheses.
References: Unicode, chapter 9.2; W3C Arabic Layout Requirements.
"""

import re
import unicodedata
from collections.abc import Iterator

from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._arabic_text import arabic_blocks

ARABIC = """النص العربي مكتوب بحروف لا بأشكال عرض الحروف.

ما الذي يُفحص: الكتل التي فيها محرفان فأكثر من أشكال العرض العربية في يونيكود (U+FB50-FDFF وU+FE70-FEFC).
لماذا يهم: تتهجى قارئات الشاشة هذه المحارف أو تتجاوزها، ولا يعثر البحث على كلماتها، ولا ينفع نسخها. ومصدرها
ملفات PDF وأدوات التصميم القديمة.
كيفية الإصلاح: حوّل النص بتسوية يونيكود NFKC والصقه حروفًا عادية.
الاستثناءات: الرموز التي لا صورة أخرى لها: ﷺ وﷻ وﷲ و﷼ والأقواس المزخرفة.
"""

_FORM = re.compile("[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdef\ufdfb\ufe70-\ufefc]")


@check(
    title=Text(en="Arabic is written with letters", ar="العربية مكتوبة بحروفها"),
    impact="serious",
    messages={
        "forms": Text(
            en="{ $count } characters are presentation forms; the text is “{ $plain }”.",
            ar="في النص { $count } من أشكال العرض، وصوابه «{ $plain }».",
        )
    },
    arabic=ARABIC,
)
def presentation_forms_used(text: TextModel) -> Iterator[Judgement]:
    for block in arabic_blocks(text):
        count = len(_FORM.findall(block.text))
        if count >= 2:
            plain = unicodedata.normalize("NFKC", block.text)[:80]
            yield failed(block.element, "forms", count=count, plain=plain, evidence={"text": block.text[:200]})
        else:
            yield passed(block.element)
