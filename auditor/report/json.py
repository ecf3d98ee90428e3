"""result.json: everything an audit found, for machines. :func:`schema` describes it (JSON Schema 2020-12).

Rows are written as they are read, so that a million findings need no memory. Texts are UTF-8 whatever a page
sent: lone surrogates become U+FFFD, numbers that JSON does not have (NaN, infinity) become null.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from auditor import jsons
from auditor.i18n import LANGS, format_text, well_formed
from auditor.model import (
    Area,
    AuditResult,
    CheckInfo,
    Finding,
    Group,
    Impact,
    Outcome,
)
from auditor.model.compliance import ClauseRow, ClauseState, PolicyRow, Proof
from auditor.model.policy import ClauseKind
from auditor.model.review import Answer, Subject, Validity

FORMAT = 1
"""Version of the shape; it changes when a reader of the old one would be misled."""

_Json = dict[str, Any]


def render(result: AuditResult) -> bytes:
    """The whole file."""
    return b"".join(stream(result))


def stream(result: AuditResult) -> Iterator[bytes]:
    """The file in pieces; findings are read twice, outcomes once."""
    checks = result.checks

    def row(finding: Finding) -> _Json:
        return _finding(finding, checks)

    yield b'{"format":%d' % FORMAT
    yield from _member("tool", result.tool)
    yield from _member("run", result.run)
    yield from _member("portals", result.portals)
    yield from _rows("pages", result.pages)
    yield from _rows("outcomes", result.outcomes())
    yield from _rows("findings", (f for f in result.findings() if not f.advice), row)
    yield from _rows("advice", (f for f in result.findings() if f.advice), row)
    yield from _rows("groups", result.groups, lambda group: _group(group, checks))
    yield from _rows("criteria", result.criteria)
    yield from _rows("scores", result.scores)
    yield from _rows("policies", result.policies, lambda policy: _policy(policy, checks))
    yield from _rows("decisions", result.decisions)
    yield from _member("checks", checks)
    yield from _member("warnings", result.warnings)
    yield b"}\n"


def _member(name: str, value: Any) -> Iterator[bytes]:
    yield _encoded(f',\n"{name}":', value)


def _rows(name: str, rows: Iterable[Any], shape: Callable[[Any], Any] = lambda row: row) -> Iterator[bytes]:
    yield f',\n"{name}":['.encode()
    for i, row in enumerate(rows):
        yield _encoded(",\n" if i else "\n", shape(row))
    yield b"]"


def _encoded(before: str, value: Any) -> bytes:
    try:
        return before.encode() + jsons.encode_strictly(value)
    except UnicodeEncodeError:
        plain = json.loads(jsons.encode(value), parse_constant=lambda _: None)
        return well_formed(before + json.dumps(plain, ensure_ascii=False, separators=(",", ":"))).encode()


def _members(row: Any) -> _Json:
    return {field.name: getattr(row, field.name) for field in fields(row)}


def _finding(finding: Finding, checks: Mapping[str, CheckInfo]) -> _Json:
    check = checks.get(finding.check)
    pattern = check.messages.get(finding.message) if check else None
    return {
        "check": finding.check,
        "page": finding.page,
        "outcome": finding.outcome,
        "impact": finding.impact,
        "target": finding.target,
        "message": {
            lang: format_text(pattern, lang, finding.data) if pattern else finding.message for lang in LANGS
        },
        "message_key": finding.message,
        "data": finding.data,
        "evidence": finding.evidence,
        "fingerprint": finding.fingerprint,
        "component": finding.component,
        "group": finding.group,
    }


def _group(group: Group, checks: Mapping[str, CheckInfo]) -> _Json:
    return {**_members(group), "example": _finding(group.example, checks)}


def _policy(policy: PolicyRow, checks: Mapping[str, CheckInfo]) -> _Json:
    def proof(row: Proof) -> _Json:
        return {**_members(row), "examples": [_finding(f, checks) for f in row.examples]}

    def clause(row: ClauseRow) -> _Json:
        members = {name: value for name, value in _members(row).items() if name != "marks"}
        return {**members, "proofs": [proof(p) for p in row.proofs]}

    return {**_members(policy), "clauses": [clause(c) for c in policy.clauses]}


# ---------------------------------------------------------------- schema

_STRING: _Json = {"type": "string"}
_COUNT: _Json = {"type": "integer", "minimum": 0}
_NUMBER: _Json = {"type": "number"}
_TRUTH: _Json = {"type": "boolean"}
_STRINGS: _Json = {"type": "array", "items": _STRING}
_PERCENT: _Json = {"type": ["number", "null"], "minimum": 0, "maximum": 100}


def schema() -> dict[str, Any]:
    """JSON Schema 2020-12 of result.json."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Portal Auditor result",
        "description": "What one audit found. Findings break what the profile demands; advice goes beyond it.",
        **_object(
            {
                "format": {"const": FORMAT},
                "tool": _open(name=_STRING, version=_STRING),
                "run": _run(),
                "portals": _list(
                    _open(name=_STRING, title=_ref("text"), start=_STRINGS, pages=_COUNT, audited=_COUNT)
                ),
                "pages": _list(_page()),
                "outcomes": _list(_outcome_schema()),
                "findings": _list(_ref("finding")),
                "advice": _list(_ref("finding")),
                "groups": _list(_group_schema()),
                "criteria": _list(_criterion()),
                "scores": _list(_score()),
                "policies": _list(_policy_schema()),
                "decisions": _list(_decided_schema()),
                "checks": {"type": "object", "additionalProperties": _check_schema()},
                "warnings": _list(_open(key=_STRING)),
            }
        ),
        "$defs": {
            "text": {**_open(en=_STRING, ar=_STRING), "description": "One text in English and Arabic."},
            "outcome": {"enum": [o.value for o in Outcome], "description": "EARL 1.0 outcome value."},
            "impact": {"enum": [i.value for i in Impact]},
            "finding": _finding_schema(),
            "decision": _decision_schema(),
            "clause_state": {"enum": [s.value for s in ClauseState]},
        },
    }


