"""The declared language of the page is the one it is written in.

What it checks: the language of most of the text that stands under no other `lang`, title and accessible names
included, against the `lang` of the `html` element. Addresses, codes and brand names have no vote.
Why it matters: A screen reader reads the whole page in the voice of the declared language: Arabic pages
declared
English come out as silence or as names of letters.
How to fix: Declare the language of the page's main content, and mark passages in other languages with their own
`lang`. Check templates that set the language from a configuration instead of from the page.
Exceptions: Pages without a clear majority: one language must have 60 % of the letters and lead by 20 points.
References: WCAG 3.1.1; ACT ucwvc8; technique H57.
"""

from collections.abc import Iterator
from typing import Any

from auditor.commons import bcp47
from auditor.commons.language import count_scripts, judge
from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.language._names import language_names

ARABIC = """لغة الصفحة المعلنة هي اللغة المكتوبة بها.

ما الذي يُفحص: لغة أكثر النص الذي لا يقع تحت `lang` أخرى، ومنه العنوان والأسماء الميسّرة، مقابل `lang`
لعنصر `html`. ولا
اعتبار للعناوين الإلكترونية والرموز والعلامات التجارية.
لماذا يهم: يقرأ قارئ الشاشة الصفحة كلها بصوت اللغة المعلنة، فالصفحة العربية المعلنة إنجليزية تُنطق صمتًا أو
أسماء حروف.
كيفية الإصلاح: أعلن لغة المحتوى الرئيس للصفحة، وضع `lang` على المقاطع بلغات أخرى. وراجع القوالب التي تأخذ
اللغة من
الإعدادات لا من الصفحة.
الاستثناءات: الصفحات التي لا غلبة فيها للغة: يلزم أن تحوز اللغة 60 % من الحروف وأن تتقدم بعشرين نقطة.
"""
_SURE_LETTERS = 200
"""Fewer letters of another script are a heading or a menu more often than a page."""


@check(
    title=Text(en="The declared language is the one written", ar="اللغة المعلنة هي المكتوبة"),
    impact="serious",
    wcag=("3.1.1",),
    act=("ucwvc8",),
    messages={
        "wrong": Text(
            en="The page is declared “{ $tag }”, but { $share } % of its text is { $found_en }.",
            ar="الصفحة معلنة «{ $tag }» لكن { $share }٪ من نصها بلغة أخرى: { $found_ar }.",
        ),
        "short": Text(
            en="The page is declared “{ $tag }”; its little text seems to be { $found_en }.",
            ar="الصفحة معلنة «{ $tag }»، ويبدو نصها القليل بلغة أخرى: { $found_ar }.",
        ),
    },
    arabic=ARABIC,
)
def page_language_wrong(text: TextModel) -> Iterator[Judgement]:
    root, tag = text.root, text.declared
    if root is None or not tag:
        return
    own = next((g for g in text.groups if g.element is root), None)
    words = text.voting(" . ".join(own.texts)) if own is not None else ""
    verdict = judge(words, tag)
    if verdict.agrees:
        yield passed(root)
    elif verdict.agrees is False:
        counts = count_scripts(words)
        letters = sum(counts.values())
        en, ar = language_names(verdict.found)
        data: dict[str, Any] = {"tag": tag, "share": round(100 * verdict.share), "found_en": en, "found_ar": ar}
        evidence = {"letters": dict(counts), "found": verdict.found}
        # Another language in the same script was found by the model, which has its own threshold.
        same_script = bool(bcp47.scripts(tag) & set(counts)) and verdict.share == 1.0
        if letters >= _SURE_LETTERS or same_script:
            yield failed(root, "wrong", evidence=evidence, **data)
        else:
            yield cant_tell(root, "short", evidence=evidence, **data)
