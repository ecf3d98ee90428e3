"""Guideline 1.4 (WCAG 2.0): colour, sound, contrast, size and pictures of text."""

from collections.abc import Mapping

from auditor.commons.wcag_procedures.procedure import Procedure
from auditor.model import Text

PROCEDURES: Mapping[str, Procedure] = {
    "1.4.1": Procedure(
        minutes=6,
        asks=Text(
            en="Colour is never the only way to show information, a state, an action or a link.",
            ar="لا يكون اللون الوسيلة الوحيدة لبيان معلومة أو حالة أو إجراء أو رابط.",
        ),
        steps=(
            Text(
                en=(
                    "Look at the page in greyscale (operating system colour filter or developer tools). "
                    "Check links inside paragraphs, error fields, required marks, selected tabs, calendar "
                    "days, status labels, charts and maps."
                ),
                ar=(
                    "اعرض الصفحة بتدرج الرمادي (مرشح الألوان في نظام التشغيل أو أدوات المطوّر). وافحص الروابط "
                    "داخل الفقرات، والحقول التي فيها خطأ، وعلامات الإلزام، والتبويب المحدد، وأيام التقويم، "
                    "وحالات الطلبات، والرسوم البيانية والخرائط."
                ),
            ),
            Text(
                en=(
                    "Each must still be told apart by a word, an icon, an underline, a pattern, a shape or "
                    "its weight. A link in running text passes without underline only if its contrast with "
                    "the text around it reaches 3:1 and it shows another sign on hover and focus."
                ),
                ar=(
                    "يجب أن يبقى كل منها مميزًا بكلمة أو أيقونة أو خط تحته أو نقش أو شكل أو سماكة. ولا يُقبل "
                    "رابط بلا خط داخل النص إلا إذا بلغ تباينه مع النص المحيط 3:1 وظهرت له علامة أخرى عند "
                    "المرور والتركيز."
                ),
            ),
            Text(
                en=(
                    "Not met if one piece of information disappears without colour. Not present if colour "
                    "carries no information on the page."
                ),
                ar=(
                    "غير مستوفى إذا ضاعت معلومة واحدة بزوال اللون. وغير موجود إذا لم يحمل اللون أي معلومة في "
                    "الصفحة."
                ),
            ),
        ),
    ),
    "1.4.2": Procedure(
        minutes=3,
        asks=Text(
            en=(
                "Sound that starts by itself and lasts over three seconds can be stopped or turned down on "
                "the page."
            ),
            ar="الصوت الذي يبدأ تلقائيًّا ويزيد على ثلاث ثوان يمكن إيقافه أو خفضه من الصفحة نفسها.",
        ),
        steps=(
            Text(
                en=(
                    "Turn the loudspeaker on, open the page afresh and wait half a minute without touching "
                    "anything. Do it with autoplay allowed in the browser settings."
                ),
                ar=(
                    "ارفع صوت الجهاز وافتح الصفحة من جديد وانتظر نصف دقيقة دون أن تلمس شيئًا، مع السماح "
                    "بالتشغيل التلقائي في إعدادات المتصفح."
                ),
            ),
            Text(
                en=(
                    "If sound plays for more than three seconds, find a stop, pause or volume control near "
                    "the top of the page, and work it with the keyboard and with a screen reader running "
                    "over that sound."
                ),
                ar=(
                    "إذا استمر الصوت أكثر من ثلاث ثوان فابحث عن زر إيقاف أو تحكم بالصوت قرب أعلى الصفحة، "
                    "وشغّله بلوحة المفاتيح ومع قارئ الشاشة الذي يزاحمه ذلك الصوت."
                ),
            ),
            Text(
                en=(
                    "Not met if there is no control, or it cannot be reached while the sound plays; the "
                    "device's own volume does not count. Such a fault spoils the whole page. Not present if "
                    "nothing plays by itself."
                ),
                ar=(
                    "غير مستوفى إذا لم يوجد تحكم أو تعذر الوصول إليه والصوت يعمل، ولا يُعتدّ بصوت الجهاز نفسه. "
                    "وهذا الخطأ يعطّل الصفحة كلها. وغير موجود إذا لم يبدأ أي صوت تلقائيًّا."
                ),
            ),
        ),
    ),
    "1.4.3": Procedure(
        minutes=10,
        asks=Text(
            en="Text stands out from its background: at least 4.5 to 1, or 3 to 1 for large text.",
            ar="يتميز النص عن خلفيته بنسبة تباين لا تقل عن 4.5:1، أو 3:1 للنص الكبير.",
        ),
        steps=(
            Text(
                en=(
                    "Take the places the audit could not decide: text over pictures, gradients, video and "
                    "half-transparent layers. Pick the text colour and the least favourable background pixel "
                    "near the letters with a contrast tool."
                ),
                ar=(
                    "ابدأ بالمواضع التي لم يُحسم أمرها آليًّا: النص فوق الصور والتدرجات والفيديو والطبقات شبه "
                    "الشفافة. التقط لون النص وأضعف نقطة من الخلفية بجوار الحروف بأداة قياس التباين."
                ),
            ),
            Text(
                en=(
                    "Required: 4.5:1; for text from 24 CSS pixels, or bold from 18.66 CSS pixels, 3:1. "
                    "Include placeholder text, text in pictures, links on hover and focus, error texts, "
                    "chart labels."
                ),
                ar=(
                    "المطلوب 4.5:1، و3:1 للنص الذي يبلغ 24 بكسل أو 18.66 بكسل إن كان عريضًا. ويشمل ذلك النص "
                    "التوضيحي داخل الحقول، والنص داخل الصور، والروابط عند المرور والتركيز، ورسائل الخطأ، "
                    "وتسميات الرسوم."
                ),
            ),
            Text(
                en="Repeat in each colour theme the site offers (dark mode, high contrast).",
                ar="أعد الفحص في كل نمط ألوان يتيحه الموقع، كالوضع الداكن والتباين العالي.",
            ),
            Text(
                en=(
                    "Arabic: check thin Naskh or Kufi weights and diacritics, which look paler than their "
                    "colour. The measured value decides, but note the finding for the designers."
                ),
                ar=(
                    "في العربية انتبه للأوزان الرفيعة من خطوط النسخ والكوفي وللتشكيل، فهي تبدو أبهت من "
                    "لونها. والحكم للقيمة المقيسة، ودوّن الملاحظة للمصممين."
                ),
            ),
            Text(
                en=(
                    "Not met if one readable text falls short. Exempt: logos, disabled controls, pure "
                    "decoration, text nobody is meant to read inside a photograph."
                ),
                ar=(
                    "غير مستوفى إذا قلّ تباين نص مقروء واحد عن المطلوب. ويُستثنى: الشعارات، وعناصر التحكم "
                    "المعطّلة، والزينة المحضة، والنص العارض داخل صورة فوتوغرافية."
                ),
            ),
        ),
    ),
    "1.4.4": Procedure(
        minutes=8,
        asks=Text(
            en="Text can be enlarged to twice its size without anything being cut off or ceasing to work.",
            ar="يمكن تكبير النص إلى الضعف دون أن يُقتطع منه شيء أو تتعطل وظيفة.",
        ),
        steps=(
            Text(
                en=(
                    "In a window 1280 pixels wide zoom to 200 %. Read the page and carry out its main task: "
                    "menus, search, forms, dialogs, date pickers."
                ),
                ar=(
                    "في نافذة عرضها 1280 بكسل كبّر الصفحة إلى 200%. اقرأها ونفّذ مهمتها الرئيسة: القوائم "
                    "والبحث والنماذج والنوافذ الحوارية ومنتقي التاريخ."
                ),
            ),
            Text(
                en=(
                    "If the page loses content that way, try text-only enlargement (a browser setting or the "
                    "site's own text size control). One way that works without loss is enough."
                ),
                ar=(
                    "إذا ضاع شيء فجرّب تكبير النص وحده (من إعدادات المتصفح أو من أداة تكبير الخط في الموقع). "
                    "وتكفي طريقة واحدة تعمل دون فقدان."
                ),
            ),
            Text(
                en=(
                    "Arabic needs taller lines: look at boxes and buttons of fixed height where dots, "
                    "descenders and diacritics are cut first."
                ),
                ar=(
                    "تحتاج العربية إلى ارتفاع سطر أكبر، فافحص المربعات والأزرار ثابتة الارتفاع حيث تُقص "
                    "النقاط والحروف النازلة والتشكيل أولًا."
                ),
            ),
            Text(
                en=(
                    "On a phone the page must not forbid pinch zoom. Having to scroll sideways is not a fault here."
                ),
                ar="على الهاتف يجب ألا تمنع الصفحة التكبير بإصبعين. والتمرير الأفقي ليس خطأ في هذا المعيار.",
            ),
            Text(
                en=(
                    "Not met if text is cut, covers other text, vanishes, or a function can no longer be "
                    "used at 200 %. Captions and pictures of text are exempt."
                ),
                ar=(
                    "غير مستوفى إذا اقتُطع نص أو تراكب أو اختفى أو تعذر استخدام وظيفة عند 200%. وتُستثنى نصوص "
                    "الشرح في الفيديو وصور النص."
                ),
            ),
        ),
    ),
    "1.4.5": Procedure(
        minutes=8,
        asks=Text(
            en="Words are written as real text, not drawn in a picture, unless the exact look is essential.",
            ar="تُكتب الكلمات نصًّا حقيقيًّا لا مرسومةً في صورة، ما لم يكن شكلها بعينه ضروريًّا.",
        ),
        steps=(
            Text(
                en=(
                    "Try to select the words in banners, buttons, headings and announcements. What cannot be "
                    "selected is a picture of text."
                ),
                ar="حاول تحديد الكلمات في اللافتات والأزرار والعناوين والإعلانات. ما لا يمكن تحديده فهو صورة نص.",
            ),
            Text(
                en=(
                    "For each: is it a logo, or is the exact look the point (a historical document, a sample "
                    "of a form)? Can the reader change its font, size and colour? If not, it must become "
                    "text."
                ),
                ar=(
                    "اسأل في كل منها: هل هي شعار، أو الشكل بعينه هو المقصود (وثيقة تاريخية، نموذج معروض)؟ "
                    "وهل يستطيع القارئ تغيير خطها وحجمها وألوانها؟ إن لم يكن فيجب أن تصبح نصًّا."
                ),
            ),
            Text(
                en=(
                    "On Arabic portals look above all at circulars, royal orders, congratulations and job "
                    "adverts put up as scans or posters. A text alternative helps 1.1.1 but does not cure "
                    "this criterion."
                ),
                ar=(
                    "في البوابات العربية انظر خاصة إلى التعاميم والأوامر الملكية والتهاني وإعلانات الوظائف "
                    "المنشورة مسحًا ضوئيًّا أو تصميمًا. والنص البديل يفيد المعيار 1.1.1 ولا يعالج هذا المعيار."
                ),
            ),
            Text(
                en=(
                    "Not met if one picture conveys words that styled text could show as well. Text that is "
                    "a small part of a photograph or chart is not counted. Not present if there are no "
                    "pictures of text."
                ),
                ar=(
                    "غير مستوفى إذا أدت صورة واحدة كلماتٍ كان يمكن إظهارها نصًّا منسقًا. ولا يُحسب النص الذي هو "
                    "جزء يسير من صورة أو رسم بياني. وغير موجود إذا لم توجد صور نص."
                ),
            ),
        ),
    ),
    "1.4.6": Procedure(
        minutes=10,
        asks=Text(
            en="Text stands out very clearly: at least 7 to 1, or 4.5 to 1 for large text.",
            ar="يتميز النص عن خلفيته تميزًا شديدًا: 7:1 على الأقل، أو 4.5:1 للنص الكبير.",
        ),
        steps=(
            Text(
                en=(
                    "Work as in 1.4.3, with the higher figures: 7:1 for ordinary text, 4.5:1 for text from "
                    "24 CSS pixels or bold from 18.66."
                ),
                ar=(
                    "اتبع خطوات المعيار 1.4.3 بالنسب الأعلى: 7:1 للنص المعتاد، و4.5:1 للنص الذي يبلغ 24 بكسل "
                    "أو 18.66 بكسل إن كان عريضًا."
                ),
            ),
            Text(
                en=(
                    "If the site has a high-contrast switch, the page may be judged with it on, provided "
                    "that the switch itself is easy to find, keeps everything else working, and has this "
                    "contrast too."
                ),
                ar=(
                    "إذا كان في الموقع مفتاح للتباين العالي فيجوز الحكم على الصفحة وهو مفعّل، بشرط أن يسهل "
                    "العثور عليه، وأن تبقى الصفحة كاملة الوظائف، وأن يكون تباينه هو نفسه مستوفيًا."
                ),
            ),
            Text(
                en="Not met if one readable text falls short. The exemptions of 1.4.3 hold here too.",
                ar="غير مستوفى إذا قلّ نص مقروء واحد عن المطلوب. وتسري هنا استثناءات المعيار 1.4.3.",
            ),
        ),
    ),
    "1.4.7": Procedure(
        minutes=10,
        asks=Text(
            en=(
                "In speech recordings the background is silent, can be switched off, or is much quieter than "
                "the voice."
            ),
            ar="في التسجيلات الكلامية تكون الخلفية صامتة، أو قابلة للإيقاف، أو أخفض كثيرًا من صوت المتحدث.",
        ),
        steps=(
            Text(
                en=(
                    "Find recordings that are sound only and mainly speech. Songs, sound logos and audio "
                    "CAPTCHAs are left out."
                ),
                ar=(
                    "ابحث عن التسجيلات الصوتية التي قوامها الكلام. ولا تدخل الأناشيد والشارات الصوتية "
                    "واختبارات التحقق الصوتية."
                ),
            ),
            Text(
                en=(
                    "Listen for music or noise under the voice. If there is any, look for a way to switch it "
                    "off, or measure in a sound editor: it must be at least 20 decibels below the voice, "
                    "apart from sounds of one or two seconds."
                ),
                ar=(
                    "أنصت إلى ما تحت الكلام من موسيقى أو ضوضاء. فإن وُجدت فابحث عن وسيلة لإيقافها، أو قسها في "
                    "محرر صوت: يجب أن تقل عن الكلام 20 ديسيبل على الأقل، عدا أصوات لا تتجاوز ثانية أو "
                    "ثانيتين."
                ),
            ),
            Text(
                en=(
                    "Not met if one recording has a louder background that stays on. Not present if there "
                    "are no such recordings."
                ),
                ar=(
                    "غير مستوفى إذا كانت خلفية تسجيل واحد أعلى من ذلك ولا يمكن إيقافها. وغير موجود إذا لم "
                    "توجد تسجيلات من هذا النوع."
                ),
            ),
        ),
    ),
    "1.4.8": Procedure(
        minutes=8,
        asks=Text(
            en="Readers can set blocks of text to suit them: colours, line length, spacing, alignment and size.",
            ar="يستطيع القارئ تهيئة الفقرات كما يناسبه: الألوان وطول السطر والتباعد والمحاذاة والحجم.",
        ),
        steps=(
            Text(
                en=(
                    "Colours: the reader can choose text and background colours, on the site or in the "
                    "browser, without losing content."
                ),
                ar="الألوان: يستطيع القارئ اختيار لون النص والخلفية من الموقع أو المتصفح دون ضياع محتوى.",
            ),
            Text(
                en="Lines: no more than 80 characters, or the window can be narrowed so that they become so.",
                ar="الأسطر: لا يزيد السطر على 80 حرفًا، أو يمكن تضييق النافذة ليصبح كذلك.",
            ),
            Text(
                en=(
                    "Alignment: text is not justified at both edges. Arabic pages often stretch lines with "
                    "kashida or spaces to fill the width: that is justification."
                ),
                ar=(
                    "المحاذاة: النص غير مضبوط من الجهتين. وكثيرًا ما تُمدّ الأسطر العربية بالكشيدة أو المسافات "
                    "لملء العرض، وهذا ضبط من الجهتين."
                ),
            ),
            Text(
                en=(
                    "Spacing and size: at least one and a half lines inside paragraphs, one and a half times "
                    "that between paragraphs, and at 200 % a line can be read in a full-screen window "
                    "without scrolling sideways."
                ),
                ar=(
                    "التباعد والحجم: سطر ونصف داخل الفقرة على الأقل، وبين الفقرات مرة ونصف ما بين الأسطر، "
                    "وعند 200% يُقرأ السطر في نافذة بملء الشاشة دون تمرير أفقي."
                ),
            ),
            Text(
                en=(
                    "Not met if one of these cannot be had for one block of text. Not present if the page "
                    "has no blocks of more than one sentence."
                ),
                ar=(
                    "غير مستوفى إذا تعذر أحد هذه الأمور في فقرة واحدة. وغير موجود إذا لم يكن في الصفحة نص "
                    "يزيد على جملة."
                ),
            ),
        ),
    ),
    "1.4.9": Procedure(
        minutes=5,
        asks=Text(
            en=(
                "Pictures of text are used only for decoration or where the exact look is essential, such as "
                "a logo."
            ),
            ar="لا تُستخدم صور النص إلا للزينة أو حيث يكون الشكل بعينه ضروريًّا كالشعار.",
        ),
        steps=(
            Text(
                en=(
                    "Use the list of pictures of text from 1.4.5. Here it is no excuse that the reader could "
                    "change the picture's look."
                ),
                ar="استعن بقائمة صور النص من المعيار 1.4.5. ولا يُعذر هنا كون الصورة قابلة للتخصيص.",
            ),
            Text(
                en=(
                    "Not met if one picture of text is neither decoration, nor a logo, nor shown for its "
                    "exact look. Not present if there are no pictures of text."
                ),
                ar=(
                    "غير مستوفى إذا وُجدت صورة نص واحدة ليست زينة ولا شعارًا ولا معروضة لشكلها. وغير موجود إذا "
                    "لم توجد صور نص."
                ),
            ),
        ),
    ),
}
