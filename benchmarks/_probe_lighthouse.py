"""Browser figures of the speed lane beside Lighthouse's: same Chromium, same pages, no throttling.

Lighthouse is an npm package (``npm install lighthouse``); pages are served from a folder on loopback.
"""

import asyncio
import json
import os
import statistics
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from playwright.async_api import async_playwright
from rich.console import Console
from rich.table import Table

from auditor.gather.browsers import Browsers, ContextSettings
from auditor.gather.egress import LOOPBACK
from auditor.gather.speed import SpeedPage, SpeedSettings, measure
from auditor.gather.visits import VisitSettings
from benchmarks._serve import served

_METRICS = {
    "first byte": ("ttfb", None),
    "first paint": ("first_contentful_paint", "first-contentful-paint"),
    "largest paint": ("largest_contentful_paint", "largest-contentful-paint"),
    "layout shift": ("cumulative_layout_shift", "cumulative-layout-shift"),
    "blocking time": ("total_blocking_time", "total-blocking-time"),
    "weight": ("weight", "total-byte-weight"),
}
_VIEWPORT = (1350, 940)  # of Lighthouse's desktop preset


def run(folder: Path, lighthouse: Path, pages: int, runs: int, browser: str) -> None:
    """Print medians and their ratio, page by page."""
    files = sorted(folder.rglob("*.html"), key=lambda p: p.stat().st_size, reverse=True)
    chosen = files[:: max(1, len(files) // pages)][:pages]
    with served(folder) as origin:
        urls = [f"{origin}/{p.relative_to(folder).as_posix()}" for p in chosen]
        ours, theirs = asyncio.run(_both(urls, lighthouse, runs, browser))
    _print(urls, ours, theirs, runs)


async def _both(urls: list[str], lighthouse: Path, runs: int, browser: str) -> tuple[Any, Any]:
    ours: dict[str, list[dict[str, Any]]] = {u: [] for u in urls}
    theirs: dict[str, list[dict[str, Any]]] = {u: [] for u in urls}
    visits = VisitSettings(needs=frozenset({"timings"}), quiet_ms=500)
    settings = SpeedSettings(loads=1)
    for _ in range(runs):
        for url in urls:
            # In turn, so that a busy moment of the machine strikes both.
            async with async_playwright() as playwright:
                browsers = Browsers(playwright, browser)
                context = ContextSettings(egress=LOOPBACK, viewport=_VIEWPORT)
                page = SpeedPage(url, "T1", "en", 1)
                (row,) = await measure(browsers, context, visits, lambda _u: True, [page], settings)
                await browsers.close()
            if row["good"]:
                ours[url].append({**row["median"], "weight": row["weight"]})
            theirs[url].append(await asyncio.to_thread(_lighthouse, lighthouse, url, browser))
    return ours, theirs


def _lighthouse(program: Path, url: str, browser: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.json"
        subprocess.run(
            [
                str(program), url, "--quiet", "--output=json", f"--output-path={out}", "--throttling-method=provided",
                "--only-categories=performance", "--preset=desktop", "--chrome-flags=--no-sandbox --headless",
            ],
            env={**os.environ, "CHROME_PATH": browser}, check=True, stderr=subprocess.DEVNULL, timeout=180,
        )  # fmt: skip
        audits = json.loads(out.read_text())["audits"]
    return {name: audits[name]["numericValue"] for _, name in _METRICS.values() if name and name in audits}


def _print(urls: list[str], ours: Any, theirs: Any, runs: int) -> None:
    table = Table(title=f"Browser figures beside Lighthouse's, medians of {runs} runs: ours / theirs (ratio)")
    table.add_column("page")
    shown = [(name, a, b) for name, (a, b) in _METRICS.items() if b]
    for name, *_ in shown:
        table.add_column(name, justify="right")
    ratios: dict[str, list[float]] = {name: [] for name, *_ in shown}
    for url in urls:
        cells = []
        for name, mine, other in shown:
            a = [r[mine] for r in ours[url] if r[mine] is not None]
            b = [r[other] for r in theirs[url] if other in r]
            if not a or not b:
                cells.append("-")
                continue
            left, right = statistics.median(a), statistics.median(b)
            ratio = left / right if right else 1.0 if left == right else float("inf")
            ratios[name].append(ratio)
            places = 3 if name == "layout shift" else 0
            cells.append(f"{left:.{places}f} / {right:.{places}f} ({ratio:.2f})")
        table.add_row(url.rsplit("/", 1)[-1][:34], *cells)
    table.add_section()
    table.add_row("median ratio", *(f"{statistics.median(r):.2f}" if r else "-" for r in ratios.values()))
    Console(width=150).print(table)
