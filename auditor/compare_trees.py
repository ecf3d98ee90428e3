"""What one language tree of a portal has and the other has not. Pure: a result in, rows out."""

from collections.abc import Mapping
from dataclasses import dataclass

from auditor.gate.matching import answered
from auditor.model import AuditResult, Finding, Impact, PageState


@dataclass(frozen=True, slots=True)
class TreeRow:
    """A group in two language trees of one portal; counts are places and pages."""

    id: str
    check: str
    kind: str
    impact: Impact
    portal: str
    places: tuple[int, int]
    pages: tuple[int, int]
    only: int | None
    """0 or 1 where only that tree has it and the other was looked at; None where both have it."""
    open: bool
    """Whether the tree without it was not looked at by the check."""
    example: str
    """An address that has it."""


@dataclass(frozen=True, slots=True)
class Trees:
    """Two language trees of every portal of a run."""

    run: str
    languages: tuple[str, str]
    audited: Mapping[str, tuple[int, int]]
    """Pages of each tree by portal."""
    rows: tuple[TreeRow, ...]


def trees(result: AuditResult, languages: tuple[str, str] = ("ar", "en")) -> Trees:
    """Issues that one language tree has and the other has not; the group of an issue does not depend on its text."""
    index = {name: i for i, name in enumerate(languages)}
    tree = {
        p.url: (p.portal, index[(p.language or "").split("-")[0]])
        for p in result.pages
        if p.state == PageState.AUDITED and (p.language or "").split("-")[0] in index
    }
    audited: dict[str, list[int]] = {str(p["name"]): [0, 0] for p in result.portals}
    for portal, i in tree.values():
        audited.setdefault(portal, [0, 0])[i] += 1
    looked = {(*tree[row.page], row.check) for row in result.outcomes() if row.page in tree and answered(row)}
    found: dict[tuple[str, str, str], tuple[list[Finding], list[int], tuple[set[str], set[str]]]] = {}
    for finding in result.findings():
        if finding.page not in tree:
            continue
        portal, i = tree[finding.page]
        kind = "advice" if finding.advice else finding.outcome.value
        key = (portal, finding.group, kind)
        examples, places, pages = found.setdefault(key, ([finding], [0, 0], (set(), set())))
        places[i] += 1
        pages[i].add(finding.page)
    rows = []
    for (portal, group, kind), (examples, places, pages) in found.items():
        first = examples[0]
        lacking = next((i for i in (0, 1) if not places[i]), None)
        seen = lacking is None or (portal, lacking, first.check) in looked
        only = 1 - lacking if lacking is not None and seen else None
        counts = ((places[0], places[1]), (len(pages[0]), len(pages[1])))
        rows.append(TreeRow(group, first.check, kind, first.impact, portal, *counts, only, not seen, first.page))
    kinds = ["failed", "cantTell", "advice"]
    rows.sort(key=lambda r: (r.only is None, r.open, kinds.index(r.kind), r.impact.rank, -sum(r.places), r.id))
    return Trees(
        str(result.run["id"]), languages, {name: (ar, en) for name, (ar, en) in audited.items()}, tuple(rows)
    )
