"""Text comes in paragraphs that can be read.

What it checks: Paragraphs of more than 150 words and sentences of more than 40 in the main content, where they
are more than a fifth of the page's paragraphs.

Why it matters: Long paragraphs are skipped, and people with reading difficulties lose the thread.

How to fix: Break paragraphs by thought, use lists and headings, and write short sentences.

Exceptions: Laws and regulations have a form of their own and are not judged, nor are pages of lists and tables.

References: WCAG 2.0 3.1.5 (AAA), as advice.
"""

import re
from collections.abc import Iterator

from auditor.commons.named_pages import KINDS
from auditor.commons.page_blocks import PageBlock
from auditor.model import Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """النص مقسم إلى فقرات مقروءة.

ما الذي يُفحص: الفقرات التي تزيد على 150 كلمة والجمل التي تزيد على 40 في المحتوى الرئيس، إذا تجاوزت
خمس فقرات الصفحة.

لماذا يهم: الفقرات الطويلة يتجاوزها القارئ، ومن لديه صعوبة في القراءة يفقد تسلسلها.

كيفية الإصلاح: قسّم الفقرات بحسب الأفكار، واستخدم القوائم والعناوين، واكتب جملًا قصيرة.

الاستثناءات: للأنظمة واللوائح صياغتها الخاصة فلا يُحكم عليها، ولا على صفحات القوائم والجداول.
"""

_PARAGRAPH, _SENTENCE = 150, 40
_SHARE = 0.2
_FEWEST = 3


@check(
    title=Text(en="Text comes in paragraphs that can be read", ar="النص مقسم إلى فقرات مقروءة"),
    impact="minor",
    advice=True,
    messages={
        "dense": Text(
            en="{ $count } of { $all } paragraphs are hard to read: over 150 words, or with sentences over 40",
            ar="{ $count } من { $all } فقرة صعبة القراءة: تزيد على 150 كلمة أو فيها جمل تزيد على 40",
        ),
    },
    arabic=ARABIC,
)
def text_dense(blocks: tuple[PageBlock, ...]) -> Iterator[Judgement]:
    """One judgement for the page."""
    heading = next((b.text for b in blocks if b.kind == "heading"), "")
    written = [b for b in blocks if b.kind == "paragraph" and len(b.text.split()) >= 12]
    listed = sum(b.kind in ("row", "item") for b in blocks)
    if len(written) < _FEWEST or listed > 4 * len(written) or KINDS["regulations"].is_name(heading):
        return
    dense = [b for b in written if _is_dense(b.text)]
    if len(dense) <= _SHARE * len(written):
        yield passed(count=len(written))
    else:
        node = dense[0].node
        yield failed(node, "dense", cause="dense", count=len(dense), all=len(written))


def _is_dense(text: str) -> bool:
    if len(text.split()) > _PARAGRAPH:
        return True
    return any(len(sentence.split()) > _SENTENCE for sentence in re.split(r"[.!?؟؛;،:]\s", text))
