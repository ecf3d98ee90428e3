"""Many machines: speed and sameness, what a kill costs, and the store at size. Each part prints a table.

    python benchmarks/cluster.py workers [--site DIR] [--pages 60] [--workers 1,2,4]
    python benchmarks/cluster.py kills   [--site DIR] [--pages 60]
    python benchmarks/cluster.py store   [--findings 1000000]

``--site`` is a folder of HTML pages; without it, the bundled demo portal's clean twin is used. Everything runs on this
machine, on loopback, under mutual TLS: workers share its cores with each other and with the coordinator, so that wall
times say how much the cluster costs, and CPU seconds what more machines would gain. PostgreSQL is used where its
server is installed.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parts = parser.add_subparsers(dest="part", required=True)
    workers = parts.add_parser("workers", help="one, two and four workers beside a plain run: speed, same results")
    kills = parts.add_parser("kills", help="kill -9 of every process in mid-run: lost and doubled pages")
    store = parts.add_parser("store", help="a million findings written and read, SQLite and PostgreSQL")
    for part in (workers, kills):
        part.add_argument("--site", type=Path, help="folder of HTML pages")
        part.add_argument("--pages", type=int, default=60)
        part.add_argument("--check", action="append", default=[], metavar="ID", help="these checks only")
    workers.add_argument("--workers", default="1,2,4", help="how many, one after the other")
    kills.add_argument("--only", default="", help="victims, such as worker,coordinator")
    store.add_argument("--findings", type=int, default=1_000_000)
    for part in (workers, kills, store):
        part.add_argument("--json", type=Path)
    given = parser.parse_args()
    figures: Any
    if given.part == "store":
        from benchmarks import _cluster_store

        figures = _cluster_store.run(given.findings)
    elif given.part == "workers":
        from benchmarks import _cluster_workers

        figures = _cluster_workers.run(
            given.site, given.pages, given.check, [int(n) for n in given.workers.split(",")]
        )
    else:
        from benchmarks import _cluster_kills

        figures = _cluster_kills.run(
            given.site, given.pages, given.check, given.only.split(",") if given.only else []
        )
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
