"""Which events the page's outermost objects listen to."""

from collections.abc import Iterable

from auditor.gather.living import Living


async def outermost(living: Living, types: Iterable[str]) -> list[str]:
    """Those of the event types that window, document, root or body have listeners for."""
    wanted = set(types)
    found: set[str] = set()
    for expression in ("window", "document", "document.documentElement", "document.body"):
        answer = await living.cdp.send("Runtime.evaluate", {"expression": expression})
        identifier = answer["result"].get("objectId")
        if identifier is None:
            continue
        listeners = await living.cdp.send("DOMDebugger.getEventListeners", {"objectId": identifier})
        found |= {listener["type"] for listener in listeners["listeners"]} & wanted
        await living.cdp.send("Runtime.releaseObject", {"objectId": identifier})
    return sorted(found)
