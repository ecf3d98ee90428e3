"""How true the figures of probes are. Each part prints a table; all traffic stays on loopback.

python benchmarks/probes.py phases   [--repeats 15] [--delays 0,20,100,500]
    python benchmarks/probes.py targets  [--targets 1000] [--every 60] [--minutes 3]     (10 for the full figure)
    python benchmarks/probes.py interval [--histories 10000]
    python benchmarks/probes.py outages  [--days 30] [--endpoints 4]
    python benchmarks/probes.py live     [--minutes 3]      (20 for the full figure; kills the prober in the middle)
    python benchmarks/probes.py lighthouse --pages DIR --lighthouse FILE [--count 10] [--runs 10] [--browser PATH]
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parts = parser.add_subparsers(dest="part", required=True)
    phases = parts.add_parser("phases", help="phase times beside curl's")
    phases.add_argument("--repeats", type=int, default=15)
    phases.add_argument("--delays", default="0,20,100,500")
    targets = parts.add_parser("targets", help="many targets from one process, a fifth of them bad")
    targets.add_argument("--targets", type=int, default=1000)
    targets.add_argument("--every", type=float, default=60)
    targets.add_argument("--minutes", type=float, default=3)
    interval = parts.add_parser("interval", help="how often the printed interval holds the truth")
    interval.add_argument("--histories", type=int, default=10_000)
    outages = parts.add_parser("outages", help="scripted outages in virtual time")
    outages.add_argument("--days", type=int, default=30)
    outages.add_argument("--endpoints", type=int, default=4)
    live = parts.add_parser("live", help="scripted outages in real time, and kill -9")
    live.add_argument("--minutes", type=float, default=3)
    beside = parts.add_parser("lighthouse", help="browser figures beside Lighthouse's")
    beside.add_argument("--pages", type=Path, required=True, help="folder of HTML pages")
    beside.add_argument("--lighthouse", type=Path, required=True, help="the program, node_modules/.bin/lighthouse")
    beside.add_argument("--count", type=int, default=10)
    beside.add_argument("--runs", type=int, default=10)
    beside.add_argument("--browser", default="/usr/bin/chromium-headless-shell")
    given = parser.parse_args()
    if given.part == "phases":
        from benchmarks import _probe_phases

        _probe_phases.run(given.repeats, [int(d) for d in given.delays.split(",")])
    elif given.part == "targets":
        from benchmarks import _probe_load

        _probe_load.run(given.targets, given.every, given.minutes * 60)
    elif given.part == "interval":
        from benchmarks import _probe_simulations

        _probe_simulations.coverage(given.histories)
    elif given.part == "outages":
        from benchmarks import _probe_simulations

        _probe_simulations.outages(given.days, given.endpoints)
    elif given.part == "live":
        from benchmarks import _probe_live

        _probe_live.run(given.minutes * 60)
    elif given.part == "lighthouse":
        from benchmarks import _probe_lighthouse

        _probe_lighthouse.run(given.pages, given.lighthouse, given.count, given.runs, given.browser)


if __name__ == "__main__":
    main()
