"""Guideline 1.3 (WCAG 2.0): structure, order and instructions."""

from collections.abc import Mapping

from auditor.commons.wcag_procedures.procedure import Procedure
from auditor.model import Text

PROCEDURES: Mapping[str, Procedure] = {
    "1.3.1": Procedure(
        minutes=20,
        asks=Text(
            en=(
                "What the eye understands from the layout (headings, lists, tables, groups, required fields) "
                "is also in the code, so that assistive technology can pass it on."
            ),
            ar=(
                "ما تفهمه العين من التنسيق (العناوين والقوائم والجداول والمجموعات والحقول الإلزامية) موجود "
                "أيضًا في بنية الصفحة، لتنقله التقنيات المساعدة."
            ),
        ),
        steps=(
            Text(
                en=(
                    "Headings: list them with a browser extension or the screen reader and lay the list "
                    "beside the page. Whatever looks like a heading is one, nothing else is, and the levels "
                    "follow the visual hierarchy."
                ),
                ar=(
                    "العناوين: اعرض قائمتها بإضافة للمتصفح أو بقارئ الشاشة وقارنها بالصفحة. كل ما يبدو "
                    "عنوانًا فهو عنوان في البنية، ولا شيء سواه، ومستوياته تتبع التدرج المرئي."
                ),
            ),
            Text(
                en=(
                    "Lists: visible lists are list elements. On Arabic pages look for bullets and numbers "
                    "typed by hand (“-”, “•”, “١-”) inside ordinary paragraphs."
                ),
                ar=(
                    "القوائم: كل قائمة مرئية مبنية بعناصر القوائم. وابحث في الصفحات العربية عن النقاط "
                    "والأرقام المكتوبة يدويًّا («-» أو «•» أو «١-») داخل فقرات عادية."
                ),
            ),
            Text(
                en=(
                    "Tables: move through one data table with a screen reader, cell by cell. Row and column "
                    "headers are announced with the values. A table used only for layout must announce no "
                    "headers."
                ),
                ar=(
                    "الجداول: تنقّل في جدول بيانات بقارئ الشاشة خلية خلية. يجب أن يُنطق رأس الصف ورأس العمود "
                    "مع القيمة. والجدول المستخدم للتخطيط فقط لا يُنطق له رأس."
                ),
            ),
            Text(
                en=(
                    "Forms: each visible label is tied to its field (clicking the label moves to the field), "
                    "related options such as radio buttons carry the group question, and “required” is in "
                    "the code or in words, not only a colour or a star nobody explains."
                ),
                ar=(
                    "النماذج: كل تسمية مرئية مرتبطة بحقلها (النقر على التسمية ينقلك إلى الحقل)، والخيارات "
                    "المترابطة تحمل سؤال المجموعة، والإلزام مذكور في البنية أو بالكلمات لا بلون أو نجمة لا "
                    "يُعرف معناها."
                ),
            ),
            Text(
                en=(
                    "Regions: what the eye sees as header, navigation, main content and footer can be found "
                    "with a screen reader too, as regions or under headings."
                ),
                ar=(
                    "المناطق: ما تراه العين ترويسةً وتنقلًا ومحتوًى رئيسًا وتذييلًا يُعثر عليه بقارئ الشاشة أيضًا، "
                    "مناطقَ محددة أو تحت عناوين."
                ),
            ),
            Text(
                en=(
                    "Not met if one relation that the eye sees cannot be learnt without seeing. This "
                    "criterion is always present."
                ),
                ar="غير مستوفى إذا وُجدت علاقة واحدة تراها العين ولا تُعرف بغير البصر. وهذا المعيار موجود دائمًا.",
            ),
        ),
    ),
    "1.3.2": Procedure(
        minutes=8,
        asks=Text(
            en="When the order of the content carries meaning, a screen reader meets it in that same order.",
            ar="إذا كان لترتيب المحتوى معنى، قرأه قارئ الشاشة بالترتيب نفسه.",
        ),
        steps=(
            Text(
                en=(
                    "Switch style sheets off, or read the page from top to bottom with a screen reader, and "
                    "compare with what you see: columns, cards, tables of steps, pop-ups, price and service "
                    "lists."
                ),
                ar=(
                    "عطّل أوراق الأنماط، أو اقرأ الصفحة من أعلاها إلى أسفلها بقارئ الشاشة، وقارن بما تراه: "
                    "الأعمدة والبطاقات وخطوات الخدمة والنوافذ المنبثقة وقوائم الرسوم."
                ),
            ),
            Text(
                en=(
                    "Right-to-left pages: the right column and the right-hand card come first. A mirrored "
                    "layout that keeps the left-to-right order in the code is the usual fault."
                ),
                ar=(
                    "في الصفحات العربية يأتي العمود الأيمن والبطاقة اليمنى أولًا. وأكثر الأخطاء تخطيطٌ معكوس "
                    "المظهر بقي ترتيبه في البنية من اليسار إلى اليمين."
                ),
            ),
            Text(
                en=(
                    "Copy a paragraph, a date and a phone number into a plain text editor. Letters must not "
                    "come out reversed, separated or in presentation forms: a screen reader would read them "
                    "wrongly."
                ),
                ar=(
                    "انسخ فقرة وتاريخًا ورقم هاتف إلى محرر نصوص بسيط. يجب ألا تظهر الحروف معكوسة أو مفككة أو "
                    "بأشكال العرض القديمة، فقارئ الشاشة يخطئ في قراءتها."
                ),
            ),
            Text(
                en=(
                    "Not met if the order in the code changes or hides the meaning. An unusual order of "
                    "independent blocks is no fault."
                ),
                ar=(
                    "غير مستوفى إذا غيّر ترتيب البنية المعنى أو أخفاه. أما اختلاف ترتيب كتل مستقلة بعضها عن "
                    "بعض فليس خطأ."
                ),
            ),
        ),
    ),
    "1.3.3": Procedure(
        minutes=5,
        asks=Text(
            en="Instructions do not depend on shape, colour, size, position or sound alone.",
            ar="لا تعتمد الإرشادات على الشكل أو اللون أو الحجم أو الموضع أو الصوت وحده.",
        ),
        steps=(
            Text(
                en=(
                    "Search the page and its help texts for phrases such as “on the right”, “below”, “the "
                    "green button”, “the round icon”, “after the beep”; in Arabic «على اليمين», «أدناه», "
                    "«الزر الأخضر», «الأيقونة الدائرية», «بعد الصافرة»."
                ),
                ar=(
                    "ابحث في الصفحة ونصوص المساعدة عن عبارات مثل «على اليمين» و«أدناه» و«الزر الأخضر» "
                    "و«الأيقونة الدائرية» و«بعد سماع الصافرة»، وما يقابلها بالإنجليزية."
                ),
            ),
            Text(
                en=(
                    "For each one ask: could a person who does not see or hear still find the thing? The "
                    "sentence must also give its name (“the Submit button on the left”)."
                ),
                ar=(
                    "اسأل في كل عبارة: هل يهتدي إلى المقصود من لا يرى أو لا يسمع؟ يجب أن تذكر الجملة اسمه "
                    "أيضًا، مثل: زر «إرسال» على اليسار."
                ),
            ),
            Text(
                en=(
                    "Compare the Arabic and the English page: “left” and “right” must be exchanged when the "
                    "layout is mirrored."
                ),
                ar="قارن الصفحة العربية بالإنجليزية: يجب أن يتبادل «اليمين» و«اليسار» حين ينعكس التخطيط.",
            ),
            Text(
                en=(
                    "Not met if one instruction relies on a sense alone. Not present if there are no such "
                    "instructions."
                ),
                ar="غير مستوفى إذا اعتمد إرشاد واحد على حاسة وحدها. وغير موجود إذا لم ترد إرشادات من هذا النوع.",
            ),
        ),
    ),
}
