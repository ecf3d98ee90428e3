"""Browser timings of the visit."""

from typing import Any

from auditor.gather.world import Frames


async def gather(frames: Frames, _log: Any, _settings: Any) -> Any:
    """:class:`auditor.model.Timings` as JSON data."""
    return await frames.call_main("timings")
