"""Video without sound has a text or a sound track that says the same.

What it checks: Visible `video` elements whose recording has no sound. The check fails where the page has next
to no text, no link and no sound recording that could tell what the pictures show; otherwise a person compares.
`track kind="descriptions"` does not count: browsers do not play it.

Why it matters: Blind people get nothing from moving pictures without words.

How to fix: Describe the video in a text beside it, or offer a recording that tells what is seen.

Exceptions: Pure decoration; a person decides. Live pictures.

References: WCAG 2.0 1.2.1 Audio-only and Video-only (Prerecorded); ACT rules c3232f, ee13b5, d7ba54, fd26cf;
techniques G159, G166.
"""

from collections.abc import Iterator, Sequence

from auditor.model import Media, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed
from auditor_checks.accessibility._media import FEW_WORDS, has_links, media_nodes, words_beside

ARABIC = """للفيديو الصامت نص أو تسجيل صوتي يقول ما يعرضه.

ما الذي يُفحص: عناصر `video` المرئية التي لا صوت في تسجيلها. يخفق الفحص إذا كادت الصفحة تخلو من النص ولم يكن
فيها رابط ولا تسجيل صوتي قد يصف ما يُعرض، وفيما عدا ذلك يقارن إنسان. ولا يُعتد بعنصر `track kind="descriptions"`
لأن المتصفحات لا تشغله.

لماذا يهم: لا يحصل الكفيف من صور متحركة بلا كلام على شيء.

كيفية الإصلاح: صف الفيديو في نص بجانبه، أو قدّم تسجيلا يحكي ما يُعرض.

الاستثناءات: الزخرفة المحضة ويقرر فيها إنسان، والبث المباشر.
"""


@check(
    title=Text(en="Silent video has an alternative", ar="للفيديو الصامت بديل"),
    impact="critical",
    wcag=("1.2.1",),
    act=("c3232f", "ee13b5", "d7ba54", "fd26cf"),
    messages={
        "none": Text(
            en="The page has no text, link or sound recording that could tell what this silent video shows",
            ar="ليس في الصفحة نص ولا رابط ولا تسجيل صوتي يمكن أن يصف ما يعرضه هذا الفيديو الصامت",
        ),
        "compare": Text(
            en="Does a text or recording tell all that this silent video shows?",
            ar="هل يصف نص أو تسجيل كل ما يعرضه هذا الفيديو الصامت؟",
        ),
    },
    arabic=ARABIC,
)
def silent_video_alternative_missing(snapshot: Snapshot, media: Sequence[Media]) -> Iterator[Judgement]:
    """One judgement a silent video."""
    found = list(media_nodes(snapshot, media))
    for node, item in found:
        if item.tag != "video" or item.live or item.audio is not False or not node.visible:
            continue
        sounds = any(other.audio is not False for _, other in found if other is not item)
        if sounds or has_links(snapshot) or words_beside(snapshot, seen=False) >= FEW_WORDS:
            yield cant_tell(node, "compare")
        else:
            yield failed(node, "none")
