"""Headings say what follows them.

What it checks: Exposed headings. One fails where it is left over from a template ("Heading", "lorem ipsum"), or
where it names one well-known topic (weather, opening hours, contact, prices …) and the text right after it
plainly treats another.

Why it matters: People who use a screen reader jump from heading to heading; a wrong one sends them past what
they look for.

How to fix: Name the section after what is in it.

Exceptions: All other headings; whether they fit is for a person to see, and they are not reported one by one.

References: WCAG 2.0 2.4.6 Headings and Labels; ACT rule b49b2e; technique G130.
"""

from collections.abc import Iterator

from auditor.commons import lexicon
from auditor.commons.topics import contradicts, heading_topic
from auditor.model import AxTree, Node, Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.accessibility._tree import exposed, headings_in

ARABIC = """تبين العناوين ما يليها.

ما الذي يُفحص: العناوين المتاحة للقارئ الآلي. يخفق منها ما كان من بقايا القوالب (Heading، «نص تجريبي»)، أو سمّى
موضوعا معروفا (الطقس، أوقات العمل، التواصل، الأسعار …) والنص الذي يليه مباشرة يتناول غيره بوضوح.

لماذا يهم: يتنقل مستخدم القارئ الآلي من عنوان إلى عنوان، والعنوان الخاطئ يتجاوز به ما يبحث عنه.

كيفية الإصلاح: سمّ القسم بما فيه.

الاستثناءات: سائر العناوين؛ فملاءمتها يراها إنسان، ولا تُعرض واحدا واحدا.
"""


@check(
    title=Text(en="Headings say what follows", ar="العناوين تبين ما يليها"),
    impact="moderate",
    wcag=("2.4.6",),
    act=("b49b2e",),
    messages={
        "placeholder": Text(
            en='The heading "{ $heading }" is left over from a template',
            ar="العنوان «{ $heading }» من بقايا قالب",
        ),
        "topic": Text(
            en='The heading says "{ $heading }", but what follows is about something else: "{ $text }"',
            ar="العنوان يقول «{ $heading }» وما يليه عن غيره: «{ $text }»",
        ),
    },
    arabic=ARABIC,
)
def heading_undescriptive(snapshot: Snapshot, axtree: AxTree) -> Iterator[Judgement]:
    """One judgement a heading that can be judged."""
    for document in snapshot.documents:
        for heading in headings_in(document, axtree):
            text = axtree[heading].name.strip()
            if not text or not exposed(heading):
                continue
            if lexicon.is_placeholder(text, "heading"):
                yield failed(heading, "placeholder", heading=text[:80])
            elif heading_topic(text):
                following = _following(heading, axtree)
                if contradicts(text, following):
                    yield failed(heading, "topic", heading=text[:80], text=following[:120])
                else:
                    yield passed(heading)


def _following(heading: Node, axtree: AxTree) -> str:
    """The text of the first block after a heading that is seen or exposed."""
    document = heading.document
    for index in range(document.ends[heading.index], len(document)):
        node = document.node(index)
        perceived = node.visible or (node.rendered and exposed(node.parent or node))
        if node.is_text and node.value.strip() and perceived:
            block = node.block
            if block is None or block.tag in ("body", "html") or axtree[block].role == "heading":
                return node.value.strip()
            return block.text[:500]
    return ""
