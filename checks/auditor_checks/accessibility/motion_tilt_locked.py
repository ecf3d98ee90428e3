"""What tilting or shaking the device does can be turned off.

What it checks: where the page listens to the device's motion, tilting and turning are feigned. If content
changes, controls whose names speak of motion, sensors or settings are tried until it changes no more.

Why it matters: people with tremor set it off without wanting to, and a device mounted on a wheelchair moves all
the time.

How to fix: add a setting that switches reactions to motion off.

Exceptions: motion that is essential to the task. Where settings may be on another page, a person decides.

References: WCAG 2.1 2.5.4 Motion Actuation; ACT rule c249d5; technique G213, failure F106.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text, TiltTrial
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """يمكن تعطيل ما تفعله إمالة الجهاز أو هزه.

ما الذي يُفحص: إذا كانت الصفحة تستمع إلى حركة الجهاز حوكيت إمالته وتدويره. فإن تغير المحتوى جُرّبت أدوات
التحكم التي تذكر الحركة أو المستشعرات أو الإعدادات حتى يكف عن التغير.

لماذا يهم: من به رعاش يُطلقها دون قصد، والجهاز المثبت على كرسي متحرك لا يكف عن الحركة.

كيفية الإصلاح: أضف إعدادًا يعطل الاستجابة للحركة.

الاستثناءات: الحركة الضرورية للمهمة. وإن احتمل أن يكون الإعداد في صفحة أخرى حكم فيه مراجع.
"""


@check(
    title=Text(en="Reactions to the device's motion can be turned off", ar="يمكن تعطيل الاستجابة لحركة الجهاز"),
    impact="serious",
    wcag=("2.5.4",),
    act=("c249d5",),
    messages={
        "locked": Text(
            en="Moving the device changes this, and no control on the page turns that off.",
            ar="تحريك الجهاز يغير هذا العنصر، وليس في الصفحة ما يعطل ذلك.",
        ),
        "untouched": Text(
            en="Moving the device changes this. Check whether one of these controls turns that off: { $controls }",
            ar="تحريك الجهاز يغير هذا العنصر. تحقق هل تعطل ذلك إحدى أدوات التحكم هذه: { $controls }",
        ),
        "unfired": Text(
            en="The page listens to the device's motion, which could not be feigned here.",
            ar="تستمع الصفحة إلى حركة الجهاز، وتعذرت محاكاتها هنا.",
        ),
    },
    arabic=ARABIC,
)
def motion_tilt_locked(snapshot: Snapshot, tilt: TiltTrial) -> Iterator[Judgement]:
    if not tilt.listens:
        return
    if not tilt.fired:
        yield cant_tell(None, "unfired")
    elif not tilt.changed or tilt.disabled_by:
        yield passed()
    elif tilt.instruments:
        place = tilt.changed[0].place(snapshot)
        yield cant_tell(place, "untouched", controls=", ".join(tilt.instruments[:5]))
    else:
        yield failed(tilt.changed[0].place(snapshot), "locked", evidence={"listens": list(tilt.listens)})
