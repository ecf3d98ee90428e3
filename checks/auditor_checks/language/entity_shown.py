"""Character references are not shown as they are written.

What it checks: `&nbsp;`, `&rlm;`, `&amp;`, `&#160;` and the like in the text that readers see.
Why it matters: A text was escaped twice: readers see the machinery instead of a space, a quotation mark or a
letter, and screen readers read it out.
How to fix: Escape the text once, where the page is put together; store plain characters.
Exceptions: Code samples.
References: HTML Standard, 13.5.
"""

import re
from collections.abc import Iterator

from auditor.commons.textmodel import TextModel
from auditor.model import Node, Text
from auditor.rules import Judgement, check, failed

ARABIC = """مراجع المحارف لا تظهر كما كُتبت.

ما الذي يُفحص: ظهور `&nbsp;` و`&rlm;` و`&amp;` و`&#160;` ونحوها في النص الذي يراه القراء.
لماذا يهم: رُمّز النص مرتين فيرى القراء رموز الآلة بدل مسافة أو علامة تنصيص أو حرف، وتنطقها قارئات الشاشة.
كيفية الإصلاح: رمّز النص مرة واحدة عند تركيب الصفحة وخزّن المحارف نفسها.
الاستثناءات: أمثلة الشفرة.
"""

_ENTITY = re.compile(
    r"&(?:nbsp|amp|quot|apos|lt|gt|rlm|lrm|zwnj|zwj|shy|copy|reg|trade|laquo|raquo|ldquo|rdquo|lsquo|rsquo|ndash|mdash"
    r"|hellip|bull|middot|times|euro|#\d{2,6}|#x[0-9a-fA-F]{2,6});"
)


@check(
    title=Text(en="No character references in the text", ar="لا مراجع محارف في النص"),
    impact="moderate",
    messages={
        "shown": Text(
            en="Readers see “{ $entity }” in “{ $sample }”.",
            ar="يرى القراء «{ $entity }» في «{ $sample }».",
        )
    },
    arabic=ARABIC,
)
def entity_shown(text: TextModel) -> Iterator[Judgement]:
    for block in text.blocks:
        yield from _judge(block.element, block.text)
    for label in text.labels:
        yield from _judge(label.node, label.text)


def _judge(node: Node, words: str) -> Iterator[Judgement]:
    match = _ENTITY.search(words) if "&" in words else None
    if match:
        sample = words[max(0, match.start() - 25) : match.end() + 25]
        yield failed(node, "shown", entity=match[0], sample=sample)
