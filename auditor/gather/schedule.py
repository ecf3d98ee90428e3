"""Probing at a fixed rate: every endpoint has its moments, and none waits for an answer.

A prober that waits for the last answer before it asks again asks less while a service is slow, and so hides the
slowness (coordinated omission). Here moments are fixed beforehand, spread over the interval and moved by a little
noise; what was missed because this machine slept is a gap, never made up for in a burst.
"""

import asyncio
import contextlib
import hashlib
import heapq
import random
import time
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from auditor.commons import urls
from auditor.gather.probe import Prober
from auditor.model import Endpoint, Sample, State
from auditor.profile import Profile

JITTER = 0.1
"""Share of the interval by which a moment may move."""
PER_HOST = 16
"""Probes of one host that may be under way at once."""
STARVED_MS = 50.0
STARVED_SHARE = 0.1
_TICK = 0.025

Keep = Callable[[Sample], None]


class LoadWatch:
    """Watches how late this process gets its turn: what it measures meanwhile would be its own slowness."""

    def __init__(self) -> None:
        self._late: deque[tuple[float, float]] = deque(maxlen=20_000)
        self.worst_ms = 0.0

    @contextlib.asynccontextmanager
    async def watching(self) -> AsyncIterator[None]:
        task = asyncio.create_task(self._tick())
        try:
            yield
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _tick(self) -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(_TICK)
            now = time.perf_counter()
            late = (now - last - _TICK) * 1000
            if late > _TICK * 1000 / 5:
                self._late.append((now, late))
                self.worst_ms = max(self.worst_ms, late)
            last = now

    def stolen_ms(self, start: float, end: float) -> float:
        """Milliseconds lost between two ``time.perf_counter`` moments."""
        lost = 0.0
        for at, late in reversed(self._late):
            if at < start:
                break
            if at - late / 1000 < end:
                lost += late
        return lost

    def starved(self, start: float, end: float) -> bool:
        """Whether so much was lost that what was measured then is void."""
        return self.stolen_ms(start, end) > max(STARVED_MS, STARVED_SHARE * (end - start) * 1000)


@dataclass(frozen=True, slots=True)
class Schedule:
    """When each endpoint is probed: ``offset + n * every``, moved by up to a tenth of the interval."""

    endpoints: tuple[Endpoint, ...]
    every: float
    jitter: float = JITTER

    def moment(self, index: int, turn: int) -> float:
        """Seconds from the start of the schedule."""
        noise = random.Random(f"{self.endpoints[index].key}/{turn}").uniform(-self.jitter / 2, self.jitter / 2)
        return self._offset(index) + (turn + self.jitter / 2 + noise) * self.every

    def _offset(self, index: int) -> float:
        """Neighbours in the list are not neighbours in time: a host's endpoints are spread over the interval."""
        digest = hashlib.sha256(repr(self.endpoints[index].key).encode()).digest()
        return int.from_bytes(digest[:6]) / 2**48 * self.every


class Watch:
    """Probes endpoints by a schedule until it is told to stop."""

    def __init__(self, prober: Prober, keep: Keep, *, per_host: int = PER_HOST) -> None:
        """``keep`` is told of every sample; it must not block."""
        self._prober, self._keep, self._per_host = prober, keep, per_host
        self._running: Counter[str] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()
        self._load = LoadWatch()
        self.missed = 0
        """Moments that passed while this process did not run."""

    @property
    def worst_lag_ms(self) -> float:
        return self._load.worst_ms

    async def once(self, endpoints: Iterable[Endpoint]) -> None:
        """Probe each endpoint now, a few at a time."""
        await self._prober.ready()
        gate = asyncio.Semaphore(64)

        async def one(endpoint: Endpoint) -> None:
            async with gate:
                await self._probe(endpoint, time.time(), 0.0, 0.0)

        async with self._load.watching(), asyncio.TaskGroup() as group:
            for endpoint in endpoints:
                group.create_task(one(endpoint))

    async def run(self, schedule: Schedule, stop: asyncio.Event, seconds: float = float("inf")) -> None:
        """Probe by the schedule for so many seconds or until ``stop`` is set; then let what is under way end."""
        await self._prober.ready()
        begun = time.monotonic()
        waiting = [(schedule.moment(i, 0), i, 0) for i in range(len(schedule.endpoints))]
        heapq.heapify(waiting)
        async with self._load.watching():
            while waiting and not stop.is_set():
                moment, index, turn = waiting[0]
                if moment >= seconds:
                    break
                now = time.monotonic() - begun
                if moment > now:
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout(moment - now):
                            await stop.wait()
                    continue
                late = now - moment
                # What was missed while the machine slept stays missed.
                skip = int(late / schedule.every)
                self.missed += skip
                turn += skip
                heapq.heapreplace(waiting, (schedule.moment(index, turn + 1), index, turn + 1))
                if skip == 0:
                    self._start(schedule, index, time.time() - late, late * 1000)
            await self._end(stop)

    def _start(self, schedule: Schedule, index: int, scheduled: float, lag_ms: float) -> None:
        task = asyncio.create_task(self._probe(schedule.endpoints[index], scheduled, lag_ms, schedule.every))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _end(self, stop: asyncio.Event) -> None:
        """Samples under way are finished, unless we were told to stop."""
        if stop.is_set():
            for task in self._tasks:
                task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _probe(self, endpoint: Endpoint, scheduled: float, lag_ms: float, every: float) -> None:
        host = urlsplit(endpoint.url).netloc
        if self._running[host] >= self._per_host:
            unmeasured = Sample(endpoint, scheduled, lag_ms, State.UNMEASURED, (), every)
            self._keep(replace(unmeasured, vantage=self._prober.settings.vantage))
            return
        self._running[host] += 1
        started = time.perf_counter()
        try:
            sample = await self._prober.sample(endpoint, scheduled=scheduled, lag_ms=lag_ms, every=every)
        finally:
            self._running[host] -= 1
        self._keep(replace(sample, starved=self._load.starved(started, time.perf_counter())))


def endpoints_of(profile: Profile, *, each_family: bool = False) -> tuple[Endpoint, ...]:
    """What a profile wants probed: its endpoints and, where it says so, its portals' start URLs."""
    found: dict[tuple[str, str, str, int], Endpoint] = {}
    for given in profile.probes.endpoints:
        portal = given.portal or next((p.name for p in profile.portals if p.has_host(given.url)), "")
        one = Endpoint(
            url=given.url,
            portal=portal,
            name=given.name or "",
            method=given.method,
            language=given.expect.language or urls.language_tree(given.url) or "",
            status=given.expect.status,
            headers=given.expect.headers,
            contains=given.expect.contains or "",
            expects_language=given.expect.language or "",
        )
        found[one.key] = one
    if profile.probes.start_urls:
        for portal_ in profile.portals:
            for url in portal_.start:
                one = Endpoint(url, portal_.name, language=urls.language_tree(url) or "")
                found.setdefault(one.key, one)
    if not each_family:
        return tuple(found.values())
    return tuple(replace(one, family=family) for one in found.values() for family in (4, 6))
