"""Links lead straight to their page.

What it checks: Pages and links of the portal whose way led over more redirects than the limit `redirects` allows.

Why it matters: Each redirect is a way to the server and back; on a mobile phone three of them are a second or more.

How to fix: Link to the final address, and let old addresses lead there in one step.

References: RFC 9110, 15.4 Redirection.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """تؤدي الروابط إلى صفحاتها مباشرة.

ما الذي يُفحص: صفحات البوابة وروابطها التي يمر الوصول إليها بعمليات إعادة توجيه أكثر مما يسمح به الحد `redirects`.

لماذا يهم: كل إعادة توجيه ذهاب إلى الخادم وإياب، وثلاث منها على الجوال ثانية أو أكثر.

كيفية الإصلاح: اربط بالعنوان النهائي، واجعل العناوين القديمة تؤدي إليه في خطوة واحدة.
"""


@check(
    title=Text(en="Links lead straight to their page", ar="تؤدي الروابط إلى صفحاتها مباشرة"),
    impact="minor",
    messages={
        "chain": Text(
            en="{ $address } is reached over { $count } redirects, more than { $limit }",
            ar="يُوصل إلى { $address } عبر { $count } من عمليات إعادة التوجيه، والحد { $limit }",
        )
    },
    arabic=ARABIC,
)
def redirects_over_limit(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement an address that redirects."""
    limit = demands.limit("redirects")
    hosts = {urlsplit(p.info.url).netloc for p in portal.pages}
    ways = {p.info.url: tuple(p.info.redirects) for p in portal.pages}
    for answer in portal.probes:
        if answer["kind"] == "link" and urlsplit(str(answer["url"])).netloc in hosts:
            ways.setdefault(str(answer["url"]), tuple(answer["redirects"]))
    linked = {link.url: page.info.url for page in reversed(portal.pages) for link in page.links}
    for address, hops in ways.items():
        if not hops:
            continue
        page = linked.get(address, address)
        if len(hops) <= limit:
            yield passed(address, page=page)
        else:
            yield failed(
                address,
                "chain",
                cause=address,
                page=page,
                evidence={"redirects": list(hops)},
                address=urlsplit(address).path or "/",
                count=len(hops),
                limit=limit,
            )
