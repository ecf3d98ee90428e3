"""The accuracy benchmark counts rightly: worst outcomes, false alarms, both engines, and its EARL report."""

import json
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from auditor import registry
from auditor.model import Outcome
from benchmarks.act import PREFIX, Case, Result, axe_outcome, count, earl, read_cases, serve, table, worst


def case(expected: str, rule: str = "afw4f7", id: str = "a1") -> Case:
    return Case(id, rule, "Text has minimum contrast", expected, f"testcases/{rule}/{id}.html", "Example")


def result(expected: str, ours: Outcome, axe: Outcome = Outcome.INAPPLICABLE) -> Result:
    return Result(case(expected), ours, axe, "audited", {"accessibility/text-contrast-insufficient": ours})


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ((Outcome.PASSED, Outcome.FAILED, Outcome.CANT_TELL), Outcome.FAILED),
        ((Outcome.PASSED, Outcome.CANT_TELL), Outcome.CANT_TELL),
        ((Outcome.INAPPLICABLE, Outcome.PASSED), Outcome.PASSED),
        ((), Outcome.UNTESTED),
    ],
)
def test_the_worst_outcome_counts(outcomes: tuple[Outcome, ...], expected: Outcome) -> None:
    assert worst(outcomes) is expected


def raw(**kinds: int) -> dict[str, Any]:
    found = {"violations": [], "incomplete": [], "passed": 0}
    return {"rules": {"color-contrast": {**found, **{k: [{}] * n for k, n in kinds.items()}}}}


def test_axe_alone_fails_by_violations_only() -> None:
    assert axe_outcome("afw4f7", raw(violations=1)) is Outcome.FAILED
    assert axe_outcome("afw4f7", raw(incomplete=1)) is Outcome.CANT_TELL
    assert axe_outcome("afw4f7", {"rules": {}}) is Outcome.INAPPLICABLE
    assert axe_outcome("fd3a94", raw(violations=1)) is Outcome.UNTESTED


def test_found_missed_and_false_alarms() -> None:
    rows, total = count(
        [
            result("failed", Outcome.FAILED, Outcome.CANT_TELL),
            result("failed", Outcome.CANT_TELL),
            result("failed", Outcome.PASSED, Outcome.FAILED),
            result("passed", Outcome.FAILED),
            result("inapplicable", Outcome.CANT_TELL, Outcome.FAILED),
        ]
    )
    assert (total.failed, total.found, total.cant_tell, total.missed) == (3, 1, 1, 1)
    assert (total.other, total.false_alarms, total.asked) == (2, 1, 1)
    assert (total.axe_found, total.axe_false_alarms) == (1, 1)
    assert "found 33.3% of failed cases with 1 false alarms" in table(rows, total)


def test_the_report_names_every_check_and_criterion() -> None:
    report = earl([result("failed", Outcome.FAILED)], registry.load().checks, "0.1")
    assertor, subject = report["@graph"]
    assert assertor["release"]["revision"] == "0.1"
    assert subject["source"] == f"https://www.w3.org{PREFIX}testcases/afw4f7/a1.html"
    (assertion,) = subject["assertions"]
    assert assertion["result"]["outcome"] == "earl:failed"
    assert any("contrast" in part for part in assertion["test"]["isPartOf"])
    json.dumps(report)


def test_cases_are_served_at_their_own_paths_and_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "testcases/afw4f7").mkdir(parents=True)
    (tmp_path / "testcases/afw4f7/a1.html").write_text("<p>hello", encoding="utf-8")
    item = {"testcaseId": "a1", "ruleId": "afw4f7", "ruleName": "n", "expected": "failed", "testcaseTitle": "t"}
    cases = {"testcases": [{**item, "relativePath": f"testcases/afw4f7/{i}.html"} for i in ("a1", "gone")]}
    (tmp_path / "testcases.json").write_text(json.dumps(cases), encoding="utf-8")
    assert [c.path for c in read_cases(tmp_path)] == ["testcases/afw4f7/a1.html"]
    assert read_cases(tmp_path, ["fd3a94"]) == []
    server = serve(tmp_path)
    try:
        origin = f"http://127.0.0.1:{server.server_port}"
        with urllib.request.urlopen(f"{origin}{PREFIX}testcases/afw4f7/a1.html") as answer:
            assert answer.read() == b"<p>hello"
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(f"{origin}/testcases.json")
    finally:
        server.shutdown()
        server.server_close()
