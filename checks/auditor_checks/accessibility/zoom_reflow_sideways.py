"""The page can be read at 320 pixels' width without scrolling sideways.

What it checks: the page is laid out in a window 320 pixels wide (1280 at 400 %). It fails where the window has to
be scrolled sideways and texts, those of tables and code apart, lie beyond its edge.

Why it matters: who reads at 400 % has to go to and fro for every single line; few keep it up.

How to fix: use a responsive layout with `<meta name="viewport" content="width=device-width">`, no fixed widths, and
let wide tables and pictures scroll in a box of their own.

Exceptions: content that needs two dimensions: tables, maps, diagrams, code, toolbars.

References: WCAG 2.1 1.4.10 Reflow; techniques C31, C32, C33, F102.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text, ZoomTrial
from auditor.rules import Judgement, check, failed, passed

ARABIC = """تُقرأ الصفحة بعرض 320 بكسل دون تمرير أفقي.

ما الذي يُفحص: تُعرض الصفحة في نافذة عرضها 320 بكسل (1280 بتكبير 400٪). ويُعدّ إخفاقًا أن تحتاج النافذة إلى
تمرير أفقي وتقع خارج حافتها نصوص ليست من جداول أو شيفرات.

لماذا يهم: من يقرأ بتكبير 400٪ يضطر إلى الذهاب والإياب في كل سطر، وقلّ من يصبر على ذلك.

كيفية الإصلاح: استعمل تصميمًا متجاوبًا مع `<meta name="viewport" content="width=device-width">` وبلا عروض
ثابتة، ودع الجداول والصور العريضة تُمرَّر داخل صناديقها.

الاستثناءات: المحتوى الذي يحتاج إلى بعدين، كالجداول والخرائط والمخططات والشيفرات وأشرطة الأدوات.
"""


@check(
    title=Text(
        en="The page can be read at 320 pixels' width without scrolling sideways",
        ar="تُقرأ الصفحة بعرض 320 بكسل دون تمرير أفقي",
    ),
    impact="moderate",
    wcag=("1.4.10",),
    messages={
        "sideways": Text(
            en="In a window 320 pixels wide the page is { $over } pixels wider, and { $count -> [one] one text "
            "lies "
            "*[other] { $count } texts lie } beyond the edge, first: { $text }",
            ar="في نافذة عرضها 320 بكسل تزيد الصفحة عليها { $over } بكسل، و{ $count -> [one] يقع نص واحد [two] "
            "يقع نصان [few] "
            "تقع { $count } نصوص [many] يقع { $count } نصًا *[other] يقع { $count } نص } خارج الحافة، أولها: { "
            "$text }",
        ),
    },
    arabic=ARABIC,
)
def zoom_reflow_sideways(snapshot: Snapshot, zoom: ZoomTrial) -> Iterator[Judgement]:
    if zoom.over and zoom.beyond:
        spot, text = zoom.beyond[0]
        evidence = {"texts": [t for _, t in zoom.beyond]}
        yield failed(
            spot.place(snapshot), "sideways", over=zoom.over, count=zoom.beyond_count, text=text, evidence=evidence
        )
    elif zoom.texts:
        yield passed()
