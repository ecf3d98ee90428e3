"""Changing a field doesn't take the person elsewhere.

What it checks: every select, radio button, check box and text field is changed once, as by a person, with the
network shut. It fails where the mere change sends the form, leads to another page or opens a window.

Why it matters: people who go through a list with the arrow keys, or can't see the page, are torn away in the
middle of choosing, and don't know why.

How to fix: wait for a button. Where a change has to act at once, say so before the field.

Exceptions: fields whose label or surroundings announce it.

References: WCAG 3.2.2 On Input; techniques G80, H32, H84, G13, F36, F37.
"""

import re
from collections.abc import Iterator

from auditor.model import FormTrial, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """تغيير حقل لا ينقل المستخدم إلى موضع آخر.

ما الذي يُفحص: تُغيَّر كل قائمة منسدلة وزر اختيار ومربع اختيار وحقل نصي مرة واحدة كما يفعل المستخدم والشبكة
مغلقة. ويُعدّ إخفاقًا أن يرسل مجرد التغيير النموذج أو يقود إلى صفحة أخرى أو يفتح نافذة.

لماذا يهم: من يتنقل في القائمة بالأسهم أو لا يرى الصفحة يُنتزع من موضعه أثناء الاختيار ولا يدري لماذا.

كيفية الإصلاح: انتظر ضغط زر. وإن لزم أن يعمل التغيير فورًا فاذكر ذلك قبل الحقل.

الاستثناءات: الحقول التي يعلن عنوانها أو ما حولها ذلك.
"""
_ANNOUNCED = re.compile(
    r"automatic|immediately|will (open|load|reload|submit|change|go)|on (select|change)|upon|تلقائي|فور|سيتم"
    r"|ستنتقل|自动",
    re.IGNORECASE,
)
_CONTEXT = ("submit", "navigation", "window")


@check(
    title=Text(en="Changing a field doesn't lead elsewhere", ar="تغيير حقل لا ينقل إلى موضع آخر"),
    impact="serious",
    wcag=("3.2.2",),
    messages={
        "surprise": Text(
            en="Changing “{ $field }” alone { $kind -> [submit] sends the form [window] opens a new window "
            "*[other] leads "
            "to another page }.",
            ar="مجرد تغيير «{ $field }» { $kind -> [submit] يرسل النموذج [window] يفتح نافذة جديدة *[other] يقود "
            "إلى صفحة "
            "أخرى }.",
        ),
        "announced": Text(
            en="Changing “{ $field }” alone leads elsewhere; the text around it may announce that. Check that it "
            "does.",
            ar="مجرد تغيير «{ $field }» ينقل إلى موضع آخر، وقد يعلن النص المحيط ذلك. تحقق منه.",
        ),
    },
    arabic=ARABIC,
)
def form_change_surprises(snapshot: Snapshot, forms: FormTrial) -> Iterator[Judgement]:
    surprising = 0
    for change in forms.changes:
        event = next((e for e in change.events if e.kind in _CONTEXT), None)
        if event is None:
            continue
        surprising += 1
        place, field = change.field.spot.place(snapshot), (change.field.label or change.field.kind)[:80]
        evidence = {"what": event.kind, "where": event.detail}
        if _ANNOUNCED.search(f"{change.field.label} {change.field.near}"):
            yield cant_tell(place, "announced", field=field, evidence=evidence)
        else:
            yield failed(place, "surprise", field=field, kind=event.kind, evidence=evidence)
    fields = sum(len(f.fields) for f in forms.forms)
    if fields > surprising:
        yield passed(count=fields - surprising)
