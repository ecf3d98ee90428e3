"""Checks of the availability pack on a portal's crawl and probes."""

from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from auditor.availability import figures
from auditor.model import (
    Attempt,
    Cause,
    Certificate,
    Endpoint,
    Hop,
    Link,
    LinkAnswer,
    Outcome,
    PageFacts,
    PageInfo,
    PageState,
    Phase,
    Phases,
    Point,
    PortalCapture,
    Sample,
    State,
)
from auditor.profile.watch import Calendar
from tests.checks.response.support import judge

HOME = "https://a.test/"


def page(
    url: str = HOME, state: PageState = PageState.AUDITED, status: int = 200, links: tuple[str, ...] = ()
) -> PageFacts:
    return PageFacts(PageInfo(url, url, "p", status, {}), state, "", tuple(Link(u, "x") for u in links), (), "")


def link(url: str, state: str, reason: str = "", status: int | None = None) -> dict[str, Any]:
    return {"kind": "link", **asdict(LinkAnswer(url, state, status, reason))}


def sample(
    cause: Cause | None = None, days: float = 90, url: str = HOME, addresses: tuple[str, ...] = ("192.0.2.1",)
) -> dict[str, Any]:
    end = (datetime.now(UTC) + timedelta(days=days)).isoformat(timespec="seconds")
    certificate = Certificate("2020-01-01T00:00:00+00:00", end, end, "CN=ca", "CN=a.test", ("a.test",), "00")
    hop = Hop(url, addresses[0], 4, status=200, certificate=certificate)
    attempt = Attempt(5.0, (hop,), Phases(), cause, Phase.TLS if cause else None, addresses=addresses)
    state = State.DOWN if cause else State.UP
    return {"kind": "sample", **asdict(Sample(Endpoint(url, "p"), 5.0, 0.0, state, (attempt,)))}


def outcome(check: str, *pages: PageFacts, probes: tuple[Any, ...] = (), **more: Any) -> tuple[Outcome, list[str]]:
    outcomes, findings = judge(
        f"availability/{check}", PortalCapture("p", pages, more.pop("crawl", {}), probes, **more)
    )
    worst = [o.outcome for o in outcomes]
    for each in (Outcome.FAILED, Outcome.CANT_TELL, Outcome.PASSED):
        if each in worst:
            return each, [f.message for f in findings]
    return Outcome.INAPPLICABLE, []


# -- below-target ----------------------------------------------------------------------------------------------


def history(down: int, samples: int) -> tuple[dict[str, Any], ...]:
    points = [Point(60.0 * i, State.DOWN if i < down else State.UP, every=60) for i in range(samples)]
    found = figures({Endpoint(HOME): points}, target=99.5, calendar=Calendar(), now=60.0 * samples)
    return ({"kind": "availability", **found},)


@pytest.mark.parametrize(
    ("down", "samples", "expected"),
    [
        (0, 3000, (Outcome.PASSED, [])),
        (0, 100, (Outcome.CANT_TELL, ["open"])),
        (600, 3000, (Outcome.FAILED, ["missed"])),
    ],
)
def test_availability_fails_only_for_certain(down: int, samples: int, expected: tuple[Outcome, list[str]]) -> None:
    probes = history(down, samples)
    if down:
        # Many outages, so that the interval is narrow.
        points = [Point(60.0 * i, State.DOWN if i % 5 == 0 else State.UP, every=60) for i in range(samples)]
        found = figures({Endpoint(HOME): points}, target=99.5, calendar=Calendar(), now=60.0 * samples)
        probes = ({"kind": "availability", **found},)
    assert outcome("below-target", probes=probes) == expected


def test_no_probes_are_inapplicable() -> None:
    for check in ("below-target", "certificate-expiring", "start-failing", "address-single"):
        assert outcome(check)[0] is Outcome.INAPPLICABLE


# -- pages and links -------------------------------------------------------------------------------------------


def test_pages() -> None:
    failing = page(HOME + "x", PageState.HTTP_ERROR, 500)
    assert outcome("page-failing", page(), failing) == (Outcome.FAILED, ["status"])
    assert outcome("page-failing", page(HOME + "x", PageState.HTTP_ERROR, 403)) == (Outcome.CANT_TELL, ["refused"])
    assert outcome("page-failing", page(HOME + "x", PageState.TIMED_OUT, 0)) == (Outcome.CANT_TELL, ["late"])
    assert outcome("page-failing", page()) == (Outcome.PASSED, [])
    assert outcome("page-failing")[0] is Outcome.INAPPLICABLE


