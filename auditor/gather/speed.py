"""The speed lane: after the crawl, one page per template is loaded alone, several times, each in a fresh context.

A page load during an audit shares the machine with others and is no measurement. Here nothing else runs; conditions
of network and processor are the profile's, and said; a load that the machine had no time for is left out.

Of a page that is still what it was when an earlier run measured it, one load is enough where it is like those: then
they count as well.
"""

import asyncio
import statistics
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import CDPSession, Page
from playwright.async_api import Error as PlaywrightError

from auditor.gather.browsers import Browsers, ContextSettings
from auditor.gather.page import Visitor
from auditor.gather.schedule import LoadWatch
from auditor.gather.visits import BrowserGoneError, Visit, VisitSettings
from auditor.model import PageState

METRICS = (
    "ttfb", "first_contentful_paint", "largest_contentful_paint", "cumulative_layout_shift", "total_blocking_time",
    "dom_content_loaded", "load",
)  # fmt: skip
MAX_PAGES = 10
SHARE = 10
"""One page in so many is loaded alone, six at least: a small portal is not loaded more often than it is read."""
EXTRA_LOADS = 2
"""Loads tried beyond those asked for where the machine was starved."""
MAX_REQUESTS = 60
"""Requests kept of a page for its waterfall."""
LIKE = 0.25
"""A load is like earlier ones within their span and, around it, this share of the slowest of them."""
LIKE_MS = 50.0
LIKE_SHIFT = 0.02
"""What is around the span at least: in milliseconds, and of layout shift."""
SLOW = {"latency_ms": 150.0, "kbps_down": 1638.4, "kbps_up": 750.0, "cpu_slowdown": 4.0}
"""Lighthouse's "slow 4G" and its slowed processor: what ``slow-network`` means."""
_INDEX = """() => {
  const end = performance.now() + 200;
  let n = 0, s = "";
  while (performance.now() < end) {
    for (let i = 0; i < 1000; i++) { s = "a".repeat(i % 50) + i; n += s.length & 1; }
    n += 1000;
  }
  return n;
}"""


Row = Mapping[str, Any]
"""What was measured of one page; see :func:`measure`."""


@dataclass(frozen=True, slots=True)
class SpeedPage:
    """A page that stands for its template in one language."""

    url: str
    template: str
    language: str
    pages: int
    """Pages of the template."""


@dataclass(frozen=True, slots=True)
class SpeedSettings:
    """How pages are loaded."""

    loads: int = 3
    conditions: Mapping[str, float | None] = field(default_factory=dict)
    """``latency_ms``, ``kbps_down``, ``kbps_up``, ``cpu_slowdown``; none slows nothing."""
    name: str = "profile"
    delay_seconds: float = 0.0
    seconds: float = 600.0
    """Time for the whole lane; templates that it does not reach are not measured."""


class _Lone(Visitor):
    """A visitor under set conditions."""

    conditions: Mapping[str, float | None] = {}

    async def _prepare(self, page: Page) -> CDPSession:
        cdp = await super()._prepare(page)
        await _apply(cdp, self.conditions)
        return cdp


async def measure(
    browsers: Browsers,
    context: ContextSettings,
    visits: VisitSettings,
    in_scope: Any,
    pages: Sequence[SpeedPage],
    settings: SpeedSettings,
    earlier: Callable[[str], Row | None] | None = None,
) -> list[dict[str, Any]]:
    """One row a page, JSON data: medians, every load, the median load's requests, the machine's index.

    ``earlier``: by URL, the row of an earlier run (``taken_from``) whose page, conditions and machine were the same.
    """
    visits = replace(visits, needs=frozenset({"timings", "network"}), axe_source="")
    until = time.monotonic() + settings.seconds
    rows = []
    watch = LoadWatch()
    async with watch.watching():
        index = await machine_index(browsers, context)
        for page in pages[:MAX_PAGES]:
            if time.monotonic() > until:
                break
            known = earlier(page.url) if earlier is not None else None
            loads = await _loads(browsers, context, visits, in_scope, page, settings, watch, known)
            row = _row(page, loads, settings, index)
            rows.append(_joined(row, known) if known is not None and is_like(loads, known) else row)
    return rows


