"""A form that refuses what was entered says so in text.

What it checks: forms are submitted empty and with wrong values, the network being shut. Where the browser's own
validation is off or content, the form isn't sent, fields change their looks or become `aria-invalid`, and no text
or dialog appears, the error is told by colour alone.

Why it matters: a red border is nothing to somebody who can't see it, and hardly anything to somebody who can.

How to fix: write the error in text next to the field, and let the focus go to the first wrong field.

Exceptions: forms whose answer can't be told from here, such as those that ask a server first.

References: WCAG 3.3.1 Error Identification; techniques G83, G84, G85, SCR18, SCR32.
"""

from collections.abc import Iterator

from auditor.model import FormTrial, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """النموذج الذي يرفض المدخلات يذكر ذلك نصًّا.

ما الذي يُفحص: تُرسل النماذج فارغة وبقيم خاطئة والشبكة مغلقة. فإن كان تحقق المتصفح معطلًا أو راضيًا، ولم يُرسل
النموذج، وتغيّر مظهر الحقول أو صارت `aria-invalid`، ولم يظهر نص ولا مربع حوار، فالخطأ مبيّن باللون وحده.

لماذا يهم: الإطار الأحمر لا يعني شيئًا لمن لا يراه، ولا يكاد يعني شيئًا لمن يراه.

كيفية الإصلاح: اكتب الخطأ نصًّا بجوار الحقل، وانقل المؤشر إلى أول حقل خاطئ.

الاستثناءات: النماذج التي لا يُعرف جوابها من هنا، كالتي تسأل الخادم أولًا.
"""


@check(
    title=Text(en="A form that refuses input says so in text", ar="النموذج الذي يرفض المدخلات يذكر ذلك نصًّا"),
    impact="serious",
    wcag=("3.3.1",),
    messages={
        "silent": Text(
            en="The form refuses { $trial -> [empty] to be sent empty *[other] wrong values } and marks { $count "
            "-> "
            "[one] a field *[other] { $count } fields }, but no text says what is wrong.",
            ar="يرفض النموذج { $trial -> [empty] الإرسال فارغًا *[other] القيم الخاطئة } ويميّز { $count -> [one] "
            "حقلًا "
            "واحدًا [two] حقلين [few] { $count } حقول [many] { $count } حقلًا *[other] { $count } حقل }، دون نص "
            "يبيّن الخطأ.",
        ),
        "unsure": Text(
            en="The form was not sent { $trial -> [empty] empty *[other] with wrong values }, and nothing was "
            "seen that "
            "says why. Try it.",
            ar="لم يُرسل النموذج { $trial -> [empty] فارغًا *[other] بقيم خاطئة } ولم يظهر ما يبيّن السبب. جرّبه.",
        ),
    },
    arabic=ARABIC,
)
def form_error_silent(snapshot: Snapshot, forms: FormTrial) -> Iterator[Judgement]:
    for answer in forms.answers:
        place = answer.form.place(snapshot)
        told = answer.native or answer.texts or answer.dialogs or answer.errors
        invalid = [f for f in answer.fields if f.id in answer.marked and f.invalid == "true"]
        if answer.submitted:
            continue
        if told:
            yield passed(place)
        elif invalid:
            yield failed(place, "silent", trial=answer.trial, count=len(invalid))
        elif answer.marked:
            yield cant_tell(place, "unsure", trial=answer.trial)
