"""The one browser of a run, started again when it dies, with a context per worker."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Browser, BrowserContext, Playwright

from auditor.errors import BrowserError
from auditor.gather import memory
from auditor.gather.agent import AGENT
from auditor.gather.browser import Launched, launch
from auditor.gather.doors import BYPASS, Door, Doors, remember
from auditor.gather.egress import PUBLIC, Egress


@dataclass(frozen=True, slots=True)
class ContextSettings:
    """What a portal's pages are opened with."""

    viewport: tuple[int, int] = (1366, 768)
    locale: str = "ar-SA"
    accept_languages: str = ""
    agent_suffix: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Sent to the portal's own hosts alone: visits put them on, contexts never do."""
    cookies: tuple[Any, ...] = ()
    storage_state: Any = None
    egress: Egress = PUBLIC
    """Where pages may connect to."""
    sandbox_required: bool = False


MOST_CONTEXTS = 40
"""Contexts that one browser gives; then a new one takes its place, before what it holds on to has grown large."""


class Browsers:
    """Hands out contexts of a living browser."""

    def __init__(self, playwright: Playwright, explicit: str | None = None) -> None:
        self._playwright = playwright
        self._explicit = explicit
        self._launched: Launched | None = None
        self._lock = asyncio.Lock()
        self._giving = asyncio.Lock()
        self._doors = Doors()
        self._watches: list[asyncio.Task[None]] = []
        self.starts = 0
        self._given = 0
        self._retired: list[Browser] = []

    async def current(self) -> Launched:
        """The browser, started if there is none or the last one died.

        Raises:
            BrowserError: none can be started.
        """
        async with self._lock:
            if self._launched is None or not self._launched.browser.is_connected():
                self._launched = await launch(self._playwright, self._explicit)
                self._watches.append(asyncio.ensure_future(memory.watch(self._launched.browser)))
                self.starts += 1
                self._given = 0
            return self._launched

    async def _retire(self) -> None:
        """Let a browser that has given enough contexts end with the last of them."""
        if self._given >= MOST_CONTEXTS and self._launched is not None:
            self._retired.append(self._launched.browser)
            self._launched = None
        for browser in [b for b in self._retired if not b.contexts]:
            self._retired.remove(browser)
            await browser.close()

    async def context(self, settings: ContextSettings) -> BrowserContext:
        """A fresh context that shares nothing with any other, and gets out only where its policy allows."""
        door = await self.door(settings.egress)
        # One at a time: a browser may not be retired while a context of it is being made.
        async with self._giving:
            context = await self._new_context(settings, door)
        remember(context, door)
        context.set_default_timeout(10_000)
        if settings.cookies:
            await context.add_cookies(list(settings.cookies))
        return context

    async def _new_context(self, settings: ContextSettings, door: Door) -> BrowserContext:
        await self._retire()
        launched = await self.current()
        self._given += 1
        if settings.sandbox_required and not launched.sandbox:
            raise BrowserError(
                "the browser runs without its sandbox, and the profile requires it (browser.sandbox)",
                hint="run as an ordinary user on a system that allows user namespaces",
            )
        width, height = settings.viewport
        languages = {"Accept-Language": settings.accept_languages} if settings.accept_languages else {}
        return await launched.browser.new_context(
            viewport={"width": width, "height": height},
            locale=settings.locale,
            user_agent=f"{user_agent(launched.browser)} {settings.agent_suffix}".strip(),
            accept_downloads=False,
            service_workers="block",
            extra_http_headers=languages,
            storage_state=settings.storage_state,
            permissions=[],
            proxy={"server": door.server, "bypass": BYPASS},
        )

    async def door(self, egress: Egress) -> Door:
        """The way out under a policy, with what it refused.

        Raises:
            BrowserError: it can't be opened.
        """
        return await self._doors.door(egress)

    async def close(self) -> None:
        for watch in self._watches:
            watch.cancel()
        await self._doors.close()
        for browser in (*self._retired, *([self._launched.browser] if self._launched else [])):
            if browser.is_connected():
                await browser.close()


def user_agent(browser: Browser) -> str:
    """Our own honest name behind the one that servers know the browser by."""
    major = browser.version.split(".")[0]
    known = (
        f"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{major}.0.0.0 Safari/537.36"
    )
    return f"{known} {AGENT}"
