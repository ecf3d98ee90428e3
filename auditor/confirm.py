"""The second look: what would fail a gate is measured again in fresh pages, by the same code as the first time.

Findings of page checks are looked for on their own pages, a few of each issue at first, all of them where those few
don't show it again. Findings of portal checks need the whole portal again, with those checks alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from auditor import run
from auditor.gate import Issue, Look, Seat
from auditor.gate.matching import answered
from auditor.listener import Listener
from auditor.model import AuditResult, Outcome, PageState
from auditor.plan import Plan, PortalPlan
from auditor.store import Store

FIRST = 2
"""Pages of an issue that are opened again at first."""
MAX_PAGES = 60
"""Pages opened again in all; an issue that needs more is left unconfirmed."""


def look_again(
    plan: Plan,
    result: AuditResult,
    issues: Sequence[Issue],
    listener: Listener | None = None,
    silent: Sequence[Seat] = (),
) -> dict[Seat, Look]:
    """What is there at the issues' places when they are measured again, and where checks were ``silent``.

    Raises:
        NotMeasuredError: no browser.
        KeyboardInterrupt: interrupted.
    """
    portal_checks = {c.id for c in plan.portal_checks}
    looks: dict[Seat, Look] = {}
    of_portal = {s for i in issues for s in i.seats if s.check in portal_checks}
    if of_portal:
        looks |= _whole(plan, of_portal, listener)
    portal_of = {p.url: p.portal for p in result.pages}
    of_pages = [[s for s in i.seats if s.check not in portal_checks] for i in issues]
    waiting = [seats for seats in of_pages if seats]
    opened: set[str] = set()
    for most in (FIRST, MAX_PAGES):
        pages = _chosen(waiting, opened, most)
        if pages:
            looks |= _pages(plan, pages, portal_of, [s for seats in waiting for s in seats], listener)
            opened |= set(pages)
        waiting = [seats for seats in waiting if not any(looks.get(s) is Look.AGAIN for s in seats)]
    silent = [s for s in silent if s.check not in portal_checks]
    if silent and len({s.page for s in silent}) <= MAX_PAGES:
        looks |= _pages(plan, list(dict.fromkeys(s.page for s in silent)), portal_of, silent, listener)
    return looks | {s: Look.UNMEASURED for seats in waiting for s in seats if s not in looks}


def _chosen(issues: Iterable[Sequence[Seat]], opened: set[str], most: int) -> list[str]:
    """Pages to open: up to ``most`` of each issue, those that others need too before new ones."""
    chosen: dict[str, None] = {}
    for seats in issues:
        pages = list(dict.fromkeys(s.page for s in seats if s.page not in opened))
        pages.sort(key=lambda page: page not in chosen)
        chosen |= dict.fromkeys(pages[:most])
    return list(chosen)[: MAX_PAGES - len(opened)]


def _pages(
    plan: Plan, pages: Sequence[str], portal_of: Mapping[str, str], seats: Sequence[Seat], listener: Listener | None
) -> dict[Seat, Look]:
    by_portal: dict[str, list[str]] = defaultdict(list)
    for page in pages:
        by_portal[portal_of.get(page, "")].append(page)
    portals = [_only(plan, p, by_portal[p.name]) for p in plan.portals if p.name in by_portal]
    wanted = [s for s in seats if s.page in set(pages)]
    checks = {s.check for s in wanted}
    # Trials on a living page are made on each: the finding's page need not be the first of its template here.
    trials = "never" if plan.profile.checks.living_pages == "never" else "every-page"
    again = replace(_lean(plan, checks, trials), portals=tuple(portals), facts=())
    return _looks(_measured(again, listener), wanted)


def _only(plan: Plan, portal: PortalPlan, pages: Sequence[str]) -> PortalPlan:
    signs_in = plan.profile.authentication_of(portal.portal).is_given
    # Signing in begins at the first start URL.
    start = tuple(dict.fromkeys([*portal.portal.start[:1], *pages] if signs_in else pages))
    scoped = portal.portal.model_copy(update={"start": start, "hosts": portal.portal.scope})
    return replace(portal, portal=scoped, crawl=False, pages=len(start))


def _whole(plan: Plan, seats: Iterable[Seat], listener: Listener | None) -> dict[Seat, Look]:
    wanted = list(seats)
    again = _lean(plan, {s.check for s in wanted}, "never")
    return _looks(_measured(again, listener), wanted)


def _lean(plan: Plan, checks: set[str], trials: str) -> Plan:
    """The plan with these checks alone, without pictures and policies."""
    profile = plan.profile
    lean = profile.model_copy(
        update={
            "checks": profile.checks.model_copy(update={"living_pages": trials}),
            "evidence": profile.evidence.model_copy(update={"pictures": False, "archive_captures": False}),
        }
    )
    return replace(plan, profile=lean, checks=tuple(c for c in plan.checks if c.id in checks))


def _measured(plan: Plan, listener: Listener | None) -> AuditResult:
    # It leaves no trace in the history: it is part of the run it confirms.
    return run.audit(plan, Store(":memory:"), listener, fresh=True)


def _looks(again: AuditResult, seats: Iterable[Seat]) -> dict[Seat, Look]:
    measured = {p.url for p in again.pages if p.state == PageState.AUDITED}
    measured |= {str(p["name"]) for p in again.portals if p["audited"] and not p["down"]}
    answers = {(row.check, row.page): answered(row) for row in again.outcomes()}
    failed = [f for f in again.findings() if f.outcome is Outcome.FAILED]
    there = {Seat(f.page, f.check, f.component) for f in failed} | {Seat(f.page, f.check, "") for f in failed}
    ran = {check for check, _ in answers}

    def look(seat: Seat) -> Look:
        if seat in there:
            return Look.AGAIN
        # A portal check has no row for a page on which it found nothing.
        answered = answers.get((seat.check, seat.page), seat.check in ran)
        return Look.ABSENT if seat.page in measured and answered else Look.UNMEASURED

    return {seat: look(seat) for seat in seats}
