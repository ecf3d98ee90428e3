"""The catalogue is complete, in both languages, and agrees with the standard and the ACT rules."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from auditor.commons.act_rules import ACT_RULES
from auditor.commons.wcag import (
    CRITERIA,
    LEVELS,
    VERSIONS,
    Criterion,
    UnknownCriterionError,
    criteria,
    criterion,
    guideline_name,
)
from auditor.errors import UsageError
from auditor.model import Text

ARABIC = re.compile(r"[\u0621-\u064a]")
LATIN_RUN = re.compile(r"[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){3,}")  # four words and more: a sentence, not a name


def texts() -> Iterator[tuple[str, Text]]:
    for number, found in CRITERIA.items():
        yield f"{number} name", found.name
        yield f"{number} principle", found.principle
        yield f"{number} guideline", found.guideline_name
        yield f"{number} asks", found.asks
        for place, step in enumerate(found.procedure, 1):
            yield f"{number} step {place}", step
    for rule in ACT_RULES.values():
        yield f"rule {rule.id}", rule.name


ALL_TEXTS = list(texts())


def test_counts_by_level_and_version() -> None:
    assert Counter(found.level for found in criteria("2.0")) == {"A": 25, "AA": 13, "AAA": 23}
    assert Counter(found.level for found in criteria("2.1")) == {"A": 30, "AA": 20, "AAA": 28}
    assert Counter(found.level for found in criteria("2.2")) == {"A": 31, "AA": 24, "AAA": 31}
    assert len(CRITERIA) == 87


def test_levels_are_selected() -> None:
    chosen = criteria("2.0", ("A", "AA"))
    assert len(chosen) == 38
    assert {found.level for found in chosen} == {"A", "AA"}
    assert criteria("2.2", ()) == ()


def test_parsing_is_satisfied_by_definition_and_gone_in_22() -> None:
    parsing = criterion("4.1.1")
    assert parsing.always_satisfied
    assert [found.number for found in CRITERIA.values() if found.always_satisfied] == ["4.1.1"]
    assert parsing in criteria("2.1")
    assert parsing not in criteria("2.2")


def test_non_interference_is_conformance_requirement_5() -> None:
    marked = [found.number for found in CRITERIA.values() if found.non_interference]
    assert marked == ["1.4.2", "2.1.2", "2.2.2", "2.3.1"]


@pytest.mark.parametrize("version", VERSIONS)
def test_order_is_the_standards(version: str) -> None:
    numbers = [tuple(map(int, found.number.split("."))) for found in criteria(version)]
    assert numbers == sorted(numbers)


def test_numbers_are_one_row_without_gaps() -> None:
    last: dict[str, int] = {}
    for found in CRITERIA.values():
        assert found.number == f"{found.guideline}.{last.get(found.guideline, 0) + 1}"
        last[found.guideline] = last.get(found.guideline, 0) + 1
        assert found.principle.en.startswith(f"{found.number[0]}. ")
        assert found.principle.ar.startswith(f"{found.number[0]}. ")


def test_unknown_version_or_level_is_refused() -> None:
    with pytest.raises(ValueError, match=r"3\.0"):
        criteria("3.0")
    with pytest.raises(ValueError, match="AAAA"):
        criteria("2.0", ("A", "AAAA"))


@pytest.mark.parametrize(
    ("wrong", "nearest"),
    [("1.4.33", "1.4.3"), ("143", "1.4.3"), ("SC 2.4.10", "2.4.10"), ("١.٤.٣", "1.4.3"), ("contrast", None)],
)
def test_unknown_number_names_the_nearest(wrong: str, nearest: str | None) -> None:
    with pytest.raises(UnknownCriterionError) as caught:
        criterion(wrong)
    assert caught.value.nearest == nearest
    assert wrong in str(caught.value)
    assert isinstance(caught.value, LookupError)
    assert isinstance(caught.value, UsageError)
    assert (nearest or "1.4.3") in caught.value.hint


def test_guideline_2_3_has_the_name_of_the_version() -> None:
    assert guideline_name("2.3").en == "Seizures"
    assert guideline_name("2.3", "2.2").en == "Seizures and Physical Reactions"
    assert guideline_name("1.4", "2.2") == guideline_name("1.4")
    assert criterion("2.3.1").guideline_name.en == "Seizures"


def test_addresses() -> None:
    assert criterion("1.4.3").url == "https://www.w3.org/TR/WCAG20/#visual-audio-contrast-contrast"
    assert criterion("1.4.10").url == "https://www.w3.org/WAI/WCAG21/Understanding/reflow.html"
    assert criterion("2.5.8").url == "https://www.w3.org/WAI/WCAG22/Understanding/target-size-minimum.html"
    assert len({found.url for found in CRITERIA.values()}) == len(CRITERIA)


ENGLISH_RULES: dict[str, Callable[[str], object]] = {
    "empty": lambda value: not re.search("[A-Za-z]", value),
    "blanks": lambda value: value != " ".join(value.split()),
}
ARABIC_RULES: dict[str, Callable[[str], object]] = {
    "empty": lambda value: len(ARABIC.findall(value)) < 3,
    "blanks": lambda value: value != " ".join(value.split()),
    "a Latin sentence": LATIN_RUN.search,
    "a Latin question mark": lambda value: "?" in value,
    "a Latin comma": re.compile(r"[\u0621-\u0652][,;]").search,
    "kashida": lambda value: "\u0640" in value.replace("هـ", ""),
    "doubled vowel marks": re.compile(r"([\u064b-\u0652])\1").search,
    "a Persian letter": re.compile("[\u06cc\u06a9\u067e\u0686\u06af]").search,
}


@pytest.mark.parametrize("rule", ENGLISH_RULES)
def test_english_is_clean(rule: str) -> None:
    assert [place for place, text in ALL_TEXTS if ENGLISH_RULES[rule](text.en)] == []


@pytest.mark.parametrize("rule", ARABIC_RULES)
def test_arabic_is_clean(rule: str) -> None:
    assert [place for place, text in ALL_TEXTS if ARABIC_RULES[rule](text.ar)] == []


def digits(text: str) -> Counter[str]:
    """The numbers in a text; "4.5 to 1" counts as 4.5:1 and 21,824 as 21824."""
    joined = re.sub(r"(?<=\d) to 1\b", ":1", text.replace(",", ""))
    return Counter(re.findall(r"\d+(?:[.:]\d+)*", joined))


def test_both_languages_carry_the_same_numbers() -> None:
    """Thresholds (4.5:1, 200 %, 20 seconds) and cross references are easily lost in one language."""
    assert sum(digits(text.en).total() for _, text in ALL_TEXTS) > 150
    assert [place for place, text in ALL_TEXTS if digits(text.en) != digits(text.ar)] == []


@pytest.mark.parametrize("found", CRITERIA.values(), ids=CRITERIA)
def test_procedure_leads_to_a_verdict(found: Criterion) -> None:
    steps = found.procedure
    assert 1 <= found.minutes <= 20
    assert all(sentence.en[-1] in ".?" and sentence.ar[-1] in ".؟" for sentence in (found.asks, *steps))
    if found.always_satisfied:
        return
    assert len(steps) >= 2
    assert any("Not met if" in step.en for step in steps)
    for step in steps:
        assert ("Not met if" in step.en) == ("غير مستوفى إذا" in step.ar)
        assert ("Not present" in step.en) == ("غير موجود" in step.ar)


def test_shared_facts_agree(shared_dir: Path) -> None:
    listed = json.loads((shared_dir / "wcag" / "wcag20.json").read_text(encoding="utf-8"))["criteria"]
    ours = criteria("2.0")
    assert [entry["number"] for entry in listed] == [found.number for found in ours]
    for entry, found in zip(listed, ours, strict=True):
        assert (entry["name_en"], entry["level"], entry["url"]) == (found.name.en, found.level, found.url)
        assert (entry["guideline"]["number"], entry["guideline"]["name_en"]) == (
            found.guideline,
            found.guideline_name.en,
        )
        if entry["name_ar"]:  # one name has lost its blank there
            assert entry["name_ar"].replace(" ", "") == found.name.ar.replace(" ", "")


def test_no_sentence_comes_from_the_shared_procedures(shared_dir: Path) -> None:
    listed = json.loads((shared_dir / "wcag" / "wcag20.json").read_text(encoding="utf-8"))["criteria"]
    ours = " ".join(text.en for _, text in ALL_TEXTS)
    theirs = [
        sentence
        for entry in listed
        for step in entry["human"]["procedure"]
        for sentence in re.split(r"(?<=[.:?])\s+", step)
        if len(sentence.split()) > 7
    ]
    assert len(theirs) > 40
    assert [sentence for sentence in theirs if sentence in ours] == []


def test_act_rules_name_existing_criteria_and_rules() -> None:
    assert len(ACT_RULES) == 94
    for rule in ACT_RULES.values():
        assert all(number in CRITERIA for number in (*rule.conformance, *rule.secondary))
        assert not set(rule.conformance) & set(rule.secondary)
        assert all(part in ACT_RULES and not ACT_RULES[part].parts for part in rule.parts)
    assert ACT_RULES["80f0bf"].parts == ("4c31df", "aaa1bf")
    assert ACT_RULES["b5c3f8"].url.endswith("/rules/b5c3f8/")
    assert ACT_RULES["047fe0"].url.endswith("/rules/047fe0/proposed/")


def test_act_rules_agree_with_their_own_pages(shared_dir: Path) -> None:
    pages = sorted((shared_dir / "act" / "rules").glob("*.md"))
    assert {page.stem for page in pages} == set(ACT_RULES)
    yaml = YAML(typ="safe")
    for page in pages:
        head = yaml.load(page.read_text(encoding="utf-8").split("\n---\n")[0])
        meta, rule = head["rule_meta"], ACT_RULES[page.stem]
        assert meta["name"].replace("`", "") == rule.name.en
        assert {tested["num"] for tested in meta.get("scs_tested") or ()} <= set(rule.conformance)
        assert bool(head.get("deprecated")) == (rule.status == "deprecated")
        assert head["permalink"].endswith(rule.url.removeprefix("https://www.w3.org/WAI"))
        assert (meta["rule_type"] == "composite") == bool(rule.parts)


def test_act_rules_cover_the_mapping_of_w3c(shared_dir: Path) -> None:
    listed = json.loads((shared_dir / "wcag" / "wcag20.json").read_text(encoding="utf-8"))["criteria"]
    for entry in listed:
        for mapped in entry["act_rules"]:
            rule = ACT_RULES[mapped["id"]]
            known = rule.conformance if mapped["relation"] == "conformance" else rule.conformance + rule.secondary
            assert entry["number"] in known, (rule.id, entry["number"])
            assert mapped["status"] == rule.status


def test_levels_are_the_three() -> None:
    assert LEVELS == ("A", "AA", "AAA")
