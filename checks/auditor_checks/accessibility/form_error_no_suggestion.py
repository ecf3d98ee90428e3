"""An error message for a wrong value says what a right one looks like.

What it checks: forms are filled with wrong values and submitted, the network being shut. Messages that appear
beside a field without an example, a number, a format or a verb that says what to do are put before a person.

Why it matters: who knows that the value is wrong, but not which would be right, can only guess.

How to fix: say what is expected: "Enter 10 digits that begin with 1 or 2", and give an example.

Exceptions: where a suggestion would endanger security, as with passwords.

References: WCAG 3.3.3 Error Suggestion; techniques G85, G177, ARIA2.
"""

from collections.abc import Iterator

from auditor.commons import error_texts
from auditor.model import FormTrial, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, passed

ARABIC = """رسالة الخطأ في القيمة تبيّن القيمة الصحيحة.

ما الذي يُفحص: تُملأ النماذج بقيم خاطئة وتُرسل والشبكة مغلقة. وتُعرض على مراجع الرسائل التي تظهر بجوار حقل بلا
مثال ولا رقم ولا صيغة ولا فعل يبيّن المطلوب.

لماذا يهم: من عرف أن القيمة خاطئة ولم يعرف الصحيحة لا يملك إلا التخمين.

كيفية الإصلاح: اذكر المتوقع: «أدخل 10 أرقام تبدأ بـ1 أو 2»، وأعطِ مثالًا.

الاستثناءات: حيث يمس الاقتراح الأمن، ككلمات المرور.
"""


@check(
    title=Text(en="Error messages say what would be right", ar="رسائل الخطأ تبيّن الصواب"),
    impact="moderate",
    wcag=("3.3.3",),
    messages={
        "none": Text(
            en="Check that this message says which value would be right for “{ $field }”: “{ $text }”",
            ar="تحقق من أن هذه الرسالة تبيّن القيمة الصحيحة لحقل «{ $field }»: «{ $text }»",
        ),
    },
    arabic=ARABIC,
)
def form_error_no_suggestion(snapshot: Snapshot, forms: FormTrial) -> Iterator[Judgement]:
    for answer in forms.answers:
        fields = {f.id: f for f in answer.fields}
        for error in answer.errors:
            field = fields.get(error.beside) or next((fields[i] for i in error.fields if i in fields), None)
            if answer.trial != "fill" or field is None or field.kind == "password" or not error.visible:
                continue
            if error_texts.explains(error.text, field.label):
                yield passed(error.spot.place(snapshot))
            elif error_texts.says_wrong(error.text):
                yield cant_tell(error.spot.place(snapshot), "none", field=field.label[:80], text=error.text[:120])
