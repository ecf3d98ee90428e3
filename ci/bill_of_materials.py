"""Completes the wheel's CycloneDX bill of materials: the wheel's own hash, and the axe script that a package carries.

Runs in the environment of ci/supply.lock. The result is checked against CycloneDX's schema, strictly.
"""

import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator


def sha256(path: Path) -> list[dict[str, str]]:
    """A file's hash as CycloneDX writes it."""
    return [{"alg": "SHA-256", "content": hashlib.sha256(path.read_bytes()).hexdigest()}]


def axe(environment: Path) -> dict[str, Any]:
    """axe-core as a component: a script inside a Python package, which lists of Python packages miss."""
    script = next(environment.glob("lib/python*/site-packages/axe_playwright_python/axe.min.js"))
    found = re.search(r"axe v(\d+\.\d+\.\d+)", script.read_text(encoding="utf-8")[:200])
    if found is None:
        raise SystemExit("bill of materials: the axe script does not say its version")
    return {
        "bom-ref": f"axe-core@{found[1]}",
        "type": "library",
        "name": "axe-core",
        "version": found[1],
        "purl": f"pkg:npm/axe-core@{found[1]}",
        "hashes": sha256(script),
        "licenses": [{"license": {"id": "MPL-2.0"}}],
    }


def main(packages: str, wheel: str, environment: str, out: str) -> None:
    """Write the bill of materials. Ends with an error where it is not valid."""
    bill = json.loads(Path(packages).read_text(encoding="utf-8"))
    script = axe(Path(environment))
    bill["metadata"]["component"]["hashes"] = sha256(Path(wheel))
    bill["components"].append(script)
    for entry in bill["dependencies"]:
        if entry["ref"].startswith("axe-playwright-python=="):
            entry["dependsOn"] = [*entry.get("dependsOn", ()), script["bom-ref"]]
    bill["dependencies"].append({"ref": script["bom-ref"]})
    text = json.dumps(bill, indent=1, sort_keys=True) + "\n"
    if problem := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise SystemExit(f"bill of materials: not valid: {problem}")
    Path(out).write_text(text, encoding="utf-8")
    print(f"bill of materials: CycloneDX 1.6, {len(bill['components'])} components")


if __name__ == "__main__":
    main(*sys.argv[1:])
