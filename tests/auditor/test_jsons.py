"""What the model holds goes to JSON and comes back as it was, whatever a page has sent."""

import math
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor import jsons
from auditor.model import Box, Finding, Impact, Outcome, Target

_ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=10)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | _ANY_TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_ANY_TEXT, inner, max_size=4),
    max_leaves=5,
)


@given(_VALUES)
def test_plain_data_comes_back(value: Any) -> None:
    assert jsons.decode(jsons.encode(value), object) == value
    assert jsons.plain(value) == value


@given(_ANY_TEXT, _VALUES)
def test_a_finding_comes_back(text: str, value: Any) -> None:
    target = Target(text, text, Box(1, 2.5, 3, 4))
    finding = Finding(
        check="a/b",
        page=text,
        outcome=Outcome.CANT_TELL,
        target=target,
        message="m",
        data={"value": value},
        evidence={},
        fingerprint="f",
        component="c",
        group="g",
        impact=Impact.MINOR,
        advice=False,
    )
    assert jsons.decode(jsons.encode(finding), Finding) == finding
    assert jsons.convert(jsons.plain(finding), Finding) == finding


def test_what_json_has_no_word_for() -> None:
    value = {
        1: frozenset({"b", "a"}),
        "m": MappingProxyType({"k": Outcome.FAILED}),
        "n": math.nan,
        "d": {1: 2}.keys(),
    }
    assert jsons.plain({1: frozenset({"b"})}) == {"1": ["b"]}
    read = jsons.decode(jsons.encode(value), dict[str, Any])
    assert sorted(read["1"]) == ["a", "b"]
    assert (read["m"], read["n"], read["d"]) == ({"k": "failed"}, None, [1])


@pytest.mark.parametrize("data", [b"", b"{", b'{"check": 1}', b"[]", b'"\xff"'])
def test_what_is_no_such_thing_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):
        jsons.decode(data, Finding)
