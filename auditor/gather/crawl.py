"""A portal's crawl: from start URLs, robots.txt and sitemaps through the links of every rendered page.

The crawl decides what is visited and when, has an executor do each page's work, and hands what came of it to its
keeper; it opens and judges nothing itself.
"""

import asyncio
import time
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from auditor.commons import urls
from auditor.gather import fetch
from auditor.gather.agent import AGENT
from auditor.gather.egress import PUBLIC, Egress
from auditor.gather.frontier import Candidate, Frontier, Scope
from auditor.gather.work import Done, Executor, Job
from auditor.model import Link, PageFacts, PageResult, PageState
from auditor.plan import PortalPlan

_TRANSIENT_STATUS = frozenset({408, 425, 429, 500, 502, 503, 504})
BESIDE = 2
"""Pages more than are opened at once: those that are loaded, and only tried or judged."""
BEHIND = 8
"""Visits by which the choice of the next page is behind at least; see :meth:`Crawl._take`."""
DOWN_AFTER = 5
"""Failures in a row, with no page between them that answered, after which a portal counts as down."""


class Slot:
    """One of the pages that may be opened at once, until :meth:`leave` or the end of the block."""

    def __init__(self, slots: asyncio.Semaphore) -> None:
        self._slots, self._held = slots, False

    async def __aenter__(self) -> "Slot":
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
    """One finished page with all that its keeper needs to know."""

    candidate: Candidate
    done: Done
    found: list[Candidate]
    seconds: float
    again: bool = False
    """Whether the page was done before, without the trials; this takes its place."""


