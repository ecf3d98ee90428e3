"""The phrases of the first reading, criterion by criterion, Arabic and English.

Wording of Saudi and Gulf complaint guides and of ISO 10002; language of :mod:`.patterns`.
"""

from typing import Final

from auditor_checks.complaints.reading.patterns import lines
from auditor_checks.complaints.reading.phrases import Phrases

PHRASES: Final[dict[str, Phrases]] = {
    "CG-01": Phrases(
        met=lines("""
            تعبير .. عدم الرضا/رضا/رضى; تعبير .. استياء/تذمر/سخط; إبداء .. عدم رضا/الرضا
            تعبر .. عدم رضا/الرضا/رضاه; الشكوى هي; الشكوى هو; الشكوى عبارة عن; تعني الشكوى; الشكوى تعني
            يقصد بالشكوى; المقصود بالشكوى; تعرف الشكوى; تعريف الشكوى; مفهوم الشكوى
            ^ =الشكوى/شكوى/الشكاوى : تعبير/كل/أي/طلب/بلاغ/إفادة/ملاحظة/اعتراض/هي/ما/إخطار/إبداء/عدم/
            رسالة/مطالبة/تظلم
            تعد/يعد/تعتبر/يعتبر شكوى .. كل/أي; expression .. dissatisfaction
            express* .. dissatisfaction; what is a/the complaint; what is complaint
            ^ =a complaint is a/an/any/when/where/the; ^ complaint is a/an/any/when/where
            ^ complaint/complaints : a/an/any/expression/dissatisfaction/statement; complaint means
            defin* .. complaint; we consider a complaint; ; ما هي الشكوى; ما الشكوى
            عدم رضا/الرضا/رضاه .. عن/تجاه/حيال/بشأن .. خدمة/خدمات/منتج/إجراء/موظف/قرار/مستوى
            unhappy/dissatisfied .. with/about .. our/the .. way/handled/service/action/decision
            dissatisfaction with/about/regarding .. service/services/product/decision/action/staff
        """),
        partly=lines("""
            شكوى/شكاوى متعلقة/تتعلق/بشأن/ضد/حول/خاصة/الخاصة/تخص; موضوع الشكوى
            يسري/تسري/تطبق/ينطبق/تنطبق .. شكاوى/الشكوى; تختص .. شكاوى/شكوى
            complaint about/regarding/concerning/against/on/relat*
            complaints about/regarding/concerning/against/on/relat*; subject .. complaint
            applies to .. complaints; complain about/of; الشكوى من/على/عن; الشكاوى من/على/عن
            did not satisfy you; not satisfied with .. service/services; غير راض .. خدمة/الخدمة/خدمات
        """),
        never=("أسئلة شائعة",),
    ),
    "CG-12": Phrases(
        met=lines("""
            إصدار/يصدر/تصدر/صدور .. رقم/رقما/رقم
            رقم مرجعي .. لها/للشكوى/للطلب/للمتابعة/للبلاغ/للتذكرة/رسالة/يصل*
            تزويد*/يزود*/نزود*/إعطاء/يعطى/تعطى/منح/يمنح/تسليم/يسلم .. رقم/رقما/رقم/إيصال/إيصالا/وصلا
            يصل*/تصل*/وصول/إرسال/يرسل/ترسل/استلام/يستلم/تستلم/يتلقى/ستتلقى/سيتلقى/يحصل/تحصل/الحصول/
            ستحصل .. رقم الشكوى/التذكرة/الطلب/البلاغ/مرجعي/المرجعي/متابعة/المتابعة/المعاملة/تسلسلي/تتبع
            رسالة .. رقم الشكوى/التذكرة/الطلب/البلاغ/مرجعي/المرجعي/المعاملة
            رقم الشكوى/التذكرة/الطلب/البلاغ .. رسالة/يصل*/sms
            رقم تذكرة/مرجعي/مرجع/متابعة/تسلسلي .. خاص/للمتابعة/متابعة/المستفيد; برقم مرجعي
            تسجل/تقيد/يسجل/تسجيل/قيد .. برقم/رقم خاص/مرجعي/متسلسل; تفتح/فتح/إنشاء/تنشأ تذكرة
            إيصال استلام; وصل استلام; ويمنح/منح .. رقما; إيصال/وصل برقم/رقم/يحمل
            رقم مرجع/مرجعي للشكوى/لكل; تزويدك/يصلك/تصلك/يصله/تصله/إرسال/إعطاء/تزويد/تسليم .. رقم/برقم
            reference/ticket/tracking/complaint/report/case/request/serial/receipt number .. issued/
            sent/sms/received/receive/generated/given/arrives/provided/text/assigned
            receive/given/get/issue/issued/issues/issuing/send/sent/generate/generated/provide/provided/
            assigned/assign .. reference/ticket/tracking/complaint/case/request/serial/
            transaction number/no/code
            ticket .. opened/created/generated/issued/raised; receive/given/issued/get =a receipt
            receipt number; sms/message/email with .. number
            sms/message .. report/complaint/reference/ticket/request/tracking number; unique reference
            acknowledgement receipt; complaint number .. message/sms/email
            receive/sent/issued/given/get .. reference/ticket
        """),
        partly=lines("""
            رقم مرجعي/المرجعي .. لدى/سابق/السابق; reference number from
            رقم الطلب/المعاملة السابق/السابقة; إدخال رقم الشكوى/الطلب
        """),
        never=lines("""
            لا تقبل .. رقم; إدخال .. رقم; أدخل .. رقم; enter .. number; ذكر/يذكر/إرفاق .. رقم
            provide your; quote
        """),
    ),
    "CG-13": Phrases(
        met=lines("""
            متابعة/تتبع/الاستعلام/استعلام/معرفة/الاطلاع/يتابع/تتابع/متابعتها .. حالة/حالتها/حالات/سير/
            مسار/مراحل/مستجدات
            متابعة/تتبع/الاستعلام/استعلام/تتابع شكوى/الشكوى/شكواه/شكواك/شكواكم/الطلب/طلبك/طلبه/البلاغ/
            التذكرة
            حالة الشكوى/الطلب/البلاغ/التذكرة
            إشعار*/إبلاغ*/إخطار*/يبلغ/يشعر/إعلام*/إحاطة/إطلاع*/تزويد* .. حالات/تقدم/التقدم/مستجدات/
            المستجدات/تأخير/التأخير/التأخر/تطورات/مراحل/سير
            في حال/حالة التأخير/تأخر/تأخرت .. يبلغ/إبلاغ/إشعار/إخطار/يشعر; متابعة التقدم
            أبلغ* .. بالمستجدات/مستجدات
            track/tracking/follow/following .. status/complaint/complaints/progress/request
            status .. complaint/request/application/ticket; follow* up .. complaint/request/status
            kept/keep .. informed/updated; progress .. report/update/updates/complaint/notice
            update* .. progress; interim reply/response/answer; status .. followed/tracked/checked
            check .. status; informed .. progress/delay/status/stage/stages/developments
            notif* .. delay/progress/status/stage/stages; tell .. delay/longer
            let you know .. longer/delay/progress; more time .. contact/inform/tell/let/notify
            inform/contact/notify/tell/update .. if/when .. more time/longer/delay/delayed
            informed about .. status
            notice/notification/sms/message .. when/once .. handled/processed/status/stage/updated/
            changes/complaint
            get/receive/sent .. notice/notification/notifications/alert .. when/once/each/every
            إشعار/تنبيه/رسالة .. عند/بعد كل/تغير/تغيير/تحديث/انتقال; at every/each stage; في كل مرحلة
            بشكل مستمر .. حالة; regular updates; keep you informed/updated/posted
        """),
        partly=lines("""
            إشعار*/إبلاغ*/إخطار*/يبلغ/يشعر/يخطر/إعلام*/تزويد*/إفادة .. نتيجة/النتيجة/بالنتيجة/رد/بالرد/
            قرار/بالقرار/الإجراء/إجراءات/بمضمون
            notif*/inform*/told/tell/advise* .. outcome/result/results/decision/action
            we will contact you; will be contacted; نتواصل معك; سيتم التواصل مع*
            follow .. messages/progress; answers through .. sms
        """),
        never=("tracking number .. shipment", "داخليا", "الإدارات المعنية متابعة", "الفريق متابعة"),
    ),
    "CG-14": Phrases(
        met=lines("""
            تصعيد*/صعدت/يصعد/تصعد*/يصعدها/التصعيد .. إلى/الى .. إدارة/الإدارة/مستوى/المستوى/لجنة/مدير/
            رئيس/وكيل/مسؤول/صاحب/جهة/العليا/أعلى/معالي/نائب
            تصعيد/صعدت/يصعد/تصعد .. الإدارة العليا; مستويات التصعيد; مستوى التصعيد
            المستوى الثاني/الأول/الثالث .. تصعيد/التصعيد; تصعيد .. مستوى الثاني/الأول/أعلى
            تصعيد/تصعد/يصعد/صعدت/تصعيدها .. إدارة/الإدارة/لجنة/مدير/المدير/رئيس/مستوى/المستوى/مسؤول/
            الوزير/المحافظ/الرئيس/نائب/وكيل/الوكيل
            رفعها/ترفع/يرفع/رفع .. الإدارة_العليا/الوكيل/معالي/الوزير/الرئيس/المدير_العام/مدير_الإدارة
            المستوى الثاني/الثالث/الأعلى
            رفع*/ترفع/يرفع/تحال/إحالة .. مدير/وكيل/الوكيل/العليا/أعلى .. رد/الرد/حل/رضا
            رفعها إلى الإدارة العليا/مستوى; ترفع إلى الإدارة العليا; جهة أعلى; مسؤول أعلى; مستوى أعلى
            escalat* .. to/by/level/levels/manager/director/management/head/committee
            level* of escalation; escalation level/levels/matrix/path; stage two/2; =second stage
            goes/go/moves up to
            senior management/manager/officer/member .. review/reviews/deal/escalat*/look
            goes/passed/referred/raised/taken to .. senior/higher
            higher level/officer/authority/management; next level; senior member; senior management
            top management; supervisor
            refer/referred .. director/head/manager .. not satisfied/resolved
            lodge/submit/raise .. grievance; تصعيد* .. الأعلى
        """),
        partly=lines("""
            تصعيد*; صعدت; يصعد; تصعد; يصعد*; حالات التصعيد; escalat*; next stage; next step; يرفع درجت*
        """),
        never=("escalation to internal",),
    ),
    "CG-15": Phrases(
        met=lines("""
            سرية; بسرية; سريا; سرية تامة
            سرية المعلومات/البيانات/الشكوى/الشكاوى/بيانات/معلومات/هوية/المشتكي/المستفيد/مقدم
            سري .. الشكوى/معلومات/بيانات; عدم إفشاء/الإفصاح/إفصاح/الكشف/كشف/نشر
            لا يفصح/تفصح/يكشف/تكشف/نفصح .. هوية/بيانات/معلومات/عن; لن/لا يتم/نقوم الإفصاح/الكشف/بالإفصاح
            محافظة/حفظ/حماية/المحافظة .. خصوصية .. مقدم/المشتكي/الشاكي/صاحب/المستفيد/المستفيدين/الشكوى
            confidential; confidentially; confidentiality; in confidence; strict* confidence
            not be disclosed; not disclose*; will not share; not be shared; protect* .. identity
            identity .. protected/secret/kept
        """),
        partly=lines("""
            خصوصية; حماية البيانات; البيانات الشخصية; privacy; data protection
            personal data .. protected; data .. protected
        """),
        never=lines("""
            confidential complaint; شكوى سرية; confidentiality .. users/visitors/website/site
            confidentiality of users; سرية .. مستخدمي/زوار; privacy notice
        """),
        negative=True,
    ),
    "CG-16": Phrases(
        met=lines("""
            عادل; عادلة; عدالة; العدالة; بعدالة; بعدل; حياد; حيادية; حيادي; محايد; محايدة; حياديا
            غير متحيز; غير متحيزة; عدم التحيز; عدم تحيز; دون تحيز; بلا تحيز; موضوعية; موضوعي; بموضوعية
            إنصاف; منصف; منصفة; نزاهة; عدم تعارض المصالح; تضارب المصالح; مستقل; مستقلة; باستقلالية
            استقلالية; مساواة; دون تمييز; بتجرد; fair; fairly; fairness; impartial; impartially
            impartiality
            objective/objectively/objectivity .. complaint/complaints/manner/handled/handling/review/
            investigat*
            objectively; objectivity; unbiased; without bias; equitable; equitably; conflict of interest
            independent/independently .. investigat*/review/officer
        """),
        partly=lines("""
            مهنية; احترافية; بدقة; ألا يضار; professional; professionally; professionalism; accuracy
            accurately; شفافية; independent
        """),
        never=("our objectives", "strategic objective/objectives", "الأهداف"),
        negative=True,
    ),
    "CG-17": Phrases(
        met=lines("""
            مجاني .. الشكوى/شكوى/خدمة/الخدمة; الشكوى/شكوى/شكاوى/الخدمة/خدمة .. مجاني/مجانية/مجانا/مجان
            مجانا; بالمجان; بدون رسوم/مقابل/أي/تكلفة; دون رسوم/مقابل/أي_رسوم/تكلفة; من غير رسوم
            رسوم* .. لا_يوجد/لا_توجد/مجاني/مجانية/مجانا/صفر/بدون/لايوجد/=0; رسوم .. =0
            لا توجد/يوجد/تفرض/يفرض/تحصل/يتطلب رسوم/رسم/رسوما/أي; لا رسوم; تكلفة .. مجاني/مجانا/لا/صفر
            سعر .. مجاني/مجانية; مجانية .. تقديم; مقابل مالي .. لا; free of charge; free of cost
            at no charge/cost; no fee/fees/charge/charges/cost; without charge/fee/fees/cost
            price .. free; fees .. none/free/=0/nil/no/zero; fee .. none/free/=0/nil/no/zero
            cost .. free/none/=0; service .. is free; complain* .. free; =free; =مجاني; =مجانية
            =المجانية; free service; free to complain/use/submit; charges .. none/free/=0
            does not charge; not charge
        """),
        partly=lines("""
            مكالمات مجانية; الرقم المجاني; رقم مجاني; هاتف مجاني; الهاتف المجاني; اتصال مجاني; toll free
            free phone/telephone/call/number; freephone
        """),
        never=lines("""
            متجر; تحميل; app store; google play; download; تطبيق مجاني; toll free; freephone
            free telephone/number/call/phone; الرقم المجاني; رقم مجاني; هاتف مجاني; الهاتف المجاني
            استرداد; refund*; feel free
        """),
        negative=True,
    ),
    "CG-18": Phrases(
        met=lines("""
            لغة الإشارة; مترجم .. إشارة/الإشارة; طريقة برايل; برايل
            إعاقة/الإعاقة/الهمم/كبار_السن/المسنين .. أولوية/مسار/تسهيل/تسهيلات/خدمة/خدمات/مساعدة/مكتب/
            موظف/مخصص/مخصصة/دعم/نيابة/زيارة
            أولوية .. إعاقة/الإعاقة/كبار_السن/الهمم
            تسهيل/تسهيلات/مساعدة/دعم/تهيئة/ترتيبات .. إعاقة/الإعاقة/الهمم/الاحتياجات
            special attention/care/assistance .. needs/disabilit*/elderly
            people of determination/elderly .. special/priority/attention/care; sign language
            relay service; text relay; braille; large print; reasonable adjustment/adjustments
            accessible format/formats; hearing loop; alternative format/formats; easy read; minicom
            textphone
            disabilit*/disabled .. help/assist*/priority/support/service/services/accommodat*/adjust*/
            counter/access
            help/assist*/priority/support/accommodat*/adjust* .. disabilit*/disabled/impairment
            people of determination .. priority/service/services/lane/help
            hearing/speech/sight/visual impair* .. can/may/use/call/contact/through/by
        """),
        partly=lines("""
            ذوي الإعاقة; أشخاص الإعاقة; الأشخاص ذوو/ذوي الإعاقة; ذوي الاحتياجات; اشخاص ذوي
            special need/needs; أصحاب الهمم; ذوي الهمم; تراعي ظروفهم; كبار السن; disabilit*; disabled
            people of determination; special needs; impairment; elderly; older people; تراعي .. ظروف
        """),
    ),
    "CG-19": Phrases(
        met=lines("""
            باللغتين العربية; باللغة العربية والإنجليزية; العربية والإنجليزية; العربية أو الإنجليزية
            اللغة العربية .. الإنجليزية; لغة/لغات الخدمة/التقديم; =اللغة : ..; مترجم; خدمة الترجمة
            arabic and english; arabic or english; arabic / english; english and arabic
            english / arabic; عربي / english; service language/languages; languages of .. service
            language : ; language* offered/available/supported; offered in language; interpreter
            interpreters; interpreting; translation service/services; translating; do not speak
            not your first language; in other languages; another language; other languages
        """),
        partly=("ترجمة آلية", "ترجمة جوجل", "google translate", "machine translation", "الترجمة إلى لغات"),
        never=lines("""
            ترجمة جوجل; ترجمة .. google; google; machine translation; لغة الإشارة; sign language
            الترجمة إلى لغات أخرى
        """),
        negative=True,
    ),
    "CG-20": Phrases(
        met=lines("""
            رفض الشكوى/شكوى/الشكاوى; ترفض/رفضت/تستبعد/تستثنى/تهمل/يهمل/ترد/تحفظ الشكوى/الشكاوى/شكوى
            =ترفض; =رفضت; تستبعد; تهمل; يهمل; الشكوى/الشكاوى .. ترفض/تستبعد/تهمل/تحفظ/مرفوضة
            لا تقبل/يقبل/ينظر/تعالج/تخضع/يعتد/يلتفت/ننظر/نقبل/يتم_قبول/تسمع; لن تقبل/ينظر/يقبل/يتم/تعالج
            عدم قبول; حالات رفض/عدم/الرفض; أسباب رفض/الرفض/عدم; إغلاق .. عدم/نقص/لعدم/لنقص
            لعدم اكتمال/كفاية/الاختصاص/استيفاء; تغلق .. عدم/إذا_لم/لعدم/نقص; يحق .. رفض
            الشكاوى غير المقبولة; لا تشمل/يشمل .. شكوى/شكاوى/الشكاوى; تستثنى .. شكاوى; يستثنى
            not accept*; not be accepted/considered/investigated/processed/handled
            reject* .. complaint*; complaint* .. rejected/refused/dismissed/excluded/disregarded
            refus* .. complaint*; =rejected; =refuse/refuses/refused .. complaint/complaints/it
            will/do/does/can/cannot not consider/investigate/handle/deal/accept/look/respond
            cannot consider/investigate/handle/deal/accept
            won't consider/investigate/handle/deal/accept; don't deal/handle/consider
            may refuse/reject/decline; right to refuse/reject/decline; excluded; vexatious
            anonymous complaints .. not; handling/processing stops/stopped
            closed .. incomplete/insufficient/lack; must not .. repeat*/court/decided/judicial
            not fall within; outside .. scope/jurisdiction; cases .. not/rejected
        """),
        partly=lines("""
            شروط/ضوابط/معايير/أحكام تقديم/قبول/الشكوى/رفع/استقبال/التقديم; ألا تتضمن/تكون/يكون/يتضمن
            أن لا تكون/يكون/تتضمن; ان تكون الشكوى; يجب أن تكون .. شكوى/الشكوى; يشترط
            في حال/إذا/إن قبول/قبلت; أن تكون الشكوى; conditions for/of .. complaint*; conditions
            must not; does not apply; valid complaint*; eligib*; terms and conditions
            acceptance criteria; admissib*; acceptance .. complaint
        """),
        never=lines("""
            cookie*; الكوكيز; request .. rejected; privacy; other enquiries/inquiries; استفسارات أخرى
        """),
        negative=True,
    ),
    "CG-22": Phrases(
        met=lines("""
            نتائج/مخرجات/بيانات/تحليل/تقارير/الاستفادة/استخدام .. شكاوى/الشكوى/شكواهم/ملاحظات/
            الملاحظات .. تحسين/تطوير/تحسينات/لتحسين/لتطوير/التحسين
            تحليل .. شكاوى/الشكاوى; الاستفادة من .. شكاوى/الملاحظات/ملاحظات
            شكاوى/الشكاوى/شكوى/الشكوى/ملاحظات/شكواهم/شكاواهم .. تحسين/تطوير/لتحسين/لتطوير/فرصة/فرص/
            مدخلا/مدخلات
            مدخلا/مدخلات .. تحسين/تطوير/لتطوير; عدم تكرار*; منع تكرار; دون تكرار*; أسباب/الأسباب الجذرية
            وسيلة/فرصة/مصدر .. لتطوير/لتحسين/تطوير/تحسين
            analys*/analyz*/learn*/lessons .. complaint*/feedback
            complaint*/feedback .. improve/improving/improvement/develop/lessons/learn
            use .. complaint*/feedback .. to improve/develop; lessons learned/learnt; learn from
            not repeated; prevent* .. recurr*/repeat*/happening; root cause*; corrective action/actions
            improve .. result of/through/from .. complaint*/feedback; helps us improve
            develop*/improv* .. from .. what/customers/complain*/feedback; help us .. improve
            opportunity/opportunities .. improve/improvement
        """),
        partly=lines("""
            تحسين/تطوير الخدمات/خدمات/خدماتنا/جودة/الأداء/مستوى; يحسن الخدمات; التحسين المستمر
            continuous improvement; improve .. service/services/quality; improving .. service/services
            continual improvement; تعليقات .. العملاء/المستفيدين
        """),
    ),
    "CG-23": Phrases(
        met=lines("""
            استبيان/استبانة/استطلاع .. رضا/الرضا/رضى/رأي
            قياس/تقييم/قياس .. رضا/رضى/مدى رضا .. الشكوى/الشكاوى/معالجة/المعالجة/الحل/النتيجة/نتيجة/
            إغلاق/الرد/مقدم/المشتكي
            رضا/رضى/تقييم .. بعد .. إغلاق/معالجة/الرد/حل
            بعد .. إغلاق/معالجة/الرد .. استبيان/تقييم/رضا/استطلاع; يقيم .. رضا*
            تقييم .. معالجة الشكوى/الشكاوى; أخذ رأي .. نتيجة; satisfaction survey
            survey .. satisfaction/after/complain*/handling
            rate/evaluate/measure/assess .. satisfaction .. result/handling/complaint*/outcome/response/
            solution
            your view/opinion/feedback .. result/outcome/handling/process/solution
            satisfied with .. handling/outcome/response/result/way; what you think of; asked .. satisf*
            check .. satisf*; satisfaction .. complaint* handling/process/closing/closure/resolution
            measure .. complainant* satisfaction; after .. complaint* .. survey
        """),
        partly=lines("""
            هل كانت هذه الصفحة; قيم/تقييم الخدمة/الصفحة/المحتوى/محتوى; تقيم .. الصفحة; قياس .. رضا/رضى
            مدى رضا/رضى; page useful/helpful; was this .. useful/helpful; rating; rate this/the/our
            ratings; votes; satisfaction rate
        """),
    ),
    "CG-26": Phrases(
        met=("=10002", "iso 10002", "الأيزو 10002", "=10002 : #", "iso10002"),
        partly=lines("""
            المواصفات/المعايير/الممارسات العالمية/الدولية; معايير عالمية/دولية
            international standard/standards; أيزو; الأيزو; =iso; best international
        """),
        negative=True,
    ),
    "CG-28": Phrases(
        met=lines("""
            يحق/يجوز/يمكن/له/لك .. التظلم/تظلم/تتظلم/يتظلم/الاعتراض/الطعن/الاستئناف
            التظلم/تظلم/الاعتراض .. قرار/القرار/نتيجة/النتيجة/رد/الرد/إغلاق
            تقديم/رفع تظلم/اعتراض/التظلم; لجنة التظلمات/تظلمات/المظالم/الاعتراضات
            رفع/يرفع/اللجوء/التوجه/يتوجه .. هيئة/الجهة_الرقابية/الجهات_الرقابية/نزاهة/القضاء/المحكمة/
            النيابة/القضائية
            ديوان المظالم; هيئة الحكومة الرقمية; =آمر; أمين المظالم; الجهات القضائية; هيئة الرقابة
            ombudsman; ombudsmen; appeal*; grievance .. committee/decision/measures/outcome/closing
            lodge .. grievance; independent review/body; regulator*; external body/review/party
            outside body; judicial review; court; contact .. commissioner
        """),
        partly=lines("""
            غير راض/راضي/راضين/راضيا; عدم الرضا عن .. رد/الرد/نتيجة/الحل/القرار
            لم .. يرض*/ترض* .. رد/الرد/نتيجة
            not satisfied .. response/reply/outcome/result/decision/answer; still unhappy
            still not satisfied/happy; dissatisfied with .. response/reply/outcome/result/decision
            resubmit; إعادة تقديم; إعادة فتح; reopen*; إن لم يرد; لم يتم الرد
        """),
        never=lines("""
            decided by a court; صدر .. حكم; موضوع .. المحكمة; منظورة; under .. court; before .. court
        """),
    ),
    "CG-27": Phrases(
        met=lines("""
            إدارة/وحدة/قسم/لجنة/مديرية/شعبة/دائرة/وكالة/مكتب شكوى/شكاوى/الشكاوى/عملاء/العملاء/
            المستفيدين/مستفيدين/المستفيد/المتعاملين/المواطنين/المواطن/الشركاء/تجربة/خدمة/خدمات/حماية/
            رعاية/العناية/علاقات/العلاقات/التظلمات/الجودة/التدقيق/المراجعة/الرقابة/الاتصال/التواصل/رضا
            إدارة/وحدة/قسم/لجنة/مديرية/شعبة/دائرة/مركز/وكالة العامة/التنفيذية .. تجربة/خدمة/الشكاوى/
            علاقات
            =مركز/لمركز/المركز شكاوى/الشكاوى/خدمة/خدمات/رعاية/العناية .. العملاء/المستفيدين/المتعاملين/
            المستفيد/العميل/الشكاوى
            الجهة المالكة; الجهة المسؤولة : ; الجهة المقدمة : ; مالك السياسة; مسؤول الشكاوى/الشكوى
            لجنة مختصة; فريق الشكاوى/معالجة/خدمة
            complaint/complaints/customer/customers/beneficiary/beneficiaries/client/clients/consumer/
            public/voice unit/department/section/officer/committee/administrator/team/office/division/
            desk/manager
            complaint/complaints/customer/beneficiary/consumer/public/quality/internal service/services/
            care/happiness/relations/experience/handling/audit/affairs/protection/support department/
            unit/section/officer/officers/team/committee/division/manager/office
            customer/citizen .. voice section/unit/department
            department/unit/section/committee/office/division of/for .. complaint/complaints/customer/
            customers/service/services/quality/relations/beneficiaries
            owner of .. policy; policy owner; responsible unit/department .. is; complaints manager
            owner of .. guide/document/procedure : .. department/unit/centre/center/committee/deputyship/
            agency/directorate/office
        """),
        partly=lines("""
            إدارة/الإدارة/جهة/الجهة/جهات/الجهات/قسم/القسم/إدارات معنية/المعنية/مختصة/المختصة/المختص/
            المعني
            فريق مختص/المختص; الموظف/موظف مختص/المختص
            department/section/authority/unit/team/office/person concerned
            concerned/relevant/right/competent/responsible/appropriate/specialised/
            specialized department/team/authority/unit/section/office/officer/person/entity/departments/
            sections
        """),
    ),
}
