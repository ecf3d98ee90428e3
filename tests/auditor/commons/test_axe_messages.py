"""Messages are those that axe would write, from the data alone."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.commons.axe_messages import AxeLocaleError, AxeMessages, Outcome
from auditor_checks.accessibility.axe_table import AXE_RULES
from tests.support_axe import BARE, FAULTY, LOCALE, axe_page

MESSAGES = AxeMessages(
    checks={
        "plain": {"pass": "good", "fail": "bad: ${data}"},
        "counted": {"fail": {"singular": "one: ${data.values}", "plural": "many: ${data.values}"}},
        "keyed": {
            "fail": {
                "default": "wide ${data.width}",
                "hidden": "hidden by ${ data.other }",
                "named": "n ${data}",
            },
            "incomplete": {"noId": "no ${data.needsReview}", "named": "never"},
        },
    },
    fallback="ask a person",
)
words = st.text(st.characters(exclude_categories=("Cs", "Cf")), max_size=20)


@pytest.mark.parametrize(
    ("check", "outcome", "data", "expected"),
    [
        ("plain", "pass", {"a": 1}, "good"),
        ("plain", "fail", "directory", "bad: directory"),
        ("plain", "fail", None, "bad: "),
        ("counted", "fail", ["a"], "one: a"),
        ("counted", "fail", ["a", "b"], "many: a, b"),
        ("counted", "fail", [], "many: "),
        ("counted", "fail", {"messageKey": "singular", "values": "a"}, "one: a"),
        ("counted", "fail", None, "ask a person"),
        ("keyed", "fail", {"width": 9}, "wide 9"),
        ("keyed", "fail", {"width": 9.0}, "wide 9"),
        ("keyed", "fail", {"width": 8.5}, "wide 8.5"),
        ("keyed", "fail", {"width": None}, "wide null"),
        ("keyed", "fail", {"width": True}, "wide true"),
        ("keyed", "fail", {"width": ["a", None, 1]}, "wide a,,1"),
        ("keyed", "fail", {"width": {"a": 1}}, "wide [object Object]"),
        ("keyed", "fail", {"messageKey": "hidden", "other": "x"}, "hidden by x"),
        ("keyed", "fail", {"messageKey": "unknown", "width": 1}, "wide 1"),
        ("keyed", "fail", {"messageKey": ["hidden"]}, "wide "),
        ("keyed", "fail", "named", "n named"),
        ("keyed", "fail", ["a"], "wide "),
        ("keyed", "incomplete", {"messageKey": "noId", "needsReview": "x"}, "no x"),
        ("keyed", "incomplete", {"messageKey": "unknown"}, "ask a person"),
        ("keyed", "incomplete", "named", "ask a person"),
        ("keyed", "incomplete", None, "ask a person"),
        ("plain", "incomplete", None, "ask a person"),
    ],
)
def test_a_message_is_chosen_and_filled(check: str, outcome: Outcome, data: object, expected: str) -> None:
    assert MESSAGES.message(check, outcome, data) == expected


def test_values_are_isolated_on_demand() -> None:
    assert MESSAGES.message("plain", "fail", 'x="1"', isolate=True) == 'bad: \u2068x="1"\u2069'
    assert MESSAGES.message("plain", "fail", "", isolate=True) == "bad: "
    assert MESSAGES.message("plain", "fail", "\u2069a\u202eb", isolate=True) == "bad: \u2068ab\u2069"


@pytest.mark.parametrize(("check", "outcome"), [("unknown", "incomplete"), ("keyed", "pass")])
def test_an_unknown_check_or_outcome_is_refused(check: str, outcome: Outcome) -> None:
    with pytest.raises(AxeLocaleError, match=check):
        MESSAGES.message(check, outcome)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"checks": {}}', '{"checks": 1, "incompleteFallbackMessage": ""}']
)
def test_what_is_no_locale_is_refused(text: str) -> None:
    with pytest.raises(AxeLocaleError):
        AxeMessages.from_json(text)


@given(words)
def test_a_value_is_taken_as_it_is(value: str) -> None:
    """Neither what a regular expression nor what a placeholder would mean is read into it."""
    for text in (value, "$& \\1 ${data.other}" + value):
        assert MESSAGES.message("plain", "fail", text) == "bad: " + text
        assert MESSAGES.message("keyed", "fail", {"width": text, "other": "no"}) == "wide " + text


@given(st.lists(words))
def test_a_list_is_counted_and_joined(values: list[str]) -> None:
    number = "one" if len(values) == 1 else "many"
    assert MESSAGES.message("counted", "fail", values) == f"{number}: {', '.join(values)}"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)


@given(json_values)
def test_any_data_gives_a_message(data: object) -> None:
    for check, outcomes in MESSAGES.checks.items():
        for outcome in outcomes:
            plain = MESSAGES.message(check, outcome, data)  # type: ignore[arg-type]
            isolated = MESSAGES.message(check, outcome, data, isolate=True)  # type: ignore[arg-type]
            assert plain == isolated.replace("\u2068", "").replace("\u2069", "")


# Every check and outcome with data of each kind, worded by axe: "any" expects true, undefined is incomplete.
WORDED_BY_AXE = """(data) => {
  const words = [];
  for (const [id, {messages}] of Object.entries(axe._audit.data.checks))
    for (const outcome of Object.keys(messages).filter((name) => messages[name])) {
      const keys = typeof messages[outcome] === "string" ? [] : Object.keys(messages[outcome]);
      for (const one of [...data, ...keys.map((messageKey) => ({...data[0], messageKey}))]) {
        const check = {id, data: one && structuredClone(one), result: {pass: true, fail: false}[outcome]};
        try {
          axe.utils.publishMetaData({id: "none", nodes: [{any: [check], all: [], none: []}]});
          words.push([id, outcome, one, check.message]);
        } catch (error) {
          words.push([id, outcome, one, null]);
        }
      }
    }
  return JSON.stringify(words);
}"""
EVERY_NAME = """() => {
  const names = JSON.stringify(axe._audit.data.checks).matchAll(/data\\.(\\w+)/g);
  return [...new Set([...names].map((match) => match[1]))];
}"""


@pytest.mark.browser
def test_the_words_are_those_of_axe_for_every_check_and_kind_of_data() -> None:
    messages = AxeMessages.from_json(LOCALE.read_bytes())
    with axe_page("<p>x") as page:
        page.evaluate("locale => axe.configure({locale})", json.loads(LOCALE.read_text(encoding="utf-8")))
        full: dict[str, Any] = {name: f"<{name}>" for name in page.evaluate(EVERY_NAME)}
        data = [full, full | {"width": 4.5, "role": None}, ["a"], ["a", "b"], [], "directory", None]
        worded = json.loads(page.evaluate(WORDED_BY_AXE, data))
    compared = 0
    for check, outcome, one, expected in worded:
        # axe has no answer to data that its own checks never give, or shows the bare placeholder.
        if expected is not None and "${" not in expected:
            assert messages.message(check, outcome, one) == expected, (check, outcome, one)
            compared += 1
    assert compared > 1500


RUN = """async () => {
  for (const rule of axe._audit.rules) rule.enabled = true;
  axe._audit.tagExclude = [];
  return JSON.stringify(await axe.run());
}"""
OUTCOMES: dict[str, Outcome] = {"violations": "fail", "passes": "pass", "incomplete": "incomplete"}


@pytest.mark.browser
@pytest.mark.parametrize(("html", "checks"), [(FAULTY, 75), (BARE, 12)], ids=["faulty", "bare"])
def test_the_words_are_those_of_axe_on_a_page(html: str, checks: int) -> None:
    messages = AxeMessages.from_json(LOCALE.read_bytes())
    with axe_page(html) as page:
        page.evaluate("locale => axe.configure({locale})", json.loads(LOCALE.read_text(encoding="utf-8")))
        results = json.loads(page.evaluate(RUN))
    seen: set[str] = set()
    listed = [(group, rule) for group in OUTCOMES for rule in results[group]]
    for group, rule in listed:
        outcome = "fail" if group == "incomplete" and AXE_RULES[rule["id"]].review else OUTCOMES[group]
        for node in rule["nodes"]:
            for check in (*node["any"], *node["all"], *node["none"]):
                expected = check.get("message", messages.fallback)
                assert messages.message(check["id"], outcome, check["data"]) == expected, (outcome, check)
                seen.add(check["id"] if outcome != "pass" else "")
    assert len(seen) > checks
