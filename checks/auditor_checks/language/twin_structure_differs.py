"""Counterparts in two languages have the same steps, lists, fields and headings.

What it checks: How many items the lists of a page and its counterpart have, which fields their forms have, and how
many headings, tables and pictures. A numbered list (steps, requirements) with another number of items and a missing
field fail; of other differences a person decides.

Why it matters: A step or a requirement that only one language names costs its readers a rejected application.

How to fix: Add what is missing, and keep the structure of a page in one template for all languages.

Exceptions: Lists of news and links differ by nature; small differences in headings and pictures are left alone.

References: Digital government policies on equal content in all languages.
"""

from collections.abc import Iterator
from typing import Any

from auditor.commons.twins import Twins
from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.language._compare import both, language_pairs

ARABIC = """تتفق النسخ اللغوية في الخطوات والقوائم والحقول والعناوين.

ما الذي يُفحص: عدد بنود القوائم في الصفحة ونظيرتها، وحقول نماذجهما، وعدد العناوين والجداول والصور. تخفق القائمة المرقمة (خطوات
أو متطلبات) إذا اختلف عدد بنودها، والحقل الناقص، ويقرر الإنسان في غير ذلك.

لماذا يهم: الخطوة أو المتطلب المذكور في لغة واحدة يكلف قراء الأخرى طلبًا مرفوضًا.

كيفية الإصلاح: أضف ما نقص، واجعل بنية الصفحة في قالب واحد لكل اللغات.

الاستثناءات: قوائم الأخبار والروابط مختلفة بطبعها، ولا يُلتفت إلى الفروق اليسيرة في العناوين والصور.
"""


@check(
    title=Text(en="Steps and lists agree in all languages", ar="تتفق الخطوات والقوائم في كل اللغات"),
    impact="moderate",
    messages={
        "steps": Text(
            en="A numbered list has { $mine } items here and { $theirs } on the counterpart",
            ar="القائمة المرقمة هنا { $mine } بنود وفي الصفحة المقابلة { $theirs }",
        ),
        "list": Text(
            en="A list has { $mine } items here and { $theirs } on the counterpart",
            ar="القائمة هنا { $mine } بنود وفي الصفحة المقابلة { $theirs }",
        ),
        "field": Text(
            en='The field "{ $field }" is on one of the two pages only',
            ar="الحقل «{ $field }» في إحدى الصفحتين فقط",
        ),
        "count": Text(
            en="{ $what }: { $mine } here, { $theirs } on the counterpart",
            ar="{ $what }: { $mine } هنا و{ $theirs } في الصفحة المقابلة",
        ),
    },
    arabic=ARABIC,
)
def twin_structure_differs(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a difference, or one for a pair without any."""
    for page, twin, language in language_pairs(Twins.of(portal), demands):
        if (pair := both(page, twin)) is None:
            continue
        found = list(_differences(*pair))
        for outcome, message, data in found:
            report = failed if outcome == "failed" else cant_tell
            evidence = {"twin": twin.info.url}
            yield report(None, message, page=page.info.url, part=language, evidence=evidence, **data)
        if not found:
            yield passed(page=page.info.url)


def _differences(one: dict[str, Any], other: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    first, second = one["lists"], other["lists"]
    if [tag for tag, _ in first] == [tag for tag, _ in second]:
        for (tag, mine), (_, theirs) in zip(first, second, strict=True):
            if mine != theirs:
                numbered = tag == "ol"
                yield "failed" if numbered else "cantTell", "steps" if numbered else "list", _counts(mine, theirs)
    named = [{f for f in side["fields"] if f} for side in (one, other)]
    if len(one["fields"]) != len(other["fields"]):
        for field in sorted(named[0] ^ named[1])[:5]:
            yield "failed", "field", {"field": field[:60]}
    for tag, mine in one["counts"].items():
        theirs = other["counts"].get(tag, 0)
        if abs(mine - theirs) >= 3 and abs(mine - theirs) > 0.2 * max(mine, theirs):
            yield "cantTell", "count", {"what": tag, **_counts(mine, theirs)}


def _counts(mine: int, theirs: int) -> dict[str, int]:
    return {"mine": mine, "theirs": theirs}
