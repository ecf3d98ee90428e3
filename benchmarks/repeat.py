"""An unchanged site audited again, one of its pages changed, and a style sheet that all its pages share.

    python benchmarks/repeat.py [--site DIR] [--pages 50] [--json FILE]

The site is copied to a folder of its own and served on loopback; each audit is a whole command with everything that
a run does (speed lane, probes, reports). Without ``--site`` the pages are made up (``_generated.py``). In turn:

1. first: nothing is known;
2. again: nothing has changed;
3. one page gets an image without a text alternative, and everything else is as it was;
4. the same, measured whole (``--fresh``): its findings have to be those of 3;
5. a style sheet gets one more rule: every page that uses it has to be measured again.

Printed are seconds, CPU seconds of all processes (Linux), pages taken over, and the pages whose findings differ from
those of the audit before.
"""

import argparse
import ctypes
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks._generated import STYLE, page, path_of  # noqa: E402
from benchmarks._serve import served  # noqa: E402
from benchmarks.speed import PR_SET_CHILD_SUBREAPER, _reap  # noqa: E402

PROFILE = """\
name: repeat
portals:
  - name: site
    own: true
    start: {start}
budgets: {{page_seconds: 120}}
"""
FAULT = b"<p><img src='/planted.gif'></p>"
Findings = dict[str, list[tuple[str, str]]]
"""Check and fingerprint of every finding by page."""


