"""Names of direction controls that HTML does not know are not written as character references.

What it checks: `&lre;`, `&rle;`, `&pdf;`, `&lri;`, `&rli;`, `&fsi;` and `&pdi;` in the source.
Why it matters: Only `&lrm;` and `&rlm;` exist; the others appear on the page as they are written.
How to fix: Use `dir` or `bdi` instead; where no markup is possible write `&#x2067;` … `&#x2069;`.
References: W3C, How to use Unicode controls for bidi text; W3C Internationalization Checker report
markup_bogus_dir_entities.
"""

import re
from collections import Counter
from collections.abc import Iterator

from auditor.commons.charset import visible_markup
from auditor.model import Source, Target, Text
from auditor.rules import Judgement, check, failed
from auditor_checks.rtl._report import report

ARABIC = """لا تُكتب أسماء محارف الاتجاه التي لا يعرفها HTML في صورة مراجع.

ما الذي يُفحص: ورود `&lre;` و`&rle;` و`&pdf;` و`&lri;` و`&rli;` و`&fsi;` و`&pdi;` في المصدر.
لماذا يهم: لا وجود إلا لـ`&lrm;` و`&rlm;`، وما سواهما يظهر في الصفحة كما كُتب.
كيفية الإصلاح: استخدم `dir` أو `bdi`، وحيث لا تُتاح العلامات اكتب `&#x2067;` … `&#x2069;`.
"""
_BOGUS = re.compile(r"&(?:lre|rle|pdf|rli|lri|fsi|pdi);", re.IGNORECASE)


@check(
    title=Text(en="No made-up direction entities", ar="لا مراجع اتجاه مختلقة"),
    impact="serious",
    messages={
        "bogus": Text(
            en="{ $entities } do not exist in HTML and are shown to readers as they stand.",
            ar="لا وجود في HTML للمراجع { $entities } وتظهر للقراء كما هي.",
        )
    },
    arabic=ARABIC,
)
def bidi_entities_bogus(source: Source) -> Iterator[Judgement]:
    # Characters of these names are ASCII in every encoding of the web but UTF-16.
    found = Counter(_BOGUS.findall(visible_markup(source.body.replace(b"\0", b"").decode("latin-1"))))
    if found:
        listed = " ".join(found)
        evidence = report("rep_markup_bogus_dir_entities", counts=dict(found))
        yield failed(Target(selector="", html=listed), "bogus", entities=listed, evidence=evidence)
