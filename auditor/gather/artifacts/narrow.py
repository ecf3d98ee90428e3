"""Whether the page scrolls sideways, and because of what: in its own window, and in one as wide as a telephone."""

from typing import Any

from auditor.gather.world import Frames

WIDTH, HEIGHT = 390, 844


async def gather(frames: Frames, _log: Any, _settings: Any) -> Any:
    """:class:`auditor.model.rtl.Sideways` as JSON data, one for each width. The window's size is put back."""
    normal = await frames.call_main("narrow")
    await _resize(frames, WIDTH, HEIGHT)
    try:
        narrow = await frames.call_main("narrow")
    finally:
        await _resize(frames, *normal["window"])
    return [normal, narrow]


async def _resize(frames: Frames, width: int, height: int) -> None:
    metrics = {"width": width, "height": height, "deviceScaleFactor": 0, "mobile": False}
    await frames.cdp.send("Emulation.setDeviceMetricsOverride", metrics)
