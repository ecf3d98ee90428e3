"""Names, hints and tooltips that attributes give are in the language of the page.

What it checks: `aria-label`, `title`, `placeholder`, `aria-description`, `aria-roledescription` and
`aria-valuetext` under the page's language: phrases and words of interfaces ("Close", "Toggle navigation") in
another script.
Why it matters: These texts are not seen in translation, but a screen reader says them: "Close" in an
Arabic voice
is a noise.
How to fix: Translate the defaults of the component library ("Toggle navigation", "Previous", "Search…").
Exceptions: Brand names, samples of addresses and numbers, single words that could be names.
References: WCAG 3.1.2, 4.1.2.
"""

from collections.abc import Iterator
from typing import Any

from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.language._untranslated import Doubt, doubt_of, labels

ARABIC = """الأسماء والتلميحات التي تعطيها السمات بلغة الصفحة.

ما الذي يُفحص: `aria-label` و`title` و`placeholder` و`aria-description` و`aria-roledescription`
و`aria-valuetext` تحت لغة
الصفحة: العبارات وكلمات الواجهات («Close» و«Toggle navigation») بكتابة أخرى.
لماذا يهم: لا تُرى هذه النصوص عند الترجمة لكن قارئ الشاشة ينطقها، وكلمة «Close» بصوت عربي ضجيج لا يُفهم.
كيفية الإصلاح: ترجم النصوص الافتراضية لمكتبة المكونات («Toggle navigation» و«Previous» و«Search…»).
الاستثناءات: العلامات التجارية وأمثلة العناوين والأرقام والكلمات المفردة التي قد تكون أسماء.
"""
_ATTRIBUTES = ("aria-label", "title", "placeholder", "aria-description", "aria-roledescription", "aria-valuetext")


@check(
    title=Text(en="Names and hints are in the page's language", ar="الأسماء والتلميحات بلغة الصفحة"),
    impact="serious",
    wcag=("3.1.2",),
    messages={
        "untranslated": Text(
            en="{ $attribute } “{ $sample }” is not translated.",
            ar="قيمة { $attribute } «{ $sample }» غير مترجمة.",
        ),
        "name": Text(
            en="{ $attribute } “{ $sample }” is not in the page's language; is it a name?",
            ar="قيمة { $attribute } «{ $sample }» بغير لغة الصفحة، فهل هي اسم؟",
        ),
    },
    arabic=ARABIC,
)
def label_untranslated(text: TextModel) -> Iterator[Judgement]:
    for label in labels(text, *_ATTRIBUTES):
        doubt = doubt_of(text, label.text)
        data: dict[str, Any] = {"attribute": label.attribute, "sample": label.text[:80]}
        if doubt is Doubt.SURE:
            yield failed(label.node, "untranslated", evidence={"text": label.text[:200]}, **data)
        elif doubt is Doubt.MAY_BE_A_NAME:
            yield cant_tell(label.node, "name", evidence={"text": label.text[:200]}, **data)
        else:
            yield passed(label.node)
