"""Passages in another language say so, or are translated.

What it checks: paragraphs, headings, list items and cells under the page's language that have not one letter of
its script and three words or more of another.
Why it matters: A screen reader reads English words with its Arabic voice, or spells them, or leaves them
out. And
whoever reads Arabic alone learns nothing from a paragraph that was never translated.
How to fix: Translate the passage; where it has to stay, put `lang` (and `dir`) on it: `<p lang="en"
dir="ltr">`.
Exceptions: Proper names, technical terms, code, addresses, copyright lines, brand names of the profile,
and texts
marked `translate="no"`. What could be a name is left to a person.
References: WCAG 3.1.2; technique H58.
"""

from collections.abc import Iterator

from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.language._names import language_names
from auditor_checks.language._untranslated import Doubt, doubt_of, passages

ARABIC = """المقاطع المكتوبة بلغة أخرى تعلن لغتها أو تُترجم.

ما الذي يُفحص: الفقرات والعناوين وعناصر القوائم والخلايا الواقعة تحت لغة الصفحة وليس فيها حرف من كتابتها،
وفيها ثلاث
كلمات فأكثر من كتابة أخرى.
لماذا يهم: يقرأ قارئ الشاشة الكلمات الإنجليزية بصوته العربي أو يتهجاها أو يسقطها، ومن لا يقرأ إلا العربية
لا يستفيد من
فقرة لم تُترجم.
كيفية الإصلاح: ترجم المقطع، وإن وجب بقاؤه فضع عليه `lang` (و`dir`): `<p lang="en" dir="ltr">`.
الاستثناءات: أسماء الأعلام والمصطلحات الفنية والشفرة والعناوين الإلكترونية وأسطر حقوق النشر والعلامات
التجارية في ملف
الإعداد وما وُسم `translate="no"`. وما احتمل أن يكون اسمًا تُرك للبشر.
"""


@check(
    title=Text(en="Passages in another language say so", ar="المقاطع بلغة أخرى تعلن لغتها"),
    impact="serious",
    wcag=("3.1.2",),
    messages={
        "untranslated": Text(
            en="“{ $sample }” stands in a page in { $page_en } without being translated or marked with its "
            "language.",
            ar="«{ $sample }» نص غير مترجم ولا معلن اللغة في صفحة لغتها { $page_ar }.",
        ),
        "name": Text(
            en="“{ $sample }” is not in { $page_en } and not marked with its language; is it a name?",
            ar="«{ $sample }» ليس بلغة الصفحة ({ $page_ar }) ولا معلن اللغة، فهل هو اسم؟",
        ),
    },
    arabic=ARABIC,
)
def passage_language_missing(text: TextModel) -> Iterator[Judgement]:
    en, ar = language_names(text.language)
    for block in passages(text):
        doubt = doubt_of(text, block.text)
        sample = block.text[:100]
        evidence = {"text": block.text[:300], "lang": text.language}
        if doubt is Doubt.SURE:
            yield failed(block.element, "untranslated", sample=sample, page_en=en, page_ar=ar, evidence=evidence)
        elif doubt is Doubt.MAY_BE_A_NAME:
            yield cant_tell(block.element, "name", sample=sample, page_en=en, page_ar=ar, evidence=evidence)
        elif any(c.isalpha() for c in block.text):
            yield passed(block.element)
