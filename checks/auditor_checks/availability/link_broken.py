"""Every link leads somewhere.

What it checks: Addresses that pages link to: documents, files, other sites, and own pages that were not visited. Each
is asked by HEAD, and where that fails by GET. It is broken where the answer is 404 or 410, where the host's name does
not exist, or where it redirects in a circle. Part `document` holds for links to documents.

Why it matters: A broken link ends what the visitor came to do.

How to fix: Correct the address or take the link away.

Exceptions: Hosts whose robots.txt refuses us, that want a sign-in, do not answer in time or answer with an error of
their own are for a person to judge. A portal on this machine is not asked for links to other hosts.

References: RFC 9110, 15.5.5 and 15.5.11; RFC 9309.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from auditor.commons import urls
from auditor.model import PageState, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.availability._links import referrers

ARABIC = """كل رابط يؤدي إلى وجهة.

ما الذي يُفحص: العناوين التي تشير إليها روابط الصفحات: المستندات والملفات والمواقع الأخرى وصفحات البوابة التي لم تُزَر. يُسأل كل
عنوان بطلب HEAD ثم بطلب GET إن أخفق الأول. ويُعد الرابط معطلا إذا كانت الإجابة 404 أو 410، أو كان اسم الخادم غير موجود، أو كان
التوجيه في حلقة. والجزء `document` للروابط المؤدية إلى مستندات.

لماذا يهم: الرابط المعطل يقطع ما جاء الزائر من أجله.

كيفية الإصلاح: صحح العنوان أو احذف الرابط.

الاستثناءات: الخوادم التي تمنعنا في robots.txt أو تتطلب تسجيل الدخول أو لا تجيب في الوقت أو تجيب بخطأ منها يحكم عليها شخص. ولا
تُسأل الخوادم الأخرى حين تكون البوابة على هذا الجهاز.
"""
_GONE = frozenset({404, 410})
_UNASKED = frozenset({"budget", "private-address", "not-allowed"})
_UNSURE = ("robots", "timed-out", "refused", "certificate", "server-error")


@check(
    title=Text(en="Every link leads somewhere", ar="كل رابط يؤدي إلى وجهة"),
    impact="serious",
    messages={
        "not-found": Text(
            en="The link leads to { $address }, which is gone (HTTP { $status })",
            ar="يؤدي الرابط إلى { $address } وهو غير موجود (الرمز { $status })",
        ),
        "no-such-name": Text(
            en="The link leads to { $address }, whose host does not exist",
            ar="يؤدي الرابط إلى { $address } وخادمه غير موجود",
        ),
        "redirect-circle": Text(
            en="The link leads to { $address }, which redirects in a circle",
            ar="يؤدي الرابط إلى { $address } وهو يعيد التوجيه في حلقة لا تنتهي",
        ),
        "robots": Text(
            en="{ $address } may not be asked by robots", ar="يُمنع سؤال { $address } آليا بموجب robots.txt"
        ),
        "timed-out": Text(en="{ $address } did not answer in time", ar="لم يجب { $address } في الوقت المحدد"),
        "refused": Text(en="{ $address } refused the connection", ar="رفض { $address } الاتصال"),
        "certificate": Text(
            en="{ $address } has a certificate that could not be verified",
            ar="تعذّر التحقق من شهادة { $address }",
        ),
        "server-error": Text(
            en="{ $address } answered with an error of its own (HTTP { $status })",
            ar="أجاب { $address } بخطأ من خادمه (الرمز { $status })",
        ),
        "other": Text(en="{ $address } gave no clear answer", ar="لم يعطِ { $address } إجابة واضحة"),
    },
    arabic=ARABIC,
)
def link_broken(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement a linked address, on the first page that links to it."""
    linked = referrers(portal)
    visited = {p.info.url: p for p in portal.pages}
    for address, pages in linked.items():
        page = visited.get(address)
        if page is not None and page.state is PageState.HTTP_ERROR and page.info.status in _GONE:
            yield _judged(address, pages, "broken", "not-found", page.info.status)
        elif page is not None and page.state in (PageState.AUDITED, PageState.DUPLICATE):
            yield passed(address, page=pages[0])
    for answer in portal.probes:
        address = str(answer.get("url", ""))
        if answer["kind"] == "link" and address in linked and answer["reason"] not in _UNASKED:
            yield _judged(address, linked[address], answer["state"], answer["reason"], answer["status"])


def _judged(address: str, pages: list[str], state: str, reason: str, status: int | None) -> Judgement:
    if state == "ok":
        return passed(address, page=pages[0])
    evidence = {"linked_from": pages[:20], "status": status, "reason": reason}
    shown, number = _shown(address), status or 0
    part = "document" if urls.is_document(address) else "page"
    if state == "broken":
        return failed(
            address,
            reason,
            cause=address,
            page=pages[0],
            evidence=evidence,
            address=shown,
            status=number,
            part=part,
        )
    key = reason if reason in _UNSURE else "other"
    return cant_tell(
        address, key, cause=address, page=pages[0], evidence=evidence, address=shown, status=number, part=part
    )


def _shown(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.netloc}{parts.path}"[:120]
