"""The main content of the page is translated.

What it checks: the share of letters in the main content that are in a script other than that of the page's
language, without addresses, code and brand names.
Why it matters: A page that is half in another language offers its service to half of its readers.
How to fix: Translate the content, or say on the page that it exists in the other language only and link to it.
Exceptions: Main content of fewer than 200 letters; parts that declare their own language.
References: The portal's own language policy; WCAG 3.1.2.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from auditor.commons.bcp47 import same_language, scripts
from auditor.commons.language import count_scripts
from auditor.commons.links import landmark_of
from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.language._names import language_names

ARABIC = """المحتوى الرئيس للصفحة مترجم.

ما الذي يُفحص: نسبة حروف المحتوى الرئيس المكتوبة بغير كتابة لغة الصفحة، دون العناوين الإلكترونية والشفرة
والعلامات
التجارية.
لماذا يهم: الصفحة التي نصفها بلغة أخرى تقدم خدمتها لنصف قرائها.
كيفية الإصلاح: ترجم المحتوى، أو بيّن في الصفحة أنه متاح باللغة الأخرى فقط وضع رابطًا إليه.
الاستثناءات: المحتوى الأقل من 200 حرف، والأجزاء التي تعلن لغتها.
"""
_MOST, _MUCH = 0.5, 0.2
_AROUND = frozenset({"banner", "navigation", "contentinfo"})


@check(
    title=Text(en="The content is translated", ar="المحتوى مترجم"),
    impact="serious",
    messages={
        "mostly": Text(
            en="{ $share } % of the main content is not in { $page_en }.",
            ar="{ $share }٪ من المحتوى الرئيس بغير لغة الصفحة ({ $page_ar }).",
        ),
        "partly": Text(
            en="{ $share } % of the main content is not in { $page_en }; is it meant to be?",
            ar="{ $share }٪ من المحتوى الرئيس بغير لغة الصفحة ({ $page_ar })، فهل ذلك مقصود؟",
        ),
    },
    arabic=ARABIC,
)
def page_untranslated(text: TextModel) -> Iterator[Judgement]:
    root, expected = text.root, scripts(text.language)
    if root is None or not expected:
        return
    counts: Counter[str] = Counter()
    for block in text.blocks:
        own = not block.lang or same_language(block.lang, text.language)
        if own and landmark_of(block.element) not in _AROUND:
            found = count_scripts(block.text)
            counts += found if set(found) <= expected else count_scripts(text.voting(block.text))
    total = sum(counts.values())
    if total < 200:
        return
    share = 1 - sum(counts[s] for s in expected) / total
    en, ar = language_names(text.language)
    data: dict[str, Any] = {"share": round(100 * share), "page_en": en, "page_ar": ar}
    evidence = {"letters": dict(counts)}
    if share >= _MOST:
        yield failed(root, "mostly", evidence=evidence, **data)
    elif share >= _MUCH:
        yield cant_tell(root, "partly", evidence=evidence, **data)
    else:
        yield passed(root)
