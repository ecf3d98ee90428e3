"""axe's rules on the language and the title of the page, and on links of the same name."""

from auditor.model import Text
from auditor_checks.accessibility.axe_rules.rule import AxeRule

LANGUAGE = (
    AxeRule(
        id="document-title",
        wcag=("2.4.2",),
        act=("2779a5",),
        impact="serious",
        title=Text(en="The page has a title", ar="للصفحة عنوان"),
        why=Text(
            en="The title is the first thing a screen reader says and the only text on the tab; without it "
            "people do not know which page they are on.",
            ar="العنوان أول ما ينطقه قارئ الشاشة والنص الوحيد في لسان الصفحة؛ فبدونه لا يعرف المستفيد في أي "
            "صفحة هو.",
        ),
        fix=Text(
            en="Put a `<title>` into `<head>` that names the page first and the portal second, in the "
            "language of the page.",
            ar="ضع في `<head>` عنصر `<title>` يذكر اسم الصفحة أولًا ثم اسم البوابة، بلغة الصفحة.",
        ),
    ),
    AxeRule(
        id="html-has-lang",
        wcag=("3.1.1",),
        act=("b5c3f8",),
        impact="serious",
        title=Text(en="The language of the page is declared", ar="لغة الصفحة معلنة"),
        why=Text(
            en="Without it a screen reader uses its default voice: Arabic text read with English rules, or "
            "the other way round, cannot be understood.",
            ar="بدونها يستخدم قارئ الشاشة صوته الافتراضي، فيقرأ النص العربي بقواعد الإنجليزية أو العكس فلا يُفهم.",
        ),
        fix=Text(
            en="Write `<html lang=ar dir=rtl>` on Arabic pages and `<html lang=en dir=ltr>` on English ones.",
            ar="اكتب `<html lang=ar dir=rtl>` في الصفحات العربية و`<html lang=en dir=ltr>` في الصفحات الإنجليزية.",
        ),
    ),
    AxeRule(
        id="html-lang-valid",
        wcag=("3.1.1",),
        act=("bf051a",),
        impact="serious",
        title=Text(en="The declared language of the page exists", ar="لغة الصفحة المعلنة لغة معروفة"),
        why=Text(
            en="A language tag that does not exist is ignored, and the text is read in the wrong voice.",
            ar="رمز اللغة غير الموجود يُهمل، فيُقرأ النص بصوت لغة أخرى.",
        ),
        fix=Text(
            en="Use a BCP 47 tag in `lang`: `ar`, `ar-SA`, `en`; not `arabic` or `sa`, which is Sanskrit.",
            ar="استخدم في `lang` رمزًا من BCP 47 مثل `ar` و`ar-SA` و`en`؛ لا `arabic` ولا `sa` فهو رمز السنسكريتية.",
        ),
    ),
    AxeRule(
        id="html-xml-lang-mismatch",
        wcag=("3.1.1",),
        act=("5b7ae0",),
        impact="moderate",
        title=Text(en="The two language attributes of the page agree", ar="سمتا لغة الصفحة متفقتان"),
        why=Text(
            en="When they differ, browsers and screen readers may choose different languages for the same text.",
            ar="إذا اختلفتا فقد تختار المتصفحات وقارئات الشاشة لغتين مختلفتين للنص نفسه.",
        ),
        fix=Text(
            en="Remove `xml:lang` from `<html>`, or give it the same language as `lang`.",
            ar="احذف `xml:lang` من `<html>`، أو أعطها اللغة نفسها الواردة في `lang`.",
        ),
    ),
    AxeRule(
        id="valid-lang",
        wcag=("3.1.2",),
        act=("de46e4",),
        impact="serious",
        title=Text(en="Declared languages of parts exist", ar="لغات الأجزاء المعلنة لغات معروفة"),
        why=Text(
            en="A foreign passage with a language tag that does not exist is read with the voice of the "
            "surrounding text and cannot be understood.",
            ar="المقطع الأجنبي ذو رمز اللغة غير الموجود يُقرأ بصوت النص المحيط به فلا يُفهم.",
        ),
        fix=Text(
            en="Use a BCP 47 tag in `lang` on the part, for example `<span lang=en>` in an Arabic page.",
            ar="استخدم في `lang` على الجزء رمزًا من BCP 47، مثل `<span lang=en>` في صفحة عربية.",
        ),
    ),
    AxeRule(
        id="identical-links-same-purpose",
        wcag=("2.4.9",),
        act=("b20e66",),
        impact="minor",
        enabled=False,
        title=Text(
            en="Links with the same name lead to the same place",
            ar="الروابط ذات الاسم الواحد تقود إلى وجهة واحدة",
        ),
        why=Text(
            en="In a list of links many entries named “Read more” cannot be told apart, and people open one "
            "after the other.",
            ar="في قائمة الروابط لا يمكن تمييز بنود كثيرة اسمها «اقرأ المزيد»، فيفتحها المستفيد واحدًا بعد آخر.",
        ),
        fix=Text(
            en="Let each link name its target (“Read more about visa services”), by visible text, hidden "
            "text or `aria-labelledby` with the heading.",
            ar="اجعل كل رابط يسمي وجهته («اقرأ المزيد عن خدمات التأشيرات») بنص ظاهر أو مخفي أو بالسمة "
            "`aria-labelledby` مع العنوان.",
        ),
    ),
)
