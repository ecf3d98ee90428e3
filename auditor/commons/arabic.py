"""Arabic (and mixed) text made comparable: folding, tokens, stems and repair, always with the way back.

Everything works on copies that remember where each character came from, so that a finding can quote
the original text. Folding follows Unicode NFKC (UAX #15) and the usual search folds for Arabic:
harakat, tatweel and direction marks dropped, the alefs, yas and ta marbuta made one, digits made ASCII.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import Stemmer

_LETTERS = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا",
        "ى": "ي", "ئ": "ي", "ی": "ي", "ې": "ي",
        "ؤ": "و", "ة": "ه", "ہ": "ه", "ھ": "ه", "ک": "ك",
        "،": ",", "؛": ";", "؟": "?", "٪": "%", "٫": ".", "٬": ",", "۔": ".",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
        "‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"',
    }
)  # fmt: skip
_DROPPED = {"Mn", "Cf", "Cc"}
_KEPT_CONTROLS = "\n\t\r"

ARABIC_LETTER = "\u0621-\u064a\u066e-\u06d3"
_TOKEN = re.compile(rf"[{ARABIC_LETTER}]+|\d+(?:[.,]\d+)*|[^\W\d_{ARABIC_LETTER}]+(?:'[a-z]+)?")


@dataclass(frozen=True)
class Folded:
    """A folded text and, for each of its characters, the offset it had in the original."""

    text: str
    original: str

    @cached_property
    def origin(self) -> Sequence[int]:
        """Per character of the folded text, its offset in the original."""
        if all(len(_FOLDS[ord(char)]) == 1 for char in set(self.original)):
            return range(len(self.original))
        return [at for at, char in enumerate(self.original) for _ in _FOLDS[ord(char)]]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original of the folded range ``start:end`` (marks after the last letter included)."""
        if start >= end:
            at = self.origin[start] if start < len(self.origin) else len(self.original)
            return at, at
        last = self.origin[end - 1] + 1
        while last < len(self.original) and (
            self.original[last] == "ـ" or unicodedata.category(self.original[last]) == "Mn"
        ):
            last += 1
        return self.origin[start], last


@dataclass(frozen=True, slots=True)
class Token:
    """One word or number: its folded text, its stem, and where it stands in the folded text."""

    text: str
    stem: str
    start: int
    end: int


def fold(text: str) -> Folded:
    """The text in comparable form, with the way back to the original."""
    return Folded(fold_text(text), text)


def fold_text(text: str) -> str:
    """The folded text alone, for literals that are compared with folded text."""
    return text.translate(_FOLDS)


class _Folds(dict[int, str]):
    """What each character folds to, found out when it is first met: ``str.translate`` asks by code point."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_char(chr(code))
        return folded


_FOLDS = _Folds()


def _fold_char(char: str) -> str:
    if char in _KEPT_CONTROLS:
        return char
    if unicodedata.category(char) in _DROPPED or char == "ـ":
        return ""
    if char.isdigit() and unicodedata.category(char) == "Nd":
        return str(unicodedata.digit(char))
    whole = unicodedata.normalize("NFKC", char)
    if len(whole) > 1 and not whole.isascii():
        # Presentation forms open into several letters; each is folded on its own.
        return "".join(_fold_char(part) for part in whole if part != char)
    kept = (c for c in whole.translate(_LETTERS) if unicodedata.category(c) not in _DROPPED)
    return "".join(kept).casefold()


def has_arabic(text: str) -> bool:
    """Whether the text has at least one Arabic letter."""
    return any("\u0621" <= c <= "\u06d3" or "\ufb50" <= c <= "\ufefc" for c in text)


def tokens(folded: str) -> tuple[Token, ...]:
    """Words and numbers of a folded text; a change of script ends a word ("Emailمركز" is two)."""
    return tuple(Token(m[0], stem(m[0]), m.start(), m.end()) for m in _TOKEN.finditer(folded))


# Every word is remembered below; a cache of their own would cost more than it spares.
_stem_arabic = Stemmer.Stemmer("arabic", maxCacheSize=0)
_stem_english = Stemmer.Stemmer("english", maxCacheSize=0)
# Attached particles, longest first: and/so + by/like/for + the; "لل" is "for the". A future "س" only
# before a verb's first letter.
_PREFIX = re.compile(r"^(?:(?:و|ف)?(?:بال|كال|لل|ال)|(?:و|ف)?س(?=[يتن])|(?:و|ف)(?=\w{3}))")
_CLITIC = re.compile(r"^[بلك](?=\w{4})")
_SUFFIX = re.compile(r"(?:هما|كما|هم|هن|كم|ها|نا|ه)$")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Light stem of one folded word: attached particles and pronouns off, then Snowball."""
    if not word or word[0].isdigit():
        return word
    if not has_arabic(word):
        return str(_stem_english.stemWord(word))
    core = word
    cut = _PREFIX.sub("", core, count=1)
    if len(cut) >= 3 or (len(cut) == 2 and "ال" in core[:4]):
        core = cut
    out = str(_stem_arabic.stemWord(core))
    return out[:-1] if len(out) > 3 and out.endswith("ا") else out


def stem_forms(word: str) -> frozenset[str]:
    """Every stem a word may have: as it stands, and with one-letter particle or pronoun taken off.

    Arabic particles are ambiguous ("بلاغ" is a word, "ب" + "لاغ" is not), so both readings are offered.
    """
    forms = {stem(word)}
    if has_arabic(word):
        core = _PREFIX.sub("", word, count=1)
        bare = core if len(core) >= 3 else word
        for form in (_CLITIC.sub("", bare), _SUFFIX.sub("", bare), _SUFFIX.sub("", _CLITIC.sub("", bare))):
            if len(form) >= 2:
                forms.add(stem(form))
    return frozenset(forms)


