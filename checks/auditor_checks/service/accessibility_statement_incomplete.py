"""The accessibility statement says how accessible the portal is and whom to tell.

What it checks: What the accessibility statement says in each language: a contact for problems, the level of
conformance with the date of the last test, and the assistive channel.

Why it matters: Who meets a barrier needs to know whom to tell and what help there is.

How to fix: Follow the W3C model statement: level, date of the test, known gaps, contact, help.

Exceptions: Vague promises (“we follow international standards”) go to a person. A portal without a statement is
left to service/page-missing.

References: W3C, Developing an Accessibility Statement.
"""

from collections.abc import Iterator

from auditor.commons.contacts import find_contacts
from auditor.commons.named_pages import KINDS
from auditor.commons.portal_view import page_fact, parts
from auditor.model import PageFacts, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import asks, blocks_of, fails, pages_of, text_of
from auditor_checks.service._topics import ACCESSIBILITY, read_topic

ARABIC = """يبيّن بيان إمكانية الوصول مستوى البوابة وجهة الإبلاغ.

ما الذي يُفحص: ما يذكره بيان إمكانية الوصول بكل لغة: جهة للإبلاغ عن الصعوبات، ومستوى المطابقة مع
تاريخ آخر اختبار، وقناة المساعدة.

لماذا يهم: من واجه عائقًا يحتاج إلى معرفة من يبلغه وما المساعدة المتاحة.

كيفية الإصلاح: اتبع نموذج W3C: المستوى وتاريخ الاختبار والثغرات المعروفة وجهة التواصل والمساعدة.

الاستثناءات: الوعود العامة («نتبع المعايير العالمية») يقرر فيها إنسان. والبوابة التي لا بيان فيها
يحكم عليها فحص service/page-missing.
"""


@check(
    title=Text(
        en="The accessibility statement says how accessible the portal is and whom to tell",
        ar="يبيّن بيان إمكانية الوصول مستوى البوابة وجهة الإبلاغ",
    ),
    impact="moderate",
    messages={
        "absent": Text(
            en="The accessibility statement does not give: { $name_en }",
            ar="لا يذكر بيان إمكانية الوصول: { $name_ar }",
        ),
        "vague": Text(
            en="Does the accessibility statement give { $name_en }? “{ $line }”",
            ar="هل يذكر بيان إمكانية الوصول { $name_ar }؟ «{ $line }»",
        ),
        "unread": Text(
            en="Does the accessibility statement give { $name_en }? It could not be read",
            ar="هل يذكر بيان إمكانية الوصول { $name_ar }؟ تعذرت قراءته",
        ),
    },
    arabic=ARABIC,
)
def accessibility_statement_incomplete(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each part asked for, in each language that has a statement."""
    known = {"contact": Text(en="a contact for problems", ar="جهة للإبلاغ عن الصعوبات"), **_names()}
    wanted = [p for p in parts(portal, "service/accessibility-statement-incomplete", known) if p in known]
    for listed in pages_of(portal, "accessibility-statement").values() if wanted else ():
        page = listed[0]
        for part in wanted:
            if not blocks_of(page):
                yield asks(part, "unread", known[part], page=page.info.url)
            elif part == "contact":
                own = find_contacts(text_of(page))
                yield passed(part, page=page.info.url) if own else _contact(page, known[part])
            else:
                yield _topic(part, page)


def _names() -> dict[str, Text]:
    return {part: topic.name for part, topic in ACCESSIBILITY.items()}


def _contact(page: PageFacts, name: Text) -> Judgement:
    """Its own text gives no contact: a form or a link to the contact page may do."""
    forms = any(
        form["kind"] in ("message", "evaluation") for form in page_fact(page, "service_controls").get("forms", ())
    )
    linked = next((x.text for x in page.links if x.place == "main" and KINDS["contact"].is_name(x.text)), "")
    if forms:
        return passed("contact", page=page.info.url)
    if linked:
        return asks("contact", "vague", name, page=page.info.url, line=linked)
    return fails("contact", "absent", name, page=page.info.url)


def _topic(part: str, page: PageFacts) -> Judgement:
    topic = ACCESSIBILITY[part]
    status, line = read_topic(topic, page)
    if status == "met":
        return passed(part, page=page.info.url)
    if status == "person":
        return asks(part, "vague", topic.name, page=page.info.url, line=line[:150])
    return fails(part, "absent", topic.name, page=page.info.url)
