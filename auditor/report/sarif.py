"""SARIF 2.1.0 for code scanning: one result an issue, at the portal's line of the committed profile.

GitHub refuses files over 10 MB or 25,000 results, shows the first location only, wants relative paths, and takes
``primaryLocationLineHash`` for identity.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

from auditor.gate import Status
from auditor.model import CheckInfo, Impact
from auditor.report.ci import Row, View, line

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MAX_RESULTS = 5000
_LEVEL = {Impact.CRITICAL: "warning", Impact.SERIOUS: "warning", Impact.MODERATE: "note", Impact.MINOR: "note"}
_SEVERITY = {"error": "error", "warning": "warning", "note": "recommendation"}


def files(view: View) -> dict[str, bytes]:
    """``portal-audit.sarif``."""
    return {"portal-audit.sarif": json.dumps(_log(view), ensure_ascii=False, indent=1).encode()}


def _log(view: View) -> dict[str, Any]:
    rows = _one_each(view.rows)[:MAX_RESULTS]
    rules = {row.issue.check: index for index, row in enumerate({r.issue.check: r for r in rows}.values())}
    profile = line(str(view.result.run["profile"]["name"]), 80)
    driver = {
        "name": "Portal Auditor",
        "version": str(view.result.tool.get("version", "")),
        "rules": [_rule(view.result.checks[check], view) for check in rules],
    }
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"portal-audit/{profile}/{view.result.run['id']}"},
        "results": [_result(row, rules[row.issue.check], view) for row in rows],
        "invocations": [
            {
                "executionSuccessful": not view.verdict.shortfalls,
                "toolExecutionNotifications": [
                    {"level": level, "message": {"text": said}} for level, said in view.notes
                ],
            }
        ],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _one_each(rows: Iterable[Row]) -> list[Row]:
    """One row a group: the one that fails, or else the first, where a group has several standings."""
    first: dict[str, Row] = {}
    for row in rows:
        first.setdefault(row.identity, row)
    return list(first.values())


def _rule(check: CheckInfo, view: View) -> dict[str, Any]:
    level = _LEVEL[check.impact]
    help_text = line(f"{check.why[view.lang]} {check.fix[view.lang]}", 1000)
    return {
        "id": check.id,
        "name": "".join(part.capitalize() for part in re.split(r"[^A-Za-z0-9]+", check.id))[:255],
        "shortDescription": {"text": line(check.title["en"], 1000)},
        "fullDescription": {"text": line(check.title[view.lang], 1000)},
        "help": {"text": help_text, "markdown": help_text},
        "defaultConfiguration": {"level": level},
        "properties": {
            "tags": [check.area.value, *(f"WCAG {number}" for number in check.wcag[:8])],
            "precision": "high",
            "problem.severity": _SEVERITY[level],
        },
    }


def _result(row: Row, rule: int, view: View) -> dict[str, Any]:
    issue = row.issue
    region = {"startLine": row.line, "endLine": row.line, "startColumn": 1, "endColumn": 2}
    place: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": view.anchor.uri}, "region": region},
    }
    if row.selector:
        place["logicalLocations"] = [{"fullyQualifiedName": row.selector, "kind": "element"}]
    told = {
        "ruleId": issue.check,
        "ruleIndex": rule,
        "level": "error" if issue.fails else _LEVEL[issue.impact],
        "message": {"text": line(f"{row.message} {row.page}", 1000)},
        "locations": [place],
        "partialFingerprints": {"primaryLocationLineHash": f"{row.identity}:1", "portalAuditor/v1": issue.group},
        "baselineState": "new" if issue.status in (Status.NEW, Status.SPREAD) else "unchanged",
        "properties": {
            "status": issue.status.value,
            "impact": issue.impact.value,
            "page": row.url,
            "pages": issue.pages,
            "places": issue.places,
            "fingerprint": issue.example.fingerprint,
            "accept": row.accept,
        },
    }
    if row.url:
        told["webRequest"] = {"target": row.url, "method": "GET"}
    if issue.status is Status.KNOWN:
        told["suppressions"] = [{"kind": "external", "status": "accepted", "justification": row.standing}]
    return told
