"""The year in the footer is of this time.

What it checks: the latest year in a copyright line, Hijri or Gregorian, against the date of the server's
answer.
Why it matters: A year of long ago tells visitors that nobody looks after the portal.
How to fix: Let the program write the year.
Exceptions: A year behind is allowed; pages without a Date header are not judged.
References: The portal's own content policy.
"""

import re
from collections.abc import Iterator
from datetime import date
from email.utils import parsedate_to_datetime

from auditor.commons.dates import to_hijri
from auditor.commons.textmodel import TextModel
from auditor.model import Source, Text
from auditor.rules import Judgement, check, failed, passed

ARABIC = """السنة في تذييل الصفحة حديثة.

ما الذي يُفحص: أحدث سنة هجرية أو ميلادية في سطر حقوق النشر مقابل تاريخ استجابة الخادم.
لماذا يهم: السنة القديمة توحي للزوار بأن لا أحد يتعهد البوابة.
كيفية الإصلاح: دع البرنامج يكتب السنة.
الاستثناءات: يُقبل تأخر سنة واحدة، ولا حكم على الصفحات التي لا ترويسة Date لها.
"""

_COPYRIGHT = re.compile(
    r"©|\(c\)\s*\d|copyright|حقوق (?:النشر|الطبع|الملكية)?\s*محفوظة|الحقوق محفوظة", re.IGNORECASE
)
_YEAR = re.compile(r"(?<![\d/.-])(1[34]\d\d|20\d\d)(?![\d/])")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


@check(
    title=Text(en="The copyright year is recent", ar="سنة حقوق النشر حديثة"),
    impact="minor",
    messages={
        "stale": Text(
            en="The footer says { $year }; it is { $now }.",
            ar="في التذييل سنة { $year } والسنة الآن { $now }.",
        )
    },
    arabic=ARABIC,
    advice=True,
)
def copyright_year_stale(text: TextModel, source: Source) -> Iterator[Judgement]:
    today = _today(source.headers.get("date", ""))
    if today is None:
        return
    hijri = to_hijri(today)
    lines = [b for b in text.blocks if len(b.text) <= 300 and _COPYRIGHT.search(b.text)]
    # The last such line is the footer's; others belong to works that the page tells of.
    for block in lines[-1:]:
        years = [int(y) for y in _YEAR.findall(block.text.translate(_DIGITS))]
        gregorian = [y for y in years if y >= 2000]
        of_hijra = [y for y in years if y < 1500]
        latest, now = (
            (max(gregorian), today.year) if gregorian else (max(of_hijra, default=0), hijri[0] if hijri else 0)
        )
        if not latest or not now:
            continue
        if latest < now - 1:
            yield failed(block.element, "stale", year=str(latest), now=str(now))
        else:
            yield passed(block.element)


def _today(header: str) -> date | None:
    """The day of the server's answer: what a page says must not hang on when it is judged."""
    try:
        return parsedate_to_datetime(header).date()
    except (TypeError, ValueError):
        return None
