"""A synthetic result with every part of a report filled: three bad days, slow pages, five policies, all criteria."""

import random
from collections.abc import Mapping
from dataclasses import replace
from itertools import cycle
from typing import Any

from auditor import registry
from auditor.availability import figures
from auditor.bundled import policies_dir
from auditor.commons.wcag import criteria
from auditor.model import CriterionRow, Endpoint, Finding, Outcome, Point, State
from auditor.model.compliance import AttestationRow, ClauseRow, ClauseState, PolicyRow, Proof, QuestionRow
from auditor.model.policy import Clause, Policy
from auditor.model.review import Answer, Decision, Validity
from auditor.profile.policies import load_policies
from auditor.profile.watch import Calendar
from tests.support_results import CHECKS, SyntheticResult

START = 1_792_281_600.0
"""The first of thirty days, at midnight in Riyadh."""
EVERY = 300.0
DAY = round(86_400 / EVERY)
_OUTAGES = (
    # day, first sample, samples, cause, phase, evidence
    (9, 100, 26, "refused", "connect", "connect ECONNREFUSED 203.0.113.7:443"),
    (17, 30, 9, "timed-out", "wait", "no byte for 10 s"),
    (17, 200, 51, "status", "", "503 Service Unavailable"),
    (24, 268, 40, "certificate-expired", "tls", "not after 2026-11-10T23:59:59+00:00"),
)


def filled(**parts: Any) -> SyntheticResult:
    """The result; ``parts`` go to :class:`SyntheticResult`."""
    result = SyntheticResult(**parts)
    first, *rest = result.portals
    result.portals = [{**first, "probes": probes(str(first["name"])), "speed": speed(str(first["name"]))}, *rest]
    result.policies = policies(next(iter(result.findings())))
    rows = {row.number: row for row in result.criteria}
    result.criteria = [rows.get(c.number) or _untested(c.number) for c in criteria("2.0")]
    real = {check.id: check.info for check in registry.load().checks.values()}
    kinds = {
        name: replace(check, asks=i % 3 != 0, decides=i % 4 != 3) for i, (name, check) in enumerate(CHECKS.items())
    }
    result.checks = {**real, **kinds}
    return result


def _untested(number: str) -> CriterionRow:
    return CriterionRow(number, Outcome.UNTESTED, 0.0, (), 0, 0, reason="no-machine-test")


def probes(portal: str) -> list[dict[str, Any]]:
    """Thirty days of samples every five minutes of two endpoints, three of the days bad."""
    rng = random.Random(5)
    series = {}
    for lang in ("ar", "en"):
        points = []
        for i in range(30 * DAY):
            at = START + EVERY * i
            if 20 * DAY + 40 <= i < 20 * DAY + 90:  # the prober itself did not run
                continue
            bad = next((o for o in _OUTAGES if o[0] * DAY + o[1] <= i < o[0] * DAY + o[1] + o[2]), None)
            if bad and not (lang == "en" and bad[3] == "status"):
                points.append(Point(at, State.DOWN, bad[3], bad[4], detail=bad[5], every=EVERY))
            else:
                busy = 6 <= (at / 3600 + 3) % 24 <= 14
                points.append(
                    Point(at, State.UP, first_byte=rng.lognormvariate(5.7 + 0.4 * busy, 0.35), every=EVERY)
                )
        series[Endpoint(f"https://{portal}.example.gov.sa/{lang}/", portal, language=lang)] = points
    found = figures(series, target=99.5, calendar=Calendar(), now=START + 30 * 86_400)
    return [{"kind": "sample"}, {"kind": "availability", **found}]


def speed(portal: str) -> list[dict[str, Any]]:
    """Pages of four templates loaded alone."""
    paths = (
        "/",
        "/en/",
        "/ar/services/licence-14/details?step=4",
        "/ar/%D8%AE%D8%AF%D9%85%D8%A7%D8%AA",
        "/ar/news",
    )
    return [_row(f"https://{portal}.example.gov.sa{path}", f"t{i}", i) for i, path in enumerate(paths)]


