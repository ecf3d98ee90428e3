"""A few topics that words give away beyond doubt: to see that a heading announces something else than follows.

Only topics with a closed set of telling signs are here. A text has a topic where two different signs of it stand
in it; a heading where it is one of the topic's names and nothing else. English and Arabic, in folded form.
"""

import re
from functools import cache

from auditor.commons.arabic import fold_text
from auditor.commons.lexicon import key

_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت"
_NAMES = {
    "weather": "weather|the weather|weather forecast|forecast|الطقس|حاله الطقس|الاحوال الجويه|توقعات الطقس",
    "hours": "opening hours|opening times|business hours|working hours|office hours|hours|ساعات العمل|اوقات العمل"
    "|مواعيد العمل|ساعات الدوام|اوقات الدوام",
    "contact": "contact|contact us|contact details|how to reach us|اتصل بنا|تواصل معنا|بيانات التواصل"
    "|معلومات الاتصال",
    "prices": "price|prices|price list|fees|الاسعار|الرسوم|قائمه الاسعار",
    "recipe": "recipe|ingredients|وصفه|المقادير",
    "sports": "sports|sport|results|رياضه|الرياضه",
}
_SIGNS = {
    "weather": (
        r"\b(?:rain\w*|sunny|cloud\w*|snow\w*|storm\w*|wind\w*)\b|مطر|امطار|غايم|مشمس|ثلوج|عواصف|رياح",
        r"\d+\s*(?:°|degrees|درجه|درجات)|temperature|درجات? الحراره",
        r"\b(?:forecast|weather)\b|الطقس|الجويه",
    ),
    "hours": (
        rf"\b(?:{_DAYS})\b",
        r"\b(?:open|opens|closed|opening)\b|نعمل|نفتح|مفتوح|مغلق|الدوام|يوميا",
        r"\bfrom\s+\d{1,2}(?::\d\d)?(?:\s*[ap]\.?m\.?)?\s+(?:to|until|-)\s+\d{1,2}|\d{1,2}:\d\d"
        r"|من\s+(?:الساعه\s+)?\d{1,2}\S*(?:\s+\S+)?\s+(?:الي|حتي)",
    ),
    "contact": (
        r"[\w.+-]+@[\w-]+\.\w+",
        r"\b(?:phone|call|telephone|e-?mail|fax)\b|هاتف|اتصل|بريد|فاكس",
        r"\+?\d[\d\s()-]{6,}\d",
    ),
    "prices": (r"[$€£﷼]\s*\d|\d\s*(?:[$€£﷼]|usd|eur|sar|ريال)", r"\b(?:price|cost|fee)s?\b|سعر|رسوم|تكلفه"),
    "recipe": (
        r"\b(?:tablespoons?|teaspoons?|cups? of|flour|oven)\b|ملعقه|كوب|طحين|الفرن",
        r"\d+\s*(?:g|ml|غرام|مل)\b",
    ),
    "sports": (r"\b(?:match|goal|league|team|scored)\b|مباراه|هدف|الدوري|فريق", r"\b\d+\s*[-–:]\s*\d+\b"),
}


@cache
def _compiled() -> dict[str, tuple[re.Pattern[str], ...]]:
    return {topic: tuple(re.compile(s) for s in signs) for topic, signs in _SIGNS.items()}


def heading_topic(heading: str) -> str:
    """The topic that a heading names and nothing else; '' where it says more, or is none of ours."""
    folded = key(heading)
    return next((t for t, names in _NAMES.items() if folded in {key(n) for n in names.split("|")}), "")


def text_topics(text: str) -> dict[str, int]:
    """Topics and how many different signs of each stand in the text."""
    folded = fold_text(text)
    counts = {topic: sum(1 for s in signs if s.search(folded)) for topic, signs in _compiled().items()}
    return {topic: count for topic, count in counts.items() if count}


def contradicts(heading: str, text: str) -> str:
    """The topic of a text that a heading, naming another one, misses; '' where that isn't certain."""
    named = heading_topic(heading)
    if not named:
        return ""
    found = text_topics(text)
    if named in found:
        return ""
    return next((topic for topic, count in found.items() if count >= 2), "")
