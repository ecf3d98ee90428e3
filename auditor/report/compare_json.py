"""A comparison as JSON: every issue with what became of it, for machines."""

from collections.abc import Mapping
from typing import Any

from auditor.compare import Change, Comparison, GroupChange
from auditor.compare_trees import TreeRow, Trees
from auditor.i18n import LANGS, visible
from auditor.model import CheckInfo
from auditor.report.earl import encoded

FORMAT = 1


def render(found: Comparison, checks: Mapping[str, CheckInfo]) -> bytes:
    """Two runs: counts of issues and places by change, then every issue."""
    failed = [g for g in found.groups if g.kind == "failed"]
    return _file(
        {
            "before": found.before,
            "after": found.after,
            "issues": {c.value: sum(g.change is c for g in failed) for c in Change},
            "places": {c.value: found.places(c, "failed") for c in Change},
            "checks_added": found.checks_added,
            "checks_gone": found.checks_gone,
            "pages_added": found.pages_added,
            "pages_gone": found.pages_gone,
            "groups": [_group(g, checks) for g in found.groups],
        }
    )


def render_trees(found: Trees, checks: Mapping[str, CheckInfo]) -> bytes:
    """Two language trees: pages of each, then every issue with where it is."""
    return _file(
        {
            "run": found.run,
            "languages": found.languages,
            "audited": found.audited,
            "groups": [_tree(row, found.languages, checks) for row in found.rows],
        }
    )


def _file(body: Mapping[str, Any]) -> bytes:
    return encoded({"format": FORMAT, **body}) + b"\n"


def _title(check: str, checks: Mapping[str, CheckInfo]) -> dict[str, str]:
    return {lang: checks[check].title[lang] if check in checks else check for lang in LANGS}


def _group(group: GroupChange, checks: Mapping[str, CheckInfo]) -> dict[str, Any]:
    return {
        "group": group.id,
        "check": group.check,
        "title": _title(group.check, checks),
        "portal": group.portal,
        "kind": group.kind,
        "impact": group.impact.value,
        "change": group.change.value,
        "before": group.before,
        "after": group.after,
        "places": {change.value: count for change, count in group.counts.items()},
        "pages": [visible(page, 2000) for page in group.pages],
    }


def _tree(row: TreeRow, languages: tuple[str, str], checks: Mapping[str, CheckInfo]) -> dict[str, Any]:
    return {
        "group": row.id,
        "check": row.check,
        "title": _title(row.check, checks),
        "portal": row.portal,
        "kind": row.kind,
        "impact": row.impact.value,
        "only": None if row.only is None else languages[row.only],
        "other_not_measured": row.open,
        "places": row.places,
        "pages": row.pages,
        "example": visible(row.example, 2000),
    }
