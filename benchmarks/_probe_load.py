"""A thousand targets at a fixed rate from one process, a fifth of them bad in every way, all on loopback.

Every target has an address of its own in 127.0.0.0/8. The good ones are probed alone first, then beside the bad:
their figures should not move.
"""

import asyncio
import contextlib
import resource
import socket
import ssl
import statistics
import tempfile
import time
from collections import Counter, defaultdict
from multiprocessing import Process, set_start_method
from pathlib import Path

from rich.console import Console
from rich.table import Table

from auditor.availability import percentiles
from auditor.gather.egress import LOOPBACK
from auditor.gather.probe import Prober, ProbeSettings
from auditor.gather.schedule import Schedule, Watch
from auditor.model import Endpoint, Sample, State
from auditor.store import Samples, SampleWriter, Store
from benchmarks._probe_phases import make_certificate

_PORT = 18100
_BAD = {
    "hang": "timed-out@wait",
    "refuse": "refused@connect",
    "reset": "reset@wait",
    "drip": "timed-out@transfer",
    "expired": "certificate-expired@tls",
    "self-signed": "certificate-self-signed@tls",
    "other-name": "certificate-name@tls",
    "error": "status@wait",
}
_PORTS = {name: _PORT + i for i, name in enumerate(("good", "tls", *_BAD))}


def run(targets: int, every: float, seconds: float) -> None:
    """Print the tables."""
    set_start_method("spawn", force=True)
    _raise_limit()
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        _certificates(base)
        server = Process(target=_serve, args=(base,), daemon=True)
        server.start()
        time.sleep(3)
        bad = _bad_endpoints(targets // 5)
        good = _good_endpoints(targets - len(bad))
        alone = asyncio.run(_probe(base, good, every, seconds / 3, "good alone"))
        beside = asyncio.run(_probe(base, [*good, *bad], every, seconds, "with the bad"))
        server.kill()
    _print(alone, beside, every)


def _raise_limit() -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 65536), hard))


def _certificates(base: Path) -> None:
    make_certificate(base, "127.1.0.1", *(_address(1, i) for i in range(250)), name="tls")
    make_certificate(base, *(_address(_BAD_NET, i) for i in range(250)), days=-3, name="expired")
    make_certificate(base, *(_address(_BAD_NET, i) for i in range(250)), sign=False, name="self-signed")
    make_certificate(base, "other.example", name="other-name")


_BAD_NET = 9


def _address(net: int, number: int) -> str:
    return f"127.{net}.{number // 250}.{number % 250 + 1}"


