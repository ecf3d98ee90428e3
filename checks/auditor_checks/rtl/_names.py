"""Words that name a direction of moving: previous and next, in labels and classes."""

import re

from auditor.model import Node

_PREVIOUS = re.compile(r"السابق|\bprev(?:ious)?\b|\bback\b|العودة|رجوع|للخلف", re.IGNORECASE)
_NEXT = re.compile(r"التالي|\bnext\b|\bforward\b|اقرأ المزيد|المزيد|متابعة|استمرار|التفاصيل|ابدأ", re.IGNORECASE)
_CLASS_PREVIOUS = re.compile(r"(?:^|[\s_-])(?:prev|previous)(?:$|[\s_-])", re.IGNORECASE)
_CLASS_NEXT = re.compile(r"(?:^|[\s_-])next(?:$|[\s_-])", re.IGNORECASE)


def label(node: Node) -> str:
    """What a control is called: its text, or its labelling attributes."""
    return node.text or node.attrs.get("aria-label", "") or node.attrs.get("title", "")


def moves(text: str) -> str:
    """``previous``, ``next`` or '' by a label."""
    back, forth = bool(_PREVIOUS.search(text)), bool(_NEXT.search(text))
    return "" if back == forth else "previous" if back else "next"


def pages(text: str) -> str:
    """The same by the words that pairs of controls are called by."""
    back, forth = bool(re.search(r"السابق|\bprev", text, re.I)), bool(re.search(r"التالي|\bnext\b", text, re.I))
    return "" if back == forth else "previous" if back else "next"


def moves_by_class(node: Node) -> str:
    """``previous``, ``next`` or '' by class names."""
    names = node.attrs.get("class", "")
    back, forth = bool(_CLASS_PREVIOUS.search(names)), bool(_CLASS_NEXT.search(names))
    return "" if back == forth else "previous" if back else "next"
