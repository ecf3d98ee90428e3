"""Recorded sound has a text that says the same.

What it checks: `audio` elements that can be played or play by themselves. The check fails where the page shows
next to no text and has no link that could lead to one; otherwise a person compares.

Why it matters: Deaf people get nothing from a recording without a transcript.

How to fix: Put a transcript below the player, or link to it: what is said, who says it, and sounds that matter.

Exceptions: Live sound (1.2.9), and recordings that repeat a text of the page and are labelled so.

References: WCAG 2.0 1.2.1 Audio-only and Video-only (Prerecorded); ACT rules e7aa44, 2eb176, afb423; technique
G158.
"""

from collections.abc import Iterator, Sequence

from auditor.model import Media, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed
from auditor_checks.accessibility._media import FEW_WORDS, has_links, is_operable, media_nodes, words_beside

ARABIC = """للتسجيل الصوتي نص يقول ما يقوله.

ما الذي يُفحص: عناصر `audio` التي يمكن تشغيلها أو تبدأ من تلقاء نفسها. يخفق الفحص إذا كادت الصفحة تخلو من النص
ولم يكن فيها رابط قد يقود إليه، وفيما عدا ذلك يقارن إنسان.

لماذا يهم: لا يحصل الأصم من تسجيل بلا نص مفرغ على شيء.

كيفية الإصلاح: ضع النص المفرغ تحت المشغل أو اربط به: ما يقال ومن يقوله والأصوات ذات المعنى.

الاستثناءات: البث المباشر (1.2.9)، والتسجيلات التي تعيد نصا في الصفحة وتُسمى بذلك.
"""


@check(
    title=Text(en="Recorded sound has a text alternative", ar="للتسجيل الصوتي بديل نصي"),
    impact="critical",
    wcag=("1.2.1",),
    act=("e7aa44", "2eb176", "afb423"),
    messages={
        "none": Text(
            en="The page has neither a text that could say what this recording says nor a link to one",
            ar="ليس في الصفحة نص يمكن أن يقول ما يقوله هذا التسجيل، ولا رابط إليه",
        ),
        "compare": Text(
            en="Is all that this recording says also written on the page or behind a link?",
            ar="هل كل ما يقوله هذا التسجيل مكتوب في الصفحة أو خلف رابط؟",
        ),
    },
    arabic=ARABIC,
)
def audio_alternative_missing(snapshot: Snapshot, media: Sequence[Media]) -> Iterator[Judgement]:
    """One judgement an audio element."""
    for node, item in media_nodes(snapshot, media):
        if item.tag != "audio" or item.live or not is_operable(node, item):
            continue
        certain = item.audio and (item.duration or 0) > 3
        if certain and words_beside(snapshot, seen=True) < FEW_WORDS and not has_links(snapshot):
            yield failed(node, "none")
        else:
            yield cant_tell(node, "compare")
