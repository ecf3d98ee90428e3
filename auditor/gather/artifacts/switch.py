"""What a language switch that works by script alone leaves behind: the page's text, and what the page declares."""

from typing import Any

from auditor.commons.language import count_scripts, main_script
from auditor.commons.twins import named_language
from auditor.gather.living import Living

SECONDS = 4.0
_STEP = 0.15
_QUIET = 3
"""Looks in a row that have to be alike before the page counts as switched."""


async def gather(living: Living) -> Any:
    """:class:`auditor.model.SwitchTrial` as JSON data, in a list that is empty where no such switch is on the page.

    The one switch that names another language than the page's is clicked. Nothing but reading goes out to the
    server, and the page is opened anew afterwards.
    """
    controls = await living.call("switch_find")
    before = await living.call("switch_state", 0)
    own = before["lang"].split("-")[0].lower()
    named = [(c, found[0]) for c in controls if (found := named_language(c["name"])) is not None]
    chosen = next(((c, language) for c, language in named if language != own), None)
    if chosen is None:
        return []
    control, language = chosen
    async with living.reading_only():
        after = await living.call("switch_state", control["id"])
        alike = 0
        for _ in range(int(SECONDS / _STEP)):
            await living.page.wait_for_timeout(_STEP * 1000)
            now = await living.call("switch_state", 0)
            alike = alike + 1 if now == after else 0
            after = now
            if alike >= _QUIET and after["text"] != before["text"]:
                break
    went = any(e.kind in ("navigation", "window") for e in living.events)
    living.events = []
    living.spoilt = True
    trial = {
        "spot": control["spot"],
        "label": control["name"],
        "language": language,
        "left": went,
        "before": _state(before),
        "after": _state(after),
    }
    return [trial]


def _state(seen: dict[str, Any]) -> dict[str, Any]:
    return {
        "lang": seen["lang"],
        "direction": seen["direction"],
        "script": main_script(count_scripts(seen["text"])) or "",
        "title": seen["title"],
        "title_script": main_script(count_scripts(seen["title"])) or "",
    }
