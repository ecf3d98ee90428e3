"""No software out of support is shown.

What it checks: The versions that headers, the generator mark and the addresses of script libraries give away,
against an offline list of what is out of support, dated in the finding.

Why it matters: Software out of support gets no security updates, and a version number tells attackers which
holes are open.

How to fix: Update the software, and let the server keep its version to itself.

Exceptions: A branch that the list does not know goes to a person. A version that distributors patch under its
old number may be safe; its branch decides.

References: vendors' published support dates.
"""

from collections.abc import Iterator

from auditor.commons.portal_view import page_fact
from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import asks, fails
from auditor_checks.service._safety import DATED, out_of_support, versions_in

ARABIC = """لا تظهر برامج انتهى دعمها.

ما الذي يُفحص: الإصدارات التي تكشفها الترويسات وعلامة المولّد وعناوين مكتبات البرامج، مقارنةً بقائمة
مرفقة بما انتهى دعمه، وتاريخها مذكور في النتيجة.

لماذا يهم: البرنامج الذي انتهى دعمه لا تصله تحديثات الأمان، ورقم الإصدار يدل المهاجم على الثغرات
المفتوحة.

كيفية الإصلاح: حدّث البرنامج، واجعل الخادم لا يكشف إصداره.

الاستثناءات: الفرع الذي لا تعرفه القائمة يقرر فيه إنسان. وقد يكون الإصدار القديم مرقّعًا من موزعه،
والعبرة بفرعه.
"""

_NAME = Text(en="software", ar="برنامج")


@check(
    title=Text(en="No software out of support is shown", ar="لا تظهر برامج انتهى دعمها"),
    impact="moderate",
    messages={
        "outdated": Text(
            en="{ $product } { $version } has been out of support since { $since } (list of { $dated })",
            ar="انتهى دعم { $product } { $version } منذ { $since } (قائمة { $dated })",
        ),
        "unknown": Text(
            en="Is { $product } { $version } still supported? The list of { $dated } does not know it",
            ar="هل لا يزال { $product } { $version } مدعومًا؟ لا تعرفه قائمة { $dated }",
        ),
    },
    arabic=ARABIC,
)
def software_outdated(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each product and version seen, on the first page that shows it."""
    seen: set[tuple[str, str]] = set()
    for url, product, version in _shown(portal):
        if (product, version) in seen:
            continue
        seen.add((product, version))
        since = out_of_support(product, version)
        cause = f"{product} {version}"
        if since:
            yield fails(
                "software",
                "outdated",
                _NAME,
                page=url,
                cause=cause,
                product=product,
                version=version,
                since=since,
                dated=DATED,
            )
        elif since is None:
            yield asks(
                "software", "unknown", _NAME, page=url, cause=cause, product=product, version=version, dated=DATED
            )
        else:
            yield passed(cause, page=url)


def _shown(portal: PortalCapture) -> Iterator[tuple[str, str, str]]:
    for page in portal.audited:
        for product, version in versions_in(page.info.headers.get("server", "")):
            yield page.info.url, product, version
        for product, version in page_fact(page, "service_controls").get("libraries", ()):
            yield page.info.url, product, version
    for head in portal.asked.get("heads", ()):
        for name, value in head["headers"].items():
            if name in ("server", "x-powered-by", "x-aspnet-version", "x-generator"):
                for product, version in versions_in(value, name):
                    yield head["url"], product, version
