"""Figures of a service over time from its samples. Pure: samples in, numbers with their uncertainty out.

A share of good samples is printed with Wilson's 95 % interval and the samples behind it. Failures come in clusters,
so the interval rests on the effective number of samples, not on their count: samples a minute apart inside one
outage are nearly one observation. What the prober missed is "not measured", never up or down.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from auditor.model import Endpoint, Incident, Point, State
from auditor.profile.watch import Calendar, Maintenance

Z95 = 1.959964
GAP = 1.6
"""Two samples further apart than this many intervals have time between them that nobody measured."""
PERCENTILES = (50, 75, 90, 95, 99)
WINDOWS = {"5m": 300, "30m": 1800, "1h": 3600, "6h": 21600, "1d": 86400, "3d": 259200, "30d": 2592000}
ALERTS = (("page", 14.4, "1h", "5m"), ("page", 6.0, "6h", "30m"), ("ticket", 1.0, "3d", "6h"))
"""Urgency, burn rate, long and short window: both must burn that fast (Google SRE workbook, chapter 5)."""

Planned = Callable[[float], bool]
"""Whether a moment lies in an announced maintenance window."""
K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Availability:
    """The share of good samples and what it rests on. Percentages, 0 to 100; None where nothing was measured."""

    up: int
    down: int
    unmeasured: int
    """Samples the prober could not take, and those taken while its machine was starved."""
    planned: int
    """Samples in announced maintenance windows; they count neither way."""
    percent: float | None
    low: float | None
    high: float | None
    effective: float
    """Samples that count as independent."""

    @property
    def samples(self) -> int:
        return self.up + self.down

    def against(self, target: float) -> str:
        """``met``, ``missed`` or ``open`` (the interval holds the target), ``none`` without samples."""
        if self.low is None or self.high is None:
            return "none"
        if self.high < target:
            return "missed"
        return "met" if self.low >= target else "open"


def wilson(good: float, samples: float, z: float = Z95) -> tuple[float, float]:
    """Wilson's score interval for a share, 0 to 1 (Wilson 1927).

    Raises:
        ValueError: no samples.
    """
    if samples <= 0:
        raise ValueError("an interval needs samples")
    share, square = good / samples, z * z
    middle = (share + square / (2 * samples)) / (1 + square / samples)
    half = z / (1 + square / samples) * math.sqrt(share * (1 - share) / samples + square / (4 * samples * samples))
    low = 0.0 if good <= 0 else max(0.0, middle - half)
    return low, 1.0 if good >= samples else min(1.0, middle + half)


def needed_samples(target: float, failures: int = 0) -> int:
    """Samples after which the interval's lower end reaches a target (0 to 1) with so many failures among them."""
    low, high = failures + 1, 1 << 40
    while low < high:
        middle = (low + high) // 2
        if wilson(middle - failures, middle)[0] >= target:
            high = middle
        else:
            low = middle + 1
    return low


def effective_samples(runs: Iterable[Sequence[bool]]) -> float:
    """How many independent samples are worth as much as these runs of samples (True is up); see :func:`worth`."""
    total = from_up = from_down = falls = rises = 0
    for run in runs:
        total += len(run)
        for before, after in pairwise(run):
            if before:
                from_up += 1
                falls += not after
            else:
                from_down += 1
                rises += after
    return worth(total, from_up=from_up, falls=falls, from_down=from_down, rises=rises)


def worth(total: int, *, from_up: int, falls: int, from_down: int, rises: int) -> float:
    """Independent samples that ``total`` samples are worth, by the steps between neighbours.

    Outages last: in the two-state Markov chain that the steps estimate, samples one step apart correlate by
    ``r = 1 - P(up to down) - P(down to up)``, and n of them are worth ``n (1 - r) / (1 + r)``. A little less, since
    ``r`` is itself estimated from few outages: simulated, the 95 % interval holds 93-97 % (benchmarks/probes.py).
    """
    if not from_up or not from_down or not falls:
        return float(total)
    # Half a rise more: an outage that has not ended must not count as one that never ends.
    r = 1 - falls / from_up - (rises + 0.5) / (from_down + 0.5)
    if r <= 0:
        return float(total)
    return max(1.0, total * (1 - r) / (1 + r) / (1 + r / (2 * falls)) ** 2)


