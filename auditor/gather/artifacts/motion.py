"""What moves, blinks or changes by itself for longer than five seconds, what stops it, and what flashes.

A page without scripts, endless animations and animated pictures isn't watched at all; others for a second, and
only where something stirs, or looks like a carousel, for longer than WCAG's five seconds.
"""

import base64
import io
import itertools
import re
import time
from typing import Any

from PIL import Image, UnidentifiedImageError
from playwright.async_api import Error as PlaywrightError

from auditor.commons import flashes
from auditor.gather.instruments import try_out
from auditor.gather.living import Living

FIRST_LOOK, LONG_LOOK, CAROUSEL_LOOK = 1.25, 5.8, 7.5
PAUSES = re.compile(
    r"pause|stop|hide|freeze|halt|\bplay\b|control|chang|updat|frequen|speed|interval|motion|animat|auto|[⏸■❚⏯⏹]"
    r"|إيقاف|أوقف|توقف|وقف|إخفاء|أخف|تحكم|تغيير|تحديث|سرعة|تجميد|حركة|تلقائي|تشغيل|暂停|停止|隐藏|播放",
    re.IGNORECASE,
)
FLASHING_MS = 340
"""An animation whose round takes longer can't flash more than three times a second."""
FRAMES, RATE = 36, 30


async def gather(living: Living) -> Any:
    """:class:`auditor.model.MotionTrial` as JSON data."""
    began = await living.call("motion_start")
    pictures = [p for p in [await _picture(living, p) for p in began["pictures"]] if p]
    seconds = 0.0
    if began["scripts"] or began["animations"]:
        seconds = FIRST_LOOK
        await living.page.wait_for_timeout(seconds * 1000)
        early = await living.call("motion_read", "look")
        stirs = early["stirred"] or early["moved"] or began["animations"]
        if stirs or began["hints"]:
            seconds = CAROUSEL_LOOK if began["hints"] and not stirs else LONG_LOOK
            await living.page.wait_for_timeout((seconds - FIRST_LOOK) * 1000)
    seen = await living.call("motion_read", "look" if seconds else "end")
    lasting = [t for t in seen["texts"] if _goes_on(t["times"], seen["elapsed"])]
    tried = {"found": [], "worked": ""}
    if lasting:
        tried = await try_out(living, PAUSES, lambda: _stopped(living, lasting))
    elif any(_goes_on(m["times"], seen["elapsed"]) for m in seen["moved"]):
        named = await living.call("instruments")
        tried = {"found": [c["name"] for c in named if PAUSES.search(c["name"])], "worked": ""}
    if seconds:
        await living.call("motion_read", "end")
    return {
        "seconds": seconds,
        "elapsed": seen["elapsed"],
        "texts": [{**t, "lasting": t in lasting} for t in seen["texts"]],
        "moved": [{**m, "lasting": _goes_on(m["times"], seen["elapsed"])} for m in seen["moved"]],
        "animations": began["animations"],
        "pictures": pictures,
        "instruments": tried,
        "flashes": await _flashes(living, began["animations"], seen["busiest"]),
    }


def _goes_on(times: list[float], elapsed: float) -> bool:
    """Whether changes at these milliseconds were still going on when the watch ended."""
    if len(times) < 2 or elapsed < 5000:
        return False
    pause = max(b - a for a, b in itertools.pairwise(times))
    return elapsed - times[-1] <= max(1500.0, 1.6 * pause)


async def _stopped(living: Living, lasting: list[dict[str, Any]]) -> bool:
    """Whether one of the changing texts stands still now, is gone, or changes at another pace."""
    gaps = [b - a for t in lasting for a, b in itertools.pairwise(t["times"])]
    usual = sum(gaps) / len(gaps)
    before = {t["id"]: t for t in (await living.call("motion_read", "look"))["texts"]}
    wait = min(5000.0, max(1500.0, 2.6 * usual))
    await living.page.wait_for_timeout(wait)
    after = {t["id"]: t for t in (await living.call("motion_read", "look"))["texts"]}
    for text in lasting:
        now, then = after.get(text["id"]), before.get(text["id"])
        if now is None or then is None or not now["visible"]:
            return True
        changes = len(now["times"]) - len(then["times"])
        if changes == 0 or not 0.6 < changes * usual / wait < 1.7:
            return True
    return False


async def _picture(living: Living, picture: dict[str, Any]) -> dict[str, Any] | None:
    """Frames and length of a GIF, from the browser's own copy."""
    url: str = picture["url"]
    try:
        if url.startswith("data:"):
            data = base64.b64decode(url.partition(",")[2])
        else:
            answer = await living.cdp.send("Page.getResourceContent", {"frameId": living.frames.main, "url": url})
            data = base64.b64decode(answer["content"]) if answer["base64Encoded"] else b""
        image = Image.open(io.BytesIO(data))
    except (PlaywrightError, ValueError, UnidentifiedImageError):
        return None
    frames = getattr(image, "n_frames", 1)
    if frames < 2:
        return None
    length = 0.0
    for number in range(min(frames, 200)):
        image.seek(number)
        length += image.info.get("duration", 100)
    return {"spot": picture["spot"], "frames": frames, "milliseconds": length, "loops": image.info.get("loop", 1)}


async def _flashes(living: Living, animations: list[dict[str, Any]], busiest: int) -> dict[str, Any] | None:
    """Flashes of the window where something could flash; None where nothing could."""
    quick = [
        a for a in animations if a["duration"] <= FLASHING_MS and a["spot"]["box"][2] * a["spot"]["box"][3] > 20000
    ]
    if not quick and busiest < 7:
        return None
    if quick:
        x, y, *_ = quick[0]["spot"]["box"]
        await living.call("scroll_to", max(0, x - 100), max(0, y - 100))
    times: list[float] = []
    grids: list[list[float]] = []
    columns = 0
    started = time.monotonic()
    for number in range(FRAMES):
        if quick:
            await living.call("flash_seek", 1000 * number / RATE)
        times.append(number / RATE if quick else time.monotonic() - started)
        grid, columns = _grid(await living.picture())
        grids.append(grid)
    if quick:
        await living.call("flash_seek", None)
        await living.call("scroll_to", 0, 0)
    found = flashes.count(times, grids, columns)
    return {"most": found.most, "share": found.share, "spot": quick[0]["spot"] if quick else None}


def _grid(png: bytes) -> tuple[list[float], int]:
    small = Image.open(io.BytesIO(png)).convert("RGB").reduce(flashes.CELL)
    data = small.tobytes()
    shares = (0.2126, 0.7152, 0.0722)
    cells = [
        sum(s * flashes.linear(c) for s, c in zip(shares, data[i : i + 3], strict=True))
        for i in range(0, len(data), 3)
    ]
    return cells, small.width
