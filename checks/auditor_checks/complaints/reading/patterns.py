"""A small language for phrases, compiled with the same folding as the text they are matched on.

``"رقم مرجعي"``     these words side by side, each with its attached particles and pronouns
``"a/b_c d"``       a, or b and c; then d          ``"a .. b"``          up to four words between (``..7``: seven)
``"escalat*"``      any ending                     ``"=ref"``            exactly this word
``"# days"``        a number                       ``"^ complaint :"``   at the start of the sentence
"""

import re
from functools import lru_cache

from auditor.commons.arabic import fold_text, has_arabic

_BEFORE = r"(?:[وف])?(?:[بلك]|س)?(?:ال|ل)?"
_AFTER = r"(?:ه|ها|هم|هما|كم|ك|نا|ي|ا|ين|ون|ات)?"
# Where a sentence begins: after its label, its number ("2-1", "أ)") and the mark of a question or answer.
_OPENING = r"(?:^|(?<= : ))\W*(?:\d{1,2}(?:[.-]\d{1,2})*\W+|[a-zأ-ي]\s?[).:-]\W*)?"
_GAP = re.compile(r"^\.\.(\d*)$")


def lines(text: str) -> tuple[str, ...]:
    """Phrases of a text, one to a line or set off by ";"; a line that ends in "/" or ".." goes on in the next."""
    joined = re.sub(r"\s+(\.\.)\s*\n\s*", r" \1 ", re.sub(r"/\s*\n\s*", "/", text))
    joined = re.sub(r"\n\s*(?=\.\.\d* )", " ", joined)
    return tuple(part.strip() for part in re.split(r"[;\n]", joined) if part.strip())


@lru_cache(maxsize=4096)
def phrase(text: str) -> re.Pattern[str]:
    """The regular expression of one phrase, for folded text."""
    parts: list[str] = []
    glue = last = ""
    start = r"(?<!\w)"
    for piece in text.split():
        if piece == "^":
            start = _OPENING
            continue
        gap = _GAP.match(piece)
        if gap:
            glue = rf"(?:\W+\w+){{0,{gap[1] or 4}}}?[\W_]+"
            continue
        if parts:
            parts.append(glue or (r"\s*" if ":" in (piece, last) else r"[\W_]{1,6}"))
        glue, last = "", piece
        parts.append(_words(piece.split("/")))
    return re.compile(start + "".join(parts) + ("" if last == ":" else r"(?!\w)"))


def _words(options: list[str]) -> str:
    """Any of these words; those that take the same particles and endings share them, which keeps patterns small."""
    shapes: dict[tuple[str, str], list[str]] = {}
    for option in options:
        before, core, after = _word(option)
        shapes.setdefault((before, after), []).append(core)
    any_shape = (f"{before}(?:{'|'.join(cores)}){after}" for (before, after), cores in shapes.items())
    return f"(?:{'|'.join(any_shape)})"


def _word(word: str) -> tuple[str, str, str]:
    """What may stand before one word, the word, and what may follow."""
    if word == "#":
        return "", r"\d+", ""
    if word == ":":
        return "", ":", ""
    exact, word = word.startswith("="), word.removeprefix("=")
    wild, word = word.endswith("*"), word.removesuffix("*")
    folded = fold_text(word)
    core = re.escape(folded).replace("_", r"[\W_]{1,6}")
    if exact:
        return "", core, ""
    if wild:
        return (_BEFORE if has_arabic(word) else ""), core, r"\w*"
    if not has_arabic(word):
        return "", core, r"(?:'?s)?"
    if folded.endswith("ه"):
        return _BEFORE, re.escape(folded[:-1]), r"(?:ه|ت" + _AFTER + ")"
    if word.endswith("ى"):
        return _BEFORE, re.escape(folded[:-1]), r"(?:ي|ا" + _AFTER + ")"
    return _BEFORE, core, _AFTER
