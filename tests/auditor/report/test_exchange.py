"""EARL, WCAG-EM and OpenACR: the shapes their readers expect, no claim beyond what is known, harmless strings."""

import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from ruamel.yaml import YAML

from auditor.commons.wcag import CRITERIA
from auditor.i18n import LANGS
from auditor.model import CriterionRow, Lang, Outcome
from auditor.report import earl, openacr, wcag_em
from tests.support_results import SyntheticResult

NASTY = (
    "</script><script>alert(1)</script>\u202egnp.\ud800\x00\x1b\x85\u2028]]>--> =cmd {{7*7}} %{x} !!python/object:os.system\n"
    "---\n- a: &b *c # d\n? 'e\" @context"
)
OUTCOMES = {f"earl:{o.value}" for o in Outcome}


@pytest.fixture(scope="module")
def result() -> SyntheticResult:
    return SyntheticResult(count=90, n_groups=15, n_pages=24)


@pytest.fixture(scope="module")
def nasty() -> SyntheticResult:
    made = SyntheticResult(count=60, n_groups=12, n_pages=14, poison=NASTY)
    made.pages = [replace(p, title=NASTY + "x" * 1_000_000, error=NASTY) for p in made.pages]
    return made


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


# ---------------------------------------------------------------- EARL


def test_earl_has_a_subject_a_page_and_an_assertion_an_outcome(result: SyntheticResult) -> None:
    data = json.loads(earl.render(result))
    assert isinstance(data["@context"], dict)
    subjects = [node for node in data["@graph"] if node["@type"] == "TestSubject"]
    rows = list(result.outcomes())
    assert [s["source"] for s in subjects] == list(dict.fromkeys(row.page for row in rows))
    assertions = [a for s in subjects for a in s["assertions"]]
    assert len(assertions) == len(rows)
    for row, made in zip(rows, assertions, strict=True):
        assert made["@type"] == "Assertion"
        assert made["test"]["title"] == row.check
        assert made["result"]["outcome"] == f"earl:{row.outcome.value}"
        assert made["mode"] == "earl:automatic"
    parts = {a["test"]["title"]: a["test"]["isPartOf"] for a in assertions}
    assert parts["accessibility/image-alt"] == [CRITERIA["1.1.1"].url]
    assert all(made["assertedBy"] == data["@graph"][0]["@id"] for made in assertions)


def test_earl_points_at_the_places(result: SyntheticResult) -> None:
    data = json.loads(earl.render(result))
    found = next(iter(result.findings()))
    (subject,) = [n for n in data["@graph"] if n.get("source") == found.page]
    pointers = [
        p
        for a in subject["assertions"]
        if a["test"]["title"] == found.check
        for p in a["result"].get("pointer", ())
    ]
    assert found.target.selector in [p["expression"] for p in pointers]
    said = {d["@language"]: d["@value"] for d in pointers[0]["description"]}
    assert set(said) == set(LANGS)
    assert len(pointers) <= earl.MAX_POINTERS


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.sa/x?y=1#z", "https://a.sa/x?y=1#z"),
        ("https://a.sa/خدمة", "https://a.sa/خدمة"),
        ('https://a.sa/a b<c>"d\\e^`{|}', "https://a.sa/a%20b%3Cc%3E%22d%5Ce%5E%60%7B%7C%7D"),
        ("https://a.sa/%zz%41", "https://a.sa/%25zz%41"),
        ("https://a.sa/\u202e\x00", "https://a.sa/%E2%80%AE%00"),
        ("javascript:alert(1)", "urn:portal:javascript%3Aalert%281%29"),
        ("services", "urn:portal:services"),
    ],
)
def test_addresses_become_iris(address: str, expected: str) -> None:
    assert earl.iri(address) == expected


# ---------------------------------------------------------------- WCAG-EM


@pytest.mark.parametrize("lang", LANGS)
def test_wcag_em_has_every_step_and_every_criterion(result: SyntheticResult, lang: Lang) -> None:
    data = json.loads(wcag_em.render(result, lang))
    assert data["type"] == "Evaluation"
    assert data["defineScope"]["wcagVersion"] == "2.0"
    assert data["defineScope"]["conformanceTarget"] == "AA"
    audited = [p for p in result.pages if p.state == "audited"]
    drawn = data["selectSample"]
    assert len(drawn["structuredSample"]) + len(drawn["randomSample"]) == len(audited)
    assert {p["description"] for p in drawn["randomSample"]} == {p.url for p in audited if p.sample == "random"}
    titles = [p["title"] for p in drawn["structuredSample"]]
    assert len(set(titles)) == len(titles)
    rows = {row.number: row for row in result.criteria}
    made = data["auditSample"]
    assert len(made) == len(rows)
    for row, assertion in zip(result.criteria, made, strict=True):
        assert assertion["result"]["outcome"]["id"] == f"earl:{row.outcome.value}"
        assert assertion["subject"]["type"] == ["TestSubject", "Website"]
    tests = {a["test"]["id"] for a in made}
    assert {"WCAG20:text-equiv-all", "WCAG20:visual-audio-contrast-contrast"} <= tests
    defined = set(data["@context"])
    used = set(_keys({k: v for k, v in data.items() if k != "@context"}))
    assert used <= defined


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _keys(item)
    elif isinstance(value, list):
        for item in value:
            yield from _keys(item)


