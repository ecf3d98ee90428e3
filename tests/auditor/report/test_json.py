"""result.json: valid by its own schema, whatever pages send, and streamed."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from auditor.model import Finding
from auditor.report import json as report_json
from tests.support_results import SyntheticResult

HOSTILE = "</script>\ud800 \ud83d\ude00\x00\x1b\u2028\u202e\"'\\"


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(report_json.schema())
    return Draft202012Validator(report_json.schema())


@pytest.mark.parametrize("poison", ["", HOSTILE, "x" * 1_000_000])
def test_it_is_valid_by_its_schema(validator: Draft202012Validator, poison: str) -> None:
    result = SyntheticResult(count=60, n_groups=20, n_pages=12, poison=poison)
    told = json.loads(report_json.render(result))
    assert [error.message[:200] for error in validator.iter_errors(told)] == []


def test_the_schema_refuses_what_is_missing(validator: Draft202012Validator) -> None:
    told = json.loads(report_json.render(SyntheticResult(count=5, n_groups=5, n_pages=3)))
    for member in list(told):
        assert not validator.is_valid({k: v for k, v in told.items() if k != member})
    told["findings"][0]["outcome"] = "passed"
    assert not validator.is_valid(told)


def test_everything_is_told() -> None:
    result = SyntheticResult(count=100, n_groups=20, n_pages=30)
    told = json.loads(report_json.render(result))
    assert len(told["findings"]) + len(told["advice"]) == 100
    assert len(told["outcomes"]) == len(list(result.outcomes()))
    assert {page["url"] for page in told["pages"]} == {page.url for page in result.pages}
    first, row = next(iter(result.findings())), told["findings"][0]
    assert (row["check"], row["page"], row["outcome"]) == (first.check, first.page, first.outcome.value)
    assert row["message_key"] == "m"
    assert row["message"]["en"] == "The image شعار الوزارة has no text alternative."
    assert row["message"]["ar"] == "الصورة \u2068شعار الوزارة\u2069 بلا نص بديل."
    assert row["fingerprint"] == first.fingerprint
    assert told["groups"][0]["example"]["fingerprint"] == result.groups[0].example.fingerprint
    assert all(not told["checks"][f["check"]]["advice"] for f in told["findings"])


def test_hostile_strings_lose_only_what_unicode_forbids() -> None:
    data = report_json.render(SyntheticResult(count=5, n_groups=5, n_pages=3, poison=HOSTILE))
    data.decode("utf-8", "strict")
    title = json.loads(data)["pages"][0]["title"]
    assert title == HOSTILE.replace("\ud800", "\ufffd").replace("\ud83d\ude00", "\U0001f600")


def test_numbers_json_does_not_have_become_null() -> None:
    result = SyntheticResult(count=1, n_groups=1, n_pages=1)
    result.tool = {**result.tool, "odd": [float("nan"), float("inf"), 1.5, {2: b"x"}, frozenset({1})]}
    assert json.loads(report_json.render(result))["tool"]["odd"] == [None, None, 1.5, {"2": "eA=="}, [1]]


def test_findings_stream() -> None:
    """A row is written before the next one is read."""
    log: list[str] = []

    class Logged(SyntheticResult):
        def findings(self) -> Iterator[Finding]:
            for finding in super().findings():
                log.append("read")
                yield finding

    stream: Iterator[Any] = report_json.stream(Logged(count=50, n_groups=5, n_pages=3))
    for piece in stream:
        if b'"message_key"' in piece:
            log.append("written")
            if log.count("written") == 3:
                break
    assert log == ["read", "written"] * 3
