"""axe's rules on the names of custom controls and of other elements with an ARIA role."""

from auditor.model import Text
from auditor_checks.accessibility.axe_rules.rule import AxeRule

ARIA_NAMES = (
    AxeRule(
        id="aria-braille-equivalent",
        wcag=("4.1.2",),
        impact="serious",
        review=True,
        title=Text(
            en="Braille-only ARIA texts have a spoken equivalent",
            ar="لنصوص ARIA الخاصة ببرايل مكافئ منطوق",
        ),
        why=Text(
            en="A name or role description given only for braille displays leaves people who listen to "
            "their screen reader with nothing, and may be ignored altogether.",
            ar="الاسم أو وصف الدور الموجَّه إلى أسطر برايل وحدها يحرم من يستمع إلى قارئ الشاشة من معرفته، وقد "
            "يُهمل كليًا.",
        ),
        fix=Text(
            en="Give the element an accessible name beside `aria-braillelabel`, and a non-empty "
            "`aria-roledescription` beside `aria-brailleroledescription`; or remove the braille "
            "attribute.",
            ar="أضف للعنصر اسمًا قابلًا للوصول إلى جانب `aria-braillelabel`، وقيمة غير فارغة للسمة "
            "`aria-roledescription` إلى جانب `aria-brailleroledescription`، أو احذف سمة برايل.",
        ),
    ),
    AxeRule(
        id="aria-command-name",
        wcag=("4.1.2",),
        act=("97a4e1",),
        impact="serious",
        title=Text(
            en="Custom buttons, links and menu items have a name",
            ar="للأزرار والروابط وبنود القوائم المخصصة اسم",
        ),
        why=Text(
            en="A screen reader announces a nameless control only as “button” or “link”, and voice control "
            "has no word to call it by; the person cannot tell what it does.",
            ar="يعلن قارئ الشاشة العنصر بلا اسم على أنه «زر» أو «رابط» فحسب، ولا يجد مستخدم الأوامر الصوتية "
            "كلمة يناديه بها، فلا يُعرف ما يفعله.",
        ),
        fix=Text(
            en="Put visible text inside the element with `role=button`, `role=link` or `role=menuitem`; for "
            "an icon alone add `aria-label` in the language of the page.",
            ar="ضع نصًا ظاهرًا داخل العنصر ذي `role=button` أو `role=link` أو `role=menuitem`؛ وإن كان أيقونة "
            "فقط فأضف `aria-label` بلغة الصفحة.",
        ),
    ),
    AxeRule(
        id="aria-dialog-name",
        wcag=(),
        impact="serious",
        advice=True,
        title=Text(en="Dialogs have a name", ar="لمربعات الحوار اسم"),
        why=Text(
            en="When a dialog opens, a screen reader reads its name first; without one people hear only "
            "“dialog” and do not know what has interrupted them.",
            ar="عند فتح مربع الحوار ينطق قارئ الشاشة اسمه أولًا؛ فإن لم يكن له اسم سمع المستفيد «مربع حوار» "
            "فقط ولم يعرف ما الذي قاطعه.",
        ),
        fix=Text(
            en="Point `aria-labelledby` of the element with `role=dialog` or `role=alertdialog` to the "
            "dialog's visible heading, or add `aria-label`.",
            ar="اربط العنصر ذا `role=dialog` أو `role=alertdialog` بعنوانه الظاهر عبر `aria-labelledby`، أو "
            "أضف `aria-label`.",
        ),
    ),
    AxeRule(
        id="aria-input-field-name",
        wcag=("4.1.2",),
        act=("e086e5",),
        impact="serious",
        title=Text(en="Custom input fields have a name", ar="لحقول الإدخال المخصصة اسم"),
        why=Text(
            en="Without a name a screen reader says only “edit” or “list box”, so people cannot know which "
            "information belongs in the field.",
            ar="بلا اسم لا يقول قارئ الشاشة سوى «حقل تحرير» أو «قائمة»، فلا يُعرف ما المعلومة المطلوبة في الحقل.",
        ),
        fix=Text(
            en="Connect the visible label by `aria-labelledby`, or add `aria-label`, on the element with "
            "`role=combobox`, `listbox`, `searchbox`, `slider`, `spinbutton` or `textbox`; `<label for>` "
            "works only for native fields.",
            ar="اربط التسمية الظاهرة بالعنصر عبر `aria-labelledby` أو أضف `aria-label` على العنصر ذي "
            "`role=combobox` أو `listbox` أو `searchbox` أو `slider` أو `spinbutton` أو `textbox`؛ أما "
            "`<label for>` فلا يعمل إلا مع الحقول الأصلية.",
        ),
    ),
    AxeRule(
        id="aria-meter-name",
        wcag=("1.1.1",),
        impact="serious",
        title=Text(en="Meters have a name", ar="للمقاييس اسم"),
        why=Text(
            en="A screen reader reads the value of a nameless meter but not what it measures, for example "
            "“70 %” of what.",
            ar="ينطق قارئ الشاشة قيمة المقياس الذي لا اسم له دون أن يبيّن ما يقيسه، كأن يقول «70 في المئة» "
            "فلا يُعرف مم هي.",
        ),
        fix=Text(
            en="Name the element with `role=meter` by `aria-labelledby` pointing to its visible caption, or "
            "by `aria-label`.",
            ar="سمِّ العنصر ذا `role=meter` بالسمة `aria-labelledby` المشيرة إلى عنوانه الظاهر، أو بالسمة "
            "`aria-label`.",
        ),
    ),
    AxeRule(
        id="aria-progressbar-name",
        wcag=("1.1.1",),
        impact="serious",
        title=Text(en="Progress bars have a name", ar="لأشرطة التقدم اسم"),
        why=Text(
            en="People who cannot see the bar hear a percentage without knowing what is in progress: an "
            "upload, a step of the service or the page itself.",
            ar="يسمع من لا يرى الشريط نسبة لا يعرف ما الذي يتقدم بها: رفع ملف أم خطوة من الخدمة أم تحميل "
            "الصفحة نفسها.",
        ),
        fix=Text(
            en="Name the element with `role=progressbar` by `aria-labelledby` or `aria-label`, for example "
            "“Uploading the attachment”.",
            ar="سمِّ العنصر ذا `role=progressbar` بالسمة `aria-labelledby` أو `aria-label`، مثل «جارٍ رفع المرفق».",
        ),
    ),
    AxeRule(
        id="aria-tab-name",
        wcag=("4.1.2",),
        impact="serious",
        title=Text(en="Tabs have a name", ar="لعلامات التبويب اسم"),
        why=Text(
            en="Nameless tabs are all announced alike (“tab, 1 of 4”), so people cannot choose the panel "
            "they need.",
            ar="علامات التبويب بلا أسماء تُعلن متشابهة («علامة تبويب، 1 من 4»)، فلا يستطيع المستفيد اختيار "
            "اللوحة التي يريدها.",
        ),
        fix=Text(
            en="Put text inside the element with `role=tab`; for an icon alone add `aria-label`.",
            ar="ضع نصًا داخل العنصر ذي `role=tab`، وإن كان أيقونة فقط فأضف `aria-label`.",
        ),
    ),
    AxeRule(
        id="aria-toggle-field-name",
        wcag=("4.1.2",),
        act=("e086e5",),
        impact="serious",
        title=Text(
            en="Custom check boxes, radio buttons, switches and options have a name",
            ar="لخانات الاختيار وأزرار الاختيار والمفاتيح والخيارات المخصصة اسم",
        ),
        why=Text(
            en="A screen reader says “not checked” without saying what; people cannot agree, choose or "
            "refuse with confidence.",
            ar="يقول قارئ الشاشة «غير محدد» دون أن يذكر ما هو، فلا يستطيع المستفيد أن يوافق أو يختار أو "
            "يرفض وهو مطمئن.",
        ),
        fix=Text(
            en="Put the text inside the element, or connect it by `aria-labelledby`, on elements with "
            "`role=checkbox`, `radio`, `switch`, `option`, `menuitemcheckbox` or `menuitemradio`.",
            ar="ضع النص داخل العنصر أو اربطه به عبر `aria-labelledby`، في العناصر ذات `role=checkbox` أو "
            "`radio` أو `switch` أو `option` أو `menuitemcheckbox` أو `menuitemradio`.",
        ),
    ),
    AxeRule(
        id="aria-tooltip-name",
        wcag=("4.1.2",),
        impact="serious",
        title=Text(en="Tooltips have text", ar="للتلميحات نص"),
        why=Text(
            en="An empty tooltip gives people who use a screen reader no hint, although others may see one "
            "drawn as an image.",
            ar="التلميح الفارغ لا يقدم لمستخدم قارئ الشاشة أي توضيح، وإن رآه غيره مرسومًا في صورة.",
        ),
        fix=Text(
            en="Write the hint as text inside the element with `role=tooltip`, and refer to it by "
            "`aria-describedby` from the control.",
            ar="اكتب التلميح نصًا داخل العنصر ذي `role=tooltip`، وأشر إليه من عنصر التحكم بالسمة "
            "`aria-describedby`.",
        ),
    ),
    AxeRule(
        id="aria-treeitem-name",
        wcag=(),
        impact="serious",
        advice=True,
        title=Text(en="Tree items have a name", ar="لعناصر الشجرة اسم"),
        why=Text(
            en="In a tree of nameless entries people hear only levels and positions and cannot find the "
            "branch they are looking for.",
            ar="في شجرة عناصرها بلا أسماء لا يسمع المستفيد إلا المستوى والترتيب، فلا يجد الفرع الذي يبحث عنه.",
        ),
        fix=Text(
            en="Put text inside each element with `role=treeitem`, or add `aria-label`.",
            ar="ضع نصًا داخل كل عنصر ذي `role=treeitem`، أو أضف `aria-label`.",
        ),
    ),
)
