"""A laboratory for checks: HTML in, a real capture of it out, by the same code that audits portals."""

import asyncio
import threading
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypeVar

from playwright.async_api import async_playwright

from auditor import evaluate, registry
from auditor.artifacts import PageCapture, raw_needs
from auditor.gather.browsers import Browsers, ContextSettings
from auditor.gather.egress import LOOPBACK
from auditor.gather.page import Visitor
from auditor.gather.visits import Visit, VisitSettings, axe_source
from auditor.model import Demands, Finding, Outcome, OutcomeRow, PageInfo
from auditor.rules import Check

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page:
    """What the laboratory's server answers at a path."""

    body: bytes
    headers: Mapping[str, str]
    status: int = 200


@dataclass(frozen=True, slots=True)
class Judged:
    """What one check said of one page."""

    row: OutcomeRow
    findings: tuple[Finding, ...]

    @property
    def outcome(self) -> Outcome:
        return self.row.outcome

    @property
    def messages(self) -> list[str]:
        """Message keys of the findings in order."""
        return [f.message for f in self.findings]

    @property
    def selectors(self) -> list[str]:
        return [f.target.selector for f in self.findings]


class Lab:
    """A browser and a server on loopback for a whole test session."""

    def __init__(self) -> None:
        self._pages: dict[str, Page] = {}
        self._count = 0
        lab = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                page = lab._pages.get(self.path.split("?")[0]) or Page(b"not here", {}, 404)
                self.send_response(page.status)
                for name, value in {"Content-Type": "text/html; charset=utf-8", **page.headers}.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(page.body)))
                self.end_headers()
                self.wfile.write(page.body)

            do_HEAD = do_GET

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.origin = f"http://127.0.0.1:{self._server.server_port}"
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        self._visitors: dict[tuple[frozenset[str], tuple[int, int]], Visitor] = {}
        self._run(self._start())

    def close(self) -> None:
        self._run(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._server.shutdown()

    def serve(
        self, path: str, body: str | bytes, headers: Mapping[str, str] | None = None, status: int = 200
    ) -> str:
        """Put something at a path; returns its URL."""
        data = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
        self._pages[path] = Page(data, headers or {}, status)
        return self.origin + path

    def visit(
        self,
        html: str | bytes,
        *,
        needs: frozenset[str] = frozenset({"snapshot", "axtree"}),
        headers: Mapping[str, str] | None = None,
        viewport: tuple[int, int] = (1366, 768),
        path: str = "",
    ) -> Visit:
        """Open a page in the browser as an audit does."""
        self._count += 1
        url = self.serve(path or f"/lab/{self._count}", html, headers)
        return self.visit_url(url, needs=needs, viewport=viewport)

    def visit_url(
        self,
        url: str,
        *,
        needs: frozenset[str],
        viewport: tuple[int, int] = (1366, 768),
    ) -> Visit:
        return self._run(self._visit(url, needs, viewport))

    def capture(self, html: str | bytes, *, demands: Demands | None = None, **how: Any) -> PageCapture:
        """The capture of a page."""
        return capture_of(self.visit(html, **how), demands)

    def judge(self, check: str, html: str | bytes, *, demands: Demands | None = None, **how: Any) -> Judged:
        """What a check says of a page; a crash of the check is raised, not judged."""
        chosen = registry.load().checks[check]
        capture = self.capture(html, demands=demands, needs=raw_needs((*chosen.needs, "snapshot")), **how)
        return judge(chosen, capture)

    # -- inside --------------------------------------------------------------------------------------------

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout=120)

    async def _start(self) -> None:
        self._playwright = await async_playwright().start()
        self._browsers = Browsers(self._playwright)

    async def _stop(self) -> None:
        await self._browsers.close()
        await self._playwright.stop()

    async def _visit(self, url: str, needs: frozenset[str], viewport: tuple[int, int]) -> Visit:
        key = (needs, viewport)
        # Tests of what happens when browsers die may take this one along.
        if key not in self._visitors or self._visitors[key].gone:
            rules = tuple(c.removeprefix("axe/") for c in registry.load().checks if c.startswith("axe/"))
            settings = VisitSettings(
                needs=needs, quiet_ms=80, axe_source=axe_source() if "axe" in needs else "", axe_rules=rules
            )
            context = await self._browsers.context(ContextSettings(egress=LOOPBACK, viewport=viewport))
            self._visitors[key] = Visitor(context, settings, lambda _url: True)
        return await self._visitors[key].visit(url)


def capture_of(visit: Visit, demands: Demands | None = None) -> PageCapture:
    """A visit's capture, without a crawl around it."""
    info = PageInfo(
        url=visit.url,
        final_url=visit.final_url,
        portal="lab",
        status=visit.status,
        headers=visit.headers,
        content_type=visit.content_type,
    )
    capture = PageCapture(info, visit.raw, demands)
    root = capture.get("snapshot").root
    language = (root.attrs.get("lang", "") if root else "").split("-")[0].lower() or None
    return PageCapture(replace(info, language=language), visit.raw, demands)


def judge(check: Check, capture: PageCapture) -> Judged:
    """What a check says of a capture; raises where the check crashed."""
    result = evaluate.judge_page(capture, [check])
    if result.warnings:
        raise AssertionError(result.warnings[0])
    return Judged(result.outcomes[0], result.findings)
