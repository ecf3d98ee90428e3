"""Arrows in Arabic text point where they lead.

What it checks: Arrow characters at the beginning or end of Arabic links and buttons, and arrow icons in them, on
pages that run from right to left: forward is left, back is right. `»` and `›` are turned by the browser itself.

Why it matters: An arrow to the right means "back" to Arabic readers. On a link called "next" it contradicts its
word.

How to fix: Use `←` for forward in Arabic texts, or an icon that is mirrored in right-to-left pages
(`[dir="rtl"] .arrow { transform: scaleX(-1) }`).

Exceptions: Arrows between two things in running text, and arrows up and down. Where the words do not say forward
or back, and for icons, a person decides.

References: Unicode Bidi_Mirrored property; Unicode CLDR layout orientation.
"""

import re
from collections.abc import Iterator

from auditor.commons.bidi import has_arabic
from auditor.commons.layout import Layout
from auditor.model import Node, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.rtl._names import label, moves

ARABIC = """الأسهم في النص العربي تشير إلى وجهتها.

ما الذي يُفحص: حروف الأسهم في أول الروابط والأزرار العربية أو آخرها، وأيقونات الأسهم فيها، في الصفحات التي تسير من اليمين إلى
اليسار: التقدم نحو اليسار والرجوع نحو اليمين. أما «»» و«›» فيعكسهما المتصفح.

لماذا يهم: السهم المشير إلى اليمين يعني الرجوع عند القارئ العربي، فإذا جاء مع كلمة «التالي» ناقضها.

كيفية الإصلاح: استخدم ← للتقدم في النص العربي، أو أيقونة تُعكس في الصفحات العربية
([dir="rtl"] .arrow { transform: scaleX(-1) }).

الاستثناءات: الأسهم بين شيئين في نص متصل، والأسهم الرأسية. وحيث لا تدل الكلمات على تقدم أو رجوع، وفي الأيقونات، يقرر الإنسان.
"""

_RIGHT, _LEFT = "→➔➜➝➞➡⇒⟶▶►▸⏵🡒", "←⬅⇐⟵◀◄◂⏴🡐"
_AT_END = re.compile(f"^\\s*([{_RIGHT}{_LEFT}])\\ufe0f?|([{_RIGHT}{_LEFT}])\\ufe0f?\\s*$")
_ICON_RIGHT = re.compile(r"(?:arrow|chevron|caret|angle)s?(?:-\w+)*-(?:right|forward)(?:$|[\s_-])", re.IGNORECASE)
_ICON_LEFT = re.compile(
    r"(?:arrow|chevron|caret|angle)s?(?:-\w+)*-(?:left|back(?:ward)?)(?:$|[\s_-])", re.IGNORECASE
)


@check(
    title=Text(en="Arrows point where they lead", ar="الأسهم تشير إلى وجهتها"),
    impact="minor",
    messages={
        "against": Text(
            en='The arrow of "{ $name }" points against what the words say',
            ar="سهم «{ $name }» يخالف ما تقوله كلماته",
        ),
        "right": Text(
            en='The arrow of "{ $name }" points to the right, which is back in Arabic: is that meant?',
            ar="سهم «{ $name }» يشير إلى اليمين وهو اتجاه الرجوع في العربية: هل هذا مقصود؟",
        ),
        "icon": Text(
            en='The arrow icon of "{ $name }" seems to point against what the words say',
            ar="يبدو أن أيقونة السهم في «{ $name }» تخالف ما تقوله كلماته",
        ),
    },
    arabic=ARABIC,
)
def arrow_points_back(layout: Layout) -> Iterator[Judgement]:
    """One judgement a link or button with an arrow."""
    if not layout.rtl:
        return
    for control in layout.snapshot.elements("a", "button"):
        name = label(control)
        if not control.visible or control.style("direction") != "rtl" or not has_arabic(name) or len(name) > 120:
            continue
        said = moves(name)
        if match := _AT_END.search(control.text):
            points = "next" if (match[1] or match[2]) in _LEFT else "previous"
            yield from _of_text(control, name, said, points, ends=bool(match[2]))
        elif said and (points := _icon(control)):
            yield passed(control) if points == said else cant_tell(control, "icon", name=name[:60])


def _of_text(control: Node, name: str, said: str, points: str, *, ends: bool) -> Iterator[Judgement]:
    if said:
        yield passed(control) if points == said else failed(control, "against", name=name[:60])
    elif points == "previous" and ends:
        yield cant_tell(control, "right", name=name[:60])
    else:
        yield passed(control)


def _icon(control: Node) -> str:
    """Where an icon points by its name, as far as it isn't mirrored: ``next`` is left."""
    for icon in control.find("i", "svg", "span", "use", "img"):
        attrs = icon.attrs
        names = (
            f"{attrs.get('class', '')} {attrs.get('href', '')} {attrs.get('xlink:href', '')} {attrs.get('src', '')}"
        )
        names = names.rsplit(".", 1)[0] if "src" in attrs else names
        right, left = bool(_ICON_RIGHT.search(names)), bool(_ICON_LEFT.search(names))
        if right == left:
            continue
        if any(_mirrored(a) for a in (icon, *icon.ancestors())):
            right, left = left, right
        return "previous" if right else "next"
    return ""


def _mirrored(node: Node) -> bool:
    return node.style("transform").startswith(("matrix(-1,", "matrix3d(-1,"))
