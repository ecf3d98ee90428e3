"""One, two and four workers on loopback beside a plain run: speed, CPU, memory, and whether they say the same."""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from auditor.store import Store, StoredRun
from benchmarks._serve import site
from tests.support_cluster import machines

_PROFILE = """\
name: benchmark
portals: [{{name: site, own: true, start: {start}}}]
budgets: {{page_seconds: 120}}
"""


def audit_command(folder: Path, urls: Sequence[str], store: str, checks: Sequence[str]) -> list[str]:
    """The command line of an audit of these pages."""
    profile = folder / "profile.yaml"
    profile.write_text(_PROFILE.format(start=str(list(urls)).replace("'", '"')))
    chosen = [part for check in checks for part in ("--check", check)]
    return [
        sys.executable, "-m", "auditor", "audit", "--profile", str(profile), "--no-crawl", "--fresh",
        "--pages", str(len(urls)), *chosen, "--store", store, "--out", str(folder / "out"), "--format", "json",
    ]  # fmt: skip


def essence(store: str, run: str = "") -> tuple[Counter[Any], Counter[Any], Counter[Any]]:
    """What a run found, what its checks said and how its pages ended; without what differs by nature, speed."""
    history = Store(store)
    result = StoredRun(history, run)
    findings = Counter((f.page, f.check, f.fingerprint, f.outcome) for f in result.findings())
    timed = {c for c in result.checks if c.startswith("response/")}
    rows = (o for o in result.outcomes() if o.check not in timed)
    outcomes = Counter((o.page, o.check, o.outcome, o.passed, o.failed, o.cant_tell) for o in rows)
    pages = Counter((p.url, p.state) for p in result.pages)
    history.close()
    kept = Counter({k: n for k, n in findings.items() if k[1] not in timed})
    return kept, outcomes, pages


def run(folder: Path | None, pages: int, checks: Sequence[str], sizes: Sequence[int]) -> list[dict[str, Any]]:
    """Measure a plain run and a run on each number of workers."""
    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as made, site(folder, pages) as urls:
        here = Path(made)
        _print_head(len(urls))
        plain = audit_command(here, urls, str(here / "0.db"), checks)
        rows.append(_measured("this machine alone", plain, {}, urls))
        _print(rows[-1])
        truth = essence(str(here / "0.db"))
        for size in sizes:
            store = str(here / f"{size}.db")
            each = max(1, round(((os.cpu_count() or 2) + 1) / size))
            with machines(here / f"m{size}", size, "--pages", str(each)) as cluster:
                command = [
                    *audit_command(here, urls, store, checks), "--cluster", cluster.address,
                    "--certificates", str(cluster.certificates("coordinator")), "--workers", str(size),
                ]  # fmt: skip
                beside = {"scheduler": [cluster.scheduler.pid], "workers": [w.pid for w in cluster.workers]}
                row = _measured(f"{size} × {each} pages at once", command, beside, urls)
            found = essence(store)
            row["same"] = found == truth
            rows.append(row)
            _print(row)
            for ours, theirs in zip(truth, found, strict=True):
                for sign, more in (("-", ours - theirs), ("+", theirs - ours)):
                    print("".join(f"  {sign} {key}\n" for key in list(more)[:5]), end="")
    return rows


@dataclass
class _Tree:
    """CPU seconds and memory of process trees, of processes that ended meanwhile too."""

    roots: list[int]
    peak: float = 0.0
    _seen: dict[tuple[int, float], float] = field(default_factory=dict)

    def look(self) -> None:
        memory = 0
        for process in self._processes():
            with suppress(psutil.Error):
                times = process.cpu_times()
                self._seen[process.pid, process.create_time()] = times.user + times.system
                memory += process.memory_full_info().pss
        self.peak = max(self.peak, memory / 1e6)

    @property
    def seconds(self) -> float:
        return sum(self._seen.values())

    def _processes(self) -> Iterator[psutil.Process]:
        for root in self.roots:
            with suppress(psutil.Error):
                found = psutil.Process(root)
                yield from (found, *found.children(recursive=True))


def _measured(name: str, command: list[str], beside: dict[str, list[int]], urls: Sequence[str]) -> dict[str, Any]:
    trees = {role: _Tree(pids) for role, pids in beside.items()}
    for tree in trees.values():
        tree.look()
    before = {role: tree.seconds for role, tree in trees.items()}
    started = time.perf_counter()
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    trees["coordinator"] = _Tree([process.pid])
    stop = threading.Event()
    looking = threading.Thread(target=_look, args=(list(trees.values()), stop))
    looking.start()
    _, said = process.communicate()
    wall = time.perf_counter() - started
    stop.set()
    looking.join()
    if process.returncode:
        raise SystemExit(f"{name}: exit code {process.returncode}\n{said}")
    cpu = {role: (tree.seconds - before.get(role, 0.0)) / len(urls) for role, tree in trees.items()}
    return {
        "name": name,
        "wall_s": wall,
        "pages_per_s": len(urls) / wall,
        "cpu_s_per_page": cpu,
        "peak_mb": {role: tree.peak for role, tree in trees.items()},
        "same": True,
    }


def _look(trees: list[_Tree], stop: threading.Event) -> None:
    while not stop.wait(1.0):
        for tree in trees:
            tree.look()


_ROLES = ("coordinator", "scheduler", "workers")


def _print_head(pages: int) -> None:
    print(f"{pages} pages, {os.cpu_count()} cores shared by everything; CPU seconds a page, peak MB of the tree")
    cells = "".join(f"{role:>13}{'MB':>7}" for role in _ROLES)
    print(f"{'':24}{'wall s':>8}{'pages/s':>9}{cells}{'CPU':>8}  same", flush=True)


def _print(row: dict[str, Any]) -> None:
    cpu, peak = row["cpu_s_per_page"], row["peak_mb"]
    cells = "".join(f"{cpu.get(role, 0):13.3f}{peak.get(role, 0):7.0f}" for role in _ROLES)
    whole = f"{sum(cpu.values()):8.2f}  {'yes' if row['same'] else 'NO'}"
    print(f"{row['name']:24}{row['wall_s']:8.1f}{row['pages_per_s']:9.2f}{cells}{whole}", flush=True)
