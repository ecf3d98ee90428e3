"""What appears under the mouse: whether Escape removes it, and whether the keyboard gets it, too."""

import time
from typing import Any

from auditor.gather.living import Living, until_still

SECONDS = 9.0


async def gather(living: Living) -> Any:
    """:class:`auditor.model.HoverTrial` as JSON data: at most eight triggers, two of a shape. Main frame only."""
    until = time.monotonic() + SECONDS
    found = await living.call("hover_find")
    tried: list[dict[str, Any]] = []
    if found["triggers"]:
        async with living.closed_network():
            for trigger in found["triggers"]:
                if time.monotonic() > until:
                    break
                tried.append(await _try(living, trigger))
            await living.move_mouse(0, 0)
            await living.call("hover_step", "end", 0)
    living.events = []
    return {"tried": [t for t in tried if t["count"]], "count": len(tried)}


async def _try(living: Living, trigger: dict[str, Any]) -> dict[str, Any]:
    number = trigger["id"]
    await living.move_mouse(0, 0)
    place = await living.call("hover_step", "place", number)
    await living.move_mouse(place["x"], place["y"])
    await living.page.wait_for_timeout(100)
    await until_still(living)
    seen = await living.call("hover_step", "look", number)
    answer = {**seen, "spot": trigger["spot"], "escape": False, "focus": False, "control": False}
    if not seen["count"]:
        return answer
    await living.press("Escape")
    await living.page.wait_for_timeout(60)
    await until_still(living)
    answer["escape"] = not (await living.call("hover_step", "look", number))["count"]
    await living.move_mouse(0, 0)
    await living.page.wait_for_timeout(60)
    await until_still(living)
    answer["stays"] = bool((await living.call("hover_step", "look", number))["count"])
    focused = await living.call("hover_step", "focus", number)
    await living.page.wait_for_timeout(60)
    await until_still(living)
    answer["focus"] = bool((await living.call("hover_step", "look", number))["count"])
    if focused["opens"] and not answer["focus"]:
        await living.press("Enter")
        await living.page.wait_for_timeout(100)
        answer["focus"] = bool((await living.call("hover_step", "look", number))["count"])
        await living.press("Enter")
    answer["control"] = (await living.call("hover_step", "same", number))["control"]
    await living.call("keyboard_focus", 0)
    return answer
