"""Letters and their marks are stored as one character where there is one.

What it checks: alef, waw and yeh followed by a separate hamza or madda (U+0653-0655), and Latin letters
followed by a separate accent.
Why it matters: Two spellings that look the same are different words to search, sorting and passwords.
How to fix: Save text in Unicode's Normalization Form C.
Exceptions: The order of shadda and vowels, which keyboards and NFC see differently, harms nobody.
References: Unicode UAX #15; W3C Character Model.
"""

import re
import unicodedata
from collections.abc import Iterator

from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, check, failed

ARABIC = """الحروف وعلاماتها مخزنة محرفًا واحدًا حيث وُجد.

ما الذي يُفحص: ألف أو واو أو ياء تليها همزة أو مدة مستقلة (U+0653-0655)، وحرف لاتيني تليه علامة مستقلة.
لماذا يهم: الكتابتان المتشابهتان كلمتان مختلفتان عند البحث والفرز وكلمات المرور.
كيفية الإصلاح: احفظ النص بصيغة التسوية NFC في يونيكود.
الاستثناءات: ترتيب الشدة والحركات، إذ تختلف فيه لوحات المفاتيح وNFC ولا ضرر منه.
"""

_DECOMPOSED = re.compile("\\w*(?:[اويى][\u0653-\u0655]|[A-Za-z][\u0300-\u0308\u030a-\u030c\u0327])\\w*")


@check(
    title=Text(en="Letters are composed", ar="الحروف مركبة مع علاماتها"),
    impact="minor",
    messages={
        "apart": Text(
            en="In “{ $word }” a letter and its mark are stored apart.",
            ar="في «{ $word }» حرف وعلامته مخزنان منفصلين.",
        )
    },
    arabic=ARABIC,
    advice=True,
)
def text_not_composed(text: TextModel) -> Iterator[Judgement]:
    for block in text.blocks:
        if block.text.isascii():
            continue
        match = _DECOMPOSED.search(block.text)
        if match and unicodedata.normalize("NFC", match[0]) != match[0]:
            yield failed(block.element, "apart", word=match[0])
