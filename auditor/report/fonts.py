"""Web fonts for reports: subsets of open fonts installed on this machine, as WOFF2.

No font file is part of the project. The Arabic subset leaves the presentation forms (U+FB50-FEFF) out of its
cmap, so that text copied, searched or printed to PDF keeps its real letters; shaping still reaches those
glyphs through GSUB.
"""

import io
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont, TTLibError
from fontTools.varLib import instancer

ARABIC = frozenset(
    [*range(0x600, 0x606), 0x60C, 0x61B, 0x61F, *range(0x620, 0x656), *range(0x660, 0x672), 0x679, 0x67E, 0x686]
    + [0x688, 0x691, 0x698, 0x6A4, 0x6A9, 0x6AF, 0x6BA, 0x6BE, 0x6C1, 0x6CC, 0x6D2, 0x6D4, *range(0x6F0, 0x6FA)]
)
"""Letters of Arabic, Persian and Urdu, marks, punctuation, both sets of digits."""
LATIN = frozenset(
    [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2028), 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122]
    + [*range(0x2190, 0x2194), 0x2212, 0x2248, 0x2264, 0x2265]
)

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
        data = path and _subset(path, weight, characters)
        if not data:
            return ()
        fonts.append(WebFont(data, weight, unicode_range))
    return tuple(fonts)


@lru_cache(maxsize=16)
def _subset(path: Path, weight: int, characters: frozenset[int]) -> bytes | None:
    """WOFF2 of the characters; None where the file can't be read or must not be embedded."""
    options = subset.Options()
    options.flavor = "woff2"
    options.desubroutinize = True
    options.hinting = False
    options.notdef_outline = True
    out = io.BytesIO()
    try:
        with TTFont(path, lazy=True) as font:
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
