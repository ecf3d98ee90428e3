"""A language switch by script switches everything.

What it checks: A language switch that has no address of its own is clicked, on one page of each template. Where the
text then is in another script, the language and the direction that the page declares must have changed with it, and
its title should have.

Why it matters: A screen reader goes on reading English with an Arabic voice, and the text stays laid out for the
other direction, because the page still says that it is in the former language.

How to fix: Set `lang` and `dir` on the root element, and `document.title`, in the same step that changes the text;
better still, give each language an address of its own.

Exceptions: A switch that leads to another address; a text that keeps its script.

References: WCAG 2.0 3.1.1 Language of Page; HTML Standard, the lang and dir attributes; technique H57.
"""

from collections.abc import Iterator

from auditor.model import Snapshot, SwitchTrial, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """التبديل البرمجي للغة يبدّل كل شيء.

ما الذي يُفحص: يُنقر مبدّل اللغة الذي لا عنوان له في صفحة واحدة من كل قالب. فإذا صار النص بخط آخر وجب أن تتغير معه اللغة والاتجاه المعلنان في الصفحة، وينبغي أن يتغير عنوانها.

لماذا يهم: يواصل قارئ الشاشة قراءة الإنجليزية بصوت عربي، ويبقى النص مصفوفًا للاتجاه الآخر، لأن الصفحة ما زالت تعلن لغتها السابقة.

كيفية الإصلاح: اضبط السمتين `lang` و`dir` على العنصر الجذر و`document.title` في الخطوة نفسها التي تغيّر النص، والأفضل أن يكون لكل لغة عنوان خاص بها.

الاستثناءات: المبدّل الذي يقود إلى عنوان آخر، والنص الذي يبقى بخطه.
"""


@check(
    title=Text(
        en="Switching the language by script switches what the page declares",
        ar="تبديل اللغة برمجيًّا يبدّل ما تعلنه الصفحة",
    ),
    impact="serious",
    messages={
        "language": Text(
            en="After the click on “{ $label }” the text is in another language, and the page still declares “{ $lang }”.",
            ar="بعد النقر على «{ $label }» صار النص بلغة أخرى، وما زالت الصفحة تعلن «{ $lang }».",
        ),
        "direction": Text(
            en="After the click on “{ $label }” the text is in another language, and the page still runs { $direction ->"
            " [rtl] from right to left *[other] from left to right }.",
            ar="بعد النقر على «{ $label }» صار النص بلغة أخرى، وما زال اتجاه الصفحة { $direction ->"
            " [rtl] من اليمين إلى اليسار *[other] من اليسار إلى اليمين }.",
        ),
        "title": Text(
            en="After the click on “{ $label }” the page is still called “{ $title }”; is that a name?",
            ar="بعد النقر على «{ $label }» ما زال عنوان الصفحة «{ $title }»، فهل هو اسم علم؟",
        ),
    },
    arabic=ARABIC,
)
def switcher_state_stale(switch: tuple[SwitchTrial, ...], snapshot: Snapshot) -> Iterator[Judgement]:
    """One judgement a switch that changed the script of the text, on the switch."""
    for trial in switch:
        before, after = trial.before, trial.after
        if trial.left or not before.script or not after.script or before.script == after.script:
            continue
        target = trial.spot.place(snapshot)
        declared = after.lang.split("-")[0].lower()
        if before.lang and after.lang == before.lang and declared != trial.language:
            yield failed(target, "language", label=trial.label, lang=after.lang)
        elif (after.script in _RIGHT_TO_LEFT) != (after.direction == "rtl"):
            yield failed(target, "direction", label=trial.label, direction=after.direction)
        elif after.title and after.title == before.title and after.title_script == before.script:
            yield cant_tell(target, "title", label=trial.label, title=after.title)
        else:
            yield passed(target)


_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr"})
