"""Stretches of text that have one right order: telephone numbers, dates, addresses, names with signs, sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.commons.bidi import BREAK, arabic_letters, has_arabic, has_latin, latin_letters

_D = "0-9\u0660-\u0669\u06f0-\u06f9"
_MARK = "[\u200e\u200f\u061c\u2066-\u2069\u202a-\u202c]"


@dataclass(frozen=True, slots=True)
class Value:
    """A stretch of a paragraph's text and what it is. ``rtl``: its right order runs to the left."""

    kind: str
    start: int
    end: int
    rtl: bool = False


_EMAIL = re.compile(r"(?<![\w@])[A-Za-z0-9][\w.+-]*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}", re.ASCII)
_URL = re.compile(r"(?:https?://|ftp://|www\.)[!-~]+", re.ASCII)
_DOMAIN = re.compile(r"(?<![\w@./-])(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}/[!-~]*", re.ASCII)
_HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z]\w{1,29}(?![\w@]|\.\w)", re.ASCII)
_HASHTAG = re.compile(r"(?<![\w#&])#[A-Za-z]\w+", re.ASCII)
_ARABIC_HASHTAG = re.compile("(?<![\\w#&])#[\u0621-\u064a][\u0621-\u065f_]+")
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?!\w)", re.ASCII)
_YEAR = f"(?:[{_D}]{{4}})"
_ISO_DATE = re.compile(f"(?<![\\w./:-]){_YEAR}-[{_D}]{{1,2}}-[{_D}]{{1,2}}(?![\\w/-]|[.:][{_D}])")
_DAY_DATE = re.compile(f"(?<![\\w./:-])[{_D}]{{1,2}}-[{_D}]{{1,2}}-{_YEAR}(?![\\w/-]|[.:][{_D}])")
_STAMP = re.compile(
    r"(?<![\w./:-])\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?(?![\w-])", re.ASCII
)
_PHONE = re.compile(
    f"(?<![\\w.,/:@#$%-])(?:\\(?\\+|\\()?[{_D}](?:[{_D} ()\u00a0-]|{_MARK}){{5,24}}[{_D}](?![\\w%@]|[.,:/][{_D}])"
)
_SERIAL = re.compile(f"(?<![\\w./:@#-])[{_D}]+(?:-[{_D}]+){{2,}}(?![\\w/:-]|\\.[{_D}])")
_UNITS = (
    "GB|MB|KB|TB|GiB|MiB|KiB|kB|Mbps|Gbps|kbps|Mbit/s|GHz|MHz|kHz|Hz|kW|MW|GW|kWh|kg|mg|km|cm|mm|ml|km/h|"
    "m2|m3|ms|dpi|px|AM|PM|am|pm|a\\.m\\.|p\\.m\\.|MP|mAh"
)
_UNIT = re.compile(f"(?<![\\w./:-])[{_D}]+(?:[.,:][{_D}]+)*[ \u00a0](?:{_UNITS})(?![\\w/])")
_SOLID = re.compile(r"(?<![!-~])[!-~]*[A-Za-z][!-~]*")
_ENDING = re.compile(r"\S+\s*$")
_PHONE_GROUPS = re.compile(f"[{_D}]+")
_WORDS = re.compile(r"[^\W\d_]{2,}")

# Marks that end a sentence or a clause of the text around, and brackets and quotes that enclose.
_OPENING, _CLOSING = "\"'([{<*_`“‘«", "\"')]}>*_`”’»"
_AROUND_START = _OPENING + "-=|&%;:,!?+"
_AROUND_END = _CLOSING + ".,;:!?-=|&%/$~^@\\"
_PAIRS = {")": "(", "]": "[", "}": "{", ">": "<"}


def code_lines(text: str) -> Iterator[Value]:
    """The lines of a listing without Arabic: all of each runs to the right."""
    if not has_arabic(text):
        for match in re.finditer(r"[^\n\ufffc]*[A-Za-z0-9][^\n\ufffc]*", text):
            yield Value("code", match.start(), match.end())


def values(text: str, *, rtl: bool) -> Iterator[Value]:
    """What has one right order in a paragraph of this base direction; surer kinds first, none inside another."""
    taken: list[tuple[int, int]] = []
    for value in _left_to_right(text) if rtl else _right_to_left(text):
        if not any(value.start < end and start < value.end for start, end in taken):
            taken.append((value.start, value.end))
            yield value


