"""The Arabic page is the mirror image of its English counterpart.

What it checks: Each block of the Arabic page beside the same block of its English counterpart: where it stands in
what contains it, in which order its children follow on a line, to which side it floats and is aligned, and on which
side its padding, margin and border are. The outermost block that kept its English side is named.

Why it matters: A page that was only half turned puts things where nobody looks for them: menus end where they should
begin, icons stick to words, buttons for "back" stand where "forward" belongs.

How to fix: Use logical properties throughout (`margin-inline-start`, `inset-inline-end`, `text-align: start`), let
flex and grid follow the page's direction, and load the right-to-left build of the style framework on Arabic pages.

Exceptions: Parts that run from left to right on purpose (`dir="ltr"`), code, media, maps and data tables, and blocks
that only moved because a text is longer.

References: CSS Logical Properties and Values Level 1; W3C Structural markup and right-to-left text in HTML.
"""

from collections.abc import Iterator

from auditor.commons.twins import Twins
from auditor.model import Impact, PortalCapture, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.rtl._mirror import Culprit, culprits
from auditor_checks.rtl._outline import read

ARABIC = """الصفحة العربية صورة معكوسة من الصفحة الإنجليزية المقابلة.

ما الذي يُفحص: كل كتلة في الصفحة العربية مع نظيرتها في الإنجليزية: موضعها مما يحويها، وترتيب عناصرها على السطر، وجهة طفوها
ومحاذاتها، وجانب حشوها وهامشها وإطارها. وتُسمّى أبعد كتلة خارجية بقيت في جانبها الإنجليزي.

لماذا يهم: الصفحة التي لم تُعكس كاملة تضع الأشياء حيث لا يبحث عنها أحد: تنتهي القوائم حيث ينبغي أن تبدأ، وتلتصق الأيقونات
بالكلمات، ويقع زر الرجوع مكان زر التقدم.

كيفية الإصلاح: استخدم الخصائص المنطقية في كل الأنماط (margin-inline-start وinset-inline-end وtext-align: start)، واترك flex
وgrid يتبعان اتجاه الصفحة، وحمّل نسخة إطار الأنماط المعدّة للكتابة من اليمين في الصفحات العربية.

الاستثناءات: الأجزاء التي تسير من اليسار إلى اليمين عمدًا (dir="ltr") والشفرات والوسائط والخرائط وجداول البيانات، والكتل
التي تحركت لطول النص فقط.
"""

MAX_CULPRITS = 12
"""Culprits named on one page."""


@check(
    title=Text(en="The layout is mirrored", ar="التخطيط معكوس بالكامل"),
    impact="moderate",
    messages={
        "order": Text(
            en="The parts of this block follow each other from left to right, as on the English page",
            ar="تتوالى أجزاء هذه الكتلة من اليسار إلى اليمين كما في الصفحة الإنجليزية",
        ),
        "side": Text(
            en="The block stands on the same side as on the English page",
            ar="الكتلة واقعة في الجانب نفسه الذي تقع فيه في الصفحة الإنجليزية",
        ),
        "float": Text(
            en="The block floats to the { $side ->\n    [left] left\n   *[right] right\n}, as on the English page",
            ar="تطفو الكتلة إلى { $side ->\n    [left] اليسار\n   *[right] اليمين\n} كما في الصفحة الإنجليزية",
        ),
        "align": Text(
            en="The text is aligned to the { $side ->\n    [left] left\n   *[right] right\n}, as on the English page",
            ar="النص محاذى إلى { $side ->\n    [left] اليسار\n   *[right] اليمين\n} كما في الصفحة الإنجليزية",
        ),
        "spacing": Text(
            en="The one-sided spacing ({ $side }) is on the same side as on the English page",
            ar="المسافة الجانبية ({ $side }) في الجانب نفسه الذي هي فيه في الصفحة الإنجليزية",
        ),
    },
    arabic=ARABIC,
)
def layout_not_mirrored(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement a culprit, or one for a pair of pages without any."""
    twins = Twins.of(portal)
    for page, twin in twins.pairs("ar", "en"):
        first, second = page.facts.get("outline"), twin.facts.get("outline")
        if not first or not second:
            continue
        mine, other = read(first), read(second)
        if not mine.rtl or other.rtl:
            continue
        found = list(culprits(mine, other))
        for culprit in found[:MAX_CULPRITS]:
            yield judged(culprit, page.info.url, twin.info.url)
        if not found:
            yield passed(page=page.info.url)


def judged(culprit: Culprit, page: str, twin: str) -> Judgement:
    """The finding of a culprit, with both boxes as proof."""
    block, other = culprit.block, culprit.twin
    return failed(
        block.target,
        culprit.sign,
        page=page,
        cause=f"{culprit.sign} {culprit.detail} {block.tag}.{block.classes}",
        impact=Impact.MINOR if culprit.sign in ("spacing", "align") else None,
        evidence={
            "twin": twin,
            "twin_selector": other.selector,
            "box": [block.box.x, block.box.y, block.box.width, block.box.height],
            "twin_box": [other.box.x, other.box.y, other.box.width, other.box.height],
        },
        **({"side": culprit.detail} if culprit.detail else {}),
    )
