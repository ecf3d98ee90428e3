"""Links are asked politely: HEAD, then GET; strangers' private addresses never."""

import asyncio

from auditor.gather.egress import LOOPBACK, PUBLIC, Egress
from auditor.gather.probe_links import LinkManners, check_links
from auditor.model import LinkAnswer
from tests.auditor.gather.probe_server import ProbeServer


def ask(server: ProbeServer, *paths: str, **manners: object) -> dict[str, LinkAnswer]:
    own = server.origin.removeprefix("http://")
    how = {
        "own": lambda u: u.startswith(server.origin),
        "egress": Egress((own,)),
        "own_delay": 0.0,
        "confirm": 0.01,
        **manners,
    }
    answers = asyncio.run(check_links([f"{server.origin}/{p}" for p in paths], LinkManners(**how)))  # type: ignore[arg-type]
    return {a.url.removeprefix(server.origin + "/"): a for a in answers}


def test_states() -> None:
    with ProbeServer() as server:
        found = ask(server, "x", "404", "410", "500", "403", "to-to-x", "no-head", "reset")
    assert {name: a.state for name, a in found.items()} == {
        "x": "ok",
        "404": "broken",
        "410": "broken",
        "500": "failing",
        "403": "unknown",
        "to-to-x": "ok",
        "no-head": "ok",
        "reset": "unknown",
    }
    assert len(found["to-to-x"].redirects) == 2
    assert ("GET", "/x") not in server.asked  # HEAD was enough
    assert ("GET", "/404") in server.asked  # only GET counts as a no


def test_robots_and_scope_are_obeyed() -> None:
    with ProbeServer() as server:
        found = ask(server, "x", allowed=lambda _url: False)
    assert (found["x"].state, found["x"].reason) == ("unknown", "robots")
    assert not server.asked


def test_private_addresses_are_not_asked_for_strangers() -> None:
    with ProbeServer() as server:
        found = ask(server, "x", own=lambda _url: False, egress=PUBLIC)
        assert found["x"].reason == "private-address"
        assert not server.asked
        found = ask(server, "x", own=lambda _url: False, egress=LOOPBACK, other_delay=0.0)
    assert found["x"].state == "ok"


def test_a_redirect_into_a_private_network_is_not_followed() -> None:
    with ProbeServer() as inner, ProbeServer() as outer:
        outside = f"{outer.origin}/to-{inner.origin.removeprefix('http:/')}/x"
        policy = Egress((outer.origin.removeprefix("http://"),))
        manners = LinkManners(own=lambda u: u == outside, egress=policy, own_delay=0)
        (answer,) = asyncio.run(check_links([outside], manners))
        assert answer.reason == "private-address"
        # Even one taken for the portal's own is refused where it is connected to.
        manners = LinkManners(own=lambda _url: True, egress=policy, own_delay=0, confirm=0)
        (answer,) = asyncio.run(check_links([outside], manners))
        assert (answer.state, answer.reason) == ("unknown", "private-address")
    assert outer.asked
    assert not inner.asked


def test_budgets() -> None:
    with ProbeServer() as server:
        found = ask(server, "x", "y", own=lambda _u: False, egress=LOOPBACK, others=1, other_delay=0.0)
    assert [a.reason for a in found.values()] == ["", "budget"]
