"""Machine translation comes with the body's own disclaimer.

What it checks: Whether pages that a machine translates (a widget of a translation service) say so, and whether
such a disclaimer names another body than the portal's owner.

Why it matters: Readers must know that a translation binds nobody; a disclaimer copied from another portal names
the wrong body.

How to fix: Write a disclaimer in the body's own name beside the translation.

Exceptions: A disclaimer that names a body that may be the owner goes to a person. Pages without machine
translation are not judged.

References: the policies selected.
"""

from collections.abc import Iterator

from auditor.commons.arabic import fold_text
from auditor.commons.folded_regex import folded_regex
from auditor.commons.portal_view import page_fact
from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import asks, fails

ARABIC = """تقترن الترجمة الآلية بتنبيه من الجهة نفسها.

ما الذي يُفحص: هل تنبه الصفحات التي تترجمها آلة (أداة لخدمة ترجمة) إلى ذلك، وهل يذكر التنبيه جهة غير
مالك البوابة.

لماذا يهم: ينبغي أن يعلم القارئ أن الترجمة غير ملزمة، والتنبيه المنقول من بوابة أخرى يذكر جهة خاطئة.

كيفية الإصلاح: اكتب تنبيهًا باسم الجهة بجانب الترجمة.

الاستثناءات: التنبيه الذي يذكر جهة قد تكون هي المالكة يقرر فيه إنسان. ولا يُحكم على صفحات بلا ترجمة
آلية.
"""

_NAME = Text(en="disclaimer", ar="التنبيه")
_BODY = folded_regex(
    r"(?<!\w)(?:وزارة|هيئة|مؤسسة|أمانة|صندوق|مركز|جامعة) (?!هذه)\w+(?: \w+)?|\b(?:ministry|authority|fund|commission|university) of \w+(?: \w+)?"
)


@check(
    title=Text(
        en="Machine translation comes with the body's own disclaimer",
        ar="تقترن الترجمة الآلية بتنبيه من الجهة نفسها",
    ),
    impact="minor",
    messages={
        "absent": Text(
            en="A machine translates this page, and no disclaimer says so",
            ar="تترجم آلة هذه الصفحة دون تنبيه إلى ذلك",
        ),
        "owner": Text(
            en="Does this disclaimer speak for the portal's owner? “{ $line }”",
            ar="هل يصدر هذا التنبيه عن مالك البوابة؟ «{ $line }»",
        ),
    },
    arabic=ARABIC,
)
def translation_disclaimer_wrong(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement for each page with a translator or a disclaimer."""
    title = portal.options.get("title", {})
    own = fold_text(" ".join([title.get("ar", ""), title.get("en", ""), *(p.title for p in portal.audited[:5])]))
    for page in portal.audited:
        controls = page_fact(page, "service_controls")
        note = controls.get("translation_note", "")
        if not note and not controls.get("translator"):
            continue
        bodies = [b for b in _BODY.findall(note) if b not in own]
        if controls.get("translator") and not note:
            yield fails("translation", "absent", _NAME, page=page.info.url)
        elif bodies:
            yield asks("translation", "owner", _NAME, page=page.info.url, cause=bodies[0], line=note[:200])
        else:
            yield passed("translation", page=page.info.url)
