"""No script in the head holds back the page.

What it checks: Scripts that Chromium itself counted as render-blocking when it loaded the page: those in the head
without `defer`, `async` or `type=module`.

Why it matters: Until such a script has loaded and run, nothing of the page shows.

How to fix: Add `defer` to the script, or `async` where order does not matter; put what must run first inline.

Exceptions: Style sheets, which should come first.

References: HTML, 4.12.1 The script element; Resource Timing, renderBlockingStatus.
"""

from collections.abc import Iterator

from auditor.model import Text, Timings
from auditor.rules import Judgement, check, failed
from auditor_checks.response._network import file_name

ARABIC = """لا يؤخر عرضَ الصفحة نص برمجي في رأسها.

ما الذي يُفحص: النصوص البرمجية التي عدّها متصفح Chromium نفسه معطِّلة للعرض عند تحميل الصفحة: ما كان منها في الرأس دون `defer` أو
`async` أو `type=module`.

لماذا يهم: لا يظهر شيء من الصفحة حتى يكتمل تحميل النص البرمجي وتنفيذه.

كيفية الإصلاح: أضف `defer` إلى العنصر، أو `async` إن لم يهم الترتيب، وضمّن في الصفحة ما يجب تنفيذه أولا.

الاستثناءات: ملفات الأنماط، فمكانها في البداية.
"""


@check(
    title=Text(en="No script in the head holds back the page", ar="لا يؤخر عرضَ الصفحة نص برمجي في رأسها"),
    impact="minor",
    messages={
        "script": Text(
            en="The script { $file } holds back the first paint",
            ar="يؤخر النص البرمجي { $file } أول ظهور للصفحة",
        )
    },
    arabic=ARABIC,
    advice=True,
)
def rendering_blocked(timings: Timings) -> Iterator[Judgement]:
    """One judgement a blocking script."""
    for resource in timings.render_blocking:
        if resource["type"] == "script":
            url = str(resource["url"])
            yield failed(url, "script", cause=url, file=file_name(url))
