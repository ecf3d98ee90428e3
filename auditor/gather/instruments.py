"""Controls of a page that might do a certain thing, found by their names and tried with the network shut."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

from auditor.gather.living import Living

NEVER = re.compile(
    r"log\s?-?out|sign\s?-?out|delete|remove|erase|unsubscribe|deactivate|pay|buy|purchase|send|submit"
    r"|publish|cancel my"
    r"|خروج|حذف|احذف|إزالة|مسح|إلغاء الاشتراك|دفع|ادفع|شراء|إرسال|ارسال|نشر|تقديم|退出|删除|支付|提交",
    re.IGNORECASE,
)
"""Names of controls that no trial ever touches."""
MAX_TRIED = 6


async def try_out(
    living: Living, words: re.Pattern[str], worked: Callable[[], Awaitable[bool]], *, around: bool = False
) -> dict[str, Any]:
    """Use controls whose names match, and what they reveal, until one has worked.

    Args:
        words: what the name of a fitting control says.
        worked: whether the wanted effect is there now.
        around: also match the text right around a control.

    Returns:
        ``found``: names of the fitting controls; ``worked``: the name of the one that did it, or ''.
    """
    found: dict[str, None] = {}
    used: set[int] = set()
    async with living.closed_network():
        while len(used) < MAX_TRIED:
            controls = await living.call("instruments")
            fitting = [c for c in controls if _fits(c, words, around) and c["id"] not in used]
            found.update(dict.fromkeys(c["name"] for c in fitting))
            if not fitting:
                break
            used.add(fitting[0]["id"])
            await living.call("operate", fitting[0]["id"])
            await living.page.wait_for_timeout(80)
            if await worked():
                return {"found": list(found), "worked": fitting[0]["name"] or fitting[0]["kind"]}
    return {"found": list(found), "worked": ""}


def _fits(control: dict[str, Any], words: re.Pattern[str], around: bool) -> bool:
    name = str(control["name"])
    if NEVER.search(name) or control["submits"]:
        return False
    return bool(words.search(name) or (around and words.search(control["near"])))
