"""axe's rules on lists, headings, tables and identifiers."""

from auditor.model import Text
from auditor_checks.accessibility.axe_rules.rule import AxeRule

STRUCTURE = (
    AxeRule(
        id="definition-list",
        wcag=("1.3.1",),
        impact="serious",
        title=Text(en="Description lists are built correctly", ar="بنية قوائم الوصف صحيحة"),
        why=Text(
            en="When terms and descriptions are not in proper groups, a screen reader cannot say which "
            "description belongs to which term.",
            ar="إذا لم تُنظَّم المصطلحات وأوصافها في مجموعات صحيحة تعذر على قارئ الشاشة بيان أي وصف يعود إلى "
            "أي مصطلح.",
        ),
        fix=Text(
            en="Let `<dl>` hold only groups of `<dt>` followed by `<dd>`, each group optionally in a "
            "`<div>`, besides `<script>` and `<template>`.",
            ar="اجعل `<dl>` لا تحتوي إلا على مجموعات من `<dt>` يليها `<dd>`، ويجوز وضع كل مجموعة في "
            "`<div>`، إضافة إلى `<script>` و`<template>`.",
        ),
    ),
    AxeRule(
        id="dlitem",
        wcag=("1.3.1",),
        impact="serious",
        title=Text(
            en="Terms and descriptions stand inside a description list",
            ar="المصطلحات وأوصافها واقعة داخل قائمة وصف",
        ),
        why=Text(
            en="Outside a `<dl>` the pair has no meaning for assistive technology; it is read as two "
            "unrelated texts.",
            ar="خارج `<dl>` لا معنى للزوج لدى التقنيات المساعدة، فيُقرأ نصين لا صلة بينهما.",
        ),
        fix=Text(
            en="Wrap the `<dt>` and `<dd>` in a `<dl>`, or use headings and paragraphs.",
            ar="ضع `<dt>` و`<dd>` داخل `<dl>`، أو استخدم العناوين والفقرات.",
        ),
    ),
    AxeRule(
        id="list",
        wcag=("1.3.1",),
        impact="serious",
        title=Text(en="Lists contain only list items", ar="لا تحتوي القوائم إلا على بنود قوائم"),
        why=Text(
            en="A screen reader announces how many items a list has; other elements between them make the "
            "count wrong or break the list in two.",
            ar="يعلن قارئ الشاشة عدد بنود القائمة؛ ووجود عناصر أخرى بينها يجعل العدد خاطئًا أو يقسم القائمة.",
        ),
        fix=Text(
            en="Put everything inside `<li>`; only `<li>`, `<script>` and `<template>` may be direct "
            "children of `<ul>` and `<ol>`.",
            ar="ضع كل المحتوى داخل `<li>`؛ فلا يجوز أن يقع مباشرة داخل `<ul>` و`<ol>` إلا `<li>` "
            "و`<script>` و`<template>`.",
        ),
    ),
    AxeRule(
        id="listitem",
        wcag=("1.3.1",),
        impact="serious",
        title=Text(en="List items stand inside a list", ar="بنود القوائم واقعة داخل قائمة"),
        why=Text(
            en="A list item without its list is not announced as part of one; people do not learn how many "
            "entries there are or where the list ends.",
            ar="بند القائمة الواقع خارج قائمته لا يُعلن جزءًا منها، فلا يعرف المستفيد عدد البنود ولا أين "
            "تنتهي القائمة.",
        ),
        fix=Text(
            en="Wrap the `<li>` in `<ul>` or `<ol>`, and do not give the list a role other than `list`.",
            ar="ضع `<li>` داخل `<ul>` أو `<ol>`، ولا تعط القائمة دورًا غير `list`.",
        ),
    ),
    AxeRule(
        id="p-as-heading",
        wcag=("1.3.1",),
        impact="serious",
        advice=True,
        title=Text(en="Paragraphs do not take the place of headings", ar="لا تحل الفقرات محل العناوين"),
        why=Text(
            en="Text that only looks like a heading is missing from the list of headings by which "
            "screen-reader users find their way.",
            ar="النص الذي يشبه العنوان شكلًا فقط لا يظهر في قائمة العناوين التي يتنقل بها مستخدمو قارئات الشاشة.",
        ),
        fix=Text(
            en="Use `<h1>`-`<h6>` of the fitting level and style it with CSS instead of making a `<p>` bold "
            "or large.",
            ar="استخدم عنوانًا من `<h1>` إلى `<h6>` بالمستوى المناسب ونسّقه بلغة CSS بدل تكبير `<p>` أو جعلها "
            "بخط عريض.",
        ),
    ),
    AxeRule(
        id="heading-order",
        wcag=(),
        impact="moderate",
        advice=True,
        title=Text(en="Heading levels do not skip", ar="مستويات العناوين لا تقفز"),
        why=Text(
            en="A missing level makes people who move by headings wonder whether they have passed over a "
            "part of the page.",
            ar="المستوى المفقود يجعل من يتنقل بالعناوين يظن أنه تجاوز جزءًا من الصفحة.",
        ),
        fix=Text(
            en="After `<h2>` use `<h3>`, not `<h4>`; choose the level by the outline and the size by CSS.",
            ar="استخدم `<h3>` بعد `<h2>` لا `<h4>`؛ واختر المستوى وفق هيكل المحتوى، والحجم بلغة CSS.",
        ),
    ),
    AxeRule(
        id="page-has-heading-one",
        wcag=(),
        impact="moderate",
        advice=True,
        title=Text(en="The page has a level-one heading", ar="في الصفحة عنوان من المستوى الأول"),
        why=Text(
            en="Many screen-reader users jump to the first-level heading to reach the content and to learn "
            "what the page is about.",
            ar="ينتقل كثير من مستخدمي قارئات الشاشة إلى عنوان المستوى الأول للوصول إلى المحتوى ومعرفة موضوع "
            "الصفحة.",
        ),
        fix=Text(
            en="Mark the main title of the content as `<h1>`, one for each page.",
            ar="اجعل العنوان الرئيس للمحتوى `<h1>`، واحدًا في كل صفحة.",
        ),
    ),
    AxeRule(
        id="scope-attr-valid",
        wcag=(),
        impact="moderate",
        advice=True,
        title=Text(
            en="Header cells declare their scope correctly",
            ar="خلايا الرؤوس تحدد نطاقها على نحو صحيح",
        ),
        why=Text(
            en="A wrong scope makes a screen reader read the wrong header before a cell, and with it a "
            "wrong meaning.",
            ar="النطاق الخاطئ يجعل قارئ الشاشة يقرأ رأسًا غير صحيح قبل الخلية، فيختل المعنى.",
        ),
        fix=Text(
            en="Use `scope` only on `<th>`, with `row`, `col`, `rowgroup` or `colgroup`.",
            ar="لا تستخدم `scope` إلا على `<th>` وبإحدى القيم `row` أو `col` أو `rowgroup` أو `colgroup`.",
        ),
    ),
    AxeRule(
        id="table-duplicate-name",
        wcag=(),
        impact="minor",
        advice=True,
        title=Text(en="A table's caption and summary differ", ar="عنوان الجدول وملخصه مختلفان"),
        why=Text(
            en="People who use a screen reader hear the same sentence twice and learn nothing of how the "
            "table is built.",
            ar="يسمع مستخدم قارئ الشاشة الجملة نفسها مرتين ولا يعرف شيئًا عن بنية الجدول.",
        ),
        fix=Text(
            en="Name the table in `<caption>`, and explain its structure in a text before it; the attribute "
            "`summary` is obsolete.",
            ar="سمِّ الجدول في `<caption>`، واشرح بنيته في نص يسبقه؛ فالسمة `summary` متقادمة.",
        ),
    ),
    AxeRule(
        id="table-fake-caption",
        wcag=("1.3.1",),
        impact="serious",
        advice=True,
        title=Text(en="Table captions are marked up as captions", ar="عناوين الجداول معلَّمة بوصفها عناوين"),
        why=Text(
            en="A caption written into a cell is read as data, and the table itself remains nameless in the "
            "list of tables.",
            ar="العنوان المكتوب في خلية يُقرأ بيانًا من بيانات الجدول، ويبقى الجدول بلا اسم في قائمة الجداول.",
        ),
        fix=Text(
            en="Move the text from the cell with `colspan` into `<caption>` as the first child of `<table>`.",
            ar="انقل النص من الخلية الممتدة بالسمة `colspan` إلى `<caption>` أول عنصر داخل `<table>`.",
        ),
    ),
    AxeRule(
        id="td-has-header",
        wcag=("1.3.1",),
        impact="critical",
        advice=True,
        title=Text(
            en="Data cells of large tables have headers",
            ar="لخلايا البيانات في الجداول الكبيرة رؤوس",
        ),
        why=Text(
            en="Without headers a screen reader reads bare numbers; in a large table nobody remembers what "
            "each column stood for.",
            ar="بلا رؤوس يقرأ قارئ الشاشة أرقامًا مجردة؛ وفي الجداول الكبيرة لا يتذكر أحد ما يمثله كل عمود.",
        ),
        fix=Text(
            en="Mark the header cells as `<th scope=col>` or `<th scope=row>`; in complex tables connect "
            "the cells by `headers`.",
            ar="علّم خلايا الرؤوس بعناصر `<th scope=col>` أو `<th scope=row>`، وفي الجداول المعقدة اربط "
            "الخلايا بالسمة `headers`.",
        ),
    ),
    AxeRule(
        id="td-headers-attr",
        wcag=("1.3.1",),
        act=("a25f45",),
        impact="serious",
        title=Text(en="Cells refer to headers of their own table", ar="تشير الخلايا إلى رؤوس في جدولها نفسه"),
        why=Text(
            en="A reference that leads nowhere, to a data cell or to itself takes away the header that a "
            "screen reader would have read.",
            ar="الإشارة إلى عنصر غير موجود أو إلى خلية بيانات أو إلى الخلية نفسها تحجب الرأس الذي كان قارئ "
            "الشاشة سيقرؤه.",
        ),
        fix=Text(
            en="Let `headers` list only `id` values of `<th>` cells in the same table, or remove it where "
            "`scope` is enough.",
            ar="اجعل `headers` لا تذكر إلا قيم `id` لخلايا `<th>` في الجدول نفسه، أو احذفها إن كفت `scope`.",
        ),
    ),
    AxeRule(
        id="th-has-data-cells",
        wcag=("1.3.1",),
        act=("d0f69e",),
        impact="serious",
        title=Text(en="Table headers describe data cells", ar="رؤوس الجداول تصف خلايا بيانات"),
        why=Text(
            en="A header without cells misleads people who use a screen reader about how the table is built.",
            ar="الرأس الذي لا خلايا له يضلل مستخدم قارئ الشاشة في فهم بنية الجدول.",
        ),
        fix=Text(
            en="Use `<td>` for cells that head nothing, correct `scope`, and do not use tables for layout.",
            ar="استخدم `<td>` للخلايا التي ليست رؤوسًا، وصحّح `scope`، ولا تستخدم الجداول لتخطيط الصفحة.",
        ),
    ),
    AxeRule(
        id="duplicate-id-active",
        wcag=("4.1.1",),
        act=("3ea0c8",),
        impact="serious",
        advice=True,
        enabled=False,
        title=Text(en="Identifiers of controls are unique", ar="معرِّفات عناصر التحكم فريدة"),
        why=Text(
            en="Labels, scripts and links reach only the first element with the identifier; the second "
            "control may stay without its name.",
            ar="لا تصل التسميات والبرامج والروابط إلا إلى أول عنصر يحمل المعرِّف، فقد يبقى العنصر الثاني بلا اسم.",
        ),
        fix=Text(
            en="Give each focusable element its own `id`; components that are repeated on a page need a "
            "prefix or a counter.",
            ar="أعط كل عنصر قابل للتركيز معرِّف `id` خاصًا به؛ والمكونات المتكررة في الصفحة تحتاج إلى بادئة أو عدّاد.",
        ),
    ),
    AxeRule(
        id="duplicate-id-aria",
        wcag=("4.1.2",),
        act=("3ea0c8",),
        impact="critical",
        review=True,
        title=Text(
            en="Identifiers that labels and ARIA refer to are unique",
            ar="المعرِّفات التي تشير إليها التسميات وسمات ARIA فريدة",
        ),
        why=Text(
            en="When an identifier occurs twice, the reference takes the first element: a field is "
            "announced with the name of another one.",
            ar="إذا تكرر المعرِّف اتجهت الإشارة إلى أول عنصر يحمله، فيُعلن الحقل باسم حقل آخر.",
        ),
        fix=Text(
            en="Make each `id` used by `for`, `aria-labelledby`, `aria-describedby`, `aria-controls` or "
            "`headers` unique on the page.",
            ar="اجعل كل `id` تستخدمه `for` أو `aria-labelledby` أو `aria-describedby` أو `aria-controls` أو "
            "`headers` فريدًا في الصفحة.",
        ),
    ),
    AxeRule(
        id="duplicate-id",
        wcag=("4.1.1",),
        act=("3ea0c8",),
        impact="minor",
        advice=True,
        enabled=False,
        title=Text(en="Identifiers are unique", ar="المعرِّفات فريدة"),
        why=Text(
            en="A repeated identifier hurts only where something refers to it; for other elements it is a "
            "fault in the code without effect on people.",
            ar="لا يضر المعرِّف المكرر إلا حيث يُشار إليه؛ وفيما سوى ذلك فهو خلل في الشفرة لا أثر له على المستفيدين.",
        ),
        fix=Text(
            en="Make each `id` unique on the page, or remove those that nothing uses.",
            ar="اجعل كل `id` فريدًا في الصفحة، أو احذف ما لا يستخدمه شيء.",
        ),
    ),
)
