"""Finds accepted findings again in a run, though markup moved, pages were renamed or fingerprints have a new version.

A finding takes the place of an accepted one at most once, so that nothing new hides behind something known. In this
order: the same fingerprint; the same component on the same page, then elsewhere on the same template (anywhere for a
check of the whole portal), then on a page with a new name; the same check and meaning, or name, on the same page; the
same issue group at the same selector of the page, where text or address was edited, then anywhere on the page, where it
was edited little; the same issue group where a trial was made on another page of the template this time; and, where the
accepted fingerprints have another version, the same check and selector on the same page.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import TypeVar
from urllib.parse import urlsplit

from auditor import fingerprint
from auditor.baseline import PORTAL, Acceptance, Baseline, Place, page_name, place_of
from auditor.model import AuditResult, Finding, Outcome, OutcomeRow, PageState

Old = TypeVar("Old")
New = TypeVar("New")
Key = tuple[str, str, str]
"""Portal, page, fingerprint: one finding of a run."""
_GONE = frozenset({404, 410})
EDITED, EDITED_AND_MOVED = 0.3, 0.6
"""Likeness from which on an element says the same in other words, where it stood and elsewhere on its page."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """One place of the baseline with the entry it stands in."""

    index: int
    entry: Acceptance
    place: Place


@dataclass(frozen=True, slots=True)
class _Found:
    """What is needed of a finding that has not been found again yet."""

    key: Key
    check: str
    group: str
    place: Place
    template: str


_Way = tuple[
    Callable[[Accepted], Hashable], Callable[[_Found], Hashable], Callable[[Accepted, _Found], float] | None
]


def join(
    gone: Iterable[Old],
    came: Iterable[New],
    of_old: Callable[[Old], Hashable],
    of_new: Callable[[New], Hashable],
    likeness: Callable[[Old, New], float] | None = None,
) -> tuple[list[tuple[Old, New]], list[Old], list[New]]:
    """Pairs with equal keys, each used once, and what stays over on both sides: first of all what has no key (None).

    First goes to first; where a likeness is given, the most alike to each other, and never what is not at all (0).
    """
    if likeness is not None:
        return _most_alike(list(gone), list(came), of_old, of_new, likeness)
    free: dict[Hashable, list[Old]] = defaultdict(list)
    for old in gone:
        free[of_old(old)].append(old)
    left = free.pop(None, [])
    pairs, over = [], []
    for queue in free.values():
        queue.reverse()
    for new in came:
        key = of_new(new)
        if key is not None and free.get(key):
            pairs.append((free[key].pop(), new))
        else:
            over.append(new)
    return pairs, [*left, *(old for queue in free.values() for old in reversed(queue))], over


def _most_alike(
    gone: list[Old],
    came: list[New],
    of_old: Callable[[Old], Hashable],
    of_new: Callable[[New], Hashable],
    likeness: Callable[[Old, New], float],
) -> tuple[list[tuple[Old, New]], list[Old], list[New]]:
    places: dict[Hashable, list[int]] = defaultdict(list)
    for i, old in enumerate(gone):
        places[of_old(old)].append(i)
    places.pop(None, None)
    likes = [(likeness(gone[i], new), i, j) for j, new in enumerate(came) for i in places.get(of_new(new), ())]
    of: dict[int, int] = {}
    taken: set[int] = set()
    for like, i, j in sorted(likes, key=lambda like: -like[0]):
        if like and i not in of and j not in taken:
            of[i] = j
            taken.add(j)
    over = [old for i, old in enumerate(gone) if i not in of]
    return [(gone[i], came[j]) for i, j in of.items()], over, [new for j, new in enumerate(came) if j not in taken]


def edited(one: str, other: str) -> float:
    """How alike two essences at one place of a page are; 0 where the text was replaced by another one."""
    like = fingerprint.likeness(one, other)
    return 1.0 if like is None else like * (like >= EDITED)


def edited_and_moved(one: str, other: str) -> float:
    """How alike two essences at different places of a page are; 0 where they may be two texts."""
    like = fingerprint.likeness(one, other) or 0.0
    return like * (like >= EDITED_AND_MOVED)


def answered(row: OutcomeRow) -> bool:
    """Whether a check judged a page: a reason stands only where it could not."""
    return row.outcome is not Outcome.UNTESTED and not row.reason


class Matches:
    """A run brought to a baseline."""

    def __init__(self, result: AuditResult, baseline: Baseline) -> None:
        self.baseline = baseline
        self._portals = [str(p["name"]) for p in result.portals]
        self._portal_of = {p.url: p.portal for p in result.pages}
        self._hosts = {urlsplit(url).netloc: str(p["name"]) for p in result.portals for url in p["start"]}
        self._hosts |= {urlsplit(p.url).netloc: p.portal for p in result.pages}
        self._checks = frozenset(result.checks)
        self._of_portals = frozenset(c.id for c in result.checks.values() if c.scope == "portal")
        self._known = {name: baseline.portal_name(name, len(self._portals)) for name in self._portals}
        self._names = {p.url: page_name(p.url) for p in result.pages}
        self._read_pages(result)
        numbers = count()
        self._open = {n: Accepted(n, a, p) for a in baseline.acceptances for p in a.places for n in [next(numbers)]}
        self._components = {(a.portal, p.component) for a in baseline.acceptances for p in a.places}
        self._silent = self._read_silent(result)
        self.found: dict[Key, Accepted] = {}
        self.places: dict[int, Place] = {}
        """By the number of an accepted place: how it is found now."""
        self._match(result)
        self.fixed, self.unmeasured = self._leftovers()

    def _read_pages(self, result: AuditResult) -> None:
        self._audited: dict[tuple[str, str], str] = {}
        self._there: set[tuple[str, str]] = set()
        whole = {
            str(p["name"]): not p.get("down")
            and p.get("crawl", {}).get("method", "all") == "all"
            and not p.get("crawl", {}).get("stopped")
            for p in result.portals
        }
        for page in result.pages:
            at = (self._known.get(page.portal, page.portal), self._names[page.url])
            if page.state == PageState.AUDITED:
                self._audited[at] = page.template
            elif page.status not in _GONE:
                self._there.add(at)
        self._whole = {self._known[name] for name, is_whole in whole.items() if is_whole}
        self._up = {self._known[str(p["name"])] for p in result.portals if not p.get("down")}

    def _read_silent(self, result: AuditResult) -> Mapping[tuple[str, str, str], Outcome]:
        """By portal, page and check: where an accepted check gave no answer, and whether it was tried at all."""
        accepted = {a.check for a in self.baseline.acceptances}
        silent = {}
        for row in result.outcomes() if accepted else ():
            if row.check in accepted and not answered(row):
                silent[self._owner(row.page), self._name(row.page), row.check] = row.outcome
        return silent

    # -- what others ask ------------------------------------------------------------------------------------

    def portal(self, finding: Finding) -> str:
        """The portal a finding belongs to, by the baseline's name for it."""
        return self._owner(finding.page)

    def _owner(self, page: str) -> str:
        name = page if page in self._portals else self._portal_of.get(page) or self._by_host(page)
        return self._known.get(name, name)

    def _by_host(self, url: str) -> str:
        """The portal of an address that was no page of the run: what a portal check found beside the pages."""
        try:
            host = urlsplit(url).netloc
        except ValueError:
            host = ""
        return self._hosts.get(host) or (self._portals[0] if self._portals else url)

    def _name(self, page: str) -> str:
        return self._names.get(page) or page_name(page, self._portals)

    def key(self, finding: Finding) -> Key:
        """What tells a finding of the run from every other."""
        return self.portal(finding), self.page(finding), finding.fingerprint

    def page(self, finding: Finding) -> str:
        """The page a finding stands on, by its name in the baseline."""
        return self._name(finding.page)

    def place(self, finding: Finding) -> Place:
        """What a finding is to be found again by."""
        return place_of(finding, self._name(finding.page), self._hosts)

    def entry(self, finding: Finding) -> Acceptance | None:
        """The acceptance a finding stands in."""
        accepted = self.found.get(self.key(finding))
        return accepted.entry if accepted else None

    def has_spread(self, finding: Finding) -> bool:
        """Whether it is an accepted fault on a page that the baseline has never seen."""
        portal = self.portal(finding)
        seen = self.baseline.pages.get(portal, frozenset())
        return self.page(finding) not in seen and (portal, finding.component) in self._components

    def measured_pages(self) -> Mapping[str, frozenset[str]]:
        """By portal: the pages this run audited."""
        pages: dict[str, set[str]] = defaultdict(set)
        for portal, page in self._audited:
            pages[portal].add(page)
        return {portal: frozenset(names) for portal, names in pages.items()}

    def is_gone(self, portal: str, page: str) -> bool:
        """Whether a page is no longer part of its portal: it answered so, or a whole crawl did not meet it."""
        if page == PORTAL or (portal, page) in self._audited or (portal, page) in self._there:
            return False
        return portal in self._whole

    # -- matching -------------------------------------------------------------------------------------------

    def _match(self, result: AuditResult) -> None:
        if not self._open:
            return
        by_fingerprint: dict[Key, list[Accepted]] = defaultdict(list)
        for accepted in self._open.values():
            at = (accepted.entry.portal, accepted.place.page, accepted.place.fingerprint)
            by_fingerprint[at].append(accepted)
        # Most are found so: what is needed for the other ways is made only of what is left.
        waiting: list[_Found] = []
        for finding in result.findings():
            if finding.advice:
                continue
            key = self.key(finding)
            if same := by_fingerprint.get(key):
                self._take(same.pop(), key, self.place(finding))
            else:
                template = self._audited.get(key[:2], "")
                waiting.append(_Found(key, finding.check, finding.group, self.place(finding), template))
        for of_place, of_finding, likeness in self._ways():
            pairs, _, waiting = join(self._open.values(), waiting, of_place, of_finding, likeness)
            for accepted, found in pairs:
                self._take(accepted, found.key, found.place)

    def _take(self, accepted: Accepted, key: Key, place: Place) -> None:
        del self._open[accepted.index]
        self.found[key] = accepted
        self.places[accepted.index] = place

    def _ways(self) -> Iterator[_Way]:
        def at(accepted: Accepted) -> tuple[str, str]:
            return accepted.entry.portal, accepted.place.page

        def of_template(accepted: Accepted) -> Hashable:
            template = self._audited.get(at(accepted))
            return (accepted.entry.portal, accepted.place.component, template) if template else None

        def of_portal(accepted: Accepted) -> Hashable:
            anywhere = accepted.entry.check in self._of_portals
            return (accepted.entry.portal, accepted.entry.check, accepted.place.component) if anywhere else None

        def renamed(accepted: Accepted) -> Hashable:
            gone = self.is_gone(*at(accepted))
            return (accepted.entry.portal, accepted.place.component) if gone else None

        def on_new_page(found: _Found) -> Hashable:
            portal, page, _ = found.key
            new = page not in self.baseline.pages.get(portal, frozenset())
            return (portal, found.place.component) if new else None

        def tried_elsewhere(accepted: Accepted) -> Hashable:
            entry, template = accepted.entry, self._audited.get(at(accepted))
            untried = self._silent.get((*at(accepted), entry.check)) is Outcome.UNTESTED
            return (entry.portal, entry.check, entry.group, template) if untried else None

        def meaning(accepted: Accepted) -> Hashable:
            essence = fingerprint.meaning(accepted.place.essence)
            return (*at(accepted), accepted.entry.check, essence) if essence != "-" else None

        def named(accepted: Accepted) -> Hashable:
            is_name = accepted.place.essence == "-" and accepted.place.selector
            return (*at(accepted), accepted.entry.check, accepted.place.selector) if is_name else None

        def on_the_spot(accepted: Accepted) -> Hashable:
            entry, place = accepted.entry, accepted.place
            return (*at(accepted), entry.check, entry.group, place.selector) if place.selector else None

        def on_the_page(accepted: Accepted) -> Hashable:
            return (*at(accepted), accepted.entry.check, accepted.entry.group)

        def as_edited(accepted: Accepted, found: _Found) -> float:
            return edited(accepted.place.essence, found.place.essence)

        def as_moved(accepted: Accepted, found: _Found) -> float:
            return edited_and_moved(accepted.place.essence, found.place.essence)

        def of_old_version(accepted: Accepted) -> Hashable:
            old = accepted.place.version != f"v{fingerprint.VERSION}"
            return (*at(accepted), accepted.entry.check, accepted.place.selector) if old else None

        yield lambda a: (*at(a), a.place.component), lambda f: (*f.key[:2], f.place.component), None
        yield of_template, lambda f: (f.key[0], f.place.component, f.template), None
        yield of_portal, lambda f: (f.key[0], f.check, f.place.component), None
        yield renamed, on_new_page, None
        yield meaning, lambda f: (*f.key[:2], f.check, fingerprint.meaning(f.place.essence)), None
        yield named, lambda f: (*f.key[:2], f.check, f.place.selector) if f.place.essence == "-" else None, None
        yield on_the_spot, lambda f: (*f.key[:2], f.check, f.group, f.place.selector), as_edited
        yield on_the_page, lambda f: (*f.key[:2], f.check, f.group), as_moved
        yield tried_elsewhere, lambda f: (f.key[0], f.check, f.group, f.template), None
        yield of_old_version, lambda f: (*f.key[:2], f.check, f.place.selector), None

    def _leftovers(self) -> tuple[tuple[Accepted, ...], tuple[Accepted, ...]]:
        """Accepted findings that are fixed, and those that this run can't tell of."""
        fixed: list[Accepted] = []
        unmeasured: list[Accepted] = []
        for accepted in self._open.values():
            (fixed if self._was_measured(accepted) else unmeasured).append(accepted)
        return tuple(fixed), tuple(unmeasured)

    def _was_measured(self, accepted: Accepted) -> bool:
        portal, page, check = accepted.entry.portal, accepted.place.page, accepted.entry.check
        if check not in self._checks or portal not in self._up or (portal, page, check) in self._silent:
            return False
        if check in self._of_portals:
            # Its places need not be pages of the run; of a page that did not load it can't tell.
            return (portal, page) not in self._there
        return page == PORTAL or (portal, page) in self._audited or self.is_gone(portal, page)


def refreshed(matches: Matches, dropped: frozenset[int] = frozenset()) -> tuple[Acceptance, ...]:
    """The baseline's entries with every place as it is found now, without the dropped ones."""
    made, number = [], 0
    for entry in matches.baseline.acceptances:
        kept = []
        for place in entry.places:
            if number not in dropped:
                kept.append(matches.places.get(number, place))
            number += 1
        if kept:
            made.append(replace(entry, places=tuple(kept)))
    return tuple(made)
