"""The focus moves in reading order.

What it checks: boxes whose parts styles show in reverse (`row-reverse`, `column-reverse`); and among three or more neighbouring tab stops that stand in one row, whether the focus moves against
the direction in which the row is read: left to right in a right-to-left row, or the other way about. Also stops
that a positive `tabindex` brings forward, away from their place. A person decides.

Why it matters: in mirrored layouts the tab order often stays behind; the focus then jumps to and fro, and fields
are filled in the wrong order.

How to fix: put the elements into the document in reading order and set `dir="rtl"`, instead of mirroring them by
`flex-direction: row-reverse`, `order` or floats. Remove positive `tabindex` values.

Exceptions: rows in which the order means nothing, such as a row of icons.

References: WCAG 2.4.3 Focus Order; techniques C27, G59, H4, F44.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.model import KeyboardWalk, Node, Snapshot, TabStop, Text
from auditor.rules import Judgement, cant_tell, check, passed

ARABIC = """ينتقل المؤشر بترتيب القراءة.

ما الذي يُفحص: في كل ثلاث محطات متجاورة فأكثر تقع في صف واحد، هل ينتقل المؤشر عكس اتجاه قراءة الصف: من اليسار
إلى اليمين في صف عربي، أو العكس. وكذلك المحطات التي تقدمها سمة `tabindex` موجبة عن موضعها. والحكم لمراجع.

لماذا يهم: كثيرًا ما يبقى ترتيب التنقل على حاله في التصاميم المعكوسة، فيقفز المؤشر ذهابًا وإيابًا وتُملأ
الحقول بترتيب خاطئ.

كيفية الإصلاح: ضع العناصر في المستند بترتيب القراءة مع `dir="rtl"` بدل عكسها بـ`flex-direction: row-reverse`
أو `order` أو float. واحذف قيم `tabindex` الموجبة.

الاستثناءات: الصفوف التي لا معنى لترتيبها، كصف أيقونات.
"""
_FEWEST = 3


@check(
    title=Text(en="The focus moves in reading order", ar="ينتقل المؤشر بترتيب القراءة"),
    impact="moderate",
    wcag=("2.4.3",),
    messages={
        "against": Text(
            en="In this row of { $count } the focus moves { $direction -> [rtl] left to right, but it is read "
            "right to "
            "left *[other] right to left, but it is read left to right }.",
            ar="ينتقل المؤشر في هذا الصف ({ $count } محطات) { $direction -> [rtl] من اليسار إلى اليمين وهو يُقرأ "
            "من اليمين "
            "إلى اليسار *[other] من اليمين إلى اليسار وهو يُقرأ من اليسار إلى اليمين }.",
        ),
        "reversed": Text(
            en="Styles show the { $count } parts of this box in reverse; the focus goes through them the other "
            "way.",
            ar="تعرض الأنماط أجزاء هذا الصندوق ({ $count }) معكوسة، ويجتازها المؤشر بالترتيب الآخر.",
        ),
        "forward": Text(
            en="A positive tabindex ({ $tabindex }) brings this element forward in the tab order, { $distance } "
            "pixels "
            "away from the stop before it.",
            ar="تقدّم سمة tabindex الموجبة ({ $tabindex }) هذا العنصر في ترتيب التنقل بعيدًا { $distance } بكسل عن "
            "المحطة "
            "السابقة.",
        ),
    },
    arabic=ARABIC,
)
def focus_order_against_reading(snapshot: Snapshot, keyboard: KeyboardWalk) -> Iterator[Judgement]:
    reversed_holders = list(_reversed(snapshot, keyboard.stops))
    for holder, count in reversed_holders:
        yield cant_tell(holder, "reversed", count=count)
    inside = {id(h) for h, _ in reversed_holders}
    for row in _rows(keyboard.stops):
        first = row[0].spot.node(snapshot)
        if first is not None and any(id(a) in inside for a in first.ancestors()):
            continue
        steps = [b.spot.box.x - a.spot.box.x for a, b in pairwise(row)]
        against = all(s > 0 for s in steps) if row[0].direction == "rtl" else all(s < 0 for s in steps)
        if against:
            names = [s.spot.name for s in row]
            place = row[0].spot.place(snapshot)
            yield cant_tell(
                place, "against", count=len(row), direction=row[0].direction, evidence={"in tab order": names}
            )
        else:
            yield passed(row[0].spot.place(snapshot))
    previous: TabStop | None = None
    for stop in keyboard.stops:
        if stop.tabindex > 0 and previous is not None and not stop.fixed and not previous.fixed:
            down = stop.spot.box.y - previous.spot.box.bottom
            if down > 400 or down < -200:
                place = stop.spot.place(snapshot)
                yield cant_tell(
                    place, "forward", tabindex=stop.tabindex, distance=round(abs(down)), cause="tabindex"
                )
        previous = stop


def _reversed(snapshot: Snapshot, stops: Sequence[TabStop]) -> Iterator[tuple[Node, int]]:
    """Flexible boxes laid out in reverse of which two or more parts hold tab stops."""
    parts: dict[Node, set[Node]] = {}
    for stop in stops:
        part = stop.spot.node(snapshot)
        while part is not None and part.parent is not None and part.parent.is_element:
            parts.setdefault(part.parent, set()).add(part)
            part = part.parent
    for holder, children in parts.items():
        flexible = holder.style("display") in ("flex", "inline-flex")
        if len(children) > 1 and flexible and holder.style("flex-direction").endswith("-reverse"):
            yield holder, len(children)


def _rows(stops: Sequence[TabStop]) -> Iterator[list[TabStop]]:
    """Runs of neighbouring stops that one holder lays out in one line, none of them brought forward."""
    run: list[TabStop] = []
    for stop in stops:
        if (
            run
            and stop.holder
            and stop.holder == run[-1].holder
            and _one_line(run[-1], stop)
            and stop.tabindex <= 0
        ):
            run.append(stop)
            continue
        if len(run) >= _FEWEST:
            yield run
        run = [stop] if stop.tabindex <= 0 and stop.shown else []
    if len(run) >= _FEWEST:
        yield run


def _one_line(one: TabStop, other: TabStop) -> bool:
    a, b = one.spot.box, other.spot.box
    shared = min(a.bottom, b.bottom) - max(a.y, b.y)
    apart = b.x >= a.right - 2 or a.x >= b.right - 2
    return other.shown and apart and shared > 0.5 * min(a.height, b.height)
