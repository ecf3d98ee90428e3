"""Coverage-guided fuzzing of the hottest parsers: ``python -m tests.fuzz.guided TARGET --seconds 60``.

Needs atheris (``pip install atheris``), which is no dependency of the project: it has no build for every Python.
Ends with 0 where nothing broke, 1 where an input broke the parser (it is written to the current folder), 3 without atheris.
"""

import argparse
import sys
import tempfile
from pathlib import Path

TARGETS = ("urls", "dates", "durations", "contacts", "sitemap", "pdf")
MISSING = 3
_PACKAGES = ["auditor.commons", "auditor.gather.fetch"]


def main() -> int:
    """Fuzz one target for a while."""
    parser = argparse.ArgumentParser(description="Coverage-guided fuzzing of one parser.")
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=60, help="how long")
    chosen = parser.parse_args()
    try:
        import atheris
    except ImportError:
        sys.stderr.write("atheris is not installed, nothing was fuzzed: pip install atheris\n")
        return MISSING
    with atheris.instrument_imports(include=_PACKAGES):
        from tests.fuzz import targets
    target = next(t for t in targets.targets() if t.name == chosen.target)
    takes_bytes = chosen.target in ("sitemap", "pdf")

    def one(data: bytes) -> None:
        target.feed(data if takes_bytes else data.decode("utf-8", "ignore"))

    corpus = Path(tempfile.mkdtemp(prefix="corpus-"))
    for number, seed in enumerate(targets.seeds(chosen.target)):
        (corpus / str(number)).write_bytes(seed)
    options = [f"-max_total_time={chosen.seconds}", "-timeout=60", "-max_len=20000", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], *options, str(corpus)], one)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
