"""What changed between two runs. Pure: results in, changes out.

A finding is known again by its fingerprint. What is left is matched by its component on pages of which one went and
the other came, then by rule and text on the same page, then by group and selector there where the text was edited and
not replaced, then by group alone where it was edited little, and where the version of the fingerprint changed, once by
rule and selector. What is still left on the earlier side is fixed only where the same check looked at the same page
again; else it is no longer measured. What is left on the later side is new only where the earlier run had looked.
"""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from auditor.evaluate import MAX_FINDINGS
from auditor.fingerprint import meaning, normal_page
from auditor.gate.matching import answered, edited, edited_and_moved, join
from auditor.model import AuditResult, CheckInfo, Finding, Impact, PageState
from auditor.model.review import Subject

_TEXT = 60


class Change(StrEnum):
    """What became of a finding or a group, what asks for action first."""

    NEW = "new"
    FIRST_MEASURED = "first-measured"
    """Found where the earlier run had not looked: no sign that the portal got worse."""
    PERSISTING = "persisting"
    FIXED = "fixed"
    SETTLED = "settled"
    """A person decided that it is none."""
    UNMEASURED = "unmeasured"
    """Found earlier where the later run did not look: no sign that the portal got better."""


@dataclass(frozen=True, slots=True)
class Place:
    """What of a finding is needed to know it again."""

    portal: str
    page: str
    """Path and query; the portal's name for what belongs to no page."""
    check: str
    message: str
    kind: str
    """``failed``, ``cantTell`` or ``advice``."""
    impact: Impact
    fingerprint: str
    component: str
    group: str
    text: str
    """What the element says or means; '' where it says nothing."""
    essence: str
    selector: str
    url: str


_Step = tuple[Callable[[Place], Hashable], Callable[[Place], Hashable], Callable[[Place, Place], float] | None]


@dataclass(frozen=True, slots=True)
class GroupChange:
    """One issue over both runs; counts are places."""

    id: str
    check: str
    kind: str
    impact: Impact
    portal: str
    change: Change
    before: int
    after: int
    counts: Mapping[Change, int]
    pages: tuple[str, ...]
    """The first addresses of what makes it new, fixed and so on, at most 20."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two runs side by side."""

    before: str
    after: str
    groups: tuple[GroupChange, ...]
    """By change, then by what hurts most."""
    checks_added: tuple[str, ...]
    """Checks that only the later run has: what they find is no fall."""
    checks_gone: tuple[str, ...]
    pages_added: int
    pages_gone: int

    def of(self, *changes: Change, kind: str = "", portal: str | None = None) -> list[GroupChange]:
        """Groups of these changes, of one kind and portal where they are named."""
        return [
            g
            for g in self.groups
            if g.change in changes and (not kind or g.kind == kind) and portal in (None, g.portal)
        ]

    def places(self, change: Change, kind: str = "", portal: str | None = None) -> int:
        """How many places changed so."""
        chosen = (g for g in self.groups if (not kind or g.kind == kind) and portal in (None, g.portal))
        return sum(g.counts.get(change, 0) for g in chosen)


@dataclass(slots=True)
class Side:
    """What of a run is needed to compare it; memory grows with its findings, not with their evidence."""

    run: str
    checks: Mapping[str, CheckInfo]
    places: list[Place] = field(default_factory=list)
    looked: set[tuple[str, str, str]] = field(default_factory=set)
    """(portal, page, check) that gave an answer."""
    pages: set[tuple[str, str]] = field(default_factory=set)
    full: set[tuple[str, str, str]] = field(default_factory=set)
    """Where more was found than is kept: what is missing there says nothing."""
    settled: frozenset[str] = frozenset()
    """Groups that a person decided."""

    @property
    def ran(self) -> set[str]:
        """Checks that answered somewhere."""
        return {check for _, _, check in self.looked}


def side(result: AuditResult) -> Side:
    """Read a run once. Portals keep their names; the only portal of a run has none, so that test and live meet."""
    whole = _read(result)
    return whole if len(result.portals) > 1 else _portal_of(whole, None)


