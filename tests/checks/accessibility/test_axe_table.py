"""The table and the Arabic locale say something, in both languages, of everything in the bundled axe."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from auditor.commons.act_rules import ACT_RULES
from auditor.commons.wcag import CRITERIA
from auditor.i18n import pattern_errors
from auditor.model import Text
from auditor_checks.accessibility.axe_table import AXE_RULES, AxeRule
from tests.support_axe import FAULTY, LOCALE, axe_page

ARABIC = re.compile(r"[\u0621-\u064a]")
CODE = re.compile(r"`([^`]+)`")
PLACEHOLDER = re.compile(r"\$\{[^}]*\}")

# Where the table says more than axe, with the reason.
MORE_CRITERIA = {
    "area-alt": {"1.1.1", "2.4.9"},  # technique H24 and failure F65; ACT rule c487ae
    "link-name": {"2.4.9"},  # ACT rule c487ae
    "meta-refresh": {"2.2.4", "3.2.5"},  # ACT rule bc659a
    "frame-focusable-content": {"2.1.3"},  # ACT rule akn7bn
}
MORE_ADVICE = {"aria-deprecated-role"}  # ACT rule 674b10 passes deprecated roles


def locale() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(LOCALE.read_text(encoding="utf-8"))
    return content


def texts() -> Iterator[tuple[str, Text]]:
    for rule in AXE_RULES.values():
        for name in ("title", "why", "fix"):
            yield f"{rule.id} {name}", getattr(rule, name)


def templates(message: object, where: str = "") -> Iterator[tuple[str, str]]:
    """Each sentence under its place in the locale."""
    if isinstance(message, str):
        yield where, message
    elif isinstance(message, dict):
        for key, inner in message.items():
            yield from templates(inner, f"{where} {key}".strip())


# ------------------------------------------------------------------------------ the table by itself


@pytest.mark.parametrize("rule", AXE_RULES.values(), ids=AXE_RULES)
def test_criteria_and_act_rules_exist(rule: AxeRule) -> None:
    assert set(rule.wcag) <= set(CRITERIA)
    assert list(rule.wcag) == sorted(set(rule.wcag), key=lambda number: tuple(map(int, number.split("."))))
    assert set(rule.act) <= set(ACT_RULES)
    assert rule.wcag or rule.advice


@pytest.mark.parametrize(("where", "text"), list(texts()), ids=[where for where, _ in texts()])
def test_texts_are_whole_in_both_languages(where: str, text: Text) -> None:
    assert ARABIC.search(text.ar)
    assert re.search("[a-z]", text.en)
    assert not ARABIC.search(text.en)
    for one in (text.en, text.ar):
        assert not pattern_errors(one)
        assert "{" not in one
        assert one == " ".join(one.split())
        assert one.count("`") % 2 == 0
    assert sorted(set(CODE.findall(text.en))) == sorted(set(CODE.findall(text.ar)))
    assert text.en.endswith(".") == text.ar.endswith(".") == (not where.endswith("title"))


def test_titles_tell_rules_apart() -> None:
    for lang in ("en", "ar"):
        assert len({getattr(rule.title, lang) for rule in AXE_RULES.values()}) == len(AXE_RULES)


def test_the_locale_is_arabic_throughout() -> None:
    """Every sentence is Arabic, and no Latin letter or digit touches a value, which would turn around."""
    content = locale()
    assert content["lang"] == "ar"
    for where, sentence in templates({key: content[key] for key in content if key != "lang"}):
        if where == "checks error-occurred pass":
            assert sentence == ""  # as in axe
            continue
        assert ARABIC.search(sentence), where
        assert not re.search(r"[A-Za-z0-9]\$\{|\}[A-Za-z0-9]", sentence.partition("{{")[0]), where


# ------------------------------------------------------------------------------ against axe

AXE = """() => JSON.stringify({
  version: axe.version,
  rules: Object.fromEntries(axe._audit.rules.map((r) => [r.id, {
    tags: r.tags, act: r.actIds || [], impact: r.impact, enabled: r.enabled, review: r.reviewOnFail}])),
  locale: {
    rules: axe._audit.data.rules,
    checks: Object.fromEntries(Object.entries(axe._audit.data.checks).map(([id, c]) => [id, c.messages])),
    failureSummaries: axe._audit.data.failureSummaries,
  },
})"""


@pytest.fixture(scope="module")
def axe() -> dict[str, Any]:
    with axe_page("<p>x") as page:
        content: dict[str, Any] = json.loads(page.evaluate(AXE))
    return content


def criteria_of(tags: list[str]) -> set[str]:
    numbers = (re.fullmatch(r"wcag(\d)(\d)(\d+)", tag) for tag in tags)
    return {".".join(number.groups()) for number in numbers if number}


@pytest.mark.browser
def test_the_table_has_every_rule_of_axe_as_axe_has_it(axe: dict[str, Any]) -> None:
    assert set(AXE_RULES) == set(axe["rules"])
    for rule_id, theirs in axe["rules"].items():
        ours = AXE_RULES[rule_id]
        assert ours.id == rule_id
        assert (ours.impact, ours.enabled, ours.review) == (
            theirs["impact"],
            theirs["enabled"],
            theirs["review"],
        )
        assert list(ours.act) == theirs["act"], rule_id
        assert set(ours.wcag) == criteria_of(theirs["tags"]) | MORE_CRITERIA.get(rule_id, set()), rule_id
        advice = {"best-practice", "experimental", "deprecated"} & set(theirs["tags"])
        assert ours.advice == bool(advice or rule_id in MORE_ADVICE), rule_id


@pytest.mark.browser
def test_the_locale_has_every_message_of_axe_with_its_values(axe: dict[str, Any]) -> None:
    ours = locale()
    assert list(ours["rules"]) == list(axe["locale"]["rules"])
    assert all(set(texts) == {"description", "help"} for texts in ours["rules"].values())
    assert set(ours["failureSummaries"]) == set(axe["locale"]["failureSummaries"])
    theirs = dict(templates(axe["locale"]["checks"]))
    arabic = dict(templates(ours["checks"]))
    assert list(arabic) == list(theirs)
    for where, sentence in theirs.items():
        assert sorted(PLACEHOLDER.findall(arabic[where])) == sorted(PLACEHOLDER.findall(sentence)), where


@pytest.mark.browser
def test_axe_speaks_arabic_with_the_locale() -> None:
    with axe_page(FAULTY) as page:
        page.evaluate("locale => axe.configure({locale})", locale())
        results = json.loads(page.evaluate("async () => JSON.stringify(await axe.run())"))
    assert len(results["violations"]) > 60
    for rule in results["violations"] + results["incomplete"]:
        assert rule["help"] == locale()["rules"][rule["id"]]["help"]
        assert rule["description"] == locale()["rules"][rule["id"]]["description"]
        for node in rule["nodes"]:
            title, *messages = node["failureSummary"].split("\n  ")
            assert title in ("عالج أيًّا مما يأتي:", "عالج جميع ما يأتي:")
            assert messages
            assert all(ARABIC.search(message) for message in messages)
