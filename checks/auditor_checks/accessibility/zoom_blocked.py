"""The page can be enlarged to twice its size on touch screens.

What it checks: The `viewport` meta element: `user-scalable` must not come out as "no", and `maximum-scale` not
below 2, read as browsers read them (a number between -1 and 1, or an unknown word, switches scaling off).

Why it matters: People with low vision enlarge text with two fingers. A locked page leaves them out.

How to fix: Remove `user-scalable` and `maximum-scale` from the `viewport` meta element.

Exceptions: Negative values of `maximum-scale`, which browsers drop.

References: WCAG 2.0 1.4.4 Resize text; ACT rule b4f0c3; CSS Device Adaptation, the viewport meta element.
"""

import re
from collections.abc import Iterator

from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """يمكن تكبير الصفحة إلى ضعف حجمها على شاشات اللمس.

ما الذي يُفحص: عنصر meta المسمى `viewport`: يجب ألا تؤول قيمة `user-scalable` إلى المنع، وألا تقل
`maximum-scale` عن 2، كما تقرؤها المتصفحات (الرقم بين ‎-1 و1 أو الكلمة المجهولة يوقفان التكبير).

لماذا يهم: يكبّر ضعاف البصر النص بإصبعين، والصفحة المقفلة تقصيهم.

كيفية الإصلاح: احذف `user-scalable` و`maximum-scale` من عنصر meta المسمى `viewport`.

الاستثناءات: القيم السالبة في `maximum-scale`، فالمتصفحات تهملها.
"""

_PAIR = re.compile(r"([\w-]+)\s*=\s*([^\s,;]+)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)")


@check(
    title=Text(en="The page can be zoomed to 200 %", ar="يمكن تكبير الصفحة إلى 200٪"),
    impact="serious",
    wcag=("1.4.4",),
    act=("b4f0c3",),
    messages={
        "locked": Text(
            en="user-scalable={ $value } keeps people from zooming",
            ar="القيمة user-scalable={ $value } تمنع التكبير",
        ),
        "limited": Text(
            en="maximum-scale={ $value } limits zooming to less than 200 %",
            ar="القيمة maximum-scale={ $value } تحد التكبير بأقل من 200٪",
        ),
    },
    arabic=ARABIC,
)
def zoom_blocked(snapshot: Snapshot) -> Iterator[Judgement]:
    """One judgement a viewport element that says something of scaling."""
    for node in snapshot.main.elements("meta"):
        if node.attrs.get("name", "").strip().lower() != "viewport":
            continue
        values = {name.lower(): value for name, value in _PAIR.findall(node.attrs.get("content", "").lower())}
        scalable, most = values.get("user-scalable"), values.get("maximum-scale")
        if scalable is None and most is None:
            continue
        if scalable is not None and not _allows(scalable):
            yield failed(node, "locked", value=scalable)
        elif most is not None and _scale(most) < 2:
            yield failed(node, "limited", value=most)
        else:
            yield passed(node)


def _allows(value: str) -> bool:
    if value in ("yes", "device-width", "device-height"):
        return True
    match = _NUMBER.match(value)
    return match is not None and abs(float(match[0])) >= 1


def _scale(value: str) -> float:
    """The number a browser makes of it; negative ones are dropped and limit nothing."""
    if value in ("device-width", "device-height"):
        return 10
    if value == "yes":
        return 1
    match = _NUMBER.match(value)
    number = float(match[0]) if match else 0.1
    return number if number >= 0 else 10
