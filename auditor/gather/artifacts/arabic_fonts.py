"""The fonts that Arabic text was really painted with, for each font family the page asks for."""

from typing import Any

from auditor.gather.artifacts.network import NetworkLog
from auditor.gather.world import Frames

LIMIT = 4
"""Families looked at on a page."""


async def gather(frames: Frames, log: NetworkLog, _settings: Any) -> Any:
    """:class:`auditor.model.rtl.ArabicFont` as JSON data, empty where the page loads no font. Main frame only."""
    if not any(r["type"] == "font" for r in log.requests()):
        return []
    sample = await frames.objects("arabic_samples", LIMIT)
    if not sample:
        return []
    await frames.cdp.send("DOM.enable")
    await frames.cdp.send("CSS.enable")
    try:
        await frames.cdp.send("DOM.getDocument", {"depth": 0})
        return [await _fonts(frames, element) for element in sample]
    finally:
        await frames.cdp.send("CSS.disable")
        await frames.cdp.send("DOM.disable")


async def _fonts(frames: Frames, element: str) -> dict[str, Any]:
    described = await frames.cdp.send("DOM.describeNode", {"objectId": element})
    node = await frames.cdp.send("DOM.requestNode", {"objectId": element})
    answer = await frames.cdp.send("CSS.getPlatformFontsForNode", {"nodeId": node["nodeId"]})
    return {
        "backend_id": described["node"]["backendNodeId"],
        "fonts": [[f["familyName"], bool(f["isCustomFont"]), int(f["glyphCount"])] for f in answer["fonts"]],
    }
