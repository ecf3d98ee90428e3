"""The processes of a cluster beside the coordinator: workers, and the scheduler between them.

Neither keeps anything: whatever dies is started again by what supervises it (systemd, compose, Kubernetes).
"""

import asyncio
import logging
import os
import signal
import tempfile
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import dask
from distributed import Scheduler, Worker, get_worker
from distributed.security import Security

from auditor.cluster.parcels import Order, Refusal
from auditor.cluster.station import Station
from auditor.cluster.transport import PORT, is_loopback
from auditor.errors import NotMeasuredError
from auditor.gather.crawl import BESIDE
from auditor.gather.work import Done, Job

_SETTINGS = {
    # A worker that says nothing for so long is taken for lost, and its pages are done again.
    "distributed.scheduler.worker-ttl": "90s",
    # Workers that a page may take with it before it is given up.
    "distributed.scheduler.allowed-failures": 2,
    # What Dask serves by HTTP is not encrypted: nothing but `/health`, and on this machine alone.
    "distributed.scheduler.http.routes": ["distributed.http.health"],
    "distributed.worker.http.routes": ["distributed.http.health"],
    "distributed.diagnostics.nvml": False,
}
LOADED = "portal-auditor/loaded"
"""The one topic of all runs: the scheduler keeps the last events of every topic that it ever heard of."""
_HERE = "127.0.0.1:0"
_station: Station | None = None


def visit(order: Order, job: Job, pictured: Collection[str], key: str) -> Done | Refusal:
    """A task: open and judge a page on this worker. Tells of the moment when the page is loaded as an event."""
    worker = get_worker()
    answer = _standing().do(order, job, pictured, lambda: worker.log_event(LOADED, key))
    return replace(answer, address=worker.address) if isinstance(answer, Refusal) else answer


async def inspect(order: Order) -> dict[str, str] | Refusal:
    """What this worker works with."""
    return await _standing().tools(order)


def _standing() -> Station:
    if _station is None:
        raise NotMeasuredError("this Dask worker is none of ours", hint="start it with `auditor worker`")
    return _station


def run_worker(
    scheduler: str, security: Security, *, pages: int, browser: str | None, name: str, ready: Callable[[str], None]
) -> None:
    """Work for a scheduler until it goes away or a signal comes. ``ready`` is told the worker's address.

    Raises:
        NotMeasuredError: the scheduler is gone.
    """
    global _station
    _station = Station(name, pages, browser)
    try:
        asyncio.run(_work(scheduler, security, pages, name, ready))
    finally:
        _station.close()


async def _work(scheduler: str, security: Security, pages: int, name: str, ready: Callable[[str], None]) -> None:
    plain = is_loopback(urlsplit(scheduler).hostname or "")
    with tempfile.TemporaryDirectory(prefix="portal-auditor-") as folder, dask.config.set(_SETTINGS):
        worker = Worker(
            scheduler,
            nthreads=pages + BESIDE,
            name=name,
            host="127.0.0.1" if plain else None,
            security=security,
            local_directory=folder,
            memory_limit=0,  # a page's results are small, and the browser is not counted anyway
            dashboard_address=_HERE,
        )
        stopped = _on_signals(worker.close_gracefully)
        async with worker:
            ready(worker.address)
            await worker.finished()
    if not stopped:
        raise NotMeasuredError(f"the scheduler at {scheduler} is gone", hint="start it, and this worker again")


def run_scheduler(address: str, security: Security, ready: Callable[[str], None]) -> None:
    """Stand between coordinators and workers until a signal comes.

    Raises:
        NotMeasuredError: the address can't be listened at.
    """
    asyncio.run(_schedule(address, security, ready))


async def _schedule(address: str, security: Security, ready: Callable[[str], None]) -> None:
    parts = urlsplit(address)
    with dask.config.set(_SETTINGS):
        try:
            scheduler = await Scheduler(
                protocol=parts.scheme,
                host=parts.hostname,
                port=PORT if parts.port is None else parts.port,
                security=security,
                dashboard=False,
                dashboard_address=_HERE,
            )
        except (OSError, RuntimeError) as error:
            # Dask wraps what the system said.
            reason = error.__cause__ or error
            raise NotMeasuredError(f"nothing can listen at {address}: {reason}") from error
        _on_signals(scheduler.close)
        ready(scheduler.address)
        await scheduler.finished()


def _on_signals(close: Callable[[], Any]) -> list[int]:
    """Close in good order on SIGTERM and SIGINT; the list holds the signal that came."""
    came: list[int] = []
    loop = asyncio.get_running_loop()
    closing: set[asyncio.Task[Any]] = set()

    def stop(number: int) -> None:
        if came:
            os._exit(128 + number)
        came.append(number)
        closing.add(asyncio.ensure_future(close()))

    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, stop, number)
    return came


def quiet_logs() -> None:
    """Keep Dask's own words off stderr: what goes wrong is told by us, with what to do about it."""
    for name in ("distributed", "distributed.worker", "distributed.scheduler", "distributed.core"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
