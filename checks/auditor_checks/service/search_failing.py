"""The search finds Arabic words.

What it checks: What the portal's search answers to one word taken from the headings of its own Arabic pages,
asked by GET as a visitor would.

Why it matters: A search that finds nothing in Arabic makes a portal useless to most of its readers.

How to fix: Index the Arabic pages, fold hamza, ta marbuta and diacritics alike in index and query, and read the
query as UTF-8.

Exceptions: A search by POST, one that a script answers, and one that robots.txt forbids go to a person. A
portal without search is judged by WCAG 2.4.5.

References: WCAG 2.0 2.4.5 Multiple Ways.
"""

import re
from collections.abc import Iterator

from auditor.commons.arabic import fold_text
from auditor.commons.folded_regex import folded_regex
from auditor.model import PortalCapture, Text
from auditor.rules import Judgement, check, passed
from auditor_checks.service._common import asks, fails

ARABIC = """يعثر البحث على الكلمات العربية.

ما الذي يُفحص: ما يجيب به بحث البوابة عن كلمة من عناوين صفحاتها العربية نفسها، بطلب GET كما يفعل
الزائر.

لماذا يهم: البحث الذي لا يعثر على شيء بالعربية يجعل البوابة بلا فائدة لأكثر قرائها.

كيفية الإصلاح: افهرس الصفحات العربية، ووحّد الهمزات والتاء المربوطة والتشكيل في الفهرس والاستعلام،
واقرأ الاستعلام بترميز UTF-8.

الاستثناءات: البحث بطلب POST، أو الذي يجيب عنه برنامج، أو الذي يمنعه robots.txt، يقرر فيه إنسان.
والبوابة التي لا بحث فيها يحكم عليها معيار النجاح 2.4.5.
"""

_NAME = Text(en="search", ar="البحث")
_NOTHING = folded_regex(
    r"لا توجد نتائج|لا نتائج|لم (?:يتم العثور|نجد|نعثر|يعثر)|0 نتيجة|صفر نتائج|لا يوجد نتائج|عدد النتائج:? ?0"
    r"|no results?|nothing (?:was )?found|did not match|0 results|results:? ?0\b|not found"
)
_GARBLED = re.compile(r"[ØÙÃ][\x80-\xff\u0192-\u203a§¨©ª«¬®°±²³´¹º»¼½¾]|\ufffd|(?:\?\s?){4,}")


@check(
    title=Text(en="The search finds Arabic words", ar="يعثر البحث على الكلمات العربية"),
    impact="serious",
    messages={
        "none": Text(
            en="The search finds nothing for “{ $word }”, which stands in the headings of { $count } pages",
            ar="لا يعثر البحث على شيء لكلمة «{ $word }» الواردة في عناوين { $count -> [one] صفحة واحدة "
            "[two] صفحتين [few] { $count } صفحات [many] { $count } صفحة *[other] { $count } صفحة }",
        ),
        "garbled": Text(
            en="The search shows “{ $word }” garbled: it does not read Arabic queries as UTF-8",
            ar="يعرض البحث كلمة «{ $word }» مشوهة: لا يقرأ الاستعلام العربي بترميز UTF-8",
        ),
        "status": Text(
            en="The search answers with an error ({ $status }) to “{ $word }”",
            ar="يجيب البحث بخطأ ({ $status }) عن كلمة «{ $word }»",
        ),
        "unknown": Text(
            en="Does the search find Arabic words? It could not be asked or read: { $reason }",
            ar="هل يعثر البحث على الكلمات العربية؟ تعذر سؤاله أو قراءة جوابه: { $reason }",
        ),
    },
    arabic=ARABIC,
)
def search_failing(portal: PortalCapture) -> Iterator[Judgement]:
    """One judgement on the answer to the query; nothing where the portal has no search."""
    answer = portal.asked.get("search", {})
    state = answer.get("state", "no-form")
    if state in ("no-form", "no-word"):
        return
    url = answer.get("url", "")
    if state != "answered":
        reason = answer.get("reason", state)
        yield asks("search", "unknown", _NAME, page=url, reason=reason)
        return
    word, text = answer["word"], answer["text"]
    folded, status = fold_text(text), answer["status"]
    if status >= 500 or status in (400, 404):
        yield fails("search", "status", _NAME, page=url, status=str(status), word=word)
    elif set(answer["expected"]) & set(answer["links"]):
        yield passed("search", page=url)
    elif _GARBLED.search(text) and fold_text(word) not in folded:
        yield fails("search", "garbled", _NAME, page=url, word=word)
    elif _NOTHING.search(folded):
        evidence = {"expected": answer["expected"][:10], "text": text[:300]}
        yield fails("search", "none", _NAME, page=url, evidence=evidence, word=word, count=len(answer["expected"]))
    else:
        yield asks("search", "unknown", _NAME, page=url, evidence={"text": text[:300]}, reason="script")
