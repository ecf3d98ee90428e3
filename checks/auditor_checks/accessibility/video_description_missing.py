"""What a video shows can also be heard or read.

What it checks: Visible `video` elements with sound. A person decides whether the sound alone tells what is
seen, or a description or a text does; the check collects the videos and says what stands beside them.

Why it matters: Blind people follow a video by its sound. What is only shown escapes them.

How to fix: Record a version with audio description, or let the narrator say what is shown. For level A, a text
with all that is seen and said is enough.

Exceptions: Video that repeats a text of the page and is labelled so. Live video.

References: WCAG 2.0 1.2.3, 1.2.5, 1.2.8; ACT rules c5a4ea, 1ec09b, 1ea59c, 1a02b0, ab4d13; techniques G69, G78,
G8.
"""

from collections.abc import Iterator, Sequence

from auditor.model import Media, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check
from auditor_checks.accessibility._media import media_nodes, words_beside

ARABIC = """ما يعرضه الفيديو يُسمع أو يُقرأ أيضا.

ما الذي يُفحص: عناصر `video` المرئية ذات الصوت. يقرر إنسان هل يحكي الصوت وحده ما يُعرض أو يحكيه وصف أو نص؛ ويجمع
الفحص مقاطع الفيديو ويبين ما بجانبها.

لماذا يهم: يتابع الكفيف الفيديو بصوته، فيفوته ما يُعرض ولا يقال.

كيفية الإصلاح: سجّل نسخة بوصف صوتي، أو دع الراوي يقول ما يُعرض. ويكفي للمستوى A نص فيه كل ما يُرى ويقال.

الاستثناءات: الفيديو الذي يعيد نصا في الصفحة ويُسمى بذلك، والبث المباشر.
"""


@check(
    title=Text(en="What a video shows can be heard or read", ar="ما يعرضه الفيديو يُسمع أو يُقرأ"),
    impact="serious",
    wcag=("1.2.3", "1.2.5"),
    act=("c5a4ea", "1ec09b", "1ea59c", "1a02b0", "ab4d13"),
    messages={
        "compare": Text(
            en="Does the sound or a text tell all that this video shows? (words beside it: { $words })",
            ar="هل يحكي الصوت أو وصف أو نص كل ما يعرضه هذا الفيديو؟ عدد كلمات الصفحة { $words }",
        )
    },
    arabic=ARABIC,
)
def video_description_missing(snapshot: Snapshot, media: Sequence[Media]) -> Iterator[Judgement]:
    """One question a video."""
    for node, item in media_nodes(snapshot, media):
        if item.tag == "video" and item.audio is not False and not item.live and node.visible:
            yield cant_tell(node, "compare", words=words_beside(snapshot, seen=False))
