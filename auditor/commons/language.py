"""Which script and which language a text is in: script first, then a small model inside one script.

Between scripts nothing has to be guessed: Arabic letters are not English. Inside one script a model
(``py3langid``) chooses among the languages that use it, and abstains on texts too short to tell. Digits,
punctuation, symbols, addresses, file names and brand names have no vote.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from auditor.commons.bcp47 import primary, scripts
from auditor.commons.language_words import BRANDS, FUNCTION_WORDS, INTERFACE_WORDS

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SCRIPTS: Mapping[str, str] = {
    "Latn": "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\u2c60-\u2c7f"
    "\uff21-\uff3a\uff41-\uff5a",
    "Arab": "\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f"
    "\u08a0-\u08c7\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc",
    "Hani": "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f",
    "Hira": "\u3041-\u309f",
    "Kana": "\u30a1-\u30fa\u30fd-\u30ff",
    "Hang": "\u1100-\u11ff\uac00-\ud7a3",
    "Hebr": "\u05d0-\u05f2\ufb1d-\ufb4f",
    "Cyrl": "\u0400-\u052f",
    "Grek": "\u0370-\u0373\u0376-\u03ff\u1f00-\u1fff",
    "Deva": "\u0904-\u0939\u0958-\u0961",
    "Beng": "\u0985-\u09b9",
    "Taml": "\u0b83-\u0bb9",
    "Mlym": "\u0d05-\u0d39",
    "Thai": "\u0e01-\u0e30",
    "Ethi": "\u1200-\u137f",
}
_LETTERS = {name: re.compile(f"[{ranges}]") for name, ranges in _SCRIPTS.items()}
_MARKS = "'’\u0300-\u036f\u064b-\u0652\u0670\u0640-"
_WORD = re.compile("|".join(f"(?P<{name}>[{letters}][{letters}{_MARKS}]*)" for name, letters in _SCRIPTS.items()))

# Languages that a page of each script is likely to be in; a wider choice only adds mistakes.
_CANDIDATES: Mapping[str, tuple[str, ...]] = {
    "Latn": ("en", "fr", "de", "es", "it", "pt", "nl", "da", "sv", "no", "fi", "pl", "tr", "id", "ro", "cs", "hu"),
    "Arab": ("ar", "fa", "ur"),
    "Cyrl": ("ru", "uk", "bg", "sr"),
    "Deva": ("hi", "mr", "ne"),
}
# Scripts that one language of today has to itself, for our purpose.
_ALONE: Mapping[str, str] = {
    "Hani": "zh", "Hira": "ja", "Kana": "ja", "Hang": "ko", "Hebr": "he", "Grek": "el",
    "Beng": "bn", "Taml": "ta", "Mlym": "ml", "Thai": "th", "Ethi": "am",
}  # fmt: skip
# Letters that Arabic does not have: Persian's four, and those of Urdu.
_PERSIAN = re.compile("[پچژگ]")
_URDU = re.compile("[ٹڈڑںےہھۓ]")
_FARSI_FORMS = re.compile("[یک]")
_ARABIC_FORMS = re.compile("[يكىة]")

# What tells nothing about the language of a text: addresses, e-mails, file names, codes, placeholders.
_WEB = r"(?:https?://|www\.)\S+"
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w+"
_CODES = r"#\w+|(?<![\w.])[\w~-]+(?:[./\\][\w~.-]+)+|&\w+;|\b\w*\d\w*\b|\b(?:[A-Z]\.?){2,6}\b"
_NO_VOTE = re.compile(f"{_WEB}|{_MAIL}|{_CODES}")
_NO_VOTE_NO_MAIL = re.compile(f"{_WEB}|{_CODES}")  # looking for an e-mail costs the most by far


@dataclass(frozen=True, slots=True)
class Language:
    """What language a text is in, and how sure that is (0 to 1)."""

    code: str
    script: str
    confidence: float


def count_scripts(text: str) -> Counter[str]:
    """Letters by ISO 15924 code of their script."""
    counts: Counter[str] = Counter()
    for char, count in Counter(text).items():
        if script := _script_of(char):
            counts[script] += count
    return counts


def has_letter_of(text: str, codes: Iterable[str]) -> bool:
    """Whether the text has a letter of one of the scripts."""
    return any(_LETTERS[code].search(text) for code in codes if code in _LETTERS)


@cache
def _script_of(char: str) -> str:
    return next((name for name, pattern in _LETTERS.items() if pattern.match(char)), "")


def words(text: str) -> list[tuple[str, str]]:
    """Words with the script of each, in order; a change of script ends a word."""
    return [(m[0], m.lastgroup or "") for m in _WORD.finditer(text)]


def voting(text: str, brands: Iterable[str] = ()) -> str:
    """The text without what has no vote: addresses, e-mails, file names, codes, acronyms and brand names."""
    text = (_NO_VOTE if "@" in text else _NO_VOTE_NO_MAIL).sub(" ", text)
    return _brand_pattern(tuple(brands)).sub(" ", text)


@lru_cache(maxsize=8)
def _brand_pattern(brands: tuple[str, ...]) -> re.Pattern[str]:
    """Built-in names as written or in capitals; those of the profile whatever their case."""
    own = "|".join(re.escape(b.strip()) for b in sorted(brands, key=len, reverse=True) if b.strip())
    known = {form for name in BRANDS for form in (name, name.upper())}
    names = "|".join(re.escape(n) for n in sorted(known, key=len, reverse=True))
    # Few words begin as one of the many names does: a look at the first letter spares trying them all.
    first = "".join(sorted({re.escape(n[0]) for n in known}))
    return re.compile(rf"(?<!\w)(?:{f'(?i:{own})|' if own else ''}(?=[{first}])(?:{names}))(?!\w)")


def main_script(counts: Mapping[str, int], share: float = 0.6, lead: float = 0.2) -> str | None:
    """The script most letters are in: at least ``share`` of them and ``lead`` before the next, else None."""
    total = sum(counts.values())
    if not total:
        return None
    ranked = sorted(counts.items(), key=lambda item: -item[1])
    first = ranked[0][1] / total
    second = ranked[1][1] / total if len(ranked) > 1 else 0.0
    return ranked[0][0] if first >= share and first - second >= lead else None


@cache
def _whole_model() -> "LanguageIdentifier":
    # It brings numpy, which a process that tells scripts apart and no more can do without.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@cache
def _model(languages: tuple[str, ...]) -> "LanguageIdentifier":
    # Reading the file takes half a second: each choice of languages is a view of what was read once.
    identifier = copy(_whole_model())
    identifier.set_languages(languages)
    return identifier


@cache
def _labels() -> frozenset[str]:
    return frozenset(_whole_model().labels)


def identify(text: str, candidates: Iterable[str] = ()) -> Language | None:
    """The language of a text, or None where it has no letters.

    ``candidates``: primary subtags beside the usual ones of the script. Between scripts the answer is certain;
    inside one, ``confidence`` is the model's, and texts of few letters get little of it.
    """
    counts = count_scripts(text)
    if not counts:
        return None
    script = max(counts, key=lambda s: counts[s])
    if script == "Hani" and counts["Hira"] + counts["Kana"] > 0.05 * counts["Hani"]:
        return Language("ja", script, 1.0)
    if script in _ALONE:
        return Language(_ALONE[script], script, 1.0)
    if script == "Arab" and (sure := _by_letters(text)):
        return sure
    ranked = rank(text, script, candidates)
    return Language(ranked[0][0], script, ranked[0][1])


def _by_letters(text: str) -> Language | None:
    """Arabic, Persian and Urdu told apart by the letters that only one of them has."""
    urdu, persian = len(_URDU.findall(text)), len(_PERSIAN.findall(text))
    forms, arabic = len(_FARSI_FORMS.findall(text)), len(_ARABIC_FORMS.findall(text))
    if urdu >= 2 and urdu > arabic:
        return Language("ur", "Arab", 0.95)
    if arabic > forms and arabic > persian + urdu:
        return Language("ar", "Arab", 0.95)
    if forms + persian >= 2 and forms + persian > 2 * arabic and not urdu:
        return Language("fa", "Arab", 0.9)
    return None


def rank(text: str, script: str, candidates: Iterable[str] = ()) -> list[tuple[str, float]]:
    """Languages of a script by likelihood, best first; the numbers add up to 1."""
    wider = {c for c in candidates if c in _labels() and (not scripts(c) or script in scripts(c))}
    languages = tuple(dict.fromkeys((*_CANDIDATES.get(script, ()), *sorted(wider))))
    if not languages:
        return [("und", 0.0)]
    if len(languages) == 1:
        return [(languages[0], 1.0)]
    return [(code, float(chance)) for code, chance in _model(languages).rank(text)]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a text can be in the language it is said to be in. ``agrees`` is None where that can't be "
    "told."""

    agrees: bool | None
    found: str = ""
    """Primary subtag of the language it seems to be in where it doesn't agree."""
    share: float = 1.0
    """Share of its letters that speak for ``found``."""


