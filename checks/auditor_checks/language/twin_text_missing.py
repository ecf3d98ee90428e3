"""Counterparts in two languages say the same, at the same length.

What it checks: Paragraphs, items and cells that a page has and its counterpart lacks, where both are built alike;
and how long the two are altogether. Arabic takes 0.5 to 1.4 times the letters of English, Chinese 0.18 to 0.6 of the
characters. A counterpart of a small part of the text is a stub.

Why it matters: Readers of one language miss a condition, an exception, a whole section, and don't know it.

How to fix: Translate what is missing, or say on the page what the other language has in addition.

Exceptions: A block may have been merged into its neighbour in translation; a person decides.

References: Digital government policies on equal content in all languages.
"""

from collections.abc import Iterator
from typing import Any

from auditor.commons.twins import Twins
from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.language._compare import both, differences, language_pairs

ARABIC = """تقول النسخ اللغوية الشيء نفسه وبالطول نفسه.

ما الذي يُفحص: الفقرات والبنود والخلايا الموجودة في صفحة دون نظيرتها حيث بُنيتا على نحو واحد، وطول كل منهما إجمالًا: تأخذ
العربية من 0.5 إلى 1.4 من حروف الإنجليزية، والصينية من 0.18 إلى 0.6 من محارفها. والنسخة التي فيها جزء يسير من النص ناقصة.

لماذا يهم: يفوت قراءَ إحدى اللغتين شرط أو استثناء أو قسم كامل وهم لا يعلمون.

كيفية الإصلاح: ترجم ما نقص، أو اذكر في الصفحة ما تزيد به النسخة الأخرى.

الاستثناءات: قد تُدمج كتلة في جارتها عند الترجمة، ويقرر الإنسان.
"""

_SPANS = {("ar", "en"): (0.5, 1.4), ("zh", "en"): (0.18, 0.6), ("zh", "ar"): (0.2, 0.8)}
"""Letters of the first language to letters of the second: measured on full translations."""
_LONG, _STUB, _EMPTY = 600, 0.35, 0.2
"""Letters from which lengths are compared; share of the expected length below which a page seems to be a stub, and
below which it certainly is."""


@check(
    title=Text(en="Nothing is missing in any language", ar="لا ينقص شيء في أي لغة"),
    impact="moderate",
    messages={
        "block": Text(
            en='One of the two pages has no counterpart of "{ $text }": { $where }',
            ar="لا مقابل لـ«{ $text }» في إحدى الصفحتين: { $where }",
        ),
        "stub": Text(
            en="The counterpart { $where } says next to nothing: { $letters } letters beside { $full }",
            ar="لا تكاد الصفحة المقابلة { $where } تقول شيئًا: { $letters } حرفًا مقابل { $full }",
        ),
        "stub-like": Text(
            en="The counterpart { $where } seems to be a stub: { $letters } letters beside { $full }",
            ar="تبدو الصفحة المقابلة { $where } ناقصة: { $letters } حرفًا مقابل { $full }",
        ),
        "length": Text(
            en="The two pages differ much in length: { $letters } letters on { $where } beside { $full }",
            ar="يختلف طول الصفحتين كثيرًا: { $letters } حرفًا في { $where } مقابل { $full }",
        ),
    },
    arabic=ARABIC,
)
def twin_text_missing(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a missing block, a stub, a difference in length, or one for a pair without any."""
    for page, twin, language in language_pairs(Twins.of(portal), demands):
        if (pair := both(page, twin)) is None:
            continue
        found = [d for d in differences(*pair) or () if d.kind == "block"]
        here, evidence = page.info.url, {"twin": twin.info.url}
        for difference in found[:10]:
            block = difference.one or difference.other
            assert block is not None
            lacking = twin if difference.one is not None else page
            place = block.target if difference.one is not None else None
            yield cant_tell(
                place,
                "block",
                text=block.start,
                where=lacking.info.url,
                page=here,
                part=language,
                evidence=evidence,
            )
        length = _length(pair, demands.languages[0], language)
        if length is not None:
            message, mine, theirs = length
            short = twin if theirs <= mine else page
            yield (failed if message == "stub" else cant_tell)(
                None,
                message,
                where=short.info.url,
                letters=min(mine, theirs),
                full=max(mine, theirs),
                page=here,
                part=language,
                evidence=evidence,
            )
        elif not found:
            yield passed(page=page.info.url)


def _length(pair: tuple[dict[str, Any], dict[str, Any]], one: str, other: str) -> tuple[str, int, int] | None:
    """What the lengths say: ``stub`` or ``length`` with both; None where they fit or are too short to tell."""
    mine, theirs = (sum(side["scripts"].values()) for side in pair)
    turned = (one, other) not in _SPANS
    low, high = _SPANS.get((one, other)) or _SPANS.get((other, one)) or (0.4, 2.2)
    ratio = (theirs / mine if mine else 9.0) if turned else (mine / theirs if theirs else 9.0)
    usual = (low * high) ** 0.5
    for message, share in (("stub", _EMPTY), ("stub-like", _STUB)):
        if max(mine, theirs) >= _LONG / 2 and (ratio < usual * share or ratio > usual / share):
            return message, mine, theirs
    if max(mine, theirs) >= _LONG and not low <= ratio <= high:
        return "length", mine, theirs
    return None
