"""Icons that show a direction are mirrored on the Arabic page, and no others.

What it checks: Icons whose names or places speak of a direction (arrow, chevron, next, previous, send, undo, list)
and that are the same drawing on the Arabic page and its English counterpart: one of the two must be mirrored.
Icons that must not turn (check mark, magnifier, clock, telephone, media keys, logo) must not be mirrored.

Why it matters: An arrow to the right leads back in Arabic. A mirrored check mark or clock, on the other hand, looks
broken.

How to fix: Mirror directional icons in right-to-left pages (`[dir="rtl"] .arrow { transform: scaleX(-1) }`) or use
the opposite icon.

Exceptions: Arrows up and down, and icons whose drawing is symmetrical; where the name alone speaks, a person decides.

References: Unicode CLDR layout orientation; CSS Logical Properties and Values Level 1.
"""

import re
from collections.abc import Iterator

from auditor.commons.twins import Twins
from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.rtl._outline import Block, Outline, matched, read

ARABIC = """الأيقونات الدالة على اتجاه معكوسة في الصفحة العربية دون غيرها.

ما الذي يُفحص: الأيقونات التي يدل اسمها أو موضعها على اتجاه (سهم، التالي، السابق، إرسال، تراجع، قائمة) وهي الرسم نفسه في
الصفحة العربية والإنجليزية: يجب أن تُعكس في إحداهما. وما لا ينبغي عكسه (علامة الصح والعدسة والساعة والهاتف وأزرار الوسائط
والشعار) يجب ألا يُعكس.

لماذا يهم: السهم نحو اليمين يعني الرجوع في العربية، أما علامة الصح أو الساعة المعكوسة فتبدو خطأ.

كيفية الإصلاح: اعكس الأيقونات ذات الاتجاه في الصفحات العربية ([dir="rtl"] .arrow { transform: scaleX(-1) }) أو استخدم
الأيقونة المقابلة.

الاستثناءات: الأسهم الرأسية والأيقونات المتناظرة، وحيث لا يدل إلا الاسم يقرر الإنسان.
"""

_TURNS = re.compile(
    r"arrow|chevron|caret|angle|\bnext\b|\bprev|forward|\bback\b|\bsend\b|paper-plane|undo|redo|reply|\bindent|outdent|"
    r"breadcrumb|log-?(?:in|out)|sign-?(?:in|out)|enter|exit",
    re.IGNORECASE,
)
_UPRIGHT = re.compile(
    r"(?:arrow|chevron|caret|angle)s?[\w-]*(?:up|down|top|bottom|expand|vertical)|dropdown|external", re.IGNORECASE
)
_STAYS = re.compile(
    r"check|tick|search|magnif|clock|time\b|phone|\btel\b|play|pause|volume|\blogo|whatsapp|twitter|facebook|youtube|"
    r"linkedin|instagram|snapchat|question",
    re.IGNORECASE,
)


@check(
    title=Text(en="Directional icons are mirrored", ar="الأيقونات ذات الاتجاه معكوسة"),
    impact="minor",
    messages={
        "same": Text(
            en='The icon "{ $icon }" is the same drawing as on the English page and not mirrored',
            ar="الأيقونة «{ $icon }» هي الرسم نفسه في الصفحة الإنجليزية ولم تُعكس",
        ),
        "turned": Text(
            en='The icon "{ $icon }" is mirrored on the Arabic page: does it show a direction?',
            ar="الأيقونة «{ $icon }» معكوسة في الصفحة العربية: هل تدل على اتجاه؟",
        ),
    },
    arabic=ARABIC,
)
def icon_not_mirrored(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement an icon that stands on both pages."""
    twins = Twins.of(portal)
    for page, twin in twins.pairs("ar", "en"):
        first, second = page.facts.get("outline"), twin.facts.get("outline")
        if first and second:
            mine, other = read(first), read(second)
            if mine.rtl and not other.rtl:
                yield from _icons(mine, other, page.info.url, twin.info.url)


def _icons(mine: Outline, other: Outline, page: str, twin: str) -> Iterator[Judgement]:
    for one, two in _pictures(mine, other):
        name, _, turned = one.picture.partition("|")
        twin_name, _, twin_turned = two.picture.partition("|")
        if name != twin_name:
            continue
        shown = (name.split(" ")[0].rsplit("/", 1)[-1].lstrip("#") or name)[:60]
        evidence = {"twin": twin, "twin_selector": two.selector}
        if _UPRIGHT.search(name):
            continue
        if _TURNS.search(name):
            if turned == twin_turned and one.direction == "rtl":
                report = failed if re.search(r"arrow|chevron", name, re.IGNORECASE) else cant_tell
                yield report(one.target, "same", page=page, icon=shown, evidence=evidence, cause=name)
            else:
                yield passed(one.target, page=page)
        elif _STAYS.search(name) and turned and not twin_turned:
            yield cant_tell(one.target, "turned", page=page, icon=shown, evidence=evidence, cause=name)


def _pictures(mine: Outline, other: Outline) -> Iterator[tuple[Block, Block]]:
    todo = [(mine.body, other.body)]
    while todo:
        one, two = todo.pop()
        if one is None or two is None:
            continue
        if one.picture and two.picture and max(one.box.width, one.box.height) <= 64:
            yield one, two
        todo += matched(one, two)
