"""Pages that the policies want are published.

What it checks: Whether every kind of page that the selected policies ask for is on the portal: a page, a
section of a page or a document under such a name, in Arabic or English, with content of its own.

Why it matters: A right that is written down nowhere cannot be used: who finds no privacy notice, contact page
or service directory has nothing to go by.

How to fix: Publish the page under a name that says what it is, and link to it. Where it exists under another
name, set the profile's hint.

Exceptions: Where not the whole portal was visited, where a page of that name was not opened or is nearly empty,
and where only a mention was found, a person decides. A kind that no selected policy asks for is not looked for.

References: the policies selected; WCAG 2.0 2.4.5 for a site map.
"""

from collections.abc import Iterator

from auditor.commons import urls
from auditor.commons.portal_view import Found, by_address, page_fact, parts
from auditor.model import Link, PageFacts, PageState, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import LEAVES, SAMPLED, absent, asks, found_of, title_of

ARABIC = """الصفحات التي تطلبها السياسات منشورة.

ما الذي يُفحص: هل في البوابة كل نوع من الصفحات تطلبه السياسات المختارة: صفحة أو قسم من صفحة أو مستند
بهذا الاسم، بالعربية أو الإنجليزية، وله محتوى.

لماذا يهم: الحق غير المنشور لا يُستفاد منه: من لا يجد إشعار الخصوصية أو صفحة التواصل أو دليل الخدمات
ليس لديه ما يستند إليه.

كيفية الإصلاح: انشر الصفحة باسم يدل عليها واربطها. وإن كانت موجودة باسم آخر فاضبط تلميحها في ملف
الإعداد.

الاستثناءات: إذا لم تُفتح البوابة كلها، أو لم تُفتح صفحة بهذا الاسم أو كانت شبه خالية، أو لم يُعثر
إلا على ذكر عابر، فالقرار لإنسان. ولا يُبحث عن نوع لا تطلبه سياسة مختارة.
"""

_FEW_WORDS = 15


@check(
    title=Text(en="Pages that the policies want are published", ar="الصفحات التي تطلبها السياسات منشورة"),
    impact="serious",
    messages={
        "absent": Text(en="The portal has no { $name_en }", ar="ليس في البوابة: { $name_ar }"),
        "unopened": Text(
            en="Is “{ $link }” the { $name_en }? It was not opened",
            ar="هل «{ $link }» هو المطلوب ({ $name_ar })؟ لم يُفتح أثناء التدقيق",
        ),
        "empty": Text(
            en="The page of the { $name_en } has hardly any content: is it complete?",
            ar="صفحة { $name_ar } شبه خالية: هل هي مكتملة؟",
        ),
        "mention": Text(
            en="Does “{ $text }” stand for the { $name_en }? Only a mention was found",
            ar="هل يقوم «{ $text }» مقام { $name_ar }؟ لم يُعثر إلا على ذكر له",
        ),
        "sampled": SAMPLED,
    },
    arabic=ARABIC,
)
def page_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each kind of page that the selected policies ask for."""
    if not portal.audited:
        return
    for part in parts(portal, "service/page-missing", LEAVES):
        found = found_of(portal, part)
        if found is not None:
            yield _judge(portal, part, found)


def _judge(portal: PortalCapture, part: str, found: Found) -> Judgement:
    name = title_of(portal, part)
    full = [p for p in found.pages if page_fact(p, "service_page").get("words", 0) >= _FEW_WORDS]
    if full or found.sections:
        page = full[0] if full else found.sections[0][0]
        return passed(part, page=page.info.url)
    readable = [d for d in found.documents if not d.problem]
    if readable:
        return passed(part, page=readable[0].url)
    if found.links:
        page, link = _openable(portal, found)
        visited = by_address(portal).get(urls.canonical(link.url) or "")
        if visited is not None and visited.state is PageState.AUDITED and _is_full(visited):
            return passed(part, page=visited.info.url)
        return asks(part, "unopened", name, page=page.info.url, evidence={"link": link.url}, link=link.text[:80])
    if found.pages:
        return asks(part, "empty", name, page=found.pages[0].info.url)
    if found.near:
        return asks(part, "mention", name, text=found.near[0][:100], evidence={"names": list(found.near[:5])})
    return absent(portal, part, "absent", name)


def _openable(portal: PortalCapture, found: Found) -> tuple[PageFacts, Link]:
    """The link of that name whose target was visited, else the first one."""
    pages = by_address(portal)
    opened = [entry for entry in found.links if urls.canonical(entry[1].url) in pages]
    return (opened or list(found.links))[0]


def _is_full(page: PageFacts) -> bool:
    return bool(page_fact(page, "service_page").get("words", 0) >= 2 * _FEW_WORDS)
