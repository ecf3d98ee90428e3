"""A process dies by kill -9 in mid-run, of each kind in turn: which pages are lost, and which are doubled."""

import os
import signal
import subprocess
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from auditor.store import Store
from benchmarks._cluster_workers import audit_command, essence
from benchmarks._serve import site
from tests.support_cluster import Machines, machines
from tests.support_postgres import PostgresServer, binaries, postgres

_AWAY_SECONDS = 4.0
_GONE_SECONDS = 45.0
_LIMIT_SECONDS = 900.0


@dataclass(slots=True)
class _Case:
    """One kill. ``act`` is called in mid-run with the audit's process, the cluster and the database."""

    name: str
    act: Callable[["_Stage"], None]
    database: bool = False


@dataclass(slots=True)
class _Stage:
    audit: subprocess.Popen[bytes]
    cluster: Machines
    server: PostgresServer | None

    @property
    def database(self) -> PostgresServer:
        assert self.server is not None
        return self.server


def _kill(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _cut(stage: _Stage) -> None:
    for _ in range(3):
        stage.database.cut_connections()
        time.sleep(0.5)


def _away(seconds: float) -> Callable[[_Stage], None]:
    def act(stage: _Stage) -> None:
        stage.database.stop()
        time.sleep(seconds)
        stage.database.start()

    return act


_CASES = (
    _Case("nothing", lambda _: None),
    _Case("worker", lambda stage: _kill(stage.cluster.workers[0])),
    _Case("coordinator", lambda stage: _kill(stage.audit)),
    _Case("scheduler", lambda stage: _kill(stage.cluster.scheduler)),
    _Case("connection", _cut, database=True),
    _Case(f"database {_AWAY_SECONDS:.0f} s", _away(_AWAY_SECONDS), database=True),
    _Case(f"database {_GONE_SECONDS:.0f} s", _away(_GONE_SECONDS), database=True),
)


def run(folder: Path | None, pages: int, checks: Sequence[str], only: Sequence[str]) -> list[dict[str, Any]]:
    """Every kind of kill, each in a run of its own on two workers."""
    rows: list[dict[str, Any]] = []
    truth = None
    chosen = [c for c in _CASES if not only or c.name.split()[0] in ("nothing", *only)]
    with site(folder, pages) as urls:
        for case in chosen:
            if case.database and binaries() is None:
                continue
            with tempfile.TemporaryDirectory() as made, _database() as server:
                row, found = _one(case, Path(made), urls, checks, server)
            truth = truth or found
            rows.append(row | _against(truth, found, urls))
            _print(rows[-1:], header=len(rows) == 1)
    return rows


def _one(
    case: _Case, folder: Path, urls: Sequence[str], checks: Sequence[str], server: PostgresServer | None
) -> tuple[dict[str, Any], Any]:
    store = server.url if server else str(folder / "history.db")
    command = audit_command(folder, urls, store, checks)
    with machines(folder, 2, "--pages", "1") as cluster:
        stage = _Stage(_start(command, cluster), cluster, server)
        done = _wait(store, stage.audit, len(urls) // 3)
        acting = threading.Thread(target=case.act, args=(stage,))
        acting.start()
        first = stage.audit.wait(timeout=_LIMIT_SECONDS)
        acting.join()
        codes = [first]
        if first != 0:
            if cluster.scheduler.poll() is not None:
                cluster.start_again(2, "--pages", "1")
            codes.append(_start([*command, "--resume"], cluster).wait(timeout=_LIMIT_SECONDS))
    row = {"name": case.name, "at": done, "codes": codes}
    return row, essence(store)


def _start(command: list[str], cluster: Machines) -> subprocess.Popen[bytes]:
    joined = [
        *command, "--cluster", cluster.address, "--certificates", str(cluster.certificates("coordinator")),
    ]  # fmt: skip
    return subprocess.Popen(joined, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True)


def _wait(location: str, audit: subprocess.Popen[bytes], pages: int) -> int:
    """Wait until so many pages are stored; returns how many are."""
    store = Store(location)
    until = time.monotonic() + _LIMIT_SECONDS
    try:
        while time.monotonic() < until and audit.poll() is None:
            runs = store.list_runs()
            if runs and (runs[0]["pages"] or 0) >= pages:
                return int(runs[0]["pages"])
            time.sleep(0.2)
    finally:
        store.close()
    raise SystemExit("the run never got going")


def _against(truth: Any, found: Any, urls: Sequence[str]) -> dict[str, Any]:
    findings, outcomes, pages = found
    counted = Counter(url for (url, _), n in pages.items() for _ in range(n))
    return {
        "pages": sum(counted.values()),
        "lost": sum(counted[url] == 0 for url in urls),
        "doubled": sum(n - 1 for n in counted.values()) + sum((outcomes - truth[1]).values()),
        "other findings": sum((findings - truth[0]).values()) + sum((truth[0] - findings).values()),
        "other outcomes": sum((truth[1] - outcomes).values()),
    }


@contextmanager
def _database() -> Iterator[PostgresServer | None]:
    with postgres() if binaries() is not None else nullcontext() as server:
        yield server


def _print(rows: list[dict[str, Any]], *, header: bool) -> None:
    columns = ("pages", "lost", "doubled", "other findings", "other outcomes")
    if header:
        print(f"{'killed in mid-run':20}{'after':>6}  {'exit codes':14}" + "".join(f"{c:>16}" for c in columns))
    for row in rows:
        cells = "".join(f"{row[c]:16}" for c in columns)
        print(f"{row['name']:20}{row['at']:6}  {', '.join(map(str, row['codes'])):14}{cells}", flush=True)
