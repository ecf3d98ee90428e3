"""Buttons, links, labels and headers of tables are in the language of the page.

What it checks: the text of links, buttons, tabs, labels, legends, header cells and options, and values of
buttons, under the page's language: those made only of words that interfaces are made of ("Next",
"Submit"), or of
whole phrases.
Why it matters: These texts come from components and templates and are forgotten in translation; people who
don't
read English can't use the control, and a screen reader says its name in the wrong voice.
How to fix: Translate the strings of the component, or set its locale. Look into the language file of date
pickers, tables, captchas and cookie banners.
Exceptions: Names of languages, brand names, single words that could be names.
References: WCAG 3.1.2; technique H58.
"""

from collections.abc import Iterator

from auditor.commons.textmodel import TextModel
from auditor.model import Node, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.language._untranslated import Doubt, controls, doubt_of, labels

ARABIC = """الأزرار والروابط والتسميات ورؤوس الجداول بلغة الصفحة.

ما الذي يُفحص: نصوص الروابط والأزرار والألسنة والتسميات ورؤوس المجموعات وخلايا الرؤوس والخيارات وقيم
الأزرار تحت لغة
الصفحة: ما تألف منها من كلمات الواجهات وحدها («Next» و«Submit») أو من عبارات كاملة.
لماذا يهم: تأتي هذه النصوص من المكونات والقوالب فتُنسى عند الترجمة، ومن لا يقرأ الإنجليزية لا يستطيع
استخدام العنصر،
وقارئ الشاشة ينطق اسمه بصوت لغة أخرى.
كيفية الإصلاح: ترجم نصوص المكون أو عيّن لغته، وراجع ملفات اللغة في منتقي التاريخ والجداول ورموز التحقق
وشريط ملفات الارتباط.
الاستثناءات: أسماء اللغات والعلامات التجارية والكلمات المفردة التي قد تكون أسماء.
"""


@check(
    title=Text(en="Controls are in the page's language", ar="عناصر التحكم بلغة الصفحة"),
    impact="serious",
    wcag=("3.1.2",),
    messages={
        "untranslated": Text(
            en="The control “{ $sample }” is not translated.",
            ar="عنصر التحكم «{ $sample }» غير مترجم.",
        ),
        "name": Text(
            en="The control “{ $sample }” is not in the page's language; is it a name?",
            ar="عنصر التحكم «{ $sample }» بغير لغة الصفحة، فهل هو اسم؟",
        ),
        "list": Text(
            en="{ $foreign } of { $count } options of the list are not in the page's language (“{ $sample }” …).",
            ar="من خيارات القائمة وعددها { $count } بغير لغة الصفحة { $foreign } («{ $sample }» …).",
        ),
    },
    arabic=ARABIC,
)
def control_untranslated(text: TextModel) -> Iterator[Judgement]:
    for block in controls(text):
        control = block.control
        if control is not None and not _names_language(control):
            yield from _judge(text, control, block.text)
    for label in labels(text, "value"):
        yield from _judge(text, label.node, label.text)
    yield from _options(text)


def _judge(text: TextModel, node: Node, words: str) -> Iterator[Judgement]:
    doubt = doubt_of(text, words)
    if doubt is Doubt.SURE:
        yield failed(node, "untranslated", sample=words[:80], evidence={"text": words[:200]})
    elif doubt is Doubt.MAY_BE_A_NAME:
        yield cant_tell(node, "name", sample=words[:80], evidence={"text": words[:200]})
    elif any(c.isalpha() for c in words):
        yield passed(node)


def _names_language(control: Node) -> bool:
    """A link to the page in another language may say so in that language."""
    return bool(control.attrs.get("hreflang")) or "alternate" in control.attrs.get("rel", "").split()


def _options(text: TextModel) -> Iterator[Judgement]:
    """Options are judged list by list: a list of countries in English is one fault."""
    lists: dict[int, tuple[Node, list[str]]] = {}
    for label in labels(text, "option"):
        parent = label.node.closest("select", "datalist")
        if parent is not None:
            lists.setdefault(id(parent), (parent, []))[1].append(label.text)
    for parent, texts in lists.values():
        sure = [t for t in texts if doubt_of(text, t) is Doubt.SURE]
        foreign = [t for t in texts if _is_foreign(text, t)]
        if sure:
            yield failed(parent, "list", foreign=len(sure), count=len(texts), sample=sure[0][:60])
        elif len(foreign) >= 5 and len(foreign) >= 0.8 * len(texts):
            yield cant_tell(parent, "list", foreign=len(foreign), count=len(texts), sample=foreign[0][:60])
        elif texts:
            yield passed(parent)


def _is_foreign(text: TextModel, words: str) -> bool:
    from_here = [w for w in words.split() if len(w) > 3]
    return bool(from_here) and doubt_of(text, f"{words} {words} {words}") is not None
