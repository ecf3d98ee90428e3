"""What appears under the mouse can be dismissed without moving it.

What it checks: where content that appears when the mouse comes to an element lies upon text that was seen before,
whether Escape removes it.

Why it matters: people who enlarge the page see little of it at a time; a box that opens under their pointer hides
what they were reading, and moving away means losing their place.

How to fix: close what has appeared when Escape is pressed.

Exceptions: error messages, content that covers nothing, tooltips drawn by the browser.

References: WCAG 2.1 1.4.13 Content on Hover or Focus; technique SCR39, failure F95.
"""

from collections.abc import Iterator

from auditor.model import HoverTrial, Snapshot, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """يمكن صرف ما يظهر تحت الفأرة دون تحريكها.

ما الذي يُفحص: إذا غطى ما يظهر عند بلوغ الفأرة عنصرًا نصًّا كان ظاهرًا، هل يزيله مفتاح Escape.

لماذا يهم: من يكبّر الصفحة لا يرى منها إلا القليل، والصندوق الذي يفتح تحت مؤشره يحجب ما كان يقرؤه، وإن ابتعد
فقد موضعه.

كيفية الإصلاح: أغلق ما ظهر عند ضغط Escape.

الاستثناءات: رسائل الخطأ، وما لا يغطي شيئًا، والتلميحات التي يرسمها المتصفح.
"""


@check(
    title=Text(en="What appears under the mouse can be dismissed", ar="يمكن صرف ما يظهر تحت الفأرة"),
    impact="moderate",
    wcag=("1.4.13",),
    messages={
        "stays": Text(
            en="What appears here under the mouse covers { $count -> [one] one text *[other] { $count } texts } "
            "and stays "
            "when Escape is pressed: { $text }",
            ar="ما يظهر هنا تحت الفأرة يغطي { $count -> [one] نصًّا واحدًا [two] نصين [few] { $count } نصوص [many] "
            "{ $count } نصًا "
            "*[other] { $count } نص } ولا يزول بمفتاح Escape: { $text }",
        ),
    },
    arabic=ARABIC,
)
def hover_content_stays(snapshot: Snapshot, hover: HoverTrial) -> Iterator[Judgement]:
    for item in hover.tried:
        place = item.spot.place(snapshot)
        if item.escape or not item.covered:
            yield passed(place)
        else:
            yield failed(place, "stays", count=item.covered, text=item.text)
