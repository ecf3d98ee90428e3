"""Every page fault of the areas service and complaints, planted alone: found, and not there in the clean twin."""

import pytest

from auditor import registry
from auditor.demo import planted_faults
from auditor.model import Outcome, PortalCapture
from tests import portal_case

NOT_ON_PAGES = {
    "complaints/guide-link-broken",
    "service/search-failing",
    "service/error-page-unhelpful",
    "service/cookie-insecure",
    "service/document-structure-missing",
}
"""Checks that read answers and documents, which only a running portal gives."""

CASES = [
    (fault.id, check)
    for fault in planted_faults()
    for check in fault.checks
    if check.startswith(("service/", "complaints/")) and check not in NOT_ON_PAGES
]
CHECKS = sorted(c.id for c in registry.load().checks.values() if c.id.startswith(("service/", "complaints/")))


@pytest.fixture(scope="module")
def clean() -> PortalCapture:
    return portal_case.demo()


@pytest.mark.parametrize(("fault", "check"), CASES)
def test_a_fault_planted_alone_is_found(fault: str, check: str, clean: PortalCapture) -> None:
    def told(portal: PortalCapture) -> set[tuple[str, str, str]]:
        return {(f.page, f.message, str(f.data.get("part"))) for f in portal_case.judge(check, portal)}

    assert told(portal_case.demo(fault)) - told(clean)


@pytest.mark.parametrize("check", [c for c in CHECKS if registry.load().checks[c].is_portal_check])
def test_the_clean_twin_fails_nothing(check: str, clean: PortalCapture) -> None:
    assert not [f for f in portal_case.judge(check, clean) if f.outcome is Outcome.FAILED]


@pytest.mark.parametrize(
    ("fault", "check"),
    [
        ("guide-response-missing", "complaints/first-response-time-missing"),
        ("guide-response-slow", "complaints/first-response-time-over-limit"),
        ("guide-confidentiality-missing", "complaints/confidentiality-missing"),
        ("complaint-form-too-deep", "complaints/form-distant"),
        ("service-steps-missing", "service/card-field-missing"),
        ("service-duration-missing", "service/card-field-missing"),
        ("privacy-rights-missing", "service/privacy-statement-missing"),
        ("accessibility-statement-missing", "service/page-missing"),
        ("updated-stale", "service/page-outdated"),
        ("statistics-stale", "service/page-outdated"),
        ("login-without-sso", "service/login-national-missing"),
        ("login-plain-http", "service/connection-insecure"),
        ("security-headers-missing", "service/security-header-missing"),
        ("server-version-shown", "service/software-outdated"),
        ("feedback-missing", "service/control-missing"),
    ],
)
def test_what_is_certain_fails(fault: str, check: str) -> None:
    found = portal_case.judge(check, portal_case.demo(fault))
    assert Outcome.FAILED in {f.outcome for f in found}