def sides(result: AuditResult) -> dict[str, Side]:
    """Every portal's part of a run by its name, to be compared with that portal's part of another run."""
    whole = _read(result)
    return {str(p["name"]): _portal_of(whole, str(p["name"])) for p in result.portals}


def _read(result: AuditResult) -> Side:
    portals = {page.url: page.portal for page in result.pages}
    names = {str(p["name"]) for p in result.portals}

    def where(url: str) -> tuple[str, str]:
        if url in portals:
            return portals[url], _path(url)
        return (url, "") if url in names else (_owner(url, result), _path(url))

    made = Side(str(result.run["id"]), result.checks)
    made.pages = {where(p.url) for p in result.pages if p.state == PageState.AUDITED}
    made.looked = {(*where(row.page), row.check) for row in result.outcomes() if answered(row)}
    made.places = [_place(finding, *where(finding.page)) for finding in result.findings()]
    kept = Counter((p.portal, p.page, p.check) for p in made.places)
    made.full = {key for key, count in kept.items() if count >= MAX_FINDINGS}
    # A check that found something on a page has looked at it, whatever its row says.
    made.looked |= kept.keys()
    decided = (d for d in result.decisions if d.subject is Subject.GROUP and d.decision.counts)
    made.settled = frozenset(d.id.rstrip("?") for d in decided)
    return made


def _portal_of(whole: Side, name: str | None) -> Side:
    """One portal's part of a run, all of it where none is named; its portal has no name any more."""
    return Side(
        whole.run,
        whole.checks,
        [replace(p, portal="") for p in whole.places if name in (None, p.portal)],
        {("", page, check) for portal, page, check in whole.looked if name in (None, portal)},
        {("", page) for portal, page in whole.pages if name in (None, portal)},
        {("", page, check) for portal, page, check in whole.full if name in (None, portal)},
        whole.settled,
    )


def _owner(url: str, result: AuditResult) -> str:
    """The portal of an address that is no page of the run: the one whose start address is most like it."""
    starts = [(str(p["name"]), str(s)) for p in result.portals for s in p["start"]]
    found = [(len(start), name) for name, start in starts if url.startswith(start.rstrip("/"))]
    return max(found)[1] if found else ""


def _path(url: str) -> str:
    try:
        return normal_page(url)
    except ValueError:
        return url


def _place(finding: Finding, portal: str, page: str) -> Place:
    kind = "advice" if finding.advice else finding.outcome.value
    return Place(
        portal, page, finding.check, finding.message, kind, finding.impact, finding.fingerprint, finding.component,
        finding.group.rstrip("?"), meaning(finding.essence) or _text(finding.target.html), finding.essence,
        finding.target.selector, finding.page,
    )  # fmt: skip


def _text(html: str) -> str:
    plain = re.sub(r"<[^>]*>?", " ", html[:2000])
    return re.sub(r"\d+", "#", " ".join(plain.split()))[:_TEXT]


# -- matching ----------------------------------------------------------------------------------------------


def compare(before: Side, after: Side) -> Comparison:
    """Match the findings of two runs and add them up by group."""
    pairs, gone, came = _matched(before, after)
    changed: list[tuple[Change, Place | None, Place | None]] = []
    changed += [(_became(place, before, after), place, None) for place in gone]
    changed += [(_arose(place, before), None, place) for place in came]
    changed += [(Change.PERSISTING, old, new) for old, new in pairs]
    return Comparison(
        before.run,
        after.run,
        tuple(_groups(changed)),
        tuple(sorted(after.ran - before.ran)),
        tuple(sorted(before.ran - after.ran)),
        len(after.pages - before.pages),
        len(before.pages - after.pages),
    )


