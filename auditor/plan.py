"""A profile and the checks, resolved: what will be visited, gathered and judged."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from auditor.artifacts import raw_needs
from auditor.commons import wcag
from auditor.model import Demands
from auditor.model.policy import Policy
from auditor.profile import Portal, Profile, ProfileError, unknown_names
from auditor.profile.policies import policies_of
from auditor.registry import Registry
from auditor.rules import Check, Fact


@dataclass(frozen=True, slots=True)
class PortalPlan:
    """One portal of the plan."""

    portal: Portal
    demands: Demands
    crawl: bool
    """False: the start URLs are all there is to visit."""
    pages: int
    depth: int
    minutes: float
    delay_seconds: float
    concurrency: int
    retries: int
    crawl_delay: bool
    random_share: float

    @property
    def name(self) -> str:
        return self.portal.name


@dataclass(frozen=True, slots=True)
class Plan:
    """All that a run does."""

    profile: Profile
    portals: tuple[PortalPlan, ...]
    checks: tuple[Check, ...]
    facts: tuple[Fact, ...]
    advice: frozenset[str]
    """Ids of checks whose findings lie outside what is demanded."""
    browser: str | None = None
    axe_path: str | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    """What the command line asked for beside the profile; kept so that a run can be resumed."""
    policies: tuple[Policy, ...] = ()
    """The policies whose clauses the run is held against."""

    @property
    def page_checks(self) -> tuple[Check, ...]:
        return tuple(c for c in self.checks if not c.is_portal_check)

    @property
    def portal_checks(self) -> tuple[Check, ...]:
        return tuple(c for c in self.checks if c.is_portal_check)

    @property
    def needs(self) -> frozenset[str]:
        """Raw artifacts that every visit gathers. The snapshot is always needed: links and templates come of it."""
        named = {n for check in self.page_checks for n in check.needs}
        named |= {n for fact in self.facts for n in fact.needs}
        return raw_needs(named | {"snapshot"})


def advice_ids(checks: Sequence[Check], demands: Demands) -> frozenset[str]:
    """Checks whose findings are advice: they say so, or break only criteria that the profile doesn't demand."""
    demanded = {
        c.number for c in wcag.criteria(demands.wcag_version, demands.wcag_levels) if not c.always_satisfied
    }
    return frozenset(c.id for c in checks if c.info.advice or (c.info.wcag and not set(c.info.wcag) & demanded))


def make(
    profile: Profile,
    registry: Registry,
    *,
    crawl: bool = True,
    pages: int | None = None,
    checks: Sequence[str] = (),
    concurrency: int | None = None,
    browser: str | None = None,
) -> Plan:
    """Bind a profile to the checks. ``checks``: ids or globs to run instead of the profile's choice.

    Raises:
        ProfileError: the profile has no portal, or names a check or policy that isn't there.
    """
    chosen = _chosen(profile, registry, checks)
    portals = tuple(_portal_plan(profile, p, crawl, pages, concurrency) for p in profile.portals)
    demands = portals[0].demands if portals else Demands()
    return Plan(
        profile=profile,
        portals=portals,
        checks=chosen,
        facts=tuple(registry.facts.values()),
        advice=advice_ids(chosen, demands),
        browser=browser,
        axe_path=profile.browser.axe,
        options={"crawl": crawl, "pages": pages, "checks": list(checks), "concurrency": concurrency},
        policies=policies_of(profile),
    )


def _chosen(profile: Profile, registry: Registry, checks: Sequence[str]) -> tuple[Check, ...]:
    known = list(registry.checks)
    problems = []
    for key, names in (("include", profile.checks.include), ("exclude", profile.checks.exclude)):
        problems += profile.unknown(("checks", key), "check", unknown_names(names, known))
    if problems:
        raise ProfileError(problems)
    if checks:
        return registry.select(include=checks)
    # Checks whose id is not the pack's (axe's) are chosen by their area.
    return tuple(
        c
        for c in registry.checks.values()
        if profile.checks.selects(c.id) or (c.info.area in profile.checks.packs and not _excluded(profile, c.id))
    )


def _excluded(profile: Profile, check: str) -> bool:
    only = profile.checks.model_copy(update={"include": ("*",)})
    return not only.selects(check)


def _portal_plan(
    profile: Profile, portal: Portal, crawl: bool, pages: int | None, concurrency: int | None
) -> PortalPlan:
    # More pages at once than cores and one gain nothing: each keeps a core busy.
    most = (os.cpu_count() or 2) + 1
    polite = profile.politeness.concurrency if not portal.own else most
    return PortalPlan(
        portal=portal,
        demands=profile.demands(portal),
        crawl=crawl,
        pages=pages or (profile.budgets.pages if crawl else max(len(portal.start), 1)),
        depth=profile.budgets.depth,
        minutes=profile.budgets.portal_minutes,
        delay_seconds=0.0 if portal.own else profile.politeness.delay_ms / 1000,
        concurrency=concurrency or min(polite, most),
        retries=profile.politeness.retries,
        crawl_delay=profile.politeness.crawl_delay,
        random_share=profile.sample.random_percent / 100,
    )
