"""Blocks that every page repeats can be bypassed.

What it checks: Where navigation, banner, search or complementary blocks stand before the page's own content,
one of four ways past them must exist: a heading in the content that is seen and exposed, a landmark around the
content, a link that moves the focus to its start, or controls that collapse each block. The check fails where
none exists, so each of the four ACT rules behind it fails too.

Why it matters: People who use a keyboard or a screen reader would have to walk through the same menus on every
page before they reach what is new.

How to fix: Put the content into `main`, give it a heading, and begin the page with a link "Skip to main
content" that leads to it.

Exceptions: Pages without such blocks before the content. Where a script may collapse the blocks or move the
focus, a person tries it.

References: WCAG 2.0 2.4.1 Bypass Blocks; ACT rules cf77f2, 047fe0, b40fd1, ye5d6e, 3e12e1; techniques G1, H69,
ARIA11.
"""

from collections.abc import Iterator

from auditor.model import AxTree, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.accessibility._bypass import Layout

ARABIC = """يمكن تجاوز الأجزاء المتكررة في كل صفحة.

ما الذي يُفحص: إذا سبقت محتوى الصفحة أجزاء تنقل أو ترويسة أو بحث أو أجزاء مكملة وجب وجود طريق من أربعة لتجاوزها:
عنوان مرئي ومتاح للقارئ الآلي داخل المحتوى، أو معلم (landmark) يحيط به، أو رابط ينقل التركيز إلى بدايته، أو
عناصر تحكم تطوي كل جزء منها. ويخفق الفحص إذا انعدمت كلها، فتخفق معه القواعد الأربع التي يقوم عليها.

لماذا يهم: يضطر مستخدم لوحة المفاتيح أو القارئ الآلي إلى المرور بالقوائم نفسها في كل صفحة قبل أن يبلغ الجديد.

كيفية الإصلاح: ضع المحتوى في `main` واجعل له عنوانا، وابدأ الصفحة برابط «تجاوز إلى المحتوى الرئيس» يقود إليه.

الاستثناءات: الصفحات التي لا تسبق محتواها أجزاء كهذه. وإذا احتمل أن نصا برمجيا يطويها أو ينقل التركيز جرّبه
إنسان.
"""


@check(
    title=Text(en="Repeated blocks can be bypassed", ar="يمكن تجاوز الأجزاء المتكررة"),
    impact="serious",
    wcag=("2.4.1",),
    act=("cf77f2", "047fe0", "b40fd1", "ye5d6e", "3e12e1"),
    messages={
        "none": Text(
            en="No heading, landmark or skip link leads past the repeated blocks to the content",
            ar="لا عنوان ولا معلم ولا رابط تجاوز يقود إلى المحتوى متخطيا الأجزاء المتكررة",
        ),
        "script": Text(
            en="No heading or landmark marks the content: try whether a control collapses the repeated blocks",
            ar="لا عنوان ولا معلم يميز المحتوى: جرّب هل يطوي عنصر تحكم الأجزاء المتكررة",
        ),
    },
    arabic=ARABIC,
)
def bypass_missing(snapshot: Snapshot, axtree: AxTree) -> Iterator[Judgement]:
    """One judgement for the page."""
    root = snapshot.root
    if root is None or root.tag != "html":
        return
    layout = Layout(snapshot.main, axtree)
    if not layout.content or layout.has_heading() or layout.has_landmark() or layout.has_link():
        yield passed(None)
    elif layout.may_collapse():
        yield cant_tell(layout.blocks[0], "script")
    else:
        yield failed(layout.blocks[0], "none")
