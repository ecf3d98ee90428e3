"""Text was decoded with the encoding it was written in.

What it checks: UTF-8 read as a Western encoding ("Ø§Ù„" for "ال"), windows-1256 read as Latin ("ÇáæÒÇÑÉ" for
"الوزارة"), and replacement characters (`�`).
Why it matters: Nobody can read it, and screen readers say names of accented letters.
How to fix: Find the step that reads or writes with the wrong encoding: the database connection, an import, a
file that is not UTF-8. What shows `�` is lost and must be entered again.
Exceptions: Code samples.
References: W3C, Character encodings for beginners.
"""

from collections.abc import Iterator

from auditor.commons.mojibake import garbled
from auditor.commons.textmodel import TextModel
from auditor.model import Node, Text
from auditor.rules import Judgement, check, failed

ARABIC = """قُرئ النص بالترميز الذي كُتب به.

ما الذي يُفحص: نص UTF-8 قُرئ بترميز غربي («Ø§Ù„» بدل «ال»)، ونص windows-1256 قُرئ لاتينيًا («ÇáæÒÇÑÉ» بدل
«الوزارة»)، ومحرف الاستبدال (`�`).
لماذا يهم: لا يستطيع أحد قراءته، وتنطق قارئات الشاشة أسماء حروف لاتينية مشكولة.
كيفية الإصلاح: ابحث عن الخطوة التي تقرأ أو تكتب بالترميز الخطأ: الاتصال بقاعدة البيانات أو عملية استيراد أو ملف
بغير UTF-8. وما ظهر فيه `�` مفقود ويلزم إدخاله من جديد.
الاستثناءات: أمثلة الشفرة.
"""


@check(
    title=Text(en="Text is decoded rightly", ar="النص مقروء بترميزه"),
    impact="serious",
    messages={
        "utf8": Text(
            en="“{ $sample }” is UTF-8 read with a wrong encoding; it should be “{ $meant }”.",
            ar="«{ $sample }» نص UTF-8 قُرئ بترميز خاطئ، وصوابه «{ $meant }».",
        ),
        "cp1256": Text(
            en="“{ $sample }” is Arabic (windows-1256) read as Latin; it should be “{ $meant }”.",
            ar="«{ $sample }» نص عربي (windows-1256) قُرئ لاتينيًا، وصوابه «{ $meant }».",
        ),
        "lost": Text(
            en="Characters of “{ $sample }” are lost: the replacement character U+FFFD stands in their place.",
            ar="ضاعت محارف من «{ $sample }» وحل محلها محرف الاستبدال U+FFFD.",
        ),
    },
    arabic=ARABIC,
)
def text_garbled(text: TextModel) -> Iterator[Judgement]:
    for block in text.blocks:
        yield from _judge(block.element, block.text)
    for label in text.labels:
        yield from _judge(label.node, label.text)


def _judge(node: Node, words: str) -> Iterator[Judgement]:
    if words.isascii():
        return
    if "\ufffd" in words:
        at = words.index("\ufffd")
        yield failed(node, "lost", sample=words[max(0, at - 20) : at + 20])
    elif found := garbled(words):
        yield failed(
            node, found.kind, sample=found.seen[:60], meant=found.meant[:60], evidence={"text": words[:200]}
        )
