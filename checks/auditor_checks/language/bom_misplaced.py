"""No byte-order mark stands inside the document.

What it checks: U+FEFF anywhere behind the first character, scripts and styles apart.
Why it matters: The mark is left over where files were joined. It is invisible, shifts the layout by a line in
places, and keeps search and comparisons from finding the word it stands in.
How to fix: Save the included files and templates as UTF-8 without a byte-order mark.
References: W3C Internationalization Checker report charset_bom_in_content.
"""

from collections.abc import Iterator

from auditor.commons.charset import visible_markup
from auditor.model import Source, Target, Text
from auditor.rules import Judgement, check, failed
from auditor_checks.language._source import declared, report

ARABIC = """لا تقع علامة ترتيب البايتات داخل الوثيقة.

ما الذي يُفحص: المحرف U+FEFF في أي موضع بعد أول الوثيقة عدا النصوص البرمجية والأنماط.
لماذا يهم: تبقى العلامة حيث وُصلت الملفات بعضها ببعض، وهي غير مرئية، وقد تزيح التخطيط سطرًا، وتمنع البحث
والمقارنة من
العثور على الكلمة التي تقع فيها.
كيفية الإصلاح: احفظ الملفات المضمنة والقوالب بترميز UTF-8 دون علامة ترتيب البايتات.
"""


@check(
    title=Text(en="No byte-order mark inside the document", ar="لا علامة ترتيب بايتات داخل الوثيقة"),
    impact="minor",
    messages={
        "inside": Text(
            en="{ $count ->\n    [one] A byte-order mark stands\n   *[other] { $count } byte-order marks "
            "stand\n} inside the "
            "document, first in “{ $around }”.",
            ar="{ $count ->\n    [one] علامة ترتيب بايتات واحدة تقع\n    [two] علامتا ترتيب بايتات تقعان\n"
            "    [few] { $count } علامات ترتيب بايتات تقع\n   *[other] { $count } علامة ترتيب بايتات تقع\n} "
            "داخل الوثيقة، "
            "أولها في «{ $around }».",
        )
    },
    arabic=ARABIC,
)
def bom_misplaced(source: Source) -> Iterator[Judgement]:
    if b"\xef\xbb\xbf" not in source.body[3:] and not source.body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return
    text = visible_markup(declared(source).text)
    places = [i for i, char in enumerate(text) if char == "\ufeff"]
    if places:
        around = text[max(0, places[0] - 30) : places[0] + 30].replace("\ufeff", "").strip()
        target = Target(selector="", html=around)
        evidence = report("rep_charset_bom_in_content", offsets=places[:20])
        yield failed(target, "inside", count=len(places), around=around, evidence=evidence)
