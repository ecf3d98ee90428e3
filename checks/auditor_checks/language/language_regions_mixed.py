"""Pages of one language carry one tag.

What it checks: the `lang` of all audited pages of a portal: pages of one language tagged with different regions
(`ar`, `ar-SA`, `ar-AE`), and regions other than the portal's country by mistake of a template.
Why it matters: Search engines, analytics and style sheets treat each tag as an audience of its own.
How to fix: Choose the shortest tag that says enough (`ar`) and set it in one place for all pages.
References: BCP 47, 4.1: the shortest tag that serves.
"""

from collections import Counter
from collections.abc import Iterator

from auditor.commons.bcp47 import known, primary
from auditor.model import PortalCapture, Snapshot, Text
from auditor.rules import Judgement, check, fact, failed, passed

ARABIC = """صفحات اللغة الواحدة تحمل رمزًا واحدًا.

ما الذي يُفحص: السمة `lang` في كل صفحات البوابة المفحوصة: صفحات لغة واحدة رُمزت بمناطق مختلفة (`ar`
و`ar-SA` و`ar-AE`)، أو
بمنطقة غير بلد البوابة بسبب القالب.
لماذا يهم: تعدّ محركات البحث وأدوات التحليل وأوراق الأنماط كل رمز جمهورًا مستقلًا.
كيفية الإصلاح: اختر أقصر رمز يكفي (`ar`) وعيّنه في موضع واحد لكل الصفحات.
"""


@fact
def language_tag(snapshot: Snapshot) -> str:
    """The ``lang`` of the page's root as written."""
    return snapshot.root.attrs.get("lang", "").strip() if snapshot.root is not None else ""


@check(
    title=Text(en="One tag for the pages of one language", ar="رمز واحد لصفحات اللغة الواحدة"),
    impact="minor",
    messages={
        "mixed": Text(
            en="Pages of one language are tagged in different ways: { $tags }.",
            ar="صفحات اللغة الواحدة مرمزة بأشكال مختلفة: { $tags }.",
        )
    },
    arabic=ARABIC,
    advice=True,
)
def language_regions_mixed(portal: PortalCapture) -> Iterator[Judgement]:
    by_language: dict[str, Counter[str]] = {}
    for page in portal.audited:
        tag = str(page.facts.get("language_tag", ""))
        if known(tag):
            by_language.setdefault(primary(tag), Counter())[tag.lower()] += 1
    for language, tags in sorted(by_language.items()):
        if len(tags) > 1:
            listed = ", ".join(f"{tag} ({count})" for tag, count in tags.most_common())
            yield failed(language, "mixed", tags=listed, evidence={"tags": dict(tags)})
        else:
            yield passed(language)
