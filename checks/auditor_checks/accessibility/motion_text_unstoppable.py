"""Text that changes by itself can be paused, stopped or hidden.

What it checks: which visible texts keep changing while nobody touches the page, watched for more than five
seconds. Controls whose names speak of pausing, stopping, hiding, changing or updating are tried, also those that
they reveal, until one stops the text or changes its pace. With no such control the text fails.

Why it matters: text that changes before it is read is lost to slow readers, people who are easily distracted,
and everybody who hears the page.

How to fix: put a button next to the text that pauses it, or let it change only on request.

Exceptions: clocks, countdowns and progress, which may be essential, and texts for which a control exists that
did not stop them when it was tried: a person decides.

References: WCAG 2.2.2 Pause, Stop, Hide; ACT rule efbfc7; techniques G4, G186, G191, F16.
"""

import re
from collections.abc import Iterator

from auditor.model import ChangingText, MotionTrial, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """يمكن إيقاف النص المتغير تلقائيًا أو إخفاؤه.

ما الذي يُفحص: أي النصوص الظاهرة تظل تتغير والصفحة متروكة مدة تزيد على خمس ثوانٍ. وتُجرَّب أدوات التحكم التي
توحي أسماؤها بالإيقاف المؤقت أو الإيقاف أو الإخفاء أو التغيير أو التحديث، وما تكشف عنه، حتى يقف النص أو تتغير
سرعته. فإن لم توجد أداة كهذه عُدّ النص إخفاقًا.

لماذا يهم: النص الذي يتغير قبل أن يُقرأ يفوت القارئ البطيء ومن يسهل تشتيته وكل من يستمع إلى الصفحة.

كيفية الإصلاح: ضع بجوار النص زرًّا يوقفه مؤقتًا، أو اجعله لا يتغير إلا عند الطلب.

الاستثناءات: الساعات والعد التنازلي ومؤشرات التقدم التي قد تكون ضرورية، والنصوص التي لها أداة تحكم لم توقفها
عند التجربة: يحكم فيها مراجع.
"""
_CLOCK = re.compile(
    r"\d{1,2}\s*[:٫]\s*\d{2}|[٠-٩]{1,2}:[٠-٩]{2}|\d\s*%|٪|loading|جار[ٍي]? التحميل|ثانية|seconds?", re.IGNORECASE
)


@check(
    title=Text(
        en="Text that changes by itself can be paused, stopped or hidden",
        ar="يمكن إيقاف النص المتغير تلقائيًا أو إخفاؤه",
    ),
    impact="serious",
    wcag=("2.2.2",),
    act=("efbfc7",),
    messages={
        "unstoppable": Text(
            en="This text keeps changing by itself ({ $times } times in { $seconds } seconds), and the page has no "
            "control that pauses, stops or hides it.",
            ar="يظل هذا النص يتغير تلقائيًا ({ $times } مرات في { $seconds } ثوانٍ)، وليس في الصفحة ما يوقفه أو "
            "يخفيه.",
        ),
        "untouched": Text(
            en="This text keeps changing by itself. Check whether one of these controls stops it: { $controls }",
            ar="يظل هذا النص يتغير تلقائيًا. تحقق هل توقفه إحدى أدوات التحكم هذه: { $controls }",
        ),
        "clock": Text(
            en="This text keeps changing like a clock, countdown or progress. Check that the change is essential "
            "or can "
            "be stopped.",
            ar="يظل هذا النص يتغير كساعة أو عد تنازلي أو مؤشر تقدم. تحقق من أن تغيره ضروري أو أن إيقافه ممكن.",
        ),
    },
    arabic=ARABIC,
)
def motion_text_unstoppable(snapshot: Snapshot, motion: MotionTrial) -> Iterator[Judgement]:
    for text in motion.texts:
        if not text.lasting or text.alone or not text.visible:
            continue
        place = text.spot.place(snapshot)
        evidence = {"texts": list(text.texts), "seconds": motion.seconds}
        if motion.stopped_by:
            yield passed(place)
        elif motion.instruments:
            yield cant_tell(place, "untouched", controls=", ".join(motion.instruments[:5]), evidence=evidence)
        elif _is_clock(text):
            yield cant_tell(place, "clock", evidence=evidence)
        else:
            yield failed(
                place, "unstoppable", times=len(text.times), seconds=round(motion.seconds), evidence=evidence
            )


def _is_clock(text: ChangingText) -> bool:
    return text.timer or all(_CLOCK.search(t) for t in text.texts if t)