# --- damaged text -------------------------------------------------------------------------------------------
# Some PDF exports write every lam-alef as alef-lam: "خالل" for "خلال", "االتصال" for "الاتصال".

_IMPOSSIBLE = re.compile(r"(?<!\w)[وفبك]?ا[اأإآ]ل\w{2,}")
# Damaged forms that are no words of their own, with their particles.
_NON_WORDS = re.compile(r"(?<!\w)[وف]?[بل]?(?:ال)?(?:خالل|بالغات|إغالق|اغالق|عمالء|استالم|إبالغ|عالقة)(?!\w)")
_ANY_LAM_ALEF = re.compile(r"ل[اأإآ]")
# Common words that hold a lam-alef and whose damaged form is not (or hardly ever) a word of its own.
_LAM_ALEF_LIST = """
    خلال بلاغ بلاغات البلاغ إبلاغ إبلاغه إبلاغهم ثلاثة ثلاث ثلاثين ثلاثون ثلاثاء علاقة علاقات سلامة
    استلام استلامها استلامه إعلام أعلاه ملاحظة ملاحظات ملاحظاتكم ملائمة ملائم طلاب عملاء عملائنا عملائها
    وكلاء زملاء استعلام استعلامات إغلاق إغلاقها إغلاقه إطلاق انطلاق إطلاع اطلاع خلاف خلافات دلالة علاج
    ولاية لائحة لوائح لاحق لاحقا لاحقة لازم لازمة لأن لأي لأحد لأنه لإجراء لإغلاق لأول لأكثر إلا كلا
    أولا فضلا إجمالا بدلا فعلا مثلا عاجلا أصلا إهلاك سلاسة أخلاق أخلاقيات إخلال استغلال احتلال اختلاف
    اختلافات متلاحق خلاصة صلاحية صلاحيات إصلاح علامة علامات اعتلال استقلال استقلالية إعلان إعلانات آلاف
    بلاد تلاوة ميلاد ميلادي فلا ولا ملاك غلاف سلاح حلال هلال جلالة زلال ملاءمة ملاذ
"""
_VERBAL_NOUNS = (
    r"(?:ست\w{3,}|نت[هقظخس]\w{2,}|لتز\w{2,}|تصال\w*|ختي\w{2,}|عتم\w{2,}|جتم\w{2,}|رتق\w{2,}|عتر\w{2,}"
    r"|قتر\w{2,}|شتر\w{2,}|حتي\w{2,}|طلاع\w*|نضم\w{2,}|متث\w{2,}|متل\w{2,}|بتك\w{2,}|ستثن\w{2,}|كتم\w{2,}|ختص\w{2,})"
)


def _swap(word: str) -> str:
    return re.sub(r"ل([اأإآ])", r"\1ل", word)


_RESTORED = {_swap(w): w for w in _LAM_ALEF_LIST.split()}
_WORD = re.compile(r"[\u0621-\u064a\u064b-\u0652]+")
_FOR = re.compile(rf"^([وف]?)ال(?={_VERBAL_NOUNS}$)")
# A Saudi number printed right to left group by group, and a handle with its sign at the wrong end.
_REVERSED_PHONE = re.compile(r"(?<![\d-])(\d{4})-(\d{3})-(800|9200)(?![\d-])")
_REVERSED_HANDLE = re.compile(r"(?<![\w@.])([A-Za-z][A-Za-z0-9_]{3,29})@(?![\w.\-])")
_REVERSED_ISO = re.compile(r"(?<!\d)8102\s?:\s?20001(?!\d)")


def lam_alef_damaged(text: str) -> bool:
    """Whether the text writes its lam-alefs as alef-lam.

    True where two signs agree: impossible word beginnings or known damaged words stand in the text,
    and fewer healthy lam-alefs than signs. A healthy text with one slip of the pen is left alone.
    """
    signs = len(_IMPOSSIBLE.findall(text))
    signs += len(_NON_WORDS.findall(text))
    return signs > 0 and len(_ANY_LAM_ALEF.findall(text)) < signs


def repair(text: str) -> str:
    """The text with detected damage undone; every character keeps its place, so offsets hold.

    Lam-alefs are put right only where :func:`lam_alef_damaged` says so; reversed phone groups
    ("6666-125-800"), handles ("name@") and the digits of ISO 10002:2018 are put right wherever seen.
    """
    if lam_alef_damaged(text):
        text = _WORD.sub(lambda m: _repair_word(m[0]), text)
    text = _REVERSED_PHONE.sub(r"\3-\2-\1", text)
    text = _REVERSED_HANDLE.sub(r"@\1", text)
    return _REVERSED_ISO.sub(lambda m: "10002:2018".ljust(len(m[0])), text)


def _repair_word(word: str) -> str:
    if word in _RESTORED:
        return _RESTORED[word]
    if word in {"ال", "وال", "فال"}:
        return word[:-2] + "لا"
    fixed = re.sub(r"^([وفبك]?)ا([اأإآ])ل", r"\1ال\2", word)
    fixed = _FOR.sub(r"\1لا", fixed)
    for head, core, tail in _splits(fixed):
        if core in _RESTORED:
            return head + _RESTORED[core] + tail
    return fixed


def _splits(word: str) -> Iterator[tuple[str, str, str]]:
    """Ways to take particles and pronouns off a word, fewest first."""
    heads = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "وب", "ول", "فال", "كال")
    tails = ("", "ها", "ه", "هم", "هما", "كم", "نا", "ات", "ين", "ية")
    for head in heads:
        if not word.startswith(head):
            continue
        for tail in tails:
            if tail and not word.endswith(tail):
                continue
            core = word[len(head) : len(word) - len(tail)]
            if len(core) >= 3:
                yield head, core, tail
