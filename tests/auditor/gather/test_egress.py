"""Where a run may connect to: the policy, and that plain requests, probes and the browser's relay keep to it."""

import asyncio
import gzip
import ipaddress
import socket
from collections.abc import Callable, Coroutine, Iterator, Sequence
from typing import Any

import httpx
import pytest
from playwright.async_api import Error as PlaywrightError
from playwright.async_api import async_playwright

from auditor.gather import egress, fetch
from auditor.gather.browsers import Browsers, ContextSettings
from auditor.gather.doors import Door, Doors
from auditor.gather.egress import LOOPBACK, PUBLIC, Egress, RefusedError, kind_of
from auditor.gather.probe import Prober, ProbeSettings
from auditor.model import Cause, Endpoint, State
from auditor.profile import Profile, for_urls, overridden
from tests.auditor.gather.probe_server import ProbeServer

KINDS = {
    "8.8.8.8": "",
    "2a00:1450::1": "",
    "10.1.1.1": "private",
    "172.31.0.1": "private",
    "192.168.1.1": "private",
    "fd00::1": "private",
    "64:ff9b:1::7f00:1": "private",
    "127.9.9.9": "loopback",
    "::1": "loopback",
    "0.0.0.0": "unspecified",
    "::": "unspecified",
    "169.254.1.1": "link-local",
    "fe80::1": "link-local",
    "169.254.169.254": "metadata",
    "fd00:ec2::254": "metadata",
    "100.100.100.200": "metadata",
    "168.63.129.16": "metadata",
    "100.64.0.1": "shared",
    "224.0.0.1": "multicast",
    "ff02::1": "multicast",
    "192.0.2.1": "reserved",
    "198.18.0.1": "reserved",
    "240.0.0.1": "reserved",
    "255.255.255.255": "reserved",
    "2001:db8::1": "reserved",
    "2001:0:1::1": "reserved",
    # An IPv4 address inside an IPv6 one counts as itself.
    "::ffff:10.0.0.1": "private",
    "::ffff:169.254.169.254": "metadata",
    "::ffff:8.8.8.8": "",
    "64:ff9b::a00:1": "private",
    "64:ff9b::808:808": "",
    "2002:a00:1::1": "private",
    "::127.0.0.1": "loopback",
}


@pytest.mark.parametrize(("address", "kind"), KINDS.items())
def test_kinds_of_addresses(address: str, kind: str) -> None:
    assert kind_of(ipaddress.ip_address(address)) == kind


def test_clear_public_addresses_are_open() -> None:
    for number in range(0, 2**32, 10_000_019):
        address = ipaddress.IPv4Address(number)
        assert bool(kind_of(address)) or address.is_global


def _named(**names: Sequence[str]) -> Callable[[str, int], Coroutine[Any, Any, Sequence[str]]]:
    async def resolve(host: str, _port: int) -> Sequence[str]:
        if host not in names:
            raise socket.gaierror(socket.EAI_NONAME, host)
        return names[host]

    return resolve


def _answer(policy: Egress, host: str, port: int = 443) -> str:
    """The addresses allowed, or the kind of refusal."""
    try:
        return " ".join(asyncio.run(policy.addresses(host, port)))
    except RefusedError as error:
        return error.kind


def _profile(start: str, **network: Any) -> Profile:
    return overridden(for_urls([start]), {"network": network})


def test_a_name_with_public_and_private_addresses_leads_to_the_public_ones() -> None:
    policy = Egress(resolve=_named(mixed=["10.0.0.1", "8.8.8.8", "127.0.0.1"]))
    assert _answer(policy, "mixed") == "8.8.8.8"


def test_naming_a_host_opens_private_networks_but_nothing_worse() -> None:
    names = _named(intranet=["10.0.0.1"], meta=["169.254.169.254"], link=["169.254.1.1"], other=["10.0.0.1"])
    policy = Egress(private_hosts=("intranet", "meta", "link"), resolve=names)
    assert _answer(policy, "intranet") == "10.0.0.1"
    assert [_answer(policy, h) for h in ("meta", "link", "other")] == ["metadata", "link-local", "private"]


def test_a_wide_range_does_not_open_the_metadata_service() -> None:
    names = _named(meta=["169.254.169.254"], link=["169.254.1.1"])
    wide = Egress(private=(ipaddress.ip_network("169.254.0.0/16"),), resolve=names)
    assert [_answer(wide, h) for h in ("meta", "link")] == ["metadata", "169.254.1.1"]
    exact = Egress(private=(ipaddress.ip_network("169.254.169.254/32"),), resolve=names)
    assert _answer(exact, "meta") == "169.254.169.254"


def test_a_start_address_is_open_at_its_own_port_only() -> None:
    policy = Egress.of(_profile("http://127.0.0.1:8000/"))
    assert _answer(policy, "127.0.0.1", 8000) == "127.0.0.1"
    assert [_answer(policy, *at) for at in (("127.0.0.1", 22), ("127.0.0.2", 8000), ("0x7f000001", 22))] == [
        "loopback"
    ] * 3
    plain = Egress.of(_profile("http://10.0.0.5/"))
    assert [_answer(plain, "10.0.0.5", port) for port in (80, 443, 6379)] == ["10.0.0.5", "10.0.0.5", "private"]
    six = Egress.of(_profile("http://[::1]:8000/"))
    assert [_answer(six, "[::1]", port) for port in (8000, 8001)] == ["::1", "loopback"]


