"""No keys, variables or filler text are shown to visitors.

What it checks: template variables (`{{ name }}`, `${name}`, `%s`), objects and empty values of programs
(`[object Object]`, `undefined`, `NaN`), keys of language files (`home.banner.title`), and filler text (Lorem
ipsum, نص تجريبي, هذا النص هو مثال لنص).
Why it matters: The information that should stand there is missing, and the portal looks unfinished.
How to fix: Add the missing translation or value; let the build fail where a key has no text.
Exceptions: Code samples; keys that could be a file name or an address are left to a person.
References: The portal's own content policy.
"""

import re
from collections.abc import Iterator

from auditor.commons.textmodel import TextModel
from auditor.model import Node, Text
from auditor.rules import Judgement, cant_tell, check, failed

ARABIC = """لا تظهر للزوار مفاتيح ولا متغيرات ولا نصوص حشو.

ما الذي يُفحص: متغيرات القوالب (`{{ name }}` و`${name}` و`%s`)، وكائنات البرامج وقيمها الفارغة (`[object
Object]` و`undefined` و`NaN`)، ومفاتيح ملفات اللغة (`home.banner.title`)، ونصوص الحشو (Lorem ipsum ونص تجريبي
وهذا النص هو مثال لنص).
لماذا يهم: المعلومة التي ينبغي أن تكون هناك غائبة، وتبدو البوابة غير مكتملة.
كيفية الإصلاح: أضف الترجمة أو القيمة الناقصة، واجعل البناء يفشل حيث لا نص للمفتاح.
الاستثناءات: أمثلة الشفرة، وما احتمل أن يكون اسم ملف أو عنوانًا تُرك للبشر.
"""

_VARIABLE = re.compile(
    r"\{\{\s*[\w.$|:'\" -]{1,60}\s*\}\}|\$\{[\w.]{1,40}\}|(?<![\w%])%(?:\d\$)?[sd](?![\w%])"
    r"|<%=?\s*[\w.]+\s*%>|\[\[\s*[\w.]+\s*\]\]|(?<![\w{])\{[a-z][a-zA-Z]*(?:[._][a-zA-Z]+)*\}(?!\})"
)
_VALUE = re.compile(r"\[object \w+\]|(?<![\w.])Invalid Date(?!\w)")
_EMPTY = re.compile(r"(?:undefined|null|NaN|None)(?:\s*[-–|/:,]\s*(?:undefined|null|NaN|None))*")
_FILLER = re.compile(
    r"lorem ipsum|dolor sit amet|هذا النص هو مثال لنص|هذا النص مثال|(?<!\w)نص تجريبي|نص افتراضي|لوريم ايبسوم|لوريم إيبسوم"
    r"|(?<!\w)(?:insert|enter|your) text here|sample text here",
    re.IGNORECASE,
)
_KEY = re.compile(
    r"[a-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*\.[A-Za-z][A-Za-z0-9_-]*|[A-Z][A-Z0-9]+(?:_[A-Z0-9]+){1,5}"
)
# Last parts that make a dotted word a file or an address instead.
_NO_KEY = re.compile(
    r"\.(?:com|net|org|gov|edu|sa|ae|io|co|info|dev|app|me|html?|aspx?|php|pdf|docx?|xlsx?|pptx?|zip|csv|json|xml|txt|js"
    r"|css|png|jpe?g|svg|mp4|exe|apk|md|py|sh|conf|list|d)$|^www\.",
    re.IGNORECASE,
)


@check(
    title=Text(en="No placeholders are shown", ar="لا تظهر نصوص مؤقتة"),
    impact="serious",
    messages={
        "variable": Text(
            en="“{ $found }” is a variable that was not filled in.",
            ar="«{ $found }» متغير لم تُملأ قيمته.",
        ),
        "value": Text(en="“{ $found }” is an empty value of a program.", ar="«{ $found }» قيمة برمجية فارغة."),
        "filler": Text(en="“{ $found }” is filler text.", ar="«{ $found }» نص حشو."),
        "key": Text(
            en="“{ $found }” looks like the key of a message instead of its text.",
            ar="يبدو أن «{ $found }» مفتاح رسالة لا نصها.",
        ),
    },
    arabic=ARABIC,
)
def placeholder_shown(text: TextModel) -> Iterator[Judgement]:
    for block in text.blocks:
        yield from _judge(block.element, block.text)
    for label in text.labels:
        yield from _judge(label.node, label.text)


def _judge(node: Node, words: str) -> Iterator[Judgement]:
    if match := _VARIABLE.search(words):
        yield failed(node, "variable", found=match[0], evidence={"text": words[:200]})
    elif match := _VALUE.search(words) or _EMPTY.fullmatch(words):
        yield failed(node, "value", found=match[0], evidence={"text": words[:200]})
    elif match := _FILLER.search(words):
        yield failed(node, "filler", found=match[0], evidence={"text": words[:200]})
    elif len(words) <= 80 and _KEY.fullmatch(words) and not _NO_KEY.search(words):
        yield cant_tell(node, "key", found=words)
