"""Documents inside frames say what language they are in.

What it checks: the documents of frames that the browser shows in the same process: those without a `lang` whose
text is in another language than the page around them.
Why it matters: A frame does not take over the page's language: maps, forms and chat windows are read in the
default voice.
How to fix: Put `lang` (and `dir`) on the `html` element of the framed document; for a third party, set the
language in its address or settings.
Exceptions: Frames whose text is in the language of the page around them.
References: WCAG 3.1.1, 3.1.2.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from auditor.commons.language import count_scripts, judge
from auditor.commons.textmodel import TextModel
from auditor.model import Document, PageInfo, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.language._names import language_names

ARABIC = """الوثائق داخل الإطارات تعلن لغتها.

ما الذي يُفحص: وثائق الإطارات التي يعرضها المتصفح في العملية نفسها: ما خلا منها من `lang` ونصه بغير لغة
الصفحة المحيطة.
لماذا يهم: لا يرث الإطار لغة الصفحة، فتُقرأ الخرائط والنماذج ونوافذ المحادثة بالصوت الافتراضي.
كيفية الإصلاح: ضع `lang` (و`dir`) على عنصر `html` في وثيقة الإطار، وإن كانت من طرف آخر فعيّن اللغة في
عنوانها أو إعداداتها.
الاستثناءات: الإطارات التي نصها بلغة الصفحة المحيطة بها.
"""


@check(
    title=Text(en="Framed documents declare their language", ar="وثائق الإطارات تعلن لغتها"),
    impact="moderate",
    messages={
        "missing": Text(
            en="The framed document declares no language, and its text is { $found_en }, not that of the page.",
            ar="لا تعلن وثيقة الإطار لغة، ونصها بغير لغة الصفحة: { $found_ar }.",
        ),
        "third_party": Text(
            en="The document from { $host } declares no language, and its text is { $found_en }, not that "
            "of the page.",
            ar="لا تعلن الوثيقة الواردة من { $host } لغة، ونصها بغير لغة الصفحة: { $found_ar }.",
        ),
    },
    arabic=ARABIC,
)
def frame_language_missing(text: TextModel, page: PageInfo) -> Iterator[Judgement]:
    for document in text.snapshot.documents[1:]:
        owner, root = document.owner, document.root
        if owner is None or root is None or not owner.visible:
            continue
        if root.attrs.get("lang", "").strip():
            yield passed(owner)
            continue
        words = text.voting(_text(text, document))
        verdict = judge(words, text.lang(owner) or text.language)
        if sum(count_scripts(words).values()) < 30 or verdict.agrees is None:
            continue
        if verdict.agrees:
            yield passed(owner)
            continue
        en, ar = language_names(verdict.found)
        host = urlsplit(document.url).hostname or ""
        foreign = bool(host) and host != urlsplit(page.final_url).hostname
        yield failed(owner, "third_party" if foreign else "missing", host=host, found_en=en, found_ar=ar)


def _text(text: TextModel, document: Document) -> str:
    return " . ".join(b.text for b in text.blocks if b.element.document is document)
