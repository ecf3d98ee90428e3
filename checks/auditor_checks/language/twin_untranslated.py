"""The counterpart of a page is written in its own language.

What it checks: The main part of each page that has a counterpart: most of its text must be in the script of the
language it belongs to, and it must not be the very text of its counterpart.

Why it matters: Who chooses a language and gets another one has gained nothing by the choice.

How to fix: Translate the page. Where that takes time, don't link it as a version in that language.

Exceptions: Names, addresses and program code; pages of few words.

References: WCAG 2.0 3.1.1 Language of Page; digital government policies on equal content in all languages.
"""

from collections.abc import Iterator

from auditor.commons.twins import Twins
from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.language._compare import both, language_pairs
from auditor_checks.language._twins import script_share

ARABIC = """الصفحة المقابلة مكتوبة بلغتها.

ما الذي يُفحص: متن كل صفحة لها نظيرة: يجب أن يكون معظم نصه بكتابة لغته، وألا يكون نص نظيرتها نفسه.

لماذا يهم: من يختار لغة فيجد غيرها لم يستفد من اختياره شيئًا.

كيفية الإصلاح: ترجم الصفحة. وإن احتاج ذلك إلى وقت فلا تقدمها بوصفها نسخة بتلك اللغة.

الاستثناءات: الأسماء والعناوين والشفرات، والصفحات القليلة الكلمات.
"""

_MOST, _CLEAR = 0.5, 0.3
"""Share of its own script below which a page is worth a look, and below which it is certainly not translated."""


@check(
    title=Text(en="Counterparts are translated", ar="الصفحات المقابلة مترجمة"),
    impact="serious",
    messages={
        "foreign": Text(
            en="Only { $percent } % of the text is in the language of the page ({ $part })",
            ar="نسبة ما كُتب بلغة الصفحة ({ $part }) لا تتجاوز { $percent }%",
        ),
        "mixed": Text(
            en="Half of the text and more is not in the language of the page ({ $part }): { $percent } % is",
            ar="نصف النص أو أكثر ليس بلغة الصفحة ({ $part })، ونسبة ما كُتب بها { $percent }%",
        ),
        "same": Text(
            en="The page has the very text of its counterpart { $twin }",
            ar="نص الصفحة هو نص الصفحة المقابلة { $twin } نفسه",
        ),
    },
    arabic=ARABIC,
)
def twin_untranslated(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a page of a pair."""
    for page, twin, language in language_pairs(Twins.of(portal), demands, partial=True):
        if (pair := both(page, twin)) is None:
            continue
        if pair[0]["hash"] == pair[1]["hash"] and sum(pair[0]["scripts"].values()) >= 40:
            yield failed(None, "same", page=twin.info.url, part=language, twin=page.info.url)
            continue
        for said, side, where in ((demands.languages[0], pair[0], page), (language, pair[1], twin)):
            share = script_share(side["scripts"], said)
            if share is None:
                continue
            percent = round(100 * share)
            if share < _CLEAR:
                yield failed(None, "foreign", page=where.info.url, part=said, percent=percent)
            elif share < _MOST:
                yield cant_tell(None, "mixed", page=where.info.url, part=said, percent=percent)
            else:
                yield passed(page=where.info.url)
