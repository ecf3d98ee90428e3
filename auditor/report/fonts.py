"""Web fonts for reports: subsets of open fonts installed on this machine, as WOFF2.

No font file is part of the project. The Arabic subset leaves the presentation forms (U+FB50-FEFF) out of its
cmap, so that text copied, searched or printed to PDF keeps its real letters; shaping still reaches those
glyphs through GSUB.
"""

import base64
import hashlib
import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from platformdirs import user_cache_path


def _characters(ranges: str) -> frozenset[int]:
    """From hexadecimal code points and ranges."""
    found: set[int] = set()
    for part in ranges.split():
        first, _, last = part.partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(found)


ARABIC = _characters(
    "600-605 60C 61B 61F 620-655 660-671 679 67E 686 688 691 698 6A4 6A9 6AF 6BA 6BE 6C1 6CC 6D2 6D4 6F0-6F9"
)
"""Letters of Arabic, Persian and Urdu, marks, punctuation, both sets of digits."""
LATIN = _characters("20-7E A0-17F 2010-2027 2030 2039 203A 20AC 2122 2190-2193 2212 2248 2264 2265")

_FAMILIES = (
    # Arabic family, its Latin companion
    ("IBMPlexSansArabic", "IBMPlexSans"),
    ("NotoSansArabic", "NotoSans"),
    ("NotoKufiArabic", "NotoSans"),
    ("NotoNaskhArabic", "NotoSans"),
    ("Tajawal", "Tajawal"),
    ("Cairo", "Cairo"),
    ("Almarai", "Almarai"),
    ("Vazirmatn", "Vazirmatn"),
    ("Amiri", "Amiri"),
)
"""Families under the SIL Open Font License, best first."""
_NAMES = {400: ("-Regular", ""), 700: ("-Bold", "")}
_ENDING = re.compile(r"(\[[\w,]+\]|-VariableFont_[\w,]+|-VF)?\.(ttf|otf)$", re.IGNORECASE)
_NO_EMBEDDING = 0x0002 | 0x0100 | 0x0200
"""OS/2 fsType bits that forbid embedding, subsetting, or all but bitmaps."""


@dataclass(frozen=True, slots=True)
class WebFont:
    """One subset: WOFF2 bytes, the weight and the characters it is for."""

    data: bytes
    weight: int
    unicode_range: str


def web_fonts() -> tuple[WebFont, ...]:
    """Arabic and Latin, regular and bold, of the best family installed; empty where there is none."""
    installed = _installed(tuple(font_folders()))
    for arabic, latin in _FAMILIES:
        found = _family(installed, arabic, ARABIC, "U+0600-06FF")
        if found:
            return found + _family(installed, latin, LATIN, "U+0020-024F,U+2010-22FF")
    return ()


def font_folders() -> Iterator[Path]:
    """Where fontconfig, macOS and Windows keep fonts."""
    home = Path.home()
    data = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    yield Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share") / "fonts"
    yield home / ".fonts"
    yield from (Path(folder) / "fonts" for folder in data.split(os.pathsep) if folder)
    if sys.platform == "darwin":
        yield from (home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"))
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", "C:\\Windows")) / "Fonts"
        yield Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft/Windows/Fonts"


@lru_cache(maxsize=4)
def _installed(folders: tuple[Path, ...]) -> dict[str, Path]:
    """Font files by name without ending, e.g. ``NotoSansArabic-Bold``; variable fonts by bare family name."""
    files: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*.[to]tf")) if folder.is_dir() else ():
            files.setdefault(_ENDING.sub("", path.name), path)
    return files


def _family(
    installed: dict[str, Path], family: str, characters: frozenset[int], unicode_range: str
) -> tuple[WebFont, ...]:
    fonts = []
    for weight, endings in _NAMES.items():
        path = next((installed[family + e] for e in endings if family + e in installed), None)
        data = path and _kept_subset(path, weight, characters)
        if not data:
            return ()
        fonts.append(WebFont(data, weight, unicode_range))
    return tuple(fonts)


def style_with_fonts(sheet: str) -> str:
    """A style sheet made small, after the faces of :func:`web_fonts` as family ``Report``."""
    faces = "".join(
        "@font-face{font-family:Report;font-display:block;"
        f"font-weight:{font.weight};unicode-range:{font.unicode_range};"
        f"src:url(data:font/woff2;base64,{base64.b64encode(font.data).decode()}) format('woff2')}}"
        for font in web_fonts()
    )
    return faces + re.sub(r"/\*.*?\*/|(?<=\n)\s+", "", sheet, flags=re.DOTALL)


@lru_cache(maxsize=16)
def _kept_subset(path: Path, weight: int, characters: frozenset[int]) -> bytes | None:
    """The subset from the user's cache, where an earlier report left it: making one takes longer than most reports."""
    try:
        file = path.stat()
    except OSError:
        return None
    about = (str(path), file.st_size, file.st_mtime_ns, weight, sorted(characters), version("fonttools"))
    name = hashlib.sha256(repr(about).encode()).hexdigest()[:32]
    kept = user_cache_path("portal-auditor") / "fonts" / f"{name}.woff2"
    with suppress(OSError):
        return kept.read_bytes()
    data = _subset(path, weight, characters)
    if data:
        # Without a place of its own the cache is done without.
        with suppress(OSError):
            kept.parent.mkdir(parents=True, exist_ok=True)
            part = kept.with_suffix(f".{os.getpid()}")
            part.write_bytes(data)
            part.replace(kept)
    return data


def _subset(path: Path, weight: int, characters: frozenset[int]) -> bytes | None:
    """WOFF2 of the characters; None where the file can't be read or must not be embedded."""
    from fontTools import subset
    from fontTools.ttLib import TTFont, TTLibError
    from fontTools.varLib import instancer

    options = subset.Options()
    options.flavor = "woff2"
    options.desubroutinize = True
    options.hinting = False
    options.notdef_outline = True
    out = io.BytesIO()
    try:
        with TTFont(path, lazy=True, recalcTimestamp=False) as font:
            if font["OS/2"].fsType & _NO_EMBEDDING:
                return None
            if "fvar" in font:
                axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
                instancer.instantiateVariableFont(font, {**axes, "wght": weight}, inplace=True)
            subsetter = subset.Subsetter(options)
            subsetter.populate(unicodes=characters)
            subsetter.subset(font)
            font.flavor = "woff2"
            font.save(out)
    except (TTLibError, OSError, KeyError, ValueError):
        return None
    return out.getvalue()