_ENOUGH = 4000
"""Characters that settle the language of a text; more cost time and change nothing."""


def judge(text: str, tag: str) -> Verdict:
    """Whether a text agrees with the language tag it stands under.

    The text must be rid of what has no vote (:func:`voting`). The most common language has to be unique: a
    script must hold 60 % of the letters and lead by 20 points. Inside one script the model must speak against
    the declared language with 70 % where the text has 30 letters, with 90 % where it has 12; on 1,500 English
    interface strings of 40 letters and more it never did wrongly.
    """
    text = text[:_ENOUGH]
    counts = count_scripts(text)
    expected = scripts(tag)
    letters = sum(counts.values())
    script = main_script(counts)
    if script is None or not expected or letters < 2:
        return Verdict(None)
    if script not in expected:
        found = identify(text)
        return Verdict(False, found.code if found else "und", counts[script] / letters)
    declared = primary(tag)
    if script == "Arab" and (sure := _by_letters(text)):
        if sure.code == declared:
            return Verdict(True)
        return Verdict(False, sure.code) if letters >= 200 and declared in _CANDIDATES["Arab"] else Verdict(None)
    if script in _ALONE or declared not in _labels():
        return Verdict(True) if _ALONE.get(script) == declared else Verdict(None)
    chances = dict(rank(text, script, (declared,)))
    best = max(chances, key=lambda code: chances[code])
    if best == declared or _akin(best, declared):
        return Verdict(True)
    against = chances[best] / (chances[best] + chances[declared])
    if against >= (0.7 if letters >= 30 else 0.9) and letters >= 12:
        return Verdict(False, best)
    return Verdict(None)


