"""The contact pages say when, how soon and in which language the body answers.

What it checks: What the contact and help pages and the complaint guide state in each language: working days and
hours, official holidays, support at all hours, hours of live channels and of inquiries, the time to reply,
languages served, and which channel is meant for whom. Each must come with its value.

Why it matters: People plan by these statements. Without them they call in vain and wait without knowing for how
long.

How to fix: State days and hours, holidays with their dates, and the time to reply, in text, on the contact page
of each language.

Exceptions: A statement without its value (“official hours”, “as soon as possible”) goes to a person. A portal
without a contact page is left to service/page-missing.

References: the policies selected; ISO 10002:2018, annex.
"""

from collections.abc import Iterator

from auditor.commons.named_pages import KINDS
from auditor.commons.portal_view import find, parts
from auditor.model import PageFacts, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import SAMPLED, absent, asks, blocks_of, lines_of, pages_of, was_read
from auditor_checks.service._statements import TOPICS, mentions, own_lines, states

ARABIC = """تبيّن صفحات التواصل متى تجيب الجهة وخلال كم وبأي لغة.

ما الذي يُفحص: ما تذكره صفحات التواصل والمساعدة ودليل الشكاوى بكل لغة: أيام العمل وساعاته، والإجازات
الرسمية، والدعم على مدار الساعة، وأوقات القنوات المباشرة والاستفسارات، ومدة الرد، واللغات، والقناة
المخصصة لكل فئة. ويجب أن يقترن كل منها بقيمته.

لماذا يهم: يخطط الناس على أساس هذه البيانات، ودونها يتصلون بلا جدوى وينتظرون دون أن يعلموا إلى متى.

كيفية الإصلاح: اذكر الأيام والساعات والإجازات بتواريخها ومدة الرد نصًا في صفحة التواصل بكل لغة.

الاستثناءات: العبارة الخالية من القيمة («الدوام الرسمي»، «في أقرب وقت») يقرر فيها إنسان. والبوابة
التي لا صفحة تواصل فيها يحكم عليها فحص service/page-missing.
"""

_KINDS = ("contact", "support", "working-hours", "faq", "feedback", "complaint-guide", "branches")


@check(
    title=Text(
        en="The contact pages say when, how soon and in which language the body answers",
        ar="تبيّن صفحات التواصل متى تجيب الجهة وخلال كم وبأي لغة",
    ),
    impact="moderate",
    messages={
        "absent": Text(en="The contact pages do not state: { $name_en }", ar="لا تذكر صفحات التواصل: { $name_ar }"),
        "vague": Text(
            en="Do the contact pages state { $name_en }? “{ $line }” gives no value",
            ar="هل تذكر صفحات التواصل { $name_ar }؟ العبارة «{ $line }» بلا قيمة",
        ),
        "page": Text(
            en="This page is about { $name_en }, but states none. Is that intended?",
            ar="هذه الصفحة عن { $name_ar } ولا تذكر شيئًا منها. هل هذا مقصود؟",
        ),
        "sampled": SAMPLED,
    },
    arabic=ARABIC,
)
def contact_statement_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each topic asked for, in each language that has a contact page."""
    wanted = parts(portal, "service/contact-statement-missing", TOPICS)
    if not wanted:
        return
    contact, pages = pages_of(portal, "contact"), pages_of(portal, *_KINDS)
    for language in contact:
        lines = [(folded, text, page) for page in pages[language] for folded, text in lines_of(page)]
        read = was_read(pages[language])
        for part in (p for p in wanted if p in TOPICS):
            yield _judge(portal, part, lines, contact[language][0], read)
        if "hours" in wanted:
            yield from _own_pages(portal, language)


def _judge(
    portal: PortalCapture, part: str, lines: list[tuple[str, str, PageFacts]], contact: PageFacts, read: bool
) -> Judgement:
    topic = TOPICS[part]
    found = states(part, lines)
    if found is not None:
        return passed(part, page=found[1].info.url)
    vague = mentions(part, lines)
    if vague is not None:
        return asks(part, "vague", topic.name, page=vague[1].info.url, line=vague[0][:150])
    if not read:
        return asks(part, "sampled", topic.name, page=contact.info.url)
    return absent(portal, part, "absent", topic.name, page=contact.info.url)


def _own_pages(portal: PortalCapture, language: str) -> Iterator[Judgement]:
    """A page that is called working hours and gives none in its own content."""
    for page in find(portal, KINDS["working-hours"]).pages:
        lines = [(folded, text, page) for folded, text in own_lines(page)]
        if page.info.language == language and blocks_of(page) and states("hours", lines) is None:
            yield asks("hours", "page", TOPICS["hours"].name, page=page.info.url)
