"""GitLab's two reports: accessibility (the JSON of pa11y-ci) and code quality (Code Climate's JSON).

GitLab tells new from old accessibility errors by comparing whole objects, so that nothing stands in them that
changes from run to run; and one object is one issue, since equal ones on two pages would be merged.
"""

import json
from typing import Any

from auditor.gate import Status
from auditor.model import Impact
from auditor.report.ci import Row, View, line

_SEVERITY = {
    Impact.CRITICAL: "critical",
    Impact.SERIOUS: "major",
    Impact.MODERATE: "minor",
    Impact.MINOR: "info",
}


def files(view: View) -> dict[str, bytes]:
    """``gl-accessibility.json`` and ``gl-code-quality.json``."""
    seen: dict[str, Row] = {}
    for row in view.open:
        seen.setdefault(row.identity, row)
    rows = list(seen.values())
    quality = [_quality(row, view) for row in rows]
    return {"gl-accessibility.json": _dumped(_accessibility(rows, view)), "gl-code-quality.json": _dumped(quality)}


def _dumped(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def _accessibility(rows: list[Row], view: View) -> dict[str, Any]:
    results: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        results.setdefault(row.url or f"portal:{line(row.issue.portal, 200)}", []).append(_error(row))
    judged = sum(int(portal["audited"]) for portal in view.result.portals)
    return {"total": judged, "passes": max(0, judged - len(results)), "errors": len(rows), "results": results}


def _error(row: Row) -> dict[str, Any]:
    return {
        "code": row.issue.check,
        "type": "error",
        "typeCode": 1,
        "message": " ".join([row.title, *row.criteria]),
        "context": row.issue.group,
        "selector": "",
        "runner": "portal-auditor",
        "runnerExtras": {"fingerprint": row.identity, "impact": row.issue.impact.value},
    }


def _quality(row: Row, view: View) -> dict[str, Any]:
    severity = "blocker" if row.issue.fails and row.issue.impact is Impact.CRITICAL else _SEVERITY[row.issue.impact]
    standing = f" [{row.status}]" if row.issue.status is Status.EXPIRED else ""
    return {
        "description": f"{row.message} {row.page}{standing}",
        "check_name": row.issue.check,
        "fingerprint": row.identity,
        "severity": severity,
        "location": {"path": view.anchor.path, "lines": {"begin": row.line}},
    }
