"""The reports of the W3C Internationalization Checker on its own self-test pages, compared with ours."""

import json
from pathlib import Path
from typing import Any

from auditor import evaluate, registry
from auditor.artifacts import raw_needs
from auditor.rules import Check
from tests.lab import Lab, capture_of


def measure(folder: Path) -> dict[str, Any]:
    """Pages, and pages on which our set of report ids equals the manifest's."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    checks = [c for c in registry.load().checks.values() if _may_report(c)]
    needs = raw_needs({n for c in checks for n in c.needs} | {"snapshot"})
    lab = Lab()
    different = []
    try:
        for name, case in sorted(manifest.items()):
            headers = {"Content-Type": case["content_type"]}
            if case["content_language"]:
                headers["Content-Language"] = case["content_language"]
            body = (folder / f"{name}.html").read_bytes()
            visit = lab.visit(body, needs=needs, headers=headers)
            got, wanted = _reports(visit, checks), set(case["expected"])
            if got != wanted:
                different.append(f"{name}: missing {sorted(wanted - got)}, extra {sorted(got - wanted)}")
    finally:
        lab.close()
    return {"pages": len(manifest), "equal": len(manifest) - len(different), "different": different}


def _may_report(check: Check) -> bool:
    return not check.is_portal_check and check.id.startswith(("language/", "rtl/")) and not _is_geometry(check)


def _is_geometry(check: Check) -> bool:
    """Checks that need more than the page as it stands have no counterpart in the W3C's checker."""
    return not raw_needs(check.needs) <= {"snapshot", "axtree", "source", "network"}


def _reports(visit: Any, checks: list[Check]) -> set[str]:
    found: set[str] = set()
    result = evaluate.judge_page(capture_of(visit), checks)
    if result.warnings:
        raise RuntimeError(result.warnings[0])
    for finding in result.findings:
        named = finding.evidence.get("w3c", ())
        found.update([named] if isinstance(named, str) else named)
    return found
