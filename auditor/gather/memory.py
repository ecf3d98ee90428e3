"""Ends renderers that take more memory than a page may: their page crashes, and nothing else does. On Linux only."""

import asyncio
import contextlib
import os
import signal
import time
from pathlib import Path
from weakref import WeakKeyDictionary

from playwright.async_api import Browser
from playwright.async_api import Error as PlaywrightError

MAX_MEGABYTES = 2000
"""Resident memory of one renderer."""
_EVERY = 0.5
_RECENT = 10.0
_ENDED: "WeakKeyDictionary[Browser, float]" = WeakKeyDictionary()


async def watch(browser: Browser, max_megabytes: int = MAX_MEGABYTES) -> None:
    """Look at the browser's renderers until it is gone."""
    if not Path("/proc/self/statm").exists():
        return
    with contextlib.suppress(PlaywrightError):
        cdp = await browser.new_browser_cdp_session()
        while browser.is_connected():
            told = await cdp.send("SystemInfo.getProcessInfo")
            for process in told["processInfo"]:
                if process["type"] == "renderer" and resident_megabytes(process["id"]) > max_megabytes:
                    _ENDED[browser] = time.monotonic()
                    with contextlib.suppress(ProcessLookupError, PermissionError):
                        os.kill(process["id"], signal.SIGKILL)
            await asyncio.sleep(_EVERY)


def was_ended(browser: Browser) -> int:
    """The megabytes that a renderer was ended for a moment ago; 0 if none was."""
    return MAX_MEGABYTES if time.monotonic() - _ENDED.get(browser, -_RECENT) < _RECENT else 0


def resident_megabytes(pid: int) -> float:
    """Memory of a process that is its own, in RAM; 0 where it is gone."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text().split()
    except OSError:
        return 0.0
    return (int(pages[1]) - int(pages[2])) * os.sysconf("SC_PAGE_SIZE") / 1e6