def _akin(one: str, other: str) -> bool:
    """Languages so near each other that the model must not play one against the other."""
    return any({one, other} <= kin for kin in _KIN)


_KIN = (
    frozenset({"da", "no", "nb", "nn", "sv"}),
    frozenset({"id", "ms", "jv"}),
    frozenset({"es", "gl", "ca", "pt", "an"}),
    frozenset({"nl", "af", "fy"}),
    frozenset({"cs", "sk", "pl"}),
    frozenset({"sr", "hr", "bs", "sl"}),
    frozenset({"ar", "ary", "arz"}),
    frozenset({"fa", "sdh", "ku"}),
)


def foreign_words(text: str, tag: str) -> list[str]:
    """Words of the text in scripts that its language isn't written in, where it has not a letter of its
    own script.

    Empty where the text has letters of its own script, or nothing to judge.
    """
    expected = scripts(tag)
    found = words(text)
    if not expected or any(script in expected for _, script in found):
        return []
    return [word for word, _ in found if len(word) > 1 or not word.isascii()]


_IN_NAMES = frozenset(
    {"of", "and", "for", "the", "in", "on", "to", "by", "at", "with", "from", "or", "de", "al", "el", "bin"}
)


def is_sentence_like(found: list[str]) -> bool:
    """Whether words of another script are certainly text and not a name.

    English: two words or more in small letters beside those that names hold too ("Ministry of Health"), or
    one with
    a function word. Scripts without capitals: six words.
    """
    if found and not found[0].isascii():
        return len(found) >= 6
    small = [w for w in found if w[:1].islower() and w not in _IN_NAMES]
    if len(found) < 3 or not small:
        return False
    return len(small) >= 2 or any(w.casefold() in FUNCTION_WORDS for w in found)


def is_interface_text(found: list[str]) -> bool:
    """Whether every word is one that interfaces are made of, in English."""
    return bool(found) and all(w.casefold().rstrip("-'’") in INTERFACE_WORDS for w in found)
