# نصوص التقارير بالعربية (Fluent). المفاتيح والقيم نفسها في en.ftl.

## مفردات

report-name = تقرير تدقيق البوابات
outcome-passed = مستوفى
outcome-failed = غير مستوفى
outcome-cantTell = يحتاج مراجعة بشرية
outcome-inapplicable = غير منطبق
outcome-untested = لم يُختبر
impact-critical = حرج
impact-serious = جسيم
impact-moderate = متوسط
impact-minor = طفيف
area-accessibility = إمكانية الوصول
area-language = اللغة
area-rtl = الاتجاه من اليمين إلى اليسار
area-response = زمن الاستجابة
area-availability = الإتاحة
area-complaints = دليل الشكاوى
area-service = الخدمات والسياسات
kind-failed = يلزم إصلاحه
kind-cantTell = يحتاج مراجعة بشرية
kind-advice = توصية
state-audited = دُققت
state-http-error = أجاب الخادم بخطأ
state-unreachable = تعذر الوصول إليها
state-timed-out = لم يكتمل تحميلها في الوقت المحدد
state-too-large = حجمها أكبر من أن تُفتح
state-redirect-loop = إعادة توجيه متكررة لا تنتهي
state-left-scope = تنقل إلى خارج البوابة
state-login-wall = تعرض صفحة تسجيل الدخول بدل محتواها
state-document = مستند وليست صفحة
state-download = ملف للتنزيل وليست صفحة
state-duplicate = محتواها مطابق لصفحة أخرى
state-crashed = تعطل المتصفح عند فتحها
state-hostile = لا تسمح بفحصها
state-refused = لم يُتصل بها وفق قواعد الشبكة في ملف التدقيق
state-disallowed = غير مسموح بها في ملف robots.txt
state-not-sampled = عُثر عليها ولم تدخل في العينة
run-finished = مكتمل
run-interrupted = توقف قبل اكتماله
run-running = قيد التنفيذ
level = المستوى { $level }
on = مُفعَّل
off = مُعطَّل
none = لا يوجد
not-known = غير معروف

## الإطار

skip = تجاوز إلى محتوى التقرير
language-choice = لغة التقرير
contents = محتويات التقرير
section-summary = الملخص
section-areas = المجالات
section-availability = الإتاحة والسرعة
section-portals = البوابات
section-policies = السياسات
section-criteria = معايير النجاح
section-issues = الملاحظات
section-pages = الصفحات
section-unmeasured = ما لم يُقَس
section-sample = كيف اختيرت الصفحات
section-warnings = التنبيهات
section-about = عن هذا التقرير
scripts-off = هذا هو الجزء الذي يُقرأ من التقرير دون برمجيات نصية. وعند فتحه في متصفح حديث يسمح بها تظهر كل ملاحظة وكل موضع، مع التصفية والبحث.
footer = أعدَّه { "\u2066" }{ $tool } { $version }{ "\u2069" }. يضم الملف كل ما يعرضه، ولا يحمّل شيئًا من أي شبكة.

## الملخص

audited-on = تاريخ التدقيق
date-line = { $hijri }، الموافق { $gregorian }
time-line = الساعة { $time } بتوقيت الرياض
pages-audited = الصفحات المدققة
pages-of = { $audited } من { $found } عُثر عليها
standard = المرجع
standard-line = إرشادات { "\u2066" }WCAG { $version }{ "\u2069" }، { $levels }
duration = المدة
state-of-run = حالة التدقيق
score-title = الدرجة
score-wcag = إمكانية الوصول إلى المحتوى
score-overall = جميع المجالات
score-of-100 = من 100
score-none = لا توجد درجة
score-sentence = { $known ->
    [0] الدرجة { $value } من 100، وقد تقع بين { $low } و{ $high } بعد أن تُستكمل المراجعة البشرية. حُسم { $decided } من وزن المعايير، ولم يثبت الإخلال بأي معيار.
    [one] الدرجة { $value } من 100، وقد تقع بين { $low } و{ $high } بعد أن تُستكمل المراجعة البشرية. حُسم { $decided } من وزن المعايير، وثبت عدم استيفاء معيار واحد من أصل { $total }.
    [two] الدرجة { $value } من 100، وقد تقع بين { $low } و{ $high } بعد أن تُستكمل المراجعة البشرية. حُسم { $decided } من وزن المعايير، وثبت عدم استيفاء معيارين من أصل { $total }.
    [few] الدرجة { $value } من 100، وقد تقع بين { $low } و{ $high } بعد أن تُستكمل المراجعة البشرية. حُسم { $decided } من وزن المعايير، وثبت عدم استيفاء { $known } معايير من أصل { $total }.
    [many] الدرجة { $value } من 100، وقد تقع بين { $low } و{ $high } بعد أن تُستكمل المراجعة البشرية. حُسم { $decided } من وزن المعايير، وثبت عدم استيفاء { $known } معيارًا من أصل { $total }.
   *[other] الدرجة { $value } من 100، وقد تقع بين { $low } و{ $high } بعد أن تُستكمل المراجعة البشرية. حُسم { $decided } من وزن المعايير، وثبت عدم استيفاء { $known } معيار من أصل { $total }.
 }
