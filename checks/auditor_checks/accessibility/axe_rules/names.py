"""axe's rules on text alternatives and on the names of links, buttons, headings and frames."""

from auditor.model import Text
from auditor_checks.accessibility.axe_rules.rule import AxeRule

NAMES = (
    AxeRule(
        id="area-alt",
        wcag=("1.1.1", "2.4.4", "2.4.9", "4.1.2"),
        act=("c487ae",),
        impact="critical",
        title=Text(en="Areas of image maps have a text alternative", ar="لمناطق خرائط الصور نص بديل"),
        why=Text(
            en="Each area is a link; without text a screen reader reads the address of its target, or "
            "nothing, so people cannot tell where the region of the image leads.",
            ar="كل منطقة رابط بذاته؛ فإن خلت من النص قرأ قارئ الشاشة عنوان الهدف أو لم يقرأ شيئًا، فلا يُعرف "
            "إلى أين تقود.",
        ),
        fix=Text(
            en="Give each `<area href>` an `alt` that names its target, for example the name of the region "
            "on a map.",
            ar="أضف لكل `<area href>` سمة `alt` تسمي هدفها، مثل اسم المنطقة على الخريطة.",
        ),
    ),
    AxeRule(
        id="button-name",
        wcag=("4.1.2",),
        act=("97a4e1", "m6b1q3"),
        impact="critical",
        title=Text(en="Buttons have a name", ar="للأزرار اسم"),
        why=Text(
            en="A nameless button is announced as “button” only; people who use a screen reader or voice "
            "control cannot tell what it does or call it.",
            ar="الزر بلا اسم يُعلن «زر» فقط؛ فلا يعرف مستخدم قارئ الشاشة ما يفعله، ولا يستطيع مستخدم الأوامر "
            "الصوتية مناداته.",
        ),
        fix=Text(
            en="Write text inside `<button>`; for an icon alone add `aria-label`, or `alt` on the image "
            "inside, in the language of the page.",
            ar="اكتب نصًا داخل `<button>`؛ وإن كان أيقونة فقط فأضف `aria-label`، أو `alt` على الصورة داخله، "
            "بلغة الصفحة.",
        ),
    ),
    AxeRule(
        id="empty-heading",
        wcag=(),
        act=("ffd0e9",),
        impact="minor",
        advice=True,
        title=Text(en="Headings have text", ar="للعناوين نص"),
        why=Text(
            en="Screen-reader users jump from heading to heading to find their way; an empty one is a stop "
            "that says nothing.",
            ar="يتنقل مستخدمو قارئات الشاشة من عنوان إلى عنوان لمعرفة طريقهم؛ والعنوان الفارغ محطة لا تقول شيئًا.",
        ),
        fix=Text(
            en="Write the text of the heading, or remove the empty `<h1>`-`<h6>`; make space with CSS "
            "margins, and give an image used as a heading an `alt`.",
            ar="اكتب نص العنوان، أو احذف العنصر الفارغ من `<h1>` إلى `<h6>`؛ واستخدم هوامش CSS للمسافات، "
            "وأضف `alt` للصورة المستخدمة عنوانًا.",
        ),
    ),
    AxeRule(
        id="empty-table-header",
        wcag=(),
        impact="minor",
        advice=True,
        title=Text(en="Table headers have text", ar="لرؤوس الجداول نص"),
        why=Text(
            en="A screen reader reads the header before each cell; when it is empty, people hear a number "
            "without knowing which column or row it belongs to.",
            ar="يقرأ قارئ الشاشة رأس العمود أو الصف قبل كل خلية؛ فإن كان فارغًا سمع المستفيد رقمًا لا يعرف "
            "إلى أي عمود أو صف ينتمي.",
        ),
        fix=Text(
            en="Write text into the `<th>`; visually hidden text does as well. Use `<td>` for an empty "
            "corner cell.",
            ar="اكتب نصًا داخل `<th>`، ويكفي نص مخفي بصريًا. واستخدم `<td>` لخلية الزاوية الفارغة.",
        ),
    ),
    AxeRule(
        id="frame-title-unique",
        wcag=("4.1.2",),
        act=("4b1c6c",),
        impact="serious",
        review=True,
        title=Text(en="Frames have distinct titles", ar="لكل إطار عنوان يميزه"),
        why=Text(
            en="Frames of different content with one title cannot be told apart in the screen reader's list "
            "of frames.",
            ar="الإطارات المختلفة المحتوى ذات العنوان الواحد لا يمكن التمييز بينها في قائمة الإطارات لدى "
            "قارئ الشاشة.",
        ),
        fix=Text(
            en="Give each `<iframe>` a `title` that says what is in it, for example “Map of the branch in "
            "Riyadh”; equal titles are right only for equal content.",
            ar="أعط كل `<iframe>` سمة `title` تصف محتواه، مثل «خريطة فرع الرياض»؛ ولا يصح تطابق العناوين "
            "إلا إذا تطابق المحتوى.",
        ),
    ),
    AxeRule(
        id="frame-title",
        wcag=("4.1.2",),
        act=("cae760",),
        impact="serious",
        title=Text(en="Frames have a name", ar="للإطارات اسم"),
        why=Text(
            en="A screen reader announces a frame by its name; without one people must go through its "
            "content to learn whether it is a map, a film or an advertisement.",
            ar="يعلن قارئ الشاشة الإطار باسمه؛ فإن لم يكن له اسم اضطر المستفيد إلى تصفح محتواه ليعرف أهو "
            "خريطة أم مقطع مرئي أم إعلان.",
        ),
        fix=Text(
            en="Add a short `title` in the language of the page to `<iframe>`; hide technical frames with "
            "`hidden` or `aria-hidden=true` and `tabindex=-1`.",
            ar="أضف إلى `<iframe>` سمة `title` موجزة بلغة الصفحة؛ وأخف الإطارات التقنية بالسمة `hidden` أو "
            "`aria-hidden=true` مع `tabindex=-1`.",
        ),
    ),
    AxeRule(
        id="image-alt",
        wcag=("1.1.1",),
        act=("23a2a8",),
        impact="critical",
        title=Text(en="Images have a text alternative", ar="للصور نص بديل"),
        why=Text(
            en="People who cannot see the image hear its file name or nothing, and lose what it says: the "
            "content of a banner, a chart, the aim of a link.",
            ar="من لا يرى الصورة يسمع اسم ملفها أو لا يسمع شيئًا، فيفوته ما تقوله: محتوى إعلان، أو رسم "
            "بياني، أو وجهة رابط.",
        ),
        fix=Text(
            en="Add `alt` that says what the image says, in the language of the page; for decoration "
            '`alt=""`. An image of text repeats that text.',
            ar='أضف `alt` تنقل معنى الصورة بلغة الصفحة، و`alt=""` للصور التزيينية. وإذا احتوت الصورة على نص '
            "فليكن هو النص البديل.",
        ),
    ),
    AxeRule(
        id="image-redundant-alt",
        wcag=(),
        impact="minor",
        advice=True,
        title=Text(
            en="Text alternatives do not repeat the text beside them",
            ar="النص البديل لا يكرر النص المجاور",
        ),
        why=Text(
            en="People who use a screen reader hear the same words twice, link after link, and need longer "
            "for the page.",
            ar="يسمع مستخدم قارئ الشاشة الكلمات نفسها مرتين مع كل رابط، فيطول عليه تصفح الصفحة.",
        ),
        fix=Text(
            en='Set `alt=""` on an image whose link or button already says the same in text.',
            ar='ضع `alt=""` على الصورة إذا كان الرابط أو الزر نفسه يقول المعنى ذاته نصًا.',
        ),
    ),
    AxeRule(
        id="input-button-name",
        wcag=("4.1.2",),
        act=("97a4e1",),
        impact="critical",
        title=Text(en="Input buttons have a name", ar="لأزرار الإدخال اسم"),
        why=Text(
            en="Without `value` or a label a screen reader says only “button”, at the very point where a "
            "form is sent or cleared.",
            ar="بلا `value` أو تسمية لا يقول قارئ الشاشة سوى «زر»، وهو الموضع الذي يُرسل فيه النموذج أو يُمسح.",
        ),
        fix=Text(
            en="Give `<input type=button>`, `type=submit` and `type=reset` a `value` in the language of the "
            "page, for example “Submit request”.",
            ar="أعط `<input type=button>` و`type=submit` و`type=reset` قيمة `value` بلغة الصفحة، مثل «إرسال "
            "الطلب».",
        ),
    ),
    AxeRule(
        id="input-image-alt",
        wcag=("1.1.1", "4.1.2"),
        act=("59796f",),
        impact="critical",
        title=Text(en="Image buttons have a text alternative", ar="لأزرار الصور نص بديل"),
        why=Text(
            en="A button that is an image has no other name than its text alternative; without it nobody "
            "who cannot see it knows what it does.",
            ar="الزر المصوَّر لا اسم له سوى نصه البديل؛ فإن غاب لم يعرف من لا يراه ما يفعله.",
        ),
        fix=Text(
            en="Add `alt` to `<input type=image>` that names the action (“Search”), not the picture "
            "(“magnifying glass”).",
            ar="أضف `alt` إلى `<input type=image>` تسمي الفعل («بحث») لا الشكل («عدسة»).",
        ),
    ),
    AxeRule(
        id="link-name",
        wcag=("2.4.4", "2.4.9", "4.1.2"),
        act=("c487ae",),
        impact="serious",
        title=Text(en="Links have a name", ar="للروابط اسم"),
        why=Text(
            en="A nameless link is read as “link” or as its address; people cannot decide whether to follow "
            "it. Social-media icons and images without `alt` are the usual cause.",
            ar="الرابط بلا اسم يُقرأ «رابط» أو يُقرأ عنوانه؛ فلا يستطيع المستفيد أن يقرر فتحه. وأيقونات "
            "التواصل الاجتماعي والصور بلا `alt` هي السبب المعتاد.",
        ),
        fix=Text(
            en="Write text inside `<a href>`, or `alt` on the image inside; for an icon font add "
            "`aria-label` (“The ministry on X”) and hide the icon by `aria-hidden=true`.",
            ar="اكتب نصًا داخل `<a href>` أو `alt` على الصورة داخله؛ ومع خطوط الأيقونات أضف `aria-label` "
            "(«حساب الوزارة في منصة X») وأخف الأيقونة بالسمة `aria-hidden=true`.",
        ),
    ),
    AxeRule(
        id="object-alt",
        wcag=("1.1.1",),
        act=("8fc3b6",),
        impact="serious",
        title=Text(en="Embedded objects have a text alternative", ar="للكائنات المضمَّنة نص بديل"),
        why=Text(
            en="People who cannot see the embedded document or graphic do not even learn that it is there "
            "or what it holds.",
            ar="من لا يرى المستند أو الرسم المضمَّن لا يعلم بوجوده أصلًا ولا بمحتواه.",
        ),
        fix=Text(
            en="Add `aria-label` or `title` to `<object data>`; for a document also offer a link to download it.",
            ar="أضف `aria-label` أو `title` إلى `<object data>`، ومع المستندات وفر أيضًا رابطًا لتنزيلها.",
        ),
    ),
    AxeRule(
        id="role-img-alt",
        wcag=("1.1.1",),
        act=("23a2a8",),
        impact="serious",
        title=Text(
            en="Elements that stand for images have a text alternative",
            ar="للعناصر الممثِّلة للصور نص بديل",
        ),
        why=Text(
            en="An icon or emoji marked as an image but without a name is announced as “image” and nothing more.",
            ar="الأيقونة أو الرمز التعبيري المعلَّم بأنه صورة بلا اسم يُعلن «صورة» لا غير.",
        ),
        fix=Text(
            en="Add `aria-label` or `aria-labelledby` to the element with `role=img`; if it is decoration, "
            "use `aria-hidden=true` instead.",
            ar="أضف `aria-label` أو `aria-labelledby` إلى العنصر ذي `role=img`؛ وإن كان للتزيين فاستخدم "
            "`aria-hidden=true` بدلًا منه.",
        ),
    ),
    AxeRule(
        id="summary-name",
        wcag=("4.1.2",),
        impact="serious",
        title=Text(en="Disclosure headings have a name", ar="لعناوين الأقسام القابلة للطي اسم"),
        why=Text(
            en="Without a name a screen reader says only that something can be opened, not what; answers in "
            "lists of questions cannot be found.",
            ar="بلا اسم لا يذكر قارئ الشاشة إلا أن شيئًا يمكن فتحه دون بيان ماهيته، فلا تُعرف الإجابات في "
            "قوائم الأسئلة الشائعة.",
        ),
        fix=Text(
            en="Write text inside `<summary>`; for an icon alone add `aria-label`.",
            ar="اكتب نصًا داخل `<summary>`، وإن كان أيقونة فقط فأضف `aria-label`.",
        ),
    ),
    AxeRule(
        id="svg-img-alt",
        wcag=("1.1.1",),
        act=("7d6734",),
        impact="serious",
        title=Text(
            en="Vector graphics that stand for images have a text alternative",
            ar="للرسوم المتجهة الممثِّلة للصور نص بديل",
        ),
        why=Text(
            en="A chart, logo or icon drawn in SVG is silent for people who cannot see it unless it has a "
            "text of its own.",
            ar="الرسم البياني أو الشعار أو الأيقونة المرسومة بصيغة SVG صامتة لمن لا يراها ما لم يكن لها نص.",
        ),
        fix=Text(
            en="Put `<title>` as the first child of `<svg role=img>`, or add `aria-label`; mark decoration "
            "`aria-hidden=true`.",
            ar="ضع `<title>` أول عنصر داخل `<svg role=img>` أو أضف `aria-label`، وعلّم الرسوم التزيينية "
            "بالسمة `aria-hidden=true`.",
        ),
    ),
)
