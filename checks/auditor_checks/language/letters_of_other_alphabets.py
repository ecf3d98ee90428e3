"""Arabic words are spelled with Arabic letters.

What it checks: Persian and Urdu letters that look like Arabic ones (ی ک ہ ھ ۀ ے) in words of Arabic text.
Why it matters: The word looks right, but search does not find it, sorting puts it elsewhere, and screen readers
may spell it.
How to fix: Replace ی by ي or ى, ک by ك, ہ and ھ by ه. Check the keyboard layout of those who enter text.
Exceptions: Persian and Urdu names, which a person has to tell.
References: Unicode, chapter 9.2.
"""

import re
from collections.abc import Iterator

from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, cant_tell, check, passed
from auditor_checks.language._arabic_text import arabic_blocks, in_arabic

ARABIC = """الكلمات العربية مكتوبة بحروف عربية.

ما الذي يُفحص: الحروف الفارسية والأردية الشبيهة بالعربية (ی ک ہ ھ ۀ ے) في كلمات النص العربي.
لماذا يهم: تبدو الكلمة سليمة لكن البحث لا يجدها، والفرز يضعها في غير موضعها، وقد يتهجاها قارئ الشاشة.
كيفية الإصلاح: أبدل ی بـي أو ى، وک بـك، وہ وھ بـه. وراجع تخطيط لوحة المفاتيح لدى مدخلي النصوص.
الاستثناءات: الأسماء الفارسية والأردية، ويحكم فيها البشر.
"""

_OTHER = re.compile(r"\w*[یکہھۀے]\w*")
_REPAIR = str.maketrans("یکہھۀے", "يكههةى")
_ONLY_ARABIC = re.compile("[ةىيكأإ]")


@check(
    title=Text(en="Arabic words have Arabic letters", ar="الكلمات العربية بحروف عربية"),
    impact="moderate",
    messages={
        "other": Text(
            en="“{ $word }” is spelled with letters of Persian or Urdu; in Arabic it is “{ $better }”.",
            ar="كُتبت «{ $word }» بحروف فارسية أو أردية، وصوابها في العربية «{ $better }».",
        )
    },
    arabic=ARABIC,
)
def letters_of_other_alphabets(text: TextModel) -> Iterator[Judgement]:
    for block in arabic_blocks(text):
        if not in_arabic(text, block):
            continue
        words = _OTHER.findall(block.text)
        # A block without one letter that only Arabic has is in another language, not misspelled.
        if words and (_ONLY_ARABIC.search(block.text) or len(words) < len(block.text.split())):
            better = words[0].translate(_REPAIR)
            evidence = {"words": words[:20], "text": block.text[:200]}
            yield cant_tell(block.element, "other", word=words[0], better=better, evidence=evidence)
        elif not words:
            yield passed(block.element)
