"""Login leads to the national single sign-on.

What it checks: Whether the log-in page of each language, or a log-in link, leads over HTTPS to the national
single sign-on (Nafath).

Why it matters: One verified identity for all services is safer than a password for each, and the policy asks
for it.

How to fix: Offer the national single sign-on as the first way to log in.

Exceptions: A log-in that leads to another host, or beyond what a visitor sees, goes to a person. A portal
without a log-in is not judged.

References: the policies selected.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from auditor.commons.portal_view import is_demanded, page_fact
from auditor.model import PageFacts, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import asks, fails
from auditor_checks.service._login import is_national, login_pages

ARABIC = """يقود تسجيل الدخول إلى النفاذ الوطني الموحد.

ما الذي يُفحص: هل تقود صفحة تسجيل الدخول بكل لغة، أو رابط الدخول، إلى النفاذ الوطني الموحد (نفاذ)
عبر HTTPS.

لماذا يهم: الهوية الموثقة الواحدة لجميع الخدمات أكثر أمانًا من كلمة مرور لكل خدمة، وهي ما تطلبه
السياسة.

كيفية الإصلاح: اجعل النفاذ الوطني الموحد أول طريقة للدخول.

الاستثناءات: الدخول الذي يقود إلى موقع آخر، أو إلى ما لا يراه الزائر، يقرر فيه إنسان. ولا يُحكم على
بوابة بلا تسجيل دخول.
"""

_NAME = Text(en="national single sign-on", ar="النفاذ الوطني الموحد")


@check(
    title=Text(en="Login leads to the national single sign-on", ar="يقود تسجيل الدخول إلى النفاذ الوطني الموحد"),
    impact="serious",
    messages={
        "absent": Text(
            en="The log-in page does not offer the national single sign-on",
            ar="لا تتيح صفحة تسجيل الدخول النفاذ الوطني الموحد",
        ),
        "elsewhere": Text(
            en="Does “{ $link }” lead to the national single sign-on?",
            ar="هل يقود «{ $link }» إلى النفاذ الوطني الموحد؟",
        ),
        "words": Text(
            en="The log-in page names the national single sign-on, but no link to it was seen. Does it lead there?",
            ar="تذكر صفحة الدخول النفاذ الوطني الموحد دون رابط ظاهر إليه. هل تقود إليه؟",
        ),
    },
    arabic=ARABIC,
)
def login_national_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each log-in page, or for the log-in links where no page was opened."""
    if not is_demanded(portal, "service/login-national-missing"):
        return
    pages = login_pages(portal)
    for page in pages:
        yield _judge(page)
    if not pages:
        yield from _links(portal)


def _judge(page: PageFacts) -> Judgement:
    controls = page_fact(page, "service_controls")
    national, url = controls.get("national", {}), page.info.url
    secure = [link for link in national.get("links", ()) if link.startswith("https:")]
    if secure or any(link.startswith("http:") for link in national.get("links", ())):
        return passed("login", page=url)
    if national.get("words"):
        return asks("login", "words", _NAME, page=url)
    host = urlsplit(page.info.final_url).netloc
    others = [entry for entry in controls.get("login", ()) if urlsplit(entry[0]).netloc != host]
    if others or not controls.get("password"):
        return asks("login", "elsewhere", _NAME, page=url, link=(others or [[url, page.title]])[0][1][:80])
    return fails("login", "absent", _NAME, page=url)


def _links(portal: PortalCapture) -> Iterator[Judgement]:
    for page in portal.audited:
        for address, name, _ in page_fact(page, "service_controls").get("login", ()):
            if is_national(address) or any(
                is_national(p.info.final_url) for p in portal.pages if p.info.url == address
            ):
                yield passed("login", page=page.info.url)
            else:
                evidence = {"link": address}
                yield asks("login", "elsewhere", _NAME, page=page.info.url, evidence=evidence, link=name)
            return
