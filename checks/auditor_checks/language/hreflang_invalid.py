"""Alternates are declared with valid language codes and absolute addresses.

What it checks: The `hreflang` of each `link rel="alternate"`: a language code, with a script or a country if at all,
or `x-default`; and its address, which must be absolute as written.

Why it matters: Search engines ignore a declaration they don't understand and send readers to the wrong language.

How to fix: Use the codes of BCP 47: `ar`, `ar-SA`, `en`, `zh-Hans`; `UK` is no country, it is `GB`.

Exceptions: none.

References: BCP 47; Google Search Central, localized versions of your pages; HTML Standard, the link element.
"""

import re
from collections.abc import Iterator

from auditor.commons.bcp47 import known
from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """النسخ البديلة معلنة برموز لغات صحيحة وعناوين كاملة.

ما الذي يُفحص: السمة hreflang في كل link rel="alternate": رمز لغة ومعه رمز كتابة أو بلد إن وُجد، أو x-default، وعنوانه الذي يجب
أن يكون كاملًا.

لماذا يهم: تتجاهل محركات البحث الإعلان الذي لا تفهمه فتقود القراء إلى اللغة الخطأ.

كيفية الإصلاح: استخدم رموز BCP 47: ar وar-SA وen وzh-Hans، وليس UK رمز بلد بل GB.

الاستثناءات: لا استثناءات.
"""

_COUNTRIES_WRONG = frozenset({"UK", "EU"})


@check(
    title=Text(en="Alternates have valid codes and addresses", ar="للنسخ البديلة رموز وعناوين صحيحة"),
    impact="moderate",
    messages={
        "code": Text(en='"{ $code }" is no language code', ar="«{ $code }» ليس رمز لغة"),
        "relative": Text(
            en='The address of the alternate "{ $code }" is not absolute: { $url }',
            ar="عنوان النسخة البديلة «{ $code }» غير كامل: { $url }",
        ),
    },
    arabic=ARABIC,
)
def hreflang_invalid(snapshot: Snapshot) -> Iterator[Judgement]:
    """One judgement a declared alternate."""
    for node in snapshot.main.elements("link"):
        code, rel = node.attrs.get("hreflang", "").strip(), node.attrs.get("rel", "").lower().split()
        if "hreflang" not in node.attrs or "alternate" not in rel:
            continue
        if code.lower() != "x-default" and not _valid(code):
            yield failed(node, "code", code=code)
        elif not re.match(r"https?://", node.attrs.get("href", "").strip(), re.IGNORECASE):
            yield failed(node, "relative", code=code, url=node.attrs.get("href", "")[:200])
        else:
            yield passed(node)


def _valid(code: str) -> bool:
    form = re.fullmatch(r"([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|\d{3}))?", code)
    if form is None or not known(form[1]):
        return False
    script, country = form[2] or "", (form[3] or "").upper()
    if country in _COUNTRIES_WRONG:
        return False
    # A script that the language is written in anyway is no country and tells nothing.
    return not script or script.title() in _TELLING.get(form[1].lower(), ())


_TELLING = {
    "zh": ("Hans", "Hant"), "sr": ("Latn", "Cyrl"), "uz": ("Latn", "Cyrl"), "az": ("Latn", "Cyrl", "Arab"),
    "pa": ("Arab", "Guru"), "ku": ("Latn", "Arab"), "ms": ("Arab", "Latn"), "bs": ("Latn", "Cyrl"),
    "kk": ("Cyrl", "Latn", "Arab"), "tg": ("Cyrl", "Arab"), "ha": ("Latn", "Arab"),
}  # fmt: skip
"""Scripts that tell versions of a language apart."""
