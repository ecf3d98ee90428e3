"""The coordinator's side: a portal's pages opened by the workers of a cluster."""

import asyncio
import uuid
from collections.abc import Callable, Mapping
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import replace
from typing import Any

from distributed import Client, Future, KilledWorker
from distributed.security import Security

from auditor.cluster.parcels import Order, Refusal, differences, order, tools
from auditor.cluster.worker import LOADED, inspect, visit
from auditor.errors import NotMeasuredError, UsageError
from auditor.gather.work import Done, Job
from auditor.model import PageFacts, PageInfo, PageState, Text
from auditor.plan import Plan, PortalPlan

WAIT_SECONDS = 60.0
"""How long to wait for the scheduler and for the workers asked for, and in mid-run for any worker at all."""
_LOOK_SECONDS = 2.0
_RESUME = "every finished page is stored: `auditor audit --resume --cluster …` goes on once the cluster is back"


class Cluster:
    """A cluster that a run's pages are sent to."""

    def __init__(
        self, address: str, security: Security, *, workers: int = 1, wait_seconds: float = WAIT_SECONDS
    ) -> None:
        """``workers``: how many must have joined before the run begins."""
        self.address = address
        self._security, self._least, self._wait = security, workers, wait_seconds
        self._client: Client | None = None
        self._threads: dict[str, int] = {}
        self._refused: dict[str, Refusal] = {}
        self._loaded: dict[str, Callable[[], None]] = {}
        self._lost: asyncio.Future[None] | None = None
        self._watching: asyncio.Task[None] | None = None
        self._tools: Mapping[str, str] = {}
        self.on_refused: Callable[[str, Text], None] = lambda _worker, _text: None
        """Told of a worker that can't go on with this run, with the reason."""

    async def open(self, plan: Plan, run: str, browser: str) -> Plan:
        """Connect and compare; returns the plan with as many pages at once as politeness and workers allow.

        Args:
            browser: version of the coordinator's browser.

        Raises:
            NotMeasuredError: no scheduler, or too few workers.
            UsageError: a worker differs in what results hang on; the message names worker and difference.
        """
        try:
            self._client = await Client(
                self.address, security=self._security, asynchronous=True, timeout=self._wait, set_as_default=False
            )
        except (OSError, TimeoutError) as error:
            raise NotMeasuredError(
                f"no scheduler answers at {self.address}: {error}",
                hint="see that it runs and that both sides have certificates of one authority",
            ) from error
        await self._wait_for_workers()
        self._tools = tools(plan, browser)
        await self._compare(order(plan, plan.portals[0], run, self._tools, archive=False))
        self._client.subscribe_topic(LOADED, self._on_loaded)
        self._lost = asyncio.get_running_loop().create_future()
        self._watching = asyncio.create_task(self._watch())
        capacity = sum(self._threads.values())
        return replace(plan, portals=tuple(spread(plan, p, capacity) for p in plan.portals))

    def executor(
        self, plan: Plan, portal: PortalPlan, run: str, *, archive: bool, pictured: set[str]
    ) -> "DaskExecutor":
        """What opens a portal's pages; see :class:`auditor.executor.LocalExecutor` for the arguments."""
        return DaskExecutor(self, order(plan, portal, run, self._tools, archive=archive), pictured)

    async def close(self) -> None:
        """Leave the cluster as it is, for the next run."""
        if self._watching is not None:
            self._watching.cancel()
        if self._lost is not None:
            self._lost.cancel()
        if self._client is not None:
            with suppress(OSError, TimeoutError):
                await self._client.close()

    # -- for the executor ------------------------------------------------------------------------------------

    async def visit(self, wanted: Order, job: Job, pictured: set[str], loaded: Callable[[], None]) -> Done:
        """Have a page visited by a worker that can.

        Raises:
            NotMeasuredError: no worker or no scheduler is left.
            distributed.KilledWorker: the page took several workers with it.
        """
        assert self._client is not None
        while True:
            among = self._able()
            key = f"visit-{uuid.uuid4().hex}"
            self._loaded[key] = loaded
            try:
                future = self._client.submit(
                    visit, wanted, job, frozenset(pictured), key, key=key, pure=False, workers=among
                )
                answer = await self._answer(future, among)
            finally:
                self._loaded.pop(key, None)
            if isinstance(answer, Refusal):
                self._refuse(answer)
            elif answer is not None:
                return answer

    async def _answer(self, future: Future[Any], among: list[str] | None) -> Done | Refusal | None:
        """A task's result; None where none of the workers that it may go to is left."""
        assert self._lost is not None
        result = asyncio.ensure_future(future.result())
        try:
            while not result.done():
                await asyncio.wait({result, self._lost}, timeout=_LOOK_SECONDS, return_when=asyncio.FIRST_COMPLETED)
                if self._lost.done():
                    self._lost.result()
                if among is not None and not result.done() and not self._threads.keys() & among:
                    return None
            answer: Done | Refusal = result.result()
            return answer
        except CancelledError as error:
            raise self._gone(str(error)) from error
        finally:
            result.cancel()
            future.release()

    # -- the workers -----------------------------------------------------------------------------------------

    async def _wait_for_workers(self) -> None:
        assert self._client is not None
        until = asyncio.get_running_loop().time() + self._wait
        while len(self._threads) < self._least:
            self._threads = dict(await self._client.nthreads())
            if len(self._threads) >= self._least:
                return
            if asyncio.get_running_loop().time() > until:
                raise NotMeasuredError(
                    f"{len(self._threads)} of {self._least} workers have joined {self.address}",
                    hint="start them with `auditor worker`",
                )
            await asyncio.sleep(0.2)

    async def _compare(self, wanted: Order) -> None:
        assert self._client is not None
        found: Mapping[str, Any] = await self._client.run(inspect, wanted, on_error="return")
        wrong = []
        for address, theirs in found.items():
            if isinstance(theirs, Refusal):
                wrong.append(f"worker {theirs.worker} at {address}: {theirs.reason}")
            elif isinstance(theirs, BaseException):
                wrong.append(f"worker at {address}: {theirs}")
            elif different := differences(self._tools, theirs):
                wrong.append(f"worker at {address} has " + ", ".join(different))
        if wrong:
            raise UsageError("\n".join(wrong), hint="results would differ: put the same on every machine")

    async def _watch(self) -> None:
        """Keep count of the workers, and give up where there is none for long."""
        assert self._client is not None
        assert self._lost is not None
        clock = asyncio.get_running_loop().time
        seen = clock()
        while not self._lost.done():
            await asyncio.sleep(_LOOK_SECONDS)
            with suppress(OSError, TimeoutError):
                self._threads = dict(await asyncio.wait_for(self._client.nthreads(), 10))
                if self._threads.keys() - self._refused.keys():
                    seen = clock()
            if clock() - seen > self._wait and not self._lost.done():
                self._lost.set_exception(self._gone("no worker is left"))

    def _able(self) -> list[str] | None:
        """Addresses of the workers that a page may go to; None for all."""
        if not self._refused:
            return None
        able = [address for address in self._threads if address not in self._refused]
        if not able:
            last = list(self._refused.values())[-1]
            raise NotMeasuredError(
                f"no worker can go on; the last one, {last.worker}: {last.reason}", hint=last.hint
            )
        return able

    def _refuse(self, refusal: Refusal) -> None:
        if refusal.address not in self._refused:
            self._refused[refusal.address] = refusal
            text = Text(
                en=f"The worker {refusal.worker} took no part: {refusal.reason}",
                ar=f"لم يشارك العامل {refusal.worker} في التدقيق: {refusal.reason}",
            )
            self.on_refused(refusal.address, text)

    def _gone(self, reason: str) -> NotMeasuredError:
        return NotMeasuredError(f"the cluster at {self.address} is gone: {reason}", hint=_RESUME)

    def _on_loaded(self, event: tuple[float, str]) -> None:
        loaded = self._loaded.get(event[1])
        if loaded is not None:
            loaded()


