"""Scripted outages in real time against the installed command, which is killed with -9 in the middle."""

import contextlib
import random
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from rich.console import Console

from auditor.availability import figures, measured_seconds
from auditor.model import Cause
from auditor.profile import load_profile
from auditor.store import Samples, Store
from benchmarks._probe_simulations import FAILURES, report

_EVERY = 2.0
_PROFILE = """\
name: live
portals:
  - {{name: live, own: true, start: http://127.0.0.1:{port}/}}
probes: {{timeout_seconds: 1, confirm_seconds: [0.3]}}
"""
# What a local server can do; names and certificates are shown by the other parts.
_KINDS = [
    i for i, (cause, _) in enumerate(FAILURES) if cause not in (Cause.NO_SUCH_NAME, Cause.CERTIFICATE_EXPIRED)
]


def run(seconds: float) -> None:
    """Print what was found, lost and invented."""
    server = _Server()
    script = _plan(seconds)
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        (base / "live.yaml").write_text(_PROFILE.format(port=server.port))
        begun = time.time()
        threading.Thread(target=server.play, args=(begun, script), daemon=True).start()
        prober = _prober(base, seconds / 2)
        time.sleep(seconds / 2)
        prober.kill()
        prober.wait()
        killed = time.time()
        asked = [at for at in server.asked if at < killed]
        stored = _moments(base)
        time.sleep(5 * _EVERY)
        _prober(base, seconds / 2 - 5 * _EVERY).wait()
        ended = time.time()
        console = Console(width=120)
        after = _moments(base)
        lost = [at for at in stored if at not in after]
        invented = [at for at in after if not any(abs(at - t) < 1.5 for t in server.asked + server.refused)]
        history = Store(str(base / "live.db"))
        series = Samples(history).series("live")
        history.close()
    planned = (killed - begun) / _EVERY
    console.print(
        f"killed -9 after {killed - begun:.0f} s: {len(stored)} samples stored of about {planned:.0f}; "
        f"last one {killed - max(stored):.1f} s before the kill; requests seen by the server {len(asked)}\n"
        f"after the restart: stored samples lost {len(lost)}, samples without a request {len(invented)}"
    )
    absolute = [(begun + start, begun + end, kind) for start, end, kind in script]
    seen = [(s, e, k) for s, e, k in absolute if not killed - 2 < e < killed + 6 * _EVERY]
    (endpoint,) = series
    report(series, {endpoint.url: seen}, (begun, ended), _EVERY, f"{seconds / 60:g} real minutes")
    measured, missing = measured_seconds(series[endpoint])
    profile = load_profile("default")
    whole = figures(series, target=99.5, calendar=profile.calendar, now=ended)["whole"]
    console.print(f"measured {measured:.0f} s, not measured {missing:.0f} s of {ended - begun:.0f} s; {whole}")


def _prober(base: Path, seconds: float) -> subprocess.Popen[bytes]:
    command = ["probe", "--profile", str(base / "live.yaml"), "--every", f"{_EVERY:g}s", "--for", f"{seconds:.0f}s"]
    return subprocess.Popen(
        [sys.executable, "-m", "auditor", *command, "--store", str(base / "live.db")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _moments(base: Path) -> list[float]:
    with contextlib.closing(sqlite3.connect(base / "live.db")) as connection:
        return [at for (at,) in connection.execute("SELECT at FROM samples")]


def _plan(seconds: float) -> list[tuple[float, float, int]]:
    draw, at = random.Random(5), 8.0
    script: list[tuple[float, float, int]] = []
    while at < seconds - 15:
        length = draw.choice((1.0, 5.0, 9.0, 15.0))
        script.append((at, at + length, _KINDS[len(script) % len(_KINDS)]))
        at += length + draw.uniform(8, 20)
    return script


class _Server:
    """Answers well, except where the script says how it fails."""

    def __init__(self) -> None:
        self.asked: list[float] = []
        self.refused: list[float] = []
        self._kind: int | None = None
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def play(self, begun: float, script: list[tuple[float, float, int]]) -> None:
        for start, end, kind in script:
            time.sleep(max(0.0, begun + start - time.time()))
            refuse = FAILURES[kind][0] is Cause.REFUSED
            self._kind = kind
            if refuse:
                # Nobody sees refused connections: every moment of the outage may have had one.
                self.refused += [begun + start + i / 2 for i in range(int((end - start) * 2) + 1)]
                self._listener.shutdown(socket.SHUT_RDWR)
                self._listener.close()
            time.sleep(max(0.0, begun + end - time.time()))
            self._kind = None
            if refuse:
                self._listener = socket.create_server(("127.0.0.1", self.port))
                threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        listener = self._listener
        with contextlib.suppress(OSError):
            while True:
                link, _ = listener.accept()
                self.asked.append(time.time())
                threading.Thread(target=self._answer, args=(link, self._kind), daemon=True).start()

    @staticmethod
    def _answer(link: socket.socket, kind: int | None) -> None:
        cause = FAILURES[kind][0] if kind is not None else None
        with contextlib.suppress(OSError), link:
            link.recv(4096)
            if cause is Cause.RESET:
                link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
                return
            if cause is Cause.TIMED_OUT:
                time.sleep(5)
            status = b"503 Unavailable" if cause is Cause.STATUS else b"200 OK"
            length = 100 if cause is Cause.TRUNCATED else 5
            link.sendall(
                b"HTTP/1.1 " + status + b"\r\nConnection: close\r\nContent-Length: %d\r\n\r\nhello" % length
            )
