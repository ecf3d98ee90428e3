"""Captions and subtitles say what language they are in.

What it checks: `track` elements: subtitles without `srclang`, and values that are no language.
Why it matters: The player offers tracks by their language; without it people can't find theirs, and assistive
technology reads the text in the wrong voice.
How to fix: Write `<track kind="captions" srclang="ar" label="العربية" src="…">`.
References: WCAG 1.2.2, 3.1.2; HTML Standard, the track element.
"""

from collections.abc import Iterator

from auditor.commons.bcp47 import known
from auditor.model import Snapshot, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """تعلن التسميات التوضيحية والترجمات لغتها.

ما الذي يُفحص: عناصر `track`: الترجمات بلا `srclang`، والقيم التي ليست لغة.
لماذا يهم: يعرض المشغل المسارات بلغاتها، فبدونها لا يجد الناس مسارهم، وتقرأ التقنيات المساعدة النص بصوت لغة
أخرى.
كيفية الإصلاح: اكتب `<track kind="captions" srclang="ar" label="العربية" src="…">`.
"""


@check(
    title=Text(en="Tracks declare their language", ar="المسارات تعلن لغتها"),
    impact="moderate",
    messages={
        "absent": Text(en="The track has no `srclang`.", ar="ليس للمسار السمة `srclang`."),
        "unknown": Text(en="“{ $tag }” is not a language.", ar="«{ $tag }» ليست لغة."),
    },
    arabic=ARABIC,
)
def track_language_missing(snapshot: Snapshot) -> Iterator[Judgement]:
    for node in snapshot.elements("track"):
        if node.attrs.get("kind", "subtitles").lower() in ("metadata", "chapters"):
            continue
        tag = node.attrs.get("srclang", "").strip()
        if not tag:
            yield failed(node, "absent")
        elif not known(tag):
            yield failed(node, "unknown", tag=tag)
        else:
            yield passed(node)