score-range = المدى
score-range-value = من { $low } إلى { $high }
score-decided = المحسوم
score-known = ثبت عدم استيفائه
score-known-value = { $known } من { $total }
score-interval = دُققت عينة من الصفحات، وتقع درجة البوابة كاملةً بين { $low } و{ $high } بثقة { "\u2066" }90%{ "\u2069" }.
score-capped = لا تتجاوز الدرجة 49 ما دام المعيار { $criteria } غير مستوفى، فهذا الخلل يمنع المستفيد من استخدام بقية الصفحة.
score-note-title = هذه الدرجة ليست إقرارًا بالمطابقة
score-note = الغرض من الدرجة بيان مواطن التحسين. فالتدقيق الآلي يُثبت عدم استيفاء المعيار ولا يُثبت استيفاءه، وما لم يُحسم متروك للمراجعة البشرية.
reason-insufficient-coverage = لا تغطي العينة من أنواع الصفحات ما يكفي لإعطاء درجة.
reason-nothing-assessed = لم يتيسر تقييم شيء في هذا المجال.
reason-too-few-probes = القياسات عبر الزمن أقل من أن تكفي لإعطاء درجة.
reason-insufficient-evidence = لا تكفي الأدلة في: { $areas }.
reason-person = حسمه مختص.
reason-machine-found-nothing = لم يجد الفحص الآلي خللًا، ويبقى أن يؤكده مختص.
reason-needs-person = وجد الفحص ما لا يحكم فيه إلا مختص.
reason-nothing-to-test = لم يجد الفحص في الصفحات ما ينطبق عليه.
reason-no-machine-test = لا يحسمه فحص آلي، بل يحتاج إلى مختص.
reason-always-satisfied = يُعد مستوفى في المتصفحات الحالية، وما وُجد مدرج ضمن التوصيات.
chart-score = الدرجة ومداها
chart-score-desc = شريط من 0 إلى 100، يمتد النطاق فيه من { $low } إلى { $high } وتقع العلامة عند { $value }.
chart-none-desc = شريط من 0 إلى 100 دون علامة لعدم وجود درجة.
chart-shares = ما حُسم من وزن المعايير
chart-shares-desc = شريط واحد مقسم إلى الحصص الخمس المبينة في الجدول المرافق.
share = الحصة
share-failed = ثبت عدم استيفائه
share-passed = مستوفى بتأكيد مختص
share-absent = غير موجود بتأكيد مختص
share-nothing-found = لم يجد الفحص الآلي خللًا
share-untested = لم يُختبر
fix-first-title = ما يُصلَح أولًا
fix-first-intro = الملاحظات مرتبة بحسب عدد الصفحات التي تمسها وشدة أثرها في المستفيدين.
fix-first-none = لم تثبت أي ملاحظة، وما يحتاج إلى مراجعة بشرية مدرج أدناه.
one-fix = { $n ->
    [zero] إصلاح واحد
    [one] إصلاح واحد يعالج موضعًا واحدًا
    [two] إصلاح واحد يعالج موضعين
    [few] إصلاح واحد يعالج { $n } مواضع
    [many] إصلاح واحد يعالج { $n } موضعًا
   *[other] إصلاح واحد يعالج { $n } موضع
 }
