"""How true the figures of probes are. Each part prints a table; all traffic stays on loopback.

    python benchmarks/probes.py phases   [--repeats 15] [--delays 0,20,100,500]
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
    given = parser.parse_args()
    if given.part == "phases":
        from benchmarks import _probe_phases

        _probe_phases.run(given.repeats, [int(d) for d in given.delays.split(",")])


if __name__ == "__main__":
    main()