def availability(series: Iterable[Sequence[Point]], planned: Planned = lambda _: False) -> Availability:
    """Of one endpoint, or of several together.

    Endpoints of a portal fail together, so that several are worth no more samples than one of them: the effective
    number is their mean.
    """
    counts: Counter[str] = Counter()
    effective: list[float] = []
    for points in series:
        runs = _runs(points, planned, counts)
        if any(runs):
            effective.append(effective_samples(runs))
    up, down = counts["up"], counts["down"]
    n = sum(effective) / len(effective) if effective else 0.0
    if not up + down:
        return Availability(0, 0, counts["unmeasured"], counts["planned"], None, None, None, 0.0)
    share = up / (up + down)
    low, high = wilson(share * n, n)
    # Exactly good or bad throughout stays so: rounding must not open the interval's end.
    return Availability(
        up, down, counts["unmeasured"], counts["planned"],
        100 * share, 100 * (0.0 if not up else low), 100 * (1.0 if not down else high), n,
    )  # fmt: skip


def _runs(points: Sequence[Point], planned: Planned, counts: Counter[str]) -> list[list[bool]]:
    """The states of samples that count, cut where time is missing between them."""
    runs: list[list[bool]] = [[]]
    last: Point | None = None
    for point in points:
        kind = counted(point, planned)
        counts[kind] += 1
        if kind not in ("up", "down"):
            continue
        if last is not None and _is_gap(last, point):
            runs.append([])
        runs[-1].append(kind == "up")
        last = point
    return runs


def counted(point: Point, planned: Planned = lambda _: False) -> str:
    """How a sample counts: ``up``, ``down``, ``unmeasured``, ``planned``."""
    if point.starved or point.state is State.UNMEASURED:
        return "unmeasured"
    return "planned" if planned(point.at) else point.state.value


def _is_gap(before: Point, after: Point) -> bool:
    every = after.every or before.every
    return bool(every) and after.at - before.at > GAP * every


def windows(maintenance: Sequence[Maintenance], calendar: Calendar) -> Planned:
    """Whether a moment lies in one of the profile's maintenance windows."""
    zone = ZoneInfo(calendar.time_zone)

    def planned(at: float) -> bool:
        local = datetime.fromtimestamp(at, zone)
        return any(window.covers(local) for window in maintenance)

    return planned if maintenance else lambda _: False


# -- outages -----------------------------------------------------------------------------------------------


def incidents(endpoint: Endpoint, points: Sequence[Point], planned: Planned = lambda _: False) -> list[Incident]:
    """Stretches in which every sample was down. A gap in the measuring ends one without an end."""
    found: list[Incident] = []
    down: list[Point] = []
    last_up: Point | None = None
    last: Point | None = None

    def close(end: float | None) -> None:
        if down:
            found.append(_incident(endpoint, down, last_up, end, planned))
            down.clear()

    for point in points:
        if point.starved or point.state is State.UNMEASURED:
            continue
        if last is not None and _is_gap(last, point):
            close(None)
            last_up = None
        if point.state is State.DOWN:
            down.append(point)
        else:
            close(point.at)
            last_up = point
        last = point
    close(None)
    return found


def _incident(
    endpoint: Endpoint, down: Sequence[Point], last_up: Point | None, end: float | None, planned: Planned
) -> Incident:
    causes = Counter(f"{p.cause}@{p.phase}" if p.phase else p.cause for p in down)
    return Incident(
        portal=endpoint.portal,
        endpoint=endpoint.name or endpoint.url,
        start=down[0].at,
        end=end,
        after=last_up.at if last_up else None,
        last_down=down[-1].at,
        cause=causes.most_common(1)[0][0],
        causes=dict(causes),
        samples=len(down),
        evidence=down[0].detail,
        planned=all(planned(p.at) for p in down),
    )