whole-portal = البوابة كلها
on-pages = { $n ->
    [zero] دون صفحات
    [one] في صفحة واحدة
    [two] في صفحتين
    [few] في { $n } صفحات
    [many] في { $n } صفحة
   *[other] في { $n } صفحة
 }
figures-title = نظرة عامة
figure-to-fix = { $n ->
    [zero] ملاحظة يلزم إصلاحها
    [one] ملاحظة يلزم إصلاحها
    [two] ملاحظتان يلزم إصلاحهما
    [few] ملاحظات يلزم إصلاحها
    [many] ملاحظة يلزم إصلاحها
   *[other] ملاحظة يلزم إصلاحها
 }
figure-places = { $n ->
    [zero] دون مواضع
    [one] في موضع واحد
    [two] في موضعين
    [few] في { $n } مواضع
    [many] في { $n } موضعًا
   *[other] في { $n } موضع
 }
figure-review = { $n ->
    [zero] ملاحظة تحتاج مراجعة بشرية
    [one] ملاحظة تحتاج مراجعة بشرية
    [two] ملاحظتان تحتاجان مراجعة بشرية
    [few] ملاحظات تحتاج مراجعة بشرية
    [many] ملاحظة تحتاج مراجعة بشرية
   *[other] ملاحظة تحتاج مراجعة بشرية
 }
figure-advice = { $n ->
    [zero] توصية
    [one] توصية
    [two] توصيتان
    [few] توصيات
    [many] توصية
   *[other] توصية
 }
figure-advice-note = تتجاوز الحد المطلوب
figure-review-note = لا تُحتسب خللًا
figure-unmeasured = { $n ->
    [zero] صفحة تعذر تدقيقها
    [one] صفحة تعذر تدقيقها
    [two] صفحتان تعذر تدقيقهما
    [few] صفحات تعذر تدقيقها
    [many] صفحة تعذر تدقيقها
   *[other] صفحة تعذر تدقيقها
 }

## المجالات والبوابات والسياسات والمعايير

areas-caption = المجالات بدرجاتها ومداها وما حُسم منها وما ثبت عدم استيفائه
areas-intro = لكل مجال درجته المستقلة، وتُقرأ كل درجة مقرونةً بمداها وبما حُسم منها.
col-area = المجال
col-score = الدرجة
col-range = المدى
col-decided = المحسوم
col-known = ثبت عدم استيفائه
col-to-fix = ملاحظات يلزم إصلاحها
col-review = تحتاج مراجعة بشرية
portals-caption = البوابات المشمولة بالتدقيق
col-portal = البوابة
col-languages = اللغات
col-found = صفحات عُثر عليها
col-audited = دُققت
col-not-audited = تعذر تدقيقها
col-documents = المستندات
clause-kept = ملتزَم به
clause-broken = غير ملتزَم به
clause-needs-person = يحتاج مراجعة بشرية
clause-not-measurable = لا يُقاس من خارج الجهة
criteria-intro = { $n ->
    [zero] لم يثبت عدم استيفاء أي من المعايير البالغ عددها { $total }. ولا يُكتب «مستوفى» إلا حيث حسمه مختص أو نص المعيار نفسه.
    [one] ثبت عدم استيفاء معيار واحد من أصل { $total }. ولا يُكتب «مستوفى» إلا حيث حسمه مختص أو نص المعيار نفسه.
    [two] ثبت عدم استيفاء معيارين من أصل { $total }. ولا يُكتب «مستوفى» إلا حيث حسمه مختص أو نص المعيار نفسه.
    [few] ثبت عدم استيفاء { $n } معايير من أصل { $total }. ولا يُكتب «مستوفى» إلا حيث حسمه مختص أو نص المعيار نفسه.
    [many] ثبت عدم استيفاء { $n } معيارًا من أصل { $total }. ولا يُكتب «مستوفى» إلا حيث حسمه مختص أو نص المعيار نفسه.
   *[other] ثبت عدم استيفاء { $n } معيار من أصل { $total }. ولا يُكتب «مستوفى» إلا حيث حسمه مختص أو نص المعيار نفسه.
 }
