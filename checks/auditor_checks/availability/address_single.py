"""The portal answers at more than one address.

What it checks: The addresses that the names of the start URLs resolve to, over IPv4 and IPv6.

Why it matters: Where one address is all there is, everything behind it is a single point of failure, and visitors of
IPv6-only networks reach it over a detour.

How to fix: Publish a second address, best over both versions of IP, or serve from a delivery network.

Exceptions: One address may stand for many machines (anycast, a load balancer), so this is advice and for a person to
judge. Addresses on this machine are not looked at.

References: RFC 8305, Happy Eyeballs Version 2.
"""

from collections.abc import Iterator
from ipaddress import ip_address
from urllib.parse import urlsplit

from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, passed

ARABIC = """تجيب البوابة من أكثر من عنوان شبكي.

ما الذي يُفحص: العناوين التي تؤدي إليها أسماء عناوين البداية عبر IPv4 وIPv6.

لماذا يهم: إذا لم يكن إلا عنوان واحد فكل ما وراءه نقطة عطل وحيدة، ولا يصل إليه زوار شبكات IPv6 إلا بالتفاف.

كيفية الإصلاح: انشر عنوانا ثانيا، والأفضل عبر إصداري بروتوكول الإنترنت، أو قدّم البوابة من شبكة توصيل محتوى.

الاستثناءات: قد يمثل العنوان الواحد أجهزة كثيرة (anycast أو موزع أحمال)، ولذلك هذه نصيحة يحكم فيها شخص. ولا يُنظر في عناوين هذا
الجهاز.
"""


@check(
    title=Text(en="The portal answers at more than one address", ar="تجيب البوابة من أكثر من عنوان شبكي"),
    impact="minor",
    messages={
        "single": Text(
            en="{ $host } has a single address: { $address }", ar="للخادم { $host } عنوان شبكي واحد: { $address }"
        )
    },
    arabic=ARABIC,
    advice=True,
)
def address_single(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement a host name."""
    found: dict[str, set[str]] = {}
    for sample in portal.probes:
        if sample["kind"] == "sample":
            host = urlsplit(str(sample["endpoint"]["url"])).hostname or ""
            for attempt in sample["attempts"]:
                found.setdefault(host, set()).update(attempt["addresses"])
    for host, addresses in found.items():
        if (
            not addresses
            or host in addresses
            or any(ip_address(a.partition("%")[0]).is_loopback for a in addresses)
        ):
            continue
        if len(addresses) > 1:
            yield passed(host)
        else:
            (address,) = addresses
            yield cant_tell(host, "single", cause=host, host=host, address=address)
