"""Two runs compared: what is new, fixed, still there, and what nobody looked at again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from auditor.compare import Change, Comparison, compare, side
from auditor.compare_trees import trees
from auditor.evaluate import MAX_FINDINGS
from auditor.fingerprint import digest, instance
from auditor.model import Finding, Impact, Outcome, OutcomeRow, PageSummary, Target
from auditor.model.review import Answer, Decided, Decision, Subject
from tests.support_results import CHECKS

ALT, CONTRAST = "accessibility/image-alt", "accessibility/text-contrast"
HOME, NEWS = "https://a.example.sa/", "https://a.example.sa/news"


def finding(page: str = HOME, name: str = "logo", check: str = ALT, ordinal: int = 0, **changes: Any) -> Finding:
    component = digest(check, name)
    made = Finding(
        check, page, Outcome.FAILED, Target(f"main > img.{name}", f'<img class="{name}">{name} text'), "m", {}, {},
        instance(component, page, ordinal), component, digest("g", check, name), Impact.SERIOUS, False,
    )  # fmt: skip
    return replace(made, **changes)


@dataclass
class Run:
    """As much of an AuditResult as a comparison reads."""

    found: Sequence[Finding] = ()
    pages_: Iterable[str] = (HOME, NEWS)
    ran: Iterable[str] = (ALT, CONTRAST)
    missed: Iterable[tuple[str, str]] = ()
    """(page, check) that could not run."""
    portals: Sequence[Mapping[str, Any]] = ({"name": "a", "start": ["https://a.example.sa/"]},)
    owner: Mapping[str, str] = field(default_factory=dict)
    languages: Mapping[str, str] = field(default_factory=dict)
    decisions: Sequence[Decided] = ()
    checks = CHECKS
    run: Mapping[str, Any] = field(default_factory=lambda: {"id": "r"})

    @property
    def pages(self) -> list[PageSummary]:
        return [
            PageSummary(
                p,
                p,
                self.owner.get(p, "a"),
                200,
                "audited",
                self.languages.get(p, "ar"),
                "T1",
                "",
                0,
                "link",
                "all",
            )
            for p in self.pages_
        ]

    def findings(self) -> Iterable[Finding]:
        return iter(self.found)

    def outcomes(self) -> Iterable[OutcomeRow]:
        for page in self.pages_:
            for check in self.ran:
                reason = "could not run" if (page, check) in self.missed else ""
                yield OutcomeRow(check, page, Outcome.CANT_TELL if reason else Outcome.PASSED, reason=reason)


def changes(before: Run, after: Run) -> dict[str, int]:
    """Places by change, none of them 0."""
    found = _compared(before, after)
    return {c.value: n for c in Change if (n := found.places(c))}


def _compared(before: Run, after: Run) -> Comparison:
    return compare(side(before), side(after))  # type: ignore[arg-type]


def test_the_same_finding_persists_one_is_fixed_one_is_new() -> None:
    before = Run([finding(), finding(name="banner")])
    after = Run([finding(), finding(name="chart")])
    assert changes(before, after) == {"persisting": 1, "fixed": 1, "new": 1}
    groups = {g.change: g.id for g in _compared(before, after).groups}
    assert groups[Change.FIXED] == finding(name="banner").group
    assert groups[Change.NEW] == finding(name="chart").group


def test_what_was_edited_in_place_persists() -> None:
    new = Target("main > img.logo", '<img class="logo">other words')
    edited = finding(target=new, component="other", fingerprint="v1:other")
    assert changes(Run([finding()]), Run([edited])) == {"persisting": 1}
    elsewhere = replace(edited, target=replace(new, selector="main > p > img.logo"))
    assert changes(Run([finding()]), Run([elsewhere])) == {"fixed": 1, "new": 1}


def test_what_nobody_looked_at_again_is_not_fixed() -> None:
    gone_page = Run([finding(NEWS)])
    assert changes(gone_page, Run(pages_=(HOME,))) == {"unmeasured": 1}
    assert changes(gone_page, Run(ran=(CONTRAST,))) == {"unmeasured": 1}
    assert changes(gone_page, Run(missed=[(NEWS, ALT)])) == {"unmeasured": 1}
    assert changes(gone_page, Run()) == {"fixed": 1}


def test_what_nobody_had_looked_at_before_is_not_new() -> None:
    after = Run([finding(NEWS)])
    assert changes(Run(pages_=(HOME,)), after) == {"first-measured": 1}
    assert changes(Run(ran=(CONTRAST,)), after) == {"first-measured": 1}
    found = _compared(Run(ran=(CONTRAST,)), after)
    assert (found.checks_added, found.checks_gone) == ((ALT,), ())


def test_a_page_that_moved_takes_its_findings_along() -> None:
    moved = "https://a.example.sa/media/news"
    before, after = Run([finding(NEWS)], (HOME, NEWS)), Run([finding(moved)], (HOME, moved))
    assert changes(before, after) == {"persisting": 1}


def test_a_fault_mended_on_one_page_and_made_on_another_is_both() -> None:
    assert changes(Run([finding(HOME)]), Run([finding(NEWS)])) == {"fixed": 1, "new": 1}


def test_an_element_that_was_built_anew_is_known_by_rule_and_text() -> None:
    old = finding(essence="e1")
    new = finding(essence="e1", component="other", group="othergroup", fingerprint=instance("other", HOME, 0))
    found = _compared(Run([old]), Run([new]))
    assert [(g.id, g.change, g.before, g.after) for g in found.groups] == [("othergroup", Change.PERSISTING, 1, 1)]
    without = replace(old, essence=""), replace(new, essence="", target=Target("x", "<p>another</p>"))
    assert changes(Run([without[0]]), Run([without[1]])) == {"fixed": 1, "new": 1}


def test_a_new_version_of_the_fingerprint_rematches_by_rule_and_selector() -> None:
    old = finding(target=Target("main > img", ""))
    new = replace(old, fingerprint="v2:ffff", component="x", group="y", target=Target("main > img", ""))
    assert changes(Run([old]), Run([new])) == {"persisting": 1}
    assert changes(Run([old]), Run([replace(new, fingerprint="v1:ffff")])) == {"fixed": 1, "new": 1}


def test_equal_places_are_counted_one_by_one() -> None:
    before = Run([finding(ordinal=n) for n in range(3)])
    after = Run([finding(ordinal=n) for n in range(2)])
    assert changes(before, after) == {"persisting": 2, "fixed": 1}
    (group,) = _compared(before, after).groups
    assert (group.change, group.before, group.after) == (Change.PERSISTING, 3, 2)


def test_where_more_was_found_than_kept_nothing_is_called_new_or_fixed() -> None:
    many = [finding(ordinal=n) for n in range(MAX_FINDINGS)]
    other = finding(name="late")
    found = changes(Run(many), Run([*many[:-1], other]))
    assert found == {"persisting": MAX_FINDINGS - 1, "first-measured": 1, "unmeasured": 1}


def test_a_group_that_is_half_unmeasured_is_not_called_fixed() -> None:
    before = Run([finding(HOME), finding(NEWS)])
    (group,) = _compared(before, Run(pages_=(HOME,))).groups
    assert group.change is Change.UNMEASURED
    assert group.counts == {Change.FIXED: 1, Change.UNMEASURED: 1}


def test_what_a_person_dismissed_is_settled_not_fixed() -> None:
    decided = Decided(Subject.GROUP, finding().group, Decision(Answer.MET, "x", "2026-01-01"), 1)
    assert changes(Run([finding()]), Run(decisions=[decided])) == {"settled": 1}


def test_test_and_live_hosts_of_the_only_portal_meet() -> None:
    live = "https://www.ministry.gov.sa/"
    after = Run([finding(live)], [live], portals=[{"name": "live", "start": [live]}], owner={live: "live"})
    assert changes(Run([finding(HOME)], [HOME]), after) == {"persisting": 1}


def test_portals_with_like_paths_stay_apart() -> None:
    other = "https://b.example.sa/"
    two = [{"name": "a", "start": [HOME]}, {"name": "b", "start": [other]}]
    owner = {HOME: "a", other: "b"}
    before = Run([finding(HOME)], (HOME, other), portals=two, owner=owner)
    after = Run([finding(other)], (HOME, other), portals=two, owner=owner)
    found = _compared(before, after)
    assert {(g.portal, g.change) for g in found.groups} == {("a", Change.FIXED), ("b", Change.NEW)}


def test_a_portal_wide_finding_belongs_to_its_portal() -> None:
    portal = finding("a", check="complaints/channels")
    before, after = Run([portal]), Run()
    assert changes(before, after) == {"unmeasured": 1}
    assert changes(before, Run([portal])) == {"persisting": 1}


def test_an_address_that_is_none_breaks_nothing() -> None:
    bad = "http://[broken/\ud800"
    run = Run([replace(finding(), page=bad)], (bad,))
    assert changes(run, run) == {"persisting": 1}


@pytest.mark.parametrize("outcome", [Outcome.FAILED, Outcome.CANT_TELL])
def test_an_undecided_place_that_is_decided_is_the_same_place(outcome: Outcome) -> None:
    before, after = Run([finding(outcome=Outcome.CANT_TELL)]), Run([finding(outcome=outcome)])
    (group,) = _compared(before, after).groups
    assert (group.change, group.kind) == (Change.PERSISTING, outcome.value)


# -- language trees ----------------------------------------------------------------------------------------


def test_trees_tell_what_one_language_alone_has() -> None:
    english = "https://a.example.sa/en/"
    run = Run(
        [finding(HOME), finding(english), finding(HOME, "arabic"), finding(english, "late", CONTRAST)],
        (HOME, NEWS, english),
        missed=[(HOME, CONTRAST), (NEWS, CONTRAST)],
        languages={HOME: "ar-SA", NEWS: "ar", english: "en"},
    )
    found = trees(run)  # type: ignore[arg-type]
    assert found.audited == {"a": (2, 1)}
    told = {row.id: (row.only, row.open, row.places) for row in found.rows}
    assert told == {
        finding(name="arabic").group: (0, False, (1, 0)),
        finding(name="late", check=CONTRAST).group: (None, True, (0, 1)),
        finding().group: (None, False, (1, 1)),
    }
    assert found.rows[0].only == 0


def test_a_tree_without_pages_is_not_looked_at() -> None:
    found = trees(Run([finding(HOME)]))  # type: ignore[arg-type]
    assert [(row.only, row.open) for row in found.rows] == [(None, True)]
