"""Elements that the page's style sheets turn in one orientation of the screen only."""

from typing import Any

from auditor.gather.world import Frames


async def gather(frames: Frames, _log: Any, _settings: Any) -> Any:
    """:class:`auditor.model.Turned` as JSON data, of the main frame."""
    return await frames.call_main("orientation")