col-pages = الصفحات
criterion-automatic = الفحوص الآلية
criterion-automatic-none = لا يُثبت أي فحص آلي وحده عدم استيفاء هذا المعيار.
criterion-assisted = الفحوص المساعدة: تحدد المواضع ويحكم فيها المختص
criterion-assisted-none = لا يُعد أي فحص أسئلة عن هذا المعيار.
criterion-person = ما يفعله المختص
criterion-minutes = { $n ->
    [zero] أقل من دقيقة لكل نوع من الصفحات
    [one] نحو دقيقة لكل نوع من الصفحات
    [two] نحو دقيقتين لكل نوع من الصفحات
    [few] نحو { $n } دقائق لكل نوع من الصفحات
    [many] نحو { $n } دقيقة لكل نوع من الصفحات
   *[other] نحو { $n } دقيقة لكل نوع من الصفحات
 }
criterion-source = نص المعيار في المرجع
tally-failed = { $n ->
    [zero] لا خلل
    [one] غير مستوفى في موضع واحد
    [two] غير مستوفى في موضعين
    [few] غير مستوفى في { $n } مواضع
    [many] غير مستوفى في { $n } موضعًا
   *[other] غير مستوفى في { $n } موضع
 }
tally-asked = { $n ->
    [zero] لا موضع للمراجعة
    [one] موضع واحد للمراجعة
    [two] موضعان للمراجعة
    [few] { $n } مواضع للمراجعة
    [many] { $n } موضعًا للمراجعة
   *[other] { $n } موضع للمراجعة
 }
tally-nothing = لم يجد خللًا
tally-no-question = لا سؤال مفتوح
tally-absent = لم يجد ما ينطبق عليه
tally-unable = تعذر تشغيله
criteria-aaa = معايير المستوى AAA للاطلاع
aaa-note = معايير المستوى AAA معروضة للاطلاع ولا تدخل في الدرجة.

## الملاحظات

issues-intro = كل ملاحظة سبب واحد: فكل ما يعالجه إصلاح واحد ملاحظة واحدة مهما تعددت الصفحات التي تظهر فيها.
issues-to-fix-title = ما يلزم إصلاحه
issues-to-fix-intro = إخلال ثابت بالمتطلبات.
issues-review-title = ما يحتاج مراجعة بشرية
issues-review-intro = لا يستطيع الفحص الآلي أن يحسم هذه النقاط، فهي أسئلة لا أخطاء إلى أن يجيب عنها مختص.
issues-advice-title = التوصيات
issues-advice-intro = تتجاوز الحد المطلوب: يحسن الأخذ بها، ولا تُحتسب على البوابة.
issues-none = لا يوجد شيء منها.
issues-first = { $n ->
    [zero] لا يُعرض منها شيء هنا، وعددها { $total }.
    [one] تُعرض هنا الأولى من أصل { $total }.
    [two] تُعرض هنا أول ملاحظتين من أصل { $total }.
    [few] تُعرض هنا أول { $n } ملاحظات من أصل { $total }.
    [many] تُعرض هنا أول { $n } ملاحظة من أصل { $total }.
   *[other] تُعرض هنا أول { $n } ملاحظة من أصل { $total }.
 }
card-why = لماذا يهم
card-fix = كيفية الإصلاح
card-snippet = في شفرة الصفحة
card-where = المواضع
card-picture = كما يظهر للمستفيد
card-alt = صورة العنصر كما ظهر في الصفحة
card-criteria = معايير النجاح
card-check = الفحص
card-link = رابط هذه الملاحظة
card-kinds = { $n ->
    [zero] دون أنواع
    [one] نوع واحد من الصفحات
    [two] نوعان من الصفحات
    [few] { $n } أنواع من الصفحات
    [many] { $n } نوعًا من الصفحات
   *[other] { $n } نوع من الصفحات
 }
card-more-places = { $n ->
    [zero] جميع المواضع مدرجة هنا.
    [one] بقي موضع واحد غير مدرج هنا، وجميع المواضع في result.json.
    [two] بقي موضعان غير مدرجين هنا، وجميع المواضع في result.json.
    [few] بقيت { $n } مواضع غير مدرجة هنا، وجميع المواضع في result.json.
    [many] بقي { $n } موضعًا غير مدرج هنا، وجميع المواضع في result.json.
   *[other] بقي { $n } موضع غير مدرج هنا، وجميع المواضع في result.json.
 }

## العمل على القائمة