def merged(found: Sequence[Incident]) -> list[tuple[float, float]]:
    """(start, end) of the portal's outages: incidents of its endpoints that overlap are one."""
    spans: list[tuple[float, float]] = []
    for one in sorted(found, key=lambda i: i.start):
        middle = (one.start + (one.after if one.after is not None else one.start)) / 2
        end = middle + one.seconds
        if spans and middle <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((middle, end))
    return spans


def measured_seconds(points: Sequence[Point]) -> tuple[float, float]:
    """Seconds that samples stand for, and seconds between them that nobody measured."""
    measured = missing = 0.0
    for before, after in pairwise(p for p in points if not p.starved and p.state is not State.UNMEASURED):
        step = after.at - before.at
        if _is_gap(before, after):
            every = after.every or before.every
            measured += every
            missing += step - every
        else:
            measured += step
    return measured, missing


# -- time --------------------------------------------------------------------------------------------------


def percentiles(values: Iterable[float], wanted: Sequence[int] = PERCENTILES) -> dict[int, float]:
    """Exact ones, by nearest rank: each is a value that was measured. Empty without values."""
    ordered = sorted(values)
    if not ordered:
        return {}
    return {p: ordered[max(0, math.ceil(p / 100 * len(ordered)) - 1)] for p in wanted}


def timed(points: Iterable[Point]) -> list[float]:
    """Milliseconds to the first byte of good samples, taken while the machine had time for them."""
    return [p.first_byte for p in points if p.state is State.UP and not p.starved and p.first_byte is not None]


# -- budgets -----------------------------------------------------------------------------------------------


def error_budget(found: Availability, target: float) -> float | None:
    """Share of the allowed failures that is used up; 1 is all of it. None without samples or at a target of 100."""
    if found.percent is None or target >= 100:
        return None
    return (100 - found.percent) / (100 - target)


def burn_rates(
    series: Sequence[Sequence[Point]], target: float, now: float, planned: Planned = lambda _: False
) -> dict[str, float | None]:
    """How many times faster than allowed failures come, by window; None where a window has no samples."""
    rates: dict[str, float | None] = {}
    for name, seconds in WINDOWS.items():
        recent = [[p for p in points if p.at > now - seconds] for points in series]
        rates[name] = error_budget(availability(recent, planned), target)
    return rates


def alerts(rates: Mapping[str, float | None]) -> list[tuple[str, float, str]]:
    """(urgency, burn rate, window) of what burns fast in both its windows."""
    return [
        (urgency, rate, long)
        for urgency, rate, long, short in ALERTS
        if (rates.get(long) or 0) >= rate and (rates.get(short) or 0) >= rate
    ]


# -- by what ----------------------------------------------------------------------------------------------


def split(
    series: Mapping[Endpoint, Sequence[Point]], key: Callable[[Endpoint, Point], K]
) -> dict[K, list[list[Point]]]:
    """The samples of every endpoint by a key, each endpoint's apart."""
    parts: dict[K, list[list[Point]]] = defaultdict(list)
    for endpoint, points in series.items():
        own: dict[K, list[Point]] = defaultdict(list)
        for point in points:
            own[key(endpoint, point)].append(point)
        for name, part in own.items():
            parts[name].append(part)
    return dict(parts)


def working(calendar: Calendar) -> Callable[[Endpoint, Point], str]:
    """Key: ``working``, ``evening`` (outside working hours), ``weekend`` or ``holiday``, in the calendar's zone."""
    zone = ZoneInfo(calendar.time_zone)

    def key(_endpoint: Endpoint, point: Point) -> str:
        local = datetime.fromtimestamp(point.at, zone)
        if local.date() in calendar.holidays:
            return "holiday"
        if not calendar.is_working_day(local.date()):
            return "weekend"
        return "working" if calendar.work_from <= local.time() < calendar.work_to else "evening"

    return key


