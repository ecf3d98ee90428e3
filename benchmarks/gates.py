"""Whether gates are green for the right reason.

    python benchmarks/gates.py situations [--only WORDS]        what happened, and the exit code seen
    python benchmarks/gates.py templates                        what pipelines copy, run line by line
    python benchmarks/gates.py history --old DIR --new DIR      findings known again between two versions of real pages
    python benchmarks/gates.py steady [--site DIR]              repeated audits of unchanged pages under CPU load

Each prints a table and ends with 1 where something is not as it should be.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


Work = Callable[[argparse.Namespace, Path], tuple[object, bool]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    situations = commands.add_parser("situations")
    situations.add_argument("--only", default="", help="those whose name holds this")
    templates = commands.add_parser("templates")
    templates.add_argument("--only", choices=("github", "image"), default="", help="one way of installing")
    history = commands.add_parser("history")
    history.add_argument("--old", type=Path, required=True, help="folder of HTML pages")
    history.add_argument("--new", type=Path, required=True, help="the same pages in a later version")
    history.add_argument("--pages", type=int, default=90)
    history.add_argument("--work", type=Path, help="keeps the captures, and judges those there, without a browser")
    history.add_argument("--misses", type=int, default=10, help="how many wrong ones are shown")
    steady = commands.add_parser("steady")
    steady.add_argument("--site", type=Path, help="folder of HTML pages; without it, the bundled demo portal")
    steady.add_argument("--pages", type=int, default=40)
    steady.add_argument("--repeats", type=int, default=20)
    steady.add_argument("--minutes", type=float, default=600, help="no further repeat begins after these")
    steady.add_argument("--busy", type=int, default=1, help="processes that keep a core busy meanwhile")
    for command in commands.choices.values():
        command.add_argument("--json", type=Path)
    given = parser.parse_args()
    works: dict[str, Work] = {
        "situations": _situations,
        "templates": _templates,
        "history": _history,
        "steady": _steady,
    }
    with tempfile.TemporaryDirectory() as folder:
        figures, right = works[given.command](given, Path(folder))
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2, ensure_ascii=False), encoding="utf-8")
    sys.exit(0 if right else 1)


def _situations(given: argparse.Namespace, folder: Path) -> tuple[object, bool]:
    from benchmarks._gate_situations import measure

    rows = []
    print(f"{'situation':42} {'right':>5} {'seen':>5} {'s':>5}  why")
    for seen in measure(folder, given.only):
        mark = "" if seen.code == seen.situation.code else "  <-- WRONG"
        name, wanted = seen.situation.name, seen.situation.code
        print(f"{name:42} {wanted:5} {seen.code:5} {seen.seconds:5.1f}  {seen.said[:120]}{mark}", flush=True)
        rows.append({"situation": name, "right": wanted, "seen": seen.code, "said": seen.said})
    wrong = sum(row["right"] != row["seen"] for row in rows)
    print(f"{len(rows)} situations, {wrong} wrong")
    return rows, bool(rows) and not wrong


def _templates(given: argparse.Namespace, folder: Path) -> tuple[object, bool]:
    from benchmarks._gate_templates import measure

    rows = []
    print(f"{'template':36} {'right':>5} {'seen':>5}  files")
    for ran in measure(ROOT, folder, given.only):
        right = ran.code == ran.right and not ran.missing
        files = f"missing: {', '.join(ran.missing)}" if ran.missing else "all there"
        print(f"{ran.name:36} {ran.right:5} {ran.code:5}  {files}", flush=True)
        if not right:
            print(ran.log)
        rows.append({"template": ran.name, "right": ran.right, "seen": ran.code, "missing": ran.missing})
    return rows, all(row["right"] == row["seen"] and not row["missing"] for row in rows)


def _history(given: argparse.Namespace, folder: Path) -> tuple[object, bool]:
    from benchmarks._gate_history import measure

    found = measure(given.old, given.new, given.work or folder, given.pages)
    known = found.known / found.same if found.same else 0.0
    seen = found.seen / found.new if found.new else 1.0
    print(f"pages {found.pages}, changed {found.changed}; findings {found.before} before, {found.after} after")
    print(f"same  {found.same:6}  known again {found.known:6}  {100 * known:6.2f} %  (98 wanted)")
    print(f"new   {found.new:6}  seen as new {found.seen:6}  {100 * seen:6.2f} %  (100 wanted)")
    for why, n in found.undecided.most_common():
        print(f"left out {n:6}: {why}")
    for miss in found.misses[: given.misses]:
        print(f"  {miss}")
    figures = {**asdict(found), "undecided": dict(found.undecided), "known_share": known, "seen_share": seen}
    return figures, known >= 0.98 and seen == 1.0


def _steady(given: argparse.Namespace, folder: Path) -> tuple[object, bool]:
    from benchmarks._gate_steady import Figures, measure

    found, until = Figures(), time.monotonic() + 60 * given.minutes
    print(f"{'repeat':>6} {'code':>4} {'s':>6} {'findings':>8} {'unsteady':>8}  said")
    for found in measure(given.site, given.pages, given.repeats, given.busy, folder):
        last = found.repeats[-1]
        row = f"{len(found.repeats):6} {last.code:4} {last.seconds:6} {last.findings:8} {last.unsteady:8}  {last.said}"
        print(row, flush=True)
        if time.monotonic() > until:
            break
    varied = f"findings in every repeat {found.every}, in some {found.some.total()}"
    print(
        f"gates that flipped {found.flips} of {len(found.repeats)}; {varied}, outcomes varied {found.outcomes.total()}"
    )
    for about, example in found.examples.items():
        print(f"  {about}: {example}")
    figures = {**asdict(found), "some": dict(found.some), "outcomes": dict(found.outcomes), "flips": found.flips}
    return figures, bool(found.repeats) and not found.flips


if __name__ == "__main__":
    main()
