"""What search engines and social networks show of the page is in its language.

What it checks: the meta description, `og:title`, `og:description` and `og:locale` against the page's language.
Why it matters: People search in Arabic and are shown an English extract, and a shared link reads in the wrong
language.
How to fix: Translate these elements with the page and set `og:locale` to `ar_SA` on Arabic pages.
Exceptions: Brand names.
References: The Open Graph protocol.
"""

from collections.abc import Iterator

from auditor.commons.bcp47 import known, primary
from auditor.commons.language import foreign_words, is_sentence_like
from auditor.commons.textmodel import TextModel
from auditor.model import Node, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """ما تعرضه محركات البحث والشبكات الاجتماعية من الصفحة مكتوب بلغتها.

ما الذي يُفحص: وصف الصفحة في meta و`og:title` و`og:description` و`og:locale` مقابل لغة الصفحة.
لماذا يهم: يبحث الناس بالعربية فيظهر لهم مقتطف إنجليزي، ويُقرأ الرابط المشارك بغير لغته.
كيفية الإصلاح: ترجم هذه العناصر مع الصفحة واجعل `og:locale` في الصفحات العربية `ar_SA`.
الاستثناءات: العلامات التجارية.
"""
_TEXTS = ("description", "og:title", "og:description", "twitter:title", "twitter:description")


@check(
    title=Text(en="The page's description is in its language", ar="وصف الصفحة بلغتها"),
    impact="minor",
    messages={
        "foreign": Text(
            en="{ $name } (“{ $value }”) is not in the language of the page.",
            ar="{ $name } («{ $value }») بغير لغة الصفحة.",
        ),
        "locale": Text(
            en="`og:locale` says “{ $value }”, the page is “{ $tag }”.",
            ar="تذكر `og:locale` القيمة «{ $value }» ولغة الصفحة «{ $tag }».",
        ),
    },
    arabic=ARABIC,
)
def description_foreign(text: TextModel) -> Iterator[Judgement]:
    tag = text.language
    if not tag or text.wholly_foreign:
        return
    for node in text.snapshot.main.elements("meta"):
        name = (node.attrs.get("name") or node.attrs.get("property") or "").strip().lower()
        value = node.attrs.get("content", "").strip()
        if value and name == "og:locale":
            yield from _locale(node, value, tag)
        elif value and name in _TEXTS:
            found = foreign_words(text.voting(value), tag)
            if len(found) >= 4 and (is_sentence_like(found) or not found[0].isascii()):
                yield failed(node, "foreign", name=name, value=value[:120])
            else:
                yield passed(node)


def _locale(node: Node, value: str, tag: str) -> Iterator[Judgement]:
    named = value.replace("_", "-")
    if known(named) and primary(named) != primary(tag):
        yield failed(node, "locale", value=value, tag=tag)
    elif known(named):
        yield passed(node)
