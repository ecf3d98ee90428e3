"""axe's rules on keyboard, focus and pointer."""

from auditor.model import Text
from auditor_checks.accessibility.axe_rules.rule import AxeRule

KEYBOARD = (
    AxeRule(
        id="accesskeys",
        wcag=(),
        impact="serious",
        advice=True,
        title=Text(en="Access keys are unique", ar="مفاتيح الوصول السريع فريدة"),
        why=Text(
            en="When two elements share a key, people who rely on the keyboard cannot foresee which of them "
            "it activates.",
            ar="إذا اشترك عنصران في مفتاح واحد لم يستطع من يعتمد على لوحة المفاتيح توقع أيهما سيعمل.",
        ),
        fix=Text(
            en="Give each `accesskey` its own letter, or remove them: they often collide with keys of the "
            "browser and the screen reader.",
            ar="أعط كل `accesskey` حرفًا خاصًا، أو احذفها، فكثيرًا ما تتعارض مع مفاتيح المتصفح وقارئ الشاشة.",
        ),
    ),
    AxeRule(
        id="bypass",
        wcag=("2.4.1",),
        act=("cf77f2", "047fe0", "b40fd1", "3e12e1", "ye5d6e"),
        impact="serious",
        review=True,
        title=Text(en="Repeated blocks can be skipped", ar="يمكن تجاوز المقاطع المتكررة"),
        why=Text(
            en="People who use the keyboard or a screen reader must go through the header and all menus on "
            "every page before they reach the content.",
            ar="يضطر مستخدم لوحة المفاتيح أو قارئ الشاشة إلى المرور بالترويسة وكل القوائم في كل صفحة قبل "
            "بلوغ المحتوى.",
        ),
        fix=Text(
            en="Put the content into `<main>`, begin it with a heading, and make “Skip to the main content” "
            "(`<a href=#main>`) the first link of the page.",
            ar="ضع المحتوى داخل `<main>` وابدأه بعنوان، واجعل أول رابط في الصفحة «تخطَّ إلى المحتوى الرئيس» "
            "(`<a href=#main>`).",
        ),
    ),
    AxeRule(
        id="focus-order-semantics",
        wcag=(),
        impact="minor",
        advice=True,
        title=Text(
            en="Whatever takes the focus has the role of a control",
            ar="لكل ما يصله التركيز دور عنصر تحكم",
        ),
        why=Text(
            en="The focus stops at an element that is announced as mere text; people do not learn that it "
            "can be operated, or that it cannot.",
            ar="يقف التركيز عند عنصر يُعلن نصًا عاديًا، فلا يعرف المستفيد أيمكن تشغيله أم لا.",
        ),
        fix=Text(
            en="Use `<button>` or `<a href>` for what can be operated, or add the fitting role; remove "
            "`tabindex` from text that only shows something.",
            ar="استخدم `<button>` أو `<a href>` لما يمكن تشغيله، أو أضف الدور الملائم؛ واحذف `tabindex` من "
            "النصوص المعروضة فقط.",
        ),
    ),
    AxeRule(
        id="frame-focusable-content",
        wcag=("2.1.1", "2.1.3"),
        act=("akn7bn",),
        impact="serious",
        title=Text(
            en="Frames with controls can be reached by keyboard",
            ar="يمكن بلوغ الإطارات ذات عناصر التحكم بلوحة المفاتيح",
        ),
        why=Text(
            en="With `tabindex=-1` on the frame nobody can reach the links and fields inside it by keyboard.",
            ar="مع `tabindex=-1` على الإطار لا يمكن بلوغ الروابط والحقول التي بداخله بلوحة المفاتيح.",
        ),
        fix=Text(
            en="Remove the negative `tabindex` from `<iframe>`; hide frames that are meant for nobody by `hidden`.",
            ar="احذف قيمة `tabindex` السالبة من `<iframe>`، وأخف الإطارات غير الموجهة إلى أحد بالسمة `hidden`.",
        ),
    ),
    AxeRule(
        id="nested-interactive",
        wcag=("4.1.2",),
        act=("307n5z",),
        impact="serious",
        title=Text(
            en="Controls do not contain other controls",
            ar="لا تحتوي عناصر التحكم على عناصر تحكم أخرى",
        ),
        why=Text(
            en="What stands inside a button, tab or check box is read as its text only; the inner control "
            "disappears for screen readers, although the focus reaches it.",
            ar="ما بداخل الزر أو علامة التبويب أو خانة الاختيار يُقرأ نصًا لها فقط؛ فيختفي عنصر التحكم "
            "الداخلي عن قارئ الشاشة مع وصول التركيز إليه.",
        ),
        fix=Text(
            en="Put the controls beside one another: for example the “Delete” `<button>` next to the "
            "element with `role=tab`, not in it.",
            ar="ضع عناصر التحكم متجاورة، فاجعل `<button>` «حذف» مثلًا بجوار العنصر ذي `role=tab` لا بداخله.",
        ),
    ),
    AxeRule(
        id="scrollable-region-focusable",
        wcag=("2.1.1", "2.1.3"),
        act=("0ssw9k",),
        impact="serious",
        title=Text(
            en="Scrollable regions can be reached by keyboard",
            ar="يمكن بلوغ المناطق القابلة للتمرير بلوحة المفاتيح",
        ),
        why=Text(
            en="In browsers that do not put scrollable boxes into the tab order, keyboard users cannot read "
            "what is below the edge.",
            ar="في المتصفحات التي لا تدرج المناطق القابلة للتمرير في مسار Tab لا يستطيع مستخدم لوحة "
            "المفاتيح قراءة ما يتجاوز حافتها.",
        ),
        fix=Text(
            en="Add `tabindex=0` with a role and a name (`role=region`, `aria-label`) to the scrollable "
            "element, or let it contain a link or button.",
            ar="أضف `tabindex=0` مع دور واسم (`role=region` و`aria-label`) إلى العنصر القابل للتمرير، أو "
            "اجعله يحتوي على رابط أو زر.",
        ),
    ),
    AxeRule(
        id="server-side-image-map",
        wcag=("2.1.1",),
        impact="minor",
        title=Text(en="No server-side image maps are used", ar="لا تُستخدم خرائط صور من جهة الخادم"),
        why=Text(
            en="Only the coordinates of a mouse click are sent; people who use the keyboard cannot choose a "
            "region at all.",
            ar="لا تُرسل إلا إحداثيات نقرة الفأرة، فلا يستطيع مستخدم لوحة المفاتيح اختيار أي منطقة.",
        ),
        fix=Text(
            en="Replace `ismap` by a client-side map (`usemap` with `<area href alt>`) or by ordinary links.",
            ar="استخدم بدل السمة `ismap` خريطة من جهة المتصفح (`usemap` مع `<area href alt>`) أو روابط عادية.",
        ),
    ),
    AxeRule(
        id="skip-link",
        wcag=(),
        impact="moderate",
        advice=True,
        title=Text(en="Skip links lead to an existing target", ar="روابط التخطي تقود إلى هدف موجود"),
        why=Text(
            en="A skip link that leads nowhere leaves keyboard users where they were, before all the menus.",
            ar="رابط التخطي الذي لا يقود إلى شيء يترك مستخدم لوحة المفاتيح في مكانه أمام كل القوائم.",
        ),
        fix=Text(
            en="Let the `href` of the link name the `id` of the main content, and add `tabindex=-1` to the "
            "target if it is not focusable by itself.",
            ar="اجعل `href` في الرابط تشير إلى `id` المحتوى الرئيس، وأضف `tabindex=-1` إلى الهدف إن لم يكن "
            "قابلًا للتركيز بذاته.",
        ),
    ),
    AxeRule(
        id="tabindex",
        wcag=(),
        impact="serious",
        advice=True,
        title=Text(en="The focus follows the order of the page", ar="التركيز يتبع ترتيب الصفحة"),
        why=Text(
            en="A positive `tabindex` moves an element before everything else; the focus then jumps over "
            "the page and people lose their place.",
            ar="قيمة `tabindex` الموجبة تقدّم العنصر على كل ما عداه، فيقفز التركيز في الصفحة ويفقد المستفيد موضعه.",
        ),
        fix=Text(
            en="Use only `tabindex=0` and `tabindex=-1`, and put the elements into the right order in the "
            "document.",
            ar="لا تستخدم إلا `tabindex=0` و`tabindex=-1`، ورتّب العناصر في المستند ترتيبًا صحيحًا.",
        ),
    ),
    AxeRule(
        id="target-size",
        wcag=("2.5.8",),
        impact="serious",
        enabled=False,
        title=Text(en="Targets are large enough or far enough apart", ar="الأهداف كبيرة أو متباعدة بقدر كافٍ"),
        why=Text(
            en="People with a tremor, large fingers or a shaking phone hit the neighbour of a small target.",
            ar="من ترتجف يده أو يستخدم هاتفه أثناء الحركة يصيب الهدف المجاور للهدف الصغير.",
        ),
        fix=Text(
            en="Make each target at least 24 by 24 CSS pixels, by `padding` or `min-width` and "
            "`min-height`, or leave that much room around it.",
            ar="اجعل كل هدف 24 في 24 بكسل على الأقل باستخدام `padding` أو `min-width` و`min-height`، أو "
            "اترك حوله مسافة تعادل ذلك.",
        ),
    ),
)
