"""The document's bytes as sent."""

import gzip

import pytest

from auditor.gather.artifacts.source import MAX_BYTES, headers_of, worth_keeping
from auditor.model import Failure, Source
from tests.lab import Lab

NEEDS = frozenset({"snapshot", "source"})
BODY = "\ufeff<!doctype html><p>مرحبا".encode("utf-16-le")


def source(lab: Lab, body: bytes, **headers: str) -> Source:
    found = lab.capture(body, needs=NEEDS, headers={k.replace("_", "-"): v for k, v in headers.items()}).get(
        "source"
    )
    assert isinstance(found, Source)
    return found


@pytest.mark.browser
def test_bytes_are_those_sent(lab: Lab) -> None:
    found = source(lab, BODY, Content_Type="text/html;;charset=UTF-8")
    assert found.body == BODY
    assert found.headers["content-type"] == "text/html;;charset=UTF-8"


@pytest.mark.browser
def test_content_encoding_is_undone(lab: Lab) -> None:
    assert source(lab, gzip.compress(BODY), Content_Encoding="gzip").body == BODY


@pytest.mark.browser
def test_not_asked_for_not_kept(lab: Lab) -> None:
    assert isinstance(lab.capture(BODY, needs=frozenset({"snapshot"})).get("source"), Failure)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, True),
        ({"responseStatusCode": 302}, False),
        ({"resourceType": "Image"}, False),
        ({"responseHeaders": [{"name": "Content-Type", "value": "application/pdf"}]}, False),
        ({"responseHeaders": [{"name": "Content-Length", "value": str(MAX_BYTES + 1)}]}, False),
        ({"responseHeaders": [{"name": "Content-Disposition", "value": "attachment"}]}, False),
    ],
)
def test_what_is_worth_keeping(changes: dict[str, object], expected: bool) -> None:
    assert worth_keeping({"responseStatusCode": 200, "resourceType": "Document", **changes}) is expected


def test_headers_that_come_twice_are_joined() -> None:
    event = {"responseHeaders": [{"name": "Link", "value": "a"}, {"name": "link", "value": "b"}]}
    assert headers_of(event) == {"link": "a, b"}
