"""Video with sound has captions.

What it checks: Visible `video` elements with sound. Whether captions are part of the picture, and whether a
caption track says what is said, only a person can tell; the check says whether there is a track.

Why it matters: Deaf and hard-of-hearing people, and everybody in a loud or quiet place, follow a video by its
captions.

How to fix: Add a caption track (`track kind="captions"` with `srclang`) in every language of the page.

Exceptions: Video that repeats a text of the page and is labelled so. Live video (1.2.4).

References: WCAG 2.0 1.2.2 Captions (Prerecorded); ACT rules eac66b, f51b46; techniques G87, G93, H95.
"""

from collections.abc import Iterator, Sequence

from auditor.model import Media, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check
from auditor_checks.accessibility._media import media_nodes

ARABIC = """للفيديو ذي الصوت تسميات توضيحية.

ما الذي يُفحص: عناصر `video` المرئية ذات الصوت. أما كون التسميات التوضيحية مدمجة في الصورة، أو كون مسارها يقول
ما يقال، فلا يعرفه إلا إنسان؛ ويبين الفحص هل يوجد مسار.

لماذا يهم: يتابع الصم وضعاف السمع، وكل من كان في مكان صاخب أو هادئ، الفيديو بتسمياته التوضيحية.

كيفية الإصلاح: أضف مسار تسميات (`track kind="captions"` مع `srclang`) بكل لغة من لغات الصفحة.

الاستثناءات: الفيديو الذي يعيد نصا في الصفحة ويُسمى بذلك، والبث المباشر (1.2.4).
"""


@check(
    title=Text(en="Video with sound has captions", ar="للفيديو ذي الصوت تسميات توضيحية"),
    impact="critical",
    wcag=("1.2.2",),
    act=("eac66b", "f51b46"),
    messages={
        "none": Text(
            en="There is no caption track: are captions part of the picture?",
            ar="لا يوجد مسار تسميات توضيحية: هل هي مدمجة في الصورة؟",
        ),
        "compare": Text(
            en="There is a caption track: does it give all that is said and heard?",
            ar="يوجد مسار تسميات توضيحية: هل ينقل كل ما يقال ويُسمع؟",
        ),
    },
    arabic=ARABIC,
)
def video_captions_missing(snapshot: Snapshot, media: Sequence[Media]) -> Iterator[Judgement]:
    """One question a video."""
    for node, item in media_nodes(snapshot, media):
        if item.tag == "video" and item.audio is not False and not item.live and node.visible:
            captioned = any(kind in ("captions", "subtitles") for kind in item.tracks)
            yield cant_tell(node, "compare" if captioned else "none")
