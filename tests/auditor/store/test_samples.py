"""Samples in the store: small, complete, and there after a kill."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from auditor.model import Attempt, Cause, Endpoint, Hop, Phase, Phases, Sample, State
from auditor.store import Samples, SampleWriter, Store
from tests.auditor.gather.probe_server import ProbeServer

HOP = Hop("http://a.test/", "192.0.2.1", 4, status=200, headers={"age": "7", "server": "x"}, wire_bytes=900)
PHASES = Phases(1.0, 2.0, 3.0, 40.0, 5.0, 51.5)


def taken(at: float, *, down: bool = False, **more: object) -> Sample:
    good = Attempt(at, (HOP,), PHASES, addresses=("192.0.2.1",))
    bad = Attempt(at, (HOP,), Phases(), Cause.RESET, Phase.WAIT, "reset by peer")
    attempts = (bad, bad) if down else (good,)
    state = State.DOWN if down else State.UP
    return Sample(Endpoint("http://a.test/", "a", "home"), at, 1.5, state, attempts, 60, **more)  # type: ignore[arg-type]


def test_what_goes_in_comes_out(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "h.db"))
    kept = Samples(store)
    kept.append([taken(100), taken(160, down=True), taken(220, starved=True)])
    ((endpoint, points),) = kept.series("a").items()
    assert (endpoint.url, endpoint.name) == ("http://a.test/", "home")
    assert [p.state for p in points] == [State.UP, State.DOWN, State.UP]
    assert points[0].first_byte == 46.0
    assert (points[1].cause, points[1].phase, points[1].detail) == ("reset", "wait", "reset by peer")
    assert [p.starved for p in points] == [False, False, True]
    assert kept.series("b") == {}
    assert [p.at for p in next(iter(kept.series("a", since=150, until=200).values()))] == [160]
    (newest,) = kept.newest("a")
    assert newest["at"] == 220
    assert newest["answer_body"]["addresses"] == ["192.0.2.1"]
    store.close()


def test_the_same_moment_is_kept_once(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "h.db"))
    kept = Samples(store)
    kept.append([taken(100), taken(100)])
    kept.append([taken(100)])
    assert kept.count() == 1
    store.close()


def test_a_year_of_samples_stays_small(tmp_path: Path) -> None:
    path = tmp_path / "h.db"
    store = Store(str(path))
    Samples(store).append([taken(1_800_000_000 + 60 * i) for i in range(5000)])
    with store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
    assert path.stat().st_size / 5000 < 130


def test_a_writer_keeps_what_it_was_given(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "h.db"))
    writer = SampleWriter(Samples(store))
    for i in range(100):
        writer.add(taken(100 + i))
    writer.close()
    assert Samples(store).count() == 100
    store.close()


def test_kill_9_loses_nothing_stored_and_invents_nothing(tmp_path: Path) -> None:
    location = str(tmp_path / "h.db")
    with ProbeServer() as server:
        command = ["probe", f"{server.origin}/x", "--every", "1s", "--store", location]
        prober = subprocess.Popen([sys.executable, "-m", "auditor", *command], stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 60
        stored = 0
        while stored < 3 and time.monotonic() < deadline:
            time.sleep(0.5)
            if Path(location).exists():
                store = Store(location)
                stored = Samples(store).count()
                store.close()
        os.kill(prober.pid, signal.SIGKILL)
        prober.wait()
    store = Store(location)
    after = Samples(store).count()
    ((_, points),) = Samples(store).series().items()
    store.close()
    assert after >= stored >= 3
    assert after <= len(server.asked)
    assert {p.state for p in points} == {State.UP}
