"""A link and its context say where it leads.

What it checks: Links whose name is generic ("more", "click here", "download", "المزيد", "اضغط هنا") and whose
programmatic context (sentence or paragraph, list item, table cell with its headers, description) adds nothing.

Why it matters: People who hear the page or enlarge it strongly meet a link without what stands around it on the
screen, and must guess whether to follow it.

How to fix: Name the link after its destination. Where the design wants a short link, add the rest for screen
readers with `aria-label` or `aria-labelledby`, or bring link and subject into one sentence or list item.

Exceptions: A generic link whose paragraph, list item or cell names the subject. Where only the heading before
it does, a person decides.

References: WCAG 2.0 2.4.4 Link Purpose (In Context); ACT rule 5effbb; techniques G53, H77, H79; failure F63.
"""

from collections.abc import Iterator

from auditor.model import AxTree, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.accessibility._purpose import context_words, is_bare_noun, says_nothing
from auditor_checks.accessibility._tree import Headings, links

ARABIC = """يبين الرابط مع سياقه إلى أين يقود.

ما الذي يُفحص: الروابط ذات الأسماء العامة («المزيد»، «اضغط هنا»، «تحميل»، more، click here) التي لا يضيف إليها
سياقها المحدد برمجيا (الجملة أو الفقرة، وبند القائمة، وخلية الجدول مع رؤوسها، والوصف) شيئا.

لماذا يهم: من يستمع إلى الصفحة أو يكبّرها كثيرا يصل إلى الرابط مجردا مما يحيط به على الشاشة، فيضطر إلى التخمين.

كيفية الإصلاح: سمّ الرابط بوجهته. وإن أراد التصميم رابطا قصيرا فأضف البقية للقارئ الآلي بـ `aria-label` أو
`aria-labelledby`، أو اجمع الرابط وموضوعه في جملة واحدة أو بند واحد.

الاستثناءات: الرابط العام الذي تسمي فقرته أو بنده أو خليته الموضوع. وإن لم يسمّه إلا العنوان السابق قرر إنسان.
"""


@check(
    title=Text(en="Links say in their context where they lead", ar="الروابط تبين في سياقها إلى أين تقود"),
    impact="serious",
    wcag=("2.4.4",),
    act=("5effbb",),
    messages={
        "generic": Text(
            en='The link "{ $name }" does not say where it leads, and nothing in its context does',
            ar="الرابط «{ $name }» لا يبين إلى أين يقود، ولا شيء في سياقه يبين ذلك",
        ),
        "noun": Text(
            en='The link "{ $name }" only repeats a noun of the text before it: it does not say what it is for',
            ar="الرابط «{ $name }» يكرر اسما ورد في النص السابق فحسب ولا يبين الغرض منه",
        ),
        "heading": Text(
            en='Only the heading before it ("{ $heading }") may say what the link "{ $name }" is about',
            ar="العنوان السابق وحده («{ $heading }») قد يبين موضوع الرابط «{ $name }»",
        ),
    },
    arabic=ARABIC,
)
def link_purpose_unclear(snapshot: Snapshot, axtree: AxTree) -> Iterator[Judgement]:
    """One judgement a link that says nothing by itself; the others pass together."""
    clear = 0
    headings = Headings(axtree)
    for link in links(snapshot.elements(), axtree):
        name = axtree[link].name.strip()
        if is_bare_noun(link, name):
            yield failed(link, "noun", cause=f"noun {name}", name=name[:80])
        elif not says_nothing(name) or context_words(link, axtree):
            clear += 1
        else:
            heading = headings.before(link)
            if heading is None or not heading.text:
                yield failed(link, "generic", cause=f"generic {name}", name=name[:80])
            else:
                yield cant_tell(link, "heading", cause=f"heading {name}", name=name[:80], heading=heading.text[:80])
    if clear:
        yield passed(count=clear)