def _left_to_right(text: str) -> Iterator[Value]:
    if sentence := foreign_sentence(text, rtl=True):
        yield sentence
        return
    if has_latin(text):
        for kind, pattern in (("address", _URL), ("address", _DOMAIN), ("email", _EMAIL), ("date", _STAMP)):
            for match in pattern.finditer(text):
                end = _trimmed_url(match[0]) + match.start() if kind == "address" else match.end()
                yield Value(kind, match.start(), end)
        yield from (Value("account", m.start(), m.end()) for m in _HANDLE.finditer(text))
        yield from (Value("hashtag", m.start(), m.end()) for m in _HASHTAG.finditer(text))
        yield from (Value("number", m.start(), m.end()) for m in _IBAN.finditer(text))
        yield from (Value("unit", m.start(), m.end()) for m in _UNIT.finditer(text))
        yield from _names(text)
    yield from (Value("date", m.start(), m.end()) for p in (_ISO_DATE, _DAY_DATE) for m in p.finditer(text))
    for match in _PHONE.finditer(text):
        if is_phone(match[0]):
            yield Value("phone", match.start(), match.end())
    for match in _SERIAL.finditer(text):
        if sum(c.isdigit() for c in match[0]) >= 6:
            yield Value("number", match.start(), match.end())


def _right_to_left(text: str) -> Iterator[Value]:
    if sentence := foreign_sentence(text, rtl=False):
        yield sentence
        return
    yield from (Value("hashtag", m.start(), m.end(), rtl=True) for m in _ARABIC_HASHTAG.finditer(text))


def foreign_sentence(text: str, *, rtl: bool) -> Value | None:
    """The last word and the full stop of a paragraph that is wholly in a script of the other direction.

    A colon doesn't count: labels end with one, and it stands on the side of the field.
    """
    plain = text.strip()
    if BREAK in plain or not plain.endswith((".", "!", "?")) or plain.endswith(".."):
        return None
    foreign = has_latin(plain) and not has_arabic(plain) if rtl else has_arabic(plain) and not has_latin(plain)
    if not foreign or len(_WORDS.findall(plain)) < 3:
        return None
    letters = latin_letters(plain) if rtl else arabic_letters(plain)
    last = _ENDING.search(text)
    if last is None or letters < 10:
        return None
    word = last[0].rstrip()
    if not any(c.isalpha() for c in word):
        return None
    return Value("sentence", last.start(), last.start() + len(word), rtl=not rtl)


def _trimmed_url(url: str) -> int:
    end = len(url)
    while end and (url[end - 1] in "\"'>.,;:!?*" or (url[end - 1] in ")]}" and _unmatched(url[:end]))):
        end -= 1
    return end


def _unmatched(text: str) -> bool:
    """Whether the closing bracket at its end was opened before the text began."""
    closing = text[-1]
    return text.count(_PAIRS[closing]) < text.count(closing)


def _names(text: str) -> Iterator[Value]:
    """Names and codes without a space that have signs or begin with digits: C++, F#, 2024_report.pdf, .NET, 64-bit."""
    for match in _SOLID.finditer(text):
        start, end = match.start(), match.end()
        while start < end and (text[start] in _AROUND_START and not text.startswith("--", start)):
            start += 1
        while start < end and _ends_around(text, start, end):
            end -= 1
        core = text[start:end]
        if core.isalnum() or not has_latin(core) or not _is_name(core, text[:start]):
            continue
        yield Value("name", start, end)


def _ends_around(text: str, start: int, end: int) -> bool:
    char = text[end - 1]
    if char in _PAIRS:
        return _unmatched(text[start:end])
    return char in _AROUND_END


def _is_name(core: str, before: str) -> bool:
    """Whether the signs at its ends are its own."""
    first = core[0]
    if first == ".":
        # A dot that ends the sentence before stands at a letter; one that begins a name follows a space.
        return re.match(r"\.(?:[a-z]{2,5}|NET)$", core) is not None and (not before or before[-1] in " (\u00a0")
    if first == "/":
        return core.count("/") >= 2
    if core.startswith("--"):
        return re.match(r"--[a-z][\w-]+", core) is not None
    return first not in "#@$~\\"


def is_phone(written: str) -> bool:
    """Whether digits in groups are a telephone number and neither years, a range, an amount nor a list."""
    groups = _PHONE_GROUPS.findall(written)
    digits = "".join(groups)
    if len(groups) < 2 and "+" not in written:
        return False
    if "+" in written[:2] or digits.startswith("00"):
        return 9 <= len(digits) <= 15
    folded = "".join(str(int(d)) for d in digits)
    own = re.fullmatch(r"0(?:1[1-7]\d{7}|5\d{8})|92\d{7}|800\d{7}|9665\d{8}|9661\d{8}", folded) is not None
    return own and len(groups[0]) <= 4
