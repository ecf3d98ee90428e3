"""How well the portal's languages are judged: one command, one table.

    benchmarks/language.py [--w3c DIR] [--act DIR] [--handbook DIR] [--bootstrap DIR] [--json FILE]

``--w3c``: self-test pages of the W3C Internationalization Checker with their ``manifest.json``.
``--act``: W3C's ACT rules and test cases. ``--handbook``: Debian's handbook (``ar-MA`` beside ``en-US``).
``--bootstrap``: Bootstrap's right-to-left examples with spoiled twins. Without a folder a part is left out;
the strings of the system's message catalogues are always judged.
"""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import _act, _handbook, _mirroring, _strings, _w3c


def main() -> int:
    """Run what was asked for, print a table, write the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    for name in ("w3c", "act", "handbook", "bootstrap", "json"):
        parser.add_argument(f"--{name}", type=Path)
    given = parser.parse_args()
    figures: dict[str, Any] = {"identification": _strings.measure()}
    parts: dict[str, Callable[[Path], dict[str, Any]]] = {
        "w3c": _w3c.measure,
        "act": _act.measure,
        "handbook": _handbook.measure,
        "bootstrap": _mirroring.bootstrap,
    }
    for name, measure in parts.items():
        folder = getattr(given, name)
        if folder is not None:
            figures[name] = measure(folder)
    for name, values in figures.items():
        print(name)
        for key, value in values.items():
            print(f"  {key:<28} {_short(value)}")
    if given.json:
        given.json.write_text(json.dumps(figures, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return 0


def _short(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value[:8])) or "-"
    if isinstance(value, dict):
        return ", ".join(f"{k} {v}" for k, v in value.items())
    return f"{value:.4g}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    raise SystemExit(main())
