"""An error message says which field is wrong, and what is wrong or how to put it right.

What it checks: error messages that stand on the page, and those that a form shows beside its fields when it is
submitted empty or with wrong values, the network being shut. A message fails that says no more than that
something is wrong; that belongs to one of two fields with the same name and doesn't say which; or that assistive
technology can't read.

Why it matters: who can't see the red border, or doesn't know what "invalid" is about, gives up the form.

How to fix: name the field and the fault: "Age: enter a number of at least 1", not "Invalid value". Tie the
message to its field by `aria-describedby`. Where field names repeat, name the group, too.

Exceptions: messages in languages that aren't known here; what only the server answers.

References: WCAG 3.3.1 Error Identification; ACT rule 36b590; techniques G83, G84, G85, SCR18, ARIA21.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from auditor.commons import error_texts
from auditor.model import ErrorText, FormField, FormTrial, Node, Snapshot, Target, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """تذكر رسالة الخطأ الحقل الخاطئ ووجه الخطأ أو طريقة تصحيحه.

ما الذي يُفحص: رسائل الخطأ الظاهرة في الصفحة، وما يعرضه النموذج بجوار حقوله حين يُرسل فارغًا أو بقيم خاطئة
والشبكة مغلقة. تُعدّ إخفاقًا الرسالة التي لا تزيد على أن شيئًا ما خاطئ، والتي تخص أحد حقلين متماثلي الاسم ولا
تبيّن أيهما، والتي لا تقرؤها التقنيات المساعدة.

لماذا يهم: من لا يرى الإطار الأحمر، أو لا يدري ما المقصود بكلمة «غير صالح»، يترك النموذج.

كيفية الإصلاح: اذكر الحقل والخطأ: «العمر: أدخل رقمًا لا يقل عن 1» بدل «قيمة غير صالحة». واربط الرسالة بحقلها
بسمة `aria-describedby`. وإن تكررت أسماء الحقول فاذكر المجموعة أيضًا.

الاستثناءات: الرسائل بلغات غير معروفة هنا، وما لا يجيب به إلا الخادم.
"""


@check(
    title=Text(
        en="Error messages say which field is wrong and how",
        ar="تذكر رسائل الخطأ الحقل الخاطئ ووجه الخطأ",
    ),
    impact="serious",
    wcag=("3.3.1",),
    act=("36b590",),
    messages={
        "empty": Text(
            en="The message for “{ $field }” says only that something is wrong, not what: “{ $text }”",
            ar="لا تقول رسالة «{ $field }» سوى أن شيئًا ما خاطئ دون بيانه: «{ $text }»",
        ),
        "ambiguous": Text(
            en="There is more than one field called “{ $field }”, and the message doesn't say which it means: “{ "
            "$text }”",
            ar="في النموذج أكثر من حقل باسم «{ $field }»، ولا تبيّن الرسالة أيها المقصود: «{ $text }»",
        ),
        "hidden": Text(
            en="Assistive technology can't read this error message: “{ $text }”",
            ar="لا تستطيع التقنيات المساعدة قراءة رسالة الخطأ هذه: «{ $text }»",
        ),
        "unseen": Text(
            en="This error message can't be seen: “{ $text }”",
            ar="رسالة الخطأ هذه غير مرئية: «{ $text }»",
        ),
        "unclear": Text(
            en="Check that this message says which field is wrong and how: “{ $text }”",
            ar="تحقق من أن هذه الرسالة تذكر الحقل الخاطئ ووجه الخطأ: «{ $text }»",
        ),
    },
    arabic=ARABIC,
)
def form_error_unclear(snapshot: Snapshot, forms: FormTrial) -> Iterator[Judgement]:
    wrong = 0
    for form in forms.forms:
        for error in forms.errors:
            if (
                error.form == form.id
                or (form.id == 0 and error.fields)
                or error.beside in {f.id for f in form.fields}
            ):
                for judgement in _judge(error, form.fields, forms.errors, snapshot):
                    wrong += 1
                    yield judgement
    for answer in forms.answers:
        ids = {f.id for f in answer.fields}
        for error in answer.errors:
            if ids & {error.beside, *error.fields}:
                for judgement in _judge(error, answer.fields, answer.errors, snapshot):
                    wrong += 1
                    yield judgement
    fields = sum(len(f.fields) for f in forms.forms)
    if fields > wrong:
        yield passed(count=fields - wrong)


def _judge(
    error: ErrorText, fields: Sequence[FormField], others: Sequence[ErrorText], snapshot: Snapshot
) -> Iterator[Judgement]:
    """What is wrong with a message, if anything is."""
    if not error_texts.says_wrong(error.text):
        return
    place = error.spot.place(snapshot)
    about = [f for f in fields if f.id in error.fields or f.id == error.beside]
    text = error.text[:150]
    spoken = any(not o.hidden and o.id != error.id for o in others if o.beside == error.beside)
    if error.hidden and not error.fields and error.visible and error.named:
        if not spoken:
            yield failed(place, "hidden", text=text)
    elif not error.visible and any(f.invalid == "true" for f in about):
        if not any(o.visible and o.id != error.id for o in others):
            yield failed(place, "unseen", text=text)
    elif not error.visible:
        return
    elif error.named and (double := _ambiguous(error, fields, about)):
        yield failed(place, "ambiguous", field=double, text=text)
    elif error.named or any(f.invalid == "true" for f in about):
        yield from _plain(error, fields, about, place, text)


def _plain(
    error: ErrorText, fields: Sequence[FormField], about: list[FormField], place: Node | Target, text: str
) -> Iterator[Judgement]:
    named = about or [f for f in fields if error_texts.names(error.text, f.label)]
    label = " ".join(f.label for f in (named or fields))
    told = error_texts.explains(error.text, label)
    if told is False and len(text) < 100:
        yield failed(place, "empty", field=(named or fields)[0].label[:80], text=text)
    elif (
        told is True
        and not named
        and len(fields) > 1
        and not error.group
        and len(error.lines) == 1
        and len(text) < 60
    ):
        yield cant_tell(place, "unclear", text=text)


def _ambiguous(error: ErrorText, fields: Sequence[FormField], about: list[FormField]) -> str:
    """The label that two fields of different groups share and that a message about all of them names; or ''."""
    if about or error.group:
        return ""
    labels = Counter(f.label.lower() for f in fields if f.label and f.kind not in ("radio", "checkbox"))
    for field in fields:
        groups = {f.group for f in fields if f.label.lower() == field.label.lower()}
        shared = labels[field.label.lower()] > 1 and len(groups) > 1
        said_group = any(g and error_texts.names(error.text, g) for g in groups)
        if shared and not said_group and error_texts.names(error.text, field.label):
            return field.label
    return ""