def _object(properties: _Json) -> _Json:
    """An object with exactly these members."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _open(**properties: _Json) -> _Json:
    """An object with at least these members."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def _list(items: _Json) -> _Json:
    return {"type": "array", "items": items}


def _ref(name: str) -> _Json:
    return {"$ref": f"#/$defs/{name}"}


def _or_null(kind: str) -> _Json:
    return {"type": [kind, "null"]}


def _said(shape: _Json, description: str) -> _Json:
    return {**shape, "description": description}


def _run() -> _Json:
    run = _open(
        id=_STRING,
        started=_said(_STRING, "ISO 8601 with offset."),
        finished=_or_null("string"),
        state=_STRING,
        seconds=_NUMBER,
        profile=_open(name=_STRING, title=_ref("text")),
        standard=_open(wcag=_STRING, levels=_STRINGS),
        seed={"type": ["integer", "string", "null"]},
        sample=_open(found=_COUNT, audited=_COUNT, method=_STRING),
    )
    # Runs of the first version know nothing of it.
    run["properties"]["taken"] = _said(
        {"type": "object", "additionalProperties": _COUNT},
        "Pages whose results were taken over, by the run that measured them.",
    )
    return run


def _page() -> _Json:
    return _object(
        {
            "url": _said(_STRING, "As requested."),
            "final_url": _said(_STRING, "After redirects."),
            "portal": _STRING,
            "status": _or_null("integer"),
            "state": _said(_STRING, "How the visit ended; only `audited` pages were judged."),
            "language": _or_null("string"),
            "template": _said(_STRING, "Pages of like structure share it."),
            "title": _STRING,
            "depth": _COUNT,
            "source": _STRING,
            "sample": _STRING,
            "error": _STRING,
            "settled_by": _STRING,
            "timings": _said({"type": "object", "additionalProperties": _or_null("number")}, "Milliseconds."),
            "failed": _COUNT,
            "cant_tell": _COUNT,
            "taken_from": _said(_STRING, "The earlier run whose result was taken over; '' where measured."),
            "signed_in": _said({"type": "boolean"}, "Whether it was seen signed in."),
        }
    )


def _outcome_schema() -> _Json:
    return _object(
        {
            "check": _STRING,
            "page": _said(_STRING, "The page's URL as requested, or the portal's name."),
            "outcome": _ref("outcome"),
            "passed": _said(_COUNT, "Targets that passed."),
            "failed": _said(_COUNT, "Targets that failed."),
            "cant_tell": _said(_COUNT, "Targets a person has to decide."),
            "reason": _said(_STRING, "Why the check could not run."),
        }
    )


def _finding_schema() -> _Json:
    box = _object({"x": _NUMBER, "y": _NUMBER, "width": _NUMBER, "height": _NUMBER})
    return _object(
        {
            "check": _STRING,
            "page": _said(_STRING, "The page's URL as requested, or the portal's name."),
            "outcome": _said({"enum": ["failed", "cantTell"]}, "cantTell: a person has to decide."),
            "impact": _ref("impact"),
            "target": _object(
                {
                    "selector": _said(_STRING, "CSS selector, URL or name; empty for the whole page."),
                    "html": _STRING,
                    "box": {
                        "anyOf": [box, {"type": "null"}],
                        "description": "CSS pixels from the document's corner.",
                    },
                    "frame": _said(_STRING, "URL of the frame it stands in."),
                }
            ),
            "message": _ref("text"),
            "message_key": _STRING,
            "data": _said({"type": "object"}, "Values of the message."),
            "evidence": _said({"type": "object"}, "What was measured."),
            "fingerprint": _said(_STRING, "Identity on this page, stable over runs."),
            "component": _said(_STRING, "The same without the page."),
            "group": _said(_STRING, "Findings with one cause share it."),
        }
    )