def test_a_named_portal_in_a_private_network_must_be_named_as_such() -> None:
    start, names = "https://portal.example.sa/", _named(**{"portal.example.sa": ["10.0.0.1"]})
    closed = Egress.of(_profile(start))
    with pytest.raises(RefusedError) as refusal:
        asyncio.run(Egress(closed.own, resolve=names).addresses("portal.example.sa", 443))
    text = refusal.value.text
    assert "10.0.0.1 is in a private network" in text.en
    assert "put portal.example.sa under network.private_hosts" in text.en
    assert "network.private_hosts" in text.ar
    opened = Egress.of(_profile(start, private_hosts="portal.example.sa"))
    assert _answer(Egress(opened.own, private_hosts=opened.private_hosts, resolve=names), "portal.example.sa")


def test_hosts_outside_the_allowance_are_not_even_resolved() -> None:
    asked: list[str] = []

    async def resolve(host: str, _port: int) -> Sequence[str]:
        asked.append(host)
        return ["8.8.8.8"]

    policy = Egress(own=("portal.example.sa",), allow_hosts=("*.cdn.example",), resolve=resolve)
    assert _answer(policy, "tracker.example") == "host"
    assert asked == []
    assert _answer(policy, "a.cdn.example") == _answer(policy, "portal.example.sa") == "8.8.8.8"


def test_an_operator_may_refuse_private_addresses_whatever_a_profile_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(egress.LOCKED, "1")
    profile = _profile("http://127.0.0.1:8000/", private_hosts="db.internal", private_addresses=["10.0.0.0/8"])
    policy = Egress.of(profile)
    assert (policy.private, policy.private_hosts) == ((), ())
    assert _answer(policy, "127.0.0.1", 8000) == "loopback"


# -- plain requests ------------------------------------------------------------------------------------------


@pytest.fixture
def server() -> Iterator[ProbeServer]:
    with ProbeServer() as made:
        yield made


def _port(server: ProbeServer) -> int:
    return int(server.origin.rpartition(":")[2])


async def _get(policy: Egress, *urls: str) -> list[httpx.Response | RefusedError | None]:
    found: list[httpx.Response | RefusedError | None] = []
    async with fetch.client("test", policy) as http:
        for url in urls:
            try:
                found.append(await http.get(url))
            except httpx.HTTPError as error:
                found.append(egress.refused(error))
    return found


def test_a_client_reaches_nothing_that_is_refused(server: ProbeServer) -> None:
    (answer,) = asyncio.run(_get(PUBLIC, f"{server.origin}/x"))
    assert isinstance(answer, RefusedError)
    assert not server.asked
    (answer,) = asyncio.run(_get(LOOPBACK, f"{server.origin}/x"))
    assert isinstance(answer, httpx.Response)


def test_a_client_is_not_rebound(server: ProbeServer) -> None:
    answers = iter([["127.0.0.1"], ["127.66.0.1"], ["10.0.0.1"]])

    async def resolve(_host: str, _port: int) -> Sequence[str]:
        return next(answers)

    policy = Egress(private=(ipaddress.ip_network("127.0.0.1/32"),), resolve=resolve)
    url = f"http://rebind.test:{_port(server)}/close"
    first, second, third = asyncio.run(_get(policy, url.replace("close", "x"), url, url.replace("rebind", "again")))
    assert isinstance(first, httpx.Response)
    # The connection was kept: the second one needed none, or a new one that is refused.
    assert not isinstance(second, httpx.Response)
    assert isinstance(third, RefusedError)


def test_a_clients_redirects_are_held_to_the_policy(server: ProbeServer) -> None:
    with ProbeServer() as inner:
        policy = Egress(own=(f"127.0.0.1:{_port(server)}",))
        url = f"{server.origin}/to-{inner.origin.removeprefix('http:/')}/x"
        (answer,) = asyncio.run(_get(policy, url))
        assert isinstance(answer, RefusedError)
        assert answer.port == _port(inner)
        assert not inner.asked


def test_packed_bodies_are_bounded() -> None:
    bomb = gzip.compress(bytes(200_000_000))

    async def read(body: bytes, encoding: str) -> int:
        async def packed() -> Any:
            for at in range(0, len(body), 65536):
                yield body[at : at + 65536]

        size = 0
        stream = fetch.bounded(packed(), encoding, max_bytes=1_000_000)
        async for piece in stream:
            assert len(piece) <= 1_000_000
            size += len(piece)
        return size

    assert asyncio.run(read(bomb, "gzip")) <= 2_000_000
    assert asyncio.run(read(gzip.compress(b"short"), "gzip")) == 5
    for encoding in ("gzip, gzip", "br", "zstd"):
        with pytest.raises(httpx.DecodingError):
            asyncio.run(read(bomb, encoding))
    with pytest.raises(httpx.DecodingError):
        asyncio.run(read(b"no gzip at all", "gzip"))


