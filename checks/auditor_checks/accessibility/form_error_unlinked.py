"""An error message beside a field is tied to it.

What it checks: messages that appear beside a field when its form is submitted empty or with wrong values, the
network being shut: whether the field refers to the message by `aria-describedby` or `aria-errormessage`, or is
marked `aria-invalid`.

Why it matters: a screen reader reads what is tied to the field on reaching it; a message that merely stands
nearby is missed.

How to fix: set `aria-invalid="true"` and `aria-describedby` to the message's id while the error lasts.

References: WCAG 3.3.1, 1.3.1; techniques ARIA21, ARIA1.
"""

from collections.abc import Iterator

from auditor.model import FormTrial, Snapshot, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """رسالة الخطأ المجاورة للحقل مرتبطة به.

ما الذي يُفحص: الرسائل التي تظهر بجوار حقل عند إرسال نموذجه فارغًا أو بقيم خاطئة والشبكة مغلقة: هل يشير إليها
الحقل بسمة `aria-describedby` أو `aria-errormessage`، أو وُسم بسمة `aria-invalid`.

لماذا يهم: يقرأ قارئ الشاشة ما ارتبط بالحقل عند بلوغه، أما الرسالة المجاورة فحسب فتفوت.

كيفية الإصلاح: ضع `aria-invalid="true"` و`aria-describedby` بمعرّف الرسالة ما دام الخطأ قائمًا.
"""


@check(
    title=Text(en="Error messages are tied to their fields", ar="رسائل الخطأ مرتبطة بحقولها"),
    impact="moderate",
    advice=True,
    messages={
        "loose": Text(
            en="The error message beside “{ $field }” is not tied to it: “{ $text }”",
            ar="رسالة الخطأ المجاورة لحقل «{ $field }» غير مرتبطة به: «{ $text }»",
        ),
    },
    arabic=ARABIC,
)
def form_error_unlinked(snapshot: Snapshot, forms: FormTrial) -> Iterator[Judgement]:
    told: set[tuple[int, int]] = set()
    for answer in forms.answers:
        fields = {f.id: f for f in answer.fields}
        for error in answer.errors:
            field = fields.get(error.beside)
            if field is None or not error.named or (field.id, error.id) in told:
                continue
            told.add((field.id, error.id))
            if field.id in error.fields or field.invalid == "true":
                yield passed(field.spot.place(snapshot))
            else:
                yield failed(field.spot.place(snapshot), "loose", field=field.label[:80], text=error.text[:120])
