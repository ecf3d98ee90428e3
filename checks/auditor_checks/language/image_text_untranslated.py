"""Text alternatives are in the language of the page.

What it checks: `alt` of images, image maps and image buttons under the page's language: phrases and words of
interfaces ("Arrow Down", "Link icon") in another script.
Why it matters: Whoever doesn't see the picture hears a text in the wrong voice or in a language they don't
know.
How to fix: Translate the alternative; give decorative icons `alt=""`. Keep alternatives in the language
files with
the other texts.
Exceptions: Brand names and single words that could be names.
References: WCAG 1.1.1, 3.1.2.
"""

from collections.abc import Iterator

from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.language._untranslated import Doubt, doubt_of, labels

ARABIC = """النصوص البديلة بلغة الصفحة.

ما الذي يُفحص: السمة `alt` للصور وخرائط الصور وأزرار الصور تحت لغة الصفحة: العبارات وكلمات الواجهات («Arrow
Down» و«Link
icon») بكتابة أخرى.
لماذا يهم: من لا يرى الصورة يسمع نصًا بصوت لغة أخرى أو بلغة لا يعرفها.
كيفية الإصلاح: ترجم النص البديل واجعل للأيقونات الزخرفية `alt=""`، واحفظ النصوص البديلة في ملفات اللغة مع
سائر النصوص.
الاستثناءات: العلامات التجارية والكلمات المفردة التي قد تكون أسماء.
"""


@check(
    title=Text(en="Text alternatives are in the page's language", ar="النصوص البديلة بلغة الصفحة"),
    impact="serious",
    wcag=("3.1.2",),
    messages={
        "untranslated": Text(
            en="The text alternative “{ $sample }” is not translated.",
            ar="النص البديل «{ $sample }» غير مترجم.",
        ),
        "name": Text(
            en="The text alternative “{ $sample }” is not in the page's language; is it a name?",
            ar="النص البديل «{ $sample }» بغير لغة الصفحة، فهل هو اسم؟",
        ),
    },
    arabic=ARABIC,
)
def image_text_untranslated(text: TextModel) -> Iterator[Judgement]:
    for label in labels(text, "alt"):
        doubt = doubt_of(text, label.text)
        sample = label.text[:80]
        if doubt is Doubt.SURE:
            yield failed(label.node, "untranslated", sample=sample, evidence={"text": label.text[:200]})
        elif doubt is Doubt.MAY_BE_A_NAME:
            yield cant_tell(label.node, "name", sample=sample, evidence={"text": label.text[:200]})
        else:
            yield passed(label.node)
