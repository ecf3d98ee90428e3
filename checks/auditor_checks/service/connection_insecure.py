"""Everything travels over a secure connection.

What it checks: Whether pages are served, and answers to plain HTTP redirected, over HTTPS; whether log-in
links, forms and resources of secure pages use HTTPS; and whether the protocol that was met is TLS 1.2 or later.

Why it matters: Whoever is on the same network reads and changes what travels in the clear: passwords, identity
numbers, complaints.

How to fix: Serve everything over HTTPS, redirect HTTP to it, and correct the addresses that begin with http:.

Exceptions: Addresses of the machine itself count as secure, as browsers treat them. A host that could not be
asked goes to a person. Only the protocol that a modern client meets is seen.

References: RFC 6797, RFC 8996; W3C Mixed Content, Secure Contexts 3.1.
"""

from collections.abc import Iterator

from auditor.commons.portal_view import page_fact, parts
from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import asks, fails
from auditor_checks.service._safety import is_plain

ARABIC = """كل شيء يُنقل عبر اتصال آمن.

ما الذي يُفحص: هل تُقدم الصفحات عبر HTTPS ويُحوَّل إليها طلب HTTP، وهل تستخدمه روابط الدخول والنماذج
وموارد الصفحات الآمنة، وهل البروتوكول المستخدم TLS 1.2 أو أحدث.

لماذا يهم: من كان على الشبكة نفسها يستطيع قراءة ما يُنقل مكشوفًا وتغييره: كلمات المرور وأرقام
الهويات والشكاوى.

كيفية الإصلاح: قدّم كل شيء عبر HTTPS، وحوّل HTTP إليه، وصحّح العناوين التي تبدأ بـ http:.

الاستثناءات: عناوين الجهاز نفسه تُعد آمنة كما تعدّها المتصفحات. والخادم الذي تعذر سؤاله يقرر فيه
إنسان. ولا يُرى إلا البروتوكول الذي يلقاه متصفح حديث.
"""

_PARTS = {
    "plain-http": Text(en="plain HTTP", ar="HTTP غير المشفر"),
    "mixed-content": Text(en="mixed content", ar="محتوى مختلط"),
    "old-tls": Text(en="old protocol", ar="بروتوكول قديم"),
}
_OLD = ("SSLv2", "SSLv3", "TLSv1", "TLSv1.1")


@check(
    title=Text(en="Everything travels over a secure connection", ar="كل شيء يُنقل عبر اتصال آمن"),
    impact="serious",
    messages={
        "page": Text(en="The page is served over plain HTTP", ar="الصفحة تُقدم عبر HTTP غير مشفر"),
        "redirect": Text(
            en="Plain HTTP is answered ({ $status }) and not redirected to HTTPS",
            ar="يُجاب عن HTTP غير المشفر ({ $status }) دون تحويل إلى HTTPS",
        ),
        "login": Text(
            en="The log-in link “{ $link }” uses plain HTTP", ar="رابط الدخول «{ $link }» عبر HTTP غير مشفر"
        ),
        "form": Text(
            en="A form sends to plain HTTP: { $link }", ar="نموذج يرسل إلى عنوان HTTP غير مشفر: { $link }"
        ),
        "resource": Text(
            en="The page asks for a resource over plain HTTP: { $link }",
            ar="تطلب الصفحة موردًا عبر HTTP غير مشفر: { $link }",
        ),
        "old": Text(
            en="The server spoke { $version }, which is out of date", ar="تواصل الخادم ببروتوكول قديم: { $version }"
        ),
        "unknown": Text(
            en="Does plain HTTP lead to HTTPS? The host gave no usable answer",
            ar="هل يقود HTTP غير المشفر إلى HTTPS؟ لم يجب الخادم جوابًا مفيدًا",
        ),
    },
    arabic=ARABIC,
)
def connection_insecure(portal: PortalCapture) -> Iterator[Judgement]:
    """Faults of each part asked for; a part without one passes."""
    if not portal.audited:
        return
    wanted = parts(portal, "service/connection-insecure", _PARTS) or list(_PARTS)
    readers = {"plain-http": _plain, "mixed-content": _mixed, "old-tls": _old}
    for part in (p for p in wanted if p in readers):
        found = list(readers[part](portal))
        yield from found
        if not found:
            yield passed(part)


def _plain(portal: PortalCapture) -> Iterator[Judgement]:
    name = _PARTS["plain-http"]
    for page in portal.audited:
        if is_plain(page.info.final_url):
            yield fails("plain-http", "page", name, page=page.info.url, cause="page")
    for answer in portal.asked.get("plain", ()):
        if answer["state"] == "answered" and answer["status"] < 400 and not answer["location"].startswith("https:"):
            yield fails("plain-http", "redirect", name, page=answer["url"], status=str(answer["status"]))
        elif answer["state"] == "answered" and answer["status"] >= 500:
            yield asks("plain-http", "unknown", name, page=answer["url"])
    for page in portal.audited:
        for address, _, selector in page_fact(page, "service_controls").get("login", ()):
            if is_plain(address) and not is_plain(page.info.final_url):
                evidence = {"selector": selector}
                yield fails(
                    "plain-http",
                    "login",
                    name,
                    page=page.info.url,
                    cause=f"login {address}",
                    evidence=evidence,
                    link=address,
                )


def _mixed(portal: PortalCapture) -> Iterator[Judgement]:
    name = _PARTS["mixed-content"]
    for page in portal.audited:
        if is_plain(page.info.final_url):
            continue
        for kind, address, selector in page_fact(page, "service_controls").get("plain", ()):
            if is_plain(address):
                evidence = {"selector": selector}
                key = "form" if kind == "form" else "resource"
                yield fails(
                    "mixed-content",
                    key,
                    name,
                    page=page.info.url,
                    cause=address,
                    evidence=evidence,
                    link=address[:200],
                )


def _old(portal: PortalCapture) -> Iterator[Judgement]:
    for head in portal.asked.get("heads", ()):
        if head["tls"] in _OLD:
            yield fails("old-tls", "old", _PARTS["old-tls"], page=head["url"], version=head["tls"])
