"""The gate file: what is written in the handbook loads, and mistakes have their place."""

import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from auditor.gate import Gate, load, schema
from auditor.model import Area, Impact
from auditor.profile import ProfileError

HANDBOOK = Path(__file__).parents[3] / "docs" / "gate.md"


def example() -> str:
    found = re.search(r"```yaml\n(.*?)```", HANDBOOK.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


def test_the_handbooks_example_loads_and_keeps_to_the_schema(tmp_path: Path) -> None:
    (tmp_path / "gate.yaml").write_text(example(), encoding="utf-8")
    gate = load(tmp_path / "gate.yaml")
    assert gate.baseline_path == tmp_path / "baseline.yaml"
    assert gate.new.of(Impact.MODERATE) == 20
    assert gate.new.of(Impact.MINOR) is None
    Draft202012Validator.check_schema(schema())
    written = YAML(typ="safe").load(example())
    assert [e.message for e in Draft202012Validator(schema()).iter_errors(written)] == []
    assert not Draft202012Validator(schema()).is_valid({"new": {"serius": 1}})


def test_the_default_fails_on_new_critical_and_serious_issues_alone() -> None:
    gate = Gate()
    assert {impact: gate.new.of(impact) for impact in Impact} == {
        Impact.CRITICAL: 0,
        Impact.SERIOUS: 0,
        Impact.MODERATE: None,
        Impact.MINOR: None,
    }
    assert gate.remeasure
    assert not gate.known_failures_must_not_grow
    assert gate.coverage.pages_percent == 90


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("new: {serius: 0}", "1:7: unknown key 'serius'; did you mean 'serious'?"),
        ("new: {serious: lots}", "1:16: expected a whole number of issues"),
        ("areas: {languag: {}}", "did you mean 'language'?"),
        ("criteria: {1.1.11: {new: 0}}", "did you mean '1.1.1'?"),
        ("criteria:\n  1.1.1: {floor: 200}", "2:18: 200 is too large"),
        ("assertions: [{urls: about}]", "begin it with / or **"),
        ("assertions: [{checks: [a]}]", "urls"),
        ("expired: fails", "did you mean 'fail'?"),
        ("version: 2", "1:10: 2 is too large"),
        ("- new", "a gate is a mapping"),
        ("new: {critical: 0\n", "not closed"),
    ],
)
def test_mistakes_are_told_with_their_place(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "gate.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProfileError) as raised:
        load(path)
    assert said in str(raised.value)
    assert f"{path}:" in str(raised.value)


def test_areas_are_the_tools() -> None:
    gate = Gate.model_validate({"areas": {area.value: {"floor": 1} for area in Area}})
    assert set(gate.areas) == set(Area)
