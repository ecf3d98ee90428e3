"""Counterparts in two languages give the same numbers, fees and dates.

What it checks: The blocks of a page beside those of its counterpart, where both are built alike: sums of money,
dates and other numbers of two digits and more must be the same. Digits of all families, separators of thousands and
both calendars are made comparable first.

Why it matters: Whoever reads the other language pays another fee or misses a deadline.

How to fix: Correct the page that is out of date, and take such values from one source for all languages.

Exceptions: Numbers written as words, telephone numbers (see `language/twin-contacts-differ`), program code, and
pages that are not translations of each other block by block.

References: Digital government policies on equal content in all languages.
"""

from collections.abc import Iterator

from auditor.commons.twins import Twins
from auditor.model import Demands, Impact, PortalCapture, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._compare import both, differences, language_pairs

ARABIC = """تتفق النسخ اللغوية في الأرقام والرسوم والتواريخ.

ما الذي يُفحص: كتل الصفحة مع كتل نظيرتها حيث بُنيتا على نحو واحد: يجب أن تتفق المبالغ والتواريخ وسائر الأرقام من منزلتين
فأكثر، بعد توحيد أشكال الأرقام وفواصل الآلاف والتقويمين.

لماذا يهم: قارئ اللغة الأخرى يدفع رسمًا مختلفًا أو يفوته موعد.

كيفية الإصلاح: صحّح الصفحة المتأخرة، وخذ هذه القيم من مصدر واحد لكل اللغات.

الاستثناءات: الأرقام المكتوبة بالحروف، وأرقام الهواتف (انظر language/twin-contacts-differ)، والشفرات، والصفحات التي ليست
ترجمة كتلةً بكتلة.
"""


@check(
    title=Text(en="Numbers agree in all languages", ar="تتفق الأرقام في كل اللغات"),
    impact="serious",
    messages={
        "money": Text(
            en="The sum is { $mine } here and { $theirs } on the counterpart: {$text}",
            ar="المبلغ هنا { $mine } وفي الصفحة المقابلة { $theirs }: {$text}",
        ),
        "date": Text(
            en="The date is { $mine } here and { $theirs } on the counterpart: {$text}",
            ar="التاريخ هنا { $mine } وفي الصفحة المقابلة { $theirs }: {$text}",
        ),
        "number": Text(
            en="The number is { $mine } here and { $theirs } on the counterpart: {$text}",
            ar="الرقم هنا { $mine } وفي الصفحة المقابلة { $theirs }: {$text}",
        ),
    },
    arabic=ARABIC,
)
def twin_numbers_differ(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a block that differs, or one for a pair without any."""
    for page, twin, language in language_pairs(Twins.of(portal), demands, partial=True):
        if (pair := both(page, twin)) is None or (found := differences(*pair)) is None:
            continue
        wrong = [d for d in found if d.kind in ("money", "date", "number")]
        for difference in wrong:
            assert difference.one is not None
            yield failed(
                difference.one.target,
                difference.kind,
                page=page.info.url,
                impact=None if difference.kind == "money" else Impact.MODERATE,
                cause=f"{page.info.url} {difference.mine} {difference.theirs}",
                evidence={"twin": twin.info.url, "twin_text": difference.other.start if difference.other else ""},
                part=language,
                mine=difference.mine[:60],
                theirs=difference.theirs[:60],
                text=difference.one.start,
            )
        if not wrong:
            yield passed(page=page.info.url)
