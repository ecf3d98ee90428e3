"""Whether a name contains a label, word by word (ACT's "label in name algorithm"), in any script."""

import re
import unicodedata

from auditor.commons.arabic import fold_text

_BRACKETS = re.compile(r"\([^()]*\)|（[^（）]*）")
_JOINERS = re.compile(r"['’ʼ´`]")
_HYPHENS = re.compile(r"[-‐‑‒–­_/]")
_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """The words that are compared: folded, without brackets and what is in them, signs as gaps."""
    kept = _BRACKETS.sub(" ", text)
    plain = _JOINERS.sub("", fold_text(kept))
    return [w for w in _WORD.findall(plain) if any(unicodedata.category(c)[0] in "LN" for c in w)]


def contains_label(name: str, label: str) -> bool | None:
    """Whether the label's words stand in the name one after the other; None where that can't be asked.

    It can't be asked of labels that are no words (signs, one letter used as an icon), nor where the two differ
    by an abbreviation or by hyphenation alone.
    """
    said, shown = words(name), words(label)
    if not shown or (len(shown) == 1 and len(shown[0]) == 1 and shown[0].isalpha()):
        return None
    if _contains(said, shown):
        return True
    joined = [words(_HYPHENS.sub("", t)) for t in (name, label)]
    hyphens = _HYPHENS.search(name) or _HYPHENS.search(label)
    if hyphens and _contains(*joined):
        return None
    return None if _abbreviates(label, shown, said) else False


def _contains(whole: list[str], part: list[str]) -> bool:
    return any(whole[i : i + len(part)] == part for i in range(len(whole) - len(part) + 1))


def _abbreviates(label: str, shown: list[str], said: list[str]) -> bool:
    """Whether a word of the label that the name lacks is short for words of the name."""
    initials = "".join(w[0] for w in said)
    for word in shown:
        if word in said:
            continue
        if word in _SHORT and any(w.startswith(_SHORT[word]) for w in said):
            return True
        dotted = re.search(rf"\b{re.escape(word)}\.(?!\w)", label, re.I) is not None
        if dotted and word.isalpha() and any(w.startswith(word[:2]) for w in said):
            return True
        if len(word) > 1 and word.isalpha() and word.upper() in label and word in initials:
            return True
    return False


_LONG = (
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
# Common short forms and how their long forms begin.
_SHORT = {
    **{w[:3]: w for w in _LONG},
    "sept": "september", "dr": "doctor", "mr": "mister", "no": "number", "vs": "versus", "info": "information",
    "min": "minute", "max": "maximum", "hr": "hour", "hrs": "hour", "sec": "second", "km": "kilomet",
    "kg": "kilogram", "tel": "telephone", "dept": "department", "univ": "university", "د": "دكتور", "م": "مهندس",
    "ص": "صفحه", "ت": "هاتف",
}  # fmt: skip
