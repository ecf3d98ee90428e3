"""The one browser of a run, started again when it dies, with a context per worker."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Browser, BrowserContext, Playwright

from auditor.gather.agent import AGENT
from auditor.gather.browser import Launched, launch


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


class Browsers:
    """Hands out contexts of a living browser."""

    def __init__(self, playwright: Playwright, explicit: str | None = None) -> None:
        self._playwright = playwright
        self._explicit = explicit
        self._launched: Launched | None = None
        self._lock = asyncio.Lock()
        self.starts = 0

    async def current(self) -> Launched:
        """The browser, started if there is none or the last one died.

        Raises:
            BrowserError: none can be started.
        """
        async with self._lock:
            if self._launched is None or not self._launched.browser.is_connected():
                self._launched = await launch(self._playwright, self._explicit)
                self.starts += 1
            return self._launched

    async def context(self, settings: ContextSettings) -> BrowserContext:
        """A fresh context that shares nothing with any other."""
        launched = await self.current()
        width, height = settings.viewport
        languages = {"Accept-Language": settings.accept_languages} if settings.accept_languages else {}
        context = await launched.browser.new_context(
            viewport={"width": width, "height": height},
            locale=settings.locale,
            user_agent=f"{user_agent(launched.browser)} {settings.agent_suffix}".strip(),
            accept_downloads=False,
            service_workers="block",
            extra_http_headers=languages,
            storage_state=settings.storage_state,
            permissions=[],
        )
        context.set_default_timeout(10_000)
        if settings.cookies:
            await context.add_cookies(list(settings.cookies))
        return context

    async def close(self) -> None:
        if self._launched is not None and self._launched.browser.is_connected():
            await self._launched.browser.close()


def user_agent(browser: Browser) -> str:
    """Our own honest name behind the one that servers know the browser by."""
    major = browser.version.split(".")[0]
    known = (
        f"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{major}.0.0.0 Safari/537.36"
    )
    return f"{known} {AGENT}"
