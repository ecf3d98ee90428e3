"""The phrases of the first reading on help, languages, refusal, improvement, the unit and what follows the decision.

Wording of Saudi and Gulf complaint guides and of ISO 10002; language of :mod:`.patterns`.
"""

from typing import Final

from auditor_checks.complaints.reading.patterns import lines
from auditor_checks.complaints.reading.phrases import Phrases

AFTERWARDS: Final[dict[str, Phrases]] = {
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
            note_taker/note-taker/scribe/extra_time/accessibility; accessibility adviser/advisor/officer/coordinator/team/support; note taker; extra time; reader/scribe .. provided/arranged/available
            إعاقة/الإعاقة/مريض/مرضى/مسن/كبار_السن .. قدمت/تقدم/يقدم/قدم .. على/عن; وسيط تواصل; إعاقة .. على غيرها/سواها
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
            لا/لن .. شكاوى/الشكاوى/شكوى/الشكوى المجهولة/الكيدية/مجهولة/كيدية/المكررة/الناقصة
            خارج .. اختصاص*/نطاق*/صلاحيات*/ولاية; لا تدخل/يدخل/تندرج/يندرج/تقع/يقع .. اختصاص*/نطاق*/ضمن/تحت; ليست/ليس من اختصاص*
            يصرف النظر; صرف النظر; عدم النظر/السير/الاختصاص/القبول; الحالات التي لا; الشكاوى التي لا; ما لا ننظر/نقبل/نعالج/يقبل/يشمله
            متى لا; لماذا .. ترفض/رفضت; تستثنى/يستثنى .. من; لا يشمل/تشمل/تسري .. شكاوى/الشكاوى/الدليل/الخدمة/هذه/هذا
            don't/do_not/can't/cannot/can_not/won't/will_not/never/unable_to .. look/investigate/handle/take/consider/help/deal/accept/cover/
            review/pursue/act .. complaint/complaints/dispute/disputes/it/them/into/if/where/that/which/about/on/with/cases/matters
            not .. taken/dealt/looked/investigated/considered/accepted/entertained/pursued/reviewed/registered/processed/handled ..
            if/when/where/unless/that/which/complaint/complaints/about/disputes
            what .. don't/not/cannot/can't .. look/do/deal/help/investigate/cover/handle; and what don't; when we stop/close/refuse
            ما/مايتم/ما_يتم/لايتم/ماننظر/ما_ننظر .. النظر/قبول*/استقبال*/الرد فيها/عليها/بها; النظر فيها .. مايتم; مايتم النظر/قبول*/استقبال*; ما ننظر/نقبل/نستقبل فيها/في/شكاوى/شكوى
            shut/closed/close/dropped/drop/ended .. without .. action/reply/answer/investigation/further; أقفل/يقفل/تقفل/أغلق .. ملف/الملف/الشكوى; وإلا أقفل/أغلق/حفظ*/رفض* .. ملف/شكوى/شكواه/الطلب/البلاغ
            neglected; =ignored; set aside; turned away/down; thrown out; discarded; disregarded; struck out; not proceed; take no action
            no action .. taken/complaint; not be taken up/further; discontinue*; stop dealing/investigating; close .. without .. reply/
            answer/action/investigation
            close/closed/closes .. where/if/because/when .. not/no/anonymous/court/incomplete/missing/cannot/fail/fails
            anonymous .. not/cannot/ignored/rejected/discarded; without .. name .. not/neglected/ignored/rejected
            outside .. remit/powers/mandate/control/competence/responsibility; not within .. remit/powers/jurisdiction/scope
            beyond .. powers/remit/jurisdiction; do not cover; does not cover/include .. complaint/complaints/disputes
            falls outside; inadmissible; ineligible; time barred; out of time; too old
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
            لا تقبل .. الجوال/البطاقة; لا يقبل الدفع; accept cash/cards; رفض/رفضت .. تغطية/طلبك/صرف/مطالبتك
            you do not/don't accept/agree; if you .. not .. accept; you are not .. satisfied; إذا لم تقبل; لم يقبل .. بالرد/القرار
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
            complaint*/feedback .. improve/improving/improvement/develop/lessons/learn_from
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
            تعدل/نعدل/يعدل/نغير/تغير/تحدث/نحدث .. ضوء/أسباب*/بناء/نتائج/ضوئها; في ضوء .. شكاوى/الشكاوى/أسباب*/نتائج*/يظهر
            rewritten/rewrite/revised/revise/amended/amend/changed/change/adjusted/redesigned .. same/recurring/repeated/pattern .. fault/mistake/problem/error/cause/causes/complaint/complaints
            same/recurring fault/mistake/problem/error .. back/again/recurs/returns/keeps; rules/procedures/processes .. rewritten/revised/amended/changed .. because/where/when/after
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
            هل كنا/كانت/كان/أنت/أنتم/رضيت/أعجب* .. معالجة/تعاملنا/معالجتنا/تعاملنا/حل/إنجاز; نسأل*/يسأل*/سنسأل* .. معالجة/تعاملنا/تجربت*/رأي*/سؤال/سؤالا
            asked/ask/asks/question/questions/questionnaire .. file/case/matter/it .. dealt/handled/treated; were you .. handled/treated/satisfied/happy
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
            لم/غير/لا .. يرتض*/ترتض*/ارتضى/يرض*/يقبل .. لجنة/اللجنة/لجان/اللجان/جهة/محكمة/ديوان; اللجوء/التوجه/يتوجه/تتوجه/يلجأ .. لجان/اللجان
            grievance/grievances/appeal/appeals/review/complaints panel/tribunal
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
            اختصاص*; jurisdiction of; within the powers of
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
            قطاع/إدارة/وكالة/مركز حماية/رعاية/خدمة/شؤون/تجربة/عناية .. مستفيد*/المستفيدين/عملاء/العملاء/مستهلك*/المؤمن_لهم/مؤمن/مستخدم*/المستخدمين/المرضى/الطلاب
            الإدارة العامة لخدمة/لحماية/لرعاية/للامتثال/للشكاوى/للعناية/لتجربة/للمتابعة/لشؤون; إدارة شؤون; فريق علاقات
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
