"""A cluster of real processes on loopback, for tests and benchmarks."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from auditor.cluster.certificates import make_certificates
from auditor.cluster.executor import Cluster
from auditor.cluster.transport import transport

_START_SECONDS = 60.0


class Machines:
    """A scheduler and workers, each a process of its own, talking mutual TLS."""

    def __init__(self, folder: Path, environment: Mapping[str, str] | None = None) -> None:
        self._environment = {**os.environ, **(environment or {})}
        self._certificates = folder / "certificates"
        make_certificates(self._certificates)
        self.workers: list[subprocess.Popen[bytes]] = []
        self.scheduler, self.address = self._start("cluster", "scheduler", "--listen", "tls://127.0.0.1:0")

    def start_again(self, workers: int, *options: str) -> None:
        """Another scheduler and other workers, after a scheduler's death."""
        for worker in self.workers:
            worker.wait(timeout=_START_SECONDS)
        self.workers.clear()
        self.scheduler, self.address = self._start("cluster", "scheduler", "--listen", "tls://127.0.0.1:0")
        for _ in range(workers):
            self.start_worker(*options)

    def start_worker(self, *options: str) -> subprocess.Popen[bytes]:
        process, _ = self._start("worker", "--scheduler", self.address, *options)
        self.workers.append(process)
        return process

    def cluster(self, *, workers: int | None = None, wait_seconds: float = 30.0) -> Cluster:
        """A coordinator's connection, waiting for all workers."""
        security = transport(self.address, self.certificates("coordinator"))
        wanted = len(self.workers) if workers is None else workers
        return Cluster(self.address, security, workers=wanted, wait_seconds=wait_seconds)

    def certificates(self, role: str) -> Path:
        return self._certificates / role

    def stop(self) -> None:
        for process in (*self.workers, self.scheduler):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def _start(self, *arguments: str) -> tuple[subprocess.Popen[bytes], str]:
        """The process and the address that it says it listens at."""
        role = "worker" if arguments[0] == "worker" else "scheduler"
        command = [sys.executable, "-m", "auditor", *arguments, "--certificates", str(self.certificates(role))]
        process = subprocess.Popen(
            command, env=self._environment, start_new_session=True, stderr=subprocess.PIPE, bufsize=0
        )
        assert process.stderr is not None
        until, said = time.monotonic() + _START_SECONDS, b""
        while b"\n" not in said:
            ready, _, _ = select.select([process.stderr], [], [], max(0.0, until - time.monotonic()))
            more = process.stderr.read(4096) if ready else b""
            if not more:
                process.kill()
                raise RuntimeError(f"{' '.join(arguments)} did not start: {said.decode()}")
            said += more
        return process, said.decode().split("\n")[0].split()[-1]


@contextmanager
def machines(folder: Path, workers: int, *options: str) -> Iterator[Machines]:
    """A running cluster; ``options`` are those of ``auditor worker``."""
    made = Machines(folder)
    try:
        for _ in range(workers):
            made.start_worker(*options)
        yield made
    finally:
        made.stop()
