"""Links say when a document is in another language.

What it checks: links on a page whose file name or `hreflang` says another language than the page's, and whose
text doesn't name it.
Why it matters: Someone who reads Arabic alone downloads an English file for nothing.
How to fix: Offer the document in the page's language, or write the language into the link: "(بالإنجليزية)".
Exceptions: Links that are in the other language themselves, and links of the language switch.
References: W3C, Indicating the language of a link destination.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from auditor.commons.bcp47 import known, primary
from auditor.commons.language import count_scripts
from auditor.commons.textmodel import TextModel
from auditor.commons.urls import is_document
from auditor.model import Text
from auditor.rules import Judgement, cant_tell, check, passed

ARABIC = """تبيّن الروابط أن الوثيقة بلغة أخرى.

ما الذي يُفحص: روابط الوثائق التي يدل اسم ملفها أو `hreflang` فيها على لغة غير لغة الصفحة ولا يذكر نصها ذلك.
لماذا يهم: من لا يقرأ إلا العربية ينزّل ملفًا إنجليزيًا بلا فائدة.
كيفية الإصلاح: قدّم الوثيقة بلغة الصفحة، أو اكتب اللغة في الرابط: «(بالإنجليزية)».
الاستثناءات: الروابط المكتوبة باللغة الأخرى، وروابط تبديل اللغة.
"""

_IN_NAME = re.compile(r"(?:^|[-_. (])(en|eng|english|ar|ara|arabic)(?:[-_. )]|$)", re.IGNORECASE)
_CODES = {"eng": "en", "english": "en", "ara": "ar", "arabic": "ar"}
_SAYS = re.compile(r"إنجليزي|انجليزي|english|عربي|العربية|arabic|\\b(?:en|ar)\\b", re.IGNORECASE)


@check(
    title=Text(en="Links name the language of documents", ar="الروابط تذكر لغة الوثائق"),
    impact="moderate",
    messages={
        "other": Text(
            en="The document “{ $file }” seems to be in “{ $tag }”; the link doesn't say so.",
            ar="يبدو أن لغة الوثيقة «{ $file }» هي «{ $tag }» والرابط لا يذكر ذلك.",
        )
    },
    arabic=ARABIC,
)
def linked_document_foreign(text: TextModel) -> Iterator[Judgement]:
    page = primary(text.language)
    if page not in ("ar", "en"):
        return
    for node in text.snapshot.elements("a"):
        address = node.attrs.get("href", "")
        if not address or not is_document(address):
            continue
        file = unquote(urlsplit(address).path.rsplit("/", 1)[-1])
        tag = _language(node.attrs.get("hreflang", ""), file)
        own = count_scripts(node.text)["Arab" if page == "ar" else "Latn"] > 0
        if tag and tag != page and own and not _SAYS.search(node.text):
            yield cant_tell(node, "other", file=file[:80], tag=tag)
        else:
            yield passed(node)


def _language(declared: str, file: str) -> str:
    if known(declared):
        return primary(declared)
    match = _IN_NAME.search(file.rsplit(".", 1)[0])
    return _CODES.get(match[1].lower(), match[1].lower()) if match else ""
