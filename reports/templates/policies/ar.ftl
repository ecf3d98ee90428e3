# نصوص السياسات بالعربية (Fluent). المفاتيح والقيم نفسها في en.ftl.

intro = بنود السياسات التي تلتزم بها البوابة بندًا بندًا، مع ما يُثبت الالتزام بكل بند أو الإخلال به. ولا يُعد البند ملتزمًا به ما لم يُقَس شيء يدل عليه أو يؤكده مختص.
none = لا يذكر ملف الإعداد أي سياسة.
table-caption = السياسات وعدد بنودها بحسب حالتها
col-policy = السياسة
col-clauses = البنود
col-answered = ما أُجيب عنه من الإقرارات
answered-of = { $answered } من { $total }
state-count = { $state } ({ $n })
source = المصدر: { $source }
looks-for = ما يبحث عنه التدقيق
shows = ما وجده
question = السؤال الموجه إلى المختص
decided = { $who }، { $when }: { $answer }
decided-changed = حكم فيه { $who } بأنه «{ $answer }» بتاريخ { $when }، ثم تغير ما بُني عليه الحكم، فيُسأل عنه من جديد
decided-expired = أجاب { $who } بأنه «{ $answer }» بتاريخ { $when }، وانقضت مدة الإجابة، فيُسأل عنه من جديد
answer-met = مستوفى
answer-not-met = غير مستوفى
answer-not-present = غير موجود
answer-cant-say = لا يمكن الجزم
proof-passed = وُجد سليمًا
proof-failed = فيه إخلال
proof-cantTell = يحتاج مراجعة بشرية
proof-inapplicable = ليس في البوابة شيء من ذلك
proof-untested = لم يُفحص
proof-places = { $n ->
    [zero] لا مواضع
    [one] موضع واحد
    [two] موضعان
    [few] { $n } مواضع
    [many] { $n } موضعًا
   *[other] { $n } موضع
 }
proof-criteria = { $n ->
    [zero] لا يحتاج أي معيار نجاح إلى مراجعة بشرية
    [one] معيار نجاح واحد يحتاج إلى مراجعة بشرية
    [two] معيارا نجاح يحتاجان إلى مراجعة بشرية
    [few] { $n } معايير نجاح تحتاج إلى مراجعة بشرية
    [many] { $n } معيار نجاح يحتاج إلى مراجعة بشرية
   *[other] { $n } معيار نجاح يحتاج إلى مراجعة بشرية
 }
attestations = الإقرارات
attestations-intro = مطالب لا يراها تدقيق البوابة، يجيب عنها المسؤول عن السياسة في مصنف المراجعة، ويُعاد السؤال عنها بعد { $months ->
    [zero] حين
    [one] شهر
    [two] شهرين
    [few] { $months } أشهر
    [many] { $months } شهرًا
   *[other] { $months } شهر
 }.
