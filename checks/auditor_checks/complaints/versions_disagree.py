"""The Arabic and the English complaint guide promise the same.

What it checks: First response and resolution times, phone numbers, e-mail addresses and opening hours that both
guides print, compared value by value.

Why it matters: Whoever reads the other language is promised something else, and whoever must keep the promise
cannot keep both.

How to fix: Correct the guide that is wrong, and change both together from then on.

Exceptions: A value that only one of both guides prints goes to a person. A guide in one language only has
nothing to be compared with.

References: the body's policy; criterion CG-30 of a complaint guide.
"""

from collections.abc import Iterator

from auditor.model import Demands, PortalCapture, Text
from auditor.rules import Judgement, cant_tell, check, failed, passed
from auditor_checks.complaints._guide import Guide, guides, limits_of, read_values
from auditor_checks.complaints.reading import TimeValue, Values

ARABIC = """يعد الدليلان العربي والإنجليزي بالأمر نفسه.

ما الذي يُفحص: مدد الرد الأولي والمعالجة وأرقام الهواتف وعناوين البريد الإلكتروني وأوقات العمل
الواردة في الدليلين، قيمةً قيمة.

لماذا يهم: يُوعد قارئ اللغة الأخرى بغير ما وُعد به الأول، ولا يمكن الوفاء بالوعدين معًا.

كيفية الإصلاح: صحّح الدليل الخاطئ، ثم عدّل الدليلين معًا بعد ذلك.

الاستثناءات: القيمة الواردة في أحد الدليلين وحده يقرر فيها إنسان. والدليل المنشور بلغة واحدة ليس له
ما يُقارن به.
"""
_TIMES = {
    "first_response": Text(en="first response", ar="الرد الأولي"),
    "simple_resolution": Text(en="resolution of simple complaints", ar="معالجة الشكاوى البسيطة"),
    "complex_resolution": Text(en="resolution of complex complaints", ar="معالجة الشكاوى المعقدة"),
    "resolution": Text(en="resolution", ar="معالجة الشكوى"),
}


@check(
    title=Text(
        en="The Arabic and the English complaint guide promise the same",
        ar="يعد الدليلان العربي والإنجليزي بالأمر نفسه",
    ),
    impact="serious",
    messages={
        "time": Text(
            en="The times for { $name_en } differ: “{ $arabic }” in Arabic, “{ $english }” in English",
            ar="تختلف مدة { $name_ar }: «{ $arabic }» بالعربية و«{ $english }» بالإنجليزية",
        ),
        "contacts": Text(
            en="Contact details stand in one of both guides only: { $list }",
            ar="بيانات تواصل واردة في أحد الدليلين وحده: { $list }",
        ),
        "one": Text(
            en="Only one of both guides gives a time for { $name_en }: “{ $quote }”",
            ar="مدة { $name_ar } واردة في أحد الدليلين وحده: «{ $quote }»",
        ),
        "hours": Text(
            en="The opening hours in both guides differ",
            ar="تختلف أوقات العمل بين الدليلين",
        ),
    },
    arabic=ARABIC,
)
def versions_disagree(portal: PortalCapture, demands: Demands) -> Iterator[Judgement]:
    """One judgement for each kind of value; nothing without a guide in both languages."""
    by_language = {guide.language: guide for guide in guides(portal)}
    if not {"ar", "en"} <= by_language.keys():
        return
    arabic, english = by_language["ar"], by_language["en"]
    limits = limits_of(portal, demands, "complaints/versions-disagree")
    first, second = read_values(arabic, limits), read_values(english, limits)
    # "Resolution" stands for one kind of case in one guide and for another in the other, unless both are built alike.
    alike = all(
        (getattr(first, name) is None) == (getattr(second, name) is None)
        for name in ("first_response", "simple_resolution", "complex_resolution")
    )
    for name, said in _TIMES.items():
        if name == "resolution" and not alike:
            continue
        yield from _times(name, said, getattr(first, name), getattr(second, name), english)
    yield from _contacts(first, second, english)
    mine, other = frozenset(first.hours), frozenset(second.hours)
    if mine and other:
        ends = [{(opens, closes) for opens, closes, _ in hours} for hours in (mine, other)]
        yield (
            passed("hours", page=english.url)
            if ends[0] == ends[1]
            else cant_tell("hours", "hours", page=english.url)
        )


def _times(
    name: str, said: Text, first: TimeValue | None, second: TimeValue | None, guide: Guide
) -> Iterator[Judgement]:
    if first is None or second is None:
        lone = first or second
        if lone is not None:
            quote = lone.span.quote[:150]
            yield cant_tell(name, "one", page=guide.url, quote=quote, name_en=said.en, name_ar=said.ar)
        return
    if (first.seconds, first.working) == (second.seconds, second.working):
        yield passed(name, page=guide.url)
        return
    # Equal numbers of which one counts working time may mean the same to their readers.
    say = cant_tell if first.seconds == second.seconds else failed
    yield say(
        name,
        "time",
        page=guide.url,
        arabic=first.span.quote[:150],
        english=second.span.quote[:150],
        name_en=said.en,
        name_ar=said.ar,
    )


def _contacts(first: Values, second: Values, guide: Guide) -> Iterator[Judgement]:
    mine, other = ({d for channel in each.channels for d in channel.details} for each in (first, second))
    if not mine or not other:
        return
    differing = sorted(mine ^ other)
    if differing:
        yield cant_tell("contacts", "contacts", page=guide.url, list=", ".join(differing)[:200])
    else:
        yield passed("contacts", page=guide.url)
