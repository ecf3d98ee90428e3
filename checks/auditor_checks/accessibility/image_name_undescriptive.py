"""Alternatives of images are words written for people.

What it checks: The accessible names of visible `img`, `svg` and `canvas` elements: a file name ("IMG_2034",
"banner-2.png") or a word left over from a template ("image", "صورة") is no alternative. Where the name claims
the logo of one body and the file's name another, a person looks.

Why it matters: Blind people hear "I M G underscore two zero three four" in place of what the picture says.

How to fix: Write what the picture says or does here; `alt=""` where it says nothing.

Exceptions: Images inside a control that has a name of its own. Pictures of files, named after them.

References: WCAG 2.0 1.1.1 Non-text Content; ACT rule qt1vmo; techniques G94, G95; failure F30.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from auditor.commons import lexicon
from auditor.model import AxTree, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.accessibility._images import named_ancestor
from auditor_checks.accessibility._tree import exposed

ARABIC = """بدائل الصور كلمات كُتبت للناس.

ما الذي يُفحص: أسماء عناصر `img` و`svg` و`canvas` المرئية عند القارئ الآلي: اسم الملف («IMG_2034» أو
«banner-2.png») أو كلمة من بقايا القوالب («صورة»، image) ليس بديلا. وإذا نسب الاسم شعارا إلى جهة ونسبه اسم الملف
إلى أخرى نظر إنسان.

لماذا يهم: يسمع الكفيف حروف اسم الملف بدلا مما تقوله الصورة.

كيفية الإصلاح: اكتب ما تقوله الصورة أو تؤديه هنا، واكتب `alt=""` إن لم تقل شيئا.

الاستثناءات: الصور داخل عنصر تحكم له اسمه، وصور الملفات المسماة بأسمائها.
"""

_LOGO = re.compile(r"^(?:the\s+)?([\w.]+)\s+logo$", re.I)
_FILE_LOGO = re.compile(r"^([a-z0-9]{2,})[-_]logo$|^logo[-_]([a-z0-9]{2,})$", re.I)
_ANY = frozenset(
    {
        "site", "main", "header", "footer", "new", "white", "black", "dark", "light", "color", "small", "big",
        "large", "top", "page", "company", "our", "the", "nav", "navbar", "brand", "full", "mobile", "desktop", "ar",
        "en", "rtl",
        "ltr",
    }
)  # fmt: skip


@check(
    title=Text(en="Alternatives of images are written for people", ar="بدائل الصور مكتوبة للناس"),
    impact="serious",
    wcag=("1.1.1",),
    act=("qt1vmo",),
    messages={
        "file": Text(en='"{ $name }" is the name of a file', ar="«{ $name }» اسم ملف"),
        "placeholder": Text(
            en='"{ $name }" is left over from a template and says nothing of this image',
            ar="«{ $name }» من بقايا قالب ولا يقول شيئا عن هذه الصورة",
        ),
        "logo": Text(
            en='The name says "{ $name }", the file is called "{ $file }": whose logo is it?',
            ar="الاسم يقول «{ $name }» واسم الملف «{ $file }»: شعار من هو؟",
        ),
    },
    arabic=ARABIC,
)
def image_name_undescriptive(snapshot: Snapshot, axtree: AxTree) -> Iterator[Judgement]:
    """One judgement an image whose name can be judged; other names are left to people and not reported."""
    for node in snapshot.elements("img", "svg", "canvas"):
        name = axtree[node].name.strip()
        if not name or not node.visible or not exposed(node) or named_ancestor(node):
            continue
        file = unquote(urlsplit(node.attrs.get("src", "")).path).rsplit("/", 1)[-1]
        if lexicon.is_file_name(name):
            yield failed(node, "file", name=name[:80])
        elif lexicon.is_placeholder(name, "image"):
            yield failed(node, "placeholder", name=name[:80])
        elif _other_logo(name, file):
            yield cant_tell(node, "logo", name=name[:80], file=file[:80])
        elif lexicon.key(name) == lexicon.key(file.rsplit(".", 1)[0].replace("-", " ").replace("_", " ")):
            yield passed(node)


def _other_logo(name: str, file: str) -> bool:
    claimed, called = _LOGO.match(name), _FILE_LOGO.match(file.rsplit(".", 1)[0])
    if claimed is None or called is None:
        return False
    one, other = claimed[1].casefold(), (called[1] or called[2]).casefold()
    return other not in _ANY and one not in other and other not in one