Keeper = Callable[["Crawl", Visited], Awaitable[None]]


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
        executor: Executor,
        keep: Keeper,
        *,
        seed: int,
        egress: Egress = PUBLIC,
        no_trials: str = "",
        known: Iterable[tuple[Candidate, bool]] = (),
    ) -> None:
        """``keep`` is called once per finished page.

        Args:
            egress: where robots.txt and sitemaps may be asked for.
            no_trials: why pages are not tried while they live; '' to try them.
            known: (candidate, done) pairs of an interrupted run.
        """
        self.plan = plan
        self.log = CrawlLog()
        self._executor, self._keep, self._no_trials = executor, keep, no_trials
        self._seed = seed
        self._egress = egress
        self._known = list(known)
        self._failures_in_a_row = 0
        self._next_start = 0.0
        self._deadline = time.monotonic() + plan.minutes * 60
        self._sent = self._seen = self._learnt = 0
        """Pages sent out; of them, in this order, those that were seen when they came back, and those whose links
        the frontier has."""
        self._back: dict[int, tuple[Candidate, Done, float]] = {}
        """Pages that came back, by number, until their turn to be seen."""
        self._unlearnt: deque[tuple[list[Candidate], bool]] = deque()
        """What pages that were seen had found, and whether they were no pages of their own."""
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
        await self._go_on()
        if not self.log.stopped and self.frontier.waiting:
            self.log.stopped = "budget"

    async def try_living(self, chosen: Iterable[Candidate]) -> None:
        """Do pages again, with the trials on the living page, as far as the portal's time goes."""
        waiting = list(chosen)

        async def worker() -> None:
            while waiting and time.monotonic() < self._deadline:
                candidate, started = waiting.pop(0), time.monotonic()
                done = await self._do(Job(candidate))
                # A page that answers no more keeps what was found the first time.
                if done.state is PageState.AUDITED:
                    await self._keep(self, Visited(candidate, done, [], time.monotonic() - started, again=True))

        await self._together(worker)

    async def measure_again(self, jobs: Iterable[Job]) -> None:
        """Do pages again whose results turned out not to hold; then those that only now were found."""
        waiting = list(jobs)

        async def worker() -> None:
            while waiting:
                job, started = waiting.pop(0), time.monotonic()
                done = await self._do(job)
                self._recognise(job.candidate, done)
                found = self._found(job.candidate, done.facts.links)
                for candidate in found:
                    self.frontier.queue(candidate)
                await self._keep(self, Visited(job.candidate, done, found, time.monotonic() - started, again=True))

        await self._together(worker)
        # A crawl that was done has not run out of time by now.
        if self.frontier.waiting:
            await self._go_on()

    async def _go_on(self) -> None:
        try:
            await self._together(self._worker)
        finally:
            # Where the run is stopped, what came back before its turn is kept all the same.
            for number in sorted(self._back):
                await self._see(number)

    async def _together(self, worker: Callable[[], Coroutine[Any, Any, None]]) -> None:
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(self.plan.concurrency + BESIDE):
                    group.create_task(worker())
        except ExceptionGroup as failures:
            # One worker's failure stops the others; it is the one to tell of.
            raise failures.exceptions[0] from None

    # -- before the first page -----------------------------------------------------------------------------

    async def _read_robots(self) -> None:
        origins = sorted({urls.origin(u) for u in self.plan.portal.start})
        rules: dict[str, fetch.Robots] = {}
        async with fetch.client(AGENT, self._egress) as http:
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
        async with fetch.client(AGENT, self._egress) as http:
            found = await fetch.sitemaps(http, addresses)
        self.log.sitemaps, self.log.alternates = found.read, found.alternates
        self.log.sitemap_urls = len(found.urls)
        self.on_queued(self._take_in(found.urls, 1, "sitemap"))

    def _take_in(self, addresses: Iterable[str], depth: int, source: str) -> list[Candidate]:
        offered = (self.frontier.offer(u, depth=depth, source=source) for u in addresses)
        return [c for c in offered if c is not None]

    # -- workers -------------------------------------------------------------------------------------------

    async def _worker(self) -> None:
        while (taken := await self._take()) is not None:
            number, candidate = taken
            started = time.monotonic()
            done = await self._do(Job(candidate, self._no_trials))
            async with self._changed:
                self._back[number] = candidate, done, time.monotonic() - started
                while self._seen in self._back:
                    await self._see(self._seen)
                self._changed.notify_all()

    async def _take(self) -> tuple[int, Candidate] | None:
        """The next candidate and its number; waits while others may still find pages; None at the end.

        Which pages make up a sample must not hang on which visit happened to be quicker. So pages are seen in the
        order in which they were sent out, and at the choice of each, the frontier has the links of just so many
        earlier ones: of all but the last few, of more only where it would have nothing to give. The later in the
        crawl, the more may be out, so that one slow page does not hold up the others.
        """
        async with self._changed:
            while True:
                if self.log.down or self.log.stopped:
                    return None
                if time.monotonic() > self._deadline:
                    self.log.stopped = "time"
                    return None
                due = self._sent - max(BEHIND, self.plan.concurrency + BESIDE, self._sent // 2)
                while self._unlearnt and self._learnt < due:
                    self._learn()
                if self._learnt >= due or not self.plan.crawl:
                    candidate = self.frontier.next()
                    while candidate is None and self._unlearnt:
                        self._learn()
                        candidate = self.frontier.next()
                    if candidate is not None:
                        self._sent += 1
                        return self._sent - 1, candidate
                if self._seen == self._sent:
                    return None
                await self._changed.wait()

    def _learn(self) -> None:
        found, no_page = self._unlearnt.popleft()
        self._learnt += 1
        for candidate in found:
            self.frontier.queue(candidate)
        if no_page:
            self.frontier.give_back()

    async def _see(self, number: int) -> None:
        """A page that came back: what it is, what it links to; it is kept."""
        candidate, done, seconds = self._back.pop(number)
        no_page = self._recognise(candidate, done)
        self._count(done.state)
        found = self._found(candidate, done.facts.links)
        self._unlearnt.append((found, no_page))
        self._seen += 1
        await self._keep(self, Visited(candidate, done, found, seconds))

    async def _do(self, job: Job) -> Done:
        """A page's work; what may be better in a moment is tried again."""
        attempts = 0
        while True:
            attempts += 1
            await self._wait_turn()
            async with Slot(self._slots) as slot:
                done = await self._executor.do(job, slot.leave)
            if attempts > self.plan.retries or not _is_transient(done):
                return done
            self.log.retries += 1
            await asyncio.sleep(_retry_after(done, attempts))

    async def _wait_turn(self) -> None:
        """Politeness: visits of one portal start at least the delay apart."""
        if self._delay > 0:
            start = max(time.monotonic(), self._next_start)
            self._next_start = start + self._delay
            await asyncio.sleep(max(0.0, start - time.monotonic()))

    def _count(self, state: PageState) -> None:
        self.log.states[state] += 1
        if state in (PageState.UNREACHABLE, PageState.TIMED_OUT):
            self._failures_in_a_row += 1
            only = not any(s in self.log.states for s in (PageState.AUDITED, PageState.HTTP_ERROR))
            last = self._sent - self._seen <= 1 and not self.remaining
            if self._failures_in_a_row >= DOWN_AFTER or (only and last):
                self.log.down = True
                self.log.stopped = "down"
        else:
            self._failures_in_a_row = 0

    # -- after a visit -------------------------------------------------------------------------------------

    def _recognise(self, candidate: Candidate, done: Done) -> bool:
        """Whether a visit was led to another known page: it is that page again."""
        final = urls.canonical(done.info.final_url)
        if done.state is not PageState.AUDITED or final is None or final == candidate.url:
            return False
        if not self.frontier.knows(final, beside=candidate.url):
            self.frontier.alias(final, candidate)
            return False
        done.state, done.error = PageState.DUPLICATE, f"leads to {final}"
        done.facts, done.result = PageFacts(done.info, done.state), PageResult()
        return True

    def _found(self, candidate: Candidate, links: tuple[Link, ...]) -> list[Candidate]:
        """The pages that a page's links lead to and that nobody knew of."""
        found = []
        for link in links:
            if link.place == "head" and not link.rel & {"alternate", "canonical", "next", "prev"}:
                continue
            if "nofollow" in link.rel and self._obey:
                continue
            new = self.frontier.find(
                link.url, depth=candidate.depth + 1, source="link", referrer=candidate.url, text=link.text
            )
            if new is not None:
                found.append(new)
        return found

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


def _is_transient(done: Done) -> bool:
    if done.state is PageState.HTTP_ERROR:
        return done.info.status in _TRANSIENT_STATUS
    return done.state is PageState.UNREACHABLE


def _retry_after(done: Done, attempts: int) -> float:
    asked = done.info.headers.get("retry-after", "") if done.info.status in (429, 503) else ""
    return min(float(asked), 30.0) if asked.isdecimal() else min(4.0 ** (attempts - 1), 30.0)
