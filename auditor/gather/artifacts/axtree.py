"""The accessibility tree: computed roles, names, states."""

from typing import Any

from auditor.gather.world import Frames, send_bare


async def gather(frames: Frames, _log: Any, _settings: Any) -> Any:
    """The answers of ``Accessibility.getFullAXTree``, one per frame, without inline text boxes."""
    answers = []
    for frame in frames.ids:
        answer = await send_bare(frames.cdp, "Accessibility.getFullAXTree", {"frameId": frame})
        nodes = [n for n in answer["nodes"] if n.get("backendDOMNodeId") is not None]
        answers.append({"nodes": nodes})
    return answers
