# نصوص بوابة العبور بالعربية (Fluent)؛ مفاتيحها وقيمها كما في en.ftl.

verdict-0 = اجتيزت بوابة العبور
verdict-1 = لم تُجتَز بوابة العبور
verdict-3 = القياس غير كافٍ للحكم
counts = { $fails ->
    [zero] لا مشكلة تمنع العبور
    [one] مشكلة واحدة تمنع العبور
    [two] مشكلتان تمنعان العبور
    [few] { $fails } مشكلات تمنع العبور
    [many] { $fails } مشكلة تمنع العبور
   *[other] { $fails } مشكلة تمنع العبور
 }؛ الجديد: { $new }، المقبول: { $known }، غير الثابت: { $unsteady }، المواضع المقبولة التي أُصلحت: { $fixed }.
badge-label = بوابة قابلية الوصول
badge-passed = اجتيزت
badge-failed = { $n ->
    [zero] لا مشكلات جديدة
    [one] مشكلة جديدة واحدة
    [two] مشكلتان جديدتان
    [few] { $n } مشكلات جديدة
    [many] { $n } مشكلة جديدة
   *[other] { $n } مشكلة جديدة
 }
badge-demands = متطلبات غير مستوفاة
badge-unmeasured = لم يُقَس

status-new = جديدة
status-spread = عطل معروف في صفحة جديدة
status-known = مقبولة
status-expired = انتهت مدة قبولها
status-unsteady = غير ثابتة
status-unconfirmed = لم يتيسر قياسها ثانية

head-failing = مشكلات تمنع العبور
head-demands = متطلبات غير مستوفاة
head-short = ما لم يُقَس قياسًا كافيًا
head-warnings = للعلم
head-other = مشكلات أخرى
col-status = الحال
col-impact = الأثر
col-issue = المشكلة
col-page = الصفحة
col-check = الفحص
more-pages = { $n ->
    [zero] ولا صفحة غيرها
    [one] وصفحة أخرى
    [two] وصفحتان أخريان
    [few] و{ $n } صفحات أخرى
    [many] و{ $n } صفحة أخرى
   *[other] و{ $n } صفحة أخرى
 }
more-rows = { $n ->
    [zero] لا مشكلات غيرها.
    [one] … ومشكلة أخرى في تقرير التدقيق.
    [two] … ومشكلتان أخريان في تقرير التدقيق.
    [few] … و{ $n } مشكلات أخرى في تقرير التدقيق.
    [many] … و{ $n } مشكلة أخرى في تقرير التدقيق.
   *[other] … و{ $n } مشكلة أخرى في تقرير التدقيق.
 }
how-to-accept = القبول إلى أجل
accept-lines = لقبول مشكلة إلى أجل، مع ذكر المسؤول عنها والسبب، نفّذ الأمر:
until = مقبولة حتى { $day } ({ $owner }: { $reason })
the-portal = البوابة كلها
needs-person = يحتاج إلى مراجعة بشرية
gate-suite = بوابة العبور

note-portal-down = لم تستجب البوابة { $portal }.
note-pages = عدد الصفحات المفحوصة في { $portal } هو { $n } فقط، والمطلوب { $wanted }.
note-pages-percent = تيسّر فحص { $n } من أصل { $of } من صفحات { $portal }، والمطلوب { $wanted }%.
note-probes = عدد عينات التوافر { $n } فقط، والمطلوب { $wanted }.
note-stopped = انتهى استكشاف { $portal } قبل تمامه، فثمة صفحات لم تُفحص.
note-templates-percent = زيرت { $n } من أصل { $of } من أنواع صفحات { $portal }، والمطلوب { $wanted }%.
note-no-checks = لم يُنفَّذ أي فحص.
note-crashed = تعطّل الفحص { $check }.
note-answers = أجاب الفحص { $check } عن { $n } من أصل { $of } من الصفحات فقط ({ $why }).
note-unconfirmed = { $n ->
    [zero] قيست ثانيةً كل المشكلات التي تمنع العبور.
    [one] تعذّر القياس الثاني لمشكلة واحدة تمنع العبور.
    [two] تعذّر القياس الثاني لمشكلتين تمنعان العبور.
    [few] تعذّر القياس الثاني لـ{ $n } مشكلات تمنع العبور.
    [many] تعذّر القياس الثاني لـ{ $n } مشكلة تمنع العبور.
   *[other] تعذّر القياس الثاني لـ{ $n } مشكلة تمنع العبور.
 }
note-floor = درجة { $what } هي { $value }، والحد الأدنى { $wanted }.
note-floor-unmeasured = لـ{ $what } حد أدنى، لكن ما قيس منها لا يكفي لحساب درجة.
note-availability = بلغ توافر { $portal } نسبة { $value }%، والمطلوب { $wanted }%.
note-availability-near = بلغ توافر { $portal } نسبة { $value }%، وهي دون { $wanted }%، لكن العينات أقل من أن تقطع بذلك.
note-availability-unmeasured = لتوافر { $portal } حد مطلوب، لكن لا سجل لعيناته.
note-budget = قيمة { $what } في { $page } هي { $value }، والحد { $wanted }.
note-budget-near = قيمة { $what } في { $page } هي { $value }، وهي فوق { $wanted }، لكن ليس في كل تحميل.
note-response-unmeasured = لزمن استجابة { $portal } حد مطلوب، لكنه لم يُقَس.
note-clause-broken = البند { $clause } مخالَف.
note-clause-undecided = يلزم استيفاء البند { $clause }، ولم يُبَتّ فيه بعد.
note-assertion-unmet = لا توجد صفحة مفحوصة تطابق الشرط { $n } ({ $urls }).
note-no-baseline = لم يُقبل شيء بعد. لقبول حال البوابة اليوم نفّذ الأمر `auditor baseline update`، فلا يمنع العبور بعده إلا الجديد.
note-fixed = { $n ->
    [zero] لم يُصلَح أي موضع مقبول للفحص { $check }.
    [one] أُصلح موضع مقبول للفحص { $check }؛ يحذفه الأمر `auditor baseline prune`.
    [two] أُصلح موضعان مقبولان للفحص { $check }؛ يحذفهما الأمر `auditor baseline prune`.
    [few] أُصلحت { $n } مواضع مقبولة للفحص { $check }؛ يحذفها الأمر `auditor baseline prune`.
    [many] أُصلح { $n } موضعًا مقبولًا للفحص { $check }؛ يحذفها الأمر `auditor baseline prune`.
   *[other] أُصلح { $n } موضع مقبول للفحص { $check }؛ يحذفها الأمر `auditor baseline prune`.
 }
note-unmeasured-accepted = { $n ->
    [zero] قيست المواضع المقبولة كلها.
    [one] لم يُقَس هذه المرة موضع مقبول واحد.
    [two] لم يُقَس هذه المرة موضعان مقبولان.
    [few] لم تُقَس هذه المرة { $n } مواضع مقبولة.
    [many] لم يُقَس هذه المرة { $n } موضعًا مقبولًا.
   *[other] لم يُقَس هذه المرة { $n } موضع مقبول.
 }
note-expires-soon = تنتهي مدة ما قبله { $owner } في { $day }.
note-old-fingerprints = عُثر من جديد على بصمات مقبولة من الإصدار { $version }؛ يجددها الأمر `auditor baseline prune`.
