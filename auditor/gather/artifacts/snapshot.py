"""The DOM snapshot: every node with chosen styles, boxes, text boxes, blended colours."""

from typing import Any

from auditor.gather.world import Frames, send_bare
from auditor.model import STYLES


async def gather(frames: Frames, _log: Any, settings: Any) -> Any:
    """The answer of ``DOMSnapshot.captureSnapshot``.

    Raises:
        ValueError: the page has more nodes than the settings allow.
    """
    answer = await send_bare(
        frames.cdp,
        "DOMSnapshot.captureSnapshot",
        {
            "computedStyles": list(STYLES),
            "includePaintOrder": True,
            "includeDOMRects": False,
            "includeBlendedBackgroundColors": True,
            "includeTextColorOpacities": True,
        },
    )
    nodes = sum(len(d["nodes"]["nodeType"]) for d in answer["documents"])
    if nodes > settings.max_nodes:
        raise ValueError(f"{nodes} nodes, more than {settings.max_nodes}")
    return answer