def _good_endpoints(count: int) -> list[Endpoint]:
    """A quarter over TLS."""
    plain = [Endpoint(f"http://{_address(2, i)}:{_PORTS['good']}/", "good") for i in range(count - count // 4)]
    secure = [Endpoint(f"https://{_address(1, i)}:{_PORTS['tls']}/", "good") for i in range(count // 4)]
    return plain + secure


def _bad_endpoints(count: int) -> list[Endpoint]:
    found = []
    for i in range(count):
        kind = list(_BAD)[i % len(_BAD)]
        scheme = "https" if "certificate" in _BAD[kind] else "http"
        found.append(Endpoint(f"{scheme}://{_address(_BAD_NET, i)}:{_PORTS[kind]}/", kind))
    return found


# -- the servers, in a process of their own ------------------------------------------------------------------


def _serve(base: Path) -> None:
    _raise_limit()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_listen(base))


async def _listen(base: Path) -> None:
    for name in ("good", "tls", *_BAD):
        if name == "refuse":
            continue
        context = None
        if (base / f"{name}.pem").exists():
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            context.load_cert_chain(base / f"{name}.pem")

        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, kind: str = name) -> None:
            with contextlib.suppress(OSError, asyncio.IncompleteReadError):
                await _answer(kind, reader, writer)
            writer.close()

        await asyncio.start_server(answer, "0.0.0.0", _PORTS[name], ssl=context, backlog=1000)
    await asyncio.Event().wait()


async def _answer(kind: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    if kind == "hang":
        await asyncio.sleep(60)
    if kind == "reset":
        link = writer.get_extra_info("socket")
        link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        writer.transport.abort()
        return
    await asyncio.sleep(0.02)
    status = b"503 Unavailable" if kind == "error" else b"200 OK"
    body = b"x" * 3000
    writer.write(b"HTTP/1.1 " + status + b"\r\nContent-Length: %d\r\n\r\n" % len(body))
    if kind == "drip":
        for i in range(60):
            writer.write(body[i : i + 1])
            await writer.drain()
            await asyncio.sleep(1)
    writer.write(body)
    await writer.drain()


# -- the prober ------------------------------------------------------------------------------------------------


async def _probe(
    base: Path, endpoints: list[Endpoint], every: float, seconds: float, title: str
) -> dict[str, object]:
    store = Store(str(base / f"{title}.db"))
    writer = SampleWriter(Samples(store))
    samples: list[Sample] = []

    def keep(sample: Sample) -> None:
        writer.add(sample)
        samples.append(sample)

    prober = Prober(ProbeSettings(egress=LOOPBACK), trust=ssl.create_default_context(cafile=str(base / "ca.pem")))
    watch = Watch(prober, keep)
    before, begun = resource.getrusage(resource.RUSAGE_SELF), time.monotonic()
    await watch.run(Schedule(tuple(endpoints), every), asyncio.Event(), seconds)
    wall, after = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_SELF)
    writer.close()
    prober.close()
    stored = Samples(store).count()
    store.close()
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {
        "title": title,
        "endpoints": len(endpoints),
        "planned": _planned(endpoints, every, seconds),
        "samples": samples,
        "stored": stored,
        "seconds": seconds,
        "cpu": 100 * cpu / wall,
        "memory": after.ru_maxrss / 1024,
        "missed": watch.missed,
        "worst": watch.worst_lag_ms,
    }


def _planned(endpoints: list[Endpoint], every: float, seconds: float) -> int:
    schedule = Schedule(tuple(endpoints), every)
    turns = range(int(seconds / every) + 2)
    return sum(schedule.moment(i, n) < seconds for i in range(len(endpoints)) for n in turns)


def _print(alone: dict[str, object], beside: dict[str, object], every: float) -> None:
    console = Console(width=120)
    table = Table(title=f"One process, every {every:g} s")
    for column in ("", "good alone", "with the bad"):
        table.add_column(column, justify="right" if column else "left")
    rows: dict[str, list[str]] = defaultdict(list)
    for one in (alone, beside):
        samples: list[Sample] = one["samples"]  # type: ignore[assignment]
        good = [s for s in samples if s.endpoint.portal == "good"]
        lag = percentiles([s.lag_ms for s in samples])
        times = [s.deciding.phases.first_byte for s in good if s.state is State.UP and s.deciding and not s.starved]
        first = percentiles([t for t in times if t is not None])
        starved = sum(s.starved for s in samples)
        rows["targets"].append(str(one["endpoints"]))
        rows["samples taken / planned"].append(f"{len(samples)} / {one['planned']}")
        rows["rate, samples a second"].append(f"{len(samples) / float(str(one['seconds'])):.2f}")
        rows["stored"].append(str(one["stored"]))
        rows["missed moments"].append(str(one["missed"]))
        rows["drift: start after its moment, median / 99 % / worst, ms"].append(
            f"{lag[50]:.1f} / {lag[99]:.1f} / {max(s.lag_ms for s in samples):.0f}"
        )
        rows["CPU, share of one core"].append(f"{one['cpu']:.0f} %")
        rows["memory at its peak, MB"].append(f"{one['memory']:.0f}")
        rows["samples marked starved"].append(f"{starved} ({100 * starved / len(samples):.1f} %)")
        rows["good targets: samples up"].append(f"{sum(s.state is State.UP for s in good)} / {len(good)}")
        rows["good targets: first byte, median / 95 %, ms"].append(f"{first[50]:.1f} / {first[95]:.1f}")
        rows["good targets: mean first byte, ms"].append(f"{statistics.fmean([t for t in times if t]):.1f}")
    for name, cells in rows.items():
        table.add_row(name, *cells)
    console.print(table)
    named: dict[str, Counter[str]] = defaultdict(Counter)
    for sample in beside["samples"]:  # type: ignore[attr-defined]
        last = sample.deciding
        if sample.endpoint.portal != "good" and last is not None:
            named[sample.endpoint.portal][f"{last.cause}@{last.phase}"] += 1
    table = Table(title="Bad targets: how their samples were named")
    for column in ("target", "expected", "named rightly", "otherwise"):
        table.add_column(column)
    for kind, expected in _BAD.items():
        found = named[kind]
        others = ", ".join(f"{n} {c}" for c, n in found.items() if c != expected)
        table.add_row(kind, expected, f"{found[expected]} / {sum(found.values())}", others or "-")
    console.print(table)
