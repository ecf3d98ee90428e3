"""Nothing flashes more than three times a second.

What it checks: where an animation is quick enough or a script busy enough to flash, the window is pictured frame
by frame, and flashes are counted as WCAG defines them: pairs of opposing changes of relative luminance of 10 %
or more, in a quarter of any 341 by 256 pixels.

Why it matters: flashing can cause seizures. This is the one fault of a page that can injure its readers.

How to fix: remove the flashing, slow it down to three times a second or less, or make it much smaller.

Exceptions: video, and flashes of saturated red, need a photosensitivity analysis of their own.

References: WCAG 2.3.1 Three Flashes or Below Threshold; techniques G15, G19, G176.
"""

from collections.abc import Iterator

from auditor.model import MotionTrial, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """لا يومض شيء أكثر من ثلاث مرات في الثانية.

ما الذي يُفحص: حيث تكون الحركة سريعة أو البرمجية نشطة بما يكفي للوميض تُصوَّر النافذة إطارًا إطارًا، وتُعدّ
الومضات كما يعرّفها المعيار: تغيّران متعاكسان في الإضاءة النسبية بمقدار 10٪ أو أكثر، في ربع أي مساحة قدرها
341×256 بكسل.

لماذا يهم: قد يسبب الوميض نوبات صرع، وهو العيب الوحيد في الصفحة الذي قد يؤذي قارئها.

كيفية الإصلاح: احذف الوميض، أو أبطئه إلى ثلاث مرات في الثانية فأقل، أو صغّر مساحته كثيرًا.

الاستثناءات: يحتاج الفيديو ووميض الأحمر المشبع إلى تحليل خاص بالحساسية الضوئية.
"""


@check(
    title=Text(en="Nothing flashes more than three times a second", ar="لا يومض شيء أكثر من ثلاث مرات في الثانية"),
    impact="critical",
    wcag=("2.3.1",),
    messages={
        "flashes": Text(
            en='This flashes { $times } times a second over { NUMBER($share, style: "percent") } of a field of '
            "view.",
            ar='يومض هذا { $times } مرات في الثانية على { NUMBER($share, style: "percent") } من مجال النظر.',
        ),
        "small": Text(
            en="Something here flashes { $times } times a second, but on a small area. Check it with an analysis "
            "tool.",
            ar="شيء هنا يومض { $times } مرات في الثانية لكن على مساحة صغيرة. تحقق منه بأداة تحليل.",
        ),
    },
    arabic=ARABIC,
)
def flash_too_often(snapshot: Snapshot, motion: MotionTrial) -> Iterator[Judgement]:
    if not motion.flashes:
        return
    place = motion.flashing.place(snapshot) if motion.flashing else None
    evidence = {"flashes": motion.flashes, "share": round(motion.flashing_share, 2)}
    if motion.flashes > 3 and motion.flashing_share >= 0.25:
        share = min(1.0, motion.flashing_share)
        yield failed(place, "flashes", times=motion.flashes, share=share, evidence=evidence)
    elif motion.flashes > 3:
        yield cant_tell(place, "small", times=motion.flashes, evidence=evidence)
    else:
        yield passed(place)
