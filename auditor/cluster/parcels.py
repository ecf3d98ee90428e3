"""What travels between a coordinator and its workers: plain data, and never a secret."""

import hashlib
import platform
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from auditor.gather.visits import axe_source
from auditor.plan import Plan, PortalPlan
from auditor.reuse import code, fonts


@dataclass(frozen=True, slots=True)
class Order:
    """All that a worker must know to open a portal's pages, beside the credentials that it has of its own."""

    run: str
    portal: str
    profile: Mapping[str, Any]
    """The profile's dump; secrets stand in it by reference only."""
    options: Mapping[str, Any]
    """Arguments of :func:`auditor.plan.make`."""
    archive: bool
    tools: Mapping[str, str]
    """What the coordinator works with; a worker with anything else refuses."""

    @property
    def key(self) -> tuple[str, str]:
        return self.run, self.portal


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a worker can't do a job that another one may well do."""

    worker: str
    """Its name."""
    reason: str
    hint: str = ""
    address: str = ""


def order(plan: Plan, portal: PortalPlan, run: str, tools: Mapping[str, str], *, archive: bool) -> Order:
    """The order for a portal of a plan."""
    profile = plan.profile.model_dump(mode="json", by_alias=True, exclude_none=True)
    # Policies may lie in files of the coordinator's; no page is judged by them.
    profile.get("standard", {}).pop("policies", None)
    return Order(run, portal.name, profile, dict(plan.options), archive, tools)


def tools(plan: Plan, browser: str) -> dict[str, str]:
    """What has to be the same on every machine for the same results, by a name that people know.

    ``browser``: the running browser's version.
    """
    axe = hashlib.sha256(axe_source(plan.axe_path).encode()).hexdigest()
    checks = "\n".join(sorted(c.id for c in plan.page_checks))
    return {
        "Python": ".".join(platform.python_version_tuple()[:2]),
        "Portal Auditor": version("portal-auditor"),
        "code of Portal Auditor and its packs": code(frozenset(_packages(plan)))[:12],
        "checks": hashlib.sha256(checks.encode()).hexdigest()[:12],
        "Playwright": version("playwright"),
        "Dask": version("distributed"),
        "axe-core": axe[:12],
        "browser": browser,
        "fonts": fonts()[:12],
    }


def differences(ours: Mapping[str, str], theirs: Mapping[str, str]) -> list[str]:
    """What differs, as ``browser 131.0 instead of 130.0``; empty where nothing does."""
    return [
        f"{name} {theirs.get(name) or 'unknown'} instead of {ours.get(name) or 'unknown'}"
        for name in dict.fromkeys([*ours, *theirs])
        if ours.get(name) != theirs.get(name)
    ]


def _packages(plan: Plan) -> Iterable[str]:
    return (c.run.__module__.partition(".")[0] for c in plan.checks)
