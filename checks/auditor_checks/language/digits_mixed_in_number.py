"""A number has digits and signs of one family.

What it checks: numbers that mix 0-9 with ٠-٩ or ۰-۹, or Western digits with Arabic separators and the other way
round.
Why it matters: People misread such a number, a screen reader breaks it in two, and a copy of it is refused by
forms.
How to fix: Choose one family for the portal and format numbers in one place, from the data.
References: W3C Arabic Layout Requirements; CLDR.
"""

import re
from collections.abc import Iterator

from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, check, failed

ARABIC = """للعدد الواحد أرقام وعلامات من نوع واحد.

ما الذي يُفحص: الأعداد التي تخلط 0-9 بـ٠-٩ أو ۰-۹، أو تخلط أرقامًا غربية بفواصل عربية والعكس.
لماذا يهم: يُساء فهم مثل هذا العدد، ويشطره قارئ الشاشة، وترفض النماذج نسخته.
كيفية الإصلاح: اختر نوعًا واحدًا للبوابة ونسّق الأعداد في موضع واحد من البيانات.
"""

_MIXED = re.compile(
    r"(?<![\w.])(?=[\d٫٬.,]*[0-9])(?=[\d٫٬.,]*[٠-٩۰-۹])\d[\d٫٬.,]*\d"
    r"|(?<![\w.])(?=[\d٫٬.,]*[٠-٩])(?=[\d٫٬.,]*[۰-۹])\d[\d٫٬.,]*\d"
    r"|(?<![\w.])[0-9]+(?:,[0-9]{3})*[٫٬][0-9]+|(?<![\w.])[٠-٩]+(?:٬[٠-٩]{3})*[,.][٠-٩]+(?!\w)"
)


@check(
    title=Text(en="Numbers have one family of digits", ar="الأعداد بنوع واحد من الأرقام"),
    impact="moderate",
    messages={
        "mixed": Text(
            en="The number “{ $number }” mixes families of digits or separators.",
            ar="يخلط العدد «{ $number }» أنواعًا من الأرقام أو الفواصل.",
        )
    },
    arabic=ARABIC,
)
def digits_mixed_in_number(text: TextModel) -> Iterator[Judgement]:
    for block in text.blocks:
        if block.text.isascii():
            continue
        if match := _MIXED.search(block.text):
            yield failed(block.element, "mixed", number=match[0], evidence={"text": block.text[:200]})
