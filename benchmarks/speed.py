"""Pages per second, CPU seconds per page and peak memory of the full audit, beside a bare floor in the same run.

The floor opens the same pages in the same browser at the same concurrency, runs ``axe.run`` with the same rules
and does nothing else. Both are run in turn, as whole processes; the ratios are of medians.

    python benchmarks/speed.py [--site DIR] [--pages 60] [--rounds 3] [--json FILE] [--stages]
                               [--peers NODE_MODULES --chromedriver FILE]

``--site`` is a folder of HTML pages; without it, the bundled demo portal's clean twin is used. ``--peers`` is where
npm put pa11y-ci and @axe-core/cli (``npm install --ignore-scripts pa11y-ci @axe-core/cli``): they open the same pages
in the same browser, pa11y-ci as many at once as the audit and then one after the other, as it comes, the other one
after the other, as it always does.
CPU seconds are those of every process that a command started, however it ended. On Linux only.
"""

import argparse
import asyncio
import ctypes
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks._serve import site

ROOT = Path(__file__).resolve().parents[1]
PR_SET_CHILD_SUBREAPER = 36
PROFILE = """\
name: benchmark
portals:
  - name: site
    own: true
    start: {start}
budgets: {{page_seconds: 120}}
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, help="folder of HTML pages")
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--concurrency", type=int, default=(os.cpu_count() or 2) + 1)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--stages", action="store_true", help="show where a visit's time goes")
    parser.add_argument("--peers", type=Path, help="a node_modules folder with pa11y-ci and @axe-core/cli")
    parser.add_argument("--chromedriver", type=Path, help="for @axe-core/cli, of the browser's version")
    parser.add_argument("--browser", default=shutil.which("chromium-headless-shell"), help="for the peers")
    parser.add_argument("--floor-worker", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--all-rules", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.floor_worker:
        urls = given.floor_worker.read_text().split()
        asyncio.run(floor(urls, given.concurrency, same_rules=not given.all_rules))
        return
    with tempfile.TemporaryDirectory() as folder, site(given.site, given.pages) as urls:
        figures = measure(urls, given, Path(folder))
    _print(figures, given.stages)
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2))


def measure(urls: list[str], given: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """Run audit and floors in turn."""
    listed = folder / "urls.txt"
    listed.write_text("\n".join(urls))
    profile = folder / "profile.yaml"
    profile.write_text(PROFILE.format(start=json.dumps(urls)))
    python = sys.executable
    me = str(Path(__file__).resolve())
    size = ["--concurrency", str(given.concurrency)]
    # Fresh: a later round must not take its pages over from an earlier one.
    audit = [python, "-m", "auditor", "audit", "--profile", str(profile), "--no-crawl", "--fresh"]
    commands = {
        "audit": [
            *audit,
            "--pages",
            str(len(urls)),
            *size,
            "--store",
            str(folder / "history.db"),
            "--out",
            str(folder / "out"),
            "--format",
            "json",
        ],
        "floor": [python, me, "--floor-worker", str(listed), *size],
        "floor, axe's default rules": [python, me, "--floor-worker", str(listed), "--all-rules", *size],
    }
    if given.peers:
        commands |= _peers(given, urls, folder)
    # Processes that lose their parent become ours, so that their CPU time is counted.
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    runs: dict[str, list[dict[str, float]]] = defaultdict(list)
    for _ in range(given.rounds):
        for name, command in commands.items():
            runs[name].append(_run(command, len(urls)))
    medians = {
        name: {key: statistics.median(r[key] for r in rows) for key in rows[0]} for name, rows in runs.items()
    }
    result = json.loads((folder / "out" / "result.json").read_bytes())
    audited = sum(p["state"] == "audited" for p in result["pages"])
    ours = medians["audit"]
    return {
        "pages": len(urls),
        "audited": audited,
        "rounds": given.rounds,
        "concurrency": given.concurrency,
        "commands": medians,
        "pages_ratio_to": {n: ours["pages_per_second"] / m["pages_per_second"] for n, m in medians.items()},
        "cpu_ratio_to": {n: ours["cpu_per_page"] / m["cpu_per_page"] for n, m in medians.items()},
        "stages_ms": _stages(result),
    }


def _peers(given: argparse.Namespace, urls: list[str], folder: Path) -> dict[str, list[str]]:
    launch = {"executablePath": given.browser, "args": ["--no-sandbox"]}
    defaults = {"runners": ["axe"], "timeout": 60_000, "chromeLaunchConfig": launch}
    programs = given.peers / ".bin"

    def pa11y(name: str, **more: Any) -> list[str]:
        config = folder / name
        # One object for each page: with plain addresses, its pages at once share one and disturb each other.
        pages = [{"url": u} for u in urls]
        config.write_text(json.dumps({"defaults": {**defaults, **more}, "urls": pages}))
        return [str(programs / "pa11y-ci"), "-c", str(config)]

    axe = [str(programs / "axe"), *urls, "--chrome-path", given.browser, "--chrome-options=no-sandbox", "--stdout"]
    return {
        "pa11y-ci, axe runner": pa11y("pa11y.json", concurrency=given.concurrency),
        "pa11y-ci, as it comes": pa11y("pa11y-one.json"),
        "@axe-core/cli": [*axe, "--chromedriver-path", str(given.chromedriver)],
    }


def _run(command: list[str], pages: int) -> dict[str, float]:
    """One whole process with all its children: wall and CPU seconds, peak proportional memory."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    process = subprocess.Popen(
        command, cwd=ROOT, env=_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    peak = _Peak(process.pid)
    _, errors = process.communicate()
    peak.stop()
    # The peers end with 1 and 2 where they found faults.
    if process.returncode and (sys.executable in command or process.returncode > 2):
        sys.exit(f"{' '.join(command[:4])} failed:\n{errors[-2000:]}")
    wall = time.monotonic() - started
    _reap()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {
        "pages_per_second": pages / wall,
        "cpu_per_page": cpu / pages,
        "peak_mb": peak.megabytes,
        "wall": wall,
    }


