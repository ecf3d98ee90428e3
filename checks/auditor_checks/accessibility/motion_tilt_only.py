"""What tilting or shaking the device does can also be done by controls.

What it checks: where the page listens to the device's motion, tilting and turning are feigned. If content
changes, the page's controls are used one after the other, with the network shut, until one changes the same.

Why it matters: a device on a stand, a desktop computer, or hands that can't hold a telephone: for them a function
that only motion sets off does not exist.

How to fix: add buttons, or another control, that do the same.

Exceptions: motion that is essential to the task. Where the page has more controls than were tried, a person
decides.

References: WCAG 2.1 2.5.4 Motion Actuation; ACT rule 7677a9; technique G213, failure F106.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, Text, TiltTrial
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """ما تفعله إمالة الجهاز أو هزه تفعله أدوات التحكم أيضًا.

ما الذي يُفحص: إذا كانت الصفحة تستمع إلى حركة الجهاز حوكيت إمالته وتدويره. فإن تغير المحتوى استُعملت أدوات
التحكم واحدة بعد أخرى والشبكة مغلقة حتى تغير إحداها الشيء نفسه.

لماذا يهم: الجهاز المثبت على حامل والحاسوب المكتبي واليد التي لا تمسك الهاتف لا وجود عندها لوظيفة لا تُطلقها
إلا الحركة.

كيفية الإصلاح: أضف أزرارًا أو أداة أخرى تؤدي الوظيفة نفسها.

الاستثناءات: الحركة الضرورية للمهمة. وإن زادت أدوات الصفحة على ما جُرّب حكم فيه مراجع.
"""


@check(
    title=Text(
        en="What moving the device does, controls do as well", ar="ما يفعله تحريك الجهاز تفعله أدوات التحكم أيضًا"
    ),
    impact="serious",
    wcag=("2.5.4",),
    act=("7677a9",),
    messages={
        "only": Text(
            en="Moving the device changes this, and no control on the page does the same.",
            ar="تحريك الجهاز يغير هذا العنصر، وليس في الصفحة أداة تؤدي ذلك.",
        ),
        "untouched": Text(
            en="Moving the device changes this. None of the controls that were tried did the same; check the "
            "others.",
            ar="تحريك الجهاز يغير هذا العنصر، ولم تؤدِّ ذلك أي من الأدوات التي جُرّبت؛ تحقق من سائرها.",
        ),
        "unfired": Text(
            en="The page listens to the device's motion, which could not be feigned here.",
            ar="تستمع الصفحة إلى حركة الجهاز، وتعذرت محاكاتها هنا.",
        ),
    },
    arabic=ARABIC,
)
def motion_tilt_only(snapshot: Snapshot, tilt: TiltTrial) -> Iterator[Judgement]:
    if not tilt.listens:
        return
    if not tilt.fired:
        yield cant_tell(None, "unfired")
    elif not tilt.changed or tilt.same_by:
        yield passed()
    elif tilt.controls > 10:
        yield cant_tell(tilt.changed[0].place(snapshot), "untouched")
    else:
        yield failed(tilt.changed[0].place(snapshot), "only", evidence={"listens": list(tilt.listens)})
