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
            يبدي*/يعبر/تعبر/يعبرون/أبدى/إظهار/يظهر .. استياء*/تذمر*/عدم_رضا*/سخط*/امتعاض*/اعتراض*
            كل ما/شخص/مستفيد/تعبير/تواصل .. استياء*/عدم_رضا*/تذمر*/تظلم*/ضرر/تقصير
            شكوى كل/أي طلب/تعبير/تواصل/إبلاغ/اتصال/تذمر/ملاحظة/مراسلة/تظلم; يراد/نقصد/نعني/يعنى بالشكوى
            شكوى .. كل/أي .. عدم_رضا*/استياء*/تقصير/ضرر/إخلال
            ما المقصود/معنى بالشكوى/الشكوى; ما المقصود .. شكوى; تعرف/عرفت .. شكوى .. بأنها/على_أنها
            any/=a statement/expression/communication/contact/report/indication .. unhappy/dissatisfied/dissatisfaction/
            unsatisfied/disappointed/displeased
            dissatisfaction/unhappiness/disappointment .. with/about; tells us .. unhappy/wrong .. is =a complaint
            a complaint is made/when; by .. complaint .. we mean; means .. expression/statement/dissatisfaction
            did not meet .. expectations/standard; failed to meet .. expectations/standard/standards
            fallen short of; falls short of; meaning of .. complaint; complaint refers to; treat as =a complaint
            نعد/نعتبر/تعد/تعتبر شكوى .. كل/أي; شكوى كل/أي إفصاح/تصريح/إشعار/اعتراض
            complaint ..8 is/means any/=a/an statement/expression/communication/report/indication/allegation/grievance
            complaint .. is when/where
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
            receive/sent/issued/given/get .. reference/ticket; give/gives/giving/allocate you/it/each/every .. reference/number
            given/issued/assigned/receive/receives .. registration/acknowledgement number; with .. registration/tracking/case number
            رقم/رقما قيد/القيد/الوارد/وارد/إحالة/المعاملة/معاملته/طلبه/شكواه/شكواك/شكواكم .. رسالة/sms/جوال
            رسالة/مسج/إشعار/إشعارا/بريد .. رقم/رقما القيد/وارد/الوارد/قيد/تسجيل/التسجيل/خاص/شكواك/شكواكم/شكواه/طلبك
            يجيك/يوصلك/يصلك/تجيك/يرسل/نرسل/سنرسل/نزودك/نعطيك/سنزودك/تعطى/تعطي/يسلم/تسلم/يمنح/يظهر/سيظهر/تظهر ..
            رقم/رقما/برقم/إيصال/إيصالا/وصل/وصلا
            رقم/رقما ترتيبي*/تسلسلي*/مرجعي*/متابعة/للمتابعة/للمراجعة .. يحمل/يسلم/يعطى/يصل*/يمنح/يزود*
            يحمل/تحمل/يتضمن/تتضمن/متضمنا/يحوي/فيه/فيها/بها/به رقم/رقما/الرقم; إيصال/إيصالا/وصل/وصلا .. رقم/رقما/برقم/استلام
            استلام رقم بلاغ/البلاغ/الطلب/الشكوى/التذكرة; احتفظ .. رقم الشكوى/التذكرة/الطلب/البلاغ; يحتفظ .. برقم
            slip/receipt/letter/message/text/email/e-mail/sms/note/acknowledgement .. with/bearing/carrying/containing/
            showing/quoting/giving .. number/code/reference
            number/code/reference .. is/are/be/being/will_be .. issued/sent/texted/emailed/generated/given/shown/
            displayed/allocated/assigned/provided
            allocate*/allot*/text/texts/hand/hands/show/shows/display/displays .. number/reference/code
            case/file/log/job/dispute/tracking/ticket number/no/id .. sent/issued/given/arrives/text/message
            receive/get/given/issued/sent .. case/file/log/job/dispute number/no/id/reference
            paper of receipt; slip .. number; message carrying .. number; keep .. case/reference/ticket/complaint number
            رقم/رقما .. تستدل*/يستدل/يميز*/خاص بها/بشكواك*; يتسلم/تتسلم/نسلم*/يستلم .. إيصالا/إيصال/وصلا/سندا
            note/keep/save/write_down .. number .. appears/shown/displayed/screen; number .. appears/appear .. screen/page; get/gets .. number
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
            أخطر/أبلغ/أشعر/يخطر/يبلغ/يشعر/نشعر*/نخبر*/نبلغ*/نطلع*/نحيط*/يحاط/يخبر/إخبار*/إعلام*/إشعار*/إخطار* ..
            بالسبب/بأسباب_التأخير/الموعد_الجديد/موعد_جديد/تأخر/تأخير/التأخير/تمديد/التمديد/بالتمديد/مستجد/بما/يستجد/أولا_بأول/
            أولا/سير/تطور/تطورات/خطوة/مرحلة/مراحل
            أولا بأول; كل جديد; بكل جديد; بما يستجد; ما يستجد; أين/وين/وش/إلى_أين وصل/وصلت/صار .. شكوى/الشكوى/شكواك/
            شكوتك/طلبك/البلاغ/بلاغك
            تعرف/معرفة/يعرف .. وصلت/صار/صارت; تحديثات .. دورية/مستمرة/الشكوى/منتظمة; تحديث* .. حالة
            الاستفسار/السؤال/للاستفسار/للسؤال .. عن .. شكوى/الشكوى/شكواك/شكواه/شكواكم/حالة; متابعته*/متابعتها .. عبر/من_خلال
            متابعة .. عبر/من_خلال .. رقم/الرقم/البوابة/التطبيق/الموقع; إشعارات .. حالة/تحديث/مراحل
            مطلعا/علما/اطلاع .. سير/تقدم/مستجدات/تطورات/مراحل/حالة; على اطلاع; جوابا مرحليا; رد مرحلي; ردا مرحليا
            told/informed/advised/notified/tell/inform/notify/advise/write/know/explain/hear .. why/delay/delayed/late/
            later/reason/reasons/longer/extension/new_date/revised
            how far; where .. complaint/case/request .. has/got/stands/is; got to; how .. complaint/case .. is getting
            see/learn/find_out/ask/check/know/view .. where/how .. complaint/case/dispute/request/it
            keep/kept .. posted/informed/up_to_date/touch/update/updated/abreast/loop; let .. know .. where/how/longer/late
            each/every step/stage/week/month/fortnight .. update/message/told/informed/write
            update/updates/news/progress .. every/each/weekly/regular/regularly; what stage; stage .. reached
            status/progress .. online/app/portal/page/number; look up .. complaint/status/case; new date
            أحطنا*/نحيط*/نحيطكم/أحيط*/يحاط/تحاط .. علما; حيط .. علما
            message/messages/sms/texts/email/emails/alert/alerts .. as/when/each_time .. moves/move/progresses/advances/changes/reaches
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
            lodge/submit/raise .. grievance .. decision/outcome/closing/closure/response/measures; تصعيد* .. الأعلى
            رفع*/يرفع*/ترفع*/رفعت/نرفع*/نقل*/تحال/أحيلت .. مدير_عام/المدير_التنفيذي/الرئيس_التنفيذي/رئيس/مشرف/المشرف/
            المستوى/نائب/أمين/الأمين/المحافظ/محافظ/معالي/سعادة/مساعد .. إذا/ما_لم/إن/مضت/تأخر/لم/انقضت/تجاوز/تعذر
            إذا/ما_لم/إن/لم/لو/مضت/تأخر*/انقضت/تجاوز* .. رفع*/يرفع*/ترفع*/رفعت/كلم/راجع/تواصل/خاطب/يخاطب/اكتب ..
            المدير/مدير/مشرف/المشرف/الرئيس/رئيس/وكيل/الوكيل/نائب/الأمين/المحافظ/المستوى
            مستويات .. الشكوى/الشكاوى/المعالجة/التصعيد; المستوى الأول/الثاني/الثالث :
            take/takes/pass/passed/passes/move/moves/moved/bring/brought .. up to/the; second/third/next/higher tier/rung/
            level
            if .. not/late/unanswered/unresolved .. manager/supervisor/director/head/chief/chairman/chief_executive
            line manager; team leader .. will; ask .. for/to .. supervisor/manager
            إذا/إن/لو/لم .. عرض*/يعرض/تعرض/اطلب*/فاطلبوا/يطلب .. رئيس/مدير/المدير/الرئيس/نائب/الوكيل/وكيل; goes/go/went up to
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
            لا/ولا/فلا/لن يطلع/يطلعون/تطلع/نطلع .. إلا/أحد/غير/سوى/عليها/عليه/على
            لا/ولا/فلا/لن تنشر/ينشر/ننشر/يشارك/تشارك/نشارك/يفشى/تفشى/يكشف/نكشف/يذكر/تطلع .. تفاصيل/بيانات*/اسم/هوية/معلومات*/شكوى*
            لا/ولا/فلا يجوز/يحق/يسمح .. كشف/إفشاء/إفصاح/اطلاع/تداول/نشر; كتمان; طي الكتمان; في كتمان; تكتم
            صون/نصون/نحفظ/تحفظ/يصان/تصان/حفظ/حماية/نحمي .. خصوصية/أسرار/هوية/بيانات*/معلومات* .. شكوى*/مقدم/صاحب/مبلغ/المبلغ/
            شاكي/الشاكي
            بمعزل عن; بيننا وبينك; يقتصر/تقتصر/قصر .. اطلاع/وصول/الاطلاع/الوصول; دون/إلا/بغير .. إذن*/موافقة*/إذن_صاحبها .. كشف/
            هوية/بيانات/معلومات
            إخفاء .. هوية/اسم; حماية .. المبلغ/المبلغين/هوية
            only .. see/sees/read/view/access/know/handle; need to know; nobody/no_one else; nobody/no_one other/outside/but
            between you and us; kept/keep/stay/stays/remain/remains/treated/held .. private/privately/secret/secure/closed
            keep/keeping it/this/them/your_complaint/details/everything private; private matter
            not .. passed_on/pass_on/shared/share/told/tell/reveal/revealed/disclosed/published/publish/shown/show/given_out
            without your/their/the .. consent/permission/agreement/approval
            restricted to/access; access .. limited/restricted; kept/stored/filed/held apart/separate/separately from
            never filed/shared/published/disclosed/passed; discretion; discreet; discreetly; anonymised; your name .. not
            حجب/نحجب/يحجب/تحجب/إخفاء/نخفي/يخفى/تخفى/نستر/عدم_ذكر/لا_يذكر .. اسم/هوية/بيانات*/معلومات*
            withhold* .. name/identity/details; stays/stay/remains/remain with/between; is/are not given .. your/the; not .. told/given .. who/your_name
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
            انحياز*; تحيز*; محاباة; مجاملة; يتنحى; تنحي; تنحى; مسافة واحدة; سواسية; قدم المساواة; على السواء
            بغض/بصرف النظر عن; لا فرق .. بين; لا نفرق/يفرق/تفرق/تمييز/نميز/يميز; بلا تمييز; دون تفرقة; بلا استثناء
            سماع/نسمع/يسمع/تسمع/الاستماع .. الطرفين/الأطراف/طرفي; للطرفين; يعامل .. بالتساوي/بالمساواة; تكافؤ; بتكافؤ
            قرابة .. طرف/أطراف/أحد; مصلحة .. طرف/شخصية; لا صلة/علاقة له/لهم .. بالشكوى/بموضوع/المشتكى/القضية; قسط; بالقسط; منحاز
            open mind; even handed; even handedly; even-handed*; treated equally; equal treatment; equally; alike
            without fear/favour/favor/prejudice/discrimination/preference/taking_sides; take* sides; taking sides
            both sides .. heard/hear/listen/story/story; hear .. both sides; nobody/no_one judges/judge .. own
            not .. involved/connected/party .. in/with/to .. complaint/complained/matter/case/events; own work/case
            outside the unit/department/section/team; someone/officer/person .. no .. interest/involvement/part/connection
            just .. manner/way/treatment/outcome; justly; unprejudiced; balanced; on .. merits; neutral; neutrally
            no .. bias/favouritism/favoritism/discrimination; independent of; different officer .. than
            بعدل; وعدل; عدل; بالعدل; تفضيل; بالمستوى نفسه; بالمعاملة نفسها; بالقدر نفسه; معاملة واحدة/متساوية/متكافئة; أيا كان/كانت
            لا/ولا يتولى/ينظر/يدرس/يبت/يحقق/يشارك .. من كان/له/شارك/سبق; same way; same standard/standards; whoever you are; regardless of who
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
            لا تدفع/يدفع/ندفع/تتحمل/يتحمل/تكلف/يكلف/تكلفك/تتقاضى/يتقاضى/نتقاضى/تستوفى/يستوفى/تستوفي/تؤخذ/يؤخذ/تطلب .. شيئا/
            رسوم/رسوما/رسم/مقابل/مبلغ/مبلغا/أجر/مالا/تكاليف/تكلفة/أي
            دون/بدون/بلا/بغير/من_غير أداء/دفع/سداد/تحمل/استيفاء .. مقابل/رسوم/رسم/مبلغ/تكلفة/تكاليف; معفاة/معفى/تعفى/إعفاء .. رسوم/رسم
            لا يترتب .. رسوم/تكلفة/تكاليف/رسم/مالي; لا تخضع .. رسوم; بلا رسوم/مقابل/تكلفة/ثمن; بغير مقابل/رسوم; لا مقابل
            رسم/رسوم/تكلفة .. =0/صفر/لا_شيء/معفاة
            nothing to pay; pay nothing; pays nothing; cost/costs you/nothing; costs nothing; not/no/without .. to_pay/pay .. anything/
            fee/money
            does not/doesn't/will not/won't cost; need/have not/never .. pay; not have to pay; do not pay; no payment; no money
            without/free_from .. fee/fees/charge/charges/stamp/payment/cost; fees not applicable; not charged; no .. stamp/fee/fees
            exempt from .. fee/fees; waived; gratis; no need to pay
            لا/لن/دون/بدون/عدم .. تحصيل/تحصل/تقاضي/تستحصل/استيفاء/استقطاع/فرض/تفرض .. رسوم/رسم/مبالغ/مبلغ/مصاريف/مصروفات/أتعاب/أي
            بدون/دون/بلا مصاريف/مصروفات/أتعاب/مبالغ; no .. fees/charge .. complain/filing/file
        """),
        partly=lines("""
            مكالمات مجانية; الرقم المجاني; رقم مجاني; هاتف مجاني; الهاتف المجاني; اتصال مجاني; toll free
            free phone/telephone/call/number; freephone
        """),
        never=lines("""
            متجر; تحميل; app store; google play; download; تطبيق مجاني; toll free; freephone
            free telephone/number/call/phone; الرقم المجاني; رقم مجاني; هاتف مجاني; الهاتف المجاني
            استرداد; refund*; feel free
            تطبيق .. مجاني; تطبيق .. مجانا; interpreter*/copies/parking/wifi/translation .. free; free app; مواقف; get it back; refunded
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
            إعاقة/الإعاقة/الهمم/كبار_السن/المسنين/مسن/المسن/مسنون/الاحتياجات/احتياجات/خاصة .. يساعد*/نساعد*/مساعدة/زيارة/منزل*/بيت*/
            أسبقية/أولوية/أولويه/نعطيه/موظف/يكتب/كتابة/مرافق/مصاعد/منحدرات/كراسي/مواقف/شباك/نافذة/كاونتر/مكالمة/فيديو/مرئية/نماذج
            مكفوفين/المكفوفين/الصم/صم/ضعاف/ضعيفي/بصرية/سمعية/حركية/مكفوف/أصم; كراسي متحركة; كرسي متحرك; منحدر*; خط كبير
            قراءة .. نموذج .. مكفوف/بصر*; مترجم الإشارة; بلغة الإشارة; اتصال مرئي; مكالمة مرئية; زيارة منزلية; نزورك/نزورهم .. منزل*/بيت*
            determination/disabilit*/disabled/deaf/blind/elderly/older/wheelchair/mobility .. first/queue/visit/home/lane/help/
            counter/desk/form/write/phone/video/text/audio/assist*/ramp/parking
            come/comes/go/goes first .. queue/line; front of .. queue; home visit/visits; visit .. at home; cannot leave/come
            write .. down/it .. for .. anyone/someone/you/those/people; audio version/format/copy; video call; bsl; screen reader/readers
            large-print; typetalk; text phone; wheelchair access; ramp; ramps; hearing aid/loop; captions; subtitle*; guide dog
            help .. filling/completing/writing .. form
            مسار/مسارا/خدمة/خدمات/موظف/شباك/مكتب/نخصص/تخصيص/مخصص*/أولوية/أسبقية/زيارة/مرافق/مترجم/مواقف/استقبال/نماذج .. إعاقة/الإعاقة/ذوي_الإعاقة/
            همم/الهمم/كبار_السن/المسنين/المكفوفين/الصم/الاحتياجات
            blind/deaf/disab*/determination/cannot_read/cannot_write/cannot_see .. dictate/agent/staff/someone/companion/record/telephone/call
        """),
        partly=lines("""
            ذوي الإعاقة; أشخاص الإعاقة; الأشخاص ذوو/ذوي الإعاقة; ذوي الاحتياجات; اشخاص ذوي
            special need/needs; أصحاب الهمم; ذوي الهمم; تراعي ظروفهم; كبار السن; disabilit*; disabled
            people of determination; special needs; impairment; elderly; older people; تراعي .. ظروف
            مكفوفين; الصم; ضعاف البصر/السمع; مسنين; hard of hearing; deaf; blind; visually impaired; partially sighted; wheelchair*
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
            العربية/بالعربية/عربي .. الإنجليزية/إنجليزي/الأردية/الأوردو/الأمازيغية/الفرنسية/الهندية/الفلبينية/البنغالية/الكردية/
            الفارسية/التركية/الصينية/الإسبانية
            لغة الخدمة; لغات أخرى/متعددة/عدة; بعدة لغات; بأكثر من لغة; بلغات; ترجمة فورية; مترجمين; مترجمون; مترجما; بلغتك; بلغته
            arabic .. english/urdu/french/hindi/tagalog/bengali/kurdish/amazigh/persian/turkish
            english .. arabic/urdu/french/hindi/welsh/tagalog/bengali/malayalam/maori/gaelic/polish
            languages : ; your own language; your language; language line; translated; translator*; multilingual
            bilingual; speak* .. english/arabic/urdu/hindi
        """),
        partly=("ترجمة آلية", "ترجمة جوجل", "google translate", "machine translation", "الترجمة إلى لغات"),
        never=lines("""
            ترجمة جوجل; ترجمة .. google; google; machine translation; لغة الإشارة; sign language
            الترجمة إلى لغات أخرى; لغة إشارة; مترجم إشارة
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
            لا/لن تنظر/ينظر/ننظر/تدرس/يدرس/ندرس/تستقبل/يستقبل/نستقبل/تتعامل/نتعامل/تتولى/تبحث/نبحث/تسجل/يسجل/تقيد/تعالج/تباشر/يباشر/
            تقبل/نقبل/يقبل .. في/شكوى/الشكوى/شكاوى/الشكاوى/ما/التالي/الآتي/الحالات/إذا/التي/بلاغ/تظلم/التظلم/أي
            لا يعد/تعد/يعتبر/تعتبر .. شكوى/مقبولة/مقبولا/مستوفية; تسقط/يسقط/سقط .. المطالبة/الحق/حق/الشكوى/تظلم; غير مقبولة/مقبول
            تحفظ/تغلق/يغلق/تلغى/يلغى/ترد/يرد/تعاد/يحفظ/تهمل/يهمل/تستبعد/يستبعد .. الشكوى/شكوى/الشكاوى/شكاوى/بلاغ/البلاغ/الطلب ..
            إذا/متى/التي/لعدم/لنقص/دون/المجهولة/الكيدية/الكيدي/بدون/في_حال/عند
            الشكاوى/شكاوى/الشكوى/شكوى/البلاغات/بلاغات المجهولة/الكيدية/الكيدي/مجهولة/كيدية/المكررة/الناقصة/المسيئة .. لا/لن/ترفض/تهمل/
            تستبعد/تحفظ/تغلق/غير
            لا/لن .. شكاوى/الشكاوى/شكوى/الشكوى المجهولة/الكيدية/مجهولة/كيدية/المكررة/الناقصة; كيدية; كيدي; مجهولة المصدر
            خارج .. اختصاص*/نطاق*/صلاحيات*/ولاية; لا تدخل/يدخل/تندرج/يندرج/تقع/يقع .. اختصاص*/نطاق*/ضمن/تحت; ليست/ليس من اختصاص*
            يصرف النظر; صرف النظر; عدم النظر/السير/الاختصاص/القبول; الحالات التي لا; الشكاوى التي لا; ما لا ننظر/نقبل/نعالج/يقبل/يشمله
            متى لا; لماذا .. ترفض/رفضت; تستثنى/يستثنى .. من; لا يشمل/تشمل/تسري .. شكاوى/الشكاوى/الدليل/الخدمة/هذه/هذا
            don't/do not/can't/cannot/won't/will not/never/unable_to .. look/investigate/handle/take/consider/help/deal/accept/cover/
            review/pursue/act .. complaint/complaints/dispute/disputes/it/them/into/if/where/that/which/about/on/with/cases/matters
            not .. taken/dealt/looked/investigated/considered/accepted/entertained/pursued/reviewed/registered/processed/handled ..
            if/when/where/unless/that/which/complaint/complaints/about/disputes
            what .. don't/not/cannot/can't .. look/do/deal/help/investigate/cover/handle; and what don't; when we stop/close/refuse
            neglected; =ignored; set aside; turned away/down; thrown out; discarded; disregarded; struck out; not proceed; take no action
            no action .. taken/complaint; not be taken up/further; discontinue*; stop dealing/investigating; close .. without .. reply/
            answer/action/investigation
            close/closed/closes .. where/if/because/when .. not/no/anonymous/court/incomplete/missing/cannot/fail/fails
            anonymous .. not/cannot/ignored/rejected/discarded; without .. name .. not/neglected/ignored/rejected
            outside .. remit/powers/mandate/control/competence/responsibility; not within .. remit/powers/jurisdiction/scope
            beyond .. powers/remit/jurisdiction; do not cover; does not cover/include .. complaint/complaints/disputes
            falls outside; abusive; malicious; frivolous; inadmissible; ineligible; time barred; out of time; too old
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
            لا تقبل .. الجوال/البطاقة; لا يقبل الدفع; accept cash/cards
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
            analys*/analyz*/lessons .. complaint*/feedback; learn* from .. complaint*/feedback
            complaint*/feedback .. improve/improving/improvement/develop/lessons/learn
            use .. complaint*/feedback .. to improve/develop; lessons learned/learnt; learn from
            not repeated; prevent* .. recurr*/repeat*/happening; root cause*; corrective action/actions
            improve .. result of/through/from .. complaint*/feedback; helps us improve
            develop*/improv* .. from .. what/customers/complain*/feedback; help us .. improve
            opportunity/opportunities .. improve/improvement
            شكاوى/الشكاوى/الشكوى/شكوى/البلاغات/التظلمات/منها .. متكررة/المتكررة/يتكرر/تتكرر/تكرر/تكررت .. لجنة/لتصحيح/تصحيح/معالجة/أسباب/
            لإيجاد/لوضع/لتقرر/إجراءات/حلول/أصل/خلل/جذور/دراسة
            نراجع/مراجعة/ندرس/دراسة/رصد/نرصد/تحلل/نحلل/يحلل/تدرس .. يتكرر/المتكررة/تكرار/شكاوى/الشكاوى .. أصل/أسباب/سبب/خلل/تصحيح/إصلاح/
            تحسين/تطوير/معالجة/حلول
            أصل/مكامن/مواطن/مواضع/أوجه .. خلل/الخلل/قصور/القصور/ضعف/الضعف; إجراءات/إجراء تصحيحي*/التصحيحية/وقائي*/الوقائية
            حلول جذرية; معالجات جذرية; دروس مستفادة/المستفادة; الدروس; نتعلم; توصيات .. لتحسين/تحسين/تطوير/لتطوير
            تقرير/تقارير/تقريرا .. شكاوى/الشكاوى .. تحسين/تطوير/توصيات/تصحيح/معالجة/قرارات/الإدارة_العليا/لتحسين/لتطوير
            نستفيد/يستفاد/تستفيد/الاستفادة/استخلاص/تستخلص/نستخلص .. شكاوى/الشكاوى/شكواك/شكواكم/منها/منه/ملاحظات*/آرائكم/دروس
            شكواك/شكواكم/ملاحظاتكم/آراؤكم/رأيك .. تساعد*/يساعد*/تعين*/تسهم/يسهم .. تحسين/تطوير
            منع/نمنع/تفادي/تلافي/الحد .. تكرار*/وقوع*/حدوث*
            complaint/complaints/grievances/disputes/feedback/concerns .. changes/changed/change/lessons/trends/patterns/themes/
            causes/put_right/fix/prevent
            changes/changed/changing/improvements/improve/lessons/trends/patterns/themes/causes .. because/from/out/result/in/behind
            .. complaint/complaints/them/feedback/concerns/grievances
            review/reviews/reviewed/study/studies/read/reads/examine/report/reports/summary .. complaint/complaints/feedback .. changes/
            improve/improving/improvement/lessons/trends/patterns/causes/recur/better/prevent/fix
            same .. not/never .. again/twice/happen; put right .. cause/causes; so that .. not .. again; happen again; stop .. happening
            learning from; we learn; what we learn; learnt .. from; lessons; recommendations .. improve/improvement/services
            used/use/uses to improve/improving/better/shape; service improvement/improvements; trend/trends .. complaints
            شكاوى/شكوى/ملاحظات .. تجويد/لتجويد/ارتقاء/الارتقاء/للارتقاء/رفع_مستوى/رفع_جودة/نعدل/لنعدل/تعديل/لتعديل/نصحح/لتصحيح/منطلق*/مصدر*
            أسباب .. شكاوى .. نعدل/لنعدل/تعديل/تحسين/معالجة/لمعالجة/نعالج/تلافي/إزالة/لإزالة
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
            رأيه/رأيك/رأيكم/آرائهم/رأي .. طريقة/معالجة/تعاملنا/النتيجة/نتيجة/الحل/شكواه/شكواك/شكواكم/الخدمة_بعد/تعامل
            أسئلة/سؤال/نسأل*/يسأل/تسأل/سؤاله/سؤالك .. رأي*/رضا*/رضى/تجربت*/معالجة; رسالة/رابط/مكالمة/اتصال .. لتقييم/تقييم/لقياس/استبيان/
            استبانة/رأي*/رضا*
            تعبئة/يعبئ/إرسال/نرسل/يرسل/ترسل/يصل*/تصل* .. استبيان/استبانة/استطلاع/تقييم; بعد .. إغلاق*/معالجة*/انتهاء*/إنهاء* .. رأي*/تقييم*/
            استبانة/أسئلة/رضا*
            قيم/تقييم/يقيم/تقييمك .. معالجة/تعاملنا/حل/الحل/نتيجة/النتيجة/تجربتك .. شكوى*/الشكوى/شكواك/البلاغ; قيم تجربتك
            استبيان/استبانة .. عند/بعد; مدى رضا* .. معالجة/الحل/الإجراء/النتيجة/الرد/نتيجة
            rate/score/mark/grade .. how we/your/the/it .. handled/dealt/handling/treated/managed/complaint
            asked/ask/invite/invited .. rate/score/how/view/views/opinion/feedback/satisfied/think/thought .. handled/handling/dealt/
            complaint/outcome/process/result/experience/treated
            questionnaire; survey .. closed/close/closing/closure/case/complaint/experience/sent/text; tell us how we did/handled/dealt
            how did we do; how well .. handled/dealt/did; feedback .. on/about .. how/handling/experience .. complaint/handled
            after/once .. closed/closing/closure/settled/resolved/finished/over .. rate/survey/questions/questionnaire/asked/views/
            feedback/score
            satisfaction .. with/about .. handling/outcome/resolution/process/result/way; short survey; few questions
            انطباع*/رأيكم/رأيك/رأيه/تجربتكم .. بعد/عن/حول .. البت/إغلاق/إنهاء/معالجة/حل/شكواكم/شكواك/شكواه/تعامل*/الشكوى
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
            lodge .. grievance .. decision/outcome/closing/closure/response/measures; independent review/body; regulator*; external body/review/party
            outside body; judicial review; court; contact .. commissioner
            إعادة/يعيد/تعيد النظر .. أمام/لجنة/لدى/جهة/محايدة/مستقلة/قرار
            يستأنف/تستأنف/استئناف/يعترض/تعترض/طعن/الطعن/يطعن/يتظلم/تتظلم .. أمام/لدى/إلى/قرار*/على/من/خلال; اعتراض/الاعتراض .. أمام/لدى/قرار*/نتيجة
            لم/غير/ما يقنع/يقتنع/تقتنع/مقتنع/يرض/ترض/راض/راضيا/راضين/مقبول/يقنعك/يعجبك/يعجبني/يرضك/يرضيك/ترضك .. لجنة/جهة/هيئة/وزارة/محكمة/ديوان/
            المحكمة/اللجوء/التوجه/مراجعة/رفع/قضاء/القضاء/أمين/وسيط/الوسيط/مكتب/مفتش/إعادة
            بابك/أمامك/لك/وجهتك/طريقك .. لجنة/ديوان/محكمة/هيئة/قضاء/القضاء/المحكمة/الوسيط/وسيط
            محكمة/المحكمة/المحاكم إدارية/الإدارية/المختصة/مختصة/التجارية; لجنة/لجان .. المنازعات/منازعات/الفصل/فض/تسوية/النظر
            مؤسسة الوسيط; وسيط الجمهورية; الموفق الإداري; القضاء الإداري; هيئة مكافحة الفساد; حقوق الإنسان; ديوان المحاسبة; الجهة القضائية
            مكتب .. المفتش/مفتش; حق .. اللجوء/التقاضي/الطعن/الاستئناف; الجهات_الرقابية/جهة_رقابية; يمكنك/يمكن/له/لك/يحق اللجوء
            fresh/second look/review/opinion .. by/different/another/independent/senior; look again; looked at again
            review by/from/of .. independent/different/another/panel/tribunal/board; right .. review/appeal/go/take/complain
            unhappy/dissatisfied/satisfied/disagree/agree/convinced/convincing/accept/wrong/content/happy .. ombudsman/court/courts/appeal/
            tribunal/regulator/commission/commissioner/minister/inspector/committee/review/adjudicator/authority
            write/go/take/refer/apply/turn/complain/escalate .. to .. ombudsman/court/courts/tribunal/regulator/commissioner/adjudicator/
            inspector/inspectorate/public_protector/parliament
            administrative/high/civil/small_claims court; court of; tribunal; adjudicator; public protector; office of .. inspector
            ombuds*; inspectorate; independent/external adjudicat*; appellate; review panel/board/committee
            يلجأ/تلجأ/تلجؤوا/اللجوء/لجوء/يتوجه/تتوجه/التوجه/يتقدم/التقدم .. إلى .. بنك_المركزي/البنك_المركزي/الهيئة/هيئة/القضاء/المحكمة/ديوان/جهة/الجهات/اللجنة/
            لجنة/النيابة
            should/if .. disagree .. committee/panel/court/ombudsman/appeal*
        """),
        partly=lines("""
            غير راض/راضي/راضين/راضيا; عدم الرضا عن .. رد/الرد/نتيجة/الحل/القرار
            لم .. يرض*/ترض* .. رد/الرد/نتيجة
            not satisfied .. response/reply/outcome/result/decision/answer; still unhappy
            still not satisfied/happy; dissatisfied with .. response/reply/outcome/result/decision
            resubmit; إعادة تقديم; إعادة فتح; reopen*; إن لم يرد; لم يتم الرد
            لم يقتنع; لم تقتنع; غير مقتنع; not convinced; unhappy with; disagree with .. decision/outcome/result
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
            =مركز/لمركز/المركز شكاوى/الشكاوى/رعاية/العناية .. العملاء/المستفيدين/المتعاملين/
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
            تشرف/يشرف/تتولى/يتولى/تختص/يختص/تعنى/يعنى/مسؤولة/مسؤول/المسؤولة/تدير/يدير/تتابع/تستقبل/يستقبل/تتسلم/تنظر/ترد/يعمل/تباشر ..
            إدارة/وحدة/قسم/لجنة/مفتشية/المفتشية/مديرية/المديرية/وكالة/عمادة/مركز/مكتب/فريق/شعبة/دائرة/الإدارة_العامة/الأمانة_العامة ..
            شكوى*/شكاوى/الشكاوى/عملاء/العملاء/مستفيد*/المستفيدين/تجربة/عامة/العامة/حقوق/طلابية/الطلابية/شؤون/مرضى/المرضى/علاقات/خدمة/
            خدمات/متعاملين/المتعاملين/مواطنين/المواطنين/مراجعين/جودة/الجودة/رقابة/الرقابة
            المفتشية العامة; مفتشية; وحدة/إدارة/لجنة/مكتب/قسم/شعبة/دائرة/عمادة حقوق/الحقوق/شؤون/الشؤون/تظلمات/المرضى/مرضى/المشتركين/مشتركين/
            الطلبة/الطلاب/المساهمين/الركاب/المسافرين/المراجعين/مراجعين/الجمهور/المجتمع/البلاغات/بلاغات/الاستقبال/رضا/سعادة/المتابعة/إسعاد
            إدارة/مدير/أخصائي/مسؤول/وكالة/رئيس/فريق/وحدة/قسم تجربة/رعاية/علاقات/سعادة/إسعاد المرضى/المريض/المستفيد/المستفيدين/العميل/العملاء/المتعاملين/
            متعاملين/الزوار/العملا
            directorate of/for .. citizens/citizen/affairs/complaints/customers; affairs/relations/care/protection/feedback directorate/
            bureau/specialist/manager/officer/desk/office/unit/department/team/section/division
            consumer/patient/patients/student/students/customer/citizen/citizens/beneficiary/passenger/subscriber/resident/public/
            community/client affairs/relations/care/experience/protection/happiness/support/engagement/voice/rights/advocacy/feedback
            patient/student/resident/passenger/citizen/citizens/tenant/community/visitor services/service/liaison/complaints unit/team/
            department/officer/office/section/desk/manager/centre/center
            case/complaints/feedback/resolution/grievance/grievances/dispute/disputes/redress officer/officers/team/unit/manager/office/
            desk/committee/handler/handlers/coordinator
            customer/citizen/citizens/consumer/client engagement center/centre
            responsible/accountable/charge .. is/for .. this/complaint/complaints; head/manager/director of .. customer/complaints/quality/
            service/services/patient/consumer/experience
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
