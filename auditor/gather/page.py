"""One visit to one page: open it, wait until it is done, gather what the plan needs.

A :class:`Visitor` owns a browser page and uses it again for the next visit. Every await on the browser is
raced against the browser's death and the visit's deadline, so that no page can hold up a run.
"""

import asyncio
import base64
import time
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import BrowserContext, CDPSession, Page
from playwright.async_api import Error as PlaywrightError

from auditor.gather.artifacts import GATHERERS, LIVING
from auditor.gather.doors import GONE
from auditor.gather.living import Living
from auditor.gather.visits import BrowserGoneError, StopError, Visit, VisitSettings
from auditor.gather.watch import Watch
from auditor.gather.world import WORLD, Frames, script
from auditor.model import Box, Failure, PageState, Skipped

TRIAL_SECONDS = 120.0
"""For all trials on a living page together: enough for each one's own bound."""
NODES_AROUND = 10
"""A renderer may hold so many times the nodes that a page may have: shadow trees, frames, what scripts keep aside."""
STOP_SECONDS = 0.5
STILL_MS = 50.0
"""The quiet that is enough for a page without scripts and frames."""


class Visitor:
    """Visits pages one after the other with one browser page in one context."""

    def __init__(self, context: BrowserContext, settings: VisitSettings, in_scope: Callable[[str], bool]) -> None:
        """``in_scope``: whether the main frame may go to a URL."""
        self._context = context
        self._settings = settings
        self._watch = Watch(context, settings, in_scope)
        self._page: Page | None = None
        self._cdp: CDPSession | None = None
        self._browser_gone = asyncio.Event()
        self._cookies: list[Any] = []
        self._spoilt = False
        """A trial left the page in a state that the next visit must not meet."""
        self._deadline = 0.0
        self._limit = asyncio.timeout(None)
        self.visits = 0
        browser = context.browser
        if browser is not None:
            browser.on("disconnected", lambda _: self._browser_gone.set())

    async def visit(self, url: str, loaded: Callable[[], None] = lambda: None, no_trials: str = "") -> Visit:
        """Open a URL and gather. ``loaded`` is told when the page is no more load on its server.

        ``no_trials``: why the trials on the living page are left out; '' to do them.

        Raises:
            BrowserGoneError: the browser died; nothing is known about the page.
        """
        visit = Visit(url=url, state=PageState.CRASHED)
        self.visits += 1
        if self._browser_gone.is_set():
            raise BrowserGoneError("the browser is gone")
        self._watch.begin()
        self._deadline = time.monotonic() + self._settings.seconds
        if self._spoilt:
            await self.recycle()
        try:
            async with asyncio.timeout(self._settings.seconds) as self._limit:
                await self._guard(self._visit(visit, loaded, no_trials))
        except StopError as stop:
            visit.state, visit.error = stop.state, str(stop)
            if stop.spoilt:
                await self.recycle()
        except TimeoutError:
            visit.state, visit.error = self._watch.why_late()
            await self.recycle()
        except PlaywrightError as error:
            self._raise_if_gone(error)
            visit.state, visit.error = self._watch.classify(error)
            await self.recycle()
        if visit.state is not PageState.AUDITED:
            visit.raw = {}
        return visit

    @property
    def gone(self) -> bool:
        """Whether its browser died."""
        return self._browser_gone.is_set()

    async def close(self) -> None:
        """Close the page and its context."""
        await self.recycle()
        with suppress(PlaywrightError):
            await self._context.close()

    async def crop(self, box: Box, *, padding: float = 12, limit: tuple[int, int] = (640, 400)) -> bytes | None:
        """A WebP picture of a part of the page just visited; None where it can't be taken."""
        clip = {
            "x": max(0.0, box.x - padding),
            "y": max(0.0, box.y - padding),
            "width": min(box.width + 2 * padding, limit[0]),
            "height": min(box.height + 2 * padding, limit[1]),
            "scale": 1.0,
        }
        return await self._picture(clip)

    async def strip(self, top: float, height: float, scale: float) -> bytes | None:
        """A WebP picture of the page just visited in its full width; None where it can't be taken."""
        return await self._picture({"x": 0.0, "y": top, "width": self._window[0], "height": height, "scale": scale})

    @property
    def _window(self) -> tuple[float, float]:
        size = self._page.viewport_size if self._page is not None else None
        return (float(size["width"]), float(size["height"])) if size else (0.0, 0.0)

    async def _picture(self, clip: dict[str, float]) -> bytes | None:
        if self._cdp is None or self._spoilt:
            return None
        # What lies outside of the window costs a new layout of the page.
        beyond = clip["x"] + clip["width"] > self._window[0] or clip["y"] + clip["height"] > self._window[1]
        options = {"format": "webp", "quality": 60, "clip": clip, "captureBeyondViewport": beyond}
        try:
            async with asyncio.timeout(5):
                answer = await self._cdp.send("Page.captureScreenshot", options)
        except (PlaywrightError, TimeoutError):
            return None
        return base64.b64decode(answer["data"])

    async def recycle(self) -> None:
        """Throw the page away; the next visit opens a new one."""
        page, cdp, self._page, self._cdp = self._page, self._cdp, None, None
        self._watch.living, self._spoilt = None, False
        self._watch.turn_away()
        if page is None or cdp is None:
            return
        self._watch.leaving = True
        # Scripts stop first: none may ask for anything while the page goes. One that hangs asks for nothing.
        with suppress(PlaywrightError, TimeoutError):
            async with asyncio.timeout(STOP_SECONDS):
                await cdp.send("Emulation.setScriptExecutionDisabled", {"value": True})
        with suppress(PlaywrightError, TimeoutError):
            async with asyncio.timeout(5):
                await page.close(run_before_unload=False)
        self._watch.leaving = False

    # -- the visit, step by step ---------------------------------------------------------------------------

    async def _visit(self, visit: Visit, loaded: Callable[[], None], no_trials: str) -> None:
        page, cdp = await self._ready()
        clock = _Stages(visit.seconds)
        await self._navigate(page, visit)
        clock.lap("navigate")
        visit.settled_by = await self._settle(page, cdp)
        if self._settings.before_page is not None:
            await self._settings.before_page(page)
        await self._measure(cdp)
        clock.lap("settle")
        self._watch.closed_for_navigation = True
        self._read_document(visit)
        visit.final_url = page.url
        await self._gather(page, cdp, visit, clock)
        loaded()
        wanted = [name for name in LIVING if name in self._settings.needs]
        if no_trials:
            visit.raw.update(dict.fromkeys(wanted, Skipped(no_trials)))
        elif wanted:
            # The page is judged by now; its trials have a time of their own, each with its own bound.
            self._deadline = time.monotonic() + TRIAL_SECONDS
            self._limit.reschedule(asyncio.get_running_loop().time() + TRIAL_SECONDS)
            await self._try_living(page, cdp, visit, clock)
        source = visit.raw.get("source")
        visit.inputs = self._watch.inputs.seen(source if isinstance(source, dict) else None)
        visit.state = PageState.AUDITED

    async def _ready(self) -> tuple[Page, CDPSession]:
        if self._page is None or self._page.is_closed() or self._cdp is None:
            self._page = await self._context.new_page()
            self._cdp = await self._prepare(self._page)
        else:
            await self._forget(self._page, self._cdp)
        return self._page, self._cdp

    async def _prepare(self, page: Page) -> CDPSession:
        cdp = await self._context.new_cdp_session(page)
        self._cookies = list(await self._context.cookies())
        sources = [script("observe")]
        if self._settings.axe_source:
            # A function that nobody calls costs a parse; axe itself is run only once the page has settled.
            sources.append("globalThis.__axe=function(){" + self._settings.axe_source + "};")
        await self._watch.listen(page, cdp)
        for source in sources:
            await cdp.send("Page.addScriptToEvaluateOnNewDocument", {"source": source, "worldName": WORLD})
        return cdp

    async def _forget(self, page: Page, cdp: CDPSession) -> None:
        """Leave nothing of the last page to the next one: its result must not hang on the order of visits."""
        await self._context.clear_cookies()
        if self._cookies:
            await self._context.add_cookies(self._cookies)
        parts = urlsplit(page.url)
        if parts.scheme in ("http", "https"):
            origin = f"{parts.scheme}://{parts.netloc}"
            types = "local_storage,indexeddb,service_workers,cache_storage,websql"
            await cdp.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": types})

    async def _open_again(self, page: Page, cdp: CDPSession, url: str) -> None:
        """The page as it was when it was judged, for the pictures that are still to be taken of it."""
        await self._forget(page, cdp)
        self._watch.closed_for_navigation = False
        try:
            await page.goto(url, wait_until="load", timeout=self._settings.load_seconds * 1000)
        except PlaywrightError as error:
            self._raise_if_gone(error)
            self._spoilt = True
        self._watch.closed_for_navigation = True

    async def _navigate(self, page: Page, visit: Visit) -> None:
        try:
            await page.goto(visit.url, wait_until="commit", timeout=self._settings.load_seconds * 1000)
        except PlaywrightError as error:
            self._read_document(visit)
            if self._watch.download or "Download is starting" in error.message:
                raise StopError(PageState.DOWNLOAD, "the address answers with a download", spoilt=True) from error
            if self._watch.blocked:
                visit.final_url = self._watch.blocked
                raise StopError(PageState.LEFT_SCOPE, f"leads to {self._watch.blocked}") from error
            self._raise_if_gone(error)
            # The browser's error page may still be on its way: it would break into the next navigation.
            state, reason = self._watch.classify(error)
            raise StopError(state, reason, spoilt=True) from error
        self._read_document(visit)
        visit.final_url = page.url
        if visit.content_type and not _is_page(visit.content_type):
            raise StopError(PageState.DOCUMENT, visit.content_type)

    def _read_document(self, visit: Visit) -> None:
        visit.redirects = tuple(self._watch.hops)
        document = self._watch.log.document(self._watch.main_frame)
        if document is not None:
            visit.status, visit.headers = document["status"], document["headers"]
            visit.content_type = document["mime_type"]
            if visit.status is not None and visit.status >= 400:
                raise StopError(PageState.HTTP_ERROR, f"HTTP {visit.status}")

    async def _settle(self, page: Page, cdp: CDPSession) -> str:
        """Wait for load, then for quiet of network and document.

        Returns what ended the wait: ``quiet``, ``load`` (loaded, never quiet) or ``cap`` (never loaded).
        """
        settings = self._settings
        load_until = time.monotonic() + settings.load_seconds
        quiet_until = 0.0
        if settings.wait_for:
            await page.wait_for_selector(settings.wait_for, timeout=settings.load_seconds * 1000)
        frames = Frames(cdp)
        while True:
            try:
                state = await frames.call_main("quiet")
            except PlaywrightError as error:
                # The document is just being replaced by one that a script or a refresh leads to.
                self._raise_if_gone(error)
                frames, state = Frames(cdp), {"ready": "loading"}
            now = time.monotonic()
            if state["ready"] != "complete":
                if now > load_until:
                    return "cap"
                await asyncio.sleep(0.03)
                continue
            quiet_until = quiet_until or now + settings.quiet_seconds
            waited = min(state["quiet"], self._watch.log.quiet_ms())
            enough = settings.quiet_ms if state["alive"] else min(STILL_MS, settings.quiet_ms)
            if waited >= enough and not self._watch.log.pending(exempt=("ping", "eventsource", "media")):
                return "quiet"
            if now > quiet_until:
                return "load"
            await asyncio.sleep(max(0.02, min(0.1, (enough - waited) / 1000)))

    async def _measure(self, cdp: CDPSession) -> None:
        """Refuse a document that is too large to be read, before anybody reads it.

        Raises:
            StopError: it has too many nodes, or too much text.
        """
        settings = self._settings
        size, counted = await asyncio.gather(
            Frames(cdp).call_main("size"), cdp.send("Memory.getDOMCounters"), return_exceptions=True
        )
        for error in (size, counted):
            if isinstance(error, PlaywrightError):
                self._raise_if_gone(error)
            elif isinstance(error, BaseException):
                raise error
        nodes, text = (size["nodes"], size["text"]) if isinstance(size, dict) else (0, 0)
        around = counted["nodes"] if isinstance(counted, dict) else 0
        if nodes > settings.max_nodes:
            raise StopError(PageState.HOSTILE, f"has {nodes} elements, more than {settings.max_nodes}", spoilt=True)
        if around > settings.max_nodes * NODES_AROUND:
            raise StopError(PageState.HOSTILE, f"keeps {around} nodes, more than can be read", spoilt=True)
        if text > settings.max_text:
            said = f"has {text / 1e6:.0f} million characters, more than {settings.max_text / 1e6:g} million"
            raise StopError(PageState.HOSTILE, said, spoilt=True)

    async def _gather(self, page: Page, cdp: CDPSession, visit: Visit, clock: "_Stages") -> None:
        frames = Frames(cdp)
        await frames.load()
        visit.unread_frames = frames.unread
        for name, gatherer in GATHERERS.items():
            if name not in self._settings.needs:
                continue
            try:
                visit.raw[name] = await gatherer(frames, self._watch.log, self._settings)
            except (PlaywrightError, KeyError, ValueError) as error:
                if isinstance(error, PlaywrightError):
                    self._raise_if_gone(error)
                reason = str(error).splitlines()[0] if str(error) else type(error).__name__
                visit.raw[name] = Failure(f"{name} could not be gathered: {reason}")
            clock.lap(name)

    async def _try_living(self, page: Page, cdp: CDPSession, visit: Visit, clock: "_Stages") -> None:
        """The trials that need the page alive, one after the other, none longer than its bound."""
        frames = Frames(cdp)
        await frames.load()
        self._watch.living = living = Living(page, frames)
        for name, (gatherer, bound) in LIVING.items():
            if name not in self._settings.needs:
                continue
            # The page itself was judged by now: a slow trial must not cost the visit.
            seconds = min(bound, self._deadline - time.monotonic() - 2)
            if self._spoilt or seconds < 1:
                visit.raw[name] = Failure(f"{name} was not tried: no time was left")
                continue
            try:
                visit.raw[name] = await _bounded(gatherer(living), seconds)
            except TimeoutError:
                self._spoilt = True
                visit.raw[name] = Failure(f"{name} was not done within {seconds:.0f} s")
            except (PlaywrightError, KeyError, ValueError) as error:
                if isinstance(error, PlaywrightError):
                    self._raise_if_gone(error)
                self._spoilt = True
                reason = str(error).splitlines()[0] if str(error) else type(error).__name__
                visit.raw[name] = Failure(f"{name} could not be gathered: {reason}")
            clock.lap(name)
        self._watch.living = None
        if living.spoilt and not self._spoilt:
            await self._open_again(page, frames.cdp, visit.final_url)

    # -- what can go wrong ---------------------------------------------------------------------------------

    async def _guard(self, work: Coroutine[Any, Any, None]) -> None:
        """Race the visit's steps against whatever ends it from outside."""
        task = asyncio.create_task(work)
        gone = asyncio.create_task(self._browser_gone.wait())
        racers: set[asyncio.Future[Any]] = {task, gone, self._watch.stopped}
        try:
            await asyncio.wait(racers, return_when=asyncio.FIRST_COMPLETED)
            if not task.done():
                if gone.done():
                    raise BrowserGoneError("the browser died")
                raise self._watch.stopped.result()
        finally:
            gone.cancel()
            if not task.done():
                task.cancel()
                with suppress(asyncio.CancelledError, PlaywrightError, StopError, BrowserGoneError):
                    await task
        task.result()

    def _raise_if_gone(self, error: PlaywrightError) -> None:
        gone = "Browser has been closed" in error.message or GONE in error.message
        if self._browser_gone.is_set() or gone:
            raise BrowserGoneError(error.message) from error


class _Stages:
    def __init__(self, seconds: dict[str, float]) -> None:
        self._seconds = seconds
        self._last = time.monotonic()

    def lap(self, name: str) -> None:
        now = time.monotonic()
        self._seconds[name] = now - self._last
        self._last = now


async def _bounded(work: Awaitable[Any], seconds: float) -> Any:
    """The answer of a trial. Its tidying up gets two seconds more: a page that hangs would hold that up, too.

    Raises:
        TimeoutError: it took longer.
    """
    task = asyncio.ensure_future(work)
    try:
        done, _ = await asyncio.wait({task}, timeout=seconds)
        if done:
            return task.result()
    finally:
        if not task.done():
            task.cancel()
            await asyncio.wait({task}, timeout=2)
            task.add_done_callback(lambda late: late.cancelled() or late.exception())
    raise TimeoutError


def _is_page(content_type: str) -> bool:
    return content_type in ("text/html", "application/xhtml+xml", "image/svg+xml", "")
