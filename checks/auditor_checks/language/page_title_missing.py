"""The page has a title.

What it checks: that the first `title` element of the document has text.
Why it matters: The title is the first thing a screen reader says and the only text on the tab, in the
history and
in search results.
How to fix: Put a `title` into the head that names the page first and the portal second, in the page's language.
Exceptions: Documents inside frames.
References: WCAG 2.4.2; ACT 2779a5; technique H25.
"""

from collections.abc import Iterator

from auditor.model import Node, Snapshot, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """للصفحة عنوان.

ما الذي يُفحص: أن يكون في أول عنصر `title` في الوثيقة نص.
لماذا يهم: العنوان أول ما ينطقه قارئ الشاشة، والنص الوحيد في لسان الصفحة وسجل التصفح ونتائج البحث.
كيفية الإصلاح: ضع في head عنصر `title` يذكر اسم الصفحة أولًا ثم اسم البوابة بلغة الصفحة.
الاستثناءات: الوثائق داخل الإطارات.
"""


@check(
    title=Text(en="The page has a title", ar="للصفحة عنوان"),
    impact="serious",
    wcag=("2.4.2",),
    act=("2779a5",),
    messages={
        "absent": Text(en="The document has no title element.", ar="ليس في الوثيقة عنصر title."),
        "empty": Text(en="The title element is empty.", ar="عنصر title فارغ."),
    },
    arabic=ARABIC,
)
def page_title_missing(snapshot: Snapshot) -> Iterator[Judgement]:
    root = snapshot.root
    if root is None or root.tag != "html":
        return
    first = next((n for n in snapshot.main.elements("title") if _counts(n)), None)
    if first is None:
        yield failed(root, "absent")
    elif not "".join(c.value for c in first.children if c.is_text).strip():
        yield failed(root, "empty")
    else:
        yield passed(root)


def _counts(title: Node) -> bool:
    """Titles in drawings and shadow trees are not the document's."""
    in_drawing = any(a.tag == "svg" for a in title.ancestors())
    return not in_drawing and title.index not in title.document.shadow_roots
