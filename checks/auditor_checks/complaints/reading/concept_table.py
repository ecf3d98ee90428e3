"""The words of each concept, Arabic and English; "=word" is matched as it stands, without stemming."""

from typing import Final

CONCEPTS: Final[dict[str, str]] = {
    "complaint": """
        شكوى شكاوى شكاوي شكوي شكواه شكواهم تشتكي يشتكي اشتكى الشكاية بلاغ بلاغات تظلم complaint complaints
        complain complaining complained grievance grievances شكاية شكايات شكوتك شكواك شكواكم dispute
        disputes
    """,
    "inquiry": "استفسار استفسارات استعلام inquiry inquiries enquiry enquiries question questions",
    "suggestion": "اقتراح اقتراحات مقترح مقترحات suggestion suggestions proposal idea",
    "praise": "شكر ثناء إشادة compliment compliments praise thanks",
    "complainant": "مشتكي المشتكي شاكي الشاكي complainant complainants",
    "beneficiary": """
        مستفيد مستفيدين مستفيدون عميل عملاء متعامل متعاملين متعاملون مراجع مراجعين مشتك مشتكي شاكي مرتفق
        beneficiary beneficiaries customer customers client clients user users complainant complainants
        consumer
    """,
    "define": "يقصد المقصود تعني يعني تعريف تعرف عبارة مفهوم هي هو means mean defined definition define is",
    "express": """
        تعبير إبداء تعبر يعبر إظهار إفصاح expression express expresses expressed expressing statement =ابدي
        =يبدي =يبديه =يبدون
    """,
    "dissatisfied": """
        استياء تذمر سخط امتعاض رضا رضى الرضا dissatisfaction dissatisfied unhappy discontent unsatisfied ضرر
        تقصير إخلال تضرر استيائه disappointed displeased displeasure unhappiness disappointment
    """,
    "audience": """
        مستهدفة المستهدفة مستهدف نطاق يحق target eligible eligibility audience مستفيدة شريحة شرائح أصحاب who
        لمن
    """,
    "undertake": """
        نلتزم تلتزم يلتزم نتعهد تتعهد يتعهد pledge undertake undertakes commit commits committed promise وعد
        وعدنا نعدك نعدكم promises
    """,
    "we": "we our نحن التزامنا الوزارة الهيئة المركز ministry authority center",
    "issue": """
        إصدار يصدر تصدر صدور تزويد يزود نزود إعطاء يعطى تعطى منح يمنح تسليم يسلم إرسال يرسل ترسل يصل يصلك
        تصل تصلك ستصلك وصول استلام يستلم تستلم يتلقى تتلقى يحصل تحصل حصول توليد يولد تقيد يقيد تسجل يسجل
        تسجيل قيد فتح تفتح إنشاء ينشأ رسالة رسائل نصية sms issue issued issues issuing receive received
        receives send sent sends give given gives get gets generate generated generates provide provided
        assign assigned arrive arrives arrived message text opened created register registered يجيك يوصلك
        نزودك نعطيك ستظهر يظهر تظهر يحمل تحمل متضمنا متضمنة فيه مسج hands shows displayed displays allocated
        allocated texted emailed bearing carrying slip يتسلم تتسلم appears appear
    """,
    "number": "رقم رقما رمز number numbers code",
    "reference": """
        مرجعي مرجع مرجعية تذكرة تذاكر متابعة تتبع تسلسلي متسلسل معاملة طلب شكوى بلاغ reference ticket
        tracking serial complaint case transaction request report receipt قيد القيد وارد الوارد ترتيبي إيصال
        file log job dispute incoming
    """,
    "ticket": "تذكرة إيصال وصل ticket receipt slip",
    "demanded": "إدخال أدخل ذكر يذكر بدون تقبل enter provide quote mention without",
    "status": """
        حالة حالتها حالات سير مسار مراحل مستجدات تطورات تأخير تأخر status progress stage stages update
        وضع مرحلة hold-up holdup updates updated delay delays delayed developments longer interim informed موعد تمديد تطور late why
        reason reasons extension posted news =بتقدم
    """,
    "follow": """
        متابعة يتابع تتابع تتبع استعلام استفسار معرفة اطلاع إشعار إشعاره إشعارات يشعر إبلاغ يبلغ أبلغ إخطار
        يخطر إعلام إحاطة تزويد track tracking tracked follow followed following check know notify notified
        notifies notification inform informed informs tell told keep kept contact update updated أخبر نخبر
        يخبر نخبرك أخطر يحاط مطلع advise advised
    """,
    "outcome": "نتيجة نتائج قرار رد إجراء outcome result results decision action answer",
    "escalate": "تصعيد تصعد يصعد صعدت صعد تصعيدها escalate escalated escalation escalating",
    "raise_up": "رفع ترفع يرفع إحالة تحال refer referred raised passed goes go taken moves",
    "upper": """
        سكرتير أمين محافظ secretary undersecretary عليا أعلى مدير مديرا رئيس وكيل وزير معالي محافظ مستوى مستويات لجنة نائب management manager
        director senior higher head level levels stage minister supervisor executive committee chief
    """,
    "secret": """
        سرية بسرية سري سريا كتمان confidential confidentiality confidentially confidence secrecy secret
        anonymity كتم secure discreet discretion =privately
    """,
    "disclose": """
        إفشاء إفصاح كشف يفصح تفصح تكشف نشر مشاركة disclose disclosed disclosure reveal revealed share shared
        اطلاع يطلع تطلع نطلع تنشر ينشر ننشر يذاع تداول shown show published publish seen
    """,
    "identity": "هوية بيانات معلومات خصوصية identity data information details",
    "not": "لا لن لم عدم غير دون بدون بلا ليس not no never without cannot nor non don",
    "privacy": "خصوصية privacy",
    "fair": """
        عادل عادلة عدالة =عدل حياد حيادية محايد محايدة =موضوعية =موضوعي =موضوعيا =بإنصاف منصف منصفة نزاهة تجرد
        fair fairly fairness impartial impartially impartiality objectively objectivity unbiased equitable
        equitably equity neutral neutrality بتجرد سواسية مساواة تساوي قسط evenhandedly =justly =equally
        =وعدل =بعدل =العدل
    """,
    "bias": """
        تحيز متحيز متحيزة محاباة تمييز تعارض تضارب bias biased discrimination conflict prejudice انحياز
        منحاز مجاملة تفرقة فرق favour favor favouritism sides تفضيل preference
    """,
    "professional": """
        مهنية احترافية دقة شفافية professional professionally professionalism accuracy accurate
        transparent transparency
    """,
    "free": "مجاني مجانية مجانا مجان free gratis",
    "fee": """
        رسوم رسم تكلفة تكاليف سعر أجور fee fees charge charges cost costs price payment مقابل يدفع تدفع أداء
        سداد pay paying stamp paid مبالغ مبلغ مصاريف مصروفات أتعاب
    """,
    "none": """
        لا صفر يوجد توجد لايوجد 0 none no nil zero without بدون دون free مجاني مجانية nothing شيئا معفاة
        إعفاء waived exempt بلا عدم
    """,
    "tollfree": """
        toll freephone متجر تحميل store download تطبيق feel smoke استرداد refund refunded refundable
    """,
    "disabled": """
        إعاقة الإعاقة معاق همم احتياجات مسنين مسنون disability disabilities disabled determination
        impairment impaired impairments deaf blind elderly wheelchair خاصة مكفوف مكفوفين الصم صم أصم ضعاف
        =mobility
    """,
    "aid": """
        إشارة أولوية تسهيل تسهيلات تهيئة مترجم برايل ترتيبات مساعدة دعم مخصص مخصصة خدمة خدمات sign relay
        braille priority adjustment adjustments accommodate accommodation assistance assist help support
        interpreter accessible format formats print services service call attention special أسبقية منزل بيت
        زيارة نزور منحدر مصعد كراسي مرئي مرئية نعطيه first queue home visit lane ramp audio captions مسار
        نخصص تخصيص dictate agent staff
    """,
    "language": "لغة لغات اللغتين languages language",
    "arabic_lang": "العربية عربي عربية arabic",
    "other_lang": """
        إنجليزية الإنجليزية انجليزي أردو فرنسية هندية english urdu french hindi الأردية أوردو أمازيغية
        الأمازيغية كردية فلبينية بنغالية تركية فارسية tagalog malayalam bengali amazigh turkish persian
        welsh kurdish
    """,
    "interpreter": """
        مترجم مترجمين ترجمة interpreter interpreters interpretation translator translators translation
        translating
    """,
    "machine": "جوجل آلية google machine automatic",
    "reject": """
        رفض ترفض يرفض رفضت تستبعد استبعاد يستبعد تهمل يهمل إهمال تستثنى يستثنى استثناء مرفوضة reject
        rejected rejection refuse refused refuses refusal dismiss dismissed exclude excluded excludes
        decline declined disregard vexatious frivolous malicious neglected neglect ignored discarded كيدية
        كيدي مجهولة مسقطة تسقط يسقط سقوط مستبعدة inadmissible
    """,
    "see_stage": "اطلاع الاطلاع معرفة التحقق تحقق look view see check ask know",
    "shown_word": "shows show see displays يعرض يظهر ترى",
    "done_word": "done happened reached تم وصل أنجز",
    "overdue": """
        تأخر تأخرت انقضت انقضى مضت تجاوزت مارد missed overdue late unanswered unresolved lapsed lapses
    """,
    "give_out": "تعطى تسلم تظهر يظهر يذاع نعطي نسلم نبيع تذاع تنقل نقل",
    "any_other": "أحد طرف ثالث جهة أخرى سوى غير",
    "scan_code": "qr scan باركود =الاستجابة",
    "both_word": "both either الطرفين الطرفان كلا",
    "same_word": "same equal equally نفسه نفسها ذاته",
    "weight_word": "weight chance time hearing opportunity فرصة وزن",
    "accessibility_word": "accessibility إتاحة",
    "arrange_word": "arrange arranges provide provides adviser officer support reader note taker extra",
    "amend_word": "تعدل نعدل يعدل تعديل نغير تغيير rewritten rewrite revise revised amended amend adjusted",
    "repeat_fault": "keeps fault mistake recurs recurring repeatedly تكرر يتكرر",
    "panel_word": "panel board tribunal",
    "what_mean": "المقصود معنى mean means يقصد تقصدون",
    "accept": """
        تقبل يقبل قبول نقبل ينظر تنظر ننظر تعالج يعالج تخضع يعتد يلتفت accept accepted consider considered
        investigate investigated process processed handle handled entertain entertained admissible deal
        تستقبل يستقبل نستقبل تدرس يدرس تباشر يباشر look help take taken cover dealt pursue
    """,
    "condition": """
        شروط شرط يشترط ضوابط ضابط معايير condition conditions eligibility eligible criteria requirement
        requirements must valid
    """,
    "duty": """
        التزامات التزام واجبات مسؤوليات responsibilities responsibility duties duty obligations obligation
        commitments commitment واجب مسؤولية part role =واجبك =واجباتك =دورك =دوركم
    """,
    "improve": """
        تحسين لتحسين تطوير لتطوير يحسن تحسينات تطويرية الارتقاء ارتقاء improve improves improving
        improvement improvements develop development enhance enhancing enhancement better إصلاح يصلح نصلح
        تصحيح ارتقى صحح changes changed change recommendations توصيات حلول shape تجويد نعدل تعديل =لنعدل
        منطلقا
    """,
    "learn": """
        تحليل استفادة مدخلات مدخلا دروس أسباب جذرية تكرار تكرارها analyse analyze analysed analyzed analysis
        lessons lesson recurrence recurring root trends trend corrective repeated متكررة متكرر يتكرر تتكرر
        جذور خلل قصور تستخلص استخلاص patterns themes causes =learning =learnt
    """,
    "feedback": "ملاحظات ملاحظة مرئيات تعليقات تغذية feedback comments",
    "survey": "استبيان استبيانات استبانة استطلاع survey surveys questionnaire أسئلة رابط questions",
    "satisfied": """
        رضا رضى رضاهم رضاه satisfaction satisfied content view views opinion رأي رأيه رأيك رأيكم think feel
        =تجربتك انطباع انطباعكم انطباعك
    """,
    "rate": """
        تقييم يقيم قيم قياس rate rated rating evaluate evaluated measure assess assessed asked ask يسأل نسأل
        تسأل score invited invite
    """,
    "handling": """
        معالجة معالجتها إغلاق إغلاقها حل نتيجة رد handling result outcome closing closure closed resolution
        response reply solution process measures تعامل تعاملنا طريقة handled dealt experience case البت
    """,
    "iso": "iso أيزو الأيزو ايزو",
    "standard": "معايير مواصفات مواصفة ممارسات standards standard practices practice",
    "international": "دولية عالمية international global world",
    "unit": """
        إدارة وحدة قسم لجنة مديرية شعبة دائرة وكالة مكتب فريق قطاع department unit section committee division
        team directorate officer officers administrator secretariat مفتشية المفتشية عمادة أمانة مدير أخصائي
        مسؤول affairs manager specialist desk office
    """,
    "concerned": """
        معنية المعنية مختصة المختصة معني مختص concerned relevant competent appropriate right responsible
        specialised specialized specialist
    """,
    "unit_name": """
        عملاء مستفيدين متعاملين مواطنين مواطن شكاوى تجربة جودة علاقات رعاية عناية مراجعة رقابة تدقيق حماية
        خدمة خدمات شركاء قانونية complaints complaint customer customers beneficiary beneficiaries client
        clients consumer consumers quality relations public experience care happiness service services
        internal legal audit monitoring excellence affairs مرضى مريض طلبة طلاب طلابية حقوق شؤون متابعة سعادة
        إسعاد تظلمات بلاغات مشتركين مساهمين عامة patient patients student students passenger citizen
        citizens subscriber community dispute disputes feedback grievance inspector
    """,
    "appeal": """
        تظلم تظلمات تتظلم يتظلم التظلم اعتراض الاعتراض يعترض طعن استئناف مظالم ombudsman ombudsmen appeal
        appeals appealed appealing regulator regulatory arbitration tribunal تستأنف يستأنف يطعن طعون وسيط
        الوسيط adjudicator inspectorate
    """,
    "outside": """
        قضاء قضائية محكمة رقابية نزاهة external court courts judicial independent commissioner محاكم القضاء
        منازعات tribunal inspector
    """,
    "decision": """
        قرار القرار نتيجة النتيجة رد الرد إغلاق إجابة decision outcome result response reply answer
        closing closure measures final
    """,
    "not_content": """
        راض راضيا راضي راضين مقتنع satisfied happy content unhappy dissatisfied يقنع تقنع يقتنع تقتنع قناعة
        يعجب يرض ترض يرتض ارتضى يرتضي مرتاح convinced convincing agree disagree wrong
    """,
    "again": "إعادة resubmit reopen again",
    "by_phone": "هاتف هاتفي هاتفيا هواتف مكالمة تلفون phone telephone phones hotline helpline call calling",
    "by_email": "بريد إيميل email mail emails",
    "by_web": "موقع بوابة منصة استمارة نموذج website portal online platform form site",
    "by_app": "تطبيق app apps application",
    "by_chat": "دردشة محادثة chat chatbot assistant",
    "by_social": "الاجتماعي اجتماعي تويتر إكس social twitter facebook فيسبوك انستغرام",
    "by_visit": """
        زيارة حضور حضوريا شخصيا مقر فرع فروع صالة صندوق visit person reception branch branches headquarters
        counter desk box صناديق نافذة شباك window walk centres centers مراكز
    """,
    "by_post": "فاكس خطاب fax post letter postal مضمون",
    "by_sms": "واتساب whatsapp",
    "acknowledge": """
        استلام تسلم أولي أولية مبدئي استجابة الاستجابة acknowledge acknowledged acknowledgement
        acknowledgment acknowledges receipt initial first initially arrived قيد تسجيل وصلت confirming
        confirmation reached مبدئيا بقبولها بقبول قبول ينقصها نؤكد تأكيد تسلمها وصول
    """,
    "respond": """
        رد الرد يرد نرد ترد إجابة إفادة تواصل reply replied replies respond responds responded response
        responses answer answered contact contacted جواب جوابنا الجواب يجيب تجيب أجاب نجيب هاتف يهاتفه يتصل
        يزور نزور نكلم يكلم hear heard اتصال نتصل call calls ring rings phone write writes يتواصل نتواصل ردا touch
    """,
    "resolve": """
        long takes معالجة تعالج يعالج حل تحل يحل إغلاق تغلق يغلق إنجاز تنجز البت نهائي النهائي تنفيذ دراسة
        resolve resolved resolution settle settled settlement close closed closure final complete completed
        completion duration process processed processing investigate investigation investigated handle
        handled solution solved deal dealt outcome decision يستغرق تستغرق إنهاء ننهي تنهي ينتهي تنتهي تخلص
        يخلص تسوية نسوي يبت تبت over posted finish finished =تفصل =يفصل =نفصل execution delivery disposed
        redressed redress fixed repaired repairs صدور ينهي تنهى إنهاء حسم نحسم يحسم تحسم conclude concluded concludes
    """,
    "submit": "تقديم تقديمها يقدم submit submitted lodge lodged file filed older",
    "happened": "الواقعة وقوع حدوث العلم مضى مضي incident event occurred happened aware",
    "exception": "يتعذر تعذر تمديد تمدد extend extended extension cannot unable",
    "do_submit": """
        يتقدم يعرف يوضح يذكر اختيار اختر الدخول أدخل إدخال الضغط اضغط كتابة choose select pick click press
        add write give sign تقديم يقدم تقدم تعبئة يعبئ ملء إرسال submit submitted fill send sent lodge
        complain enter اكتب يكتب حمل سجل تدخل ارسل عبئ املأ توجه حدد أرسل ارفع انقر صور open scan install
        print go describe confirm
    """,
    "do_register": """
        تستلم يستلم يفتح take takes taken تسجيل تسجل يسجل توثيق قيد تقيد استلام استقبال تستقبل register
        registered record recorded log logged acknowledge acknowledged received receipt arrived يسلم تسلم
        تعطي يصدر يدون enters issues
    """,
    "do_refer": """
        ترفع يرفع رفعها إحالة تحال يحال تحويل تحول توجيه refer referred forward forwarded passed assign
        assigned transfer transferred تحيل يحيل نحيل تعرض يعرض names appoints raised
    """,
    "do_study": """
        تطلع يطلع تقرر يقرر ينظر تنظر تقبل دراسة تدرس يدرس بحث يبحث يبحثها فحص تحليل تحقق تحقيق تصنيف تصنف
        فرز investigate investigated investigation study studied assess assessed review reviewed examine
        verify classify look يتحرى تتحرى تسمع يدقق تدقيق يراجع تراجع يتأكد interview gathers
    """,
    "do_solve": """
        معالجة تعالج حل تحل solve solved resolve resolved resolution solution settled تفصل يفصل تبت يبت
        تسوية decide decides fix remedy تصحيح
    """,
    "do_reply": """
        الإجابة الجواب أخطر أبلغ بالجواب notice call يشعر يخطر تخطر تشعر الرد يرد ترد رد إبلاغ يبلغ إشعار
        إخطار إفادة reply respond response answer notify notified inform informed tell told hear يجيب تجيب
        نجيب يتواصل نتواصل يصلك posted
    """,
    "do_close": "إغلاق تغلق يغلق حفظ تحفظ close closed closing archive",
    "paper": """
        وثائق مستندات مستند أدلة إثبات مرفقات صورة نسخة هوية document documents evidence papers copy id
        passport attachments proof photocopy photocopies كشف فاتورة إيصال bill bills receipt receipts
        invoice card صور screenshot photo photos
    """,
    "attach": """
        إرفاق ترفق يرفق أرفق مطلوبة المطلوبة لازمة اللازمة متطلبات attach attached attaching required needed
        requirements upload supporting provide include photocopy حضر جهز أحضر enclose enclosed send bring
    """,
    "updated": "تحديث تعديل إصدار مراجعة =حدث =حدثت =عدل =عدلت =روجع =صدر updated update modified revised revision reviewed checked issued amended edited version",
    "notice": "إشعار يشعر ستصلك يصلك notified notification arrives",
    "weekday": """
        الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس sunday sun monday mon tuesday wednesday thursday
        thu saturday sat friday
    """,
    "half_of_day": "صباحا مساء ظهرا ص م am pm",
    "hour": "ساعة ساعات hours hour hrs",
    "all_week": "طيلة طوال يوميا الأسبوع مدار day daily week days كل جميع الأيام all",
    "clock": "clock الساعة",
    "around": "around round مدار",
    "interim_word": "interim مرحلي",
    "condition_word": "إذا حال حالة عند إن if when where",
    "final_word": "final finally نهائي النهائي نهائيا",
    "you": "you your منك منكم عليك",
    "expect": """
        expect ask expected نتوقع نأمل نتوقعه نرجو نرجوه نطلب نطلبه ننتظر نأمله نريد نحتاج المأمول hope
        hoped return =دورك =واجبك =واجباتك
    """,
    "notice_word": "إشعار إشعارات تنبيه notice notification notifications alert",
    "when": "when once عند each every كل",
    "stage_word": "stage المرحلة المستوى مستوى level",
    "second": "two 2 second الثانية الثاني الثالث",
    "senior_word": "senior supervisor",
    "unit_or_review": "management manager officer member review reviews reviewed look deal",
    "body_word": "جهة مسؤول مستوى إدارة سلطة level officer authority management body",
    "higher_word": "higher أعلى",
    "to_word": "to إلى by",
    "independent_word": "independent independently استقلالية مستقل مستقلة",
    "without_word": "بدون دون without no بلا",
    "sign_word": "sign إشارة relay accessible reasonable large",
    "sign_language": "language لغة interpreter مترجم adjustment adjustments print",
    "special_aid": "braille برايل minicom textphone relay bsl",
    "offer_word": "offered available supported spoken المتاحة المتوفرة المعتمدة",
    "speak_word": "speak speaks يتحدث يتحدثون",
    "close_word": "إغلاق تغلق يغلق close closed closing stops stopped توقف",
    "lack_word": "عدم نقص لعدم لنقص incomplete insufficient missing lack without",
    "repeat_word": "تكرار تكرارها repeated repeat repetition recurrence recurring happening again",
    "after_word": "after بعد following",
    "iso_number": "10002",
    "owner_word": "المالكة المسؤولة المسئولة owner responsible",
    "review_word": "review body party",
    "committee_word": "committee لجنة",
    "grievance_word": "grievance grievances تظلم التظلم",
    "lodge_word": "lodge submit file raise تقديم رفع committee لجنة",
    "government_service": "خدمات خدماتنا services service availability platform",
    "any_word": "كل أي any every anything whatever",
    "only_word": "إلا فقط سوى only nobody except limited restricted",
    "see_word": "يطلع تطلع اطلاع الاطلاع نطلع وصول see sees read",
    "repeat_review": "متكررة متكرر يتكرر تتكرر تكرار recurring repeated",
    "fix_word": "تصحيح يصلح نصلح إصلاح أصل خلل جذور معالجة lessons changes fix cause causes",
    "body_upper": """
        لجنة لجان panel محكمة ديوان مجلس وزارة هيئة مفتش مفتشية محايدة مستقلة committee court tribunal council
        ministry inspector different ombudsman officer
    """,
    "deal_with": "النظر نظر act",
    "again_look": "إعادة نظر مراجعة fresh second review look",
    "where_word": "أين وين where how",
    "reached": "وصلت وصل صار صارت got stands reached stage",
    "late_word": """
        تأخر تأخير احتاج تمديد مدة late longer delay delayed extension =بالسبب =بالاسباب إضافي إضافيا
    """,
    "told": """
        أخطر أبلغ يخطر يبلغ يشعر إشعار إخطار إبلاغ نخبر أخبر told informed tell inform notified notify أحاط
        أحطنا نحيط علما
    """,
    "learn_bare": "learn learns",
    "from_word": "from",
    "may_word": """
        can may entitled allowed anyone everyone يمكن يحق يجوز =لكل =لاي =لجميع يستطيع خدم نخدم
    """,
    "is_word": "is are means فهي فهو هي هو تعني يعني",
    "kind_of": """
        كل أي فكرة رأي طلب سؤال شكر توصية تعبير إخطار إبلاغ معلومة معلومات ثناء تقدير مبادرة إفادة a an any
        thanks idea ideas question questions praise information opinion something worry اعتراض إشعار تبليغ
        استياء
    """,
    "concern": "concern concerns",
    "report_kind": "بلاغ بلاغات",
    "appeal_sure": """
        ombudsman ombudsmen appeal appeals appealed appealing tribunal adjudicator مظالم وسيط الوسيط يستأنف
        تستأنف استئناف regulator arbitration
    """,
    "hide": "حجب نحجب يحجب نخفي إخفاء withhold withheld",
    "name_word": "اسم هوية بيانات name identity details",
    "night": "night ليلا ليل",
    "daytime": "day نهارا نهار",
    "message_word": "message messages sms alert alerts رسالة رسائل إشعارات",
    "other_service": """
        permit permits passport passports invoice invoices deed deeds certificate certificates visa visas
        رخصة رخص ترخيص تراخيص جواز جوازات تأشيرة تأشيرات تصريح تصاريح
    """,
}
