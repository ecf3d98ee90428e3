"""Passages in a left-to-right language run from left to right.

What it checks: blocks that declare a left-to-right language, run from right to left, and end with a mark of
punctuation or hold brackets or numbers.
Why it matters: The full stop jumps to the start of the sentence and brackets open on the wrong side.
How to fix: Write `dir="ltr"` beside `lang="en"` on the block.
Exceptions: Inline words, which the surrounding text may carry.
References: WCAG 1.3.2; W3C, Structural markup and right-to-left text.
"""

import re
from collections.abc import Iterator

from auditor.commons.bcp47 import is_rtl, known, scripts
from auditor.commons.language import count_scripts, main_script
from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """المقاطع المكتوبة بلغة من اليسار تجري من اليسار.

ما الذي يُفحص: الكتل التي تعلن لغة تُكتب من اليسار واتجاهها من اليمين وتنتهي بعلامة ترقيم أو فيها أقواس أو
أرقام.
لماذا يهم: تقفز النقطة إلى أول الجملة وتنفتح الأقواس من الجهة الخطأ.
كيفية الإصلاح: اكتب `dir="ltr"` مع `lang="en"` على الكتلة.
الاستثناءات: الكلمات داخل السطر، فقد يحملها النص المحيط.
"""

_DEPENDS = re.compile(r"[.!?:;,)\]]\s*$|^\s*[(\[\d]")


@check(
    title=Text(en="Foreign passages have their direction", ar="للمقاطع الأجنبية اتجاهها"),
    impact="moderate",
    messages={
        "rtl": Text(
            en="“{ $sample }” is declared “{ $tag }” but runs from right to left.",
            ar="«{ $sample }» معلن «{ $tag }» واتجاهه من اليمين إلى اليسار.",
        )
    },
    arabic=ARABIC,
)
def foreign_block_direction_missing(text: TextModel) -> Iterator[Judgement]:
    for block in text.blocks:
        owner = text.owner(block.nodes[0])
        if owner is None or owner.tag in ("html", "body") or not known(block.lang) or is_rtl(block.lang):
            continue
        # Only where the language belongs to the block or something around it, not to a word inside it.
        if owner is not block.element and all(owner is not a for a in block.element.ancestors()):
            continue
        if main_script(count_scripts(block.text)) not in scripts(block.lang) or not _DEPENDS.search(block.text):
            continue
        if block.element.style("direction") == "rtl":
            yield failed(block.element, "rtl", sample=block.text[:80], tag=block.lang)
        else:
            yield passed(block.element)
