"""The locked packages against the known vulnerabilities, by pip-audit.

pip-audit calls a package that its service does not know "skipped" and still ends well. Here nothing is claimed then.
Ends with 0: every package was looked up and none is vulnerable. 1: some are. 3: not every one could be looked up.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

LOCKS = (Path("ci/requirements.lock"), Path("ci/supply.lock"))
PASSED, VULNERABLE, UNKNOWN = 0, 1, 3


def audit(tool: str, lock: Path, service: str) -> list[dict[str, Any]]:
    """What pip-audit says of each package; nothing where it could not answer at all."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "answer.json"
        options = [
            "--disable-pip",
            "--progress-spinner",
            "off",
            "--timeout",
            "30",
            "--vulnerability-service",
            service,
        ]
        command = [tool, "--requirement", str(lock), "--require-hashes", *options, "--format", "json"]
        done = subprocess.run([*command, "--output", str(answer)], capture_output=True, text=True, check=False)
        if not answer.exists():
            print(f"{lock}: {(done.stderr.strip().splitlines() or ['no answer'])[-1]}", file=sys.stderr)
            return []
        found: list[dict[str, Any]] = json.loads(answer.read_text(encoding="utf-8"))["dependencies"]
        return found


def verdict(lock: Path, wanted: int, answers: list[dict[str, Any]]) -> tuple[int, str]:
    """The exit code for one lock and a sentence about it. ``wanted``: packages that the lock names."""
    looked_up = [a for a in answers if "skip_reason" not in a]
    bad = [a for a in looked_up if a["vulns"]]
    said = f"{lock}: {len(looked_up)} of {wanted} packages looked up"
    if bad:
        lines = [f"  {a['name']} {a['version']}: {', '.join(v['id'] for v in a['vulns'])}" for a in bad]
        return VULNERABLE, "\n".join([f"{said}, {len(bad)} with known vulnerabilities", *lines])
    if len(looked_up) < wanted:
        return UNKNOWN, f"{said}: NOT AUDITED, the vulnerability service could not be asked about the others"
    return PASSED, f"{said}, none has a known vulnerability"


def main() -> int:
    """Audit every lock; the worst verdict counts, and a vulnerability is worse than not knowing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool", help="the pip-audit program")
    parser.add_argument("--service", choices=("pypi", "osv"), default="pypi", help="who is asked")
    chosen = parser.parse_args()
    codes = set()
    for lock in LOCKS:
        wanted = len(re.findall(r"(?m)^[a-z0-9][\w.-]*==", lock.read_text(encoding="utf-8"), re.IGNORECASE))
        code, said = verdict(lock, wanted, audit(chosen.tool, lock, chosen.service))
        codes.add(code)
        print(said)
    return next((c for c in (VULNERABLE, UNKNOWN) if c in codes), PASSED)


if __name__ == "__main__":
    sys.exit(main())
