"""Information comes as text, pictures and video.

What it checks: Whether the pages visited hold, beside text, pictures and video in their main content.

Why it matters: People take in information differently; the policy asks for more than one medium.

How to fix: Explain the main services with a picture and a short captioned video.

Exceptions: Where only one of both was found, or not the whole portal was visited, a person decides.

References: the policies selected.
"""

from collections.abc import Iterator

from auditor.commons.portal_view import is_demanded, page_fact
from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import SAMPLED, absent, asks

ARABIC = """تُقدم المعلومات نصًا وصورة ومقطعًا مرئيًا.

ما الذي يُفحص: هل في محتوى الصفحات المفتوحة، مع النص، صور ومقاطع مرئية.

لماذا يهم: يختلف الناس في تلقي المعلومات، والسياسة تطلب أكثر من وسيط.

كيفية الإصلاح: اشرح أهم الخدمات بصورة ومقطع قصير بتسميات توضيحية.

الاستثناءات: إذا لم يُعثر إلا على أحدهما، أو لم تُفتح البوابة كلها، فالقرار لإنسان.
"""

_NAMES = {"pictures": Text(en="pictures", ar="الصور"), "videos": Text(en="videos", ar="المقاطع المرئية")}
_BOTH = Text(en="pictures and videos", ar="الصور والمقاطع المرئية")


@check(
    title=Text(en="Information comes as text, pictures and video", ar="تُقدم المعلومات نصًا وصورة ومقطعًا مرئيًا"),
    impact="minor",
    messages={
        "text": Text(en="The portal's pages hold text alone", ar="صفحات البوابة نص فقط"),
        "half": Text(
            en="Does the portal use pictures and video? { $name_en } were not found",
            ar="هل تستخدم البوابة الصور والمقاطع المرئية؟ لم يُعثر على: { $name_ar }",
        ),
        "sampled": SAMPLED,
    },
    arabic=ARABIC,
)
def media_kinds_few(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for the portal."""
    if not is_demanded(portal, "service/media-kinds-few") or not portal.audited:
        return
    found = {kind: any(page_fact(p, "service_controls").get(kind) for p in portal.audited) for kind in _NAMES}
    if all(found.values()):
        yield passed("media")
    elif not any(found.values()):
        yield absent(portal, "media", "text", _BOTH)
    else:
        yield asks("media", "half", _NAMES["videos" if found["pictures"] else "pictures"])
