"""axe's rules on labels and purposes of form fields."""

from auditor.model import Text
from auditor_checks.accessibility.axe_rules.rule import AxeRule

FORMS = (
    AxeRule(
        id="autocomplete-valid",
        wcag=("1.3.5",),
        act=("73f2c2",),
        impact="serious",
        title=Text(
            en="Fields about the user declare their purpose correctly",
            ar="حقول بيانات المستخدم تعلن غرضها على نحو صحيح",
        ),
        why=Text(
            en="Browsers and aids fill in known data, or show symbols for it, by the `autocomplete` value; "
            "a wrong one costs people with motor or cognitive disabilities the effort of typing "
            "everything.",
            ar="تعتمد المتصفحات والأدوات المساعدة على قيمة `autocomplete` لتعبئة البيانات المعروفة أو عرض "
            "رموز لها؛ والقيمة الخاطئة تلزم ذوي الإعاقات الحركية والذهنية كتابة كل شيء.",
        ),
        fix=Text(
            en="Use the values that HTML defines (`name`, `email`, `tel`, `bday`, `street-address` ...) in "
            "the right order (`shipping`, `mobile` before the field), on a field of a matching `type`.",
            ar="استخدم القيم المعرَّفة في HTML (`name` و`email` و`tel` و`bday` و`street-address` وغيرها) "
            "بالترتيب الصحيح (`shipping` أو `mobile` قبل اسم الحقل)، وعلى حقل من نوع `type` ملائم.",
        ),
    ),
    AxeRule(
        id="form-field-multiple-labels",
        wcag=("3.3.2",),
        impact="moderate",
        title=Text(en="A form field has a single label element", ar="لحقل النموذج عنصر تسمية واحد"),
        why=Text(
            en="Some screen readers and voice control use only the first or the last label, so a part of "
            "the instruction is lost.",
            ar="تستخدم بعض قارئات الشاشة وبرامج الأوامر الصوتية أول تسمية أو آخرها فقط، فيضيع جزء من التعليمات.",
        ),
        fix=Text(
            en="Keep one `<label>` per field and move hints to an element named by `aria-describedby`; or "
            "combine several texts by `aria-labelledby`.",
            ar="أبق `<label>` واحدًا لكل حقل، وانقل الإرشادات إلى عنصر تشير إليه `aria-describedby`، أو اجمع "
            "النصوص بالسمة `aria-labelledby`.",
        ),
    ),
    AxeRule(
        id="label-content-name-mismatch",
        wcag=("2.5.3",),
        act=("2ee8b8",),
        impact="serious",
        advice=True,
        title=Text(
            en="The name of a control contains its visible text",
            ar="اسم عنصر التحكم يتضمن نصه الظاهر",
        ),
        why=Text(
            en="People who speak to their device say what they see; when the programmatic name differs, the "
            "command finds nothing.",
            ar="من يخاطب جهازه بالصوت ينطق ما يراه؛ فإذا اختلف الاسم البرمجي عنه لم يجد الأمر ما ينفذه.",
        ),
        fix=Text(
            en="Remove `aria-label` where the visible text is enough, or let it begin with exactly that "
            "text; do not leave English `aria-label` values on an Arabic page.",
            ar="احذف `aria-label` إن كان النص الظاهر كافيًا، أو اجعلها تبدأ بالنص الظاهر نفسه؛ ولا تترك قيم "
            "`aria-label` إنجليزية في صفحة عربية.",
        ),
    ),
    AxeRule(
        id="label-title-only",
        wcag=(),
        impact="serious",
        advice=True,
        title=Text(en="Form fields have a visible label", ar="لحقول النماذج تسمية ظاهرة"),
        why=Text(
            en="A name that appears only on hovering helps neither people who use the keyboard or touch, "
            "nor those who forget what the field was for.",
            ar="الاسم الذي لا يظهر إلا عند تمرير المؤشر لا يفيد من يستخدم لوحة المفاتيح أو اللمس، ولا من "
            "ينسى غرض الحقل.",
        ),
        fix=Text(
            en="Add a visible `<label for>`; keep `title` and `aria-describedby` for hints.",
            ar="أضف `<label for>` ظاهرة، واجعل `title` و`aria-describedby` للإرشادات فقط.",
        ),
    ),
    AxeRule(
        id="label",
        wcag=("4.1.2",),
        act=("e086e5",),
        impact="critical",
        title=Text(en="Form fields have a name", ar="لحقول النماذج اسم"),
        why=Text(
            en="Without a connected label people who use a screen reader hear “edit” and cannot know "
            "whether an identity number, a date or a phone number is asked for.",
            ar="بلا تسمية مرتبطة بالحقل يسمع مستخدم قارئ الشاشة «حقل تحرير» ولا يعرف أهو رقم الهوية أم "
            "تاريخ أم رقم جوال.",
        ),
        fix=Text(
            en="Connect a visible `<label for>` with the field's `id`, or wrap the field in the `<label>`; "
            "`aria-labelledby` or `aria-label` where the design has no room. A `placeholder` is no label.",
            ar="اربط `<label for>` ظاهرة بمعرِّف الحقل `id`، أو ضع الحقل داخل `<label>`؛ واستخدم "
            "`aria-labelledby` أو `aria-label` إن ضاق التصميم. ولا تُغني `placeholder` عن التسمية.",
        ),
    ),
    AxeRule(
        id="select-name",
        wcag=("4.1.2",),
        act=("e086e5",),
        impact="critical",
        title=Text(en="Drop-down lists have a name", ar="للقوائم المنسدلة اسم"),
        why=Text(
            en="A screen reader reads the chosen entry but not the question; “01” may be a day, a month or "
            "a region.",
            ar="ينطق قارئ الشاشة القيمة المختارة دون السؤال؛ فقد تكون «01» يومًا أو شهرًا أو منطقة.",
        ),
        fix=Text(
            en="Connect a `<label for>` with the `id` of the `<select>`; for date parts name each list "
            "(“Day”, “Month”, “Year”) by `aria-label`.",
            ar="اربط `<label for>` بمعرِّف `id` للقائمة `<select>`؛ وفي أجزاء التاريخ سمِّ كل قائمة («اليوم» "
            "و«الشهر» و«السنة») بالسمة `aria-label`.",
        ),
    ),
)