async def machine_index(browsers: Browsers, context: ContextSettings) -> float:
    """How fast this machine's browser runs a fixed script, in thousands of steps a second."""
    try:
        made = await browsers.context(context)
        page = await made.new_page()
        steps = await page.evaluate(_INDEX)
        await made.close()
    except PlaywrightError:
        return 0.0
    return round(float(steps) / 200, 1)


async def _loads(
    browsers: Browsers,
    context: ContextSettings,
    visits: VisitSettings,
    in_scope: Any,
    page: SpeedPage,
    settings: SpeedSettings,
    watch: LoadWatch,
    known: Row | None,
) -> list[dict[str, Any]]:
    loads: list[dict[str, Any]] = []
    while sum(load["good"] for load in loads) < settings.loads and len(loads) < settings.loads + EXTRA_LOADS:
        started = time.perf_counter()
        visit = await _load(browsers, context, visits, in_scope, page.url, settings)
        starved = watch.starved(started, time.perf_counter())
        timings = visit.raw.get("timings") if visit is not None else None
        whole = isinstance(timings, dict) and visit is not None and visit.state is PageState.AUDITED
        loads.append(
            {
                "good": bool(whole and not starved),
                "starved": starved,
                "state": visit.state.value if visit is not None else "crashed",
                "timings": timings if whole else {},
                "requests": _requests(visit.raw.get("network")) if visit is not None and whole else [],
            }
        )
        if visit is not None and visit.state.is_failure:
            break
        if known is not None and is_like(loads, known):
            break
        await asyncio.sleep(settings.delay_seconds)
    return loads


async def _load(
    browsers: Browsers,
    context: ContextSettings,
    visits: VisitSettings,
    in_scope: Any,
    url: str,
    settings: SpeedSettings,
) -> Visit | None:
    """One visit in a fresh context: no cache, no cookies of ours, no warm connection."""
    try:
        visitor = _Lone(await browsers.context(context), visits, in_scope)
        visitor.conditions = settings.conditions
        try:
            return await visitor.visit(url)
        finally:
            await visitor.close()
    except (BrowserGoneError, PlaywrightError):
        return None


async def _apply(cdp: CDPSession, conditions: Mapping[str, float | None]) -> None:
    latency = conditions.get("latency_ms") or 0.0
    down, up = conditions.get("kbps_down"), conditions.get("kbps_up")
    if latency or down or up:
        await cdp.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": latency,
                "downloadThroughput": down * 125 if down else -1,
                "uploadThroughput": up * 125 if up else -1,
            },
        )
    slowdown = conditions.get("cpu_slowdown") or 1.0
    if slowdown > 1:
        await cdp.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})


def _requests(network: Any) -> list[dict[str, Any]]:
    kept = ("url", "type", "status", "start", "end", "transferred", "protocol", "error", "initiator")
    return [{k: r[k] for k in kept} for r in network] if isinstance(network, list) else []


def _row(page: SpeedPage, loads: list[dict[str, Any]], settings: SpeedSettings, index: float) -> dict[str, Any]:
    good = [load for load in loads if load["good"]]
    median = {name: _median(load["timings"].get(name) for load in good) for name in METRICS}
    typical = _typical(good, median["largest_contentful_paint"])
    requests = typical["requests"] if typical else []
    return {
        "url": page.url,
        "template": page.template,
        "language": page.language,
        "pages": page.pages,
        "conditions": {"name": settings.name, **{k: v for k, v in settings.conditions.items() if v is not None}},
        "machine_index": index,
        "taken_from": "",
        "loads": len(loads),
        "good": len(good),
        "starved": sum(load["starved"] for load in loads),
        "state": loads[-1]["state"] if loads else "",
        "each": [{n: load["timings"].get(n) for n in METRICS} | {"good": load["good"]} for load in loads],
        "median": median,
        "weight": _median(sum(r["transferred"] for r in load["requests"]) for load in good),
        "requests": _median(len(load["requests"]) for load in good),
        "by_type": _by(requests, lambda r: str(r["type"])),
        "by_party": _by(requests, lambda r: _party(str(r["url"]), page.url)),
        "typical": _details(typical["timings"]) if typical else {},
        "waterfall": requests[:MAX_REQUESTS],
    }


