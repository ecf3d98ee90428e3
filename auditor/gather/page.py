"""One visit to one page: open it, wait until it is done, gather what the plan needs.

A :class:`Visitor` owns a browser page and uses it again for the next visit. Every await on the browser is
raced against the browser's death and the visit's deadline, so that no page can hold up a run.
"""

import asyncio
import base64
import inspect
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import BrowserContext, CDPSession, Dialog, Download, Page
from playwright.async_api import Error as PlaywrightError

from auditor.gather.artifacts import GATHERERS, LIVING
from auditor.gather.artifacts.network import EVENTS, NetworkLog
from auditor.gather.artifacts.source import headers_of, worth_keeping
from auditor.gather.doors import GONE, OURS, door_of
from auditor.gather.egress import RefusedError
from auditor.gather.inputs import EXTRA_EVENTS, InputLog
from auditor.gather.living import Living
from auditor.gather.memory import was_ended
from auditor.gather.world import WORLD, Frames, script
from auditor.model import Box, Failure, Inputs, PageState, Skipped

MAX_DIALOGS = 20
TRIAL_SECONDS = 120.0
"""For all trials on a living page together: enough for each one's own bound."""
MAX_WINDOWS = 20
MAX_DOWNLOADS = 20
MAX_FRAMES = 200
MAX_NAVIGATIONS = 10
"""Documents that a page's scripts and refreshes may lead to, one after the other."""
MAX_SOCKETS = 100
MAX_MESSAGES = 1000
NODES_AROUND = 10
"""A renderer may hold so many times the nodes that a page may have: shadow trees, frames, what scripts keep aside."""
STOP_SECONDS = 0.5
STILL_MS = 50.0
"""The quiet that is enough for a page without scripts and frames."""
_ONE = inspect.signature(lambda event: None)


@dataclass(frozen=True, slots=True)
class VisitSettings:
    """Bounds and manners of a visit."""

    needs: frozenset[str]
    """Raw artifacts to gather."""
    seconds: float = 45.0
    """Outer deadline of a visit."""
    load_seconds: float = 30.0
    """How long to wait for the load event; a page with content is judged without it."""
    quiet_seconds: float = 5.0
    """How long to wait for quiet after load."""
    quiet_ms: float = 150.0
    max_bytes: int = 50_000_000
    max_requests: int = 1000
    max_redirects: int = 10
    max_nodes: int = 100_000
    max_text: int = 20_000_000
    """Characters of the document with all its markup."""
    wait_for: str | None = None
    """A selector that has to find something visible before the page counts as done."""
    before_page: Callable[[Page], Awaitable[None]] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    """Put on requests to the portal's own hosts alone."""
    axe_source: str = ""
    axe_rules: tuple[str, ...] = ()
    """The axe rules to run."""
    grounds: dict[str, Any] = field(default_factory=dict)
    """What textpixels measured of parts that recur from page to page."""


@dataclass(slots=True)
class Visit:
    """What came of a visit; ``raw`` holds the artifacts of a page that could be judged."""

    url: str
    state: PageState
    final_url: str = ""
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str = ""
    redirects: tuple[str, ...] = ()
    settled_by: str = ""
    error: str = ""
    raw: dict[str, Any] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    """Where the time went, by stage."""
    unread_frames: tuple[str, ...] = ()
    inputs: Inputs | None = None
    """All that the page loaded, of a page that could be judged."""


class BrowserGoneError(Exception):
    """The browser died under a visit; the page is to be visited again in a new one."""


class _StopError(Exception):
    """Ends a visit with a state. ``spoilt``: the browser page can't be used again."""

    def __init__(self, state: PageState, error: str, spoilt: bool = False) -> None:
        super().__init__(error)
        self.state = state
        self.spoilt = spoilt


