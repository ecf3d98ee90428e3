"""A page that is tried while it lives: keys, mouse, clock, with the network shut where it matters.

Nothing here submits anything: the main frame can't navigate any more by the time a trial begins, and inside
:meth:`Living.closed_network` no request of the page or of a window it opens gets out.
"""

import asyncio
import base64
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any

from playwright.async_api import CDPSession, Page, Route
from playwright.async_api import Error as PlaywrightError

from auditor.gather.world import Frames, script

SHIFT, CTRL, ALT, META = 8, 2, 1, 4
_CODES = {
    "Tab": 9,
    "Enter": 13,
    "Escape": 27,
    " ": 32,
    "ArrowLeft": 37,
    "ArrowUp": 38,
    "ArrowRight": 39,
    "ArrowDown": 40,
    **dict.fromkeys(";:", 186),
    **dict.fromkeys("=+", 187),
    **dict.fromkeys(",<", 188),
    **dict.fromkeys("-_", 189),
    **dict.fromkeys(".>", 190),
    **dict.fromkeys("/?", 191),
    "[": 219,
    "]": 221,
    "'": 222,
    "!": 49,
    "#": 51,
    "*": 56,
}
"""Virtual key codes by key. A character's own number won't do: that of # is the End key's."""
_TEXTS = {"Enter": "\r", " ": " "}


@dataclass(frozen=True, slots=True)
class Event:
    """Something the page did: ``navigation``, ``window``, ``dialog``, ``submit``."""

    kind: str
    detail: str


class Living:
    """One page, its frames, and what it did while being tried."""

    def __init__(self, page: Page, frames: Frames) -> None:
        self.page = page
        self.frames = frames
        self.events: list[Event] = []
        self.spoilt = False
        """Set by a trial that could not put the page back as it was: it is opened anew."""
        self._known: set[str] = set()

    @property
    def cdp(self) -> CDPSession:
        return self.frames.cdp

    def note(self, kind: str, detail: str) -> None:
        """Told by the visitor of what the page did."""
        self.events.append(Event(kind, detail[:300]))

    async def call(self, name: str, *arguments: Any, frame: str = "") -> Any:
        """Call an in-page function beside our common ones (``globalThis.__living``) in a frame, or the main one."""
        frame = frame or self.frames.main
        if frame not in self._known:
            await self.frames.call(frame, "living", frame)
            self._known.add(frame)
        return await self.frames.call(frame, name, *arguments)

    async def readable(self) -> list[str]:
        """The frames that can be called, the main one first; those that are gone or unready left out."""
        found = []
        for frame in self.frames.ids:
            with suppress(PlaywrightError):
                await self.call("ping", frame=frame)
                found.append(frame)
        return found

    async def press(self, key: str, modifiers: int = 0) -> None:
        """A real key event, as from a keyboard."""
        text = "" if modifiers & ~SHIFT else _TEXTS.get(key, key if len(key) == 1 else "")
        code = _virtual(key)
        event: dict[str, Any] = {
            "key": key,
            "code": _code(key),
            "windowsVirtualKeyCode": code,
            "modifiers": modifiers,
        }
        down = {"type": "keyDown" if text else "rawKeyDown", **event}
        # Both are on their way at once: they are worked off in order, and one round trip is saved.
        await asyncio.gather(
            self.cdp.send("Input.dispatchKeyEvent", {**down, "text": text} if text else down),
            self.cdp.send("Input.dispatchKeyEvent", {"type": "keyUp", **event}),
        )

    async def type(self, text: str) -> None:
        """Text into the focused field, as an input method would put it."""
        await self.cdp.send("Input.insertText", {"text": text})

    async def move_mouse(self, x: float, y: float) -> None:
        await self.cdp.send("Input.dispatchMouseEvent", {"type": "mouseMoved", "x": x, "y": y})

    async def picture(self, clip: tuple[float, float, float, float] | None = None) -> bytes:
        """A PNG of the viewport, or of a part of it (x, y, width, height in its own pixels)."""
        options: dict[str, Any] = {"format": "png", "optimizeForSpeed": True}
        if clip is not None:
            scroll = await self.call("scrolled")
            x, y, width, height = clip
            options["clip"] = {
                "x": x + scroll["x"],
                "y": y + scroll["y"],
                "width": width,
                "height": height,
                "scale": 1,
            }
        answer = await self.cdp.send("Page.captureScreenshot", options)
        return base64.b64decode(answer["data"])

    @asynccontextmanager
    async def closed_network(self) -> AsyncIterator[None]:
        """No request gets out: not the page's, not a new window's, nothing over an open socket."""
        context = self.page.context
        scroll = await self.call("scrolled")
        await context.route("**/*", self._abort)
        await self._main_world("guard", "on")
        try:
            yield
        finally:
            with suppress(PlaywrightError):
                for kind, detail in await self._main_world("guard", "off"):
                    self.note(kind, detail)
            await context.unroute("**/*", self._abort)
            with suppress(PlaywrightError):
                await self.call("scroll_to", scroll["x"], scroll["y"])

    @asynccontextmanager
    async def reading_only(self) -> AsyncIterator[None]:
        """The page may ask for what it needs to go on, and send nothing: only GET requests get out."""
        context = self.page.context
        await context.route("**/*", self._read)
        try:
            yield
        finally:
            await context.unroute("**/*", self._read)

    async def _read(self, route: Route) -> None:
        with suppress(PlaywrightError):
            if route.request.method in ("GET", "HEAD"):
                await route.fallback()
            else:
                await route.abort()

    async def _abort(self, route: Route) -> None:
        with suppress(PlaywrightError):
            if route.request.is_navigation_request() and route.request.frame == self.page.main_frame:
                self.note("navigation", route.request.url)
            await route.abort()

    async def guarded(self) -> list[Event]:
        """What the page tried inside the closed network since this was last asked, and forgets it."""
        seen = [Event(kind, detail) for kind, detail in await self._main_world("guard", "read")]
        seen, self.events = [*self.events, *seen], []
        return seen

    async def _main_world(self, name: str, *arguments: str) -> Any:
        """Call an in-page function in the page's own world: what a page calls can only be met there."""
        values = ",".join(f'"{a}"' for a in arguments)
        answer = await self.cdp.send(
            "Runtime.evaluate", {"expression": f"({script(name)})({values})", "returnByValue": True}
        )
        return answer["result"].get("value") or []


def _virtual(key: str) -> int:
    if key in _CODES:
        return _CODES[key]
    if key[0] == "F" and key[1:].isdigit():
        return 111 + int(key[1:])
    return ord(key.upper()) if key.isalnum() and key.isascii() and len(key) == 1 else 0


def _code(key: str) -> str:
    if len(key) == 1 and key.isascii() and key.isalpha():
        return f"Key{key.upper()}"
    if len(key) == 1 and key.isdigit():
        return f"Digit{key}"
    return "Space" if key == " " else key


async def until_still(living: Living, seconds: float = 0.6) -> None:
    """Wait for scrolling and transitions to end, but not for ever."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            for _ in itertools.count():
                if (await living.call("still"))["still"]:
                    return
