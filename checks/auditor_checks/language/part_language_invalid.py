"""Declared languages of parts exist.

What it checks: that the primary subtag of `lang` on every element in the body that has text is a language
of the
IANA registry.
Why it matters: A foreign passage with a tag that assistive technology doesn't know is read with the voice
of the
surrounding text or the default voice, and cannot be understood.
How to fix: Write a BCP 47 tag: `<span lang="en">` inside an Arabic page.
Exceptions: Elements whose text stands under other languages, or that show no text.
References: WCAG 3.1.2; ACT de46e4; technique H58.
"""

from collections.abc import Iterator

from auditor.commons import bcp47
from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._tags import suggestion, tag_reports

ARABIC = """لغات الأجزاء المعلنة لغات معروفة.

ما الذي يُفحص: أن يكون الجزء الأول من `lang` على كل عنصر ذي نص في متن الصفحة لغة في سجل IANA.
لماذا يهم: المقطع الأجنبي الذي لا تعرف التقنيات المساعدة رمزه يُقرأ بصوت النص المحيط أو بالصوت الافتراضي
فلا يُفهم.
كيفية الإصلاح: اكتب رمزًا من BCP 47 مثل `<span lang="en">` داخل صفحة عربية.
الاستثناءات: العناصر التي يقع نصها كله تحت لغات أخرى، أو التي لا نص لها.
"""


@check(
    title=Text(en="Declared languages of parts exist", ar="لغات الأجزاء المعلنة لغات معروفة"),
    impact="serious",
    wcag=("3.1.2",),
    act=("de46e4",),
    messages={
        "unknown": Text(
            en="“{ $tag }” is not a language that browsers and screen readers know.",
            ar="«{ $tag }» ليست لغة تعرفها المتصفحات وقارئات الشاشة.",
        ),
        "instead": Text(
            en="“{ $tag }” is not a valid language tag; write “{ $better }”.",
            ar="«{ $tag }» ليس رمز لغة صحيحًا، والصواب «{ $better }».",
        ),
    },
    arabic=ARABIC,
)
def part_language_invalid(text: TextModel) -> Iterator[Judgement]:
    for group in text.groups:
        node, tag = group.element, group.lang
        if node.tag == "html" or not group.texts or not tag:
            continue
        if bcp47.known(tag):
            yield passed(node)
        elif better := suggestion(tag):
            yield failed(node, "instead", tag=tag, better=better, evidence=tag_reports(tag))
        else:
            yield failed(node, "unknown", tag=tag, evidence=tag_reports(tag))