filters-title = البحث في الملاحظات
filter-kind = النوع
filter-area = المجال
filter-impact = الأثر
filter-criterion = معيار النجاح
filter-page = عنوان الصفحة يحتوي على
filter-text = النص يحتوي على
filter-all = الكل
filter-reset = مسح عوامل التصفية
filter-page-only = ملاحظات هذه الصفحة وحدها:
filter-page-clear = عرض الصفحات كلها
results-count = { $n ->
    [zero] لا توجد ملاحظات مطابقة
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $n } ملاحظات
    [many] { $n } ملاحظة
   *[other] { $n } ملاحظة
 }
show-more-places = عرض مواضع أخرى
pager-issues = التنقل في قائمة الملاحظات
pager-pages = التنقل في قائمة الصفحات
pager-previous = السابق
pager-next = التالي
pager-position = { $page } من { $pages }
loading = تُقرأ القائمة الكاملة…
loading-failed = تعذرت قراءة القائمة الكاملة في هذا المتصفح، وأهم الملاحظات مدرجة أدناه.

## الصفحات

pages-intro = ترد أولًا الصفحات التي ثبت فيها أكبر عدد من أوجه الإخلال.
pages-caption = صفحات هذا التدقيق
pages-first = { $n ->
    [zero] لا تُعرض منها صفحة هنا، وعددها { $total }.
    [one] تُعرض هنا الأولى من أصل { $total }.
    [two] تُعرض هنا أول صفحتين من أصل { $total }.
    [few] تُعرض هنا أول { $n } صفحات من أصل { $total }.
    [many] تُعرض هنا أول { $n } صفحة من أصل { $total }.
   *[other] تُعرض هنا أول { $n } صفحة من أصل { $total }.
 }
col-page = الصفحة
col-state = الحالة
col-failed = يلزم إصلاحه
col-cant-tell = يحتاج مراجعة
page-issues = ملاحظات هذه الصفحة
page-untitled = صفحة بلا عنوان
filter-pages = العنوان أو الرابط يحتوي على
filter-state = الحالة
pages-results = { $n ->
    [zero] لا توجد صفحات مطابقة
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $n } صفحات
    [many] { $n } صفحة
   *[other] { $n } صفحة
 }

## ما لم يُقَس

unmeasured-intro = ما لم يُقَس لا يُحتسب مستوفى ولا غير مستوفى.
unmeasured-none = قيس كل ما خُطط لقياسه.
unmeasured-criteria = { $n ->
    [zero] اختُبرت المعايير كلها
    [one] معيار واحد لم يُختبر
    [two] معياران لم يُختبرا
    [few] { $n } معايير لم تُختبر
    [many] { $n } معيارًا لم يُختبر
   *[other] { $n } معيار لم يُختبر
 }
unmeasured-criteria-why = ليس لدى الفحص الآلي حكم قاطع فيها، ويلزم أن يختبرها مختص.
unmeasured-pages = صفحات لم تُدقق
unmeasured-pages-caption = الصفحات التي لم تُدقق بحسب السبب
unmeasured-checks = فحوص لم تتمكن من الإجابة
unmeasured-checks-caption = الفحوص التي لم تتمكن من الإجابة مع بيان السبب
unmeasured-unlisted = { $n ->
    [zero] المواضع كلها مدرجة.
    [one] أُحصي موضع آخر غير مستوفى ولم يُدرج، إذ تُحفظ من كل فحص المواضع الأولى في الصفحة.
    [two] أُحصي موضعان آخران غير مستوفيين ولم يُدرجا، إذ تُحفظ من كل فحص المواضع الأولى في الصفحة.
    [few] أُحصيت { $n } مواضع أخرى غير مستوفاة ولم تُدرج، إذ تُحفظ من كل فحص المواضع الأولى في الصفحة.
    [many] أُحصي { $n } موضعًا آخر غير مستوفى ولم يُدرج، إذ تُحفظ من كل فحص المواضع الأولى في الصفحة.
   *[other] أُحصي { $n } موضع آخر غير مستوفى ولم يُدرج، إذ تُحفظ من كل فحص المواضع الأولى في الصفحة.
 }
col-reason = السبب
col-check = الفحص
col-example = مثال

## العينة

