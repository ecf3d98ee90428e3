"""The nine criteria that WCAG 2.2 added."""

from collections.abc import Mapping

from auditor.commons.wcag_procedures.procedure import Procedure
from auditor.model import Text

PROCEDURES: Mapping[str, Procedure] = {
    "2.4.11": Procedure(
        minutes=4,
        asks=Text(
            en="The control that has focus is never wholly hidden behind a fixed header, banner or chat window.",
            ar="لا يُحجب العنصر الذي عليه التركيز كليًّا خلف ترويسة ثابتة أو إشعار أو نافذة محادثة.",
        ),
        steps=(
            Text(
                en=(
                    "Press Tab and Shift+Tab through the page with cookie notice, sticky header and chat as "
                    "they first appear, at normal zoom and on a small window."
                ),
                ar=(
                    "اضغط Tab وShift+Tab عبر الصفحة والترويسة الثابتة وإشعار ملفات الارتباط والمحادثة على "
                    "حالها الأولى، بالحجم المعتاد وفي نافذة صغيرة."
                ),
            ),
            Text(
                en=(
                    "Not met if at one stop the focused thing cannot be seen at all. What the user opened "
                    "and can close with Esc without moving focus is excused."
                ),
                ar=(
                    "غير مستوفى إذا لم يُر العنصر البتة في توقف واحد. ويُعذر ما فتحه المستخدم بنفسه ويمكن "
                    "إغلاقه بمفتاح Esc دون تحريك التركيز."
                ),
            ),
        ),
    ),
    "2.4.12": Procedure(
        minutes=3,
        asks=Text(
            en="No part of the control that has focus is hidden by other content.",
            ar="لا يُحجب أي جزء من العنصر الذي عليه التركيز.",
        ),
        steps=(
            Text(en="Walk through the page as in 2.4.11.", ar="تنقّل في الصفحة كما في المعيار 2.4.11."),
            Text(
                en="Not met if at one stop even a part of the focused thing is covered.",
                ar="غير مستوفى إذا حُجب ولو جزء من العنصر في توقف واحد.",
            ),
        ),
    ),
    "2.4.13": Procedure(
        minutes=6,
        asks=Text(
            en="The focus indicator is large and strong enough to be noticed.",
            ar="مؤشر التركيز كبير وقوي بما يكفي ليُلحظ.",
        ),
        steps=(
            Text(
                en=(
                    "Compare each control with and without focus. The changed area is at least that of a "
                    "line 2 CSS pixels thick around the control, and the changed pixels differ by 3:1 "
                    "between the two states."
                ),
                ar=(
                    "قارن كل عنصر بالتركيز وبدونه. يجب ألا تقل مساحة التغير عن خط سماكته 2 بكسل حول العنصر، "
                    "وألا يقل التباين بين الحالتين في النقاط المتغيرة عن 3:1."
                ),
            ),
            Text(
                en=(
                    "Not met if one indicator is thinner or paler. The browser's own indicator on an "
                    "unchanged background is exempt."
                ),
                ar=(
                    "غير مستوفى إذا كان مؤشر واحد أرفع أو أبهت. ويُستثنى مؤشر المتصفح الأصلي الذي لم يُعدَّل هو "
                    "ولا خلفيته."
                ),
            ),
        ),
    ),
    "2.5.7": Procedure(
        minutes=4,
        asks=Text(
            en="What works by dragging also works with single clicks or taps.",
            ar="ما يعمل بالسحب يعمل أيضًا بنقرات مفردة.",
        ),
        steps=(
            Text(
                en=(
                    "Find what is dragged: sliders, lists to be sorted, maps, file areas. Do the same by "
                    "clicking: arrows, plus and minus, a menu, a field, “Choose file”."
                ),
                ar=(
                    "ابحث عما يُسحب: المنزلقات، والقوائم القابلة للترتيب، والخرائط، ومناطق الملفات. وأدِّ "
                    "الوظيفة نفسها بالنقر: أسهم، أو زيادة ونقصان، أو قائمة، أو حقل، أو زر «اختر ملفًا»."
                ),
            ),
            Text(
                en=(
                    "Not met if one has no such way; a keyboard way alone does not count. Not present if "
                    "nothing is dragged."
                ),
                ar=(
                    "غير مستوفى إذا لم يكن لأحدها بديل، ولا يكفي البديل بلوحة المفاتيح وحدها. وغير موجود إذا "
                    "لم يُسحب شيء."
                ),
            ),
        ),
    ),
    "2.5.8": Procedure(
        minutes=5,
        asks=Text(
            en="Targets measure at least 24 by 24 CSS pixels or have enough free space around them.",
            ar="لا تقل مساحة الهدف عن 24 في 24 بكسل، أو حوله فراغ كاف.",
        ),
        steps=(
            Text(
                en=(
                    "Measure the smallest controls. For a smaller one draw a circle of 24 pixels on its "
                    "centre: it must touch no other target and no circle of another small target."
                ),
                ar=(
                    "قس أصغر العناصر. وما كان أصغر فارسم حول مركزه دائرة قطرها 24 بكسل: يجب ألا تمس هدفًا آخر "
                    "ولا دائرة هدف صغير آخر."
                ),
            ),
            Text(
                en=(
                    "Not met if one fails both. Exempt: links inside a sentence, a larger control for the "
                    "same thing, looks left to the browser, and size that is essential or required by law."
                ),
                ar=(
                    "غير مستوفى إذا لم يتحقق أي منهما. ويُستثنى: الروابط داخل الجملة، وما له عنصر أكبر "
                    "للوظيفة نفسها، وما تُرك مظهره للمتصفح، وما كان حجمه ضروريًّا أو يوجبه النظام."
                ),
            ),
        ),
    ),
    "3.2.6": Procedure(
        minutes=3,
        asks=Text(
            en="Ways to get help (phone, chat, contact form, help page) stand in the same place on every page.",
            ar="وسائل المساعدة (الهاتف والمحادثة ونموذج التواصل وصفحة المساعدة) في الموضع نفسه من كل صفحة.",
        ),
        steps=(
            Text(
                en=(
                    "On three pages of different templates note where each way to get help comes in the "
                    "order of the page. Compare Arabic pages with Arabic pages, at the same window size."
                ),
                ar=(
                    "في ثلاث صفحات من قوالب مختلفة دوّن موضع كل وسيلة مساعدة من ترتيب الصفحة. وقارن الصفحات "
                    "العربية بالعربية وبحجم النافذة نفسه."
                ),
            ),
            Text(
                en=(
                    "Not met if one that recurs changes its place in the order. Pages need not offer help at "
                    "all. Not present if no page does."
                ),
                ar=(
                    "غير مستوفى إذا تغير موضع وسيلة متكررة من الترتيب. ولا يُلزم المعيار بتوفير المساعدة. "
                    "وغير موجود إذا لم تتوفر في أي صفحة."
                ),
            ),
        ),
    ),
    "3.3.7": Procedure(
        minutes=5,
        asks=Text(
            en="Nobody has to enter the same information twice in one process.",
            ar="لا يُطلب من المستخدم إدخال المعلومة نفسها مرتين في الإجراء الواحد.",
        ),
        steps=(
            Text(
                en=(
                    "Go through a process of several steps and note what is asked again: name, ID number, "
                    "address, attachments."
                ),
                ar="نفّذ إجراءً متعدد الخطوات ودوّن ما يُطلب ثانيةً: الاسم ورقم الهوية والعنوان والمرفقات.",
            ),
            Text(
                en=(
                    "Each must be filled in already or offered for choice. Exempt: repeating is essential or "
                    "for security (a new password), or the earlier answer is no longer valid."
                ),
                ar=(
                    "يجب أن يكون مملوءًا سلفًا أو معروضًا للاختيار. ويُستثنى: ما كان تكراره ضروريًّا أو لأمان "
                    "الحساب ككلمة المرور الجديدة، وما لم يعد صالحًا."
                ),
            ),
            Text(
                en="Not met if one must be typed again. Not present if there is no process of several steps.",
                ar="غير مستوفى إذا لزمت كتابة معلومة واحدة من جديد. وغير موجود إذا لم يوجد إجراء متعدد الخطوات.",
            ),
        ),
    ),
    "3.3.8": Procedure(
        minutes=5,
        asks=Text(
            en=(
                "Signing in does not depend on remembering, copying out codes or solving a puzzle, unless "
                "help for it is allowed."
            ),
            ar="لا يعتمد تسجيل الدخول على التذكر أو نقل الرموز أو حل لغز، ما لم تتوفر وسيلة معينة أو بديل.",
        ),
        steps=(
            Text(
                en=(
                    "Sign in, recover a password and pass the second factor. Paste the password and the "
                    "code, and let a password manager fill them in."
                ),
                ar=(
                    "سجّل الدخول واسترجع كلمة المرور واجتز التحقق الثاني. الصق كلمة المرور والرمز، ودع مدير "
                    "كلمات المرور يملؤهما."
                ),
            ),
            Text(
                en=(
                    "Not met if pasting is blocked, digits of a code must be copied by eye with no other "
                    "way, or a puzzle must be solved. Recognising common objects or one's own picture is "
                    "allowed. For screens of the national sign-on note that they belong to another body."
                ),
                ar=(
                    "غير مستوفى إذا مُنع اللصق، أو لزم نقل الأرقام بالنظر دون طريقة أخرى، أو حل لغز. ويُقبل "
                    "التعرف على أشياء مألوفة أو صورة المستخدم. وفي شاشات النفاذ الوطني الموحد دوّن أنها تتبع "
                    "جهة أخرى."
                ),
            ),
            Text(en="Not present if there is no sign-in.", ar="غير موجود إذا لم يكن هناك تسجيل دخول."),
        ),
    ),
    "3.3.9": Procedure(
        minutes=4,
        asks=Text(
            en="As before, and recognising objects or one's own pictures may not be demanded either.",
            ar="كالمعيار السابق، ولا يُطلب أيضًا التعرف على أشياء أو صور خاصة بالمستخدم.",
        ),
        steps=(
            Text(
                en="Take the result of 3.3.8 and look at picture tests in the sign-in.",
                ar="خذ نتيجة المعيار 3.3.8 وانظر في اختبارات الصور ضمن تسجيل الدخول.",
            ),
            Text(
                en=(
                    "Not met if one step asks the user to pick pictures or recognise something and has no "
                    "other way. Not present if there is no sign-in."
                ),
                ar=(
                    "غير مستوفى إذا طلبت خطوة اختيار صور أو التعرف على شيء ولا بديل لها. وغير موجود إذا لم "
                    "يكن هناك تسجيل دخول."
                ),
            ),
        ),
    ),
}
