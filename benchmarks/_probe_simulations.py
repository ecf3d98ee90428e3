"""Simulated histories: how often the printed interval holds the truth, and how well outages are found."""

import asyncio
import math
import random
import selectors
from collections import Counter
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from rich.console import Console
from rich.table import Table

from auditor import availability as figures
from auditor.gather import probe, schedule
from auditor.model import Attempt, Cause, Endpoint, Hop, Phase, Phases, Point, Sample, State

_DAY = 86400.0
_EPOCH = 1_800_000_000.0
FAILURES = (
    (Cause.REFUSED, Phase.CONNECT),
    (Cause.RESET, Phase.WAIT),
    (Cause.TIMED_OUT, Phase.WAIT),
    (Cause.STATUS, Phase.WAIT),
    (Cause.NO_SUCH_NAME, Phase.DNS),
    (Cause.CERTIFICATE_EXPIRED, Phase.TLS),
    (Cause.TRUNCATED, Phase.TRANSFER),
)


# -- coverage --------------------------------------------------------------------------------------------------


def coverage(histories: int, seed: int = 1) -> None:
    """Print how often the 95 % interval holds the true availability."""
    table = Table(title=f"95 % intervals over {histories:,} histories each")
    columns = (
        "failures",
        "true %",
        "samples",
        "mean outage",
        "interval holds truth",
        "plain Wilson",
        "width, points",
    )
    for column in columns:
        table.add_column(column, justify="right" if column != "failures" else "left")
    draw = random.Random(seed)
    for true, samples in ((0.999, 10_000), (0.995, 2_000), (0.99, 1_440), (0.95, 500), (0.90, 300)):
        table.add_row("each on its own", *_coverage(histories, samples, true, 0, draw))
    table.add_section()
    for true, samples, length in ((0.995, 43_200, 10), (0.99, 10_080, 10), (0.97, 10_080, 30), (0.95, 4_000, 5)):
        table.add_row("in outages", *_coverage(histories, samples, true, length, draw))
    Console(width=120).print(table)


def _coverage(histories: int, samples: int, true: float, length: int, draw: random.Random) -> list[str]:
    held = plain = 0
    width = 0.0
    for _ in range(histories):
        up, steps = _history(samples, true, length, draw)
        effective = figures.worth(samples, **steps)
        low, high = figures.wilson(up / samples * effective, effective)
        one, other = figures.wilson(up, samples)
        held += low <= true <= high
        plain += one <= true <= other
        width += 100 * (high - low)
    shares = (f"{100 * held / histories:.1f} %", f"{100 * plain / histories:.1f} %")
    return [f"{100 * true:.1f}", f"{samples:,}", str(length or 1), *shares, f"{width / histories:.2f}"]


def _history(samples: int, true: float, length: int, draw: random.Random) -> tuple[int, dict[str, int]]:
    """Good samples and the steps between neighbours, where outages last ``length`` samples on average.

    A two-state Markov chain, drawn by the lengths of its stretches; ``length`` 0 is independent failures.
    """
    rise = 1 / length if length else true
    fall = rise * (1 - true) / true if length else 1 - true
    good = draw.random() < true
    left, up, steps = samples, 0, Counter(from_up=0, falls=0, from_down=0, rises=0)
    while left:
        chance = fall if good else rise
        # How long the stretch lasts: geometric, by its inverse.
        stretch = 1 + int(math.log(1 - draw.random()) / math.log(1 - chance)) if chance < 1 else 1
        ended, stretch = stretch < left, min(stretch, left)
        up += stretch if good else 0
        steps["from_up" if good else "from_down"] += stretch if ended else stretch - 1
        if ended:
            steps["falls" if good else "rises"] += 1
        left -= stretch
        good = not good
    return up, dict(steps)


# -- outages in virtual time -----------------------------------------------------------------------------------


