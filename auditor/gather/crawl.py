"""A portal's crawl: from start URLs, robots.txt and sitemaps through the links of every rendered page.

The crawl decides what is visited and hands each visit's capture to whoever listens; it judges nothing.
"""

import asyncio
import re
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import Error as PlaywrightError

from auditor.artifacts import PageCapture
from auditor.commons import urls
from auditor.gather import fetch
from auditor.gather.agent import AGENT
from auditor.gather.browsers import Browsers, ContextSettings
from auditor.gather.frontier import Candidate, Frontier, Scope
from auditor.gather.page import BrowserGoneError, Visit, Visitor, VisitSettings
from auditor.model import Failure, Link, PageInfo, PageState, Snapshot
from auditor.plan import PortalPlan

_TRANSIENT_STATUS = frozenset({408, 425, 429, 500, 502, 503, 504})
BESIDE = 2
"""Pages more than are opened at once: those that are loaded, and only tried or judged."""
DOWN_AFTER = 5
"""Failures in a row, with no page between them that answered, after which a portal counts as down."""
_LOGIN = re.compile(r"log[-_]?in|sign[-_]?in|/auth|oauth|saml|sso|nafath|iam\.gov|openid", re.IGNORECASE)


class _Slot:
    """One of the pages that may be opened at once, until :meth:`leave` or the end of the block."""

    def __init__(self, slots: asyncio.Semaphore) -> None:
        self._slots, self._held = slots, False

    async def __aenter__(self) -> "_Slot":
        await self._slots.acquire()
        self._held = True
        return self

    async def __aexit__(self, *_: object) -> None:
        self.leave()

    def leave(self) -> None:
        if self._held:
            self._held = False
            self._slots.release()


@dataclass(slots=True)
class Visited:
    """One finished visit with all that its keeper needs to know."""

    candidate: Candidate
    visit: Visit
    info: PageInfo
    capture: PageCapture | None
    found: list[Candidate]
    seconds: float
    attempts: int
    links: tuple[Link, ...] = ()


Keeper = Callable[["Crawl", Visited, Visitor], Awaitable[None]]


@dataclass(slots=True)
class CrawlLog:
    """What portal checks and the report learn of the crawl."""

    robots: dict[str, str] = field(default_factory=dict)
    sitemaps: dict[str, str] = field(default_factory=dict)
    sitemap_urls: int = 0
    alternates: dict[str, dict[str, str]] = field(default_factory=dict)
    states: Counter[str] = field(default_factory=Counter)
    retries: int = 0
    down: bool = False
    stopped: str = ""
    """Why the crawl ended before its queue: ``budget``, ``time``, ``down``, ``interrupted``."""


