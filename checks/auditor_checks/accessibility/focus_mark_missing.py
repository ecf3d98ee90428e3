"""Whatever has the keyboard focus can be seen to have it.

What it checks: at every stop of a real walk by Tab, whether an outline, another style or the text cursor shows
the focus. Where the styles show nothing, pictures of the window with and without the focus are compared: no
single pixel that differs means that nothing shows the focus.

Why it matters: without a visible focus nobody who works by keyboard knows where on the page they are, or what
Enter will do.

How to fix: leave the browser's outline alone, or replace it by a clear one of your own
(`:focus-visible { outline: 3px solid … }`). Take elements that can't be seen out of the tab order, or show them
when they get the focus.

Exceptions: foreign frames and players, which draw their own; elements on a page whose picture never stands still
are left to a person.

References: WCAG 2.4.7 Focus Visible; ACT rule oj04fd; techniques G149, G165, C15, F55, F78.
"""

from collections import Counter
from collections.abc import Iterator

from auditor.model import KeyboardWalk, Snapshot, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed

ARABIC = """يُرى العنصر الذي عليه مؤشر لوحة المفاتيح.

ما الذي يُفحص: في كل محطة من اجتياز حقيقي بمفتاح Tab، هل يُظهر إطار أو نمط آخر أو مؤشر الكتابة موضع التركيز.
وحين لا تُظهره الأنماط تُقارن صورتا النافذة بالتركيز ومن دونه؛ فإن لم تختلف نقطة واحدة فلا شيء يُظهره.

لماذا يهم: بلا مؤشر ظاهر لا يعرف مستخدم لوحة المفاتيح موضعه في الصفحة ولا ما سيفعله مفتاح الإدخال.

كيفية الإصلاح: أبقِ إطار المتصفح كما هو، أو استبدله بإطار واضح (`:focus-visible { outline: 3px solid … }`).
وأخرج العناصر التي لا تُرى من ترتيب التنقل، أو أظهرها حين تنال التركيز.

الاستثناءات: الإطارات الخارجية والمشغلات التي ترسم مؤشرها بنفسها. أما عناصر الصفحة التي لا تثبت صورتها فتُترك
لمراجع.
"""


@check(
    title=Text(en="The keyboard focus can be seen", ar="مؤشر لوحة المفاتيح ظاهر"),
    impact="serious",
    wcag=("2.4.7",),
    act=("oj04fd",),
    messages={
        "invisible": Text(
            en="Nothing shows that this element has the keyboard focus: the window looks the same with and "
            "without it"
            "{ $more -> [0] . [one] ; one more of its kind was not compared. *[other] ; { $more } more of its kind "
            "were not compared. }",
            ar="لا شيء يُظهر أن مؤشر لوحة المفاتيح على هذا العنصر: صورة النافذة واحدة بالتركيز ومن دونه"
            "{ $more -> [zero] . [one] ، وعنصر آخر مثله لم يُقارن. [two] ، وعنصران آخران مثله لم يُقارنا. *[other] ، "
            "ومثله { $more } لم تُقارن. }",
        ),
        "hidden": Text(
            en="The keyboard focus comes to this element, but the element can't be seen, and nothing else shows "
            "it.",
            ar="يصل مؤشر لوحة المفاتيح إلى هذا العنصر وهو غير مرئي، ولا شيء آخر يدل عليه.",
        ),
        "moving": Text(
            en="No style shows the focus here, and the page moves too much to compare pictures.",
            ar="لا يُظهر أي نمط التركيز هنا، والصفحة كثيرة الحركة فلا تصلح مقارنة صورها.",
        ),
    },
    arabic=ARABIC,
)
def focus_mark_missing(snapshot: Snapshot, keyboard: KeyboardWalk) -> Iterator[Judgement]:
    uncompared = Counter(s.shape for s in keyboard.stops if s.visible in ("like", "untried"))
    asked: set[str] = set()
    for stop in keyboard.stops:
        place = stop.spot.place(snapshot)
        if stop.visible == "yes":
            yield passed(place)
        elif stop.visible == "no" and not stop.shown:
            yield failed(place, "hidden")
        elif stop.visible == "no":
            yield failed(place, "invisible", more=uncompared.pop(stop.shape, 0))
        elif stop.visible == "unknown" and not (stop.frame or stop.inner) and stop.shape not in asked:
            asked.add(stop.shape)
            yield cant_tell(place, "moving")