def test_a_page_that_is_gone_is_one_fault() -> None:
    gone = page(HOME + "x", PageState.HTTP_ERROR, 404)
    linking = page(HOME, links=(HOME + "x",))
    assert outcome("page-failing", linking, gone) == (Outcome.PASSED, [])
    assert outcome("link-broken", linking, gone) == (Outcome.FAILED, ["not-found"])
    # Named by a sitemap alone, nobody links to it: the page is what fails.
    assert outcome("page-failing", page(), gone) == (Outcome.FAILED, ["status"])


@pytest.mark.parametrize(
    ("state", "reason", "expected"),
    [
        ("ok", "", (Outcome.PASSED, [])),
        ("broken", "not-found", (Outcome.FAILED, ["not-found"])),
        ("broken", "no-such-name", (Outcome.FAILED, ["no-such-name"])),
        ("failing", "server-error", (Outcome.CANT_TELL, ["server-error"])),
        ("unknown", "robots", (Outcome.CANT_TELL, ["robots"])),
        ("unknown", "http-403", (Outcome.CANT_TELL, ["other"])),
        ("unknown", "budget", (Outcome.INAPPLICABLE, [])),
        ("unknown", "private-address", (Outcome.INAPPLICABLE, [])),
    ],
)
def test_links(state: str, reason: str, expected: tuple[Outcome, list[str]]) -> None:
    other = "https://b.test/y"
    found = outcome("link-broken", page(links=(other,)), probes=(link(other, state, reason, 404),))
    assert found == expected


def test_links_to_documents_are_a_part_of_their_own() -> None:
    file = "https://a.test/guide.pdf"
    capture = PortalCapture("p", (page(links=(file,)),), {}, (link(file, "broken", "not-found", 404),))
    _, (finding,) = judge("availability/link-broken", capture)
    assert finding.data["part"] == "document"


# -- probes ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cause", "days", "expected"),
    [
        (None, 90, (Outcome.PASSED, [])),
        (None, 10, (Outcome.FAILED, ["ending"])),
        (Cause.CERTIFICATE_EXPIRED, -3, (Outcome.FAILED, ["certificate-expired"])),
        (Cause.CERTIFICATE_NAME, 90, (Outcome.FAILED, ["certificate-name"])),
        (Cause.CERTIFICATE_UNTRUSTED, 90, (Outcome.CANT_TELL, ["certificate-untrusted"])),
    ],
)
def test_certificates(cause: Cause | None, days: float, expected: tuple[Outcome, list[str]]) -> None:
    assert outcome("certificate-expiring", probes=(sample(cause, days),)) == expected


def test_plain_http_has_no_certificate() -> None:
    assert outcome("certificate-expiring", probes=(sample(url="http://a.test/"),))[0] is Outcome.INAPPLICABLE


def test_start_pages() -> None:
    good, bad = sample(), sample(Cause.TIMED_OUT)
    assert outcome("start-failing", probes=(good, good)) == (Outcome.PASSED, [])
    assert outcome("start-failing", probes=(bad, bad)) == (Outcome.FAILED, ["down"])
    assert outcome("start-failing", probes=(good, bad)) == (Outcome.CANT_TELL, ["unsteady"])


def test_addresses() -> None:
    assert outcome("address-single", probes=(sample(),)) == (Outcome.CANT_TELL, ["single"])
    assert outcome("address-single", probes=(sample(addresses=("192.0.2.1", "2001:db8::1")),))[0] is Outcome.PASSED
    assert outcome("address-single", probes=(sample(addresses=("127.0.0.1",)),))[0] is Outcome.INAPPLICABLE


@pytest.mark.parametrize(
    ("status", "expected"), [(404, Outcome.PASSED), (200, Outcome.FAILED), (403, Outcome.INAPPLICABLE)]
)
def test_unknown_addresses(status: int, expected: Outcome) -> None:
    answer = {"url": HOME + "no", "state": "answered", "status": status, "final": HOME, "password": False}
    assert outcome("unknown-address-answered", asked={"unknown": [answer]})[0] is expected


def test_robots() -> None:
    assert outcome("robots-missing", crawl={"robots": {HOME: "read"}})[0] is Outcome.PASSED
    assert outcome("robots-missing", crawl={"robots": {HOME: "absent"}}) == (Outcome.FAILED, ["absent"])
    assert outcome("robots-missing")[0] is Outcome.INAPPLICABLE