def _row(url: str, template: str, i: int) -> dict[str, Any]:
    rng = random.Random(i)
    kinds = ("document", "stylesheet", "script", "script", "font", "image", "image", "xhr", "media", "other")
    names = (
        "",
        "site.css",
        "app.bundle.min.js",
        "analytics.js",
        "Naskh-Regular.woff2",
        "شعار.svg",
        "hero-banner.webp",
    )
    requests: list[dict[str, Any]] = []
    start = 0.0
    for n in range(12 + 3 * i):
        took = rng.uniform(30, 500)
        name = names[n % len(names)]
        requests.append(
            {
                "url": url if not n else f"https://cdn.example.gov.sa/assets/{n}/{name}",
                "type": kinds[n % len(kinds)],
                "start": start,
                "end": None if n == 9 else start + took,
                "transferred": rng.randrange(900, 300_000),
            }
        )
        start += rng.uniform(0, 120)
    median = {
        "ttfb": 210.0 + 180 * i,
        "first_contentful_paint": 900.0 + 300 * i,
        "largest_contentful_paint": 1400.0 + 800 * i,
        "cumulative_layout_shift": 0.03 * i,
        "total_blocking_time": None if i == 4 else 60.0 * i,
    }
    return {
        "url": url, "template": template, "language": "ar", "pages": 30 - i, "good": 3, "loads": 3, "median": median,
        "weight": float(sum(int(r["transferred"]) for r in requests)), "requests": float(len(requests)),
        "waterfall": requests, "conditions": {"name": "profile"}, "each": [],
    }  # fmt: skip


def policies(example: Finding) -> list[PolicyRow]:
    """The five bundled policies, their clauses in turn in every state."""
    states = cycle((ClauseState.BROKEN, ClauseState.KEPT, ClauseState.NEEDS_PERSON, *[ClauseState.KEPT] * 3))
    return [_policy(policy, states, example) for policy in load_policies(policies_dir())]


_PROVES: Mapping[ClauseState, Outcome] = {
    ClauseState.KEPT: Outcome.PASSED,
    ClauseState.BROKEN: Outcome.FAILED,
    ClauseState.NEEDS_PERSON: Outcome.CANT_TELL,
    ClauseState.NOT_MEASURABLE: Outcome.UNTESTED,
}


def _policy(policy: Policy, states: "cycle[ClauseState]", example: Finding) -> PolicyRow:
    clauses = tuple(_clause(clause, next(states), example) for clause in policy.clauses)
    attestations = []
    for a in policy.attestations:
        rows = [
            QuestionRow(q.id, q.text, q.covers, ClauseState.NEEDS_PERSON if i % 3 else ClauseState.KEPT, _said(i))
            for i, q in enumerate(a.questions)
        ]
        attestations.append(AttestationRow(a.id, a.group, a.lines, a.period_months, tuple(rows)))
    return PolicyRow(policy.id, policy.title, policy.organisation, policy.source, clauses, tuple(attestations))


def _said(i: int) -> Decision | None:
    if i % 3 == 0:
        return Decision(Answer.MET, "سارة العتيبي", "2026-11-02", note="محضر الاجتماع رقم 14")
    return Decision(Answer.NOT_MET, "Sara", "2025-10-01", Validity.EXPIRED) if i % 3 == 2 else None


def _clause(clause: Clause, state: ClauseState, example: Finding) -> ClauseRow:
    failed = state is ClauseState.BROKEN
    proofs = [Proof(str(ref), _PROVES[state], 3 * failed, 2 * failed, (example,) * failed) for ref in clause.checks]
    if clause.wcag:
        proofs += [
            Proof(f"wcag:{n}", Outcome.CANT_TELL) for n in clause.wcag.criteria or ("1.1.1", "1.4.3", "2.1.1")
        ]
    return ClauseRow(
        clause.id, clause.category, clause.kind, clause.text, clause.evidence, clause.question, state, tuple(proofs)
    )