def is_like(loads: Sequence[Mapping[str, Any]], known: Row) -> bool:
    """Whether the one load that there is could be another of those of a row."""
    if len(loads) != 1 or not loads[0]["good"]:
        return False
    before = [load for load in known["each"] if load["good"]]
    return all(_is_near(name, loads[0]["timings"].get(name), [load[name] for load in before]) for name in METRICS)


def _is_near(metric: str, now: float | None, before: Sequence[float | None]) -> bool:
    spans = [value for value in before if value is not None]
    if now is None or len(spans) < len(before) or not spans:
        return now is None and not spans
    least = LIKE_SHIFT if metric == "cumulative_layout_shift" else LIKE_MS
    around = max(least, LIKE * max(spans))
    return min(spans) - around <= now <= max(spans) + around


def _joined(row: Row, known: Row) -> dict[str, Any]:
    """A row of an earlier run with the one load of this run."""
    each = [*known["each"], *row["each"]]
    good = [load for load in each if load["good"]]
    counts = {name: known[name] + row[name] for name in ("loads", "good", "starved")}
    medians = {name: _median(load[name] for load in good) for name in METRICS}
    now = ("url", "template", "language", "pages", "machine_index", "state")
    return {**known, **{name: row[name] for name in now}, **counts, "each": each, "median": medians}


def _typical(good: Sequence[dict[str, Any]], paint: float | None) -> dict[str, Any] | None:
    """The load nearest the median."""
    if not good:
        return None
    return min(good, key=lambda load: abs((load["timings"].get("largest_contentful_paint") or 0) - (paint or 0)))


_DETAILS = (
    "largest_contentful_element", "largest_contentful_url", "largest_contentful_parts", "shifted_element",
    "longest_task", "long_tasks", "slow_scripts", "render_blocking", "large_images", "phases", "settled",
)  # fmt: skip


def _details(timings: Mapping[str, Any]) -> dict[str, Any]:
    return {name: timings[name] for name in _DETAILS if name in timings}


def _median(values: Iterable[float | None]) -> float | None:
    known = [v for v in values if v is not None]
    return round(statistics.median(known), 3) if known else None


def _by(requests: Sequence[Mapping[str, Any]], key: Any) -> dict[str, dict[str, int]]:
    parts: dict[str, dict[str, int]] = {}
    for request in requests:
        part = parts.setdefault(key(request), {"requests": 0, "bytes": 0})
        part["requests"] += 1
        part["bytes"] += int(request["transferred"])
    return dict(sorted(parts.items(), key=lambda item: -item[1]["bytes"]))


def _party(url: str, page: str) -> str:
    """``own`` for the page's host and hosts below the same domain, else the host."""
    host, own = urlsplit(url).hostname or "", urlsplit(page).hostname or ""
    base = ".".join(own.split(".")[-3:] if own.endswith(".sa") else own.split(".")[-2:])
    return "own" if host in (own, base) or host.endswith("." + base) else host


def chosen(
    pages: Iterable[tuple[str, str, str]],
    start: Sequence[str],
    suspects: Iterable[str] = (),
    *,
    most: int = MAX_PAGES,
) -> list[SpeedPage]:
    """Which pages are loaded alone.

    Args:
        pages: (url, template, language) of audited pages.
        start: start URLs, which stand for their template first.
        suspects: pages that looked slow in the crawl, worst first; half of the places at most are theirs.
        most: pages at most; start URLs come first, then the templates with most pages.
    """
    groups: dict[tuple[str, str], list[str]] = {}
    sizes: dict[str, int] = {}
    known: dict[str, tuple[str, str]] = {}
    for url, template, language in pages:
        groups.setdefault((template, language), []).append(url)
        sizes[template] = sizes.get(template, 0) + 1
        known[url] = template, language
    heads = set(start)
    found = [
        SpeedPage(min(addresses, key=lambda u: (u not in heads, len(u), u)), template, language, sizes[template])
        for (template, language), addresses in groups.items()
    ]
    found.sort(key=lambda p: (p.url not in heads, -p.pages, p.template, p.language))
    slow = [SpeedPage(u, *known[u], pages=sizes[known[u][0]]) for u in suspects if u in known][: most // 2]
    rest = [page for page in found if page.url not in {s.url for s in slow}]
    return rest[: most - len(slow)] + slow
