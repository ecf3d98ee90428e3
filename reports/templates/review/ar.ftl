# نصوص مصنف المراجعة بالعربية (Fluent). المفاتيح والقيم نفسها في en.ftl.

sheet-about = عن المصنف
sheet-criteria = معايير النجاح
sheet-undecided = مواضع للبتّ
sheet-failures = إخفاقات ثابتة
sheet-clauses = بنود السياسات
sheet-questions = الإقرارات

title = مصنف المراجعة البشرية
about-purpose = يترك التدقيق لك ما لا تستطيع الآلة الحكم فيه. دوّن حكمك في الخلايا الملونة من كل ورقة، ثم احفظ الملف واستورده بالأمر: auditor review import
about-rows = كل صف سؤال واحد. وتبيّن الأعمدة الرمادية المقفلة المطلوب منك وموضع النظر وما وجده التدقيق.
about-answers = الأحكام: «{ $met }»، «{ $notmet }»، «{ $notpresent }» (ليس في البوابة شيء من ذلك)، «{ $cantsay }» (نظرت فيه ولم تستطع الجزم، وبه أيضًا يُسحب حكم سابق).
about-severity = درجة الأثر لما هو غير مستوفى، فإن تُركت عُدّ الأثر في أعلى درجاته.
about-who = اكتب اسمك بجانب كل حكم. وإن تركت التاريخ عُدّ يوم الاستيراد تاريخًا له.
about-criteria = لا يُقبل الحكم باستيفاء معيار ما دامت الآلة تجد إخلالًا به. انتقل إلى ورقة «{ $failures }» واستبعد كل إخفاق منها مع ذكر السبب في الملاحظة، أو اترك المعيار كما هو.
about-failures = ورقة «{ $failures }» لأخطاء التدقيق نفسه: اختيار «{ $met }» فيها يستبعد الإخفاق، ولا بد معه من ملاحظة.
about-holds = تسري الأحكام على عمليات التدقيق اللاحقة ما بقي ما رأيته على حاله. فإذا تغير وُسم الصف وسُئلت عنه من جديد.
about-period = يُعاد السؤال عن الإقرارات بعد انقضاء مدتها.
about-run = رقم التدقيق
about-profile = ملف الإعداد
about-portals = البوابات
about-started = تاريخ التدقيق
about-standard = المرجع
about-counts = عدد الصفوف في كل ورقة
standard-line = إرشادات WCAG { $version }، المستويات { $levels }

col-id = المعرّف
col-level = المستوى
col-name = المعيار
col-asks = المطلوب فيه
col-steps = طريقة الحكم
col-minutes = الدقائق للصفحة
col-found = ما وجده التدقيق
col-where = أين تنظر
col-status = الحالة
col-answer = الحكم
col-severity = درجة الأثر
col-note = ملاحظة
col-who = اسم المراجع
col-when = التاريخ
col-evidence = بصمة الدليل (لا تُغيَّر)
col-known = الحكم السابق (لا يُغيَّر)
col-impact = الأثر
col-title = ما يُفحص
col-criteria = معايير النجاح
col-message = ما لوحظ
col-task = المطلوب منك
col-why = لماذا يهم
col-fix = كيفية الإصلاح
col-page = صفحة للمثال
col-selector = الموضع
col-snippet = المقطع البرمجي
col-places = عدد المواضع
col-pages = عدد الصفحات
col-more = صفحات أخرى
col-picture = الصورة
col-policy = السياسة
col-category = الموضوع
col-text = البند
col-looked = ما يبحث عنه التدقيق
col-question = السؤال
col-group = الاستبانة
col-lines = أسطر السياسة

answer-met = مستوفى
answer-not-met = غير مستوفى
answer-not-present = غير موجود
answer-cant-say = لا يمكن الجزم
severity-critical = حرج
severity-serious = جسيم
severity-moderate = متوسط
severity-minor = طفيف
answer-title = حكمك
answer-help = اختر حكمًا من القائمة.
answer-wrong = اختر حكمًا من القائمة.
severity-help = مقدار الضرر الواقع على المستفيد. تُختار إذا كان الحكم «{ $notmet }» وحده.
when-help = يوم صدور الحكم، مثل 2026-11-21.

status-new = جديد
status-holds = حكم فيه { $who } بتاريخ { $when }، وما زال ساريًا
status-changed = تغيّر بعد { $when } حين حكم فيه { $who } بأنه «{ $answer }»، فيُرجى الحكم من جديد
status-expired = انقضت المدة: أجاب { $who } بأنه «{ $answer }» بتاريخ { $when }، فتُرجى الإجابة من جديد
status-no-need = لا حاجة إلى حكم، فهو يُعد مستوفى دائمًا