class DaskExecutor:
    """An :class:`auditor.gather.work.Executor` whose pages are opened and judged on the workers of a cluster."""

    def __init__(self, cluster: Cluster, wanted: Order, pictured: set[str]) -> None:
        """``pictured``: groups that need no picture any more; those that get one are added."""
        self._cluster, self._order, self._pictured = cluster, wanted, pictured

    async def do(self, job: Job, loaded: Callable[[], None]) -> Done:
        for _ in range(2):
            try:
                done = await self._cluster.visit(self._order, job, self._pictured, loaded)
            except KilledWorker:
                # It may have been in the wrong place at the wrong time.
                continue
            self._pictured.update(done.pictures)
            return done
        url = job.candidate.url
        info = PageInfo(url, url, self._order.portal, None, {}, depth=job.candidate.depth)
        error = "every worker that opened this page died"
        return Done(info, PageState.CRASHED, PageFacts(info, PageState.CRASHED), error)

    async def close(self) -> None:
        """The workers keep their browsers; a desk that nobody uses is closed when another one needs its place."""


def spread(plan: Plan, portal: PortalPlan, capacity: int) -> PortalPlan:
    """A portal's plan with as many pages at once as politeness and ``capacity`` allow."""
    if plan.options.get("concurrency"):
        return portal
    polite = capacity if portal.portal.own else plan.profile.politeness.concurrency
    return replace(portal, concurrency=max(1, min(polite, capacity)))
