"""The page at twice its text size, at 200 % page zoom, and 320 pixels wide: what is cut, lost, overlapped."""

from typing import Any

from playwright.async_api import ViewportSize

from auditor.gather.living import Living, until_still

ZOOMED: ViewportSize = {"width": 640, "height": 512}
"""A window of 1280 by 1024 at 200 % (ACT rule 59br37)."""
NARROW: ViewportSize = {"width": 320, "height": 256}
"""The same at 400 % (success criterion 1.4.10)."""


async def gather(living: Living) -> Any:
    """:class:`auditor.model.ZoomTrial` as JSON data. Main frame only. Size and styles are put back."""
    page = living.page
    own = page.viewport_size
    base = await living.call("zoom_measure", "base")
    try:
        await living.call("zoom_text", True)
        try:
            text = await living.call("zoom_measure", "text")
        finally:
            await living.call("zoom_text", False)
        await page.set_viewport_size(ZOOMED)
        await until_still(living)
        zoomed = await living.call("zoom_measure", "zoomed")
        await page.set_viewport_size(NARROW)
        await until_still(living)
        reflow = await living.call("zoom_reflow")
    finally:
        if own is not None:
            await page.set_viewport_size(own)
        await until_still(living)
    return {"texts": base["count"], "text": text, "zoomed": zoomed, "reflow": reflow}
