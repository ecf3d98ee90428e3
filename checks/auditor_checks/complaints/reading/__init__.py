"""Reading and judging complaint guides: blocks in; kind, verdicts with evidence, and promised values out.

``read_document(blocks)`` -> ``classify(document)`` -> ``judge(document, limits)`` and ``values(document)``.
Three independent ways of reading (phrases, concepts, example sentences): two must agree, else a person decides.
"""

from auditor_checks.complaints.reading.criteria import CRITERIA, Criterion
from auditor_checks.complaints.reading.document import Document, from_text, read_document
from auditor_checks.complaints.reading.gate import DocumentKind, classify
from auditor_checks.complaints.reading.judge import judge, values
from auditor_checks.complaints.reading.model import (
    Block,
    Channel,
    CriterionVerdict,
    Limits,
    Span,
    TimeValue,
    Values,
)

__all__ = [
    "CRITERIA",
    "Block",
    "Channel",
    "Criterion",
    "CriterionVerdict",
    "Document",
    "DocumentKind",
    "Limits",
    "Span",
    "TimeValue",
    "Values",
    "classify",
    "from_text",
    "judge",
    "read_document",
    "values",
]
