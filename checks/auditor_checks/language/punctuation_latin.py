"""Arabic text has Arabic punctuation.

What it checks: a Latin comma, semicolon or question mark right behind an Arabic word.
Why it matters: The Latin marks lean the wrong way and are taken for marks of a Latin text by the rules that
order mixed text.
How to fix: Use ، ؛ ؟ in Arabic text.
Exceptions: Marks between digits, in addresses and in code.
References: W3C Arabic Layout Requirements.
"""

import re
from collections.abc import Iterator

from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._arabic_text import arabic_blocks, in_arabic

ARABIC = """علامات الترقيم في النص العربي عربية.

ما الذي يُفحص: فاصلة أو فاصلة منقوطة أو علامة استفهام لاتينية تلي كلمة عربية.
لماذا يهم: العلامات اللاتينية معكوسة الميل، وقواعد ترتيب النص المختلط تعدّها من نص لاتيني.
كيفية الإصلاح: استخدم ، ؛ ؟ في النص العربي.
الاستثناءات: ما بين الأرقام وما في العناوين الإلكترونية والشفرة.
"""

_LATIN = re.compile(r"[\u0621-\u064a]\s?([,;?])(?=\s|$)")
_ARABIC = re.compile("[،؛؟]")
_BETTER = {",": "،", ";": "؛", "?": "؟"}


@check(
    title=Text(en="Arabic punctuation in Arabic text", ar="ترقيم عربي في النص العربي"),
    impact="minor",
    messages={
        "latin": Text(
            en="“{ $sample }” has the Latin mark { $mark } where Arabic writes { $better }.",
            ar="في «{ $sample }» العلامة اللاتينية { $mark } وموضعها في العربية { $better }.",
        )
    },
    arabic=ARABIC,
    advice=True,
)
def punctuation_latin(text: TextModel) -> Iterator[Judgement]:
    for block in arabic_blocks(text):
        if not in_arabic(text, block):
            continue
        if match := _LATIN.search(block.text):
            sample = block.text[max(0, match.start() - 20) : match.end() + 10]
            yield failed(block.element, "latin", sample=sample, mark=match[1], better=_BETTER[match[1]])
        elif _ARABIC.search(block.text):
            yield passed(block.element)
