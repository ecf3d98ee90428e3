"""The gate: whether a pipeline may go on after a run. It fails on what is new and real, and never passes unmeasured."""

from auditor.gate.evaluate import Look, Looks, evaluate, suspects
from auditor.gate.file import Gate, load, schema
from auditor.gate.matching import Matches, refreshed
from auditor.gate.verdict import Issue, Note, Seat, Status, Verdict

__all__ = [
    "Gate",
    "Issue",
    "Look",
    "Looks",
    "Matches",
    "Note",
    "Seat",
    "Status",
    "Verdict",
    "evaluate",
    "load",
    "refreshed",
    "schema",
    "suspects",
]
