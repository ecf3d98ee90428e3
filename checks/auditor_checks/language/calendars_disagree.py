"""A Hijri date and the Gregorian date beside it are the same day.

What it checks: pairs such as "15/5/1446 هـ الموافق 17/11/2024 م" by the Umm al-Qura calendar.
Why it matters: One of the two is wrong, and a deadline or an appointment hangs on it.
How to fix: Store one date and let the program write the other.
Exceptions: One day is allowed outside the years 2000-2029, for which the official tables differ.
References: The Umm al-Qura calendar.
"""

from collections.abc import Iterator

from auditor.commons.dates import find_date_pairs
from auditor.commons.textmodel import TextModel
from auditor.model import Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """التاريخ الهجري والميلادي المقترنان يدلان على يوم واحد.

ما الذي يُفحص: أزواج مثل «15/5/1446 هـ الموافق 17/11/2024 م» بتقويم أم القرى.
لماذا يهم: أحد التاريخين خاطئ، وعليه يتوقف أجل أو موعد.
كيفية الإصلاح: خزّن تاريخًا واحدًا ودع البرنامج يكتب الآخر.
الاستثناءات: يُقبل فرق يوم واحد خارج الأعوام 2000-2029 لاختلاف الجداول فيها.
"""


@check(
    title=Text(en="Hijri and Gregorian dates agree", ar="التاريخان الهجري والميلادي متفقان"),
    impact="moderate",
    messages={
        "apart": Text(
            en="“{ $hijri }” and “{ $gregorian }” are { $days } days apart.",
            ar="بين «{ $hijri }» و«{ $gregorian }» فرق بالأيام قدره { $days }.",
        )
    },
    arabic=ARABIC,
)
def calendars_disagree(text: TextModel) -> Iterator[Judgement]:
    for block in text.blocks:
        if sum(map(str.isdigit, block.text)) < 8:
            continue
        for pair in find_date_pairs(block.text):
            if pair.agree:
                yield passed(block.element)
                continue
            evidence = {"hijri": pair.hijri.iso, "gregorian": pair.gregorian.iso}
            yield failed(
                block.element,
                "apart",
                hijri=pair.hijri.quote.strip(),
                gregorian=pair.gregorian.quote.strip(),
                days=abs(pair.days_apart),
                evidence=evidence,
            )
