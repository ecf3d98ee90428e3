"""The demo portal, audited whole: every planted fault that a check covers is found, the clean twin has none."""

from collections import defaultdict
from collections.abc import Collection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from auditor import plan, registry, run
from auditor.demo import DemoPortal, planted_faults
from auditor.model import Finding, Outcome
from auditor.profile import load_profile, started_at
from auditor.store import Store, StoredRun

pytestmark = pytest.mark.browser


def _audit(portal: DemoPortal, folder: Path) -> StoredRun:
    profile = started_at(load_profile("demo"), [portal.url])
    return run.audit(plan.make(profile, registry.load()), Store(str(folder / "history.db")))


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> tuple[StoredRun, list[tuple[str, str]]]:
    with DemoPortal.faulty() as portal:
        return _audit(portal, tmp_path_factory.mktemp("faulty")), list(portal.requests)


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> StoredRun:
    with DemoPortal() as portal:
        return _audit(portal, tmp_path_factory.mktemp("clean"))


def _path(url: str) -> str:
    parts = urlsplit(url)
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _by_check(findings: Collection[Finding]) -> dict[str, set[str]]:
    pages = defaultdict(set)
    for finding in findings:
        pages[finding.check].add(_path(finding.page))
    return pages


def test_every_planted_fault_that_a_check_covers_is_found(faulty: tuple[StoredRun, object]) -> None:
    found = _by_check(list(faulty[0].findings()))
    known = registry.load().checks
    missed = []
    for fault in planted_faults():
        for check in (c for c in fault.checks if c in known):
            where = found.get(check, set())
            if not (where if known[check].is_portal_check else where & set(fault.pages)):
                missed.append((fault.id, check))
    assert not missed


def test_every_check_that_faults_name_exists() -> None:
    known = set(registry.load().checks)
    unknown = {c for f in planted_faults() for c in f.checks} - known
    assert not unknown


def test_the_clean_twin_has_no_failure(clean: StoredRun) -> None:
    failures = [
        (f.check, _path(f.page), f.target.selector, f.message)
        for f in clean.findings()
        if f.outcome is Outcome.FAILED and not f.advice
    ]
    assert not failures
    assert not [w for w in clean.warnings if w["key"] == "check-crashed"]


def test_nothing_was_touched(faulty: tuple[StoredRun, list[tuple[str, str]]]) -> None:
    requests = faulty[1]
    assert {method for method, _ in requests} <= {"GET", "HEAD"}
    assert not [path for _, path in requests if "logout" in path or "delete" in path]


def test_no_check_crashed(faulty: tuple[StoredRun, object]) -> None:
    assert not [w["about"] for w in faulty[0].warnings if w["key"] == "check-crashed"]
