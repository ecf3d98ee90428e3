"""What moves or blinks for more than five seconds can be stopped.

What it checks: elements that an animation without end or a script moves or fades, watched for more than five
seconds, and animated pictures. Text that travels at least 30 pixels or blinks fails where the page has no control
at all that could stop it; other movement is left to a person.

Why it matters: movement at the edge of the eye makes reading impossible for many people with attention deficits,
and text that moves can't be read by people with low vision or dyslexia.

How to fix: add a button that pauses the movement, stop it after five seconds, and honour
`prefers-reduced-motion`. Pausing under the mouse alone is not enough.

Exceptions: movement that is essential; small ornaments.

References: WCAG 2.2.2 Pause, Stop, Hide; techniques G4, G11, G152, SCR22, F7, F16, F47.
"""

from collections.abc import Iterator

from auditor.model import MotionTrial, MovingThing, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """يمكن إيقاف ما يتحرك أو يومض أكثر من خمس ثوانٍ.

ما الذي يُفحص: العناصر التي تحركها أو تخفيها وتظهرها رسوم متحركة بلا نهاية أو برمجية، وتُراقب أكثر من خمس
ثوانٍ، والصور المتحركة. يُعدّ إخفاقًا النص الذي ينتقل 30 بكسل فأكثر أو يومض وليس في الصفحة أي أداة قد توقفه،
وما عدا ذلك يُترك لمراجع.

لماذا يهم: الحركة على طرف النظر تحول دون القراءة عند كثير من ذوي تشتت الانتباه، والنص المتحرك لا يقرؤه ضعاف
البصر وذوو عسر القراءة.

كيفية الإصلاح: أضف زرًّا يوقف الحركة مؤقتًا، أو أوقفها بعد خمس ثوانٍ، وراعِ `prefers-reduced-motion`. ولا يكفي
التوقف عند مرور الفأرة.

الاستثناءات: الحركة الضرورية، والزخارف الصغيرة.
"""
FAR, BLINK, LARGE = 30, 50, 1600


@check(
    title=Text(
        en="What moves or blinks for more than five seconds can be stopped",
        ar="يمكن إيقاف ما يتحرك أو يومض أكثر من خمس ثوانٍ",
    ),
    impact="serious",
    wcag=("2.2.2",),
    messages={
        "moves": Text(
            en="This text moves by itself for more than five seconds, and the page has no control that stops it: "
            "{ $text }",
            ar="يتحرك هذا النص تلقائيًا أكثر من خمس ثوانٍ، وليس في الصفحة ما يوقفه: { $text }",
        ),
        "blinks": Text(
            en="This text blinks for more than five seconds, and the page has no control that stops it: { $text }",
            ar="يومض هذا النص أكثر من خمس ثوانٍ، وليس في الصفحة ما يوقفه: { $text }",
        ),
        "perhaps": Text(
            en="This moves by itself for more than five seconds. Check that it can be stopped by keyboard, or is "
            "only an "
            "ornament.",
            ar="يتحرك هذا العنصر تلقائيًا أكثر من خمس ثوانٍ. تحقق من إمكان إيقافه بلوحة المفاتيح أو أنه زخرفة فحسب.",
        ),
        "picture": Text(
            en="This animated picture runs for { $loops -> [0] ever *[other] more than five seconds }. Check "
            "that it can "
            "be stopped or hidden.",
            ar="تتحرك هذه الصورة { $loops -> [0] بلا توقف *[other] أكثر من خمس ثوانٍ }. تحقق من إمكان إيقافها أو "
            "إخفائها.",
        ),
    },
    arabic=ARABIC,
)
def motion_movement_unstoppable(snapshot: Snapshot, motion: MotionTrial) -> Iterator[Judgement]:
    lasting = [m for m in motion.moved if m.lasting and m.area >= LARGE]
    for thing in _outermost(lasting):
        place = thing.spot.place(snapshot)
        evidence = {"pixels": thing.shift, "fade": thing.fade, "seconds": motion.seconds}
        certain = thing.text and not thing.controls and not motion.instruments
        if certain and thing.shift >= FAR:
            yield failed(place, "moves", text=thing.text, evidence=evidence)
        elif certain and thing.fade >= BLINK and len(thing.times) >= 4:
            yield failed(place, "blinks", text=thing.text, evidence=evidence)
        elif thing.shift >= FAR or thing.fade >= BLINK:
            yield cant_tell(place, "perhaps", evidence=evidence)
    for picture in motion.pictures:
        long = picture.loops == 0 or picture.milliseconds * picture.loops > 5000
        place = picture.spot.place(snapshot)
        if not long:
            yield passed(place)
        elif picture.spot.box.area >= LARGE:
            yield cant_tell(place, "picture", loops=picture.loops)


def _outermost(things: list[MovingThing]) -> Iterator[MovingThing]:
    """Without those inside of others: they move along."""
    paths = {t.spot.path for t in things if t.spot.path is not None}
    for thing in things:
        path = thing.spot.path or ()
        if not any(path[:length] in paths for length in range(len(path))):
            yield thing