def _group_schema() -> _Json:
    return _object(
        {
            "id": _STRING,
            "check": _STRING,
            "outcome": _ref("outcome"),
            "impact": _ref("impact"),
            "advice": _TRUTH,
            "findings": _COUNT,
            "pages": _COUNT,
            "templates": _COUNT,
            "page_urls": _said(_STRINGS, "The first pages."),
            "example": _ref("finding"),
        }
    )


def _criterion() -> _Json:
    return _object(
        {
            "number": _said({"type": "string", "pattern": r"^\d+\.\d+\.\d+$"}, "Of the success criterion."),
            "outcome": _ref("outcome"),
            "loss": {"type": "number", "minimum": 0, "maximum": 1},
            "checks": _STRINGS,
            "findings": _COUNT,
            "pages": _COUNT,
            "reason": _STRING,
        }
    )


def _score() -> _Json:
    interval = {"type": ["array", "null"], "items": _NUMBER, "minItems": 2, "maxItems": 2}
    return _object(
        {
            "key": _said(_STRING, "overall, wcag, an area, or portal:<name>."),
            "value": _said(_PERCENT, "Never conformance; null where the evidence does not suffice."),
            "low": _PERCENT,
            "high": _PERCENT,
            "decided": {"type": "number", "minimum": 0, "maximum": 100},
            "known_failures": _COUNT,
            "undecided": _COUNT,
            "total": _COUNT,
            "capped_by": _STRINGS,
            "interval": interval,
            "shares": {"type": "object", "additionalProperties": _NUMBER},
            "reason": _STRING,
        }
    )


def _policy_schema() -> _Json:
    decision = {"anyOf": [_ref("decision"), {"type": "null"}]}
    question = {"id": _STRING, "text": _ref("text"), "covers": _list(_COUNT), "state": _ref("clause_state")}
    proof = {
        "ref": _said(_STRING, "pack/check, pack/check#part or wcag:<criterion>."),
        "outcome": _said(_ref("outcome"), "untested: it did not run."),
        "findings": _COUNT,
        "pages": _COUNT,
        "examples": _list(_ref("finding")),
        "reason": _STRING,
    }
    clause = {
        "id": _STRING,
        "category": _STRING,
        "kind": {"enum": [k.value for k in ClauseKind]},
        "text": _ref("text"),
        "evidence": _said(_ref("text"), "What the audit looks for."),
        "question": {"anyOf": [_ref("text"), {"type": "null"}]},
        "state": _ref("clause_state"),
        "proofs": _list(_object(proof)),
        "decision": decision,
    }
    attestation = {
        "id": _STRING,
        "group": _ref("text"),
        "lines": _COUNT,
        "period_months": _said(_COUNT, "An answer is asked for again after so many months."),
        "questions": _list(_object({**question, "decision": decision})),
    }
    texts = {name: _ref("text") for name in ("title", "organisation", "source")}
    lists = {"clauses": _list(_object(clause)), "attestations": _list(_object(attestation))}
    return _object({"id": _STRING, **texts, **lists})


def _decision_schema() -> _Json:
    return _object(
        {
            "answer": {"enum": [a.value for a in Answer]},
            "who": _STRING,
            "when": _said(_STRING, "Day, ISO 8601."),
            "validity": _said({"enum": [v.value for v in Validity]}, "Only what holds counts."),
            "severity": {"anyOf": [_ref("impact"), {"type": "null"}]},
            "note": _STRING,
        }
    )


def _decided_schema() -> _Json:
    return _object(
        {
            "subject": {"enum": [s.value for s in Subject]},
            "id": _said(_STRING, "Criterion, group, policy:clause or policy:question."),
            "decision": _ref("decision"),
            "findings": _said(_COUNT, "Findings of a group that it settles."),
        }
    )


def _check_schema() -> _Json:
    return _object(
        {
            "id": _STRING,
            "area": {"enum": [a.value for a in Area]},
            "wcag": _STRINGS,
            "act": _STRINGS,
            "impact": _ref("impact"),
            "advice": _TRUTH,
            "scope": {"enum": ["page", "portal"]},
            "decides": _said(_TRUTH, "Whether it can find a certain failure."),
            "asks": _said(_TRUTH, "Whether it can leave a place to a person."),
            "title": _ref("text"),
            "why": _ref("text"),
            "fix": _ref("text"),
            "messages": {"type": "object", "additionalProperties": _ref("text")},
        }
    )