sample-all = دُققت كل صفحة عُثر عليها.
sample-list = حدد طالب التدقيق الصفحات المدققة.
sample-sample = صفحات البوابة أكثر مما يتسع له التدقيق، فسُحبت عينة وفق منهجية WCAG-EM: صفحات من كل نوع أولًا، ثم صفحات مختارة عشوائيًا تبين هل يمثل الاختيار الأول البوابة كلها.
sample-caption = العينة بالأرقام
sample-found = صفحات عُثر عليها
sample-audited = صفحات دُققت
sample-structured = اختيرت بحسب نوع الصفحة
sample-random = اختيرت عشوائيًا
sample-templates = أنواع الصفحات التي عُثر عليها
sample-covered = أنواع الصفحات المدققة
sample-seed = بذرة الاختيار العشوائي
sample-seed-note = تعيد البذرة نفسها مع الصفحات نفسها سحب العينة ذاتها.
sample-taken = صفحات أُخذت نتائجها من تشغيل سابق
sample-taken-note = لم يتغير منذ ذلك التشغيل شيء مما تحمّله هذه الصفحات، وقد أُعيد قياس نسبة منها فتطابقت نتائجها. قيست في التشغيل:
templates-caption = أنواع الصفحات بحسب تشابه بنيتها
col-template = النوع مع مثال عليه
templates-more = { $n ->
    [zero] الأنواع كلها مدرجة.
    [one] نوع أصغر لم يُدرج.
    [two] نوعان أصغر لم يُدرجا.
    [few] { $n } أنواع أصغر لم تُدرج.
    [many] { $n } نوعًا أصغر لم يُدرج.
   *[other] { $n } نوع أصغر لم يُدرج.
 }

## التنبيهات وعن التقرير

warnings-intro = ما تعذر على التدقيق تنفيذه كما خُطط له.
warnings-none = لا توجد تنبيهات.
warnings-more = { $n ->
    [zero] التنبيهات كلها مدرجة.
    [one] يوجد تنبيه آخر في result.json.
    [two] يوجد تنبيهان آخران في result.json.
    [few] توجد { $n } تنبيهات أخرى في result.json.
    [many] يوجد { $n } تنبيهًا آخر في result.json.
   *[other] يوجد { $n } تنبيه آخر في result.json.
 }
about-caption = الإصدارات والإعدادات
about-tool = الأداة
about-run = رقم التدقيق
about-profile = ملف الإعدادات
about-started = البداية
about-finished = النهاية
about-browser = المتصفح
about-sandbox = عزل المتصفح (sandbox)
about-axe = محرك axe-core
about-axe-hash = بصمة SHA-256 للمحرك
about-fonts = الخطوط العربية أثناء التدقيق
about-concurrency = صفحات مفتوحة في آن واحد
about-platform = النظام
about-report-font = خط هذا التقرير
font-embedded = مُضمَّن في الملف
font-system = خط جهاز القارئ، إذ لم يوجد خط عربي مفتوح على الجهاز الذي أُعد عليه التقرير
about-elapsed = الوقت المستغرق
how-title = كيف تُقرأ هذه الأرقام
how-score = الدرجة: يُخصم من وزن المعايير التي أمكن تقييمها ما ضاع بسبب أوجه الإخلال الثابتة. ووزن المستوى A أكبر من وزن المستوى AA، ويُحتسب كل نوع من الصفحات مرة واحدة مهما كثرت صفحاته، ولا تحجب العناصرُ السليمة العناصرَ المعيبة.
how-range = المدى: طرفه الأعلى هو الدرجة لو تبيّن أن كل ما لم يُحسم سليم، وطرفه الأدنى لو تبيّن خلاف ذلك. ولا يضيّقه إلا المراجعة البشرية.
how-decided = المحسوم: حصة الوزن التي جوابها قاطع، إما بإخلال ثابت وإما بحكم مختص.
how-outcomes = الحالات هي قيم EARL الخمس: مستوفى، غير مستوفى، يحتاج مراجعة بشرية، غير منطبق، لم يُختبر.
how-issues = الملاحظات: كل ما له سبب واحد في صفحات كثيرة ملاحظة واحدة، ويبقى رابطها ورقمها ثابتين من تدقيق إلى آخر ما دام الخلل قائمًا.
