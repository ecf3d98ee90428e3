"""Numbers, addresses and Latin names inside Arabic text are painted in their own order.

What it checks: Where the browser really put each character of telephone numbers, dates, e-mail and web
addresses, accounts and hashtags, IBANs and other long numbers, numbers with a unit, Latin names with signs, and
whole sentences that stand in a block of the other direction. What is seen from left to right is compared with
what was written.

Why it matters: The letters of one text run in two directions. Without isolation the browser has to guess, and
`+966 11 465 0000` after an Arabic word is painted `0000 465 11 966+`. People dial what they see, read another
date, copy an address that does not exist.

How to fix: Put the value into an element of its own direction: `<span dir="ltr">` or `<bdi dir="ltr">` for
numbers and addresses, `lang` and `dir` on a passage in another language. Where no markup is possible, enclose it
in U+2066 and U+2069.

Exceptions: Ranges of two numbers (2019-2023, 8:00-16:00) read from right to left in Arabic and are right so, and
so are dates with a stroke. Percent and currency signs may stand on either side. Text whose order was set by hand
(`bdo`) is left alone.

References: WCAG 2.0 1.3.2 Meaningful Sequence; techniques H34, H56; Unicode Standard Annex 9; W3C Inline markup
and bidirectional text in HTML.
"""

from collections.abc import Iterator

from auditor.commons.bidi import Paragraph, overridden, paragraphs, reads
from auditor.model import Impact, Node, Snapshot, Text
from auditor.rules import Judgement, check, failed, passed
from auditor_checks.rtl._values import Value, code_lines, values

ARABIC = """تظهر الأرقام والعناوين والأسماء اللاتينية داخل النص العربي بترتيبها الصحيح.

ما الذي يُفحص: الموضع الذي رسم فيه المتصفح كل حرف من أرقام الهواتف والتواريخ وعناوين البريد والمواقع والحسابات والوسوم
وأرقام الآيبان والأرقام الطويلة، والأرقام مع وحداتها، والأسماء اللاتينية ذات الرموز، والجمل الكاملة الواقعة في كتلة
باتجاه مخالف. ويُقارن ما يُرى من اليسار إلى اليمين بما كُتب فعلًا.

لماذا يهم: تسير حروف النص الواحد في اتجاهين، وإذا لم تُعزل القيمة خمّن المتصفح ترتيبها، فيظهر `+966 11 465 0000` بعد كلمة
عربية مقلوب المجموعات. فيتصل الناس بالرقم الذي يرونه، ويقرؤون تاريخًا آخر، وينسخون عنوانًا لا وجود له.

كيفية الإصلاح: ضع القيمة في عنصر له اتجاهه: `<span dir="ltr">` أو `<bdi dir="ltr">` للأرقام والعناوين، وصرّح بـ lang وdir
على المقطع المكتوب بلغة أخرى. وحيث لا يمكن الترميز فأحط القيمة بالحرفين U+2066 وU+2069.

الاستثناءات: مدى من رقمين (2019-2023 أو 8:00-16:00) يُقرأ في العربية من اليمين إلى اليسار وهو صحيح، وكذلك التاريخ
المكتوب بالشرطة المائلة. ولعلامتي النسبة والعملة أن تقعا في أي الجانبين. ولا يُفحص ما ضُبط ترتيبه يدويًا (bdo).
"""

_SERIOUS = ("phone", "date", "email", "number")
_MINOR = ("unit", "sentence")
_ALIKE = ("sentence", "code")


def _seen(en: str, ar: str) -> Text:
    return Text(
        en=en + ' is seen as "{ $seen }" and was written "{ $meant }"',
        ar=ar + " بصورة «{ $seen }» والمكتوب «{ $meant }»",
    )


@check(
    title=Text(
        en="Numbers and Latin text keep their order inside Arabic",
        ar="تحافظ الأرقام والنصوص اللاتينية على ترتيبها داخل النص العربي",
    ),
    impact="moderate",
    wcag=("1.3.2",),
    messages={
        "phone": _seen("A telephone number", "يظهر رقم الهاتف"),
        "date": _seen("A date", "يظهر التاريخ"),
        "email": _seen("An e-mail address", "يظهر عنوان البريد الإلكتروني"),
        "address": _seen("A web address", "يظهر عنوان الموقع"),
        "account": _seen("An account name", "يظهر اسم الحساب"),
        "hashtag": _seen("A hashtag", "يظهر الوسم"),
        "number": _seen("A number", "يظهر الرقم"),
        "unit": _seen("A number with its unit", "يظهر الرقم مع وحدته"),
        "name": _seen("A Latin name", "يظهر الاسم اللاتيني"),
        "code": Text(
            en='A listing runs from right to left: its line "{ $meant }" is seen as "{ $seen }"',
            ar="تسير أسطر الشفرة من اليمين إلى اليسار: يظهر السطر «{ $meant }» بصورة «{ $seen }»",
        ),
        "sentence": Text(
            en='The sentence that ends with "{ $meant }" stands in a block of the other direction: its full stop is '
            "painted at the wrong end",
            ar="الجملة المنتهية بـ«{ $meant }» واقعة في كتلة باتجاه مخالف، فظهرت علامتها الختامية في الطرف الخطأ",
        ),
        "hashtag-arabic": Text(
            en='The sign of the hashtag "{ $meant }" is painted at its end',
            ar="تظهر علامة الوسم «{ $meant }» في آخره بدل أوله",
        ),
    },
    arabic=ARABIC,
)
def painted_order_wrong(snapshot: Snapshot) -> Iterator[Judgement]:
    """One judgement a value."""
    for paragraph in paragraphs(snapshot):
        if overridden(paragraph.nodes):
            continue
        listing = paragraph.element.closest("pre") is not None
        if listing and not paragraph.rtl:
            continue
        for value in code_lines(paragraph.text) if listing else values(paragraph.text, rtl=paragraph.rtl):
            lines = paragraph.seen(value.start, value.end)
            if not lines:
                continue
            wrong = next((line for line in lines if not reads(*line, rtl=value.rtl)), None)
            yield passed(paragraph.element) if wrong is None else _failed(paragraph, value, wrong[0])
            if wrong is not None and listing:
                break  # one line stands for the whole listing


def _failed(paragraph: Paragraph, value: Value, seen: str) -> Judgement:
    meant = paragraph.text[value.start : value.end]
    kind = "hashtag-arabic" if value.kind == "hashtag" and value.rtl else value.kind
    impact = Impact.SERIOUS if kind in _SERIOUS else Impact.MINOR if kind in _MINOR else Impact.MODERATE
    if kind == "address" and meant.endswith(("/", "#", "?", "=")) and seen.strip("/#?=") == meant.strip("/#?="):
        impact = Impact.MINOR
    return failed(
        _place(paragraph, value),
        kind,
        cause=kind if kind in _ALIKE else "",
        evidence={"seen": seen, "meant": meant, "direction": "rtl" if paragraph.rtl else "ltr"},
        impact=impact,
        meant=meant[-60:] if kind == "sentence" else meant[:120],
        **({} if value.rtl or kind == "sentence" else {"seen": seen[:120]}),
    )


def _place(paragraph: Paragraph, value: Value) -> Node:
    """The element that holds the value: what is to be wrapped stands in it."""
    parent = paragraph.node_at(value.start).parent
    return parent if parent is not None and parent.is_element else paragraph.element
