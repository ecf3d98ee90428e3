"""Sound that starts by itself can be stopped.

What it checks: `audio` and `video` elements that start by themselves with sound for more than three seconds:
the page must show a control that pauses, stops or mutes them: the browser's own controls, or one whose name
says so.

Why it matters: Sound covers the voice of a screen reader, so that its user cannot even find the way to stop it.

How to fix: Do not start sound by itself. Where it must, show controls at the beginning of the page, or keep it
under three seconds.

Exceptions: Muted or silent recordings. A page's own controls are tried by a person.

References: WCAG 2.0 1.4.2 Audio Control; ACT rules 80f0bf, 4c31df; techniques G60, G170, G171; failures F23,
F93.
"""

import re
from collections.abc import Iterator, Sequence

from auditor.model import AxTree, Media, Node, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.accessibility._media import media_nodes, plays_sound_itself, seconds
from auditor_checks.accessibility._tree import exposed

ARABIC = """يمكن إيقاف الصوت الذي يبدأ من تلقاء نفسه.

ما الذي يُفحص: عناصر `audio` و`video` التي تبدأ من تلقاء نفسها بصوت يتجاوز ثلاث ثوان: يجب أن تعرض الصفحة عنصر
تحكم يوقفها أو يكتمها: عناصر تحكم المتصفح، أو عنصرا يدل اسمه على ذلك.

لماذا يهم: يغطي الصوت على صوت القارئ الآلي، فلا يهتدي مستخدمه حتى إلى إيقافه.

كيفية الإصلاح: لا تبدأ الصوت تلقائيا. وإن لزم فاعرض عناصر التحكم في أول الصفحة، أو اجعله دون ثلاث ثوان.

الاستثناءات: التسجيلات المكتومة أو الصامتة. أما عناصر التحكم الخاصة بالصفحة فيجربها إنسان.
"""

_STOPS = re.compile(
    r"pause|stop|mute|sound|volume|silence|play|audio|إيقاف|ايقاف|أوقف|اوقف|كتم|اكتم|صوت|تشغيل|إسكات|اسكات", re.I
)


@check(
    title=Text(en="Sound that starts by itself can be stopped", ar="يمكن إيقاف الصوت الذي يبدأ تلقائيا"),
    impact="serious",
    wcag=("1.4.2",),
    act=("80f0bf", "4c31df"),
    messages={
        "uncontrolled": Text(
            en="Sound starts by itself for { $seconds } s, and nothing on the page stops it",
            ar="يبدأ الصوت تلقائيا ويستمر { $seconds } ثانية، ولا شيء في الصفحة يوقفه",
        ),
        "try": Text(
            en="Sound starts by itself for { $seconds } s: try whether a control of the page stops it",
            ar="يبدأ الصوت تلقائيا ويستمر { $seconds } ثانية: جرّب هل يوقفه عنصر تحكم في الصفحة",
        ),
    },
    arabic=ARABIC,
)
def autoplay_audio_uncontrolled(snapshot: Snapshot, axtree: AxTree, media: Sequence[Media]) -> Iterator[Judgement]:
    """One judgement an element that starts by itself with sound."""
    for node, item in media_nodes(snapshot, media):
        if not plays_sound_itself(item):
            continue
        length = seconds(item) or 0.0
        if length <= 3 or (item.controls and node.visible and exposed(node)):
            yield passed(node)
        elif any(_may_stop(n, node, axtree) for n in snapshot.elements()):
            yield cant_tell(node, "try", seconds=f"{length:.0f}")
        else:
            yield failed(node, "uncontrolled", seconds=f"{length:.0f}")


def _may_stop(control: Node, media: Node, axtree: AxTree) -> bool:
    role = control.attrs.get("role", "")
    if control.tag not in ("button", "a", "input") and role not in ("button", "switch", "link"):
        return False
    name = axtree[control].name.strip()
    if not name or not control.visible or not exposed(control):
        return False
    around = media.parent.parent if media.parent is not None else None
    inside = any(a is around for a in control.ancestors())
    beside = inside and around is not None and around.tag not in ("body", "html")
    return beside or _STOPS.search(name) is not None
