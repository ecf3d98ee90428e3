"""The baseline: accepted findings in a file that a team commits, reads and reviews.

One entry is one thing to fix (an issue group) with its owner, the reason and the last day it is accepted; its
places stand one a line, so that a change of one place is a change of one line. A line holds the fingerprint, the
component, the essence (``-`` where there is none), the page and the selector: all that a finding is found again by.
"""

import json
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from pydantic import Field

from auditor import fingerprint
from auditor.i18n import visible, well_formed
from auditor.model import Finding, Impact
from auditor.profile.fields import Day, Int, Line, Section
from auditor.profile.problems import Problem, ProfileError, Source, read_source, together, validate
from auditor.profile.yamltree import MAX_BYTES

PORTAL = "-"
"""The page of a finding that belongs to the portal as a whole."""
_MAX_BYTES = 50_000_000
_TEXT = 500
_SELECTOR = 400
_PLACE = re.compile(r"(v\d+:\S+) (\S+) (\S+) (\S+)(?: (.*))?")


@dataclass(frozen=True, slots=True)
class Place:
    """One accepted finding."""

    fingerprint: str
    component: str
    essence: str
    page: str
    """As :func:`page_name` has it."""
    selector: str

    @property
    def version(self) -> str:
        """Of its fingerprint: ``v1``."""
        return self.fingerprint.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One accepted thing to fix."""

    portal: str
    check: str
    group: str
    impact: Impact
    what: str
    """What was found, for readers."""
    owner: str
    reason: str
    expires: date
    """The last day on which it is accepted."""
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Baseline:
    """All that is accepted, and the pages that were measured when it was made (by portal)."""

    acceptances: tuple[Acceptance, ...] = ()
    pages: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def places(self) -> int:
        return sum(len(a.places) for a in self.acceptances)

    def portal_name(self, portal: str, portals: int) -> str:
        """The name this baseline knows a run's portal by; where both have one portal, its name may differ."""
        known = {*self.pages, *(a.portal for a in self.acceptances)}
        return next(iter(known)) if portals == 1 and len(known) == 1 else portal


def page_name(url: str, portals: Iterable[str] = ()) -> str:
    """A page without scheme and host, as people read it: ``/ar/خدمات``; :data:`PORTAL` for a portal's name."""
    if url in portals:
        return PORTAL
    page = fingerprint.normal_page(url)
    try:
        shown = unquote(page, errors="strict")
    except UnicodeDecodeError:
        shown = page
    # What can't be seen stays escaped, and so does what would end the name.
    return "".join(c if c.isprintable() and c not in " %" else quote(well_formed(c)) for c in shown)


def place_of(finding: Finding, page: str, hosts: Container[str] = ()) -> Place:
    """What a finding is found again by. ``hosts``: the portals' own, which are left out of addresses."""
    name = finding.target.selector
    if name.startswith(("http://", "https://")) and _host(name) in hosts:
        name = page_name(name)
    selector = " ".join(visible(well_formed(name)).split())[:_SELECTOR]
    return Place(finding.fingerprint, finding.component, finding.essence or "-", page, selector)


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc
    except ValueError:
        return ""


# ---------------------------------------------------------------- the file


class _Entry(Section):
    portal: Line = Field(description="Name of the portal.")
    check: Line = Field(description="Id of the check.")
    group: Line = Field(description="The issue's group; findings with one cause share it.")
    impact: Impact = Field(description="How badly it hurts.")
    what: str = Field(default="", max_length=2000, description="What was found, for readers.")
    owner: Line = Field(description="Who sees to it.")
    reason: Line = Field(description="Why it is accepted for now.")
    expires: Day = Field(description="The last day it is accepted.")
    places: str = Field(min_length=1, description="One a line: fingerprint, component, essence, page, selector.")


class _File(Section):
    version: Int = Field(ge=1, le=1, description="Version of this format.")
    fingerprints: Int = Field(default=fingerprint.VERSION, description="Version of the fingerprints.")
    pages: dict[str, str] = Field(default={}, description="By portal: the pages that were measured, one a line.")
    accepted: tuple[_Entry, ...] = Field(default=(), description="What is accepted.")


