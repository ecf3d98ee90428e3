"""On an Arabic page "previous" stands to the right of "next".

What it checks: Pairs of controls called previous and next (pagination, carousels, wizards) that stand on one line
of a page that runs from right to left.

Why it matters: In Arabic one goes forward to the left. Where the two controls keep their English places, people
press the one they do not mean.

How to fix: Position the controls with logical properties (`inset-inline-start`, flex order without `left` and
`right`), so that they swap with the page's direction, and mirror their arrows.

Exceptions: Controls of a media player keep their places.

References: W3C Structural markup and right-to-left text in HTML; Unicode CLDR layout orientation.
"""

from collections.abc import Iterator

from auditor.commons.layout import Layout, beside
from auditor.model import Node, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.rtl._names import label, moves_by_class, pages

ARABIC = """في الصفحة العربية يقع «السابق» إلى يمين «التالي».

ما الذي يُفحص: أزواج عناصر «السابق» و«التالي» (ترقيم الصفحات وشرائح العرض والخطوات) الواقعة على سطر واحد في صفحة تسير من
اليمين إلى اليسار.

لماذا يهم: التقدم في العربية نحو اليسار، فإذا بقي العنصران في موضعيهما الإنجليزيين ضغط الناس غير ما يقصدون.

كيفية الإصلاح: ضع العنصرين بالخصائص المنطقية (inset-inline-start وترتيب flex دون left وright) ليتبادلا موضعيهما مع اتجاه
الصفحة، واعكس سهميهما.

الاستثناءات: أزرار مشغلات الوسائط تبقى في مواضعها.
"""


@check(
    title=Text(en='"Previous" stands to the right of "next"', ar="«السابق» إلى يمين «التالي»"),
    impact="moderate",
    messages={
        "swapped": Text(
            en='"{ $previous }" stands to the left of "{ $next }"', ar="يقع «{ $previous }» إلى يسار «{ $next }»"
        ),
        "swapped-class": Text(
            en="What seems to be the control for the previous item stands to the left of the one for the next",
            ar="يبدو أن عنصر الانتقال إلى السابق واقع إلى يسار عنصر الانتقال إلى التالي",
        ),
    },
    arabic=ARABIC,
)
def previous_next_swapped(layout: Layout) -> Iterator[Judgement]:
    """One judgement a pair."""
    if not layout.rtl:
        return
    controls = [
        n for n in layout.snapshot.elements("a", "button") if n.visible and n.closest("video", "audio") is None
    ]
    named = [(n, pages(label(n)) if len(label(n)) <= 40 else "") for n in controls]
    found = [(n, said, "swapped") for n, said in named if said]
    found += [(n, moves_by_class(n), "swapped-class") for n, said in named if not said and moves_by_class(n)]
    for index, (one, said, source) in enumerate(found):
        if said != "previous":
            continue
        partner = next(((o, s) for o, kind, s in found[index + 1 :] if kind == "next" and _pair(one, o)), None)
        if partner is None:
            continue
        other, other_source = partner
        if one.box is None or other.box is None or one.box.x > other.box.x:
            yield passed(one)
        elif source == other_source == "swapped":
            yield failed(one, "swapped", previous=label(one)[:60], next=label(other)[:60])
        else:
            yield cant_tell(one, "swapped-class")


def _pair(one: Node, other: Node) -> bool:
    """Whether two controls belong together: on one line, in one small container."""
    if one.box is None or other.box is None or not beside(one.box, other.box):
        return False
    around = [
        a.index for a, _ in zip(one.ancestors(), range(3), strict=False) if a.tag not in ("body", "html", "main")
    ]
    return one.document is other.document and any(
        a.index in around for a, _ in zip(other.ancestors(), range(3), strict=False)
    )
