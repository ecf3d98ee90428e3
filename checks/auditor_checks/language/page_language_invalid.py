"""The declared language of the page exists.

What it checks: that the primary subtag of the `html` element's `lang` is a language of the IANA registry.
Names of
languages, countries (`sa` is Sanskrit, `uk` Ukrainian), three-letter codes that have a two-letter form,
underscores
and grandfathered tags don't count.
Why it matters: A tag that assistive technology doesn't know is ignored, and the text is read in the wrong
voice.
How to fix: Write a BCP 47 tag: `ar`, `ar-SA`, `en`.
References: WCAG 3.1.1; ACT bf051a; BCP 47; W3C Internationalization Checker reports lang_malformed_attr,
lang_subtag_invalid and lang_grandfathered.
"""

from collections.abc import Iterator

from auditor.commons import bcp47
from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._tags import suggestion, tag_reports

ARABIC = """لغة الصفحة المعلنة لغة معروفة.

ما الذي يُفحص: أن يكون الجزء الأول من السمة `lang` لعنصر `html` لغة في سجل IANA. ولا تُقبل أسماء اللغات ولا
رموز الدول
(`sa` للسنسكريتية و`uk` للأوكرانية) ولا الرموز الثلاثية التي لها رمز ثنائي ولا الشرطة السفلية ولا الرموز
القديمة.
لماذا يهم: الرمز الذي لا تعرفه التقنيات المساعدة يُهمل، فيُقرأ النص بصوت لغة أخرى.
كيفية الإصلاح: اكتب رمزًا من BCP 47 مثل `ar` أو `ar-SA` أو `en`.
"""


@check(
    title=Text(en="The declared language of the page exists", ar="لغة الصفحة المعلنة لغة معروفة"),
    impact="serious",
    wcag=("3.1.1",),
    act=("bf051a",),
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
def page_language_invalid(snapshot: Snapshot) -> Iterator[Judgement]:
    root = snapshot.root
    tag = root.attrs.get("lang", "").strip() if root is not None and root.tag == "html" else ""
    if not tag or root is None:
        return
    if bcp47.known(tag):
        yield passed(root)
    elif better := suggestion(tag):
        yield failed(root, "instead", tag=tag, better=better, evidence=tag_reports(tag))
    else:
        yield failed(root, "unknown", tag=tag, evidence=tag_reports(tag))
