"""The Content-Language header names the page's language.

What it checks: the response header against the `lang` of the `html` element.
Why it matters: Search engines, caches and translation services read the header; a wrong one offers the page to
readers of another language.
How to fix: Set the header from the page's own language, or leave it out.
Exceptions: A header may list several languages of an audience; the page's must be among them.
References: RFC 9110, 8.5; W3C, HTTP headers, meta elements and language information.
"""

from collections.abc import Iterator

from auditor.commons.bcp47 import known, primary
from auditor.model import PageInfo, Snapshot, Target, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """تذكر ترويسة Content-Language لغة الصفحة.

ما الذي يُفحص: ترويسة الاستجابة مقابل `lang` لعنصر `html`.
لماذا يهم: تقرأ محركات البحث والذاكرات الوسيطة وخدمات الترجمة هذه الترويسة، والخاطئة منها تعرض الصفحة على
قراء لغة
أخرى.
كيفية الإصلاح: خذ قيمة الترويسة من لغة الصفحة نفسها أو احذفها.
الاستثناءات: قد تسرد الترويسة عدة لغات للجمهور، ويجب أن تكون لغة الصفحة بينها.
"""


@check(
    title=Text(en="The language header agrees with the page", ar="ترويسة اللغة موافقة للصفحة"),
    impact="minor",
    messages={
        "contradicts": Text(
            en="The Content-Language header says “{ $header }”, the page “{ $tag }”.",
            ar="تذكر ترويسة Content-Language القيمة «{ $header }» وتذكر الصفحة «{ $tag }».",
        )
    },
    arabic=ARABIC,
)
def content_language_header_wrong(snapshot: Snapshot, page: PageInfo) -> Iterator[Judgement]:
    header = page.headers.get("content-language", "")
    tag = snapshot.root.attrs.get("lang", "").strip() if snapshot.root is not None else ""
    named = {primary(part) for part in header.split(",") if part.strip()}
    if not named or not known(tag):
        return
    target = Target(selector="Content-Language", html=f"Content-Language: {header}")
    if primary(tag) in named:
        yield passed(target)
    else:
        yield failed(target, "contradicts", header=header, tag=tag)
