"""What a page does while a visitor has it open: noted, held within bounds, and stopped where it goes too far."""

import asyncio
import base64
import inspect
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import BrowserContext, CDPSession, Dialog, Download, Page
from playwright.async_api import Error as PlaywrightError

from auditor.gather.artifacts.network import EVENTS, First, NetworkLog
from auditor.gather.artifacts.source import headers_of, worth_keeping
from auditor.gather.doors import OURS, door_of
from auditor.gather.egress import RefusedError
from auditor.gather.inputs import EXTRA_EVENTS, InputLog
from auditor.gather.living import Living
from auditor.gather.memory import was_ended
from auditor.gather.visits import StopError, VisitSettings
from auditor.model import PageState

MAX_DIALOGS = 20
MAX_WINDOWS = 20
MAX_DOWNLOADS = 20
MAX_FRAMES = 200
MAX_NAVIGATIONS = 10
"""Documents that a page's scripts and refreshes may lead to, one after the other."""
MAX_SOCKETS = 100
MAX_MESSAGES = 1000
_ONE = inspect.signature(lambda event: None)


class Watch:
    """Listens to one visitor's page; a bound that the page breaks ends the visit by :attr:`stopped`."""

    def __init__(self, context: BrowserContext, settings: VisitSettings, in_scope: Callable[[str], bool]) -> None:
        """``in_scope``: whether the main frame may go to a URL."""
        self._context, self._settings, self._in_scope = context, settings, in_scope
        self._door = door_of(context)
        self._files: dict[str, First] = {}
        """First loads of the files that the browser has kept since this visitor's first page, by URL."""
        self._background: set[asyncio.Task[Any]] = set()
        self._page: Page | None = None
        self.main_frame = ""
        self.living: Living | None = None
        """The trials that the page is under: what it does now is theirs to judge."""
        self.leaving = False
        """The page is being thrown away: nothing gets out any more."""
        self.begin()

    def begin(self) -> None:
        """Forget the visit before."""
        self.stopped: asyncio.Future[StopError] = asyncio.get_running_loop().create_future()
        self.log = NetworkLog(self._settings.max_bytes, self._explained, self._files)
        self.inputs = InputLog()
        self.blocked = ""
        """Where the main frame would have gone, out of the portal or by a form."""
        self.hops: list[str] = []
        """Redirects of the main document."""
        self.download = False
        self.closed_for_navigation = False
        """The page is being judged: it stays where it is."""
        self._counted: Counter[str] = Counter()

    async def listen(self, page: Page, cdp: CDPSession) -> None:
        """Listen to a new browser page; what one before it still sends is left out from now on."""
        self._page = page

        def here(act: Callable[[Any], None]) -> Callable[[Any], None]:
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
            cdp.on(f"Network.{event}", _told(partial(self._on_input, event)))
        cdp.on("Page.frameAttached", here(lambda _: self._count("frames", MAX_FRAMES)))
        cdp.on("Network.webSocketCreated", here(lambda _: self._count("WebSockets", MAX_SOCKETS)))
        cdp.on("Network.webSocketFrameReceived", self._on_frame)
        tree = await cdp.send("Page.getFrameTree")
        self.main_frame = tree["frameTree"]["frame"]["id"]
        await asyncio.gather(
            cdp.send("Page.enable"),
            cdp.send("Network.enable", {"maxTotalBufferSize": 0, "maxResourceBufferSize": 0}),
            # A page that gets round the context's block gains nothing: its worker is never asked.
            cdp.send("Network.setBypassServiceWorker", {"bypass": True}),
            cdp.send("Fetch.enable", {"patterns": self._patterns}),
        )

    def turn_away(self) -> None:
        """The page is gone: whatever it still sends is nobody's."""
        self._page = None

    @property
    def _patterns(self) -> list[dict[str, str]]:
        """What stops at :meth:`_on_paused`: requests, and the answers to documents where their bytes are needed."""
        patterns: list[dict[str, str]] = [{} if self._settings.headers else {"resourceType": "Document"}]
        if "source" in self._settings.needs:
            patterns.append({"resourceType": "Document", "requestStage": "Response"})
        return patterns

    # -- what an error means -------------------------------------------------------------------------------

    def why_late(self) -> tuple[PageState, str]:
        """The state of a page that took too long, and what it was late with."""
        seconds = self._settings.seconds
        if self.log.document(self.main_frame) is None:
            return PageState.TIMED_OUT, f"no answer within {seconds:g} s"
        return PageState.TIMED_OUT, f"not done within {seconds:g} s"

    def _why_crashed(self) -> str:
        browser = self._context.browser
        megabytes = was_ended(browser) if browser is not None else 0
        return f"used more than {megabytes} MB of memory" if megabytes else "the page crashed the renderer"

    def _refusal(self, url: str) -> RefusedError | None:
        place = _place(url)
        return self._door.refusal(*place) if self._door is not None and place is not None else None

    def _explained(self, error: str, url: str) -> str:
        """A request's error as it would be without a relay between."""
        place = _place(url)
        if self._door is None or error not in OURS or place is None:
            return error
        return self._door.explained(error, *place)

    def classify(self, error: PlaywrightError) -> tuple[PageState, str]:
        """The state that a navigation's error means, and why."""
        message = error.message.splitlines()[0]
        if any(ours in message for ours in OURS):
            where = message.partition(" at ")[2].strip()
            if (refusal := self._refusal(where)) is not None:
                return PageState.REFUSED, str(refusal)
            message = self._explained(OURS[0], where)
        if "ERR_TOO_MANY_REDIRECTS" in message:
            return PageState.REDIRECT_LOOP, "redirects in a circle"
        if "Timeout" in message or "ERR_TIMED_OUT" in message or "ERR_CONNECTION_TIMED_OUT" in message:
            return self.why_late()
        if "net::ERR_" in message:
            code = message[message.index("net::ERR_") :].split()[0].rstrip(".,;")
            return PageState.UNREACHABLE, code
        return PageState.CRASHED, message

    # -- events --------------------------------------------------------------------------------------------

    def _stop(self, state: PageState, error: str) -> None:
        if not self.stopped.done():
            self.stopped.set_result(StopError(state, error, spoilt=True))

    def _on_network(self, name: str, params: dict[str, Any]) -> None:
        self.log.event(name, params)
        self.inputs.event(name, params)
        if self.log.too_large:
            megabytes = self._settings.max_bytes / 1e6
            self._stop(PageState.TOO_LARGE, f"sends more than {megabytes:g} MB")
        elif self.log.asked > self._settings.max_requests:
            self._stop(PageState.TOO_LARGE, f"asks for more than {self._settings.max_requests} files")

    def _on_input(self, name: str, params: dict[str, Any]) -> None:
        self.inputs.event(name, params)

    def _on_frame(self, event: dict[str, Any]) -> None:
        self.log.bytes += len(event["response"].get("payloadData", ""))
        if self.log.too_large:
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
        self.log.thrown(f"{error.name}: {error.message}")
        self._count("errors", MAX_MESSAGES, verb="throws")

    def _on_popup(self, popup: Page) -> None:
        if self.living is not None:
            self.living.note("window", popup.url)
        else:
            self._count("windows", MAX_WINDOWS)
        self._later(popup.close())

    def _on_dialog(self, dialog: Dialog) -> None:
        if self.living is not None:
            self.living.note("dialog", dialog.message)
        else:
            self._count("dialogs", MAX_DIALOGS)
        self._later(dialog.accept() if dialog.type == "beforeunload" else dialog.dismiss())

    def _on_download(self, download: Download) -> None:
        self.download = True
        self._count("downloads", MAX_DOWNLOADS, verb="starts")
        self._later(download.cancel())

    def _on_paused(self, cdp: CDPSession, event: dict[str, Any]) -> None:
        """Documents pass here, and every request where headers have to be put on some.

        A main frame that would leave the portal is stopped before it asks.
        """
        url = event["request"]["url"]
        request: dict[str, Any] = {"requestId": event["requestId"]}
        if self.leaving:
            # What nobody answers would go out when the page closes.
            self._later(cdp.send("Fetch.failRequest", {**request, "errorReason": "Aborted"}))
            return
        if "responseStatusCode" in event or "responseErrorReason" in event:
            self._later(self._keep_source(cdp, event))
            return
        if self._settings.headers and self._in_scope(url):
            headers = {**event["request"]["headers"], **self._settings.headers}
            request["headers"] = [{"name": name, "value": value} for name, value in headers.items()]
        if event.get("frameId") != self.main_frame or event.get("resourceType") != "Document":
            self._later(cdp.send("Fetch.continueRequest", request))
        elif self.closed_for_navigation or event["request"]["method"] != "GET" or not self._in_scope(url):
            if not self.closed_for_navigation:
                self.blocked = url
            elif self.living is not None:
                self.living.note("navigation", url)
            self._later(cdp.send("Fetch.failRequest", {**request, "errorReason": "Aborted"}))
        else:
            if event.get("redirectedRequestId"):
                self.hops.append(url)
                if len(self.hops) > self._settings.max_redirects:
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
            if event.get("frameId") == self.main_frame and worth_keeping(event):
                answer = await cdp.send("Fetch.getResponseBody", request)
                body = answer["body"]
                if not answer["base64Encoded"]:
                    body = base64.b64encode(body.encode()).decode()
                self.log.source = {"url": event["request"]["url"], "headers": headers_of(event), "body": body}
        finally:
            await cdp.send("Fetch.continueResponse", request)


def _place(url: str) -> tuple[str, int] | None:
    """Host and port; None where the address has none that can be read."""
    try:
        parts = urlsplit(url)
        return parts.hostname or "", parts.port or {"https": 443, "wss": 443}.get(parts.scheme, 80)
    except ValueError:
        return None


def _told(act: Callable[[Any], None]) -> Callable[[Any], None]:
    """A handler that says of itself how many arguments it takes: Playwright finds out anew at each event else."""

    def handler(event: Any) -> None:
        act(event)

    handler.__signature__ = _ONE  # type: ignore[attr-defined]
    return handler
