"""Parts are in the language they are declared to be in.

What it checks: the language of the text under every `lang` in the body, accessible names included, against the
attribute.
Why it matters: A wrong tag is worse than none: a screen reader switches to a voice that cannot read the
passage.
How to fix: Correct the tag, or move it to the element that really holds the foreign text. Look for
templates that
put `lang="ar"` on parts whose content is still English.
Exceptions: Text too short to tell, and words that two languages share.
References: WCAG 3.1.2; ACT off6ek; technique H58.
"""

from collections.abc import Iterator

from auditor.commons import bcp47
from auditor.commons.language import count_scripts, judge
from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.language._names import language_names

ARABIC = """كل جزء مكتوب باللغة المعلنة له.

ما الذي يُفحص: لغة النص الواقع تحت كل `lang` في متن الصفحة، ومنه الأسماء الميسّرة، مقابل قيمة السمة.
لماذا يهم: الرمز الخاطئ أضر من غيابه، إذ ينتقل قارئ الشاشة إلى صوت لا يستطيع قراءة المقطع.
كيفية الإصلاح: صحح الرمز أو انقله إلى العنصر الذي فيه النص الأجنبي حقًا، وابحث عن قوالب تضع `lang="ar"` على
أجزاء ما زال
محتواها بالإنجليزية.
الاستثناءات: النص الأقصر من أن تُعرف لغته، والكلمات المشتركة بين لغتين.
"""


@check(
    title=Text(en="Parts are in their declared language", ar="الأجزاء مكتوبة بلغتها المعلنة"),
    impact="serious",
    wcag=("3.1.2",),
    act=("off6ek",),
    messages={
        "wrong": Text(
            en="This part is declared “{ $tag }”, but its text is { $found_en }.",
            ar="هذا الجزء معلن «{ $tag }» ونصه بلغة أخرى: { $found_ar }.",
        ),
        "name": Text(
            en="This part is declared “{ $tag }”; “{ $sample }” is not, unless it is a name.",
            ar="هذا الجزء معلن «{ $tag }»، و«{ $sample }» ليس بهذه اللغة إلا أن يكون اسمًا.",
        ),
    },
    arabic=ARABIC,
)
def part_language_wrong(text: TextModel) -> Iterator[Judgement]:
    for group in text.groups:
        node, tag = group.element, group.lang
        if node.tag == "html" or not group.texts or not bcp47.known(tag):
            continue
        words = text.voting(" . ".join(group.texts))
        verdict = judge(words, tag)
        if verdict.agrees is not False:
            # Nothing speaks against the declaration: names and words of two languages are right under it.
            yield passed(node)
            continue
        en, ar = language_names(verdict.found)
        evidence = {"letters": dict(count_scripts(words)), "found": verdict.found, "text": group.texts[0][:200]}
        if len(words.split()) >= 3:
            yield failed(node, "wrong", tag=tag, found_en=en, found_ar=ar, evidence=evidence)
        else:
            yield cant_tell(node, "name", tag=tag, sample=group.texts[0][:80], evidence=evidence)
