"""Service pages tell what a service needs, costs and takes.

What it checks: Whether each service page has the fields asked for: description, audience, benefits,
requirements and documents, steps, duration, fees, means of payment where there is a fee, channels, and a user
guide.

Why it matters: People start a service that they cannot finish, or go to a branch for what a line of text would
have told.

How to fix: Fill the field for every service, also where the answer is “free of charge” or “at once”.

Exceptions: A field that the page may tell in other words, or whose label has no value, goes to a person. A
portal without service pages is not judged.

References: the policies selected.
"""

from collections.abc import Iterator

from auditor.commons.folded_regex import folded_regex
from auditor.commons.named_pages import KINDS
from auditor.commons.portal_view import page_fact, parts
from auditor.model import PageFacts, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._cards import service_cards
from auditor_checks.service._common import asks, blocks_of, fails, lines_of, text_of
from auditor_checks.service._fields import FIELDS, has_trace

ARABIC = """تبيّن صفحات الخدمات متطلبات الخدمة ومقابلها ومدتها.

ما الذي يُفحص: هل في كل صفحة خدمة الحقول المطلوبة: الوصف والفئة المستهدفة والفوائد والمتطلبات
والمستندات والخطوات والمدة والمقابل المالي وطرق السداد حيث توجد رسوم والقنوات ودليل الاستخدام.

لماذا يهم: يبدأ الناس خدمة لا يستطيعون إكمالها، أو يراجعون فرعًا لأمر كان يكفيه سطر.

كيفية الإصلاح: املأ الحقل لكل خدمة، حتى إن كان الجواب «مجانًا» أو «فوري».

الاستثناءات: الحقل الذي قد تذكره الصفحة بعبارة أخرى، أو الذي له عنوان بلا قيمة، يقرر فيه إنسان. ولا
يُحكم على بوابة بلا صفحات خدمات.
"""

_FREE = folded_regex(r"مجان|لا (?:توجد|يوجد) رسوم|بدون رسوم|بلا مقابل|free|no fee")


@check(
    title=Text(
        en="Service pages tell what a service needs, costs and takes",
        ar="تبيّن صفحات الخدمات متطلبات الخدمة ومقابلها ومدتها",
    ),
    impact="serious",
    messages={
        "absent": Text(
            en="The service page “{ $title }” does not state: { $name_en }",
            ar="لا تذكر صفحة الخدمة «{ $title }»: { $name_ar }",
        ),
        "unlabelled": Text(
            en="Does the service page “{ $title }” state { $name_en }? It has no such label",
            ar="هل تذكر صفحة الخدمة «{ $title }» { $name_ar }؟ ليس فيها عنوان بذلك",
        ),
        "empty": Text(
            en="The field { $name_en } of “{ $title }” has a label and no value",
            ar="حقل { $name_ar } في «{ $title }» له عنوان بلا قيمة",
        ),
    },
    arabic=ARABIC,
)
def card_field_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each field and service page; findings on one field are one thing to fix."""
    cards = service_cards(portal)
    for part in parts(portal, "service/card-field-missing", FIELDS):
        if part not in FIELDS:
            continue
        judged = [_judge(part, page) for page in cards if not (part == "payment" and _is_free(page))]
        held = sum(1 for each in judged if each is None)
        if held:
            yield passed(part, count=held)
        yield from (each for each in judged if each is not None)


def _judge(part: str, page: PageFacts) -> Judgement | None:
    """None where the page has the field."""
    fact = page_fact(page, "service_page")
    labels = fact.get("labels", {})
    name, url, title = FIELDS[part], page.info.url, (fact.get("h1") or page.title)[:80]
    if labels.get(part):
        return None
    if part in labels:
        return asks(part, "empty", name, page=url, title=title)
    if part == "user-guide" and any(
        KINDS["user-guide"].is_name(link.text) for link in page.links if link.place != "head"
    ):
        return None
    if has_trace(part, text_of(page)) or not blocks_of(page):
        return asks(part, "unlabelled", name, page=url, title=title)
    return fails(part, "absent", name, page=url, title=title)


def _is_free(page: PageFacts) -> bool:
    return any(_FREE.search(folded) for folded, _ in lines_of(page))
