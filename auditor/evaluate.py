"""Captures in, outcomes and findings out. Pure: the same capture always gives the same answer."""

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from auditor import fingerprint
from auditor.artifacts import MISSING, PageCapture
from auditor.model import (
    Failure,
    Finding,
    Node,
    Outcome,
    OutcomeRow,
    PageResult,
    PortalCapture,
    Skipped,
    Target,
)
from auditor.rules import Check, Fact, Judgement

MAX_FINDINGS = 200
"""Findings of one check kept from one page; the outcome's counts stay exact."""


@dataclass(slots=True)
class Clock:
    """Seconds spent per check, for ``benchmarks`` and ``--timings``."""

    seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))


def judge_page(
    capture: PageCapture,
    checks: Sequence[Check],
    advice: frozenset[str] = frozenset(),
    clock: Clock | None = None,
) -> PageResult:
    """Run page checks on a capture.

    A check whose artifact failed, or that crashed, answers cantTell with the reason; a crash is also a
    warning. ``advice``: ids of checks that lie outside what the profile demands.
    """
    outcomes: list[OutcomeRow] = []
    findings: list[Finding] = []
    warnings: list[str] = []
    page = capture.info.url
    for check in checks:
        started = time.perf_counter()
        try:
            values = {need: capture.get(need) for need in check.needs}
            failure = next((v for v in values.values() if isinstance(v, Failure)), None)
            if failure is not None:
                outcomes.append(OutcomeRow(check.id, page, Outcome.CANT_TELL, reason=failure.reason))
                continue
            skipped = next((v for v in values.values() if isinstance(v, Skipped)), None)
            if skipped is not None:
                outcomes.append(OutcomeRow(check.id, page, Outcome.UNTESTED, reason=skipped.reason))
                continue
            judgements = list(check.run(**values))
        except Exception as error:  # noqa: BLE001 - one broken check must not cost the page its audit
            reason = f"{type(error).__name__}: {error}"
            outcomes.append(OutcomeRow(check.id, page, Outcome.CANT_TELL, reason=reason))
            warnings.append(f"{check.id} crashed on {page}: {reason}")
            continue
        row, found = _collect(check, page, judgements, check.id in advice)
        outcomes.append(row)
        findings += found
        if clock is not None:
            clock.seconds[check.id] += time.perf_counter() - started
    return PageResult(tuple(outcomes), tuple(findings), tuple(warnings))


def judge_portal(
    portal: PortalCapture,
    checks: Sequence[Check],
    values: Mapping[str, Any],
    advice: frozenset[str] = frozenset(),
) -> PageResult:
    """Run portal checks. ``values``: what they may ask for besides ``portal`` (``demands``)."""
    outcomes: list[OutcomeRow] = []
    findings: list[Finding] = []
    warnings: list[str] = []
    for check in checks:
        try:
            needs = {n: values[n] for n in check.needs if n != "portal"}
            judgements = list(check.run(portal=portal, **needs))
        except Exception as error:  # noqa: BLE001 - as above
            reason = f"{type(error).__name__}: {error}"
            outcomes.append(OutcomeRow(check.id, portal.name, Outcome.CANT_TELL, reason=reason))
            warnings.append(f"{check.id} crashed on portal {portal.name}: {reason}")
            continue
        by_page: dict[str, list[Judgement]] = {}
        for judgement in judgements:
            by_page.setdefault(judgement.page or portal.name, []).append(judgement)
        for page, group in by_page.items() or ((portal.name, []),):
            row, found = _collect(check, page, group, check.id in advice)
            outcomes.append(row)
            findings += found
    return PageResult(tuple(outcomes), tuple(findings), tuple(warnings))


def page_facts(capture: PageCapture, facts: Iterable[Fact], warnings: list[str] | None = None) -> dict[str, Any]:
    """What packs want remembered of this page, by name; a fact that can't be had is left out.

    A fact that crashes is left out too and told of in ``warnings``; without that list it raises.
    """
    kept: dict[str, Any] = {}
    for fact in facts:
        try:
            values = {need: capture.get(need) for need in fact.needs}
            if not any(isinstance(v, MISSING) for v in values.values()):
                kept[fact.name] = fact.run(**values)
        except Exception as error:
            if warnings is None:
                raise
            warnings.append(f"fact {fact.name} crashed on {capture.info.url}: {type(error).__name__}: {error}")
    return kept


def overall(judgements: Iterable[Judgement]) -> Outcome:
    """The worst of the targets' outcomes; inapplicable where there were none."""
    seen = {j.outcome for j in judgements}
    for outcome in (Outcome.FAILED, Outcome.CANT_TELL, Outcome.PASSED, Outcome.UNTESTED):
        if outcome in seen:
            return outcome
    return Outcome.INAPPLICABLE


def _collect(
    check: Check, page: str, judgements: list[Judgement], advice: bool
) -> tuple[OutcomeRow, list[Finding]]:
    if not judgements:
        return OutcomeRow(check.id, page, Outcome.INAPPLICABLE), []
    counts: Counter[Outcome] = Counter()
    ordinals: Counter[str] = Counter()
    findings: list[Finding] = []
    for judgement in judgements:
        counts[judgement.outcome] += judgement.count
        if judgement.outcome in (Outcome.FAILED, Outcome.CANT_TELL) and len(findings) < MAX_FINDINGS:
            findings.append(_finding(check, page, judgement, ordinals, advice))
    row = OutcomeRow(
        check.id,
        page,
        overall(judgements),
        passed=counts[Outcome.PASSED],
        failed=counts[Outcome.FAILED],
        cant_tell=counts[Outcome.CANT_TELL],
    )
    return row, findings


def _finding(check: Check, page: str, judgement: Judgement, ordinals: Counter[str], advice: bool) -> Finding:
    place, essence = judgement.place, ""
    if isinstance(place, Node):
        target, essence = target_of(place), fingerprint.essence(place)
        component, group = fingerprint.of_node(check.id, judgement.message, place)
    else:
        target = place if isinstance(place, Target) else Target(selector=place or "")
        component, group = fingerprint.of_name(check.id, judgement.message, target.selector)
    if judgement.cause:
        group = fingerprint.digest(check.id, judgement.message, judgement.cause)
    ordinal = ordinals[component]
    ordinals[component] += 1
    return Finding(
        check=check.id,
        page=page,
        outcome=judgement.outcome,
        target=target,
        message=judgement.message,
        data=dict(judgement.data),
        evidence=dict(judgement.evidence),
        fingerprint=fingerprint.instance(component, page, ordinal),
        component=component,
        group=group,
        impact=judgement.impact or check.info.impact,
        advice=advice,
        essence=essence,
    )


def target_of(node: Node) -> Target:
    """The target that stands for an element in findings."""
    in_frame = node.document.owner is not None
    return Target(
        selector=node.selector,
        html=node.html,
        box=None if in_frame else node.box,
        frame=node.document.url if in_frame else "",
    )
