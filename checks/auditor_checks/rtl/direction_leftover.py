"""A left-to-right page is not laid out from right to left.

What it checks: pages in a left-to-right language, by declaration and by text, whose `html` or `body` runs from
right to left.
Why it matters: Sentences end on the wrong side, numbers and names change places, and forms read backwards.
Mostly the direction was left over when the language was switched.
How to fix: Set `dir` together with `lang`, also when the language is switched without loading a page.
References: WCAG 1.3.2.
"""

from collections.abc import Iterator

from auditor.commons.bcp47 import is_rtl, scripts
from auditor.commons.language import count_scripts, main_script
from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """الصفحة المكتوبة من اليسار غير موضوعة من اليمين.

ما الذي يُفحص: الصفحات التي لغتها بالإعلان وبالنص تُكتب من اليسار و`html` أو `body` فيها من اليمين إلى اليسار.
لماذا يهم: تنتهي الجمل في الجهة الخطأ وتتبدل مواضع الأرقام والأسماء وتُقرأ النماذج معكوسة. والغالب أن الاتجاه
بقي بعد تبديل اللغة.
كيفية الإصلاح: عيّن `dir` مع `lang` معًا، وعند تبديل اللغة دون تحميل صفحة أيضًا.
"""


@check(
    title=Text(en="The direction fits the language", ar="الاتجاه موافق للغة"),
    impact="serious",
    messages={
        "leftover": Text(
            en="The page is in “{ $tag }” but runs from right to left.",
            ar="لغة الصفحة «{ $tag }» واتجاهها من اليمين إلى اليسار.",
        )
    },
    arabic=ARABIC,
)
def direction_leftover(text: TextModel) -> Iterator[Judgement]:
    root, tag = text.root, text.language
    if root is None or not tag or is_rtl(tag):
        return
    counts = count_scripts(" ".join(b.text for b in text.blocks))
    if sum(counts.values()) < 50 or main_script(counts) not in scripts(tag):
        return
    body = next(iter(text.snapshot.main.elements("body")), None)
    if "rtl" in (root.style("direction"), body.style("direction") if body is not None else ""):
        yield failed(root, "leftover", tag=tag)
    else:
        yield passed(root)
