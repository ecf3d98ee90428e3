"""The other language is more than a translation widget.

What it checks: pages that load Google Translate, GTranslate, Weglot, ConveyThis or a similar widget and offer
no page in another language: no `hreflang`, no link named in another language.
Why it matters: Machine translation gets names, fees and legal terms wrong, its pages can't be found or shared,
and forms and files stay as they were.
How to fix: Offer translated pages of their own address for services and their conditions, and keep the widget
for further languages.
References: The portal's own language policy.
"""

import re
from collections.abc import Iterator

from auditor.model import Node, Request, Snapshot, Target, Text
from auditor.rules import Judgement, check, failed

ARABIC = """اللغة الأخرى أكثر من أداة ترجمة آلية.

ما الذي يُفحص: الصفحات التي تحمّل Google Translate أو GTranslate أو Weglot أو ConveyThis ونحوها ولا تقدم صفحة
بلغة أخرى: لا `hreflang` ولا رابط باسم لغة أخرى.
لماذا يهم: تخطئ الترجمة الآلية في الأسماء والرسوم والمصطلحات النظامية، ولا تُوجد صفحاتها بالبحث ولا تُشارك،
وتبقى النماذج والملفات على حالها.
كيفية الإصلاح: قدّم صفحات مترجمة لها عناوينها للخدمات وشروطها، واترك الأداة للغات أخرى.
"""

_WIDGET = re.compile(
    r"translate\.google(?:apis)?\.com|translate_a/element|cdn\.gtranslate\.net|gtranslate|weglot|conveythis|localizejs"
    r"|translate\.yandex|bablic",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"(?:english|en|eng|العربية|عربي|ع|ar|arabic|français|fr|中文|简体中文|اردو|language|languages|اللغة|اللغات|"
    r"switch to \w+|change language|تغيير اللغة)",
    re.IGNORECASE,
)


@check(
    title=Text(en="Languages are offered by real pages", ar="اللغات مقدمة بصفحات حقيقية"),
    impact="serious",
    messages={
        "only": Text(
            en="The only other language is what the widget of { $host } translates.",
            ar="لا لغة أخرى سوى ما تترجمه أداة { $host }.",
        )
    },
    arabic=ARABIC,
)
def translation_by_widget_only(snapshot: Snapshot, network: tuple[Request, ...]) -> Iterator[Judgement]:
    widget = next((r.url for r in network if r.type == "script" and _WIDGET.search(r.url)), None)
    if widget is None:
        holders = (n for n in snapshot.elements("div", "span") if "goog-te" in n.attrs.get("class", ""))
        if next(holders, None) is None:
            return
        widget = "translate.google.com"
    if not any(_offers_language(n) for n in snapshot.elements("a", "link", "button")):
        host = re.sub(r"^\w+://", "", widget).split("/")[0]
        yield failed(Target("script", widget[:200]), "only", host=host)


def _offers_language(node: Node) -> bool:
    if node.attrs.get("hreflang"):
        return True
    if any(
        "goog-te" in a.attrs.get("class", "") or "gtranslate" in a.attrs.get("class", "") for a in node.ancestors()
    ):
        return False
    name = (node.text or node.attrs.get("aria-label") or node.attrs.get("title") or "").strip()
    return node.tag != "link" and bool(_NAMES.fullmatch(name))