def figures(
    series: Mapping[Endpoint, Sequence[Point]],
    *,
    target: float,
    calendar: Calendar,
    maintenance: Sequence[Maintenance] = (),
    now: float,
) -> dict[str, Any]:
    """All of a portal's figures as JSON data, for its checks and reports.

    Moments are seconds since 1970; ``days`` are by the calendar's time zone.
    """
    planned = windows(maintenance, calendar)
    zone = ZoneInfo(calendar.time_zone)
    everything = list(series.values())
    whole = availability(everything, planned)
    rates = burn_rates(everything, target, now, planned)
    outages = sorted(
        (i for e, points in series.items() for i in incidents(e, points, planned)), key=lambda i: i.start
    )
    moments = [p.at for points in everything for p in points]
    days = split(series, lambda _e, p: datetime.fromtimestamp(p.at, zone).date().isoformat())
    hours = split(series, lambda _e, p: datetime.fromtimestamp(p.at, zone).hour)
    seconds = [measured_seconds(points) for points in everything]
    return {
        "target": target,
        "time_zone": calendar.time_zone,
        "from": min(moments, default=None),
        "to": max(moments, default=None),
        "whole": _row(whole, everything, target),
        "measured_seconds": sum(m for m, _ in seconds) / max(1, len(seconds)),
        "missing_seconds": sum(m for _, m in seconds) / max(1, len(seconds)),
        "verdict": whole.against(target),
        "burn": rates,
        "alerts": [list(a) for a in alerts(rates)],
        "incidents": [_outage(i) for i in outages],
        "outages": [list(span) for span in merged([i for i in outages if not i.planned])],
        "blips": sum(p.blip for points in everything for p in points),
        "endpoints": [
            {
                "url": e.url, "name": e.name, "method": e.method, "family": e.family, "language": e.language,
                **_row(availability([points], planned), [points], target),
            }
            for e, points in series.items()
        ],
        "languages": _rows(split(series, lambda e, _p: e.language or "-"), planned, target),
        "hours": {str(h): row for h, row in _rows(hours, planned, target).items()},
        "working": _rows(split(series, working(calendar)), planned, target),
        "days": _rows(days, planned, target),
        "computed": datetime.fromtimestamp(now, UTC).isoformat(timespec="seconds"),
    }  # fmt: skip


def _rows(parts: Mapping[K, Sequence[Sequence[Point]]], planned: Planned, target: float) -> dict[K, dict[str, Any]]:
    return {
        k: _row(availability(v, planned), v, target) for k, v in sorted(parts.items(), key=lambda kv: str(kv[0]))
    }


def _row(found: Availability, series: Sequence[Sequence[Point]], target: float) -> dict[str, Any]:
    times = percentiles(v for points in series for v in timed(points))
    return {
        "up": found.up,
        "down": found.down,
        "unmeasured": found.unmeasured,
        "planned": found.planned,
        "percent": found.percent,
        "low": found.low,
        "high": found.high,
        "effective": round(found.effective, 1),
        "budget_used": error_budget(found, target),
        "first_byte": {str(p): round(v, 1) for p, v in times.items()},
    }


def _outage(incident: Incident) -> dict[str, Any]:
    shortest, longest = incident.bounds
    return {
        "portal": incident.portal,
        "endpoint": incident.endpoint,
        "start": incident.start,
        "end": incident.end,
        "seconds": incident.seconds,
        "shortest": shortest,
        "longest": longest,
        "cause": incident.cause,
        "causes": dict(incident.causes),
        "samples": incident.samples,
        "evidence": incident.evidence,
        "planned": incident.planned,
    }
