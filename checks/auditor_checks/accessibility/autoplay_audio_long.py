"""No sound of more than three seconds starts by itself.

What it checks: `audio` and `video` elements that start by themselves with sound: what plays must not last
longer than three seconds.

Why it matters: Sound that nobody asked for covers the voice of a screen reader and distracts everybody.

How to fix: Remove `autoplay`, or begin muted and let people switch the sound on.

Exceptions: Muted or silent recordings.

References: WCAG 2.0 1.4.2 Audio Control, one of two ways to satisfy it; ACT rule aaa1bf; technique G171.
"""

from collections.abc import Iterator, Sequence

from auditor.model import Media, Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.accessibility._media import media_nodes, plays_sound_itself, seconds

ARABIC = """لا يبدأ من تلقاء نفسه صوت يتجاوز ثلاث ثوان.

ما الذي يُفحص: عناصر `audio` و`video` التي تبدأ من تلقاء نفسها بصوت: يجب ألا يتجاوز ما يُسمع ثلاث ثوان.

لماذا يهم: الصوت غير المطلوب يغطي على صوت القارئ الآلي ويشتت الجميع.

كيفية الإصلاح: احذف `autoplay`، أو ابدأ مكتوما ودع المستخدم يفتح الصوت.

الاستثناءات: التسجيلات المكتومة أو الصامتة.
"""


@check(
    title=Text(en="No long sound starts by itself", ar="لا يبدأ صوت طويل من تلقاء نفسه"),
    impact="moderate",
    act=("aaa1bf",),
    messages={
        "long": Text(
            en="Sound starts by itself and lasts { $seconds } s",
            ar="يبدأ الصوت تلقائيا ويستمر { $seconds } ثانية",
        )
    },
    arabic=ARABIC,
    advice=True,
)
def autoplay_audio_long(snapshot: Snapshot, media: Sequence[Media]) -> Iterator[Judgement]:
    """One judgement an element that starts by itself with sound."""
    for node, item in media_nodes(snapshot, media):
        if plays_sound_itself(item):
            length = seconds(item) or 0.0
            yield failed(node, "long", seconds=f"{length:.0f}") if length > 3 else passed(node)
