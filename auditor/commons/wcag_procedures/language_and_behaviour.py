"""Guidelines 3.1 and 3.2 (WCAG 2.0): language and predictable behaviour."""

from collections.abc import Mapping

from auditor.commons.wcag_procedures.procedure import Procedure
from auditor.model import Text

PROCEDURES: Mapping[str, Procedure] = {
    "3.1.1": Procedure(
        minutes=1,
        asks=Text(
            en="The page declares its main language, so that screen readers use the right voice.",
            ar="تصرّح الصفحة بلغتها الأساسية لينطقها قارئ الشاشة بالصوت الصحيح.",
        ),
        steps=(
            Text(
                en=(
                    "Read the lang attribute of the html element in the page source. On an Arabic page it "
                    "begins with “ar” (ar or ar-SA), on an English one with “en”."
                ),
                ar=(
                    "اقرأ السمة lang في عنصر html من مصدر الصفحة. في الصفحة العربية تبدأ بالرمز ar (مثل ar "
                    "أو ar-SA)، وفي الإنجليزية بالرمز en."
                ),
            ),
            Text(
                en=(
                    "Compare it with the language in which most of the text is written. A template that "
                    "still says “en” on the Arabic version is the usual fault; “arabic” is no valid code."
                ),
                ar=(
                    "قارنها باللغة الغالبة على النص. وأكثر الأخطاء قالب بقي فيه en في النسخة العربية، وكلمة "
                    "arabic ليست رمزًا صالحًا."
                ),
            ),
            Text(
                en=(
                    "Not met if the language is missing, invalid or not that of the page. A wrong region "
                    "only (ar-EG) is worth a note, not a failure. This criterion is always present."
                ),
                ar=(
                    "غير مستوفى إذا غابت اللغة أو كان رمزها غير صالح أو لم تكن لغة الصفحة. وخطأ البلد وحده "
                    "(ar-EG) يستحق ملاحظة لا إخفاقًا. وهذا المعيار موجود دائمًا."
                ),
            ),
        ),
    ),
    "3.1.2": Procedure(
        minutes=4,
        asks=Text(
            en="Passages in another language are marked with that language.",
            ar="المقاطع المكتوبة بلغة أخرى معلّمة بلغتها.",
        ),
        steps=(
            Text(
                en=(
                    "Look for sentences and phrases in another language: quotations, slogans, addresses, "
                    "file titles, and the language switch (“English” on the Arabic page, «العربية» on the "
                    "English page)."
                ),
                ar=(
                    "ابحث عن الجمل والعبارات بلغة أخرى: الاقتباسات والشعارات اللفظية والعناوين البريدية "
                    "وأسماء الملفات ورابط تغيير اللغة («English» في الصفحة العربية، و«العربية» في "
                    "الإنجليزية)."
                ),
            ),
            Text(
                en=(
                    "In the source each needs its own lang attribute on itself or on something that contains "
                    "it alone. Listen with a screen reader: the voice must change."
                ),
                ar=(
                    "يجب أن تحمل كل منها في المصدر السمة lang الخاصة بها، عليها أو على ما يحتويها وحدها. "
                    "واستمع بقارئ الشاشة: يجب أن يتبدل الصوت."
                ),
            ),
            Text(
                en=(
                    "Exempt: proper names, technical terms, words of no clear language, and words that "
                    "Arabic has taken in. Brand names and e-mail addresses need nothing."
                ),
                ar=(
                    "يُستثنى: أسماء الأعلام، والمصطلحات التقنية، وما لا تُعرف لغته، والكلمات الدارجة في "
                    "العربية. ولا يلزم شيء للعلامات التجارية وعناوين البريد الإلكتروني."
                ),
            ),
            Text(
                en=(
                    "Not met if one real passage is unmarked or marked wrongly. Not present if everything is "
                    "in one language."
                ),
                ar=(
                    "غير مستوفى إذا كان مقطع حقيقي واحد بلا علامة أو بعلامة خاطئة. وغير موجود إذا كان كل شيء "
                    "بلغة واحدة."
                ),
            ),
        ),
    ),
    "3.1.3": Procedure(
        minutes=8,
        asks=Text(
            en="Unusual, specialist or idiomatic words are explained.",
            ar="الكلمات النادرة والاصطلاحية والمتخصصة مشروحة.",
        ),
        steps=(
            Text(
                en=(
                    "Read as a citizen who is not an expert. Note legal and technical terms, words used in a "
                    "special sense by the authority, and idioms."
                ),
                ar=(
                    "اقرأ بعين مواطن غير متخصص، ودوّن المصطلحات النظامية والتقنية، والألفاظ التي تستعملها "
                    "الجهة بمعنى خاص، والتعابير المجازية."
                ),
            ),
            Text(
                en=(
                    "For each find an explanation: in the sentence, in brackets, on demand, or in a glossary "
                    "that a link leads to."
                ),
                ar="ابحث لكل منها عن شرح: في الجملة، أو بين قوسين، أو عند الطلب، أو في مسرد يؤدي إليه رابط.",
            ),
            Text(
                en="Not met if one is explained nowhere. Not present if the text uses everyday words only.",
                ar="غير مستوفى إذا بقي لفظ واحد بلا شرح. وغير موجود إذا كانت ألفاظ النص كلها مألوفة.",
            ),
        ),
    ),
    "3.1.4": Procedure(
        minutes=5,
        asks=Text(
            en="Abbreviations are written out or explained somewhere the reader can reach.",
            ar="للاختصارات صيغتها الكاملة أو معناها حيث يصل إليها القارئ.",
        ),
        steps=(
            Text(
                en=(
                    "Note every abbreviation: Latin ones (VAT, API, KPI) and Arabic ones («هـ», «م», «ص.ب», "
                    "«ض.ق.م»)."
                ),
                ar="دوّن كل اختصار، لاتينيًّا كان (VAT وAPI وKPI) أو عربيًّا («هـ» و«م» و«ص.ب» و«ض.ق.م»).",
            ),
            Text(
                en=(
                    "For each find the full form at its first use, behind it on demand, or in a list of "
                    "abbreviations."
                ),
                ar="ابحث لكل منها عن الصيغة الكاملة عند أول ورود، أو عند الطلب، أو في قائمة اختصارات.",
            ),
            Text(
                en=(
                    "Not met if one is explained nowhere. Those that have become ordinary words count as "
                    "words. Not present if there are none."
                ),
                ar=(
                    "غير مستوفى إذا بقي اختصار واحد بلا بيان. وما صار كلمة معتادة يُعدّ كلمة. وغير موجود إذا "
                    "لم توجد اختصارات."
                ),
            ),
        ),
    ),
    "3.1.5": Procedure(
        minutes=8,
        asks=Text(
            en=(
                "Text that needs more than lower secondary schooling has a simpler version, summary or "
                "illustration."
            ),
            ar="للنص الذي يتجاوز مستوى المرحلة المتوسطة صيغة أبسط أو ملخص أو وسيلة إيضاح.",
        ),
        steps=(
            Text(
                en=(
                    "Pick the longest explanatory text. Ask someone outside the field to say in their own "
                    "words what to do; long sentences, passive wording and legal language are the warning "
                    "signs. English readability formulas tell nothing about Arabic."
                ),
                ar=(
                    "اختر أطول نص شارح، واطلب من شخص خارج المجال أن يقول بعبارته ما المطلوب منه. ومن علامات "
                    "الصعوبة الجمل الطويلة والمبني للمجهول ولغة الأنظمة. ومعادلات القراءة الإنجليزية لا تصلح "
                    "للعربية."
                ),
            ),
            Text(
                en=(
                    "If it is hard, look for an easy-to-read version, a summary, a picture guide, a video or "
                    "a spoken version on the page or one link away."
                ),
                ar=(
                    "إن كان صعبًا فابحث عن نسخة مبسطة أو ملخص أو دليل مصور أو فيديو أو نسخة مسموعة في الصفحة "
                    "أو على بعد رابط."
                ),
            ),
            Text(
                en=(
                    "Not met if hard text has no easier companion. Names and titles are not counted. Not "
                    "present if there is no running text."
                ),
                ar=(
                    "غير مستوفى إذا لم يكن للنص الصعب ما يبسّطه. ولا تُحسب الأسماء والألقاب. وغير موجود إذا لم "
                    "يوجد نص متصل."
                ),
            ),
        ),
    ),
    "3.1.6": Procedure(
        minutes=5,
        asks=Text(
            en="Where a word can be misread so that its meaning changes, the pronunciation is given.",
            ar="إذا التبس نطق كلمة فتغيّر معناها، بُيّن نطقها.",
        ),
        steps=(
            Text(
                en=(
                    "Look for words whose meaning hangs on their sound. In Arabic, unvowelled words with two "
                    "readings that the sentence does not settle («عُمان» Oman and «عَمّان» Amman, «مُدَرِّسة» "
                    "teacher and «مَدْرَسة» school) and rare place names."
                ),
                ar=(
                    "ابحث عن كلمات يتوقف معناها على نطقها. وفي العربية: كلمات غير مشكولة لها قراءتان لا تحسم "
                    "الجملة بينهما، مثل «عُمان» و«عَمّان»، أو «مُدَرِّسة» و«مَدْرَسة»، وأسماء الأماكن الغريبة."
                ),
            ),
            Text(
                en="For each find diacritics, a spoken version or an explanation beside it or linked.",
                ar="ابحث لكل منها عن تشكيل أو نطق مسموع أو شرح بجوارها أو برابط.",
            ),
            Text(
                en=(
                    "Not met if one word stays truly ambiguous. Not present if the context makes every "
                    "reading clear, which is the rule."
                ),
                ar=(
                    "غير مستوفى إذا بقيت كلمة واحدة ملتبسة حقًّا. وغير موجود إذا كان السياق يوضح كل قراءة، وهو "
                    "الغالب."
                ),
            ),
        ),
    ),
    "3.2.1": Procedure(
        minutes=3,
        asks=Text(
            en=(
                "Moving to a control with the keyboard does not by itself open, send or change anything unexpected."
            ),
            ar="مجرد الانتقال إلى عنصر بلوحة المفاتيح لا يفتح شيئًا ولا يرسل ولا يغيّر السياق.",
        ),
        steps=(
            Text(
                en=(
                    "Press Tab through the page and press nothing else. No new window, no other page, no "
                    "form sent, no focus thrown elsewhere, no dialog."
                ),
                ar=(
                    "اضغط Tab عبر الصفحة ولا تضغط سواه: لا نافذة جديدة، ولا انتقال إلى صفحة، ولا إرسال "
                    "لنموذج، ولا قفز للتركيز، ولا نافذة حوارية."
                ),
            ),
            Text(
                en="A tooltip or a menu that unfolds beside the item is no change of context.",
                ar="ظهور تلميح أو انفتاح قائمة بجوار العنصر ليس تغييرًا في السياق.",
            ),
            Text(
                en="Not met if focus alone causes such a change at one stop. Not present if nothing takes focus.",
                ar=(
                    "غير مستوفى إذا أحدث التركيز وحده تغييرًا كهذا في توقف واحد. وغير موجود إذا لم يقبل شيء التركيز."
                ),
            ),
        ),
    ),
    "3.2.2": Procedure(
        minutes=5,
        asks=Text(
            en="Choosing or typing a value does not send the user elsewhere unless they were told beforehand.",
            ar="اختيار قيمة أو كتابتها لا ينقل المستخدم إلى موضع آخر ما لم يُنبَّه مسبقًا.",
        ),
        steps=(
            Text(
                en=(
                    "With the keyboard change every drop-down, radio button, checkbox and text field, and "
                    "look whether the page reloads, another page opens, a form is sent or focus jumps."
                ),
                ar=(
                    "غيّر بلوحة المفاتيح كل قائمة منسدلة وزر اختيار ومربع وحقل، وانظر: هل تُحدَّث الصفحة أو تُفتح "
                    "أخرى أو يُرسل نموذج أو يقفز التركيز؟"
                ),
            ),
            Text(
                en=(
                    "Look closely at choosers of language, region, service or date that act at once, and at "
                    "code boxes that send when the last digit is typed."
                ),
                ar=(
                    "دقّق في قوائم اختيار اللغة أو المنطقة أو الخدمة أو التاريخ التي تعمل فورًا، وفي خانات "
                    "الرمز التي تُرسل عند كتابة آخر رقم."
                ),
            ),
            Text(
                en=(
                    "Such behaviour is allowed only if the page says so before the control. Showing more "
                    "fields below is not a change of context."
                ),
                ar=(
                    "لا يُقبل ذلك إلا إذا ذكرته الصفحة قبل العنصر. وظهور حقول إضافية أسفل الاختيار ليس تغييرًا "
                    "في السياق."
                ),
            ),
            Text(
                en="Not met if one control does it without notice. Not present if there are no input controls.",
                ar="غير مستوفى إذا فعل ذلك عنصر واحد بلا تنبيه. وغير موجود إذا لم توجد عناصر إدخال.",
            ),
        ),
    ),
    "3.2.3": Procedure(
        minutes=4,
        asks=Text(
            en="Menus, search and other things that recur stand in the same order on every page.",
            ar="القوائم والبحث وما يتكرر تأتي بالترتيب نفسه في كل الصفحات.",
        ),
        steps=(
            Text(
                en=(
                    "Open three pages of different templates and write down the order of what recurs: logo, "
                    "menu entries, search, language switch, footer links."
                ),
                ar=(
                    "افتح ثلاث صفحات من قوالب مختلفة ودوّن ترتيب ما يتكرر: الشعار وبنود القائمة والبحث وتغيير "
                    "اللغة وروابط التذييل."
                ),
            ),
            Text(
                en=(
                    "The relative order is the same; entries may be added or left out between. Compare "
                    "Arabic pages with Arabic pages: an English page being the mirror image is no fault."
                ),
                ar=(
                    "الترتيب النسبي واحد، ويجوز أن تزيد بنود أو تنقص بينها. وقارن الصفحات العربية بالعربية، "
                    "فانعكاس الصفحة الإنجليزية ليس خطأ."
                ),
            ),
            Text(
                en=(
                    "Not met if repeated parts change places without the user asking for it. Decide once for "
                    "the portal."
                ),
                ar=(
                    "غير مستوفى إذا تبادلت الأجزاء المتكررة مواضعها دون طلب المستخدم. ويُحسم هذا المعيار مرة "
                    "للبوابة كلها."
                ),
            ),
        ),
    ),
    "3.2.4": Procedure(
        minutes=4,
        asks=Text(
            en="The same function has the same name and icon wherever it appears.",
            ar="للوظيفة الواحدة اسم واحد وأيقونة واحدة أينما ظهرت.",
        ),
        steps=(
            Text(
                en=(
                    "On several pages compare the recurring functions: search, sign-in, download, print, "
                    "share, complaint, contact. Compare visible words, icons and the names a screen reader "
                    "speaks."
                ),
                ar=(
                    "قارن في عدة صفحات الوظائف المتكررة: البحث والدخول والتنزيل والطباعة والمشاركة والشكوى "
                    "والتواصل. وقارن الكلمات المرئية والأيقونات والأسماء التي ينطقها قارئ الشاشة."
                ),
            ),
            Text(
                en=(
                    "One function must not be «شكوى» here, «بلاغ» there and «تواصل» elsewhere. A difference "
                    "that the context asks for, such as “Page 2” and “Page 3”, is consistent."
                ),
                ar=(
                    "لا يصح أن تكون الوظيفة الواحدة «شكوى» هنا و«بلاغ» هناك و«تواصل» في موضع ثالث. ويُقبل "
                    "اختلاف يقتضيه السياق، مثل «الصفحة 2» و«الصفحة 3»."
                ),
            ),
            Text(
                en="Not met if one function has different names or alternatives. Decide once for the portal.",
                ar="غير مستوفى إذا اختلف اسم وظيفة واحدة أو نصها البديل. ويُحسم هذا المعيار مرة للبوابة كلها.",
            ),
        ),
    ),
    "3.2.5": Procedure(
        minutes=4,
        asks=Text(
            en="Windows, pages and focus change only when the user asks for it.",
            ar="لا تتغير النوافذ والصفحات والتركيز إلا بطلب المستخدم.",
        ),
        steps=(
            Text(
                en=(
                    "Use the page for some minutes. Note everything that opens, forwards, reloads or moves "
                    "focus by itself, and links that open a new window without saying so."
                ),
                ar=(
                    "استخدم الصفحة بضع دقائق، ودوّن كل ما يُفتح أو ينتقل أو يُحدَّث أو يحرّك التركيز ذاتيًّا، "
                    "والروابط التي تفتح نافذة جديدة دون تنبيه."
                ),
            ),
            Text(
                en=(
                    "A notice before a drop-down that acts at once is enough for 3.2.2 but not here: a "
                    "button has to confirm the choice, or the behaviour can be switched off."
                ),
                ar=(
                    "والتنبيه قبل قائمة تعمل بمجرد الاختيار يكفي للمعيار 3.2.2 ولا يكفي هنا: يلزم زر يؤكد "
                    "الاختيار، أو إمكان إيقاف هذا السلوك."
                ),
            ),
            Text(
                en=(
                    "Not met if one change happens unasked and cannot be switched off. This criterion is "
                    "always present."
                ),
                ar="غير مستوفى إذا حدث تغيير واحد بلا طلب ولم يمكن إيقافه. وهذا المعيار موجود دائمًا.",
            ),
        ),
    ),
}
