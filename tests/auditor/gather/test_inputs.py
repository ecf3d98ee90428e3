"""What a page's result rests on: noted while it loads, and known again by plain requests."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest

from auditor.gather.egress import LOOPBACK
from auditor.gather.inputs import InputLog, Reader
from auditor.model import Inputs, Load
from tests.small_site import SmallSite

PAGE = "http://portal.example/"


def _sent(key: str, url: str, kind: str = "Document", method: str = "GET", **more: Any) -> dict[str, Any]:
    return {"requestId": key, "type": kind, "request": {"url": url, "method": method, "headers": {}}, **more}


def _load(log: InputLog, key: str, url: str, kind: str = "Document", size: int = 10, **response: Any) -> None:
    log.event("requestWillBeSent", _sent(key, url, kind))
    log.event("responseReceived", {"requestId": key, "response": {"status": 200, "headers": {}, **response}})
    log.event("dataReceived", {"requestId": key, "dataLength": size})
    log.event("loadingFinished", {"requestId": key})


def test_it_notes_what_was_loaded_and_how_long_it_was() -> None:
    log = InputLog()
    _load(log, "1", PAGE + "#top", headers={"ETag": '"a"'})
    _load(log, "2", PAGE + "a.css", "Stylesheet", size=7)
    found = log.seen(None)
    assert [(x.url, x.type, x.length) for x in found.loads] == [
        (PAGE, "document", 10),
        (PAGE + "a.css", "stylesheet", 7),
    ]
    assert found.loads[0].validators == ('"a"', "")
    assert found.loads[1].accept.startswith("text/css")


def test_each_hop_of_a_redirect_is_a_load() -> None:
    log = InputLog()
    log.event("requestWillBeSent", _sent("1", PAGE + "old"))
    hop = {"status": 301, "headers": {"location": "/"}}
    log.event("requestWillBeSent", _sent("1", PAGE, redirectResponse=hop))
    log.event("responseReceived", {"requestId": "1", "response": {"status": 200, "headers": {}}})
    log.event("loadingFinished", {"requestId": "1"})
    assert [(x.url, x.status) for x in log.seen(None).loads] == [(PAGE + "old", 301), (PAGE, 200)]


@pytest.mark.parametrize(
    "event",
    [
        ("requestWillBeSent", _sent("9", PAGE + "form", "XHR", "POST")),
        ("requestWillBeSent", _sent("9", PAGE + "live", "EventSource")),
        ("requestWillBeSent", _sent("9", PAGE + "film", "Media")),
        ("webSocketCreated", {"requestId": "9", "url": "ws://portal.example/"}),
    ],
)
def test_what_cannot_be_asked_for_again_says_so(event: tuple[str, dict[str, Any]]) -> None:
    log = InputLog()
    _load(log, "1", PAGE)
    log.event(*event)
    log.event("responseReceived", {"requestId": "9", "response": {"status": 200, "headers": {}}})
    log.event("loadingFinished", {"requestId": "9"})
    assert log.seen(None).unprovable


def test_a_request_with_a_key_of_its_own_is_not_repeated() -> None:
    log = InputLog()
    sent = _sent("1", PAGE + "data", "XHR")
    sent["request"]["headers"] = {"Authorization": "Bearer x"}
    log.event("requestWillBeSent", sent)
    log.event("loadingFinished", {"requestId": "1"})
    assert log.seen(None).unprovable


def test_an_address_that_never_answered_says_so() -> None:
    log = InputLog()
    log.event("requestWillBeSent", _sent("1", PAGE))
    assert log.seen(None).unprovable


def test_what_never_reached_a_server_is_left_out() -> None:
    log = InputLog()
    _load(log, "1", PAGE)
    log.event("requestWillBeSent", _sent("2", PAGE + "send", "Document", "POST"))
    log.event("loadingFailed", {"requestId": "2", "errorText": "net::ERR_ABORTED"})
    log.event("requestWillBeSent", _sent("3", PAGE + "beacon", "Ping", "POST"))
    log.event("loadingFinished", {"requestId": "3"})
    found = log.seen(None)
    assert not found.unprovable
    assert [x.url for x in found.loads] == [PAGE]


def _with_reader(work: Callable[[Reader], Awaitable[Any]]) -> Any:
    async def run() -> Any:
        reader = Reader("test", "ar", LOOPBACK)
        try:
            return await work(reader)
        finally:
            await reader.close()

    return asyncio.run(run())


def _known(site: SmallSite, *loads: Load) -> tuple[Load, ...]:
    whole: Inputs = _with_reader(lambda reader: reader.complete(Inputs(loads)))
    assert not whole.unprovable, whole.unprovable
    return whole.loads


@pytest.mark.parametrize(
    ("change", "same"),
    [
        (lambda site: None, True),
        (lambda site: site.put("/", "<p>other</p>", ETag='"1"'), False),
        (lambda site: site.put("/", "<p>text</p>", ETag='"2"', Date="Mon, 01 Jan 2035 00:00:00 GMT"), True),
        (lambda site: site.put("/", "<p>text</p>"), False),
        (lambda site: site.put("/", "<p>text</p>", ETag='"1"', X_Frame_Options="DENY"), False),
        (lambda site: site.put("/", "<p>text</p>", status=203, ETag='"1"'), False),
        (lambda site: site.put("/a.css", "p{color:red}"), False),
        (lambda site: site.answers.pop("/a.css"), False),
    ],
)
def test_only_what_a_result_can_hang_on_makes_a_page_changed(
    change: Callable[[SmallSite], object], same: bool
) -> None:
    with SmallSite() as site:
        site.put("/", "<p>text</p>", ETag='"1"')
        site.put("/a.css", "p{color:blue}")
        page = Load(f"{site.origin}/", "document", 200, validators=('"1"', ""))
        loads = _known(site, page, Load(f"{site.origin}/a.css", "stylesheet", 200))
        change(site)
        assert _with_reader(lambda reader: reader.same(loads)) is same


def test_an_address_is_asked_for_once_a_run() -> None:
    with SmallSite() as site:
        site.put("/a.css", "p{}")
        (load,) = _known(site, Load(f"{site.origin}/a.css", "stylesheet", 200))
        site.asked.clear()

        async def many(reader: Reader) -> list[bool]:
            return await asyncio.gather(*(reader.same([load]) for _ in range(5)))

        assert _with_reader(many) == [True] * 5
        assert site.asked["/a.css"] == 1


@pytest.mark.parametrize("browser", [{"status": 404}, {"length": 3}, {"validators": ('"b"', "")}])
def test_a_server_that_answers_plain_requests_differently_proves_nothing(browser: dict[str, Any]) -> None:
    with SmallSite() as site:
        site.put("/a.js", "run()", ETag='"a"')
        seen = replace(Load(f"{site.origin}/a.js", "script", 200, length=5, validators=('"a"', "")), **browser)
        whole: Inputs = _with_reader(lambda reader: reader.complete(Inputs((seen,))))
        assert "script" in whole.unprovable


def test_what_was_not_modified_is_what_a_plain_request_gets() -> None:
    log = InputLog()
    asked = _sent("1", "http://x/a.js", "Script")
    asked["request"]["headers"] = {"If-None-Match": '"a"', "Cache-Control": "max-age=0"}
    log.event("requestWillBeSent", asked)
    log.event("responseReceived", {"requestId": "1", "response": {"status": 304, "headers": {"ETag": '"a"'}}})
    log.event("loadingFinished", {"requestId": "1"})
    (load,) = log.seen(None).loads
    assert (load.status, load.validators, load.length, load.unchanged) == (200, ('"a"', ""), None, True)
    with SmallSite() as site:
        site.put("/a.js", "run()", ETag='"a"', Last_Modified="Sun, 22 Nov 2026 10:00:00 GMT")
        here = replace(load, url=f"{site.origin}/a.js")
        same: Inputs = _with_reader(lambda reader: reader.complete(Inputs((here,))))
        other: Inputs = _with_reader(
            lambda reader: reader.complete(Inputs((replace(here, validators=('"b"', "")),)))
        )
    assert not same.unprovable
    assert "script" in other.unprovable


def test_what_failed_for_the_browser_has_to_fail_again() -> None:
    log = InputLog()
    log.event("requestWillBeSent", _sent("1", "http://127.0.0.1:9/gone.js", "Script"))
    log.event("loadingFailed", {"requestId": "1", "errorText": "net::ERR_CONNECTION_REFUSED"})
    loads = log.seen(None).loads
    assert _with_reader(lambda reader: reader.same(loads))
    with SmallSite() as site:
        site.put("/gone.js", "back()")
        back = replace(loads[0], url=f"{site.origin}/gone.js")
        assert not _with_reader(lambda reader: reader.same([back]))
