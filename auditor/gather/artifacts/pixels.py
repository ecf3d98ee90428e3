"""What lies behind text on pictures and gradients, measured in pixels: for those texts alone, within bounds."""

import base64
import io
from typing import Any

from PIL import Image
from playwright.async_api import Error as PlaywrightError

from auditor.gather.world import Frames

_LIMITS = {"most": 400}
_BAND, _BANDS = 2000.0, 4
"""Height of one picture in CSS pixels, and how many pictures a page may cost."""

Text = dict[str, Any]


async def gather(frames: Frames, _log: Any, _settings: Any) -> Any:
    """``[{path, dark, light}]``: per element the darkest and lightest colour behind its text, ``[r, g, b]``.

    An empty list where nothing of the kind is on the page or no picture could be taken: contrast then stays
    undecided there. Text is made transparent for the pictures and given back at once.
    """
    try:
        texts = await frames.call_main("textpixels", _LIMITS)
        if not texts:
            return []
        await frames.call_main("textpixels_hide", True)
        try:
            return [ground for band in bands(texts) for ground in await _measure(frames, band)]
        finally:
            await frames.call_main("textpixels_hide", False)
    except (PlaywrightError, OSError):
        return []


def bands(texts: list[Text]) -> list[list[Text]]:
    """Texts grouped from the top so that each group fits into one picture; those beyond the last are left out."""
    found: list[list[Text]] = []
    start = 0.0
    for text in sorted(texts, key=_top):
        bottom = max(y + height for _, y, _, height in text["boxes"])
        if not found or bottom - start > _BAND:
            if len(found) == _BANDS:
                break
            found.append([])
            start = _top(text)
        found[-1].append(text)
    return found


def _top(text: Text) -> float:
    return min(float(y) for _, y, _, _ in text["boxes"])


async def _measure(frames: Frames, texts: list[Text]) -> list[Text]:
    boxes = [box for text in texts for box in text["boxes"]]
    left, top = max(0.0, min(b[0] for b in boxes)), max(0.0, min(b[1] for b in boxes))
    width = min(max(b[0] + b[2] for b in boxes) - left, 3000.0)
    height = min(max(b[1] + b[3] for b in boxes) - top, _BAND)
    clip = {"x": left, "y": top, "width": width, "height": height, "scale": 1}
    options = {"format": "png", "clip": clip, "captureBeyondViewport": True, "optimizeForSpeed": True}
    answer = await frames.cdp.send("Page.captureScreenshot", options)
    picture = Image.open(io.BytesIO(base64.b64decode(answer["data"]))).convert("RGB")
    return [ground for text in texts if (ground := ground_of(text, picture, left, top)) is not None]


def ground_of(text: Text, picture: Image.Image, left: float, top: float) -> Text | None:
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
    return {"path": text["path"], "dark": list(ranked[0]), "light": list(ranked[-1])}


def _lightness(color: tuple[int, int, int]) -> float:
    red, green, blue = (float((channel / 255) ** 2.2) for channel in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