task-undecided = افتح الصفحة وانظر في الموضع واحكم: هل يصدق عليه أن «{ $title }»؟
task-failures = التدقيق جازم بهذا. فإن كان مخطئًا فاختر «{ $met }» واذكر السبب في الملاحظة.
step = { $n }. { $text }
found-outcome = { $outcome }. { $reason }
found-group = • { $title }: { $outcome }، { $n ->
    [zero] ولا موضع
    [one] في موضع واحد
    [two] في موضعين
    [few] في { $n } مواضع
    [many] في { $n } موضعًا
   *[other] في { $n } موضع
 }
found-more = … و{ $n } غيرها
found-proof = • { $what }: { $outcome }
found-proof-places = • { $what }: { $outcome }، { $n ->
    [zero] ولا موضع
    [one] في موضع واحد
    [two] في موضعين
    [few] في { $n } مواضع
    [many] في { $n } موضعًا
   *[other] في { $n } موضع
 }
where-page = • { $title } – { $url }
clause-automatic = هل تلتزم البوابة بهذا البند؟
outcome-passed = مستوفى
outcome-failed = غير مستوفى
outcome-cantTell = يحتاج مراجعة بشرية
outcome-inapplicable = غير منطبق
outcome-untested = لم يُختبر
reason-always-satisfied = تجعله المتصفحات الحالية مستوفى دائمًا.
reason-person = حسمه مختص.
reason-machine-found-nothing = لم تجد الآلة خللًا، ويبقى أن يؤكده مختص.
reason-needs-person = فيه مواضع لا يحكم فيها إلا مختص.
reason-nothing-to-test = لم يجد التدقيق ما ينطبق عليه.
reason-no-machine-test = لا تختبره آلة.
whole-page = الصفحة كلها

problem-line = ورقة «{ $sheet }»، الصف { $row }، العمود «{ $column }»: { $what }
problem-column-line = ورقة «{ $sheet }»، العمود «{ $column }»: { $what }
problem-sheet-line = ورقة «{ $sheet }»: { $what }
problem-not-workbook = ليس هذا الملف مصنف مراجعة
problem-newer = كتبت هذا المصنف نسخة أحدث من الأداة
problem-too-large = حجم الملف أكبر من أن يكون مصنف مراجعة
problem-no-sheet = لا توجد ورقة بهذا الاسم
problem-no-sheet-near = لا توجد ورقة بهذا الاسم، وحلّت محلها «{ $near }»
problem-no-column = العمود غير موجود
problem-no-column-near = العمود غير موجود، فهل المقصود «{ $near }»؟
problem-no-row = لم يسأل التدقيق عن شيء معرّفه «{ $value }»
problem-no-row-near = لم يسأل التدقيق عن شيء معرّفه «{ $value }»، فهل المقصود «{ $near }»؟
problem-no-id = في الصف حكم بلا معرّف
problem-twice = أُجيب عن السؤال نفسه في الصف { $other } بجواب آخر
problem-answer = «{ $value }» ليس من الأحكام
problem-answer-near = «{ $value }» ليس من الأحكام، فهل المقصود «{ $near }»؟
problem-severity = «{ $value }» ليست من درجات الأثر
problem-severity-near = «{ $value }» ليست من درجات الأثر، فهل المقصود «{ $near }»؟
problem-severity-alone = لا تُذكر درجة الأثر إلا مع الحكم «{ $notmet }»
problem-formula = في الخلية صيغة حسابية والمطلوب نص
problem-who = لم يُذكر اسم المراجع، فاكتبه أو استورد المصنف مع ‎--who
problem-when = «{ $value }» ليس تاريخًا، واكتبه على مثال 2026-11-21
problem-future = التاريخ { $value } لم يأت بعد
problem-no-answer = لا حكم في هذا الصف، ولسحب حكم سابق اختر «{ $cantsay }»
problem-evidence = بصمة الدليل ليست بصمة التدقيق، فهل غُيّرت الخلية؟
problem-reason = استبعاد إخفاق ثابت يحتاج إلى ملاحظة تذكر السبب
problem-no-need = هذا المعيار يُعد مستوفى دائمًا ولا يُحكم فيه
problem-conflict = حكم فيه { $who } بتاريخ { $when } بعد كتابة المصنف، فصدّره من جديد أو استورده مع ‎--replace
