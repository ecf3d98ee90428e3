"""The phrases of the first reading, criterion by criterion, Arabic and English.

Wording of Saudi and Gulf complaint guides and of ISO 10002; language of :mod:`.patterns`.
"""

from typing import Final

from auditor_checks.complaints.reading.patterns import lines
from auditor_checks.complaints.reading.phrase_table_after import AFTERWARDS
from auditor_checks.complaints.reading.phrases import Phrases

_FILING: Final[dict[str, Phrases]] = {
    "CG-01": Phrases(
        met=lines("""
            تعبير .. عدم الرضا/رضا/رضى; تعبير .. استياء/تذمر/سخط; إبداء .. عدم رضا/الرضا
            تعبر .. عدم رضا/الرضا/رضاه; الشكوى هي; الشكوى هو; الشكوى عبارة عن; تعني الشكوى; الشكوى تعني
            يقصد بالشكوى; المقصود بالشكوى; تعرف الشكوى; تعريف الشكوى; مفهوم الشكوى
            ^ =الشكوى/شكوى/الشكاوى : تعبير/كل/أي/طلب/بلاغ/إفادة/ملاحظة/اعتراض/هي/ما/إخطار/إبداء/عدم/
            رسالة/مطالبة/تظلم
            تعد/يعد/تعتبر/يعتبر شكوى .. كل/أي; expression .. dissatisfaction/displeasure/discontent/unhappiness
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
            تذكرة/كعب/سند .. برقم/رقم; كعب .. رقم; كعب شكوى/الشكوى; gives/give/issues/issue/produces =a/an/the/its/your file/case/log/reference/tracking/ticket/unique number/code
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
            اطلاع/الاطلاع/معرفة/التحقق/تحقق/يتحقق/يرى/ترى/يعرف/تعرف .. مرحلة/مراحل/وضع/سير/وصلت/وصل_إليه/وصلت_إليه .. شكوى*/شكواه/شكواك/الاعتراض/اعتراض*/الطلب/البلاغ
            التحقق/تحقق/الاطلاع .. وضع/حالة/مرحلة; نطلع*/يطلع*/نوافي*/يوافى/نخبر*/نعلم* .. وصلت/وصل/تم/ما_تم/جديد/مستجد*
            see/view/look_up/check/find_out/know/shows/show/displays .. stage/status/progress/what_has_been_done/has_been_done/been_done/how_far
            tell/write/contact/call/notify/inform/ring/email/text .. if/when/about/of .. hold_up/setback/hitch/held_up/slower/snag/overrun
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
            إذا/اذا/إن/لو/في_حال/في_حالة/متى/حال ..8 تأخر*/انقضت/انقضى/انتهت/مضت/تجاوز*/دون_جواب/دون_رد/بلا_رد/مارد/ما_رد/لم_يرد/لم_يجب/لم_تجب/لم_يصل*/لم_يغلق/لم_تعالج
            ..9 مدير/رئيس/سكرتير/وكيل/نائب/محافظ/أمين/الأمين/مشرف*/معالي/السكرتير/الإدارة_العليا
            if/where/when/should ..8 missed/late/overdue/unanswered/unresolved/exceeded/lapsed/lapses/no_reply/no_answer/not_answered/not_met/not_solved/not_resolved
            ..10 director/manager/head/chief/secretary/undersecretary/minister/deputy/chair/president/governor/mayor/commissioner
            on day # to the/a; reaches/passes/passed/moves/handed .. automatically to .. director/manager/head/undersecretary/minister
            line manager; team leader .. will; ask .. for/to .. supervisor/manager
            إذا/إن/لو/لم .. عرض*/يعرض/تعرض/اطلب*/فاطلبوا/يطلب .. رئيس/مدير/المدير/الرئيس/نائب/الوكيل/وكيل; goes/go/went up to
            إذا/إن/لو/ما_لم/متى ..9 رفع*/ترفع/يرفع/رفعت/يحال/تحال .. أمين/الأمين/رئيس/الرئيس/مدير/المدير/وكيل/الوكيل/نائب/معالي/محافظ
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
            لا/ولا/فلا/لن تعطى/يعطى/نعطي/تظهر/يظهر/تسلم/نسلم/تذاع/يذاع/نذيع/تنقل/ننقل/تصل/يصل/يقال/تقال .. لأحد/أحد/لطرف/طرف/لجهة/غير/سوى/إلا/للغير/خارج/بيانات*/اسم*/هوية*/معلومات*/شكوى*
            لا/ولا/فلا/لن يذاع/تذاع/نذيعه/يفشى/ينقل; تبقى/يبقى .. بيننا/لدينا_وحدنا/محفوظا/مكتوما; name/names/identity/identities/details ..6 withheld/hidden/concealed/masked/blanked/kept_from
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
            both/each .. accounts/sides/parties/stories/versions .. same/equal/equally .. weight/chance/time/hearing; carry/carries/given the same/equal weight
            no/nobody/never .. part/role/hand/say .. about/own/himself/herself/themselves; دون حكم مسبق; حكم مسبق; موقفا عادلا
            بعدل; وعدل; عدل; بالعدل; تفضيل; بالمستوى نفسه; بالمعاملة نفسها; بالقدر نفسه; معاملة واحدة/متساوية/متكافئة; أيا كان/كانت
            لا/ولا يتولى/ينظر/يدرس/يبت/يحقق/يشارك .. من كان/له/شارك/سبق; same way; same standard/standards; whoever you are; regardless of who
        """),
        partly=lines("""
            مهنية; احترافية; بدقة; ألا يضار; professional; professionally; professionalism; accuracy
            accurately; شفافية; independent
        """),
        never=(
            "our objectives",
            "strategic objective/objectives",
            "الأهداف",
            "إنصاف/منصة إنصاف",
            "مسار/إجراء/رقم/نموذج/نظام مستقل/مستقلة",
            "صفحة/منصة/تطبيق/بوابة/خدمة/مبادرة إنصاف/عدالة/نزاهة",
            "يريد/تريد/يطلب/تطلب/طالبا/طلب/يرجو إنصاف*",
            "hiring",
            "recruitment",
            "في التوظيف",
        ),
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
            does_not/doesn't/will_not/won't cost; need/have not/never .. pay; not have to pay; do not pay; no payment; no money
            without/free_from .. fee/fees/charge/charges/stamp/payment/cost; fees not applicable; not charged; no .. stamp/fee/fees
            exempt from .. fee/fees; waived; gratis; no need to pay
            لا/لن/دون/بدون/عدم .. تحصيل/تحصل/تقاضي/تستحصل/استيفاء/استقطاع/فرض/تفرض .. رسوم/رسم/مبالغ/مبلغ/مصاريف/مصروفات/أتعاب/أي
            بدون/دون/بلا مصاريف/مصروفات/أتعاب/مبالغ; no .. fees/charge .. complain/filing/file
            لا يتطلب/تتطلب/يستلزم/يستوجب .. مقابل/رسوم/رسم/مبلغ/تكلفة
        """),
        partly=lines("""
            مكالمات مجانية; الرقم المجاني; رقم مجاني; هاتف مجاني; الهاتف المجاني; اتصال مجاني; toll free
            free phone/telephone/call/number; freephone
        """),
        never=lines("""
            متجر; تحميل; app store; google play; download; تطبيق مجاني; toll free; freephone
            free telephone/number/call/phone; الرقم المجاني; رقم مجاني; هاتف مجاني; الهاتف المجاني
            استرداد; refund*; feel free; ombudsman .. free
            تطبيق .. مجاني; تطبيق .. مجانا; interpreter*/copies/parking/wifi/translation .. free; free app; مواقف; get it back; refunded
        """),
        negative=True,
    ),
}
PHRASES: Final[dict[str, Phrases]] = _FILING | AFTERWARDS
