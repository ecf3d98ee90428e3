"""The network log: what a page weighs is the same whichever page came before it."""

from typing import Any

import pytest

from auditor.gather.artifacts.network import First, NetworkLog

STYLE = "https://portal.example/style.css"


def answer(
    log: NetworkLog,
    key: str,
    sent: int,
    *,
    url: str = STYLE,
    kind: str = "Stylesheet",
    status: int = 200,
    encoding: str = "",
) -> None:
    request: dict[str, Any] = {"requestId": key, "timestamp": 1.0}
    headers = {"Content-Encoding": encoding} if encoding else {}
    response = {"status": status, "mimeType": "text/css" if status == 200 else "", "headers": headers}
    log.event("requestWillBeSent", {**request, "type": kind, "request": {"url": url}})
    log.event("responseReceived", {**request, "response": response})
    log.event("loadingFinished", {**request, "encodedDataLength": sent})


def weights(log: NetworkLog) -> list[int]:
    return [r["transferred"] for r in log.requests()]


@pytest.mark.parametrize(
    "kept", [pytest.param(0, id="from the cache"), pytest.param(180, id="asked whether it had changed")]
)
def test_a_kept_file_weighs_what_its_first_load_did(kept: int) -> None:
    files: dict[str, First] = {}
    first, second = NetworkLog(files=files), NetworkLog(files=files)
    answer(first, "1", 9000)
    answer(second, "1", kept)
    assert weights(first) == weights(second) == [9000]


def test_a_file_that_one_page_uses_twice_weighs_once() -> None:
    log = NetworkLog()
    answer(log, "1", 9000)
    answer(log, "2", 0)
    assert weights(log) == [9000, 0]


def test_answers_to_scripts_weigh_what_came() -> None:
    files: dict[str, First] = {}
    first, second = NetworkLog(files=files), NetworkLog(files=files)
    answer(first, "1", 9000, url="https://portal.example/news.json", kind="XHR")
    answer(second, "1", 300, url="https://portal.example/news.json", kind="XHR")
    assert weights(second) == [300]


def test_not_modified_stands_for_the_first_answer() -> None:
    files: dict[str, First] = {}
    first, second, third = (NetworkLog(files=files) for _ in range(3))
    answer(first, "1", 9000, encoding="br")
    answer(second, "1", 180, status=304)
    answer(third, "1", 8000, encoding="gzip")
    (whole,), (again,), (other,) = first.requests(), second.requests(), third.requests()
    said = ("status", "mime_type", "headers", "transferred")
    assert (
        [again[n] for n in said] == [whole[n] for n in said] == [200, "text/css", {"content-encoding": "br"}, 9000]
    )
    assert (again["from_cache"], whole["from_cache"]) == (True, False)
    assert other["headers"] == {"content-encoding": "gzip"}


def test_not_modified_to_a_script_is_what_it_got() -> None:
    log = NetworkLog()
    answer(log, "1", 180, kind="XHR", status=304)
    assert log.requests()[0]["status"] == 304
