"""The links to the complaint guide work.

What it checks: Whether the pages and documents that links named like the complaint guide lead to, and those
that the profile names, open and hold a text that can be read.

Why it matters: A guide that does not open is no guide, and the beneficiary who needs it is already in
difficulty.

How to fix: Correct the address or restore the document. Publish text rather than a scan.

Exceptions: A document that is locked or too large, and a page that did not answer in time, go to a person.
Links to other hosts are left to availability/link-broken.

References: the body's policy; RFC 9110, 15.5.
"""

from collections.abc import Iterator

from auditor.commons import urls
from auditor.commons.portal_view import by_address, find, page_fact
from auditor.model import DocumentFacts, PageFacts, PageState, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.complaints._guide import GUIDE

ARABIC = """روابط دليل الشكاوى تعمل.

ما الذي يُفحص: هل تفتح الصفحات والمستندات التي تقود إليها الروابط المسماة باسم دليل الشكاوى، وما
يسميه ملف الإعداد، وهل فيها نص يُقرأ.

لماذا يهم: الدليل الذي لا يفتح كأنه غير موجود، ومن يحتاج إليه في ضيق أصلًا.

كيفية الإصلاح: صحّح العنوان أو أعد المستند إلى مكانه. وانشر نصًا لا صورة ممسوحة.

الاستثناءات: المستند المقفل أو الكبير، والصفحة التي لم تجب في الوقت، يقرر فيهما إنسان. وروابط
المواقع الأخرى لفحص availability/link-broken.
"""
_BROKEN = frozenset({"empty", "damaged", "wrong_format"})
_FEW_WORDS = 30


@check(
    title=Text(en="The links to the complaint guide work", ar="روابط دليل الشكاوى تعمل"),
    impact="critical",
    messages={
        "gone": Text(
            en="The link “{ $name }” leads to an error ({ $status })",
            ar="الرابط «{ $name }» يقود إلى خطأ ({ $status })",
        ),
        "unreadable": Text(
            en="The document “{ $name }” cannot be read: { $reason }",
            ar="تعذرت قراءة المستند «{ $name }»: { $reason }",
        ),
        "scan": Text(
            en="The document “{ $name }” holds pictures in place of text",
            ar="المستند «{ $name }» صور بلا نص",
        ),
        "unknown": Text(
            en="Does “{ $name }” open? It was not read: { $reason }",
            ar="هل يفتح «{ $name }»؟ لم يُقرأ: { $reason }",
        ),
    },
    arabic=ARABIC,
)
def guide_link_broken(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each page or document that is named as the guide."""
    found = find(portal, GUIDE)
    pages = by_address(portal)
    for page in found.pages:
        yield _of_page(page, page.title or page.info.url)
    for document in found.documents:
        yield _of_document(document)
    seen = {d.url for d in found.documents}
    for _, link in found.links:
        target = pages.get(urls.canonical(link.url) or "")
        if target is not None and target.state is not PageState.AUDITED and link.url not in seen:
            yield _of_page(target, link.text)


def _of_page(page: PageFacts, name: str) -> Judgement:
    url, state = page.info.url, page.state
    if state is PageState.HTTP_ERROR and page.info.status in (404, 410, 500):
        return failed(url, "gone", page=url, name=name, status=str(page.info.status))
    if state is PageState.AUDITED and page_fact(page, "complaint_page").get("words", 0) >= _FEW_WORDS:
        return passed(url, page=url)
    reason = "empty" if state is PageState.AUDITED else state.value
    return cant_tell(url, "unknown", page=url, name=name, reason=reason)


def _of_document(document: DocumentFacts) -> Judgement:
    url, name = document.url, document.title or document.url.rsplit("/", 1)[-1]
    if document.problem == "http" and document.status in (404, 410):
        return failed(url, "gone", page=url, name=name, status=str(document.status))
    if document.problem in _BROKEN:
        return failed(url, "unreadable", page=url, name=name, reason=document.problem)
    if document.problem:
        return cant_tell(url, "unknown", page=url, name=name, reason=document.problem)
    if document.facts.get("pictures_only"):
        return failed(url, "scan", page=url, name=name)
    return passed(url, page=url)
