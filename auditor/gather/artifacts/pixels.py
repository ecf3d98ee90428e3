"""What lies behind text on pictures and gradients, measured in pixels: for those texts alone, within bounds."""

import base64
import io
from collections.abc import Iterable
from typing import Any

from PIL import Image
from playwright.async_api import Error as PlaywrightError

from auditor.gather.world import Frames

_LIMITS = {"most": 400}
_BAND = 2000.0
_HEIGHT, _PICTURES = 8000.0, 12
"""Height of one picture in CSS pixels; what all the pictures of a page may cost together, and how many they may be."""
_GAP = 800.0
"""Texts further apart than this go into pictures of their own: what lies between need not be painted."""

Text = dict[str, Any]
Ground = dict[str, list[int]]


async def gather(frames: Frames, _log: Any, settings: Any) -> Any:
    """``[{path, dark, light}]``: per element the darkest and lightest colour behind its text, ``[r, g, b]``.

    An empty list where nothing of the kind is on the page or no picture could be taken: contrast then stays
    undecided there. Text is made transparent for the pictures and given back at once. What was measured of a part
    that recurs on every page is remembered in ``settings.grounds``.
    """
    try:
        texts = await frames.call_main("textpixels", _LIMITS)
        measured: dict[int, Ground] = {
            id(t): {"dark": t["plain"], "light": t["plain"]} for t in texts if t["plain"]
        }
        unknown = [t for t in texts if not t["plain"] and t["shape"] not in settings.grounds]
        unknown = _first_of_each(unknown)
        if unknown:
            await frames.call_main("textpixels_hide", True)
            try:
                for band in bands(unknown):
                    measured |= await _measure(frames, band)
            finally:
                await frames.call_main("textpixels_hide", False)
    except (PlaywrightError, OSError):
        return []
    for text in unknown:
        if text["shape"] and id(text) in measured:
            settings.grounds[text["shape"]] = measured[id(text)]
    grounds = ((text, measured.get(id(text)) or settings.grounds.get(text["shape"])) for text in texts)
    return [{"path": text["path"], **ground} for text, ground in grounds if ground]


def _first_of_each(texts: Iterable[Text]) -> list[Text]:
    found: dict[Any, Text] = {}
    for text in texts:
        found.setdefault(text["shape"] or id(text), text)
    return list(found.values())


def bands(texts: list[Text]) -> list[list[Text]]:
    """Texts grouped from the top so that each group fits into one picture; those beyond the last are left out."""
    found: list[list[Text]] = []
    start = last = painted = 0.0
    for text in sorted(texts, key=_top):
        top, bottom = _top(text), max(y + height for _, y, _, height in text["boxes"])
        if not found or bottom - start > _BAND or top - last > _GAP:
            painted += last - start
            if len(found) == _PICTURES or painted > _HEIGHT:
                break
            found.append([])
            start = last = top
        found[-1].append(text)
        last = max(last, bottom)
    return found


def _top(text: Text) -> float:
    return min(float(y) for _, y, _, _ in text["boxes"])


async def _measure(frames: Frames, texts: list[Text]) -> dict[int, Ground]:
    """Grounds by the texts' ``id()``."""
    boxes = [box for text in texts for box in text["boxes"]]
    left, top = max(0.0, min(b[0] for b in boxes)), max(0.0, min(b[1] for b in boxes))
    width = min(max(b[0] + b[2] for b in boxes) - left, 3000.0)
    height = min(max(b[1] + b[3] for b in boxes) - top, _BAND)
    beyond = not all(text["in_window"] for text in texts)
    clip = {"x": left, "y": top, "width": width, "height": height, "scale": 1}
    options = {"format": "png", "clip": clip, "captureBeyondViewport": beyond, "optimizeForSpeed": True}
    answer = await frames.cdp.send("Page.captureScreenshot", options)
    picture = Image.open(io.BytesIO(base64.b64decode(answer["data"]))).convert("RGB")
    grounds = ((id(text), ground_of(text, picture, left, top)) for text in texts)
    return {key: ground for key, ground in grounds if ground is not None}


def ground_of(text: Text, picture: Image.Image, left: float, top: float) -> Ground | None:
    """The extremes of what the picture shows in a text's boxes; None where a box lies outside of it."""
    colors: set[Any] = set()
    for x, y, width, height in text["boxes"]:
        box = (round(x - left), round(y - top), round(x - left + width), round(y - top + height))
        if box[0] < 0 or box[1] < 0 or box[2] > picture.width + 1 or box[3] > picture.height + 1:
            return None
        if box[2] <= box[0] or box[3] <= box[1]:
            return None
        counted = picture.crop(box).getcolors(maxcolors=1 << 20) or []
        total = sum(n for n, _ in counted)
        # A colour seen once or twice in a thousand pixels does not make a text legible or not.
        colors |= {c for n, c in counted if n >= total / 1000} or {c for _, c in counted}
    if not colors:
        return None
    ranked = sorted(colors, key=_lightness)
    return {"dark": list(ranked[0]), "light": list(ranked[-1])}


def _lightness(color: tuple[int, int, int]) -> float:
    red, green, blue = (float((channel / 255) ** 2.2) for channel in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
