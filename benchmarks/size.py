"""A large portal: memory and rate over a run's time, and runs whose processes are killed again and again.

    python benchmarks/size.py [--pages 20000] [--packs accessibility,language,…] [--warm 6] [--out DIR]
    python benchmarks/size.py --canned [--pages 20000] [--out DIR]
    python benchmarks/size.py --kill [--pages 400] [--kills 6]

The first writes ``size.csv`` (a row every ten seconds, every second with ``--canned``: pages done, memory of our
process and of the whole tree as PSS, so that shared memory counts once) and ``size.svg``, and prints the rates of the
first and the last tenth. The pages come from ``_generated.py``. Before it, the same is done for some minutes for
nothing: a rented machine may be fast until it has been busy for a while, and what it slows down by then is not the
run's. On Linux only.

The second does the same with pages of which only some are visited and all others answer as those did
(``_canned.py``): what a run itself does at size, without waiting an hour for a browser.

The third audits a portal once in peace and then again under kills: in turn the auditor itself (``kill -9``, then
``--resume``) and a process of its browser; and compares what the two runs have found, page by page.
"""

import argparse
import csv
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks._generated import portal  # noqa: E402
from benchmarks.speed import _pss, _tree  # noqa: E402

AREAS = "accessibility,language,rtl,response,availability,complaints,service"
EVERY = 10.0
EVERY_CANNED = 1.0
PROFILE = """\
name: size
portals:
  - name: site
    own: true
    start: [{start}]
checks: {{packs: [{packs}]}}
budgets: {{pages: {pages}, depth: 50, portal_minutes: 10000}}
"""
Row = tuple[float, int, float, float, int]
"""Seconds, pages done, megabytes of our process, megabytes of the tree, processes."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int)
    parser.add_argument("--packs", default=AREAS)
    parser.add_argument("--out", type=Path, default=Path("."))
    parser.add_argument(
        "--warm", type=float, default=6.0, help="minutes of work before, so that the machine is steady"
    )
    parser.add_argument("--canned", action="store_true", help="visit a few pages and retell them as all others")
    parser.add_argument("--kill", action="store_true", help="kill processes instead of watching memory")
    parser.add_argument("--kills", type=int, default=6)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if given.kill:
            under_kills(given.pages or 400, given.packs, given.kills, Path(folder))
        else:
            warm = 0.0 if given.canned else given.warm
            over_time(given.pages or 20_000, given.packs, given.out, Path(folder), given.canned, warm)


# -- memory and rate over time ---------------------------------------------------------------------------------


def over_time(pages: int, packs: str, out: Path, folder: Path, canned: bool, warm: float) -> None:
    out.mkdir(parents=True, exist_ok=True)
    (folder / "warm").mkdir()
    with portal(pages) as start:
        _warm(_command(start, pages, packs, folder / "warm"), warm)
        command = _command(start, pages, packs, folder)
        if canned:
            command[1:3] = ["-m", "benchmarks._canned", str(pages)]
        rows = list(_watch(command, folder / "history.db", EVERY_CANNED if canned else EVERY))
    with (out / "size.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("seconds", "pages", "own_mb", "tree_mb", "processes"))
        writer.writerows((round(r[0], 1), r[1], round(r[2], 1), round(r[3], 1), r[4]) for r in rows)
    (out / "size.svg").write_text(plot(rows))
    _print_rates(rows)
    print(f"written: {out / 'size.csv'}, {out / 'size.svg'}")


def _command(start: str, pages: int, packs: str, folder: Path) -> list[str]:
    profile = folder / "profile.yaml"
    profile.write_text(PROFILE.format(start=start, pages=pages, packs=packs.replace(",", ", ")))
    return [
        *(sys.executable, "-m", "auditor", "audit", "--profile", str(profile), "--fresh"),
        *("--store", str(folder / "history.db"), "--out", str(folder / "out"), "--format", "json"),
    ]


def _warm(command: Sequence[str], minutes: float) -> None:
    """Run it so long, then have it end itself as if it was interrupted."""
    if minutes <= 0:
        return
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with suppress(subprocess.TimeoutExpired):
        process.wait(minutes * 60)
    process.terminate()
    process.wait()


def _watch(command: Sequence[str], store: Path, every: float) -> Iterator[Row]:
    started = time.monotonic()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    while process.poll() is None:
        time.sleep(every)
        tree = _tree(process.pid)
        sizes = [_pss(pid) / 1024 for pid in tree]
        row = (time.monotonic() - started, done_in(store), sizes[0], sum(sizes), len(tree))
        print(f"{row[0]:8.0f} s {row[1]:7} pages {row[2]:8.0f} MB own {row[3]:8.0f} MB tree", file=sys.stderr)
        yield row
    if process.returncode:
        assert process.stderr is not None
        sys.exit(f"the audit failed:\n{process.stderr.read()[-2000:]}")


def done_in(store: Path) -> int:
    """Pages of the newest run that are done."""
    if not store.exists():
        return 0
    with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True, timeout=10)) as connection:
        try:
            row = connection.execute("SELECT count(*) FROM pages WHERE done").fetchone()
        except sqlite3.OperationalError:
            return 0
    return int(row[0])


def _print_rates(rows: Sequence[Row]) -> None:
    last = max(r[1] for r in rows)
    whole = [next(r for r in rows if r[1] >= last * share) for share in (0.05, 0.15, 0.85, 0.95, 1.0)]
    early, late = (_rate(whole[i], whole[i + 1]) for i in (0, 2))
    print(f"{last} pages in {rows[-1][0]:.0f} s, {rows[-1][0] - whole[4][0]:.0f} s of them after the last page")
    print(
        f"rate from 5 to 15 % {early:.2f} pages/s, from 85 to 95 % {late:.2f}, ratio {late / max(early, 0.001):.2f}"
    )
    print(f"{'':22} {'own MB':>8} {'tree MB':>8}")
    for name, row in zip(("at 5 %", "at 15 %", "at 85 %", "at 95 %", "at the last page"), whole, strict=True):
        print(f"{name:22} {row[2]:8.0f} {row[3]:8.0f}")
    print(f"{'most, with the summary':22} {max(r[2] for r in rows):8.0f} {max(r[3] for r in rows):8.0f}")


def _rate(first: Row, second: Row) -> float:
    return (second[1] - first[1]) / max(second[0] - first[0], 0.001)


def plot(rows: Sequence[Row]) -> str:
    """An SVG of memory over pages done."""
    width, height, left, bottom = 900, 360, 60, 40
    most_pages, most_mb = max(r[1] for r in rows) or 1, max(r[3] for r in rows) * 1.1

    def line(column: int, color: str) -> str:
        points = " ".join(
            f"{left + r[1] / most_pages * (width - left - 10):.1f},"
            f"{height - bottom - float(r[column]) / most_mb * (height - bottom - 10):.1f}"
            for r in rows
        )
        return f'<polyline fill="none" stroke="{color}" stroke-width="1.5" points="{points}"/>'

    grid = "".join(
        f'<text x="{left - 6}" y="{height - bottom - share * (height - bottom - 10) + 4:.0f}" text-anchor="end">'
        f'{most_mb * share:.0f}</text><text x="{left + share * (width - left - 10):.0f}" y="{height - bottom + 18}" '
        f'text-anchor="middle">{most_pages * share:.0f}</text>'
        for share in (0, 0.25, 0.5, 0.75, 1)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
        f'font-size="12"><rect width="{width}" height="{height}" fill="#fff"/>{line(3, "#a33")}{line(2, "#236")}{grid}'
        f'<text x="{left + 10}" y="22" fill="#a33">whole tree, MB</text>'
        f'<text x="{left + 130}" y="22" fill="#236">our process, MB</text>'
        f'<text x="{width - 12}" y="{height - 6}" text-anchor="end">pages done</text></svg>\n'
    )


# -- kills -----------------------------------------------------------------------------------------------------


def under_kills(pages: int, packs: str, kills: int, folder: Path) -> None:
    peace, war = folder / "peace", folder / "war"
    with portal(pages) as start:
        for part in (peace, war):
            part.mkdir()
        subprocess.run(_command(start, pages, packs, peace), cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        rows = _hunt(_command(start, pages, packs, war), war, pages, kills)
    print(f"{'killed':24} {'pages done':>10} {'went on after':>14}")
    for what, done, seconds in rows:
        print(f"{what:24} {done:10} {seconds:12.1f} s")
    before, after = (_found(f / "out" / "result.json") for f in (peace, war))
    differing = sorted(u for u in before.keys() | after.keys() if before.get(u) != after.get(u))
    print(
        f"pages: {len(before)} in peace, {len(after)} under kills; differing in findings or state: {len(differing)}"
    )
    for url in differing[:10]:
        print(f"  {url}: {before.get(url)} | {after.get(url)}")
    sys.exit(bool(differing))


def _hunt(command: list[str], folder: Path, pages: int, kills: int) -> list[tuple[str, int, float]]:
    """Kill, in turn, the auditor and a process of its browser, at even steps of the way."""
    rows: list[tuple[str, int, float]] = []
    draw = random.Random(1)
    store = folder / "history.db"
    process = _start(command)
    for kill in range(kills):
        _until(process, store, pages * (kill + 1) // (kills + 1))
        if process.poll() is not None:
            break
        done, moment = done_in(store), time.monotonic()
        if kill % 2 == 0:
            what = "the auditor"
            with _orphans(process.pid):
                process.kill()
                process.wait()
            process = _start([*command, "--resume"])
        else:
            while not (alive := sorted(_browsers(process.pid))):
                time.sleep(0.1)
            name, victim = draw.choice(alive)
            what = f"browser: {name}"
            os.kill(victim, signal.SIGKILL)
        _until(process, store, done + 1)
        rows.append((what, done, time.monotonic() - moment))
    if process.wait():
        sys.exit("the audit failed")
    return rows


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _until(process: subprocess.Popen[bytes], store: Path, pages: int) -> None:
    while process.poll() is None and done_in(store) < pages:
        time.sleep(0.1)


@contextmanager
def _orphans(pid: int) -> Iterator[None]:
    """What the killed one leaves behind has to end by itself: it is given five seconds, then this says so."""
    left = _tree(pid)[1:]
    yield
    deadline = time.monotonic() + 5
    while (alive := [p for p in left if Path(f"/proc/{p}/exe").exists()]) and time.monotonic() < deadline:
        time.sleep(0.1)
    if alive:
        print(f"  {len(alive)} processes outlived the auditor", file=sys.stderr)


def _browsers(pid: int) -> set[tuple[str, int]]:
    found = set()
    for child in _tree(pid)[1:]:
        try:
            words = Path(f"/proc/{child}/cmdline").read_text().split("\0")
        except OSError:
            continue
        kind = next((w.removeprefix("--type=") for w in words if w.startswith("--type=")), "browser")
        if "headless" in words[0] or "chrom" in words[0]:
            found.add((kind, child))
    return found


def _found(path: Path) -> dict[str, tuple[Any, ...]]:
    result = json.loads(path.read_bytes())
    findings: dict[str, list[str]] = {p["url"]: [] for p in result["pages"]}
    for finding in result["findings"]:
        findings.setdefault(finding["page"], []).append(f"{finding['check']} {finding['fingerprint']}")
    states = {p["url"]: p["state"] for p in result["pages"]}
    return {url.partition("/")[2]: (states.get(url), tuple(sorted(f))) for url, f in findings.items()}


if __name__ == "__main__":
    main()
