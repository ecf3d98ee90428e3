"""Words are not stretched with tatweel.

What it checks: the stretching sign (U+0640) more than once in a row inside a word, or once inside a word of a
heading, button or menu.
Why it matters: The sign is a character: search does not find the stretched word, screen readers stumble over
it, and the width it was meant for changes with the font.
How to fix: Remove the signs; for emphasis use weight or size, for alignment use CSS.
Exceptions: The mark of the Hijri calendar (هـ) and letters that stand alone.
References: W3C Arabic Layout Requirements.
"""

import re
from collections.abc import Iterator

from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, check, failed
from auditor_checks.language._arabic_text import arabic_blocks, in_arabic

ARABIC = """الكلمات غير ممدودة بعلامة التطويل.

ما الذي يُفحص: علامة التطويل (U+0640) أكثر من مرة متتالية داخل الكلمة، أو مرة داخل كلمة في عنوان أو زر أو قائمة.
لماذا يهم: العلامة محرف، فلا يجد البحث الكلمة الممدودة، ويتعثر فيها قارئ الشاشة، ويتغير العرض المراد مع الخط.
كيفية الإصلاح: احذف العلامات واستخدم الوزن أو الحجم للتأكيد وCSS للمحاذاة.
الاستثناءات: علامة التقويم الهجري (هـ) والحروف المفردة.
"""

_LETTER = "[\u0621-\u063f\u0641-\u064a]"
_ONCE = re.compile(rf"\w*{_LETTER}\u0640+{_LETTER}\w*")
_MANY = re.compile(rf"\w*{_LETTER}\u0640{{2,}}\w*")


@check(
    title=Text(en="No stretched words", ar="لا كلمات ممدودة"),
    impact="minor",
    messages={
        "stretched": Text(
            en="“{ $word }” is stretched with tatweel.",
            ar="الكلمة «{ $word }» ممدودة بعلامة التطويل.",
        )
    },
    arabic=ARABIC,
)
def tatweel_used(text: TextModel) -> Iterator[Judgement]:
    for block in arabic_blocks(text):
        if "\u0640" not in block.text or not in_arabic(text, block):
            continue
        prominent = block.control is not None or block.element.closest("h1", "h2", "h3", "h4", "h5", "h6", "nav")
        found = (_ONCE if prominent else _MANY).findall(block.text)
        if found:
            yield failed(block.element, "stretched", word=found[0], evidence={"words": found[:20]})
