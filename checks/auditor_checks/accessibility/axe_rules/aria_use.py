"""axe's rules on the use of ARIA roles, states and properties."""

from auditor.model import Text
from auditor_checks.accessibility.axe_rules.rule import AxeRule

ARIA_USE = (
    AxeRule(
        id="aria-allowed-attr",
        wcag=("4.1.2",),
        act=("5c01ea",),
        impact="critical",
        title=Text(en="ARIA attributes suit the element's role", ar="سمات ARIA ملائمة لدور العنصر"),
        why=Text(
            en="An ARIA attribute that the role does not support is ignored, or announced wrongly, so "
            "people who use a screen reader are told a state or value that is not there.",
            ar="سمة ARIA التي لا يدعمها دور العنصر يتجاهلها قارئ الشاشة أو ينطقها خطأً، فيسمع المستفيد حالة "
            "أو قيمة لا وجود لها.",
        ),
        fix=Text(
            en="Remove the attribute, or give the element a role that supports it: for example "
            "`aria-checked` belongs on `role=checkbox`, `aria-expanded` on a button. Prefer the native "
            "HTML element and attribute (`checked`, `disabled`, `required`).",
            ar="احذف السمة، أو أعط العنصر دورًا يدعمها: فمثلًا `aria-checked` مكانها `role=checkbox`، "
            "و`aria-expanded` مكانها الزر. والأفضل استخدام عنصر HTML الأصلي وسماته (`checked` "
            "و`disabled` و`required`).",
        ),
    ),
    AxeRule(
        id="aria-allowed-role",
        wcag=(),
        impact="minor",
        advice=True,
        title=Text(en="The role suits the HTML element", ar="الدور ملائم لعنصر HTML"),
        why=Text(
            en="A role that contradicts its element, such as a heading that claims to be a button, makes "
            "browsers and screen readers disagree about what the control is and how it is operated.",
            ar="الدور الذي يناقض عنصره، كعنوان يدّعي أنه زر، يجعل المتصفحات وقارئات الشاشة تختلف في ماهية "
            "العنصر وطريقة تشغيله.",
        ),
        fix=Text(
            en="Remove `role`, or put it on an element for which the specification “ARIA in HTML” allows "
            "it; use `<button>` instead of `role=button` on another element.",
            ar="احذف السمة `role`، أو انقلها إلى عنصر تجيزه له مواصفة ARIA in HTML؛ واستخدم `<button>` بدل "
            "وضع `role=button` على عنصر آخر.",
        ),
    ),
    AxeRule(
        id="aria-conditional-attr",
        wcag=("4.1.2",),
        act=("5c01ea",),
        impact="serious",
        title=Text(
            en="ARIA attributes are used as the role's specification demands",
            ar="سمات ARIA مستخدمة وفق مواصفة الدور",
        ),
        why=Text(
            en="When ARIA contradicts the real state, for example a ticked box with `aria-checked=false`, "
            "screen readers announce the opposite of what is on the screen.",
            ar="حين تناقض سمة ARIA الحالة الفعلية، كخانة محددة تحمل `aria-checked=false`، ينطق قارئ الشاشة "
            "عكس ما يظهر على الشاشة.",
        ),
        fix=Text(
            en="Remove `aria-checked` from native check boxes and radio buttons; keep `aria-level`, "
            "`aria-posinset`, `aria-setsize` and `aria-expanded` on rows only inside `role=treegrid`.",
            ar="احذف `aria-checked` من خانات الاختيار وأزرار الاختيار الأصلية؛ ولا تضع `aria-level` "
            "و`aria-posinset` و`aria-setsize` و`aria-expanded` على الصفوف إلا داخل `role=treegrid`.",
        ),
    ),
    AxeRule(
        id="aria-deprecated-role",
        wcag=("4.1.2",),
        act=("674b10",),
        impact="minor",
        advice=True,
        title=Text(en="No deprecated ARIA roles are used", ar="لا تُستخدم أدوار ARIA متقادمة"),
        why=Text(
            en="Support for deprecated roles is being withdrawn, so the meaning they carry today may "
            "disappear for screen-reader users with the next browser update.",
            ar="يتراجع دعم الأدوار المتقادمة تدريجيًا، فقد يفقد مستخدمو قارئات الشاشة المعنى الذي تحمله مع "
            "أول تحديث للمتصفح.",
        ),
        fix=Text(
            en="Replace the role by its successor (for example `role=list` for `directory`, `role=listitem` "
            "for `doc-biblioentry` and `doc-endnote`) or by the native HTML element.",
            ar="استخدم بدلًا من الدور المتقادم بديله الحديث (مثل `role=list` بدل `directory`، "
            "و`role=listitem` بدل `doc-biblioentry` و`doc-endnote`) أو عنصر HTML الأصلي.",
        ),
    ),
    AxeRule(
        id="aria-hidden-body",
        wcag=("1.3.1", "4.1.2"),
        impact="critical",
        title=Text(
            en="The page body is not hidden from assistive technology",
            ar="متن الصفحة غير مخفي عن التقنيات المساعدة",
        ),
        why=Text(
            en="With `aria-hidden=true` on the body a screen reader finds an empty page, although "
            "everything is visible on the screen.",
            ar="إذا حمل متن الصفحة `aria-hidden=true` وجد قارئ الشاشة صفحة فارغة مع أن كل محتواها ظاهر على الشاشة.",
        ),
        fix=Text(
            en="Remove `aria-hidden` from `<body>`. To block the background behind a dialog use `<dialog>` "
            "with `showModal()`, or `inert` on the background's container.",
            ar="احذف `aria-hidden` من `<body>`. ولحجب الخلفية وراء مربع حوار استخدم `<dialog>` مع "
            "`showModal()`، أو السمة `inert` على حاوية الخلفية.",
        ),
    ),
    AxeRule(
        id="aria-hidden-focus",
        wcag=("4.1.2",),
        act=("6cfa84",),
        impact="serious",
        title=Text(
            en="Content hidden from assistive technology cannot take the focus",
            ar="المحتوى المخفي عن التقنيات المساعدة لا يصل إليه التركيز",
        ),
        why=Text(
            en="Keyboard focus lands on a control that the screen reader may not speak of: the person hears "
            "silence and does not know where they are.",
            ar="يصل تركيز لوحة المفاتيح إلى عنصر لا يتحدث عنه قارئ الشاشة، فيسمع المستفيد صمتًا ولا يعرف موضعه.",
        ),
        fix=Text(
            en="Remove `aria-hidden=true` if the content is meant for everyone; otherwise hide it for all "
            "(`hidden`, `display:none`, `inert`), or set `tabindex=-1` or `disabled` on each control "
            "inside.",
            ar="احذف `aria-hidden=true` إن كان المحتوى موجهًا للجميع؛ وإلا فأخفه عن الجميع (`hidden` أو "
            "`display:none` أو `inert`)، أو ضع `tabindex=-1` أو `disabled` على كل عنصر تحكم داخله.",
        ),
    ),
    AxeRule(
        id="aria-prohibited-attr",
        wcag=("4.1.2",),
        act=("5c01ea",),
        impact="serious",
        title=Text(
            en="No ARIA attribute is used where it is prohibited",
            ar="لا تُستخدم سمات ARIA حيث هي محظورة",
        ),
        why=Text(
            en="A name given by `aria-label` to an element that may not have one, such as a plain `<div>` "
            "or `<span>`, is often not read at all, so the information is lost.",
            ar="الاسم المعطى بالسمة `aria-label` لعنصر لا يجوز أن يحمل اسمًا، مثل `<div>` أو `<span>` بلا "
            "دور، كثيرًا ما لا يُنطق فتضيع المعلومة.",
        ),
        fix=Text(
            en="Write the information as text in the element, or give the element a role that may be named "
            "(`role=group`, `role=img`, a button, a link); otherwise remove the attribute.",
            ar="اكتب المعلومة نصًا داخل العنصر، أو أعطه دورًا يقبل التسمية (`role=group` أو `role=img` أو زرًا "
            "أو رابطًا)، وإلا فاحذف السمة.",
        ),
    ),
    AxeRule(
        id="aria-required-attr",
        wcag=("4.1.2",),
        act=("4e8ab6",),
        impact="critical",
        title=Text(
            en="Roles carry the ARIA attributes they require",
            ar="تحمل الأدوار سمات ARIA التي تستلزمها",
        ),
        why=Text(
            en="A custom check box without `aria-checked` or a slider without `aria-valuenow` tells a "
            "screen reader nothing of its state, so people cannot know what they have chosen.",
            ar="خانة اختيار مخصصة بلا `aria-checked` أو منزلق بلا `aria-valuenow` لا يخبر قارئ الشاشة "
            "بحالته، فلا يعرف المستفيد ما اختاره.",
        ),
        fix=Text(
            en="Add the required attribute and keep it up to date by script, or use the native element "
            "(`<input type=checkbox>`, `<input type=range>`), which carries its state by itself.",
            ar="أضف السمة الإلزامية وحدّثها برمجيًا مع كل تغيير، أو استخدم العنصر الأصلي (`<input "
            "type=checkbox>` أو `<input type=range>`) فهو يحمل حالته بنفسه.",
        ),
    ),
    AxeRule(
        id="aria-required-children",
        wcag=("1.3.1",),
        act=("bc4a75", "ff89c9"),
        impact="critical",
        title=Text(
            en="Composite roles contain the parts they require",
            ar="تحتوي الأدوار المركبة على أجزائها اللازمة",
        ),
        why=Text(
            en="A list, menu, table or tab list whose parts are missing or of the wrong kind is announced "
            "with a wrong number of entries, and moving through it by keyboard fails.",
            ar="القائمة أو الجدول أو شريط التبويب الذي تنقص أجزاؤه أو تختلف أنواعها يُعلن بعدد خاطئ من "
            "البنود ويتعذر التنقل فيه بقارئ الشاشة.",
        ),
        fix=Text(
            en="Give the direct children the required role, for example `role=tab` inside `role=tablist`; "
            "move other elements out, mark wrappers `role=presentation`, or use native HTML (`<ul>`, "
            "`<table>`, `<select>`).",
            ar="أعط العناصر الفرعية المباشرة الدور اللازم، مثل `role=tab` داخل `role=tablist`، وانقل "
            "العناصر الأخرى إلى الخارج، وضع `role=presentation` على الأغلفة، أو استخدم عناصر HTML "
            "الأصلية (`<ul>` و`<table>` و`<select>`).",
        ),
    ),
    AxeRule(
        id="aria-required-parent",
        wcag=("1.3.1",),
        act=("ff89c9",),
        impact="critical",
        title=Text(
            en="Parts of composite roles stand inside the whole they belong to",
            ar="أجزاء الأدوار المركبة واقعة داخل الكل الذي تنتمي إليه",
        ),
        why=Text(
            en="A tab, option or row outside its container loses its position and its relation to the "
            "others, so screen-reader users do not learn that it is one of several.",
            ar="علامة التبويب أو الخيار أو الصف الواقع خارج حاويته يفقد ترتيبه وصلته ببقية البنود، فلا يعرف "
            "مستخدم قارئ الشاشة أنه واحد من مجموعة.",
        ),
        fix=Text(
            en="Wrap the element in the container its role needs, for example `role=option` in "
            "`role=listbox`, or connect them by `aria-owns`; use native HTML where there is an element "
            "for it.",
            ar="ضع العنصر داخل الحاوية التي يستلزمها دوره، مثل `role=option` داخل `role=listbox`، أو "
            "اربطهما بالسمة `aria-owns`؛ واستخدم عنصر HTML الأصلي متى وُجد.",
        ),
    ),
    AxeRule(
        id="aria-roledescription",
        wcag=("4.1.2",),
        impact="serious",
        advice=True,
        enabled=False,
        title=Text(
            en="A role description stands only on elements with a role",
            ar="وصف الدور لا يوضع إلا على عناصر لها دور",
        ),
        why=Text(
            en="A role description replaces the spoken role; on an element without one it is ignored or "
            "confuses people who use a screen reader.",
            ar="وصف الدور يحل محل الدور المنطوق؛ فإذا وُضع على عنصر بلا دور أُهمل أو أربك مستخدم قارئ الشاشة.",
        ),
        fix=Text(
            en="Remove `aria-roledescription`, or give the element a role such as `role=group` or "
            "`role=region` and translate the description into the page's language.",
            ar="احذف `aria-roledescription`، أو أعط العنصر دورًا مثل `role=group` أو `role=region` واكتب "
            "الوصف بلغة الصفحة.",
        ),
    ),
    AxeRule(
        id="aria-roles",
        wcag=("4.1.2",),
        act=("674b10",),
        impact="critical",
        title=Text(en="Roles are valid ARIA roles", ar="الأدوار المستخدمة أدوار ARIA صحيحة"),
        why=Text(
            en="A misspelt, invented or abstract role is ignored; the custom control then has no role and "
            "assistive technology cannot say what it is.",
            ar="الدور المكتوب خطأً أو المخترع أو المجرد يُهمل، فيبقى العنصر المخصص بلا دور ولا تستطيع "
            "التقنيات المساعدة تعريفه.",
        ),
        fix=Text(
            en="Correct the value of `role` to one that WAI-ARIA defines, or remove it and use the native "
            "HTML element.",
            ar="صحّح قيمة السمة `role` إلى دور معرَّف في مواصفة WAI-ARIA، أو احذفها واستخدم عنصر HTML الأصلي.",
        ),
    ),
    AxeRule(
        id="aria-text",
        wcag=(),
        impact="serious",
        advice=True,
        title=Text(
            en="Elements read as plain text contain no controls",
            ar="العناصر المقروءة نصًا واحدًا لا تحتوي على عناصر تحكم",
        ),
        why=Text(
            en="`role=text` flattens everything inside it to text; a link or button there takes the focus "
            "but is announced as neither.",
            ar="الدور `role=text` يحوّل كل ما بداخله إلى نص؛ فالرابط أو الزر داخله يأخذ التركيز دون أن يُعلن "
            "أنه رابط أو زر.",
        ),
        fix=Text(
            en="Remove `role=text` from the wrapper, or move the links and buttons out of it.",
            ar="احذف `role=text` من العنصر الحاوي، أو انقل الروابط والأزرار إلى خارجه.",
        ),
    ),
    AxeRule(
        id="aria-valid-attr-value",
        wcag=("4.1.2",),
        act=("6a7281",),
        impact="critical",
        title=Text(en="ARIA attributes have valid values", ar="قيم سمات ARIA صحيحة"),
        why=Text(
            en="An invalid value, or a reference to an element that does not exist, is dropped; the name, "
            "state or relation that it should carry never reaches the screen reader.",
            ar="القيمة غير الصحيحة أو الإشارة إلى عنصر غير موجود تُهمل، فلا يصل إلى قارئ الشاشة الاسم أو "
            "الحالة أو العلاقة المقصودة.",
        ),
        fix=Text(
            en="Use only the values that WAI-ARIA lists (`true`, `false`, `mixed` ...), and let "
            "`aria-labelledby`, `aria-describedby` and `aria-controls` name `id` values that are on the "
            "page. Values are never translated into Arabic.",
            ar="استخدم القيم التي تحددها مواصفة WAI-ARIA فقط (`true` و`false` و`mixed` وغيرها)، واجعل "
            "`aria-labelledby` و`aria-describedby` و`aria-controls` تشير إلى قيم `id` موجودة في الصفحة. "
            "ولا تترجم هذه القيم إلى العربية.",
        ),
    ),
    AxeRule(
        id="aria-valid-attr",
        wcag=("4.1.2",),
        act=("5f99a7",),
        impact="critical",
        title=Text(en="ARIA attribute names are valid", ar="أسماء سمات ARIA صحيحة"),
        why=Text(
            en="A misspelt attribute such as `aria-labeledby` does nothing: the control stays without the "
            "name or state that the author meant to give it.",
            ar="السمة المكتوبة خطأً مثل `aria-labeledby` لا أثر لها، فيبقى العنصر بلا الاسم أو الحالة المقصودة.",
        ),
        fix=Text(
            en="Correct the spelling to an attribute that WAI-ARIA defines (for example `aria-labelledby`), "
            "or remove it.",
            ar="صحّح كتابة السمة إلى سمة معرَّفة في مواصفة WAI-ARIA (مثل `aria-labelledby`)، أو احذفها.",
        ),
    ),
    AxeRule(
        id="presentation-role-conflict",
        wcag=(),
        act=("46ca7f",),
        impact="minor",
        advice=True,
        title=Text(
            en="Elements marked as decorative are ignored consistently",
            ar="العناصر المعلَّمة بأنها تزيينية يجري تجاهلها باتساق",
        ),
        why=Text(
            en="An element marked decorative but focusable, or carrying a global ARIA attribute, is "
            "announced after all by some screen readers: noise without meaning.",
            ar="العنصر المعلَّم بأنه تزييني مع قابليته للتركيز أو حمله سمة ARIA عامة تعلنه بعض قارئات الشاشة "
            "رغم ذلك، فيصير تشويشًا بلا معنى.",
        ),
        fix=Text(
            en='Decide for one: remove `tabindex` and the `aria-*` attributes, or remove `alt=""`, '
            "`role=none` or `role=presentation` and give the element a name.",
            ar='احسم الأمر: احذف `tabindex` وسمات `aria-*`، أو احذف `alt=""` و`role=none` '
            "و`role=presentation` وأعط العنصر اسمًا.",
        ),
    ),
)
