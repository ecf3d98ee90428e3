"""No text is cut off when only the text is made twice as large.

What it checks: every text is set at twice its size in the same window, as a browser's text-only zoom or a large
system font does, and what its own block then cuts off is told as advice: WCAG is content with page zoom.

Why it matters: many people enlarge only the text, above all on phones; boxes sized in pixels cut it off.

How to fix: size boxes by their content or in em, never in pixels, and let text wrap.

References: WCAG 1.4.4 Resize text; techniques C28, C12, C14, G179.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text, ZoomTrial
from auditor.rules import Judgement, cant_tell, check, passed

ARABIC = """لا يُقتطع نص حين يُضاعف حجم النص وحده.

ما الذي يُفحص: يُضاعف حجم كل نص في النافذة نفسها، كما يفعل تكبير النص في المتصفح أو كبر خط النظام، ويُذكر ما
تقتطعه كتلته توصيةً، إذ يكتفي المعيار بتكبير الصفحة.

لماذا يهم: كثيرون يكبّرون النص وحده، ولا سيما على الهواتف، فتقتطعه الصناديق المقيسة بالبكسل.

كيفية الإصلاح: دع المحتوى يحدد مقاس الصندوق أو قِسه بوحدة em لا بالبكسل، ودع النص يلتف.
"""


@check(
    title=Text(en="No text is cut off at twice its size", ar="لا يُقتطع نص عند مضاعفة حجمه"),
    impact="minor",
    advice=True,
    messages={
        "cut": Text(
            en="At twice its size this text is cut off by its box: { $text }",
            ar="عند مضاعفة حجم النص يقتطعه صندوقه: { $text }",
        ),
        "gone": Text(
            en="At twice its size { $count -> [one] this text is *[other] { $count } texts are } pushed out of "
            "sight, "
            "first: { $text }",
            ar="عند مضاعفة حجم النص { $count -> [one] يخرج هذا النص [two] يخرج نصان [few] تخرج { $count } نصوص "
            "[many] يخرج { $count } نصًا *[other] يخرج { $count } نص } عن النظر، أولها: { $text }",
        ),
    },
    arabic=ARABIC,
)
def zoom_text_only_clipped(snapshot: Snapshot, zoom: ZoomTrial) -> Iterator[Judgement]:
    cut = [c for c in zoom.text.cut if c.own and not (c.before or c.clamp or c.moved or c.control)]
    for each in cut[:10]:
        yield cant_tell(each.spot.place(snapshot), "cut", text=each.text, cause=each.by.html)
    if zoom.text.lost:
        spot, text = zoom.text.lost[0]
        evidence = {"lost": [t for _, t in zoom.text.lost]}
        yield cant_tell(spot.place(snapshot), "gone", count=len(zoom.text.lost), text=text, evidence=evidence)
    if zoom.text.applicable > len(zoom.text.cut):
        yield passed(count=zoom.text.applicable - len(zoom.text.cut))
