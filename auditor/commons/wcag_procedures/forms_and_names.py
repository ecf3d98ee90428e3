"""Guidelines 3.3 and 4.1 (WCAG 2.0): help with input; names, roles and values."""

from collections.abc import Mapping

from auditor.commons.wcag_procedures.procedure import Procedure
from auditor.model import Text

PROCEDURES: Mapping[str, Procedure] = {
    "3.3.1": Procedure(
        minutes=10,
        asks=Text(
            en="When the form finds a mistake, it says in words which field is wrong and what is wrong.",
            ar="إذا اكتشف النموذج خطأ بيّن كتابةً موضعه وماهيته.",
        ),
        steps=(
            Text(
                en=(
                    "In a test environment send each form empty, then with wrong values: letters in a "
                    "number, an ID with a missing digit, an impossible date, an e-mail without “@”."
                ),
                ar=(
                    "في بيئة اختبار أرسل كل نموذج فارغًا، ثم بقيم خاطئة: حروف في خانة رقم، ورقم هوية ناقص، "
                    "وتاريخ مستحيل، وبريد بلا «@»."
                ),
            ),
            Text(
                en=(
                    "Each mistake is described in text that names the field and the fault. A red frame, an "
                    "icon or “Please check your entries” is not enough. A screen reader user must be able to "
                    "find the message: at the top with focus, or tied to the field."
                ),
                ar=(
                    "كل خطأ موصوف بنص يسمّي الحقل ويبيّن الخلل. ولا يكفي إطار أحمر أو أيقونة أو عبارة «تحقق من "
                    "البيانات». ويجب أن يعثر مستخدم قارئ الشاشة على الرسالة: في الأعلى مع نقل التركيز إليها، "
                    "أو مرتبطة بالحقل."
                ),
            ),
            Text(
                en=(
                    "Arabic forms: the message is in Arabic, and messages from the browser count too. Try "
                    "Arabic-Indic digits (٠١٢٣) in phone, ID and date fields: if they are refused, the "
                    "message must say so."
                ),
                ar=(
                    "في النماذج العربية تكون الرسالة بالعربية، وتُحسب رسائل المتصفح أيضًا. وجرّب الأرقام "
                    "العربية المشرقية (٠١٢٣) في الهاتف والهوية والتاريخ، فإن رُفضت وجب أن تذكر الرسالة ذلك."
                ),
            ),
            Text(
                en=(
                    "Not met if one detected mistake is not identified in text. Not present if there is no "
                    "form that checks input."
                ),
                ar="غير مستوفى إذا لم يُبيَّن خطأ واحد مكتشف كتابةً. وغير موجود إذا لم يوجد نموذج يتحقق من المدخلات.",
            ),
        ),
    ),
    "3.3.2": Procedure(
        minutes=6,
        asks=Text(
            en="Before typing, users can see what each field wants and in which form.",
            ar="يعرف المستخدم قبل الكتابة المطلوب في كل حقل وصيغته.",
        ),
        steps=(
            Text(
                en=(
                    "Look at each field while it is empty, then while it is filled: a visible label stays. "
                    "Words inside the field that vanish on typing are no label."
                ),
                ar=(
                    "انظر إلى كل حقل وهو فارغ ثم وهو مملوء: التسمية المرئية باقية. والكلمات التي تختفي من "
                    "داخل الحقل عند الكتابة ليست تسمية."
                ),
            ),
            Text(
                en=(
                    "Formats and limits are told beforehand: Hijri or Gregorian date, number of digits of "
                    "the ID, +966 or 05, allowed file types and sizes, password rules."
                ),
                ar=(
                    "الصيغ والحدود مذكورة سلفًا: التاريخ هجري أم ميلادي، وعدد أرقام الهوية، و966+ أم 05، "
                    "وأنواع الملفات وأحجامها، وشروط كلمة المرور."
                ),
            ),
            Text(
                en=(
                    "Required fields are marked, and the mark is explained. Groups of options have a "
                    "question above them."
                ),
                ar="الحقول الإلزامية معلّمة والعلامة مشروحة، ولمجموعات الخيارات سؤال يعلوها.",
            ),
            Text(
                en=(
                    "Not met if one field leaves the user guessing. Whether the label is tied to the field "
                    "in the code belongs to 1.3.1 and 4.1.2. Not present if there is nothing to enter."
                ),
                ar=(
                    "غير مستوفى إذا ترك حقل واحد المستخدم يخمّن. أما ارتباط التسمية بالحقل في البنية ففي "
                    "المعيارين 1.3.1 و4.1.2. وغير موجود إذا لم يكن هناك ما يُدخل."
                ),
            ),
        ),
    ),
    "3.3.3": Procedure(
        minutes=6,
        asks=Text(
            en="An error message also says how to put the mistake right, where that is known.",
            ar="تذكر رسالة الخطأ كذلك كيفية إصلاحه متى كانت معروفة.",
        ),
        steps=(
            Text(
                en=(
                    "Take the messages you provoked under 3.3.1. Does each say what would be accepted: the "
                    "format, the range, the allowed values, the nearest match?"
                ),
                ar=(
                    "خذ الرسائل التي ظهرت في المعيار 3.3.1. هل تذكر كل منها المقبول: الصيغة أو المدى أو "
                    "القيم المسموح بها أو أقرب قيمة صحيحة؟"
                ),
            ),
            Text(
                en=(
                    "“Invalid date” is not enough; “Enter the Hijri date as day/month/year, for example "
                    "15/09/1447” is."
                ),
                ar=(
                    "لا تكفي عبارة «تاريخ غير صالح»، وتكفي «أدخل التاريخ الهجري باليوم/الشهر/السنة، مثل "
                    "15/09/1447»."
                ),
            ),
            Text(
                en=(
                    "No suggestion is due where it would harm security (which half of the sign-in was wrong) "
                    "or give away the answer of a test."
                ),
                ar="ولا يلزم الاقتراح حيث يضر بالأمان (أيّ بيانات الدخول خطأ) أو يكشف إجابة اختبار.",
            ),
            Text(
                en=(
                    "Not met if one message keeps a known remedy to itself. Not present if no mistakes are "
                    "detected."
                ),
                ar="غير مستوفى إذا أغفلت رسالة واحدة إصلاحًا معروفًا. وغير موجود إذا لم تُكتشف أخطاء.",
            ),
        ),
    ),
    "3.3.4": Procedure(
        minutes=10,
        asks=Text(
            en=(
                "Submissions with legal or financial effect, or that change the user's data, can be undone, "
                "are checked, or can be reviewed before they are final."
            ),
            ar=(
                "ما له أثر قانوني أو مالي أو يغيّر بيانات المستخدم يمكن التراجع عنه، أو يُتحقق منه، أو تمكن "
                "مراجعته قبل اعتماده."
            ),
        ),
        steps=(
            Text(
                en=(
                    "List such transactions: applications and undertakings, payments, changing or deleting a "
                    "profile or records, taking a test. Work in a test environment only, never on the live "
                    "service without written permission."
                ),
                ar=(
                    "احصر هذه المعاملات: الطلبات والتعهدات، والمدفوعات، وتعديل الملف الشخصي أو السجلات أو "
                    "حذفها، وأداء اختبار. واعمل في بيئة اختبار فقط، لا في الخدمة الحية إلا بإذن مكتوب."
                ),
            ),
            Text(
                en=(
                    "Go to the end of each and look for one of three: it can be cancelled afterwards; the "
                    "data are checked and can be corrected; or a summary page lets the user review, correct "
                    "and confirm."
                ),
                ar=(
                    "تابع كلًّا منها إلى آخرها وابحث عن أحد ثلاثة: إمكان الإلغاء بعد الإرسال، أو التحقق من "
                    "البيانات مع فرصة لتصحيحها، أو صفحة ملخص تتيح المراجعة والتصحيح والتأكيد."
                ),
            ),
            Text(
                en=(
                    "Not met if one transaction has none of the three. A confirm box that shows no data is "
                    "not a review. Not present if there are no such transactions."
                ),
                ar=(
                    "غير مستوفى إذا خلت معاملة واحدة من الثلاثة. ومربع التأكيد الذي لا يعرض البيانات ليس "
                    "مراجعة. وغير موجود إذا لم توجد معاملات كهذه."
                ),
            ),
        ),
    ),
    "3.3.5": Procedure(
        minutes=4,
        asks=Text(
            en="Help that fits the place where the user is working is at hand.",
            ar="تتوفر مساعدة تناسب الموضع الذي يعمل فيه المستخدم.",
        ),
        steps=(
            Text(
                en=(
                    "In each form look for help that speaks about this field or step: a hint, an example, a "
                    "help link that opens the right place, a chat that knows the form."
                ),
                ar=(
                    "ابحث في كل نموذج عن مساعدة تخص الحقل أو الخطوة: تلميح، أو مثال، أو رابط مساعدة يفتح "
                    "الموضع المناسب، أو محادثة تعرف النموذج."
                ),
            ),
            Text(
                en=(
                    "Open it with the keyboard and check that it is in the page's language and keeps what "
                    "was typed. A general contact page is not context-sensitive."
                ),
                ar=(
                    "افتحها بلوحة المفاتيح وتحقق من أنها بلغة الصفحة ولا تُضيع ما كُتب. وصفحة الاتصال العامة "
                    "لا تُعد مساعدة مرتبطة بالسياق."
                ),
            ),
            Text(
                en=(
                    "Not met if a form of more than self-evident fields offers none. Not present if there is "
                    "no form."
                ),
                ar="غير مستوفى إذا خلا منها نموذج حقوله ليست بديهية. وغير موجود إذا لم يوجد نموذج.",
            ),
        ),
    ),
    "3.3.6": Procedure(
        minutes=6,
        asks=Text(
            en="Every form that asks for input can be undone, is checked, or can be reviewed before sending.",
            ar="كل نموذج يطلب إدخالًا يمكن التراجع عنه، أو يُتحقق منه، أو تمكن مراجعته قبل الإرسال.",
        ),
        steps=(
            Text(
                en=(
                    "Apply the three questions of 3.3.4 to every form on the page: newsletter, contact, "
                    "comment, search filters that are saved."
                ),
                ar=(
                    "طبّق أسئلة المعيار 3.3.4 الثلاثة على كل نموذج في الصفحة: النشرة البريدية والتواصل "
                    "والتعليق والمرشحات المحفوظة."
                ),
            ),
            Text(
                en="Not met if one form has none of the three. Not present if there are no forms.",
                ar="غير مستوفى إذا خلا نموذج واحد من الثلاثة. وغير موجود إذا لم توجد نماذج.",
            ),
        ),
    ),
    "4.1.1": Procedure(
        minutes=1,
        asks=Text(
            en=(
                "An old demand for clean markup. Browsers now repair such faults alike, so W3C counts it as "
                "always satisfied and removed it in WCAG 2.2."
            ),
            ar=(
                "مطلب قديم بسلامة وسوم الصفحة. صارت المتصفحات تعالج أخطاءها على نحو موحد، فعدّته رابطة W3C "
                "مستوفًى دائمًا وحذفته من الإصدار 2.2."
            ),
        ),
        steps=(
            Text(
                en=(
                    "Nothing to decide: record it as met. Faults in the markup that hurt people show up "
                    "under 1.3.1 or 4.1.2; keep the rest as advice to the developers."
                ),
                ar=(
                    "لا شيء يُحسم هنا: سجّله مستوفًى. أخطاء الوسوم التي تضر المستخدم تظهر في 1.3.1 أو 4.1.2، "
                    "وما عداها نصيحة للمطورين."
                ),
            ),
        ),
    ),
    "4.1.2": Procedure(
        minutes=15,
        asks=Text(
            en=(
                "Every control tells assistive technology what it is called, what kind of thing it is and "
                "what state it is in."
            ),
            ar="يفصح كل عنصر تحكم للتقنيات المساعدة عن اسمه ونوعه وحالته.",
        ),
        steps=(
            Text(
                en=(
                    "Run a screen reader with the voice of the page's language (NVDA or VoiceOver) and move "
                    "with Tab to each control: menus, tabs, accordions, sliders, switches, date pickers, "
                    "dialogs, chat, embedded frames."
                ),
                ar=(
                    "شغّل قارئ شاشة بصوت لغة الصفحة (مثل NVDA أو VoiceOver) وانتقل بمفتاح Tab إلى كل عنصر: "
                    "القوائم والتبويبات والأقسام المطوية والمنزلقات والمفاتيح ومنتقي التاريخ والنوافذ "
                    "الحوارية والمحادثة والإطارات المضمّنة."
                ),
            ),
            Text(
                en=(
                    "At each you must hear a name that fits, a role (button, link, tab, checkbox) and the "
                    "state (expanded, selected, checked, disabled). Change the state: the change is "
                    "announced."
                ),
                ar=(
                    "يجب أن تسمع عند كل منها اسمًا مناسبًا، ودورًا (زر، رابط، تبويب، مربع اختيار)، وحالةً (موسّع، "
                    "محدد، مؤشَّر عليه، معطّل). وغيّر الحالة: يجب أن يُعلن التغيير."
                ),
            ),
            Text(
                en=(
                    "Arabic pages: names left in English (“Toggle navigation”, “Close”, “Next slide”) are a "
                    "fault, since the listener does not understand them or the voice garbles them."
                ),
                ar=(
                    "في الصفحات العربية: الأسماء المتروكة بالإنجليزية مثل «Toggle navigation» و«Close» خطأ، "
                    "لأن السامع لا يفهمها أو يشوّهها الصوت العربي."
                ),
            ),
            Text(
                en=(
                    "Not met if one control lacks a name, announces a wrong role, or hides its state or "
                    "value. Not present if the page has no controls, links or frames."
                ),
                ar=(
                    "غير مستوفى إذا خلا عنصر واحد من اسم، أو أعلن دورًا خاطئًا، أو أخفى حالته أو قيمته. وغير "
                    "موجود إذا خلت الصفحة من عناصر التحكم والروابط والإطارات."
                ),
            ),
        ),
    ),
}
