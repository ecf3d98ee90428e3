"""Guidelines 1.1 and 1.2: text alternatives, sound and video."""

from collections.abc import Mapping

from auditor.commons.wcag_procedures.procedure import Procedure
from auditor.model import Text

PROCEDURES: Mapping[str, Procedure] = {
    "1.1.1": Procedure(
        minutes=15,
        asks=Text(
            en=(
                "Everything that is not text (pictures, icons, charts, CAPTCHAs) has a text alternative that "
                "does the same job, and what is only decoration is hidden from screen readers."
            ),
            ar=(
                "لكل ما ليس نصًّا من صور وأيقونات ورسوم بيانية واختبارات تحقق، نصٌّ بديل يؤدي الغرض نفسه، وما "
                "كان للزينة فقط تتجاهله قارئات الشاشة."
            ),
        ),
        steps=(
            Text(
                en=(
                    "List the images, icons, charts and picture buttons on the page with the alternative "
                    "that each one exposes (browser developer tools, Accessibility pane). Sort them: does "
                    "the picture inform, does it act (link or button), does it only decorate, or is it too "
                    "rich for one sentence?"
                ),
                ar=(
                    "احصر صور الصفحة وأيقوناتها ورسومها البيانية وأزرارها المصورة، ومعها النص البديل الذي "
                    "يصل إلى قارئ الشاشة (لوحة إمكانية الوصول في أدوات المطوّر). ثم صنّفها: صورة تفيد معلومة، "
                    "أو تؤدي وظيفة (رابط أو زر)، أو للزينة، أو أغنى من أن تختصر في جملة."
                ),
            ),
            Text(
                en=(
                    "Cover each informative picture and read its alternative in place: a reader must lose "
                    "nothing. For a link or button the alternative must name the destination or the action, "
                    "not describe the drawing. Decoration must have an empty alternative."
                ),
                ar=(
                    "تخيّل الصفحة من دون الصورة واقرأ نصها البديل في موضعه: يجب ألا يفوت القارئ شيء. وفي "
                    "الروابط والأزرار يسمّي البديلُ الوجهة أو الإجراء ولا يصف الرسم. أما صور الزينة فبديلها "
                    "فارغ."
                ),
            ),
            Text(
                en=(
                    "Charts, maps and infographics: a short name on the picture, and the full content as "
                    "text or a table on the page or one link away. An announcement published as a poster "
                    "needs all its wording as text."
                ),
                ar=(
                    "الرسوم البيانية والخرائط والإنفوجرافيك: اسم قصير على الصورة، ومحتواها كاملًا نصًّا أو "
                    "جدولًا في الصفحة نفسها أو على بعد رابط واحد. والإعلان المنشور تصميمًا مصورًا لا بد أن يرد "
                    "نصه كله كتابةً."
                ),
            ),
            Text(
                en=(
                    "CAPTCHA: the text says what it is for, and a second form exists for another sense (for "
                    "example sound as well as picture)."
                ),
                ar=(
                    "اختبار التحقق (كابتشا): نص يبيّن الغرض منه، وصيغة أخرى تخاطب حاسة مختلفة، كالصوت إلى "
                    "جانب الصورة."
                ),
            ),
            Text(
                en=(
                    "Arabic pages: the alternative is in Arabic. English file names, “image”, “صورة”, or "
                    "alternatives inherited from the English version count as no alternative."
                ),
                ar=(
                    "في الصفحات العربية يكون البديل بالعربية. وأسماء الملفات الإنجليزية، وكلمة «صورة» وحدها، "
                    "والبدائل الموروثة من النسخة الإنجليزية في حكم المعدوم."
                ),
            ),
            Text(
                en=(
                    "Not met if one meaningful picture has no alternative, or one that is wrong, empty of "
                    "meaning or in another language, or if decoration is read aloud. Not present only if the "
                    "page has no non-text content at all."
                ),
                ar=(
                    "غير مستوفى إذا وُجدت صورة واحدة ذات معنى بلا بديل، أو ببديل خاطئ أو أجوف أو بلغة أخرى، "
                    "أو كانت الزينة تُقرأ. وغير موجود فقط إذا خلت الصفحة تمامًا من المحتوى غير النصي."
                ),
            ),
        ),
    ),
    "1.2.1": Procedure(
        minutes=10,
        asks=Text(
            en=(
                "A recording that is sound only has a written transcript, and a silent video has a written "
                "or spoken account of what it shows."
            ),
            ar="للتسجيل الصوتي وحده نص مكتوب كامل، وللفيديو الصامت وصف مكتوب أو مسموع لما يعرضه.",
        ),
        steps=(
            Text(
                en=(
                    "Look for sound files (podcasts, recorded statements, radio interviews) and for videos "
                    "without sound (animations, silent how-to clips), including files that open from a link."
                ),
                ar=(
                    "ابحث عن الملفات الصوتية (بودكاست، تصريحات مسجلة، لقاءات إذاعية) وعن الفيديو الصامت "
                    "(رسوم متحركة، شروح بلا صوت)، ومنها ما يفتح من رابط."
                ),
            ),
            Text(
                en=(
                    "Sound only: find the transcript on the page or linked beside the player. Play one "
                    "minute at the start, the middle and the end and follow the text: speech, speakers and "
                    "sounds that matter are all there."
                ),
                ar=(
                    "الصوت وحده: ابحث عن النص المكتوب في الصفحة أو برابط بجوار المشغّل. استمع دقيقة من "
                    "البداية ومن الوسط ومن النهاية وتابع في النص: الكلام والمتحدثون والأصوات المؤثرة كلها "
                    "واردة."
                ),
            ),
            Text(
                en=(
                    "Silent video: find a text or a sound track that tells, in order, what is seen, "
                    "including words shown on screen."
                ),
                ar=(
                    "الفيديو الصامت: ابحث عن نص أو مسار صوتي يروي بالترتيب ما يظهر، ومنه العبارات المكتوبة "
                    "على الشاشة."
                ),
            ),
            Text(
                en=(
                    "Not met if one recording has no alternative or the alternative leaves out information. "
                    "No alternative is needed where the recording only repeats text already on the page and "
                    "is clearly labelled so. Not present if there is no such recording."
                ),
                ar=(
                    "غير مستوفى إذا خلا تسجيل واحد من بديل، أو أغفل البديل معلومة. ولا يلزم بديل إذا كان "
                    "التسجيل يكرر نصًّا موجودًا في الصفحة وأُشير إلى ذلك بوضوح. وغير موجود إذا لم يوجد تسجيل من "
                    "هذا النوع."
                ),
            ),
        ),
    ),
    "1.2.2": Procedure(
        minutes=15,
        asks=Text(
            en=(
                "Recorded videos with sound carry captions, so that a deaf person gets the speech and the "
                "sounds that matter at the right moment."
            ),
            ar="لكل فيديو مسجل ذي صوت نصوص شرح تظهر مع الكلام وتنقل إلى الأصم الكلام والأصوات المؤثرة في لحظتها.",
        ),
        steps=(
            Text(
                en=(
                    "Play each video with captions switched on, two minutes or the whole clip if shorter. "
                    "Include videos embedded from YouTube, X and similar services."
                ),
                ar=(
                    "شغّل كل فيديو مع إظهار نصوص الشرح لدقيقتين، أو كاملًا إن كان أقصر، ومنه المقاطع المضمّنة "
                    "من يوتيوب وإكس وغيرهما."
                ),
            ),
            Text(
                en=(
                    "Check that all speech is there and correct (names, numbers and dates above all), that "
                    "you can tell who speaks, that meaningful sounds are noted, and that the text appears "
                    "with the voice."
                ),
                ar=(
                    "تحقق من أن الكلام وارد كله وصحيح، ولا سيما الأسماء والأرقام والتواريخ، وأن المتحدث "
                    "معروف، وأن الأصوات ذات المعنى مذكورة، وأن النص يظهر مع الصوت."
                ),
            ),
            Text(
                en=(
                    "Arabic speech needs Arabic captions, not only English subtitles. The lines must run "
                    "from right to left with full stops and brackets on the correct side. Speech in dialect "
                    "may be written in Standard Arabic if the meaning is kept."
                ),
                ar=(
                    "الكلام العربي يحتاج إلى نصوص شرح عربية ولا تغني عنها ترجمة إنجليزية. وتُعرض الأسطر من "
                    "اليمين إلى اليسار والنقاط والأقواس في مواضعها. ويجوز كتابة اللهجة بالفصحى ما دام المعنى "
                    "محفوظًا."
                ),
            ),
            Text(
                en=(
                    "Not met if one video with sound has no captions, or machine captions that nobody "
                    "corrected and that change the meaning, or captions that leave speech out. Captions "
                    "burnt into the picture are accepted, and a video that only repeats text on the page and "
                    "says so needs none. Not present if there is no recorded video with sound."
                ),
                ar=(
                    "غير مستوفى إذا خلا فيديو واحد ذو صوت من نصوص الشرح، أو كانت آلية لم تُصحّح وتغيّر المعنى، "
                    "أو أغفلت بعض الكلام. ونصوص الشرح المدمجة في الصورة مقبولة، ولا تلزم لفيديو يكرر نصًّا في "
                    "الصفحة وأُشير إلى ذلك. وغير موجود إذا لم يوجد فيديو مسجل ذو صوت."
                ),
            ),
        ),
    ),
    "1.2.3": Procedure(
        minutes=15,
        asks=Text(
            en=(
                "A blind person can learn what a recorded video shows, from an audio description or from a "
                "full written account."
            ),
            ar="يستطيع الكفيف معرفة ما يعرضه الفيديو المسجل، إما من وصف صوتي وإما من نص مكتوب كامل.",
        ),
        steps=(
            Text(
                en=(
                    "Watch the video once and write down what is given by the picture alone: text on screen, "
                    "steps in a demonstration, figures, names of speakers, actions."
                ),
                ar=(
                    "شاهد الفيديو مرة ودوّن ما لا يُعرف إلا بالنظر: النص المكتوب على الشاشة، وخطوات الشرح "
                    "العملي، والأرقام، وأسماء المتحدثين، والأفعال."
                ),
            ),
            Text(
                en="Now listen without looking. Tick off what the normal sound track already says.",
                ar="ثم استمع من دون أن تنظر، وضع علامة أمام ما يذكره الصوت الأصلي.",
            ),
            Text(
                en=(
                    "For what is left, find an audio description (a second version or track) or a written "
                    "document that gives dialogue and visible events in order."
                ),
                ar=(
                    "ما بقي ابحث عنه في وصف صوتي (نسخة ثانية أو مسار ثان)، أو في نص مكتوب يورد الحوار وما "
                    "يظهر بالترتيب."
                ),
            ),
            Text(
                en=(
                    "Not met if something on your list is found nowhere; on-screen steps with background "
                    "music only are the usual case. Met if the sound track alone says everything, or if the "
                    "video only repeats text on the page and says so. Not present if there is no recorded "
                    "video with sound."
                ),
                ar=(
                    "غير مستوفى إذا لم تجد شيئًا مما دوّنته في أي موضع؛ وأكثر ما يقع في شروح الخدمات المكتوبة "
                    "على الشاشة مع موسيقى فقط. ومستوفى إذا كان الصوت وحده كافيًا، أو كان الفيديو يكرر نصًّا في "
                    "الصفحة وأُشير إلى ذلك. وغير موجود إذا لم يوجد فيديو مسجل ذو صوت."
                ),
            ),
        ),
    ),
    "1.2.4": Procedure(
        minutes=10,
        asks=Text(
            en="Live broadcasts with sound and picture are captioned while they happen.",
            ar="البث المباشر بالصوت والصورة مصحوب بنصوص شرح في أثناء البث.",
        ),
        steps=(
            Text(
                en=(
                    "Find out whether the portal streams anything live: conferences, council sessions, "
                    "training, press briefings. Ask the portal team for the date of the next one."
                ),
                ar=(
                    "تحقق مما إذا كانت البوابة تبث مباشرة: مؤتمرات أو جلسات أو دورات أو إحاطات صحفية. واسأل "
                    "فريق البوابة عن موعد البث القادم."
                ),
            ),
            Text(
                en=(
                    "During a broadcast, switch captions on and follow them for five minutes: they keep up "
                    "with the speaker, they can be understood, and Arabic speech has Arabic captions that "
                    "run from right to left."
                ),
                ar=(
                    "في أثناء البث أظهر نصوص الشرح وتابعها خمس دقائق: هل تلاحق المتحدث، وهل تُفهم، وهل للكلام "
                    "العربي نصوص عربية من اليمين إلى اليسار؟"
                ),
            ),
            Text(
                en=(
                    "Not met if a broadcast had no captions or captions nobody could follow. Not present if "
                    "nothing is streamed live: write the date you checked. A recording left on the site "
                    "afterwards belongs to 1.2.2."
                ),
                ar=(
                    "غير مستوفى إذا خلا البث من نصوص الشرح أو تعذرت متابعتها. وغير موجود إذا لم يكن هناك بث "
                    "مباشر، ودوّن تاريخ التحقق. أما التسجيل الذي يبقى بعد البث فيُقيَّم في المعيار 1.2.2."
                ),
            ),
        ),
    ),
    "1.2.5": Procedure(
        minutes=15,
        asks=Text(
            en=(
                "Recorded videos have an audio description of what is seen; a written account alone is not "
                "enough at this level."
            ),
            ar="للفيديو المسجل وصف صوتي لما يُرى، ولا يكفي النص المكتوب وحده في هذا المستوى.",
        ),
        steps=(
            Text(
                en="Take the list of picture-only information from 1.2.3, or make it now.",
                ar="استعن بقائمة المعلومات المرئية التي أعددتها في المعيار 1.2.3، أو أعدّها الآن.",
            ),
            Text(
                en=(
                    "Look for a described version: a second sound track, a second video, or a switch in the "
                    "player. Listen to it: the description fills the pauses and covers your list."
                ),
                ar=(
                    "ابحث عن نسخة موصوفة: مسار صوتي ثان، أو فيديو ثان، أو مفتاح في المشغّل. استمع إليها وتحقق "
                    "من أن الوصف يملأ الفواصل ويغطي قائمتك."
                ),
            ),
            Text(
                en=(
                    "Not met if something visible and important is in neither the normal sound nor a "
                    "description. Met without description if the original sound leaves nothing out, as when "
                    "the presenter reads the screen. Not present if there is no recorded video with sound."
                ),
                ar=(
                    "غير مستوفى إذا بقي شيء مرئي مهم لا يذكره الصوت الأصلي ولا الوصف. ومستوفى بلا وصف إذا لم "
                    "يُغفل الصوت الأصلي شيئًا، كأن يقرأ المقدّم ما على الشاشة. وغير موجود إذا لم يوجد فيديو "
                    "مسجل ذو صوت."
                ),
            ),
        ),
    ),
    "1.2.6": Procedure(
        minutes=5,
        asks=Text(
            en="Speech in recorded videos is also given in sign language.",
            ar="الكلام في الفيديو المسجل منقول أيضًا بلغة الإشارة.",
        ),
        steps=(
            Text(
                en=(
                    "For each recorded video with speech look for an interpreter in the picture or a linked "
                    "signed version. On Saudi portals expect Saudi Sign Language."
                ),
                ar=(
                    "في كل فيديو مسجل فيه كلام ابحث عن مترجم إشارة داخل الصورة أو عن نسخة مترجمة برابط. "
                    "والمنتظر في البوابات السعودية لغة الإشارة السعودية."
                ),
            ),
            Text(
                en=(
                    "Check that the signer is large enough to read, well lit, not covered by logos or "
                    "captions, and present from beginning to end."
                ),
                ar=(
                    "تحقق من أن المترجم كبير بما يكفي لتُفهم إشاراته، وإضاءته جيدة، ولا يحجبه شعار أو نص، "
                    "وحاضر من البداية إلى النهاية."
                ),
            ),
            Text(
                en=(
                    "Not met if one such video has no signed version or an unreadable one. Not present if "
                    "there is no recorded video with sound."
                ),
                ar=(
                    "غير مستوفى إذا خلا فيديو واحد من ترجمة الإشارة أو تعذّر فهمها. وغير موجود إذا لم يوجد "
                    "فيديو مسجل ذو صوت."
                ),
            ),
        ),
    ),
    "1.2.7": Procedure(
        minutes=10,
        asks=Text(
            en=(
                "Where the pauses in a video are too short for description, a version exists that stops the "
                "picture to make room for it."
            ),
            ar="إذا كانت فواصل الفيديو أقصر من أن تتسع للوصف، توفرت نسخة تتوقف صورتها ليُسمع الوصف كاملًا.",
        ),
        steps=(
            Text(
                en=(
                    "In the videos judged under 1.2.5, find the places where speech leaves no time to "
                    "describe what is shown."
                ),
                ar=(
                    "في المقاطع التي قيّمتها في المعيار 1.2.5 حدّد المواضع التي لا يترك فيها الكلام وقتًا لوصف "
                    "ما يظهر."
                ),
            ),
            Text(
                en=(
                    "Look for an extended version or a player option that pauses the video during the description."
                ),
                ar="ابحث عن نسخة موسّعة أو خيار في المشغّل يوقف الفيديو في أثناء الوصف.",
            ),
            Text(
                en=(
                    "Not met if important visual information stays undescribed for lack of time. Met if "
                    "ordinary description is enough. Not present if there is no recorded video with sound."
                ),
                ar=(
                    "غير مستوفى إذا بقيت معلومة مرئية مهمة بلا وصف لضيق الوقت. ومستوفى إذا كان الوصف المعتاد "
                    "كافيًا. وغير موجود إذا لم يوجد فيديو مسجل ذو صوت."
                ),
            ),
        ),
    ),
    "1.2.8": Procedure(
        minutes=10,
        asks=Text(
            en=(
                "A written document tells everything that a recorded video says and shows, so that it can be "
                "read instead of watched."
            ),
            ar="يتوفر نص مكتوب يورد كل ما يقوله الفيديو المسجل وما يعرضه، فيُقرأ بدلًا من أن يُشاهد.",
        ),
        steps=(
            Text(
                en=(
                    "Find the written version of each recorded video, with or without sound. A caption file "
                    "is not one: it lacks the picture."
                ),
                ar=(
                    "ابحث عن النسخة المكتوبة لكل فيديو مسجل، ذا صوت كان أو صامتًا. وملف نصوص الشرح ليس بديلًا، "
                    "لأنه يخلو مما يُرى."
                ),
            ),
            Text(
                en=(
                    "Compare three points of the video with the text: dialogue, speakers, sounds, visible "
                    "actions and on-screen words come in the right order, and links or choices offered in "
                    "the video are in the text too."
                ),
                ar=(
                    "قارن ثلاثة مواضع من الفيديو بالنص: الحوار والمتحدثون والأصوات والأفعال والعبارات "
                    "المكتوبة واردة بترتيبها، وكذلك الروابط والخيارات التي يعرضها الفيديو."
                ),
            ),
            Text(
                en=(
                    "Not met if one video has no such text or the text has gaps. Not present if there is no "
                    "recorded video."
                ),
                ar=(
                    "غير مستوفى إذا خلا فيديو واحد من هذا النص أو كان النص ناقصًا. وغير موجود إذا لم يوجد "
                    "فيديو مسجل."
                ),
            ),
        ),
    ),
    "1.2.9": Procedure(
        minutes=5,
        asks=Text(
            en="A live sound broadcast can be read as text while it happens.",
            ar="يمكن قراءة البث الصوتي المباشر نصًّا في أثناء البث.",
        ),
        steps=(
            Text(
                en=(
                    "Ask whether the portal streams live sound without picture, such as an online radio or a "
                    "spoken session."
                ),
                ar="اسأل هل تبث البوابة صوتًا مباشرًا بلا صورة، كإذاعة عبر الإنترنت أو جلسة مسموعة.",
            ),
            Text(
                en=(
                    "During a broadcast find the live text, or the prepared script if the speaker keeps to "
                    "it, and compare five minutes."
                ),
                ar=(
                    "في أثناء البث ابحث عن النص المباشر، أو عن النص المعدّ سلفًا إن التزم به المتحدث، وقارن "
                    "خمس دقائق."
                ),
            ),
            Text(
                en=(
                    "Not met if nothing can be read or the text leaves the broadcast behind. Not present if "
                    "there is no live sound: write the date you checked."
                ),
                ar=(
                    "غير مستوفى إذا لم يوجد نص يُقرأ أو تخلّف النص عن البث. وغير موجود إذا لم يوجد بث صوتي "
                    "مباشر، ودوّن تاريخ التحقق."
                ),
            ),
        ),
    ),
}
