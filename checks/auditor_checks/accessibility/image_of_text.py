"""Text is text, not a picture of it.

What it checks: Pictures written as SVG into the page's addresses (`data:image/svg+xml`, in `img` or as a
background) that hold a `text` element. Whether other pictures hold text is not read from their pixels.

Why it matters: Text in a picture cannot be enlarged without blur, recoloured, spaced or read aloud.

How to fix: Write the words as text and style them with CSS.

Exceptions: Logotypes, pictures hidden as decoration, and SVG inside the page, whose text is text.

References: WCAG 2.0 1.4.5 Images of Text; ACT rule 0va7u6; techniques C22, C30.
"""

import base64
import binascii
import re
from collections.abc import Iterator
from urllib.parse import unquote

from auditor.model import Node, Snapshot, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """النص نص لا صورة عنه.

ما الذي يُفحص: الصور المكتوبة بصيغة SVG داخل عناوين الصفحة (`data:image/svg+xml` في `img` أو في الخلفية) وفيها
عنصر `text`. ولا تُقرأ النصوص من بكسلات الصور الأخرى.

لماذا يهم: النص داخل الصورة لا يُكبَّر من غير تشويش ولا يُغيَّر لونه ولا تُوسَّع مسافاته ولا يُقرأ جهرا.

كيفية الإصلاح: اكتب الكلمات نصا ونسقها باستخدام CSS.

الاستثناءات: الشعارات النصية، والصور المخفية زخرفة، وSVG داخل الصفحة فنصه نص.
"""

_DATA = re.compile(r"data:image/svg\+xml([^,]*),(.*)", re.I | re.S)
_TEXT_ELEMENT = re.compile(r"<text\b[^>]*>(.*?)</text\s*>", re.I | re.S)
_LOGO = re.compile(r"logo|brand|شعار", re.I)


@check(
    title=Text(en="Text is not shown as a picture", ar="لا يُعرض النص صورةً"),
    impact="moderate",
    wcag=("1.4.5", "1.4.9"),
    act=("0va7u6",),
    messages={
        "text": Text(
            en='The picture holds the text "{ $text }"',
            ar="في الصورة النص «{ $text }»",
        )
    },
    arabic=ARABIC,
)
def image_of_text(snapshot: Snapshot) -> Iterator[Judgement]:
    """One judgement an SVG picture that could be read."""
    for node in snapshot.elements():
        address = _address(node)
        if not address or not node.visible:
            continue
        words = " ".join(re.sub(r"<[^>]+>", " ", t) for t in _TEXT_ELEMENT.findall(_source(address))).strip()
        about = " ".join(node.attrs.get(a, "") for a in ("alt", "class", "id", "aria-label", "title"))
        if len(re.findall(r"[^\W\d_]", words)) >= 3 and not _LOGO.search(about):
            yield failed(node, "text", text=" ".join(words.split())[:80])
        else:
            yield passed(node)


def _address(node: Node) -> str:
    if node.tag == "img":
        source = node.attrs.get("src", "").strip()
        return source if source.lower().startswith("data:image/svg") else ""
    image = node.style("background-image")
    return image[image.index("data:") :].rstrip("\"')") if "data:image/svg" in image else ""


def _source(address: str) -> str:
    match = _DATA.match(address)
    if match is None:
        return ""
    if "base64" in match[1].lower():
        try:
            return base64.b64decode(match[2], validate=False).decode("utf-8", "replace")
        except (binascii.Error, ValueError):
            return ""
    return unquote(match[2])
