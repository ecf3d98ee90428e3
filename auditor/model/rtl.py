"""What was gathered of a page for its layout from right to left."""

from dataclasses import dataclass
from typing import Any

from auditor.model.geometry import Box


@dataclass(frozen=True, slots=True)
class Overhang:
    """An outermost element that reaches beyond the window's far edge."""

    path: tuple[int, ...]
    """Child positions among elements from the root."""
    box: Box
    position: str
    """Its computed ``position``."""


@dataclass(frozen=True, slots=True)
class Sideways:
    """Whether the page scrolls sideways at one width. Lengths are CSS pixels."""

    window: int
    """Width of the window."""
    view: int
    """Width of the page's view: the window without a scroll bar."""
    wide: int
    """Width that the page can be scrolled through."""
    rtl: bool
    out: tuple[Overhang, ...]

    @property
    def excess(self) -> int:
        return max(0, self.wide - self.view)


def sideways(raw: list[dict[str, Any]]) -> tuple[Sideways, ...]:
    """The artifact ``narrow``: the page's own window first, then one as wide as a telephone."""
    return tuple(
        Sideways(
            item["window"][0],
            item["view"],
            item["wide"],
            item["rtl"],
            tuple(Overhang(tuple(o["path"]), Box(*o["box"]), o["position"]) for o in item["out"]),
        )
        for item in raw
    )


@dataclass(frozen=True, slots=True)
class ArabicFont:
    """What Arabic text under one font family was painted with."""

    backend_id: int
    """DevTools' id of the element looked at."""
    fonts: tuple[tuple[str, bool, int], ...]
    """(family, whether the page brought it, glyphs painted with it)."""


def arabic_fonts(raw: list[dict[str, Any]]) -> tuple[ArabicFont, ...]:
    """The artifact ``arabic_fonts``."""
    return tuple(ArabicFont(i["backend_id"], tuple((f[0], f[1], f[2]) for f in i["fonts"])) for i in raw)