def _matched(before: Side, after: Side) -> tuple[list[tuple[Place, Place]], list[Place], list[Place]]:
    old_pages, new_pages = _all_pages(before), _all_pages(after)

    def moved(place: Place, others: set[tuple[str, str]]) -> Hashable:
        """Its component, where its page is on one side only."""
        page = (place.portal, place.page)
        return None if page in others else (place.portal, place.component)

    def same(place: Place) -> Hashable:
        return (place.portal, place.fingerprint)

    def said(place: Place) -> Hashable:
        return (place.portal, place.page, place.check, place.message, place.text) if place.text else None

    def spot(place: Place) -> Hashable:
        return (place.portal, place.page, place.check, place.group, place.selector) if place.selector else None

    def at(place: Place) -> Hashable:
        return (place.portal, place.page, place.check, place.selector) if place.selector else None

    def on_page(place: Place) -> Hashable:
        return (place.portal, place.page, place.check, place.group)

    def as_edited(old: Place, new: Place) -> float:
        return edited(old.essence, new.essence)

    def as_moved(old: Place, new: Place) -> float:
        return edited_and_moved(old.essence, new.essence)

    steps: list[_Step] = [
        (same, same, None),
        (lambda p: moved(p, new_pages), lambda p: moved(p, old_pages), None),
        (said, said, None),
        (spot, spot, as_edited),
        (on_page, on_page, as_moved),
    ]
    pairs: list[tuple[Place, Place]] = []
    gone, came = before.places, after.places
    if _version(gone) != _version(came):
        steps.append((at, at, None))
    for of_old, of_new, likeness in steps:
        found, gone, came = join(gone, came, of_old, of_new, likeness)
        pairs += found
    return pairs, gone, came


def _all_pages(one: Side) -> set[tuple[str, str]]:
    return one.pages | {(portal, page) for portal, page, _ in one.looked}


def _version(places: Sequence[Place]) -> str:
    return places[0].fingerprint.partition(":")[0] if places else ""


def _became(place: Place, before: Side, after: Side) -> Change:
    """What became of a place of the earlier run that the later one does not have."""
    if place.group in after.settled - before.settled:
        return Change.SETTLED
    key = (place.portal, place.page, place.check)
    return Change.FIXED if key in after.looked and key not in after.full else Change.UNMEASURED


def _arose(place: Place, before: Side) -> Change:
    key = (place.portal, place.page, place.check)
    return Change.NEW if key in before.looked and key not in before.full else Change.FIRST_MEASURED


# -- groups ------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Open:
    kind: str
    place: Place
    counts: Counter[Change] = field(default_factory=Counter)
    before: int = 0
    after: int = 0
    pages: dict[str, None] = field(default_factory=dict)


def _groups(changed: Iterable[tuple[Change, Place | None, Place | None]]) -> list[GroupChange]:
    rows = list(changed)
    # A pair whose group changed its name is one group: the later name stands for both.
    renamed = {(o.portal, o.group): n.group for _, o, n in rows if o and n and o.group != n.group}
    found: dict[tuple[str, str, str], _Open] = {}
    for change, old, new in rows:
        place = new or old
        assert place is not None
        name = place.group if new else renamed.get((place.portal, place.group), place.group)
        group = found.setdefault((place.portal, name, place.kind), _Open(place.kind, place))
        group.counts[change] += 1
        group.before += old is not None
        group.after += new is not None
        if change is not Change.PERSISTING or len(group.pages) < 1:
            group.pages.setdefault(place.url)
    closed = [_closed(name, group) for (_, name, _), group in found.items()]
    order = list(Change)
    return sorted(closed, key=lambda g: (order.index(g.change), g.impact.rank, -max(g.after, g.before), g.id))


def _closed(name: str, group: _Open) -> GroupChange:
    place = group.place
    return GroupChange(
        name, place.check, group.kind, place.impact, place.portal, _whole(group.counts), group.before, group.after,
        dict(group.counts), tuple(group.pages)[:20],
    )  # fmt: skip


def _whole(counts: Mapping[Change, int]) -> Change:
    """What became of the group: fixed only where nothing of it is left and nothing of it was left out."""
    for change in (Change.PERSISTING, Change.NEW, Change.FIRST_MEASURED, Change.UNMEASURED, Change.FIXED):
        if counts.get(change):
            return change
    return Change.SETTLED
