"""Ways that lead over redirects."""

from auditor.model import Outcome, PageFacts, PageInfo, PageState, PortalCapture
from tests.checks.response.support import judge


def portal(redirects: int) -> PortalCapture:
    hops = tuple(f"http://a.test/{i}" for i in range(redirects))
    info = PageInfo("http://a.test/x", "http://a.test/y", "p", 200, {}, redirects=hops)
    return PortalCapture("p", (PageFacts(info, PageState.AUDITED, "", (), (), ""),), {})


def test_over_within_and_none() -> None:
    check = "response/redirects-over-limit"
    assert judge(check, portal(3))[0][0].outcome is Outcome.FAILED
    assert judge(check, portal(2))[0][0].outcome is Outcome.PASSED
    assert judge(check, portal(0))[0][0].outcome is Outcome.INAPPLICABLE
