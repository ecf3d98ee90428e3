"""The HTML report at many findings: size, first paint, interactive, nodes, memory, beside a plain table.

    python benchmarks/report.py [--findings 100000] [--groups 2000] [--pages 5000] [--rounds 3] [--json FILE]

Each file is opened from disk in a browser of its own; times are the browser's own, in seconds since the
navigation began, medians of the rounds. Interactive: the report has drawn its list and says so; the plain table
has been parsed and laid out whole. Memory is the proportional set size of the browser's processes (Linux).
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Error, Playwright, sync_playwright  # noqa: E402

from auditor.errors import BrowserError  # noqa: E402
from auditor.gather.browser import candidates  # noqa: E402
from auditor.i18n import format_text  # noqa: E402
from auditor.report.html import render  # noqa: E402
from tests.support_results import SyntheticResult  # noqa: E402

FIGURES = (
    ("size_mb", "file size, MB", 2),
    ("first_paint_s", "first paint, s", 2),
    ("interactive_s", "interactive, s", 2),
    ("turn_s", "next page of the list, s", 3),
    ("filter_s", "filter by text, s", 3),
    ("nodes", "DOM nodes", 0),
    ("heap_mb", "script heap, MB", 1),
    ("memory_mb", "browser memory, MB", 0),
)
_READY = """() => new Promise((done) => {
  const look = () => {
    const ready = document.documentElement.dataset.ready
      ? performance.getEntriesByName("ready")[0].startTime
      : window.plain && document.readyState === "complete" && performance.now();
    if (!ready) return setTimeout(look, 10);
    requestAnimationFrame(() => setTimeout(() => done({
      interactive: Math.max(ready, window.plain ? performance.now() : 0) / 1000,
      paint: (performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN) / 1000,
      nodes: document.getElementsByTagName("*").length,
    })));
  };
  look();
})"""
_TURN = """() => {
  const start = performance.now();
  document.querySelector('.for-1 [data-s="issues-pager"] [data-step="1"]').click();
  document.body.offsetHeight;
  return (performance.now() - start) / 1000;
}"""
_FILTER = """() => new Promise((done) => {
  const form = document.querySelector('.for-1 [data-s="filters"]');
  const count = document.querySelector('.for-1 [data-s="count"]');
  const start = performance.now();
  const end = () => { document.body.offsetHeight; done((performance.now() - start) / 1000); };
  const seen = new MutationObserver(end);
  seen.observe(count, { childList: true, characterData: true, subtree: true });
  form.elements.q.value = "a.more-77";
  form.dispatchEvent(new Event("input", { bubbles: true }));
})"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--findings", type=int, default=100_000)
    parser.add_argument("--groups", type=int, default=2_000)
    parser.add_argument("--pages", type=int, default=5_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    result = SyntheticResult(count=given.findings, n_groups=given.groups, n_pages=given.pages)
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        report = Path(folder, "report.html")
        report.write_bytes(render(result))
        written = time.perf_counter() - started
        plain = Path(folder, "plain.html")
        plain.write_text(plain_table(result), encoding="utf-8")
        figures = {"report": measure(report, given.rounds), "plain": measure(plain, given.rounds)}
    _print(given.findings, figures, written)
    if given.json:
        told = {"findings": given.findings, "written_s": round(written, 2), **figures}
        given.json.write_text(json.dumps(told, indent=2))


def plain_table(result: SyntheticResult) -> str:
    """The same findings the plain way: a row each."""
    rows = (
        f"<tr><td>{escape(f.check)}<td>{f.impact}<td>{f.outcome}<td>{escape(f.page)}<td>{escape(f.target.selector)}"
        f"<td>{escape(format_text(result.checks[f.check].messages[f.message], 'ar', f.data))}"
        for f in result.findings()
    )
    body = "\n".join(rows)
    return (
        f'<!doctype html><meta charset="utf-8"><title>plain</title><script>plain = 1</script><table>{body}</table>'
    )


def measure(file: Path, rounds: int) -> dict[str, float]:
    """Medians over the rounds, each in a fresh browser."""
    with sync_playwright() as playwright:
        runs = [_open(playwright, file) for _ in range(rounds)]
    medians = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
    return {"size_mb": file.stat().st_size / 1e6, **medians}


def _open(playwright: Playwright, file: Path) -> dict[str, float]:
    browser = _launch(playwright)
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(180_000)
    page.goto(file.as_uri(), wait_until="commit")
    seen = page.evaluate(_READY)
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    metrics = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
    run = {
        "first_paint_s": seen["paint"],
        "interactive_s": seen["interactive"],
        "nodes": seen["nodes"],
        "heap_mb": metrics["JSHeapUsedSize"] / 1e6,
        "memory_mb": _memory_of_browser() / 1e6,
    }
    if page.evaluate("!window.plain"):
        run |= {"turn_s": page.evaluate(_TURN), "filter_s": page.evaluate(_FILTER)}
    browser.close()
    return run


def _launch(playwright: Playwright) -> Any:
    reasons = []
    for choice in candidates():
        try:
            return playwright.chromium.launch(executable_path=choice.path, chromium_sandbox=False)
        except Error as error:
            reasons.append(error.message.splitlines()[0])
    raise BrowserError("no browser could be started: " + "; ".join(reasons))


def _memory_of_browser() -> float:
    """Proportional set size in bytes of the browser's processes; NaN where the system doesn't tell."""
    if not Path("/proc/self/smaps_rollup").exists():
        return float("nan")
    total = 0
    for pid in _descendants(str(os.getpid())):
        folder = Path("/proc", pid)
        try:
            if (folder / "comm").read_text().startswith(("chrom", "headless")):
                lines = (folder / "smaps_rollup").read_text().splitlines()
                total += sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
        except OSError:  # it has ended
            continue
    return total


def _descendants(pid: str) -> Sequence[str]:
    below: list[str] = []
    for tasks in Path("/proc", pid, "task").glob("*/children"):
        for child in tasks.read_text().split():
            below += [child, *_descendants(child)]
    return below


def _print(findings: int, figures: dict[str, dict[str, float]], written: float) -> None:
    print(f"{findings:,} findings; the report was written in {written:.1f} s\n")
    print(f"{'':26}{'report':>12}{'plain table':>14}")
    for key, label, places in FIGURES:
        cells = [figures[name].get(key) for name in ("report", "plain")]
        texts = ["" if cell is None else f"{cell:,.{places}f}" for cell in cells]
        print(f"{label:26}{texts[0]:>12}{texts[1]:>14}")


if __name__ == "__main__":
    main()
