"""The audio and video elements of the page: how long, with sound or without, playing or not."""

from typing import Any

from auditor.gather.world import Frames

_LIMITS = {"most": 30, "wait": 1500, "decoded": 3, "bytes": 8_000_000}
"""Elements, milliseconds, files that are decoded to hear whether they are silent, and the size of such a file."""


async def gather(frames: Frames, _log: Any, _settings: Any) -> Any:
    """:class:`auditor.model.Media` as JSON data, with the frame each is in, frame by frame in document order."""
    found = []
    for frame in frames.ids:
        found += [{**media, "frame_id": frame} for media in await frames.call(frame, "media", _LIMITS)]
    return found