def test_wcag_em_says_passed_only_where_it_is_settled(result: SyntheticResult) -> None:
    made = json.loads(wcag_em.render(result, "en"))["auditSample"]
    passed = {a["id"] for a in made if a["result"]["outcome"]["id"] == "earl:passed"}
    assert passed == {f"_:assertion-{r.number}" for r in result.criteria if r.outcome is Outcome.PASSED}
    assert all(a["mode"] == "earl:automatic" for a in made)


def test_both_languages_have_the_same_texts() -> None:
    from auditor.bundled import templates_dir
    from auditor.i18n import Texts

    for folder in ("exchange", "period"):
        texts = Texts.load(templates_dir() / folder)
        assert texts.keys("ar") == texts.keys("en")
        for key in texts.keys("ar"):
            assert texts.names("ar", key) == texts.names("en", key), key


# ---------------------------------------------------------------- OpenACR


def report(result: SyntheticResult) -> dict[str, Any]:
    loaded: dict[str, Any] = YAML(typ="safe").load(io.StringIO(openacr.render(result).decode()))
    return loaded


def levels(data: dict[str, Any]) -> dict[str, str]:
    chapters = [c for name, c in data["chapters"].items() if name.startswith("success")]
    return {c["num"]: c["components"][0]["adherence"]["level"] for chapter in chapters for c in chapter["criteria"]}


def test_openacr_is_a_draft_that_claims_nothing(result: SyntheticResult) -> None:
    written = openacr.render(result).decode()
    data = report(result)
    assert written.startswith("# DRAFT")
    assert data["title"].startswith("DRAFT")
    assert "claims no conformance" in data["notes"]
    assert {"title", "product", "author"} <= data.keys()
    assert data["author"]["email"]
    given = levels(data)
    for row in result.criteria:
        level = CRITERIA[row.number].level
        if row.outcome is Outcome.FAILED:
            assert given[row.number] in ("partially-supports", "does-not-support")
        elif row.reason == "always-satisfied":
            assert given[row.number] == "supports"
        else:
            assert given[row.number] == ("not-evaluated" if level == "AAA" else "")


@pytest.mark.parametrize(
    ("row", "level", "expected"),
    [
        (CriterionRow("1.1.1", Outcome.FAILED, 0.5, (), 9, 3), "A", "partially-supports"),
        (CriterionRow("1.1.1", Outcome.FAILED, 0.5, (), 9, 8), "A", "does-not-support"),
        (CriterionRow("1.1.1", Outcome.PASSED, 0, (), 0, 0, "person"), "A", "supports"),
        (CriterionRow("1.1.1", Outcome.INAPPLICABLE, 0, (), 0, 0, "person"), "A", "not-applicable"),
        (CriterionRow("1.1.1", Outcome.CANT_TELL, 0, (), 0, 0, "machine-found-nothing"), "A", ""),
        (CriterionRow("1.1.1", Outcome.PASSED, 0, (), 0, 0, "machine-found-nothing"), "A", ""),
    ],
)
def test_openacr_terms(row: CriterionRow, level: str, expected: str) -> None:
    term, remark = openacr._adherence(row, level, 10)
    assert term == expected
    assert remark


# ---------------------------------------------------------------- nasty strings


def test_nasty_strings_stay_data(nasty: SyntheticResult) -> None:
    files = {"earl": earl.render(nasty), "wcag": wcag_em.render(nasty, "ar"), "acr": openacr.render(nasty)}
    parsed = [json.loads(files["earl"]), json.loads(files["wcag"]), report(nasty)]
    for data in files.values():
        data.decode()
        assert len(data) < 3_000_000
        assert b"\x00" not in data
    for value in parsed:
        assert not [s for s in strings(value) if re.search("[\u202a-\u202e\x00\x1b\x85\u2028\ud800-\udfff]", s)]
    graph = parsed[0]["@graph"]
    assert {a["result"]["outcome"] for n in graph[1:] for a in n["assertions"]} <= OUTCOMES
    for node in graph[1:]:
        assert re.fullmatch(r"[^\s<>\"{}|\\^`\x00-\x20\u202e]+", node["source"])
    assert parsed[2]["chapters"].keys() == report(SyntheticResult(count=3)).get("chapters", {}).keys()
