"""Every page of the portal answers.

What it checks: Every page that the crawl visited, because another page, a sitemap or the profile names it: it must
not answer with an error, and must be reached.

Why it matters: Who follows a link of the portal expects what it promises, not an error.

How to fix: Mend the page, or take its address out of the pages and sitemaps that name it and redirect it to what
replaced it.

Exceptions: Pages behind a sign-in, and pages that did not answer in time or not at all, are for a person to judge:
the fault may lie on the way. What is gone (404, 410) and linked from a page is a broken link, and reported as that.

References: RFC 9110, 15.5 and 15.6.
"""

from collections.abc import Iterator

from auditor.model import PageState, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.availability._links import referrers

ARABIC = """كل صفحات البوابة تجيب.

ما الذي يُفحص: كل صفحة زارها الزحف لأن صفحة أخرى أو خريطة الموقع أو الملف يذكرها: يجب ألا تجيب بخطأ وأن يمكن الوصول إليها.

لماذا يهم: من يتبع رابطا في البوابة يتوقع ما يعد به الرابط لا رسالة خطأ.

كيفية الإصلاح: أصلح الصفحة، أو احذف عنوانها من الصفحات وخرائط الموقع التي تذكرها وحوّله إلى ما حل محلها.

الاستثناءات: الصفحات التي تتطلب تسجيل الدخول، والصفحات التي لم تجب في الوقت أو لم تجب أصلا، يحكم عليها شخص: فقد يكون العطل
في الطريق إليها. وما زال من الصفحات (404 و410) وله رابط في صفحة أخرى يُذكر رابطا معطلا.
"""
_UNCLEAR = {
    PageState.TIMED_OUT: "late",
    PageState.UNREACHABLE: "unreached",
    PageState.REDIRECT_LOOP: "",
    PageState.LOGIN_WALL: "login",
}


@check(
    title=Text(en="Every page of the portal answers", ar="كل صفحات البوابة تجيب"),
    impact="serious",
    messages={
        "status": Text(
            en="The page answers with HTTP { $status }",
            ar="تجيب الصفحة برمز الخطأ { $status }",
        ),
        "refused": Text(
            en="The page answers with HTTP { $status }: not for everyone, or not for this tool",
            ar="تجيب الصفحة بالرمز { $status }: فهي ليست متاحة للجميع أو ليست متاحة لهذه الأداة",
        ),
        "circle": Text(en="The page redirects in a circle", ar="تعيد الصفحة التوجيه في حلقة لا تنتهي"),
        "late": Text(en="The page did not answer in time", ar="لم تجب الصفحة في الوقت المحدد"),
        "unreached": Text(en="The page could not be reached", ar="تعذّر الوصول إلى الصفحة"),
        "login": Text(
            en="A sign-in page stands where content was linked",
            ar="تظهر صفحة تسجيل الدخول مكان المحتوى الذي يشير إليه الرابط",
        ),
    },
    arabic=ARABIC,
)
def page_failing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement a visited page."""
    linked = referrers(portal)
    for page in portal.pages:
        url, status = page.info.url, page.info.status or 0
        evidence = {"linked_from": linked.get(url, [])[:10]}
        if page.state is PageState.HTTP_ERROR:
            if status in (404, 410) and linked.get(url):
                continue  # the link is what is wrong: link-broken says so
            if status in (401, 403, 407, 429):
                yield cant_tell(
                    url, "refused", page=url, cause=f"refused {status}", evidence=evidence, status=status
                )
            else:
                yield failed(url, "status", page=url, cause=url, evidence=evidence, status=status)
        elif page.state is PageState.REDIRECT_LOOP:
            yield failed(url, "circle", page=url, cause=url, evidence=evidence)
        elif page.state in _UNCLEAR:
            yield cant_tell(url, _UNCLEAR[page.state], page=url, evidence=evidence)
        elif page.state in (PageState.AUDITED, PageState.DOCUMENT, PageState.DOWNLOAD, PageState.DUPLICATE):
            yield passed(url, page=url)