# -- probes --------------------------------------------------------------------------------------------------


def test_a_probe_that_is_refused_says_nothing_of_the_service(server: ProbeServer) -> None:
    async def run() -> Any:
        prober = Prober(ProbeSettings(confirm=()))
        try:
            return await prober.sample(Endpoint(f"{server.origin}/x"))
        finally:
            prober.close()

    sample = asyncio.run(run())
    assert (sample.state, sample.attempts[0].cause) == (State.UNMEASURED, Cause.PROBER)
    assert "network.private_hosts" in sample.attempts[0].detail
    assert not server.asked


# -- the browser's relay -------------------------------------------------------------------------------------


async def _socks(door: Door, host: str, port: int, said: bytes = b"") -> tuple[int, bytes]:
    """The relay's answer code and what comes through it."""
    reader, writer = await asyncio.open_connection("127.0.0.1", door.port)
    name = host.encode()
    writer.write(b"\x05\x01\x00\x05\x01\x00\x03" + bytes([len(name)]) + name + port.to_bytes(2, "big") + said)
    assert await reader.readexactly(2) == b"\x05\x00"
    code = (await reader.readexactly(10))[1]
    answer = await reader.read(1000) if not code and said else b""
    writer.close()
    return code, answer


def _through(policy: Egress, *wishes: tuple[str, int, bytes]) -> tuple[list[tuple[int, bytes]], Door]:
    async def run() -> tuple[list[tuple[int, bytes]], Door]:
        doors = Doors()
        try:
            door = await doors.door(policy)
            assert await doors.door(policy) is door
            return [await _socks(door, *wish) for wish in wishes], door
        finally:
            await doors.close()

    return asyncio.run(run())


def test_the_relay_carries_what_is_allowed_and_nothing_else(server: ProbeServer) -> None:
    request = b"GET /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
    own, other = _port(server), 9
    with socket.create_server(("127.0.0.1", 0)) as unused:
        closed = unused.getsockname()[1]
    policy = Egress(own=(f"127.0.0.1:{own}", f"127.0.0.1:{closed}"), resolve=_named(**{"127.0.0.1": ["127.0.0.1"]}))
    answers, door = _through(
        policy,
        ("127.0.0.1", own, request),
        ("127.0.0.1", other, b""),
        ("127.0.0.1", closed, b""),
        ("no.test", 80, b""),
    )
    assert answers[0][0] == 0
    assert answers[0][1].startswith(b"HTTP/1.1 200")
    assert all(code for code, _ in answers[1:])
    failed = "net::ERR_SOCKS_CONNECTION_FAILED"
    assert door.explained(failed, "127.0.0.1", other) == "net::ERR_BLOCKED_BY_CLIENT"
    assert door.explained(failed, "127.0.0.1", closed) == "net::ERR_CONNECTION_REFUSED"
    assert door.explained(failed, "no.test", 80) == "net::ERR_NAME_NOT_RESOLVED"
    assert [(error.host, times) for error, times in door.told()] == [("127.0.0.1", 1)]


def test_the_relay_is_no_door_to_itself() -> None:
    async def run() -> int:
        doors = Doors()
        try:
            door = await doors.door(LOOPBACK)
            return (await _socks(door, "127.0.0.1", door.port))[0]
        finally:
            await doors.close()

    assert asyncio.run(run())


def test_what_is_no_socks_gets_no_answer() -> None:
    async def run(said: bytes) -> bytes:
        doors = Doors()
        try:
            door = await doors.door(LOOPBACK)
            reader, writer = await asyncio.open_connection("127.0.0.1", door.port)
            writer.write(said)
            return await reader.read()
        finally:
            await doors.close()

    assert asyncio.run(run(b"GET / HTTP/1.1\r\n\r\n")) == b"\x05\xff"
    assert asyncio.run(run(b"\x05\x01\x00\x05\x02\x00\x01\x7f\x00\x00\x01\x00\x50"))[:3] == b"\x05\x00\x05"


@pytest.mark.browser
def test_a_context_without_a_door_reaches_nothing_and_one_with_it_only_what_is_allowed(server: ProbeServer) -> None:
    async def run() -> list[str]:
        said = []
        async with async_playwright() as playwright:
            browsers = Browsers(playwright)
            launched = await browsers.current()
            allowed = ContextSettings(egress=Egress(own=(f"127.0.0.1:{_port(server)}",)))
            for context in (
                await launched.browser.new_context(),
                await browsers.context(ContextSettings()),
                await browsers.context(allowed),
            ):
                page = await context.new_page()
                try:
                    answer = await page.goto(f"{server.origin}/x")
                    said.append(str(answer.status if answer else ""))
                except PlaywrightError as error:
                    said.append(error.message.split(" at ")[0].split()[-1])
            await browsers.close()
        return said

    answers = asyncio.run(run())
    assert answers == ["net::ERR_PROXY_CONNECTION_FAILED", "net::ERR_SOCKS_CONNECTION_FAILED", "200"]
    assert {path for _, path in server.asked} <= {"/x", "/favicon.ico"}
