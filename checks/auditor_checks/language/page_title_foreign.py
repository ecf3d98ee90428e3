"""The title is in the language of the page.

What it checks: titles without a letter of the script of the page's language that have two words or more, brand
names apart.
Why it matters: The title is spoken in the page's voice and is what people see on the tab and in search results;
in another language it says nothing to them. It cannot be marked up with a language of its own.
How to fix: Translate the title; put the page's name first and the portal's name behind it.
Exceptions: Titles that consist of names alone.
References: WCAG 2.4.2, 3.1.1.
"""

from collections.abc import Iterator

from auditor.commons.language import foreign_words, is_interface_text, is_sentence_like
from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """العنوان بلغة الصفحة.

ما الذي يُفحص: العناوين التي تخلو من أي حرف من كتابة لغة الصفحة وفيها كلمتان فأكثر غير العلامات التجارية.
لماذا يهم: يُنطق العنوان بصوت لغة الصفحة ويراه الناس في لسان الصفحة ونتائج البحث، فإن كان بلغة أخرى لم
يفدهم، ولا سبيل
إلى إعلان لغة خاصة به.
كيفية الإصلاح: ترجم العنوان وضع اسم الصفحة أولًا ثم اسم البوابة.
الاستثناءات: العناوين المؤلفة من أسماء فقط.
"""


@check(
    title=Text(en="The title is in the page's language", ar="العنوان بلغة الصفحة"),
    impact="serious",
    messages={
        "foreign": Text(
            en="The title “{ $title }” is not in the language of the page.",
            ar="العنوان «{ $title }» بغير لغة الصفحة.",
        ),
        "name": Text(
            en="The title “{ $title }” is not in the language of the page, unless it is a name.",
            ar="العنوان «{ $title }» بغير لغة الصفحة إلا أن يكون اسمًا.",
        ),
    },
    arabic=ARABIC,
)
def page_title_foreign(text: TextModel) -> Iterator[Judgement]:
    title, tag = text.snapshot.title, text.language
    root = text.root
    if root is None or not title or not tag or text.wholly_foreign:
        return
    found = foreign_words(text.voting(title), tag)
    if len(found) < 2:
        yield passed(root)
    elif is_sentence_like(found) or is_interface_text(found) or not found[0].isascii():
        yield failed(root, "foreign", title=title)
    else:
        yield cant_tell(root, "name", title=title)
