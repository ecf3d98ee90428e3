"""The privacy notice tells what the law asks for.

What it checks: What the privacy notice states in each language: the data collected, the purpose, how long they
are kept, with whom they are shared, the rights of their owner and how to use them, and the law. A heading or
sentence on the topic must come with its content.

Why it matters: Who gives personal data has a right to know what becomes of them.

How to fix: Give each topic a heading and a sentence with its content: which data, for what, how long, with
whom, which rights and whom to ask.

Exceptions: General phrases (“as the law provides”), and a topic that only one of two ways of reading finds, go
to a person. A portal without a notice is left to service/page-missing.

References: Personal Data Protection Law, articles 4, 12, 13 and 18.
"""

from collections.abc import Iterator

from auditor.commons.portal_view import page_fact, parts
from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import asks, blocks_of, fails, pages_of
from auditor_checks.service._topics import PRIVACY, read_topic

ARABIC = """يتضمن إشعار الخصوصية ما يطلبه النظام.

ما الذي يُفحص: ما يذكره إشعار الخصوصية بكل لغة: البيانات المجموعة، والغرض، ومدة الاحتفاظ، ومن تُشارك
معه، وحقوق صاحبها وطريقة ممارستها، والنظام. ويجب أن يقترن كل عنوان بمضمونه.

لماذا يهم: من يقدم بياناته الشخصية من حقه أن يعلم ما يجري لها.

كيفية الإصلاح: خصّص لكل موضوع عنوانًا وجملة فيها مضمونه: أي بيانات، ولماذا، وإلى متى، ومع من، وأي
حقوق، ومن يُسأل.

الاستثناءات: العبارات العامة («وفق النظام») والموضوع الذي تجده إحدى قراءتين وحدها يقرر فيهما إنسان.
والبوابة التي لا إشعار فيها يحكم عليها فحص service/page-missing.
"""


@check(
    title=Text(en="The privacy notice tells what the law asks for", ar="يتضمن إشعار الخصوصية ما يطلبه النظام"),
    impact="serious",
    messages={
        "absent": Text(
            en="The privacy notice does not state: { $name_en }", ar="لا يذكر إشعار الخصوصية: { $name_ar }"
        ),
        "vague": Text(
            en="Does the privacy notice state { $name_en }? “{ $line }”",
            ar="هل يذكر إشعار الخصوصية { $name_ar }؟ «{ $line }»",
        ),
        "unread": Text(
            en="Does the privacy notice state { $name_en }? It could not be read",
            ar="هل يذكر إشعار الخصوصية { $name_ar }؟ تعذرت قراءته",
        ),
    },
    arabic=ARABIC,
)
def privacy_statement_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each topic asked for, in each language that has a notice."""
    wanted = [p for p in parts(portal, "service/privacy-statement-missing", PRIVACY) if p in PRIVACY]
    for listed in pages_of(portal, "privacy").values() if wanted else ():
        notices = [p for p in listed if blocks_of(p)]
        best = max(notices, key=lambda p: page_fact(p, "service_page").get("words", 0), default=None)
        for part in wanted:
            topic = PRIVACY[part]
            if best is None:
                yield asks(part, "unread", topic.name, page=listed[0].info.url)
                continue
            status, line = read_topic(topic, best)
            if status == "met":
                yield passed(part, page=best.info.url)
            elif status == "person":
                yield asks(part, "vague", topic.name, page=best.info.url, line=line[:150])
            else:
                yield fails(part, "absent", topic.name, page=best.info.url)
