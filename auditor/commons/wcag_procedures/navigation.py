"""Guideline 2.4 (WCAG 2.0): finding the way."""

from collections.abc import Mapping

from auditor.commons.wcag_procedures.procedure import Procedure
from auditor.model import Text

PROCEDURES: Mapping[str, Procedure] = {
    "2.4.1": Procedure(
        minutes=4,
        asks=Text(
            en="Keyboard and screen reader users can jump over what is repeated on every page.",
            ar="يستطيع مستخدم لوحة المفاتيح وقارئ الشاشة تجاوز ما يتكرر في كل صفحة.",
        ),
        steps=(
            Text(
                en=(
                    "Reload the page and press Tab once. If a “skip to content” link appears, press Enter, "
                    "then Tab: focus must go on inside the main content, not in the menu."
                ),
                ar=(
                    "أعد تحميل الصفحة واضغط Tab مرة. إن ظهر رابط «انتقل إلى المحتوى» فاضغط Enter ثم Tab: يجب "
                    "أن يتابع التركيز داخل المحتوى الرئيس لا في القائمة."
                ),
            ),
            Text(
                en=(
                    "Without such a link, check with a screen reader that the main content can be reached "
                    "directly: a main region, or a heading where the content begins."
                ),
                ar=(
                    "وإن لم يوجد الرابط فتحقق بقارئ الشاشة من إمكان بلوغ المحتوى مباشرة: منطقة رئيسة محددة، "
                    "أو عنوان عند بداية المحتوى."
                ),
            ),
            Text(
                en=(
                    "Arabic pages: a skip link hidden far to the left can make the page scroll sideways or "
                    "never come into view. It must be seen when it has focus and be written in Arabic."
                ),
                ar=(
                    "في الصفحات العربية قد يتسبب رابط التجاوز المخفي بعيدًا في اليسار في تمرير أفقي أو لا "
                    "يظهر أصلًا. يجب أن يُرى عند التركيز وأن يكون بالعربية."
                ),
            ),
            Text(
                en=(
                    "Repeat on a second template. Not met if there is no working way past the repeated part; "
                    "a skip link that leads nowhere is none. Not present if pages repeat nothing before the "
                    "content."
                ),
                ar=(
                    "كرّر ذلك في قالب آخر. غير مستوفى إذا لم توجد وسيلة تعمل لتجاوز المتكرر، والرابط الذي لا "
                    "يؤدي إلى شيء ليس وسيلة. وغير موجود إذا لم يتكرر شيء قبل المحتوى."
                ),
            ),
        ),
    ),
    "2.4.2": Procedure(
        minutes=3,
        asks=Text(
            en="The title of each page, as shown in the browser tab, says what the page is about.",
            ar="عنوان كل صفحة، كما يظهر في تبويب المتصفح، يبيّن موضوعها.",
        ),
        steps=(
            Text(
                en=(
                    "Read the title in the browser tab without looking at the page. Do you know which page "
                    "of which portal it is?"
                ),
                ar="اقرأ العنوان في تبويب المتصفح دون النظر إلى الصفحة. هل عرفت أي صفحة هي وفي أي بوابة؟",
            ),
            Text(
                en=(
                    "Open three more pages, a search result, a step of a form and an error page: titles "
                    "differ and name what is shown."
                ),
                ar=(
                    "افتح ثلاث صفحات أخرى وصفحة نتائج بحث وخطوة من نموذج وصفحة خطأ: العناوين مختلفة وتسمّي ما يُعرض."
                ),
            ),
            Text(
                en=(
                    "Arabic pages have an Arabic title. The portal's name alone on every page, or a title "
                    "left over from the template (“Home”, “Untitled”), fails."
                ),
                ar=(
                    "للصفحة العربية عنوان عربي. واسم البوابة وحده في كل الصفحات، أو عنوان متروك من القالب "
                    "مثل Home، لا يفي."
                ),
            ),
            Text(
                en=(
                    "Not met if the title is missing or does not tell the topic. This criterion is always present."
                ),
                ar="غير مستوفى إذا غاب العنوان أو لم يدل على الموضوع. وهذا المعيار موجود دائمًا.",
            ),
        ),
    ),
    "2.4.3": Procedure(
        minutes=8,
        asks=Text(
            en="The keyboard moves through the page in an order that makes sense.",
            ar="تنتقل لوحة المفاتيح في الصفحة بترتيب يحفظ المعنى.",
        ),
        steps=(
            Text(
                en=(
                    "Press Tab through the page and watch where focus goes. The order must follow the "
                    "reading and the steps of the task; in right-to-left pages from right to left and "
                    "downwards."
                ),
                ar=(
                    "اضغط Tab عبر الصفحة وراقب انتقال التركيز. يجب أن يتبع القراءة وخطوات المهمة، وفي "
                    "الصفحات العربية من اليمين إلى اليسار ثم إلى أسفل."
                ),
            ),
            Text(
                en=(
                    "Open menus, dialogs and sections that unfold: focus goes into what was opened or "
                    "straight after the button, cannot wander behind a dialog, and returns to the button on "
                    "closing."
                ),
                ar=(
                    "افتح القوائم والنوافذ الحوارية والأقسام المطوية: ينتقل التركيز إلى ما فُتح أو يليه "
                    "مباشرة، ولا يتسرب خلف النافذة الحوارية، ويعود إلى الزر بعد الإغلاق."
                ),
            ),
            Text(
                en=(
                    "Look for focus that lands on things that cannot be seen (closed menus, hidden slides). "
                    "Mirrored layouts that still run from left to right are the usual fault on Arabic pages."
                ),
                ar=(
                    "ابحث عن تركيز يقع على ما لا يُرى (قوائم مغلقة، شرائح مخفية). وأكثر أخطاء الصفحات العربية "
                    "تخطيط معكوس المظهر يسير فيه التركيز من اليسار إلى اليمين."
                ),
            ),
            Text(
                en=(
                    "Not met if the order misleads or makes the task impossible to follow. A different order "
                    "that still makes sense is met. Not present if at most one thing takes focus."
                ),
                ar=(
                    "غير مستوفى إذا كان الترتيب مضللًا أو تعذرت معه متابعة المهمة. والترتيب المختلف الذي يبقى "
                    "مفهومًا مستوفٍ. وغير موجود إذا لم يقبل التركيز أكثر من عنصر واحد."
                ),
            ),
        ),
    ),
    "2.4.4": Procedure(
        minutes=6,
        asks=Text(
            en=(
                "One can tell where a link leads from its text, together with the sentence, list item, cell "
                "or heading it belongs to."
            ),
            ar="تُعرف وجهة الرابط من نصه مع ما يحيط به من جملة أو بند أو خلية أو عنوان.",
        ),
        steps=(
            Text(
                en=(
                    "List the links. Pick out the vague ones: “more”, “here”, “read more”, “details”, “click "
                    "here”, bare addresses, icons; in Arabic «المزيد», «هنا», «اضغط هنا», «التفاصيل»."
                ),
                ar=(
                    "اعرض قائمة الروابط واستخرج المبهم منها: «المزيد» و«هنا» و«اضغط هنا» و«اقرأ المزيد» "
                    "و«التفاصيل»، والعناوين الإلكترونية المجردة، والأيقونات."
                ),
            ),
            Text(
                en=(
                    "For each read its sentence, list item, table cell with headers, or the heading above "
                    "it. Is the target now clear? What only stands near it on the screen does not count."
                ),
                ar=(
                    "اقرأ لكل منها جملته أو بنده أو خليته مع رأسها أو العنوان الذي يعلوه. هل اتضحت الوجهة؟ "
                    "ولا يُعتدّ بما هو قريب في الشاشة فقط."
                ),
            ),
            Text(
                en=(
                    "Links with the same text in the same context must lead to the same place. Naming the "
                    "type and language of a linked file is good practice, not a demand."
                ),
                ar=(
                    "الروابط ذات النص الواحد في السياق الواحد يجب أن تؤدي إلى وجهة واحدة. أما ذكر نوع الملف "
                    "المرتبط ولغته فممارسة حسنة لا مطلب."
                ),
            ),
            Text(
                en=(
                    "Not met if one link stays unclear to the screen reader user but not to the sighted "
                    "user. Not present if the page has no links."
                ),
                ar=(
                    "غير مستوفى إذا بقي رابط واحد مبهمًا على مستخدم قارئ الشاشة وهو واضح للمبصر. وغير موجود "
                    "إذا خلت الصفحة من الروابط."
                ),
            ),
        ),
    ),
    "2.4.5": Procedure(
        minutes=6,
        asks=Text(
            en="There is more than one way to find a page: menus, search, site map, index or related links.",
            ar=(
                "يمكن الوصول إلى الصفحة بأكثر من طريقة: القوائم أو البحث أو خريطة الموقع أو الفهرس أو "
                "الروابط ذات الصلة."
            ),
        ),
        steps=(
            Text(
                en=(
                    "Choose five pages at different depths. Steps of a process, such as payment or "
                    "confirmation, are left out."
                ),
                ar="اختر خمس صفحات على أعماق مختلفة. ولا تدخل خطوات الإجراء كالدفع والتأكيد.",
            ),
            Text(
                en="Reach each of them in two different ways, for example the menu and the site search.",
                ar="ابلغ كل واحدة منها بطريقتين مختلفتين، مثل القائمة وبحث الموقع.",
            ),
            Text(
                en=(
                    "Search on Arabic portals must find the page: try the title, a word from the text, and "
                    "spelling variants (أ/ا, ة/ه, ى/ي). Search that finds nothing is not a way."
                ),
                ar=(
                    "يجب أن يعثر البحث في البوابة العربية على الصفحة: جرّب عنوانها وكلمة من نصها وصور الإملاء "
                    "المختلفة (أ/ا، ة/ه، ى/ي). والبحث الذي لا يجد شيئًا ليس طريقة."
                ),
            ),
            Text(
                en="Not met if one chosen page can be reached in one way only. Decide once for the portal.",
                ar="غير مستوفى إذا لم تُبلغ صفحة واحدة منها إلا بطريقة واحدة. ويُحسم هذا المعيار مرة للبوابة كلها.",
            ),
        ),
    ),
    "2.4.6": Procedure(
        minutes=5,
        asks=Text(
            en="Headings say what follows, and labels say what to enter or what a control does.",
            ar="تدل العناوين على ما يليها، وتدل التسميات على ما يُدخل أو على عمل عنصر التحكم.",
        ),
        steps=(
            Text(
                en=(
                    "Read only the headings of the page. Each one tells what its section holds, and two "
                    "sections do not share the same empty words (“Details”, “Information”)."
                ),
                ar=(
                    "اقرأ عناوين الصفحة وحدها. كل عنوان ينبئ بما في قسمه، ولا يشترك قسمان في عبارة جوفاء مثل "
                    "«تفاصيل» أو «معلومات»."
                ),
            ),
            Text(
                en=(
                    "Read only the labels of fields and buttons, including those a screen reader hears. Do "
                    "you know what goes where? “Name” twice in one form needs to say whose."
                ),
                ar=(
                    "اقرأ تسميات الحقول والأزرار وحدها، ومنها ما يسمعه مستخدم قارئ الشاشة. هل عرفت ما يُكتب "
                    "في كل منها؟ وإذا تكرر «الاسم» في نموذج وجب بيان اسم مَن."
                ),
            ),
            Text(
                en=(
                    "Not met if one heading or label misleads or says nothing. A missing heading or label is "
                    "judged under 1.3.1, 3.3.2 or 2.4.10, not here. Not present if there are neither."
                ),
                ar=(
                    "غير مستوفى إذا كان عنوان واحد أو تسمية واحدة مضللة أو بلا دلالة. أما غياب العنوان أو "
                    "التسمية فيُقيَّم في 1.3.1 أو 3.3.2 أو 2.4.10. وغير موجود إذا خلت الصفحة منهما."
                ),
            ),
        ),
    ),
    "2.4.7": Procedure(
        minutes=6,
        asks=Text(
            en="Keyboard users always see where they are.",
            ar="يرى مستخدم لوحة المفاتيح دائمًا موضعه في الصفحة.",
        ),
        steps=(
            Text(
                en=(
                    "Press Tab through the whole page at normal zoom and ask at every stop: where am I? Look "
                    "well at cards, pictures, dark headers, menus, checkboxes and embedded parts."
                ),
                ar=(
                    "اضغط Tab عبر الصفحة كلها بالحجم المعتاد واسأل عند كل توقف: أين أنا؟ ودقّق في البطاقات "
                    "والصور والترويسات الداكنة والقوائم ومربعات الاختيار والأجزاء المضمّنة."
                ),
            ),
            Text(
                en=(
                    "Count any visible change of the focused thing as a sign: outline, frame, underline, "
                    "background. If you need more than a moment to find it, compare screenshots with and "
                    "without focus."
                ),
                ar=(
                    "يُعدّ علامةً أي تغير مرئي في العنصر: إطار أو حدّ أو خط أو خلفية. وإن احتجت إلى أكثر من لحظة "
                    "لتجده فقارن لقطتين للشاشة بالتركيز وبدونه."
                ),
            ),
            Text(
                en=(
                    "Not met if at one stop nothing visible changes, or focus sits on something invisible. "
                    "Not present if nothing takes focus."
                ),
                ar=(
                    "غير مستوفى إذا لم يتغير شيء مرئي في توقف واحد أو وقع التركيز على ما لا يُرى. وغير موجود "
                    "إذا لم يقبل شيء التركيز."
                ),
            ),
        ),
    ),
    "2.4.8": Procedure(
        minutes=3,
        asks=Text(
            en="Users can tell where the page sits within the portal.",
            ar="يعرف المستخدم موقع الصفحة من البوابة.",
        ),
        steps=(
            Text(
                en=(
                    "Open a page deep in the portal as if you came from a search engine. Look for a "
                    "breadcrumb trail, a marked menu entry or a site map that shows the place."
                ),
                ar=(
                    "افتح صفحة عميقة في البوابة كأنك قدمت من محرك بحث. ابحث عن مسار التنقل أو بند مميز في "
                    "القائمة أو خريطة موقع تبيّن الموضع."
                ),
            ),
            Text(
                en=(
                    "Check with a screen reader that the current place is spoken, not only coloured, and "
                    "that an Arabic trail runs from right to left with arrows pointing to the left."
                ),
                ar=(
                    "تحقق بقارئ الشاشة من أن الموضع الحالي منطوق لا ملوّن فحسب، وأن المسار العربي يجري من "
                    "اليمين إلى اليسار وأسهمه تشير إلى اليسار."
                ),
            ),
            Text(
                en="Not met if nothing tells the place. Not present for a portal of a single page.",
                ar="غير مستوفى إذا لم يدل شيء على الموضع. وغير موجود في بوابة من صفحة واحدة.",
            ),
        ),
    ),
    "2.4.9": Procedure(
        minutes=6,
        asks=Text(
            en="Each link can be understood from its own text, read alone.",
            ar="يُفهم كل رابط من نصه وحده.",
        ),
        steps=(
            Text(
                en="Open the list of links in a screen reader and read it away from the page.",
                ar="افتح قائمة الروابط في قارئ الشاشة واقرأها بمعزل عن الصفحة.",
            ),
            Text(
                en=(
                    "Mark links that only the page around them would explain, and links with the same text "
                    "that lead to different places. A hidden addition to the name counts (“More about "
                    "passport renewal”)."
                ),
                ar=(
                    "علّم الروابط التي لا يوضحها إلا ما حولها، والروابط المتماثلة نصًّا والمختلفة وجهةً. وتُعتد "
                    "الإضافة المخفية في الاسم، مثل «المزيد عن تجديد الجواز»."
                ),
            ),
            Text(
                en="Not met if one marked link is left. Not present if the page has no links.",
                ar="غير مستوفى إذا بقي رابط واحد معلَّم. وغير موجود إذا خلت الصفحة من الروابط.",
            ),
        ),
    ),
    "2.4.10": Procedure(
        minutes=4,
        asks=Text(en="Longer content is divided by headings.", ar="المحتوى الطويل مقسّم بعناوين."),
        steps=(
            Text(
                en=(
                    "Scroll through the main content. Wherever the topic changes there is a heading, such as "
                    "conditions, documents, fees and steps on a service page."
                ),
                ar=(
                    "تصفّح المحتوى الرئيس. عند كل انتقال في الموضوع عنوان، كالشروط والمستندات والرسوم "
                    "والخطوات في صفحة الخدمة."
                ),
            ),
            Text(
                en=(
                    "Not met if several topics follow one another without headings. Not present if the "
                    "content is too short to be divided."
                ),
                ar="غير مستوفى إذا تتابعت موضوعات بلا عناوين. وغير موجود إذا كان المحتوى أقصر من أن يُقسَّم.",
            ),
        ),
    ),
}
