"""The service directory can be searched, is ordered and offers support.

What it checks: Whether the service directory has a search or filter, categories, and a way to support.

Why it matters: A long list without order or help hides the service that one needs.

How to fix: Group the services under headings, add a search field or filter, and link to support.

Exceptions: A portal without a directory is left to service/page-missing. Features that work by script alone go
to a person.

References: the policies selected; WCAG 2.0 2.4.5.
"""

from collections.abc import Iterator

from auditor.commons.arabic import fold_text
from auditor.commons.folded_regex import folded_regex
from auditor.commons.named_pages import KINDS
from auditor.commons.portal_view import page_fact, parts
from auditor.model import PageFacts, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._channels import has_channel
from auditor_checks.service._common import asks, blocks_of, fails, pages_of

ARABIC = """دليل الخدمات قابل للبحث ومصنف ويتيح الدعم.

ما الذي يُفحص: هل في دليل الخدمات بحث أو تصفية وتصنيفات وسبيل إلى الدعم.

لماذا يهم: القائمة الطويلة بلا ترتيب أو مساعدة تخفي الخدمة المطلوبة.

كيفية الإصلاح: رتّب الخدمات تحت عناوين، وأضف بحثًا أو تصفية، واربط بالدعم.

الاستثناءات: البوابة التي لا دليل فيها يحكم عليها فحص service/page-missing. وما يعمل بالبرنامج وحده
يقرر فيه إنسان.
"""

_PARTS = {
    "search": Text(en="search or filter", ar="بحث أو تصفية"),
    "categories": Text(en="categories", ar="تصنيفات"),
    "support": Text(en="way to support", ar="سبيل إلى الدعم"),
}
_CATEGORY = folded_regex(r"تصنيف|فئة|فئات|مجال|قطاع|categor|by (?:field|audience|sector)|sector")


@check(
    title=Text(
        en="The service directory can be searched, is ordered and offers support",
        ar="دليل الخدمات قابل للبحث ومصنف ويتيح الدعم",
    ),
    impact="moderate",
    messages={
        "absent": Text(en="The service directory has no { $name_en }", ar="ليس في دليل الخدمات: { $name_ar }"),
        "unsure": Text(
            en="Does the service directory have { $name_en }? None was recognised",
            ar="هل في دليل الخدمات { $name_ar }؟ لم يُتعرف على شيء منها",
        ),
    },
    arabic=ARABIC,
)
def directory_incomplete(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each feature asked for, in each language's directory."""
    wanted = [p for p in parts(portal, "service/directory-incomplete", _PARTS) if p in _PARTS]
    if not wanted:
        return
    for listed in pages_of(portal, "services").values():
        directory = max(listed[:3], key=lambda p: len({x.url for x in p.links if x.place == "main"}))
        for part in wanted:
            verdict = _has(directory, part)
            if verdict:
                yield passed(part, page=directory.info.url)
            elif part == "categories":
                yield asks(part, "unsure", _PARTS[part], page=directory.info.url)
            else:
                yield fails(part, "absent", _PARTS[part], page=directory.info.url)


def _has(page: PageFacts, part: str) -> bool:
    controls, fact = page_fact(page, "service_controls"), page_fact(page, "service_page")
    if part == "search":
        return any(form["search"] or form["kind"] == "other" for form in controls.get("forms", ()))
    if part == "categories":
        headings = [text for level, text in fact.get("headings", ()) if level in (2, 3)]
        named = any(_CATEGORY.search(fold_text(text)) for _, text, *_ in blocks_of(page))
        return len(headings) >= 2 or named
    return (
        has_channel(page, "phone")
        or has_channel(page, "email")
        or any(KINDS["support"].is_name(link.text) for link in page.links)
    )
