"""Fields that must be filled are marked before they are missed.

What it checks: visible fields that are `required` or `aria-required`: whether their label, legend, placeholder or
a mark beside them says so, by an asterisk or in words, or the form says that all of its fields are required. A
person decides about the rest.

Why it matters: who learns only from an error which fields are needed has to go through the form twice.

How to fix: write "(required)" into the label, or an asterisk that is explained at the top of the form.

References: WCAG 3.3.2 Labels or Instructions; techniques H90, G131, ARIA2.
"""

import re
from collections.abc import Iterator

from auditor.model import FormTrial, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, passed

ARABIC = """الحقول الإلزامية مميزة قبل أن تُغفل.

ما الذي يُفحص: الحقول الظاهرة ذات السمة `required` أو `aria-required`: هل يذكر ذلك عنوانها أو عنوان مجموعتها
أو النص النائب أو علامة بجوارها، بنجمة أو بكلمة، أو يذكر النموذج أن كل حقوله إلزامية. وما عدا ذلك يحكم فيه
مراجع.

لماذا يهم: من لا يعرف الحقول اللازمة إلا من رسالة خطأ يمر بالنموذج مرتين.

كيفية الإصلاح: اكتب «(إلزامي)» في العنوان، أو نجمة مشروحة في أعلى النموذج.
"""
_MARK = re.compile(r"[*∗＊✱]|requi|mandat|must|[إا]لزام|مطلوب|[إا]جبار|必填|必需", re.IGNORECASE)
_ALL = re.compile(
    r"all (the )?fields|every field|جميع (ال)?حقول|كل (ال)?حقول|كافة (ال)?حقول|optional|اختياري"
    r"|所有.{0,4}必填|选填",
    re.IGNORECASE,
)


@check(
    title=Text(en="Required fields are marked", ar="الحقول الإلزامية مميزة"),
    impact="moderate",
    wcag=("3.3.2",),
    messages={
        "unmarked": Text(
            en="Nothing that can be seen says that { $count -> [one] this field is *[other] these { $count } "
            "fields are } "
            "required: { $fields }",
            ar="لا شيء ظاهر يبيّن أن { $count -> [one] هذا الحقل إلزامي [two] هذين الحقلين إلزاميان *[other] هذه "
            "الحقول "
            "({ $count }) إلزامية }: { $fields }",
        ),
    },
    arabic=ARABIC,
)
def form_required_unmarked(snapshot: Snapshot, forms: FormTrial) -> Iterator[Judgement]:
    for form in forms.forms:
        # Radio buttons of one group are one question.
        fields = {(f.kind, f.group, f.spot.path if f.kind != "radio" else ()): f for f in form.fields}
        needed = [f for f in fields.values() if f.required and not f.search]
        # A form of one or two fields, such as a login, explains itself.
        if not needed or len(fields) <= 2 or _ALL.search(form.note):
            continue
        bare = [
            f for f in needed if not _MARK.search(f.marked) and not (len(f.near) < 120 and _MARK.search(f.near))
        ]
        if bare:
            names = ", ".join((f.group if f.kind == "radio" else f.label) or f.spot.tag for f in bare[:8])
            yield cant_tell(bare[0].spot.place(snapshot), "unmarked", count=len(bare), fields=names)
        if len(needed) > len(bare):
            yield passed(count=len(needed) - len(bare))
