"""The portal offers assistive tools.

What it checks: Whether a control for each tool asked for is found by its name, or by the script of a known
tool: reading aloud, contrast, text size, sign language, voice commands.

Why it matters: Some visitors have no assistive technology of their own, at a borrowed or public device.

How to fix: Offer the tool as a button with a name that can be reached by keyboard.

Exceptions: Tools may hide behind a picture without a name, so what was not recognised goes to a person; nothing
fails here. Tools never replace an accessible page.

References: the policies selected; WCAG 2.0 2.1.1, 4.1.2.
"""

from collections.abc import Iterator

from auditor.commons.folded_regex import folded_regex
from auditor.commons.portal_view import page_fact
from auditor.model import PageFacts, PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import asks, lines_of

ARABIC = """تتيح البوابة أدوات مساعدة.

ما الذي يُفحص: هل يوجد عنصر لكل أداة مطلوبة، يُعرف باسمه أو ببرنامج أداة معروفة: القراءة الصوتية
والتباين وحجم النص ولغة الإشارة والأوامر الصوتية.

لماذا يهم: بعض الزوار ليست لديهم تقنية مساعدة خاصة بهم، كمن يستخدم جهازًا عامًا أو مستعارًا.

كيفية الإصلاح: أتح الأداة زرًا له اسم ويمكن الوصول إليه بلوحة المفاتيح.

الاستثناءات: قد تختفي الأداة خلف صورة بلا اسم، فما لم يُتعرف عليه يقرر فيه إنسان، ولا يسجَّل هنا
إخفاق. ولا تغني الأدوات عن صفحة ميسّرة.
"""

_PARTS = {
    "read-aloud": Text(en="reading aloud", ar="القراءة الصوتية"),
    "contrast": Text(en="a choice of contrast", ar="اختيار التباين"),
    "text-size": Text(en="a choice of text size", ar="اختيار حجم النص"),
    "sign-language": Text(en="sign language", ar="لغة الإشارة"),
    "voice-control": Text(en="voice commands", ar="الأوامر الصوتية"),
}
_ANY = Text(en="any assistive tool", ar="أي أداة مساعدة")
_SIGNED = folded_regex(r"لغة (?:ال)?إشارة|sign language")


@check(
    title=Text(en="The portal offers assistive tools", ar="تتيح البوابة أدوات مساعدة"),
    impact="minor",
    messages={
        "absent": Text(
            en="Does the portal offer { $name_en }? None was recognised",
            ar="هل تتيح البوابة { $name_ar }؟ لم يُتعرف على شيء منها",
        ),
    },
    arabic=ARABIC,
)
def assistive_tool_missing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each tool asked for; one for all where the whole check is asked for."""
    asked = portal.options.get("parts", {}).get("service/assistive-tool-missing", {})
    pages = portal.audited
    for part in asked if pages else ():
        page = next((p for p in pages if _offers(p, part)), None)
        if page is not None:
            yield passed(part or "tools", page=page.info.url)
        else:
            yield asks(part, "absent", _PARTS.get(part, _ANY))


def _offers(page: PageFacts, part: str) -> bool:
    tools = page_fact(page, "service_controls").get("tools", {})
    if part == "sign-language":
        return part in tools or any(_SIGNED.search(folded) for folded, _ in lines_of(page))
    return bool(tools) if not part else part in tools or "widget" in tools
