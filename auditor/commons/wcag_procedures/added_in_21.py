"""The seventeen criteria that WCAG 2.1 added."""

from collections.abc import Mapping

from auditor.commons.wcag_procedures.procedure import Procedure
from auditor.model import Text

PROCEDURES: Mapping[str, Procedure] = {
    "1.3.4": Procedure(
        minutes=3,
        asks=Text(
            en="The page works in portrait and in landscape; it does not force the user to turn the device.",
            ar="تعمل الصفحة بالوضعين الرأسي والأفقي، ولا تُلزم المستخدم بتدوير جهازه.",
        ),
        steps=(
            Text(
                en=(
                    "Open the page on a phone or in the device view of the developer tools and turn it both "
                    "ways. Content and functions stay available in each."
                ),
                ar=(
                    "افتح الصفحة على هاتف أو في وضع محاكاة الأجهزة بأدوات المطوّر، وأدرها في الاتجاهين: يبقى "
                    "المحتوى والوظائف متاحين فيهما."
                ),
            ),
            Text(
                en=(
                    "Not met if one direction is blocked or answered with “please rotate your device”. "
                    "Exempt only where a direction is essential, such as a bank cheque or a piano."
                ),
                ar=(
                    "غير مستوفى إذا مُنع أحد الاتجاهين أو ظهرت عبارة «يرجى تدوير الجهاز». ولا يُستثنى إلا ما "
                    "كان الاتجاه ضروريًّا له، كصورة شيك أو لوحة بيانو."
                ),
            ),
        ),
    ),
    "1.3.5": Procedure(
        minutes=5,
        asks=Text(
            en=(
                "Fields that ask for the user's own details say so in the code, so that browsers can fill them in."
            ),
            ar="الحقول التي تطلب بيانات المستخدم الشخصية تصرّح بذلك في بنيتها ليملأها المتصفح.",
        ),
        steps=(
            Text(
                en=(
                    "Find fields about the user: name, e-mail, phone, address, birthday, sign-in. In the "
                    "source each carries the autocomplete token that fits, such as name, email, tel, bday or "
                    "current-password."
                ),
                ar=(
                    "ابحث عن الحقول التي تخص المستخدم: الاسم والبريد والهاتف والعنوان وتاريخ الميلاد "
                    "والدخول. يجب أن يحمل كل منها في المصدر قيمة autocomplete المناسبة مثل name أو email أو "
                    "tel أو bday."
                ),
            ),
            Text(
                en=(
                    "Fields about somebody else (a dependant, an employer) and details that have no token, "
                    "such as the national ID, are left out."
                ),
                ar=(
                    "لا تدخل الحقول التي تخص شخصًا آخر كالتابع أو صاحب العمل، ولا البيانات التي ليس لها رمز "
                    "في المعيار كرقم الهوية الوطنية."
                ),
            ),
            Text(
                en=(
                    "Not met if one such field has no token or a wrong one. Not present if the page asks for "
                    "no personal details."
                ),
                ar=(
                    "غير مستوفى إذا خلا حقل واحد من القيمة أو حمل قيمة خاطئة. وغير موجود إذا لم تطلب الصفحة "
                    "بيانات شخصية."
                ),
            ),
        ),
    ),
    "1.3.6": Procedure(
        minutes=6,
        asks=Text(
            en=(
                "The purpose of regions, icons and controls is in the code, so that tools can simplify or "
                "re-label the page."
            ),
            ar=(
                "الغرض من مناطق الصفحة وأيقوناتها وعناصرها مصرّح به في بنيتها، لتتمكن الأدوات من تبسيطها أو "
                "استبدال رموزها."
            ),
        ),
        steps=(
            Text(
                en=(
                    "List the regions with a browser extension: header, navigation, search, main, footer are "
                    "marked. Look whether fields carry purposes (see 1.3.5) and icons and links a "
                    "machine-readable meaning."
                ),
                ar=(
                    "اعرض المناطق بإضافة للمتصفح: الترويسة والتنقل والبحث والمحتوى الرئيس والتذييل محددة. "
                    "وانظر هل تحمل الحقول أغراضها (المعيار 1.3.5) والأيقونات والروابط معنًى تقرؤه الآلة."
                ),
            ),
            Text(
                en="Not met if a region, icon or control has no purpose that a tool can read.",
                ar="غير مستوفى إذا خلت منطقة أو أيقونة أو عنصر من غرض تقرؤه الأدوات.",
            ),
        ),
    ),
    "1.4.10": Procedure(
        minutes=8,
        asks=Text(
            en=(
                "On a narrow screen, or enlarged to 400 %, the page reflows into one column; nobody has to "
                "scroll in two directions to read."
            ),
            ar=(
                "على الشاشة الضيقة أو عند التكبير إلى 400% تنتظم الصفحة في عمود واحد، فلا يلزم التمرير في "
                "اتجاهين للقراءة."
            ),
        ),
        steps=(
            Text(
                en=(
                    "Set the window to 1280 pixels and zoom to 400 % (320 CSS pixels). Read the page and do "
                    "its main task."
                ),
                ar="اضبط النافذة على 1280 بكسل وكبّر إلى 400% (أي عرض 320 بكسل). اقرأ الصفحة ونفّذ مهمتها الرئيسة.",
            ),
            Text(
                en=(
                    "Right-to-left pages: see whether the page can be dragged to the left or right; "
                    "something positioned off-screen or a wide Latin word often causes it."
                ),
                ar=(
                    "في الصفحات العربية انظر هل تنزاح الصفحة يمينًا أو يسارًا؛ وكثيرًا ما يسببه عنصر موضوع خارج "
                    "الشاشة أو كلمة لاتينية طويلة."
                ),
            ),
            Text(
                en=(
                    "Not met if text has to be scrolled sideways, is lost or overlaps. Exempt: data tables, "
                    "maps, diagrams, videos and toolbars that need two dimensions, but not the text around "
                    "them."
                ),
                ar=(
                    "غير مستوفى إذا لزم تمرير النص أفقيًّا أو ضاع أو تراكب. ويُستثنى ما يحتاج إلى بعدين كجداول "
                    "البيانات والخرائط والمخططات والفيديو وأشرطة الأدوات، لا النص المحيط بها."
                ),
            ),
        ),
    ),
    "1.4.11": Procedure(
        minutes=10,
        asks=Text(
            en=(
                "Fields, buttons, icons, their states and the meaningful parts of charts stand out by at "
                "least 3 to 1."
            ),
            ar="تتميز الحقول والأزرار والأيقونات وحالاتها والأجزاء ذات المعنى من الرسوم بتباين 3:1 على الأقل.",
        ),
        steps=(
            Text(
                en=(
                    "Measure what is needed to recognise each control and its state: field borders, checkbox "
                    "frames and ticks, icons without text, the focus indicator, the handle of a slider."
                ),
                ar=(
                    "قس ما يلزم لتمييز كل عنصر وحالته: حدود الحقول، وإطار مربع الاختيار وعلامته، والأيقونات "
                    "بلا نص، ومؤشر التركيز، ومقبض المنزلق."
                ),
            ),
            Text(
                en=(
                    "Measure lines, segments and symbols in charts against their neighbours, unless labels "
                    "or gaps make them clear."
                ),
                ar="قس خطوط الرسوم البيانية وقطاعاتها ورموزها مقابل ما يجاورها، ما لم توضحها تسميات أو فواصل.",
            ),
            Text(
                en=(
                    "Not met if one is below 3:1. Exempt: disabled controls, looks left to the browser, "
                    "logos, photographs, flags."
                ),
                ar=(
                    "غير مستوفى إذا قل أحدها عن 3:1. ويُستثنى: العناصر المعطّلة، وما تُرك مظهره للمتصفح، "
                    "والشعارات، والصور الفوتوغرافية، والأعلام."
                ),
            ),
        ),
    ),
    "1.4.12": Procedure(
        minutes=5,
        asks=Text(
            en="Readers can widen the spacing of text without losing anything.",
            ar="يستطيع القارئ زيادة تباعد النص دون أن يفقد شيئًا.",
        ),
        steps=(
            Text(
                en=(
                    "With a text spacing bookmarklet set line height to 1.5, space after paragraphs to 2, "
                    "word spacing to 0.16 and letter spacing to 0.12 times the font size. Read the page and "
                    "open its menus."
                ),
                ar=(
                    "بأداة لضبط التباعد اجعل ارتفاع السطر 1.5، والمسافة بعد الفقرة 2، وبين الكلمات 0.16، "
                    "وبين الحروف 0.12 من حجم الخط. ثم اقرأ الصفحة وافتح قوائمها."
                ),
            ),
            Text(
                en=(
                    "Arabic script joins its letters and has no letter spacing: judge Arabic text by the "
                    "other three; broken joins that come only from letter spacing are not counted."
                ),
                ar=(
                    "الحروف العربية متصلة ولا تُباعد، فاحكم على النص العربي بالقيم الثلاث الأخرى، ولا يُحسب "
                    "تقطّع الحروف الناتج عن تباعدها."
                ),
            ),
            Text(
                en="Not met if text is cut, overlaps or disappears. Captions and pictures of text are exempt.",
                ar="غير مستوفى إذا اقتُطع نص أو تراكب أو اختفى. وتُستثنى نصوص الشرح وصور النص.",
            ),
        ),
    ),
    "1.4.13": Procedure(
        minutes=6,
        asks=Text(
            en=(
                "What appears on hover or focus can be dismissed, can be pointed at, and stays until the "
                "user leaves it."
            ),
            ar="ما يظهر عند المرور أو التركيز يمكن إخفاؤه، ويمكن نقل المؤشر إليه، ويبقى حتى ينصرف عنه المستخدم.",
        ),
        steps=(
            Text(
                en=(
                    "Hover and focus everything that shows a tooltip, submenu or card. Press Esc: it goes "
                    "without moving pointer or focus. Move the pointer onto it: it stays. Wait: it does not "
                    "vanish by itself."
                ),
                ar=(
                    "مرّر المؤشر وانقل التركيز إلى كل ما يُظهر تلميحًا أو قائمة فرعية أو بطاقة. اضغط Esc: يختفي "
                    "دون تحريك المؤشر أو التركيز. انقل المؤشر إليه: يبقى. انتظر: لا يختفي من تلقاء نفسه."
                ),
            ),
            Text(
                en=(
                    "Not met if one of the three fails. Esc is not required where it covers nothing or "
                    "reports an input error. Tooltips drawn by the browser itself are exempt. Not present if "
                    "nothing appears."
                ),
                ar=(
                    "غير مستوفى إذا تخلف أحد الثلاثة. ولا يلزم Esc لما لا يحجب شيئًا أو يبلّغ عن خطأ إدخال. "
                    "وتُستثنى تلميحات المتصفح نفسه. وغير موجود إذا لم يظهر شيء."
                ),
            ),
        ),
    ),
    "2.1.4": Procedure(
        minutes=4,
        asks=Text(
            en=(
                "Shortcuts made of a single letter, digit or sign can be switched off or changed, or work "
                "only while their control has focus."
            ),
            ar=(
                "الاختصارات المكونة من حرف أو رقم أو رمز واحد يمكن إيقافها أو تغييرها، أو لا تعمل إلا "
                "والتركيز على عنصرها."
            ),
        ),
        steps=(
            Text(
                en=(
                    "Click an empty part of the page and press letters, digits and signs one by one, in both "
                    "keyboard layouts (Arabic and English). Watch for anything that happens."
                ),
                ar=(
                    "انقر موضعًا خاليًا من الصفحة واضغط الحروف والأرقام والرموز واحدًا واحدًا بلوحتي المفاتيح "
                    "العربية والإنجليزية، وراقب ما يحدث."
                ),
            ),
            Text(
                en=(
                    "Not met if a shortcut works and there is no setting to switch it off or to add Ctrl or "
                    "Alt. Keys inside a list or menu that has focus are allowed. Not present if nothing "
                    "happens."
                ),
                ar=(
                    "غير مستوفى إذا عمل اختصار ولم يوجد إعداد لإيقافه أو لإضافة Ctrl أو Alt إليه. وتُقبل "
                    "المفاتيح داخل قائمة عليها التركيز. وغير موجود إذا لم يحدث شيء."
                ),
            ),
        ),
    ),
    "2.2.6": Procedure(
        minutes=4,
        asks=Text(
            en="Users are told beforehand how long they may be idle before their data are lost.",
            ar="يُخبَر المستخدم سلفًا بمدة عدم النشاط التي تضيع بعدها بياناته.",
        ),
        steps=(
            Text(
                en=(
                    "At the start of each signed-in process look for a sentence stating the idle time, or "
                    "find out from the portal team that entries are kept for more than 20 hours."
                ),
                ar=(
                    "ابحث في بداية كل إجراء يتطلب الدخول عن جملة تذكر مدة عدم النشاط المسموح بها، أو تحقق من "
                    "فريق البوابة أن المدخلات تُحفظ أكثر من 20 ساعة."
                ),
            ),
            Text(
                en=(
                    "Not met if data can be lost and nothing was said at the start. Not present if nothing "
                    "can be lost by idling."
                ),
                ar=(
                    "غير مستوفى إذا أمكن ضياع البيانات ولم يُذكر ذلك في البداية. وغير موجود إذا لم يؤدِّ عدم "
                    "النشاط إلى ضياع شيء."
                ),
            ),
        ),
    ),
    "2.3.3": Procedure(
        minutes=4,
        asks=Text(
            en="Movement set off by the user's actions, such as parallax on scrolling, can be switched off.",
            ar="الحركة التي يطلقها فعل المستخدم، كتحرك الخلفية عند التمرير، يمكن إيقافها.",
        ),
        steps=(
            Text(
                en=(
                    "Ask the operating system for less motion, reload, then scroll, open menus and change "
                    "pages. Or look for a switch on the site."
                ),
                ar=(
                    "فعّل خيار تقليل الحركة في نظام التشغيل وأعد التحميل، ثم مرّر الصفحة وافتح القوائم وتنقّل. "
                    "أو ابحث عن مفتاح في الموقع."
                ),
            ),
            Text(
                en=(
                    "Not met if things still slide, zoom or turn without need. Changes of colour and fading "
                    "are no motion. Not present if actions set off no motion."
                ),
                ar=(
                    "غير مستوفى إذا بقي انزلاق أو تكبير أو دوران لا ضرورة له. وتغيّر اللون والتلاشي ليسا "
                    "حركة. وغير موجود إذا لم تُطلق الأفعال حركة."
                ),
            ),
        ),
    ),
    "2.5.1": Procedure(
        minutes=4,
        asks=Text(
            en="What works by drawing a path or using several fingers also works with single taps.",
            ar="ما يعمل برسم مسار أو بعدة أصابع يعمل أيضًا بنقرات مفردة.",
        ),
        steps=(
            Text(
                en=(
                    "On a touch screen find swipes, pinches and drawn paths that the page itself provides: "
                    "sliders of pictures, maps, signature boxes. Look for buttons that do the same (next, "
                    "previous, plus, minus)."
                ),
                ar=(
                    "على شاشة لمس ابحث عما توفره الصفحة نفسها من سحب ومباعدة إصبعين ورسم مسارات: شرائح الصور "
                    "والخرائط وخانة التوقيع. وابحث عن أزرار تؤدي الوظيفة نفسها مثل التالي والسابق والتكبير "
                    "والتصغير."
                ),
            ),
            Text(
                en=(
                    "Not met if one gesture has no such way and is not essential. Scrolling and zooming by "
                    "the browser are not counted. Not present if there are no gestures."
                ),
                ar=(
                    "غير مستوفى إذا لم يكن لإيماءة واحدة بديل ولم تكن ضرورية. ولا يُحسب تمرير المتصفح "
                    "وتكبيره. وغير موجود إذا لم توجد إيماءات."
                ),
            ),
        ),
    ),
    "2.5.2": Procedure(
        minutes=4,
        asks=Text(
            en="A press by mistake can be taken back before it takes effect.",
            ar="يمكن التراجع عن ضغطة خاطئة قبل أن تنفَّذ.",
        ),
        steps=(
            Text(
                en=(
                    "Press on buttons, cards and drag handles, keep the button down, move away and let go. "
                    "Nothing may happen, or it can be undone."
                ),
                ar=(
                    "اضغط على الأزرار والبطاقات ومقابض السحب مع إبقاء الضغط، ثم ابتعد وارفع إصبعك: يجب ألا "
                    "يحدث شيء، أو أن يمكن التراجع عنه."
                ),
            ),
            Text(
                en=(
                    "Not met if one function acts on pressing down. Exempt where this is essential, such as "
                    "an on-screen keyboard."
                ),
                ar=(
                    "غير مستوفى إذا نُفّذت وظيفة واحدة بمجرد الضغط. ويُستثنى ما كان ذلك ضروريًّا له كلوحة مفاتيح "
                    "على الشاشة."
                ),
            ),
        ),
    ),
    "2.5.3": Procedure(
        minutes=5,
        asks=Text(
            en=(
                "The name that assistive technology uses contains the words that are seen on the control, so "
                "that speaking them works."
            ),
            ar="يتضمن الاسم البرمجي للعنصر الكلمات الظاهرة عليه، ليعمل نطقها في التحكم الصوتي.",
        ),
        steps=(
            Text(
                en=(
                    "For each control with visible words compare them with its accessible name (developer "
                    "tools). The words appear in it in the same order."
                ),
                ar=(
                    "قارن في كل عنصر عليه كلمات مرئية بينها وبين اسمه البرمجي (أدوات المطوّر): ترد فيه "
                    "الكلمات بالترتيب نفسه."
                ),
            ),
            Text(
                en=(
                    "Arabic pages: an English or differently worded aria-label over Arabic words fails. "
                    "Spelling variants of hamza and diacritics are no difference."
                ),
                ar=(
                    "في الصفحات العربية لا يفي اسم برمجي إنجليزي أو مختلف الصياغة فوق كلمات عربية. ولا أثر "
                    "لاختلاف الهمزات والتشكيل."
                ),
            ),
            Text(
                en="Not met if one control differs. Not present if no control has visible words.",
                ar="غير مستوفى إذا اختلف عنصر واحد. وغير موجود إذا لم تظهر كلمات على أي عنصر.",
            ),
        ),
    ),
    "2.5.4": Procedure(
        minutes=3,
        asks=Text(
            en=(
                "What works by shaking or tilting the device also works with a control, and the motion can "
                "be switched off."
            ),
            ar="ما يعمل بهز الجهاز أو إمالته يعمل أيضًا بعنصر تحكم، ويمكن إيقاف الاستجابة للحركة.",
        ),
        steps=(
            Text(
                en=(
                    "On a phone shake and tilt the device and move in front of the camera where the page "
                    "asks for it. Find the control for the same function and the setting that stops the "
                    "motion."
                ),
                ar=(
                    "على الهاتف هزّ الجهاز وأمله، وتحرك أمام الكاميرا إن طلبت الصفحة ذلك. وابحث عن عنصر يؤدي "
                    "الوظيفة نفسها وعن إعداد يوقف الاستجابة للحركة."
                ),
            ),
            Text(
                en="Not met if either is missing. Not present if nothing reacts to motion.",
                ar="غير مستوفى إذا غاب أحدهما. وغير موجود إذا لم يستجب شيء للحركة.",
            ),
        ),
    ),
    "2.5.5": Procedure(
        minutes=5,
        asks=Text(
            en="Targets for touch and mouse measure at least 44 by 44 CSS pixels.",
            ar="لا تقل مساحة هدف اللمس أو النقر عن 44 في 44 بكسل.",
        ),
        steps=(
            Text(
                en=(
                    "Measure the smallest buttons, icons, page numbers and checkboxes, including their "
                    "clickable margin."
                ),
                ar="قس أصغر الأزرار والأيقونات وأرقام الصفحات ومربعات الاختيار، مع هامشها القابل للنقر.",
            ),
            Text(
                en=(
                    "Not met if one is smaller. Exempt: links inside a sentence, a larger control on the "
                    "page for the same thing, looks left to the browser, and size that is essential."
                ),
                ar=(
                    "غير مستوفى إذا كان أحدها أصغر. ويُستثنى: الروابط داخل الجملة، وما له في الصفحة عنصر أكبر "
                    "للوظيفة نفسها، وما تُرك مظهره للمتصفح، وما كان حجمه ضروريًّا."
                ),
            ),
        ),
    ),
    "2.5.6": Procedure(
        minutes=3,
        asks=Text(
            en="Users can switch between touch, mouse, keyboard and other means of input at any time.",
            ar="يستطيع المستخدم التنقل بين اللمس والفأرة ولوحة المفاتيح وغيرها في أي وقت.",
        ),
        steps=(
            Text(
                en=(
                    "On a touch device with a keyboard and mouse connected start a task by touch and go on "
                    "with the others."
                ),
                ar="على جهاز لمس موصول بلوحة مفاتيح وفأرة ابدأ مهمة باللمس وأكملها بغيره.",
            ),
            Text(
                en=(
                    "Not met if the page shuts out one of them without need, for example an entry that "
                    "accepts only its on-screen keypad for no reason of security."
                ),
                ar=(
                    "غير مستوفى إذا منعت الصفحة إحداها بلا ضرورة، كخانة لا تقبل إلا لوحة أرقام على الشاشة "
                    "دون سبب أمني."
                ),
            ),
        ),
    ),
    "4.1.3": Procedure(
        minutes=6,
        asks=Text(
            en=(
                "Messages that appear without moving focus (results found, saved, error, loading) are "
                "announced by screen readers."
            ),
            ar=(
                "الرسائل التي تظهر دون انتقال التركيز (عدد النتائج، تم الحفظ، خطأ، جارٍ التحميل) يعلنها قارئ الشاشة."
            ),
        ),
        steps=(
            Text(
                en=(
                    "With a screen reader running search, filter, add, save and send a form with mistakes. "
                    "Each visible message must be spoken while focus stays where it is, in the page's "
                    "language."
                ),
                ar=(
                    "مع تشغيل قارئ الشاشة ابحث ورشّح وأضف واحفظ وأرسل نموذجًا بأخطاء. يجب أن تُنطق كل رسالة "
                    "مرئية بلغة الصفحة والتركيز في مكانه."
                ),
            ),
            Text(
                en=(
                    "Not met if one message stays silent. Messages that take focus, such as a dialog, are "
                    "not counted. Not present if no such messages appear."
                ),
                ar=(
                    "غير مستوفى إذا بقيت رسالة واحدة صامتة. ولا تُحسب الرسائل التي تأخذ التركيز كالنافذة "
                    "الحوارية. وغير موجود إذا لم تظهر رسائل كهذه."
                ),
            ),
        ),
    ),
}