def _reap() -> None:
    """Wait for what a command left behind: the browser's own processes end a moment after it."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            if os.waitpid(-1, os.WNOHANG) == (0, 0):
                time.sleep(0.05)
        except ChildProcessError:
            return


def _environment() -> dict[str, str]:
    """Compiled modules are kept, as they are wherever the tool is installed; each run would compile all else."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class _Peak:
    """Samples the memory of a process tree from outside (PSS, so that shared pages count once)."""

    def __init__(self, pid: int) -> None:
        self.megabytes = 0.0
        self._pid, self._going = pid, True
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def stop(self) -> None:
        self._going = False
        self._thread.join()

    def _watch(self) -> None:
        while self._going:
            self.megabytes = max(self.megabytes, sum(map(_pss, _tree(self._pid))) / 1024)
            time.sleep(1.0)


def _tree(root: int) -> list[int]:
    children: dict[int, list[int]] = defaultdict(list)
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stat = (entry / "stat").read_text()
            except OSError:
                continue
            children[int(stat.rsplit(")", 1)[1].split()[1])].append(int(entry.name))
    found, todo = [], [root]
    while todo:
        pid = todo.pop()
        found.append(pid)
        todo += children[pid]
    return found


def _pss(pid: int) -> int:
    """Kilobytes, 0 for a process that is gone."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0


def _stages(result: dict[str, Any]) -> dict[str, float]:
    stages: dict[str, list[float]] = defaultdict(list)
    for page in result["pages"]:
        for name, value in (page.get("timings") or {}).items():
            if value is not None:
                stages[name].append(value)
    return {name: round(statistics.median(values), 1) for name, values in stages.items()}


async def floor(urls: list[str], concurrency: int, same_rules: bool) -> None:
    """Open each page and run axe in it; nothing else."""
    from playwright.async_api import async_playwright

    from auditor import registry
    from auditor.gather.browsers import Browsers, ContextSettings
    from auditor.gather.egress import LOOPBACK
    from auditor.gather.visits import axe_source

    rules = [c.removeprefix("axe/") for c in registry.load().checks if c.startswith("axe/")]
    options = {"runOnly": {"type": "rule", "values": rules}} if same_rules else {}
    queue = list(reversed(urls))
    async with async_playwright() as playwright:
        browsers = Browsers(playwright)

        async def work() -> None:
            context = await browsers.context(ContextSettings(egress=LOOPBACK))
            page = await context.new_page()
            while queue:
                await page.goto(queue.pop(), wait_until="load")
                await page.evaluate(axe_source())
                await page.evaluate("(options) => axe.run(document, options)", options)

        await asyncio.gather(*(work() for _ in range(concurrency)))
        await browsers.close()


def _print(figures: dict[str, Any], stages: bool) -> None:
    print(f"{figures['pages']} pages, {figures['audited']} audited, {figures['rounds']} rounds, medians")
    print(f"{'':28} {'pages/s':>8} {'CPU s/page':>11} {'peak MB':>8}")
    for name, row in figures["commands"].items():
        print(f"{name:28} {row['pages_per_second']:8.2f} {row['cpu_per_page']:11.2f} {row['peak_mb']:8.0f}")
    print("the audit beside each: pages/s and CPU seconds per page as a ratio")
    for name, ratio in figures["pages_ratio_to"].items():
        if name != "audit":
            print(f"{name:28} {ratio:8.2f} {figures['cpu_ratio_to'][name]:11.2f}")
    if stages:
        print("median milliseconds of a visit by stage (several visits overlap):")
        for name, value in figures["stages_ms"].items():
            print(f"  {name:12} {value:8.1f}")


if __name__ == "__main__":
    main()
