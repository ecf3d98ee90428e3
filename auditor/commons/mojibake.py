"""Arabic (and other UTF-8) text that was decoded with a wrong encoding, and what it was meant to say."""

import re
from dataclasses import dataclass
from typing import Literal

# What windows-1252 makes of the bytes 80 to FF; the five it leaves open are controls, as in browsers.
_BYTES = bytes(range(0x80, 0x100))
_TO_BYTE = {byte.to_bytes(1, "big").decode("cp1252", "ignore") or chr(byte): byte for byte in _BYTES}
_TO_BYTE |= {chr(byte): byte for byte in _BYTES}
_RUN = re.compile("[" + re.escape("".join(_TO_BYTE)) + "][" + re.escape("".join(_TO_BYTE)) + " ,.()0-9-]{3,}")
_ARABIC = re.compile("[\u0621-\u064a]")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Garbled:
    """A stretch of garbled text and what it was."""

    kind: Literal["utf8", "cp1256"]
    seen: str
    meant: str


def garbled(text: str) -> Garbled | None:
    """The first garbled stretch of a text, or None.

    UTF-8 shows itself by its own grammar: bytes that happen to be valid UTF-8 and give two Arabic letters or
    more are no accident. windows-1256 is told by words that consist of accented Latin letters alone, which no
    European language has, and turn into Arabic letters.
    """
    for match in _RUN.finditer(text):
        seen = match[0].strip()
        raw = bytes(_TO_BYTE.get(c, ord(c) if ord(c) < 0x80 else 0x3F) for c in seen)
        meant = raw.decode("utf-8", "ignore")
        if len(_ARABIC.findall(meant)) >= 2 and len(meant) >= 0.4 * len(seen):
            return Garbled("utf8", seen, meant)
    return _as_cp1256(text)


def _as_cp1256(text: str) -> Garbled | None:
    letters = _LETTER.findall(text)
    accented = [c for c in letters if "\u00c0" <= c <= "\u00ff"]
    if len(accented) < 6 or len(accented) < 0.7 * len(letters):
        return None
    raw = bytes(_TO_BYTE.get(c, ord(c) if ord(c) < 0x80 else 0x3F) for c in text)
    meant = raw.decode("cp1256", "replace")
    if len(_ARABIC.findall(meant)) < 0.8 * len(letters):
        return None
    return Garbled("cp1256", text, meant)
