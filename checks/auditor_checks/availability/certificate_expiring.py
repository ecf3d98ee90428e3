"""The portal's certificate is valid, and will be for a while.

What it checks: Every TLS host that the profile's start URLs and endpoints lead to: its certificate must be trusted,
made for this name, and it and its whole chain must hold for at least `certificate_days` more days.

Why it matters: On the day a certificate ends, every browser warns of the portal and every app stops.

How to fix: Renew it, and let it be renewed by itself (ACME); send the whole chain.

References: RFC 5280, 4.1.2.5; RFC 9110, 4.3.4.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import urlsplit

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """شهادة البوابة صالحة وتبقى كذلك مدة كافية.

ما الذي يُفحص: كل خادم TLS تؤدي إليه عناوين البداية ونقاط الفحص في الملف: يجب أن تكون شهادته موثوقة وصادرة لهذا الاسم، وأن تبقى
هي وسلسلتها كلها صالحة مدة `certificate_days` يوما على الأقل.

لماذا يهم: يوم تنتهي الشهادة يحذّر كل متصفح من البوابة ويتوقف كل تطبيق.

كيفية الإصلاح: جدّدها واجعل تجديدها آليا (ACME)، وأرسل السلسلة كاملة.
"""
_CAUSES = (
    "certificate-expired",
    "certificate-not-yet-valid",
    "certificate-name",
    "certificate-self-signed",
    "certificate-untrusted",
)


@check(
    title=Text(
        en="The portal's certificate is valid, and will be for a while",
        ar="شهادة البوابة صالحة وتبقى كذلك مدة كافية",
    ),
    impact="critical",
    messages={
        "ending": Text(
            en="The certificate of { $host } ends on { $end }, in { $days } days (at least { $limit } are asked)",
            ar="تنتهي شهادة { $host } في { $end } بعد { $days } يوما (المطلوب { $limit } على الأقل)",
        ),
        "certificate-expired": Text(
            en="The certificate of { $host } ended on { $end }", ar="انتهت شهادة { $host } في { $end }"
        ),
        "certificate-not-yet-valid": Text(
            en="The certificate of { $host } is not valid yet", ar="لم يبدأ سريان شهادة { $host } بعد"
        ),
        "certificate-name": Text(
            en="The certificate of { $host } was made for { $names }", ar="شهادة { $host } صادرة لغيره: { $names }"
        ),
        "certificate-self-signed": Text(
            en="The certificate of { $host } is signed by itself: no browser trusts it",
            ar="شهادة { $host } موقعة ذاتيا فلا يثق بها أي متصفح",
        ),
        "certificate-untrusted": Text(
            en="The certificate of { $host } comes from an authority unknown here, or its chain is not complete",
            ar="شهادة { $host } من جهة غير معروفة هنا أو سلسلتها غير مكتملة",
        ),
        "unreached": Text(
            en="{ $host } could not be reached over TLS ({ $why })",
            ar="تعذّر الاتصال بـ{ $host } عبر TLS ({ $why })",
        ),
    },
    arabic=ARABIC,
)
def certificate_expiring(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement a TLS host."""
    limit = demands.limit("certificate_days")
    judged: dict[str, Judgement] = {}
    for sample in portal.probes:
        if sample["kind"] != "sample" or not sample["attempts"]:
            continue
        attempt = [a for a in sample["attempts"] if not a["warm"]][-1]
        for hop in attempt["hops"]:
            parts = urlsplit(str(hop["url"]))
            if parts.scheme == "https" and parts.netloc not in judged:
                judged[parts.netloc] = _judged(parts.netloc, hop["certificate"], str(attempt["cause"] or ""), limit)
    yield from judged.values()


def _judged(host: str, certificate: dict[str, object] | None, cause: str, limit: float) -> Judgement:
    end = str(certificate["chain_not_after"])[:10] if certificate else "-"
    if cause in _CAUSES:
        listed = certificate["names"] if certificate else ()
        names = ", ".join(map(str, list(listed)[:5])) if isinstance(listed, list | tuple) else ""
        # An authority of the body's own may be known on its machines alone.
        verdict = cant_tell if cause == "certificate-untrusted" else failed
        return verdict(
            host, cause, cause=host, evidence={"certificate": certificate}, host=host, end=end, names=names or "-"
        )
    if certificate is None:
        return cant_tell(host, "unreached", cause=host, host=host, why=cause or "-")
    left = datetime.fromisoformat(str(certificate["chain_not_after"])) - datetime.now(UTC)
    days = int(left.total_seconds() // 86400)
    if days >= limit:
        return passed(host)
    return failed(
        host,
        "ending",
        cause=host,
        evidence={"certificate": certificate},
        host=host,
        end=end,
        days=days,
        limit=limit,
    )
