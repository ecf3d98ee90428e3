"""What appears under the mouse, the keyboard gets as well.

What it checks: menus, tooltips and whatever else appears when the mouse comes to an element: whether it appears,
too, when the element or the first link or button in it gets the focus, or by Enter on a button.

Why it matters: menus that open only under the mouse don't exist for the keyboard, nor on a touch screen.

How to fix: open it on focus as well (`:focus-within`), or by a button with `aria-expanded`.

Exceptions: content that can be reached in another way; a person decides.

References: WCAG 2.1.1 Keyboard; techniques G202, SCR2, SCR20, F54.
"""

from collections.abc import Iterator

from auditor.model import HoverTrial, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, passed

ARABIC = """ما يظهر تحت الفأرة تحصل عليه لوحة المفاتيح أيضًا.

ما الذي يُفحص: القوائم والتلميحات وكل ما يظهر حين تبلغ الفأرة عنصرًا: هل يظهر أيضًا حين ينال التركيزَ العنصرُ
أو أول رابط أو زر فيه، أو بمفتاح الإدخال على زر.

لماذا يهم: القوائم التي لا تفتح إلا تحت الفأرة لا وجود لها للوحة المفاتيح ولا على شاشات اللمس.

كيفية الإصلاح: افتحها عند التركيز أيضًا (`:focus-within`) أو بزر ذي `aria-expanded`.

الاستثناءات: المحتوى الذي يُبلغ بطريق آخر؛ والحكم لمراجع.
"""


@check(
    title=Text(
        en="What appears under the mouse, the keyboard gets too", ar="ما يظهر تحت الفأرة تحصل عليه لوحة المفاتيح"
    ),
    impact="serious",
    wcag=("2.1.1",),
    messages={
        "menu": Text(
            en="{ $links -> [one] A link appears *[other] { $links } links and controls appear } here under the "
            "mouse, "
            "but not by keyboard: { $text }. Check that they can be reached in another way.",
            ar="{ $links -> [one] يظهر رابط واحد [two] يظهر رابطان [few] تظهر { $links } روابط [many] يظهر { "
            "$links } رابطًا "
            "*[other] يظهر { $links } رابط } هنا تحت الفأرة دون لوحة المفاتيح: { $text }. تحقق من إمكان بلوغها "
            "بطريق آخر.",
        ),
        "text": Text(
            en="This text appears under the mouse, but not by keyboard: { $text }. Check that it is found "
            "elsewhere.",
            ar="يظهر هذا النص تحت الفأرة دون لوحة المفاتيح: { $text }. تحقق من وجوده في موضع آخر.",
        ),
    },
    arabic=ARABIC,
)
def hover_content_mouse_only(snapshot: Snapshot, hover: HoverTrial) -> Iterator[Judgement]:
    for item in hover.tried:
        place = item.spot.place(snapshot)
        if item.focus or item.control:
            yield passed(place)
        elif item.links:
            yield cant_tell(place, "menu", links=item.links, text=item.text)
        else:
            yield cant_tell(place, "text", text=item.text)
