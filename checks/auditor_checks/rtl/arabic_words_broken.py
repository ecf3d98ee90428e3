"""Arabic words are not broken at the end of a line.

What it checks: `word-break: break-all` and automatic hyphenation on blocks of Arabic text of four words
and more: those take several lines in a narrow window at the latest.

Why it matters: Arabic is never hyphenated. A word that is broken at any letter changes the shapes of its letters
and becomes unreadable.

How to fix: Use `word-break: normal` with `overflow-wrap: break-word`, and `hyphens: manual`.

Exceptions: Short texts, and long addresses in Latin letters.

References: W3C Text Layout Requirements for the Arabic Script, line breaking.
"""

from collections.abc import Iterator

from auditor.commons.layout import Layout
from auditor.model import Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """لا تُكسر الكلمات العربية في آخر السطر.

ما الذي يُفحص: word-break: break-all والتوصيل التلقائي (hyphens: auto) على كتل النص العربي من أربع كلمات
فأكثر، فهي تشغل عدة أسطر في النافذة الضيقة على الأقل.

لماذا يهم: لا تُقسم الكلمة العربية بين سطرين، فكسرها عند أي حرف يغير أشكال حروفها ويجعلها غير مقروءة.

كيفية الإصلاح: استخدم word-break: normal مع overflow-wrap: break-word، وhyphens: manual.

الاستثناءات: النصوص القصيرة، والعناوين الطويلة بحروف لاتينية.
"""

_WORDS = 4
"""Words from which a block may take several lines in a narrow window."""


@check(
    title=Text(en="Arabic words stay whole", ar="تبقى الكلمات العربية كاملة"),
    impact="moderate",
    messages={
        "break-all": Text(
            en="Arabic words are broken at any letter (word-break: break-all)",
            ar="تُكسر الكلمات العربية عند أي حرف (word-break: break-all)",
        ),
        "hyphens": Text(
            en="Automatic hyphenation is switched on for Arabic text", ar="التوصيل التلقائي مفعّل على نص عربي"
        ),
    },
    arabic=ARABIC,
)
def arabic_words_broken(layout: Layout) -> Iterator[Judgement]:
    """One judgement a block of some words."""
    for block in layout.arabic_blocks:
        if len(block.text.split()) < _WORDS:
            continue
        if block.element.style("word-break") == "break-all":
            yield failed(block.element, "break-all")
        elif block.element.style("hyphens") == "auto":
            yield failed(block.element, "hyphens")
        else:
            yield passed(block.element)
