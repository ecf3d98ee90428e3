"""What tilting the device changes, whether that can be turned off, and whether controls do the same."""

import re
from typing import Any

from auditor.gather.instruments import NEVER, try_out
from auditor.gather.listeners import outermost
from auditor.gather.living import Living

TYPES = ("deviceorientation", "deviceorientationabsolute", "devicemotion")
WORDS = re.compile(
    r"motion|tilt|shak|sensor|gyro|orientation|actuation|rotat|disable|turn off|control|setting|option"
    r"|حرك|إمالة|اهتزاز|هز |مستشعر|تعطيل|إيقاف|إعداد|تحكم|传感|设置",
    re.IGNORECASE,
)
MAX_CONTROLS = 10


async def gather(living: Living) -> Any:
    """:class:`auditor.model.TiltTrial` as JSON data. Motion is feigned only where the page listens to it."""
    listens = await outermost(living, TYPES)
    answer: dict[str, Any] = {"listens": listens, "fired": False, "changed": [], "instruments": []}
    answer |= {"disabled_by": "", "same_by": "", "controls": 0}
    if not listens:
        return answer
    await living.call("content_watch", "start")
    first = await _tilt(living)
    answer.update(fired=first["fired"], changed=first["spots"])
    if first["ids"]:

        async def still() -> bool:
            return not (await _tilt(living))["ids"]

        tried = await try_out(living, WORDS, still)
        answer["instruments"], answer["disabled_by"] = tried["found"], tried["worked"]
        await _same(living, set(first["ids"]), answer)
    await living.call("content_watch", "end")
    living.events = []
    return answer


async def _tilt(living: Living) -> dict[str, Any]:
    """Tilt to both sides; what changed that doesn't change anyway."""
    await living.page.wait_for_timeout(100)
    idle = set((await living.call("content_watch", "read"))["ids"])
    fired = True
    for side in (1, -1):
        fired = (await living.call("tilt", side))["fired"] and fired
        await living.page.wait_for_timeout(100)
    seen = await living.call("content_watch", "read")
    ids = [i for i in seen["ids"] if i not in idle]
    return {"fired": fired, "ids": ids, "spots": seen["spots"] if ids else []}


async def _same(living: Living, wanted: set[int], answer: dict[str, Any]) -> None:
    """Use the page's controls, and those they reveal, until one changes what tilting changes."""
    used: set[int] = set()
    async with living.closed_network():
        while len(used) < MAX_CONTROLS:
            controls = await living.call("instruments")
            fitting = [
                c for c in controls if c["id"] not in used and not NEVER.search(c["name"]) and not c["submits"]
            ]
            answer["controls"] = max(answer["controls"], len(fitting) + len(used))
            if not fitting:
                return
            used.add(fitting[0]["id"])
            await living.call("content_watch", "read")
            await living.call("operate", fitting[0]["id"])
            await living.page.wait_for_timeout(60)
            if wanted & set((await living.call("content_watch", "read"))["ids"]):
                answer["same_by"] = fitting[0]["name"] or fitting[0]["kind"]
                return
