"""Instructions that point at something by place, shape, size or colour, in English and Arabic.

"Click the round button", "اضغط الزر على اليمين". Words for what comes next in reading order ("below", "above",
"أدناه") are no visual reference (WCAG 2.0, Understanding 1.3.3).
"""

import re
from dataclasses import dataclass
from typing import Literal

from auditor.commons.arabic import fold_text

Kind = Literal["button", "link", "menu", "field", "icon"]

_VERBS = (
    r"click|press|tap|push|hit|select|choose|use|find|see|look|open|go|follow|check|fill|enter"
    r"|اضغط\w*|انقر\w*|اختر\w*|استخدم\w*|ابحث\w*|انظر\w*|اتبع\w*|توجه\w*|افتح\w*|املا\w*|ادخل\w*|تجد\w*|ستجد\w*|شاهد\w*"
)
_KINDS: dict[Kind, str] = {
    "button": r"buttons?|(?:ال|لل)?زر|(?:ال)?ازرار",
    "link": r"links?|(?:ال)?رابط|(?:ال)?روابط",
    "menu": r"menus?|navigation|navbar|sidebar|(?:ال)?قايمه|(?:ال)?قوايم|شريط التنقل|(?:ال)?شريط الجانبي",
    "field": r"fields?|text ?box(?:es)?|input|(?:ال)?حقل|(?:ال)?خانه",
    "icon": r"icons?|(?:ال)?ايقونه|(?:ال)?رمز",
}
_SIDES = r"right|left|(?:ال)?يمين|(?:ال)?يسار|(?:ال)?ايمن|(?:ال)?ايسر|(?:ال)?يمني|(?:ال)?يسري"
_LOOKS = (
    r"round|circular|square|triangular|triangle|oval|rectangular|red|green|blue|yellow|orange|purple|grey|gray|pink"
    r"|big|bigger|large|larger|small|smaller|wide|narrow"
    r"|(?:ال)?(?:دايري|مستدير|مربع|مثلث|بيضاوي|احمر|اخضر|ازرق|اصفر|برتقالي|بنفسجي|رمادي|كبير|صغير|عريض|ضيق)[هي]?"
    r"|(?:ال)?(?:حمراء|خضراء|زرقاء|صفراء)"
)
_KIND_WORD = "|".join(_KINDS.values())
_PLACED = re.compile(
    rf"(?P<kind>\b(?:{_KIND_WORD})\b)[^.!?;]{{0,40}}?"
    rf"\b(?:on|to|at|in|علي|الي|في|من|جهه)\s+(?:the\s+|your\s+)?(?:جهه\s+)?"
    rf"(?P<word>{_SIDES})\b"
)
_SHAPED = re.compile(rf"\b(?P<word>{_LOOKS}|{_SIDES})(?:[- ]hand)?\s+(?P<kind>{_KIND_WORD})\b")
_SHAPED_AR = re.compile(rf"\b(?P<kind>{_KIND_WORD})\s+(?P<word>{_LOOKS}|{_SIDES})\b")
_INSTRUCTS = re.compile(rf"\b(?:و|ف)?(?:{_VERBS})\b")
_QUOTED = re.compile(r"[\"“”«»'‘’][^\"“”«»'‘’]{2,}[\"“”«»'‘’]|labell?ed|named|called|بعنوان|المسمي|باسم|المعنون")
_STOP = frozenset(
    [
        "the",
        "and",
        "for",
        "with",
        "that",
        "this",
        "you",
        "your",
        "can",
        "from",
        "into",
        "will",
        "page",
        "here",
        "more",
        "على",
        "إلى",
    ]
)


@dataclass(frozen=True, slots=True)
class Pointer:
    """An instruction that points visually: at what kind of thing, by which word, and what else it says."""

    kind: Kind
    kind_word: str
    word: str
    sentence: str
    words: frozenset[str]
    """Its other words of three letters and more, folded: one of them may name the thing."""


def pointer_in(text: str) -> Pointer | None:
    """The first visual reference of a text that is an instruction and names nothing in quotes."""
    if not _INSTRUCTS.search(fold_text(text)):  # spares looking at each sentence
        return None
    for sentence in re.split(r"(?<=[.!?؟;])\s+", text):
        folded = fold_text(sentence)
        if not _INSTRUCTS.search(folded) or _QUOTED.search(sentence):
            continue
        match = _SHAPED.search(folded) or _PLACED.search(folded) or _SHAPED_AR.search(folded)
        if match is None:
            continue
        kind_word, word = match["kind"], match["word"]
        kind = next(k for k, words in _KINDS.items() if re.fullmatch(words, kind_word))
        rest = set(re.findall(r"[^\W\d_]{3,}", folded)) - {kind_word, word} - _STOP
        rest = {w for w in rest if not re.fullmatch(_VERBS, w)}
        return Pointer(kind, kind_word, word, sentence.strip(), frozenset(rest))
    return None
