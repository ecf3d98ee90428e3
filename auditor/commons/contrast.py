"""Colours as CSS computes them, layers blended, and the contrast of WCAG.

Relative luminance and contrast ratio: https://www.w3.org/TR/WCAG20/#relativeluminancedef and
#contrast-ratiodef. Colours are sRGB with alpha; layers are blended as painters do ("source over").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

NORMAL_AA, LARGE_AA, NORMAL_AAA, LARGE_AAA = 4.5, 3.0, 7.0, 4.5
LARGE_PX, LARGE_BOLD_PX = 24.0, 18.66
"""18 and 14 point in CSS pixels (WCAG 2.0, "large scale"); a hundredth is forgiven to rounding."""


@dataclass(frozen=True, slots=True)
class Color:
    """An sRGB colour: red, green, blue 0 to 255, alpha 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    @property
    def hex(self) -> str:
        """``#rrggbb`` for reports, alpha left out."""
        red, green, blue = (min(255, max(0, round(c))) for c in (self.red, self.green, self.blue))
        return f"#{red:02x}{green:02x}{blue:02x}"

    def faded(self, opacity: float) -> "Color":
        """The same colour at this share of its alpha."""
        return Color(self.red, self.green, self.blue, self.alpha * opacity)


WHITE = Color(255, 255, 255)
CLEAR = Color(0, 0, 0, 0)

_NUMBER = r"([-+]?[\d.]+(?:e[-+]?\d+)?%?|none)"
_RGB = re.compile(rf"rgba?\(\s*{_NUMBER}[\s,]+{_NUMBER}[\s,]+{_NUMBER}\s*(?:[,/]\s*{_NUMBER}\s*)?\)", re.I)
_SRGB = re.compile(rf"color\(\s*srgb\s+{_NUMBER}\s+{_NUMBER}\s+{_NUMBER}\s*(?:/\s*{_NUMBER}\s*)?\)", re.I)
_HEX = re.compile(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b", re.I)
COLOR_PATTERN = re.compile(
    r"(?:rgba?|hsla?|color|lab|lch|oklab|oklch|color-mix|hwb)\([^()]*(?:\([^()]*\)[^()]*)*\)|#[0-9a-f]{3,8}\b", re.I
)
"""One colour inside a computed value such as a gradient or a shadow."""


@lru_cache(maxsize=4096)
def parse_color(text: str) -> Color | None:
    """A computed colour; None for colour spaces that sRGB arithmetic does not reach (lab, oklch, display-p3)."""
    text = text.strip()
    if text == "transparent":
        return CLEAR
    if match := _RGB.fullmatch(text):
        red, green, blue = (_channel(match[i], 255) for i in (1, 2, 3))
        return Color(red, green, blue, _alpha(match[4]))
    if match := _SRGB.fullmatch(text):
        red, green, blue = (_channel(match[i], 1) * 255 for i in (1, 2, 3))
        return Color(red, green, blue, _alpha(match[4]))
    if match := _HEX.fullmatch(text):
        digits = match[1] if len(match[1]) > 4 else "".join(c * 2 for c in match[1])
        values = [int(digits[i : i + 2], 16) for i in range(0, len(digits), 2)]
        return Color(values[0], values[1], values[2], values[3] / 255 if len(values) == 4 else 1.0)
    return None


def _channel(text: str, full: float) -> float:
    if text == "none":
        return 0.0
    value = float(text[:-1]) / 100 * full if text.endswith("%") else float(text)
    return min(full, max(0.0, value))


def _alpha(text: str | None) -> float:
    return 1.0 if text is None else _channel(text, 1)


def over(top: Color, below: Color) -> Color:
    """What is seen where ``top`` lies on ``below``."""
    if top.alpha == 1:
        return top
    alpha = top.alpha + below.alpha * (1 - top.alpha)
    if alpha == 0:
        return CLEAR

    def mix(upper: float, lower: float) -> float:
        return (upper * top.alpha + lower * below.alpha * (1 - top.alpha)) / alpha

    return Color(mix(top.red, below.red), mix(top.green, below.green), mix(top.blue, below.blue), alpha)


@lru_cache(maxsize=16384)
def luminance(color: Color) -> float:
    """Relative luminance, 0 for black to 1 for white; alpha is not looked at."""

    def linear(channel: float) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.03928 else float(((share + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)


def ratio(one: Color, other: Color) -> float:
    """Contrast ratio of two opaque colours, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def best_possible(color: Color) -> float:
    """The contrast an opaque colour has with whichever of black and white suits it better."""
    light = luminance(color)
    return max((light + 0.05) / 0.05, 1.05 / (light + 0.05))


def is_large(pixels: float, weight: float) -> bool:
    """Whether text of that size and weight is "large scale": 18 point, or 14 point and bold."""
    return pixels >= LARGE_PX - 0.01 or (pixels >= LARGE_BOLD_PX - 0.01 and weight >= 700)


@dataclass(frozen=True, slots=True)
class Shadow:
    """One text shadow; lengths in CSS pixels."""

    color: Color
    x: float
    y: float
    blur: float


_LENGTH = re.compile(r"(-?[\d.]+)px")


def parse_shadows(text: str) -> tuple[Shadow, ...]:
    """The shadows of a computed ``text-shadow``; those whose colour can't be read are left out."""
    shadows = []
    if text and text != "none":
        for match in re.finditer(rf"({COLOR_PATTERN.pattern})((?:\s+-?[\d.]+px)+)", text, re.I):
            color = parse_color(match[1])
            lengths = [float(n) for n in _LENGTH.findall(match[2])]
            if color is not None and len(lengths) >= 2:
                shadows.append(Shadow(color, lengths[0], lengths[1], lengths[2] if len(lengths) > 2 else 0.0))
    return tuple(shadows)


def halo(shadows: Sequence[Shadow]) -> Color | None:
    """The colour that shadows lay all around the letters, or None where they leave a side free."""
    for shadow in shadows:
        if abs(shadow.x) < 1 and abs(shadow.y) < 1 and shadow.blur >= 1:
            return shadow.color
    sides = {(s.x > 0, s.y > 0) for s in shadows if s.x and s.y}
    if len(sides) == 4 and len({s.color for s in shadows}) == 1:
        return shadows[0].color
    return None


@lru_cache(maxsize=1024)
def gradient_colors(image: str, steps: int = 8) -> tuple[Color, ...] | None:
    """Colours that a computed ``linear-gradient`` (radial, conic) runs through; None where they can't be read.

    Stops are sampled ``steps`` times each way, because the darkest or lightest place may lie between stops.
    """
    stops: list[tuple[Color, str]] = []
    for match in re.finditer(rf"({COLOR_PATTERN.pattern}|\btransparent\b)([^,()]*)", image, re.I):
        color = parse_color(match[1])
        if color is None:
            return None
        stops.append((color, match[2].strip()))
    if not stops:
        return None
    colors = [color for color, _ in stops]
    for (one, place), (other, next_place) in pairwise(stops):
        # Two stops at one place are a hard edge.
        if place != next_place or not place:
            colors += (_between(one, other, step / steps) for step in range(1, steps))
    return tuple(dict.fromkeys(colors))


def _between(one: Color, other: Color, share: float) -> Color:
    # Gradients run in premultiplied colours.
    alpha = one.alpha + (other.alpha - one.alpha) * share
    if alpha == 0:
        return CLEAR

    def mix(first: float, second: float) -> float:
        return (first * one.alpha * (1 - share) + second * other.alpha * share) / alpha

    return Color(mix(one.red, other.red), mix(one.green, other.green), mix(one.blue, other.blue), alpha)
