"""Frames with the same name hold the same content.

What it checks: All exposed `iframe` elements with the same accessible name. Frames with the same address, or
whose documents read the same, pass. Frames whose texts have next to nothing in common fail.

Why it matters: The name is all that a screen reader's list of frames shows. Two frames of one name cannot be
told apart there.

How to fix: Give each frame a `title` that says what it holds.

Exceptions: Frames that serve one purpose with changing content, such as advertisements; a person decides.
Frames of other sites whose documents cannot be read are left to a person.

References: WCAG 2.0 4.1.2 Name, Role, Value; ACT rule 4b1c6c; technique H64.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from urllib.parse import urljoin

from auditor.commons.lexicon import is_changing_content
from auditor.commons.likeness import Likeness, likeness, texts
from auditor.model import AxTree, Node, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.accessibility._tree import exposed, name_key

ARABIC = """الأطر ذات الاسم الواحد تحتوي المحتوى نفسه.

ما الذي يُفحص: كل عناصر `iframe` المتاحة للقارئ الآلي التي تحمل اسما واحدا. تنجح الأطر ذات العنوان الواحد أو
التي تقول مستنداتها الشيء نفسه، وتخفق الأطر التي لا يكاد يجمع بين نصوصها شيء.

لماذا يهم: الاسم هو كل ما تعرضه قائمة الأطر في القارئ الآلي، فلا يمكن فيها التمييز بين إطارين باسم واحد.

كيفية الإصلاح: ضع لكل إطار `title` يبين ما فيه.

الاستثناءات: الأطر التي تؤدي غرضا واحدا بمحتوى متغير كالإعلانات، ويقرر فيها إنسان. وكذلك أطر المواقع الأخرى التي
لا يمكن قراءة مستنداتها.
"""


@check(
    title=Text(en="Frames with one name hold the same content", ar="الأطر ذات الاسم الواحد تحتوي المحتوى نفسه"),
    impact="moderate",
    wcag=("4.1.2",),
    act=("4b1c6c",),
    messages={
        "different": Text(
            en='{ $count } frames are called "{ $name }" but hold different contents',
            ar="عدد الأطر باسم «{ $name }» هو { $count } ومحتوياتها مختلفة",
        ),
        "unread": Text(
            en='{ $count } frames are called "{ $name }": do they serve the same purpose?',
            ar="عدد الأطر باسم «{ $name }» هو { $count }: هل تؤدي الغرض نفسه؟",
        ),
    },
    arabic=ARABIC,
)
def frames_same_name_different(snapshot: Snapshot, axtree: AxTree) -> Iterator[Judgement]:
    """One judgement a name."""
    groups: dict[str, list[Node]] = defaultdict(list)
    for node in snapshot.elements("iframe"):
        name = name_key(axtree[node].name)
        if name and exposed(node):
            groups[name].append(node)
    for name, group in groups.items():
        if len(group) < 2:
            continue
        said = [_alike(one, other) for one, other in combinations(group[:8], 2)]
        if all(s == "same" for s in said):
            yield passed(group[0])
            continue
        certain = "different" in said and not is_changing_content(name)
        tell = failed if certain else cant_tell
        yield tell(group[1], "different" if certain else "unread", count=len(group), name=name[:80])


def _alike(one: Node, other: Node) -> Likeness:
    here, there = (urljoin(n.document.base_url, n.attrs.get("src", "")) for n in (one, other))
    if one.attrs.get("srcdoc", "") == other.attrs.get("srcdoc", "") and likeness(here, there, {}) == "same":
        return "same"
    first, second = one.frame_document, other.frame_document
    if first is None or second is None or first.root is None or second.root is None:
        return "unknown"
    if not first.root.visible_text or not second.root.visible_text:
        return "unknown"
    return texts(first.root.visible_text, second.root.visible_text)
