"""Findings with one cause become one issue group: one thing to fix, however many places."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from auditor.model import Finding, Group, Impact, Outcome

MAX_PAGES = 50


@dataclass(slots=True)
class _Open:
    example: Finding
    findings: int = 0
    pages: dict[str, None] = field(default_factory=dict)
    templates: set[str] = field(default_factory=set)


class Grouper:
    """Takes findings in one by one; memory grows with groups and their pages, not with findings."""

    def __init__(self, templates: Mapping[str, str]) -> None:
        """``templates``: page URL to template."""
        self._templates = templates
        self._open: dict[tuple[str, Outcome], _Open] = {}

    def add(self, finding: Finding) -> None:
        key = (finding.group, finding.outcome)
        group = self._open.get(key)
        if group is None:
            group = self._open[key] = _Open(finding)
        group.findings += 1
        group.pages.setdefault(finding.page)
        group.templates.add(self._templates.get(finding.page, finding.page))

    def groups(self) -> list[Group]:
        """What to fix first comes first: known failures, then impact, then reach."""
        made = [self._close(key, group) for key, group in self._open.items()]
        return sorted(made, key=priority)

    def _close(self, key: tuple[str, Outcome], group: _Open) -> Group:
        example = group.example
        return Group(
            id=key[0] if key[1] is Outcome.FAILED else key[0] + "?",
            check=example.check,
            impact=example.impact,
            outcome=key[1],
            advice=example.advice,
            findings=group.findings,
            pages=len(group.pages),
            templates=len(group.templates),
            example=example,
            page_urls=tuple(sorted(group.pages))[:MAX_PAGES],
        )


_WEIGHT = {Impact.CRITICAL: 1.0, Impact.SERIOUS: 0.8, Impact.MODERATE: 0.5, Impact.MINOR: 0.2}


def priority(group: Group) -> tuple[bool, bool, float, int, str]:
    """Sort key: demanded before advice, known before undecided, then impact times reach."""
    reach = group.templates + group.pages / 10
    return (
        group.advice,
        group.outcome is not Outcome.FAILED,
        -_WEIGHT[group.impact] * reach,
        -group.findings,
        group.id,
    )


def group_findings(findings: Iterable[Finding], templates: Mapping[str, str]) -> list[Group]:
    """Group all findings at once."""
    grouper = Grouper(templates)
    for finding in findings:
        grouper.add(finding)
    return grouper.groups()