@dataclass(frozen=True, slots=True)
class Audit:
    """One audit: what it took and what it found."""

    name: str
    seconds: float
    cpu: float
    """Seconds of all its processes: what it takes where others share the machine."""
    taken: int
    pages: int
    measured: frozenset[str]
    found: Findings
    warnings: tuple[str, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--site", type=Path, help="folder of HTML pages")
    parser.add_argument("--pages", type=int, default=50)
    parser.add_argument("--short", action="store_true", help="the first two audits alone")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    # Processes that lose their parent become ours, so that their CPU time is counted.
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        names = _copy(given.site, site, given.pages) if given.site else _make(site, given.pages)
        with served(site) as origin:
            audits = _all(origin, site, names, Path(folder), given.short)
    rows = _rows(audits)
    print(f"{'audit':28} {'seconds':>8} {'CPU s':>7} {'pages':>6} {'taken over':>10}  findings differ on")
    for row in rows:
        figures = f"{row['seconds']:8.1f} {row['cpu_seconds']:7.1f} {row['pages']:6} {row['taken']:10}"
        print(f"{row['audit']:28} {figures}  {row['differing']}")
        print("".join(f"    {line}\n" for line in row["warnings"]), end="")
    first, again = audits[:2]
    print(
        f"again is {first.seconds / again.seconds:.1f} times as fast as first, with {again.cpu / first.cpu:.0%} of its CPU"
    )
    if given.json:
        given.json.write_text(json.dumps(rows, indent=2))


def _all(origin: str, site: Path, names: list[str], folder: Path, short: bool) -> list[Audit]:
    def audit(name: str, *options: str, store: str = "history.db") -> Audit:
        return _audit(name, [f"{origin}/{n}" for n in names], folder, folder / store, options)

    audits = [audit("first"), audit("again")]
    if short:
        return audits
    changed = site / names[len(names) // 2]
    changed.write_bytes(_planted(changed.read_bytes()))
    audits += [audit("one page changed"), audit("the same, measured whole", "--fresh", store="other.db")]
    style = _shared_style(site, names)
    with style.open("ab") as file:
        file.write(b"\n.repeat-benchmark { color: inherit }\n")
    audits.append(audit(f"{style.name} changed"))
    return audits


def _copy(source: Path, site: Path, pages: int) -> list[str]:
    shutil.copytree(source, site)
    found = sorted(p.relative_to(site).as_posix() for p in site.rglob("*.html"))
    return found[:: max(1, len(found) // pages)][:pages]


def _make(site: Path, pages: int) -> list[str]:
    names = []
    for number in range(pages):
        name = f"{path_of(number).strip('/') or 'home'}.html"
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(page(number, pages), encoding="utf-8")
        names.append(name)
    (site / "site.css").write_text(STYLE)
    return names


def _planted(page: bytes) -> bytes:
    head, end, rest = page.rpartition(b"</body>")
    return head + FAULT + end + rest if end else page + FAULT


def _shared_style(site: Path, names: Iterable[str]) -> Path:
    """The style sheet that most pages name."""
    count: dict[Path, int] = defaultdict(int)
    sheets = list(site.rglob("*.css"))
    for name in names:
        text = (site / name).read_text(encoding="utf-8", errors="replace")
        for sheet in sheets:
            count[sheet] += sheet.name in text
    if not count:
        sys.exit("the site has no style sheet")
    return max(count, key=lambda sheet: count[sheet])


def _audit(name: str, urls: list[str], folder: Path, store: Path, options: Iterable[str]) -> Audit:
    profile = folder / "profile.yaml"
    profile.write_text(PROFILE.format(start=json.dumps(urls)))
    out = folder / "out"
    command = [
        *(sys.executable, "-m", "auditor", "audit", "--profile", str(profile), "--no-crawl"),
        *("--pages", str(len(urls)), "--store", str(store), "--out", str(out), *options),
    ]
    started, before = time.monotonic(), _cpu()
    done = subprocess.run(command, cwd=ROOT, env=_environment(), capture_output=True, text=True, check=False)
    seconds = time.monotonic() - started
    _reap()
    cpu = _cpu() - before
    if done.returncode:
        sys.exit(f"{name} failed:\n{done.stderr[-2000:]}")
    result: dict[str, Any] = json.loads((out / "result.json").read_bytes())
    audited = [p for p in result["pages"] if p["state"] == "audited"]
    found: Findings = {p["url"]: [] for p in audited}
    for finding in result["findings"]:
        if finding["page"] in found and not _of_a_portal(result, finding["check"]):
            found[finding["page"]].append((finding["check"], finding["fingerprint"]))
    return Audit(
        name,
        seconds,
        cpu,
        sum(bool(p["taken_from"]) for p in audited),
        len(audited),
        frozenset(p["url"] for p in audited if not p["taken_from"]),
        {url: sorted(items) for url, items in found.items()},
        tuple(w["text"]["en"] for w in result["warnings"] if w["key"].startswith("reuse")),
    )


def _of_a_portal(result: dict[str, Any], check: str) -> bool:
    """Checks of whole portals are judged anew in every audit, from times measured anew."""
    return bool(result["checks"][check]["scope"] == "portal")


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _rows(audits: list[Audit]) -> list[dict[str, Any]]:
    rows = []
    for before, after in zip([audits[0], *audits], audits, strict=False):
        differing = sorted(u for u in after.found if before.found.get(u) != after.found[u])
        gained = [c for u in differing for c in _more(before.found.get(u, []), after.found[u])]
        lost = [c for u in differing for c in _more(after.found[u], before.found.get(u, []))]
        places = ", ".join(unquote(urlsplit(u).path) for u in differing[:5]) or "none"
        told = f": +{' +'.join(gained)}" if gained else ""
        told += f" -{' -'.join(lost)}" if lost else ""
        rows.append(
            {
                "audit": after.name,
                "seconds": round(after.seconds, 1),
                "cpu_seconds": round(after.cpu, 1),
                "pages": after.pages,
                "taken": after.taken,
                "differing": (f"{len(differing)}: " if differing else "") + places + told,
                "warnings": after.warnings,
            }
        )
    return rows


def _more(fewer: list[tuple[str, str]], more: list[tuple[str, str]]) -> list[str]:
    rest = list(fewer)
    found = []
    for item in more:
        if item in rest:
            rest.remove(item)
        else:
            found.append(item[0])
    return found


if __name__ == "__main__":
    main()
