"""Native JSON of Jenkins' warnings-ng plugin: unlike its SARIF reader, it keeps fingerprints."""

import json
from typing import Any

from auditor.gate import Status
from auditor.model import Impact
from auditor.report.ci import OPEN, Row, View

_SEVERITY = {Impact.CRITICAL: "HIGH", Impact.SERIOUS: "HIGH", Impact.MODERATE: "NORMAL", Impact.MINOR: "LOW"}


def files(view: View) -> dict[str, bytes]:
    """``jenkins-issues.json``: every issue that was not found unsteady."""
    issues = [_issue(row, view) for row in view.rows if row.issue.status in (*OPEN, Status.KNOWN)]
    report = {"_class": "io.jenkins.plugins.analysis.core.restapi.ReportApi", "issues": issues, "size": len(issues)}
    return {"jenkins-issues.json": json.dumps(report, ensure_ascii=False, indent=1).encode()}


def _issue(row: Row, view: View) -> dict[str, Any]:
    return {
        "fileName": view.anchor.path,
        "lineStart": row.line,
        "severity": "ERROR" if row.issue.fails else _SEVERITY[row.issue.impact],
        "message": f"{row.message} {row.page}",
        "description": row.accept if row.issue.fails else row.standing,
        "category": row.area,
        "type": row.issue.check,
        "fingerprint": row.identity,
        "moduleName": row.issue.portal,
        "additionalProperties": row.issue.status.value,
    }
