"""What a report quotes of a portal, and how HTML shows it: as the sample output of another system.

A fault is shown by quoting it: garbled text, a number in its wrong order, a title in another language. Such a sample
is no text of the report's own. It stands in ``samp`` with its own language and direction, so that a screen reader
changes its voice, the sentence around it keeps its order, and whoever checks the report knows a quotation. Inside
samples of Arabic, telephone numbers, addresses and Latin names are held together as they were written.

In the texts between, a sample stands between two direction characters that ``visible`` lets no page send: the first
says language and direction, U+202C ends it.
Sources: HTML, 4.5.13 The samp element; BCP 47 (``und``: undetermined); Unicode Standard Annex 9.
"""

import re
from collections.abc import Mapping

from markupsafe import Markup, escape

from auditor.commons.language import count_scripts, voting
from auditor.i18n import MAX_VALUE, Formatted, visible
from auditor.model import Lang

_KINDS: Mapping[str, tuple[str, str]] = {
    "\u202a": ("en", "ltr"),
    "\u202b": ("ar", "rtl"),
    "\u202d": ("und", "ltr"),
    "\u202e": ("und", "rtl"),
    "\u2067": ("zh", "ltr"),
}
"""What begins a sample: its language and direction."""
_STARTS = {kind: mark for mark, kind in _KINDS.items()}
_OPENING = {
    "\u2068": Markup("<bdi>"),
    "\u2066": Markup('<bdi dir="ltr">'),
    **{mark: Markup('<samp lang="{}" dir="{}">').format(*kind) for mark, kind in _KINDS.items()},
}
_CLOSING = {"\u2069": Markup("</bdi>"), "\u202c": Markup("</samp>")}
_MARKS = re.compile("([\u202a-\u202e\u2066-\u2069])")
_DOUBLE = re.compile("\u2068([\u202a\u202b\u202d\u202e\u2067][^\u202c]*\u202c)\u2069")

_RTL = frozenset({"Arab", "Hebr"})
_NO_ARABIC = re.compile("[ٹڈڑںےہھۓپچژگ]")  # Urdu and Persian
_NO_ENGLISH = re.compile("[\u00c0-\u024f\ufffd]")
_ARABIC_SIGNS = re.compile("[\u0600-\u06ff]")
_UNSEEN = re.compile("[\u200e\u200f\u061c]")
_BETWEEN_MARKS = re.compile("\u200e([!-~…]+(?: [!-~]+)*)\u200e?")
_LATIN_RUN = re.compile("[+@#]?[A-Za-z0-9](?:[ -~]*[A-Za-z0-9%/])?")


def sample(text: str, limit: int = MAX_VALUE) -> Formatted:
    """A string that a page sent, safe to show, cut at ``limit`` and marked as a sample; blank for blank.

    Direction marks are left out: what they do in a page, elements do in a report.
    """
    shown = _UNSEEN.sub("", visible(text, limit))
    if not shown.strip():
        return Formatted(shown)
    kind = _kind(shown)
    if kind == ("ar", "rtl"):
        shown = _LATIN_RUN.sub(_isolated_run, shown)
    return Formatted(f"{_STARTS[kind]}{shown}\u202c")


def _kind(text: str) -> tuple[str, str]:
    """Language and direction of most of its letters."""
    counts = count_scripts(voting(text)) or count_scripts(text)
    main = max(counts, key=lambda script: counts[script], default="Arab" if _ARABIC_SIGNS.search(text) else "Latn")
    if main == "Arab" and not _NO_ARABIC.search(text):
        return "ar", "rtl"
    if main == "Latn" and not _NO_ENGLISH.search(text):
        return "en", "ltr"
    return ("zh", "ltr") if main == "Hani" else ("und", "rtl" if main in _RTL else "ltr")


def _isolated_run(run: re.Match[str]) -> str:
    """A run of Latin letters, digits and signs as one; words and plain numbers need nothing."""
    return run[0] if run[0].isalnum() else f"\u2066{run[0]}\u2069"


def written(text: str) -> Markup:
    """What a person wrote, in any language, safe to show: an element with its language and direction."""
    shown = visible(text)
    return Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(*_kind(shown), shown) if shown.strip() else Markup("")


def named(text: str, lang: Lang) -> Formatted:
    """A name to stand in a text of this language, isolated where its direction may be another."""
    shown = visible(text, MAX_VALUE)
    # Fluent isolates in Arabic what it is given.
    return Formatted(shown if lang == "ar" or shown.isascii() else f"\u2068{shown}\u2069")


def held(text: str) -> str:
    """A text of our own: what stands between left-to-right marks becomes an isolate, as HTML wants it."""
    return _BETWEEN_MARKS.sub("\u2066\\1\u2069", text)


def once(text: str) -> str:
    """A text whose samples are not isolated a second time."""
    return _DOUBLE.sub(r"\1", text)


def isolated(value: object) -> object:
    """A text's isolates and samples as elements, as HTML wants them; else as it is."""
    if not isinstance(value, str) or isinstance(value, Markup) or not _MARKS.search(value):
        return value
    parts = _MARKS.split(value)
    return Markup("").join(_OPENING.get(part) or _CLOSING.get(part) or escape(part) for part in parts)


def flat(text: str) -> str:
    """A text without isolates and samples, for attributes and other places that take no elements."""
    return _MARKS.sub("", text)
