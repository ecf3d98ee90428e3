"""The page can be used in portrait and in landscape.

What it checks: Elements that style sheets turn in one orientation of the screen only (`@media (orientation: …)`
with `rotate` or `transform`). A quarter turn between the two orientations locks the content.

Why it matters: People whose device is fixed, to a wheelchair for instance, cannot turn it the way the page
wants.

How to fix: Remove the rotation and lay the page out for both orientations.

Exceptions: Content for which one orientation is essential; a person decides that against the finding.

References: WCAG 2.1 1.3.4 Orientation; ACT rule b33eff; failure F97.
"""

from collections.abc import Iterator, Sequence

from auditor.model import Snapshot, Text, Turned
from auditor.rules import Judgement, check, failed, passed

ARABIC = """يمكن استخدام الصفحة طولا وعرضا.

ما الذي يُفحص: العناصر التي تديرها أوراق الأنماط في أحد اتجاهي الشاشة وحده (`@media (orientation: …)` مع
`rotate` أو `transform`). وإدارة ربع دورة بين الاتجاهين تقفل المحتوى.

لماذا يهم: من ثُبّت جهازه، على كرسي متحرك مثلا، لا يستطيع إدارته كما تريد الصفحة.

كيفية الإصلاح: احذف الإدارة وصمم الصفحة للاتجاهين.

الاستثناءات: المحتوى الذي لا يصلح إلا باتجاه واحد، ويقرر ذلك إنسان.
"""


@check(
    title=Text(en="The page works in both orientations", ar="تعمل الصفحة في اتجاهي الشاشة"),
    impact="serious",
    wcag=("1.3.4",),
    act=("b33eff",),
    messages={
        "locked": Text(
            en="Turned by { $portrait }° in portrait and { $landscape }° in landscape: locked to one orientation",
            ar="يُدار { $portrait }° طولا و{ $landscape }° عرضا: المحتوى مقفل على اتجاه واحد",
        )
    },
    arabic=ARABIC,
)
def orientation_locked(snapshot: Snapshot, orientation: Sequence[Turned]) -> Iterator[Judgement]:
    """One judgement an element that is turned."""
    for turned in orientation:
        node = snapshot.at_path(snapshot.main, turned.path)
        if node is None or not (node.visible or node.visible_text):
            continue
        between = abs(turned.portrait - turned.landscape) % 180
        if abs(between - 90) <= 1:
            yield failed(node, "locked", portrait=f"{turned.portrait:g}", landscape=f"{turned.landscape:g}")
        else:
            yield passed(node)
