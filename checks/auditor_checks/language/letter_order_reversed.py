"""Arabic letters are stored in the order they are read.

What it checks: words that begin with ة, which no Arabic word does, or end like a reversed article, against
words of the usual build.
Why it matters: Text stored in the order it is painted ("visual order") looks right at best and reads as
nonsense to screen readers, search and translation.
How to fix: Store the text in logical order; convert exports of old systems and PDF.
References: W3C, Visual versus logical ordering of text.
"""

import re
from collections.abc import Iterator

from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, cant_tell, check
from auditor_checks.language._arabic_text import arabic_blocks, in_arabic

ARABIC = """الحروف العربية مخزنة بترتيب قراءتها.

ما الذي يُفحص: الكلمات المبدوءة بالتاء المربوطة، ولا تبدأ بها كلمة عربية، أو المنتهية بأداة تعريف معكوسة، مقابل
الكلمات المعتادة البناء.
لماذا يهم: النص المخزن بترتيب رسمه يبدو سليمًا في أحسن الأحوال، وهو لغو عند قارئات الشاشة والبحث والترجمة.
كيفية الإصلاح: خزّن النص بترتيبه المنطقي وحوّل ما تصدّره الأنظمة القديمة وملفات PDF.
"""

_REVERSED = re.compile(r"(?<!\w)(?:ة\w+|\w{3,}لا)(?!\w)")
_IMPOSSIBLE = re.compile(r"(?<!\w)ة\w{2,}")
_USUAL = re.compile(r"(?<!\w)(?:و?ال\w{2,}|\w{2,}[ةى])(?!\w)")


@check(
    title=Text(en="Arabic is stored in reading order", ar="العربية مخزنة بترتيب القراءة"),
    impact="serious",
    messages={
        "reversed": Text(
            en="The letters of “{ $sample }” seem to be stored backwards.",
            ar="يبدو أن حروف «{ $sample }» مخزنة معكوسة.",
        )
    },
    arabic=ARABIC,
)
def letter_order_reversed(text: TextModel) -> Iterator[Judgement]:
    for block in arabic_blocks(text):
        if not in_arabic(text, block) or not _IMPOSSIBLE.search(block.text):
            continue
        if len(_REVERSED.findall(block.text)) > len(_USUAL.findall(block.text)):
            sample = block.text[:80]
            yield cant_tell(block.element, "reversed", sample=sample, evidence={"forwards": sample[::-1]})
