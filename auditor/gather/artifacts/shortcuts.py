"""Single keys that do something while nothing has the focus, and whether that can be turned off."""

import re
import string
from typing import Any

from auditor.gather.instruments import try_out
from auditor.gather.listeners import outermost
from auditor.gather.living import Living

KEYS = string.ascii_lowercase + string.digits + "/?+-.,;'[]=*#!"
WORDS = re.compile(
    r"shortcut|keyboard|hot\s?key|\bkeys?\b|ctrl|remap|اختصار|لوحة المفاتيح|مفتاح|مفاتيح|快捷键", re.IGNORECASE
)


async def gather(living: Living) -> Any:
    """:class:`auditor.model.ShortcutTrial` as JSON data. Keys are pressed only where the page listens to them."""
    listens = await outermost(living, ("keydown", "keyup", "keypress"))
    answer: dict[str, Any] = {"listens": listens, "keys": [], "focus_keys": [], "instruments": [], "blocked_by": ""}
    if not listens:
        return answer
    async with living.closed_network():
        await living.call("keyboard_focus", 0)
        await living.call("content_watch", "start")
        for key in KEYS:
            seen = await _press(living, key)
            if not (seen["ids"] or seen["focus"]):
                continue
            # What also changes without the key, or not again with it, isn't the key's doing.
            await living.page.wait_for_timeout(60)
            idle = await living.call("content_watch", "read")
            again = await _press(living, key)
            if seen["ids"] and again["ids"] and not idle["ids"]:
                answer["keys"].append(key)
            elif seen["focus"] and again["focus"] and not idle["focus"]:
                answer["focus_keys"].append(key)
    if answer["keys"]:

        async def blocked() -> bool:
            for key in answer["keys"]:
                if (await _press(living, key))["ids"]:
                    return False
            return True

        tried = await try_out(living, WORDS, blocked)
        answer["instruments"], answer["blocked_by"] = tried["found"], tried["worked"]
    await living.call("content_watch", "end")
    living.events = []
    return answer


async def _press(living: Living, key: str) -> dict[str, Any]:
    """Press a key with nothing focused; what has changed. Focus that the key moved is taken away again."""
    await living.call("keyboard_focus", 0)
    await living.call("content_watch", "read")
    await living.press(key)
    seen: dict[str, Any] = await living.call("content_watch", "read")
    return seen
