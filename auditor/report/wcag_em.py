"""wcag-em.json: a run as an evaluation that the W3C's WCAG-EM Report Tool opens (JSON-LD).

Shape and terms follow the tool's own save file (github.com/w3c/wai-wcag-em-report-tool, evaluationStore.js): scope,
what was explored, the samples and how they were drawn, one assertion on the whole website for every success criterion.
Pages stand in the samples and in the assertions' descriptions: the tool reads every assertion as one on the website.
A criterion is only ``passed`` where a person, or the standard itself, settled it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from auditor.bundled import templates_dir
from auditor.commons.wcag import CRITERIA
from auditor.commons.wcag_criteria import ROWS
from auditor.i18n import Texts, visible
from auditor.model import AuditResult, CriterionRow, Group, Lang, Outcome, PageState, PageSummary
from auditor.report.earl import encoded, iri

_TITLE = 200
_EXAMPLES = 5
_TYPES = {
    Outcome.PASSED: "Pass",
    Outcome.FAILED: "Fail",
    Outcome.CANT_TELL: "CannotTell",
    Outcome.INAPPLICABLE: "NotApplicable",
    Outcome.UNTESTED: "NotTested",
}
_ANCHORS = {row.number: (row.version, row.anchor) for row in ROWS}
# What the tool's frame needs to know the members again.
_CONTEXT = {
    "wcagem": "http://www.w3.org/TR/WCAG-EM/#",
    "Evaluation": "wcagem:procedure",
    "defineScope": "wcagem:step1",
    "scope": "wcagem:step1a",
    "conformanceTarget": "wcagem:step1b",
    "accessibilitySupportBaseline": "wcagem:step1c",
    "additionalEvaluationRequirements": "wcagem:step1d",
    "exploreTarget": "wcagem:step2",
    "essentialFunctionality": "wcagem:step2b",
    "pageTypeVariety": "wcagem:step2c",
    "technologiesReliedUpon": "wcagem:step2d",
    "selectSample": "wcagem:step3",
    "structuredSample": "wcagem:step3a",
    "randomSample": "wcagem:step3b",
    "Website": "wcagem:website",
    "Webpage": "wcagem:webpage",
    "auditSample": "wcagem:step4",
    "reportFindings": "wcagem:step5",
    "documentSteps": "wcagem:step5a",
    "commissioner": "wcagem:commissioner",
    "evaluator": "wcagem:evaluator",
    "evaluationSpecifics": "wcagem:step5b",
    "WCAG20": "http://www.w3.org/TR/WCAG20/#",
    "WCAG21": "http://www.w3.org/TR/WCAG21/#",
    "WCAG22": "http://www.w3.org/TR/WCAG22/#",
    "WAI": "http://www.w3.org/WAI/",
    "wcagVersion": "WAI:standards-guidelines/wcag/#versions",
    "earl": "http://www.w3.org/ns/earl#",
    "Assertion": "earl:Assertion",
    "TestSubject": "earl:TestSubject",
    "TestResult": "earl:TestResult",
    "TestRequirement": "earl:TestRequirement",
    "OutcomeValue": "earl:OutcomeValue",
    **{name: f"earl:{name}" for name in _TYPES.values()},
    "assertedBy": "earl:assertedBy",
    "mode": {"@id": "earl:mode", "@type": "@id"},
    "result": "earl:result",
    "subject": "earl:subject",
    "test": "earl:test",
    "outcome": "earl:outcome",
    "dcterms": "http://purl.org/dc/terms/",
    "title": "dcterms:title",
    "description": "dcterms:description",
    "summary": "dcterms:summary",
    "date": "dcterms:date",
    "id": "@id",
    "type": "@type",
    "language": "@language",
}


def render(result: AuditResult, lang: Lang = "ar") -> bytes:
    """The file; its sentences are in ``lang``."""
    return encoded(_Evaluation(result, lang).made()) + b"\n"


class _Evaluation:
    def __init__(self, result: AuditResult, lang: Lang) -> None:
        self._result, self._lang = result, lang
        self._texts = Texts.load(templates_dir() / "exchange")
        self._website = {
            "id": "_:website",
            "type": ["TestSubject", "Website"],
            "title": self._name(),
            "description": "\n".join(visible(str(s), 500) for p in result.portals for s in p["start"][:20]),
        }
        self._groups: dict[str, list[Group]] = defaultdict(list)
        for group in result.groups:
            for number in result.checks[group.check].wcag if group.check in result.checks else ():
                self._groups[number].append(group)

    def _t(self, key: str, **values: Any) -> str:
        return self._texts.get(self._lang, key, **values)

    def _name(self) -> str:
        one = len(self._result.portals) == 1
        title: Mapping[str, str] = self._result.portals[0]["title"] if one else self._result.run["profile"]["title"]
        return visible(title.get(self._lang) or next(iter(title.values()), ""), _TITLE)

    def made(self) -> dict[str, Any]:
        run, tool = self._result.run, self._result.tool
        standard, sample = run["standard"], run["sample"]
        audited = [p for p in self._result.pages if p.state == PageState.AUDITED]
        target = max((level for level in standard["levels"]), key=len, default="AA")
        return {
            "@context": _CONTEXT,
            "type": "Evaluation",
            "id": "_:evaluation",
            "language": self._lang,
            "defineScope": {
                "id": "_:defineScope",
                "scope": self._website,
                "wcagVersion": str(standard["wcag"]),
                "conformanceTarget": target,
                "accessibilitySupportBaseline": self._t("baseline", browser=str(tool.get("browser") or "Chromium")),
                "additionalEvaluationRequirements": "",
            },
            "exploreTarget": {
                "id": "_:exploreTarget",
                "technologiesReliedUpon": ["HTML", "CSS", "JavaScript"],
                "essentialFunctionality": "",
                "pageTypeVariety": self._t("page-kinds", n=int(sample.get("templates") or 0)),
            },
            "selectSample": {
                "id": "_:selectSample",
                "structuredSample": self._pages(p for p in audited if p.sample != "random"),
                "randomSample": self._pages(p for p in audited if p.sample == "random"),
            },
            "auditSample": [self._assertion(row) for row in self._result.criteria],
            "reportFindings": {
                "date": str(run.get("finished") or run["started"])[:10],
                "title": self._t("evaluation-title", name=self._name()),
                "commissioner": "",
                "evaluator": "",
                "summary": self._t("not-conformance"),
                "evaluationSpecifics": self._specifics(sample),
            },
        }

    def _specifics(self, sample: Mapping[str, Any]) -> str:
        run, tool = self._result.run, self._result.tool
        drawn = self._t(
            f"drawn-{sample['method']}" if sample["method"] in ("all", "sample", "list") else "drawn-sample"
        )
        counted = self._t("sample-counts", audited=int(sample["audited"]), found=int(sample["found"]))
        seed = self._t("sample-seed", seed=str(run["seed"])) if run.get("seed") is not None else ""
        versions = self._t(
            "versions",
            tool=f"{tool['name']} {tool['version']}",
            axe=str(tool.get("axe") or "—"),
            run=str(run["id"]),
        )
        return "\n".join(line for line in (drawn, counted, seed, versions) if line)

    def _pages(self, pages: Iterable[PageSummary]) -> list[dict[str, Any]]:
        """Samples; the tool tells pages apart by their titles, so that no two are alike."""
        made, used = [], set[str]()
        for page in pages:
            title = visible(page.title, _TITLE).strip() or page.url[:_TITLE]
            address = iri(page.url)
            if title in used:
                title = f"{title} — {address[:500]}"
            used.add(title)
            made.append({"id": address, "type": ["TestSubject", "Webpage"], "title": title, "description": address})
        return made

    def _assertion(self, row: CriterionRow) -> dict[str, Any]:
        version, anchor = _ANCHORS.get(row.number, ("2.0", row.number))
        by_person = row.reason == "person"
        return {
            "type": "Assertion",
            "id": f"_:assertion-{row.number}",
            "date": str(self._result.run.get("finished") or self._result.run["started"]),
            "mode": "earl:manual" if by_person else "earl:automatic",
            "subject": self._website,
            "test": {
                "id": f"WCAG{version.replace('.', '')}:{anchor}",
                "type": "TestRequirement",
                "title": CRITERIA[row.number].name[self._lang] if row.number in CRITERIA else row.number,
            },
            "result": {
                "type": "TestResult",
                "outcome": {"id": f"earl:{row.outcome.value}", "type": ["OutcomeValue", _TYPES[row.outcome]]},
                "description": self._said(row, self._groups[row.number]),
            },
        }

    def _said(self, row: CriterionRow, groups: Sequence[Group]) -> str:
        lines = []
        if row.findings:
            lines.append(self._t("found-in", places=row.findings, pages=row.pages))
        elif f"reason-{row.reason}" in self._texts.keys(self._lang):
            lines.append(self._t(f"reason-{row.reason}"))
        failing = [g for g in groups if g.outcome is Outcome.FAILED and not g.advice][:_EXAMPLES]
        lines += [self._issue(group) for group in failing]
        return "\n".join(lines)

    def _issue(self, group: Group) -> str:
        title = self._result.checks[group.check].title[self._lang]
        return self._t("issue-line", title=title, places=group.findings, page=iri(group.example.page)[:500])
