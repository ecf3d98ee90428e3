"""No text is cut off when the page is zoomed to 200 %.

What it checks: the page is laid out again in a window of 640 by 512 pixels, which is 1280 by 1024 at 200 %. Text
that its own block cuts off, or that the window cuts off because the page hides what is too wide, fails. Text that
a box further out cuts fails where it was whole before, nothing moves it and no control beside it could show the
rest; otherwise a person decides.

Why it matters: people with low vision enlarge the page; text in a box of fixed height or width that hides its
overflow is then simply gone. Arabic needs more height per line and is cut first.

How to fix: give boxes `min-height` instead of `height`, let text wrap, remove `overflow: hidden` from what holds
text. Where a line has to be shortened, use `text-overflow: ellipsis` and link to the whole text.

Exceptions: text hidden from everybody, single lines shortened with an ellipsis, lines clamped on purpose.

References: WCAG 1.4.4 Resize text; ACT rule 59br37; techniques C28, G142, G179, F69.
"""

from collections.abc import Iterator

from auditor.model import Cut, Snapshot, Text, ZoomTrial
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """لا يُقتطع نص عند تكبير الصفحة إلى 200٪.

ما الذي يُفحص: تُعرض الصفحة من جديد في نافذة قياسها 640×512 بكسل، أي 1280×1024 بتكبير 200٪. يُعدّ إخفاقًا كل
نص تقتطعه كتلته، أو تقتطعه النافذة لأن الصفحة تخفي ما زاد عرضه. أما ما يقتطعه صندوق أبعد فيُعدّ إخفاقًا إن كان
كاملًا قبل التكبير ولا يتحرك وليس بجواره ما يُظهر بقيته، وإلا حكم فيه مراجع.

لماذا يهم: يكبّر ضعاف البصر الصفحة، فيختفي النص الواقع في صندوق ثابت الارتفاع أو العرض يخفي ما فاض عنه. والسطر
العربي أحوج إلى الارتفاع فيُقتطع قبل غيره.

كيفية الإصلاح: استعمل `min-height` بدل `height`، ودع النص يلتف، واحذف `overflow: hidden` من الصناديق التي تحمل
نصًا. وإن لزم اختصار سطر فاستعمل `text-overflow: ellipsis` مع رابط إلى النص الكامل.

الاستثناءات: النص المخفي عن الجميع، والسطر المختصر بعلامة حذف، والأسطر المحدودة العدد قصدًا.
"""


@check(
    title=Text(en="No text is cut off at 200 % zoom", ar="لا يُقتطع نص عند التكبير إلى 200٪"),
    impact="serious",
    wcag=("1.4.4",),
    act=("59br37",),
    messages={
        "cut": Text(
            en="At 200 % zoom this text is cut off: { $text }",
            ar="عند التكبير إلى 200٪ يُقتطع هذا النص: { $text }",
        ),
        "window": Text(
            en="At 200 % zoom this text runs out of the window, and the page can't be scrolled to it: { $text }",
            ar="عند التكبير إلى 200٪ يخرج هذا النص من النافذة ولا يمكن التمرير إليه: { $text }",
        ),
        "perhaps": Text(
            en="At 200 % zoom a box cuts this text off. Check that the rest can be brought into view: { $text }",
            ar="عند التكبير إلى 200٪ يقتطع صندوق هذا النص. تحقق من إمكان إظهار بقيته: { $text }",
        ),
    },
    arabic=ARABIC,
)
def zoom_text_clipped(snapshot: Snapshot, zoom: ZoomTrial) -> Iterator[Judgement]:
    seen: set[tuple[tuple[int, ...] | None, str]] = set()
    for cut in zoom.zoomed.cut:
        if (cut.spot.path, cut.spot.frame) in seen:
            continue
        seen.add((cut.spot.path, cut.spot.frame))
        place = cut.spot.place(snapshot)
        evidence = {"axis": cut.axis, "cut_by": cut.by.html}
        cause = f"{cut.by.path}"
        match _certain(cut):
            case True if cut.viewport:
                yield failed(place, "window", text=cut.text, evidence=evidence, cause="window")
            case True:
                yield failed(place, "cut", text=cut.text, evidence=evidence, cause=cause)
            case None:
                yield cant_tell(place, "perhaps", text=cut.text, evidence=evidence, cause=cause)
    whole = zoom.zoomed.applicable - len(zoom.zoomed.cut)
    if whole > 0:
        yield passed(count=whole)


def _certain(cut: Cut) -> bool | None:
    """Whether the zoom loses the text: True for certain, None where a person has to look, False where not."""
    if cut.clamp:
        return None if not cut.before else False
    if cut.own and (cut.axis == "x" or not cut.before) and not cut.moved:
        return None if cut.control and not cut.before else True
    if cut.before:
        return False
    return None if cut.moved or cut.control or (cut.axis == "x" and not cut.viewport) else True