def load(path: Path) -> Baseline:
    """The baseline in a file.

    Raises:
        ProfileError: with every mistake in it, each with file, line and column.
    """
    source, problems = _read(path)
    if source is None:
        raise ProfileError(problems)
    made, invalid = validate(source, _File)
    if made is None or problems:
        raise ProfileError(together(problems, invalid))
    found: list[Problem] = []
    accepted = tuple(_acceptance(entry, source, i, found) for i, entry in enumerate(made.accepted))
    if found:
        raise ProfileError(found)
    pages = {portal: frozenset(lines.split()) for portal, lines in made.pages.items()}
    return Baseline(accepted, pages)


def _read(path: Path) -> tuple[Source | None, list[Problem]]:
    """The document. A portal full of faults needs more than other files that people write may hold."""
    try:
        large = MAX_BYTES < path.stat().st_size <= _MAX_BYTES
        return read_source(path.read_text(encoding="utf-8-sig"), str(path)) if large else read_source(path)
    except (OSError, UnicodeDecodeError) as error:
        return None, [Problem(str(path), 0, 0, f"cannot be read: {error}")]


def _acceptance(entry: _Entry, source: Source, index: int, problems: list[Problem]) -> Acceptance:
    first = source.tree.find(("accepted", index, "places")).mark
    places = []
    for number, line in enumerate(entry.places.splitlines(), 1):
        matched = _PLACE.fullmatch(line.strip())
        if matched is None:
            said = f"'{line.strip()[:60]}' is not a place"
            hint = "a line is: fingerprint component essence page selector"
            problems.append(Problem(first.file, first.line + number, 1, said, hint))
            continue
        places.append(Place(*matched.groups(default="")))
    return Acceptance(
        entry.portal,
        entry.check,
        entry.group,
        entry.impact,
        entry.what,
        entry.owner,
        entry.reason,
        entry.expires,
        tuple(places),
    )


_HEAD = """\
# Accepted findings of Portal Auditor: each has an owner, a reason and the last day it is accepted.
# `auditor baseline update` adds to it and says what it adds; `auditor baseline prune` drops what is fixed.
"""


def dump(baseline: Baseline) -> str:
    """The file's text: the same for the same baseline, in an order that keeps changes apart."""
    return _HEAD + "".join(f"{line}\n" for line in _lines(baseline))


def _lines(baseline: Baseline) -> Iterator[str]:
    yield "version: 1"
    yield f"fingerprints: {fingerprint.VERSION}"
    if pages := {portal: names for portal, names in sorted(baseline.pages.items()) if names}:
        yield "pages:"
        for portal, names in pages.items():
            yield f"  {_quoted(portal)}: |"
            yield from (f"    {page}" for page in sorted(names))
    kept = [a for a in baseline.acceptances if a.places]
    yield "accepted:" if kept else "accepted: []"
    for entry in sorted(kept, key=_order):
        yield f"  - check: {_quoted(entry.check)}"
        yield f"    what: {_quoted(entry.what)}"
        yield f"    impact: {entry.impact}"
        yield f"    owner: {_quoted(entry.owner)}"
        yield f"    reason: {_quoted(entry.reason)}"
        yield f"    expires: {entry.expires.isoformat()}"
        yield f"    portal: {_quoted(entry.portal)}"
        yield f"    group: {_quoted(entry.group)}"
        yield "    places: |"
        for p in sorted(entry.places, key=lambda p: (p.page, p.fingerprint)):
            yield f"      {p.fingerprint} {p.component} {p.essence} {p.page} {p.selector}".rstrip()


def _order(entry: Acceptance) -> tuple[str, str, str, date, str, str]:
    return (entry.portal, entry.check, entry.group, entry.expires, entry.owner, entry.reason)


def _quoted(text: str) -> str:
    """A line of text as a YAML string: what can't be seen is written out."""
    line = " ".join(visible(well_formed(text)).split())
    return json.dumps(line if len(line) <= _TEXT else line[: _TEXT - 1] + "…", ensure_ascii=False)


def save(baseline: Baseline, path: Path) -> None:
    """Write the file whole, or leave the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(path.suffix + ".part")
    part.write_text(dump(baseline), encoding="utf-8")
    part.replace(path)