class Crawl:
    """One portal's crawl."""

    def __init__(
        self,
        plan: PortalPlan,
        browsers: Browsers,
        visits: VisitSettings,
        context: ContextSettings,
        keep: Keeper,
        *,
        seed: int,
        known: Iterable[tuple[Candidate, bool]] = (),
    ) -> None:
        """``known``: (candidate, done) pairs of an interrupted run; ``keep`` is called once per finished visit."""
        self.plan = plan
        self.log = CrawlLog()
        self._browsers, self._visits, self._context, self._keep = browsers, visits, context, keep
        self._seed = seed
        self._known = list(known)
        self._failures_in_a_row = 0
        self._next_start = 0.0
        self._deadline = time.monotonic() + plan.minutes * 60
        self._busy = 0
        self._slots = asyncio.Semaphore(plan.concurrency)
        self._changed = asyncio.Condition()
        self._delay = plan.delay_seconds
        self._obey = plan.portal.robots == "obey"
        self._robots: dict[str, fetch.Robots] = {}
        self.on_queued: Callable[[list[Candidate]], None] = lambda _found: None
        """Told of what start URLs and sitemaps gave, before the first visit."""
        self.frontier = Frontier(
            Scope(plan.portal.has_host, plan.portal.in_scope),
            pages=plan.pages,
            depth=plan.depth if plan.crawl else 0,
            seed=seed,
            random_share=plan.random_share,
        )

    async def run(self) -> None:
        """Visit until nothing waits or a budget is spent."""
        if self.plan.crawl:
            await self._read_robots()
        for candidate, done in self._known:
            self.frontier.restore(candidate, done=done)
        self.on_queued(self._take_in(self.plan.portal.start, 0, "start"))
        if self.plan.crawl and not self._known:
            await self._read_sitemaps()
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(self.plan.concurrency + BESIDE):
                    group.create_task(self._worker())
        except ExceptionGroup as failures:
            # One worker's failure stops the others; it is the one to tell of.
            raise failures.exceptions[0] from None
        if not self.log.stopped and self.frontier.waiting:
            self.log.stopped = "budget"

    # -- before the first page -----------------------------------------------------------------------------

    async def _read_robots(self) -> None:
        origins = sorted({urls.origin(u) for u in self.plan.portal.start})
        rules: dict[str, fetch.Robots] = {}
        async with fetch.client(AGENT) as http:
            for origin in origins:
                rules[origin] = await fetch.robots(http, origin, AGENT.split("/")[0])
                self.log.robots[origin] = rules[origin].state
        self._robots = rules
        if self._obey:
            if self.plan.crawl_delay:
                self._delay = max([self._delay, *(r.delay for r in rules.values())])

            def allowed(url: str) -> bool:
                known = rules.get(urls.origin(url))
                # A portal that answers nothing is for the visits to find out, with a state of its own.
                return known is None or known.state == "unreachable" or known.allows(url)

            scope = self.frontier.scope
            self.frontier.scope = Scope(scope.has_host, scope.allowed, allowed)

    async def _read_sitemaps(self) -> None:
        addresses = [s for r in self._robots.values() for s in r.sitemaps if self.plan.portal.has_host(s)]
        addresses = addresses or [f"{o}/sitemap.xml" for o, r in self._robots.items() if r.state != "unreachable"]
        if not addresses:
            return
        async with fetch.client(AGENT) as http:
            found = await fetch.sitemaps(http, addresses)
        self.log.sitemaps, self.log.alternates = found.read, found.alternates
        self.log.sitemap_urls = len(found.urls)
        self.on_queued(self._take_in(found.urls, 1, "sitemap"))

    def _take_in(self, addresses: Iterable[str], depth: int, source: str) -> list[Candidate]:
        offered = (self.frontier.offer(u, depth=depth, source=source) for u in addresses)
        return [c for c in offered if c is not None]

    # -- workers -------------------------------------------------------------------------------------------

    async def _worker(self) -> None:
        visitor: Visitor | None = None
        while (candidate := await self._take()) is not None:
            try:
                visitor = await self._visit_and_keep(candidate, visitor)
            finally:
                async with self._changed:
                    self._busy -= 1
                    self._changed.notify_all()
        if visitor is not None:
            await visitor.close()

    async def _take(self) -> Candidate | None:
        """The next candidate; waits while others may still find pages; None at the end."""
        async with self._changed:
            while True:
                if self.log.down or self.log.stopped:
                    return None
                if time.monotonic() > self._deadline:
                    self.log.stopped = "time"
                    return None
                candidate = self.frontier.next()
                if candidate is not None:
                    self._busy += 1
                    return candidate
                if self._busy == 0:
                    return None
                await self._changed.wait()

    async def _visit_and_keep(self, candidate: Candidate, visitor: Visitor | None) -> Visitor | None:
        started = time.monotonic()
        attempts = 0
        gone = 0
        while True:
            attempts += 1
            await self._wait_turn()
            if visitor is None:
                visitor = await self._new_visitor()
            try:
                async with _Slot(self._slots) as slot:
                    visit = await visitor.visit(candidate.url, slot.leave)
            except BrowserGoneError:
                visitor, gone = None, gone + 1
                if gone < 2:
                    continue
                visit = Visit(candidate.url, PageState.CRASHED, error="the browser died twice on this page")
            if attempts <= self.plan.retries and visitor is not None and _is_transient(visit):
                self.log.retries += 1
                await asyncio.sleep(_retry_after(visit, attempts))
                continue
            break
        visited = self._describe(candidate, visit, time.monotonic() - started, attempts)
        self._count(visit)
        await self._keep_it(visited, visitor)
        return visitor

    async def _keep_it(self, visited: Visited, visitor: Visitor | None) -> None:
        if visitor is None:
            visitor = await self._new_visitor()
            await self._keep(self, visited, visitor)
            await visitor.close()
            return
        await self._keep(self, visited, visitor)

    async def _new_visitor(self) -> Visitor:
        try:
            context = await self._browsers.context(self._context)
        except PlaywrightError:
            # The browser died between its check and the context: the next one is fresh.
            context = await self._browsers.context(self._context)
        return Visitor(context, self._visits, self.plan.portal.has_host)

    async def _wait_turn(self) -> None:
        """Politeness: visits of one portal start at least the delay apart."""
        if self._delay > 0:
            start = max(time.monotonic(), self._next_start)
            self._next_start = start + self._delay
            await asyncio.sleep(max(0.0, start - time.monotonic()))

    def _count(self, visit: Visit) -> None:
        self.log.states[visit.state] += 1
        if visit.state in (PageState.UNREACHABLE, PageState.TIMED_OUT):
            self._failures_in_a_row += 1
            only = not any(s in self.log.states for s in (PageState.AUDITED, PageState.HTTP_ERROR))
            if self._failures_in_a_row >= DOWN_AFTER or (only and not self.frontier.waiting and self._busy <= 1):
                self.log.down = True
                self.log.stopped = "down"
        else:
            self._failures_in_a_row = 0

    # -- after a visit -------------------------------------------------------------------------------------

    def _describe(self, candidate: Candidate, visit: Visit, seconds: float, attempts: int) -> Visited:
        capture: PageCapture | None = None
        info = self._info(candidate, visit, None)
        found: list[Candidate] = []
        links: tuple[Link, ...] = ()
        if visit.state is PageState.AUDITED:
            self._recognise(candidate, visit)
        if visit.state is PageState.AUDITED:
            capture = PageCapture(info, visit.raw, self.plan.demands, visit.made)
            snapshot = capture.get("snapshot")
            if isinstance(snapshot, Failure):
                visit.state, visit.error, capture = PageState.HOSTILE, snapshot.reason, None
            elif self._is_login_wall(candidate.url, visit, snapshot):
                visit.state, visit.error, capture = PageState.LOGIN_WALL, f"a sign-in page: {visit.final_url}", None
            else:
                info = self._info(candidate, visit, snapshot)
                capture = PageCapture(info, visit.raw, self.plan.demands, made={"snapshot": snapshot})
                links = capture.get("links")
                found = self._offer(candidate, links)
        elif visit.state is PageState.LEFT_SCOPE and _LOGIN.search(visit.final_url):
            visit.state = PageState.LOGIN_WALL
        return Visited(candidate, visit, info, capture, found, seconds, attempts, links)

    def is_known_elsewhere(self, visit: Visit) -> bool:
        """Whether a visit was led to another page that is known."""
        final = urls.canonical(visit.final_url)
        return final is not None and final != visit.url and self.frontier.knows(final)

    def _recognise(self, candidate: Candidate, visit: Visit) -> None:
        """A visit that was led to another known page is that page again."""
        final = urls.canonical(visit.final_url)
        if final is None or final == candidate.url:
            return
        if self.is_known_elsewhere(visit):
            visit.state, visit.error = PageState.DUPLICATE, f"leads to {final}"
            self.frontier.give_back()
        else:
            self.frontier.alias(final, candidate)

    def _offer(self, candidate: Candidate, links: tuple[Link, ...]) -> list[Candidate]:
        found = []
        for link in links:
            if link.place == "head" and not link.rel & {"alternate", "canonical", "next", "prev"}:
                continue
            if "nofollow" in link.rel and self._obey:
                continue
            offered = self.frontier.offer(
                link.url, depth=candidate.depth + 1, source="link", referrer=candidate.url, text=link.text
            )
            if offered is not None:
                found.append(offered)
        return found

    def _is_login_wall(self, requested: str, visit: Visit, snapshot: Snapshot) -> bool:
        """Whether a sign-in page stands where content was asked for."""
        expected = self.plan.portal.login_is_expected(requested) or _LOGIN.search(urlsplit(requested).path)
        if expected or urls.canonical(visit.final_url) == requested:
            return False
        passwords = (n for n in snapshot.elements("input") if n.attrs.get("type", "").lower() == "password")
        return any(n.visible for n in passwords)

    def _info(self, candidate: Candidate, visit: Visit, snapshot: Snapshot | None) -> PageInfo:
        declared = snapshot.root.attrs.get("lang", "") if snapshot is not None and snapshot.root else ""
        primary = re.split(r"[-_]", declared.strip())[0].lower()
        return PageInfo(
            url=candidate.url,
            final_url=visit.final_url or candidate.url,
            portal=self.plan.name,
            status=visit.status,
            headers=visit.headers,
            content_type=visit.content_type,
            depth=candidate.depth,
            language=primary or urls.language_tree(visit.final_url or candidate.url),
            redirects=visit.redirects,
            settled_by=visit.settled_by,
        )

    @property
    def remaining(self) -> int:
        """Pages that are still to be visited, as far as is known."""
        return min(self.frontier.waiting, self.plan.pages - self.frontier.given)

    def crawl_facts(self) -> Mapping[str, Any]:
        """What :class:`auditor.model.PortalCapture` carries as ``crawl``."""
        return {
            "robots": self.log.robots,
            "sitemaps": self.log.sitemaps,
            "sitemap_urls": self.log.sitemap_urls,
            "alternates": self.log.alternates,
            "states": dict(self.log.states),
            "retries": self.log.retries,
            "down": self.log.down,
            "stopped": self.log.stopped,
            "documents": self.frontier.documents,
            **self.frontier.sample(),
        }


def _is_transient(visit: Visit) -> bool:
    if visit.state is PageState.HTTP_ERROR:
        return visit.status in _TRANSIENT_STATUS
    return visit.state is PageState.UNREACHABLE


def _retry_after(visit: Visit, attempts: int) -> float:
    asked = visit.headers.get("retry-after", "") if visit.status in (429, 503) else ""
    return min(float(asked), 30.0) if asked.isdigit() else min(4.0 ** (attempts - 1), 30.0)
