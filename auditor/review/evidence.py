"""What a verdict rests on, so that it holds for a later run while that is unchanged, and no longer.

A verdict on an issue group rests on each element of it: what it is, the attributes that carry meaning, its text,
what the check said of it. Classes, generated ids, versions of assets, digits and the place on the page may change.
A verdict on a criterion rests on the groups and the kinds of page the person was shown.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from auditor.fingerprint import digest, meaning, normal_page
from auditor.model import Finding, Outcome
from auditor.model.review import Answer
from auditor.templates import ALIKE, likeness

TOLERANCE = 0.1
"""Share by which a measured number may move before the person is asked again."""

Skeleton = tuple[int, ...]

_URL = re.compile(r"https?://[^/\s\"'<>]*([^\s?#\"'<>]*)[^\s\"'<>]*", re.IGNORECASE)


def token(finding: Finding) -> str:
    """Identity of a finding's evidence: element, meaning, text and what the check said, without the place."""
    words = [f"{name}={_folded(value)}" for name, value in sorted(finding.data.items()) if isinstance(value, str)]
    return digest(finding.check, finding.message, meaning(finding.essence) or _folded(finding.target.html), *words)


def keys(finding: Finding) -> tuple[str, str]:
    """By which a finding is known again: the same thing anywhere, or the same element moved on the same page."""
    evidence = token(finding)
    page = normal_page(finding.page)
    # A finding on a whole page is about that page, whatever others say the same.
    anywhere = digest(finding.component, evidence, "" if finding.target.selector else page)
    return anywhere, digest(page, evidence)


def numbers(finding: Finding) -> dict[str, float]:
    """What the check measured."""
    return {k: float(v) for k, v in finding.data.items() if isinstance(v, int | float) and not isinstance(v, bool)}


def _folded(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(_URL.sub(r"\1", text).split()))


# ---------------------------------------------------------------- groups


@dataclass(slots=True)
class Seen:
    """What a group's verdict rests on."""

    anywhere: dict[str, dict[str, list[float]]] = field(default_factory=dict)
    """Key to numbers by name, each with its least and greatest."""
    moved: dict[str, dict[str, list[float]]] = field(default_factory=dict)

    def add(self, finding: Finding) -> None:
        """Take in one finding of the group."""
        for known, key in zip((self.anywhere, self.moved), keys(finding), strict=True):
            ranges = known.setdefault(key, {})
            for name, value in numbers(finding).items():
                low, high = ranges.get(name, [value, value])
                ranges[name] = [min(low, value), max(high, value)]

    def plain(self) -> dict[str, Any]:
        """As JSON data."""
        return {"anywhere": self.anywhere, "moved": self.moved}


def recognise(seen: Mapping[str, Any], anywhere: str, moved: str, measured: Mapping[str, float]) -> bool:
    """Whether a verdict that rests on ``seen`` was about this finding."""
    ranges = seen["anywhere"].get(anywhere)
    if ranges is None:
        ranges = seen["moved"].get(moved)
    return ranges is not None and all(_near(value, ranges.get(name)) for name, value in measured.items())


def _near(value: float, known: Sequence[float] | None) -> bool:
    if known is None:
        return False
    low, high = known
    slack = TOLERANCE * max(abs(low), abs(high))
    return low - slack <= value <= high + slack


class GroupEvidence:
    """Gathers every group's evidence from a run's findings, as the machine left them."""

    def __init__(self) -> None:
        self._seen: defaultdict[str, Seen] = defaultdict(Seen)
        self._owners: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, finding: Finding) -> None:
        """Take in one finding; advice asks nobody."""
        if not finding.advice:
            group = group_id(finding)
            self._seen[group].add(finding)
            self._owners[keys(finding)[1]].add(group)

    def of(self, group: str) -> dict[str, Any]:
        """A group's evidence as JSON data.

        What looks the same in two groups of one page could be taken for the other once it moves, so it is left out.
        """
        plain = self._seen[group].plain()
        own = {k: v for k, v in plain["moved"].items() if len(self._owners[k]) == 1}
        return {**plain, "moved": own}


def group_id(finding: Finding) -> str:
    """The id of the issue group it belongs to, as ``auditor.group`` gives it."""
    return finding.group if finding.outcome is Outcome.FAILED else finding.group + "?"


# ---------------------------------------------------------------- criteria and clauses


def marked(marks: Iterable[str], templates: Iterable[Skeleton] = ()) -> dict[str, Any]:
    """What a verdict on a criterion or clause rests on: marks of what was shown, and the kinds of page seen."""
    return {"marks": sorted(set(marks)), "templates": sorted(list(t) for t in templates)}


def unchanged(answer: Answer, seen: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    """Whether a verdict on a criterion or clause still rests on what the person saw.

    That something is met stays true while nothing is added to what speaks against it and no new kind of page turns
    up; that it is not met, while nothing of it has gone and a kind of page seen is still there.
    """
    before, after = set(seen["marks"]), set(now["marks"])
    old, new = seen["templates"], now["templates"]
    if answer is Answer.NOT_MET:
        return before <= after and (not old or any(_known(t, new) for t in old))
    return after <= before and all(_known(t, old) for t in new)


def _known(template: Sequence[int], others: Sequence[Sequence[int]]) -> bool:
    return any(likeness(tuple(template), tuple(other)) >= ALIKE for other in others)


def fingerprint(seen: Mapping[str, Any]) -> str:
    """A short hash over evidence, as it stands in a workbook."""
    return hashlib.sha256(repr(_sorted(seen)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _sorted(value: Any) -> Any:
    if isinstance(value, Mapping):
        return [(key, _sorted(item)) for key, item in sorted(value.items())]
    return [_sorted(item) for item in value] if isinstance(value, list | tuple) else value
