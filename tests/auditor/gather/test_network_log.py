"""The network log: what a page weighs is the same whichever page came before it."""

from typing import Any

import pytest

from auditor.gather.artifacts.network import NetworkLog

STYLE = "https://portal.example/style.css"


def answer(log: NetworkLog, key: str, sent: int, *, url: str = STYLE, kind: str = "Stylesheet") -> None:
    request: dict[str, Any] = {"requestId": key, "timestamp": 1.0}
    log.event("requestWillBeSent", {**request, "type": kind, "request": {"url": url}})
    log.event("responseReceived", {**request, "response": {"status": 200, "mimeType": "text/css"}})
    log.event("loadingFinished", {**request, "encodedDataLength": sent})


def weights(log: NetworkLog) -> list[int]:
    return [r["transferred"] for r in log.requests()]


@pytest.mark.parametrize(
    "kept", [pytest.param(0, id="from the cache"), pytest.param(180, id="asked whether it had changed")]
)
def test_a_kept_file_weighs_what_its_first_load_did(kept: int) -> None:
    sizes: dict[str, int] = {}
    first, second = NetworkLog(sizes=sizes), NetworkLog(sizes=sizes)
    answer(first, "1", 9000)
    answer(second, "1", kept)
    assert weights(first) == weights(second) == [9000]


def test_a_file_that_one_page_uses_twice_weighs_once() -> None:
    log = NetworkLog()
    answer(log, "1", 9000)
    answer(log, "2", 0)
    assert weights(log) == [9000, 0]


def test_answers_to_scripts_weigh_what_came() -> None:
    sizes: dict[str, int] = {}
    first, second = NetworkLog(sizes=sizes), NetworkLog(sizes=sizes)
    answer(first, "1", 9000, url="https://portal.example/news.json", kind="XHR")
    answer(second, "1", 300, url="https://portal.example/news.json", kind="XHR")
    assert weights(second) == [300]