class Visitor:
    """Visits pages one after the other with one browser page in one context."""

    def __init__(self, context: BrowserContext, settings: VisitSettings, in_scope: Callable[[str], bool]) -> None:
        """``in_scope``: whether the main frame may go to a URL."""
        self._context = context
        self._settings = settings
        self._in_scope = in_scope
        self._page: Page | None = None
        self._cdp: CDPSession | None = None
        # What ends a visit from outside its own steps: the browser's death, or a bound that an event broke.
        self._browser_gone = asyncio.Event()
        self._stopped: asyncio.Future[_StopError] = asyncio.get_running_loop().create_future()
        self._background: set[asyncio.Task[Any]] = set()
        self._cookies: list[Any] = []
        self._main_frame = ""
        self._door = door_of(context)
        self._log = NetworkLog()
        self._sizes: dict[str, int] = {}
        """Bytes of the files that the browser has kept since this visitor's first page, by URL."""
        self._inputs = InputLog()
        self._counted: Counter[str] = Counter()
        self._blocked = ""
        self._hops: list[str] = []
        self._download = False
        self._closed_for_navigation = False
        self._leaving = False
        """The page is being thrown away: nothing gets out any more."""
        self._living: Living | None = None
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
        self._stopped = asyncio.get_running_loop().create_future()
        self._log = NetworkLog(self._settings.max_bytes, self._explained, self._sizes)
        self._inputs = InputLog()
        self._counted.clear()
        self._blocked, self._hops, self._download = "", [], False
        self._closed_for_navigation = False
        self._deadline = time.monotonic() + self._settings.seconds
        if self._spoilt:
            await self.recycle()
        try:
            async with asyncio.timeout(self._settings.seconds) as self._limit:
                await self._guard(self._visit(visit, loaded, no_trials))
        except _StopError as stop:
            visit.state, visit.error = stop.state, str(stop)
            if stop.spoilt:
                await self.recycle()
        except TimeoutError:
            visit.state, visit.error = self._why_late()
            await self.recycle()
        except PlaywrightError as error:
            self._raise_if_gone(error)
            visit.state, visit.error = self._classify(error)
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
        self._living, self._spoilt = None, False
        if page is None or cdp is None:
            return
        self._leaving = True
        # Scripts stop first: none may ask for anything while the page goes. One that hangs asks for nothing.
        with suppress(PlaywrightError, TimeoutError):
            async with asyncio.timeout(STOP_SECONDS):
                await cdp.send("Emulation.setScriptExecutionDisabled", {"value": True})
        with suppress(PlaywrightError, TimeoutError):
            async with asyncio.timeout(5):
                await page.close(run_before_unload=False)
        self._leaving = False

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
        self._closed_for_navigation = True
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
        visit.inputs = self._inputs.seen(source if isinstance(source, dict) else None)
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

        def here(act: Callable[[Any], None]) -> Callable[[Any], None]:
            # What a page before this one still sends is not this one's doing.
            return _told(lambda event: act(event) if page is self._page else None)

        page.on("crash", lambda _: self._stop(PageState.CRASHED, self._why_crashed()))
        page.on("pageerror", here(self._on_error))
        # A flood of messages would hold up the driver, and with it every other page.
        page.on("console", here(lambda _: self._count("messages to the console", MAX_MESSAGES, verb="writes")))
        page.on("dialog", self._on_dialog)
        page.on("download", self._on_download)
        page.on("popup", self._on_popup)
        cdp.on("Fetch.requestPaused", _told(partial(self._on_paused, cdp)))
        for event in EVENTS:
            cdp.on(f"Network.{event}", _told(partial(self._on_network, event)))
        for event in EXTRA_EVENTS:
            cdp.on(f"Network.{event}", _told(partial(self._inputs_event, event)))
        cdp.on("Page.frameAttached", here(lambda _: self._count("frames", MAX_FRAMES)))
        cdp.on("Network.webSocketCreated", here(lambda _: self._count("WebSockets", MAX_SOCKETS)))
        cdp.on("Network.webSocketFrameReceived", self._on_frame)
        tree = await cdp.send("Page.getFrameTree")
        self._main_frame = tree["frameTree"]["frame"]["id"]
        sources = [script("observe")]
        if self._settings.axe_source:
            # A function that nobody calls costs a parse; axe itself is run only once the page has settled.
            sources.append("globalThis.__axe=function(){" + self._settings.axe_source + "};")
        await asyncio.gather(
            cdp.send("Page.enable"),
            cdp.send("Network.enable", {"maxTotalBufferSize": 0, "maxResourceBufferSize": 0}),
            # A page that gets round the context's block gains nothing: its worker is never asked.
            cdp.send("Network.setBypassServiceWorker", {"bypass": True}),
            cdp.send("Fetch.enable", {"patterns": self._patterns}),
            *(
                cdp.send("Page.addScriptToEvaluateOnNewDocument", {"source": s, "worldName": WORLD})
                for s in sources
            ),
        )
        return cdp

    @property
    def _patterns(self) -> list[dict[str, str]]:
        """What stops at :meth:`_on_paused`: requests, and the answers to documents where their bytes are needed."""
        patterns: list[dict[str, str]] = [{} if self._settings.headers else {"resourceType": "Document"}]
        if "source" in self._settings.needs:
            patterns.append({"resourceType": "Document", "requestStage": "Response"})
        return patterns

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
        self._closed_for_navigation = False
        try:
            await page.goto(url, wait_until="load", timeout=self._settings.load_seconds * 1000)
        except PlaywrightError as error:
            self._raise_if_gone(error)
            self._spoilt = True
        self._closed_for_navigation = True

    async def _navigate(self, page: Page, visit: Visit) -> None:
        try:
            await page.goto(visit.url, wait_until="commit", timeout=self._settings.load_seconds * 1000)
        except PlaywrightError as error:
            self._read_document(visit)
            if self._download or "Download is starting" in error.message:
                raise _StopError(PageState.DOWNLOAD, "the address answers with a download", spoilt=True) from error
            if self._blocked:
                visit.final_url = self._blocked
                raise _StopError(PageState.LEFT_SCOPE, f"leads to {self._blocked}") from error
            self._raise_if_gone(error)
            # The browser's error page may still be on its way: it would break into the next navigation.
            state, reason = self._classify(error)
            raise _StopError(state, reason, spoilt=True) from error
        self._read_document(visit)
        visit.final_url = page.url
        if visit.content_type and not _is_page(visit.content_type):
            raise _StopError(PageState.DOCUMENT, visit.content_type)

    def _read_document(self, visit: Visit) -> None:
        visit.redirects = tuple(self._hops)
        document = self._log.document(self._main_frame)
        if document is not None:
            visit.status, visit.headers = document["status"], document["headers"]
            visit.content_type = document["mime_type"]
            if visit.status is not None and visit.status >= 400:
                raise _StopError(PageState.HTTP_ERROR, f"HTTP {visit.status}")

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
            waited = min(state["quiet"], self._log.quiet_ms())
            enough = settings.quiet_ms if state["alive"] else min(STILL_MS, settings.quiet_ms)
            if waited >= enough and not self._log.pending(exempt=("ping", "eventsource", "media")):
                return "quiet"
            if now > quiet_until:
                return "load"
            await asyncio.sleep(max(0.02, min(0.1, (enough - waited) / 1000)))

    async def _measure(self, cdp: CDPSession) -> None:
        """Refuse a document that is too large to be read, before anybody reads it.

        Raises:
            _StopError: it has too many nodes, or too much text.
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
            raise _StopError(
                PageState.HOSTILE, f"has {nodes} elements, more than {settings.max_nodes}", spoilt=True
            )
        if around > settings.max_nodes * NODES_AROUND:
            raise _StopError(PageState.HOSTILE, f"keeps {around} nodes, more than can be read", spoilt=True)
        if text > settings.max_text:
            said = f"has {text / 1e6:.0f} million characters, more than {settings.max_text / 1e6:g} million"
            raise _StopError(PageState.HOSTILE, said, spoilt=True)

    async def _gather(self, page: Page, cdp: CDPSession, visit: Visit, clock: "_Stages") -> None:
        frames = Frames(cdp)
        await frames.load()
        visit.unread_frames = frames.unread
        for name, gatherer in GATHERERS.items():
            if name not in self._settings.needs:
                continue
            try:
                visit.raw[name] = await gatherer(frames, self._log, self._settings)
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
        self._living = living = Living(page, frames)
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
        self._living = None
        if living.spoilt and not self._spoilt:
            await self._open_again(page, frames.cdp, visit.final_url)

    # -- what can go wrong ---------------------------------------------------------------------------------

    async def _guard(self, work: Coroutine[Any, Any, None]) -> None:
        """Race the visit's steps against whatever ends it from outside."""
        task = asyncio.create_task(work)
        gone = asyncio.create_task(self._browser_gone.wait())
        racers: set[asyncio.Future[Any]] = {task, gone, self._stopped}
        try:
            await asyncio.wait(racers, return_when=asyncio.FIRST_COMPLETED)
            if not task.done():
                if gone.done():
                    raise BrowserGoneError("the browser died")
                raise self._stopped.result()
        finally:
            gone.cancel()
            if not task.done():
                task.cancel()
                with suppress(asyncio.CancelledError, PlaywrightError, _StopError, BrowserGoneError):
                    await task
        task.result()

    def _stop(self, state: PageState, error: str) -> None:
        if not self._stopped.done():
            self._stopped.set_result(_StopError(state, error, spoilt=True))

    def _raise_if_gone(self, error: PlaywrightError) -> None:
        gone = "Browser has been closed" in error.message or GONE in error.message
        if self._browser_gone.is_set() or gone:
            raise BrowserGoneError(error.message) from error

    def _why_late(self) -> tuple[PageState, str]:
        seconds = self._settings.seconds
        if self._log.document(self._main_frame) is None:
            return PageState.TIMED_OUT, f"no answer within {seconds:g} s"
        return PageState.TIMED_OUT, f"not done within {seconds:g} s"

    def _why_crashed(self) -> str:
        browser = self._context.browser
        megabytes = was_ended(browser) if browser is not None else 0
        return f"used more than {megabytes} MB of memory" if megabytes else "the page crashed the renderer"

    def _refusal(self, url: str) -> RefusedError | None:
        if self._door is None:
            return None
        try:
            parts = urlsplit(url)
            return self._door.refusal(
                parts.hostname or "", parts.port or {"https": 443, "wss": 443}.get(parts.scheme, 80)
            )
        except ValueError:
            return None

    def _explained(self, error: str, url: str) -> str:
        """A request's error as it would be without a relay between."""
        if self._door is None or error not in OURS:
            return error
        try:
            parts = urlsplit(url)
            port = parts.port or {"https": 443, "wss": 443}.get(parts.scheme, 80)
        except ValueError:
            return error
        return self._door.explained(error, parts.hostname or "", port)

    def _classify(self, error: PlaywrightError) -> tuple[PageState, str]:
        message = error.message.splitlines()[0]
        if any(ours in message for ours in OURS):
            where = message.partition(" at ")[2].strip()
            if (refusal := self._refusal(where)) is not None:
                return PageState.REFUSED, str(refusal)
            message = self._explained(OURS[0], where)
        if "ERR_TOO_MANY_REDIRECTS" in message:
            return PageState.REDIRECT_LOOP, "redirects in a circle"
        if "Timeout" in message or "ERR_TIMED_OUT" in message or "ERR_CONNECTION_TIMED_OUT" in message:
            return self._why_late()
        if "net::ERR_" in message:
            code = message[message.index("net::ERR_") :].split()[0].rstrip(".,;")
            return PageState.UNREACHABLE, code
        return PageState.CRASHED, message

    # -- events --------------------------------------------------------------------------------------------

    def _on_network(self, name: str, params: dict[str, Any]) -> None:
        self._log.event(name, params)
        self._inputs.event(name, params)
        if self._log.too_large:
            megabytes = self._settings.max_bytes / 1e6
            self._stop(PageState.TOO_LARGE, f"sends more than {megabytes:g} MB")
        elif self._log.asked > self._settings.max_requests:
            self._stop(PageState.TOO_LARGE, f"asks for more than {self._settings.max_requests} files")

    def _inputs_event(self, name: str, params: dict[str, Any]) -> None:
        self._inputs.event(name, params)

    def _on_frame(self, event: dict[str, Any]) -> None:
        self._log.bytes += len(event["response"].get("payloadData", ""))
        if self._log.too_large:
            self._stop(PageState.TOO_LARGE, f"sends more than {self._settings.max_bytes / 1e6:g} MB")

    def _count(self, what: str, most: int, state: PageState = PageState.HOSTILE, verb: str = "opens") -> None:
        """One more of something that no page needs many of."""
        self._counted[what] += 1
        if self._counted[what] > most:
            self._stop(state, f"{verb} more than {most} {what}")

    def _later(self, work: Awaitable[Any]) -> None:
        async def run() -> None:
            with suppress(PlaywrightError):
                await work

        task = asyncio.ensure_future(run())
        self._background.add(task)
        task.add_done_callback(self._background.discard)

    def _on_error(self, error: PlaywrightError) -> None:
        self._log.thrown(f"{error.name}: {error.message}")
        self._count("errors", MAX_MESSAGES, verb="throws")

    def _on_popup(self, popup: Page) -> None:
        if self._living is not None:
            self._living.note("window", popup.url)
        else:
            self._count("windows", MAX_WINDOWS)
        self._later(popup.close())

    def _on_dialog(self, dialog: Dialog) -> None:
        if self._living is not None:
            self._living.note("dialog", dialog.message)
        else:
            self._count("dialogs", MAX_DIALOGS)
        self._later(dialog.accept() if dialog.type == "beforeunload" else dialog.dismiss())

    def _on_download(self, download: Download) -> None:
        self._download = True
        self._count("downloads", MAX_DOWNLOADS, verb="starts")
        self._later(download.cancel())

    def _on_paused(self, cdp: CDPSession, event: dict[str, Any]) -> None:
        """Documents pass here, and every request where headers have to be put on some.

        A main frame that would leave the portal is stopped before it asks.
        """
        url = event["request"]["url"]
        request: dict[str, Any] = {"requestId": event["requestId"]}
        if self._leaving:
            # What nobody answers would go out when the page closes.
            self._later(cdp.send("Fetch.failRequest", {**request, "errorReason": "Aborted"}))
            return
        if "responseStatusCode" in event or "responseErrorReason" in event:
            self._later(self._keep_source(cdp, event))
            return
        if self._settings.headers and self._in_scope(url):
            headers = {**event["request"]["headers"], **self._settings.headers}
            request["headers"] = [{"name": name, "value": value} for name, value in headers.items()]
        if event.get("frameId") != self._main_frame or event.get("resourceType") != "Document":
            self._later(cdp.send("Fetch.continueRequest", request))
        elif self._closed_for_navigation or event["request"]["method"] != "GET" or not self._in_scope(url):
            if not self._closed_for_navigation:
                self._blocked = url
            elif self._living is not None:
                self._living.note("navigation", url)
            self._later(cdp.send("Fetch.failRequest", {**request, "errorReason": "Aborted"}))
        else:
            if event.get("redirectedRequestId"):
                self._hops.append(url)
                if len(self._hops) > self._settings.max_redirects:
                    self._stop(PageState.REDIRECT_LOOP, f"redirects more than {self._settings.max_redirects} times")
            else:
                self._count("other documents", MAX_NAVIGATIONS, PageState.REDIRECT_LOOP, "leads on to")
            # The browser's cache keeps a page without some headers (Strict-Transport-Security): ask the server.
            sent = [{"name": name, "value": value} for name, value in event["request"]["headers"].items()]
            request["headers"] = [*request.get("headers", sent), {"name": "Cache-Control", "value": "no-cache"}]
            self._later(cdp.send("Fetch.continueRequest", request))

    async def _keep_source(self, cdp: CDPSession, event: dict[str, Any]) -> None:
        """Read the bytes of the main document as it passes; it goes on to the page whatever comes of it."""
        request = {"requestId": event["requestId"]}
        try:
            if event.get("frameId") == self._main_frame and worth_keeping(event):
                answer = await cdp.send("Fetch.getResponseBody", request)
                body = answer["body"]
                if not answer["base64Encoded"]:
                    body = base64.b64encode(body.encode()).decode()
                self._log.source = {"url": event["request"]["url"], "headers": headers_of(event), "body": body}
        finally:
            await cdp.send("Fetch.continueResponse", request)


def _told(act: Callable[[Any], None]) -> Callable[[Any], None]:
    """A handler that says of itself how many arguments it takes: Playwright finds out anew at each event else."""

    def handler(event: Any) -> None:
        act(event)

    handler.__signature__ = _ONE  # type: ignore[attr-defined]
    return handler


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


@cache
def axe_source(path: str | None = None) -> str:
    """The axe script at a path, else the one bundled with axe-playwright-python."""
    if path:
        return Path(path).read_text(encoding="utf-8")
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
