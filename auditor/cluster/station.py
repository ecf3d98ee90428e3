"""What stands on a worker: one browser, and a desk for each portal of each run that sends it pages.

All of it lives on an event loop of its own, so that neither judging nor a hanging page keeps Dask from answering.
"""

import asyncio
import threading
from collections.abc import Callable, Collection, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, TypeVar

from playwright.async_api import Playwright, async_playwright

from auditor import plan as planning
from auditor import registry
from auditor.cluster.parcels import Order, Refusal, differences, tools
from auditor.errors import AuditorError, UsageError
from auditor.executor import LocalExecutor, local_executor
from auditor.gather.browsers import Browsers
from auditor.gather.crawl import Slot
from auditor.gather.session import open_session
from auditor.gather.work import Done, Job
from auditor.judging import Judge
from auditor.plan import Plan
from auditor.profile import Profile, Secrets

T = TypeVar("T")
MAX_DESKS = 4
"""Desks kept open: a run visits its portals one after the other, and a few runs may share a cluster."""
MANY = 10
"""Pages done for one portal from which on it pays to judge in a process beside."""


@dataclass(slots=True)
class _Desk:
    executor: LocalExecutor
    judge: Judge
    secrets: Secrets
    pictured: set[str]
    done: int = 0
    busy: int = 0

    async def close(self) -> None:
        await self.executor.close()
        self.judge.close()


@dataclass(slots=True)
class _Desks:
    """Desks by run and portal, the one used last at the end."""

    opened: dict[tuple[str, str], asyncio.Task[_Desk]] = field(default_factory=dict)

    def spare(self) -> list[asyncio.Task[_Desk]]:
        """Takes out those idle ones that are too many, the longest unused first."""
        idle = [
            k for k, task in self.opened.items() if task.done() and not task.exception() and not task.result().busy
        ]
        return [self.opened.pop(key) for key in idle[: max(0, len(self.opened) - MAX_DESKS)]]


class Station:
    """A worker process's browser and desks; its methods may be called from any thread."""

    def __init__(self, name: str, pages: int, browser: str | None = None) -> None:
        """``pages``: how many may load at once; ``browser``: path of the browser, where the profile's is not meant."""
        self.name, self._browser = name, browser
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="station", daemon=True)
        self._thread.start()
        self._slots = asyncio.Semaphore(pages)
        self._lock = asyncio.Lock()
        self._playwright: Playwright | None = None
        self._browsers: Browsers | None = None
        self._desks = _Desks()

    def do(self, order: Order, job: Job, pictured: Collection[str], loaded: Callable[[], None]) -> Done | Refusal:
        """Open and judge a page, or say why this worker can't."""
        return self._submit(self._do(order, job, pictured, loaded)).result()

    async def tools(self, order: Order) -> dict[str, str] | Refusal:
        """What this worker works with; to be awaited on another loop."""
        return await asyncio.wrap_future(self._submit(self._tools(order)))

    def close(self) -> None:
        """Close the browser and all desks."""
        self._submit(self._close()).result(timeout=30)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=5)

    def _submit(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    # -- on the station's own loop ---------------------------------------------------------------------------

    async def _do(
        self, order: Order, job: Job, pictured: Collection[str], loaded: Callable[[], None]
    ) -> Done | Refusal:
        try:
            desk = await self._desk(order)
        except AuditorError as error:
            self._desks.opened.pop(order.key, None)
            return Refusal(self.name, str(error), error.hint)
        desk.busy += 1
        try:
            async with Slot(self._slots) as slot:

                def leave() -> None:
                    slot.leave()
                    loaded()

                done = await self._done(desk, job, pictured, leave)
        except AuditorError as error:
            return Refusal(self.name, desk.secrets.mask(str(error)), error.hint)
        finally:
            desk.busy -= 1
        return done

    async def _done(self, desk: _Desk, job: Job, pictured: Collection[str], loaded: Callable[[], None]) -> Done:
        desk.pictured.update(pictured)
        desk.done += 1
        if desk.done == MANY:
            desk.judge.start()
        done = await desk.executor.do(job, loaded)
        # What this worker's credentials are, no other machine knows to mask.
        done.error = desk.secrets.mask(done.error)
        return done

    async def _desk(self, order: Order) -> _Desk:
        task = self._desks.opened.pop(order.key, None)
        if task is None:
            task = asyncio.create_task(self._open(order))
        self._desks.opened[order.key] = task
        for spare in self._desks.spare():
            await spare.result().close()
        return await asyncio.shield(task)

    async def _open(self, order: Order) -> _Desk:
        plan = self._plan(order)
        browsers = await self._running(plan)
        different = differences(order.tools, tools(plan, (await browsers.current()).version))
        if different:
            raise UsageError("it has " + ", ".join(different))
        portal = next(p for p in plan.portals if p.name == order.portal)
        secrets, judge, pictured = Secrets(), Judge(plan), set[str]()
        context = await open_session(browsers, plan.profile, portal.portal, secrets)
        executor = local_executor(
            plan, portal, browsers, context, secrets, judge, archive=order.archive, pictured=pictured
        )
        return _Desk(executor, judge, secrets, pictured)

    def _plan(self, order: Order) -> Plan:
        profile = Profile.model_validate(order.profile)
        options = {name: order.options[name] for name in ("crawl", "pages", "checks", "concurrency")}
        return planning.make(profile, registry.load(), browser=self._browser, **options)

    async def _tools(self, order: Order) -> dict[str, str] | Refusal:
        try:
            plan = self._plan(order)
            return tools(plan, (await (await self._running(plan)).current()).version)
        except AuditorError as error:
            return Refusal(self.name, str(error), error.hint)

    async def _running(self, plan: Plan) -> Browsers:
        """The one browser of this worker: that of the first plan which needs one."""
        async with self._lock:
            if self._browsers is None:
                self._playwright = await async_playwright().start()
                self._browsers = Browsers(self._playwright, plan.browser)
            return self._browsers

    async def _close(self) -> None:
        for task in self._desks.opened.values():
            if task.done() and not task.exception():
                await task.result().close()
        if self._browsers is not None:
            await self._browsers.close()
        if self._playwright is not None:
            await self._playwright.stop()
