"""The words of the house as frozen, slotted dataclasses. Imports the standard library only."""

from auditor.model.axtree import AxNode, AxTree
from auditor.model.capture import (
    AxeNode,
    AxeResults,
    AxeRuleResult,
    Crop,
    Failure,
    Link,
    PageFacts,
    PageInfo,
    PageState,
    PortalCapture,
    Request,
    Timings,
)
from auditor.model.demands import Demands
from auditor.model.geometry import Box
from auditor.model.outcome import Area, Impact, Outcome
from auditor.model.result import (
    AuditResult,
    CheckInfo,
    CriterionRow,
    Finding,
    Group,
    OutcomeRow,
    PageResult,
    PageSummary,
    Score,
    Target,
)
from auditor.model.snapshot import STYLES, Document, Node, Snapshot, fold
from auditor.model.text import Lang, Text

__all__ = [
    "STYLES",
    "Area",
    "AuditResult",
    "AxNode",
    "AxTree",
    "AxeNode",
    "AxeResults",
    "AxeRuleResult",
    "Box",
    "CheckInfo",
    "CriterionRow",
    "Crop",
    "Demands",
    "Document",
    "Failure",
    "Finding",
    "Group",
    "Impact",
    "Lang",
    "Link",
    "Node",
    "Outcome",
    "OutcomeRow",
    "PageFacts",
    "PageInfo",
    "PageResult",
    "PageState",
    "PageSummary",
    "PortalCapture",
    "Request",
    "Score",
    "Snapshot",
    "Target",
    "Text",
    "Timings",
    "fold",
]
