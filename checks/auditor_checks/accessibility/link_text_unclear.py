"""A link's name alone says where it leads.

What it checks: Links whose accessible name is generic by itself: "more", "go", "here", "this product",
"المزيد", "من هنا".

Why it matters: Screen readers and voice control offer the links of a page as a list. A list of "more, more,
more" is of no use to anybody.

How to fix: Put the subject into the link: "Conditions of the industrial licence" instead of "here".

Exceptions: Links of one common noun that repeat the text before them are left to a person.

References: WCAG 2.0 2.4.9 Link Purpose (Link Only), level AAA; ACT rule aizyf1; techniques G91, H30; failure
F84.
"""

from collections.abc import Iterator

from auditor.model import AxTree, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.accessibility._purpose import is_bare_noun, says_nothing
from auditor_checks.accessibility._tree import links

ARABIC = """يبين اسم الرابط وحده إلى أين يقود.

ما الذي يُفحص: الروابط ذات الاسم العام في ذاته: «المزيد»، «هنا»، «من هنا»، «هذا المنتج»، more، here.

لماذا يهم: يعرض القارئ الآلي والتحكم الصوتي روابط الصفحة في قائمة، وقائمة من «المزيد، المزيد، المزيد» لا تنفع
أحدا.

كيفية الإصلاح: أدرج الموضوع في الرابط: «شروط الترخيص الصناعي» بدلا من «هنا».

الاستثناءات: الروابط المكونة من اسم واحد يكرر ما قبله يقرر فيها إنسان.
"""


@check(
    title=Text(en="Links say by themselves where they lead", ar="الروابط تبين بذاتها إلى أين تقود"),
    impact="moderate",
    wcag=("2.4.9",),
    act=("aizyf1",),
    messages={
        "generic": Text(
            en='The name "{ $name }" does not say where the link leads',
            ar="الاسم «{ $name }» لا يبين إلى أين يقود الرابط",
        ),
        "noun": Text(
            en='Does "{ $name }" alone say where the link leads?',
            ar="هل يكفي «{ $name }» وحده لبيان وجهة الرابط؟",
        ),
    },
    arabic=ARABIC,
    advice=True,
)
def link_text_unclear(snapshot: Snapshot, axtree: AxTree) -> Iterator[Judgement]:
    """One judgement a generic link; the others pass together."""
    clear = 0
    for link in links(snapshot.elements(), axtree):
        name = axtree[link].name.strip()
        if says_nothing(name):
            yield failed(link, "generic", cause=f"generic {name}", name=name[:80])
        elif is_bare_noun(link, name):
            yield cant_tell(link, "noun", cause=f"noun {name}", name=name[:80])
        else:
            clear += 1
    if clear:
        yield passed(count=clear)
