"""Everything that can be read without zoom can be read at 200 %.

What it checks: which texts of the content, seen in the usual window, are nowhere to be seen in one of 640 by 512
pixels (1280 by 1024 at 200 %), and which texts then lie on one another. A person decides whether something is
lost: responsive pages may rightly move content behind a button.

Why it matters: people who enlarge the page are entitled to the same information as everybody else.

How to fix: don't drop content at narrow widths; move it below or behind a labelled button. Let positioned boxes
grow and flow with their text.

References: WCAG 1.4.4 Resize text; technique G179, failure F69.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text, ZoomTrial
from auditor.rules import Judgement, cant_tell, check, passed

ARABIC = """كل ما يُقرأ بلا تكبير يُقرأ عند التكبير إلى 200٪.

ما الذي يُفحص: أي نصوص المحتوى الظاهرة في النافذة المعتادة لا تظهر في نافذة قياسها 640×512 بكسل (1280×1024
بتكبير 200٪)، وأيها يقع حينئذ بعضه فوق بعض. والحكم في ضياع شيء لمراجع، فقد تنقل الصفحات المتجاوبة المحتوى وراء
زر بحق.

لماذا يهم: لمن يكبّر الصفحة الحق في المعلومات نفسها.

كيفية الإصلاح: لا تحذف محتوى في العروض الضيقة، بل انقله إلى الأسفل أو وراء زر واضح الاسم. ودع الصناديق تنمو مع
نصها.
"""


@check(
    title=Text(en="Nothing is lost at 200 % zoom", ar="لا يضيع شيء عند التكبير إلى 200٪"),
    impact="moderate",
    wcag=("1.4.4",),
    messages={
        "lost": Text(
            en="At 200 % zoom { $count -> [one] this text is *[other] { $count } texts are } no longer seen, "
            "first: "
            "{ $text }",
            ar="عند التكبير إلى 200٪ { $count -> [one] لا يظهر هذا النص [two] لا يظهر نصان أولهما [few] لا تظهر "
            "{ $count } "
            "نصوص أولها [many] لا يظهر { $count } نصًا أولها *[other] لا يظهر { $count } نص أولها }: { $text }",
        ),
        "overlapped": Text(
            en="At 200 % zoom texts lie on one another: “{ $text }” and “{ $on }”",
            ar="عند التكبير إلى 200٪ يقع نص فوق آخر: «{ $text }» و«{ $on }»",
        ),
    },
    arabic=ARABIC,
)
def zoom_text_lost(snapshot: Snapshot, zoom: ZoomTrial) -> Iterator[Judgement]:
    lost, overlaps = zoom.zoomed.lost, zoom.zoomed.overlaps
    if lost:
        spot, text = lost[0]
        evidence = {"lost": [t for _, t in lost]}
        yield cant_tell(spot.place(snapshot), "lost", count=len(lost), text=text, evidence=evidence)
    if overlaps:
        first = overlaps[0]
        evidence = {"pairs": [f"{o.text} / {o.on}" for o in overlaps]}
        yield cant_tell(first.spot.place(snapshot), "overlapped", text=first.text, on=first.on, evidence=evidence)
    if zoom.texts and not lost and not overlaps:
        yield passed(count=zoom.texts)
