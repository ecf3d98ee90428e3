"""The demo portal, audited whole: every planted fault that a check covers is found, the clean twin has none.

Two audits: of the clean twin, and of two faulty portals, the demo portal with every fault and
the bare one of ``tests/centre.py``. Each clause of the policies that a machine judges is read from the same two.
"""

import time
from collections import defaultdict
from collections.abc import Collection
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from auditor import plan, registry, run
from auditor.demo import DemoPortal, planted_faults
from auditor.model import Endpoint, Finding, Outcome, Sample, State
from auditor.model.compliance import ClauseRow, ClauseState
from auditor.model.policy import ClauseKind
from auditor.profile import load_profile, overridden, started_at
from auditor.store import Samples, Store, StoredRun
from tests.centre import HOST, centre, lacks

pytestmark = pytest.mark.browser

EVERY = 300.0
"""Seconds between two samples of a portal's availability."""
DAYS = 20

Audited = tuple[StoredRun, list[tuple[str, str]]]


def _audit(faulty: bool, folder: Path) -> Audited:
    """Audit the clean twin, or both faulty portals; the result and the demo portal's requests."""
    store = Store(str(folder / "history.db"))
    with ExitStack() as stack:
        portal = stack.enter_context(DemoPortal.faulty() if faulty else DemoPortal())
        profile = started_at(load_profile("demo"), [f"{portal.url}ar/"])
        demo = profile.portals[0].model_dump(mode="json", exclude_unset=True)
        Samples(store).append(_samples(demo["name"], portal.url, always=True))
        portals = [demo]
        if faulty:
            bare = stack.enter_context(centre())
            portals += [{"name": "centre", "start": bare, "languages": ["ar", "en"], "own": True}]
            Samples(store).append(_samples("centre", bare, always=False))
        # Each page of the speed lane once: what is found of speed is planted far from every limit.
        short = {"evidence": {"pictures": False}, "checks": {"speed_loads": 1}}
        profile = overridden(profile, {"portals": portals, **short})
        return run.audit(plan.make(profile, registry.load()), store), list(portal.requests)


def _samples(portal: str, url: str, *, always: bool) -> list[Sample]:
    """Twenty days of probes: every one answered, or all but one in twenty."""
    begun = time.time() - DAYS * 86400
    states = [State.UP if always or n % 20 else State.DOWN for n in range(int(DAYS * 86400 / EVERY))]
    endpoint = Endpoint(url, portal)
    return [Sample(endpoint, begun + n * EVERY, 0.0, state, (), EVERY) for n, state in enumerate(states)]


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Audited:
    return _audit(True, tmp_path_factory.mktemp("faulty"))


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> StoredRun:
    return _audit(False, tmp_path_factory.mktemp("clean"))[0]


def _path(url: str) -> str:
    parts = urlsplit(url)
    return parts.path + (f"?{unquote(parts.query)}" if parts.query else "")


def _is_centre(finding: Finding) -> bool:
    return finding.page == "centre" or urlsplit(finding.page).hostname == HOST


def _by_check(findings: Collection[Finding]) -> dict[str, set[str]]:
    pages = defaultdict(set)
    for finding in findings:
        pages[finding.check].add(_path(finding.page))
    return pages


def test_every_planted_fault_that_a_check_covers_is_found(faulty: Audited) -> None:
    found = _by_check([f for f in faulty[0].findings() if not _is_centre(f)])
    known = registry.load().checks
    missed = []
    for fault in planted_faults():
        for check in (c for c in fault.checks if c in known):
            where = found.get(check, set())
            if not (where if known[check].is_portal_check else where & set(fault.pages)):
                missed.append((fault.id, check))
    assert not missed


def test_everything_that_the_bare_portal_lacks_is_found(faulty: Audited) -> None:
    found = defaultdict(set)
    for finding in (f for f in faulty[0].findings() if _is_centre(f)):
        for name in (finding.check, f"{finding.check}#{finding.data.get('part', '')}"):
            found[name].add(_path(finding.page))
    known = registry.load().checks
    missed = []
    for lack in lacks():
        for check in lack.checks:
            where = found.get(check, set())
            anywhere = known[check.partition("#")[0]].is_portal_check or not lack.pages
            if not (where if anywhere else where & set(lack.pages)):
                missed.append((lack.id, check))
    assert not missed


def test_every_check_that_faults_name_exists() -> None:
    known = set(registry.load().checks)
    named = {c for f in planted_faults() for c in f.checks}
    named |= {c.partition("#")[0] for lack in lacks() for c in lack.checks}
    assert not named - known


def test_the_clean_twin_has_no_failure(clean: StoredRun) -> None:
    failures = [
        (f.check, _path(f.page), f.target.selector, f.message)
        for f in clean.findings()
        if f.outcome is Outcome.FAILED and not f.advice
    ]
    assert not failures
    assert not [w for w in clean.warnings if w["key"] == "check-crashed"]


def test_nothing_was_touched(faulty: Audited) -> None:
    requests = faulty[1]
    assert {method for method, _ in requests} <= {"GET", "HEAD"}
    assert not [path for _, path in requests if "logout" in path or "delete" in path]


def test_no_check_crashed(faulty: Audited) -> None:
    assert not [w["about"] for w in faulty[0].warnings if w["key"] == "check-crashed"]


# ------------------------------------------------------------------ the clauses of the policies


def _automatic(of: StoredRun) -> dict[str, ClauseRow]:
    clauses = [clause for policy in of.policies for clause in policy.clauses]
    return {clause.id: clause for clause in clauses if clause.kind is ClauseKind.AUTOMATIC}


def _is_starved(clause: ClauseRow) -> bool:
    """Whether it is open only because this machine had no time to measure speed, which is no word on the portal."""
    left = [proof for proof in clause.proofs if proof.outcome is Outcome.CANT_TELL]
    return bool(left) and all(
        proof.ref.startswith("response/") and {f.message for f in proof.examples} <= {"starved", "few"}
        for proof in left
    )


def test_every_automatic_clause_is_broken_on_the_faulty_portals(faulty: Audited) -> None:
    clauses = {name: clause for name, clause in _automatic(faulty[0]).items() if not _is_starved(clause)}
    assert len(clauses) > 100
    assert [name for name, clause in clauses.items() if clause.state is not ClauseState.BROKEN] == []


def test_every_automatic_clause_is_kept_on_the_clean_twin(clean: StoredRun) -> None:
    """A clause on success criteria is never kept by a machine's word alone: nothing may speak against it."""
    wrong = []
    for name, clause in _automatic(clean).items():
        on_wcag = [proof for proof in clause.proofs if proof.ref.startswith("wcag:")]
        own = {proof.outcome for proof in clause.proofs if proof not in on_wcag}
        if on_wcag:
            right = clause.state is ClauseState.NEEDS_PERSON and own <= {Outcome.PASSED, Outcome.INAPPLICABLE}
            right &= all(proof.outcome is not Outcome.FAILED for proof in on_wcag)
        else:
            right = clause.state is ClauseState.KEPT or _is_starved(clause)
        if not right:
            wrong.append((name, clause.state, [(proof.ref, proof.outcome) for proof in clause.proofs]))
    assert wrong == []
