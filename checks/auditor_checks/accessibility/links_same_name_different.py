"""Links with the same name lead to the same content.

What it checks: All links of the page and its frames that have the same accessible name. Their addresses are
compared; a few pages of the same site behind differing addresses are read (without cookies or scripts) and
their main texts compared. Different sites, different files or different texts fail.

Why it matters: Screen readers list the links of a page out of their context. Ten links called "Read more" that
lead to ten places say nothing there.

How to fix: Put what the link is about into its name, in the text or with `aria-label` or `aria-labelledby`,
beginning with the visible words: "Read more about the industrial licence".

Exceptions: Links whose pages say the same. Where the pages could not be read, a person compares them.

References: WCAG 2.0 2.4.9 Link Purpose (Link Only), level AAA; ACT rule b20e66; technique F84.
"""

from collections.abc import Iterator, Mapping

from auditor.model import AxTree, Destination, Node, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.accessibility._same_name import grouped, judged
from auditor_checks.accessibility._tree import destination, links

ARABIC = """الروابط ذات الاسم الواحد تقود إلى المحتوى نفسه.

ما الذي يُفحص: كل الروابط في الصفحة وأطرها التي تحمل اسما واحدا عند القارئ الآلي. تُقارن عناوينها، ويُقرأ عدد
قليل من صفحات الموقع نفسه الواقعة خلف العناوين المختلفة (من غير ملفات ارتباط ولا نصوص برمجية) وتُقارن نصوصها
الرئيسة. وتخفق الروابط المؤدية إلى مواقع أو ملفات أو نصوص مختلفة.

لماذا يهم: يعرض القارئ الآلي روابط الصفحة في قائمة بمعزل عن سياقها، وعشرة روابط باسم «المزيد» تقود إلى عشر وجهات
لا تعني شيئا هناك.

كيفية الإصلاح: أدرج موضوع الرابط في اسمه، في النص أو باستخدام `aria-label` أو `aria-labelledby` مبتدئا بالكلمات
الظاهرة: «المزيد عن الترخيص الصناعي».

الاستثناءات: الروابط التي تقول صفحاتها الشيء نفسه. وإذا تعذرت قراءة الصفحات قارنها إنسان.
"""


@check(
    title=Text(en="Links with one name lead to one place", ar="الروابط ذات الاسم الواحد تقود إلى وجهة واحدة"),
    impact="moderate",
    wcag=("2.4.9",),
    act=("b20e66",),
    messages={
        "different": Text(
            en='{ $count } links are called "{ $name }" and lead to different places, e.g. { $one } and { $other }',
            ar="عدد الروابط باسم «{ $name }» هو { $count } وتقود إلى وجهات مختلفة، مثل { $one } و{ $other }",
        ),
        "unread": Text(
            en='{ $count } names of links lead to several pages, e.g. "{ $name }": do these pages say the same?',
            ar="عدد أسماء الروابط التي تقود إلى صفحات متعددة { $count }، مثل «{ $name }»: هل تقول الشيء نفسه؟",
        ),
    },
    arabic=ARABIC,
    advice=True,
)
def links_same_name_different(
    snapshot: Snapshot, axtree: AxTree, destinations: Mapping[str, Destination]
) -> Iterator[Judgement]:
    """One judgement a name that leads to different places; names with pages not read are asked about together."""
    unread: list[Node] = []
    for group in grouped(((None, n) for n in links(snapshot.elements(), axtree)), axtree):
        said, one, other = judged(group, destinations)
        if said == "same":
            yield passed(group[0])
        elif said == "unknown":
            unread.append(one)
        else:
            yield failed(
                one,
                "different",
                evidence={"links": [[n.selector, destination(n)] for n in group[:20]]},
                count=len(group),
                name=axtree[one].name.strip()[:80],
                one=destination(one),
                other=destination(other),
            )
    if unread:
        names = [axtree[n].name.strip()[:60] for n in unread]
        yield cant_tell(None, "unread", evidence={"names": names[:50]}, count=len(unread), name=names[0])
