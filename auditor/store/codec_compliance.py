"""Policies and decisions of a run from the JSON data that the store keeps."""

from collections.abc import Mapping
from typing import Any

from auditor.model import Impact, Outcome, Text
from auditor.model.compliance import AttestationRow, ClauseRow, ClauseState, PolicyRow, Proof, QuestionRow
from auditor.model.policy import ClauseKind
from auditor.model.review import Answer, Decided, Decision, Subject, Validity
from auditor.store import codec


def decided(raw: Mapping[str, Any]) -> Decided:
    made = decision(raw["decision"])
    assert made is not None
    return Decided(Subject(raw["subject"]), raw["id"], made, raw["findings"])


def decision(raw: Mapping[str, Any] | None) -> Decision | None:
    if raw is None:
        return None
    return Decision(
        **{
            **raw,
            "answer": Answer(raw["answer"]),
            "validity": Validity(raw["validity"]),
            "severity": Impact(raw["severity"]) if raw["severity"] else None,
        }
    )


def policy(raw: Mapping[str, Any]) -> PolicyRow:
    return PolicyRow(
        id=raw["id"],
        title=Text(**raw["title"]),
        organisation=Text(**raw["organisation"]),
        source=Text(**raw["source"]),
        clauses=tuple(_clause(c) for c in raw["clauses"]),
        attestations=tuple(_attestation(a) for a in raw["attestations"]),
    )


def _clause(raw: Mapping[str, Any]) -> ClauseRow:
    return ClauseRow(
        **{
            **raw,
            "kind": ClauseKind(raw["kind"]),
            "text": Text(**raw["text"]),
            "evidence": Text(**raw["evidence"]),
            "question": Text(**raw["question"]) if raw["question"] else None,
            "state": ClauseState(raw["state"]),
            "proofs": tuple(_proof(p) for p in raw["proofs"]),
            "marks": tuple(raw["marks"]),
            "decision": decision(raw["decision"]),
        }
    )


def _proof(raw: Mapping[str, Any]) -> Proof:
    examples = tuple(codec.finding(f) for f in raw["examples"])
    return Proof(**{**raw, "outcome": Outcome(raw["outcome"]), "examples": examples})


def _attestation(raw: Mapping[str, Any]) -> AttestationRow:
    questions = tuple(
        QuestionRow(
            id=q["id"],
            text=Text(**q["text"]),
            covers=tuple(q["covers"]),
            state=ClauseState(q["state"]),
            decision=decision(q["decision"]),
        )
        for q in raw["questions"]
    )
    return AttestationRow(**{**raw, "group": Text(**raw["group"]), "questions": questions})
