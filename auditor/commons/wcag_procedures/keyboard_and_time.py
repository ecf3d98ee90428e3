"""Guidelines 2.1, 2.2 and 2.3 (WCAG 2.0): keyboard, time and flashes."""

from collections.abc import Mapping

from auditor.commons.wcag_procedures.procedure import Procedure
from auditor.model import Text

PROCEDURES: Mapping[str, Procedure] = {
    "2.1.1": Procedure(
        minutes=15,
        asks=Text(
            en="Everything that can be done with a mouse can be done with the keyboard alone.",
            ar="كل ما يمكن فعله بالفأرة يمكن فعله بلوحة المفاتيح وحدها.",
        ),
        steps=(
            Text(
                en=(
                    "Put the mouse away. Do the page's main tasks with Tab, Shift+Tab, Enter, Space, the "
                    "arrow keys and Esc: menus and their submenus, search, tabs, carousels, maps, file "
                    "upload, date pickers, dialogs, chat, cookie notice."
                ),
                ar=(
                    "نحِّ الفأرة جانبًا، ونفّذ مهام الصفحة الرئيسة بالمفاتيح Tab وShift+Tab وEnter والمسافة "
                    "والأسهم وEsc: القوائم وفروعها، والبحث، والتبويبات، وعارض الصور، والخرائط، ورفع الملفات، "
                    "ومنتقي التاريخ، والنوافذ الحوارية، والمحادثة، وإشعار ملفات الارتباط."
                ),
            ),
            Text(
                en=(
                    "Then go over the page with the mouse and note whatever reacts to it. Try each of these "
                    "with the keyboard. What opens on hover must open on focus or with Enter."
                ),
                ar=(
                    "ثم مرّ على الصفحة بالفأرة ودوّن كل ما يستجيب لها، وجرّب كلًّا منها بلوحة المفاتيح. وما يُفتح "
                    "بالمرور عليه يجب أن يُفتح بالتركيز أو بالضغط على Enter."
                ),
            ),
            Text(
                en=(
                    "Right-to-left pages: left and right arrow keys follow what is seen; in a carousel the "
                    "left arrow goes to the item on the left."
                ),
                ar=(
                    "في الصفحات العربية تتبع الأسهم الأفقية ما تراه العين: فالسهم الأيسر ينقل إلى العنصر "
                    "الذي على اليسار."
                ),
            ),
            Text(
                en=(
                    "No key may have to be pressed within a set time. Only free-hand input such as drawing "
                    "or a signature made by hand is exempt."
                ),
                ar=(
                    "لا يُشترط ضغط مفتاح في وقت محدد. ولا يُستثنى إلا ما يعتمد على حركة اليد الحرة كالرسم "
                    "والتوقيع باليد."
                ),
            ),
            Text(
                en=(
                    "Not met if one function works with the mouse only. A second keyboard way to the same "
                    "function on the same page is enough. This criterion is present wherever something can "
                    "be operated."
                ),
                ar=(
                    "غير مستوفى إذا كانت وظيفة واحدة لا تعمل إلا بالفأرة. ويكفي أن توجد للوظيفة طريقة أخرى "
                    "بلوحة المفاتيح في الصفحة نفسها. والمعيار موجود ما دام في الصفحة ما يُشغَّل."
                ),
            ),
        ),
    ),
    "2.1.2": Procedure(
        minutes=6,
        asks=Text(
            en="The keyboard focus can leave every part of the page that it can enter.",
            ar="يستطيع تركيز لوحة المفاتيح الخروج من كل جزء يدخله.",
        ),
        steps=(
            Text(
                en=(
                    "Press Tab from the address bar through the whole page until you are back in the "
                    "browser, then go back with Shift+Tab."
                ),
                ar="اضغط Tab من شريط العنوان مرورًا بالصفحة كلها حتى تعود إلى المتصفح، ثم ارجع بمفتاحي Shift+Tab.",
            ),
            Text(
                en=(
                    "Enter and leave each embedded part: video players, maps, text editors, chat windows, "
                    "CAPTCHA frames, adverts, file viewers."
                ),
                ar=(
                    "ادخل كل جزء مضمّن واخرج منه: مشغّل الفيديو، والخريطة، ومحرر النصوص، ونافذة المحادثة، "
                    "وإطار التحقق، والإعلان، وعارض الملفات."
                ),
            ),
            Text(
                en=(
                    "In an open dialog focus may circle inside, as long as Esc or a close button lets you "
                    "out. If leaving needs another key, the page must say so before you enter."
                ),
                ar=(
                    "في النافذة الحوارية يجوز أن يدور التركيز داخلها ما دام Esc أو زر الإغلاق يخرجك منها. "
                    "وإن كان الخروج بمفتاح آخر وجب أن تخبر الصفحة بذلك قبل الدخول."
                ),
            ),
            Text(
                en=(
                    "Not met if focus is caught anywhere, even in something of little importance: the rest "
                    "of the page is lost to the user. Not present if nothing on the page takes focus."
                ),
                ar=(
                    "غير مستوفى إذا علق التركيز في أي موضع ولو قلّت أهميته، لأن بقية الصفحة تضيع على "
                    "المستخدم. وغير موجود إذا لم يكن في الصفحة ما يقبل التركيز."
                ),
            ),
        ),
    ),
    "2.1.3": Procedure(
        minutes=5,
        asks=Text(
            en="Every function without exception works with the keyboard.",
            ar="كل وظيفة بلا استثناء تعمل بلوحة المفاتيح.",
        ),
        steps=(
            Text(
                en=(
                    "Take the result of 2.1.1 and add what was exempt there: drawing, hand-made signatures, "
                    "free movement on a map."
                ),
                ar=(
                    "خذ نتيجة المعيار 2.1.1 وأضف إليها ما استُثني هناك: الرسم والتوقيع باليد والتحريك الحر "
                    "على الخريطة."
                ),
            ),
            Text(
                en=(
                    "Not met if one function, of any kind, has no keyboard way. For a signature, a typed "
                    "name or an upload is a way."
                ),
                ar=(
                    "غير مستوفى إذا لم تكن لوظيفة واحدة، أيًّا كان نوعها، طريقة بلوحة المفاتيح. وفي التوقيع "
                    "تكفي كتابة الاسم أو رفع ملف."
                ),
            ),
        ),
    ),
    "2.2.1": Procedure(
        minutes=12,
        asks=Text(
            en="Users get enough time: a time limit can be switched off, changed, or extended after a warning.",
            ar="يُمنح المستخدم وقتًا كافيًا: فالمهلة يمكن إلغاؤها أو تعديلها أو تمديدها بعد تنبيه.",
        ),
        steps=(
            Text(
                en=(
                    "List the time limits with the portal team: session expiry, one-time passcodes, unsaved "
                    "drafts, queues and bookings, pages that reload or forward by themselves, messages that "
                    "vanish."
                ),
                ar=(
                    "احصر المهل مع فريق البوابة: انتهاء الجلسة، ورمز التحقق المؤقت، والمسودات غير المحفوظة، "
                    "وطوابير الانتظار والحجوزات، والصفحات التي تُحدَّث أو تنتقل ذاتيًّا، والرسائل التي تختفي."
                ),
            ),
            Text(
                en=(
                    "Sign in, start a form and stay idle. Before time is up there must be a warning of at "
                    "least 20 seconds with one simple action to stay (“Continue”), that works at least ten "
                    "times. Check that a screen reader announces it in the page's language."
                ),
                ar=(
                    "سجّل الدخول وابدأ نموذجًا ثم توقف عن العمل. يجب أن يظهر قبل انتهاء المهلة تنبيه لا يقل عن "
                    "20 ثانية، يتيح البقاء بإجراء بسيط مثل «متابعة»، ويمكن تكراره عشر مرات على الأقل. وتحقق "
                    "من أن قارئ الشاشة يعلنه بلغة الصفحة."
                ),
            ),
            Text(
                en="Just as good: the limit can be switched off, or set to ten times its length, beforehand.",
                ar="ويُقبل كذلك أن يُتاح مسبقًا إلغاء المهلة أو مضاعفتها عشر مرات.",
            ),
            Text(
                en=(
                    "Exempt: limits over 20 hours, live events such as auctions, and limits whose extension "
                    "would spoil the purpose. For national sign-on and passcode screens note whether the "
                    "limit is the portal's own or another body's."
                ),
                ar=(
                    "يُستثنى: ما زاد على 20 ساعة، والأحداث المباشرة كالمزادات، والمهل التي يُفسد تمديدها الغرض "
                    "منها. وفي شاشات النفاذ الوطني الموحد ورموز التحقق دوّن هل المهلة من البوابة أم من جهة "
                    "أخرى."
                ),
            ),
            Text(
                en=(
                    "Not met if one other limit ends without warning or without a way to extend. Not present "
                    "if there are no time limits."
                ),
                ar=(
                    "غير مستوفى إذا انتهت مهلة واحدة من غير ذلك بلا تنبيه أو بلا إمكان للتمديد. وغير موجود "
                    "إذا لم توجد مهل."
                ),
            ),
        ),
    ),
    "2.2.2": Procedure(
        minutes=6,
        asks=Text(
            en="Whatever moves, blinks, scrolls or updates by itself can be paused, stopped or hidden.",
            ar="كل ما يتحرك أو يومض أو ينساب أو يتجدد تلقائيًّا يمكن إيقافه مؤقتًا أو كليًّا أو إخفاؤه.",
        ),
        steps=(
            Text(
                en=(
                    "Open the page and watch it for a minute: sliders, news tickers, background videos, "
                    "animated pictures, counters, live figures."
                ),
                ar=(
                    "افتح الصفحة وراقبها دقيقة: شرائح العرض، وأشرطة الأخبار، وفيديو الخلفية، والصور "
                    "المتحركة، والعدّادات، والأرقام الحية."
                ),
            ),
            Text(
                en=(
                    "For each one that starts by itself, lasts over five seconds and is shown beside other "
                    "content, find a pause, stop or hide control and use it with mouse and keyboard. "
                    "Stopping only while the pointer is over it is not enough."
                ),
                ar=(
                    "كل ما يبدأ تلقائيًّا ويدوم أكثر من خمس ثوان بجوار محتوى آخر ابحث له عن زر إيقاف أو إخفاء، "
                    "واستعمله بالفأرة ولوحة المفاتيح. ولا يكفي أن يتوقف ما دام المؤشر فوقه."
                ),
            ),
            Text(
                en=(
                    "Content that renews itself needs the same control or a choice of how often, however "
                    "short it lasts."
                ),
                ar=(
                    "والمحتوى الذي يتجدد تلقائيًّا يحتاج إلى التحكم نفسه أو إلى اختيار معدل التحديث، مهما قصرت مدته."
                ),
            ),
            Text(
                en=(
                    "Arabic news tickers: pausing must leave the sentence readable, and the text must move "
                    "in the direction in which Arabic is read (entering from the left). Note a wrong "
                    "direction as a language finding; it does not decide this criterion."
                ),
                ar=(
                    "أشرطة الأخبار العربية: يجب أن يترك الإيقاف الجملة مقروءة، وأن يتحرك النص بما يوافق "
                    "قراءة العربية فيدخل من اليسار. ودوّن الاتجاه الخاطئ ملاحظةً لغوية، فهو لا يحسم هذا "
                    "المعيار."
                ),
            ),
            Text(
                en=(
                    "Not met if one of these cannot be stopped. A loading animation that is all the page "
                    "shows is exempt. Not present if nothing moves or updates by itself."
                ),
                ar=(
                    "غير مستوفى إذا تعذر إيقاف واحد منها. ويُستثنى مؤشر التحميل حين لا يُعرض سواه. وغير موجود "
                    "إذا لم يتحرك شيء أو يتجدد تلقائيًّا."
                ),
            ),
        ),
    ),
    "2.2.3": Procedure(
        minutes=5,
        asks=Text(
            en="No activity depends on time, apart from live events and plain recordings.",
            ar="لا يعتمد أي نشاط على الوقت، عدا الأحداث المباشرة والتسجيلات غير التفاعلية.",
        ),
        steps=(
            Text(
                en="Take the list of time limits from 2.2.1, this time without its exemptions.",
                ar="استعن بقائمة المهل من المعيار 2.2.1 دون استثناءاتها.",
            ),
            Text(
                en=(
                    "Not met if a user has to finish anything within a time, even a time that can be "
                    "extended; a live auction or a live broadcast is the only excuse. Met if there are no "
                    "limits."
                ),
                ar=(
                    "غير مستوفى إذا لزم المستخدم إنهاء أي شيء في وقت محدد ولو كان قابلًا للتمديد، ولا يُعذر "
                    "إلا حدث مباشر كمزاد أو بث. ومستوفى إذا لم توجد مهل."
                ),
            ),
        ),
    ),
    "2.2.4": Procedure(
        minutes=5,
        asks=Text(
            en="Users can put off or switch off interruptions, except in an emergency.",
            ar="يستطيع المستخدم تأجيل المقاطعات أو إيقافها، إلا في حالات الطوارئ.",
        ),
        steps=(
            Text(
                en=(
                    "Work on the page for some minutes and note what interrupts: surveys, chat invitations, "
                    "offers, notices, pages that reload by themselves."
                ),
                ar=(
                    "اعمل في الصفحة بضع دقائق ودوّن ما يقاطعك: الاستبانات، ودعوات المحادثة، والعروض، "
                    "والإشعارات، والصفحات التي تُحدَّث ذاتيًّا."
                ),
            ),
            Text(
                en=(
                    "For each one find a setting or choice that delays or stops it before it comes back. A "
                    "close button on each appearance is not enough."
                ),
                ar="ابحث لكل منها عن إعداد أو خيار يؤجلها أو يمنع عودتها. ولا يكفي زر إغلاق عند كل ظهور.",
            ),
            Text(
                en=(
                    "Not met if one interruption that is no emergency cannot be put off. Not present if "
                    "nothing interrupts."
                ),
                ar="غير مستوفى إذا تعذر تأجيل مقاطعة واحدة ليست طارئة. وغير موجود إذا لم يقاطع المستخدم شيء.",
            ),
        ),
    ),
    "2.2.5": Procedure(
        minutes=10,
        asks=Text(
            en="After a session ends and the user signs in again, the work continues with nothing lost.",
            ar="إذا انتهت الجلسة ثم سجّل المستخدم الدخول من جديد، تابع عمله دون أن يفقد شيئًا.",
        ),
        steps=(
            Text(
                en="In a test account fill half of a long form, attach a file, and let the session run out.",
                ar="في حساب تجريبي املأ نصف نموذج طويل وأرفق ملفًا، ثم اترك الجلسة حتى تنتهي.",
            ),
            Text(
                en=(
                    "Sign in again when asked, through the national sign-on if that is used, and see whether "
                    "you return to the same step with every entry and attachment."
                ),
                ar=(
                    "سجّل الدخول حين يُطلب منك، عبر النفاذ الوطني الموحد إن كان مستخدمًا، وانظر هل تعود إلى "
                    "الخطوة نفسها بكل ما أدخلته وأرفقته."
                ),
            ),
            Text(
                en="Not met if anything must be entered again. Not present if there is no sign-in.",
                ar="غير مستوفى إذا لزم إدخال شيء من جديد. وغير موجود إذا لم يكن هناك تسجيل دخول.",
            ),
        ),
    ),
    "2.3.1": Procedure(
        minutes=4,
        asks=Text(
            en=(
                "Nothing flashes more than three times a second, unless the flashing is small and weak "
                "enough to be safe."
            ),
            ar="لا يومض شيء أكثر من ثلاث مرات في الثانية، ما لم يكن الوميض صغيرًا وضعيفًا إلى حد آمن.",
        ),
        steps=(
            Text(
                en=(
                    "Watch banners, videos, animated pictures and loading signs for quick changes between "
                    "light and dark or strong red. Warn a colleague with epilepsy not to do this step."
                ),
                ar=(
                    "راقب اللافتات والفيديو والصور المتحركة ومؤشرات التحميل بحثًا عن تبدل سريع بين الفاتح "
                    "والداكن أو أحمر شديد. ولا يقوم بهذه الخطوة زميل مصاب بالصرع."
                ),
            ),
            Text(
                en=(
                    "If you can count more than three flashes in a second, record the screen and analyse it "
                    "with a photosensitivity tool such as PEAT."
                ),
                ar=(
                    "إذا عددت أكثر من ثلاث ومضات في الثانية فسجّل الشاشة وحلّل التسجيل بأداة لقياس الحساسية "
                    "للضوء مثل PEAT."
                ),
            ),
            Text(
                en=(
                    "Not met if the tool reports a failure. Flashing that covers less than 21,824 square CSS "
                    "pixels in all (a quarter of a 341 by 256 rectangle) counts as safe. This fault can "
                    "cause a seizure: have the content taken down at once. Not present if nothing flashes."
                ),
                ar=(
                    "غير مستوفى إذا أظهرت الأداة تجاوزًا. ويُعد آمنًا وميض يقل مجموع مساحته عن 21824 بكسل "
                    "مربعًا، أي ربع مستطيل 341 في 256. وهذا الخطأ قد يسبب نوبة صرع فاطلب إزالة المحتوى فورًا. "
                    "وغير موجود إذا لم يومض شيء."
                ),
            ),
        ),
    ),
    "2.3.2": Procedure(
        minutes=3,
        asks=Text(
            en="Nothing at all flashes more than three times a second, however small or weak.",
            ar="لا يومض شيء البتة أكثر من ثلاث مرات في الثانية مهما صغر أو ضعف.",
        ),
        steps=(
            Text(
                en="Use what you saw under 2.3.1; count in slow motion in a screen recording if in doubt.",
                ar="استعن بما رصدته في المعيار 2.3.1، وعند الشك عُدّ الومضات بالعرض البطيء في تسجيل للشاشة.",
            ),
            Text(
                en=(
                    "Not met if anything flashes more than three times within any second. Size and strength "
                    "are no excuse here. Not present if nothing flashes."
                ),
                ar=(
                    "غير مستوفى إذا ومض أي شيء أكثر من ثلاث مرات في أي ثانية، ولا يُعذر هنا بصغر المساحة أو "
                    "ضعف الوميض. وغير موجود إذا لم يومض شيء."
                ),
            ),
        ),
    ),
}