class _Virtual(selectors.SelectSelector):
    """Waiting takes no time: the clock jumps to when something is due."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[Any]:
        if timeout:
            # A hair more: sums of floats must not stop just short of the moment.
            _Virtual.now += timeout + 1e-6
        return super().select(0)


class _Scripted(probe.Prober):
    """The real prober, except that a script of outages says what an attempt meets."""

    def __init__(self, outages: dict[str, list[tuple[float, float, int]]]) -> None:
        super().__init__()
        self._outages = outages

    async def attempts(self, endpoint: Endpoint, turn: int = 0) -> tuple[Attempt, ...]:
        at = _EPOCH + _Virtual.now
        kind = next((k for start, end, k in self._outages[endpoint.url] if start <= at < end), None)
        hops = (Hop(endpoint.url, status=200),)
        if kind is None:
            await asyncio.sleep(0.05)
            return (Attempt(at, hops, Phases(0, 1, 2, 40, 7, 50)),)
        cause, phase = FAILURES[kind]
        await asyncio.sleep(self.settings.timeout if cause is Cause.TIMED_OUT else 0.01)
        return (Attempt(at, hops, Phases(), cause, phase, "scripted"),)


class _NoLoad(schedule.LoadWatch):
    async def _tick(self) -> None:
        return

    def starved(self, start: float, end: float) -> bool:
        return False


def outages(days: int, endpoints: int, every: float = 60.0, seed: int = 1) -> None:
    """Print what the real schedule, prober and figures make of scripted outages, in virtual time."""
    draw = random.Random(seed)
    _Virtual.now, start = 0.0, _EPOCH
    script = {f"http://e{i}.test/": list(_script(start, days, draw)) for i in range(endpoints)}
    samples: list[Sample] = []
    ours = {name: vars(schedule)[name] for name in ("time", "LoadWatch")}
    clock = SimpleNamespace(
        time=lambda: _EPOCH + _Virtual.now, monotonic=lambda: _Virtual.now, perf_counter=lambda: _Virtual.now
    )
    vars(schedule).update(time=clock, LoadWatch=_NoLoad)
    loop = asyncio.SelectorEventLoop(_Virtual())
    loop.time = lambda: _Virtual.now  # type: ignore[method-assign]
    try:
        plan = schedule.Schedule(tuple(Endpoint(url) for url in script), every)
        watch = schedule.Watch(_Scripted(script), samples.append)
        loop.run_until_complete(watch.run(plan, asyncio.Event(), days * _DAY))
    finally:
        loop.close()
        vars(schedule).update(ours)
    series = {Endpoint(url): _points(samples, url) for url in script}
    report(series, script, (start, start + days * _DAY), every, f"{days} simulated days, {endpoints} endpoints")


def _script(start: float, days: int, draw: random.Random) -> Iterator[tuple[float, float, int]]:
    """About two outages a day, of five seconds to forty minutes, in every failing way."""
    at = start + draw.expovariate(2 / _DAY)
    while at < start + days * _DAY - 3600:
        length = math.exp(draw.uniform(math.log(5), math.log(2400)))
        yield at, at + length, draw.randrange(len(FAILURES))
        at += length + 300 + draw.expovariate(2 / _DAY)


def _points(samples: list[Sample], url: str) -> list[Point]:
    own = sorted((s for s in samples if s.endpoint.url == url), key=lambda s: s.scheduled)
    return [
        Point(
            s.scheduled,
            s.state,
            s.deciding.cause.value if s.deciding and s.deciding.cause else "",
            s.deciding.phase.value if s.deciding and s.deciding.phase else "",
            every=s.every,
            starved=s.starved,
            blip=s.state is State.UP and len(s.attempts) > 1,
        )
        for s in own
    ]


def report(
    series: dict[Endpoint, list[Point]],
    script: dict[str, list[tuple[float, float, int]]],
    span: tuple[float, float],
    every: float,
    title: str,
) -> None:
    """Print incidents found against the script, by length, and the error of the availability."""
    bands = (
        (0, 12 / 60, "under a fifth"),
        (12 / 60, 1, "under one"),
        (1, 2, "one to two"),
        (2, 1e9, "two and more"),
    )
    rows = {name: [0, 0, 0] for *_, name in bands}
    false, errors, down_true, down_found = 0, [], 0.0, 0.0
    for endpoint, points in series.items():
        found = figures.incidents(endpoint, points)
        truth = script[endpoint.url]
        for start, end, kind in truth:
            name = next(n for low, high, n in bands if low <= (end - start) / every < high)
            hits = [i for i in found if i.start < end + 1 and i.last_down > start - 1]
            cause, phase = FAILURES[kind]
            rows[name][0] += 1
            rows[name][1] += bool(hits)
            rows[name][2] += any(i.cause == f"{cause}@{phase}" for i in hits)
            errors += [abs(sum(i.seconds for i in hits) - (end - start))] if hits else []
        false += sum(
            not any(i.start < end + 1 and i.last_down > start - 1 for start, end, _ in truth) for i in found
        )
        down_true += sum(end - start for start, end, _ in truth)
        down_found += sum(i.seconds for i in found)
    whole = (span[1] - span[0]) * len(series)
    table = Table(title=f"Outages injected, {title}")
    for column in ("length, in intervals", "injected", "found", "cause named rightly"):
        table.add_column(column, justify="right" if column[0] != "l" else "left")
    for name, (all_, hit, named) in rows.items():
        table.add_row(name, str(all_), f"{hit} ({100 * hit / all_:.0f} %)" if all_ else "-", str(named))
    found_all = figures.availability(series.values())
    console = Console(width=120)
    console.print(table)
    errors.sort()
    true = 100 * (1 - down_true / whole)
    console.print(
        f"false incidents {false}; error of an incident's length: median {errors[len(errors) // 2]:.0f} s, "
        f"95 % {errors[int(len(errors) * 0.95)]:.0f} s (interval {every:g} s)\n"
        f"availability: true {true:.4f} %, by samples {found_all.percent:.4f} % "
        f"[{found_all.low:.4f}, {found_all.high:.4f}], by lengths {100 * (1 - down_found / whole):.4f} %; "
        f"samples {found_all.samples:,}"
    )
