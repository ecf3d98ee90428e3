"""What lies behind links that share a name: the site's own pages, a few of them, read without cookies."""

from typing import Any

from auditor.gather.world import Frames

_LIMITS = {"each": 3, "all": 12, "seconds": 4}


async def gather(frames: Frames, _log: Any, _settings: Any) -> Any:
    """``{url: {status, final, kind, text, dynamic}}`` for addresses on the page's own origin.

    ``text`` is that of the main part; ``dynamic`` says that the page's script reads its own address.
    """
    return await frames.call_main("destinations", _LIMITS)
