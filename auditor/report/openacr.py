"""openacr.yaml: a DRAFT of an accessibility conformance report in GSA's OpenACR format (schema 0.1.0).

An audit can prove that a criterion fails, never that it is met. So the draft says ``partially-supports`` or
``does-not-support`` where failures are known, ``supports`` or ``not-applicable`` only where a person, or the standard
itself (4.1.1), settled it, and leaves the level empty everywhere else: OpenACR allows ``not-evaluated`` for level AAA
alone. In English, as the format's catalogs are. Source: https://github.com/GSA/openacr.
"""

import io
from collections.abc import Mapping
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import FoldedScalarString

from auditor.commons.wcag import CRITERIA
from auditor.i18n import visible, well_formed
from auditor.model import AuditResult, CriterionRow, Outcome, PageState

_CATALOGS = {
    "2.0": "2.5-edition-wcag-2.0-508-en",
    "2.1": "2.5-edition-wcag-2.1-508-en",
    "2.2": "2.5-edition-wcag-2.2-508-en",
}
_CHAPTERS = {
    "A": "success_criteria_level_a",
    "AA": "success_criteria_level_aa",
    "AAA": "success_criteria_level_aaa",
}
_OTHERS = ("functional_performance_criteria", "hardware", "software", "support_documentation_and_services")
_OPEN = "To be completed"
_DRAFT = (
    "DRAFT made from an automated audit. It is no conformance report and claims no conformance: a person must complete "
    "every criterion whose level is empty, and confirm the others, before it is published."
)
_REMARKS = {
    "machine-found-nothing": "Automated checks found nothing; a person has yet to evaluate it.",
    "needs-person": "Automated checks found what only a person can judge; a person has yet to evaluate it.",
    "nothing-to-test": "Automated checks found nothing that it applies to; a person has yet to confirm that.",
    "no-machine-test": "No automated check decides it; a person has yet to evaluate it.",
}


def render(result: AuditResult) -> bytes:
    """The file in UTF-8."""
    yaml = YAML()
    yaml.width = 100
    yaml.allow_unicode = True
    out = io.StringIO()
    out.write("# DRAFT. Not a conformance report: see `notes`.\n")
    yaml.dump(_report(result), out)
    return well_formed(out.getvalue()).encode()


def _report(result: AuditResult) -> dict[str, Any]:
    run, tool = result.run, result.tool
    name = _name(result)
    date = str(run.get("finished") or run["started"])[:10]
    sample = run["sample"]
    methods = (
        f"Automated audit with {tool['name']} {tool['version']} (axe-core {tool.get('axe') or 'unknown'}) of "
        f"{sample['audited']} of {sample['found']} pages found, run {run['id']}. No evaluation by people is implied."
    )
    audited = sum(page.state == PageState.AUDITED for page in result.pages)
    return {
        "title": f"DRAFT – {name} Accessibility Conformance Report",
        "product": {"name": name, "version": date, "description": _said("; ".join(_starts(result)))},
        "author": {"name": _OPEN, "email": _OPEN},
        "report_date": date,
        "last_modified_date": date,
        "version": 1,
        "notes": _said(_DRAFT),
        "evaluation_methods_used": _said(methods),
        "legal_disclaimer": _said("This draft binds nobody. It states known failures as found on the date given."),
        "catalog": _CATALOGS.get(str(run["standard"]["wcag"]), _CATALOGS["2.0"]),
        "chapters": {
            **{key: _chapter(result, level, audited) for level, key in _CHAPTERS.items()},
            **{key: {"disabled": True, "notes": "Not part of an automated audit."} for key in _OTHERS},
        },
    }


def _said(text: str) -> FoldedScalarString | str:
    shown = visible(well_formed(text), 3000)
    return FoldedScalarString(shown) if "\n" not in shown else shown


def _name(result: AuditResult) -> str:
    title: Mapping[str, str] = (
        result.portals[0]["title"] if len(result.portals) == 1 else result.run["profile"]["title"]
    )
    return visible(" ".join(well_formed(title.get("en") or next(iter(title.values()), "")).split()), 200)


def _starts(result: AuditResult) -> list[str]:
    return [str(start) for portal in result.portals for start in portal["start"][:5]]


def _chapter(result: AuditResult, level: str, audited: int) -> dict[str, Any]:
    rows = [row for row in result.criteria if row.number in CRITERIA and CRITERIA[row.number].level == level]
    return {
        "notes": "Draft: an empty level has yet to be evaluated by a person.",
        "criteria": [_criterion(row, level, audited) for row in rows],
    }


def _criterion(row: CriterionRow, level: str, audited: int) -> dict[str, Any]:
    term, notes = _adherence(row, level, audited)
    web = {"name": "web", "adherence": {"level": term, "notes": notes}}
    return {"num": row.number, "components": [web]}


def _adherence(row: CriterionRow, level: str, audited: int) -> tuple[str, str]:
    """The term and the remark. VPAT: "does not support" where the majority of the product does not meet it."""
    if row.outcome is Outcome.FAILED:
        term = "does-not-support" if row.pages * 2 > audited else "partially-supports"
        where = (
            f"{row.findings} places on {row.pages} of {audited} audited pages" if row.findings else "by a person"
        )
        return term, f"Known to fail: {where}."
    if row.reason == "always-satisfied":
        return "supports", "Always satisfied according to W3C's note on 4.1.1."
    if row.reason == "person" and row.outcome in (Outcome.PASSED, Outcome.INAPPLICABLE):
        return (
            "supports" if row.outcome is Outcome.PASSED else "not-applicable"
        ), "Decided by a person; to be confirmed."
    remark = _REMARKS.get(row.reason, "A person has yet to evaluate it.")
    return ("not-evaluated" if level == "AAA" else ""), remark
