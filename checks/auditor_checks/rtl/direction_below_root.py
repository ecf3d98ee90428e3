"""The direction of the page stands on the html element.

What it checks: pages in right-to-left languages whose `dir` is on `body` or below, not on `html`.
Why it matters: The title, the scroll bars, the side on which content overflows and dialogs of the browser
follow
the `html` element: they stay as in a left-to-right page.
How to fix: Move `dir="rtl"` from `body` to `html`.
References: W3C, Structural markup and right-to-left text; W3C Internationalization Checker report
markup_dir_default.
"""

from collections.abc import Iterator

from auditor.commons.bcp47 import is_rtl
from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.rtl._report import report

ARABIC = """اتجاه الصفحة معلن على عنصر html.

ما الذي يُفحص: صفحات اللغات التي تُكتب من اليمين وسمتها `dir` على `body` أو ما تحته لا على `html`.
لماذا يهم: يتبع العنوان وأشرطة التمرير وجهة فيضان المحتوى ومربعات حوار المتصفح عنصر `html`، فتبقى كما في
صفحة من اليسار
إلى اليمين.
كيفية الإصلاح: انقل `dir="rtl"` من `body` إلى `html`.
"""


@check(
    title=Text(en="The direction stands on the html element", ar="الاتجاه معلن على عنصر html"),
    impact="moderate",
    messages={
        "below": Text(
            en="The page is in “{ $tag }”, but `dir` stands on { $where } and not on the html element.",
            ar="لغة الصفحة «{ $tag }» لكن `dir` معلنة على { $where } لا على عنصر html.",
        )
    },
    arabic=ARABIC,
    advice=True,
)
def direction_below_root(snapshot: Snapshot) -> Iterator[Judgement]:
    root = snapshot.root
    if root is None or root.tag != "html":
        return
    tag = root.attrs.get("lang", "").strip() or root.attrs.get("xml:lang", "").strip()
    if not is_rtl(tag):
        return
    if "dir" in root.attrs:
        yield passed(root)
        return
    first = next((n for n in snapshot.main.elements() if "dir" in n.attrs), None)
    if first is not None:
        yield failed(first, "below", tag=tag, where=f"<{first.tag}>", evidence=report("rep_markup_dir_default"))
