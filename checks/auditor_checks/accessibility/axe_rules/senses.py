"""axe's rules on colour, spacing, zoom, movement, time limits and media."""

from auditor.model import Text
from auditor_checks.accessibility.axe_rules.rule import AxeRule

SENSES = (
    AxeRule(
        id="color-contrast-enhanced",
        wcag=("1.4.6",),
        act=("09o5cg",),
        impact="serious",
        enabled=False,
        title=Text(en="Text has enhanced contrast", ar="تباين النص محسَّن"),
        why=Text(
            en="People with low vision, and anyone in strong sunlight, read text of high contrast without "
            "further aids.",
            ar="ضعاف البصر، وكل من يقرأ تحت ضوء الشمس، يقرؤون النص عالي التباين دون وسائل إضافية.",
        ),
        fix=Text(
            en="Choose `color` and `background-color` with a ratio of at least 7 to 1, or 4.5 to 1 for "
            "large text (24 px, or 18.66 px bold).",
            ar="اختر `color` و`background-color` بنسبة لا تقل عن 7 إلى 1، أو 4.5 إلى 1 للنص الكبير (24 "
            "بكسل، أو 18.66 بكسل بخط عريض).",
        ),
    ),
    AxeRule(
        id="color-contrast",
        wcag=("1.4.3",),
        act=("afw4f7", "09o5cg"),
        impact="serious",
        title=Text(en="Text has sufficient contrast", ar="تباين النص كافٍ"),
        why=Text(
            en="People with low vision or weak colour perception, older people, and anyone in strong "
            "sunlight cannot read pale text.",
            ar="لا يستطيع ضعاف البصر ومن يصعب عليهم تمييز الألوان وكبار السن ومن يقرأ تحت ضوء الشمس قراءة "
            "النص الباهت.",
        ),
        fix=Text(
            en="Choose `color` and `background-color` with a ratio of at least 4.5 to 1, or 3 to 1 for "
            "large text (24 px, or 18.66 px bold). Check the `placeholder` texts and the looks on hover "
            "and focus too.",
            ar="اختر `color` و`background-color` بنسبة لا تقل عن 4.5 إلى 1، أو 3 إلى 1 للنص الكبير (24 "
            "بكسل، أو 18.66 بكسل بخط عريض). وافحص كذلك نصوص `placeholder` وحالات المرور والتركيز.",
        ),
    ),
    AxeRule(
        id="link-in-text-block",
        wcag=("1.4.1",),
        impact="serious",
        title=Text(
            en="Links in text are told apart by more than colour",
            ar="الروابط داخل النص تتميز بأكثر من اللون",
        ),
        why=Text(
            en="People who do not perceive the colour difference do not notice that a word in the paragraph "
            "is a link.",
            ar="من لا يدرك اختلاف اللون لا ينتبه إلى أن كلمة في الفقرة رابط.",
        ),
        fix=Text(
            en="Underline links in running text (`text-decoration: underline`), or give them a contrast of "
            "3 to 1 with the text and a further sign on hover and focus.",
            ar="ضع خطًا تحت الروابط داخل النص (`text-decoration: underline`)، أو اجعل تباينها مع النص 3 إلى "
            "1 مع علامة إضافية عند المرور والتركيز.",
        ),
    ),
    AxeRule(
        id="avoid-inline-spacing",
        wcag=("1.4.12",),
        act=("24afc2", "9e45ec", "78fd32"),
        impact="serious",
        title=Text(en="Text spacing can be adjusted by the user", ar="يمكن للمستخدم تعديل تباعد النص"),
        why=Text(
            en="People with dyslexia or low vision widen lines and words with styles of their own; spacing "
            "fixed by `!important` does not give way.",
            ar="يوسّع ذوو عسر القراءة وضعاف البصر الأسطر والكلمات بأنماطهم الخاصة؛ والتباعد المثبت بالكلمة "
            "`!important` لا يستجيب لها.",
        ),
        fix=Text(
            en="Remove `!important` from `line-height`, `letter-spacing` and `word-spacing` in the `style` "
            "attribute and set them in a style sheet. Letter spacing does not apply to Arabic, whose "
            "letters are joined.",
            ar="احذف `!important` من `line-height` و`letter-spacing` و`word-spacing` في السمة `style` "
            "وحددها في ورقة أنماط. أما تباعد الحروف فلا ينطبق على العربية لاتصال حروفها.",
        ),
    ),
    AxeRule(
        id="css-orientation-lock",
        wcag=("1.3.4",),
        act=("b33eff",),
        impact="serious",
        advice=True,
        title=Text(
            en="Content works in portrait and in landscape",
            ar="يعمل المحتوى في الوضعين الطولي والعرضي",
        ),
        why=Text(
            en="People whose device is fixed to a wheelchair or a stand cannot turn it.",
            ar="من ثُبّت جهازه على كرسي متحرك أو حامل لا يستطيع تدويره.",
        ),
        fix=Text(
            en="Remove `transform: rotate()` from `@media (orientation: ...)` and lay the page out for both "
            "orientations.",
            ar="احذف `transform: rotate()` من `@media (orientation: ...)` وصمّم الصفحة للوضعين معًا.",
        ),
    ),
    AxeRule(
        id="meta-viewport-large",
        wcag=(),
        impact="minor",
        advice=True,
        title=Text(en="The page can be enlarged up to five times", ar="يمكن تكبير الصفحة حتى خمسة أضعاف"),
        why=Text(
            en="People with low vision often need more than twice the size to read on a phone.",
            ar="كثيرًا ما يحتاج ضعاف البصر إلى أكثر من ضعفي الحجم للقراءة على الهاتف.",
        ),
        fix=Text(
            en="Remove `maximum-scale` from `<meta name=viewport>`, or set it to 5 or more.",
            ar="احذف `maximum-scale` من `<meta name=viewport>`، أو اجعلها 5 فأكثر.",
        ),
    ),
    AxeRule(
        id="meta-viewport",
        wcag=("1.4.4",),
        act=("b4f0c3",),
        impact="moderate",
        title=Text(en="The page can be enlarged", ar="يمكن تكبير الصفحة"),
        why=Text(
            en="People with low vision cannot enlarge the text on their phone and remain shut out of the service.",
            ar="لا يستطيع ضعاف البصر تكبير النص على هواتفهم فيُحرمون من الخدمة.",
        ),
        fix=Text(
            en="Remove `user-scalable=no` and `maximum-scale` below 2 from `<meta name=viewport>`.",
            ar="احذف `user-scalable=no` وكل `maximum-scale` أقل من 2 من `<meta name=viewport>`.",
        ),
    ),
    AxeRule(
        id="blink",
        wcag=("2.2.2",),
        impact="serious",
        title=Text(en="No text blinks by the blink element", ar="لا وميض للنص بالعنصر blink"),
        why=Text(
            en="Blinking text takes the attention of people with cognitive disabilities from everything "
            "else and is hard to read for all.",
            ar="النص الوامض يصرف انتباه ذوي الإعاقات الذهنية عن كل ما سواه، وتصعب قراءته على الجميع.",
        ),
        fix=Text(
            en="Replace `<blink>` by still text; emphasise with `<strong>` or colour and contrast.",
            ar="استخدم نصًا ثابتًا بدل العنصر `<blink>`، وأبرز المهم بالعنصر `<strong>` أو باللون والتباين.",
        ),
    ),
    AxeRule(
        id="marquee",
        wcag=("2.2.2",),
        impact="serious",
        title=Text(en="No text scrolls by the marquee element", ar="لا شريط متحرك بالعنصر marquee"),
        why=Text(
            en="Text that moves without a way to stop it cannot be read by people who read slowly or use a "
            "magnifier; news tickers are the usual case.",
            ar="النص المتحرك دون وسيلة لإيقافه لا يستطيع قراءته من يقرأ ببطء أو يستخدم مكبر الشاشة؛ وشريط "
            "الأخبار أشهر أمثلته.",
        ),
        fix=Text(
            en="Replace `<marquee>` by a still list, or by an animation with a visible pause button that "
            "respects `prefers-reduced-motion`.",
            ar="استخدم بدل العنصر `<marquee>` قائمة ثابتة أو حركة لها زر إيقاف ظاهر وتراعي "
            "`prefers-reduced-motion`.",
        ),
    ),
    AxeRule(
        id="meta-refresh-no-exceptions",
        wcag=("2.2.4", "3.2.5"),
        act=("bisz58",),
        impact="minor",
        enabled=False,
        title=Text(en="The page does not refresh by itself", ar="لا تُحدَّث الصفحة من تلقاء نفسها"),
        why=Text(
            en="A page that reloads or changes by itself interrupts reading and throws screen-reader users "
            "back to its beginning.",
            ar="الصفحة التي تتحدث أو تتغير من تلقاء نفسها تقطع القراءة وتعيد مستخدم قارئ الشاشة إلى أولها.",
        ),
        fix=Text(
            en="Remove `<meta http-equiv=refresh>` with a delay; offer a button for refreshing, and "
            "redirect on the server.",
            ar="احذف `<meta http-equiv=refresh>` ذات المهلة، ووفر زرًا للتحديث، ونفّذ إعادة التوجيه من الخادم.",
        ),
    ),
    AxeRule(
        id="meta-refresh",
        wcag=("2.2.1", "2.2.4", "3.2.5"),
        act=("bc659a", "bisz58"),
        impact="critical",
        title=Text(en="The page sets no time limit by refreshing", ar="لا تفرض الصفحة مهلة بتحديث نفسها"),
        why=Text(
            en="People who read or fill in forms slowly lose their place and their entries when the page "
            "reloads or goes elsewhere before they have finished.",
            ar="من يقرأ أو يملأ النماذج ببطء يفقد موضعه وما أدخله إذا أُعيد تحميل الصفحة أو انتقلت قبل أن يفرغ.",
        ),
        fix=Text(
            en="Remove `<meta http-equiv=refresh>` with a delay; redirect on the server (status 301 or "
            "302), or let the user trigger the update.",
            ar="احذف `<meta http-equiv=refresh>` ذات المهلة؛ ونفّذ إعادة التوجيه من الخادم (بالرمز 301 أو "
            "302)، أو اترك التحديث للمستخدم.",
        ),
    ),
    AxeRule(
        id="no-autoplay-audio",
        wcag=("1.4.2",),
        act=("80f0bf",),
        impact="moderate",
        review=True,
        title=Text(
            en="No sound plays by itself for more than three seconds",
            ar="لا صوت يعمل تلقائيًا أكثر من ثلاث ثوانٍ",
        ),
        why=Text(
            en="Sound that starts by itself drowns the voice of the screen reader, so people cannot even "
            "find the button that stops it.",
            ar="الصوت الذي يبدأ تلقائيًا يطغى على صوت قارئ الشاشة، فلا يجد المستفيد حتى زر إيقافه.",
        ),
        fix=Text(
            en="Remove `autoplay`, add `muted`, or show `controls` that are easy to reach at the beginning "
            "of the page.",
            ar="احذف `autoplay`، أو أضف `muted`، أو أظهر `controls` يسهل بلوغها في أول الصفحة.",
        ),
    ),
    AxeRule(
        id="audio-caption",
        wcag=("1.2.1",),
        act=("2eb176", "afb423"),
        impact="critical",
        advice=True,
        enabled=False,
        title=Text(en="Audio has an alternative in text", ar="للمقاطع الصوتية بديل نصي"),
        why=Text(
            en="Deaf and hard-of-hearing people get nothing of what is said.",
            ar="لا يصل إلى الصم وضعاف السمع شيء مما يُقال.",
        ),
        fix=Text(
            en="Offer a transcript beside the `<audio>`; a `<track kind=captions>` alone is not shown by "
            "audio players.",
            ar="وفر نصًا مكتوبًا للمقطع بجوار `<audio>`؛ فالمسار `<track kind=captions>` وحده لا تعرضه مشغلات الصوت.",
        ),
    ),
    AxeRule(
        id="video-caption",
        wcag=("1.2.2",),
        act=("eac66b",),
        impact="critical",
        title=Text(en="Videos have captions", ar="للمقاطع المرئية تسميات توضيحية"),
        why=Text(
            en="Deaf and hard-of-hearing people see who speaks but not what is said; the same goes for "
            "anyone without sound.",
            ar="يرى الصم وضعاف السمع المتحدث ولا يعرفون ما يقول، وكذلك كل من يشاهد بلا صوت.",
        ),
        fix=Text(
            en="Add `<track kind=captions srclang=ar>` with the spoken text and the important sounds in the "
            "language spoken; check automatic captions by hand.",
            ar="أضف `<track kind=captions srclang=ar>` يتضمن الكلام المنطوق والأصوات المهمة بلغة المتحدث، "
            "وراجع التسميات المولَّدة آليًا.",
        ),
    ),
)
