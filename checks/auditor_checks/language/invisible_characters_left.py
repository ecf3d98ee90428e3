"""No invisible characters are left inside words.

What it checks: zero-width spaces, word joiners, byte-order marks and soft hyphens between two Arabic letters.
Why it matters: They come with text that was copied from other programs. The word looks right, but it breaks in
two for search and screen readers, and letters may lose their joins.
How to fix: Paste as plain text, and let the editor drop these characters.
References: Unicode, chapter 23.2.
"""

import re
from collections.abc import Iterator

from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, check, failed
from auditor_checks.language._arabic_text import arabic_blocks

ARABIC = """لا محارف غير مرئية داخل الكلمات.

ما الذي يُفحص: المسافات عديمة العرض وواصلات الكلمات وعلامات ترتيب البايتات والواصلات اللينة بين حرفين عربيين.
لماذا يهم: تأتي مع النص المنسوخ من برامج أخرى، فتبدو الكلمة سليمة وهي عند البحث وقارئ الشاشة كلمتان، وقد تنفصل
حروفها.
كيفية الإصلاح: الصق النص مجردًا ودع المحرر يحذف هذه المحارف.
"""

_HIDDEN = re.compile("\\w*[\u0621-\u064a]([\u200b\u2060\ufeff\u00ad])[\u0621-\u064a]\\w*")


@check(
    title=Text(en="No invisible characters in words", ar="لا محارف خفية في الكلمات"),
    impact="minor",
    messages={
        "hidden": Text(
            en="An invisible character (U+{ $code }) stands inside “{ $word }”.",
            ar="داخل «{ $word }» محرف غير مرئي (U+{ $code }).",
        )
    },
    arabic=ARABIC,
)
def invisible_characters_left(text: TextModel) -> Iterator[Judgement]:
    for block in arabic_blocks(text):
        if match := _HIDDEN.search(block.text):
            word = match[0].replace(match[1], "")
            yield failed(block.element, "hidden", word=word, code=f"{ord(match[1]):04X}")
